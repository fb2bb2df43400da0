"""Admin pages of allegations, with authorities, evidence and legal classifications."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import Allegation, AllegedPerpetrator, Evidence, Qualification

from .base import PartAdmin, RecordAdmin, fieldsets, listed, names_in_all_languages
from .custody import QUALIFICATION, QualificationRows
from .rows import RecordRows, citations_of


class PerpetratorRows(RecordRows):
    """Authorities allegedly involved."""

    model = AllegedPerpetrator
    fields = ("party", "unit", "involvement")
    show_change_link = False
    starts_with_a_row = True
    verbose_name = _("authority")
    verbose_name_plural = _("authorities allegedly involved (never a person's name)")


class EvidenceRows(RecordRows):
    """The evidence named for it."""

    model = Evidence
    fields = ("kind", "access", "distance", "source", "account")
    show_change_link = False


@admin.register(Allegation)
class AllegationAdmin(RecordAdmin):
    """What treatment is reported, of whom, by which authority, who says so."""

    list_display = ("__str__", "who", "begin_on", "level", "evaluation")
    list_filter = ("level", "stated_as", "evaluation")
    search_fields = ("victims__label", "victims__names__text", *names_in_all_languages("account"))
    also_load = ("victims",)
    inlines = (citations_of("allegation"), PerpetratorRows, EvidenceRows, QualificationRows)
    fieldsets = fieldsets(
        (_("What is alleged"), "methods", "account", "occurrence", "purpose", "level"),
        (_("Who it is about"), "victims", "stated_as", "group_count", "group_size", "matter"),
        (_("When and where"), "begin_on", "end_on", "event", "place"),
        (_("A statement obtained by it"), "statement_obtained", "used_in"),
        (_("What the authority answered"), "answer", "answer_words", "complaint"),
    )

    @admin.display(description=_("who it is about"))
    def who(self, allegation):
        """Those the source names, or how it speaks of them."""
        return listed(one.label for one in allegation.victims.all()) or allegation.get_stated_as_display()


@admin.register(Qualification)
class QualificationAdmin(PartAdmin):
    """A legal classification that somebody made."""

    part_of = ("allegation", "event", "proceeding")
    list_display = ("__str__", "evaluation")
    list_filter = ("kind", "evaluation")
    search_fields = ("asserted_by_words", *names_in_all_languages("account"))
    inlines = (citations_of("qualification"),)
    fieldsets = [
        (_("Classification"), {"fields": [name for name in QUALIFICATION if not name.startswith("asserted")]}),
        (_("What it classifies (one of the three)"), {"fields": ["allegation", "event", "proceeding"]}),
        *fieldsets(),
    ]
