"""Django's PostgreSQL database backend on a server that it starts at the first connection."""

import atexit
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient as PostgresClient
from django.utils.asyncio import async_unsafe

from .binaries import EmbeddedPostgresError
from .server import EmbeddedServer


@cache
def embedded_server() -> EmbeddedServer:
    """The server of this checkout. Not started by asking for it."""
    server = EmbeddedServer(Path(settings.DATA_FOLDER))
    atexit.register(server.leave)
    return server


class DatabaseClient(PostgresClient):
    """`dbshell` with the psql of the server's own version."""

    @classmethod
    def settings_to_cmd_args_env(cls, settings_dict, parameters):
        """The server's socket instead of a host."""
        return super().settings_to_cmd_args_env(settings_dict | _socket_as_host(), parameters)

    def runshell(self, parameters):
        """Start the server if need be, then psql."""
        join_server()
        self.executable_name = embedded_server().program("psql")
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server."""

    client_class = DatabaseClient

    def get_connection_params(self):
        """Join first; the settings themselves stay without a host, so that two aliases stay one database."""
        if not embedded_server().is_joined:
            join_server()
        return super().get_connection_params() | {key.lower(): value for key, value in _socket_as_host().items()}

    @async_unsafe
    def get_new_connection(self, conn_params):
        """A server that was stopped or killed under us is started again, once."""
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            if embedded_server().is_ready():
                raise
            join_server()
            return super().get_new_connection(conn_params)


def join_server() -> None:
    """See that the embedded server runs and stays while this process lives."""
    try:
        embedded_server().join()
    except EmbeddedPostgresError as error:
        raise ImproperlyConfigured(str(error)) from error


def _socket_as_host() -> dict[str, str]:
    reached_by = embedded_server().connection_settings()
    return {"HOST": reached_by["host"], "PORT": reached_by["port"]}
