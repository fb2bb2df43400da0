"""Build the position from model rows, without a query once the rows are loaded."""

from collections.abc import Iterable, Mapping

from casetracker.vocabulary import Evaluation
from detainees.models import Decision, Detainee

from .others import position_with_others
from .position import Position, operative_position
from .step import Step


def position_of(decisions: Iterable[Decision], detainee: Detainee | None = None) -> Position:
    """The position of a proceeding, from its decisions; for one person, from those that concern them.

    Give it every decision the record accepts, not only those that are shown: a judgment reads as standing if the
    decision that quashed it is kept back. With `detainee`, load `concerns` with the rows.
    """
    return operative_position(steps_of(decisions, detainee))


def position_for(
    own: Iterable[Decision],
    others: Mapping[str, Iterable[Decision]],
    role: str,
    has_unshown: bool = False,
    *,
    is_prosecution: bool = True,
) -> Position:
    """The position for a person in a role, from the decisions that concern the person and those that concern others.

    ``others`` holds the decisions by the words for the people whom they concern; ``has_unshown`` is whether there are
    more, on people of the record who must not be named.
    """
    on_others = {words: steps_of(rows) for words, rows in others.items()}
    return position_with_others(steps_of(own), on_others, role, has_unshown, is_prosecution=is_prosecution)


def steps_of(decisions: Iterable[Decision], detainee: Detainee | None = None) -> list[Step]:
    """The rows as steps. What we have rejected makes no step."""
    rows = [row for row in decisions if row.evaluation != Evaluation.REJECTED]
    if detainee is not None:
        rows = [row for row in rows if detainee in row.concerns.all() or not (row.concerns.all() or row.concerns_words)]
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
        absence=row.absence,
        amount=str(row.amount),
        categories=row.categories,
        term_from=row.term_from_on,
    )


def _key(pk: int, keys: dict[int, str]) -> str:
    return keys.get(pk, f"decision {pk}")
