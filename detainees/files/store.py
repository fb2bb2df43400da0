"""The folder of source files: each is written once under a random name and then only read.

Nothing of a file shows in its path: no original name, no kind. The folder is no web server's business.
"""

import os
import secrets
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from casetracker.embedded_postgres.place import make_folder

from .refusal import FileDamaged

FOLDER_MODE, FILE_MODE = 0o700, 0o400
INCOMING = "incoming"
"""Where a file is written before it is whole; the name of no stored file, since those are hexadecimal."""

CHUNK = 1 << 20


def new_name() -> str:
    """Return a random name to store a file under."""
    return secrets.token_hex(16)


def root() -> Path:
    """Return the folder of all files."""
    return Path(settings.CASETRACKER_FILES)


def path_of(stored_as: str) -> Path:
    """Return where a file lies; a folder for each first two digits, so that none grows large."""
    return root() / stored_as[:2] / stored_as


def incoming() -> Path:
    """Return the folder for what is on its way in, made where it is missing."""
    make_folder(root(), FOLDER_MODE)
    return make_folder(root() / INCOMING, FOLDER_MODE)


def seal(stream, stored_as: str) -> str:
    """Write a stream under a name that must be new, whole or not at all. Returns its SHA-256."""
    half, final = incoming() / stored_as, path_of(stored_as)
    digest = sha256()
    try:
        descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fchmod(file.fileno(), FILE_MODE)
            os.fsync(file.fileno())
        make_folder(final.parent, FOLDER_MODE)
        os.link(half, final)  # fails where the name is taken: nothing is ever written over
        flush_folder(final.parent)
    finally:
        half.unlink(missing_ok=True)
    return digest.hexdigest()


def flush_folder(folder: Path) -> None:
    """Let the disk know the names in a folder, not only the bytes."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def open_sealed(stored_as: str):
    """Open a file to read it; a link in its place is not followed."""
    return os.fdopen(os.open(path_of(stored_as), os.O_RDONLY | os.O_NOFOLLOW), "rb")


def open_checked(file):
    """Open the file of a row, proved to be what was sealed. Raises FileDamaged, also where it is missing."""
    try:
        opened = open_sealed(file.stored_as)
    except OSError as error:
        raise FileDamaged(file.public_id) from error
    if hash_of(opened) != file.sha256:
        opened.close()
        raise FileDamaged(file.public_id)
    opened.seek(0)
    return opened


def hash_of(opened) -> str:
    """Return the SHA-256 of what follows in an open file."""
    digest = sha256()
    while chunk := opened.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def destroy(stored_as: str) -> None:
    """Remove a file; one that is gone already is gone."""
    path = path_of(stored_as)
    path.unlink(missing_ok=True)
    if path.parent.is_dir():
        flush_folder(path.parent)
