"""The custody chain of one man: order, days held, where on a day, stretches."""

from datetime import date

import pytest

from casetracker.vocabulary import BoundKind, EventKind, Modality, Stretch
from detainees.chain import custody_chain

from .links import arrest, cited, day, moment, on, release, stay


def stretches(*links):
    """The stretches as (name, after, before)."""
    return [(one.kind, one.after, one.before) for one in custody_chain(links).stretches]


def warnings(*links):
    return [str(one) for one in custody_chain(links).warnings]


def test_nothing_recorded_is_no_stay_no_stretch_and_no_number_of_days():
    chain = custody_chain([])
    assert (chain.links, chain.stretches, chain.days_held) == ((), (), (0, None))


def test_events_stand_in_order_of_their_dates_and_undated_ones_last():
    links = [release("r"), stay("late", "2005"), arrest("a", "2004-03"), stay("early", "2004-03-01")]
    assert [link.key for link in custody_chain(links).links] == ["early", "a", "late", "r"]


def test_on_one_day_he_is_taken_then_held_then_let_go():
    links = [release("r", 3), stay("s", 3, 3), arrest("a", 3)]
    assert [link.key for link in custody_chain(links).links] == ["a", "s", "r"]


# Days held


def test_both_ends_of_a_stay_are_days_held():
    assert custody_chain([stay("s", 1, 3)]).days_held == (3, 3)


def test_a_day_in_two_stays_is_counted_once():
    assert custody_chain([stay("a", 1, 5), stay("b", 5, 7), stay("c", 2, 3)]).days_held == (7, 7)


def test_imprecise_dates_give_a_minimum_and_a_maximum():
    # From the last day of March to the first of June; from the first of March to the last of June.
    assert custody_chain([stay("s", "2004-03", "2004-06")]).days_held == (63, 122)


def test_one_day_in_doubt_between_two_years_is_not_two_years_held():
    assert custody_chain([stay("s", "2001 or 2002", "2002-12-31")]).days_held == (1, 730)


def test_about_a_day_is_up_to_a_week_from_it():
    chain = custody_chain([stay("s", "c. 5 March 2004", "c. 9 March 2004")])
    assert chain.spans[0].possible == (date(2004, 2, 27), date(2004, 3, 16))
    assert chain.days_held == (0, 19)
    assert chain.approximate
    assert custody_chain([stay("s", "c. 5 March 2004", "c. 20 March 2004")]).days_held == (2, 30)


def test_of_a_stay_that_begins_about_the_month_of_its_end_only_the_day_it_ended_is_certain():
    assert custody_chain([stay("s", "c. March 2004", "2004-03-20")]).days_held == (1, 49)


def test_an_approximate_begin_makes_the_edge_uncertain_and_not_the_whole_stay():
    chain = custody_chain([stay("s", "mid-February 2002", "2004-02-27")])
    assert chain.spans[0].certain == (date(2002, 2, 27), date(2004, 2, 27))
    assert chain.where(date(2003, 6, 1)) == [("s", "certainly")]
    assert chain.days_held == (731, 755)


@pytest.mark.parametrize(
    ("begin", "first_certain", "first_possible"),
    [
        ("c. 2002", date(2003, 12, 31), date(2001, 1, 1)),
        ("c. spring 2002", date(2002, 8, 31), date(2001, 12, 1)),
        ("c. March 2002", date(2002, 4, 30), date(2002, 2, 1)),
        ("early 2002", date(2002, 5, 31), date(2002, 1, 1)),
        ("end of 2002", date(2002, 12, 31), date(2002, 9, 1)),
    ],
)
def test_an_approximate_date_reaches_one_of_its_own_units_further(begin, first_certain, first_possible):
    span = custody_chain([stay("s", begin, "2005-06-30")]).spans[0]
    assert (span.certain[0], span.possible[0]) == (first_certain, first_possible)


def test_a_doubted_begin_makes_only_the_day_of_the_end_certain():
    assert custody_chain([stay("s", "2002?", "2005-06-30")]).spans[0].certain == (date(2005, 6, 30), date(2005, 6, 30))


def test_a_date_in_doubt_makes_no_day_certain():
    assert custody_chain([stay("s", "2004-03-01?", "2004-03-09?")]).days_held.minimum == 0


def test_a_stay_inferred_by_us_is_possible_and_never_certain():
    assert custody_chain([stay("s", 1, 5, modality=Modality.INFERRED)]).days_held == (0, 5)


