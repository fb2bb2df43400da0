"""Sources, and every fact that cites them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.parts import Source
from casetracker.names import folded
from casetracker.vocabulary import SourceKind, SourceSeen
from published import wording
from published.models import EntryKind
from published.slugs import slug_of_text

from .kind import UNDATED, Dates, FacetValue, Kind, ListFacet, Value, coded


class Sources(Kind):
    kind = EntryKind.SOURCE
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

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for node in document.sources:
            if node.id:
                yield node, ()

    def slug(self, node: Any) -> str:
        year = day_of(node)[:4]
        return slug_of_text(f"{node.publisher} {year}") or "source"

    def values(self, node: Any) -> Iterator[Value]:
        yield "sort", FacetValue(node.kind)
        yield "publisher", coded(node.publisher)
        yield "language", FacetValue(node.language)
        yield "seen", FacetValue(node.seen)

    def dates(self, node: Any) -> Dates:
        return node.published, None

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield from (node.title, node.author, node.publisher, node.url)

    def order(self, node: Any) -> str:
        on = day_of(node) or UNDATED
        return f"{folded(node.publisher or node.author)} {on}"

    def name(self, shown: Any) -> str:
        return wording.source_line(shown) if shown.publisher or shown.author else str(self.one)


def day_of(source: Source) -> str:
    """Return the first day on which a source can have been published; "" where that is not known."""
    return source.published.earliest if source.published else ""
