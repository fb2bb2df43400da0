"""The edges of the rules of custody: the first and the last day, one account more, one doubt more."""

from datetime import date

import pytest

from casetracker.vocabulary import EventKind, Modality, Stretch
from detainees.chain import custody_chain

from .links import arrest, cited, day, moment, on, release, stay

LOST = EventKind.DISAPPEARANCE


def span(key, *links):
    return next(one for one in custody_chain(links).spans if one.key == key)


def days(*links):
    return custody_chain(links).days_held


def keys(*links):
    return [link.key for link in custody_chain(links).links]


def stretches(*links):
    """The stretches as (name, after, before)."""
    return [(one.kind, one.after, one.before) for one in custody_chain(links).stretches]


# Order


def test_what_happens_on_one_day_stands_in_the_order_of_its_kinds_and_not_of_its_keys():
    links = [
        arrest("z", 9),
        moment("y", EventKind.PRISON_TRANSFER, 9),
        stay("x", 9, 9),
        moment("w", EventKind.QUESTIONING, 9),
        release("v", 9),
        moment("u", EventKind.DEATH_AFTER_RELEASE, 9),
        moment("t", EventKind.BODY_FOUND, 9),
    ]
    for given in (links, links[::-1], links[3:] + links[:3]):
        assert keys(*given) == ["z", "y", "x", "w", "v", "u", "t"]


def test_events_that_nothing_else_tells_apart_stand_in_the_order_of_their_keys():
    assert keys(stay("b", 1, 3), stay("a", 1, 3)) == keys(stay("a", 1, 3), stay("b", 1, 3)) == ["a", "b"]
    assert keys(release("b"), release("a")) == ["a", "b"]


def test_of_alternatives_the_head_counts_also_where_another_begins_before_it():
    links = [stay("other", 1, 30, group="head"), stay("head", 5, 10)]
    assert [one.key for one in custody_chain(links).stays] == ["head"]
    assert days(*links) == days(*links[::-1]) == (6, 6)


def test_within_a_day_the_begin_decides_before_the_kind_and_the_kind_before_the_end():
    assert keys(arrest("a", "2004-03"), stay("s", "2004-03-01", 9)) == ["s", "a"]
    assert keys(stay("s", 9, 9), moment("m", EventKind.CROSS_BORDER_TRANSFER, 9, end=on(11))) == ["m", "s"]
    assert keys(stay("a", 9, 12), stay("b", 9, 10)) == ["b", "a"]


def test_a_head_stands_where_its_own_dates_put_it():
    links = [stay("other", 1, 30, group="head"), stay("mid", 3, 4), stay("head", 5, 10)]
    assert [one.key for one in custody_chain(links).stays] == ["mid", "head"]


# A day


def test_a_stay_is_possible_on_its_first_and_last_day_and_on_no_other():
    vague = stay("s", "2004-03", "2004-05")
    assert span("s", vague).sure == (date(2004, 3, 31), date(2004, 5, 1))
    for asked, said in (
        (date(2004, 2, 29), ""),
        (date(2004, 3, 1), "possibly"),
        (date(2004, 3, 30), "possibly"),
        (date(2004, 3, 31), "certainly"),
        (date(2004, 5, 1), "certainly"),
        (date(2004, 5, 2), "possibly"),
        (date(2004, 5, 31), "possibly"),
        (date(2004, 6, 1), ""),
    ):
        assert span("s", vague).on(asked) == said, asked


def test_a_stay_that_is_open_on_one_side_is_possible_on_every_day_of_that_side():
    assert [span("s", stay("s", None, 9)).on(day(number)) for number in (-900, 9, 10)] == ["possibly", "certainly", ""]
    assert [span("s", stay("s", 9)).on(day(number)) for number in (8, 9, 900)] == ["", "certainly", "possibly"]


def test_a_stay_that_only_we_infer_is_possible_on_its_days():
    inferred = span("s", stay("s", 1, 5, modality=Modality.INFERRED))
    assert (inferred.on(day(3)), inferred.on(day(6)), inferred.certain) == ("possibly", "", None)


