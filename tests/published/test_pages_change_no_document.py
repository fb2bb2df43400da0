"""Whatever is shown of a document, the document stays as it was published."""

import json
from copy import deepcopy
from datetime import date
from functools import cache

import pytest

from detainees.document import draft_of
from published.directory import KINDS
from published.directory.entity_pages import telling
from published.directory.links import link_things
from published.dossier import compile_dossier
from published.models import Case, Thing
from published.pages import read, said_of_some
from published.pages.difference import differences
from published.pages.facts import annotate, each_fact
from published.pages.paragraphs import number_paragraphs
from published.pages.upcasting import document_of
from published.pages.view_objects import View, page_view
from published.search.words import said_in

from .cases import rich_case
from .shown import show

pytestmark = pytest.mark.django_db

READERS = {
    "the page of a case": lambda it: read(it, today=date(2026, 1, 2)),
    "the dossier": compile_dossier,
    "what is said of some, on the page of a member": lambda it: said_of_some(it, "/matters/x/"),
    "what a page needs of each fact": annotate,
    "the differences": lambda it: differences(it, deepcopy(it)),
    "the words that are searched": lambda it: list(said_in(it)),
    "the paragraph numbers": number_paragraphs,
    "the links to things": lambda it: link_things(page_view(it)),
}


@cache
def bytes_of_documents() -> list[bytes]:
    """The bytes of a case and of a group case with something of everything: made once, they outlive their rows."""
    return [draft_of(subject).content for subject in rich_case()]


@pytest.fixture
def contents(db) -> list[bytes]:
    """The bytes of a case and of a group case with something of everything."""
    return bytes_of_documents()


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_of_a_document_changes_it(reader, contents):
    for content in contents:
        document = json.loads(content)
        READERS[reader](document)
        assert document == json.loads(content)


def test_the_page_of_a_thing_changes_no_document(monkeypatch):
    for subject in rich_case():
        show(subject)
    read_ones = {case.pk: document_of(case.current) for case in Case.objects.select_related("current__content")}
    kept = deepcopy(read_ones)
    monkeypatch.setattr("published.directory.entity_pages.document_of", lambda edition: read_ones[edition.case_id])
    things = list(Thing.objects.select_related("lead__current"))
    for thing in things:
        telling(thing.lead, KINDS[thing.kind], thing.key)
    assert len(things) > 20
    assert read_ones == kept


def test_a_view_holds_copies_of_all_parts_and_knows_the_kind_of_each_fact(contents):
    for content in contents:
        document = json.loads(content)
        view = page_view(document)
        assert page_view(view) is view
        facts = list(each_fact(view))
        assert len(facts) > 8
        for kind, fact in facts:
            assert isinstance(fact, View)
            assert fact["type"] == kind
            assert fact.original["id"] == fact["id"]
            assert "type" not in fact.original
            for alternative in fact.get("alternatives", []):
                assert alternative["is_alternative"]
        assert view.original is document
