"""Render a dossier as PDF with WeasyPrint, which is optional and needs Pango (docs/deploying.md)."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse


class LocalOnlyURLFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives a page its style sheets from this process; nothing else is fetched, from anywhere.

    ``sheets`` are those that have an address but no file.
    """

    def __init__(self, sheets: dict[str, str]):
        super().__init__()
        self.sheets = sheets

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the style sheet at an address of this site. Raises ValueError for anything else."""
        path = url.removeprefix(settings.CASETRACKER_PUBLIC_URL)
        content = self.sheets[path].encode() if path in self.sheets else static_file(path)
        if content is None:
            raise ValueError(f"A dossier loads nothing from {url}")
        return URLFetcherResponse(url, content, {"Content-Type": "text/css; charset=utf-8"})


def static_file(path: str) -> bytes | None:
    """Return one of our own style sheets."""
    found = path.endswith(".css") and path.startswith(settings.STATIC_URL)
    file = finders.find(path.removeprefix(settings.STATIC_URL)) if found else None
    return Path(file).read_bytes() if file else None


def pdf_of(html: str, sheets: dict[str, str]) -> bytes:
    """Return the PDF of a page of this site; ``sheets`` are the style sheets made for it."""
    base = settings.CASETRACKER_PUBLIC_URL + "/"
    made: bytes = HTML(string=html, base_url=base, url_fetcher=LocalOnlyURLFetcher(sheets)).write_pdf()
    return made
