"""Code reads a document by attributes, which mypy checks; by the names of fields only templates read it."""

import sys

import pytest

from casetracker.document.base import Node
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
