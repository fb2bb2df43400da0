"""The operative position of a proceeding, in fixed words."""

import pytest

from casetracker.vocabulary import DecisionKind, Effect, Finality, Modality, Outcome, PositionCode, RequestedBy
from detainees.positions import operative_position, when

from .steps import (
    D1,
    D2,
    D3,
    D4,
    acquittal,
    code,
    conviction,
    quashing,
    review,
    sentence,
    standing,
    step,
    text,
    verdict,
)


def test_a_missing_date_is_said_to_be_missing():
    assert when(None) == "on a date not recorded here"


# One judgment


def test_without_a_judgment_none_is_recorded():
    assert text() == "No judgment recorded."
    assert text(step("order", DecisionKind.CUSTODY_ORDER, D1)) == "No judgment recorded."
    assert code() == PositionCode.NO_JUDGMENT


def test_a_case_that_was_closed_says_so():
    assert text(step("end", DecisionKind.CLOSED, "2004-06")) == "No judgment recorded; case closed in June 2004."


def test_a_conviction_stands():
    assert text(conviction(on="2014-12-23")) == "Convicted on 23 December 2014."
    assert code(conviction()) == PositionCode.CONVICTED


def test_a_judgment_without_a_date_says_so():
    assert text(acquittal(on=None)) == "Acquitted on a date not recorded here."


def test_a_judgment_of_a_month_is_in_that_month():
    assert text(acquittal(on="2005-09")) == "Acquitted in September 2005."
    assert text(acquittal(on="c. September 2005")) == "Acquitted c. September 2005."


def test_a_judgment_upheld_says_on_what_day():
    upheld = review("review", "conviction", D4, Effect.UPHOLDS, outcome=Outcome.UPHELD)
    assert text(conviction(), upheld) == "Convicted on 5 May 2006; upheld on review on 1 February 2007."


def test_a_pending_review_is_said_with_who_asked_for_it():
    pending = review("r", "acquittal", D2, Effect.CONCERNS, outcome=Outcome.PENDING)
    assert text(acquittal(), pending) == "Acquitted on 30 September 2005; review pending."
    pending = review("r", outcome=Outcome.PENDING, requested_by=RequestedBy.PROSECUTION)
    assert text(acquittal(), pending).endswith("; review pending, asked for by the prosecution.")


def test_a_review_that_was_refused_changes_nothing():
    refused = review("r", "acquittal", D2, Effect.QUASHES, outcome=Outcome.REFUSED)
    assert text(acquittal(), refused) == "Acquitted on 30 September 2005."


@pytest.mark.parametrize("effect", ["", *Effect.values])
@pytest.mark.parametrize("judgment", [acquittal, conviction])
def test_a_review_that_is_pending_has_changed_nothing_whatever_was_asked_for(judgment, effect):
    first = judgment("first", D1)
    pending = review("r", "first", D2, effect, outcome=Outcome.PENDING)
    assert text(first, pending) == text(first).removesuffix(".") + "; review pending."
    assert code(first, pending) == code(first)
    assert standing(first, pending)["first"] == standing(first)["first"]


@pytest.mark.parametrize("effect", ["", *Effect.values])
@pytest.mark.parametrize("judgment", [acquittal, conviction])
def test_a_review_that_was_refused_has_changed_nothing_whatever_was_asked_for(judgment, effect):
    first = judgment("first", D1)
    refused = review("r", "first", D2, effect, outcome=Outcome.REFUSED)
    assert (text(first, refused), code(first, refused)) == (text(first), code(first))


def test_finality_is_said_as_recorded():
    assert text(conviction(finality=Finality.NOT_FINAL)) == "Convicted on 5 May 2006; not final when given."
    assert text(conviction(finality=Finality.FINAL)) == "Convicted on 5 May 2006; recorded as final."


# Quashed


