"""The operative position of what is decided beside guilt: mercy, bond, habeas corpus, removal, lists, opinions."""

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import Absence, DecisionKind, Effect, Outcome, PositionCode
from detainees.positions import operative_position

from .steps import D1, D2, D3, D4, code, conviction, quashing, review, sentence, standing, step, text


def mercy(kind=DecisionKind.PARDON_OF_ONE, affects="conviction", effect=Effect.ENDS_SENTENCE, **given):
    return step("mercy", kind, D4, affects=affects, effect=effect, **given)


def elsewhere(*steps):
    """Where a proceeding stands in which guilt is not decided."""
    return operative_position(steps, is_prosecution=False)


# Mercy


def test_a_pardon_ends_the_sentence_and_keeps_the_conviction():
    steps = [conviction(penalty="5 years"), mercy()]
    assert text(*steps) == (
        "Convicted on 5 May 2006. Sentence: 5 years (5 May 2006); ended by pardon on 1 February 2007. "
        "Pardon on 1 February 2007: it ended the sentence and left the conviction."
    )
    assert code(*steps) == PositionCode.CONVICTED_SENTENCE_ENDED
    assert standing(*steps)["conviction"] == "sentence_ended"
    assert "varied" not in text(*steps)


def test_a_pardon_of_a_sentence_of_its_own_ends_that_sentence():
    steps = [conviction(), sentence(), mercy(affects="sentence")]
    assert code(*steps) == PositionCode.CONVICTED_SENTENCE_ENDED
    assert standing(*steps) == {"conviction": "standing", "sentence": "sentence_ended", "mercy": "standing"}


def test_a_pardon_that_names_no_decision_acts_on_the_judgment_before_it():
    steps = [conviction(penalty="5 years"), mercy(affects="")]
    assert code(*steps) == PositionCode.CONVICTED_SENTENCE_ENDED


def test_an_amnesty_that_reduces_a_sentence_leaves_the_conviction():
    steps = [
        conviction(penalty="5 years"),
        mercy(DecisionKind.AMNESTY, effect=Effect.REDUCES_SENTENCE, penalty="2 years"),
    ]
    assert "Sentence: 5 years (5 May 2006); reduced by amnesty on 1 February 2007 to 2 years." in text(*steps)
    assert text(*steps).endswith("it reduced the sentence to 2 years and left the conviction.")
    assert code(*steps) == PositionCode.CONVICTED
    assert standing(*steps)["conviction"] == "sentence_reduced"


def test_a_death_sentence_that_was_commuted_says_to_what():
    death = step("death", DecisionKind.DEATH_SENTENCE, D3)
    steps = [conviction(), death, mercy(DecisionKind.COMMUTATION, "death", Effect.REDUCES_SENTENCE, penalty="life")]
    assert "Sentence: death (5 May 2006); commuted on 1 February 2007 to life." in text(*steps)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [(Outcome.REFUSED, "Pardon refused on 1 February 2007"), (Outcome.PENDING, "Pardon asked for; not decided")],
)
def test_a_pardon_that_was_not_given_ends_nothing(outcome, said):
    steps = [conviction(penalty="5 years"), mercy(outcome=outcome)]
    assert said in text(*steps)
    assert "ended" not in text(*steps)
    assert code(*steps) == PositionCode.CONVICTED


def test_a_conviction_quashed_after_a_pardon_is_quashed():
    steps = [conviction(penalty="5 years"), mercy(), quashing(affects="conviction", on="2008")]
    assert code(*steps) == PositionCode.CONVICTION_QUASHED
    assert standing(*steps)["conviction"] == "quashed"


def test_no_review_ends_a_sentence_by_mercy():
    steps = [conviction(penalty="5 years"), review("r", "conviction", D4, Effect.ENDS_SENTENCE)]
    assert standing(*steps)["conviction"] == "standing"


# Sentences of other kinds, absence, ratification


@pytest.mark.parametrize(
    ("kind", "penalty", "said"),
    [
        (DecisionKind.SUSPENDED_SENTENCE, "2 years", "Sentence: 2 years, suspended (5 May 2006)"),
        (DecisionKind.SUSPENDED_SENTENCE, "", "Sentence: a suspended sentence (5 May 2006)"),
        (DecisionKind.FINE, "300 dollars", "Sentence: a fine of 300 dollars (5 May 2006)"),
        (DecisionKind.DEATH_SENTENCE, "", "Sentence: death (5 May 2006)"),
    ],
)
def test_a_sentence_says_of_what_kind_it_is_and_falls_with_its_conviction(kind, penalty, said):
    imposed = step("s", kind, D3, penalty=penalty)
    assert said in text(conviction(), imposed)
    fallen = [conviction(), imposed, quashing(affects="conviction", on=D4)]
    assert "Sentence" not in text(*fallen)
    assert standing(*fallen)["s"] == "quashed"


