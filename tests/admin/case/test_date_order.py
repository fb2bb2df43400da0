"""Dates out of order are questioned at the box when the case is saved; “!” confirms one that is right."""

import pytest

from detainees.models import CustodyEvent, Method
from tests.admin.case.case_form import add, open_screen, problems, save, saved, sent_by
from tests.factories import make_allegation, make_detail, make_detainee, make_event, make_statement, make_term

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db):
    return make_detainee("Person 000930")


def event(editor, sent, person, kind, begin_on, **more):
    """The screen with one more event typed on it."""
    return add(editor, sent, "events", person, kind=kind, begin_on=begin_on, **more)


def test_a_release_before_its_arrest_is_questioned_and_confirmed(editor, person):
    sent = event(editor, open_screen(editor, person), person, "arrest", "5 May 2011")
    sent = event(editor, sent, person, "release", "3 May 2011")
    page = save(editor, sent, person)
    said = page.content.decode()
    assert "The “release, 3 May 2011” is dated before the “arrest, 5 May 2011”" in said
    assert "write “3 May 2011!” if it is right" in said
    assert 'href="#id_events-1-begin_on"' in said
    assert not CustodyEvent.objects.exists()
    saved(editor, sent_by(page), person, **{"events-1-begin_on": "3 May 2011!"})
    assert CustodyEvent.objects.count() == 2


def test_a_release_on_the_day_or_after_it_and_of_earlier_custody_is_not_questioned(editor, person):
    sent = open_screen(editor, person)
    for kind, on in (("arrest", "2003"), ("release", "2004"), ("arrest", "5 May 2011"), ("release", "5 May 2011")):
        sent = event(editor, sent, person, kind, on)
    saved(editor, sent, person)


def test_a_second_release_between_two_custodies_is_questioned(editor, person):
    for kind, on in (("arrest", "2003"), ("release", "2004"), ("arrest", "May 2011")):
        make_event([person], kind=kind, begin_on=on)
    page = save(editor, event(editor, open_screen(editor, person), person, "release", "2010"), person)
    assert "The “release, 2010” is dated before the “arrest, May 2011”" in problems(page)


def test_an_edited_date_is_questioned(editor, person):
    make_event([person], kind="arrest", begin_on="5 May 2011")
    make_event([person], kind="release", begin_on="7 May 2011")
    page = save(editor, open_screen(editor, person, "events-1"), person, **{"events-1-begin_on": "7 May 2010"})
    assert "is dated before the “arrest, 5 May 2011”" in problems(page)


def test_another_edit_of_dates_that_are_on_record_is_not_questioned(editor, person):
    make_event([person], kind="arrest", begin_on="5 May 2011")
    make_event([person], kind="release", begin_on="7 May 2010")
    saved(editor, open_screen(editor, person, "events-0"), person, **{"events-0-provision": "article 5"})
    assert CustodyEvent.objects.filter(provision="article 5").exists()


def test_the_other_date_of_the_pair_is_questioned_where_that_one_was_typed(editor, person):
    make_event([person], kind="release", begin_on="7 May 2010")
    page = save(editor, event(editor, open_screen(editor, person), person, "arrest", "5 May 2011"), person)
    assert "write “5 May 2011!”" in problems(page)
    saved(editor, sent_by(page), person, **{"events-0-begin_on": "5 May 2011!"} | later_row(sent_by(page)))


def later_row(sent) -> dict:
    """The confirmed date in the box of the new row, wherever it stands."""
    key = next(key for key, values in sent.items() if key.endswith("-begin_on") and values == ["5 May 2011"])
    return {key: "5 May 2011!"}


@pytest.mark.parametrize(
    ("prefix", "box", "typed"),
    [
        ("events", "begin_on", {"kind": "detention", "begin_is": "stated"}),
        (
            "allegations",
            "begin_on",
            {"account_en": "A beating.", "level": "reported_by_person", "methods": "made-up"},
        ),
        ("statements", "said_on", {"kind": "account", "persons_role": "speakers", "paraphrase_en": "They spoke."}),
    ],
)
def test_what_is_dated_after_a_death_or_before_a_birth_is_questioned(editor, person, prefix, box, typed):
    make_term(Method, code="made-up")
    make_event([person], kind="death_in_custody", begin_on="3 June 2012")
    make_detail(detainee=person, kind="birth", on="1980", place=None)
    sent = open_screen(editor, person)
    number = sent[f"{prefix}-TOTAL_FORMS"][0]
    sent = add(editor, sent, prefix, person, **typed, **{box: "4 June 2012"})
    key = f"{prefix}-{number}-{box}"
    page = save(editor, sent, person)
    assert "4 June 2012 is after the death (3 June 2012)." in problems(page)
    page = save(editor, sent_by(page), person, **{key: "1979"})
    assert "1979 is before the birth" in problems(page)
    saved(editor, sent_by(page), person, **{key: "4 June 2012!"})


@pytest.mark.parametrize("kind", ["buried", "body_found"])
def test_what_is_about_the_body_may_follow_the_death(editor, person, kind):
    make_event([person], kind="death_in_custody", begin_on="3 June 2012")
    saved(editor, event(editor, open_screen(editor, person), person, kind, "9 June 2012"), person)


def test_a_death_typed_before_what_is_on_record_is_questioned(editor, person):
    make_allegation(victims=[person], begin_on="May 2013")
    make_statement(speakers=[person], said_on="2014")
    make_event([person], kind="questioning", begin_on="June 2013")
    page = save(editor, event(editor, open_screen(editor, person), person, "death_in_custody", "3 June 2012"), person)
    assert "is after the death (3 June 2012)" in problems(page)


def test_a_transfer_out_of_a_stay_that_goes_on_is_questioned(editor, person):
    make_event([person], kind="detention", begin_on="1 May 2011", end_on="30 May 2011")
    page = save(editor, event(editor, open_screen(editor, person), person, "release", "10 May 2011"), person)
    assert "falls within the “detention" in problems(page)


def test_an_event_on_record_that_is_joined_is_not_questioned_where_it_cannot_be_confirmed(editor, person):
    make_event([person], kind="arrest", begin_on="5 May 2011")
    other = make_event([make_detainee()], kind="release", begin_on="2010")
    sent = add(editor, open_screen(editor, person), "events", person, existing=f"[{other.public_id}]")
    saved(editor, sent, person)
    assert other.participations.count() == 2
