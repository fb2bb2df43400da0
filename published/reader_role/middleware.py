"""Run public requests as the reader where one process serves both sides (``CASETRACKER_SITE=both``).

The connection object itself is exchanged in ``django.db.connections``, because every query of a request goes
through there: ORM, raw cursor and lazy stream alike. A database router does not see raw cursors, and a choice
kept in a context variable is forgotten before a stream is read; both were measured to read as the owner.

What this cannot cover: a thread that a public view starts has connections of its own and is the owner again.
Where the public site is its own process, no such connection exists.
"""

import threading

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIRequest
from django.db import DEFAULT_DB_ALIAS, connections
from django.http import HttpRequest

READER_ALIAS = "public"
RESEARCH_PREFIX = "/admin/"


def is_research(request: HttpRequest) -> bool:
    """Whether the request is for the research side: its path begins with exactly ``/admin/``.

    This is the decoded path that the URLs are resolved by, so both always agree. ``/Admin/``, ``//admin/``
    and ``/ru/admin/`` are public. The public site by itself has no research side.
    """
    return settings.CASETRACKER_SITE != "public" and request.path_info.startswith(RESEARCH_PREFIX)


class RequestConnections(threading.local):
    """The requests this thread has begun and not finished, oldest first, and the owner's connection.

    One at a time on a server. A nested request, or a response that a test never closes, must not give the
    owner's connection to the request around it or after it.
    """

    def __init__(self):
        self.open = []
        self.owner = None

    def begin(self, as_reader):
        """Let a request have its connection; returns what ends its turn, to be called once or more."""
        if not self.open:
            self.owner = connections[DEFAULT_DB_ALIAS]
        turn = [connections[READER_ALIAS] if as_reader else self.owner]
        self.open.append(turn)
        self._settle()
        return lambda: self._end(turn)

    def _end(self, turn):
        # A response closed in another thread, or twice: its connection is not this thread's to put back.
        self.open = [other for other in self.open if other is not turn]
        self._settle()

    def forget(self):
        """End every turn that is open, whoever began it, and give the owner its connection back."""
        self.open = []
        self._settle()

    def _settle(self):
        """The latest unfinished request decides; with none, the owner has its connection back."""
        if self.owner is not None:
            connections[DEFAULT_DB_ALIAS] = self.open[-1][0] if self.open else self.owner


turns_of_this_thread = RequestConnections()


class ReaderConnection:
    """Answer every request outside ``/admin/`` as the reader, until its response has been sent and closed.

    Stands first in MIDDLEWARE, so that nothing of a public request runs before it or after it.
    """

    async_capable = False

    def __init__(self, get_response):
        self.get_response = get_response
        _refuse_one_login_for_both(connections.settings)

    def __call__(self, request):
        if not isinstance(request, WSGIRequest):
            raise ImproperlyConfigured(
                "One process can serve research and public only under WSGI. Under ASGI requests share "
                "threads: run two processes, CASETRACKER_SITE=research and CASETRACKER_SITE=public."
            )
        end = turns_of_this_thread.begin(as_reader=not is_research(request))
        try:
            response = self.get_response(request)
        except BaseException:
            end()
            raise
        return _ending_when_closed(response, end)


def _ending_when_closed(response, end):
    """A stream is read after the view has returned; servers call close() when all is sent, or has failed."""
    close = response.close

    def close_and_end():
        try:
            close()
        finally:
            end()

    response.close = close_and_end
    return response


def _refuse_one_login_for_both(databases):
    owner, reader = databases[DEFAULT_DB_ALIAS], databases.get(READER_ALIAS)
    if reader is None or reader["USER"] == owner["USER"]:
        raise ImproperlyConfigured(
            "CASETRACKER_SITE=both needs two database logins: the owner's in DATABASE_URL and the reader's "
            "in PUBLIC_DATABASE_URL, to the same database."
        )
