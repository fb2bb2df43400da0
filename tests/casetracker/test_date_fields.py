"""The date as a model field and in a form: the four columns never disagree, and the box says what it understood."""

from datetime import date

import pytest
from django import forms
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from casetracker.date_fields import (
    PartialDateField,
    PartialDateFormField,
    partial_date_columns,
    partial_date_constraints,
)
from casetracker.dates import PartialDate

pytestmark = pytest.mark.own_server

COLUMNS = ("on", "on_earliest", "on_latest", "on_words")
END_OF_2004 = ("[2004-10~,2004-11..2004-12]", date(2004, 10, 1), date(2004, 12, 31), "at the end of 2004")
NO_DATE = ("", None, None, "")

with isolate_apps("casetracker"):

    class Dated(models.Model):
        """What every dated row of these tests shares."""

        on = PartialDateField("date", blank=True)

        class Meta:
            abstract = True
            app_label = "casetracker"

    class Note(Dated):
        """A row with two dates, one of them inherited."""

        title = models.CharField(max_length=20, default="Note 000123")
        until_on = PartialDateField()

        class Meta:
            app_label = "casetracker"
            constraints = partial_date_constraints("on", "note")

        def __str__(self):
            return self.title


class NoteForm(forms.ModelForm):
    """Both dates of a note."""

    class Meta:
        model = Note
        fields = ["on", "until_on"]


@pytest.fixture
def notes(db, monkeypatch):
    """The notes' table, for one test."""
    monkeypatch.setitem(apps.all_models["casetracker"], "note", Note)
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    return Note.objects


def stored(pk):
    """The four columns as the database has them."""
    with connection.cursor() as cursor:
        cursor.execute('SELECT "on", on_earliest, on_latest, on_words FROM casetracker_note WHERE id = %s', [pk])
        return cursor.fetchone()


def in_memory(note):
    """The four columns as the row in memory has them."""
    return (note.on.edtf if note.on else "", note.on_earliest, note.on_latest, note.on_words)


def test_a_new_row_has_its_companions_before_it_is_saved():
    assert in_memory(Note(on="at the end of 2004")) == END_OF_2004
    assert in_memory(Note(on=PartialDate.parse("at the end of 2004"))) == END_OF_2004
    for nothing in ({}, {"on": None}, {"on": ""}, {"on": "  "}):
        assert Note(**nothing).on is None
        assert in_memory(Note(**nothing)) == NO_DATE


def test_each_date_of_a_row_has_companions_of_its_own():
    note = Note(on="2004", until_on="2005")
    assert (note.on_latest, note.until_on_latest) == (date(2004, 12, 31), date(2005, 12, 31))


@given(st.lists(st.sampled_from(["2004", "end of 2004", "by 5 May 2004", "2005 or 2006", "", None]), min_size=1))
def test_whatever_is_assigned_last_decides_all_columns(assigned):
    note = Note()
    for value in assigned:
        note.on = value
    expected = PartialDate.parse(assigned[-1]) if assigned[-1] else None
    assert note.on == expected
    assert in_memory(note)[1:] == (
        (expected.earliest, expected.latest, expected.words) if expected else (None, None, "")
    )


def test_bounds_cannot_be_set_by_themselves():
    note = Note(on="2004", on_earliest=date(1999, 1, 1))
    note.on_latest = date(2020, 1, 1)
    assert (note.on_earliest, note.on_latest) == (date(2004, 1, 1), date(2004, 12, 31))


def test_words_can_be_given_beside_the_edtf():
    note = Note(on="[2004-10..2004-12]", on_words="some weeks before the new year")
    assert note.on.words == "some weeks before the new year"
    assert str(note.on) == "some weeks before the new year"


@pytest.mark.parametrize("value", ["a week later", 2004, date(2004, 2, 28)])
def test_what_is_no_date_cannot_be_assigned(value):
    with pytest.raises(ValueError, match="date"):
        Note(on=value)


def test_saving_and_reading_again_keeps_the_date_and_its_words(notes):
    note = notes.create(on="at the end of 2004")
    assert stored(note.pk) == END_OF_2004
    again = notes.get(pk=note.pk)
    assert in_memory(again) == END_OF_2004
    assert again.on.words == "at the end of 2004"
    again.on = None
    again.save()
    assert stored(note.pk) == NO_DATE


def test_every_bulk_way_through_the_orm_writes_all_columns(notes):
    created = notes.bulk_create([Note(on="at the end of 2004"), Note()])
    assert [stored(note.pk) for note in created] == [END_OF_2004, NO_DATE]
    for note in created:
        note.on = "2005"
    notes.bulk_update(created, COLUMNS)
    assert {stored(note.pk)[2] for note in created} == {date(2005, 12, 31)}


