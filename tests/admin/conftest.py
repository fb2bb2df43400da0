"""A colleague at the admin: a client that is logged in."""

import pytest
from django.test import Client

from tests.factories import make_user


def logged_in(user) -> Client:
    """A client of the account."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor(db) -> Client:
    """A client that may do everything."""
    return logged_in(make_user("ann"))


@pytest.fixture
def colleague(db) -> Client:
    """A second client that may do everything."""
    return logged_in(make_user("ben"))