def test_of_a_stay_within_one_month_no_day_is_certain_and_the_month_as_a_whole_is():
    found = span("s", stay("s", "2004-03", "2004-03"))
    assert found.certain is None
    assert found.during(day(1), day(31)) == "certainly"
    assert found.during(day(1), day(30)) == found.during(day(2), day(31)) == "possibly"
    assert days(stay("s", "2004-03", "2004-03")) == (0, 31)


@pytest.mark.parametrize(
    ("begin", "end", "certain"),
    [
        ("before 2004-03-05", "2004-03-09", (day(4), day(9))),
        ("after 2004-03-05", "2004-03-09", (day(9), day(9))),
        ("2004-03-05", "after 2004-03-09", (day(5), day(10))),
        ("2004-03-05", "before 2004-03-09", (day(5), day(5))),
    ],
)
def test_a_date_that_is_open_on_one_side_makes_sure_what_its_other_side_says(begin, end, certain):
    assert span("s", stay("s", begin, end)).certain == certain


@pytest.mark.parametrize("begin", ["2004-03-06?", "before 2004-03-06", "after 2004-03-06", None])
def test_no_day_of_a_disappearance_is_sure_where_the_day_it_began_is_doubted_or_open(begin):
    assert span("s", stay("s", begin, "2004-05-01", kind=LOST)).sure is None
    assert span("s", stay("s", "2004-03-06", "2004-05-01", kind=LOST)).certain == (day(6), day(6))
    in_march = span("s", stay("s", "2004-03", "2004-05-01", kind=LOST))
    assert (in_march.sure, in_march.certain) == ((day(31), day(1)), None)


# Sources that contradict a date


@pytest.mark.parametrize(
    ("against", "certain"),
    [
        (1, (day(1), day(41))),
        (11, (day(11), day(41))),
        (12, None),
        (30, None),
        (31, (day(1), day(31))),
        (41, (day(1), day(41))),
        ("2004-03-11?", None),
        ("before 2004-03-02", None),
        ("after 2004-04-20", None),
    ],
)
def test_a_date_in_the_first_or_last_quarter_of_a_stay_is_another_begin_or_end_of_it(against, certain):
    assert span("s", stay("s", 1, 41, disputed_by=(on(against),))).certain == certain


def test_a_stay_of_one_day_with_another_begin_before_it_is_certain_on_that_day():
    assert span("s", stay("s", 9, 9, disputed_by=(on(5),))).certain == (day(9), day(9))


def test_of_a_stay_in_a_month_that_is_disputed_nothing_is_sure():
    assert span("s", stay("s", "2004-03", "2004-03", disputed_by=(on("2004-02-01"),))).sure is None


def test_of_two_other_ends_the_earlier_one_and_of_two_other_begins_the_later_one_is_sure():
    both = stay("s", 1, 41, disputed_by=(on(3), on(39), on(5), on(37)))
    assert span("s", both).certain == (day(5), day(37))


@pytest.mark.parametrize("against", [(), (None,), (on(9), None)])
@pytest.mark.parametrize("kind", [EventKind.RELEASE, EventKind.CROSS_BORDER_TRANSFER])
def test_what_is_disputed_beyond_its_date_ends_no_stay(kind, against):
    disputed = moment("r", kind, 9, disputed_by=against)
    assert span("s", stay("s", 1, place="camp"), disputed).possible == (day(1), None)
    assert span("s", stay("s", 1, place="camp"), moment("r", kind, 9)).possible == (day(1), day(9))


# What bounds a stay


@pytest.mark.parametrize(("left", "came"), [("2004-03-09", "2004-03-11?"), ("2004-03-09?", "2004-03-11")])
def test_a_flight_of_which_one_date_is_doubted_bounds_nothing(left, came):
    flight = moment("f", EventKind.CROSS_BORDER_TRANSFER, left, end=on(came), place="island")
    assert span("s", stay("s", 1, "2004", place="island"), flight).possible[1] == date(2004, 12, 31)


