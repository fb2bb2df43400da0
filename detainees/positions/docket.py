"""The decisions of one proceeding and their effects on each other: rounds of the trial, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from casetracker.vocabulary import (
    CLEMENCY,
    DETERMINATIONS,
    JUDGMENTS,
    RATIFICATIONS,
    REVIEWS,
    UNDOING,
    VERDICTS,
    DecisionKind,
    Effect,
    Outcome,
)

from .step import ACTS_ON, Step, in_order, may_precede, surely_precedes

Unit = frozenset[str]
"""Things that stand and fall together, by name."""


@dataclass(frozen=True)
class Act:
    """That a step does something to an earlier thing."""

    by: Step
    does: str
    to: str

    @property
    def is_clemency(self) -> bool:
        """Whether it is no review: a pardon, amnesty or commutation leaves the judgment as it was given."""
        return self.by.kind in CLEMENCY

    @property
    def is_ratification(self) -> bool:
        """Whether an authority approved the judgment, without a review."""
        return self.by.kind in RATIFICATIONS


class Docket:
    """The national steps of one proceeding, in order."""

    def __init__(self, steps: Iterable[Step]):
        self.steps = in_order(step for step in steps if not step.is_international)
        self.counted = [step for step in self.steps if step.counts]
        self._by_key = {step.key: step for step in self.steps}

    # What there is

    def members(self, thing: str) -> list[Step]:
        """The alternative steps that speak of one thing, in order."""
        return [step for step in self.counted if step.thing == thing]

    def head(self, thing: str) -> Step:
        """The one alternative that counts: the head of the group, or the first where the head is not shown."""
        members = self.members(thing)
        return next((step for step in members if step.key == thing), members[0])

    def things(self, *kinds: str) -> list[str]:
        """The things of these kinds, in order; of alternatives the kind of the head decides."""
        return [step.thing for step in self.counted if step.kind in kinds and step is self.head(step.thing)]

    @cached_property
    def rounds(self) -> list[Unit]:
        """The answers to the question of guilt, in order: a judgment with the verdict on which it was given."""
        rounds: list[Unit] = []
        verdict = None
        for thing in self.things(*DETERMINATIONS):
            if verdict and self._is_given_on(thing, verdict):
                rounds[-1] |= {thing}
            else:
                rounds.append(frozenset({thing}))
            verdict = thing if self.head(thing).kind in VERDICTS else None
        return rounds

    def lead(self, unit: Unit) -> Step:
        """The step that speaks for a unit: the judgment rather than the verdict."""
        heads = [self.head(thing) for thing in unit]
        return max(heads, key=lambda step: (step.kind in JUDGMENTS, step.key))

    def unit(self, thing: str) -> Unit:
        """What stands and falls together with a thing: its round, or itself alone."""
        return next((unit for unit in self.rounds if thing in unit), frozenset({thing}))

    def _is_given_on(self, judgment: str, verdict: str) -> bool:
        """Whether a judgment rests on the verdict before it, not on a new trial after that verdict was quashed."""
        head = self.head(judgment)
        undone_by = [step for step in self._quashing(verdict) if step.thing != judgment]
        if head.kind not in JUDGMENTS or any(surely_precedes(step, head) for step in undone_by):
            return False
        is_order_open = any(step.on is None or head.on is None for step in undone_by)
        return not is_order_open or head.kind == DecisionKind.ACQUITTAL

    def _quashing(self, thing: str) -> list[Step]:
        targets = {step.key for step in self.members(thing)}
        return [step for step in self.counted if step.does in UNDOING and step.affects in targets]

    # What became of it

    @cached_property
    def acts(self) -> list[Act]:
        """All that the steps do to one another, in order."""
        targets = ((step, self._target(step)) for step in self.counted if step.does)
        return [Act(step, step.does, to) for step, to in targets if to and to != step.thing]

    def _target(self, step: Step) -> str:
        """The thing a step acts on. A review of which that is not recorded acts on the judgment before it."""
        if step.affects:
            target = self._by_key.get(step.affects)
            return target.thing if target and target.counts else ""
        if step.kind in DETERMINATIONS:
            return ""
        if step.kind in ACTS_ON:
            orders = [thing for thing in self.things(*ACTS_ON[step.kind]) if may_precede(self.head(thing), step)]
            return orders[-1] if orders else ""
        before = [unit for unit in self.rounds if may_precede(self.lead(unit), step)]
        surely = [unit for unit in before if surely_precedes(self.lead(unit), step)]
        return self.lead((surely or before)[-1]).thing if before else ""

    def acts_on(self, unit: Unit, *effects: str) -> list[Act]:
        """What others do to a unit, whether or not those decisions themselves stand."""
        return [act for act in self.acts if act.to in unit and act.does in effects and act.by.thing not in unit]

    def standing_acts_on(self, unit: Unit, *effects: str) -> list[Act]:
        """What is done to a unit by decisions that themselves stand."""
        return [act for act in self.acts_on(unit, *effects) if self.stands(self.unit(act.by.thing))]

    def stands(self, unit: Unit, seen: frozenset[Unit] = frozenset()) -> bool:
        """Whether nothing that stands has quashed or replaced it. Decisions that undo each other both fall."""
        seen |= {unit}
        undoers = {self.unit(act.by.thing) for act in self.acts_on(unit, *UNDOING)}
        return not any(self.stands(undoer, seen) for undoer in undoers - seen)

    def undone_by(self, unit: Unit) -> Act | None:
        """What undid a unit: rather one on which sources agree."""
        if self.stands(unit):
            return None
        # In a circle of decisions none stands; each then falls by the one that acts on it.
        acts = self.standing_acts_on(unit, *UNDOING) or self.acts_on(unit, *UNDOING)
        return min(acts, key=self.is_disputed)

    def is_disputed(self, act: Act) -> bool:
        """Whether sources differ on it: an alternative has the same step leave the earlier one as it was."""
        return any(
            alternative.outcome in (Outcome.UPHELD, Outcome.REFUSED, Outcome.DISMISSED)
            or alternative.does in (Effect.UPHOLDS, Effect.VARIES)
            for alternative in self.members(act.by.thing)
            if alternative.does not in UNDOING
        )

    def is_review_pending(self, unit: Unit) -> Step | None:
        """The review of a unit that a source says is pending, if there is one."""
        pending = [step for step in self.counted if step.kind in REVIEWS and step.outcome == Outcome.PENDING]
        return next((step for step in pending if self._target(step) in unit), None)

    def conviction_of(self, sentence: Step) -> Unit | None:
        """The round to which a sentence belongs: as recorded, else the last conviction not after it."""
        rounds = [unit for unit in self.rounds if self.lead(unit).kind == DecisionKind.CONVICTION]
        recorded = self._by_key.get(sentence.affects)
        if recorded and self.unit(recorded.thing) in rounds:
            return self.unit(recorded.thing)
        before = [unit for unit in rounds if may_precede(self.lead(unit), sentence)]
        return (before or rounds[:1] or [None])[-1]
