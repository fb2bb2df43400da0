"""A dossier as PDF through WeasyPrint, which is optional: it needs Pango on the machine (docs/deploying.md)."""

from django.conf import settings
from django.contrib.staticfiles import finders
from weasyprint import HTML


def pdf_of(html: str, sheets: dict[str, str]) -> bytes:
    """Return the PDF of a page of this site. ``sheets`` are style sheets that have an address but no file.

    Nothing is fetched: whatever is neither one of them nor one of our static files is left out.
    """

    def fetch(url: str, **_given) -> dict:
        path = url.removeprefix(settings.CASETRACKER_PUBLIC_URL)
        if path in sheets:
            return {"string": sheets[path].encode(), "mime_type": "text/css"}
        file = finders.find(path.removeprefix(settings.STATIC_URL)) if path.startswith(settings.STATIC_URL) else None
        if file is None:
            raise ValueError(f"A dossier loads nothing from {url}")
        with open(file, "rb") as opened:
            return {"string": opened.read(), "mime_type": "text/css"}

    return HTML(string=html, base_url=settings.CASETRACKER_PUBLIC_URL + "/", url_fetcher=fetch).write_pdf()