@pytest.mark.parametrize("kind", [LOST, EventKind.FORCED_LABOUR, EventKind.INCOMMUNICADO])
def test_a_stay_of_a_kind_that_lies_within_others_neither_ends_one_nor_is_ended_by_one(kind):
    within, around = stay("w", 20, 30, kind=kind, place="camp"), stay("s", 1, place="prison")
    assert span("s", around, within).possible == (day(1), None)
    open_within, other = stay("w", 1, kind=kind, place="camp"), stay("s", 20, 30, place="prison")
    assert span("w", open_within, other).possible == (day(1), None)


def test_a_rearrest_on_new_charges_may_be_of_somebody_who_is_held_and_ends_only_nights():
    again = moment("a", EventKind.REARREST, 20)
    assert span("s", stay("s", 1), again).possible == (day(1), None)
    assert span("s", stay("s", 1, kind=EventKind.NIGHTLY_CUSTODY), again).possible == (day(1), day(20))
    assert span("s", stay("s", 1), arrest("a", 20)).possible == (day(1), day(20))


@pytest.mark.parametrize(
    ("kind", "last"),
    [(EventKind.PRISON_TRANSFER, None), (EventKind.HANDOVER, None), (EventKind.ARREST, day(20))],
)
def test_a_disappearance_goes_on_wherever_the_person_is_taken_and_an_arrest_ends_it(kind, last):
    assert span("s", stay("s", 1, kind=LOST, place="a"), moment("m", kind, 20, place="b")).possible == (day(1), last)


def test_a_stay_that_can_have_begun_with_the_taking_leaves_another_of_that_day_open():
    links = [arrest("a", 9), cited("s", 9, 9), release("r", 9), stay("t", "2004-03", "2004-05-20")]
    assert span("s", *links).possible == (None, day(9))
    links[3] = cited("t", 12, 20)
    assert span("s", *links).possible == (None, day(9))
    late = [*links[:3], stay("t", "[2004-03-10..2004-03-31]", "2004-05-20")]
    assert span("s", *late).possible == (day(9), day(9))


@pytest.mark.parametrize("earlier", [stay("t", "2004-02-01", "2004-03"), cited("t", 1, 5)])
def test_a_stay_that_can_have_gone_on_until_the_release_leaves_another_of_that_day_open(earlier):
    links = [arrest("a", 9), cited("s", 9, 9), release("r", 9)]
    assert span("s", *links, earlier).possible == (day(9), None)
    assert span("s", *links, stay("t", "2004-02-01", "[2004-03-01..2004-03-08]")).possible == (day(9), day(9))


def test_a_stay_that_surely_went_on_after_the_release_did_not_end_with_it():
    links = [arrest("a", 9), cited("s", 9, 9), release("r", 9), stay("t", "2004-02-01", "[2004-03-10..2004-03-31]")]
    assert span("s", *links).possible == (day(9), day(9))


def test_a_stay_without_any_date_may_have_been_on_any_day():
    undated = span("s", stay("s"), release("r", 9))
    assert (undated.possible, undated.on(day(1)), undated.on(day(900))) == ((None, None), "possibly", "possibly")


def test_the_nearest_of_several_events_bounds_a_stay():
    links = [arrest("a", 1), arrest("b", 3), cited("s", 5, 6), release("r", 9), release("q", 12)]
    assert span("s", *links).possible == (day(3), day(9))


def test_a_moment_with_two_dates_bounds_a_stay_by_the_one_that_takes_fewer_days_away():
    assert span("s", stay("s", 1), release("r", 9, disputed_by=(on(5),))).possible[1] == day(9)
    assert span("s", stay("s", 1), release("r", 9, disputed_by=(on(12),))).possible[1] == day(12)
    assert span("s", arrest("a", 3, disputed_by=(on(4),)), cited("s", 6, 8)).possible[0] == day(3)


