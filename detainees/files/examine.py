"""Detect the kind of a file from its content. Its name and declared type can only count against it."""

import mmap
import os
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from tempfile import TemporaryFile

from django.conf import settings
from django.utils.translation import gettext as _

from casetracker.vocabulary import FileKind

from . import pdf, pictures, recordings, texts
from .decoding import ask_in_words
from .refusal import FileRefused
from .store import CHUNK, incoming

CLAIMS = {
    "pdf": {FileKind.PDF},
    "jpg": {FileKind.JPEG},
    "jpeg": {FileKind.JPEG},
    "png": {FileKind.PNG},
    "webp": {FileKind.WEBP},
    "html": {FileKind.HTML, FileKind.TEXT},
    "htm": {FileKind.HTML, FileKind.TEXT},
    "txt": {FileKind.TEXT, FileKind.HTML},
    "wav": {FileKind.WAVE},
    "ogg": {FileKind.OGG},
    "oga": {FileKind.OGG},
    "opus": {FileKind.OGG},
    "mp4": {FileKind.MP4},
    "m4a": {FileKind.MP4},
}
"""What the ending of a name claims. Where the content is another, somebody is deceived, or means to deceive."""

NOT_KEPT = {
    b"GIF8": "GIF",
    b"PK\x03\x04": "ZIP, DOCX, XLSX, ODT",
    b"PK\x05\x06": "ZIP",
    b"\xd0\xcf\x11\xe0": "DOC, XLS, MSG",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"BM": "BMP",
    b"MZ": "EXE",
    b"\x7fELF": "ELF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"ID3": "MP3",
    b"\xff\xfb": "MP3",
    b"fLaC": "FLAC",
}
"""What is met often enough to be refused by its name."""

PICTURES, WRITING, RECORDINGS = pictures.OUTLINES.keys(), (FileKind.HTML, FileKind.TEXT), recordings.OUTLINES.keys()


@dataclass(frozen=True)
class Examined:
    """What was found of a file that may be taken in. Pages are counted where it has some."""

    kind: FileKind
    size: int
    sha256: str
    pages: int | None = None
    encoding: str = ""


def examine(upload) -> Examined:
    """Return what an uploaded file is. Raises FileRefused with the reason, in words for whoever uploads it."""
    refuse_size(upload.size)
    with as_real_file(upload) as opened:
        size = os.fstat(opened.fileno()).st_size
        if size != upload.size:
            raise FileRefused(_("The file did not arrive completely. Upload it again."))
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            kind, encoding = recognise(data)
            refuse_two_in_one(opened, data, kind)
            refuse_false_name(upload.name, kind)
            pages = count_pages(opened, data, kind, encoding)
            return Examined(kind, size, sha256(data).hexdigest(), pages, encoding)


def refuse_size(size: int) -> None:
    """Refuse an empty file, and one that is too large."""
    most = settings.CASETRACKER_FILE_MEGABYTES
    if not size:
        raise FileRefused(_("The file is empty."))
    if size > most * 1_000_000:
        raise FileRefused(
            _("The file has %(size)s MB. The limit is %(most)s MB.") % {"size": -(-size // 1_000_000), "most": most}
        )


@contextmanager
def as_real_file(upload):
    """Give an upload as a file that the worker can read: the one on disk, or a nameless copy of what is in memory."""
    if hasattr(upload, "temporary_file_path"):
        with open(upload.temporary_file_path(), "rb") as opened:
            yield opened
        return
    with TemporaryFile(dir=incoming()) as copy:
        upload.seek(0)
        for chunk in upload.chunks(CHUNK):
            copy.write(chunk)
        copy.flush()
        yield copy


def recognise(data) -> tuple[FileKind, str]:
    """Return the kind of a file by its first bytes, and of text the encoding. Raises FileRefused."""
    head = data[:16]
    if head.startswith(b"%PDF-"):
        return FileKind.PDF, ""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG, ""
    if head.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG, ""
    if head.startswith(b"OggS"):
        return FileKind.OGG, ""
    if head[4:8] == b"ftyp" and head[8:11] not in (b"hei", b"mif", b"avi"):
        return FileKind.MP4, ""
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE"):
        return (FileKind.WEBP if head[8:12] == b"WEBP" else FileKind.WAVE), ""
    refuse_not_kept(head)
    return recognise_writing(data[:])


def refuse_not_kept(head: bytes) -> None:
    """Refuse by name what is met often and not kept."""
    name = next((name for start, name in NOT_KEPT.items() if head.startswith(start)), "")
    if head[4:8] == b"ftyp":
        name = "HEIC, AVIF"
    if name:
        raise FileRefused(
            _("Files of this kind (%(kind)s) are not stored. Save it as one of these: %(kept)s.")
            % {"kind": name, "kept": ", ".join(str(label) for label in FileKind.labels)}
        )


def recognise_writing(data: bytes) -> tuple[FileKind, str]:
    """Return whether text is plain or HTML, and its encoding."""
    encoding = texts.encoding_of(data)
    return texts.kind_of(data.decode(encoding)), encoding


def refuse_false_name(name: str, kind: FileKind) -> None:
    """Refuse a file whose name claims another kind than its content is."""
    ending = name.rpartition(".")[2].lower()
    claimed = CLAIMS.get(ending)
    if claimed and kind not in claimed:
        raise FileRefused(
            _("Its name ends in .%(ending)s, but its content is: %(kind)s. Give it the right ending.")
            % {"ending": ending, "kind": kind.label}
        )


def refuse_two_in_one(opened, data, kind: FileKind) -> None:
    """Refuse what another program would take for a PDF or an archive."""
    if kind != FileKind.PDF and b"%PDF-" in data[: pdf.HEAD]:
        raise FileRefused(_("It is a PDF and something else in one."))
    if is_archive(opened):
        raise FileRefused(_("It is also a ZIP archive: two files in one. Save it again."))


def is_archive(opened) -> bool:
    """Whether a ZIP archive with something in it can be opened from the end of the file."""
    try:
        with zipfile.ZipFile(opened) as archive:
            return bool(archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RecursionError):
        return False


def count_pages(opened, data, kind: FileKind, encoding: str) -> int | None:
    """Return the number of pages, once everything that its kind must be has been checked."""
    if kind == FileKind.PDF:
        return pdf.check_pdf(opened, data)
    if kind in PICTURES:
        return pictures.check_picture(opened, data, kind)
    if kind in RECORDINGS:
        return recordings.check_recording(data, kind)
    text = data[:].decode(encoding)
    if kind == FileKind.HTML:
        text = ask_in_words(opened, "words_of_html", encoding)["text"]
    return refuse_many_pages(len(texts.pages_of(text)))


def refuse_many_pages(pages: int) -> int:
    """Return the number of pages of a text, unless there are too many."""
    most = settings.CASETRACKER_FILE_PAGES
    if pages > most:
        raise FileRefused(
            _("The text has %(pages)s pages. The limit is %(most)s. Upload it in parts.")
            % {"pages": pages, "most": most}
        )
    return pages
