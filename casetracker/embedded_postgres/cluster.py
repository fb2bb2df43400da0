"""One PostgreSQL data folder: create it, start its server, ask whether it answers, stop it.

The server listens on a Unix socket in a folder of mode 0700 and on nothing else, so it asks for no password.
"""

import os
import shlex
import shutil
import subprocess
import time
from functools import cached_property
from pathlib import Path

import psycopg2
from psycopg2 import sql

from . import place
from .binaries import Binaries, EmbeddedPostgresError

OWNER = "casetracker"  # the role of the research side; owns the database of the same name
SUPERUSER = "postgres"  # used once, to create the owner and its database
PORT = "5432"  # part of the socket's file name only: nothing listens on the network
PATIENCE = 60  # seconds until a start or a stop counts as failed
LOG_LIMIT = 5_000_000  # bytes; a longer server log is set aside at the next start
READY, NOT_YET, NO_ANSWER = 0, 1, 2  # exit codes of pg_isready

# initdb's arguments, the first that this system accepts. Letters of all scripts must be letters to the
# server: in the C locale `show_trgm('Кудаев')` is empty, and no name outside Latin script is ever found.
LOCALES = (
    ("--locale=C.UTF-8",),
    ("--locale=C", "--lc-ctype=en_US.UTF-8"),  # older macOS has no C.UTF-8
)
SERVER_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "jit": "off",
    "log_checkpoints": "off",
}


class Cluster:
    """The data folder of one major version under `home`, with its socket and its log."""

    def __init__(self, home: Path, binaries: Binaries):
        self.home = home
        self.binaries = binaries
        self.folder = home / f"postgresql-{binaries.major}"
        self.data = self.folder / "data"
        self.log = self.folder / "server.log"
        self.account = place.account_for(self.folder)
        self.socket_folder = place.socket_folder(self.folder, self.account)

    def make_folders(self) -> None:
        """The folders that must be there before anything is locked."""
        # Root's folder may be crossed (not listed) by the account that runs the server.
        place.make_folder(self.home, 0o711 if os.geteuid() == 0 else 0o700)
        place.own_private_folder(self.folder, self.account)

    def connection_settings(self, user: str, name: str) -> dict[str, str]:
        """What libpq needs to reach the server."""
        return {"host": str(self.socket_folder), "port": PORT, "user": user, "dbname": name}

    def is_ready(self) -> bool:
        """True if the server answers. Pid files are not asked: they outlive a kill -9."""
        return self.data.exists() and self._answer() == READY

    def start(self) -> None:
        """Start the server and return when it answers. Raises EmbeddedPostgresError with the log's end."""
        self._prepare()
        deadline = time.monotonic() + PATIENCE
        while not self._started():
            if time.monotonic() > deadline or not self._may_yet_start():
                raise EmbeddedPostgresError(f"The embedded server does not start.\n{self._end_of_log()}")
            time.sleep(0.2)
        self._create_owner_and_database()

    def stop(self) -> None:
        """Stop the server, ending its connections. Raises EmbeddedPostgresError if it does not stop."""
        if not self.data.exists():
            return
        self._run("pg_ctl", "stop", "-D", self.data, "-m", "fast", "-w", "-t", PATIENCE)
        if self._answer() != NO_ANSWER:
            raise EmbeddedPostgresError(f"The embedded server did not stop. Its log: {self.log}")

    # -- preparing -----------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self._check_name()
        self._check_reach()
        place.own_private_folder(self.socket_folder, self.account)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".old"))
        if not self.data.exists():
            self._initdb()

    def _check_name(self) -> None:
        """pg_ctl puts the path between double quotes into a shell command."""
        if set('"$`\\\n') & set(str(self.folder)):
            raise EmbeddedPostgresError(
                f"PostgreSQL cannot be started in {self.folder}: the path holds a quotation mark, $, ` or \\. "
                "Set CASETRACKER_DATA to a folder with a plainer name."
            )

    def _check_reach(self) -> None:
        """Root may have put the data where the server's account cannot go."""
        if not self.account.is_ours and self.account.run(["test", "-x", self.folder]).returncode:
            raise EmbeddedPostgresError(
                f"PostgreSQL refuses to run as root, so it runs as {self.account.name}, who may not enter "
                f"{self.folder}. Unset CASETRACKER_DATA (the data then go to {place.SYSTEM_DATA}), "
                "set it to a folder that every user may cross, or run this as an ordinary user."
            )

    def _initdb(self) -> None:
        """Create the data folder; renamed into place when complete, so that a half-made one is never used."""
        half = self.folder / "data.tmp"
        for locale in LOCALES:
            shutil.rmtree(half, ignore_errors=True)
            answer = self._run(*("initdb", "-D", half, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "-k", *locale))
            if answer.returncode == 0:
                half.rename(self.data)
                return
        raise EmbeddedPostgresError(f"initdb failed:\n{answer.stdout}{answer.stderr}")

    def _create_owner_and_database(self) -> None:
        """The owner may create databases and roles (tests and the reader need that); it is no superuser."""
        connection = psycopg2.connect(**self.connection_settings(SUPERUSER, "postgres"))
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                owner = sql.Identifier(OWNER)
                cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [OWNER])
                if not cursor.rowcount:
                    cursor.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB CREATEROLE").format(owner))
                cursor.execute("SELECT FROM pg_database WHERE datname = %s", [OWNER])
                if not cursor.rowcount:
                    cursor.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(owner, owner))
        finally:
            connection.close()

    # -- the server's process ------------------------------------------------------------------------------

    def _started(self) -> bool:
        """One attempt."""
        self._forget_dead_postmaster()
        options = SERVER_SETTINGS | {"unix_socket_directories": f'"{self.socket_folder}"'}
        arguments = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in options.items())
        self._run(*("pg_ctl", "start", "-D", self.data, "-l", self.log, "-w", "-t", PATIENCE, "-o", arguments))
        return self._answer() == READY

    def _may_yet_start(self) -> bool:
        """True while the server recovers, or processes of a killed one still hold its memory."""
        return self._answer() == NOT_YET or "is still in use" in self._end_of_log()

    def _answer(self) -> int:
        command = [self.binaries.program("pg_isready"), "-q", "-h", str(self.socket_folder), "-p", PORT]
        return subprocess.run([*command, "-d", "postgres", "-U", SUPERUSER, "-t", "5"]).returncode

    def _run(self, program: str, *arguments) -> subprocess.CompletedProcess:
        return self.account.run([self._runnable.program(program), *arguments])

    @cached_property
    def _runnable(self) -> Binaries:
        return place.runnable_binaries(self.binaries, self.account, self.home)

    def _forget_dead_postmaster(self) -> None:
        """Remove lock files of a server that is gone, though their number is in use or not yet reaped.

        A restarted container gives the numbers out again; a killed server stays a zombie for a while.
        """
        for lock_file in (self.data / "postmaster.pid", self.socket_folder / f".s.PGSQL.{PORT}.lock"):
            try:
                pid = int(lock_file.read_text().split()[0])
            except (OSError, ValueError, IndexError):
                continue
            if str(self.data) not in _command_line(pid):
                lock_file.unlink(missing_ok=True)

    def _end_of_log(self) -> str:
        try:
            return self.log.read_text(errors="replace")[-2000:]
        except OSError:
            return ""


def _command_line(pid: int) -> str:
    """The command line of a process; empty if there is none."""
    if Path("/proc/self").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    return subprocess.run(["ps", "-p", str(pid), "-o", "args="], capture_output=True, text=True).stdout
