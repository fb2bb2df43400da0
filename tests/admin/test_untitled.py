"""A row without a title or text is called by its kind, date and people wherever a researcher meets it."""

import pytest
from django.db import models
from django.urls import reverse

from detainees.fields import TextField
from tests import factories as make
from tests.admin.case.case_form import screen_url
from tests.admin.test_pages import MAKERS

pytestmark = pytest.mark.django_db

ENDS = " :,;–()"


def without_texts(row) -> models.Model:
    """The row as it would be with no text in any of its boxes."""
    for field in row._meta.concrete_fields:
        if isinstance(field, TextField):
            setattr(row, field.name, {})
        elif isinstance(field, models.CharField | models.TextField) and field.blank:
            setattr(row, field.name, "")
    return row


@pytest.mark.parametrize("name", MAKERS)
def test_no_row_is_called_by_an_empty_or_unfinished_text(name):
    said = str(without_texts(MAKERS[name]()))
    assert said.strip(ENDS), name
    assert said == said.strip(" :,;–"), name
    assert "()" not in said


def untitled(row) -> models.Model:
    """The row as it was saved before a title was asked for."""
    type(row).objects.filter(pk=row.pk).update(title={})
    row.refresh_from_db()
    return row


def untitled_trial(person):
    return untitled(make.make_proceeding(people=[person], kind="criminal", opened_on="March 2004"))


def test_an_untitled_trial_has_words_in_the_list_the_question_before_deleting_and_the_case(editor):
    person = make.make_detainee("Person 000910")
    trial = untitled_trial(person)
    words = f"{trial.get_kind_display()}, March 2004, Person 000910 (no title)"
    for url in (
        reverse("admin:detainees_proceeding_changelist"),
        reverse("admin:detainees_proceeding_delete", args=[trial.pk]),
        reverse("admin:detainees_proceeding_change", args=[trial.pk]),
        screen_url(person),
    ):
        assert words in editor.get(url).content.decode(), url


def test_untitled_rows_say_their_kind_date_and_people():
    people = [make.make_detainee(f"Person 00092{n}") for n in range(5)]
    one = people[0]
    said = {
        str(
            make.make_allegation(victims=[one], account={}, begin_on="May 2005")
        ): "allegation, May 2005, Person 000920",
        str(untitled(make.make_assurance(covers=people[:2], given_on="2004"))): (
            "assurance, 2004, Person 000920 and Person 000921"
        ),
        str(untitled(make.make_matter(members=people))): (
            "group case, Person 000920, Person 000921, Person 000922 and 2 more"
        ),
        str(untitled(make.make_incident(on="13 October 2005"))): "incident, 13 October 2005",
    }
    assert {words: f"{expected} (no title)" for words, expected in said.items()} == {words: words for words in said}
