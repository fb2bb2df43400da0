"""Dates that can hardly be right are questioned at their box, on every form, and are kept if they are confirmed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from casetracker.dates import PartialDate
from detainees.models import CustodyEvent, Detail, Source
from tests import factories as make
from tests.admin.case import case_form
from tests.admin.forms import add_row, change_url, errors_of, open_form, save

pytestmark = pytest.mark.django_db

TOMORROW = (date.today() + timedelta(days=1)).isoformat()
QUESTIONS = {
    TOMORROW: "is in the future",
    "2150": "is in the future",
    "after 2150": "is in the future",
    "1425": "Hijri",
    "15 May 1383": "Hijri",
    "1894": "is before 1900",
    "c. May 1794": "is before 1900",
    "between 1890 and 1910": "is before 1900",
}


@pytest.mark.parametrize("typed", QUESTIONS)
def test_an_unlikely_date_is_questioned_at_its_box_and_what_was_typed_stays(editor, typed):
    source = make.make_source(published_on="2007-03-28")
    url = change_url(source)
    answer = save(editor, url, open_form(editor, url), published_on=typed, author="Example")
    assert QUESTIONS[typed] in errors_of(answer)
    assert set(answer.context["adminform"].form.errors) == {"published_on"}
    kept = answer.context["adminform"].form
    assert (kept["published_on"].value(), kept["author"].value()) == (typed, "Example")
    source.refresh_from_db()
    assert (source.published_on.edtf, source.author) == ("2007-03-28", "")


@pytest.mark.parametrize("typed", QUESTIONS)
def test_an_unlikely_date_is_saved_once_it_is_confirmed_and_the_mark_is_never_said(editor, typed):
    source = make.make_source()
    url = change_url(source)
    sent = open_form(editor, url)
    assert save(editor, url, sent, published_on=f"{typed}!", retrieved_on="").status_code == 302
    source.refresh_from_db()
    assert source.published_on == PartialDate.parse(typed)
    assert source.published_on.confirmed
    assert "!" not in str(source)
    assert "!" not in source.published_on.as_document()["text"]
    again = open_form(editor, url)
    assert again["published_on"][0].endswith("!")
    assert save(editor, url, again, author="Example").status_code == 302
    source.refresh_from_db()
    assert source.published_on.confirmed


@pytest.mark.parametrize("typed", ["today", "before 2150", "1900", "by 2150", "2004", "c. 1950"])
def test_a_date_that_can_be_right_is_not_questioned(editor, typed):
    typed = date.today().isoformat() if typed == "today" else typed
    source = make.make_source()
    url = change_url(source)
    assert save(editor, url, open_form(editor, url), published_on=typed).status_code == 302


def test_a_retrieval_before_the_publication_is_questioned_at_its_box(editor):
    source = make.make_source(published_on="28 March 2007")
    url = change_url(source)
    answer = save(editor, url, open_form(editor, url), retrieved_on="27 March 2007")
    assert "before it was published" in errors_of(answer)
    assert set(answer.context["adminform"].form.errors) == {"retrieved_on"}
    assert not Source.objects.get().retrieved_on
    for possible in ("March 2007", "28 March 2007", "27 March 2007!"):
        assert save(editor, url, open_form(editor, url), retrieved_on=possible).status_code == 302, possible


def test_a_birth_after_an_event_is_questioned_at_its_box_and_can_be_confirmed(editor):
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="September 1976")
    birth = make.make_detail(detainee=person, kind="birth", on="1956")
    url = change_url(birth)
    answer = save(editor, url, open_form(editor, url), on="5 May 1986")
    assert "Born on 5 May 1986, after" in errors_of(answer)
    assert set(answer.context["adminform"].form.errors) == {"on"}
    for possible in ("c. 1976", "1956", "5 May 1986!"):
        assert save(editor, url, open_form(editor, url), on=possible).status_code == 302, possible
    assert Detail.objects.get().on.edtf == "1986-05-05"


def test_an_event_before_a_birth_is_questioned_at_its_box_whoever_of_those_in_it_is_meant(editor):
    young, old = make.make_detainee(), make.make_detainee()
    make.make_detail(detainee=young, kind="birth", on="1986")
    make.make_detail(detainee=old, kind="birth", on="1956")
    event = make.make_event(people=[old, young], kind="arrest", begin_on="2004")
    url = change_url(event)
    answer = save(editor, url, open_form(editor, url), begin_on="1976")
    assert str(young) in errors_of(answer)
    assert set(answer.context["adminform"].form.errors) == {"begin_on"}
    assert CustodyEvent.objects.get().begin_on.edtf == "2004"
    assert save(editor, url, open_form(editor, url), begin_on="1996").status_code == 302


def test_who_is_added_to_an_event_before_their_birth_is_questioned_in_their_row(editor):
    young = make.make_detainee()
    make.make_detail(detainee=young, kind="birth", on="1986")
    event = make.make_event(people=[make.make_detainee()], kind="arrest", begin_on="1976")
    url = change_url(event)
    sent = open_form(editor, url)
    add_row(sent, "participations", detainee=young.pk, evaluation="reported")
    assert "before the birth of" in errors_of(save(editor, url, sent))
    assert event.participations.count() == 1


def test_the_case_screen_questions_the_same_dates_at_their_boxes_and_saves_nothing(editor):
    young = make.make_detainee()
    make.make_detail(detainee=young, kind="birth", on="1986")
    sent = case_form.open_screen(editor, young)
    sent = case_form.add(editor, sent, "events", young, kind="arrest", begin_on="September 1976")
    sent = case_form.add(editor, sent, "statuses", young, kind="in_custody_before_trial", on=TOMORROW)
    answer = case_form.save(editor, sent, young, **{"bar-new_date": "1425"})
    said = case_form.problems(answer)
    assert "begin_on" in said
    assert "before the birth of" in said
    assert "is in the future" in said
    assert "Hijri" in said
    assert not young.events.exists()
    sent["events-0-begin_on"], sent["statuses-0-on"] = ["September 1996"], ["2007"]
    case_form.saved(editor, sent, young)
    assert young.events.get().begin_on.edtf == "1996-09"


def test_a_birth_and_an_event_before_it_typed_together_are_questioned(editor):
    person = make.make_detainee()
    sent = case_form.open_screen(editor, person)
    sent = case_form.add(editor, sent, "details", person, kind="birth", on="1986")
    sent = case_form.add(editor, sent, "events", person, kind="arrest", begin_on="September 1976")
    assert "before the birth of" in case_form.problems(case_form.save(editor, sent, person))
    assert not person.details.exists()


def test_while_a_date_is_typed_the_screen_says_what_is_to_be_asked(editor):
    ask = reverse("admin:detainees_detainee_case_date")
    assert "Hijri" in editor.get(ask, {"q": "1425"}).json()["problem"]
    assert "was a Saturday" in editor.get(ask, {"q": "Sunday, 28 February 2004"}).json()["problem"]
    assert editor.get(ask, {"q": "1425!"}).json()["understood"].startswith("Understood as")
