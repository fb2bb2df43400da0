"""Validate a picture: only its own data from the first byte to the last, of acceptable size, without scripts.

Only the outline is read here. That it decodes is asked of the worker, after the size was found bearable.
"""

import re
import struct
import zlib

from django.conf import settings
from django.utils.translation import gettext as _

from casetracker.vocabulary import FileKind

from .decoding import ask_in_words, too_many_pixels
from .refusal import FileRefused

MARKUP = re.compile(rb"<\s*[!?/]?\s*(script|html|svg|iframe|body|php|doctype)|javascript:", re.I)
"""What has no business among the notes of a picture."""

START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
STANDALONE = {0x01, *range(0xD0, 0xD8)}
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""Markers that tell the size."""

NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.S)
"""Where the coded pixels end: 0xFF before anything but a stuffed zero or a restart."""


def damaged() -> FileRefused:
    """Return the refusal of a picture whose parts do not fit together."""
    return FileRefused(_("The picture is cut off or damaged."))


def refuse_if_too_large(width: int, height: int) -> None:
    """Refuse by the size that the header gives, before anything is decoded."""
    if width * height > settings.CASETRACKER_FILE_MEGAPIXELS * 1_000_000:
        raise too_many_pixels(width, height)
    if not (width and height):
        raise damaged()


def refuse_markup(part: bytes) -> None:
    """Refuse notes of a picture that a browser might take for a page or a program, in any width of letters."""
    if MARKUP.search(part) or MARKUP.search(part.replace(b"\0", b"")):
        raise FileRefused(_("The picture has HTML or a script in its notes. Save it again as a plain picture."))


def refuse_what_follows(length: int) -> None:
    """Refuse whatever stands behind the end of a picture."""
    raise FileRefused(
        _("%(length)s bytes follow the end of the picture: it is two files in one. Save it again as a picture.")
        % {"length": length}
    )


def check_png(data) -> None:
    """Walk the chunks of a PNG: each whole and true to its checksum, IHDR first, nothing behind IEND."""
    position, is_first = 8, True
    while True:
        length, name = struct.unpack_from(">I4s", data, position) if position + 12 <= len(data) else (0, b"")
        end = position + 12 + length
        if not name or end > len(data) or is_first != (name == b"IHDR"):
            raise damaged()
        if is_first:
            refuse_if_too_large(*struct.unpack_from(">II", data, position + 8))
            is_first = False
        check_png_chunk(name, data[position + 4 : end])
        position = end
        if name == b"IEND":
            break
    if position != len(data):
        refuse_what_follows(len(data) - position)


def check_png_chunk(name: bytes, chunk: bytes) -> None:
    """Refuse a chunk that does not match its checksum, and notes with mark-up in them."""
    if zlib.crc32(chunk[:-4]) != int.from_bytes(chunk[-4:], "big"):
        raise damaged()
    if name not in (b"IDAT", b"fdAT"):
        refuse_markup(chunk)


def check_jpeg(data) -> None:
    """Walk a JPEG, and the pictures that a camera appends to it for previews; nothing else may follow."""
    position = end_of_jpeg(data, 0)
    while position < len(data):
        rest = data[position : position + 4096].lstrip(b"\0")
        padding = min(4096, len(data) - position) - len(rest)
        if rest and not rest.startswith(b"\xff\xd8\xff"):
            refuse_what_follows(len(data) - position)
        position += padding
        if rest:
            position = end_of_jpeg(data, position)


def end_of_jpeg(data, position: int) -> int:
    """Return where the JPEG that begins here ends. Raises FileRefused."""
    position, is_sized = position + 2, False
    while True:
        found = NEXT_MARKER.match(data, position)
        if found is None:
            raise damaged()
        marker, position = data[found.end() - 1], found.end()
        if marker == END_OF_IMAGE:
            break
        if marker not in STANDALONE:
            position, sized = end_of_segment(data, marker, position)
            is_sized = is_sized or sized
    if not is_sized:
        raise damaged()
    return position


def end_of_segment(data, marker: int, position: int) -> tuple[int, bool]:
    """Return where a segment ends, coded pixels included, and whether it tells the size."""
    length = int.from_bytes(data[position : position + 2], "big")
    end = position + length
    if length < 2 or end > len(data):
        raise damaged()
    if marker in FRAMES:
        height, width = struct.unpack_from(">HH", data, position + 3)
        refuse_if_too_large(width, height)
    elif marker == START_OF_SCAN:
        coded = NEXT_MARKER.search(data, end)
        if coded is None:
            raise damaged()
        end = coded.start()
    else:
        refuse_markup(data[position:end])
    return end, marker in FRAMES


def check_webp(data) -> None:
    """Walk the chunks of a WebP; the length it states is the length of the file."""
    length = int.from_bytes(data[4:8], "little") + 8
    if length > len(data):
        raise damaged()
    if length < len(data):
        refuse_what_follows(len(data) - length)
    position = 12
    while position < length:
        name, size = data[position : position + 4], int.from_bytes(data[position + 4 : position + 8], "little")
        if position + 8 + size > length:
            raise damaged()
        if name not in (b"VP8 ", b"VP8L", b"ALPH", b"ANMF"):
            refuse_markup(data[position + 8 : position + 8 + size])
        position += 8 + size + size % 2


OUTLINES = {FileKind.PNG: check_png, FileKind.JPEG: check_jpeg, FileKind.WEBP: check_webp}


def check_picture(opened, data, kind: FileKind) -> int:
    """Check the outline of a picture, then that it decodes. Returns its number of pages, which is one."""
    OUTLINES[kind](data)
    measured = ask_in_words(opened, "measure", kind, settings.CASETRACKER_FILE_MEGAPIXELS * 1_000_000)
    refuse_if_too_large(measured["width"], measured["height"])
    return 1
