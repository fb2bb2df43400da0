"""The line of a text around the words that were found."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

OPEN, CLOSE = "\ue000", "\ue001"  # marks around the words found, which no text holds

WHOLE = 60
"""A text of so many words is shown whole, and so many of a longer one, in whole sentences."""

BEFORE, WIDE = 10, 32
"""Of one sentence longer than that: so many words before the first that was found, and so many in all."""

CUT = "…"
ENDS_A_SENTENCE = re.compile(r"[.!?؟。…]['\"”’»)\]]*$")
MOST_TERMS = 5
AROUND = "\"'“”‘’«»„.,;:!?()[]{}…–—،؛؟。、」「"


def has_marks(found: str) -> bool:
    """Whether a word of a text was found."""
    return OPEN in found


def words_marked(found: str) -> int:
    """Return how many different words of a text were found."""
    return len({word for word in found.split() if OPEN in word})


def passage(text: str, found: str) -> SafeString:
    """Return a text, or the sentences of it around the first word that was found, those that were found marked."""
    words, marks = text.split(), [OPEN in word for word in found.split()]
    start, end = part_shown(words, marks.index(True))
    line = marked_words(words[start:end], marks[start:end])
    return format_html("{}{}{}", f"{CUT} " if start else "", line, f" {CUT}" if end < len(words) else "")


def part_shown(words: list[str], first: int) -> tuple[int, int]:
    """Return from which word to which a text is shown, so that the word at ``first`` is among them."""
    if len(words) <= WHOLE:
        return 0, len(words)
    ends = [n + 1 for n, word in enumerate(words[:-1]) if ENDS_A_SENTENCE.search(word)] + [len(words)]
    start = max((end for end in ends if end <= first), default=0)
    end = next(end for end in ends if end > first)
    if end - start > WHOLE:
        start = max(start, min(first - BEFORE, end - WIDE))
        return start, min(end, start + WIDE)
    return start, max(one for one in ends if one - start <= WHOLE)


def terms(pairs: list[tuple[str, str]]) -> SafeString:
    """Return terms in which a word was found, each whole; ``pairs`` are terms with what was found in them."""
    lines = [(marked_words(term.split(), [OPEN in word for word in found.split()]),) for term, found in pairs]
    return format_html_join("; ", "{}", lines[:MOST_TERMS])


def marked_words(words: list[str], marks: list[bool]) -> SafeString:
    """Return words in a row, some of them marked, everything else as plain text."""
    pairs = zip(words, marks, strict=False)
    return format_html_join(" ", "{}", ((marked(word) if is_found else word,) for word, is_found in pairs))


def marked(word: str) -> SafeString:
    """Return a word that is marked, without the signs around it."""
    inner = word.strip(AROUND)
    before, _inner, after = word.partition(inner) if inner else ("", word, "")
    return format_html("{}<mark>{}</mark>{}", before, inner or word, after)
