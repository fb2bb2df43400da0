"""Allegations: what is claimed, with evidence, official answer and complaint."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Level, Occurrence, OfficialAnswer
from published.models import EntryKind
from published.projection.cases import country_of

from .kind import Dates, FacetValue, Kind, ListFacet, Value, name_of, named, speaker_of


class Allegations(Kind):
    kind = EntryKind.ALLEGATION
    folder = "allegations"
    title = _("Allegations")
    one = _("Allegation")
    about = _(
        "What people say was done to somebody in custody: who says it, on what evidence, and what the authority "
        "answered. Being listed here does not mean “found”: each row says how far the allegation is confirmed."
    )
    describes_ill_treatment = True
    facets = (
        ListFacet("method", _("treatment alleged")),
        ListFacet("by", _("authority alleged")),
        ListFacet("said_by", _("stated by")),
        ListFacet("country", _("country")),
        ListFacet("place", _("place")),
        ListFacet("level", _("how far it is confirmed"), Level),
        ListFacet("answer", _("what the authority answered"), OfficialAnswer),
        ListFacet("occurrence", _("how often"), Occurrence),
    )
    dated = _("Alleged of the time between dates")

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for node in document.allegations:
            yield node, ()

    def values(self, node: Any) -> Iterator[Value]:
        for method in node.methods:
            yield "method", named(method)
        for one in node.perpetrators:
            yield "by", named(one.party)
        yield "said_by", named(speaker_of(node))
        yield "country", named(country_of(node.place))
        yield "place", named(node.place)
        yield "level", FacetValue(node.level)
        yield "answer", FacetValue(node.answer)
        yield "occurrence", FacetValue(node.occurrence)

    def dates(self, node: Any) -> Dates:
        return node.begin, node.end

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        for one in node.perpetrators:
            yield name_of(one.party)
        yield name_of(speaker_of(node))
        yield name_of(node.place)
        for method in node.methods:
            yield method.name
