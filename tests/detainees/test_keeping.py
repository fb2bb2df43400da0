"""What the research record keeps of itself: no save over a colleague's, evidence that stays, every old value."""

import pytest
from django.apps import apps
from django.db import connection, models

from detainees.models import Citation, Name, Source, StaleSave
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]


def test_a_stale_save_is_refused_and_changes_nothing():
    name = make.make_name(text="Spelling A")
    mine, theirs = Name.objects.get(pk=name.pk), Name.objects.get(pk=name.pk)
    theirs.text = "Spelling B"
    theirs.save()
    mine.text = "Spelling C"
    with pytest.raises(StaleSave, match="A colleague has changed this record"):
        mine.save()
    assert Name.objects.get(pk=name.pk).text == "Spelling B"


def test_saving_the_same_copy_twice_is_no_stale_save():
    name = make.make_name()
    name.text = "Spelling B"
    name.save()
    name.text = "Spelling C"
    name.save()
    assert Name.objects.get(pk=name.pk).text == "Spelling C"


def test_a_bulk_update_moves_the_revision_on_so_that_an_older_copy_is_stale():
    name = make.make_name()
    Name.objects.filter(pk=name.pk).update(text="Spelling B")
    name.text = "Spelling C"
    with pytest.raises(StaleSave):
        name.save()


def test_evidence_is_protected_and_parts_go_with_the_whole():
    event = make.make_event(people=[make.make_detainee()])
    source = event.citations.get().source
    with pytest.raises(models.ProtectedError):
        source.delete()
    event.delete()
    assert not Citation.objects.filter(source=source).exists()
    assert Source.objects.filter(pk=source.pk).exists()


RECORDED_NOT = {
    *("Edition", "EditionContent", "LogEntry"),
    *("PublicationAct", "ReviewComment", "ReviewLook", "ConfidentialReading"),
    *("SourceFile", "FileReading", "SavedFilter", "Submission"),
    *("CustodyConflict", "Draft", "KeptForm", "NameKey", "Resemblance"),
}
"""Editions, files and the trails are their own history: rows that are only added to, who looked when,
and what a colleague keeps to themselves. Keys and likenesses are derived."""


def test_every_table_of_the_research_record_keeps_its_history():
    kept = {model._meta.model_name.removesuffix("history") for model in histories()}
    for model in research_models():
        assert model._meta.model_name in kept or model.__name__ in RECORDED_NOT, model


def test_every_table_of_plain_links_keeps_its_history():
    tracked = set(tables_with_history_triggers())
    for model in apps.get_app_config("detainees").get_models(include_auto_created=True):
        if model._meta.auto_created:
            assert model._meta.db_table in tracked, model


def histories():
    """The models that hold the history."""
    return [model for model in apps.get_app_config("detainees").get_models() if hasattr(model, "pgh_label")]


def research_models():
    """The models that researchers fill."""
    every = apps.get_app_config("detainees").get_models()
    return [model for model in every if not hasattr(model, "pgh_label") and not model._meta.proxy]


def tables_with_history_triggers():
    """The tables on which the database has a trigger that records inserts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'pgtrigger_insert_insert%%'")
        return [row[0] for row in cursor.fetchall()]


def test_history_keeps_the_old_and_the_new_value_of_a_bulk_update_and_of_raw_sql():
    name = make.make_name(text="Spelling A")
    Name.objects.filter(pk=name.pk).update(text="Spelling B")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE detainees_name SET text = 'Spelling C' WHERE id = %s", [name.pk])
    texts = list(name.history.order_by("pgh_id").values_list("pgh_label", "text"))
    assert texts == [("insert", "Spelling A"), ("update", "Spelling B"), ("update", "Spelling C")]


def test_history_keeps_who_was_named_in_an_allegation_and_taken_out_again():
    person = make.make_detainee()
    allegation = make.make_allegation(victims=[person])
    allegation.victims.remove(person)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_label FROM detainees_allegationvictimshistory ORDER BY pgh_id")
        assert [row[0] for row in cursor.fetchall()] == ["insert", "delete"]
