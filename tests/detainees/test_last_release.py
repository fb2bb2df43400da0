"""The first day on which a person may be at liberty, found in rows of their custody: each condition by itself."""

from datetime import date
from types import SimpleNamespace

import pytest

from detainees.document.release import last_release

from .test_harm_release import row, shown


def day(*rows) -> str | None:
    """The day of the last release."""
    found = last_release(rows)
    return found and found.day.isoformat()


def exempt(*rows) -> set[int]:
    """The events that may be shown although their dates touch the release."""
    return set(last_release(rows).exempt)


def also(head: int, *given, **more) -> SimpleNamespace:
    """Another account of an event."""
    other = row(*given, **more)
    other.event.alternative_to_id = head
    return other


def kept_back(one: SimpleNamespace, **given) -> SimpleNamespace:
    """A row of which the event is as it was, and the person's part in it is not public."""
    part = {"visibility": "public", "evaluation": "reported", "asserted_by": None, **given}
    return SimpleNamespace(**{**vars(one), **part})


HELD = row(1, "detention", "2002-01-06", "2004-06-22")
RELEASE = row(2, "release", "2004-06-22")
FOREVER = date.min.isoformat()


def test_the_last_of_the_dated_releases_counts_whatever_their_order():
    releases = [row(2, "release", "2004-06-22"), row(3, "release", "2003-01-01"), row(4, "release", "2004-02")]
    for rows in (releases, releases[::-1]):
        assert day(*rows) == "2004-06-22"
        assert exempt(*rows) == {2}


def test_a_release_counts_by_the_earliest_day_that_its_date_allows():
    assert day(row(2, "release", "2004-06")) == "2004-06-01"
    assert day(row(2, "release", "c. June 2004")) == "2004-05-01"
    assert day(row(2, "release", "2004-06-22"), row(3, "release", "2004")) == "2004-06-22"


@pytest.mark.parametrize("kind", ["release", "escape"])
def test_an_escape_is_a_release_and_a_death_or_a_move_is_none(kind):
    assert day(HELD, row(2, kind, "2003-01-01")) == "2003-01-01"
    cited = row(1, "detention", "2002-01-06", "2004-06-22", end_is="cited")
    for other in ("death_in_custody", "prison_transfer", "arrest", "questioning"):
        assert day(cited, row(2, other, "2003-01-01")) is None


def test_of_several_accounts_of_a_release_the_earliest_day_counts_also_of_one_that_is_kept_back():
    head = row(2, "release", "2004-06-22")
    assert day(head, also(2, 3, "release", "2004-06-10")) == "2004-06-10"
    assert day(head, also(2, 3, "release", "2004-06-30")) == "2004-06-22"
    assert day(head, also(2, 3, "release", "2004-06-10", state="internal")) == "2004-06-10"
    assert day(row(2, "release", "2004-06-22", state="internal"), also(2, 3, "release", "2004-07-01")) == "2004-06-22"
    assert day(head, also(2, 3, "release", "2004-06-10", state="rejected")) == "2004-06-22"


def test_a_dated_release_that_is_kept_back_does_not_move_the_day_later_and_alone_it_counts():
    for state in ("internal", "unassessed", "uncited"):
        hidden = row(3, "release", "2005-01-01", state=state)
        assert day(RELEASE, hidden) == "2004-06-22"
        assert day(hidden) == "2005-01-01"
        assert exempt(hidden) == set()
    assert day(row(3, "release", "2005-01-01", state="rejected")) is None


def test_a_release_in_which_the_persons_own_part_was_rejected_or_kept_back_counts_as_such():
    own = row(3, "release", "2005-01-01")
    assert day(kept_back(own, evaluation="rejected")) is None
    assert day(RELEASE, kept_back(own, visibility="internal")) == "2004-06-22"
    assert day(RELEASE, kept_back(own, citations=SimpleNamespace(all=list))) == "2004-06-22"
    assert day(RELEASE, own) == "2005-01-01"


