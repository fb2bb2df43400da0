"""Allegations: that a wrong was done, as somebody says; with evidence, answer and complaint."""

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Level, Occurrence, OfficialAnswer
from published.models import ThingKind

from .kind import Kind, ListFacet, named


class Allegations(Kind):
    kind = ThingKind.ALLEGATION
    folder = "allegations"
    title = _("Allegations")
    one = _("Allegation")
    about = _(
        "What people say was done to somebody in custody: who says it, on what evidence, and what the authority "
        "answered. Being listed here does not mean “found”: each row says how far the allegation is confirmed."
    )
    tells_of_ill_treatment = True
    facets = (
        ListFacet("method", _("treatment alleged")),
        ListFacet("by", _("authority alleged")),
        ListFacet("said_by", _("who says it")),
        ListFacet("country", _("country")),
        ListFacet("place", _("place")),
        ListFacet("level", _("how far it is confirmed"), Level),
        ListFacet("answer", _("what the authority answered"), OfficialAnswer),
        ListFacet("occurrence", _("how often"), Occurrence),
    )
    dated = _("Alleged of the time between dates")
    shows = ("methods", "perpetrators", "said_by", "said_of", "begin", "end", "place", "level", "answer", "citations")

    def entity(self, document):
        for node in document.get("allegations", []):
            yield node, ()

    def values(self, node):
        for method in node.get("methods", []):
            yield "method", named(method)
        for one in node.get("perpetrators", []):
            yield "by", named(one.get("party"))
        yield "said_by", named(node.get("said_by", {}).get("party"))
        place = node.get("place", {})
        yield "country", named(place.get("country")) or (named(place) if place.get("kind") == "country" else {})
        yield "place", named(place)
        yield "level", {"code": node.get("level", "")}
        yield "answer", {"code": node.get("answer") or OfficialAnswer.NOT_KNOWN}
        yield "occurrence", {"code": node.get("occurrence", "")}

    def dates(self, node):
        return node.get("begin", {}), node.get("end", {})

    def words(self, node):
        for one in node.get("perpetrators", []):
            yield one.get("party", {}).get("name", {})
        yield node.get("said_by", {}).get("party", {}).get("name", {})
        yield node.get("place", {}).get("name", {})
        for method in node.get("methods", []):
            yield method.get("name", {})

    def facts(self, document, key):
        return {"thing": [node for node in document.get("allegations", []) if node["id"] == key]}
