"""A folder in which a server of its own may live, and commands run as a user would run them."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from casetracker.embedded_postgres import binaries, cluster
from casetracker.embedded_postgres.server import EmbeddedServer
from tests.workers import AS_SHIPPED

CHECKOUT = Path(__file__).resolve().parents[2]
CONFIGURED = ("DATABASE_URL", "PUBLIC_DATABASE_URL", "SECRET_KEY", "PORT", "DJANGO_SETTINGS_MODULE")


@pytest.fixture(autouse=True)
def _servers_are_as_shipped(monkeypatch):
    """The servers that are started here are those of users, not the hasty ones of the tests' own workers."""
    monkeypatch.setattr(cluster, "SERVER_SETTINGS", AS_SHIPPED)


@pytest.fixture
def new_home():
    """A data folder not yet there, which the server's account can reach (pytest's own are closed to it)."""
    yield from data_folder()


@pytest.fixture(scope="module")
def home():
    """A data folder that the tests of one module share, because making one takes a second."""
    yield from data_folder()


def data_folder():
    """Make room for it, and leave neither files nor processes."""
    folder = Path(tempfile.mkdtemp(prefix="ct-", dir="/tmp"))
    folder.chmod(0o711)
    yield folder / "home"
    for data in (folder / "home").glob("postgresql-*"):
        EmbeddedServer(folder / "home", in_use(data)).stop_now()
    shutil.rmtree(folder)


def in_use(cluster):
    """The programs of a cluster folder's major version."""
    return next(found for found in all_binaries() if cluster.name == f"postgresql-{found.major}")


def all_binaries():
    """Every PostgreSQL of this machine, the preferred one first."""
    found = {folder: binaries.version_of(folder) for folder in binaries._candidates()}
    return [binaries.Binaries(folder, version) for folder, version in found.items() if version]


@pytest.fixture
def server(home):
    """A server of the preferred version, not running."""
    server = EmbeddedServer(home)
    yield server
    server.leave()


@pytest.fixture
def new_server(new_home):
    """A server that has never run: there is no data folder yet."""
    server = EmbeddedServer(new_home)
    yield server
    server.leave()


@pytest.fixture
def run(new_home):
    """Run a program in the checkout with nothing configured but the data folder and what is given."""

    def run_to_its_end(*command, **variables):
        return subprocess.run(
            command,
            cwd=CHECKOUT,
            env=clean_environment(new_home) | variables,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run_to_its_end


@pytest.fixture
def manage(run):
    """Run a command of manage.py."""
    return lambda *command, **variables: run(sys.executable, "manage.py", *command, **variables)


def clean_environment(home):
    """This process's environment without any setting of ours."""
    ours = {name for name in os.environ if name in CONFIGURED or name.startswith("CASETRACKER_")}
    return {name: value for name, value in os.environ.items() if name not in ours} | {"CASETRACKER_DATA": str(home)}


def heed_every_signal():
    """What runs in the background hands on that interrupts and hang-ups are ignored; a user at a prompt does not."""
    for each in (signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)