def test_a_quashed_acquittal_is_followed_by_its_quashing_and_the_new_trial():
    trial = step("order", DecisionKind.CUSTODY_EXTENSION, "2006-03")
    assert text(acquittal(), quashing(), trial) == (
        "Acquitted on 30 September 2005; that judgment was quashed on 17 January 2006; a new trial followed."
    )
    assert code(acquittal(), quashing()) == PositionCode.ACQUITTAL_QUASHED


def test_a_new_trial_of_which_nothing_is_recorded_is_said_to_be_ordered():
    assert text(acquittal(), quashing()).endswith("; a new trial was ordered, of which nothing is recorded here.")


def test_a_quashing_of_unknown_outcome_does_not_make_up_what_followed():
    assert text(acquittal(), quashing(outcome="")).endswith("; what followed is not recorded here.")


def test_a_quashing_that_ended_the_case_says_so():
    ended = quashing(affects="conviction", on=D4, outcome=Outcome.ENDED)
    assert text(conviction(), ended) == (
        "Convicted on 5 May 2006; that judgment was quashed on 1 February 2007; the case was ended."
    )


def test_a_conviction_after_a_quashed_acquittal_has_its_fixed_wording():
    steps = [conviction(), quashing(), acquittal()]
    assert text(*steps) == (
        "Convicted on 5 May 2006 in a new trial after an acquittal (30 September 2005) was quashed (17 January 2006)."
    )
    assert code(*steps) == PositionCode.CONVICTED_AFTER_QUASHED_ACQUITTAL
    assert standing(*steps) == {"acquittal": "quashed", "conviction": "standing", "quashing": "standing"}


def test_each_step_says_by_what_it_was_quashed_and_when():
    fallen = operative_position([acquittal(), quashing(), conviction()]).steps[0]
    assert (fallen.key, fallen.by, fallen.on.edtf) == ("acquittal", "quashing", D2)


def test_dates_not_recorded_are_said_in_the_fixed_wording_too():
    assert text(acquittal(on=None), quashing(on=None), conviction()) == (
        "Convicted on 5 May 2006 in a new trial after an acquittal (on a date not recorded here) "
        "was quashed (on a date not recorded here)."
    )


def test_an_acquittal_after_a_quashed_conviction_names_both():
    steps = [conviction(on=D1), quashing(affects="conviction"), acquittal(on=D3)]
    assert text(*steps) == (
        "Acquitted on 5 May 2006 in a new trial after a conviction (30 September 2005) was quashed (17 January 2006)."
    )


def test_a_chain_of_quashings_names_them_all():
    steps = [acquittal(), quashing(), conviction(), quashing("second", "conviction", D4), acquittal("last", "2008")]
    assert text(*steps) == (
        "Acquitted in 2008 in a new trial after an acquittal (30 September 2005) was quashed (17 January 2006) "
        "and a conviction (5 May 2006) was quashed (1 February 2007)."
    )
    assert text(*steps[:-1]) == (
        "Acquitted on 30 September 2005; that judgment was quashed on 17 January 2006; convicted on 5 May 2006 "
        "in a new trial; that judgment was quashed on 1 February 2007; "
        "a new trial was ordered, of which nothing is recorded here."
    )


def test_a_quashing_that_was_itself_set_aside_lets_the_judgment_stand_again():
    steps = [acquittal(), quashing(), quashing("nadzor", "quashing", D4, kind=DecisionKind.REVIEW_FINAL)]
    assert text(*steps) == (
        "Acquitted on 30 September 2005; that judgment was quashed on 17 January 2006, "
        "and that decision was itself quashed on 1 February 2007."
    )
    assert standing(*steps)["acquittal"] == "standing"


def test_two_decisions_that_quash_each_other_both_fall():
    assert standing(acquittal(affects="b", effect=Effect.QUASHES), quashing("b", "acquittal")) == {
        "acquittal": "quashed",
        "b": "quashed",
    }


