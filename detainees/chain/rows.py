"""Build the custody chain from model rows.

Nothing here or below asks the database once the rows are loaded, unless one is disputed: then for what contradicts it.
"""

from collections.abc import Iterable

from django.db.models import prefetch_related_objects

from casetracker.custody import Link
from casetracker.dates import PartialDate
from casetracker.vocabulary import BoundKind, CitationSense, Evaluation, PlaceKind
from detainees.models import Detainee, Participation

from .chain import Chain, custody_chain

RELATED = (
    "event__place__within__within__within",
    "event__to_place__within__within__within",
    "event__authority__within__within",
)


def chain_of(participations: Iterable[Participation]) -> Chain:
    """The chain of one person from those of their participations that are to count. Load `event` with them."""
    return custody_chain(links_among(participations))


def links_of(detainee: Detainee, rows: Iterable[Participation] | None = None) -> list[Link]:
    """Their links, from the rows given or else from all there are, internal ones included."""
    if rows is None:
        rows = detainee.participations.select_related(*RELATED)
    return links_among(rows)


def links_among(rows: Iterable[Participation]) -> list[Link]:
    """The rows as links. What we have rejected, event or participation, is not their history and makes no link."""
    rows = [row for row in rows if Evaluation.REJECTED not in (row.event.evaluation, row.evaluation)]
    prefetch_related_objects([row for row in rows if _is_disputed(row)], "citations", "event__citations")
    events = {row.pk: row.event for row in rows}
    keys = {row.event.pk: row.event.public_id for row in rows}
    return [link_of(row, _group(row, events, keys)) for row in rows]


def link_of(row: Participation, group: str = "") -> Link:
    """One row as a link, by the public id of its event, with their own dates where they have any."""
    event = row.event
    return Link(
        key=event.public_id,
        kind=event.kind,
        begin=row.begin(),
        end=row.end(),
        begin_is=event.begin_is or BoundKind.STATED,
        end_is=event.end_is or BoundKind.STATED,
        place=event.place.code if event.place else "",
        authority=event.authority.code if event.authority else "",
        group=group,
        modality=event.modality,
        place_within=_around(event.place),
        to_place=event.to_place.code if event.to_place else "",
        to_place_within=_around(event.to_place),
        authority_within=_around(event.authority),
        country=_country(event.place),
        to_country=_country(event.to_place),
        disputed_by=_dates_against(row) if _is_disputed(row) else None,
    )


def _is_disputed(row: Participation) -> bool:
    return Evaluation.DISPUTED in (row.event.evaluation, row.evaluation)


def _dates_against(row: Participation) -> tuple[PartialDate | None, ...]:
    """The dates given by the sources that contradict the event, None for one that gives none."""
    cites = [*row.event.citations.all(), *row.citations.all()]
    return tuple(cite.says_on for cite in cites if cite.sense == CitationSense.CONTRADICTS)


def _group(row: Participation, events: dict, keys: dict[int, str]) -> str:
    """The key of the event at the head of its group; a name of its own where the head is not among the rows.

    Two events are alternatives if the one is recorded as an alternative to the other, or if their part in the one is an
    alternative to their part in the other.
    """
    event = row.event
    if row.alternative_to_id:
        if row.alternative_to_id not in events:
            return f"participation {row.alternative_to_id}"
        event = events[row.alternative_to_id]
    head = event.alternative_to_id or event.pk
    return keys.get(head, f"event {head}")


def _around(row) -> frozenset[str]:
    """The codes of what a place or party lies in, as far as it was loaded: here nothing more is asked for."""
    codes = set()
    while row is not None and row.within_id and type(row).within.is_cached(row) and row.within.code not in codes:
        row = row.within
        codes.add(row.code)
    return frozenset(codes)


def _country(place) -> str:
    """The code of the country of a place, as far as it was loaded."""
    while place is not None and place.kind != PlaceKind.COUNTRY:
        place = place.within if place.within_id and type(place).within.is_cached(place) else None
    return place.code if place else ""
