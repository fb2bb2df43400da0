"""Statements and figures: what people said, and the numbers that sources give."""

from django.db import models
from django.db.models import F, Q
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.language_tags import check_language_tag
from casetracker.vocabulary import FigureQualifier, GroupReference, StatementKind, Unit
from detainees.fields import TermField, TextField

from .assurances import Assurance
from .base import Fact, chosen, recorded
from .custody import CustodyEvent, Incident
from .people import Detainee
from .places import Party, Place
from .proceedings import Proceeding
from .untitled import of_saved, untitled


@recorded
class Statement(Fact):
    """Words or a position, not an event: a fear expressed, a threat reported, a retraction, a denial.

    Who speaks is ``speakers`` (detainees) or ``asserted_by`` (anybody else).
    """

    kind = TermField(StatementKind)
    speakers = models.ManyToManyField(
        Detainee,
        blank=True,
        related_name="statements",
        help_text=_("The detainees who said it, if any."),
    )
    about = models.ManyToManyField(
        Detainee, blank=True, related_name="statements_about", help_text=_("The detainees it is about.")
    )
    stated_as = TermField(
        GroupReference,
        _("who in the group"),
        default=GroupReference.NAMED,
    )
    group_words = models.CharField(max_length=120, blank=True, help_text=_("For example: two of the seven."))
    addressee = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    said_on = PartialDateField(_("said on, or from"), blank=True)
    said_until_on = PartialDateField(_("until"), blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    matter = models.ForeignKey("detainees.Matter", models.PROTECT, null=True, blank=True, related_name="statements")
    event = models.ForeignKey(CustodyEvent, models.PROTECT, null=True, blank=True, related_name="statements")
    assurance = models.ForeignKey(Assurance, models.PROTECT, null=True, blank=True, related_name="statements")
    proceeding = models.ForeignKey(Proceeding, models.PROTECT, null=True, blank=True, related_name="statements")
    paraphrase = TextField(help_text=_("What was said, in our words. Public."))
    quotation = models.CharField(
        max_length=300,
        blank=True,
        help_text=_("A short quotation in the original words, at most 300 characters."),
    )
    quotation_language = models.CharField(
        max_length=35,
        blank=True,
        validators=[check_language_tag],
        help_text=_("Language tag (BCP 47) of the quotation: en, ru, ar, es, ..."),
    )

    class Meta(Fact.Meta):
        ordering = ["said_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="statement_says_something",
                condition=~Q(paraphrase={}),
                violation_error_message=_("Fill in what was said, in your words."),
            ),
            models.CheckConstraint(
                name="statement_some_members_has_a_matter",
                condition=~Q(stated_as=GroupReference.SOME_MEMBERS) | Q(matter__isnull=False),
                violation_error_message=_("Nobody is named, so choose the group case whose members are meant."),
            ),
            models.CheckConstraint(
                name="statement_quotation_has_a_language",
                condition=Q(quotation="") | ~Q(quotation_language=""),
                violation_error_message=_("In which language is the quotation? Type en, ru, ar, ..."),
            ),
        ]

    def __str__(self):
        words = Truncator(str(self.paraphrase).strip()).chars(80)
        if not words:
            return untitled(self.get_kind_display(), self.said_on, of_saved(self, "speakers"))
        return f"{self.get_kind_display()}: {words}"


@recorded
class Figure(Fact):
    """A number that a source gives: "some 80", "about two years", "58 defendants". Never a count of our rows."""

    value_min = models.IntegerField(_("number, or lowest"))
    value_max = models.IntegerField(_("highest"), null=True, blank=True)
    qualifier = TermField(FigureQualifier)
    unit = TermField(Unit)
    words = TextField(short=True, help_text=_("What is counted, in words: “detainees cleared for release”."))
    as_of_on = PartialDateField(_("as of"), blank=True)
    matter = models.ForeignKey("detainees.Matter", models.PROTECT, null=True, blank=True, related_name="figures")
    event = models.ForeignKey(
        CustodyEvent,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="figures",
        help_text=_("For a duration: the stay that it is about."),
    )
    proceeding = models.ForeignKey(Proceeding, models.CASCADE, null=True, blank=True, related_name="figures")
    incident = models.ForeignKey(Incident, models.CASCADE, null=True, blank=True, related_name="figures")
    detainee = models.ForeignKey(
        Detainee,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="figures",
        help_text=_("If it is about one person only."),
    )

    class Meta(Fact.Meta):
        ordering = ["pk"]
        constraints = Fact.Meta.constraints + [
            chosen("qualifier"),
            chosen("unit"),
            models.CheckConstraint(
                name="figure_lowest_not_above_highest",
                condition=Q(value_max=None) | Q(value_max__gte=F("value_min")),
                violation_error_message=_("The highest number is below the lowest."),
            ),
            models.CheckConstraint(
                name="figure_says_what_it_counts",
                condition=~Q(words={}),
                violation_error_message=_("Fill in what is counted."),
            ),
        ]

    def __str__(self):
        number = f"{self.value_min}–{self.value_max}" if self.value_max is not None else str(self.value_min)
        counted = f"{self.get_qualifier_display()} {number} {self.get_unit_display()}"
        return f"{counted}: {self.words}" if str(self.words).strip() else counted
