"""Cases and group cases that are or were public, and their published editions."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Vocabulary, WithdrawalReason, max_length

from .part_fields import Heading, PartField

PUBLIC_ID = 12


class CaseKind(Vocabulary):
    """What a document is about."""

    DETAINEE = "detainee", "One person's case.", "", _("detainee")
    MATTER = "matter", "What concerns several people, or nobody by name.", "", _("group case")


class State(Vocabulary):
    """Whether a case is public now."""

    PUBLIC = "public", "Its current edition is shown.", "", _("public")
    WITHDRAWN = "withdrawn", "It was public once; a tombstone stays.", "", _("withdrawn")
    MERGED = "merged", "It was found to be another record.", "", _("merged")


class PublicEdition(models.Model):
    """An edition that was published: its number and commitment stay for ever.

    Hash and salt stand here as long as its case is public. With both anybody can check the commitment in the log;
    without them the commitment tells nothing of the document.
    """

    case = models.ForeignKey("Case", models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    salt = models.CharField(max_length=64, blank=True)
    commitment = models.CharField(max_length=64)
    alone = models.BooleanField(default=False)
    """Whether one person approved their own work."""
    by_program = models.BooleanField(default=False)
    """Whether a program approved it in the name of another account: no second person has answered for it."""
    published_at = models.DateTimeField()
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["case", "number"]
        constraints = [models.UniqueConstraint(name="publicedition_number_once", fields=["case", "number"])]
        indexes = [models.Index(name="publicedition_by_date", fields=["-published_at"])]

    def __str__(self):
        return f"{self.case_id}, edition {self.number}"


class PublicContent(models.Model):
    """The canonical bytes of a published edition; the row leaves at a withdrawal."""

    edition = models.OneToOneField(PublicEdition, models.CASCADE, primary_key=True, related_name="content")
    content = models.BinaryField()

    def __str__(self):
        return f"bytes of {self.edition_id}"


class CaseQuerySet(models.QuerySet):
    """Sets of cases in the words of the field."""

    def public(self) -> "CaseQuerySet":
        """Return the cases that are public now."""
        return self.filter(state=State.PUBLIC)


class Case(models.Model):
    """An address that was public at some time: a case, a matter, or the tombstone of one."""

    public_id = models.CharField(primary_key=True, max_length=PUBLIC_ID)
    kind = models.CharField(max_length=max_length(CaseKind), choices=CaseKind.choices)
    state = models.CharField(max_length=max_length(State), choices=State.choices)
    reason = models.CharField(max_length=max_length(WithdrawalReason), choices=WithdrawalReason.choices, blank=True)
    merged_into = models.CharField(max_length=PUBLIC_ID, blank=True)
    slug = models.SlugField(max_length=80, blank=True, allow_unicode=True)
    heading = PartField(part=Heading, default=dict)
    current = models.ForeignKey(PublicEdition, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="case_public_has_an_edition",
                condition=~Q(state=State.PUBLIC) | Q(current__isnull=False),
            ),
            models.CheckConstraint(
                name="case_tombstone_tells_nothing",
                condition=Q(state=State.PUBLIC) | Q(current=None, slug="", heading={}),
            ),
        ]

    def __str__(self):
        return self.public_id

    def get_absolute_url(self) -> str:
        return address_of(self.kind, self.slug, self.public_id)

    @property
    def current_edition(self) -> "PublicEdition":
        """The edition that readers see. Raises ValueError for a case that is not public now."""
        if self.current is None:
            raise ValueError(f"case {self.public_id} is not public now")
        return self.current


def address_of(kind: str, slug: str, public_id: str) -> str:
    """Return the address of a case, also where only these three were read of it."""
    return reverse(f"published:{kind}-detail", kwargs={"slug": slug, "public_id": public_id})
