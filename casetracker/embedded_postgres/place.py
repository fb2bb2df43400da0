"""Where the embedded server keeps its data, and which user runs it.

An ordinary user: in `var/` of the checkout, under their own account. Root: PostgreSQL refuses root, so it runs
under an account without rights that exists already, in /var/lib, because that account cannot be expected to
enter root's folders. No account is created, and no folder that we did not make is opened to anybody.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .binaries import Binaries, EmbeddedPostgresError

SYSTEM_DATA = Path("/var/lib/casetracker")
SOCKET_NAME = "/.s.PGSQL.5432"
SOCKET_PATH_LIMIT = 103 if sys.platform == "darwin" else 107  # bytes, from the kernel's sockaddr_un


@dataclass(frozen=True)
class Account:
    """The system account that owns the data folder and runs the server."""

    uid: int
    gid: int
    name: str

    @property
    def is_ours(self) -> bool:
        """True if the server runs as the user of this very process."""
        return self.uid == os.geteuid()

    def run(self, command) -> subprocess.CompletedProcess:
        """Run a program as this account, away from the caller's folder, terminal and PG* variables."""
        options = {} if self.is_ours else {"user": self.uid, "group": self.gid, "extra_groups": []}
        environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "HOME": "/"}
        return subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd="/",
            env=environment,
            **options,
        )


def default_data_folder(checkout: Path) -> Path:
    """Where this checkout keeps its data: the cluster and the secret key. Creates nothing."""
    if os.geteuid() == 0:
        return SYSTEM_DATA / short_hash(checkout)
    beside_code = checkout / "var"
    if os.access(beside_code if beside_code.exists() else checkout, os.W_OK):
        return beside_code
    base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "casetracker" / short_hash(checkout)


def short_hash(path: Path) -> str:
    """Twelve hexadecimal digits that stand for a path."""
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]


def make_folder(folder: Path, mode: int) -> Path:
    """Create a folder of ours with exactly this mode; one that exists already is left as it is."""
    if not folder.exists():
        folder.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        folder.mkdir(mode=mode, exist_ok=True)
        folder.chmod(mode)  # the umask may have narrowed it
    return folder


def account_for(cluster: Path) -> Account:
    """Who runs the server of this cluster: for root, the folder's owner or an account without rights."""
    if os.geteuid() != 0:
        return _account(pwd.getpwuid(os.geteuid()))
    if cluster.exists() and cluster.stat().st_uid != 0:
        return _account(pwd.getpwuid(cluster.stat().st_uid))
    for name in ("postgres", "nobody"):
        try:
            return _account(pwd.getpwnam(name))
        except KeyError:
            continue
    raise EmbeddedPostgresError(
        "PostgreSQL refuses to run as root, and this machine has neither a `postgres` nor a `nobody` "
        "account. Run this as an ordinary user, or set DATABASE_URL."
    )


def _account(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_uid, entry.pw_gid, entry.pw_name)


def socket_folder(cluster: Path, account: Account) -> Path:
    """The private folder of the server's socket: beside the data, or in /tmp if that path will not do.

    It may be too long for the kernel; and to clients a comma parts one host from the next.
    """
    beside_data = cluster / "socket"
    if len(os.fsencode(str(beside_data) + SOCKET_NAME)) <= SOCKET_PATH_LIMIT and "," not in str(beside_data):
        return beside_data
    # Not tempfile.gettempdir(): on macOS that path alone is half of the limit.
    base = Path("/tmp") if os.access("/tmp", os.W_OK) else Path(tempfile.gettempdir())
    return base / f"casetracker-{account.uid}-{short_hash(cluster)}"


def own_private_folder(folder: Path, account: Account) -> Path:
    """Create a folder that only this account may enter, or prove that the one there is such a folder."""
    if not folder.is_symlink():
        make_folder(folder, 0o700)
        if not account.is_ours and folder.stat().st_uid == os.geteuid():
            os.chown(folder, account.uid, account.gid)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != account.uid or found.st_mode & 0o077:
        raise EmbeddedPostgresError(
            f"{folder} must be a folder that belongs to {account.name} alone (mode 0700), and it is not. "
            "Remove it, or set CASETRACKER_DATA to another folder."
        )
    return folder


def runnable_binaries(binaries: Binaries, account: Account, home: Path) -> Binaries:
    """These programs, or a copy where the account can read them (a checkout under /root is closed)."""
    if account.is_ours or _can_run(binaries, account):
        return binaries
    if binaries.wheel is None:
        raise EmbeddedPostgresError(
            f"The account {account.name} cannot run {binaries.program('postgres')}. "
            "Install PostgreSQL where every user can run it, or set DATABASE_URL."
        )
    copied = _copy_wheel(binaries.wheel, home / f"programs-{binaries.version}")
    return Binaries(copied / "pginstall" / "bin", binaries.version)


def _can_run(binaries: Binaries, account: Account) -> bool:
    try:
        answer = account.run([binaries.program("initdb"), "--version"])
    except OSError:
        return False
    return answer.returncode == 0


def _copy_wheel(package: Path, target: Path) -> Path:
    """Copy the wheel's folder and its sibling of shared libraries, without which the programs exit 127."""
    if not target.exists():
        half = target.with_name(target.name + ".tmp")
        shutil.rmtree(half, ignore_errors=True)
        make_folder(half, 0o755)
        for folder in (package, package.with_name(package.name + ".libs")):
            if folder.exists():
                shutil.copytree(folder, half / folder.name, symlinks=True)
        subprocess.run(["chmod", "-R", "u+rwX,go+rX", str(half)], check=True)
        half.rename(target)
    return target / package.name
