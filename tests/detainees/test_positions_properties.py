"""What must hold of the words for any chain of decisions: above all, that nothing quashed reads as standing."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetracker.dates import PartialDate
from casetracker.vocabulary import DecisionKind, Effect, Finality, Modality, Outcome, RequestedBy
from detainees.positions import Step, bare, operative_position

examples = settings(max_examples=100, deadline=None)
GUILT = [DecisionKind.JURY_VERDICT, DecisionKind.ACQUITTAL, DecisionKind.CONVICTION]
REVIEWS = [DecisionKind.REVIEW_SECOND, DecisionKind.REVIEW_FINAL, DecisionKind.REOPENING]
NATIONAL = [kind for kind in DecisionKind if not kind.value.startswith("intl_")]
UNDONE = ("quashed", "replaced", "set_aside", "sources_differ")


def dated(number):
    """A date of its own for each step, so that a date in the words says which step is meant."""
    return PartialDate.parse((date(2005, 1, 1) + timedelta(days=40 * number)).isoformat())


@st.composite
def trials(draw):
    """Judgments and reviews in turn; most reviews act on an earlier step, some say so only by their outcome."""
    steps = []
    for number in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(GUILT * 2 + REVIEWS * 2 + [DecisionKind.SENTENCE_IMPOSED]))
        given_ = {"kind": kind, "on": dated(number)}
        if kind in REVIEWS:
            given_ |= draw(st.sampled_from([{"outcome": outcome} for outcome in Outcome] + [{}]))
            if steps and draw(st.booleans()):
                given_["affects"] = draw(st.sampled_from(steps)).key
                given_["effect"] = draw(st.sampled_from([Effect.QUASHES, *Effect]))
        elif kind == DecisionKind.SENTENCE_IMPOSED:
            given_["penalty"] = f"{number + 2} years"
        steps.append(Step(key=f"d{number}", **given_))
    return draw(st.permutations(steps))


@st.composite
def any_steps(draw):
    """Steps of every kind, with every field, some without dates, some alternatives; they may even quash in circles."""
    count = draw(st.integers(0, 7))
    keys = [f"d{number}" for number in range(count)]
    steps = []
    for number, key in enumerate(keys):
        affects = draw(st.sampled_from(["", "", *keys]))
        steps.append(
            Step(
                key=key,
                kind=draw(st.sampled_from(GUILT * 3 + REVIEWS * 3 + list(DecisionKind))),
                on=draw(st.sampled_from([dated(number)] * 3 + [None, PartialDate.parse("2005")])),
                outcome=draw(st.sampled_from(["", *Outcome])),
                affects="" if affects == key else affects,
                effect=draw(st.sampled_from(Effect)) if affects not in ("", key) else "",
                requested_by=draw(st.sampled_from(RequestedBy)),
                penalty=draw(st.sampled_from(["", "", "13 years", "17 years", "life"])),
                modality=draw(st.sampled_from([Modality.REPORTED] * 4 + [Modality.ANNOUNCED, Modality.INFERRED])),
                group=draw(st.sampled_from(["", "", "", *keys])),
                finality=draw(st.sampled_from(Finality)),
            )
        )
    return draw(st.permutations(steps))


def standing(position):
    return {step.key: step for step in position.steps}


@examples
@given(trials())
def test_an_undone_judgment_is_followed_by_its_undoing_wherever_it_is_named(steps):
    position = operative_position(steps)
    by_key = {step.key: step for step in steps}
    for key, found in standing(position).items():
        if by_key[key].kind not in GUILT or found.standing not in UNDONE:
            continue
        for sentence in position.sentences:
            for named in re.finditer(re.escape(bare(by_key[key].on)), sentence):
                rest = sentence[named.end() :]
                undoing = re.search(r"\b(quashed|replaced|set aside)\b", rest)
                assert undoing, sentence
                assert bare(found.on) in rest, sentence


@examples
@given(any_steps())
def test_no_acquittal_is_left_with_its_quashing_in_another_sentence(steps):
    position = operative_position(steps)
    fell = {key for key, one in standing(position).items() if one.standing in UNDONE}
    fallen = [step for step in steps if step.kind == DecisionKind.ACQUITTAL and step.key in fell]
    stood = [
        step
        for step in steps
        if step.kind == DecisionKind.ACQUITTAL and standing(position)[step.key].standing in ("standing", "varied")
    ]
    for sentence in position.sentences:
        words = re.split(r"(?i)acquit\w+", sentence)[1:]
        alone = [rest for rest in words if not re.search(r"quashed|replaced|set aside", rest)]
        assert len(alone) <= len(stood), (sentence, fallen)


@examples
@given(trials())
def test_every_judgment_is_named_and_every_standing_one_after_what_fell(steps):
    position = operative_position(steps)
    judgments = [step for step in steps if step.kind in (DecisionKind.ACQUITTAL, DecisionKind.CONVICTION)]
    assert all(bare(step.on) in position.sentences[0] for step in judgments)
    if not judgments and all(step.kind != DecisionKind.JURY_VERDICT for step in steps):
        assert position.text.startswith("No judgment recorded")


@examples
@given(any_steps(), st.randoms())
def test_the_position_does_not_depend_on_the_order_of_the_input(steps, random):
    assert operative_position(random.sample(steps, len(steps))) == operative_position(steps)


@examples
@given(any_steps(), st.sampled_from(NATIONAL))
def test_what_was_only_announced_undoes_nothing_and_gives_no_outcome(steps, kind):
    assume(steps)
    target = steps[0]
    to_come = Step(
        "announced", kind, affects=target.key, effect=Effect.QUASHES, modality=Modality.ANNOUNCED, penalty="99 years"
    )
    before, after = operative_position(steps), operative_position([*steps, to_come])
    assert standing(after) == standing(before) | {"announced": standing(after)["announced"]}
    assert "99 years" not in after.text


@examples
@given(any_steps())
def test_a_sentence_asked_for_is_never_said(steps):
    steps = [replace(step, penalty="99 years") if step.kind == DecisionKind.SENTENCE_SOUGHT else step for step in steps]
    sought = Step("sought", DecisionKind.SENTENCE_SOUGHT, penalty="99 years")
    assert "99 years" not in operative_position([*steps, sought]).text


@examples
@given(any_steps(), st.sampled_from(Outcome))
def test_an_international_body_changes_nothing_of_what_stands(steps, outcome):
    assume(steps)
    abroad = Step("abroad", DecisionKind.INTL_MERITS, outcome=outcome, affects=steps[0].key, effect=Effect.QUASHES)
    before, after = operative_position(steps), operative_position([*steps, abroad])
    assert {key: after.standing(key) for key in standing(before)} == {
        key: str(one.standing) for key, one in standing(before).items()
    }


@examples
@given(any_steps())
def test_the_words_have_no_gaps(steps):
    position = operative_position(steps)
    for sentence in position.sentences:
        assert sentence[0].isupper()
        assert not re.search(r"None|  |; ;|;\.|\(\)|\{|, \.|^; ", sentence)
