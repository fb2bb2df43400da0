"""The reader's language is in the address only: ``/ru/`` or ``/ar/`` before the path, English without a prefix.

No cookie and no header of the browser decides: an address means the same page for everybody who gets it, and a cache
may keep it (so no ``Vary``). Every address that is formed while a request is answered stays in its language.
"""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponsePermanentRedirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation
from django.utils.encoding import escape_uri_path

from published.reader_role.middleware import RESEARCH_PREFIX, is_research

PREFIXED = tuple(code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
LANGUAGE_FREE = (".json", ".jsonl", ".xml", ".csv", ".bib", ".ris", "/healthz", "/robots.txt")
"""Addresses whose answers are read by programs: the same bytes under every prefix, and not said to be in a language."""

IN_EVERY_ADDRESS = ("after",)
"""What of a query belongs to the address by which a page wants to be known: where a list goes on."""


def split(path: str) -> tuple[str, str]:
    """Return the language a path begins with, English without one, and the path itself.

    ``/ru/admin/`` is no address: the research side has one way in, which is not translated.
    """
    code, _slash, rest = path[1:].partition("/")
    if code not in PREFIXED or not path.startswith(f"/{code}/") or f"/{rest}".startswith(RESEARCH_PREFIX):
        return settings.LANGUAGE_CODE, path
    return code, f"/{rest}"


class LanguageOfAddress:
    """Answer a public request in the language of its address. Stands inside PublicResponse, before all else."""

    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_research(request):
            with translation.override(settings.LANGUAGE_CODE):
                return self.get_response(request)
        if request.path_info[1:] in PREFIXED:
            return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
        language, request.path_info = split(request.path_info)
        is_free = request.path_info.endswith(LANGUAGE_FREE)
        language = settings.LANGUAGE_CODE if is_free else language
        outside = get_script_prefix()
        try:
            set_script_prefix(outside if language == settings.LANGUAGE_CODE else f"{outside}{language}/")
            with translation.override(language):
                response = self.get_response(request)
        finally:
            set_script_prefix(outside)
        if not is_free:
            response.headers.setdefault("Content-Language", language)
        return response


def ways(request) -> list[dict[str, str | bool]]:
    """Return the page in each language: its address here, its full address, and the language's own name for itself.

    A page that does not exist in any leads to the first page of each.
    """
    here = translation.get_language()
    found = request.resolver_match is not None
    path = escape_uri_path(request.path_info) if found else "/"
    query = request.META.get("QUERY_STRING", "") if found else ""
    return [
        {
            "code": code,
            "name": name,
            "address": address_in(code, path) + (f"?{query}" if query else ""),
            "full": settings.CASETRACKER_PUBLIC_URL + address_in(code, path) + lasting(request),
            "is_here": code == here,
        }
        for code, name in settings.LANGUAGES
    ]


def is_reviewed(code: str) -> bool:
    """Whether a lawyer has read the legal wordings of a language."""
    return code in settings.CASETRACKER_REVIEWED_LANGUAGES


def address_in(code: str, path: str) -> str:
    """Return a path with its language before it."""
    return path if code == settings.LANGUAGE_CODE else f"/{code}{path}"


def lasting(request) -> str:
    """Return of a query what belongs to the address of the page itself."""
    kept = {name: request.GET[name] for name in IN_EVERY_ADDRESS if request.GET.get(name)}
    return f"?{urlencode(kept)}" if kept else ""