def test_beside_a_dated_release_one_without_a_date_changes_nothing():
    assert day(HELD, RELEASE, row(3, "release")) == "2004-06-22"
    assert day(HELD, RELEASE, row(3, "nightly_custody", "2003-01-01")) == "2004-06-22"


def test_about_a_date_is_as_far_from_it_as_it_may_be():
    """A release about June may have been in May, and what was about the 20th may have been a week later."""
    rows = [row(2, "release", "c. June 2004"), row(3, "questioning", "2004-05-20"), row(4, "questioning", "2004-04-30")]
    assert shown(rows) == {2, 4}
    rows = [RELEASE, row(3, "questioning", "c. 20 June 2004"), row(4, "questioning", "c. 10 June 2004")]
    assert shown(rows) == {2, 4}
    assert day(row(1, "detention", "2002-01-06", "c. June 2004")) == "2004-05-01"
    assert day(row(1, "detention", "2002-01-06", "c. June 2004", end_is="cited"), row(2, "release")) == "2004-06-30"


# Where no release has a date


def test_a_release_without_a_date_may_follow_the_first_custody_at_once():
    assert day(HELD, row(2, "release")) == "2004-06-22"
    assert day(row(1, "detention", "2002-01", "", end_is="cited"), row(2, "release")) == "2002-01-31"
    assert day(row(1, "arrest", "2002-01-06"), row(2, "release")) == "2002-01-06"
    assert day(row(2, "release")) == FOREVER
    for begin in ("", "after 2001-01-01"):
        assert day(HELD, row(3, "arrest", begin), row(2, "release")) == "2004-06-22"
    rejected = row(3, "release", "2003-01-01")
    rejected.event.evaluation = "rejected"
    assert day(HELD, rejected) == "2004-06-22"
    assert day(row(1, "detention", "2002-01-06", "2004-06-22", state="internal"), row(2, "release")) == FOREVER


@pytest.mark.parametrize(
    ("second", "until"),
    [
        (("detention", "2002-03-02", "2002-05-01"), "2002-05-01"),
        (("detention", "2002-03-03", "2002-05-01"), "2002-03-01"),
        (("detention", "2002-02-01", "2002-02-05"), "2002-03-01"),
        (("detention", "2002-02-01", ""), "2002-03-01"),
        (("detention", "2002-03-02", ""), "2002-03-02"),
        (("arrest", "2002-03-02", ""), "2002-03-02"),
        (("arrest", "2002-04-01", ""), "2002-03-01"),
        (("prison_transfer", "2002-04-01", ""), "2002-04-01"),
        (("cross_border_transfer", "2002-04-01", ""), "2002-03-01"),
        (("nightly_custody", "2002-03-02", "2002-05-01"), "2002-03-01"),
    ],
)
def test_the_first_custody_goes_on_where_the_next_begins_by_the_day_after_or_a_move_leads_to_it(second, until):
    first = row(1, "detention", "2002-01-06", "2002-03-01", end_is="cited")
    rows = [first, row(2, *second, end_is="cited"), row(3, "release")]
    if second[0] == "nightly_custody":
        assert last_release([first, row(3, "release")]).day.isoformat() == until
    for order in (rows, rows[::-1]):
        assert day(*order) == until


def test_after_a_move_from_custody_the_next_stay_goes_on_with_it_whenever_it_begins():
    rows = [
        row(1, "detention", "2002-01-06", "2002-03-01", end_is="cited"),
        row(2, "prison_transfer", "2002-03-01"),
        row(3, "detention", "2002-09-01", "2002-12-01", end_is="cited"),
        row(4, "detention", "2003-09-01", "2003-12-01", end_is="cited"),
        row(5, "release"),
    ]
    assert day(*rows) == "2002-12-01"
    flown = [row(1, "cross_border_transfer", "2002-03-01"), row(3, "detention", "2002-09-01", end_is="cited"), rows[4]]
    assert day(*flown) == "2002-09-01"


