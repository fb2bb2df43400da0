"""Admin pages of proceedings with roles, charges and decisions."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import Charge, Decision, Proceeding, ProceedingParty, ProceedingRole

from .base import PartAdmin, RecordAdmin, fieldsets, listed, names_in_all_languages
from .custody import QualificationRows
from .rows import FactRows, RecordRows, citations_of

ROLE = ("detainee", "role", "stated_as")
CHARGE = ("words", "against", "against_words", "law", "brought_on", "outcome", "outcome_on")
DECISION = (
    "kind",
    "decided_on",
    "decided_by",
    "requested_by",
    "outcome",
    "affects",
    "effect",
    "finality",
    "final_on",
    "penalty",
    "amount",
    "term_from_on",
    "absence",
    "absent_words",
    "categories",
    "modality",
    "concerns",
    "concerns_words",
    "account",
)
OTHER_PROCEEDING = _("That decision belongs to another proceeding. Choose one of the same proceeding.")
SAVE_FIRST = _("A decision can be chosen once it is saved: save the page, then say which one acts on which.")


class RoleRows(FactRows):
    """Who takes part, and as what."""

    model = ProceedingRole
    row = ROLE
    starts_with_a_row = True
    verbose_name = _("person")
    verbose_name_plural = _("people in the proceeding")


class PartyRows(RecordRows):
    """Who else takes part: officials in general words, a unit."""

    model = ProceedingParty
    fields = ("nature", "role", "words", "party")
    show_change_link = False


class ChargeRows(FactRows):
    """What they were charged with."""

    model = Charge
    row = CHARGE


class EarlierDecision(forms.ModelChoiceField):
    """One of the decisions of the same proceeding, listed once for all rows of the page."""

    default_error_messages = {"invalid_choice": OTHER_PROCEEDING}


def earlier_decision(proceeding, db_field) -> EarlierDecision:
    """Return the box in which the decision that is acted on is chosen."""
    decisions = Decision.objects.filter(proceeding=proceeding) if proceeding is not None else Decision.objects.none()
    box = EarlierDecision(
        decisions, required=False, label=_("changes decision"), help_text=f"{db_field.help_text} {SAVE_FIRST}"
    )
    box.choices = [("", "---------"), *((one.pk, str(one)) for one in decisions)]
    return box


class DecisionRows(FactRows):
    """What was decided, step by step."""

    model = Decision
    row = DECISION

    def get_formset(self, request, obj=None, **kwargs):
        """Let a decision act only on one of the same proceeding."""
        request.proceeding = obj if obj is not None and obj.pk else None
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """The earlier decision is chosen from a short list."""
        if db_field.name == "affects":
            return earlier_decision(getattr(request, "proceeding", None), db_field)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Proceeding)
class ProceedingAdmin(RecordAdmin):
    """A proceeding before a court, prosecutor or international body."""

    list_display = ("__str__", "kind", "court", "opened_on", "who", "evaluation")
    list_filter = ("kind", "evaluation")
    search_fields = ("people__label", "people__names__text", "case_number", *names_in_all_languages("title"))
    also_load = ("roles__detainee",)
    inlines = (citations_of("proceeding"), RoleRows, PartyRows, ChargeRows, DecisionRows, QualificationRows)
    fieldsets = fieldsets(
        (_("What it is"), "kind", "title", "account"),
        (_("Where and who"), "court", "respondent", "case_number", "incident"),
        (_("When"), "opened_on"),
    )

    @admin.display(description=_("people"))
    def who(self, proceeding):
        """Who has a role in it."""
        return listed({role.detainee.label for role in proceeding.roles.all()})


class ProceedingPartAdmin(PartAdmin):
    """A fact that is usually entered on the page of its proceeding."""

    part_of = ("proceeding",)
    list_display = ("__str__", "proceeding", "evaluation")
    list_filter = ("evaluation",)


@admin.register(ProceedingRole)
class RoleAdmin(ProceedingPartAdmin):
    """One person's part in a proceeding."""

    search_fields = ("detainee__label", "detainee__names__text")
    fieldsets = fieldsets((_("Who takes part, and as what"), "proceeding", *ROLE))
    inlines = (citations_of("role"),)


@admin.register(Charge)
class ChargeAdmin(ProceedingPartAdmin):
    """One charge, with what became of it."""

    search_fields = names_in_all_languages("words")
    fieldsets = fieldsets((_("The charge, and what became of it"), "proceeding", *CHARGE))
    inlines = (citations_of("charge"),)


@admin.register(Decision)
class DecisionAdmin(ProceedingPartAdmin):
    """One decision, and what it does to an earlier one."""

    list_filter = ("kind", "evaluation")
    search_fields = names_in_all_languages("account")
    fieldsets = fieldsets((_("What was decided"), "proceeding", *DECISION))
    inlines = (citations_of("decision"),)
