"""What each kind of event does to days held, to the times between stays, and to what contradicts what."""

from datetime import date

import pytest

from casetracker.vocabulary import AFTER_DEATH, LASTING, SIGNS_OF_CUSTODY, BoundKind, EventKind, Modality, Stretch
from detainees.chain import custody_chain

from .links import arrest, between, cited, day, moment, on, release, stay


def gone(key, begin=None, end=None, **given):
    """An enforced disappearance."""
    return stay(key, begin, end, kind=EventKind.DISAPPEARANCE, **given)


def nights(key, begin=None, end=None, **given):
    """Custody by night."""
    return stay(key, begin, end, kind=EventKind.NIGHTLY_CUSTODY, **given)


def contradictions(*links):
    return [str(one) for one in custody_chain(links).warnings if one.is_contradiction]


def stretches(*links):
    """The times between two events, without the one after the last."""
    return [(one.kind, one.after, one.before) for one in custody_chain(links).stretches if one.before]


# Enforced disappearance


def test_a_disappearance_makes_sure_only_that_the_person_was_taken():
    chain = custody_chain([gone("d", 1, 30)])
    assert chain.days_held == (1, 30)
    assert (chain.where(day(1)), chain.where(day(2))) == ([("d", "certainly")], [("d", "possibly")])


def test_who_was_only_last_seen_on_a_day_was_not_surely_taken_on_it():
    assert custody_chain([gone("d", 1, 30, begin_is=BoundKind.CITED)]).days_held.minimum == 0


@pytest.mark.parametrize(
    ("begin", "given"),
    [
        (None, {}),
        ("2004-03-05?", {}),
        ("before 2004-03-06", {}),
        ("after 2004-03-06", {}),
        (1, {"modality": Modality.INFERRED}),
        (1, {"disputed_by": (on(3),)}),
    ],
)
def test_no_day_of_a_disappearance_is_sure_without_a_day_on_which_all_say_that_the_person_was_taken(begin, given):
    assert custody_chain([gone("d", begin, 30, **given)]).days_held.minimum == 0


def test_who_has_not_been_found_may_be_held_to_this_day():
    assert custody_chain([gone("d", 1)]).days_held == (1, None)


@pytest.mark.parametrize("ending", [EventKind.DEATH_IN_CUSTODY, EventKind.KILLED_OUTSIDE_CUSTODY, EventKind.BODY_FOUND])
def test_nobody_is_held_after_death_however_long_it_was_concealed(ending):
    assert custody_chain([gone("d", 1, "2024"), moment("x", ending, 30)]).days_held.maximum == 30


def test_a_secret_site_within_a_disappearance_adds_its_sure_days_and_is_no_contradiction():
    moved = moment("m", EventKind.PRISON_TRANSFER, 9, place="other site", to_place="site")
    chain = custody_chain([gone("d", 1, 30, place="street"), moved, stay("s", 10, 12, place="site")])
    assert chain.days_held == (4, 30)
    assert not chain.overlaps
    assert not [one for one in chain.warnings if one.is_contradiction]


def test_no_time_of_a_disappearance_is_called_without_record_or_at_liberty():
    assert stretches(moment("a", EventKind.ABDUCTION, 1), gone("d", 1, 30), moment("b", EventKind.BODY_FOUND, 30)) == []


# Custody by night


def test_nights_are_in_no_count_of_days_and_leave_no_time_without_custody():
    chain = custody_chain([stay("s", 1, 10), release("r", 10), nights("n", 10, 40)])
    assert chain.days_held == (10, 10)
    assert not [one for one in chain.stretches if one.before]
    assert chain.where(day(20)) == [("n", "certainly")]


def test_who_is_taken_out_of_nightly_custody_may_be_held_until_the_next_release():
    rearrest = moment("a", EventKind.REARREST, 20)
    chain = custody_chain([stay("s", 1, 10), release("r", 10), nights("n", 10, 20), rearrest, release("z", 30)])
    assert chain.days_held == (10, 21)
    assert not [one for one in chain.warnings if one.is_contradiction]


def test_a_new_arrest_ends_nightly_custody_and_no_other_stay():
    rearrest = moment("a", EventKind.REARREST, 20)
    by_night, by_day = (custody_chain([one, rearrest]).spans[0].possible for one in (nights("n", 1), stay("s", 1)))
    assert (by_night, by_day) == ((day(1), day(20)), (day(1), None))


def test_a_short_arrest_by_day_within_nightly_custody_is_no_contradiction():
    links = [nights("n", 1, 90, place="a"), arrest("a", 30), stay("s", 30, 33, place="b"), release("r", 33)]
    chain = custody_chain(links)
    assert not chain.overlaps
    assert not [one for one in chain.warnings if one.is_contradiction]
    assert chain.days_held == (4, 4)


# Taken again, held within a stay


def test_new_charges_against_somebody_in_prison_are_no_second_taking_without_release():
    chain = custody_chain([arrest("a", 1), stay("s", 1, 60), moment("b", EventKind.REARREST, 30)])
    assert not chain.warnings
    assert chain.days_held == (60, 60)


