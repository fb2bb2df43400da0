"""Trials and other proceedings: decisions in order, and where each of the people in them stands."""

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import ChargeOutcome, DecisionKind, ProceedingKind, RoleKind
from published import wording
from published.models import ThingKind
from published.slugs import slug_of_text

from .kind import Kind, ListFacet, english, named, with_alternatives


class Proceedings(Kind):
    kind = ThingKind.PROCEEDING
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
    shows = ("title", "kind", "court", "respondent", "case_number", "opened")

    def entity(self, document):
        for node in document.get("proceedings", []):
            yield node, [*self.of_one_person(node)]

    def of_one_person(self, node):
        """Yield what holds of the person whose document it is, and perhaps of no other in the proceeding."""
        yield "part", {"code": node.get("role", "")}
        for decision in with_alternatives(node.get("decisions", [])):
            yield "decision", {"code": decision["kind"]}
        for charge in with_alternatives(node.get("charges", [])):
            yield "outcome", {"code": charge["outcome"]}

    def slug(self, node):
        return slug_of_text(english(node.get("title")))

    def values(self, node):
        yield "sort", {"code": node["kind"]}
        yield "court", named(node.get("court"))
        yield "respondent", named(node.get("respondent"))

    def dates(self, node):
        steps = [node.get("opened"), *(one.get("on") for one in with_alternatives(node.get("decisions", [])))]
        steps = [on for on in steps if on and on["earliest"] and on["latest"]]
        if not steps:
            return {}, {}
        return min(steps, key=lambda on: on["earliest"]), max(steps, key=lambda on: on["latest"])

    def words(self, node):
        yield node.get("title", {})
        yield node.get("case_number", "")
        for side in ("court", "respondent"):
            yield node.get(side, {}).get("name", {})

    def name(self, shown):
        return wording.plain(shown.get("title"))

    def facts(self, document, key):
        return {"thing": [node for node in document.get("proceedings", []) if node["id"] == key]}
