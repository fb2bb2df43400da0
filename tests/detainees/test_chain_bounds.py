"""What else is known bounds a stay: takings, moves, releases, deaths, and other stays."""

from datetime import date, timedelta

import pytest

from casetracker.vocabulary import EventKind, Modality
from detainees.chain import custody_chain

from .links import arrest, between, cited, day, moment, on, release, stay


def test_a_stay_that_ends_in_a_year_ends_no_later_than_the_release_of_that_year():
    chain = custody_chain([arrest("a", "2018-04-03"), stay("s", "2018", "2019"), release("r", "2019-07-11")])
    assert chain.spans[0].possible == (date(2018, 4, 3), date(2019, 7, 11))
    assert chain.days_held == (2, 465)


def test_a_release_before_which_the_stay_need_not_have_begun_bounds_nothing():
    assert custody_chain([stay("s", "2019", "2019"), release("r", "2019-07-11")]).days_held.maximum == 365


def test_a_death_ends_every_stay():
    chain = custody_chain([stay("s", "2019", "2019"), moment("d", EventKind.DEATH_IN_CUSTODY, "2019-07-11")])
    assert chain.spans[0].possible == (date(2019, 1, 1), date(2019, 7, 11))


def test_a_flight_to_another_country_ends_the_stay_in_a_place_and_comes_before_the_next():
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, "2004-02-28", end=on("2004-03-01"), place="island")
    links = [stay("s", "2002-06-01", "2004", place="island"), flight, stay("t", "2004", "2005", place="mainland")]
    spans = custody_chain(links).spans
    assert spans[0].possible == (date(2002, 6, 1), date(2004, 2, 28))
    assert spans[1].possible == (date(2004, 3, 1), date(2005, 12, 31))


def test_a_stay_that_names_no_place_can_go_on_across_a_flight():
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, "2004-02-28")
    assert custody_chain([stay("s", "2002-06-01", "2004"), flight]).spans[0].possible[1] == date(2004, 12, 31)


@pytest.mark.parametrize("modality", [Modality.INFERRED, Modality.ANNOUNCED])
def test_a_release_that_no_source_states_bounds_nothing(modality):
    chain = custody_chain([stay("s", "2018", "2019"), release("r", "2019-07-11", modality=modality)])
    assert chain.spans[0].possible[1] == date(2019, 12, 31)


def test_a_release_whose_date_somebody_doubts_bounds_nothing():
    chain = custody_chain([stay("s", "2018", "2019"), release("r", "2019-07-11?")])
    assert chain.spans[0].possible[1] == date(2019, 12, 31)


def test_a_release_about_then_bounds_as_far_as_it_reaches():
    chain = custody_chain([stay("s", "2018", "2019"), release("r", "c. July 2019")])
    assert chain.spans[0].possible[1] == date(2019, 8, 31)


def test_released_and_taken_again_at_the_gate_the_new_stay_is_not_over_the_same_day():
    links = [stay("s", 1, 9), release("r", 9), arrest("a", 9), stay("t", 9)]
    assert custody_chain(links).spans[1].possible == (day(9), None)


def test_a_vague_date_does_not_take_away_what_the_stay_before_it_bounds():
    """A begin that is not stated is bounded; a begin some time in the year is no less so."""
    prison = stay("a", "2004-01-05", "2004-06-30", place="north")
    for begin in (None, "2004"):
        spans = custody_chain([prison, stay("b", begin, "2005-03-31", place="south")]).spans
        after = next(span for span in spans if span.key == "b")
        assert after.possible == (date(2004, 6, 30), date(2005, 3, 31))


def test_a_date_that_contradicts_the_stay_before_it_stands():
    prison = stay("a", "2004-01-05", "2004-06-30", place="north")
    chain = custody_chain([prison, stay("b", "April 2004", "2005-03-31", place="south")])
    assert [span.possible[0] for span in chain.spans] == [date(2004, 1, 5), date(2004, 4, 1)]
    assert [one.how for one in chain.overlaps] == ["certainly"]


def test_another_stay_makes_no_day_certain():
    prison = stay("a", "2002-02-01", "2002-08-01", place="north")
    spans = custody_chain([prison, stay("b", "2002", "[2002-04-01..2002-12-31]", place="south")]).spans
    other = next(span for span in spans if span.key == "b")
    assert other.sure == (date(2002, 12, 31), date(2002, 4, 1))


def test_a_death_before_a_stay_that_goes_on_after_it_bounds_nothing():
    chain = custody_chain([moment("d", EventKind.DEATH_IN_CUSTODY, 1), stay("s", None, 2)])
    assert (chain.spans[0].certain, chain.spans[0].possible) == ((day(2), day(2)), (None, day(2)))


def test_the_release_of_the_only_day_known_ends_the_stay_though_an_earlier_one_may_have_ended_then():
    known = [cited("s", 9, 9), release("r", 9)]
    assert custody_chain(known).spans[0].possible[1] == day(9)
    spans = {span.key: span for span in custody_chain([*known, stay("earlier", 1, "2004-03")]).spans}
    assert spans["s"].possible[1] == day(9)


def test_a_taking_and_a_release_of_the_only_day_known_open_and_end_the_stay():
    assert custody_chain([arrest("a", 9), cited("s", 9, 9), release("r", 9)]).spans[0].possible == (day(9), day(9))


def test_another_stay_of_that_day_alone_leaves_the_taking_and_the_release_to_the_stay():
    """It did not go on before the release or after the taking, so that the two were not its own end and begin."""
    links = [arrest("a", 9), cited("s", 9, 9), cited("t", 9, 9), release("r", 9)]
    assert [span.possible for span in custody_chain(links).spans] == [(day(9), day(9)), (day(9), day(9))]


