"""Detect the encoding of a text, recognise HTML, and divide text into pages."""

import codecs
import re

from django.utils.translation import gettext as _

from casetracker.vocabulary import FileKind

from .refusal import FileRefused

LINES, CHARACTERS = 60, 4_000
"""What a page of text holds at most. Locators name these pages, so the figures stay as they are."""

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
WORD = re.compile(r"[^\W\d_]+")
RUSSIAN = re.compile("[А-Яа-яЁё]+")
VOWEL = re.compile("[аеёиоуыэюя]", re.I)
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,30})", re.I)
DECLARABLE = {"utf-8", "cp1251", "koi8-r", "iso8859-5", "cp1252", "cp1256", "iso8859-6", "cp1254"}
"""Encodings a page may declare for itself. Latin-1 is read as browsers read it, as cp1252."""

HTML = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.I | re.S)
MARKED_UP = re.compile(r"\s*(<\?xml|<!doctype|<svg|\{\\rtf|%!PS|%PDF-)", re.I)


def encoding_of(data: bytes) -> str:
    """Return the encoding of a text, if it can be told. Raises FileRefused."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return decodes(data, encoding) or refuse_encoding()
    return decodes(data, "utf-8") or declared(data) or utf_16(data) or windows_1251(data) or refuse_encoding()


def refuse_encoding():
    """Refuse what cannot be read with certainty: letters read wrongly would be quoted wrongly."""
    raise FileRefused(
        _("It is not a kind of file that we store, and not text in a known encoding. Save text as UTF-8.")
    )


def decodes(data: bytes, encoding: str) -> str:
    """Return the encoding if all of the text can be read in it, and reads like text; else an empty string."""
    try:
        return "" if CONTROL.search(data.decode(encoding)) else encoding
    except UnicodeError:
        return ""


def declared(data: bytes) -> str:
    """Return the encoding that a page of HTML declares, if it is a known one and holds."""
    found = DECLARED.search(data[:2048])
    try:
        encoding = codecs.lookup(found[1].decode()).name if found else ""
    except LookupError:
        return ""
    encoding = "cp1252" if encoding == "iso8859-1" else encoding
    return decodes(data, encoding) if encoding in DECLARABLE else ""


def utf_16(data: bytes) -> str:
    """Return the UTF-16 in which an unmarked text is written, as its blanks and line ends tell."""
    low, high = data[0::2], data[1::2]
    for encoding, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if len(data) % 2 == 0 and zeros.count(0) * 10 > len(zeros) and not others.count(0):
            return decodes(data, encoding)
    return ""


def windows_1251(data: bytes) -> str:
    """Return the old encoding of Russian text, if nearly all of its words are then written as Russian words are."""
    try:
        words = [word for word in WORD.findall(data.decode("cp1251")) if not word.isascii()]
    except UnicodeError:
        return ""
    russian = sum(reads_as_russian(word) for word in words)
    return decodes(data, "cp1251") if len(words) >= 3 and russian >= 0.9 * len(words) else ""


def reads_as_russian(word: str) -> bool:
    """Whether a word is of Russian letters, and no capital stands behind a small one.

    Arabic, KOI8-R and Latin-1 read as Windows-1251 are words of Russian letters too, but with capitals anywhere.
    """
    is_cased = word.islower() or word.isupper() or word[1:].islower()
    return RUSSIAN.fullmatch(word) is not None and is_cased and (len(word) < 4 or VOWEL.search(word) is not None)


def kind_of(text: str) -> FileKind:
    """Return whether a text is HTML or plain. Raises FileRefused for other mark-up, which nobody would read."""
    head = text[:4096].removeprefix("\ufeff")
    if HTML.match(head):
        return FileKind.HTML
    if MARKED_UP.match(head):
        if "<svg" in head.lower():
            raise FileRefused(_("It is an SVG drawing, which may hold scripts. Save it as a PNG picture."))
        raise FileRefused(_("It is mark-up (XML, RTF or PostScript), not plain text. Save it as PDF or text."))
    return FileKind.TEXT


def pages_of(text: str) -> list[str]:
    """Return the pages of a text: where it breaks them itself, else by lines; none is overfull."""
    pages = []
    for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\f"):
        page, room = [], CHARACTERS
        for line in lines_of(part):
            if page and (len(page) == LINES or len(line) > room):
                pages.append("\n".join(page))
                page, room = [], CHARACTERS
            page.append(line)
            room -= len(line)
        pages.append("\n".join(page))
    return pages


def lines_of(part: str):
    """Yield the lines of a text; one longer than a page in pieces."""
    for line in part.split("\n"):
        for start in range(0, max(len(line), 1), CHARACTERS):
            yield line[start : start + CHARACTERS]
