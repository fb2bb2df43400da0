"""Admin pages of places, parties, and lists of terms that researchers extend."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _

from casetracker.vocabulary import PlaceKind
from detainees.models import Edition, EvidenceKind, IdentifierSystem, Method, Party, Place, UndertakingKind
from detainees.preflight.homes import editions_that_show

from .base import RecordAdmin, names_in_all_languages
from .confirmations import ask
from .forms import RecordForm


class CodedAdmin(RecordAdmin):
    """A row known by a code and a name."""

    list_display = ("__str__", "code", "kind", "within")
    list_filter = ("kind",)
    search_fields = ("code", *names_in_all_languages())


class PlaceForm(RecordForm):
    """A place. Degrees 0, 0 lie in the sea off West Africa and are nearly always a slip of an import or a map."""

    def clean(self):
        """Ask about 0, 0, and about a place that lies nowhere."""
        cleaned = super().clean()
        is_new = self.instance.pk is None
        if (
            is_new
            and cleaned.get("kind") not in (None, PlaceKind.COUNTRY, PlaceKind.HOME)
            and not cleaned.get("within")
        ):
            ask(self, "within", _("In which country does it lie? Without one nobody finds a case by country."))
        typed = {"latitude", "longitude"} & set(self.changed_data)
        if typed and cleaned.get("latitude") == 0 and cleaned.get("longitude") == 0:
            ask(
                self, "latitude", _("0, 0 lies in the sea off West Africa. Empty both boxes if the place is not known.")
            )
        return cleaned


@admin.register(Place)
class PlaceAdmin(CodedAdmin):
    """Places: countries, regions, towns, places of detention."""

    form = PlaceForm

    fieldsets = [(None, {"fields": ["name", "code", "kind", "within", "country_code", "latitude", "longitude"]})]

    def save_related(self, request, form, formsets, change):
        """Save; where the place has become a private home, name the editions that show it still."""
        super().save_related(request, form, formsets, change)
        if change and form.instance.kind == PlaceKind.HOME and "kind" in form.changed_data:
            editions = Edition.objects.select_related("detainee", "matter")
            shown = ", ".join(str(edition) for edition, _home in editions_that_show([form.instance], editions.all()))
            words = _(
                "Readers can still open editions that show this home: %(editions)s. A new edition does not remove "
                "it. On the publication page of each case choose “Destroy its editions, for somebody's safety”, then "
                "publish the case again."
            )
            if shown:
                messages.warning(request, words % {"editions": shown})


@admin.register(Party)
class PartyAdmin(CodedAdmin):
    """Parties: whoever acts or speaks and is no detainee."""

    fieldsets = [(None, {"fields": ["name", "code", "kind", "within", "place"]})]


class TermAdmin(RecordAdmin):
    """A list that researchers extend; its members are retired, not deleted."""

    list_display = ("__str__", "code", "definition", "retired")
    list_filter = ("retired",)
    search_fields = ("code", *names_in_all_languages())
    own_fields: tuple[str, ...] = ()

    def get_fieldsets(self, request, obj=None):
        """The term, what it means and where it comes from."""
        return [(None, {"fields": ["name", "code", *self.own_fields, "definition", "authority", "retired"]})]

    def has_delete_permission(self, request, obj=None):
        """A term is retired, not deleted: what was entered with it keeps its word."""
        return False


@admin.register(IdentifierSystem)
class IdentifierSystemAdmin(TermAdmin):
    """Systems of numbers."""


@admin.register(EvidenceKind)
class EvidenceKindAdmin(TermAdmin):
    """Kinds of evidence."""


@admin.register(Method)
class MethodAdmin(TermAdmin):
    """Kinds of treatment."""

    list_display = ("__str__", "code", "within", "definition", "retired")
    own_fields = ("within",)


@admin.register(UndertakingKind)
class UndertakingKindAdmin(TermAdmin):
    """Kinds of promise."""

    list_display = ("__str__", "code", "serves", "definition", "retired")
    list_filter = ("serves", "retired")
    own_fields = ("serves",)
