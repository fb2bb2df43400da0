"""The position of a proceeding for one person: the words, a code, and which steps are still in force."""

from collections.abc import Iterable
from dataclasses import dataclass

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    CLEMENCY,
    DETERMINATIONS,
    JUDGMENTS,
    OF_CLEMENCY,
    ORDERS,
    REQUESTS,
    SENTENCES,
    VERDICTS,
    DecisionKind,
    Effect,
    Outcome,
    PositionCode,
    Standing,
)

from .docket import Docket
from .international import course, is_closed, taken
from .orders import orders
from .step import Step, may_precede
from .terms import mercy, terms
from .wording import announced, capital, guilt, undone, verb, when


@dataclass(frozen=True)
class StepStanding:
    """One step, what has become of it, by which other step and when."""

    key: str
    standing: Standing
    by: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True)
class Position:
    """The operative position. `dates` are those of the judgments and of their undoing, by key, as the words go."""

    code: PositionCode
    sentences: tuple[str, ...]
    dates: tuple[tuple[str, PartialDate | None], ...]
    steps: tuple[StepStanding, ...]

    @property
    def text(self) -> str:
        """The fixed words, in English."""
        return ". ".join(self.sentences) + "."

    def standing(self, key: str) -> str:
        """What has become of the step with that key; "" of one that was not given."""
        return next((str(step.standing) for step in self.steps if step.key == key), "")


def operative_position(steps: Iterable[Step], *, is_prosecution: bool = True) -> Position:
    """Derive the position from the steps that concern one person, whatever their order.

    ``is_prosecution`` is whether guilt is decided in the proceeding: elsewhere nobody waits for a judgment on it.
    """
    steps = list(steps)
    docket = Docket(steps)
    abroad = taken(steps)
    is_only_abroad = bool(abroad) and not docket.steps
    sentences = [] if is_only_abroad else national(docket, is_prosecution=is_prosecution)
    if any(step.is_international for step in steps):
        sentences += course(steps)
    return Position(
        code=_code_abroad(abroad) if is_only_abroad else _code(docket, is_prosecution=is_prosecution),
        sentences=tuple(sentences),
        dates=tuple(_dates(docket)),
        steps=tuple(_standing(docket, step) for step in sorted(steps, key=lambda step: step.key)),
    )


def national(docket: Docket, name=verb, *, is_prosecution: bool = True) -> list[str]:
    """The question of guilt, the term, how the case was closed, and what was announced; ``name`` names a judgment."""
    acting = {act.by.thing for act in docket.acts if act.is_ratification}
    closings = [_closing(docket, one) for one in docket.things(*CLOSINGS, *CLEMENCY) if one not in acting]
    decided = orders(docket)
    if docket.rounds:
        sentences = [guilt(docket, name), *terms(docket), *map(capital, closings)]
    elif is_prosecution or not (decided or closings):
        sentences = ["; ".join(["No judgment recorded", *closings]), *terms(docket)]
    else:
        sentences = [*map(capital, closings), *terms(docket)]
    sentences += [capital("; ".join(decided))] if decided else []
    return sentences + [announced(step) for step in docket.steps if _is_to_come(docket, step)]


CLOSINGS = {
    DecisionKind.CLOSED: "case closed",
    DecisionKind.OPENING_REFUSED: "opening of a case refused",
    DecisionKind.RATIFICATION: "ratification of the judgment",
}


def _closing(docket: Docket, thing: str) -> str:
    head, act = docket.head(thing), docket.undone_by(frozenset({thing}))
    said = mercy(head) if head.kind in CLEMENCY else f"{CLOSINGS[head.kind]}{_not_so(head)} {when(head.on)}"
    return f"{said}; that decision was {undone(act)} {when(act.by.on)}" if act else said


def _not_so(step: Step) -> str:
    """That a case was not closed although somebody asked for it."""
    words = {Outcome.REFUSED: ": refused", Outcome.PENDING: ": asked for, not decided"}
    return words.get(Outcome(step.outcome), "") if step.outcome else ""


def _is_to_come(docket: Docket, step: Step) -> bool:
    """Whether a step was announced and nothing of its kind is known to have come of it."""
    if not step.is_announced:
        return False
    same = [other for other in docket.counted if other.kind == step.kind or other.thing == step.thing]
    return not any(other.thing == step.thing or (step.on and may_precede(step, other)) for other in same)


def _code_abroad(abroad: list[Step]) -> PositionCode:
    return PositionCode.INTERNATIONAL_CLOSED if is_closed(abroad) else PositionCode.INTERNATIONAL_PENDING


