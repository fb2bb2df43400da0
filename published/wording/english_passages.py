"""English on a page of another script: marked with its language and direction, wherever a text was put together.

A document holds much in English alone, and many a line is made of several texts: a source with its date, who says a
fact, the name of a fact. So the finished page is read once more. Words in Latin letters that stand in no element with
another language are English there: the language of documents.
"""

import re
from collections.abc import Iterator

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .texts import NOT_LATIN, OF_DOCUMENTS, direction

TAG = re.compile(r"(<[^>]*>)")
LANGUAGE = re.compile(r'\slang="([^"]*)"')
NOT_WORDS = {"script", "style", "pre", "code", "option", "textarea", "title", "svg"}
"""Elements whose text is no passage to read, or may hold no other element."""

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
QUOTE = r"(?:&quot;|&#x27;|[\"'“”‘’«»()\[\]])"
WORD = r"[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f\d.’-]|&#x27;(?=[A-Za-z]))*(?![A-Za-z\u00c0-\u024f\d@])"
"""A word as a whole: never the first half of an address for mail."""

BETWEEN = rf"(?:[,;:.!?]|{QUOTE})*\s+(?:{QUOTE}|[–—]\s|&amp;\s|\d[\d,.:–-]*[,;:]?\s)*"
PASSAGE = re.compile(rf"(?<![A-Za-z\u00c0-\u024f\d@/&#.]){WORD}(?:{BETWEEN}{WORD}){{2,}}")
"""Three words or more, with what stands between them."""

HAS_LATIN = re.compile(r"[A-Za-z]")
SPAN = f'<span lang="{OF_DOCUMENTS}" dir="{direction(OF_DOCUMENTS)}">\\g<0></span>'


def mark_english(html: str) -> str:
    """Return a part of a page with its passages in English marked; unchanged where the page is in Latin letters."""
    page = get_language() or OF_DOCUMENTS
    return SafeString("".join(marked(html, page))) if page[:2] in NOT_LATIN else html


def marked(html: str, page: str) -> Iterator[str]:
    """Yield the tags as they are, and each text with its passages marked where it is in the language of the page."""
    inside: list[tuple[str, bool]] = []
    for number, part in enumerate(TAG.split(html)):
        if number % 2:
            follow(inside, part, page)
            yield part
        elif (inside and inside[-1][1]) or not HAS_LATIN.search(part):
            yield part
        else:
            yield PASSAGE.sub(SPAN, part)


def follow(inside: list[tuple[str, bool]], tag: str, page: str) -> None:
    """Note that an element begins or ends, and whether the texts in it stay as they are."""
    if tag.startswith("</"):
        while inside and inside.pop()[0] != tag[2:-1]:
            pass
        return
    name = tag[1:-1].partition(" ")[0]
    if name in VOID or name.startswith("!") or tag.endswith("/>"):
        return
    language = LANGUAGE.search(tag) if "lang=" in tag else None
    is_left = language[1] != page if language else bool(inside) and inside[-1][1]
    inside.append((name, is_left or name in NOT_WORDS))
