"""Verify that the file store holds exactly what the record says, byte for byte."""

import os
import stat
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from detainees.models import Source, SourceFile

from . import store

WAITS_AT_MOST = timedelta(days=1)
"""How long an upload may lie half written before it counts as left behind."""


@dataclass
class Verified:
    """What was looked at, and what is wrong, a sentence each. Files are named by public id, never by their name."""

    files: int = 0
    size: int = 0
    wrong: list[str] = field(default_factory=list)


def verify() -> Verified:
    """Read every file that should be there, and look for what should not."""
    found = Verified()
    known = set()
    for file in SourceFile.objects.order_by("pk").iterator():
        if file.removed_at is None:
            known.add(file.stored_as)
            verify_file(file, found)
        elif store.path_of(file.stored_as).exists():
            found.wrong.append(_("%(file)s: was destroyed, but is still there") % {"file": file})
            known.add(file.stored_as)
    verify_folder(known, found)
    verify_sources(found)
    return found


def verify_file(file: SourceFile, found: Verified) -> None:
    """Compare one file with its row."""
    found.files += 1
    found.size += file.size
    found.wrong += [_("%(file)s: %(problem)s") % {"file": file, "problem": one} for one in problems_of(file)]


def problems_of(file: SourceFile) -> list[str]:
    """Return what is wrong with a file."""
    try:
        opened = store.open_sealed(file.stored_as)
    except FileNotFoundError:
        return [_("is missing")]
    except OSError as error:
        return [_("cannot be read (%(reason)s)") % {"reason": error.strerror}]
    with opened:
        state = os.fstat(opened.fileno())
        if not stat.S_ISREG(state.st_mode):
            return [_("is no file")]
        problems = problems_of_mode(state, store.FILE_MODE)
        if state.st_size != file.size:
            problems.append(_("has %(found)s bytes instead of %(size)s") % {"found": state.st_size, "size": file.size})
        elif store.hash_of(opened) != file.sha256:
            problems.append(_("its bytes were changed: the SHA-256 is another"))
        return problems


def problems_of_mode(state, mode: int) -> list[str]:
    """Return what is wrong with who may do what with a file or folder."""
    problems = []
    if stat.S_IMODE(state.st_mode) != mode:
        given = {"found": f"{stat.S_IMODE(state.st_mode):o}", "mode": f"{mode:o}"}
        problems.append(_("has permissions %(found)s instead of %(mode)s") % given)
    if state.st_uid != os.geteuid():
        problems.append(_("belongs to another account (uid %(uid)s)") % {"uid": state.st_uid})
    return problems


def verify_folder(known: set[str], found: Verified) -> None:
    """Look for files that no row knows, and for folders that others may enter."""
    root = store.root()
    if not root.exists():
        return
    for folder, _folders, names in os.walk(root):
        place = Path(folder)
        for problem in problems_of_mode(place.stat(), store.FOLDER_MODE):
            found.wrong.append(f"{shown(place)}: {problem}")
        for name in names:
            if not is_expected(place / name, known):
                found.wrong.append(_("%(path)s: no row belongs to this file") % {"path": shown(place / name)})


def is_expected(path: Path, known: set[str]) -> bool:
    """Whether a file may lie where it lies: a stored one at its place, or one that has been arriving for a while."""
    if path.parent == store.root() / store.INCOMING:
        try:
            return timezone.now().timestamp() - path.stat().st_mtime < WAITS_AT_MOST.total_seconds()
        except FileNotFoundError:
            return True  # it arrived meanwhile
    return path.name in known and path == store.path_of(path.name)


def shown(path: Path) -> str:
    """Return a path as it is named to the administrator, from the folder of files on."""
    return str(path.relative_to(store.root().parent))


def verify_sources(found: Verified) -> None:
    """Look for sources that state the SHA-256 of a copy which is not among their files."""
    held = SourceFile.objects.held().filter(source=OuterRef("pk"))
    stating = Source.objects.exclude(sha256="").filter(Exists(held))
    for source in stating.exclude(Exists(held.filter(sha256=OuterRef("sha256")))):
        found.wrong.append(_("source %(code)s: none of its files has the SHA-256 it states") % {"code": source.code})
