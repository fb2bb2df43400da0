"""The texts of a document as readers see them: where each is, and normalised for comparison."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from casetracker.document.base import Node
from casetracker.document.labels import TYPES
from casetracker.document.parts import Date, Fact
from casetracker.document.walk import FieldType, fields_of

ADDRESSES = {"url", "archive_url"}
NO_WORDS = ADDRESSES | {"code", "language", "quotation_language", "inside"}
"""The texts of a document that are addresses, or codes of lists that researchers extend."""


def holds_words(field: FieldType) -> bool:
    """Whether a field holds words that people wrote: no code, no id, no day, no address, no number."""
    return not (field.vocabulary or field.is_reference or field.has_pattern or field.name in NO_WORDS)


def nowhere_words() -> set[str]:
    """Return the names of the fields that hold words in no type of part."""
    fields = [field for node in TYPES.values() for field in fields_of(node).values() if field.node is None]
    return {field.name for field in fields} - {field.name for field in fields if holds_words(field)}


NOT_WORDS = nowhere_words()
"""What stands in a document as a code, a number or an id. A key that is not known here is read as words."""


@dataclass(frozen=True)
class Passage:
    """One piece of text in a document: where it stands, and in which fact."""

    where: str
    text: str
    fact: str = ""
    address: bool = False


def passages(part: Node, where: str = "", fact: str = "") -> Iterator[Passage]:
    """Yield the texts of a part of a document. Dates are not text: their words are made by us."""
    if isinstance(part, Date):
        return
    fact = part.id if isinstance(part, Fact) else fact
    for field in fields_of(type(part)).values():
        if holds_words(field) or field.name in ADDRESSES:
            path = f"{where}.{field.name}" if where else field.name
            yield from texts(getattr(part, field.name), path, fact, field.name in ADDRESSES)


def texts(value: Any, where: str, fact: str, is_address: bool) -> Iterator[Passage]:
    """Yield the texts of what a field holds: a part, a list, a text by language or a text alone."""
    if isinstance(value, Node):
        yield from passages(value, where, fact)
    elif isinstance(value, list):
        for place, one in enumerate(value, 1):
            yield from texts(one, f"{where}[{place}]", fact, is_address)
    elif isinstance(value, dict):
        for language, one in value.items():
            yield from texts(one, f"{where}.{language}", fact, is_address)
    elif isinstance(value, str) and value:
        yield Passage(where, value, fact, is_address)


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in the JSON of a document of any schema, with the key under which it stands."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, key)
    elif isinstance(value, str):
        yield key, value


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
