"""An edition for its page: number, date, hash, addresses, citation and corrections."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from importlib.util import find_spec
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from published import wording
from published.models import Case, PublicEdition
from published.models.part_fields import Heading


def makes_pdf() -> bool:
    """Whether this server makes PDF files: the library for them is optional."""
    return find_spec("weasyprint") is not None


@dataclass
class EditionBlock:
    """One edition of one case, with the addresses that lead to it.

    ``earlier`` is the number of the readable edition before it, and ``is_kept`` says whether its own text can be
    read, where whoever made the block has looked.
    """

    case: Case
    row: PublicEdition
    earlier: int | None = None
    is_kept: bool = True

    @property
    def number(self) -> int:
        return self.row.number

    @property
    def sha256(self) -> str:
        return self.row.sha256

    @property
    def note(self) -> str:
        return self.row.note

    @property
    def commitment(self) -> str:
        """The commitment in the log: it proves which text was published and says nothing about it."""
        return self.row.commitment

    @property
    def alone(self) -> bool:
        """Whether one person approved their own work."""
        return self.row.alone

    @property
    def by_program(self) -> bool:
        """Whether a program approved it, and no second person."""
        return self.row.by_program

    @property
    def is_current(self) -> bool:
        """Whether it is what the page of the case shows now."""
        return self.row.pk == self.case.current_id

    @property
    def published_on(self) -> str:
        """The day on which it was published, in words."""
        return wording.format_day(self.row.published_at.date().isoformat())

    @property
    def published_at(self) -> datetime:
        return self.row.published_at

    def address(self, name: str, **given: Any) -> str:
        """Return an address of the case by the name of its route."""
        kwargs = {"slug": self.case.slug, "public_id": self.case.pk, **given}
        return reverse(f"published:{self.case.kind}-{name}", kwargs=kwargs)

    @cached_property
    def page(self) -> str:
        """The address of the case itself, which shows the current edition."""
        return self.case.get_absolute_url()

    @cached_property
    def permalink(self) -> str:
        """The permanent link of this edition."""
        return self.address("edition", number=self.number)

    @cached_property
    def json(self) -> str:
        """The address of the bytes of this edition."""
        return self.address("edition-json", number=self.number)

    @cached_property
    def map(self) -> str:
        """The address of the map of this edition."""
        return self.address("map", number=self.number)

    @cached_property
    def on(self) -> str:
        """The address at which readers ask where somebody was on a date: the current edition answers."""
        return self.address("on")

    @cached_property
    def all(self) -> str:
        """The address of the list of editions."""
        return self.address("edition-list")

    @cached_property
    def dossier(self) -> str:
        """The address of this edition as a dossier for print."""
        return self.address("edition-dossier", number=self.number)

    @cached_property
    def dossier_foot(self) -> str:
        """The address of the style sheet that writes its number and hash at the foot of each printed page."""
        return self.address("edition-dossier-foot", number=self.number)

    @cached_property
    def dossier_pdf(self) -> str:
        """The address of the dossier as PDF; "" where this server makes none."""
        return "" if not makes_pdf() else self.address("edition-dossier-pdf", number=self.number)

    @property
    def cite(self) -> dict[str, str]:
        """The addresses at which its citation can be downloaded."""
        return {style: self.address("edition-cite", number=self.number, style=style) for style in ("txt", "bib", "ris")}

    @property
    def feed(self) -> str:
        """The address of the feed of the case."""
        return self.address("feed")

    @property
    def changes(self) -> str:
        """The address of what changed from the readable edition before it; "" for the first."""
        return self.address("changes", number=self.number, earlier=self.earlier) if self.earlier else ""

    @property
    def changes_since(self) -> str:
        """The address of what changed from it to the current edition."""
        return self.address("changes", number=self.case.current_edition.number, earlier=self.number)

    @property
    def full_permalink(self) -> str:
        """The permalink with the site's public address, for a citation."""
        return settings.CASETRACKER_PUBLIC_URL + self.permalink

    @property
    def full_page(self) -> str:
        """The address of the case with the site's public address."""
        return settings.CASETRACKER_PUBLIC_URL + self.page

    @property
    def title(self) -> str:
        """The title of the case."""
        heading: Heading = self.case.heading or Heading()
        return heading.text or wording.plain(heading.title)

    @property
    def citation(self) -> str:
        """How to cite this edition, in plain text; the reader writes in when it was read."""
        return _(
            "%(title)s. Edition %(number)s, %(date)s. %(publisher)s. %(address)s (retrieved: [date]). SHA-256: %(hash)s"
        ) % {
            "title": self.title,
            "number": self.number,
            "date": self.published_on,
            "publisher": settings.CASETRACKER_PUBLISHER_NAME,
            "address": self.full_permalink,
            "hash": self.sha256,
        }

    @property
    def correction(self) -> str:
        """An address for a letter about this edition, with a subject that names the record by its id alone."""
        subject = _("Correction: record %(id)s, edition %(number)s") % {"id": self.case.pk, "number": self.number}
        return f"mailto:{settings.CASETRACKER_CORRECTIONS_CONTACT}?subject={quote(subject)}"