def _code(docket: Docket, *, is_prosecution: bool) -> PositionCode:
    if not docket.rounds:
        is_decided = docket.things(*ORDERS, *CLOSINGS, *CLEMENCY) and not is_prosecution
        return PositionCode.ORDERS_ONLY if is_decided else PositionCode.NO_JUDGMENT
    if any(_is_disputed(docket, unit) for unit in docket.rounds):
        return PositionCode.SOURCES_DIFFER
    kinds = [docket.lead(unit).kind for unit in docket.rounds]
    standing = [place for place, unit in enumerate(docket.rounds) if docket.undone_by(unit) is None]
    if len(standing) > 1:
        return PositionCode.SEVERAL_JUDGMENTS
    if not standing:
        return _QUASHED[kinds[-1]]
    fallen = [kind for place, kind in enumerate(kinds) if place not in standing]
    if not fallen and _is_ended_by_mercy(docket, docket.rounds[standing[0]]):
        return PositionCode.CONVICTED_SENTENCE_ENDED
    return _standing_code(kinds[standing[0]], fallen)


def _is_ended_by_mercy(docket: Docket, unit) -> bool:
    """Whether a pardon or amnesty ended the sentence of a conviction."""
    if docket.lead(unit).kind != DecisionKind.CONVICTION:
        return False
    sentences = [thing for thing in docket.things(*SENTENCES) if docket.conviction_of(docket.head(thing)) == unit]
    return bool(docket.standing_acts_on(unit | frozenset(sentences), Effect.ENDS_SENTENCE))


_QUASHED = {
    DecisionKind.ACQUITTAL: PositionCode.ACQUITTAL_QUASHED,
    DecisionKind.CONVICTION: PositionCode.CONVICTION_QUASHED,
    DecisionKind.JURY_VERDICT: PositionCode.VERDICT_QUASHED,
}


def _standing_code(kind: str, fallen: list[str]) -> PositionCode:
    if kind in VERDICTS:
        return PositionCode.VERDICT_ONLY
    if kind == DecisionKind.ACQUITTAL:
        return PositionCode.ACQUITTED_AFTER_QUASHED if fallen else PositionCode.ACQUITTED
    if DecisionKind.ACQUITTAL in fallen:
        return PositionCode.CONVICTED_AFTER_QUASHED_ACQUITTAL
    return PositionCode.CONVICTED_AFTER_QUASHED if fallen else PositionCode.CONVICTED


def _is_disputed(docket: Docket, unit) -> bool:
    """Whether sources differ on the judgment itself, or on whether it was undone."""
    kinds = {step.kind for step in docket.members(docket.lead(unit).thing)}
    act = docket.undone_by(unit)
    return kinds >= JUDGMENTS or bool(act and docket.is_disputed(act))


def _dates(docket: Docket):
    for unit in docket.rounds:
        yield docket.lead(unit).key, docket.lead(unit).on
        if act := docket.undone_by(unit):
            yield act.by.key, act.by.on


def _standing(docket: Docket, step: Step) -> StepStanding:
    """What has become of one step; alternatives share what became of their head."""
    if step.is_announced:
        return StepStanding(step.key, Standing.ANNOUNCED)
    if step.kind in REQUESTS:
        return StepStanding(step.key, Standing.ASKED_FOR)
    if step.is_international:
        return StepStanding(step.key, Standing.STANDING)
    unit = docket.unit(step.thing)
    act = docket.undone_by(unit) or _undone_with_its_judgment(docket, step)
    if act and docket.is_disputed(act):
        return StepStanding(step.key, Standing.SOURCES_DIFFER, act.by.key, act.by.on)
    if act:
        return StepStanding(step.key, Standing(undone(act).replace(" ", "_")), act.by.key, act.by.on)
    by_mercy = docket.standing_acts_on(unit, *OF_CLEMENCY)
    if by_mercy and step.kind in SENTENCES | {DecisionKind.CONVICTION}:
        ended = [one for one in by_mercy if one.does == Effect.ENDS_SENTENCE]
        last = (ended or by_mercy)[-1]
        standing = Standing.SENTENCE_ENDED if ended else Standing.SENTENCE_REDUCED
        return StepStanding(step.key, standing, last.by.key, last.by.on)
    varied = docket.standing_acts_on(unit, Effect.VARIES)
    if changed := [act for act in varied if not (act.is_clemency and step.kind in DETERMINATIONS)]:
        return StepStanding(step.key, Standing.VARIED, changed[-1].by.key, changed[-1].by.on)
    return _overtaken(docket, step) or StepStanding(step.key, Standing.STANDING)


def _undone_with_its_judgment(docket: Docket, step: Step):
    """A sentence falls with its conviction."""
    if step.kind not in SENTENCES:
        return None
    unit = docket.conviction_of(docket.head(step.thing))
    return docket.undone_by(unit) if unit else None


def _overtaken(docket: Docket, step: Step) -> StepStanding | None:
    """A review that left standing, or changed, what has been quashed since."""
    for one in docket.acts:
        if one.by.thing == step.thing and not one.is_clemency and one.does in (Effect.UPHOLDS, Effect.VARIES):
            act = docket.undone_by(docket.unit(one.to))
            if act and act.by.thing != step.thing:
                return StepStanding(step.key, Standing.OVERTAKEN, act.by.key, act.by.on)
    return None
