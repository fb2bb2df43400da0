"""Proceedings, the roles people have in them, charges, and the chain of decisions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.vocabulary import (
    CLEMENCY,
    INTERNATIONAL_DECISIONS,
    OF_CLEMENCY,
    SAYS_ITS_RESULT,
    Absence,
    ChargeOutcome,
    DecisionKind,
    DetentionCategory,
    Effect,
    Finality,
    GroupReference,
    Modality,
    Outcome,
    PartyNature,
    ProceedingKind,
    RequestedBy,
    RoleKind,
)
from detainees.fields import TermField, TextField

from .base import Fact, Record, chosen, recorded
from .custody import Incident
from .people import Detainee
from .places import Party
from .untitled import of_saved, untitled


def in_order(codes: list[str]) -> list[str]:
    """Return every choice of some of the codes, each with commas and in the order of the list."""
    found = [""]
    for one in codes:
        found += [f"{before}, {one}" if before else one for before in found]
    return found[1:]


@recorded
class Proceeding(Fact):
    """A proceeding before a court, prosecutor or international body. Criminal ones are the trials."""

    kind = TermField(ProceedingKind)
    title = TextField(
        short=True, blank=False, help_text=_("Neutral words, without a charge: “Trial in Kazan, 2005–2006”.")
    )
    court = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="proceedings")
    respondent = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="answered_proceedings",
        help_text=_("The state or party that the case is against, if there is one."),
    )
    case_number = models.CharField(max_length=80, blank=True)
    opened_on = PartialDateField(_("opened on"), blank=True)
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, blank=True, related_name="proceedings")
    account = TextField(help_text=_("What is reported about it, in our words; no other defendant's name. Public."))
    people = models.ManyToManyField(
        Detainee,
        through="ProceedingRole",
        through_fields=("proceeding", "detainee"),
        related_name="proceedings",
    )

    class Meta(Fact.Meta):
        ordering = ["opened_on_earliest", "pk"]

    def __str__(self):
        return str(self.title).strip() or untitled(self.get_kind_display(), self.opened_on, of_saved(self, "people"))


@recorded
class ProceedingRole(Fact):
    """That one person takes part in a proceeding, and as what."""

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="roles")
    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="roles")
    role = TermField(RoleKind)
    stated_as = TermField(GroupReference, default=GroupReference.NAMED)

    class Meta(Fact.Meta):
        verbose_name, verbose_name_plural = "role in a proceeding", "roles in proceedings"
        ordering = ["proceeding", "pk"]
        constraints = Fact.Meta.constraints + [
            chosen("role"),
            models.UniqueConstraint(
                name="proceedingrole_once_each",
                fields=["proceeding", "detainee", "role"],
                violation_error_message=_("This person already has this role in the proceeding."),
            ),
        ]

    def __str__(self):
        return f"{self.detainee}: {self.get_role_display()}, {self.proceeding}"


@recorded
class ProceedingParty(Record):
    """Somebody without a case here who takes part in a proceeding: officials, a unit. Named people are never kept here.

    What is decided on them is said by the words of a charge or decision for others.
    """

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="parties")
    nature = TermField(PartyNature, _("what it is"), help_text=_("A brigade or a service is a unit and no individual."))
    role = TermField(RoleKind)
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The unit or agency itself, or the one to which the people belonged."),
    )
    words = TextField(
        _("who it is"),
        short=True,
        help_text=_("In neutral words: “seven former agents”. Never a person's name. Public."),
    )

    class Meta(Record.Meta):
        verbose_name = "other party"
        verbose_name_plural = "other parties: officials, units (never a person's name)"
        ordering = ["proceeding", "pk"]
        constraints = [
            chosen("nature"),
            chosen("role"),
            models.CheckConstraint(
                name="proceedingparty_says_who",
                condition=~Q(words={}) | Q(nature=PartyNature.UNIT, party__isnull=False),
                violation_error_message=_("Say who it is in neutral words, or choose the unit itself."),
            ),
        ]

    def __str__(self):
        return str(self.words) or str(self.party)


@recorded
class Charge(Fact):
    """An accusation brought by a prosecution: a row with its own date, never shown without what became of it."""

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="charges")
    against = models.ManyToManyField(
        Detainee,
        blank=True,
        related_name="charges",
        help_text=_("Leave empty if it was brought against all of them."),
    )
    against_words = TextField(
        _("against others"),
        short=True,
        help_text=_("Other people who have no case here, in neutral words: “seven former agents”. Public."),
    )
    words = TextField(help_text=_("The charge as the source puts it, paraphrased."))
    law = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("Law, article and part, with the edition in force, if stated."),
    )
    brought_on = PartialDateField(_("brought on"), blank=True)
    outcome = TermField(
        ChargeOutcome,
        default=ChargeOutcome.NOT_KNOWN,
        help_text=_("How the charge ended. If nothing is known: “outcome not known here”."),
    )
    outcome_on = PartialDateField(_("outcome on"), blank=True)

    class Meta(Fact.Meta):
        ordering = ["proceeding", "brought_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="charge_has_words",
                condition=~Q(words={}),
                violation_error_message=_("Fill in the charge, in the source's words."),
            ),
        ]

    def __str__(self):
        return str(self.words).strip() or untitled(_("charge"), self.brought_on, of_saved(self, "against"))


@recorded
class Decision(Fact):
    """One step of a proceeding: a verdict, a judgment, a sentence, a review, a step of an international body.

    A decision may act on an earlier one of the same proceeding: uphold, quash, vary or replace it.
    An international body sets nothing aside; it finds a violation by a state.
    """

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="decisions")
    kind = TermField(DecisionKind)
    decided_on = PartialDateField(_("date"), blank=True)
    decided_by = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        help_text=_("Which court or body."),
    )
    requested_by = TermField(RequestedBy, default=RequestedBy.NOT_STATED)
    outcome = TermField(
        Outcome,
        blank=True,
        help_text=_("For a request or review."),
    )
    affects = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="affected_by",
        help_text=_("The earlier decision of the same proceeding that this one changes or upholds."),
    )
    effect = TermField(Effect, blank=True)
    finality = TermField(Finality, default=Finality.NOT_STATED)
    final_on = PartialDateField(_("final on"), blank=True)
    modality = TermField(Modality, default=Modality.REPORTED)
    concerns = models.ManyToManyField(
        Detainee,
        blank=True,
        related_name="decisions",
        help_text=_("Leave empty if it concerns everybody accused in the proceeding."),
    )
    concerns_words = TextField(
        _("concerns others"),
        short=True,
        help_text=_("Other people who have no case here, in neutral words: “seven former agents”. Public."),
    )
    absence = TermField(
        Absence,
        _("in absentia"),
        default=Absence.NOT_STATED,
        help_text=_("Whether those whom it concerns were absent when it was given."),
    )
    absent_words = TextField(
        _("who was absent"),
        short=True,
        help_text=_("In neutral words, if it was given in absentia: “two of the five defendants”. Public."),
    )
    categories = models.CharField(
        max_length=20,
        blank=True,
        help_text=_("For an opinion of the Working Group on Arbitrary Detention, in order: I, II, III, V."),
    )
    amount = TextField(
        short=True, help_text=_("The sum of a bond or bail or of a compensation, for instance: 2,000 US dollars.")
    )
    term_from_on = PartialDateField(_("term counted from"), blank=True)
    penalty = TextField(short=True, help_text=_("The penalty sought or imposed, for instance: 13 years."))
    account = TextField(help_text=_("What is reported about it, in our words. Public."))

    class Meta(Fact.Meta):
        ordering = ["proceeding", "decided_on_earliest", "decided_on_latest", "pk"]
        constraints = Fact.Meta.constraints + [
            models.UniqueConstraint(name="decision_of_its_proceeding", fields=["id", "proceeding"]),
            models.CheckConstraint(
                name="decision_does_not_affect_itself",
                condition=Q(affects=None) | ~Q(affects=F("id")),
                violation_error_message=_("A decision cannot quash or uphold itself."),
            ),
            models.CheckConstraint(
                name="decision_effect_and_target_together",
                condition=(Q(affects=None) & Q(effect__in=["", *sorted(OF_CLEMENCY)]))
                | (Q(affects__isnull=False) & ~Q(effect="")),
                violation_error_message=_("Fill in both the earlier decision and the effect on it."),
            ),
            models.CheckConstraint(
                name="decision_sentence_ended_by_mercy",
                condition=~Q(effect__in=sorted(OF_CLEMENCY)) | Q(kind__in=sorted(CLEMENCY)),
                violation_error_message=_(
                    "Only a pardon, an amnesty or a commutation ends or reduces a sentence and leaves the conviction. "
                    "For a review choose “varies” or “quashes”."
                ),
            ),
            models.CheckConstraint(
                name="decision_says_its_result_once",
                condition=~Q(kind__in=sorted(SAYS_ITS_RESULT - {DecisionKind.CUSTODY_REFUSED}))
                | Q(outcome__in=["", Outcome.NOT_STATED]),
                violation_error_message=_("This kind already says the result. Leave the outcome empty."),
            ),
            models.CheckConstraint(
                name="decision_categories_of_an_opinion",
                condition=Q(categories="") | Q(kind=DecisionKind.INTL_WGAD_OPINION),
                violation_error_message=_(
                    "Only an opinion of the Working Group on Arbitrary Detention has categories. "
                    "Choose that kind, or leave the categories empty."
                ),
            ),
            models.CheckConstraint(
                name="decision_categories_in_order",
                condition=Q(categories="") | Q(categories__in=in_order(DetentionCategory.values)),
                violation_error_message=_("Write the categories in order, with commas: I, II, III, V."),
            ),
            models.CheckConstraint(
                name="decision_who_was_absent_if_somebody_was",
                condition=Q(absent_words={}) | Q(absence__in=[Absence.ABSENT, Absence.SOME]),
                violation_error_message=_("Somebody is named as absent, so choose under “in absentia” what is stated."),
            ),
            models.CheckConstraint(
                name="decision_international_sets_nothing_aside",
                condition=~Q(kind__in=sorted(INTERNATIONAL_DECISIONS)) | Q(effect__in=["", Effect.CONCERNS]),
                violation_error_message=_("An international body cannot quash a judgment. Choose “concerns”."),
            ),
            models.CheckConstraint(
                name="decision_final_on_only_if_final",
                condition=Q(final_on="") | Q(finality=Finality.FINAL),
                violation_error_message=_("Only a final decision has a “final on” date."),
            ),
        ]

    def __str__(self):
        return ", ".join(
            str(part) for part in (self.get_kind_display(), self.decided_on, self.penalty) if str(part or "")
        )

    def clean(self):
        super().clean()
        if self.affects_id and self.proceeding_id and self.affects.proceeding_id != self.proceeding_id:
            raise ValidationError(
                {"affects": _("That decision belongs to another proceeding. Choose one of the same proceeding.")}
            )
