"""All places of custody on one map, with the number of people held in each."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Max
from django.urls import reverse

from casetracker.document.parts import Place
from casetracker.vocabulary import PlaceKind

from ..models import CustodyPlace, Facet
from . import Point, Sheet, draw, sheet_of

MOST_PLACES, MOST_NUMBERS = 200, 25
FILTERS: dict[str, str] = {PlaceKind.FACILITY: Facet.FACILITY, PlaceKind.COUNTRY: Facet.COUNTRY}
"""The places that the list of detainees can be narrowed to, each by its facet."""


@dataclass(frozen=True)
class PlaceOfCustody:
    """One place, its number on the map (0: too many to be numbered), and how many people were held there."""

    number: int
    place: Place
    people: int

    @property
    def is_on_the_map(self) -> bool:
        """Whether it is recorded where the place lies."""
        return bool(self.place.latitude)

    @property
    def is_area(self) -> bool:
        """Whether it is a region or a country: they were held somewhere in it."""
        return self.place.kind in (PlaceKind.REGION, PlaceKind.COUNTRY)

    @property
    def point(self) -> Point:
        """The place as a point of the map, larger the more people it has."""
        latitude, longitude = float(self.place.latitude), float(self.place.longitude)
        return Point(self.number, latitude, longitude, self.is_area, self.people)

    @property
    def list(self) -> str:
        """The address of the list of those held there, "" where the list cannot be narrowed to such a place."""
        facet = FILTERS.get(self.place.kind)
        return f"{reverse('published:detainee-list')}?{urlencode({facet: self.place.code})}" if facet else ""


@dataclass(frozen=True)
class CustodyMap:
    """The places in which most people were held."""

    places: list[PlaceOfCustody]
    are_all: bool

    @property
    def numbered(self) -> list[PlaceOfCustody]:
        """The places that have a number on the map."""
        return self.places[:MOST_NUMBERS]

    @property
    def others(self) -> list[PlaceOfCustody]:
        """The places that have none: they are folded away, or the page would be ten screens long."""
        return self.places[MOST_NUMBERS:]

    @property
    def points(self) -> list[Point]:
        """The places whose position is recorded."""
        return [one.point for one in self.places if one.is_on_the_map]

    @property
    def sheet(self) -> Sheet:
        """The sheet on which it is drawn, so that the page keeps its place free."""
        return sheet_of(self.points)

    @property
    def svg(self) -> str:
        """The map, without a word in it."""
        return draw(self.points)


def custody_map() -> CustodyMap:
    """Return the places in which people whose cases are public now were held, those with most people first."""
    counted = CustodyPlace.objects.values("code").annotate(people=Count("pk"), newest=Max("pk"))
    rows = list(counted.order_by("-people", "code")[: MOST_PLACES + 1])
    named = CustodyPlace.objects.in_bulk([row["newest"] for row in rows])
    places: list[PlaceOfCustody] = []
    for row in rows[:MOST_PLACES]:
        number = len(places) + 1
        place = named[row["newest"]].place
        places.append(PlaceOfCustody(number if number <= MOST_NUMBERS else 0, place, row["people"]))
    return CustodyMap(places, len(rows) <= MOST_PLACES)
