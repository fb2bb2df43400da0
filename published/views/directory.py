"""The list and pages of every entity kind, and the list of all lists."""

from functools import partial, wraps

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from casetracker.document.walk import facts_in
from published.directory import KINDS
from published.directory.entity_pages import entity_page, mentions_of
from published.directory.filters import choices, filter_of, listed
from published.directory.page_rows import gathered
from published.lists.active_filters import Chosen
from published.lists.paging import CURSORS, page_of
from published.lists.parameters import refused, understands
from published.models import DirectoryEntry
from published.pages.content_warning import describes_ill_treatment

from .caching import asked_again
from .lists import around, list_address

TOLD_BY = 10
"""So many documents are read for one page of an entry."""


@asked_again
def entry_list(request, kind):
    """The entries of one kind that public documents tell of. Four queries, however many rows there are."""
    kind = KINDS[kind]
    filters = filter_of(kind)(request.GET, listed(kind))
    if filters.not_understood:
        return refused(request, filters.not_understood)
    chosen = Chosen(filters, choices(kind, filters.codes), reverse(kind.address))
    page = page_of(filters.qs, request.GET, by="sort_key", name="key", counting=chosen.are_few)
    context = {
        "kind": kind,
        "form": filters.form,
        "chosen": chosen,
        "rows": page.rows,
        "row": f"published/directory/rows/{kind.kind}.html",
        "number": page.counted(filters.qs),
        **around(page, chosen.address),
    }
    status = 400 if filters.form.errors else page.status
    return render(request, "published/entry_list.html", context, status=status)


def of_an_entry(view):
    """Let a view answer for an entry that a public document tells of, at its present address.

    Of what no public document tells any more nothing is told: it is 404 as what never was. Nothing is kept by a
    cache without asking again.
    """

    @asked_again
    @wraps(view)
    def answer(request, kind, key="", code="", slug=""):
        rows = DirectoryEntry.objects.select_related("lead__current__content")
        found = rows.filter(kind=kind, key=key or code).first()
        if found is None or not hasattr(found.lead.current, "content"):
            raise Http404
        if slug != found.slug or not request.resolver_match.url_name:
            return HttpResponsePermanentRedirect(found.get_absolute_url())
        return view(request, KINDS[kind], found)

    return answer


@of_an_entry
@understands(*CURSORS)
def entry_page(request, kind, entry):
    """What public documents tell of an entry. Three queries: the entry, what is counted of it, the documents.

    A place has one more: what lies in it.
    """
    page = page_of(mentions_of(entry), request.GET, by="sort_key", name="case_id", size=TOLD_BY)
    lead = entity_page(entry.lead, kind, entry.key)
    entity_pages = [
        lead if row.case_id == entry.lead_id else entity_page(row.case, kind, entry.key) for row in page.rows
    ]
    context = {
        "kind": kind,
        "entry": entry,
        "name": kind.name(entry.part),
        "lead": lead,
        "entity_pages": entity_pages,
        "warns": describes_ill_treatment(fact for one in (lead, *entity_pages) for fact in facts_in(one.document)),
        "roles": kind.roles(entry.facets.all()),
        **gathered(entry, lead, entity_pages),
        **around(page, partial(list_address, request.path)),
    }
    return render(request, f"published/directory/{kind.kind}.html", context, status=page.status)


@asked_again
@understands()
def all_lists(request):
    """Every list of this record. No query."""
    return render(request, "published/all_lists.html", {"kinds": KINDS.values()})
