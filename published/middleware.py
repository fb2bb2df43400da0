"""Headers of every public response, and the answer when the database fails."""

from django.conf import settings
from django.db import OperationalError
from psycopg2.errors import QueryCanceled

from published.errors import too_slow
from published.reader_role import is_research

# A public page loads its own style sheet, pictures, fonts and script, and nothing else from anywhere; no
# inline style or script runs. Readers may be watched: no other site learns where they came from.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",  # robots.txt and .json, asked for from within a page by what checks or reads it
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class PublicResponse:
    """Headers on every public answer, errors and streams included; no cookie on any.

    Stands right after ReaderConnection, outside whatever could set a cookie or a weaker header.
    """

    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not is_research(request):
            for name, value in HEADERS.items():
                response.headers[name] = value
            if settings.CASETRACKER_ONION_URL:
                response.headers["Onion-Location"] = settings.CASETRACKER_ONION_URL + request.get_full_path()
            response.cookies.clear()
        return response

    def process_exception(self, request, exception):
        """Answer 503, in words, when the reader's statement_timeout stopped a query of a public view."""
        stopped = isinstance(exception, OperationalError) and isinstance(exception.__cause__, QueryCanceled)
        if not stopped or is_research(request):
            return None
        return too_slow(request)
