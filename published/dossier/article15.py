"""The sheet for article 15 of the Convention against Torture: a statement, how it is said to have been obtained,
whether it was taken back, whether it was used, and what was decided about that.

The sheet finds nothing. Each line says what sources say, or that nothing is recorded here.
"""

from dataclasses import dataclass, field
from typing import Any

from casetracker.vocabulary import (
    ACCUSED,
    DecisionKind,
    ProceedingKind,
    Purpose,
    StatementKind,
    StatementObtained,
)

NO_STATEMENT = {StatementObtained.NONE, StatementObtained.REFUSED, StatementObtained.NOT_STATED}


@dataclass
class Article15:
    """What an edition holds of statements said to have been obtained by coercion."""

    coercion: list[Any] = field(default_factory=list)
    """Allegations of treatment by which a statement was, or was to be, obtained."""
    same_custody: list[Any] = field(default_factory=list)
    """Other treatment alleged during the same stay; no source says that it produced a statement."""
    statements: list[Any] = field(default_factory=list)
    retractions: list[Any] = field(default_factory=list)
    used_in: list[Any] = field(default_factory=list)
    rulings: list[Any] = field(default_factory=list)
    others: list[Any] = field(default_factory=list)
    """Statements of others that speak for them."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is recorded that the article concerns."""
        return not (self.coercion or self.statements or self.retractions or self.rulings)


def article15(document: Any, facts: list[Any]) -> Article15:
    """Return the sheet of a case."""
    allegations = [fact for fact in facts if fact.type == "allegation"]
    coercion = [one for one in allegations if is_coercion(one)]
    stays = {one.event for one in coercion if one.event}
    named = {one.used_in: one.speaker for one in coercion if one.used_in}
    return Article15(
        coercion=coercion,
        same_custody=[one for one in allegations if one.event in stays and one not in coercion],
        statements=statements_of_kind(facts, StatementKind.SIGNED),
        retractions=statements_of_kind(facts, StatementKind.RETRACTION),
        used_in=proceedings(document, named, first_day(coercion)),
        rulings=[fact for fact in facts if fact.type == "decision" and fact.kind == DecisionKind.EVIDENCE],
        others=statements_of_kind(facts, StatementKind.EXCULPATORY),
    )


def is_coercion(allegation: Any) -> bool:
    """Whether treatment is said to have produced a statement, or to have been meant to."""
    return allegation.statement_obtained not in NO_STATEMENT or allegation.purpose == Purpose.CONFESSION


def statements_of_kind(facts: list[Any], kind: StatementKind) -> list[Any]:
    """Return the statements of one kind."""
    return [fact for fact in facts if fact.type == "statement" and fact.kind == kind]


def first_day(coercion: list[Any]) -> str:
    """Return the first day on which a statement may have been obtained; "" where no date says so."""
    return min((one.begin.earliest for one in coercion if one.begin), default="")


def proceedings(document: Any, named: dict[str, str], since: str) -> list[Any]:
    """Return the proceedings in which a statement was used, with who says so; where none is named, the trials.

    A trial counts where the person was accused in it and it had not ended before the statement can have been obtained.
    """
    found = getattr(document, "proceedings", [])
    for one in found:
        one.is_named, one.used_according_to = one.id in named, named.get(one.id, "")
    if named:
        return [one for one in found if one.is_named]
    return [
        one for one in found if one.kind == ProceedingKind.CRIMINAL and one.role in ACCUSED and last_day(one) >= since
    ]


def last_day(proceeding: Any) -> str:
    """Return the last day on which something is recorded as decided in it; "" where no decision has a date."""
    days = [one.on.latest or one.on.earliest for one in proceeding.decisions if one.on]
    return max(days, default="")
