"""No public page shows a word of the interface that a catalogue cannot translate."""

import json
import re
from html import unescape

import pytest
from django.utils.translation import trans_real

from published.models import Case, DirectoryEntry, PublicContent, PublicEdition, PublicLogEntry
from published.views.log import SCHEMAS

from .bare_words import Bare, Bracketing
from .pages import every_kind_of_page

pytestmark = pytest.mark.django_db

NAMES = [
    *("casetracker (demonstration)", "casetracker", "corrections@example.org", "http://127.0.0.1:8000", "HTTP", "CC0"),
    *("English", "SHA-256", "JSON", "BibTeX", "RIS", "PDF"),
    *("nobodyxyz", "nonsense", "person"),
    *("/ru/detainees/", "/ru/matters/"),
]
"""Names of entries, what these tests ask for themselves, and the addresses that a dossier prints."""

BETWEEN_ARABIC_WORDS = re.compile("[\u0621-\u064a][)\u2069]*[,;] ?[(\u2068]*[\u0621-\u064a]")


def strings_in(node) -> list[str]:
    """Return every text of a document."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in strings_in(value)]
    if isinstance(node, list):
        return [text for value in node for text in strings_in(value)]
    return [node] if isinstance(node, str) else []


def codes() -> set[str]:
    """Return every code of a closed list: a page must say its label, so a code is no text that may stand there."""
    return {text for schema in SCHEMAS.values() for text in enumerated(json.loads(schema))}


def enumerated(node) -> list[str]:
    """Return every value that a schema lists."""
    if isinstance(node, list):
        return [text for one in node for text in enumerated(one)]
    if not isinstance(node, dict):
        return []
    inside = [text for one in node.values() for text in enumerated(one)]
    return inside + [text for text in node.get("enum", []) if isinstance(text, str)]


def known() -> list[str]:
    """Return the texts of documents, ids and hashes, the longest first: they are the same in every language."""
    found = {text for row in PublicContent.objects.all() for text in strings_in(json.loads(bytes(row.content)))}
    found |= {text for row in PublicEdition.objects.all() for text in (row.sha256, row.commitment)}
    found |= {text for row in PublicLogEntry.objects.values() for text in row.values() if isinstance(text, str)}
    found |= {text for row in Case.objects.all() for text in (row.pk, row.slug)}
    texts = {text for text in found - codes() if len(text) > 2}
    return sorted(texts, key=len, reverse=True) + NAMES


def test_no_page_has_an_english_word_that_is_not_marked(reader_client, monkeypatch):
    paths = every_kind_of_page() + [entry.get_absolute_url()[1:] for entry in DirectoryEntry.objects.all()]
    data = known()
    monkeypatch.setitem(trans_real._translations, "ru", Bracketing())
    bare = {}
    for path in paths:
        response = reader_client.get(f"/ru/{path}")
        assert response["Content-Type"].startswith("text/html"), path
        words = Bare(response.content.decode()).words(data)
        if words:
            bare[path] = words
    assert bare == {}


def test_what_is_listed_in_arabic_is_parted_by_arabic_commas(reader_client):
    foreign = {}
    for path in every_kind_of_page() + [entry.get_absolute_url()[1:] for entry in DirectoryEntry.objects.all()]:
        page = re.sub(r"(?s)<head.*?</head>|<[^>]+>", "", reader_client.get(f"/ar/{path}").content.decode())
        if found := BETWEEN_ARABIC_WORDS.findall(unescape(page)):
            foreign[path] = found
    assert foreign == {}
