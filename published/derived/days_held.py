"""On which days a person was held in each stay of a document: surely, whatever the dates turn out to be, or possibly.

The rules are those of the research record (``casetracker.custody``), asked of a published document alone, and told to
readers a little more cautiously: where sources give another account of a stay, what is sure is what all of them say.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from casetracker.custody import Link, Span, presence_in, span_of
from casetracker.dates import PartialDate
from casetracker.document.custody import Stretch as StretchNode
from casetracker.document.walk import events_of, with_alternatives
from casetracker.vocabulary import NIGHTS, STAYS, TERMS, BoundKind, CitationSense, Evaluation, Modality, Stretch

NOT_COUNTED = {Evaluation.REJECTED}


@dataclass(frozen=True)
class Held:
    """One stay with the days on which the person was held in it: one account alone, or what all accounts say.

    ``span`` is as in ``casetracker.custody``: its ``sure`` is what every account makes sure.
    """

    event: Any
    span: Span

    @property
    def certain(self) -> tuple[date, date] | None:
        """The first and last of the days that are certain, or None."""
        return self.span.certain

    @property
    def possible(self) -> tuple[date | None, date | None]:
        """The first and last of the days that are possible; None where nothing in the document bounds them."""
        return self.span.possible


def held(events: list[Any]) -> dict[str, Held]:
    """Return the dated stays that count, by the id of the event at the head of each group of alternatives."""
    groups = {event.id: [link_of(one, event) for one in accounts(event)] for event in events}
    found = {}
    for event in events:
        stays = [link for link in groups[event.id] if link.is_stay and link.is_dated]
        if stays and event.kind in STAYS:
            others = [link for key, links in groups.items() if key != event.id for link in links]
            spans = [span_of(stay, others) for stay in stays]
            sure = common(groups[event.id], spans)
            found[event.id] = Held(event, Span(event.id, sure, widest(spans), event.kind in NIGHTS))
    return found


def stretches_of(document: Any) -> list[StretchNode]:
    """Return the stretches without a stay, save those in which another account of a stay may have the person held.

    A document derives them from the accounts at the head of their groups alone. That custody was unacknowledged is what
    a source says, and stays. A group case has none.
    """
    custody = getattr(document, "custody", None)
    if custody is None:
        return []
    events = events_of(document)
    several = {event.id for event in events if len(accounts(event)) > 1}
    possible = [stay.possible for key, stay in held(events).items() if key in several]
    return [one for one in custody.stretches if one.kind == Stretch.UNACKNOWLEDGED or not fills(possible, one)]


def fills(possible: list[tuple[date | None, date | None]], stretch: StretchNode) -> bool:
    """Whether a stay is possible on a day that lies between the two events of a stretch."""
    after = date.fromisoformat(stretch.latest_begin) if stretch.latest_begin else date.min
    before = date.fromisoformat(stretch.earliest_end) if stretch.earliest_end else date.max
    return any((end or date.max) > after and (begin or date.min) < before for begin, end in possible)


def accounts_differ(events: list[Any]) -> bool:
    """Whether sources give other dates for a stay; the days held in a document are those of its first account."""
    stays = [accounts(event) for event in events if event.kind in STAYS - NIGHTS]
    dates = [{tuple(on.edtf if on else "" for on in (one.begin, one.end)) for one in every} for every in stays]
    return any(len(one) > 1 for one in dates)


def spans(events: list[Any]) -> dict[str, Span]:
    """Return the days of every dated event that counts, by its id: the one definition that pages and lists ask.

    A possible day is never before the first or after the last day of which the document tells. The end of a sentence as
    somebody counts it is on no day.
    """
    recorded = recorded_days(events)
    stays = {key: stay.span for key, stay in held(events).items()}
    found = {}
    for event in (one for one in events if one.kind not in TERMS):
        span = stays.get(event.id) if event.kind in STAYS else moment(event)
        if span and recorded:
            start, end = span.possible
            within = (max(start or date.min, recorded[0]), min(end or date.max, recorded[1]))
            found[event.id] = Span(span.key, span.sure, within, span.is_by_night)
    return found


def moment(event: Any) -> Span | None:
    """Return the days on which a moment can have been by any account; sure only by reported dates without doubt."""
    every = [link for one in accounts(event) if (link := link_of(one, event)).is_dated]
    days = [day for one in accounts(event) for day in days_of(one)]
    if not days:
        return None
    found = [presence_in(link) for link in every]
    is_sure = all(link.is_reported and not link.is_disputed and not link.contradicts_itself for link in every)
    by, until = [one.by for one in found if one.by], [one.until for one in found if one.until]
    are_bounded = len(by) == len(until) == len(found)
    sure = (max(by), min(until)) if is_sure and are_bounded else None
    return Span(event.id, sure, (min(days), max(days)))


def accounts(event: Any) -> list[Any]:
    """Return an event and its alternatives, without what was rejected or only announced."""
    kept = [one for one in with_alternatives([event]) if one.evaluation not in NOT_COUNTED]
    return [one for one in kept if one.modality != Modality.ANNOUNCED]


def link_of(event: Any, head: Any) -> Link:
    """Return an event of a document, or an alternative to it, as the rules of custody see it."""
    return Link(
        key=event.id,
        kind=event.kind,
        begin_is=event.begin_is or BoundKind.STATED,
        end_is=event.end_is or BoundKind.STATED,
        modality=event.modality,
        place=key_of(event.place),
        place_within=names_around(event.place),
        to_place=key_of(event.to_place),
        to_place_within=names_around(event.to_place),
        group=head.id,
        disputed_by=dates_against(head) if head.evaluation == Evaluation.DISPUTED else None,
        begin=PartialDate.from_document(event.begin) if event.begin else None,
        end=PartialDate.from_document(event.end) if event.end else None,
    )


def key_of(place: Any) -> str:
    """Return what tells a place from others where what lies around it has no other key: its name."""
    return as_key(place.name) if place else ""


def as_key(name: dict[str, str]) -> str:
    """Return a name in all its languages as one text."""
    return json.dumps(name, sort_keys=True)


def names_around(place: Any) -> frozenset[str]:
    """Return what a place lies in, by name."""
    return frozenset(as_key(name) for name in place.within) if place else frozenset()


def dates_against(event: Any) -> tuple[PartialDate | None, ...]:
    """Return the dates given by the sources that contradict an event, None for one that gives none."""
    cites = [cite for cite in event.citations if cite.sense == CitationSense.CONTRADICTS]
    return tuple(PartialDate.from_document(cite.date) if cite.date else None for cite in cites)


def common(links: list[Link], spans: list[Span]) -> tuple[date, date] | None:
    """Return what every account of a stay makes sure; nothing where one account knows no stay."""
    sure = [span.sure for span in spans if span.sure]
    if len(links) != len(sure):
        return None
    return max(first for first, _last in sure), min(last for _first, last in sure)


def widest(spans: list[Span]) -> tuple[date | None, date | None]:
    """Return the days that any account of a stay leaves possible."""
    starts = [span.possible[0] for span in spans if span.possible[0]]
    ends = [span.possible[1] for span in spans if span.possible[1]]
    return min(starts) if len(starts) == len(spans) else None, max(ends) if len(ends) == len(spans) else None


def recorded_days(events: list[Any]) -> tuple[date, date] | None:
    """Return the first and the last day of which the events of a document tell, or None where none is dated.

    The end of a sentence as somebody counts it is no such day: it may lie ahead.
    """
    happened = [event for event in events if event.kind not in TERMS]
    days = [day for event in happened for one in accounts(event) for day in days_of(one)]
    return (min(days), max(days)) if days else None


def days_of(event: Any) -> list[date]:
    """Return the days that bound an event, as far as they are known; an approximate date reaches further."""
    dates = [PartialDate.from_document(on) for on in (event.begin, event.end) if on]
    return [day for on in dates for day in on.reach if day]
