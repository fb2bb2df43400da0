"""Sources: what facts are cited to, and every fact that is."""

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import SourceKind, SourceSeen
from published import wording
from published.models import ThingKind
from published.projection.cases import folded
from published.slugs import slug_of_text

from .kind import UNDATED, Kind, ListFacet, coded


class Sources(Kind):
    kind = ThingKind.SOURCE
    folder = "sources"
    title = _("Sources")
    one = _("Source")
    about = _(
        "All sources that public cases cite by name. A source may support one fact and contradict another. Being "
        "listed here does not mean that we believe it. Confidential sources are not listed."
    )
    facets = (
        ListFacet("sort", _("kind of source"), SourceKind),
        ListFacet("publisher", _("publisher")),
        ListFacet("language", _("language")),
        ListFacet("seen", _("how much of it we read"), SourceSeen),
    )
    dated = _("Published between dates")
    shows = ("title", "kind", "author", "publisher", "published", "language", "seen", "tainted")

    def entity(self, document):
        for node in document.get("sources", []):
            if node.get("id"):
                yield node, ()

    def slug(self, node):
        year = (node.get("published", {}).get("earliest") or "")[:4]
        return slug_of_text(f"{node.get('publisher') or ''} {year}") or "source"

    def values(self, node):
        yield "sort", {"code": node["kind"]}
        yield "publisher", coded(node.get("publisher", ""))
        yield "language", {"code": node.get("language", "")}
        yield "seen", {"code": node.get("seen", "")}

    def dates(self, node):
        return node.get("published", {}), {}

    def words(self, node):
        yield from (node.get(key, "") for key in ("title", "author", "publisher", "url"))

    def order(self, node):
        on = node.get("published", {}).get("earliest") or UNDATED
        return f"{folded(node.get('publisher') or node.get('author') or '')} {on}"

    def name(self, shown):
        return wording.source_line(shown) if shown.get("publisher") or shown.get("author") else str(self.one)

    def facts(self, document, key):
        return {"thing": [node for node in document.get("sources", []) if node.get("id") == key]}
