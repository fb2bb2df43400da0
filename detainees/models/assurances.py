"""Diplomatic assurances: what was promised, by whom, to whom, and what is recorded about whether it was kept."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.vocabulary import (
    Answer,
    AssuranceForm,
    AssuranceStage,
    GiverConfirmed,
    GroupReference,
    Monitoring,
    Result,
    Serves,
    WordsHeld,
)
from detainees.fields import TermField, TextField

from .base import Fact, chosen, recorded
from .custody import CustodyEvent
from .findings import FOUND_ONLY_BY_A_BODY, refuse_a_finding_of_nobody
from .people import Detainee
from .places import OpenTerm, Party
from .untitled import of_saved, untitled


@recorded
class UndertakingKind(OpenTerm):
    """A kind of promise. It serves either the person or the sending state's security; the two are never pooled."""

    serves = TermField(Serves)

    class Meta(OpenTerm.Meta):
        verbose_name, verbose_name_plural = "kind of promise", "kinds of promise"


@recorded
class Assurance(Fact):
    """An assurance that one state gave another about people it was to receive."""

    title = TextField(short=True, blank=False, help_text=_("Neutral words: who gave it to whom, when."))
    matter = models.ForeignKey("detainees.Matter", models.PROTECT, null=True, blank=True, related_name="assurances")
    giver = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="assurances_given")
    receiver = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="assurances_received")
    given_on = PartialDateField(_("given on"), blank=True)
    announced_on = PartialDateField(
        _("announced on"),
        blank=True,
        help_text=_("The day on which it became known. This can differ from the day on which it was given."),
    )
    form = TermField(AssuranceForm)
    words_held = TermField(WordsHeld, _("what we know of the text"))
    giver_confirmed = TermField(
        GiverConfirmed,
        default=GiverConfirmed.NOT_STATED,
    )
    stage = TermField(AssuranceStage)
    monitoring = TermField(Monitoring, default=Monitoring.NOT_STATED)
    transfers = models.ManyToManyField(
        CustodyEvent, blank=True, related_name="assurances", help_text=_("The transfers that relied on it.")
    )
    covers = models.ManyToManyField(
        Detainee, blank=True, related_name="assurances", help_text=_("The people it was given for.")
    )
    covers_words = models.CharField(
        max_length=200, blank=True, help_text=_("Whom it covers, in the source's words: “the individuals”.")
    )
    account = TextField(help_text=_("What is reported about it, in our words. Public."))

    class Meta(Fact.Meta):
        ordering = ["given_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [chosen("form"), chosen("words_held"), chosen("stage")]

    def __str__(self):
        return str(self.title).strip() or untitled(_("assurance"), self.given_on, of_saved(self, "covers"))


@recorded
class Undertaking(Fact):
    """One thing that the giver of an assurance undertook to do or not to do."""

    assurance = models.ForeignKey(Assurance, models.CASCADE, related_name="undertakings")
    kind = models.ForeignKey(UndertakingKind, models.PROTECT, related_name="undertakings")
    words = TextField(help_text=_("What was promised, in the source's terms, paraphrased."))
    qualified = TermField(
        Answer,
        _("limited by conditions"),
        default=Answer.NOT_STATED,
        help_text=_("Whether the promise has limiting words."),
    )
    qualifier = models.CharField(
        _("limiting words"),
        max_length=200,
        blank=True,
        help_text=_("The limiting words: “as appropriate”, “under Russian law”."),
    )

    class Meta(Fact.Meta):
        verbose_name = "promise"
        ordering = ["assurance", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="undertaking_qualifier_only_if_qualified",
                condition=Q(qualifier="") | Q(qualified=Answer.YES),
                violation_error_message=_("There are limiting words, so choose “yes” in “Limited by conditions”."),
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.words}" if str(self.words).strip() else str(self.kind)


@recorded
class Assessment(Fact):
    """What somebody says happened to an undertaking, for one person or for all. Several may disagree.

    Alleged is never upgraded to found; "no information" is shown and never counted as kept.
    """

    undertaking = models.ForeignKey(Undertaking, models.CASCADE, related_name="assessments")
    detainee = models.ForeignKey(
        Detainee,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assessments",
        help_text=_("Leave empty if it is about everybody covered."),
    )
    stated_as = TermField(GroupReference, default=GroupReference.NAMED)
    group_words = models.CharField(max_length=120, blank=True, help_text=_("For example: all seven."))
    result = TermField(Result)
    assessed_on = PartialDateField(_("assessed on"), blank=True)
    until_on = PartialDateField(_("kept until"), blank=True)
    period_begin_on = PartialDateField(_("period assessed, start"), blank=True)
    period_end_on = PartialDateField(_("period assessed, end"), blank=True)
    account = TextField(help_text=_("The reasons given, in our words. Public."))

    class Meta(Fact.Meta):
        ordering = ["undertaking", "assessed_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="assessment_period_ends_after_it_begins",
                condition=Q(period_begin_on_earliest=None)
                | Q(period_end_on_latest=None)
                | Q(period_end_on_latest__gte=F("period_begin_on_earliest")),
                violation_error_message=_("The period ends before it starts. Check the two dates."),
            ),
            models.CheckConstraint(
                name="assessment_until_only_if_kept_for_a_time",
                condition=Q(until_on="") | Q(result=Result.KEPT_FOR_A_TIME),
                violation_error_message=_("“Kept until” goes only with “reported kept for a time”."),
            ),
        ]
        triggers = [*Fact.Meta.triggers, FOUND_ONLY_BY_A_BODY]

    def clean(self):
        super().clean()
        refuse_a_finding_of_nobody(self)

    def __str__(self):
        return f"{self.get_result_display()} ({self.detainee or self.group_words or _('all')})"
