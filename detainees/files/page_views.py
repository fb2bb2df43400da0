"""Render the pages of a file: re-encoded pictures, and text that shows invisible characters."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from casetracker.lookalikes import BIDI_CONTROLS
from casetracker.vocabulary import FileKind, FileOpening
from detainees.models import FileReading, SourceFile

from .decoding import ask, ask_in_words
from .store import open_checked
from .texts import pages_of

PAGE_WIDTH, LONGEST_SIDE = 1400, 2400
"""Pixels of a picture that is shown: enough to read a scan, few enough to send."""

SITTING = timedelta(minutes=10)


@dataclass(frozen=True)
class Picture:
    """A picture made anew, with its media type."""

    content: bytes
    content_type: str


def picture_of(file: SourceFile, page: int) -> Picture:
    """Return a page as a picture. Raises FileRefused where it breaks the decoder, FileDamaged where it is not whole."""
    with open_checked(file) as opened:
        if file.kind == FileKind.PDF:
            content = ask(opened, "page_picture", page, PAGE_WIDTH)
        else:
            most = settings.CASETRACKER_FILE_MEGAPIXELS * 1_000_000
            content = ask(opened, "picture_anew", file.kind, most, LONGEST_SIDE)
    return Picture(content, "image/png" if content.startswith(b"\x89PNG") else "image/jpeg")


def text_of(file: SourceFile, page: int) -> str:
    """Return the words of a page, with signs that change the direction of writing shown by their number."""
    with open_checked(file) as opened:
        if file.kind == FileKind.PDF:
            text = ask_in_words(opened, "page_text", page)["text"].replace("\r\n", "\n")
        elif file.kind == FileKind.HTML:
            text = pages_of(ask_in_words(opened, "words_of_html", file.encoding)["text"])[page - 1]
        else:
            text = pages_of(opened.read().decode(file.encoding))[page - 1]
    return text.replace("\0", "").translate(SHOWN)


SHOWN = {ord(sign): f"[U+{ord(sign):04X}]" for sign in BIDI_CONTROLS if sign not in "\u200e\u200f\u061c"}
"""Overrides, embeddings and isolates, which can make a line read as another; marks of direction are left alone."""


def note_opening(file: SourceFile, *, by, how: FileOpening) -> None:
    """Write down that somebody opens a file; pages read in one sitting once, an original fetched each time."""
    lately = FileReading.objects.filter(file=file, read_by=by, how=how, read_at__gt=timezone.now() - SITTING)
    if how == FileOpening.FETCHED or not lately.exists():
        FileReading.objects.create(file=file, read_by=by, how=how)
