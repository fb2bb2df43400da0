"""Complaints, answers and appeals about ill-treatment, and what authorities and courts did."""

from dataclasses import dataclass, field
from typing import Any

from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import INTERNATIONAL_KINDS, REMEDIES, REVIEWS, DecisionKind, ProceedingKind, StatementKind

COMPLAINING = REMEDIES | INTERNATIONAL_KINDS | {ProceedingKind.AGAINST_OFFICIALS}
"""Proceedings in which somebody complains of how a person was treated, or wants it made good."""

STEPS_OF_THE_COMPLAINT = {DecisionKind.INTL_LODGED, DecisionKind.OPENED}


@dataclass
class Complaint:
    """One complaint: the proceeding, the allegations it is about where the record says so, and its steps."""

    proceeding: Any
    allegations: list[Any]
    made: list[Any] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)
    appeals: list[Any] = field(default_factory=list)


@dataclass
class Complaints:
    """The complaints of a case; complaints made in words alone; the allegations without any complaint."""

    proceedings: list[Complaint]
    statements: list[Any]
    without: list[Any]


def complaints(document: Any, facts: list[Any]) -> Complaints:
    """Return what became of each complaint, and which allegations have none that is recorded."""
    allegations = [fact for fact in facts if fact.type == "allegation"]
    named = {one.complaint for one in allegations if one.complaint}
    found = [
        complaint(proceeding, [one for one in allegations if one.complaint == proceeding.id])
        for proceeding in getattr(document, "proceedings", [])
        if proceeding.id in named or proceeding.kind in COMPLAINING
    ]
    statements = [fact for fact in facts if fact.type == "statement" and fact.kind == StatementKind.COMPLAINT]
    return Complaints(found, statements, [one for one in allegations if not one.complaint])


def complaint(proceeding: Any, allegations: list[Any]) -> Complaint:
    """Return one complaint with its decisions as what they are in it: the complaint, an answer, an appeal."""
    found = Complaint(proceeding, allegations)
    for decision in with_alternatives(proceeding.decisions):
        step_of(decision, found).append(decision)
    return found


def step_of(decision: Any, found: Complaint) -> list[Any]:
    """Return the list of steps to which a decision belongs."""
    if decision.kind in STEPS_OF_THE_COMPLAINT:
        return found.made
    return found.appeals if decision.kind in REVIEWS or decision.affects else found.answers
