"""A charge is not published with an outcome that no judgment of its proceeding bears out."""

import pytest

from casetracker.vocabulary import ChargeOutcome, DecisionKind, Effect, Evaluation, Outcome
from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial():
    """The trial of a woman in Bolivia."""
    person = make.make_detainee("Person 000451 Testova")
    return person, make.make_proceeding([person])


def judge(proceeding, kind, **given):
    return make.make_decision(proceeding=proceeding, kind=kind, decided_on="2014-10-14", **given)


def quash(judgment):
    """A higher court quashes a judgment and orders a new trial."""
    return make.make_decision(
        proceeding=judgment.proceeding,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2015-03",
        affects=judgment,
        effect=Effect.QUASHES,
        outcome=Outcome.REMITTED,
    )


def found(person) -> list[str]:
    """What stops the publication because of the outcome of a charge."""
    findings = [one for one in preflight(person).findings if one.code == "outcome_without_judgment"]
    assert all(one.level == Gravity.BLOCKS for one in findings)
    return [one.words for one in findings]


def test_convicted_is_not_published_of_somebody_whose_only_judgment_is_an_acquittal(trial):
    person, proceeding = trial
    charge = make.make_charge(proceeding=proceeding, outcome=ChargeOutcome.CONVICTED)
    quash(judge(proceeding, DecisionKind.ACQUITTAL))
    (words,) = found(person)
    assert words.startswith("The charge says “convicted”, and no such judgment of this proceeding stands.")
    assert "“pending as of the source” where a new trial is open" in words
    charge.outcome = ChargeOutcome.PENDING
    charge.save()
    assert found(person) == []


def test_an_acquittal_that_was_quashed_is_not_published_as_one_that_stands(trial):
    person, proceeding = trial
    make.make_charge(proceeding=proceeding, outcome=ChargeOutcome.ACQUITTED)
    acquittal = judge(proceeding, DecisionKind.ACQUITTAL)
    assert found(person) == []
    quash(acquittal)
    assert len(found(person)) == 1
    judge(proceeding, DecisionKind.ACQUITTAL, account={"en": "Acquitted in the new trial."})
    assert found(person) == []


def test_a_conviction_after_a_quashed_acquittal_needs_the_conviction(trial):
    person, proceeding = trial
    make.make_charge(proceeding=proceeding, outcome=ChargeOutcome.CONVICTED_AFTER_QUASHED_ACQUITTAL)
    quash(judge(proceeding, DecisionKind.ACQUITTAL))
    assert len(found(person)) == 1
    make.make_decision(proceeding=proceeding, kind=DecisionKind.CONVICTION, decided_on="2016-02")
    assert found(person) == []


@pytest.mark.parametrize("outcome", [ChargeOutcome.CONVICTED, ChargeOutcome.ACQUITTED])
def test_an_outcome_without_any_judgment_on_record_is_left_alone(trial, outcome):
    person, proceeding = trial
    make.make_charge(proceeding=proceeding, outcome=outcome)
    assert found(person) == []


def test_a_judgment_that_we_rejected_bears_nothing_out(trial):
    person, proceeding = trial
    make.make_charge(proceeding=proceeding, outcome=ChargeOutcome.CONVICTED)
    rejected = {"evaluation": Evaluation.REJECTED, "evaluation_note": {"en": "It is about a namesake."}}
    judge(proceeding, DecisionKind.CONVICTION, **rejected)
    assert found(person) == []
    judge(proceeding, DecisionKind.ACQUITTAL)
    assert len(found(person)) == 1


@pytest.mark.parametrize("outcome", [ChargeOutcome.DROPPED, ChargeOutcome.CHANGED, ChargeOutcome.NOT_KNOWN])
def test_another_outcome_needs_no_judgment(trial, outcome):
    person, proceeding = trial
    make.make_charge(proceeding=proceeding, outcome=outcome)
    judge(proceeding, DecisionKind.CONVICTION)
    assert found(person) == []
