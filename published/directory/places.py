"""Places and facilities: who was held there and when, in public documents; never where anybody is now."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.parts import Place
from casetracker.vocabulary import PLACED_STAYS, EventKind, PlaceKind, Vocabulary
from published import wording
from published.derived.counts import is_ill_treatment
from published.models import EntryKind
from published.slugs import english, slug_of_text

from .kind import FacetValue, KindByCode, ListFacet, Use, Value, name_of, named, role_of


class PlaceRole(Vocabulary):
    """What a document says of a place."""

    HELD = "held", "People were held there.", "", _("people were held there")
    FROM = "from", "People were taken across a border from there.", "", _("transfers from there")
    TO = "to", "People were taken across a border to there.", "", _("transfers to there")
    EVENT = "event", "Another event of custody there.", "", _("another custody event there")
    ALLEGED = "alleged", "Treatment there is alleged.", "", _("treatment there is alleged")
    HARASSED = (
        "harassed",
        "Harassment, surveillance or a search there is alleged.",
        "",
        _("harassment, surveillance or a search there is alleged"),
    )
    INCIDENT = "incident", "An incident there.", "", _("an incident there")
    SAID = "said", "Something was said there.", "", _("a statement made there")
    AROUND = "around", "Another place in it is told of.", "", _("another place in it is named")


class Places(KindByCode):
    kind = EntryKind.PLACE
    folder = "places"
    title = _("Places and facilities")
    one = _("Place")
    about = _(
        "Where people were held, taken from and brought to, according to public cases. A place is never more exact "
        "than in its case, and nothing here says where anybody is today."
    )
    facets = (
        ListFacet("sort", _("kind of place"), PlaceKind),
        ListFacet("country", _("country")),
        ListFacet("within", _("lies in")),
        ListFacet("role", _("what is recorded about it"), PlaceRole),
    )

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for role, place, fact in self.uses(document):
            yield place, [role_of(role, fact)]
            country = place.country
            if country and country.code != place.code:
                yield (
                    Place(code=country.code, kind=PlaceKind.COUNTRY.value, name=country.name),
                    [role_of(PlaceRole.AROUND, fact)],
                )

    def values(self, node: Any) -> Iterator[Value]:
        yield "sort", FacetValue(node.kind)
        yield "country", named(node.country)
        for around in node.within:
            yield "within", lying_in(around)

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.name
        yield from node.within
        yield name_of(node.country)

    def name(self, shown: Any) -> str:
        return wording.place(shown)

    def of_fact(self, fact: Any) -> Iterator[Use]:
        """Yield the places of one fact, but not where somebody was born, lives or is said to be."""
        if fact.type == "event":
            yield from of_event(fact)
        elif fact.type == "incident":
            yield PlaceRole.INCIDENT, fact.place, fact
        elif fact.type == "allegation":
            yield PlaceRole.ALLEGED if is_ill_treatment(fact) else PlaceRole.HARASSED, fact.place, fact
        elif fact.type == "statement":
            yield PlaceRole.SAID, fact.place, fact


def lying_in(name: dict[str, str]) -> FacetValue:
    """Return what a place lies in as a facet value: a document gives its name alone."""
    return FacetValue(slug_of_text(english(name)), name)


def of_event(event: Any) -> Iterator[Use]:
    """Yield the places of one custody event."""
    if event.kind == EventKind.CROSS_BORDER_TRANSFER:
        yield PlaceRole.FROM, event.place, event
        yield PlaceRole.TO, event.to_place, event
        return
    yield PlaceRole.HELD if event.kind in PLACED_STAYS else PlaceRole.EVENT, event.place, event
    yield PlaceRole.EVENT, event.to_place, event
