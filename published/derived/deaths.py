"""What a document tells of a death where no source states a status: the page must not call the present unknown."""

from typing import Any

from casetracker.document.walk import events_of
from casetracker.vocabulary import AFTER_DEATH, DEATHS, Evaluation, Modality

DOUBTED = frozenset({Evaluation.REJECTED, Evaluation.DISPUTED})
DEAD_BY_THEN = DEATHS | AFTER_DEATH


def recorded_death(document: Any) -> Any:
    """Return the event by which a person died, or else the finding of the body; None where none is reported.

    One that we reject or that sources dispute is not taken: whether the person lives is open then.
    """
    found = [
        event
        for event in events_of(document)
        if event.kind in DEAD_BY_THEN and event.evaluation not in DOUBTED and event.modality == Modality.REPORTED
    ]
    return min(found, key=lambda event: event.kind not in DEATHS, default=None)
