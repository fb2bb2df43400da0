"""What the tests of the separation share: the reader's own login, and a server that answers as a real one does."""

import sys

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test import RequestFactory

from tests.reader import _every_stream_was_closed, as_reader, reader_client  # noqa: F401


@pytest.fixture
def owner_cursor(db):
    """A cursor of the owner, in the test's transaction."""
    with connections["default"].cursor() as cursor:
        yield cursor


@pytest.fixture
def reader_login(db):
    """A connection that has really logged in as the reader, in autocommit. Sees what is committed."""
    connection = connections.create_connection("public")
    yield connection
    connection.close()


@pytest.fixture
def serve(settings):
    """Answer a path as a WSGI server does: call, read to the end, close. Returns status, headers and text."""
    settings.ROOT_URLCONF = "tests.separation.urls"
    handler = WSGIHandler()

    def answer(path):
        seen = {}
        environ = RequestFactory().get(path).environ
        response = handler(environ, lambda status, headers: seen.update(status=status, headers=headers))
        try:
            body = b"".join(response)
        finally:
            response.close()
        return int(seen["status"][:3]), dict(seen["headers"]), body.decode()

    return answer


@pytest.fixture
def figure(capsys):
    """Say a figure of a test on the screen, past the capture: what was tried is part of what is shown."""

    def say(text):
        with capsys.disabled():
            sys.stdout.write(f"\n  {text}\n")

    return say
