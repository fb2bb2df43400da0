"""Complaint, answer, appeal: what was asked of authorities and courts about ill-treatment, and what they did."""

from dataclasses import dataclass, field

from casetracker.vocabulary import INTERNATIONAL_KINDS, REVIEWS, DecisionKind, ProceedingKind, StatementKind

COMPLAINING = {
    ProceedingKind.COMPLAINT,
    ProceedingKind.AGAINST_OFFICIALS,
    ProceedingKind.CIVIL,
    ProceedingKind.TRANSFER_CHALLENGE,
    *INTERNATIONAL_KINDS,
}
"""Proceedings in which somebody complains of how a person was treated, or wants it made good."""

STEPS_OF_THE_COMPLAINT = {DecisionKind.INTL_LODGED, DecisionKind.OPENED}


@dataclass
class Complaint:
    """One complaint: the proceeding, the allegations it is about where the record says so, and its steps."""

    proceeding: dict
    allegations: list[dict]
    made: list[dict] = field(default_factory=list)
    answers: list[dict] = field(default_factory=list)
    appeals: list[dict] = field(default_factory=list)


@dataclass
class Complaints:
    """The complaints of a case; complaints made in words alone; the allegations without any complaint."""

    proceedings: list[Complaint]
    statements: list[dict]
    without: list[dict]


def complaints(document: dict, facts: list[dict]) -> Complaints:
    """Return what became of each complaint, and which allegations have none that is recorded."""
    allegations = [fact for fact in facts if fact["type"] == "allegation"]
    named = {one["complaint"] for one in allegations if one.get("complaint")}
    found = [
        complaint(proceeding, [one for one in allegations if one.get("complaint") == proceeding["id"]])
        for proceeding in document.get("proceedings", [])
        if proceeding["id"] in named or proceeding["kind"] in COMPLAINING
    ]
    statements = [fact for fact in facts if fact["type"] == "statement" and fact["kind"] == StatementKind.COMPLAINT]
    return Complaints(found, statements, [one for one in allegations if not one.get("complaint")])


def complaint(proceeding: dict, allegations: list[dict]) -> Complaint:
    """Return one complaint with its decisions as what they are in it: the complaint, an answer, an appeal."""
    found = Complaint(proceeding, allegations)
    for head in proceeding.get("decisions", []):
        for decision in (head, *head.get("alternatives", [])):
            step_of(decision, found).append(decision)
    return found


def step_of(decision: dict, found: Complaint) -> list[dict]:
    """Return the list of steps to which a decision belongs."""
    if decision["kind"] in STEPS_OF_THE_COMPLAINT:
        return found.made
    return found.appeals if decision["kind"] in REVIEWS or decision.get("affects") else found.answers