def test_an_announced_event_counts_for_nothing_and_keeps_its_place_in_the_order():
    chain = custody_chain([stay("s", 1, 5), release("r", 9, modality=Modality.ANNOUNCED)])
    assert [link.key for link in chain.links] == ["s", "r"]
    assert [one.kind for one in chain.stretches] == [Stretch.NO_RECORD]


def test_a_stay_that_is_not_known_to_have_ended_has_no_maximum():
    assert custody_chain([stay("s", 5)]).days_held == (1, None)


def test_a_stay_without_any_date_has_no_maximum():
    assert custody_chain([stay("s"), stay("t", 1, 2)]).days_held == (2, None)


def test_cited_bounds_make_nothing_certain_beyond_themselves():
    chain = custody_chain([cited("s", 5, 8)])
    assert chain.days_held == (4, None)
    assert chain.spans[0].possible == (None, None)


def test_possible_days_reach_from_cited_bounds_to_the_neighbouring_events():
    chain = custody_chain([arrest("a", 2), cited("s", 5, 8), release("r", 11)])
    assert chain.spans[0].possible == (day(2), day(11))
    assert chain.days_held == (4, 10)


def test_possible_days_reach_to_the_nearest_stay_and_not_beyond_it():
    chain = custody_chain([stay("a", 1, 3), cited("s", 6, 8), stay("b", 12, 14)])
    assert chain.spans[1].possible == (day(3), day(12))


def test_only_what_a_source_states_bounds_the_possible_days():
    chain = custody_chain([arrest("a", 2, modality=Modality.INFERRED), cited("s", 5, 8)])
    assert chain.spans[0].possible == (None, None)


def test_a_stated_bound_is_never_passed():
    chain = custody_chain([arrest("a", 1), stay("s", 5, 8), release("r", 20)])
    assert chain.spans[0].possible == (day(5), day(8))


def test_an_arrest_on_the_day_a_stay_begins_does_not_end_it():
    chain = custody_chain([arrest("a", 5), stay("s", 5)])
    assert chain.spans[0].possible == (day(5), None)


def test_a_release_on_the_day_a_stay_begins_ends_it():
    chain = custody_chain([arrest("a", 5), stay("s", 5), release("r", 5)])
    assert chain.days_held == (1, 1)


def test_an_arrest_without_a_stay_leaves_the_days_open_rather_than_too_few():
    assert custody_chain([stay("s", 1, 5), release("r", 5), arrest("a", 9)]).days_held == (5, None)


def test_between_an_arrest_and_the_next_stay_he_may_have_been_held_though_no_stay_is_recorded():
    assert custody_chain([arrest("a", 1), stay("s", 5, 9)]).days_held == (5, 9)


def test_between_an_arrest_and_a_release_he_may_have_been_held_though_no_stay_is_recorded():
    assert custody_chain([arrest("a", 1), release("r", 3), stay("s", 5, 9)]).days_held == (5, 8)
    some_day = release("r", "between 2 and 4 March 2004")
    assert custody_chain([arrest("a", 1), some_day, stay("s", 6, 9)]).days_held == (4, 8)


def test_an_arrest_inside_the_days_of_its_stay_leaves_nothing_open():
    assert custody_chain([arrest("a", "2004-03-10"), stay("s", "2004-03", "2004-04-02")]).days_held == (3, 24)


def test_his_own_begin_after_the_end_of_the_event_is_warned_of_and_makes_nothing_certain():
    chain = custody_chain([stay("s", 9, 5)])
    assert chain.days_held == (0, 5)
    assert "ends before it begins" in str(chain.warnings[0])


# Where on a day


def test_where_on_a_day_is_certain_possible_or_not_answered():
    chain = custody_chain([stay("s", "between 1 and 5 March 2004", "2004-03-20"), stay("t", 20, 25)])
    assert chain.where(date(2004, 3, 3)) == [("s", "possibly")]
    assert chain.where(date(2004, 3, 5)) == [("s", "certainly")]
    assert chain.where(date(2004, 3, 20)) == [("s", "certainly"), ("t", "certainly")]
    assert chain.where(date(2004, 3, 26)) == []


# Alternatives


def test_of_alternatives_the_head_counts_once():
    chain = custody_chain(
        [stay("alternative", 1, 30, group="head"), stay("head", 1, 10), stay("third", 2, 40, group="head")]
    )
    assert [one.key for one in chain.stays] == ["head"]
    assert chain.days_held == (10, 10)
    assert [link.key for link in chain.links] == ["head", "alternative", "third"]


