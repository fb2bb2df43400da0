"""The blocks of the desk in order, and the page that lists one of them."""

from django.contrib import admin
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from detainees.models import Detainee

from ..filters import filters_of
from . import drafts, duplicates, facts, finding, waiting
from .block import LISTED, Block, Item
from .mine import Desk

BLOCKS = {
    "to-approve": waiting.to_approve,
    "drafts": drafts.drafts,
    "returned": waiting.returned,
    "waiting": waiting.waiting,
    "uncited": facts.uncited,
    "unassessed": facts.unassessed,
    "chains": facts.chains,
    "contradictions": facts.contradictions,
    "duplicates": duplicates.duplicates,
    "stale": waiting.stale,
    "to-review": waiting.to_review,
    "risks": waiting.risks,
}
"""The blocks by the name in their address. To add one, add a line: a function from a desk to a block."""


def may_have_a_desk(request) -> bool:
    """Whether the account works on cases: who may only look has nothing waiting."""
    return request.user.has_perm("detainees.change_detainee")


def desk_of(request) -> list[Block]:
    """Return the blocks of the account that is logged in."""
    if not may_have_a_desk(request):
        return []
    desk = Desk(request.user)
    return [make(desk) for make in BLOCKS.values()]


RECENT = 8
"""How many of the cases that the account changed last are shown; the last of the record for one that is new here."""


def context_of(request) -> dict:
    """Return what a page shows that begins with the desk."""
    return {"desk": desk_of(request), "saved_filters": filters_of(request.user)}


def context_of_the_start(request) -> dict:
    """Return what the first page of the research side shows: the desk, and the cases changed last."""
    if not may_have_a_desk(request):
        return {"has_desk": False}
    desk = Desk(request.user)
    keys = desk.cases[:RECENT]
    people = Detainee.objects.in_bulk(keys)
    last = [people[key] for key in keys if key in people] or Detainee.objects.order_by("-pk")[:RECENT]
    return {
        "has_desk": True,
        "has_last_cases": bool(keys),
        "last_cases": [Item(str(one), finding.url_of(one)) for one in last],
        "desk": [make(desk) for make in BLOCKS.values()],
        "saved_filters": filters_of(request.user),
    }


def desk(request):
    """The desk on a page of its own."""
    if not may_have_a_desk(request):
        raise Http404(_("There is no desk for your account."))
    context = {
        **admin.site.each_context(request),
        "title": _("Your desk"),
        **context_of(request),
    }
    return TemplateResponse(request, "admin/desk.html", context)


def one_block(request, code: str):
    """All of one block, as far as it is listed."""
    if code not in BLOCKS or not may_have_a_desk(request):
        raise Http404(_("There is no such list."))
    block = BLOCKS[code](Desk(request.user, LISTED))
    context = {**admin.site.each_context(request), "title": block.heading, "listed": block}
    return TemplateResponse(request, "admin/desk_block.html", context)


def urls(site) -> list:
    """Return the addresses of the desk."""
    return [
        path("find/", site.admin_view(finding.find), name="find"),
        path("desk/", site.admin_view(desk), name="desk"),
        path("desk/<slug:code>/", site.admin_view(one_block), name="desk_block"),
    ]