def test_a_release_on_a_later_day_takes_nothing_from_the_taking_that_opens_the_stay():
    links = [arrest("a", 9), cited("s", 9, 9), stay("t", 9, 20), release("r", 20)]
    spans = {span.key: span for span in custody_chain(links).spans}
    assert spans["s"].possible == (day(9), day(9))


@pytest.mark.parametrize(
    "other",
    [
        *(arrest("b", 5), release("q", 20), stay("t", 1, 3), stay("t", 15, 20), stay("t", "2003?")),
        moment("m", EventKind.PRISON_TRANSFER, 9, end=on(12)),
    ],
)
def test_what_lies_before_or_after_the_only_day_known_cannot_be_what_was_opened_or_ended_on_it(other):
    links = [arrest("a", 9), cited("s", 9, 9), release("r", 9), other]
    spans = {span.key: span for span in custody_chain(links).spans}
    assert spans["s"].possible == (day(9), day(9))


def test_an_arrest_after_which_no_day_is_known_bounds_nothing():
    chain = custody_chain([cited("s", 5, 8), arrest("a", "after 2004-03-02")])
    assert chain.spans[0].possible == (None, None)


def test_a_release_before_which_no_day_is_known_bounds_nothing():
    chain = custody_chain([cited("s", 5, 8), release("r", "before 2004-03-12")])
    assert chain.spans[0].possible == (None, None)


def test_a_flight_from_one_country_of_a_region_to_another_does_not_end_the_stay_in_the_region():
    region = frozenset({"region"})
    ends = {"place": "north", "place_within": region, "to_place": "south", "to_place_within": region}
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, 9, **ends)
    assert custody_chain([stay("s", 1, place="region"), flight]).spans[0].possible == (day(1), None)


@pytest.mark.parametrize(("died", "last"), [(9, day(9)), ("after 2004-03-09", None)])
def test_a_death_ends_the_stay_of_which_every_date_is_doubted(died, last):
    chain = custody_chain([stay("s", "2003?"), moment("d", EventKind.DEATH_IN_CUSTODY, died)])
    assert chain.spans[0].possible == (date(2002, 1, 1), last)


def test_a_stay_whose_dates_contradict_each_other_may_have_been_on_any_day_between_them_and_was_on_none_for_certain():
    (span,) = custody_chain([stay("s", "2005", "2004")]).spans
    assert span.possible == (date(2004, 1, 1), date(2005, 12, 31))
    assert span.certain is None


@pytest.mark.parametrize(
    ("begin", "first"),
    [
        ("2018", date(2018, 1, 1)),
        ("2018-03", date(2018, 3, 1)),
        ("c. 2018-03", date(2018, 2, 1)),
        ("[2018-03-05..2018-03-09]", date(2018, 3, 5)),
        (None, None),
    ],
)
def test_a_stay_can_have_begun_on_the_first_day_of_its_date_and_no_sooner(begin, first):
    (span,) = custody_chain([stay("s", begin, "2019")]).spans
    assert span.possible[0] == first
    if first:
        assert span.on(first) == "possibly"
        assert span.on(first - timedelta(days=1)) == ""


def test_a_stay_that_is_first_cited_on_a_day_can_have_begun_at_any_time_before_or_since_the_arrest():
    (span,) = custody_chain([cited("s", "2018-03-05", "2018-04-05")]).spans
    assert span.possible[0] is None
    spans = custody_chain([arrest("a", "2018-02-03"), cited("s", "2018-03-05", "2018-04-05")]).spans
    assert spans[0].possible[0] == date(2018, 2, 3)


def test_that_custody_is_acknowledged_neither_begins_nor_ends_a_stay():
    acknowledged = moment("k", EventKind.CUSTODY_ACKNOWLEDGED, 10)
    chain = custody_chain([stay("s", 1), acknowledged])
    assert (chain.spans[0].possible, chain.days_held) == ((day(1), None), (1, None))
    chain = custody_chain([acknowledged, stay("s", None, 20)])
    assert (chain.spans[0].possible, chain.days_held) == ((None, day(20)), (1, None))


def test_a_stay_in_the_country_does_not_end_the_open_stay_in_a_prison_of_it():
    prison = stay("p", 1, place="prison", place_within=frozenset({"country"}))
    assert custody_chain([prison, stay("c", 20, 30, place="country")]).spans[0].possible == (day(1), None)


def test_a_move_of_which_neither_place_is_known_ends_the_stay_in_a_place():
    move = moment("m", EventKind.PRISON_TRANSFER, 9)
    assert custody_chain([stay("s", 1, place="prison"), move]).spans[0].possible == (day(1), day(9))


def test_who_was_flown_out_was_there_on_the_day_on_which_the_flight_left():
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, 5, end=on(9), place="prison")
    chain = custody_chain([stay("s", between(5, 7), place="prison"), flight])
    assert chain.where(day(5)) == [("s", "certainly")]


def test_an_arrest_on_one_of_two_days_bounds_the_stay_by_the_earlier_one():
    taken = arrest("a", 3, disputed_by=(on(2),))
    assert custody_chain([taken, cited("s", 5, 8)]).spans[0].possible == (day(2), None)


def test_taken_and_let_go_on_the_only_day_known_the_stay_need_not_begin_with_the_taking_if_another_can():
    links = [arrest("a", 9), cited("s", 9, 9), release("r", 9), stay("t", 9, 20)]
    spans = {span.key: span for span in custody_chain(links).spans}
    assert spans["s"].possible == (None, day(9))


def test_a_death_on_the_last_day_known_ends_the_stay():
    chain = custody_chain([cited("s", 1, 9), moment("d", EventKind.DEATH_IN_CUSTODY, 9)])
    assert chain.spans[0].possible == (None, day(9))
