"""Filters of the list of an entity kind, as that kind declares them."""

from functools import cache

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from published.lists.facets import Choices, choices_of
from published.lists.filters import MODES, DateFilter, FacetFilter, ListFilter, ListForm, ModeFilter, SearchedTextFilter
from published.models import DirectoryEntry, EntryFacet

from .kind import Kind


@cache
def filter_of(kind: Kind) -> type[ListFilter]:
    """Return the filters of the list of a kind."""
    declared = {
        "q": SearchedTextFilter(label=_("Words"), help_text=_("Every word must occur; parts of words are enough.")),
        **{
            one.name: FacetFilter(
                kind.stored(one.name), label=one.label, values=EntryFacet, owner="entry", vocabulary=one.vocabulary
            )
            for one in kind.facets
        },
    }
    if kind.dated:
        declared["date_from"] = DateFilter(label=_("From"), help_text="")
        declared["date_to"] = DateFilter(label=_("To"), help_text="")
        declared["dates"] = ModeFilter(choices=MODES, label=_("How to match the dates"))
    meta = type("Meta", (), {"model": DirectoryEntry, "fields": [], "form": ListForm})
    facets = {one.name: one.label for one in kind.facets}
    return type(f"{type(kind).__name__}Filter", (ListFilter,), {**declared, "facets": facets, "Meta": meta})


def listed(kind: Kind) -> QuerySet[DirectoryEntry]:
    """Return the entries of a kind, with what a row of the list shows of them."""
    return DirectoryEntry.objects.filter(kind=kind.kind).prefetch_related("facets")


def choices(kind: Kind, asked: list[str]) -> dict[str, Choices]:
    """Return what each facet of a kind offers, from what public documents say, ``asked`` codes too. One query."""
    facets = {kind.stored(one.name): one for one in kind.facets}
    found = choices_of(EntryFacet, "entry", facets, lambda facet, code, name: facets[facet].label_of(code, name), asked)
    return {one.name: found[stored] for stored, one in facets.items()}
