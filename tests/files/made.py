"""Files of every kind, honest and hostile, made from nothing."""

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter

SCRIPT = b"<script>alert(1)</script>"
ARTIST, SOFTWARE = "Photographer 000123", "Camera program 9"


def pdf(pages: int = 1, words: str = "Words of page") -> bytes:
    """A PDF of plain pages, each with its number in words that can be copied."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for number in range(1, pages + 1):
        drawn = f"BT /F1 24 Tf 60 700 Td ({words} {number}) Tj ET"
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents {len(objects)} 0 R >>"
        objects.append(page)
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {pages} /Kids [{' '.join(kids)}] >>"
    return assembled(objects)


def assembled(objects: list[str]) -> bytes:
    """The objects of a PDF with the table that says where each begins."""
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def locked_pdf(password: str, **given) -> bytes:
    """A PDF that opens with a password; with an empty one, that opens for everybody but must not be printed."""
    writer, out = PdfWriter(clone_from=BytesIO(pdf())), BytesIO()
    writer.encrypt(password, **given)
    writer.write(out)
    return out.getvalue()


def picture(encoding: str = "JPEG", size=(64, 48), mode: str = "RGB", **given) -> bytes:
    """A picture of stripes."""
    made, out = Image.linear_gradient("L").resize(size).convert(mode), BytesIO()
    made.save(out, encoding, **given)
    return out.getvalue()


def telling(encoding: str = "JPEG", **given) -> bytes:
    """A photograph that tells where it was taken, by whom and with what."""
    exif = Image.Exif()
    exif[0x013B], exif[0x0131], exif[0x0112] = ARTIST, SOFTWARE, 6
    exif[0x8825] = {1: "N", 2: (43.0, 29.0, 5.0), 3: "E", 4: (43.0, 37.0, 9.0)}
    return picture(encoding, exif=exif, **given)


def png_chunk(name: bytes, body: bytes) -> bytes:
    """A chunk with its right checksum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header gives a size, with hardly any pixels behind it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*part) for part in parts)


def png_with(name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk after its header."""
    whole = picture("PNG")
    return whole[:33] + png_chunk(name, body) + whole[33:]


def archive(name: str = "page.html", content: bytes = SCRIPT) -> bytes:
    """A ZIP archive."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(name, content)
    return out.getvalue()


def hidden_archive_in_pdf() -> bytes:
    """A PDF with a ZIP archive behind it, whose comment ends as a PDF ends."""
    out = BytesIO(pdf())
    with zipfile.ZipFile(out, "a") as packed:
        packed.writestr("page.html", SCRIPT)
        packed.comment = b"\n%%EOF\n"
    return out.getvalue()


def gif_that_is_a_pdf() -> bytes:
    """A GIF in which readers of PDF find a PDF."""
    return picture("GIF") + pdf()


def wave(seconds: int = 1) -> bytes:
    """A silent recording."""
    body = b"\0" * 8000 * seconds
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8)
    parts = b"WAVE" + form + b"data" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def mp4() -> bytes:
    """The outline of a recording as MP4."""
    boxes = ((b"ftyp", b"M4A \0\0\0\0"), (b"moov", b"\0" * 64), (b"mdat", b"\0" * 640))
    return b"".join(struct.pack(">I", 8 + len(body)) + name + body for name, body in boxes)