def test_a_review_that_does_not_name_its_judgment_quashes_the_one_before_it():
    steps = [acquittal(), review("r", outcome=Outcome.REMITTED), conviction()]
    assert "an acquittal (30 September 2005) was quashed (17 January 2006)" in text(*steps)


def test_a_review_of_a_judgment_that_is_not_given_acts_on_none_of_the_others():
    assert text(conviction(), quashing(affects="elsewhere", on=D4)) == "Convicted on 5 May 2006."


def test_a_review_upheld_before_the_quashing_is_overtaken():
    upheld = review("upheld", "acquittal", "2005-12", Effect.UPHOLDS)
    assert standing(acquittal(), upheld, quashing())["upheld"] == "overtaken"


def test_a_judgment_that_replaces_another_says_so():
    steps = [acquittal(), conviction(affects="acquittal", effect=Effect.REPLACES)]
    assert text(*steps) == ("Convicted on 5 May 2006 after an acquittal (30 September 2005) was replaced (5 May 2006).")
    assert standing(*steps)["acquittal"] == "replaced"


def test_two_judgments_without_a_link_are_not_ranked():
    steps = [acquittal(), conviction()]
    assert text(*steps) == (
        "Acquitted on 30 September 2005; convicted on 5 May 2006; "
        "how these judgments stand to each other is not recorded here."
    )
    assert code(*steps) == PositionCode.SEVERAL_JUDGMENTS


# Jury verdicts


def test_a_verdict_is_not_yet_a_judgment():
    assert text(verdict()) == ("Jury verdict given on 30 September 2005; no judgment on that verdict is recorded here.")
    assert code(verdict()) == PositionCode.VERDICT_ONLY


def test_a_quashed_verdict_does_not_stand_alone():
    assert text(verdict(), quashing(affects="verdict"), conviction()) == (
        "Convicted on 5 May 2006 in a new trial after a jury verdict (30 September 2005) was quashed (17 January 2006)."
    )


@pytest.mark.parametrize("target", ["verdict", "acquittal"])
@pytest.mark.parametrize("on", [D2, None])
def test_a_verdict_and_the_judgment_on_it_fall_together(target, on):
    steps = [verdict(on="2005-09"), acquittal(), quashing(affects=target, on=on), conviction()]
    assert standing(*steps)["verdict"] == standing(*steps)["acquittal"] == "quashed"
    assert text(*steps).startswith("Convicted on 5 May 2006 in a new trial after an acquittal (30 September 2005) was")


def test_a_judgment_after_the_quashing_of_a_verdict_is_of_the_new_trial():
    steps = [verdict(), quashing(affects="verdict"), acquittal("second", D3)]
    assert standing(*steps) == {"verdict": "quashed", "quashing": "standing", "second": "standing"}


@pytest.mark.parametrize(("quashed_on", "convicted_on"), [(None, D3), (D2, None)])
def test_a_conviction_stands_where_it_may_come_of_the_new_trial_after_a_verdict_was_quashed(quashed_on, convicted_on):
    steps = [verdict(), quashing(affects="verdict", on=quashed_on), conviction(on=convicted_on)]
    assert standing(*steps)["conviction"] == "standing"
    assert " in a new trial after a jury verdict (30 September 2005) was quashed (" in text(*steps)


def test_a_conviction_falls_with_its_verdict_where_that_was_quashed_on_a_later_day():
    steps = [verdict(), conviction(), quashing(affects="verdict", on=D4)]
    assert standing(*steps)["conviction"] == "quashed"
    assert text(*steps).startswith("Convicted on 5 May 2006; that judgment was quashed on 1 February 2007; ")


def test_a_ratification_is_said_also_where_the_judgment_it_is_of_is_not_recorded():
    ratified = step("ratification", DecisionKind.RATIFICATION, D4)
    assert text(ratified) == "No judgment recorded; ratification of the judgment on 1 February 2007."