def test_the_stated_end_of_the_last_stay_counts_as_a_release_and_one_that_is_only_cited_does_not():
    assert day(HELD) == "2004-06-22"
    assert exempt(HELD) == {1}
    assert day(row(1, "detention", "2002-01-06", "2004-06-22", end_is="cited")) is None
    assert day(row(1, "detention", "2002-01-06", "")) is None
    earlier = row(2, "detention", "2001-01-01", "2001-05-05")
    assert day(earlier, HELD) == "2004-06-22"
    assert day(earlier, row(1, "detention", "2002-01-06", "2004-06-22", end_is="cited")) is None
    assert day(row(1, "detention", "2002", "2004-06")) == "2004-06-01"
    assert day(row(1, "detention", "2002", "before 2004-06-22")) == FOREVER


def test_the_end_of_a_stay_that_is_kept_back_counts_unless_custody_that_may_be_shown_follows_it():
    hidden = row(3, "detention", "2003-01-01", "2003-05-05", state="internal")
    for follows, found in (
        (row(4, "arrest", "2003-05-05"), None),
        (row(4, "arrest", "2003-05-04"), "2003-05-05"),
        (row(4, "arrest", "2003-05"), "2003-05-05"),
        (row(4, "arrest", ""), "2003-05-05"),
        (row(4, "arrest", "2003-06-01", state="internal"), "2003-05-05"),
        (row(4, "questioning", "2003-06-01"), "2003-05-05"),
        (row(4, "nightly_custody", "2003-06-01"), "2003-05-05"),
    ):
        assert day(hidden, follows) == found, follows


def test_who_is_held_by_night_only_may_be_at_liberty_by_day_from_the_first_night():
    nights = row(3, "nightly_custody", "2003-01", "2003-05-05")
    assert day(nights) == "2003-01-01"
    assert day(row(3, "nightly_custody", "", "2003-05-05")) == FOREVER
    assert day(HELD, nights) == "2003-01-01"
    assert exempt(nights) == set()
    assert exempt(HELD, nights) == set()


def test_of_all_that_may_be_a_release_the_earliest_day_counts_and_what_is_kept_back_can_only_make_it_earlier():
    assert day(HELD, row(2, "release", "2003-01-01", state="internal")) == "2003-01-01"
    assert exempt(HELD, row(2, "release", "2003-01-01", state="internal")) == set()
    assert day(HELD, row(2, "release", "2005-01-01", state="internal")) == "2004-06-22"
    assert exempt(HELD, row(2, "release", "2005-01-01", state="internal")) == {1}
    assert day() is None


# What may be shown although it touches the release


@pytest.mark.parametrize(
    ("end", "is_exempt"), [("2004-06-22", True), ("2004-06", False), ("2004-06-21", False), ("", False)]
)
def test_a_stay_that_ends_with_the_very_date_of_the_release_is_shown(end, is_exempt):
    assert exempt(row(1, "detention", "2002-01-06", end), RELEASE) == ({1, 2} if is_exempt else {2})


def test_a_stay_that_ends_with_a_release_in_a_month_is_shown_and_nights_and_what_is_kept_back_are_not():
    release = row(2, "release", "2004-06")
    assert exempt(row(1, "detention", "2002", "2004-06"), release) == {1, 2}
    assert exempt(row(1, "nightly_custody", "2002", "2004-06"), release) == {2}
    assert exempt(row(1, "hunger_strike", "2002", "2004-06"), release) == {2}
    assert exempt(row(1, "detention", "2002", "2004-06", state="internal"), release) == {2}


def test_each_account_of_the_last_release_is_shown_with_the_stays_that_end_with_it():
    other = also(2, 3, "release", "2004-06-20")
    stay = row(4, "detention", "2002", "2004-06-20")
    assert exempt(HELD, RELEASE, other, stay) == {1, 2, 3, 4}
    assert exempt(HELD, RELEASE, also(2, 3, "release", "2004-06-20", state="internal"), stay) == {1, 2}
