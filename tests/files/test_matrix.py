"""The upload matrix: what is taken in, and what is refused in which words. No database: a file speaks for itself."""

import time
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casetracker.vocabulary import FileKind
from detainees.files.examine import examine
from detainees.files.refusal import FileRefused
from detainees.files.texts import CHARACTERS, LINES, pages_of

from . import made

RUSSIAN = "Расул Кудаев был задержан в Нальчике.\n" * 3
PAGE = "<!DOCTYPE html><html><head><title>T</title></head><body><p>Words</p></body></html>"

TAKEN = {
    "a PDF": ("report.pdf", lambda: made.pdf(3), FileKind.PDF, 3),
    "a PDF that must not be printed": ("a.pdf", lambda: made.locked_pdf("", owner_password="x"), FileKind.PDF, 1),
    "a PDF without a name that says so": ("scan", made.pdf, FileKind.PDF, 1),
    "a photograph with EXIF": ("a.jpg", made.telling, FileKind.JPEG, 1),
    "a progressive JPEG": ("a.jpeg", lambda: made.picture(progressive=True), FileKind.JPEG, 1),
    "a JPEG with previews behind it": ("a.jpg", lambda: made.picture() + b"\0\0" + made.picture(), FileKind.JPEG, 1),
    "a PNG": ("a.PNG", lambda: made.picture("PNG"), FileKind.PNG, 1),
    "a PNG that is seen through": ("a.png", lambda: made.picture("PNG", mode="RGBA"), FileKind.PNG, 1),
    "a WebP": ("a.webp", lambda: made.picture("WEBP"), FileKind.WEBP, 1),
    "UTF-8": ("a.txt", RUSSIAN.encode, FileKind.TEXT, 1),
    "UTF-8 with a mark": ("a.txt", lambda: RUSSIAN.encode("utf-8-sig"), FileKind.TEXT, 1),
    "UTF-16": ("a.txt", lambda: RUSSIAN.encode("utf-16"), FileKind.TEXT, 1),
    "UTF-16 without a mark": ("a.txt", lambda: RUSSIAN.encode("utf-16-le"), FileKind.TEXT, 1),
    "Windows-1251": ("a.txt", lambda: RUSSIAN.encode("cp1251"), FileKind.TEXT, 1),
    "Arabic in UTF-8": ("a.txt", "محضر جلسة".encode, FileKind.TEXT, 1),
    "long text": ("a.txt", lambda: b"line\n" * 1000, FileKind.TEXT, 17),
    "HTML": ("a.html", PAGE.encode, FileKind.HTML, 1),
    "HTML in the encoding it declares": (
        "a.htm",
        lambda: f'<html><meta charset="windows-1256"><body>{"محضر"}</body></html>'.encode("cp1256"),
        FileKind.HTML,
        1,
    ),
    "a recording as WAV": ("hearing.wav", made.wave, FileKind.WAVE, None),
    "a recording as M4A": ("hearing.m4a", made.mp4, FileKind.MP4, None),
}

