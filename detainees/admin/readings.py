"""Admin pages of confidential rows, opened only with a reason, and the list of who read what."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from detainees.access import may_see_confidential
from detainees.models import ConfidentialReading

from .base import RecordAdmin
from .confidential import ReasonForm, keep_reason, note_reading, reason_given
from .counting import CappedPaginator
from .expired_login import GIVEN_BACK, is_kept


class ConfidentialAdmin(RecordAdmin):
    """What single accounts may see. Not searched, not filtered; no other permission opens it, lists show no text."""

    is_confidential = True

    def may_see(self, request, obj=None) -> bool:
        """Whether the account was given the right; permissions on the model count for nothing."""
        return may_see_confidential(request.user)

    has_view_permission = has_add_permission = has_change_permission = has_delete_permission = may_see
    has_module_permission = may_see

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The page of a row, for a reason; a new row has nothing to read."""
        asked = self.ask_why(request, object_id) if object_id else None
        return asked or super().changeform_view(request, object_id, form_url, extra_context)

    def history_view(self, request, object_id, extra_context=None):
        """What the row said earlier, for a reason too."""
        return self.ask_why(request, object_id) or super().history_view(request, object_id, extra_context)

    def ask_why(self, request, object_id):
        """Return the question why; None once it is answered and this reading is written down, or for who may not."""
        row = self.get_object(request, object_id) if self.may_see(request) else None
        if row is None:
            return None
        form = ReasonForm(request.POST if "why_read" in request.POST else None)
        if form.is_valid():
            keep_reason(request, row, form.cleaned_data["why_read"])
            if not typed_in(request):
                return HttpResponseRedirect(request.get_full_path())
            form = ReasonForm()
        why = "" if form.is_bound else reason_given(request, row)
        if not why:
            return self.question(request, row, form)
        note_reading(request, row, why)
        return None

    def question(self, request, row, form):
        """Return the page that asks why."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Why do you read %(row)s?") % {"row": row},
            "form": form,
            "typed": typed_in(request),
            "is_popup": "_popup" in request.GET,
        }
        return TemplateResponse(request, "admin/detainees/why.html", context)

    def log_addition(self, request, obj, message):
        """Not among the clicks, which keep names of rows: the history of the row knows who did it."""

    def log_change(self, request, obj, message):
        """As an addition."""

    def log_deletions(self, request, queryset):
        """As an addition."""


def typed_in(request) -> list[tuple[str, str]]:
    """Return what was typed on the page of a row, if that is what was sent: the question why must not lose it."""
    names = [name for name in request.POST if name == GIVEN_BACK or (is_kept(name) and name != "why_read")]
    return [(name, value) for name in names for value in request.POST.getlist(name)]


@admin.register(ConfidentialReading)
class ReadingAdmin(admin.ModelAdmin):
    """Who read which confidential row, when and why. Read by administrators, written by nobody."""

    list_display = ("read_at", "read_by", "kind_of_row", "row", "why")
    list_select_related = ("read_by",)
    list_per_page = 50
    paginator = CappedPaginator
    show_full_result_count = False
    fields = list_display

    @admin.display(description=_lazy("kind of row"), ordering="model")
    def kind_of_row(self, reading):
        """What kind of row was read, in words."""
        return capfirst(reading.kind_of_row)

    def lookup_allowed(self, lookup, value, request):
        """No filters."""
        return False

    def has_add_permission(self, request):
        """Written when a row is read."""
        return False

    def has_change_permission(self, request, obj=None):
        """It stays as it was written."""
        return False

    def has_delete_permission(self, request, obj=None):
        """It stays."""
        return False
