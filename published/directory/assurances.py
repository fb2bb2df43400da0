"""Assurances: what one state promised another about people, and what is recorded about whether it was kept."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import AssuranceForm, AssuranceStage, Monitoring, Result
from published import wording
from published.models import EntryKind
from published.slugs import english, slug_of_text

from .kind import Dates, FacetValue, Kind, ListFacet, Value, name_of, named


class Assurances(Kind):
    kind = EntryKind.ASSURANCE
    folder = "assurances"
    title = _("Assurances")
    one = _("Assurance")
    about = _(
        "What one government promised another about people it was to receive, and what is recorded as having "
        "happened. “No information” does not mean that a promise was kept."
    )
    facets = (
        ListFacet("giver", _("given by")),
        ListFacet("receiver", _("given to")),
        ListFacet("undertaking", _("promise")),
        ListFacet("result", _("result recorded"), Result),
        ListFacet("monitoring", _("monitoring"), Monitoring),
        ListFacet("stage", _("stage"), AssuranceStage),
        ListFacet("form", _("form"), AssuranceForm),
    )
    dated = _("Given or announced between dates")

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for node in document.assurances:
            results = [result for one in node.undertakings for result in one.results]
            yield node, [("result", FacetValue(result)) for result in results]

    def slug(self, node: Any) -> str:
        return slug_of_text(english(node.title))

    def values(self, node: Any) -> Iterator[Value]:
        yield "giver", named(node.giver)
        yield "receiver", named(node.receiver)
        for undertaking in node.undertakings:
            yield "undertaking", named(undertaking.kind)
        for facet in ("monitoring", "stage", "form"):
            yield facet, FacetValue(getattr(node, facet))

    def dates(self, node: Any) -> Dates:
        return node.given or node.announced, None

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.title
        yield name_of(node.giver)
        yield name_of(node.receiver)

    def name(self, shown: Any) -> str:
        return wording.plain(wording.title(shown))
