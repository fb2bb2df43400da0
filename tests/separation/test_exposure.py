"""Every field of the research record is declared public, internal or confidential, and the documents keep to it."""

import pytest

from detainees.document import draft_of
from detainees.exposure import DECLARED, Exposure, declared, fields_of, is_public, own_fields, research_models
from detainees.exposure.fields import IN_DOCUMENTS, NOT_IN_A_DOCUMENT
from detainees.exposure.kinds import Declared
from detainees.models import ConfidentialNote, Edition, Fact, LogEntry, Participation, ProceedingRole, SourceIdentity
from published.publish import approve_and_publish, submit
from tests import factories as make

from .canary import Planted, kept_back, record

FOLDED = (Participation, ProceedingRole)
"""Facts of which the document says what their event or proceeding says: they have no words of their own there."""


def test_every_field_of_every_table_is_declared(figure):
    fields = [(model, field.name) for model in research_models() for field in own_fields(model)]
    undeclared = [f"{model.__name__}.{name}" for model, name in fields if declared(model, name) is None]
    assert undeclared == [], (
        "Declare it: of= in casetracker/document/ if it is public, else detainees/exposure/fields.py."
    )
    by_kind = {one.value: len(fields_of(one)) for one in Exposure}
    assert sum(by_kind.values()) == len(fields) > 1000
    figure(f"fields declared: {len(fields)} in {len(research_models())} tables, {by_kind}")


def test_nothing_is_declared_that_does_not_exist():
    by_name = {model.__name__: model for model in research_models()}
    assert set(DECLARED) - set(by_name) == set()
    for name, fields in DECLARED.items():
        missing = set(fields) - {field.name for field in own_fields(by_name[name])}
        assert missing == set(), f"{name} has no such field: add it in detainees/models/, or remove its declaration."


def test_no_field_is_declared_both_in_the_types_of_the_document_and_out_of_them():
    both = {model: IN_DOCUMENTS[model].keys() & NOT_IN_A_DOCUMENT[model].keys() for model in IN_DOCUMENTS}
    assert {model: names for model, names in both.items() if names} == {}
    assert sum(map(len, IN_DOCUMENTS.values())) > 300


def test_where_a_public_field_stands_and_how_it_is_cut_is_told_by_the_types():
    assert DECLARED["Participation"]["own_begin_on"].where == "event.begin"
    assert DECLARED["Detail"]["on"] == Declared(
        Exposure.PUBLIC, "detail.on", "of a birth the year alone, unless a family asks long after the death"
    )
    for name in ("asserted_by_words", "evaluation_note"):
        assert {model: fields[name].exposure for model, fields in DECLARED.items() if name in fields} == {
            model.__name__: Exposure.INTERNAL if model in FOLDED else Exposure.PUBLIC for model in Fact.__subclasses__()
        }


def test_a_field_that_is_not_declared_is_found(monkeypatch):
    monkeypatch.delitem(DECLARED["Name"], "working_note")
    found = {
        f"{model.__name__}.{one.name}"
        for model in research_models()
        for one in own_fields(model)
        if declared(model, one.name) is None
    }
    assert found == {"Name.working_note", "NameHistory.working_note"}


def test_what_must_never_be_public_is_not():
    never = "id revision working_note visibility basis_note publication_basis label merged_into withdrawn_reason"
    found = [f"{model.__name__}.{name}" for model, name in fields_of(Exposure.PUBLIC) if name in never.split()]
    assert found == []
    for model in (ConfidentialNote, SourceIdentity):
        tables = [one for one in research_models() if getattr(one, "pgh_tracked_model", one) is model]
        assert len(tables) == 2
        assert not any(is_public(table, one.name) for table in tables for one in own_fields(table))
        assert {declared(table, "text").exposure for table in tables} == {Exposure.CONFIDENTIAL}
    assert not any(is_public(Edition, name) for name in ("submitted_by", "approved_by", "returned_by"))
    assert is_public(LogEntry, "line")


@pytest.mark.django_db
def test_the_documents_hold_no_word_of_a_hidden_field_and_every_word_of_a_public_one(figure):
    planted = Planted()
    man, matter = record(planted, public=True)
    kept_back(planted, man, matter)
    approve_and_publish(submit(matter, by=make.make_user()), by=make.make_user())
    written = "\n".join(draft_of(subject).content.decode() for subject in (man, matter))
    hidden = [one for one in planted.canaries if not (one.row_is_public and is_public(one.model, one.field))]
    shown = [one for one in planted.canaries if one.row_is_public and is_public(one.model, one.field)]
    assert [str(one) for one in hidden if one.text in written] == []
    assert [str(one) for one in shown if one.text not in written] == []
    figure(f"words planted: {len(hidden)} hidden, 0 in the documents; {len(shown)} public, all there")
