"""Admin pages of sources and citations."""

from django.contrib import admin, messages
from django.utils.translation import gettext_lazy as _

from detainees.files.refusal import FileRefused
from detainees.files.storing import keep_file
from detainees.models import CITED, Citation, FileReading, Source, SourceIdentity

from .base import PartAdmin, RecordAdmin
from .file_forms import SourceForm
from .files import SourceFiles, files_of, may
from .readings import ConfidentialAdmin, ReadingAdmin


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Something that was read."""

    form = SourceForm

    list_display = ("title", "kind", "publisher", "published_on", "language", "confidential")
    list_filter = ("kind", "confidential", "tainted")
    search_fields = ("title", "author", "publisher", "url", "code")
    prepopulated_fields = {"code": ["title"]}
    fieldsets = [
        (_("What it is"), {"fields": ["kind", "title", "author", "publisher", "language", "code"]}),
        (_("When"), {"fields": ["published_on", "retrieved_on"]}),
        (_("Where to find it"), {"fields": ["url", "url_not_checked", "archive_url", "seen", "sha256"]}),
        (_("A file of it (never published)"), {"fields": ["upload"]}),
        (_("What it is based on"), {"fields": ["derived_from", "relation", "tainted"]}),
        (_("If it is confidential"), {"fields": ["confidential", "descriptor"]}),
        (_("For colleagues (never published)"), {"fields": ["working_note"]}),
    ]

    def get_urls(self):
        """The pages of its files as well."""
        return [*SourceFiles(self).urls(), *super().get_urls()]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The form, which knows who fills it in."""
        form = super().get_form(request, obj, change, **kwargs)
        form.asked_by = request.user
        return form

    def get_fieldsets(self, request, obj=None):
        """A box for a file only for who may give one."""
        found = super().get_fieldsets(request, obj)
        writes = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        return found if writes and may(request, "add") else [one for one in found if "upload" not in one[1]["fields"]]

    def related_lists(self, request, obj):
        """Its files."""
        return files_of(request, obj)

    def save_model(self, request, obj, form, change):
        """Save the source, and the file that was given with it."""
        super().save_model(request, obj, form, change)
        upload = form.cleaned_data.get("upload")
        try:
            if upload and may(request, "add"):
                keep_file(source=obj, upload=upload, by=request.user, examined=upload.examined)
        except FileRefused as error:
            messages.error(request, error.messages[0])


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


@admin.register(FileReading)
class FileReadingAdmin(ReadingAdmin):
    """Who opened which file and when. Read by administrators, written by nobody."""

    list_display = ("read_at", "read_by", "how", "file", "source")
    list_select_related = ("read_by", "file__source")
    fields = list_display

    @admin.display(description=_("source"))
    def source(self, reading):
        """The source of the file."""
        return reading.file.source
