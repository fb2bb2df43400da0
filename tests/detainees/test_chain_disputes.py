"""Sources that contradict a date: what all the dates leave is certain, and bounds other stays; and stays in stays."""

from datetime import date

import pytest

from casetracker.vocabulary import EventKind
from detainees.chain import custody_chain

from .links import cited, moment, on, release, stay

ISLAND = {"place": "camp", "place_within": frozenset({"island"})}


def disputed(*dates, **given):
    """A stay in a camp from mid-February 2002 to 28 February 2004, against which sources give other dates."""
    return stay("s", "mid-February 2002", "2004-02-28", disputed_by=tuple(map(on, dates)), **ISLAND, **given)


def span_of(key: str, *links):
    return next(span for span in custody_chain(links).spans if span.key == key)


@pytest.mark.parametrize(
    ("against", "certain"),
    [
        (["March 2002"], (date(2002, 3, 31), date(2004, 2, 28))),
        (["January 2002"], (date(2002, 2, 27), date(2004, 2, 28))),
        (["November 2003"], (date(2002, 2, 27), date(2003, 11, 1))),
        (["January 2004"], (date(2002, 2, 27), date(2004, 1, 1))),
        (["March 2002", "27 February 2004"], (date(2002, 3, 31), date(2004, 2, 27))),
        (["20 February 2002?"], (date(2002, 2, 27), date(2004, 2, 28))),
        (["6 March 2004?"], (date(2002, 2, 27), date(2004, 2, 28))),
        (["20 August 2002"], (date(2002, 8, 20), date(2004, 2, 28))),
        (["5 September 2002"], None),
        (["10 September 2003"], (date(2002, 2, 27), date(2003, 9, 10))),
        (["20 August 2003"], None),
        (["May 2003"], None),
        (["March 2002?"], None),
        (["between 2002 and 2003"], None),
        ([None], None),
        ([], None),
    ],
)
def test_a_stay_is_certain_on_the_days_that_every_date_for_its_begin_or_end_leaves(against, certain):
    assert span_of("s", disputed(*against)).certain == certain


def test_a_stay_with_a_disputed_date_ends_the_open_stay_before_it_by_the_latest_of_its_dates():
    earlier = cited("a", "between 1999 and 2001", "2001", place="village")
    for against, last in (("March 2002", date(2002, 3, 31)), ("January 2002", date(2002, 2, 27))):
        assert span_of("a", earlier, disputed(against)).possible[1] == last


def test_a_stay_of_which_more_than_the_date_is_disputed_bounds_nothing():
    earlier = cited("a", "between 1999 and 2001", "2001", place="village")
    assert span_of("a", earlier, disputed(None)).possible[1] is None


@pytest.mark.parametrize("only", ["before 2004-03-06", "after 2004-03-06"])
def test_a_disputed_stay_of_which_one_side_is_open_bounds_nothing(only):
    earlier = cited("a", 1, 2, place="village")
    later = stay("s", None, only, place="camp", disputed_by=(on("2004-03-20"),))
    assert span_of("a", earlier, later).possible == (None, None)


def test_a_release_on_one_of_two_days_ends_a_stay_by_the_later_one():
    let_go = release("r", "2019-07-11", disputed_by=(on("2019-07-15"),))
    assert span_of("s", stay("s", "2018", "2019"), let_go).possible[1] == date(2019, 7, 15)


def test_a_stay_in_a_prison_of_the_country_does_not_end_the_open_stay_in_the_country():
    country = stay("c", "2010-02-01", place="country")
    prison = stay("p", "2010-05-01", "2010-08-01", place="prison", place_within=frozenset({"town", "country"}))
    assert span_of("c", country, prison).possible == (date(2010, 2, 1), None)
    assert span_of("p", country, prison).possible == (date(2010, 5, 1), date(2010, 8, 1))
    abroad = stay("x", "2011-01-01", "2012-01-01", place="elsewhere")
    assert span_of("c", country, prison, abroad).possible == (date(2010, 2, 1), date(2011, 1, 1))


@pytest.mark.parametrize(("to", "last"), [("second prison", None), ("", None), ("abroad", date(2010, 5, 1))])
def test_only_a_move_out_of_the_country_ends_the_stay_in_the_country(to, last):
    inside = frozenset({"country"})
    within = {"place_within": inside, "to_place_within": inside if to == "second prison" else frozenset()}
    move = moment("m", EventKind.PRISON_TRANSFER, "2010-05-01", place="prison", to_place=to, **within)
    assert span_of("c", stay("c", "2010-02-01", place="country"), move).possible[1] == last


def test_a_border_is_crossed_out_of_the_country_although_the_goal_is_not_known():
    flight = moment(
        "f", EventKind.CROSS_BORDER_TRANSFER, "2010-05-01", place="airport", place_within=frozenset({"country"})
    )
    assert span_of("c", stay("c", "2010-02-01", place="country"), flight).possible[1] == date(2010, 5, 1)
