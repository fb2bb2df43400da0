"""Figures: numbers as their sources give them, never counted from this record."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.walk import events_of, with_alternatives
from casetracker.vocabulary import FigureQualifier, Unit
from published.models import EntryKind

from .kind import Dates, FacetValue, Kind, ListFacet, Value, named, speaker_of


class Figures(Kind):
    kind = EntryKind.FIGURE
    folder = "figures"
    title = _("Figures")
    one = _("Figure")
    about = _(
        "Numbers as their sources state them, each with its source. None is counted from the cases here, and two "
        "that differ are shown side by side."
    )
    facets = (
        ListFacet("unit", _("what is counted"), Unit),
        ListFacet("qualifier", _("how exactly"), FigureQualifier),
        ListFacet("said_by", _("who gives it")),
    )
    dated = _("As of a date between")

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        holders = (document, *with_alternatives(events_of(document)), *getattr(document, "proceedings", []))
        for node in (figure for holder in holders for figure in holder.figures):
            yield node, ()

    def values(self, node: Any) -> Iterator[Value]:
        yield "unit", FacetValue(node.unit)
        yield "qualifier", FacetValue(node.qualifier)
        yield "said_by", named(speaker_of(node))

    def dates(self, node: Any) -> Dates:
        return node.as_of, None

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.words
        yield str(node.value)