def test_update_or_create_writes_all_columns(notes):
    notes.update_or_create(title="A", defaults={"on": "2004"})
    note, _ = notes.update_or_create(title="A", defaults={"on": "at the end of 2004"})
    assert stored(note.pk) == END_OF_2004
    notes.update_or_create(title="A", defaults={"until_on": "2006"})
    assert stored(note.pk) == END_OF_2004


def test_an_update_that_would_leave_companions_behind_is_refused(notes):
    note = notes.create(on="2004")
    note.on = "2005"
    writes = (
        lambda: notes.update(on="2005"),
        lambda: notes.update(on=models.F("until_on")),
        lambda: notes.update(on_latest=date(2005, 1, 1)),
        lambda: notes.update(on_words="about then"),
        lambda: notes.bulk_update([note], ["on"]),
        lambda: note.save(update_fields=["on"]),
    )
    for write in writes:
        refused = pytest.raises(ValueError, match=r"cannot be updated without on.*partial_date_columns")
        with refused, transaction.atomic():
            write()
    assert stored(note.pk)[0] == "2004"


def test_an_update_that_names_all_columns_is_written(notes):
    note = notes.create(on="2004")
    notes.update(**partial_date_columns("on", "at the end of 2004"))
    assert stored(note.pk) == END_OF_2004
    notes.update(**partial_date_columns("on", None), title="B")
    assert stored(note.pk) == NO_DATE
    note.on = "2005"
    note.save(update_fields=COLUMNS)
    assert stored(note.pk)[0] == "2005"


def test_saving_a_row_loaded_in_part_loses_nothing(notes):
    pk = notes.create(on="at the end of 2004").pk
    for loaded in (notes.only("title"), notes.only("title", *COLUMNS)):
        note = loaded.get(pk=pk)
        note.title = "C"
        note.save()
        assert stored(pk) == END_OF_2004
    for loaded in (notes.only("on"), notes.defer("on_words"), notes.defer("on")):
        with pytest.raises(ValueError, match="cannot be updated without"), transaction.atomic():
            loaded.get(pk=pk).save()
        assert stored(pk) == END_OF_2004
    assert notes.only("on").get(pk=pk).on.words == "at the end of 2004"
    assert notes.only("on_latest").get(pk=pk).on_latest == date(2004, 12, 31)


def test_refreshing_a_row_brings_back_the_date_with_its_words(notes):
    note = notes.create(on="at the end of 2004")
    for fields in (None, ["on"]):
        note.on = "2005"
        note.refresh_from_db(fields=fields)
        assert in_memory(note) == END_OF_2004


def test_a_date_of_one_row_can_be_given_to_another(notes):
    note = notes.create(on="at the end of 2004")
    assert in_memory(Note(on=notes.get(pk=note.pk).on)) == END_OF_2004
    from_a_list = notes.values_list("on", flat=True).get()
    other = Note(on="by 5 May 2004")
    other.on = from_a_list
    assert in_memory(other) == (*END_OF_2004[:3], "")


def test_rows_are_found_by_edtf_by_words_and_by_bounds(notes):
    note = notes.create(on="at the end of 2004")
    assert notes.get(on="[2004-10~,2004-11..2004-12]") == note
    assert notes.get(on="end of 2004") == note
    assert notes.get(on__in=[PartialDate.parse("end of 2004")]) == note
    assert notes.get(on__contains="~") == note
    assert notes.filter(on_earliest__gte=date(2004, 10, 1), on_latest__lt=date(2005, 1, 1)).exists()
    assert not notes.filter(on="").exists()


@pytest.mark.parametrize(
    "columns",
    [
        "\"on\" = '2004'",
        "on_words = 'then'",
        "on_latest = '2004-01-01'",
        "\"on\" = '2004', on_earliest = '2005-01-01', on_latest = '2004-01-01'",
    ],
)
def test_the_database_refuses_columns_that_contradict_each_other(notes, columns):
    notes.create()
    with pytest.raises(IntegrityError, match="note_on_bounds"), transaction.atomic():
        connection.cursor().execute(f"UPDATE casetracker_note SET {columns}")


def test_a_fixture_holds_the_edtf_and_the_words_and_the_bounds_are_worked_out(notes):
    note = notes.create(on="at the end of 2004")
    text = serializers.serialize("json", [note])
    assert "on_earliest" not in text
    pk = note.pk
    note.delete()
    for loaded in serializers.deserialize("json", text):
        loaded.save()
    assert stored(pk) == END_OF_2004


def test_a_fixture_with_words_or_wrong_bounds_is_still_read_rightly(notes):
    fields = {"on": "at the end of 2004", "on_earliest": "1999-01-01"}
    for loaded in serializers.deserialize("python", [{"model": "casetracker.note", "pk": 1, "fields": fields}]):
        loaded.save()
    assert stored(1) == END_OF_2004


