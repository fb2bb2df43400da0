"""The detainee and what is stated about them: names, identifiers, details, status."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.language_tags import check_language_tag
from casetracker.vocabulary import (
    IN_WORDS,
    DetailKind,
    GroupReference,
    NameKind,
    PublicationBasis,
    RiskKind,
    Script,
    StatedSex,
    StatusKind,
)
from detainees.fields import TermField, TextField, check_name, check_name_or_number

from .base import Basis, Fact, Record, RecordQuerySet, chosen, recorded
from .keys import keys_of_case, keys_of_name
from .places import IdentifierSystem, Place
from .timing import born_after_an_event


class DetaineeQuerySet(RecordQuerySet):
    """Querysets of detainees."""

    def named(self, text: str):
        """Return the detainees with a name that contains the text, in any script."""
        return self.filter(pk__in=Name.objects.filter(text__icontains=text).values("detainee"))


@recorded
class Detainee(Basis, Record):
    """A person who was held. Each case is about one. Officials, witnesses and authors are not detainees."""

    label = models.CharField(
        _("internal name"),
        max_length=200,
        validators=[check_name_or_number],
        help_text=_("How colleagues find the case. Readers see the names below, never this."),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        help_text=_("If two records are the same person: the record to keep."),
    )
    working_note = models.TextField(blank=True, help_text=_("For colleagues. Never published."))

    objects = DetaineeQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["label", "pk"]
        triggers = [*Record.Meta.triggers, *keys_of_case("label")]
        indexes = [
            models.Index(fields=["label", "id"], name="detainee_by_label"),
            models.Index(
                fields=["basis_review_on"],
                name="detainee_basis_to_review",
                condition=Q(basis_review_on__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="detainee_not_merged_into_itself",
                condition=Q(merged_into=None) | ~Q(merged_into=models.F("id")),
                violation_error_message=_("A record cannot be merged into itself."),
            )
        ]

    def __str__(self):
        return self.label


@recorded
class Name(Fact):
    """One name of one person, in one script, as a source or an authority has it."""

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="names")
    text = models.CharField(_("name"), max_length=400, validators=[check_name])
    kind = TermField(NameKind)
    script = TermField(Script, default=Script.LATIN)
    language = models.CharField(
        max_length=35,
        default="und",
        validators=[check_language_tag],
        help_text=_("Language tag (BCP 47): en, ru, ar, tt, ...; und if it is not known."),
    )
    given_name = models.CharField(
        _("given name"), max_length=200, blank=True, help_text=_("The part of the name that is the person's own.")
    )
    family_name = models.CharField(
        _("family name"),
        max_length=200,
        blank=True,
        help_text=_("By which lists are sorted. Of a Spanish name the father's: Paredes of “Paredes Muñoz”."),
    )
    second_family_name = models.CharField(
        _("second family name"), max_length=200, blank=True, help_text=_("Of a Spanish name the mother's: Muñoz.")
    )
    sorted_as = models.CharField(
        _("sorted as"),
        max_length=400,
        blank=True,
        help_text=_("Only if the parts above do not say it: how the name stands in a list, its first word first."),
    )

    class Meta(Fact.Meta):
        ordering = ["detainee", "pk"]
        triggers = [*Fact.Meta.triggers, *keys_of_name("text", "detainee_id")]
        constraints = Fact.Meta.constraints + [
            chosen("kind"),
            models.UniqueConstraint(
                name="name_one_main_each",
                fields=["detainee"],
                condition=Q(kind=NameKind.MAIN),
                violation_error_message=_("There is already a main name. Make one of the two “another spelling”."),
            ),
            models.CheckConstraint(
                name="name_not_empty",
                condition=~Q(text=""),
                violation_error_message=_("Type the name."),
            ),
        ]

    def __str__(self):
        return self.text


@recorded
class Identifier(Fact):
    """A number or code that a system gave to a person; neither unique nor always there."""

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="identifiers")
    system = models.ForeignKey(IdentifierSystem, models.PROTECT, related_name="identifiers")
    value = models.CharField(max_length=80)

    class Meta(Fact.Meta):
        ordering = ["detainee", "pk"]
        indexes = [GinIndex(OpClass(Upper("value"), name="gin_trgm_ops"), name="identifier_by_part")]

    def __str__(self):
        return f"{self.system} {self.value}"


@recorded
class Detail(Fact):
    """A statement about a person that is not an event: birth, nationality, age, occupation, affiliation, ..."""

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="details")
    kind = TermField(DetailKind)
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Country of nationality; place of birth, residence or origin (readers see the region only)."),
    )
    on = PartialDateField(
        _("date"),
        blank=True,
        help_text=_("Date of birth (readers see the year only), or the date on which the detail was true."),
    )
    number = models.PositiveSmallIntegerField(_("age"), null=True, blank=True)
    sex = TermField(StatedSex, _("sex or gender"), blank=True, help_text=_("As the source states it."))
    value = TextField(
        short=True,
        help_text=_(
            "In words, if place and date are not enough: seamstress, journalist, lawyer, protester, human rights "
            "defender, trade unionist, member of a party."
        ),
    )
    basis = TermField(
        PublicationBasis,
        _("reason we may publish this detail"),
        default=PublicationBasis.NONE,
        help_text=_(
            "Needed for an affiliation, for a sex or gender that is sensitive, and for the whole date of birth of a "
            "person who died long ago (request of the family). Say in the note for colleagues who decided. Never "
            "published."
        ),
    )

    class Meta(Fact.Meta):
        ordering = ["detainee", "kind", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="detail_says_something",
                condition=~Q(place=None) | ~Q(on="") | ~Q(number=None) | ~Q(value={}) | ~Q(sex=""),
                violation_error_message=_("Give a place, a date, an age or words."),
            ),
            models.CheckConstraint(
                name="detail_sex_of_its_kind",
                condition=Q(sex="") | Q(kind=DetailKind.SEX),
                violation_error_message=_("Only a detail of the kind “sex or gender” has a sex or gender."),
            ),
            models.CheckConstraint(
                name="detail_in_words_has_no_place",
                condition=Q(place=None) | ~Q(kind__in=sorted(IN_WORDS)),
                violation_error_message=_(
                    "A detail of this kind has no place: it could show where to find the person. Say it in words."
                ),
            ),
        ]

    def __str__(self):
        said = [self.place, self.on, self.number, self.get_sex_display(), str(self.value)]
        words = ", ".join(str(part) for part in said if part)
        return f"{self.get_kind_display()}: {words}" if words else str(self.get_kind_display())

    def clean(self):
        super().clean()
        if self.kind == DetailKind.BIRTH and self.on and (words := born_after_an_event(self)):
            raise ValidationError({"on": words})


@recorded
class Status(Fact):
    """What a source last stated about a person's liberty: "as stated by S on D". Never derived."""

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="statuses")
    kind = TermField(StatusKind, _("status"))
    on = PartialDateField(_("stated on"), help_text=_("The date for which the source states it."))
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    stated_as = TermField(GroupReference, default=GroupReference.NAMED)

    class Meta(Fact.Meta):
        verbose_name_plural = "statuses"
        ordering = ["detainee", "on_latest", "pk"]
        indexes = [models.Index(fields=["on_latest", "id"], name="status_by_day")]

    def __str__(self):
        return f"{self.get_kind_display()} ({self.on})"


@recorded
class RiskFlag(Record):
    """Why publishing a person's case may harm somebody. Internal; a flagged case is never published by one person."""

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="risk_flags")
    kind = TermField(RiskKind, _("risk"))
    note = models.TextField(blank=True, help_text=_("What was considered. For colleagues. Never published."))

    removed_by = ""
    """Of a risk that is noted no more and still counts: the account that removed it (see ``preflight.risks``)."""

    class Meta(Record.Meta):
        ordering = ["detainee", "kind"]
        constraints = [
            models.UniqueConstraint(
                name="riskflag_once_each",
                fields=["detainee", "kind"],
                violation_error_message=_("This risk is already noted."),
            )
        ]

    def __str__(self):
        return self.get_kind_display()


@recorded
class ConfidentialNote(Record):
    """Text that is never published: whereabouts, contacts, a witness's identity.

    Confidential text stands in tables of its own, so that no query on a case can bring it along.
    """

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="confidential_notes")
    subject = models.CharField(max_length=120, help_text=_("What it is about, in neutral words."))
    text = models.TextField()

    class Meta(Record.Meta):
        ordering = ["detainee", "pk"]
        permissions = [("see_confidential", "Can see what is confidential")]

    def __str__(self):
        return f"confidential note {self.public_id}"
