"""Sources give other dates for one stay: the page denies on no account what another account on it says."""

import re

import pytest

from tests import factories as make

from .shown import Shown, page_of, show

pytestmark = pytest.mark.django_db

NOTHING = ("Nothing about custody is recorded between", "No record here")


def held(until_by_another: str, **release):
    """A woman held in May by one account, longer by another, and perhaps released."""
    person = make.make_detainee("Amina Example")
    dates = {"begin_on": "2012-05-01", "kind": "detention", "place": make.make_place()}
    head = make.make_event(people=[person], end_on="2012-05-31", **dates)
    make.make_event(people=[person], end_on=until_by_another, alternative_to=head, **dates)
    if release:
        make.make_event(people=[person], kind="release", **release)
    return person


def test_no_gap_is_told_of_days_on_which_another_account_has_the_person_held(reader_client):
    case = show(held("2012-06-30", begin_on="2012-07-01"))
    text = Shown(reader_client.get(case.get_absolute_url()).content.decode()).text
    assert not any(words in text for words in NOTHING)
    assert "counted from the dates recorded here, where accounts of a stay differ, from the first one" in text
    assert "Where accounts of a stay differ, its days are counted from the first one." in text
    answer = Shown(reader_client.get(case.get_absolute_url() + "on/", {"on": "15 June 2012"}).content.decode()).text
    assert "Possibly held" in answer
    assert "No record here" not in answer


def test_a_gap_that_no_account_fills_is_told(reader_client):
    text = page_of(reader_client, held("2012-05-20", begin_on="2012-07-01")).text
    assert all(words in text for words in NOTHING)


def test_nothing_is_said_to_follow_a_release_only_where_no_account_goes_beyond_it(reader_client):
    later = "No later detention is on record"
    assert later in page_of(reader_client, held("2012-05-20", begin_on="2012-06-01")).text
    assert later not in page_of(reader_client, held("2012-08-30", begin_on="2012-06-01")).text


def test_accounts_that_agree_on_the_dates_leave_the_count_as_it_is(reader_client):
    assert (
        "here accounts of a stay differ" not in page_of(reader_client, held("2012-05-31", begin_on="2012-07-01")).text
    )


def test_the_last_custody_says_that_sources_differ_where_another_account_is_on_record(reader_client):
    differ = "Last custody on record sources differ"
    assert differ in page_of(reader_client, held("2012-06-30")).text
    person = make.make_detainee("Amina Example")
    make.make_event(people=[person], place=make.make_place())
    text = page_of(reader_client, person).text
    assert "Last custody on record" in text
    assert differ not in text


def test_a_stay_without_an_account_in_words_is_told_with_its_end(reader_client):
    person = make.make_detainee("Amina Example")
    place = make.make_place(name={"en": "Camp 000001"})
    make.make_event(people=[person], place=place)
    text = page_of(reader_client, person).text
    assert re.search(r"January 2004 – March 2004 \d+ Detention: Camp 000001", " ".join(text.split()))
