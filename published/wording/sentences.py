"""Fixed sentences about evidence, days held, numbers, times without a stay and status."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from casetracker.document.base import Part
from casetracker.vocabulary import DEATHS, EventKind, EvidenceAccess, FigureQualifier, StatusKind, Stretch, Unit

from .texts import apart, number, plain, say_date, together


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


def can_be_counted(node: Part) -> bool:
    """Whether anything is known of how many days they were held."""
    return bool(node.get("minimum")) or node.get("maximum") is not None


def days_held(node: Part) -> str:
    """Return the fewest and the most days held in the stays recorded here."""
    fewest, most = node.get("minimum", 0), node.get("maximum")
    if not can_be_counted(node):
        return _("cannot be counted from the dates recorded here")
    if most is None:
        return _("at least %(fewest)s; the most is not known") % {"fewest": days(fewest)}
    if most == fewest:
        return days(fewest)
    return _("at least %(fewest)s, at most %(most)s") % {"fewest": number(fewest), "most": days(most)}


def days(count: int) -> str:
    """Return a number of days."""
    return ngettext("%(number)s day", "%(number)s days", count) % {"number": number(count)}


def figure(node: Part) -> str:
    """Return a number as its source gives it, with what is counted: "about 2 years: ..."."""
    qualifier = "" if node["qualifier"] == FigureQualifier.EXACTLY else FigureQualifier.say(node["qualifier"]) + " "
    said = number(node["value"])
    if "value_max" in node:
        said = _("%(lowest)s to %(highest)s") % {"lowest": said, "highest": number(node["value_max"])}
    return f"{qualifier}{with_unit(node, said)}"


def figure_words(node: Part) -> str:
    """Return a number with what it counts: "58 defendants in the trial"."""
    return f"{figure(node)} {apart(plain(node.get('words')))}".strip()


def with_unit(node: Part, said: str) -> str:
    """Return a number with its unit; people and money are named by what is counted."""
    # A range takes the form of its upper end, and never that of a dual, which leaves the number out.
    count = max(node["value_max"], 3) if "value_max" in node else node["value"]
    counted = units(count) if node["qualifier"] == FigureQualifier.EXACTLY else qualified_units(count)
    return counted.get(node["unit"], "%(number)s") % {"number": said}


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


def stretch(node: Part, after: str, before: str, *, has_undated: bool = False) -> str:
    """Return what a time without a recorded stay is called, between which events; never more than is known.

    Custody without a date can lie in any such time: where the record has some, no time is said to be without.
    """
    between = {"after": after, "before": before}
    if has_undated and node["kind"] != Stretch.UNACKNOWLEDGED:
        if before:
            return _("Between %(after)s and %(before)s no custody with a date is recorded here.") % between
        return _("The custody that is recorded here without a date may have been after %(after)s.") % between
    if node["kind"] == Stretch.UNACKNOWLEDGED:
        if before:
            return _("Whereabouts unacknowledged, as a source states, between %(after)s and %(before)s.") % between
        return _("Whereabouts unacknowledged, as a source states, after %(after)s.") % between
    if node["kind"] == Stretch.AT_LIBERTY:
        if before:
            return _("No custody is recorded here between %(after)s and %(before)s.") % between
        return _("No later custody is on record after %(after)s.") % between
    if before:
        return _("Nothing about custody is recorded between %(after)s and %(before)s.") % between
    return _("No later detention is on record after %(after)s.") % between


def event_name(event: Part, *, ends: bool = False) -> str:
    """Return an event as a stretch refers to it, by its begin or by its end: "the release (22 June 2004)"."""
    label = _("death") if event["kind"] in DEATHS else EventKind.say(event["kind"])
    sides = ("end", "begin") if ends else ("begin", "end")
    on = say_date(event.get(sides[0]) or event.get(sides[1]))
    return _("the %(event)s (%(date)s)") % {"event": label, "date": on} if on else _("the %(event)s") % {"event": label}


def place(node: Part | None) -> str:
    """Return a place with what it lies in: "Guantánamo Bay, Cuba"."""
    if not node:
        return ""
    around = [plain(outer) for outer in node.get("within", [])]
    return together(*dict.fromkeys([plain(node["name"]), *around]))


def status(node: Part, is_old: bool) -> str:
    """Return how a status is introduced: "Last stated: in custody before trial"."""
    kind = StatusKind.say(node["kind"])
    is_old = is_old and node["kind"] != StatusKind.DECEASED
    return (_("Last stated: %(status)s") if is_old else _("Stated: %(status)s")) % {"status": kind}


def later_status(node: Part, stated: str) -> str:
    """Return a status as it stands beside the end of what is recorded of custody, with who states it when."""
    parts = {"status": StatusKind.say(node["kind"]), "stated": stated}
    return _("A later status is stated: %(status)s (%(stated)s).") % parts


def earlier_status(node: Part) -> str:
    """Return how a status is introduced that a later one follows."""
    return _("Stated earlier: %(status)s") % {"status": StatusKind.say(node["kind"])}
