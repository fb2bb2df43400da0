"""One box that looks through the whole research record: people by any name, sources, places and the rest."""

from dataclasses import dataclass

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from detainees.models import (
    Allegation,
    Assurance,
    CustodyEvent,
    Detainee,
    Incident,
    Matter,
    Party,
    Place,
    Proceeding,
    Source,
    Statement,
)

from ..base import SAID_WITH, change_url
from .block import Item

SEARCHED = (
    Detainee,
    Matter,
    Source,
    Place,
    Party,
    Proceeding,
    CustodyEvent,
    Allegation,
    Assurance,
    Statement,
    Incident,
)
"""The kinds of rows that are looked through, in the order in which they are shown."""

SHOWN = 8
"""How many rows of each kind are shown; the list of the kind has the rest."""

LONGEST = 200
"""How many characters can be looked for."""


@dataclass(frozen=True)
class Found:
    """What was found of one kind."""

    heading: str
    items: list[Item]
    url: str
    has_more: bool


def find(request: HttpRequest):
    """Show the rows of every kind that have the words, as far as the account may see them."""
    words = request.GET.get("q", "").replace("\x00", "").strip()
    too_long = len(words) > LONGEST
    context = {
        **admin.site.each_context(request),
        "title": _("Search the whole record"),
        "words": words,
        "too_long": _("Type at most %(most)s characters.") % {"most": LONGEST} if too_long else "",
        "found": list(found_of_each_kind(request, words)) if words and not too_long else [],
    }
    return TemplateResponse(request, "admin/find.html", context)


def found_of_each_kind(request: HttpRequest, words: str):
    """Yield what was found of each kind that has any; each kind is asked as its own list asks."""
    for model in SEARCHED:
        page = admin.site.get_model_admin(model)
        if not page.has_view_permission(request):
            continue
        rows, may_repeat = page.get_search_results(request, page.get_queryset(request), words)
        if may_repeat:
            rows = rows.distinct()
        rows = rows.select_related(*SAID_WITH.get(model, []))[: SHOWN + 1]
        items = [Item(str(row), url_of(row)) for row in rows]
        if items:
            name = model._meta.model_name
            all_of_them = f"{reverse(f'admin:detainees_{name}_changelist')}?{urlencode({'q': words})}"
            heading = str(model._meta.verbose_name_plural)
            yield Found(heading, items[:SHOWN], all_of_them, len(items) > SHOWN)


def url_of(row) -> str:
    """Return where a row is edited: a person on the case screen, all else on its own page."""
    if isinstance(row, Detainee):
        return reverse("admin:detainees_detainee_case", args=[row.pk])
    return change_url(row)
