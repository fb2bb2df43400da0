"""What happened, in order of the dates that sources give; what has no date is listed after it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from published import wording
from published.pages.labels import LABELS

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

    begin: dict | None
    end: dict | None
    words: str
    fact: dict

    @property
    def place(self) -> tuple[str, str]:
        """Its place among the others: by the earliest day it can have been, then by the latest."""
        on = self.begin or self.end
        if not on:
            return NO_DATE
        return (on["earliest"] or on["latest"] or NO_DATE[0], on["latest"] or NO_DATE[1])


@dataclass
class Chronology:
    """Dated entries in order, and those without a date."""

    dated: list[Entry]
    undated: list[Entry]


def chronology(facts: list[dict]) -> Chronology:
    """Return the chronology of a case; an alternative stands as an entry of its own, under its own date."""
    found = [entry(fact) for fact in facts if fact["type"] in HAPPENS and not fact["is_repeated"]]
    dated = [one for one in found if one.place != NO_DATE]
    undated = [one for one in found if one.place == NO_DATE]
    return Chronology(sorted(dated, key=lambda one: (one.place, one.fact["paragraph"])), undated)


def entry(fact: dict) -> Entry:
    """Return the line of one fact."""
    begins, ends = HAPPENS[fact["type"]]
    begin, end = fact.get(begins), fact.get(ends)
    if fact["type"] == "assurance":
        begin = begin or fact.get("announced")
    same = begin and end and begin["edtf"] == end["edtf"]
    return Entry(begin, None if same else end, words(fact), fact)


def words(fact: dict) -> str:
    """Return what happened in a few words: a charge with its outcome, a judgment that was quashed as quashed."""
    if fact["type"] == "charge":
        outcome = {"outcome": wording.charge_outcome(fact)}
        if wording.is_on_others(fact):
            against = {"whom": wording.whom(fact["concerns"])}
            return _("Charge brought against others (%(whom)s); outcome: %(outcome)s") % {**outcome, **against}
        return _("Charge brought; outcome: %(outcome)s") % outcome
    if fact["type"] == "proceeding":
        return _("Opened: %(proceeding)s") % {"proceeding": wording.plain(fact.get("title"))}
    if fact["type"] == "assurance":
        said = _("Given: %(assurance)s") if fact.get("given") else _("Made known: %(assurance)s")
        return said % {"assurance": wording.plain(fact.get("title"))}
    return wording.capital(LABELS[fact["type"]](fact)[0])
