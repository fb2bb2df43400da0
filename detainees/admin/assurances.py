"""Admin pages of assurances, their promises, and the recorded results."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import Assessment, Assurance, Undertaking

from .base import PartAdmin, RecordAdmin, fieldsets, names_in_all_languages
from .rows import FactRows, citations_of

UNDERTAKING = ("words", "kind", "qualified", "qualifier")
ASSESSMENT = (
    "detainee",
    "stated_as",
    "group_words",
    "result",
    "until_on",
    "assessed_on",
    "period_begin_on",
    "period_end_on",
    "account",
)


class UndertakingRows(FactRows):
    """What was promised."""

    model = Undertaking
    row = UNDERTAKING
    starts_with_a_row = True


class AssessmentRows(FactRows):
    """What reportedly happened to the promise."""

    model = Assessment
    row = ASSESSMENT
    starts_with_a_row = True
    verbose_name_plural = _("what reportedly happened")


@admin.register(Assurance)
class AssuranceAdmin(RecordAdmin):
    """An assurance that one state gave another."""

    list_display = ("__str__", "giver", "receiver", "given_on", "stage", "evaluation")
    list_filter = ("stage", "evaluation")
    search_fields = ("covers__label", "covers__names__text", *names_in_all_languages("title"))
    inlines = (citations_of("assurance"), UndertakingRows)
    fieldsets = fieldsets(
        (_("What it is"), "title", "form", "words_held", "stage", "account"),
        (_("Who gave it to whom, and when"), "giver", "receiver", "given_on", "announced_on"),
        (_("Whether it was confirmed and watched"), "giver_confirmed", "monitoring"),
        (_("For whom"), "covers", "covers_words", "transfers", "matter"),
    )


@admin.register(Undertaking)
class UndertakingAdmin(PartAdmin):
    """One promise, with what reportedly happened."""

    part_of = ("assurance",)
    list_display = ("__str__", "assurance", "evaluation")
    list_filter = ("evaluation",)
    search_fields = ("kind__code", *names_in_all_languages("words"), *names_in_all_languages("kind__name"))
    inlines = (citations_of("undertaking"), AssessmentRows)
    fieldsets = fieldsets((_("What was promised"), "assurance", *UNDERTAKING))


@admin.register(Assessment)
class AssessmentAdmin(PartAdmin):
    """What somebody says happened to one promise."""

    part_of = ("undertaking",)
    list_display = ("__str__", "undertaking", "evaluation")
    list_filter = ("result", "evaluation")
    search_fields = ("detainee__label", "detainee__names__text", *names_in_all_languages("account"))
    inlines = (citations_of("assessment"),)
    fieldsets = fieldsets((_("What reportedly happened"), "undertaking", *ASSESSMENT))
