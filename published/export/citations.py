"""Citations of an edition in plain text, BibTeX and RIS, with permanent link and hash.

A citation names the record and its edition, never what it alleges. With a paragraph it says "para. 12".
"""

import re
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from published.pages.edition import EditionBlock

TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
CONTENT_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
}


@dataclass(frozen=True)
class Citation:
    """One edition, or one paragraph of it, to be cited; ``paragraph`` is 0 for the whole."""

    edition: EditionBlock
    paragraph: int = 0

    @property
    def address(self) -> str:
        """The address that stays, of the paragraph where one is cited."""
        return self.edition.full_permalink + (f"#p{self.paragraph}" if self.paragraph else "")

    @property
    def key(self) -> str:
        """A key that is the same for ever: the record, the edition, the paragraph."""
        key = f"{self.edition.case.pk}-v{self.edition.number}"
        return f"{key}-p{self.paragraph}" if self.paragraph else key

    @property
    def published_on(self) -> str:
        """The day of publication, as data."""
        return self.edition.published_at.date().isoformat()

    def written(self, style: str) -> str:
        """Return the citation as ``txt``, ``bib`` or ``ris``."""
        return {"txt": self.text, "bib": self.bibtex, "ris": self.ris}[style]()

    def text(self) -> str:
        """Return the citation in plain text; the reader writes in when it was read."""
        given = {
            "title": self.edition.title,
            "number": self.edition.number,
            "date": self.edition.published_on,
            "publisher": settings.CASETRACKER_PUBLISHER_NAME,
            "address": self.address,
            "hash": self.edition.sha256,
            "paragraph": self.paragraph,
        }
        if not self.paragraph:
            return self.edition.citation
        return (
            _(
                "%(title)s. Edition %(number)s, %(date)s, para. %(paragraph)s. %(publisher)s. %(address)s "
                "(retrieved: [date]). SHA-256: %(hash)s"
            )
            % given
        )

    def bibtex(self) -> str:
        """Return the citation as an entry for BibTeX."""
        fields = {
            "title": f"{{{tex(self.edition.title)}}}",
            "author": f"{{{tex(settings.CASETRACKER_PUBLISHER_NAME)}}}",
            "year": self.published_on[:4],
            "month": str(int(self.published_on[5:7])),
            "edition": str(self.edition.number),
            "howpublished": rf"\url{{{self.address}}}",
            "url": self.address,
            "note": f"SHA-256: {self.edition.sha256}",
        }
        if self.paragraph:
            fields["pages"] = f"para. {self.paragraph}"
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{{self.key},\n{lines}}}\n"

    def ris(self) -> str:
        """Return the citation in the RIS format."""
        fields = [
            ("TY", "ELEC"),
            ("TI", one_line(self.edition.title)),
            ("AU", one_line(settings.CASETRACKER_PUBLISHER_NAME)),
            ("PB", one_line(settings.CASETRACKER_PUBLISHER_NAME)),
            ("PY", self.published_on[:4]),
            ("DA", self.published_on.replace("-", "/")),
            ("ET", str(self.edition.number)),
            ("ID", self.key),
            ("UR", self.address),
            ("N1", f"SHA-256: {self.edition.sha256}"),
        ]
        if self.paragraph:
            fields.append(("SP", f"para. {self.paragraph}"))
        return "".join(f"{tag}  - {value}\r\n" for tag, value in fields) + "ER  - \r\n"


def one_line(text: str) -> str:
    """Return a text on one line: a line of RIS is a field."""
    return re.sub(r"\s+", " ", text).strip()


def tex(text: str) -> str:
    """Return a text with what TeX reads as a command written out."""
    return "".join(TEX.get(letter, letter) for letter in one_line(text))