@pytest.mark.parametrize("kind", [EventKind.INCOMMUNICADO, EventKind.FORCED_LABOUR])
def test_a_stay_within_another_adds_no_day_and_does_not_bound_it(kind):
    chain = custody_chain([stay("s", "2004", "2006"), stay("i", "2005-03", "2005-04", kind=kind)])
    alone = custody_chain([stay("s", "2004", "2006")])
    assert chain.days_held == alone.days_held
    assert chain.spans[0] == alone.spans[0]


@pytest.mark.parametrize("kind", [EventKind.PSYCHIATRIC_CUSTODY, EventKind.IMMIGRATION_HOLD, EventKind.FORCED_LABOUR])
def test_each_day_of_a_stay_is_held(kind):
    assert custody_chain([stay("s", 1, 9, kind=kind)]).days_held == (9, 9)


def test_who_is_taken_hostage_may_be_held_until_the_release():
    chain = custody_chain([moment("h", EventKind.HOSTAGE_TAKING, 1), release("r", 8), stay("s", 20, 21)])
    assert chain.days_held == (2, 10)


# What happens to people in custody, and what lasts


@pytest.mark.parametrize("kind", sorted((SIGNS_OF_CUSTODY | LASTING | {EventKind.SENTENCE_END}) - {EventKind.EXILE}))
def test_neither_a_sign_of_custody_nor_a_restriction_starts_a_stay_or_adds_a_day(kind):
    alone = [arrest("a", 1), stay("s", 1, 20), release("r", 20)]
    chain = custody_chain([*alone, moment("x", kind, 5, end=on(9))])
    assert chain.days_held == custody_chain(alone).days_held == (20, 20)
    assert not chain.warnings


@pytest.mark.parametrize("kind", sorted(SIGNS_OF_CUSTODY))
def test_a_sign_of_custody_ends_no_stay_whose_end_is_not_recorded(kind):
    assert custody_chain([stay("s", 1), moment("x", kind, 30)]).spans[0].possible == (day(1), None)


def test_who_is_refused_a_visit_after_a_release_is_not_called_at_liberty_until_then():
    found = stretches(stay("s", 1, 5), release("r", 5), moment("v", EventKind.VISIT_REFUSED, 30), arrest("a", 60))
    assert found == [(Stretch.AT_LIBERTY, "r", "v"), (Stretch.NO_RECORD, "v", "a")]


def test_a_hunger_strike_is_no_sign_of_custody():
    strike = moment("h", EventKind.HUNGER_STRIKE, 30, end=on(40))
    assert stretches(stay("s", 1, 5), release("r", 5), strike, arrest("a", 60)) == [(Stretch.AT_LIBERTY, "r", "a")]


# Death


@pytest.mark.parametrize("kind", sorted(AFTER_DEATH))
def test_what_happens_to_a_body_is_no_second_death_and_follows_it_without_contradiction(kind):
    links = [stay("s", 1, 9), moment("d", EventKind.DEATH_IN_CUSTODY, 9), moment("b", kind, 40)]
    assert custody_chain(links).days_held == (9, 9)
    assert contradictions(*links) == []
    assert stretches(*links) == []


def test_a_body_found_before_the_death_is_a_contradiction():
    said = contradictions(moment("d", EventKind.DEATH_IN_CUSTODY, 9), moment("b", EventKind.BODY_FOUND, 5))
    assert said == ["The finding of the body b is dated before the death in custody d."]


def test_a_body_ends_every_stay_where_no_death_is_recorded():
    assert custody_chain([cited("s", 1, 9), moment("b", EventKind.BODY_FOUND, 40)]).days_held == (9, None)
    assert custody_chain([stay("s", 1), moment("b", EventKind.BODY_FOUND, between(40, 43))]).days_held == (1, 43)


@pytest.mark.parametrize("kind", [EventKind.SUICIDE, EventKind.KILLED_OUTSIDE_CUSTODY, EventKind.DEATH_AFTER_RELEASE])
def test_a_death_ends_what_is_recorded_of_custody_and_is_no_day_held(kind):
    links = [stay("s", 1, 9), release("r", 9), moment("d", kind, 40)]
    assert custody_chain(links).days_held == (9, 9)
    assert stretches(*links) == [(Stretch.AT_LIBERTY, "r", "d")]


def test_an_authority_may_deny_custody_after_the_death_and_nobody_be_arrested_after_it():
    death = moment("d", EventKind.DEATH_IN_CUSTODY, 9)
    assert contradictions(death, moment("n", EventKind.CUSTODY_DENIED, 20)) == []
    assert contradictions(death, arrest("a", 20)) == ["The arrest a is dated after the death in custody d."]


def test_the_day_on_which_a_sentence_ends_ends_no_stay():
    chain = custody_chain([stay("s", 1), moment("t", EventKind.SENTENCE_END, 40)])
    assert chain.spans[0].possible == (date(2004, 3, 1), None)
