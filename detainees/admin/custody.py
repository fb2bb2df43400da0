"""Admin pages of custody events, the people who took part, and incidents."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import CustodyEvent, Incident, Participation, Qualification

from .base import PartAdmin, RecordAdmin, fieldsets, listed, names_in_all_languages
from .rows import FactRows, citations_of

PARTICIPATION = ("detainee", "stated_as", "group_words", "own_begin_on", "own_end_on", "account")
QUALIFICATION = ("kind", "asserted_by", "asserted_by_words", "stated_on", "account")


class ParticipationRows(FactRows):
    """Who took part."""

    model = Participation
    row = PARTICIPATION
    starts_with_a_row = True
    verbose_name = _("person")
    verbose_name_plural = _("people who took part")


class QualificationRows(FactRows):
    """What somebody called it in law."""

    model = Qualification
    row = QUALIFICATION
    more = [name for name in FactRows.more if name not in QUALIFICATION]


@admin.register(CustodyEvent)
class CustodyEventAdmin(RecordAdmin):
    """What happened to the liberty of one or more people."""

    list_display = ("kind", "who", "begin_on", "end_on", "place", "authority", "evaluation")
    list_display_links = ("kind",)
    list_filter = ("kind", "evaluation", "visibility")
    search_fields = (
        "people__label",
        "people__names__text",
        "place__code",
        *names_in_all_languages("place__name"),
        *names_in_all_languages("account"),
    )
    also_load = ("participations__detainee",)
    inlines = (citations_of("event"), ParticipationRows, QualificationRows)
    fieldsets = fieldsets(
        (_("What happened"), "kind", "account"),
        (_("When"), "begin_on", "begin_is", "end_on", "end_is"),
        (_("Where and who"), "place", "to_place", "authority", "to_authority", "incident"),
        (
            _("As asserted"),
            "legal_basis",
            "provision",
            "mode",
            "mode_as_stated",
            "release_reason",
            "treatment",
            "modality",
            "modality_reason",
        ),
    )

    @admin.display(description=_("people"))
    def who(self, event):
        """Who took part."""
        return listed(one.detainee.label for one in event.participations.all())


@admin.register(Participation)
class ParticipationAdmin(PartAdmin):
    """That one person took part in an event."""

    part_of = ("event",)
    list_display = ("__str__", "evaluation")
    list_filter = ("evaluation",)
    search_fields = ("detainee__label", "detainee__names__text")
    fieldsets = fieldsets((_("Who took part"), "event", *PARTICIPATION))
    inlines = (citations_of("participation"),)


@admin.register(Incident)
class IncidentAdmin(RecordAdmin):
    """Something that happened outside custody."""

    list_display = ("__str__", "place", "evaluation")
    list_filter = ("evaluation",)
    search_fields = names_in_all_languages("title")
    inlines = (citations_of("incident"),)
    fieldsets = fieldsets(
        (_("What happened"), "title", "account"),
        (_("When"), "on"),
        (_("Where"), "place"),
    )
