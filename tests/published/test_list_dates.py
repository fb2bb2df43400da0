"""Which rows a range of dates takes in, certainly or possibly: the edges, one by one."""

from datetime import date

import pytest
from django.http import QueryDict

from published.lists.date_ranges import certainly_within, held_certainly, held_possibly, possibly_within
from published.lists.filters import ProfileFilter
from published.models import DirectoryEntry, EntryKind, Profile, ProfileEvent
from tests.published.rows import make_event, make_profile, make_public_case

pytestmark = pytest.mark.django_db


# Dates of people


EARLY, FIRST, LAST, LATE = (date(2004, 3, day) for day in (9, 10, 20, 21))


@pytest.mark.parametrize("days", ["sure", "possible"])
@pytest.mark.parametrize(
    ("start", "end", "is_found"),
    [
        (None, EARLY, False),
        (None, FIRST, True),
        (LAST, None, True),
        (LATE, None, False),
        (LAST, LATE, True),
        (EARLY, FIRST, True),
        (None, None, True),
    ],
)
def test_a_range_finds_an_event_from_its_first_day_to_its_last(days, start, end, is_found):
    make_event(make_profile(), **{days: (FIRST, LAST)})
    asked = {"sure": held_certainly, "possible": held_possibly}[days]
    other = {"sure": held_possibly, "possible": held_certainly}[days]
    assert ProfileEvent.objects.filter(asked(start, end)).exists() == is_found
    assert not ProfileEvent.objects.filter(other(start, end)).exists()


@pytest.mark.parametrize(
    ("kind", "is_held"),
    [
        *(
            (kind, True)
            for kind in ("detention", "nightly_custody", "arrest", "prison_transfer", "cross_border_transfer")
        ),
        *((kind, True) for kind in ("release", "escape", "death_in_custody", "enforced_disappearance")),
        *((kind, False) for kind in ("questioning", "killed_outside_custody", "body_found", "custody_denied", "exile")),
    ],
)
def test_the_list_of_a_day_names_whoever_was_in_custody_at_some_time_of_it(kind, is_held):
    make_event(make_profile(), kind, possible=(FIRST, LAST), sure=(FIRST, LAST))
    for mode in ("certainly", "possibly"):
        asked = QueryDict(f"date_from=2004-03-10&date_to=2004-03-10&dates={mode}")
        assert ProfileFilter(asked, Profile.objects.all()).qs.exists() == is_held


# Dates of everything else


def entry(begin=(None, None), end=(None, None), certain=True) -> DirectoryEntry:
    bounds = {"begin_earliest": begin[0], "begin_latest": begin[1], "end_earliest": end[0], "end_latest": end[1]}
    return DirectoryEntry.objects.create(
        kind=EntryKind.ALLEGATION, key="entry", sort_key="x", lead=make_public_case(), certain=certain, **bounds
    )


BEGIN, END = (date(2004, 1, 1), date(2004, 1, 31)), (date(2004, 3, 1), date(2004, 3, 31))


@pytest.mark.parametrize(
    ("begin", "end", "start", "until", "certainly", "possibly"),
    [
        # from January to March, each month as a whole in doubt
        (BEGIN, END, BEGIN[0], END[1], True, True),
        (BEGIN, END, date(2004, 1, 2), END[1], False, True),
        (BEGIN, END, BEGIN[0], date(2004, 3, 30), False, True),
        (BEGIN, END, END[1], None, False, True),
        (BEGIN, END, date(2004, 4, 1), None, False, False),
        (BEGIN, END, None, BEGIN[0], False, True),
        (BEGIN, END, None, date(2003, 12, 31), False, False),
        # a begin alone
        (BEGIN, (None, None), BEGIN[0], BEGIN[1], True, True),
        (BEGIN, (None, None), BEGIN[0], date(2004, 1, 30), False, True),
        (BEGIN, (None, None), BEGIN[1], None, False, True),
        (BEGIN, (None, None), date(2004, 2, 1), None, False, False),
        (BEGIN, (None, None), None, date(2003, 12, 31), False, False),
        # an end alone
        ((None, None), END, END[0], END[1], True, True),
        ((None, None), END, date(2004, 3, 2), END[1], False, True),
        ((None, None), END, END[0], date(2004, 3, 30), False, True),
        ((None, None), END, None, END[0], False, True),
        ((None, None), END, None, date(2004, 2, 29), False, False),
        ((None, None), END, date(2004, 4, 1), None, False, False),
        # open dates: before a day, after a day
        ((None, BEGIN[1]), (None, None), date(1900, 1, 1), date(1900, 1, 2), False, True),
        ((BEGIN[0], None), (None, None), date(2030, 1, 1), date(2030, 1, 2), False, True),
        ((BEGIN[0], None), (None, None), BEGIN[0], None, True, True),
        ((None, BEGIN[1]), (None, None), None, BEGIN[1], True, True),
        (BEGIN, (END[0], None), date(2030, 1, 1), None, False, True),
        # without any date
        ((None, None), (None, None), None, date(2030, 1, 1), False, False),
        ((None, None), (None, None), date(1900, 1, 1), None, False, False),
    ],
)
def test_a_thing_lies_in_a_range_certainly_by_all_of_its_days_and_possibly_by_one(
    begin, end, start, until, certainly, possibly
):
    entry(begin, end)
    assert DirectoryEntry.objects.filter(certainly_within(start, until)).exists() == certainly
    assert DirectoryEntry.objects.filter(possibly_within(start, until)).exists() == possibly


def test_a_thing_whose_dates_are_about_then_or_in_doubt_lies_in_a_range_possibly_at_most():
    entry(BEGIN, END, certain=False)
    assert not DirectoryEntry.objects.filter(certainly_within(BEGIN[0], END[1])).exists()
    assert DirectoryEntry.objects.filter(possibly_within(BEGIN[0], END[1])).exists()