REFUSED = {
    "an empty file": ("a.pdf", lambda: b"", "empty"),
    "a file that is too large": ("a.txt", lambda: b"a" * 2_000_001, "The limit is 2 MB"),
    "a PDF of 2,000 pages": ("a.pdf", lambda: made.pdf(2000), "2000 pages. The limit is 1500"),
    "a text of 2,000 pages": ("a.txt", lambda: b"a\f" * 2000, "2001 pages"),
    "a PDF with a password": ("a.pdf", lambda: made.locked_pdf("secret"), "opens only with a password"),
    "a PDF cut off": ("a.pdf", lambda: made.pdf()[:-30], "its end is missing"),
    "a PDF of rubbish": ("a.pdf", lambda: b"%PDF-1.4\n" + b"rubbish " * 50 + b"%%EOF\n", "damaged"),
    "a PDF with HTML behind it": ("a.pdf", lambda: made.pdf() + made.SCRIPT, "bytes follow the end of the PDF"),
    "a PDF with HTML before it": ("a.pdf", lambda: made.SCRIPT + made.pdf(), "PDF and something else in one"),
    "a PDF with HTML in its head": (
        "a.pdf",
        lambda: made.pdf().replace(b"%PDF-1.4\n", b"%PDF-1.4\n%<html><script>\n"),
        "an HTML page in one",
    ),
    "a PDF with a ZIP behind it": ("a.pdf", lambda: made.pdf() + made.archive(), "two files in one|ZIP archive"),
    "a PDF that ends a ZIP": ("a.pdf", made.hidden_archive_in_pdf, "It is also a ZIP archive"),
    "a GIF that is a PDF": ("a.pdf", made.gif_that_is_a_pdf, "GIF"),
    "a GIF": ("a.gif", lambda: made.picture("GIF"), "GIF"),
    "a TIFF": ("a.tiff", lambda: made.picture("TIFF"), "TIFF"),
    "a ZIP": ("a.zip", made.archive, "ZIP"),
    "a program": ("a.txt", lambda: b"MZ\x90\0" + b"\0" * 100, "EXE"),
    "SVG as a picture": ("a.png", lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "SVG drawing"),
    "SVG with a prologue": ("a.svg", lambda: b'<?xml version="1.0"?><svg/>', "SVG drawing"),
    "HTML as a picture": ("a.png", PAGE.encode, "ends in .png, but its content is: HTML page"),
    "HTML as a PDF": ("a.pdf", PAGE.encode, "Its name ends in .pdf, but its content is: HTML page"),
    "a PNG as a JPEG": ("a.jpg", lambda: made.picture("PNG"), "Its name ends in .jpg, but its content is: PNG picture"),
    "XML": ("a.xml", lambda: b"<?xml version='1.0'?><a/>", "mark-up"),
    "RTF": ("a.rtf", lambda: b"{\\rtf1 words}", "mark-up"),
    "a PNG of 900 megapixels": ("a.png", lambda: made.png_of(30_000, 30_000), "30000 by 30000 pixels"),
    "a PNG of no pixels": ("a.png", lambda: made.png_of(0, 10), "cut off or damaged"),
    "a JPEG of 4,225 megapixels": ("a.jpg", lambda: enlarged(made.picture()), "65000 by 65000 pixels"),
    "a PNG cut off": ("a.png", lambda: made.picture("PNG")[:-20], "cut off or damaged"),
    "a PNG with a flipped byte": ("a.png", lambda: flipped(made.picture("PNG"), 60), "cut off or damaged"),
    "a PNG without its pixels": ("a.png", lambda: made.png_of(300, 300), "cannot be read to its end"),
    "a PNG with a ZIP behind it": ("a.png", lambda: made.picture("PNG") + made.archive(), "two files in one"),
    "a PNG with a PDF in its notes": ("a.png", lambda: made.png_with(b"tEXt", b"a\0" + made.pdf()[:200]), "PDF and"),
    "a PNG with a script in its notes": ("a.png", lambda: made.png_with(b"tEXt", b"a\0" + made.SCRIPT), "a script"),
    "a PNG whose packed notes are a bomb": ("a.png", lambda: made.png_with(b"zTXt", bomb()), "cannot be read|damaged"),
    "a JPEG with a script as its comment": ("a.jpg", lambda: made.picture(comment=made.SCRIPT), "a script"),
    "a JPEG with a script in wide letters": (
        "a.jpg",
        lambda: made.picture(comment="<script>".encode("utf-16-le")),
        "a script",
    ),
    "a JPEG with HTML behind it": ("a.jpg", lambda: made.picture() + made.SCRIPT, "follow the end of the picture"),
    "a JPEG cut off": ("a.jpg", lambda: made.picture()[:-300], "cut off or damaged"),
    "a WebP with HTML behind it": ("a.webp", lambda: made.picture("WEBP") + made.SCRIPT, "follow the end"),
    "a WAV with HTML behind it": ("a.wav", lambda: made.wave() + made.SCRIPT, "follows its end"),
    "an MP4 with a PDF behind it": ("a.mp4", lambda: made.mp4() + made.pdf(), "follows its end|PDF and"),
    "Arabic in an old encoding": ("a.txt", lambda: ("محضر جلسة " * 9).encode("cp1256"), "text in a known encoding"),
    "Russian in another old encoding": ("a.txt", lambda: RUSSIAN.encode("koi8-r"), "text in a known encoding"),
    "French in an old encoding": (
        "a.txt",
        lambda: b"d\xe9tenu \xe0 l'\xe9tranger, lib\xe9r\xe9",
        "text in a known encoding",
    ),
    "bytes of no kind": ("a.txt", lambda: bytes(range(256)), "text in a known encoding"),
}


