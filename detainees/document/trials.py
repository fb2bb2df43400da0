"""Decide whether a court tried a person for a custody, which may then be shown after a release (rule 1)."""

from collections.abc import Iterable
from datetime import date

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    DETERMINATIONS,
    RELEASES,
    SENTENCES,
    Absence,
    DecisionKind,
    Modality,
    PartyKind,
    ProceedingKind,
)
from detainees.models import CustodyEvent, Decision, Detainee, Incident, Participation

from .concerned import concerns_person, is_accused
from .release import is_in_public, is_rejected

OF_COURTS = (
    DETERMINATIONS
    | SENTENCES
    | {
        DecisionKind.CUSTODY_ORDER,
        DecisionKind.CUSTODY_EXTENSION,
        DecisionKind.REVIEW_SECOND,
        DecisionKind.REVIEW_FINAL,
    }
)
"""Kinds that only a national court decides, and on a person whom it has before it."""

TRIAL_RELATED = (
    "roles__citations",
    "roles__proceeding__citations",
    "roles__proceeding__incident__citations",
    "roles__proceeding__decisions__citations",
    "roles__proceeding__decisions__concerns",
    "roles__proceeding__decisions__affects__concerns",
    "roles__proceeding__decisions__decided_by",
)
"""What the questions below read, to be loaded with the detainees."""


def decisions_on(detainee: Detainee) -> list[Decision]:
    """Return the publishable decisions of national courts in criminal cases against the person."""
    return [
        decision
        for role in detainee.roles.all()
        if is_accused([role]) and is_in_public(role)
        if role.proceeding.kind == ProceedingKind.CRIMINAL and is_in_public(role.proceeding)
        for decision in role.proceeding.decisions.all()
        if is_of_a_court(decision) and is_in_public(decision) and concerns(decision, detainee)
    ]


def is_of_a_court(decision: Decision) -> bool:
    """Whether a court took the decision with the person before it, on a day that has an earliest bound.

    What was only announced is none, and what was given in absentia says nothing of custody.
    """
    if decision.absence in (Absence.ABSENT, Absence.SOME):
        return False
    by_court = decision.decided_by is None or decision.decided_by.kind == PartyKind.COURT
    is_dated = bool(decision.decided_on) and None not in (decision.decided_on.earliest, decision.decided_on.latest)
    return decision.kind in OF_COURTS and by_court and is_dated and decision.modality != Modality.ANNOUNCED


def concerns(decision: Decision, detainee: Detainee) -> bool:
    """Whether a decision on the accused of a trial concerns one of them."""
    return concerns_person(decision, detainee, accused=True)


def tried_for(
    event: CustodyEvent, on: PartialDate | None, decision: Decision, participations: Iterable[Participation]
) -> bool:
    """Whether a decision can only be read as one on the custody that began with the event.

    It is surely not before the event. Where both custody and proceeding are connected with an incident, it must be
    the same, and that settles it. Else no release, published or kept back, may lie between the two.
    """
    begin, latest = on.reach if on else (None, None)
    decided = decision.decided_on.reach
    if begin is None or latest is None or decided[0] < latest:
        return False
    incident = incident_of(decision.proceeding.incident)
    if event.incident_id is not None and incident is not None:
        return event.incident_id == incident.pk
    return not any(may_lie_between(row, begin, decided[1]) for row in participations)


def incident_of(incident: Incident | None) -> Incident | None:
    """Return an incident that readers may see."""
    return incident if incident is not None and is_in_public(incident) else None


def may_lie_between(row: Participation, begin: date, decided: date) -> bool:
    """Whether they may have been released after custody began and before the decision, for all we know."""
    if row.event.kind not in RELEASES or is_rejected(row):
        return False
    on = row.begin()
    earliest, latest = on.reach if on else (None, None)
    return (latest is None or latest > begin) and (earliest is None or earliest < decided)
