"""The results of a promise in a document: as recorded, side by side, none upgraded, and none made of silence."""

import json

import pytest

from casetracker.vocabulary import Evaluation, GroupReference, Result
from detainees.document import draft_of
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise():
    return make.make_undertaking()


@pytest.fixture
def person(promise):
    detainee = make.make_detainee()
    promise.assurance.covers.add(detainee)
    return detainee


def results(person) -> list[str]:
    (assurance,) = json.loads(draft_of(person).content)["assurances"]
    return assurance["undertakings"][0]["results"]


def test_without_an_assessment_there_is_no_information(person):
    assert results(person) == [Result.NO_INFORMATION]


def test_no_information_that_a_source_states_is_shown_beside_the_rest(promise, person):
    make.make_assessment(undertaking=promise, result=Result.NO_INFORMATION)
    make.make_assessment(undertaking=promise, result=Result.KEPT)
    assert results(person) == [Result.KEPT, Result.NO_INFORMATION]


def test_kept_for_a_time_is_not_kept(promise, person):
    make.make_assessment(undertaking=promise, result=Result.KEPT_FOR_A_TIME, until_on="2004-06")
    assert results(person) == [Result.KEPT_FOR_A_TIME]


def test_a_breach_alleged_by_many_is_still_alleged_and_named_once(promise, person):
    for _time in range(3):
        make.make_assessment(undertaking=promise, result=Result.BREACH_ALLEGED)
    assert results(person) == [Result.BREACH_ALLEGED]


def test_an_allegation_and_its_denial_stand_side_by_side(promise, person):
    make.make_assessment(undertaking=promise, result=Result.BREACH_DENIED)
    make.make_assessment(undertaking=promise, result=Result.BREACH_ALLEGED)
    assert results(person) == [Result.BREACH_ALLEGED, Result.BREACH_DENIED]


def test_a_person_has_what_is_said_of_them_and_of_all_but_not_of_another(promise, person):
    other = make.make_detainee()
    promise.assurance.covers.add(other)
    make.make_assessment(undertaking=promise, result=Result.BREACH_ALLEGED, detainee=person)
    make.make_assessment(undertaking=promise, result=Result.KEPT_FOR_A_TIME, stated_as=GroupReference.EVERY_MEMBER)
    make.make_assessment(undertaking=promise, result=Result.BREACH_DENIED, detainee=other)
    assert results(person) == [Result.KEPT_FOR_A_TIME, Result.BREACH_ALLEGED]
    assert results(other) == [Result.KEPT_FOR_A_TIME, Result.BREACH_DENIED]


@pytest.mark.parametrize("stated_as", [GroupReference.SOME_MEMBERS, GroupReference.CLASS])
def test_what_is_said_of_some_is_the_result_of_nobody(promise, person, stated_as):
    make.make_assessment(undertaking=promise, stated_as=stated_as, group_words="two of the people")
    assert results(person) == [Result.NO_INFORMATION]


def test_what_is_said_of_some_is_not_narrowed_to_the_person_it_is_filed_under(promise, person):
    given = {"stated_as": GroupReference.SOME_MEMBERS, "group_words": "two of the people"}
    make.make_assessment(undertaking=promise, detainee=person, **given)
    assert results(person) == [Result.NO_INFORMATION]


def test_a_result_that_we_rejected_is_none(promise, person):
    make.make_assessment(undertaking=promise, result=Result.KEPT, evaluation=Evaluation.REJECTED)
    assert results(person) == [Result.NO_INFORMATION]
