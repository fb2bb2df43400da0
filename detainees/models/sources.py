"""Sources and citations: where each fact was read."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, IntegerField, Q
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.language_tags import check_language_tag
from casetracker.vocabulary import CitationSense, SourceKind, SourceRelation, SourceSeen
from casetracker.web_addresses import is_of_one_page, one_address
from detainees.fields import TermField, TextField

from .base import Record, RecordQuerySet, chosen, recorded
from .timing import retrieved_too_early


class SourceQuerySet(RecordQuerySet):
    """Querysets of sources."""

    def get_by_natural_key(self, code):
        return self.get(code=code)


@recorded
class Source(Record):
    """Something that was read: a report, article, court paper, book, interview.

    A confidential source shows readers only a coarse descriptor; who it is stands in ``SourceIdentity``.
    """

    code = models.SlugField(max_length=80, unique=True, help_text=_("A short code, for imports and fixtures."))
    kind = TermField(SourceKind)
    title = models.CharField(max_length=300)
    author = models.CharField(max_length=200, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_on = PartialDateField(_("published on"), blank=True)
    retrieved_on = PartialDateField(_("retrieved on"), blank=True)
    language = models.CharField(max_length=35, validators=[check_language_tag], help_text=_("Language tag (BCP 47)."))
    url = models.URLField(_("address"), max_length=500, blank=True)
    url_not_checked = models.BooleanField(
        _("address not checked"),
        default=False,
        help_text=_("Nobody here has opened it. Readers see this beside the address."),
    )
    archive_url = models.URLField(_("archived copy"), max_length=500, blank=True)
    seen = TermField(SourceSeen)
    sha256 = models.CharField(
        _("SHA-256 of our copy"),
        max_length=64,
        blank=True,
        help_text=_("64 hexadecimal digits, if we have a copy."),
    )
    derived_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="derivatives",
        help_text=_(
            "The source that it copies, translates or reports on. Four articles based on one press release count "
            "as one source."
        ),
    )
    relation = TermField(SourceRelation, blank=True)
    tainted = models.BooleanField(
        _("may rest on coerced statements"),
        default=False,
        help_text=_("Readers see a warning. Such a source alone cannot make a fact “accepted” (CAT article 15)."),
    )
    confidential = models.BooleanField(
        default=False, help_text=_("Readers see only the descriptor, never title, author or address.")
    )
    descriptor = TextField(
        short=True,
        help_text=_("For a confidential source: a general description that fits at least five people. Public."),
    )
    working_note = models.TextField(blank=True, help_text=_("For colleagues. Never published."))

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["code"]
        constraints = [
            chosen("language"),
            chosen("seen"),
            models.CheckConstraint(
                name="source_not_derived_from_itself",
                condition=Q(derived_from=None) | ~Q(derived_from=F("id")),
                violation_error_message=_("A source cannot be derived from itself."),
            ),
            models.CheckConstraint(
                name="source_relation_and_origin_together",
                condition=(Q(derived_from=None) & Q(relation="")) | (Q(derived_from__isnull=False) & ~Q(relation="")),
                violation_error_message=_("Fill in both the source it is derived from and how."),
            ),
            models.CheckConstraint(
                name="source_confidential_has_a_descriptor",
                condition=Q(confidential=False) | ~Q(descriptor={}),
                violation_error_message=_("Describe the confidential source in general words."),
            ),
            models.CheckConstraint(
                name="source_not_checked_has_an_address",
                condition=Q(url_not_checked=False) | ~Q(url=""),
                violation_error_message=_("There is no address to check. Type the address, or untick the box."),
            ),
            models.CheckConstraint(
                name="source_sha256_is_one",
                condition=Q(sha256="") | Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message=_("A SHA-256 has 64 hexadecimal digits."),
            ),
        ]

    def __str__(self):
        title = self.title.strip() or self.code
        return f"{title} ({self.published_on})" if self.published_on else title

    def natural_key(self):
        return (self.code,)

    def clean(self):
        super().clean()
        if words := retrieved_too_early(self):
            raise ValidationError({"retrieved_on": words})
        hashes = set(self.files.held().values_list("sha256", flat=True)) if self.pk and self.sha256 else set()
        if hashes and self.sha256 not in hashes:
            raise ValidationError(
                {"sha256": _("None of our files of this source has this SHA-256. Correct it, or empty the box.")}
            )

    @property
    def reader_url(self) -> str:
        """Return the address of the page that shows its files beside a form; ``?page=3`` opens page 3 of the first."""
        return reverse("admin:detainees_source_read", args=[self.pk])

    def origin(self) -> "Source":
        """Return the first source in the chain of derivation. Independent sources are counted by it."""
        seen, source = [], self
        while source.derived_from is not None and source not in seen:
            seen.append(source)
            source = source.derived_from
        return source

    def origin_key(self) -> int | str:
        """Return a key that is equal for two sources of one origin: its row, or its web page."""
        origin = self.origin()
        address = one_address(origin.url)
        return address if is_of_one_page(address) else origin.pk


@recorded
class SourceIdentity(Record):
    """The identity of a confidential source. Never published."""

    source = models.OneToOneField(Source, models.CASCADE, related_name="identity")
    text = models.TextField(help_text=_("Name, contact, conditions of the interview. Confidential."))

    class Meta(Record.Meta):
        verbose_name_plural = "source identities"

    def __str__(self):
        return f"identity of source {self.source_id}"


CITED = {
    "name": "detainees.Name",
    "identifier": "detainees.Identifier",
    "detail": "detainees.Detail",
    "status": "detainees.Status",
    "incident": "detainees.Incident",
    "event": "detainees.CustodyEvent",
    "participation": "detainees.Participation",
    "proceeding": "detainees.Proceeding",
    "role": "detainees.ProceedingRole",
    "charge": "detainees.Charge",
    "decision": "detainees.Decision",
    "assurance": "detainees.Assurance",
    "undertaking": "detainees.Undertaking",
    "assessment": "detainees.Assessment",
    "allegation": "detainees.Allegation",
    "qualification": "detainees.Qualification",
    "statement": "detainees.Statement",
    "figure": "detainees.Figure",
}
"""The kinds of fact a citation can bear out, by the name of its column."""


def cited(fact: str):
    """Return the nullable foreign key from a citation to one kind of fact."""
    return models.ForeignKey(fact, models.CASCADE, null=True, blank=True, related_name="citations")


@recorded
class Citation(Record):
    """Where one fact was read: the source, the place in it, and what that source says of it.

    One table for all kinds of fact, with a nullable key for each; exactly one is set.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    locator = models.CharField(
        max_length=120,
        blank=True,
        help_text=_("Page, paragraph or heading; “seen in excerpt” if it is not known."),
    )
    sense = TermField(CitationSense, default=CitationSense.SUPPORTS)
    says_on = PartialDateField(
        _("date in this source"), blank=True, help_text=_("The date in this source, if sources differ.")
    )
    says = TextField(short=True, help_text=_("The wording of this source, if sources differ: “13 years”. Public."))
    name = cited(CITED["name"])
    identifier = cited(CITED["identifier"])
    detail = cited(CITED["detail"])
    status = cited(CITED["status"])
    incident = cited(CITED["incident"])
    event = cited(CITED["event"])
    participation = cited(CITED["participation"])
    proceeding = cited(CITED["proceeding"])
    role = cited(CITED["role"])
    charge = cited(CITED["charge"])
    decision = cited(CITED["decision"])
    assurance = cited(CITED["assurance"])
    undertaking = cited(CITED["undertaking"])
    assessment = cited(CITED["assessment"])
    allegation = cited(CITED["allegation"])
    qualification = cited(CITED["qualification"])
    statement = cited(CITED["statement"])
    figure = cited(CITED["figure"])

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="citation_of_exactly_one_fact",
                condition=Exact(Func(*CITED, function="num_nonnulls", output_field=IntegerField()), 1),
                violation_error_message=_("A citation belongs to exactly one fact."),
            ),
        ]

    def __str__(self):
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)
