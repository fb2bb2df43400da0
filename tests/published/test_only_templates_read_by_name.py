"""Code reads a document by attributes, which mypy checks; by the names of fields only templates read it."""

import sys

import pytest

from casetracker.document.base import Node
from casetracker.document.lookups import read_part
from published.models.part_fields import StatedStatus
from published.pages.view_objects import View
from tests.languages.pages import every_kind_of_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("of", [Node, View])
def test_only_templates_read_a_part_of_a_document_by_the_name_of_a_field(of, monkeypatch, reader_client):
    readers = set()

    def noted(part, name):
        readers.add(sys._getframe(1).f_globals["__name__"])
        return getattr(part, name, "")

    monkeypatch.setattr(of, "__getitem__", noted)
    for path in every_kind_of_page():
        assert reader_client.get("/" + path).status_code < 500, path
    assert readers == {"django.template.base"}


@pytest.mark.parametrize("of", [Node, View])
def test_a_part_of_a_document_is_no_dict(of):
    assert not {"get", "keys", "items", "__contains__", "__setitem__"} & set(dir(of))


def test_a_row_that_an_older_program_wrote_is_read_until_it_is_rebuilt():
    """Schema 3 calls the speaker otherwise than schema 2 did; who says it is then not named, and no page fails."""
    said = {"kind": "held", "said_by": {"himself": 1, "words": "a relative"}, "gone": {"x": 1}, "on": {}}
    status = read_part(StatedStatus, said)
    assert (status.kind, status.said_by.words, status.on) == ("held", "a relative", None)
    assert read_part(StatedStatus, {}) is None
