"""Validate a PDF: it is a PDF from the first byte to the last and opens without a password."""

import re

from django.conf import settings
from django.utils.translation import gettext as _

from .decoding import ask_in_words
from .pictures import MARKUP
from .refusal import FileRefused

HEADER = re.compile(rb"%PDF-[12]\.\d")
END = b"%%EOF"
HEAD = 1024
"""As far as readers look for the beginning of a PDF, and browsers for that of a page."""


def check_pdf(opened, data) -> int:
    """Return the number of pages. Raises FileRefused."""
    if not HEADER.match(data[:8]):
        raise FileRefused(_("It begins like a PDF, but has no PDF version."))
    refuse_what_follows(data)
    if MARKUP.search(data[:HEAD]):
        raise FileRefused(_("It is a PDF and an HTML page in one. Print it to a new PDF, and upload that."))
    return count_pages(opened)


def refuse_what_follows(data) -> None:
    """Refuse whatever stands behind the last end that the PDF states."""
    end = data.rfind(END)
    if end < 0:
        raise FileRefused(_("The PDF is cut off: its end is missing."))
    rest = data[end + len(END) :].strip(b"\r\n\t \0")
    if rest:
        raise FileRefused(
            _("%(length)s bytes follow the end of the PDF: it is two files in one. Print it to a new PDF.")
            % {"length": len(rest)}
        )


def count_pages(opened) -> int:
    """Return the number of pages, if there are some and not too many."""
    most = settings.CASETRACKER_FILE_PAGES
    pages = ask_in_words(opened, "count_pages", most)["pages"]
    if not pages:
        raise FileRefused(_("The PDF has no page."))
    if pages > most:
        raise FileRefused(
            _("The PDF has %(pages)s pages. The limit is %(most)s. Upload it in parts.")
            % {"pages": pages, "most": most}
        )
    return pages
