"""Every text of a published case leads readers to it: each is looked for as it stands in the document.

The fields come from the declaration of exposure, so a new text is tried by itself.
"""

import json

import pytest

from detainees import models
from detainees.fields import TextField
from published.publish import approve_and_publish, submit
from published.search.texts import texts_found
from tests import factories as make

from .every_field import holds, public_fields
from .whole_case import WholeCase

FOUND_BY_NAME = (models.Place, models.Party, models.Source, models.IdentifierSystem)
"""Readers find these by searches of their own."""

NOT_SEARCHED = {"Name.evaluation_note", "Identifier.evaluation_note", "Charge.against_words", "Decision.concerns_words"}
"""Notes on names and numbers, and words for people of whom the case does not tell."""


def texts(case, document: dict) -> list[tuple[str, str]]:
    """Return each text that stands in a document: the field that it is the value of, and its words."""
    columns = [(model, name) for model, name in public_fields() if isinstance(model._meta.get_field(name), TextField)]
    columns = [(model, name) for model, name in columns if model not in FOUND_BY_NAME]
    rows = [
        (f"{model.__name__}.{name}", row, getattr(row, name).get("en"))
        for model, name in columns
        for row in case.of(model)
    ]
    return [(field, words) for field, row, words in rows if words and not is_of_a_name(row) and holds(document, words)]


def is_of_a_name(row) -> bool:
    """Whether a row is a citation of a name or a number."""
    return isinstance(row, models.Citation) and bool(row.name or row.identifier)


@pytest.mark.django_db
def test_every_text_of_a_case_and_of_a_group_case_leads_to_it():
    case, lost, tried = WholeCase(0), set(), set()
    for subject in (case.matter, case.person):
        edition = approve_and_publish(submit(subject, by=make.make_user()), by=make.make_user())
        for field, words in texts(case, json.loads(bytes(edition.content.content))):
            tried.add(field)
            if subject.public_id not in [found.case for found in texts_found(words)]:
                lost.add(field)
    assert lost == NOT_SEARCHED
    assert len(tried) > 35
