"""Admin page of a group case: its members and events; everything else is linked."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from detainees.models import Matter

from .base import BASIS, RecordAdmin, names_in_all_languages
from .related_links import lists_of_matter


@admin.register(Matter)
class MatterAdmin(RecordAdmin):
    """What concerns several people, or nobody by name."""

    list_display = ("__str__", "group_words", "publication_basis")
    list_filter = ("publication_basis",)
    search_fields = names_in_all_languages("title")
    fieldsets = [
        (_("What it is"), {"fields": ["title", "group_words"]}),
        (_("Who and what belongs to it"), {"fields": ["members", "events", "incidents"]}),
        (_("Whether the case may be public"), {"fields": BASIS}),
        (_("For colleagues (never published)"), {"fields": ["working_note"]}),
    ]

    def related_lists(self, request, obj):
        """What the record has about it on pages of its own."""
        return lists_of_matter(request, obj)
