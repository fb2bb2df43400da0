"""Sentences of "where were they on ...", each with its certainty."""

from typing import Any

from django.utils.translation import gettext as _

from casetracker.vocabulary import TRANSFERS, TWO_DATED, EventKind, Modality
from published import wording


def held_where(accounts: list[Any]) -> str:
    """Return where and by whom somebody was held in a stay, each account of it once."""
    told = list(dict.fromkeys(where(one) for one in accounts))
    if len(told) > 1:
        parts = {"first": _(" or ").join(told[:-1]), "last": told[-1]}
        return _("%(first)s or %(last)s; sources differ") % parts
    return told[0]


def where(stay: Any) -> str:
    """Return the place and the holder of a stay."""
    place, by = wording.place(stay.place), wording.party(stay.authority) if stay.authority else ""
    parts = {"kind": EventKind.label_of(stay.kind), "place": place, "by": by}
    if place and by:
        return _("%(kind)s: %(place)s, held by %(by)s") % parts
    if place:
        return _("%(kind)s: %(place)s; held by: not recorded") % parts
    if by:
        return _("%(kind)s: held by %(by)s; place not recorded") % parts
    return _("%(kind)s; place and holder not recorded") % parts


def disappeared(accounts: list[Any]) -> str:
    """Return that custody was not acknowledged, from when to when, as each source has it; never where they were."""
    return " / ".join(dict.fromkeys(disappearance(one) for one in accounts))


def disappearance(event: Any) -> str:
    """Return a disappearance with the dates that its source states, and then when somebody is last mentioned."""
    parts = {"event": EventKind.label_of(event.kind), "date": wording.dates_stated(event)}
    stated = _("%(event)s, %(date)s, as a source states") if parts["date"] else _("%(event)s, as a source states")
    return _("; ").join(part for part in (stated % parts, wording.end_in_doubt(event)) if part)


def kind_and_dates(event: Any) -> dict[str, str]:
    """Return what an event is called, and its date; of what lasts, from when to when."""
    begin, end = wording.format_date(event.begin), wording.format_date(event.end)
    lasts = event.kind in TWO_DATED - TRANSFERS and begin and end and begin != end
    on = _("from %(first)s to %(last)s") % {"first": begin, "last": end} if lasts else begin or end
    return {"event": EventKind.label_of(event.kind), "date": on}


def at_liberty(release: Any, before: Any) -> str:
    """Return that they were at liberty after a release, as those who state it say, until the next event of custody."""
    parts = {"release": wording.event_name(release, ends=True), "speaker": release.speaker}
    if before is None:
        return _("at liberty after %(release)s, as stated by %(speaker)s") % parts
    parts["before"] = wording.event_name(before)
    return _("at liberty after %(release)s, as stated by %(speaker)s; no custody is recorded until %(before)s") % parts


def unacknowledged(after: Any, before: Any) -> str:
    """Return that a source says custody was denied: between which events."""
    parts = {
        side: wording.event_name(event, ends=side == "after") if event else ""
        for side, event in (("after", after), ("before", before))
    }
    return _("whereabouts unacknowledged, as a source states, between %(after)s and %(before)s") % parts


def no_record(after: Any = None, before: Any = None) -> str:
    """Return that this record has nothing of the days; between which events, where they are known."""
    if not (after and before):
        return _("where the person was then is unknown")
    parts = {"after": wording.event_name(after, ends=True), "before": wording.event_name(before)}
    return _("nothing about custody is recorded between %(after)s and %(before)s") % parts


def undated_may_be_then() -> str:
    """Return that the record has custody without a date, which may have been on the days asked about."""
    return _("custody is recorded here without a date; it may have been then")


def outside_of_the_record() -> str:
    """Return that the days lie before the first or after the last event of the record."""
    return _("nothing is recorded for these days")


def recorded(accounts: list[Any], surely: bool) -> str:
    """Return an event of a moment with its date and place; that it may have been on another day is said."""
    told = " / ".join(dict.fromkeys(moment(one) for one in accounts))
    if any(one.modality == Modality.INFERRED for one in accounts):
        return _("%(event)s, as we infer") % {"event": told}
    return told if surely else _("%(event)s, which may have been on another day") % {"event": told}


def moment(event: Any) -> str:
    """Return what happened, when, and where."""
    origin, goal = wording.place(event.place), wording.place(event.to_place)
    parts = kind_and_dates(event) | {"from": origin, "to": goal}
    if origin and goal:
        return _("%(event)s, %(date)s: from %(from)s to %(to)s") % parts
    if goal:
        return _("%(event)s, %(date)s: to %(to)s") % parts
    if origin:
        return _("%(event)s, %(date)s: %(from)s") % parts
    return _("%(event)s, %(date)s") % parts
