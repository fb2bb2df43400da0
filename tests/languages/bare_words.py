"""Finds on a page the words that no catalogue was asked for: a fake language brackets all that were."""

import re
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "wbr", "col", "source"}
SPOKEN = {"title", "aria-label", "alt", "placeholder"}
SILENT = {"script", "style", "code", "pre", "svg"}
WORD = re.compile(r"[A-Za-z]{3,}")
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")


class Bracketing:
    """A language in which every text of the interface stands in brackets, and nothing else does."""

    def gettext(self, message):
        return f"⟦{message.rpartition(chr(4))[2]}⟧"

    def ngettext(self, singular, plural, number):
        return f"⟦{(singular if number == 1 else plural).rpartition(chr(4))[2]}⟧"

    def language(self):
        return "ru"

    def to_language(self):
        return "ru"


class Bare(HTMLParser):
    """The texts of a page in the page's language, each without what was translated."""

    def __init__(self, html: str):
        super().__init__()
        self.open, self.pieces = [("", "ru")], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        language = given.get("lang") or self.open[-1][1]
        if language == "ru":
            self.pieces += [value or "" for name, value in attrs if name in SPOKEN]
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag):
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open[-1][1] == "ru" and not any(tag in SILENT for tag, _language in self.open):
            self.pieces.append(data)

    def words(self, known: list[str]) -> set[str]:
        """Return the bare pieces that hold words, without the data known to stand on the page."""
        # Brackets may open in one piece and close in another, around a link.
        whole = "\u2028".join(self.pieces)
        while (less := INNERMOST.sub(" ", whole)) != whole:
            whole = less
        for text in known:
            whole = whole.replace(text, " ")
        return {" ".join(piece.split()) for piece in whole.split("\u2028") if WORD.search(piece)}
