"""Decide whether a page describes ill-treatment and needs a content warning."""

from collections.abc import Iterable
from typing import Any

from casetracker.vocabulary import QualificationKind, Result
from published.derived.counts import is_ill_treatment

NAMES = {QualificationKind.TORTURE, QualificationKind.CIDT, QualificationKind.ILL_TREATMENT}
BREACHES = {Result.BREACH_ALLEGED, Result.BREACH_FOUND, Result.BREACH_ADMITTED}


def describes_ill_treatment(facts: Iterable[Any]) -> bool:
    """Whether one of some annotated facts describes ill-treatment."""
    return any(describes(fact) for fact in facts)


def describes(fact: Any) -> bool:
    """Whether an annotated fact describes ill-treatment."""
    if fact.type == "allegation":
        return is_ill_treatment(fact)
    return (fact.type == "qualification" and fact.kind in NAMES) or (
        fact.type == "assessment" and fact.result in BREACHES
    )
