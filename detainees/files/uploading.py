"""Buffer an upload in a private folder, up to the largest size that can be stored."""

from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from .store import incoming


class PrivateUpload(UploadedFile):
    """An upload that waits where sealed files lie, not in the machine's folder for everybody's temporary files."""

    def __init__(self, name, content_type):
        waiting = NamedTemporaryFile(dir=incoming(), suffix=".upload")  # noqa: SIM115 (closed with the request)
        super().__init__(waiting, name, content_type, 0)

    def temporary_file_path(self) -> str:
        """Return where it waits; the file goes when it is closed."""
        return self.file.name


class BoundedUpload(FileUploadHandler):
    """Writes an upload to disk up to the size that is taken; the rest is counted and thrown away.

    The form then says how large it was, in place, with what was typed still there; the disk does not fill.
    """

    def new_file(self, *args, **kwargs):
        """Begin with the next file of the request."""
        super().new_file(*args, **kwargs)
        self.file = PrivateUpload(self.file_name, self.content_type)
        self.most = settings.CASETRACKER_FILE_MEGABYTES * 1_000_000

    def receive_data_chunk(self, raw_data, start):
        """Keep a part, if there is room for it."""
        if start + len(raw_data) <= self.most:
            self.file.write(raw_data)

    def file_complete(self, file_size):
        """Return the upload with the size it had, whatever was kept of it."""
        self.file.flush()
        self.file.seek(0)
        self.file.size = file_size
        return self.file

    def upload_interrupted(self):
        """Leave nothing of an upload that broke off."""
        if hasattr(self, "file"):
            self.file.close()
