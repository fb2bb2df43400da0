"""The lists of detainees and of group cases."""

from functools import partial
from urllib.parse import urlencode

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import render
from django.urls import reverse

from published.lists.active_filters import Chosen
from published.lists.facets import facet_choices
from published.lists.filters import ProfileFilter, tokens
from published.lists.paging import CURSORS, Page, counted, page_of
from published.lists.parameters import refused, understands
from published.lists.rows import list_row, listed_profiles
from published.models import Case, CaseKind, ProfileMatter

from .caching import asked_again


@asked_again
def detainee_list(request):
    """The detainees whose cases are public now. Five queries, however many rows there are; with words, ten."""
    filters = ProfileFilter(request.GET, listed_profiles())
    if filters.not_understood:
        return refused(request, filters.not_understood)
    path = reverse("published:detainee-list")
    chosen = Chosen(filters, facet_choices(filters.codes), path)
    page = page_of(filters.in_order, request.GET, by="place", counting=chosen.are_few)
    sought = tokens(filters.form.cleaned_data.get("q") or "")
    found = filters.names_found if sought else {}
    context = {
        "form": filters.form,
        "chosen": chosen,
        "rows": [list_row(profile, sought, found.get(profile.pk)) for profile in page.rows],
        "number": page.counted(filters.qs),
        "feed": chosen.feed,
        **around(page, chosen.address),
    }
    status = 400 if filters.form.errors else page.status
    return render(request, "published/detainee_list.html", context, status=status)


@asked_again
@understands(*CURSORS)
def matter_list(request):
    """The matters that are public now, each with the number of its members whose cases are public."""
    path = reverse("published:matter-list")
    matters = Case.objects.public().filter(kind=CaseKind.MATTER)
    page = page_of(with_members(matters), request.GET, by="slug")
    context = {
        "matters": page.rows,
        "number": counted(matters),
        **around(page, partial(list_address, path)),
    }
    return render(request, "published/matter_list.html", context, status=page.status)


def with_members(matters):
    """Annotate ``members``: how many profiles that are public now belong to each matter."""
    members = ProfileMatter.objects.filter(matter=OuterRef("pk")).order_by().values("matter")
    number = Subquery(members.annotate(number=Count("pk")).values("number"))
    return matters.annotate(members=Coalesce(number, 0))


def list_address(path: str, **query: str) -> str:
    """Return the address of a page of an unfiltered list."""
    return f"{path}?{urlencode(query)}"


def around(page: Page, address) -> dict:
    """Return the note of a page and the addresses of the pages around it ("" where there is none)."""
    return {
        "note": page.note,
        "next": page.next and address(after=page.next),
        "previous": page.previous and address(before=page.previous),
    }