def test_alternatives_whose_head_is_not_shown_still_count_once():
    chain = custody_chain([stay("b", 1, 30, group="hidden"), stay("a", 1, 10, group="hidden")])
    assert chain.days_held == (10, 10)


# Stretches


def test_after_a_release_he_is_at_liberty_until_he_is_taken_again():
    links = [stay("s", 1, 5), release("r", 5), arrest("a", 20), stay("t", 20, 25)]
    assert stretches(*links) == [(Stretch.AT_LIBERTY, "r", "a"), (Stretch.NO_RECORD, "t", "")]
    liberty = custody_chain(links).stretches[0]
    assert (liberty.earliest_begin, liberty.latest_begin) == (day(5), day(5))
    assert (liberty.earliest_end, liberty.latest_end) == (day(20), day(20))


def test_the_last_release_opens_a_stretch_without_an_end():
    stretch = custody_chain([stay("s", 1, 5), release("r", 5)]).stretches[-1]
    assert (stretch.kind, stretch.before, stretch.earliest_end, stretch.latest_end) == (
        Stretch.AT_LIBERTY,
        "",
        None,
        None,
    )


def test_a_stay_that_ended_without_a_cited_release_is_not_liberty():
    assert stretches(stay("s", 1, 5)) == [(Stretch.NO_RECORD, "s", "")]


def test_a_release_that_we_infer_or_that_was_announced_is_not_liberty():
    for modality in (Modality.INFERRED, Modality.ANNOUNCED):
        names = [name for name, _, _ in stretches(stay("s", 1, 5), release("r", 5, modality=modality))]
        assert names == [Stretch.NO_RECORD]


def test_an_escape_is_not_liberty():
    assert stretches(stay("s", 1, 5), moment("e", EventKind.ESCAPE, 5)) == [(Stretch.NO_RECORD, "e", "")]


def test_an_arrest_followed_by_nothing_opens_a_stretch_without_a_record():
    links = [stay("s", 1, 5), release("r", 5), arrest("a", 20)]
    assert stretches(*links) == [(Stretch.AT_LIBERTY, "r", "a"), (Stretch.NO_RECORD, "a", "")]


def test_the_time_before_the_first_event_is_no_stretch():
    assert stretches(arrest("a", 20), stay("s", 20)) == []


def test_a_stay_without_an_end_is_followed_by_no_stretch():
    assert stretches(stay("s", 20)) == []


def test_a_stay_without_an_end_is_ended_by_a_release():
    assert stretches(stay("s", 1), release("r", 9)) == [(Stretch.AT_LIBERTY, "r", "")]


def test_a_stay_last_cited_is_followed_by_a_stretch_that_says_so():
    stretch = custody_chain([cited("s", 1, 9), cited("t", 20, 25)]).stretches[0]
    assert (stretch.kind, stretch.begin_is, stretch.end_is) == (Stretch.NO_RECORD, BoundKind.CITED, BoundKind.CITED)


def test_stays_that_meet_or_follow_on_the_next_day_leave_no_stretch():
    assert stretches(stay("s", 1, 5), stay("t", 5, 9), stay("u", 10)) == []


def test_months_that_adjoin_need_not_leave_a_day_and_make_no_stretch():
    assert stretches(stay("s", 1, "2004-03"), stay("t", "2004-04")) == []


def test_months_with_a_month_between_make_a_stretch_with_the_bounds_of_both():
    stretch = custody_chain([stay("s", 1, "2004-03"), stay("t", "2004-05")]).stretches[0]
    assert (stretch.earliest_begin, stretch.latest_begin) == (date(2004, 3, 1), date(2004, 3, 31))
    assert (stretch.earliest_end, stretch.latest_end) == (date(2004, 5, 1), date(2004, 5, 31))
    assert not stretch.approximate


def test_a_stretch_between_approximate_dates_says_that_it_is_approximate():
    assert custody_chain([stay("s", 1, "c. March 2004"), stay("t", "2004-09")]).stretches[0].approximate


def test_a_release_on_a_known_day_is_the_end_of_a_stay_known_by_its_month():
    links = [stay("s", "2004-03", "2004-06"), release("r", "2004-06-22"), arrest("a", "2005-04")]
    stretch = custody_chain(links).stretches[0]
    assert (stretch.kind, stretch.earliest_begin, stretch.latest_begin) == (
        Stretch.AT_LIBERTY,
        date(2004, 6, 22),
        date(2004, 6, 22),
    )


