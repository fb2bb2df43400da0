"""What the fields of a document are called: from the types, in every language."""

import pytest
from django.conf import settings
from django.utils import translation

from casetracker.document.labels import TYPES, field_of, label_of
from casetracker.document.parts import Fact, Source
from casetracker.document.walk import FieldType, fields_of

SHOWN = {kind: node for kind, node in TYPES.items() if issubclass(node, Fact | Source)}
WITHOUT_LABEL = {"id", "n"}
"""What a page uses and never shows as a field: the id of a fact, and the number of a source."""

languages = pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES if code != "en"])


def shown_fields() -> list[tuple[str, FieldType]]:
    """Every field of a fact or source that pages may list, with its kind."""
    return [
        (kind, field)
        for kind, node in SHOWN.items()
        for field in fields_of(node).values()
        if not field.holds_facts and field.name not in WITHOUT_LABEL
    ]


def test_every_field_of_a_fact_and_of_a_source_has_a_label():
    assert len(SHOWN) == 17
    assert len(shown_fields()) > 200
    assert [f"{kind}.{field.name}" for kind, field in shown_fields() if not field.declared.label] == []


def test_a_field_is_called_the_same_wherever_it_stands():
    labels: dict[str, set[str]] = {}
    for node in TYPES.values():
        for field in fields_of(node).values():
            if field.declared.label:
                labels.setdefault(field.name, set()).add(str(field.declared.label))
    assert {name: found for name, found in labels.items() if len(found) > 1} == {}


@languages
def test_every_label_is_in_the_language_of_the_page(language):
    english = {field.name: label_of(field.name) for _kind, field in shown_fields()}
    with translation.override(language):
        assert [name for name, label in english.items() if label_of(name) == label] == []


def test_a_field_is_found_by_the_kind_of_its_fact_and_its_name():
    assert field_of("event", "kind").vocabulary == "EventKind"
    assert field_of("charge", "outcome").vocabulary == "ChargeOutcome"
    assert field_of("decision", "outcome").vocabulary == "Outcome"
    assert field_of("undertaking", "results").vocabulary == "Result"
    assert field_of("undertaking", "qualifier").vocabulary == ""
    assert field_of("allegation", "event").is_reference
    assert field_of("assurance", "transfers").is_reference
    assert field_of("event", "own_dates").is_flag
    assert not field_of("assurance", "form").is_flag
    assert field_of("assurance", "statements").holds_facts
    assert field_of("event", "anchor") is None
    assert field_of("", "kind") is None
