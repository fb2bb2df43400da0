"""Add files to the record, and destroy them for somebody's safety."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from detainees.models import Source, SourceFile

from . import store
from .examine import Examined, examine
from .refusal import FileRefused


def keep_file(*, source: Source, upload, by, examined: Examined | None = None) -> SourceFile:
    """Seal an upload as a file of a source and return its row; the same file again is the one that is held.

    Raises FileRefused where it is none of the kinds that are kept, or not the copy whose SHA-256 the source states.
    The bytes are written before the row: a machine that stops in between leaves a file that nobody knows, which
    ``verify_files`` names, and never a row without its file.
    """
    examined = examined or examine(upload)
    stored_as = store.new_name()
    try:
        with transaction.atomic():
            source = Source.objects.select_for_update().get(pk=source.pk)
            held = source.files.held().filter(sha256=examined.sha256).first()
            if held is not None:
                return held
            agree_on_hash(source, examined.sha256)
            seal_upload(upload, stored_as, examined)
            return SourceFile.objects.create(
                source=source,
                stored_as=stored_as,
                original_name=upload.name[:255],
                kind=examined.kind,
                encoding=examined.encoding,
                size=examined.size,
                pages=examined.pages,
                sha256=examined.sha256,
                uploaded_by=by,
            )
    except BaseException:
        store.destroy(stored_as)
        raise


def seal_upload(upload, stored_as: str, examined: Examined) -> None:
    """Write the upload into the store; what is written is what was examined."""
    upload.seek(0)
    if store.seal(upload, stored_as) != examined.sha256:
        raise FileRefused(_("The file changed while it was being uploaded. Upload it again."))


def agree_on_hash(source: Source, sha256: str) -> None:
    """Let the source state the SHA-256 of its first file; one that it states already must be that of the file.

    A confidential source states none: whoever has a copy could tell by it what the source is.
    """
    is_first = not source.files.held().exists()
    if source.sha256 and source.sha256 != sha256 and is_first:
        raise FileRefused(
            _("The source has the SHA-256 of another copy (%(stated)s). Empty that box first, or upload that copy.")
            % {"stated": source.sha256}
        )
    if not source.sha256 and is_first and not source.confidential:
        source.sha256 = sha256
        source.save()


@transaction.atomic
def destroy_file(*, file: SourceFile, by, why: str) -> None:
    """Destroy the bytes of a file and its name, for somebody's safety. It cannot be taken back; the row stays.

    The source states its SHA-256 no longer. Copies in backups are not reached: see docs/deploying.md.
    """
    if not why.strip():
        raise ValidationError(_("Fill in why it must be destroyed."))
    source = Source.objects.select_for_update().get(pk=file.source_id)
    SourceFile.objects.held().filter(pk=file.pk).update(
        removed_at=timezone.now(), removed_by=by, removed_why=why.strip(), original_name=""
    )
    if source.sha256 == file.sha256:
        source.sha256 = ""
        source.save()
    transaction.on_commit(lambda: store.destroy(file.stored_as))
