"""The error that refuses a file, with the reason."""

from django.core.exceptions import ValidationError


class FileRefused(ValidationError):
    """The file is not kept; the message says why, and what can be done."""


class FileDamaged(Exception):
    """What the store holds is not what was sealed: nothing of it is shown."""
