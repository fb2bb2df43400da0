"""The embedded server, shared by all processes of one checkout.

The first process starts it, and after the last it stops. Each holds a shared lock on one file while it uses
the server; one keeper process waits for the exclusive lock and so learns when nobody is left.
"""

import contextlib
import fcntl
import os
import subprocess
import threading
import time
from functools import cached_property
from pathlib import Path

from . import keeper
from .binaries import Binaries, find_binaries
from .cluster import OWNER, Cluster


class EmbeddedServer:
    """The server whose data lie under one folder (`home`), seen from this process."""

    def __init__(self, home: Path, binaries: Binaries | None = None):
        self.home = Path(home)
        self._given_binaries = binaries
        self._thread_lock = threading.RLock()
        self._users_lock = None
        self._joined_by = None  # the pid that holds _users_lock: after a fork the child joins by itself

    @cached_property
    def binaries(self) -> Binaries:
        """The programs in use. Raises EmbeddedPostgresError if this machine has none."""
        return self._given_binaries or find_binaries()

    @cached_property
    def cluster(self) -> Cluster:
        """The data folder and its server."""
        return Cluster(self.home, self.binaries)

    @property
    def is_joined(self) -> bool:
        """True if this process (not its parent) uses the server."""
        return self._joined_by == os.getpid()

    @property
    def is_used(self) -> bool:
        """True if any process, this one included, uses the server."""
        if not self._users_file.exists():
            return False
        with open(self._users_file) as lock:
            return not _lock_now(lock, fcntl.LOCK_EX)

    def is_ready(self) -> bool:
        """True if the server answers."""
        return self.cluster.is_ready()

    def connection_settings(self, user: str = OWNER, name: str = OWNER) -> dict[str, str]:
        """What libpq needs to reach the server."""
        return self.cluster.connection_settings(user, name)

    def program(self, name: str) -> str:
        """A client program of the server's own version: an older pg_dump refuses a newer server."""
        return self.binaries.program(name)

    def join(self) -> None:
        """Use the server from this process until it ends; starts it if it does not run."""
        with self._thread_lock, self._gate():
            self._hold_users_lock()
            self._ensure_keeper()
            if not self.cluster.is_ready():
                self.cluster.start()

    def leave(self) -> None:
        """Use the server no longer; if nobody else does, returns when it has stopped."""
        with self._thread_lock:
            if not self.is_joined:
                return
            lock, self._users_lock, self._joined_by = self._users_lock, None, None
            with lock:
                was_last = _lock_now(lock, fcntl.LOCK_EX)
                if was_last:
                    self.cluster.stop()
                elif not _lock_now(lock, fcntl.LOCK_SH):
                    fcntl.flock(lock, fcntl.LOCK_SH)  # the keeper is stopping it: wait until it has
            if was_last:
                self._see_the_keeper_off()

    def stop_when_unused(self, keeper_lock: int) -> None:
        """The keeper's work: wait, however long, until no process uses the server, then stop it."""
        with open(self._users_file) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                self.cluster.stop()
            finally:
                # While still holding the users' lock: who gets it next must find that no keeper is left.
                os.close(keeper_lock)

    def stop_now(self) -> None:
        """Stop the server whoever uses it; their next connection starts it again."""
        self.cluster.stop()

    @property
    def _users_file(self) -> Path:
        return self.cluster.folder / "users.lock"

    @contextlib.contextmanager
    def _gate(self):
        """One process at a time prepares, starts or joins."""
        self.cluster.make_folders()
        with open(self.cluster.folder / "gate.lock", "w") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    def _hold_users_lock(self) -> None:
        if not self.is_joined:
            self._users_lock = open(self._users_file, "w")  # noqa: SIM115 held until we leave
            fcntl.flock(self._users_lock, fcntl.LOCK_SH)  # waits only while the keeper is stopping it
            self._joined_by = os.getpid()

    def _ensure_keeper(self) -> None:
        with open(self.cluster.folder / "keeper.lock", "w") as lock:
            if _lock_now(lock, fcntl.LOCK_EX):
                subprocess.run(
                    keeper.command(self.home, self.binaries, lock.fileno()),
                    pass_fds=[lock.fileno()],
                    cwd="/",
                    start_new_session=True,  # the terminal's ctrl-C and hang-up are not for the keeper
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    check=True,
                )

    def _see_the_keeper_off(self) -> None:
        """Give the keeper a moment to end, so that nothing runs any more when the prompt is back."""
        deadline = time.monotonic() + 1
        with open(self.cluster.folder / "keeper.lock") as lock:
            while not _lock_now(lock, fcntl.LOCK_EX) and time.monotonic() < deadline:
                time.sleep(0.02)


def _lock_now(lock, kind: int) -> bool:
    """Take a lock without waiting; True if taken."""
    try:
        fcntl.flock(lock, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
