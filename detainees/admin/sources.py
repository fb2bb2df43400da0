"""Sources and citations."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import CITED, Citation, Source, SourceIdentity

from .base import PartAdmin, RecordAdmin
from .readings import ConfidentialAdmin


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Something that was read."""

    list_display = ("title", "kind", "publisher", "published_on", "language", "confidential")
    list_filter = ("kind", "confidential", "tainted")
    search_fields = ("title", "author", "publisher", "url", "code")
    prepopulated_fields = {"code": ["title"]}
    fieldsets = [
        (_("What it is"), {"fields": ["kind", "title", "author", "publisher", "language", "code"]}),
        (_("When"), {"fields": ["published_on", "retrieved_on"]}),
        (_("Where it is found"), {"fields": ["url", "archive_url", "seen", "sha256"]}),
        (_("What it rests on"), {"fields": ["derived_from", "relation", "tainted"]}),
        (_("If it is confidential"), {"fields": ["confidential", "descriptor"]}),
        (_("For colleagues (never published)"), {"fields": ["working_note"]}),
    ]


@admin.register(Citation)
class CitationAdmin(PartAdmin):
    """Where one fact was read. The fact is set where the citation is made, and does not change."""

    part_of = tuple(CITED)
    list_display = ("__str__", "sense")
    list_filter = ("sense",)
    search_fields = ("source__title", "source__code", "locator")
    fieldsets = [(None, {"fields": ["source", "locator", "sense", "says_on", "says"]})]

    def has_add_permission(self, request):
        """A citation is added on the page of its fact."""
        return False


@admin.register(SourceIdentity)
class SourceIdentityAdmin(ConfidentialAdmin):
    """Who a confidential source is."""

    list_display = ("__str__", "source")
    fieldsets = [(None, {"fields": ["source", "text"]})]
