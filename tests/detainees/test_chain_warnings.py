"""The custody chain of one man: stays that overlap, and what does not go together."""

import pytest

from casetracker.vocabulary import EventKind
from detainees.chain import custody_chain

from .links import arrest, moment, release, stay


def stretches(*links):
    """The stretches as (name, after, before)."""
    return [(one.kind, one.after, one.before) for one in custody_chain(links).stretches]


def warnings(*links):
    return [str(one) for one in custody_chain(links).warnings]


def flight(key, when, **given):
    return moment(key, EventKind.CROSS_BORDER_TRANSFER, when, **given)


# Overlaps


def test_stays_in_two_places_on_the_same_days_overlap_certainly():
    chain = custody_chain([stay("a", 1, 5, place="x"), stay("b", 4, 9, place="y")])
    assert [(one.first, one.second, one.how) for one in chain.overlaps] == [("a", "b", "certainly")]


def test_a_move_on_the_day_between_two_stays_is_no_overlap():
    assert custody_chain([stay("a", 1, 5, place="x"), stay("b", 5, 9, place="y")]).overlaps == ()


def test_stays_in_the_same_month_overlap_possibly():
    chain = custody_chain([stay("a", 1, "2004-03", place="x"), stay("b", "2004-03", 60, place="y")])
    assert [one.how for one in chain.overlaps] == ["possibly"]


def test_a_place_and_what_it_lies_in_do_not_exclude_each_other():
    inside = stay("b", 2, 3, place="prison", place_within=frozenset({"russia"}))
    assert custody_chain([stay("a", 1, 5, place="russia"), inside]).overlaps == ()


def test_two_authorities_at_once_overlap_and_an_unknown_place_does_not():
    links = [stay("a", 1, 5, authority="x"), stay("b", 1, 5, authority="y"), stay("c", 1, 5)]
    assert [(one.first, one.second) for one in custody_chain(links).overlaps] == [("a", "b")]


def test_a_stay_not_known_to_have_ended_overlaps_nothing_by_that_alone():
    assert custody_chain([stay("a", 1, place="x"), stay("b", 9, 20, place="y")]).overlaps == ()


# Warnings


@pytest.mark.parametrize(
    ("links", "sentence"),
    [
        ([stay("s", 1, 9), release("r", 5)], "The release r falls within the detention s, which goes on after it."),
        ([stay("s", 1, 9), arrest("a", 5)], "The arrest a falls within the detention s, while the person is held."),
        ([stay("s", 1, 5), release("r", 9)], "The detention s ends before the release r."),
        ([arrest("a", 1), stay("s", 5, 9)], "The detention s begins after the arrest a."),
        (
            [arrest("a", 1), arrest("b", 5), stay("s", 5)],
            "The arrest b follows the arrest a, and no release between the two is recorded.",
        ),
        ([release("r", 9)], "No stay is recorded that the release r ends."),
        ([stay("s", 1, 5), release("q", 5), release("r", 9)], "No stay is recorded that the release r ends."),
        ([arrest("a", 9)], "No stay is recorded that begins with the arrest a."),
        (
            [moment("d", EventKind.DEATH_IN_CUSTODY, 5), moment("q", EventKind.QUESTIONING, 9)],
            "The questioning q is dated after the death in custody d.",
        ),
        (
            [moment("d", EventKind.DEATH_IN_CUSTODY, 5), stay("s", 1, 9)],
            "The detention s goes on after the death in custody d.",
        ),
        ([stay("s")], "The detention s has no date, so it is not in the timeline."),
        (
            [stay("s", "about mid-March 1994", "early March 1994")],
            "The detention s ends before it begins. Check the person's own dates against those of the event.",
        ),
        (
            [flight("f", 5, country="north", to_country="north")],
            "The transfer across a border f begins and ends in one country. Correct a place, or the kind of event.",
        ),
        (
            [stay("s", 1, 9, place="south"), flight("f", 5, place="north", to_place="east")],
            "The transfer across a border f falls within the detention s, which goes on after it.",
        ),
        (
            [stay("s", 1, 9, place="south"), flight("f", 5, place="prison", place_within=frozenset({"south"}))],
            "The transfer across a border f falls within the detention s, which goes on after it.",
        ),
    ],
)
def test_what_does_not_go_together_is_said_in_a_sentence(links, sentence):
    assert sentence in warnings(*links)


def test_a_record_that_goes_together_has_no_warnings():
    links = [arrest("a", 1), stay("s", 1, 5), stay("t", 5, 9), release("r", 9), arrest("b", 20), stay("u", 20)]
    assert warnings(*links) == []


@pytest.mark.parametrize(
    "links",
    [
        [stay("s", "mid-March 1994", "late March 1994")],
        [stay("s", "c. March 1994", "March 1994")],
        [stay("s", 1, 9, place="south"), flight("f", 9, place="south", country="south", to_country="north")],
        [stay("s", 1, 9, place="south"), moment("m", EventKind.PRISON_TRANSFER, 5, place="south")],
        [stay("s", 1, 9), flight("f", 5, place="north", to_place="east")],
    ],
)
def test_what_can_go_together_is_no_contradiction(links):
    assert not [one for one in custody_chain(links).warnings if one.is_contradiction]


def test_warnings_name_the_events_they_are_about():
    assert custody_chain([stay("s", 1, 9), release("r", 5)]).warnings[0].keys == ("r", "s")
