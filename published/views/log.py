"""The public log in words and as data, the corrections, and the schemas of documents."""

import json
from functools import partial
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from casetracker.document import SCHEMA
from casetracker.document.schema import schema_bytes
from published.lists.log import correction_rows, corrections, each_line, each_opening, head_of_log, log_page, log_rows
from published.lists.paging import CURSORS, Page
from published.lists.parameters import understands
from published.models import PublicLogEntry

from .caching import asked_again
from .lists import list_address

SCHEMAS = {
    int(file.stem.removeprefix("document-")): file.read_bytes()
    for file in (Path(__file__).parent.parent / "schema").glob("document-*.json")
} | {SCHEMA: schema_bytes()}
"""The JSON Schema of every shape that a document ever had, by its number: older ones are files that never change."""


@asked_again
@understands(*CURSORS)
def log(request):
    """The log in words, the newest entry first. Three queries: the head, the entries, their cases."""
    page = log_page(PublicLogEntry.objects.all(), request.GET)
    context = {"head": head_of_log(), "rows": log_rows(page.rows), **around(page, reverse("published:log"))}
    context["public_url"] = settings.CASETRACKER_PUBLIC_URL
    return render(request, "published/log.html", context, status=page.status)


@asked_again
@understands(*CURSORS)
def correction_list(request):
    """What was changed or taken back after readers had seen it. Two queries: the entries, the editions they tell of."""
    page = log_page(corrections(), request.GET)
    context = {"rows": correction_rows(page.rows), **around(page, reverse("published:correction-list"))}
    return render(request, "published/correction_list.html", context, status=page.status)


def around(page: Page, path: str) -> dict:
    """Return the note of a page of the log and the addresses of the pages around it; the next one is older."""
    address = partial(list_address, path)
    return {
        "note": page.note,
        "next": page.next and address(before=page.next),
        "previous": page.previous and address(after=page.previous),
    }


@asked_again
@understands()
def head(request):
    """The number and the hash of the last entry, to be kept by whoever wants to check the log later."""
    return JsonResponse(head_of_log())


@require_safe
@cache_control(no_cache=True)
@understands()
def entries(request):
    """Every line as it was hashed."""
    last = head_of_log()
    lines = partial(each_line, last["entry"])
    return streamed(request, f'"entries-{last["hash"]}"', lines, "application/x-ndjson")


@require_safe
@cache_control(no_cache=True)
@understands()
def openings(request):
    """What opens the commitments to the editions that are public now; nothing else ever does."""
    etag = f'"openings-{head_of_log()["hash"]}"'
    return streamed(request, etag, opened_array, "application/json")


def streamed(request, etag: str, parts, content_type: str) -> HttpResponseBase:
    """Return an answer that is written as it is read, or 304: the head of the log tells when it has changed."""
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    return StreamingHttpResponse(parts(), content_type=content_type, headers={"ETag": etag})


def opened_array():
    """Yield the openings as one JSON array, one a line."""
    yield "["
    for number, one in enumerate(each_opening()):
        yield (",\n" if number else "\n") + json.dumps(one, sort_keys=True, separators=(",", ":"))
    yield "\n]\n"


@asked_again
def document_schema(request, schema):
    """The JSON Schema of documents of one schema number."""
    if schema not in SCHEMAS:
        raise Http404
    return HttpResponse(SCHEMAS[schema], content_type="application/schema+json")