def bomb() -> bytes:
    """Packed notes of a picture that unpack to 200 megabytes."""
    return b"a\0\0" + zlib.compress(b"a" * 200_000_000, 9)


def flipped(content: bytes, position: int) -> bytes:
    """The content with one byte changed."""
    return content[:position] + bytes([content[position] ^ 1]) + content[position + 1 :]


def enlarged(jpeg: bytes) -> bytes:
    """A JPEG whose header gives 65,000 pixels a side."""
    frame = jpeg.index(b"\xff\xc0")
    return jpeg[: frame + 5] + (65_000).to_bytes(2, "big") * 2 + jpeg[frame + 9 :]


@pytest.fixture(autouse=True)
def limits(settings):
    """The limits as they are unless set, but for size: two megabytes are enough to try."""
    settings.CASETRACKER_FILE_MEGABYTES = 2
    assert settings.CASETRACKER_FILE_PAGES == 1500


@pytest.mark.parametrize("what", TAKEN)
def test_what_is_kept_is_told_by_its_content(what):
    name, make, kind, pages = TAKEN[what]
    found = examine(SimpleUploadedFile(name, make()))
    assert (found.kind, found.pages) == (kind, pages)


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_not_kept_is_refused_with_the_reason(what, figure):
    name, make, words = REFUSED[what]
    upload, began = SimpleUploadedFile(name, make()), time.monotonic()
    with pytest.raises(FileRefused, match=words) as refused:
        examine(upload)
    figure(f"{what}: {refused.value.messages[0]} ({time.monotonic() - began:.2f} s)")


def test_a_picture_of_900_megapixels_is_refused_by_its_header_alone(monkeypatch):
    monkeypatch.setattr("detainees.files.pictures.ask_in_words", lambda *_given: pytest.fail("it was decoded"))
    with pytest.raises(FileRefused, match="pixels"):
        examine(SimpleUploadedFile("a.png", made.png_of(30_000, 30_000)))


def test_an_upload_that_did_not_arrive_whole_is_refused(tmp_path):
    upload = SimpleUploadedFile("a.txt", b"words")
    upload.size = 6
    with pytest.raises(FileRefused, match="did not arrive completely"):
        examine(upload)


@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.4\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF"]))
def test_no_bytes_end_in_anything_but_a_kind_or_a_refusal(tmp_path_factory, body, start):
    with override_settings(CASETRACKER_FILES=tmp_path_factory.getbasetemp() / "files"), suppress(FileRefused):
        assert examine(SimpleUploadedFile("a", start + body)).kind in FileKind


@given(st.text(alphabet="ab\n\f\r", max_size=3000) | st.text())
def test_the_pages_of_a_text_hold_all_of_it_and_none_is_overfull(text):
    pages = pages_of(text)
    assert all(len(page) <= CHARACTERS + LINES and page.count("\n") < LINES for page in pages)
    assert "".join(pages).replace("\n", "") == text.replace("\r", "").replace("\n", "").replace("\f", "")


def test_the_makers_make_what_they_say():
    exif = Image.open(BytesIO(made.telling())).getexif()
    assert exif[0x013B] == made.ARTIST
    assert exif.get_ifd(0x8825)[2]
