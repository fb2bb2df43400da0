"""Trials and other proceedings: decisions in order, and the position of each person."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import ChargeOutcome, DecisionKind, ProceedingKind, RoleKind
from published import wording
from published.models import EntryKind
from published.slugs import english, slug_of_text

from .kind import Dates, FacetValue, Kind, ListFacet, Value, name_of, named


class Proceedings(Kind):
    kind = EntryKind.PROCEEDING
    folder = "trials"
    title = _("Trials and other proceedings")
    one = _("Proceeding")
    about = _(
        "Criminal trials, complaints, applications to international bodies. A charge is an accusation and is shown "
        "with its outcome. A judgment that was set aside stays on the page and is marked as set aside."
    )
    facets = (
        ListFacet("sort", _("kind of proceeding"), ProceedingKind),
        ListFacet("court", _("court")),
        ListFacet("respondent", _("respondent")),
        ListFacet("part", _("part of the people"), RoleKind),
        ListFacet("decision", _("decision in it"), DecisionKind),
        ListFacet("outcome", _("outcome of a charge"), ChargeOutcome),
    )
    dated = _("Recorded steps between dates")

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for node in getattr(document, "proceedings", []):
            yield node, [*self.of_one_person(node)]

    def of_one_person(self, node: Any) -> Iterator[Value]:
        """Yield what holds of the person whose document it is, and perhaps of no other in the proceeding."""
        yield "part", FacetValue(node.role)
        for decision in with_alternatives(node.decisions):
            yield "decision", FacetValue(decision.kind)
        for charge in with_alternatives(node.charges):
            yield "outcome", FacetValue(charge.outcome)

    def slug(self, node: Any) -> str:
        return slug_of_text(english(node.title))

    def values(self, node: Any) -> Iterator[Value]:
        yield "sort", FacetValue(node.kind)
        yield "court", named(node.court)
        yield "respondent", named(node.respondent)

    def dates(self, node: Any) -> Dates:
        steps = [node.opened, *(one.on for one in with_alternatives(node.decisions))]
        steps = [on for on in steps if on and on.earliest and on.latest]
        if not steps:
            return None, None
        return min(steps, key=lambda on: on.earliest), max(steps, key=lambda on: on.latest)

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.title
        yield node.case_number
        yield name_of(node.court)
        yield name_of(node.respondent)

    def name(self, shown: Any) -> str:
        return wording.plain(wording.title(shown))