def test_a_judgment_in_absentia_says_so_by_itself_and_as_one_that_fell():
    absent = conviction("absent", D1, absence=Absence.ABSENT)
    assert text(absent) == "Convicted in absentia on 30 September 2005."
    assert text(absent, quashing(affects="absent"), conviction()) == (
        "Convicted on 5 May 2006 in a new trial after a conviction in absentia (30 September 2005) was quashed "
        "(17 January 2006)."
    )


def test_a_judgment_given_while_some_were_absent_says_nothing_of_one_person():
    assert "absentia" not in text(conviction(absence=Absence.SOME))


def test_a_ratification_is_no_review_and_says_from_when_the_term_is_counted():
    ratified = step("r", DecisionKind.RATIFICATION, D4, term_from=PartialDate.parse(D4))
    said = text(conviction(penalty="5 years"), ratified)
    assert said.startswith(
        "Convicted on 5 May 2006; ratified on 1 February 2007, the term counted from 1 February 2007. Sentence: 5 years"
    )
    assert "review" not in said


def test_a_ratification_that_was_refused_does_not_ratify():
    said = text(conviction(), step("r", DecisionKind.RATIFICATION, D4, outcome=Outcome.REFUSED))
    assert "Ratification of the judgment: refused on 1 February 2007" in said
    assert "; ratified" not in said


def test_a_bond_after_a_quashing_is_no_new_trial():
    steps = [conviction(on=D1), quashing(affects="conviction"), step("b", DecisionKind.BOND_SET, D3)]
    assert "a new trial was ordered, of which nothing is recorded here" in text(*steps)


# Orders


def test_a_bond_that_was_denied_and_then_set_says_both_and_no_judgment_is_missed():
    found = elsewhere(
        step("a", DecisionKind.BOND_DENIED, D1),
        step("b", DecisionKind.BOND_SET, D2, amount="2,000 dollars"),
        step("c", DecisionKind.BOND_PAID, D3),
    )
    assert found.text == (
        "Bond or bail denied on 30 September 2005; bond or bail set on 17 January 2006 (2,000 dollars); "
        "bond or bail paid on 5 May 2006."
    )
    assert found.code == PositionCode.ORDERS_ONLY


def test_before_a_judgment_a_bond_stands_beside_that_there_is_none():
    assert text(step("a", DecisionKind.BOND_SET, D1)) == (
        "No judgment recorded. Bond or bail set on 30 September 2005."
    )
    assert code(step("a", DecisionKind.BOND_SET, D1)) == PositionCode.NO_JUDGMENT


@pytest.mark.parametrize("target", ["order", ""])
def test_a_removal_order_is_never_said_without_its_setting_aside(target):
    effect = Effect.SETS_ASIDE if target else ""
    found = elsewhere(
        step("order", DecisionKind.REMOVAL_ORDER, D1, absence=Absence.ABSENT),
        step("stay", DecisionKind.REMOVAL_STAYED, D2, outcome=Outcome.GRANTED),
        step("end", DecisionKind.REMOVAL_SET_ASIDE, D3, affects=target, effect=effect),
    )
    assert found.text == (
        "Removal ordered on 30 September 2005, in absentia (set aside on 5 May 2006); stay of removal granted on "
        "17 January 2006; removal order set aside on 5 May 2006 and the case sent back."
    )
    assert found.standing("order") == "set_aside"
    assert found.standing("stay") == "standing"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.GRANTED, "granted on 30 September 2005"),
        (Outcome.REFUSED, "refused on 30 September 2005"),
        (Outcome.DISMISSED, "dismissed on 30 September 2005"),
        ("", "(outcome not recorded here)"),
    ],
)
def test_a_petition_says_how_it_ended(outcome, said):
    found = elsewhere(step("a", DecisionKind.HABEAS_CORPUS, D1, outcome=outcome)).text
    assert "etition for habeas corpus or amparo" in found
    assert said in found


def test_sources_that_differ_on_the_outcome_of_a_petition_are_said_to_differ():
    kind = DecisionKind.HABEAS_CORPUS
    heads = [step("a", kind, D1, outcome=Outcome.REFUSED), step("b", kind, D1, outcome=Outcome.GRANTED, group="a")]
    assert "(sources differ on the outcome)" in elsewhere(*heads).text


def test_an_opinion_finds_with_its_categories_and_quashes_nothing():
    opinion = step(
        "o",
        DecisionKind.INTL_WGAD_OPINION,
        D4,
        outcome=Outcome.ARBITRARY,
        categories="I, II, III, V",
        affects="conviction",
        effect=Effect.QUASHES,
    )
    assert text(opinion) == "Detention found arbitrary on 1 February 2007 (categories I, II, III, V)."
    assert code(opinion) == PositionCode.INTERNATIONAL_CLOSED
    assert standing(conviction(), opinion)["conviction"] == "standing"
