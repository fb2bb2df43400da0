"""Whatever is shown of a document, the document stays as it was published."""

from dataclasses import fields
from datetime import date
from functools import cache

import pytest

from casetracker.document import decode, encode
from casetracker.document.upcasting import document_of
from casetracker.document.walk import facts_in
from detainees.document import draft_of
from published.directory import KINDS
from published.directory.entity_pages import entity_page
from published.directory.links import link_entries
from published.dossier import compile_dossier
from published.models import Case, DirectoryEntry
from published.pages import about_some_members, read
from published.pages.difference import differences
from published.pages.facts import annotate
from published.pages.paragraphs import number_paragraphs
from published.pages.view_objects import FactView, page_view
from published.search.words import texts_in

from .cases import rich_case
from .shown import show

pytestmark = pytest.mark.django_db

READERS = {
    "the page of a case": lambda it: read(it, today=date(2026, 1, 2)),
    "the dossier": compile_dossier,
    "what is said of some, on the page of a member": lambda it: about_some_members(it, "/matters/x/"),
    "what a page needs of each fact": lambda it: annotate(page_view(it)),
    "the differences": lambda it: differences(it, it),
    "the words that are searched": lambda it: list(texts_in(it)),
    "the paragraph numbers": number_paragraphs,
    "the links to entries": lambda it: link_entries(page_view(it)),
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
        document = decode(content)
        READERS[reader](document)
        assert encode(document) == content


def test_the_page_of_a_thing_changes_no_document(monkeypatch):
    for subject in rich_case():
        show(subject)
    read_ones = {case.pk: document_of(case.current) for case in Case.objects.select_related("current__content")}
    kept = {key: encode(document) for key, document in read_ones.items()}
    monkeypatch.setattr("published.directory.entity_pages.document_of", lambda edition: read_ones[edition.case_id])
    entries = list(DirectoryEntry.objects.select_related("lead__current"))
    for entry in entries:
        entity_page(entry.lead, KINDS[entry.kind], entry.key)
    assert len(entries) > 20
    assert {key: encode(document) for key, document in read_ones.items()} == kept


def test_a_part_of_a_document_cannot_be_written_to(contents):
    for content in contents:
        for fact in facts_in(decode(content)):
            with pytest.raises(AttributeError):
                fact.evaluation = "accepted"


def test_a_view_has_views_of_all_facts_and_takes_nothing_that_is_not_declared(contents):
    for content in contents:
        document = decode(content)
        view = page_view(document)
        assert page_view(view) is view
        facts, views = list(facts_in(document)), list(facts_in(view))
        assert len(views) > 8
        assert [one.node for one in views] == facts
        for fact in views:
            assert isinstance(fact, FactView)
            assert not {field.name for field in fields(fact)} & {*fact.declaration.__struct_fields__}
            with pytest.raises(AttributeError):
                fact.something_else = 1
            for alternative in fact.alternatives:
                assert alternative.is_alternative
