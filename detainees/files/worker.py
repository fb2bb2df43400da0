"""A program that answers one question about one untrusted file (standard input) and ends.

Decoders of pictures and PDFs are large C libraries, and a file may be made to break them. Here they run without the
database, the settings, the environment or a file to write, within limits of memory and time; what breaks is this
process and nothing else. It imports nothing of the house, so that it starts fast and runs isolated (``python -I``).
"""

import json
import resource
import sys
from html.parser import HTMLParser
from io import BytesIO

PICTURE_FORMATS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
MOST_PIXELS_OF_A_PAGE = 6_000_000
NEEDS_A_PASSWORD = 4
"""What PDFium says (FPDF_ERR_PASSWORD)."""

SILENT = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math"}
# fmt: off
BREAKS = {
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "title", "tr", "ul",
}
# fmt: on


def keep_within(seconds: int, megabytes: int) -> None:
    """Bound what this process may use; it writes no file, and leaves no memory image when it breaks."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(**found) -> None:
    """Answer in words."""
    sys.stdout.buffer.write(json.dumps(found).encode())


def open_pdf():
    """Open standard input as a PDF, or say why not."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        answer(error="password" if error.err_code == NEEDS_A_PASSWORD else "damaged")
        sys.exit(0)


def count_pages(most: str) -> None:
    """How many pages a PDF has; the first of them must open."""
    document = open_pdf()
    if 0 < len(document) <= int(most):
        document[0].get_size()
    answer(pages=len(document))


def page_text(number: str) -> None:
    """The words of a page."""
    answer(text=open_pdf()[int(number) - 1].get_textpage().get_text_bounded())


def page_picture(number: str, width: str) -> None:
    """A page drawn anew, as PNG: no script, link, font or metadata of the PDF is in it."""
    page = open_pdf()[int(number) - 1]
    across, down = page.get_size()
    scale = min(int(width) / across, (MOST_PIXELS_OF_A_PAGE / (across * down)) ** 0.5)
    put(page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB"), "PNG")


def open_picture(kind: str, most_pixels: str):
    """Open standard input as a picture of one format and no other; its size is read before it is decoded."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = int(most_pixels)
    picture = Image.open(sys.stdin.buffer, formats=[PICTURE_FORMATS[kind]])
    if picture.width * picture.height > int(most_pixels):
        answer(error="pixels", width=picture.width, height=picture.height)
        sys.exit(0)
    return picture


def measure(kind: str, most_pixels: str) -> None:
    """The size of a picture that decodes to its end."""
    picture = open_picture(kind, most_pixels)
    picture.load()
    answer(width=picture.width, height=picture.height)


def picture_anew(kind: str, most_pixels: str, longest: str) -> None:
    """The pixels of a picture and nothing else: no EXIF, place, author, comment or colour profile."""
    from PIL import Image, ImageOps

    picture, side = open_picture(kind, most_pixels), int(longest)
    picture.draft("RGB", (side, side))
    try:
        picture = ImageOps.exif_transpose(picture)
    except (ValueError, TypeError, SyntaxError, OSError, KeyError):
        picture.load()  # what says how it was held cannot be read: it is shown as it lies
    sees_through = picture.has_transparency_data
    picture = picture.convert("RGBA" if sees_through else "RGB")
    picture.thumbnail((side, side))
    anew = Image.new(picture.mode, picture.size)
    anew.paste(picture)
    put(anew, "PNG" if sees_through or kind == "png" else "JPEG")


def put(picture, encoding: str) -> None:
    """Answer with a picture."""
    held = BytesIO()
    picture.save(held, encoding, quality=88) if encoding == "JPEG" else picture.save(held, encoding)
    sys.stdout.buffer.write(held.getvalue())


class Words(HTMLParser):
    """The words of a page of HTML: no mark-up, script, style or address."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.silent = [], []

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent.append(tag)
        elif tag in BREAKS:
            self.words.append("\n")
        elif tag in ("td", "th"):
            self.words.append("\t")

    def handle_startendtag(self, tag, attrs):
        if tag in BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag):
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass
        elif tag in BREAKS:
            self.words.append("\n")

    def handle_data(self, data):
        if not self.silent:
            self.words.append(" ".join(["", *data.split(), ""]) if data.strip() else " ")


def words_of_html(encoding: str) -> None:
    """The words of a page of HTML, line by line."""
    parser = Words()
    parser.feed(sys.stdin.buffer.read().decode(encoding, "replace"))
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.words).split("\n")]
    answer(text="\n".join(line for i, line in enumerate(lines) if line or (i and lines[i - 1])).strip())


QUESTIONS = {one.__name__: one for one in (count_pages, page_text, page_picture, measure, picture_anew, words_of_html)}

if __name__ == "__main__":
    seconds, megabytes, question, *given = sys.argv[1:]
    keep_within(int(seconds), int(megabytes))
    QUESTIONS[question](*given)
