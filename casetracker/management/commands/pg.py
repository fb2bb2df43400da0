"""`manage.py pg stop|status|psql|dump`: manage the embedded PostgreSQL."""

import contextlib
import os
import subprocess
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from casetracker.embedded_postgres.base import embedded_server, join_server
from casetracker.embedded_postgres.binaries import EmbeddedPostgresError
from casetracker.embedded_postgres.cluster import OWNER

KEEP_SAFE = (
    "It holds everything that is recorded, also what is confidential: keep it as safe as the "
    "data themselves. How to restore it: docs/deploying.md."
)


class Command(BaseCommand):
    """Look at, stop, question or save the server that runs when DATABASE_URL is not set."""

    help = "See to the embedded PostgreSQL: status, stop, psql [-- arguments], dump [file]."
    requires_system_checks = []

    def add_arguments(self, parser):
        """One action; what follows it goes to psql or names the file."""
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("status", help="Does it run, where are its data, who uses it?")
        actions.add_parser("stop", help="Stop it now; the next connection starts it again.")
        psql = actions.add_parser("psql", help="Open psql as the owner of the data.")
        psql.add_argument("arguments", nargs="*", help="For psql itself, after --: pg psql -- -c 'SELECT 1'")
        dump = actions.add_parser("dump", help="Save the database as SQL, with the server's own pg_dump.")
        dump.add_argument("file", nargs="?", help="A new file; without it the SQL goes to standard output.")

    def handle(self, action, **options):
        """Run the action on the embedded server, and on no other."""
        if settings.DATABASES["default"]["ENGINE"] != "casetracker.embedded_postgres":
            raise CommandError(
                "DATABASE_URL is set, so the embedded server is not in use. Unset it to reach the embedded "
                "server; for yours, use its own psql and pg_dump (docs/deploying.md)."
            )
        try:
            getattr(self, action)(**options)
        except (EmbeddedPostgresError, ImproperlyConfigured) as error:
            raise CommandError(str(error)) from error
        except subprocess.CalledProcessError as error:
            sys.exit(error.returncode)  # the program has said what is wrong

    def status(self, **options):
        """Say what there is, without starting anything."""
        server = embedded_server()
        cluster = server.cluster
        state = "running" if server.is_ready() else "not running"
        if state == "running" and not server.is_used:
            state += ", used by no process"
        self.stdout.write(
            f"PostgreSQL {server.binaries.version} ({server.binaries.bindir})\n"
            f"State:   {state}\n"
            f"Data:    {cluster.data}{'' if cluster.data.exists() else ' (not yet created)'}\n"
            f"Socket:  {cluster.socket_folder}\n"
            f"Log in:  role {OWNER}, database {OWNER}, no password: the socket's folder is private\n"
            f"Log:     {cluster.log}"
        )

    def stop(self, **options):
        """Stop the server even under processes that use it."""
        server = embedded_server()
        if not server.is_ready():
            self.stdout.write("The embedded server is not running.")
            return
        used = server.is_used
        server.stop_now()
        self.stdout.write("The embedded server has stopped.")
        if used:
            self.stdout.write("Processes were using it; the next connection of one of them starts it again.")

    def psql(self, arguments, **options):
        """The server's own psql, at the terminal or in a pipe."""
        connection.client.runshell(arguments)

    def dump(self, file, **options):
        """SQL without owners and grants: `migrate` sets those wherever it is restored."""
        join_server()
        with _new_private_file(file) if file else contextlib.nullcontext() as output:
            reached_by = embedded_server().connection_settings()
            command = [embedded_server().program("pg_dump"), "--no-owner", "--no-privileges"]
            command += [f"--{option}={reached_by[name]}" for name, option in LIBPQ_OPTIONS.items()]
            subprocess.run(command, stdout=output, check=True)
        if file:
            self.stdout.write(f"Saved to {file}. {KEEP_SAFE}")


LIBPQ_OPTIONS = {"host": "host", "port": "port", "user": "username", "dbname": "dbname"}


def _new_private_file(name):
    """Readable by its owner only; a file that exists already is not overwritten."""
    try:
        return os.fdopen(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except OSError as error:
        raise CommandError(f"{name} cannot be written ({error.strerror}). Name a new file.") from error
