"""One step of a proceeding, and the order of steps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    CLEMENCY,
    INTERNATIONAL_DECISIONS,
    JUDGMENTS,
    OF_CLEMENCY,
    RATIFICATIONS,
    REQUESTS,
    REVIEWS,
    SENTENCES,
    UNDOING,
    VERDICTS,
    Absence,
    DecisionKind,
    Effect,
    Finality,
    Modality,
    Outcome,
    RequestedBy,
)

RANK = {
    DecisionKind.OPENED: 0,
    **dict.fromkeys(VERDICTS, 2),
    **dict.fromkeys(JUDGMENTS, 3),
    **dict.fromkeys(REQUESTS, 4),
    **dict.fromkeys(SENTENCES, 5),
    **dict.fromkeys(REVIEWS | RATIFICATIONS, 6),
    **dict.fromkeys(CLEMENCY, 7),
    DecisionKind.CLOSED: 8,
}
"""Order of steps whose dates are the same."""

EFFECT_OF_OUTCOME = {
    Outcome.REMITTED: Effect.QUASHES,
    Outcome.ENDED: Effect.QUASHES,
    Outcome.UPHELD: Effect.UPHOLDS,
    Outcome.VARIED: Effect.VARIES,
}
EFFECT_OF_KIND = {
    DecisionKind.RATIFICATION: Effect.UPHOLDS,
    DecisionKind.REMOVAL_SET_ASIDE: Effect.SETS_ASIDE,
}
"""What a kind does where no effect is typed."""

ACTS_ON = {DecisionKind.REMOVAL_SET_ASIDE: frozenset({DecisionKind.REMOVAL_ORDER})}
"""On what a kind acts where no earlier decision is chosen; the others act on the judgment before them."""

NOT_DONE = frozenset({Outcome.PENDING, Outcome.REFUSED})
"""Outcomes after which a decision does nothing to an earlier one."""


@dataclass(frozen=True)
class Step:
    """A decision, or a request for one. `affects` is the key of the earlier step on which it acts.

    Steps of one `group` give other values for the same decision; the head's key is the group's name.
    """

    key: str
    kind: str
    on: PartialDate | None = None
    outcome: str = ""
    affects: str = ""
    effect: str = ""
    requested_by: str = RequestedBy.NOT_STATED
    penalty: str = ""
    modality: str = Modality.REPORTED
    group: str = ""
    finality: str = Finality.NOT_STATED
    absence: str = Absence.NOT_STATED
    amount: str = ""
    categories: str = ""
    term_from: PartialDate | None = None

    @property
    def thing(self) -> str:
        """What it speaks of: the name of its group of alternatives, its own key where it has none."""
        return self.group or self.key

    @property
    def is_international(self) -> bool:
        """Whether an international body took it."""
        return self.kind in INTERNATIONAL_DECISIONS

    @property
    def is_announced(self) -> bool:
        """Whether it was only said that it was to come."""
        return self.modality == Modality.ANNOUNCED

    @property
    def counts(self) -> bool:
        """Whether it can decide anything: a national decision that was taken, not announced or asked for."""
        return not (self.is_international or self.is_announced or self.kind in REQUESTS)

    @property
    def does(self) -> str:
        """What it does to another: its effect, or what its outcome comes to. Nothing while pending or refused."""
        if self.outcome in NOT_DONE or (self.outcome == Outcome.DISMISSED and self.effect in UNDOING):
            return ""
        if self.effect in OF_CLEMENCY:
            return self.effect if self.kind in CLEMENCY else ""
        by_outcome = EFFECT_OF_OUTCOME.get(self.outcome, "")
        if by_outcome == Effect.QUASHES and self.effect not in UNDOING:
            return by_outcome
        effect = self.effect if self.effect != Effect.CONCERNS else by_outcome
        return effect or EFFECT_OF_KIND.get(self.kind, "")

    @property
    def was_absent(self) -> bool:
        """Whether it was given in absentia."""
        return self.absence == Absence.ABSENT


def in_order(steps: Iterable[Step]) -> list[Step]:
    """The steps by date, a month by its last day; one without a date stands beside those it is connected with."""
    steps = list(steps)
    return sorted(steps, key=lambda step: (*_time(step, steps, ()), RANK.get(step.kind, 1), step.key))


def _time(step: Step, steps: list[Step], seen: tuple[str, ...]) -> tuple[date, int, date]:
    if step.on is not None:
        latest, earliest = step.on.latest or step.on.earliest, step.on.earliest or step.on.latest
        return (latest, 0, earliest)
    seen = (*seen, step.key)
    later = [other for other in steps if other.counts and other.affects == step.key and other.key not in seen]
    if later:
        latest, shift, earliest = min(_time(other, steps, seen) for other in later)
        if latest == date.max and any(other.does in UNDOING for other in later):
            return (date.min, 0, date.min)  # neither is dated; what was quashed came before what stands
        return (latest, shift - 1, earliest)
    earlier = [other for other in steps if other.counts and other.key == step.affects and other.key not in seen]
    if earlier:
        latest, shift, earliest = max(_time(other, steps, seen) for other in earlier)
        return (latest, shift + 1, earliest)
    return (date.max, 0, date.max)


def may_precede(one: Step, other: Step) -> bool:
    """Whether the one can have been taken on or before the day of the other; without dates, it can."""
    if one.on is None or other.on is None:
        return True
    return (one.on.earliest or date.min) <= (other.on.latest or date.max)


def surely_precedes(one: Step, other: Step) -> bool:
    """Whether the one was taken before the other whatever days their dates are."""
    return one.on is not None and other.on is not None and not may_precede(other, one)
