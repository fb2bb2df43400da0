"""The policy that research pages carry: strict where a page states none, and each page's own where it does."""

import pytest

from detainees.policy import POLICY
from tests.factories import make_source

pytestmark = pytest.mark.django_db


def policy_of(client, path) -> str:
    """The policy that an answer carries."""
    return client.get(path)["Content-Security-Policy"]


def test_every_research_page_carries_the_strict_policy(editor, client):
    for path in ("/admin/", "/admin/detainees/detainee/", "/admin/detainees/detainee/case/", "/admin/no/such/"):
        assert policy_of(editor, path) == POLICY
    assert policy_of(client, "/admin/login/") == POLICY
    assert "unsafe" not in POLICY
    assert "frame-ancestors 'none'" in POLICY


def test_a_page_beside_a_form_keeps_the_policy_of_its_own(editor):
    own = policy_of(editor, f"/admin/detainees/source/{make_source().pk}/read/")
    assert "frame-ancestors 'self'" in own
    assert "default-src 'none'" in own
