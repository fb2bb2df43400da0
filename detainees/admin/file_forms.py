"""Forms to upload and destroy the files of a source."""

from django import forms
from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casetracker.vocabulary import FileKind
from detainees.access import may_see_confidential
from detainees.files.examine import examine

from .forms import RecordForm
from .reasons import ReasonField
from .same_source import ask_about_same

ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.txt,.html,.htm,.wav,.ogg,.oga,.opus,.m4a,.mp4"

ANOTHER_COPY = gettext_lazy(
    "The SHA-256 of this file is not the one in the box of the source. Empty that box, or choose the right file."
)
GIVEN_IN_CONFIDENCE = gettext_lazy("Its files are confidential. Only an account that may read them can change this.")


def what_is_taken() -> str:
    """Return what may be given, and what to do when the page comes back."""
    return _(
        "%(kinds)s; up to %(megabytes)s MB and %(pages)s pages. The kind is recognised by the content. The "
        "file is never changed and never published. If the page shows an error, choose the file again."
    ) % {
        "kinds": ", ".join(str(label) for label in FileKind.labels),
        "megabytes": settings.CASETRACKER_FILE_MEGABYTES,
        "pages": settings.CASETRACKER_FILE_PAGES,
    }


class KeepableFileField(forms.FileField):
    """A file that can be kept; what was found of it goes with it, so that it is examined once."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", lazy(what_is_taken, str)())
        super().__init__(**kwargs)

    def clean(self, data, initial=None):
        """Refuse what is none of the kinds that are kept, in words, at the box."""
        upload = super().clean(data, initial)
        if upload:
            upload.examined = examine(upload)
        return upload


class UploadForm(forms.Form):
    """One file for one source."""

    upload = KeepableFileField(label=gettext_lazy("The file"))


class SourceForm(RecordForm):
    """A source, and a file of it if one is given."""

    upload = KeepableFileField(label=gettext_lazy("Add a file"), required=False)

    asked_by = None
    """Whoever fills in the form."""

    def clean(self):
        """Refuse another copy than the one whose hash is stated, and that what was given in confidence is opened."""
        cleaned = super().clean()
        ask_about_same(self, title="title", url="url", without=self.instance.pk)
        held = set(self.instance.files.held().values_list("sha256", flat=True)) if self.instance.pk else set()
        upload, stated = cleaned.get("upload"), cleaned.get("sha256")
        if upload and stated and not held and stated != upload.examined.sha256:
            self.add_error(
                "upload",
                _(
                    "The SHA-256 of this file is not the one that the source has. Empty that box, or choose the right "
                    "file."
                ),
            )
        if held and self.opens_what_was_confidential(cleaned):
            self.add_error(
                "confidential", _("Its files are confidential. Only an account that may read them can change this.")
            )
        return cleaned

    def opens_what_was_confidential(self, cleaned) -> bool:
        """Whether the tick of confidence would be taken away by somebody who may not read the files."""
        was = self.initial.get("confidential") and not cleaned.get("confidential")
        return bool(was) and not (self.asked_by and may_see_confidential(self.asked_by))


class DestroyForm(forms.Form):
    """The reason for which a file is destroyed."""

    why = ReasonField(
        label=gettext_lazy("Why must it be destroyed?"),
        help_text=gettext_lazy("Kept with your name and the time. Do not repeat what must stay secret."),
    )
