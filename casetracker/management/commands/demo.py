"""`manage.py demo`: set everything up and serve it, for somebody who wants to try it.

Two processes, as in a deployment: this one serves the research side, another the public pages as the reader's role.
"""

import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from io import StringIO

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, OperationalError, transaction

from casetracker.database_url import write_database_url
from casetracker.demo_accounts import ACCOUNTS, renew_demo_accounts

HOST = "127.0.0.1"
FIXTURES = ("vocabularies", "seven_men")
PR_SET_PDEATHSIG = 1
"""The option of prctl(2) that names the signal which a process gets when its parent has ended."""


class Command(BaseCommand):
    """Prepare the database, load and publish the seven cases if it is empty, and serve."""

    help = "Set everything up with the seven published cases and serve it on 127.0.0.1:$PORT (8000) and the next port."

    def handle(self, **options):
        """Every step may be repeated: a start that was interrupted is simply made again."""
        if settings.CASETRACKER_SITE != "research":
            raise CommandError("The demo serves both sides, each from its own process. Unset CASETRACKER_SITE.")
        port = free_port(os.environ.get("PORT") or "8000")
        research_port = free_port(os.environ.get("RESEARCH_PORT") or str(port + 1), "RESEARCH_PORT")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(line_buffering=True)  # through a pipe, too, the passwords must show
        self._prepare_database()
        passwords = renew_demo_accounts()
        self._load_if_empty(passwords)
        with public_pages(port, research_port):
            self._print_addresses(port, research_port, passwords)
            call_command("runserver", f"{HOST}:{research_port}", use_reloader=False, insecure_serving=True)

    def _prepare_database(self):
        self.stdout.write("Preparing the database ...")
        try:
            self.check(databases=[DEFAULT_DB_ALIAS])
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from error
        except OperationalError as error:
            raise CommandError(f"{error}\nThe database cannot be reached. {_remedy()}") from error
        call_command("migrate", interactive=False, verbosity=0)
        self.check(databases=[DEFAULT_DB_ALIAS])  # again: now the extensions can be asked

    def _load_if_empty(self, accounts):
        if apps.get_model("detainees", "Detainee").objects.exists():
            self.stdout.write("The database holds cases already: nothing was loaded." + _publish_hint())
            self._follow_the_upgrade()
            return
        self.stdout.write("Loading the seven cases and publishing them ...")
        with transaction.atomic():  # all seven, or none: the next start then tries again
            call_command("loaddata", *FIXTURES, verbosity=0)
            call_command("publish", all=True, stdout=StringIO(), **_two_people(accounts))

    def _follow_the_upgrade(self):
        """Derive again what an earlier version derived in its own way."""
        for command in ("rebuild_public", "find_contradictions"):
            self.stdout.write(f"manage.py {command} --if-needed: ", ending="")
            call_command(command, if_needed=True, stdout=self.stdout)

    def _print_addresses(self, port, research_port, passwords):
        lines = [
            "",
            f"  The public pages:   http://{HOST}:{port}/",
            f"  The research side:  http://{HOST}:{research_port}/admin/",
        ]
        lines += [f"    {name:<11} {password}   {ACCOUNTS[name]}" for name, password in passwords.items()]
        if passwords:
            lines += ["  The passwords are new at every start. For trying only: serve it to nobody else."]
        else:
            lines += ["  No demo accounts: this database has users of its own."]
        self.stdout.write("\n".join([*lines, ""]))


def _two_people(accounts) -> dict[str, str]:
    """Who submits and who approves; without demo accounts the command line does both, and says so."""
    if {"researcher", "reviewer"} <= set(accounts):
        return {"by": "researcher", "approved_by": "reviewer"}
    return {}


def _publish_hint() -> str:
    published = apps.get_model("detainees", "Edition").objects.exclude(published_at=None)
    return "" if published.exists() else " None is published: manage.py publish --all"


@contextmanager
def public_pages(port: int, research_port: int):
    """Serve the public pages from a process of their own, which ends with this one however that ends.

    Raises CommandError where they do not come up.
    """
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
        "CASETRACKER_SITE": "public",
        "CASETRACKER_RESEARCH_URL": f"http://{HOST}:{research_port}",
        **reader_url(),
    }
    serve = [sys.executable, sys.argv[0], "runserver", f"{HOST}:{port}", "--noreload", "--insecure", "--skip-checks"]
    server = subprocess.Popen(serve, env=environment, stdout=subprocess.DEVNULL, preexec_fn=end_with_parent)
    try:
        wait_until_served(server, port)
        yield
    finally:
        server.terminate()
        server.wait()


def reader_url() -> dict[str, str]:
    """Return the database as the reader's process gets it; the embedded server is found by its data folder."""
    reader = settings.DATABASES["public"]
    if reader["ENGINE"] == "casetracker.embedded_postgres":
        return {}
    return {"PUBLIC_DATABASE_URL": write_database_url(reader)}


def end_with_parent() -> None:
    """Ask the kernel to end this process when the one that started it is killed; Linux alone can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def wait_until_served(server: subprocess.Popen, port: int) -> None:
    """Return as soon as the public pages answer. Raises CommandError where their process ends before."""
    while server.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise CommandError("The public pages could not be served; the reason stands above.")


def free_port(text: str, variable: str = "PORT") -> int:
    """The port to serve on, tried before any work is done. Raises CommandError if it cannot be had."""
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise CommandError(f"{variable}={text!r} is not a port. Write a number up to 65535: {variable}=8001 make demo.")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does
        try:
            trial.bind((HOST, int(text)))
        except OSError as error:
            raise CommandError(_why_not(int(text), error, variable)) from error
    return int(text)


def _why_not(port: int, error: OSError, variable: str) -> str:
    if error.errno == errno.EADDRINUSE:
        reason = f"Port {port} of this machine is in use, perhaps by another demo."
    else:
        reason = f"Port {port} cannot be used ({error.strerror})."
    return f"{reason} Stop what uses it, or choose another: {variable}={port % 60000 + 1001} make demo."


def _remedy() -> str:
    if settings.DATABASES[DEFAULT_DB_ALIAS]["ENGINE"] == "casetracker.embedded_postgres":
        return "Look at `manage.py pg status`."
    return "Does the server of DATABASE_URL run, are user and password right? Unset it to do without one."
