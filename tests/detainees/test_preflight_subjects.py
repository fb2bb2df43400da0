"""Pre-flight: a decision or charge is never said of a person on whom the proceeding decides nothing."""

import pytest

from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def case_against_officials(role):
    """A girl in a case against officials, in which nobody on record is accused."""
    girl = make.make_detainee("Person 000779")
    proceeding = make.make_proceeding(kind="criminal_case_against_officials")
    make.make_role(proceeding=proceeding, detainee=girl, role=role)
    return girl, proceeding


def found(girl, code):
    return [one for one in preflight(girl).findings if one.code == code]


@pytest.mark.parametrize("role", ["victim", "witness", "relative_who_brought_it"])
def test_a_conviction_that_would_be_said_of_a_victim_is_stopped_with_what_to_do(role):
    girl, proceeding = case_against_officials(role)
    make.make_decision(proceeding=proceeding, kind="judgment_conviction", concerns=[girl])
    (finding,) = found(girl, "said_of_a_bystander")
    assert finding.level == Gravity.BLOCKS
    assert "is not accused" in finding.words
    assert "fill in “concerns others”" in finding.words


def test_a_conviction_of_an_official_in_words_passes():
    girl, proceeding = case_against_officials("victim")
    make.make_decision(
        proceeding=proceeding, kind="judgment_conviction", concerns_words={"en": "a captain of the patrol"}
    )
    assert not found(girl, "said_of_a_bystander")
    assert not found(girl, "without_subject")


def test_a_decision_that_names_nobody_leads_to_the_box_for_others():
    girl, proceeding = case_against_officials("victim")
    make.make_decision(proceeding=proceeding, kind="judgment_conviction")
    (finding,) = found(girl, "without_subject")
    assert "If it concerns somebody else, such as an official, fill in “concerns others”" in finding.words
