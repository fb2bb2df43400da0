"""PartialDate: a day within bounds."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Protocol, Self

from . import formatting, notation, parsing, phrases
from .doubts import CONFIRMED
from .languages import words_of
from .parts import recognise

_IN_DIGITS = re.compile(r"[0-9]{4}-[0-9]{2}|[0-9][./][0-9]")


class Written(Protocol):
    """A date as a document holds it."""

    @property
    def edtf(self) -> str: ...

    @property
    def text(self) -> str: ...


@dataclass(frozen=True)
class PartialDate:
    """One day, known or in doubt: some day from `earliest` to `latest` (None: that side is open).

    It is never a span of time and never a moment of the clock, and no day is made up: what the source leaves
    open stays open. `edtf` is the date in EDTF (ISO 8601-2) and decides equality; `words` is how the source,
    or whoever typed it, put it, kept where the words say more than the EDTF does. They end in “!” where whoever
    typed an unlikely date confirmed it.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    words: str = field(default="", compare=False)

    def __post_init__(self):
        """Refuse, with ValueError, bounds that are not those of the EDTF: a date that lies cannot be made."""
        edtf, elements = notation.read(self.edtf)
        if edtf != self.edtf or (self.earliest, self.latest) != _bounds(elements):
            raise ValueError(f"{self.edtf} does not lie between {self.earliest} and {self.latest}.")
        if len(self.words) > notation.LONGEST:
            raise ValueError(f"The wording of a date is longer than {notation.LONGEST} characters: {self.words}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF or what a person writes, in English, Russian, Arabic, Spanish or French; see `parsing.EXAMPLES`.

        Raises ValueError with a sentence that says what could not be read and what could.
        """
        return _parse(text)

    @classmethod
    def from_document(cls, document: Written) -> Self:
        """The date that `as_document` wrote; its bounds are worked out afresh."""
        value = cls.parse(document.edtf)
        return value.with_words("" if document.text == value.display() else document.text)

    def with_words(self, words: str) -> Self:
        """The same date in other words."""
        return self if words == self.words else type(self)(self.edtf, self.earliest, self.latest, words)

    def as_document(self) -> dict[str, str | int]:
        """For documents, which hold strings and integers only: "" for an open bound."""
        return {
            "edtf": self.edtf,
            "earliest": self.earliest.isoformat() if self.earliest else "",
            "latest": self.latest.isoformat() if self.latest else "",
            "text": self.display(),
            "approximate": int(self.approximate),
        }

    @property
    def approximate(self) -> bool:
        """The day is about then (`~`), or a limit was drawn by us, as in “end of 2004”."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def uncertain(self) -> bool:
        """Somebody doubts that it was then at all (`?`)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def confirmed(self) -> bool:
        """Whoever typed it said, with “!”, that it is right although it is unlikely."""
        return self.words.endswith(CONFIRMED)

    @property
    def certain(self) -> bool:
        """Both bounds are there and nothing softens them. An approximate or uncertain date never is."""
        return self._firm and self.earliest is not None and self.latest is not None

    @cached_property
    def reach(self) -> tuple[date | None, date | None]:
        """First and last day that it can be if “about” is taken at its word; its bounds, if it is not approximate.

        An edge that is about then reaches one of its own units further, a day one week (decision 17).
        """
        _, elements = notation.read(self.edtf)
        return _bounds([notation.widened(element) for element in elements])

    @cached_property
    def as_read(self) -> tuple[date | None, date | None]:
        """First and last day that the words mean without any “about”: mid-March is the 11th to the 19th."""
        _, elements = notation.read(self.edtf)
        return _bounds([element for element in elements if not element.qualifier] or elements)

    @property
    def precision(self) -> str:
        """day, month, season, year or decade; `set` for several possibilities, `open` for an open side."""
        _, elements = notation.read(self.edtf)
        if self.earliest is None or self.latest is None:
            return "open"
        return "set" if self.edtf.startswith("[") else elements[0].unit

    def display(self, language: str = "en") -> str:
        """As a person would say it in `language`; in English where nobody has written its words for dates.

        The source's own words, if they are in that language's script and not in Spanish or French, where EDTF has no
        words of its own: several possibilities and open sides.
        """
        words = self.words.rstrip(f"{CONFIRMED} ")
        if words and self._is_best_in_words(language):
            return words
        return self.in_our_words(language)

    def in_our_words(self, language: str = "en") -> str:
        """As `display`, never in the source's own words, save that “about” before a part of a year or month is kept."""
        said = formatting.format_date(self.edtf, language)
        return words_of(language).circa.format(said) if self._is_about_in_words_alone else said

    def __str__(self) -> str:
        return self.display()

    @property
    def understood(self) -> str:
        """What the date was taken to mean: “Understood as: between 1 and 31 March 2004, approximately.”"""
        doubts = ", approximately" * self.approximate + ", uncertain" * self.uncertain
        which = " " + formatting.WHICH_WINTER if self.edtf[4:].startswith("-24") else ""
        return f"Understood as: {formatting.format_bounds(self.earliest, self.latest)}{doubts}.{which}"

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """Earliest first, an open start by its latest day. A total order; certainly before is before."""
        first = self.earliest or self.latest
        return (first.isoformat(), (self.latest or date.max).isoformat(), self.edtf)

    def certainly_within(self, start: date | None, end: date | None) -> bool:
        """Every day it can be lies from `start` to `end` (None: no limit). Never if in doubt (`~`, `?`)."""
        begins_after = start is None or (self.earliest is not None and self.earliest >= start)
        ends_before = end is None or (self.latest is not None and self.latest <= end)
        return self._firm and begins_after and ends_before

    def possibly_within(self, start: date | None, end: date | None) -> bool:
        """Some day it can be lies from `start` to `end`. About does not reach past the bounds."""
        not_over = start is None or self.latest is None or self.latest >= start
        not_later = end is None or self.earliest is None or self.earliest <= end
        return not_over and not_later

    def certainly_before(self, other: Self) -> bool:
        """Whatever days the two are, this one is the earlier; never of an approximate or uncertain date."""
        if not (self._firm and other._firm) or self.latest is None or other.earliest is None:
            return False
        return self.latest < other.earliest

    def possibly_before(self, other: Self) -> bool:
        """There are days for the two such that this one is the earlier."""
        return self.earliest is None or other.latest is None or self.earliest < other.latest

    def overlaps(self, other: Self) -> bool:
        """The two can be the same day."""
        return self.possibly_within(other.earliest, other.latest)

    @property
    def _firm(self) -> bool:
        return not (self.approximate or self.uncertain)

    @property
    def _is_about_in_words_alone(self) -> bool:
        """Whether the source says “about” of what EDTF cannot mark so as a whole: “about mid-March 1994”."""
        if not self.edtf.startswith("[") or not phrases.says_about(self.words):
            return False
        edtf, elements = notation.read(self.edtf)
        return recognise(edtf, elements) is not None or not any(element.qualifier for element in elements)

    def _is_best_in_words(self, language: str) -> bool:
        if (
            self.precision not in ("set", "open")
            or phrases.is_read_only(self.words)
            or _IN_DIGITS.search(self.words)
            or recognise(*notation.read(self.edtf))
        ):
            return False
        letters = [ord(letter) for letter in self.words if letter.isalpha()]
        return bool(letters) and all(letter in words_of(language).letters for letter in letters)


def _bounds(elements) -> tuple[date | None, date | None]:
    """The first and the last day that any of the possibilities leaves open."""
    starts, ends = [e.earliest for e in elements], [e.latest for e in elements]
    return None if None in starts else min(starts), None if None in ends else max(ends)


@lru_cache(maxsize=8192)
def _parse(text: str) -> PartialDate:
    typed = parsing.as_typed(text)
    edtf, elements, from_words = parsing.read(typed.rstrip(f"{CONFIRMED} ") or text)
    value = PartialDate(edtf, *_bounds(elements))
    if typed.endswith(CONFIRMED):
        return value.with_words(typed)
    plainly = len(elements) == 1 and elements[0].is_plain
    if plainly or not from_words or typed.casefold() == formatting.format_date(edtf).casefold():
        return value
    return value.with_words(typed)
