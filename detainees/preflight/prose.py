"""The texts of a document as readers see them: where each is, and normalised for comparison."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

ADDRESSES = {"url", "archive_url"}
NOT_WORDS = ADDRESSES | {
    *("id", "schema", "code", "sha256", "evaluation", "confidence", "sense", "script", "language", "level"),
    *("occurrence", "purpose", "answer", "access", "distance", "statement_obtained", "involvement", "reference"),
    *("result", "results", "serves", "qualified", "form", "words_held", "giver_confirmed", "stage", "monitoring"),
    *("begin_is", "end_is", "legal_basis", "treatment", "mode", "release_reason", "modality", "relation", "seen"),
    *("requested_by", "outcome", "effect", "finality", "standing", "role", "unit_code", "kind", "matters"),
    *("event", "used_in", "complaint", "transfers", "affects", "after", "before"),
}
"""What stands in a document as a code, a number or an id. A key that is not known here is read as words."""


@dataclass(frozen=True)
class Passage:
    """One piece of text in a document: where it stands, and in which fact."""

    where: str
    text: str
    fact: str = ""
    address: bool = False


def passages(part, where: str = "", fact: str = "", key: str = "") -> Iterator[Passage]:
    """Return the texts of a part of a document. Dates are not text: their words are made by us."""
    if isinstance(part, dict):
        if "edtf" in part:
            return
        fact = part["id"] if isinstance(part.get("id"), str) else fact
        for name, value in part.items():
            yield from passages(value, f"{where}.{name}" if where else name, fact, name)
    elif isinstance(part, list):
        for place, value in enumerate(part, 1):
            yield from passages(value, f"{where}[{place}]", fact, key)
    elif isinstance(part, str) and part and (key not in NOT_WORDS or key in ADDRESSES):
        yield Passage(where, str(part), fact, key in ADDRESSES)


ENDINGS = re.compile(
    "(?:ому|ему|ого|его|ыми|ими|ии|ыи|ои|еи|ым|им|ом|ем|ам|ям|ах|ях|ою|ею|а|у|е|ы|и|я|ю|ь)$"  # case endings, folded
)
WORD = re.compile(r"\w+")
IS_CYRILLIC = re.compile("[\u0400-\u04ff]")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return a Russian word without its case ending: “Расула” is “Расул”. Other words stay."""
    if not IS_CYRILLIC.search(word):
        return word
    while (shorter := ENDINGS.sub("", word)) != word and len(shorter) >= 3:
        word = shorter
    return word


def fold(text: str) -> str:
    """Return a text without case, accents, vowel signs and compatibility forms."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text).casefold().replace("ـ", "")
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded and without punctuation."""
    return [stem(word) for word in WORD.findall(fold(text).replace("_", " "))]


def sentence(text: str, begin: int, end: int) -> str:
    """Return the sentence of a text in which a passage stands, cut where it is very long."""
    first = max(text.rfind(mark, 0, begin) for mark in ".!?;\n") + 1
    ends = [at for mark in ".!?;\n" if (at := text.find(mark, end)) >= 0]
    last = min(ends, default=len(text))
    return text[max(first, begin - 120) : min(last, end + 120)].strip()


class Words:
    """The words of all passages of a document: which stand beside each other, and where."""

    def __init__(self, read: list[Passage]):
        self.all: set[str] = set()
        self.runs: dict[int, dict[tuple[str, ...], Passage]] = {}
        self.lines = [(passage, words_of(passage.text)) for passage in read]
        for _passage, words in self.lines:
            self.all.update(words)

    def of_length(self, length: int) -> dict[tuple[str, ...], Passage]:
        """Return the runs of so many words, each with the passage in which it stands first."""
        if length not in self.runs:
            found: dict[tuple[str, ...], Passage] = {}
            for passage, words in self.lines:
                for run in runs(words, length):
                    found.setdefault(run, passage)
            self.runs[length] = found
        return self.runs[length]

    def find(self, words: list[str]) -> Passage | None:
        """Return the passage in which the words stand one after the other."""
        if not words or not all(word in self.all for word in words):
            return None
        return self.of_length(len(words)).get(tuple(words))


def runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Return each run of so many words."""
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))
