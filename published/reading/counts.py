"""Three short counts at the head of a case: what is accepted, reported, disputed, each a list of links."""

from casetracker.vocabulary import Evaluation

COUNTED = {
    Evaluation.ACCEPTED: "accepted",
    Evaluation.REPORTED: "reported",
    Evaluation.SUPERSEDED: "reported",
    Evaluation.DISPUTED: "disputed",
    Evaluation.REJECTED: "disputed",
}
NOT_COUNTED = {"name", "identifier"}


def counts(facts: list[dict]) -> dict[str, list[dict]]:
    """Return the facts under each of the three words, rivals counted once with their head.

    A fact for which sources give other values is disputed, whatever we make of the one we put first.
    """
    found: dict[str, list[dict]] = {"accepted": [], "reported": [], "disputed": []}
    for fact in facts:
        if not (fact.get("is_rival") or fact["is_repeated"] or fact["type"] in NOT_COUNTED):
            has_rivals = bool(fact.get("alternatives"))
            found["disputed" if has_rivals else COUNTED.get(fact["evaluation"], "reported")].append(fact)
    return found