def test_a_stay_with_a_date_in_its_middle_that_a_source_gives_bounds_no_other():
    later = stay("t", 11, 51, place="camp", disputed_by=(on(31),))
    assert span("s", cited("s", 1, 2, place="village"), later).possible == (None, None)
    assert span("s", cited("s", 1, 2, place="village"), stay("t", 11, 51, place="camp")).possible == (None, day(11))


def test_a_death_in_the_month_ends_the_stay_by_the_last_day_of_the_month():
    assert span("s", cited("s", 1, 9), moment("d", EventKind.DEATH_IN_CUSTODY, "2004-03")).possible == (None, day(31))


# Days held


@pytest.mark.parametrize(
    "between",
    [
        moment("m", EventKind.PRISON_TRANSFER, 3),
        moment("m", EventKind.COUNSEL_ALLOWED, 3),
        moment("m", EventKind.QUESTIONING, 3),
        stay("m", 3, 4, kind=EventKind.NIGHTLY_CUSTODY),
    ],
)
def test_the_days_after_an_arrest_are_counted_until_the_next_stay_whatever_lies_between(between):
    assert days(arrest("a", 1), between, stay("s", 5, 9)) == (5, 9)


@pytest.mark.parametrize(
    "kind", [EventKind.RELEASE, EventKind.ESCAPE, EventKind.DEATH_IN_CUSTODY, EventKind.BODY_FOUND]
)
def test_the_days_after_an_arrest_are_counted_until_the_person_is_free_or_dead(kind):
    assert days(stay("s", 1, 2), arrest("a", 10), moment("e", kind, 12)) == (2, 5)


def test_a_taking_on_the_last_possible_day_of_a_stay_adds_no_day():
    assert days(stay("s", 1, 5), arrest("a", 5)) == (5, 5)
    assert days(stay("s", 1, 5), arrest("a", 6)) == (5, None)


def test_days_of_stays_that_touch_or_lie_within_one_another_are_counted_once():
    assert days(stay("a", 1, 3), stay("b", 3, 5)) == (5, 5)
    assert days(stay("a", 1, 3), stay("b", 4, 5)) == (5, 5)
    assert days(stay("a", 1, 9), stay("b", 2, 3), stay("c", 8, 10)) == (10, 10)
    assert days(stay("a", 1, 3), stay("b", 5, 5)) == (4, 4)


# Stretches


def test_a_release_before_a_stay_of_which_the_begin_is_not_known_ends_the_time_before_it():
    assert stretches(stay("s", 1, 3), release("r", 5), stay("t", None, 9))[0] == (Stretch.NO_RECORD, "s", "r")


def test_a_release_on_the_day_on_which_an_open_stay_began_ends_it():
    assert stretches(arrest("a", 5), stay("s", 5), release("r", 5)) == [(Stretch.AT_LIBERTY, "r", "")]


def test_an_arrest_after_an_open_stay_shows_that_it_had_ended():
    assert stretches(stay("s", 1), arrest("a", 20), stay("t", 30, 40))[0] == (Stretch.NO_RECORD, "a", "t")


def test_dates_that_are_open_on_one_side_can_be_put_in_order():
    links = [stay("s", 1, 3), arrest("a", "before 2004-03-20"), stay("t", None, "before 2004-03-25")]
    assert span("t", *links).possible[1] == day(24)
    assert stretches(*links)
    later = [stay("s", "after 2004-03-01"), release("r", "after 2004-03-05")]
    assert [kind for kind, _after, _before in stretches(*later)] == [Stretch.AT_LIBERTY]


@pytest.mark.parametrize(("begin", "is_approximate"), [("2004-05", False), ("2004-05?", True), ("c. 2004-05", True)])
def test_a_stretch_between_dates_of_which_one_is_doubted_is_not_called_firm(begin, is_approximate):
    found = custody_chain([stay("s", 1, 5), arrest("a", begin)]).stretches[0]
    assert found.approximate == is_approximate


def test_a_stay_of_one_day_does_not_end_before_it_begins():
    assert not custody_chain([stay("s", 5, 5), release("r", 5)]).warnings
    assert "ends before it begins" in str(custody_chain([stay("s", 5, 4)]).warnings[0])
