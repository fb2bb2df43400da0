"""From rows of the record to the position. Nothing here asks the database once the rows are loaded."""

from collections.abc import Iterable

from casetracker.vocabulary import Evaluation
from detainees.models import Decision, Detainee

from .position import Position, operative_position
from .step import Step


def position_of(decisions: Iterable[Decision], detainee: Detainee | None = None) -> Position:
    """The position of a proceeding, from its decisions; for one man, from those that concern him.

    Give it every decision the record accepts, not only those that are shown: a judgment reads as standing if the
    decision that quashed it is kept back. With `detainee`, load `concerns` with the rows.
    """
    return operative_position(steps_of(decisions, detainee))


def steps_of(decisions: Iterable[Decision], detainee: Detainee | None = None) -> list[Step]:
    """The rows as steps. What we have rejected makes no step."""
    rows = [row for row in decisions if row.evaluation != Evaluation.REJECTED]
    if detainee is not None:
        rows = [row for row in rows if not row.concerns.all() or detainee in row.concerns.all()]
    keys = {row.pk: row.public_id for row in rows}
    return [step_of(row, keys) for row in rows]


def step_of(row: Decision, keys: dict[int, str]) -> Step:
    """One row as a step, by its public id; what it points at outside the rows keeps a name of its own."""
    return Step(
        key=row.public_id,
        kind=row.kind,
        on=row.decided_on,
        outcome=row.outcome,
        affects=_key(row.affects_id, keys) if row.affects_id else "",
        effect=row.effect,
        requested_by=row.requested_by,
        penalty=str(row.penalty),
        modality=row.modality,
        group=_key(row.alternative_to_id or row.pk, keys),
        finality=row.finality,
    )


def _key(pk: int, keys: dict[int, str]) -> str:
    return keys.get(pk, f"decision {pk}")