def test_a_new_term_is_said_also_where_the_term_it_changes_is_not_recorded():
    assert "13 years" in text(sentence(effect=Effect.VARIES))


# Alternatives


def test_of_alternatives_the_head_gives_the_date():
    assert (
        text(acquittal("a", "2005-10", group="b"), acquittal("b", D1, group="b")) == "Acquitted on 30 September 2005."
    )


def test_a_quashing_of_one_alternative_quashes_the_judgment():
    steps = [acquittal("a", "2005-10", group="b"), acquittal("b", D1), quashing(affects="a"), conviction()]
    assert standing(*steps)["b"] == "quashed"


def test_sources_that_differ_on_the_judgment_are_not_decided_between():
    alternatives = [acquittal("a", group="a"), conviction("b", D1, group="a")]
    assert text(*alternatives) == (
        "Judgment given (sources differ on whether it was an acquittal or a conviction) on 30 September 2005."
    )
    assert code(*alternatives) == PositionCode.SOURCES_DIFFER


def test_sources_that_differ_on_a_quashing_are_not_decided_between():
    alternatives = [quashing("a", group="a"), review("b", "acquittal", D2, Effect.UPHOLDS, group="a")]
    assert text(acquittal(), *alternatives) == (
        "Acquitted on 30 September 2005; "
        "sources differ on whether that judgment was quashed (17 January 2006) or left standing."
    )
    assert standing(acquittal(), *alternatives)["acquittal"] == "sources_differ"


# Announced


def test_an_announced_decision_is_said_as_announced():
    to_come = review("r", "conviction", "2016-01-28", Effect.QUASHES, modality=Modality.ANNOUNCED)
    assert text(conviction(), to_come) == (
        "Convicted on 5 May 2006. Review by the second instance announced for 28 January 2016; outcome not seen."
    )
    assert standing(conviction(), to_come) == {"conviction": "standing", "r": "announced"}


def test_an_announced_judgment_has_no_outcome():
    to_come = acquittal(on="2008", modality=Modality.ANNOUNCED)
    assert text(to_come) == "No judgment recorded. Judgment announced for 2008; outcome not seen."


def test_what_was_announced_and_then_happened_is_not_said_twice():
    to_come = conviction("announced", "2006-05", modality=Modality.ANNOUNCED)
    assert text(to_come, conviction()) == "Convicted on 5 May 2006."


# International bodies


def test_an_application_is_said_step_by_step():
    steps = [
        step("a", DecisionKind.INTL_LODGED, "2006-01-13"),
        step("b", DecisionKind.INTL_PRIORITY, "2011-05-04", outcome=Outcome.GRANTED),
        step("c", DecisionKind.INTL_ADMISSIBILITY, "2011-11-03", outcome=Outcome.NOT_STATED),
        step("d", DecisionKind.INTL_COMMUNICATED, "2020-11-30?"),
    ]
    assert text(*steps) == (
        "Application lodged on 13 January 2006; priority granted on 4 May 2011; "
        "decision on admissibility on 3 November 2011 (outcome not recorded here); "
        "communicated on 30 November 2020?; no judgment recorded here."
    )
    assert code(*steps) == PositionCode.INTERNATIONAL_PENDING


def test_a_violation_found_sets_no_judgment_aside():
    merits = step("m", DecisionKind.INTL_MERITS, D4, outcome=Outcome.VIOLATION, affects="conviction", effect="quashes")
    assert text(conviction(), merits) == "Convicted on 5 May 2006. Violation found on 1 February 2007."
    assert standing(conviction(), merits)["conviction"] == "standing"
    assert code(merits) == PositionCode.INTERNATIONAL_CLOSED


def test_an_inadmissible_application_awaits_no_judgment():
    refused = step("a", DecisionKind.INTL_ADMISSIBILITY, D4, outcome=Outcome.INADMISSIBLE)
    assert text(refused) == "Found inadmissible on 1 February 2007."
