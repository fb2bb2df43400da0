"""Fixed sentences about evidence, days held, numbers, times without a stay and status."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from casetracker.document.custody import DaysHeld
from casetracker.document.custody import Stretch as StretchPart
from casetracker.vocabulary import DEATHS, EventKind, EvidenceAccess, FigureQualifier, StatusKind, Stretch, Unit

from .custody_dates import is_last_mention
from .texts import Called, apart, format_date, number, plain, together


def access(code: str) -> str:
    """Return how near the record has come to a piece of evidence, as its reader must know it."""
    words: dict[str, str] = {
        EvidenceAccess.MENTIONED: _("mentioned by the source; not seen by us"),
        EvidenceAccess.SEEN_BY_SOURCE: _("seen by the source, as it says; not seen by us"),
        EvidenceAccess.SEEN_BY_US: _("seen by us"),
        EvidenceAccess.COPY_HELD: _("a copy is held by us"),
        EvidenceAccess.SEALED: _("it exists and may not be shown"),
    }
    return words.get(code, code)


def can_be_counted(held: DaysHeld) -> bool:
    """Whether anything is known of how many days they were held."""
    return bool(held.minimum) or held.maximum is not None


def days_held(held: DaysHeld) -> str:
    """Return the fewest and the most days held in the stays recorded here."""
    fewest, most = held.minimum, held.maximum
    if not can_be_counted(held):
        return _("cannot be counted from the dates recorded here")
    if most is None:
        return _("at least %(fewest)s; the most is not known") % {"fewest": days(fewest)}
    if most == fewest:
        return days(fewest)
    return _("at least %(fewest)s, at most %(most)s") % {"fewest": number(fewest), "most": days(most)}


def days(count: int) -> str:
    """Return a number of days."""
    return ngettext("%(number)s day", "%(number)s days", count) % {"number": number(count)}


def figure(figure: Any) -> str:
    """Return a number as its source gives it, with what is counted: "about 2 years: ..."."""
    qualifier = "" if figure.qualifier == FigureQualifier.EXACTLY else FigureQualifier.label_of(figure.qualifier) + " "
    said = number(figure.value)
    if figure.value_max is not None:
        said = _("%(lowest)s to %(highest)s") % {"lowest": said, "highest": number(figure.value_max)}
    return f"{qualifier}{with_unit(figure, said)}"


def figure_words(counted: Any) -> str:
    """Return a number with what it counts: "58 defendants in the trial"."""
    return f"{figure(counted)} {apart(plain(counted.words))}".strip()


def with_unit(figure: Any, said: str) -> str:
    """Return a number with its unit; people and money are named by what is counted."""
    # A range takes the form of its upper end, and never that of a dual, which leaves the number out.
    count = figure.value if figure.value_max is None else max(figure.value_max, 3)
    counted = units(count) if figure.qualifier == FigureQualifier.EXACTLY else qualified_units(count)
    return counted.get(figure.unit, "%(number)s") % {"number": said}


def units(count: int) -> dict[str, str]:
    """Return each unit as it stands after a number."""
    return {
        Unit.DAYS: ngettext("%(number)s day", "%(number)s days", count),
        Unit.WEEKS: ngettext("%(number)s week", "%(number)s weeks", count),
        Unit.MONTHS: ngettext("%(number)s month", "%(number)s months", count),
        Unit.YEARS: ngettext("%(number)s year", "%(number)s years", count),
    }


def qualified_units(count: int) -> dict[str, str]:
    """Return each unit as it stands after a number and a word such as "about", which governs its case."""
    return {
        Unit.DAYS: npgettext("after a qualifier", "%(number)s day", "%(number)s days", count),
        Unit.WEEKS: npgettext("after a qualifier", "%(number)s week", "%(number)s weeks", count),
        Unit.MONTHS: npgettext("after a qualifier", "%(number)s month", "%(number)s months", count),
        Unit.YEARS: npgettext("after a qualifier", "%(number)s year", "%(number)s years", count),
    }


def stretch(stretch: StretchPart, after: str, before: str, *, has_undated: bool = False) -> str:
    """Return what a time without a recorded stay is called, between which events; never more than is known.

    Custody without a date can lie in any such time: where the record has some, no time is said to be without.
    """
    between = {"after": after, "before": before}
    if has_undated and stretch.kind != Stretch.UNACKNOWLEDGED:
        if before:
            return _("Between %(after)s and %(before)s no custody with a date is recorded here.") % between
        return _("The custody that is recorded here without a date may have been after %(after)s.") % between
    if stretch.kind == Stretch.UNACKNOWLEDGED:
        if before:
            return _("Whereabouts unacknowledged, as a source states, between %(after)s and %(before)s.") % between
        return _("Whereabouts unacknowledged, as a source states, after %(after)s.") % between
    if stretch.kind == Stretch.AT_LIBERTY:
        if before:
            return _("No custody is recorded here between %(after)s and %(before)s.") % between
        return _("No later custody is on record after %(after)s.") % between
    if before:
        return _("Nothing about custody is recorded between %(after)s and %(before)s.") % between
    return _("No later detention is on record after %(after)s.") % between


def event_name(event: Any, *, ends: bool = False) -> str:
    """Return an event as a stretch refers to it, by its begin or by its end: "the release (22 June 2004)"."""
    label = _("death") if event.kind in DEATHS else EventKind.label_of(event.kind)
    on = format_date(event.end or event.begin if ends else event.begin or event.end)
    if ends and is_last_mention(event):
        return _("the %(event)s (last mentioned: %(date)s)") % {"event": label, "date": on}
    return _("the %(event)s (%(date)s)") % {"event": label, "date": on} if on else _("the %(event)s") % {"event": label}


def place(place: Called | None) -> str:
    """Return a place with what it lies in: "Guantánamo Bay, Cuba"."""
    if place is None:
        return ""
    around = [plain(outer) for outer in getattr(place, "within", [])]
    return together(*dict.fromkeys([plain(place.name), *around]))


def status(status: Any, is_old: bool) -> str:
    """Return how a status is introduced: "Last stated: in custody before trial"."""
    kind = StatusKind.label_of(status.kind)
    is_old = is_old and status.kind != StatusKind.DECEASED
    return (_("Last stated: %(status)s") if is_old else _("Stated: %(status)s")) % {"status": kind}


def later_status(status: Any, stated: str) -> str:
    """Return a status as it stands beside the end of what is recorded of custody, with who states it when."""
    parts = {"status": StatusKind.label_of(status.kind), "stated": stated}
    return _("A later status is stated: %(status)s (%(stated)s).") % parts


def earlier_status(status: Any) -> str:
    """Return how a status is introduced that a later one follows."""
    return _("Stated earlier: %(status)s") % {"status": StatusKind.label_of(status.kind)}
