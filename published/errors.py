"""Error pages in plain words, with links to continue.

None of these reads the database, and each has words to fall back on where a template cannot be rendered: an
error page that fails is a second error on top of the first.
"""

import logging

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.translation import gettext as _
from django.views import defaults

from .reader_role import is_research

logger = logging.getLogger(__name__)


def not_found(request, exception):
    """404: nothing is at this address."""
    if is_research(request):
        return defaults.page_not_found(request, exception)
    return error_page(request, "published/404.html", 404, _("Page not found."))


def forbidden(request, exception):
    """403: this may not be done here."""
    if is_research(request):
        return defaults.permission_denied(request, exception)
    return error_page(request, "published/403.html", 403, _("This is not allowed here."))


def bad_request(request, exception):
    """400: the request cannot be read. It may name a host that is not ours, so the page builds no address."""
    return plain_page("published/400.html", 400, _("This request could not be read."))


def server_error(request):
    """500: something failed on our side."""
    return plain_page("published/500.html", 500, _("Something failed on our side. Please try again in a minute."))


def too_slow(request):
    """503: the database was asked for more than it gives one reader at a time, and stopped."""
    return error_page(request, "published/503.html", 503, _("This took too long and was stopped."))


def error_page(request, template: str, status: int, words: str) -> HttpResponse:
    """Return an error page of the site, or its plain words where it cannot be rendered."""
    # What was asked for is no page, in no language: the ways to other languages lead to their first pages.
    request.resolver_match = None
    try:
        return render(request, template, {"heading": words.rstrip(".")}, status=status)
    except Exception:
        logger.exception("The page for status %s could not be rendered.", status)
        return in_words(status, words)


def plain_page(template: str, status: int, words: str) -> HttpResponse:
    """Return an error page that stands by itself: no other template, no address to look up, no database."""
    try:
        return HttpResponse(render_to_string(template, by_itself()), status=status)
    except Exception:
        logger.exception("The page for status %s could not be rendered.", status)
        return in_words(status, words)


def by_itself() -> dict[str, str]:
    """Return what a page that stands by itself needs to know."""
    return {
        "static_url": settings.STATIC_URL,
        "contact": settings.CASETRACKER_CORRECTIONS_CONTACT,
        "home": get_script_prefix(),
    }


def in_words(status: int, words: str) -> HttpResponse:
    """Return an error as plain text."""
    return HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")
