"""Validate recordings: checked by their structure, stored for download, never decoded here."""

import struct

from django.utils.translation import gettext as _

from casetracker.vocabulary import FileKind

from .pictures import refuse_markup
from .refusal import FileRefused

HEAD = 4096


def damaged() -> FileRefused:
    """Return the refusal of a recording whose parts do not fill the file."""
    return FileRefused(_("The recording is cut off, or something follows its end. Save it again."))


def check_wave(data) -> None:
    """The length that a WAV states is the length of the file."""
    stated = int.from_bytes(data[4:8], "little") + 8
    if not stated <= len(data) <= stated + stated % 2:
        raise damaged()


def check_ogg(data) -> None:
    """Walk the pages of an Ogg to the end of the file."""
    position = 0
    while position < len(data):
        if data[position : position + 5] != b"OggS\0" or position + 27 > len(data):
            raise damaged()
        sizes = data[position + 27 : position + 27 + data[position + 26]]
        position += 27 + len(sizes) + sum(sizes)
    if position != len(data):
        raise damaged()


def check_mp4(data) -> None:
    """Walk the boxes of an MP4 to the end of the file; sound or film is among them."""
    position, names = 0, set()
    while position + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, position)
        if size == 1 and position + 16 <= len(data):
            size = struct.unpack_from(">Q", data, position + 8)[0]
        if size == 0:  # as far as the file goes
            size = len(data) - position
        if size < 8:
            raise damaged()
        names.add(name)
        position += size
    if position != len(data) or not {b"ftyp", b"moov"} <= names:
        raise damaged()


OUTLINES = {FileKind.WAVE: check_wave, FileKind.OGG: check_ogg, FileKind.MP4: check_mp4}


def check_recording(data, kind: FileKind) -> None:
    """Check the outline of a recording. It has no pages."""
    OUTLINES[kind](data)
    refuse_markup(data[:HEAD])