def test_custody_in_transit_is_no_stretch():
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, 5, end=on(8))
    assert stretches(stay("s", 1, 5), flight, stay("t", 8)) == []


def test_between_a_stay_and_its_later_release_there_is_no_record_and_then_liberty():
    links = [stay("s", 1, 5), release("r", 12)]
    assert stretches(*links) == [(Stretch.NO_RECORD, "s", "r"), (Stretch.AT_LIBERTY, "r", "")]


def test_arrested_and_let_go_the_same_day_he_is_at_liberty():
    assert stretches(release("r", 9), arrest("a", 9)) == [(Stretch.AT_LIBERTY, "r", "")]


def test_let_go_and_taken_again_the_same_day_he_is_not_at_liberty():
    assert stretches(stay("s", 1, 9), release("r", 9), arrest("a", 9)) == [(Stretch.NO_RECORD, "a", "")]


def test_let_go_and_handed_over_the_same_day_he_is_not_at_liberty():
    handed = moment("h", EventKind.CROSS_BORDER_TRANSFER, 9)
    assert stretches(stay("s", 1, 9), release("r", 9), handed) == [(Stretch.NO_RECORD, "h", "")]


def test_a_release_before_the_stated_end_of_its_stay_is_still_a_release():
    assert stretches(stay("s", 1, 9), release("r", 6)) == [(Stretch.AT_LIBERTY, "r", "")]


def test_an_arrest_some_time_in_the_month_of_a_release_came_before_it():
    assert stretches(arrest("a", "2005-09"), release("r", "2005-09")) == [(Stretch.AT_LIBERTY, "r", "")]


def test_a_denial_names_the_stretch_in_which_it_falls():
    denied = moment("d", EventKind.CUSTODY_DENIED, 7)
    links = [arrest("a", 5), denied, stay("s", 12, 14), release("r", 14)]
    assert stretches(*links) == [(Stretch.UNACKNOWLEDGED, "a", "s"), (Stretch.AT_LIBERTY, "r", "")]


def test_a_denial_that_no_source_states_names_nothing():
    denied = moment("d", EventKind.CUSTODY_DENIED, 7, modality=Modality.INFERRED)
    assert stretches(arrest("a", 5), denied, stay("s", 12)) == [(Stretch.NO_RECORD, "a", "s")]


@pytest.mark.parametrize("when", ["2004", "before 2004-03-08", None])
def test_a_denial_that_may_lie_elsewhere_names_nothing(when):
    denied = moment("d", EventKind.CUSTODY_DENIED, when)
    assert stretches(arrest("a", 5), denied, stay("s", 12)) == [(Stretch.NO_RECORD, "a", "s")]


def test_once_custody_is_acknowledged_it_is_no_longer_called_unacknowledged():
    denied = moment("d", EventKind.CUSTODY_DENIED, 7)
    admitted = moment("k", EventKind.CUSTODY_ACKNOWLEDGED, 10)
    assert stretches(arrest("a", 5), denied, admitted, stay("s", 20)) == [
        (Stretch.UNACKNOWLEDGED, "a", "k"),
        (Stretch.NO_RECORD, "k", "s"),
    ]


def test_a_denial_after_a_release_speaks_only_of_the_time_from_then_on():
    denied = moment("d", EventKind.CUSTODY_DENIED, 20)
    assert stretches(stay("s", 1, 5), release("r", 5), denied, stay("t", 30)) == [
        (Stretch.AT_LIBERTY, "r", "d"),
        (Stretch.UNACKNOWLEDGED, "d", "t"),
    ]


def test_nothing_follows_a_death():
    died = moment("d", EventKind.KILLED_IN_OPERATION, 30)
    assert stretches(stay("s", 1, 5), release("r", 5), died) == [(Stretch.AT_LIBERTY, "r", "d")]


def test_questioning_and_searches_do_not_break_a_stretch():
    asked = moment("q", EventKind.QUESTIONING, 10)
    assert stretches(stay("s", 1, 5), release("r", 5), asked) == [(Stretch.AT_LIBERTY, "r", "")]


def test_a_sign_of_custody_on_the_day_of_the_release_takes_nothing_of_the_liberty_after_it():
    acknowledged = moment("k", EventKind.CUSTODY_ACKNOWLEDGED, 5)
    assert stretches(stay("s", 1, 5), acknowledged, release("r", 5), stay("t", 30)) == [
        (Stretch.AT_LIBERTY, "r", "t"),
    ]
