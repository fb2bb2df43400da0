"""No public page shows a word of the interface that a catalogue cannot translate."""

import json

import pytest
from django.utils.translation import trans_real

from published.models import PublicContent

from .bare_words import Bare, Bracketing
from .pages import every_kind_of_page

pytestmark = pytest.mark.django_db

NAMES = [
    "casetracker (demonstration)",
    "casetracker",
    "corrections@example.org",
    "English",
    "SHA-256",
    "JSON",
    "BibTeX",
]
NAMES += ["BibTeX", "RIS", "PDF", "nobodyxyz", "nonsense", "person", "HTTP", "http://127.0.0.1:8000", "CC0"]
"""Names of things, and what these tests ask for themselves."""


def strings_in(node) -> list[str]:
    """Return every text of a document."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in strings_in(value)]
    if isinstance(node, list):
        return [text for value in node for text in strings_in(value)]
    return [node] if isinstance(node, str) else []


@pytest.mark.xfail(
    reason="Hashes are not yet known as data; labels of parties and escaped spans are still to be looked into."
)
def test_no_page_has_an_english_word_that_is_not_marked(reader_client, monkeypatch):
    paths = every_kind_of_page()
    data = {text for row in PublicContent.objects.all() for text in strings_in(json.loads(bytes(row.content)))}
    known = sorted((text for text in data if len(text) > 2), key=len, reverse=True) + NAMES
    monkeypatch.setitem(trans_real._translations, "ru", Bracketing())
    bare = {}
    for path in paths:
        response = reader_client.get(f"/ru/{path}")
        assert response["Content-Type"].startswith("text/html"), path
        words = Bare(response.content.decode()).words(known)
        if words:
            bare[path] = words
    assert bare == {}
