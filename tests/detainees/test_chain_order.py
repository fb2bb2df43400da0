"""The order of the chain within a day, and what an open side of a stay can fill."""

from casetracker.vocabulary import EventKind, Stretch
from detainees.chain import custody_chain

from .links import arrest, moment, release, stay


def keys(*links):
    return [link.key for link in custody_chain(links).links]


def stretches(*links):
    """The stretches as (name, after, before)."""
    return [(one.kind, one.after, one.before) for one in custody_chain(links).stretches]


def test_what_happens_to_somebody_on_the_day_of_their_release_comes_before_it():
    asked = moment("z", EventKind.QUESTIONING, 9)
    assert keys(release("r", 9), asked, stay("s", 9, 9), arrest("a", 9)) == ["a", "s", "z", "r"]


def test_of_stays_that_begin_in_one_month_the_one_that_ends_first_comes_first_however_exact_the_dates_are():
    links = [
        stay("a", "March 2004", "c. June 2004"),
        stay("b", "March 2004", "June 2004"),
        stay("c", "c. March 2004", "April 2004"),
    ]
    assert keys(*links) == ["c", "a", "b"]


# A stay whose begin is not recorded can fill the days before it, unless an event comes before it


def test_a_release_on_the_last_day_of_a_stay_does_not_come_before_it():
    assert stretches(stay("s", 1, 3), stay("t", None, 9), release("r", 9)) == [(Stretch.AT_LIBERTY, "r", "")]


def test_an_arrest_on_the_last_day_of_a_stay_comes_before_it():
    found = stretches(stay("s", 1, 3), arrest("a", 9), stay("t", None, 9))
    assert found == [(Stretch.NO_RECORD, "s", "a"), (Stretch.NO_RECORD, "t", "")]


def test_an_arrest_in_the_month_in_which_a_stay_ended_need_not_come_before_it():
    for stay_ended, arrested in (("2004-03", "2004-03-09"), ("2004-03-09", "2004-03")):
        found = stretches(stay("s", None, "2004-02-10"), stay("t", None, stay_ended), arrest("a", arrested))
        assert "s" not in [after for _kind, after, _before in found]
