"""The undertaking ledger: results as recorded, side by side; nothing pooled, nothing upgraded, silence shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetracker.dates import PartialDate
from casetracker.vocabulary import GroupReference, Result, Serves
from detainees.promises import Assessed, Undertaken, ledger

HUMANE = Undertaken("humane", Serves.PERSON, "humane_treatment")
DETAIN = Undertaken("detain", Serves.STATE, "detain")


def said(key, result, undertaking="humane", **given):
    return Assessed(key, undertaking, result, **given)


def results(*assessments, detainee=""):
    return ledger([HUMANE], assessments, detainee).person[0].results


def test_what_protects_the_person_stands_apart_from_what_serves_the_state():
    found = ledger([DETAIN, HUMANE], [])
    assert [row.undertaking for row in found.person] == [HUMANE]
    assert [row.undertaking for row in found.state] == [DETAIN]


def test_an_undertaking_that_serves_neither_has_no_place_in_the_ledger():
    with pytest.raises(ValueError, match="both"):
        ledger([Undertaken("u", "both", "k")], [])


def test_without_an_assessment_the_ledger_says_that_there_is_no_information():
    (row,) = ledger([HUMANE], []).person
    assert row.results == (Result.NO_INFORMATION,)
    assert row.cells[0].assessments == ()


def test_no_information_that_a_source_states_is_shown_beside_the_rest():
    assert results(said("a", Result.NO_INFORMATION), said("b", Result.KEPT)) == (Result.KEPT, Result.NO_INFORMATION)


def test_kept_for_a_time_is_not_kept():
    until = PartialDate.parse("2004-06")
    (row,) = ledger([HUMANE], [said("a", Result.KEPT_FOR_A_TIME, until=until)]).person
    assert row.results == (Result.KEPT_FOR_A_TIME,)
    assert row.cells[0].assessments[0].until == until


def test_a_breach_alleged_by_many_is_still_alleged():
    assert results(*(said(key, Result.BREACH_ALLEGED) for key in "abcd")) == (Result.BREACH_ALLEGED,)


def test_an_allegation_and_its_denial_stand_side_by_side():
    assert results(said("a", Result.BREACH_DENIED), said("b", Result.BREACH_ALLEGED)) == (
        Result.BREACH_ALLEGED,
        Result.BREACH_DENIED,
    )


def test_everybody_who_judges_so_is_named_in_the_cell_by_date():
    late = said("late", Result.KEPT, on=PartialDate.parse("2007"))
    early = said("early", Result.KEPT, on=PartialDate.parse("2004"))
    undated = said("undated", Result.KEPT)
    (cell,) = ledger([HUMANE], [undated, late, early]).person[0].cells
    assert [one.key for one in cell.assessments] == ["early", "late", "undated"]


def test_one_mans_ledger_has_what_is_said_of_him_and_of_all():
    assessments = [
        said("his", Result.BREACH_ALLEGED, detainee="one"),
        said("all", Result.KEPT_FOR_A_TIME, stated_as=GroupReference.EVERY_MEMBER),
        said("other", Result.BREACH_FOUND, detainee="another"),
    ]
    assert results(*assessments, detainee="one") == (Result.KEPT_FOR_A_TIME, Result.BREACH_ALLEGED)
    assert results(*assessments, detainee="third") == (Result.KEPT_FOR_A_TIME,)
    assert set(results(*assessments)) == {Result.BREACH_ALLEGED, Result.KEPT_FOR_A_TIME, Result.BREACH_FOUND}


def test_what_is_said_of_another_man_leaves_him_with_no_information():
    assert results(said("a", Result.KEPT, detainee="another"), detainee="one") == (Result.NO_INFORMATION,)


@pytest.mark.parametrize("stated_as", [GroupReference.SOME_MEMBERS, GroupReference.CLASS])
def test_what_is_said_of_some_is_nobodys_result_and_is_shown_as_said_of_some(stated_as):
    some = said("some", Result.BREACH_ALLEGED, stated_as=stated_as, group_words="two of the seven")
    (row,) = ledger([HUMANE], [some], "one").person
    assert row.results == (Result.NO_INFORMATION,)
    assert row.said_of_some == (some,)


def test_said_of_some_and_yet_filed_under_one_man_it_is_still_not_narrowed_to_him():
    some = said("some", Result.BREACH_ALLEGED, stated_as=GroupReference.SOME_MEMBERS, detainee="one")
    assert results(some, detainee="one") == (Result.NO_INFORMATION,)
    assert ledger([HUMANE], [some], "another").person[0].said_of_some == ()


assessments = st.lists(
    st.builds(
        Assessed,
        key=st.text("abcdef", min_size=4, max_size=4),
        undertaking=st.sampled_from(["humane", "detain"]),
        result=st.sampled_from(Result),
        detainee=st.sampled_from(["", "one", "another"]),
        stated_as=st.sampled_from(GroupReference),
    ),
    max_size=8,
    unique_by=lambda one: one.key,
)


@settings(max_examples=100, deadline=None)
@given(assessments, st.sampled_from(["", "one"]), st.randoms())
def test_a_result_is_in_the_ledger_if_and_only_if_somebody_gives_it(given_, detainee, random):
    found = ledger([HUMANE, DETAIN], given_, detainee)
    for row in found.person + found.state:
        own = [one for one in given_ if one.undertaking == row.undertaking.key]
        own = [one for one in own if not one.is_of_some and (not detainee or one.detainee in ("", detainee))]
        assert set(row.results) == ({one.result for one in own} or {Result.NO_INFORMATION})
        assert sorted(one.key for cell in row.cells for one in cell.assessments) == sorted(one.key for one in own)
        assert all(one.result == cell.result for cell in row.cells for one in cell.assessments)
    assert ledger([HUMANE, DETAIN], random.sample(given_, len(given_)), detainee) == found
