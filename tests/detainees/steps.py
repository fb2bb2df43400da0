"""Steps of a proceeding for tests, as plain functions."""

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import DecisionKind, Effect, Outcome
from detainees.positions import Step, operative_position, when

D1, D2, D3, D4 = "2005-09-30", "2006-01-17", "2006-05-05", "2007-02-01"


def step(key, kind, on=None, **given):
    return Step(key, kind, PartialDate.parse(on) if on else None, **given)


def verdict(key="verdict", on=D1, **given):
    return step(key, DecisionKind.JURY_VERDICT, on, **given)


def acquittal(key="acquittal", on=D1, **given):
    return step(key, DecisionKind.ACQUITTAL, on, **given)


def conviction(key="conviction", on=D3, **given):
    return step(key, DecisionKind.CONVICTION, on, **given)


def sentence(key="sentence", on=D3, penalty="13 years", **given):
    return step(key, DecisionKind.SENTENCE_IMPOSED, on, penalty=penalty, **given)


def review(key, affects="", on=D2, effect="", kind=DecisionKind.REVIEW_SECOND, **given):
    return step(key, kind, on, affects=affects, effect=effect, **given)


def quashing(key="quashing", affects="acquittal", on=D2, **given):
    return review(key, affects, on, Effect.QUASHES, **{"outcome": Outcome.REMITTED, **given})


def text(*steps):
    return operative_position(steps).text


def code(*steps):
    return operative_position(steps).code


def standing(*steps):
    return {one.key: str(one.standing) for one in operative_position(steps).steps}


# Dates in a sentence


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2006-05-05", "on 5 May 2006"),
        ("2006-05", "in May 2006"),
        ("2006", "in 2006"),
        ("spring 2005", "in spring 2005"),
        ("c. May 2006", "c. May 2006"),
        ("c. 5 May 2006", "c. 5 May 2006"),
        ("2020-11-30?", "on 30 November 2020?"),
        ("27 or 28 February 2004", "on 27 or 28 February 2004"),
        ("2001 or 2002", "in 2001 or 2002"),
        ("before 2014-12-23", "before 23 December 2014"),
        ("between 1 and 5 March 2004", "between 1 and 5 March 2004"),
        ("end of 2004", "at the end of 2004"),
        ("mid-February 2002", "in mid-February 2002"),
        ("2000s", "in the 2000s"),
    ],
)
def test_a_day_is_on_and_a_month_is_in(typed, said):
    assert when(PartialDate.parse(typed)) == said
