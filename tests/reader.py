"""Seeing what a reader sees, in an ordinary database test.

A test's rows are not committed, so the reader's own login would find nothing. Here the test's connection
becomes the reader for a while (SET LOCAL ROLE): same rows, the reader's rights. ``tests/conftest.py`` imports
the fixtures (the first one works by itself)::

    from tests.reader import _every_stream_was_closed, as_reader, reader_client  # noqa: F401

    def test_a_profile_shows_the_name(reader_client, published_person):
        page = reader_client.get(published_person.url)

To count queries without the savepoint of the fixture, go inside it::

    with as_reader(), django_assert_num_queries(3):
        client.get(url)
"""

from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connections, transaction
from django.test import Client

from published.reader_role.middleware import turns_of_this_thread


@contextmanager
def reading():
    """Run what is inside as the reader, on the test's own connection; nothing it wrote remains.

    ``connections["public"]`` is that same connection meanwhile, so the middleware exchanges it for itself:
    the code under test needs no switch for tests. Read streams to their end inside.
    """
    own, login = connections["default"], connections["public"]
    with transaction.atomic():
        # Through psycopg2, so that these two are not among the queries a test counts.
        with own.connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE " + own.ops.quote_name(settings.READER_ROLE))
            cursor.execute("SET LOCAL transaction_read_only = on")
        connections["public"] = own
        try:
            yield
        finally:
            connections["public"] = login
            transaction.set_rollback(True)


class ReaderClient(Client):
    """Django's test client, each request as the reader; streams are read before they are handed over."""

    def request(self, **request):
        """The response, with its content in memory: ``getvalue()`` for a stream, as for any other."""
        with reading():
            response = super().request(**request)
            if response.streaming:
                response.streaming_content = [b"".join(response.streaming_content)]
            return response


@pytest.fixture(autouse=True)
def _every_stream_was_closed():
    """A stream that a test leaves unread keeps the reader in charge, and every later test would fail of it."""
    yield
    in_charge = connections["default"].alias
    turns_of_this_thread.forget()
    connections["public"].close()  # a login that is left open keeps the test database from being dropped
    assert in_charge == "default", "Read the streamed response to its end: list(response) or getvalue()."


@pytest.fixture
def as_reader(db):
    """A context manager: what runs inside ``with as_reader():`` runs as the reader."""
    return reading


@pytest.fixture
def reader_client(db):
    """A client that gets every page as the reader. For pages outside /admin/ only."""
    return ReaderClient()
