"""What a row and a chip of a list say: old statuses, years, spellings, ranges and long texts."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from casetracker.dates import PartialDate
from casetracker.document.parts import Date
from published.lists.active_filters import range_in_words, shortened
from published.lists.rows import is_old, list_row, listed_profiles, years
from published.models import Profile
from published.models.part_fields import StatedStatus
from published.search.people import FoundName, How
from tests.published.rows import make_profile, spelled


def stated(on: str) -> StatedStatus:
    when = Date(**PartialDate.parse(on).as_document()) if on else None
    return StatedStatus(kind="not_in_custody", on=when)


def days_ago(number: int) -> str:
    day: date = timezone.now().date() - timedelta(days=number)
    return day.isoformat()


def test_a_status_is_old_from_a_year_and_a_day_on_or_where_nobody_knows_when_it_was_stated():
    assert [is_old(stated(days_ago(number))) for number in (0, 365, 366, 4000)] == [False, False, True, True]
    assert is_old(stated(""))
    assert is_old(stated(f"after {days_ago(30)}"))


@pytest.mark.parametrize(
    ("first", "last", "said"), [("2001", "2007", "2001 to 2007"), ("2004", "2004", "2004"), ("", "", "")]
)
def test_years_are_told_as_a_range_or_as_one(first, last, said):
    assert years(Profile(first_year=first, last_year=last)) == said


def test_a_range_of_dates_is_told_with_the_sides_that_it_has():
    assert range_in_words("2004", "2005") == "from 2004 to 2005"
    assert range_in_words("2004", None) == "from 2004"
    assert range_in_words(None, "2005") == "until 2005"


@pytest.mark.parametrize(
    ("text", "said"), [("x" * 50, "x" * 50), ("x" * 51, "x" * 50 + "…"), ("a\0b\u202e", "a�b�"), ("", "")]
)
def test_a_text_that_nobody_vouches_for_is_shown_by_its_beginning(text, said):
    assert shortened(text) == said


def row(tokens=(), found=None, spellings=()):
    """The row of a person in the list, when some words are sought."""
    profile = make_profile("Amina Testova", spellings=[*spellings], places=["Nalchik"])
    return list_row(listed_profiles().get(pk=profile.pk), [*tokens], found)


def names(one) -> list[str]:
    return [str(spelling.name).split(">")[1].split("<")[0] for spelling in one.spellings]


def matched(one) -> list[bool]:
    return [one.name.matched, *(spelling.matched for spelling in one.spellings)]


@pytest.mark.django_db
def test_the_name_that_has_most_of_the_words_is_marked_and_stands_first():
    others = [spelled("Aminat"), spelled("Amina T."), spelled("Amina Testova T.")]
    assert matched(row(["amina", "testova"], spellings=others)) == [True, True, False, False]
    assert names(row(["amina", "t."], spellings=others)) == ["Amina T.", "Amina Testova T.", "Aminat"]
    assert not any(matched(row(spellings=others)))


@pytest.mark.django_db
def test_five_spellings_are_shown_and_how_many_more_there_are():
    five = [spelled(f"Spelling {number}") for number in range(5)]
    assert (len(row(spellings=five).spellings), row(spellings=five).more_spellings) == (5, 0)
    six = [*five, spelled("Spelling 5")]
    assert (len(row(spellings=six).spellings), row(spellings=six).more_spellings) == (5, 1)


@pytest.mark.django_db
def test_an_earlier_name_is_shown_only_to_who_looks_for_it():
    others = [{**spelled("Bota Other"), "earlier": True}]
    assert names(row(["amina"], spellings=others)) == []
    assert names(row(["bota"], spellings=others)) == ["Bota Other"]
    assert not row(["bota"], spellings=others).matched_elsewhere


@pytest.mark.django_db
def test_a_row_says_where_none_of_the_words_is_in_a_name_unless_one_sounds_alike():
    assert row(["nalchik"]).matched_elsewhere
    assert not row(["amina"]).matched_elsewhere
    assert not row().matched_elsewhere
    sounds = FoundName("x", "Amina Testova", "Latn", "en", "main", 0.9, How.SOUND)
    assert matched(row(["ameena"], sounds)) == [True]
    assert not row(["ameena"], sounds).matched_elsewhere
