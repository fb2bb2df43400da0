"""A finding of a check: its gravity, what to do, and where it is."""

from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import Model
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from detainees.models import Detainee, Matter


class Gravity(StrEnum):
    """What a finding means for the case: it cannot go on, a second person decides, or it is only to be known."""

    BLOCKS = "blocks"
    SECOND_PERSON = "second person"
    NOTICE = "notice"


@dataclass(frozen=True)
class Finding:
    """One thing found before a case is submitted, in words that say what to do.

    Words on a confidential row never repeat what stands in it: not everybody who submits may read it.
    """

    level: Gravity
    code: str
    words: str
    row: Model | None = None
    where: str = ""
    rows: tuple[Model, ...] = ()
    waits_for: tuple[str, ...] = ()
    """Public ids of cases: when one of them is public, nothing is found here any more."""

    def __str__(self) -> str:
        return self.words

    @property
    def url(self) -> str:
        """The page on which the row is corrected; "" where there is none."""
        if self.row is None:
            return ""
        try:
            return reverse(f"admin:{self.row._meta.app_label}_{self.row._meta.model_name}_change", args=[self.row.pk])
        except NoReverseMatch:
            return ""


@dataclass
class Preflight:
    """All that was found of one case or matter."""

    subject: Detainee | Matter
    findings: list[Finding] = field(default_factory=list)

    def of(self, level: Gravity) -> list[Finding]:
        """Return the findings of one gravity."""
        return [finding for finding in self.findings if finding.level == level]

    @property
    def blocks(self) -> list[Finding]:
        """Return what refuses a submission."""
        return self.of(Gravity.BLOCKS)

    @property
    def how_together(self) -> str:
        """Return how cases that name each other are published, where a case waits for another; else nothing."""
        if not any(finding.waits_for for finding in self.blocks):
            return ""
        return _(
            "Cases that name each other are published together: select them in the list of cases and choose “Submit "
            "the selected for review”; a reviewer then selects them on the page “Review” and approves them together. "
            "On the command line: manage.py publish, with the ids of all of them."
        )

    @property
    def second_person(self) -> list[Finding]:
        """Return what nobody may decide alone."""
        return self.of(Gravity.SECOND_PERSON)

    @property
    def notices(self) -> list[Finding]:
        """Return what the author should know."""
        return self.of(Gravity.NOTICE)

    @property
    def needs_second_person(self) -> bool:
        """Whether nobody may approve the own work."""
        return bool(self.second_person)
