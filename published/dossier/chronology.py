"""Events in the order of their dates in the sources; undated ones at the end."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from casetracker.document.parts import Date
from published import wording
from published.pages.labels import LABELS
from published.pages.timeline import period
from published.pages.view_objects import GivenDate, Period

from .exhibits import numbers

HAPPENS = {
    "event": ("begin", "end"),
    "incident": ("on", ""),
    "assurance": ("given", ""),
    "proceeding": ("opened", ""),
    "charge": ("brought", ""),
    "decision": ("on", ""),
    "allegation": ("begin", "end"),
    "statement": ("on", "until"),
}
"""The kinds of facts that happen, with the fields that say when; what was said of them later is no event."""

NO_DATE = ("9999-99-99", "9999-99-99")


@dataclass(frozen=True)
class Entry:
    """One line of the chronology."""

    begin: Date | None
    end: Date | None
    words: str
    fact: Any
    speaker: str
    exhibits: list[int]
    when: Period | None = None
    """The dates of an event of custody, as its page says them, where the entry stands under these."""

    @property
    def place(self) -> tuple[str, str]:
        """Its place among the others: by the earliest day it can have been, then by the latest."""
        on = self.begin or self.end
        if not on:
            return NO_DATE
        return (on.earliest or on.latest or NO_DATE[0], on.latest or NO_DATE[1])


@dataclass
class Chronology:
    """Dated entries in order, and those without a date."""

    dated: list[Entry]
    undated: list[Entry]


def chronology(facts: list[Any]) -> Chronology:
    """Return the chronology of a case; an alternative has its own entry, and so has each date where sources differ."""
    happened = [fact for fact in facts if fact.type in HAPPENS and not fact.is_repeated]
    found = [one for fact in happened for one in entries(fact)]
    dated = [one for one in found if one.place != NO_DATE]
    undated = [one for one in found if one.place == NO_DATE]
    return Chronology(sorted(dated, key=lambda one: (one.place, one.fact.paragraph)), undated)


def entries(fact: Any) -> list[Entry]:
    """Return the lines of one fact: one for each date that its sources give, where these contradict each other."""
    own = entry(fact)
    if not fact.dates_contradict:
        return [own]
    return [dated(own, one) for one in fact.dates]


def dated(own: Entry, given: GivenDate) -> Entry:
    """Return the line of a fact under a date that some of its sources give, with those sources alone."""
    notes, on = given.notes, given.date
    speaker = wording.speaker(own.fact) or wording.source_names([note.of for note in notes])
    changes: dict[str, Any] = {"speaker": speaker, "exhibits": [note.n for note in notes]} if notes else {}
    is_own = own.begin is not None and own.begin.edtf == on.edtf
    return replace(own, **changes | ({} if is_own else {"begin": on, "end": None, "when": None}))


def entry(fact: Any) -> Entry:
    """Return the line of one fact under its own date."""
    begins, ends = HAPPENS[fact.type]
    begin, end = getattr(fact, begins), getattr(fact, ends) if ends else None
    if fact.type == "assurance":
        begin = begin or fact.announced
    same = begin and end and begin.edtf == end.edtf
    when = period(fact) if fact.type == "event" else None
    return Entry(begin, None if same else end, words(fact), fact, fact.speaker, numbers(fact), when)


def words(fact: Any) -> str:
    """Return what happened in a few words: a charge with its outcome, a judgment that was quashed as quashed."""
    if fact.type == "charge":
        outcome = {"outcome": wording.charge_outcome(fact)}
        if wording.is_on_others(fact):
            against = {"whom": wording.whom(fact.concerns)}
            return _("Charge brought against others (%(whom)s); outcome: %(outcome)s") % {**outcome, **against}
        return _("Charge brought; outcome: %(outcome)s") % outcome
    if fact.type == "proceeding":
        return _("Opened: %(proceeding)s") % {"proceeding": wording.plain(fact.title)}
    if fact.type == "assurance":
        said = _("Given: %(assurance)s") if fact.given else _("Made known: %(assurance)s")
        return said % {"assurance": wording.plain(fact.title)}
    return wording.capital(LABELS[fact.type](fact)[0])
