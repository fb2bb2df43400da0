"""Places and transfers of a document, numbered as on its map."""

from dataclasses import dataclass, field
from typing import Any

from casetracker.document.walk import events_of
from casetracker.vocabulary import EventKind, PlaceKind
from published import wording
from published.maps import Point, Sheet, draw, sheet_of

from ..derived.days_held import accounts
from .view_objects import page_view

AREAS = {PlaceKind.REGION, PlaceKind.COUNTRY}


@dataclass
class Mapped:
    """One place with its number, and what the document has of it."""

    number: int
    place: Any
    events: list[Any] = field(default_factory=list)

    @property
    def is_on_the_map(self) -> bool:
        """Whether the document says where it lies."""
        return bool(self.place.latitude)

    @property
    def is_area(self) -> bool:
        """Whether it is a region or a country: the event was somewhere in it."""
        return self.place.kind in AREAS

    @property
    def recorded(self) -> list[Any]:
        """What the document has of it: each event in a few words, with its anchor where the page has one."""
        return [{"anchor": event.anchor, "words": event_words(event)} for event in self.events]

    @property
    def point(self) -> Point:
        """The place as a point of the map."""
        return Point(self.number, float(self.place.latitude), float(self.place.longitude), self.is_area)


def event_words(event: Any) -> str:
    """Return an event and its dates in a few words."""
    return wording.together(EventKind.label_of(event.kind), wording.custody_dates(event))


@dataclass
class Move:
    """One transfer that the document has with both its places: from which number to which."""

    event: Any
    start: Mapped
    end: Mapped

    @property
    def words(self) -> str:
        """The transfer and its dates in a few words."""
        return event_words(self.event)


@dataclass
class MapOfCase:
    """The table of places and transfers; the map shows those whose position is recorded."""

    places: list[Mapped]
    moves: list[Move]

    @property
    def drawn(self) -> list[Mapped]:
        """The places on the map."""
        return [one for one in self.places if one.is_on_the_map]

    @property
    def sheet(self) -> Sheet:
        """The sheet on which it is drawn, so that the page keeps its place free."""
        return sheet_of([one.point for one in self.drawn])

    @property
    def svg(self) -> str:
        """The map, without a word in it: it is the same in every language."""
        on_map = {one.number for one in self.drawn}
        moves = dict.fromkeys((one.start.number, one.end.number) for one in self.moves)
        return draw([one.point for one in self.drawn], [pair for pair in moves if set(pair) <= on_map])


def map_of(document: Any) -> MapOfCase:
    """Return the places of a document's events, numbered in the order in which they appear, and the transfers."""
    places: dict[str, Mapped] = {}
    moves = []
    for event in (one for head in events_of(page_view(document)) for one in accounts(head)):
        start, end = (entered(places, event, place) for place in (event.place, event.to_place))
        if start and end:
            moves.append(Move(event, start, end))
    return MapOfCase(list(places.values()), moves)


def entered(places: dict[str, Mapped], event: Any, place: Any) -> Mapped | None:
    """Return a place of an event, entered at its first appearance and with the event beside it."""
    if not place:
        return None
    found = places.setdefault(place.code, Mapped(len(places) + 1, place))
    if event not in found.events:
        found.events.append(event)
    return found
