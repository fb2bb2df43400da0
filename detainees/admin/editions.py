"""Read-only admin pages of editions. Only `published.publish` creates, approves and withdraws them."""

from django.contrib import admin

from detainees.models import Edition

from .counting import CappedPaginator


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):
    """The editions of all cases and matters."""

    list_display = ("__str__", "number", "published_at", "submitted_by", "approved_by", "withdrawn_at")
    list_select_related = ("detainee", "matter", "submitted_by", "approved_by")
    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
    fields = (
        "detainee",
        "matter",
        "number",
        "sha256",
        "submitted_by",
        "submitted_at",
        "approved_by",
        "approved_at",
        "solo_reason",
        "published_at",
        "public_note",
        "withdrawn_at",
        "withdrawn_by",
        "withdrawn_reason",
    )

    def lookup_allowed(self, lookup, value, request):
        """No filters: nothing can be guessed through the address."""
        return False

    def has_add_permission(self, request):
        """Made by publishing."""
        return False

    def has_change_permission(self, request, obj=None):
        """An edition is immutable."""
        return False

    def has_delete_permission(self, request, obj=None):
        """A published edition is withdrawn, never deleted."""
        return False
