"""Counts at the top of a case: accepted, reported, disputed and rejected facts, each a list of links."""

from typing import Any

from casetracker.vocabulary import Evaluation

from .disputes import differs_in_date_only

COUNTED = {
    Evaluation.ACCEPTED: "accepted",
    Evaluation.REPORTED: "reported",
    Evaluation.SUPERSEDED: "reported",
    Evaluation.DISPUTED: "disputed",
    Evaluation.REJECTED: "rejected",
}
NOT_COUNTED = {"name", "identifier"}


def counts(facts: list[Any]) -> dict[str, list[Any]]:
    """Return the facts under each of the four words, alternatives counted once with their head.

    A fact for which sources give other values is disputed, whatever we make of the one we put first. One of which only
    the date differs is not, and neither is one that we reject although no source gives another value.
    """
    found: dict[str, list[Any]] = {"accepted": [], "reported": [], "disputed": [], "rejected": []}
    for fact in facts:
        if not (fact.is_alternative or fact.is_repeated or fact.type in NOT_COUNTED):
            found[counted_as(fact)].append(fact)
    return found


def counted_as(fact: Any) -> str:
    """Return under which of the four words a fact is counted."""
    word = COUNTED.get(fact.evaluation, "reported")
    if fact.evaluation != Evaluation.REJECTED and differs_in_date_only(fact):
        return "accepted" if word == "accepted" else "reported"
    return "disputed" if fact.alternatives else word
