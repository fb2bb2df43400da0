"""Files of sources, and the record of who opened them."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import FileKind, FileOpening
from detainees.fields import PublicIdField, TermField

from .sources import Source
from .trail import only_added

SEALED = pgtrigger.Trigger(
    name="sealed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.original_name <> ''
            OR to_jsonb(NEW) - '{removed_at,removed_by_id,removed_why,original_name}'::text[]
            IS DISTINCT FROM to_jsonb(OLD) - '{removed_at,removed_by_id,removed_why,original_name}'::text[]
        THEN
            RAISE EXCEPTION 'a file stays as it was given, until it is destroyed'
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    """,
)
"""The row is changed once in its life, when the file is destroyed; its name goes with it."""


class SourceFileQuerySet(models.QuerySet):
    """Querysets of files."""

    def held(self):
        """Return the files that were not destroyed."""
        return self.filter(removed_at=None)


class SourceFile(models.Model):
    """A file of a source, unchanged since its upload.

    The bytes lie in the store under a random name and are never changed; only something made from them is shown.
    A file that endangers somebody is destroyed; the row stays and says so. Its own history: it does not change.
    """

    public_id = PublicIdField()
    source = models.ForeignKey(Source, models.PROTECT, related_name="files")
    stored_as = models.CharField(max_length=32, unique=True, editable=False)
    original_name = models.CharField(max_length=255, blank=True, help_text=_("Its name when it was uploaded."))
    kind = TermField(FileKind)
    encoding = models.CharField(max_length=20, blank=True, help_text=_("For text: the character encoding."))
    size = models.BigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(null=True, help_text=_("Empty for a recording."))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(_("destroyed at"), null=True, editable=False)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    removed_why = models.CharField(_("destroyed because"), max_length=300, blank=True, editable=False)

    objects = SourceFileQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="sourcefile_held_once_each",
                fields=["source", "sha256"],
                condition=models.Q(removed_at=None),
                violation_error_message=_("The source already has this file."),
            ),
            models.CheckConstraint(
                name="sourcefile_sha256_is_one",
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message=_("A SHA-256 has 64 hexadecimal digits."),
            ),
            models.CheckConstraint(
                name="sourcefile_not_empty",
                condition=models.Q(size__gt=0),
                violation_error_message=_("The file is empty."),
            ),
            models.CheckConstraint(
                name="sourcefile_destroyed_for_a_reason",
                condition=models.Q(removed_at=None, removed_by=None, removed_why="")
                | (models.Q(removed_at__isnull=False, removed_by__isnull=False) & ~models.Q(removed_why="")),
                violation_error_message=_("Fill in why it must be destroyed."),
            ),
        ]
        triggers = [SEALED, only_added("the row of a file stays")[1]]

    def __str__(self):
        return f"{self.get_kind_display()} {self.public_id}"

    @property
    def is_confidential(self) -> bool:
        """Whether only accounts with the confidential right may open it, with a reason each time."""
        return self.source.confidential

    @property
    def has_pages(self) -> bool:
        """Whether it can be read page by page; a recording cannot."""
        return self.pages is not None

    @property
    def is_picture(self) -> bool:
        """Whether it is a single picture. The original may contain place and camera, so it is never served."""
        return self.kind in (FileKind.JPEG, FileKind.PNG, FileKind.WEBP)

    @property
    def has_pictures(self) -> bool:
        """Whether its pages can be shown as pictures."""
        return self.is_picture or self.kind == FileKind.PDF

    @property
    def has_text(self) -> bool:
        """Whether its pages can be shown as text."""
        return self.kind in (FileKind.PDF, FileKind.TEXT, FileKind.HTML)

    def reader_url(self, page: int = 1) -> str:
        """Return the address of a page of it, beside a form."""
        return f"{reverse('admin:detainees_source_read', args=[self.source_id])}?file={self.public_id}&page={page}"


class FileReading(models.Model):
    """A record that somebody opened a file: who, when, and how. Pages read in one session count once."""

    file = models.ForeignKey(SourceFile, models.PROTECT, related_name="readings")
    how = TermField(FileOpening)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        triggers = only_added("that somebody opened a file stays on record")

    def __str__(self):
        return f"{self.read_by}: {self.file}"