def test_a_fixture_with_a_date_that_cannot_be_read_says_which():
    row = {"model": "casetracker.note", "pk": 1, "fields": {"on": "a week later"}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(apps.all_models["casetracker"], "note", Note)
        with pytest.raises(serializers.base.DeserializationError, match="a week later.*could not be read"):
            list(serializers.deserialize("python", [row]))


def test_full_clean_asks_for_a_date_only_where_one_is_needed():
    with pytest.raises(ValidationError) as refusal:
        Note().full_clean(validate_constraints=False)
    assert set(refusal.value.error_dict) == {"until_on"}
    Note(until_on="2004").full_clean(validate_constraints=False)


def test_null_is_refused_by_the_system_checks():
    with isolate_apps("casetracker"):

        class Nullable(models.Model):
            on = PartialDateField(null=True)

            class Meta:
                app_label = "casetracker"

            def __str__(self):
                return str(self.on)

    assert [error.id for error in Nullable.check()] == ["casetracker.E101"]


def test_a_migration_lists_every_column_once_and_rebuilds_the_same_model():
    state = ModelState.from_model(Note)
    assert [name for name in state.fields if name.startswith("on")] == list(COLUMNS)
    project = ProjectState()
    project.add_model(state)
    rebuilt = project.apps.get_model("casetracker", "note")
    assert [field.name for field in rebuilt._meta.fields] == [field.name for field in Note._meta.fields]
    assert in_memory(rebuilt(on="at the end of 2004")) == END_OF_2004
    again = ProjectState()
    again.add_model(ModelState.from_model(rebuilt))
    assert not MigrationAutodetector(project, again)._detect_changes()
    assert "PartialDateField(blank=True, companions=False" in MigrationWriter.serialize(state.fields["on"])[0]


def test_history_keeps_all_columns_of_a_date(db):
    from detainees.models import Incident

    incident = Incident.objects.create(title={"en": "Incident 000123"}, on="at the end of 2004")
    incident.on = "2005"
    incident.save()
    kept = incident.history.order_by("pgh_id")
    assert [in_memory(row) for row in kept] == [
        END_OF_2004,
        ("2005", date(2005, 1, 1), date(2005, 12, 31), ""),
    ]


def test_the_form_gives_a_date_and_saves_its_words(notes):
    form = NoteForm({"on": "at the end of 2004", "until_on": "2006"})
    assert form.is_valid(), form.errors
    assert stored(form.save().pk) == END_OF_2004


def test_what_cannot_be_read_stays_in_the_box_with_the_reason():
    form = NoteForm({"on": "02/03/2004", "until_on": ""})
    assert "It can be 2004-03-02 (day first) or 2004-02-03 (month first)" in form.errors["on"][0]
    assert form.errors["until_on"] == ["This field is required."]
    assert 'value="02/03/2004"' in str(form["on"])
    assert "understood" not in str(form["on"])


def test_the_box_says_what_it_understood_to_everybody():
    box = str(NoteForm({"on": "c. March 2004", "until_on": ""})["on"])
    assert 'value="c. March 2004"' in box
    assert (
        '<span class="understood" id="id_on_understood">'
        "Understood as: between 1 and 31 March 2004, approximately.</span>"
    ) in box
    assert 'aria-describedby="id_on_helptext id_on_understood"' in box


def test_the_help_text_stands_at_the_field():
    assert "As exact as the source and no more" in NoteForm()["on"].help_text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2004-02-28", "28 February 2004"),
        ("at the end of 2004", "at the end of 2004"),
        ("конец 2004 года", "конец 2004 года"),
        ("[2004-03-01~,2005-04,2006..2007]", "c. 1 March 2004 or April 2005 or between 2006 and 2007"),
    ],
)
def test_a_saved_date_is_shown_in_words_that_are_read_back_as_the_same_date(typed, shown):
    form = NoteForm(instance=Note(on=typed))
    assert f'value="{shown}"' in str(form["on"])
    assert PartialDate.parse(shown) == PartialDate.parse(typed)


def test_words_that_cannot_be_read_are_not_put_into_the_box():
    form = NoteForm(instance=Note(on="[2004-10..2004-12]", on_words="some weeks before the new year"))
    assert 'value="between October and December 2004"' in str(form["on"])


def test_a_box_left_as_it_was_is_no_change_and_keeps_the_words():
    field = PartialDateFormField(required=False)
    for words in ("at the end of 2004", "some weeks before the new year", ""):
        value = PartialDate.parse("[2004-10~,2004-11..2004-12]").with_words(words)
        assert not field.has_changed(value, field.prepare_value(value))
    assert field.has_changed(PartialDate.parse("2004"), "2005")
    assert field.has_changed(PartialDate.parse("2004"), "")
    assert field.has_changed(None, "2004")
    assert field.has_changed(PartialDate.parse("2004"), "a week later")
    assert not field.has_changed(None, " ")
