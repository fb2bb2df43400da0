"""Admin page of a detainee: names, identifiers, details and status; everything else is linked."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.duplicates import found_by_name_or_number
from detainees.models import ConfidentialNote, Detail, Detainee, Identifier, Name, RiskFlag, Status

from .base import BASIS, PartAdmin, RecordAdmin, fieldsets
from .case import CaseScreen
from .forms import FactRowForm, RecordForm
from .name_scripts import NamesItsScript
from .readings import ConfidentialAdmin
from .related_links import lists_of_detainee
from .rows import FactRows, RecordRows, citations_of

PARTS_OF_NAME = ("given_name", "family_name", "second_family_name", "sorted_as")
NAME = ("text", "kind", "script", "language", *PARTS_OF_NAME)
IDENTIFIER = ("system", "value")
DETAIL = ("kind", "place", "on", "number", "sex", "value", "basis")
STATUS = ("kind", "on", "place", "stated_as")


class NameRowForm(NamesItsScript, FactRowForm):
    """A name on the page of a case."""


class NameForm(NamesItsScript, RecordForm):
    """A name on its own page."""


class NameRows(FactRows):
    """The names of the person."""

    form = NameRowForm
    model = Name
    fk_name = "detainee"
    row = NAME
    starts_with_a_row = True


class IdentifierRows(FactRows):
    """Numbers and codes given to the person."""

    model = Identifier
    fk_name = "detainee"
    row = IDENTIFIER


class DetailRows(FactRows):
    """Birth, nationality, residence, age, sex or gender, occupation, affiliation."""

    model = Detail
    fk_name = "detainee"
    row = DETAIL


class StatusRows(FactRows):
    """What was last stated about the person's liberty."""

    model = Status
    fk_name = "detainee"
    row = STATUS


class RiskRows(RecordRows):
    """Why publishing the case may harm somebody."""

    model = RiskFlag
    fields = ("kind", "note")
    show_change_link = False
    verbose_name = _("risk")
    verbose_name_plural = _("risks: why publishing the case may harm somebody (never published)")


@admin.register(Detainee)
class DetaineeAdmin(CaseScreen, RecordAdmin):
    """A person's case."""

    list_display = ("label", "known_as", "publication_basis", "open_case")
    list_filter = ("publication_basis",)
    search_fields = ("label", "names__text", "identifiers__value")
    search_help_text = _("Any of the person's names, in any script, or a number given to them.")
    also_load = ("names",)
    inlines = (NameRows, IdentifierRows, DetailRows, StatusRows, RiskRows)
    readonly_fields = ("merged_into",)  # readers notice a merge: it is an act, on the publication page
    fieldsets = [
        (None, {"fields": ["label"]}),
        (_("Whether the case may be public"), {"fields": BASIS}),
        (_("If two records are one person"), {"fields": ["merged_into"]}),
        (_("For colleagues (never published)"), {"fields": ["working_note"]}),
    ]

    def get_search_results(self, request, queryset, search_term):
        """Whose names have every word, in any script and spelling; by the keys, so that it stays quick."""
        text = search_term.replace("\x00", "").strip()
        if not text:
            return queryset, False
        return queryset.filter(pk__in=found_by_name_or_number(text)), False

    @admin.display(description=_("names"))
    def known_as(self, detainee):
        """All names of the person."""
        return ", ".join(name.text for name in detainee.names.all())

    def related_lists(self, request, obj):
        """What the record has about the person on pages of its own."""
        return lists_of_detainee(request, obj)


class DetaineePartAdmin(PartAdmin):
    """A fact that is usually entered on the detainee's page."""

    part_of = ("detainee",)
    list_display = ("__str__", "detainee", "evaluation")
    list_filter = ("evaluation",)


@admin.register(Name)
class NameAdmin(DetaineePartAdmin):
    """One name."""

    form = NameForm
    search_fields = ("text",)
    fieldsets = fieldsets((_("Name"), "detainee", *NAME))
    inlines = (citations_of("name"),)


@admin.register(Identifier)
class IdentifierAdmin(DetaineePartAdmin):
    """One number or code."""

    search_fields = ("value",)
    fieldsets = fieldsets((_("Number or code"), "detainee", *IDENTIFIER))
    inlines = (citations_of("identifier"),)


@admin.register(Detail)
class DetailAdmin(DetaineePartAdmin):
    """One detail."""

    search_fields = ("detainee__label", "detainee__names__text")
    fieldsets = fieldsets((_("Detail"), "detainee", *DETAIL))
    inlines = (citations_of("detail"),)


@admin.register(Status)
class StatusAdmin(DetaineePartAdmin):
    """One status, as somebody stated it on a day."""

    search_fields = ("detainee__label", "detainee__names__text")
    fieldsets = fieldsets((_("Status"), "detainee", *STATUS))
    inlines = (citations_of("status"),)


@admin.register(ConfidentialNote)
class ConfidentialNoteAdmin(ConfidentialAdmin):
    """What never leaves the house: whereabouts, contacts, a witness's identity."""

    list_display = ("__str__", "detainee")
    fieldsets = [(None, {"fields": ["detainee", "subject", "text"]})]

    def whole_of(self, obj):
        """Return the detainee it is about."""
        return obj.detainee
