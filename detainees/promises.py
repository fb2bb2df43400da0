"""The promises tracker: what was promised, and what happened. Never stored.

A cell is a result as recorded, with everybody who judges so. Nothing is counted, pooled or turned into a rate:
“kept for a time” is not “kept”, an alleged breach does not become a found one by being alleged often, and an
undertaking of which nothing is known says so. What protects the person stands apart from what serves the sending
state's security. What is said of some, not named, is nobody's result.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from casetracker.dates import PartialDate
from casetracker.vocabulary import Evaluation, GroupReference, Result, Serves
from detainees.models import Assessment, Detainee, Undertaking

SAID_OF_NOBODY_BY_NAME = frozenset({GroupReference.SOME_MEMBERS, GroupReference.CLASS})


@dataclass(frozen=True)
class Undertaken:
    """One thing that was undertaken. `serves` says whom."""

    key: str
    serves: str
    kind: str
    words: str = ""
    assurance: str = ""
    qualified: str = ""
    qualifier: str = ""


@dataclass(frozen=True)
class Assessed:
    """What somebody says happened to an undertaking; `detainee` is "" where it is not said of one person."""

    key: str
    undertaking: str
    result: str
    detainee: str = ""
    stated_as: str = GroupReference.NAMED
    group_words: str = ""
    on: PartialDate | None = None
    until: PartialDate | None = None

    @property
    def is_of_some(self) -> bool:
        """Whether it is said of some, or of a class, without saying of whom."""
        return self.stated_as in SAID_OF_NOBODY_BY_NAME

    @property
    def is_of_all(self) -> bool:
        """Whether it is said of everybody covered."""
        return not self.detainee and not self.is_of_some

    @property
    def order(self) -> tuple:
        """By the date of the assessment, undated ones last."""
        return (0, self.on.sort_key, self.key) if self.on else (1, (), self.key)


@dataclass(frozen=True)
class Cell:
    """One result and the assessments that give it, in order: none where our own silence is the result."""

    result: str
    assessments: tuple[Assessed, ...] = ()


@dataclass(frozen=True)
class LedgerRow:
    """One undertaking with its results side by side, in the order of the vocabulary.

    `said_of_some` is shown beside them as said of some, not named; it is no result of anybody's.
    """

    undertaking: Undertaken
    cells: tuple[Cell, ...]
    said_of_some: tuple[Assessed, ...] = ()

    @property
    def results(self) -> tuple[str, ...]:
        """The results recorded, each once."""
        return tuple(cell.result for cell in self.cells)


@dataclass(frozen=True)
class Ledger:
    """The rows that protect the person, and apart from them those that serve the sending state's security."""

    person: tuple[LedgerRow, ...]
    state: tuple[LedgerRow, ...]


def ledger(undertakings: Iterable[Undertaken], assessments: Iterable[Assessed], detainee: str = "") -> Ledger:
    """The ledger for everybody covered; with `detainee`, from what is said of them and of all.

    Raises ValueError for a result or a purpose that is not in the vocabulary: it has no place in the ledger.
    """
    assessments = sorted(assessments, key=lambda one: one.order)
    about = [one for one in assessments if not detainee or one.detainee in ("", detainee)]
    rows = [_row(undertaking, about) for undertaking in undertakings]
    return Ledger(
        person=tuple(row for row in rows if Serves(row.undertaking.serves) == Serves.PERSON),
        state=tuple(row for row in rows if Serves(row.undertaking.serves) == Serves.STATE),
    )


def _row(undertaking: Undertaken, assessments: list[Assessed]) -> LedgerRow:
    own = [one for one in assessments if one.undertaking == undertaking.key]
    results: dict[Result, list[Assessed]] = {}
    for one in own:
        if not one.is_of_some:
            results.setdefault(Result(one.result), []).append(one)
    cells = [Cell(result, tuple(results[result])) for result in Result if result in results]
    return LedgerRow(
        undertaking,
        tuple(cells) or (Cell(Result.NO_INFORMATION),),
        tuple(one for one in own if one.is_of_some),
    )


def ledger_of(undertakings: Iterable[Undertaking], detainee: Detainee | None = None) -> Ledger:
    """The ledger from rows, for one person or for all. What we have rejected does not enter.

    Load `kind` and `assurance` with the undertakings, and prefetch `assessments__detainee`.
    """
    rows = [row for row in undertakings if row.evaluation != Evaluation.REJECTED]
    assessments = [
        assessed_of(one, row) for row in rows for one in row.assessments.all() if one.evaluation != Evaluation.REJECTED
    ]
    return ledger(map(undertaken_of, rows), assessments, detainee.public_id if detainee else "")


def undertaken_of(row: Undertaking) -> Undertaken:
    """One row as an undertaking, by its public id."""
    return Undertaken(
        key=row.public_id,
        serves=row.kind.serves,
        kind=row.kind.code,
        words=str(row.words),
        assurance=row.assurance.public_id,
        qualified=row.qualified,
        qualifier=row.qualifier,
    )


def assessed_of(row: Assessment, undertaking: Undertaking) -> Assessed:
    """One row as an assessment of the undertaking, by its public id."""
    return Assessed(
        key=row.public_id,
        undertaking=undertaking.public_id,
        result=row.result,
        detainee=row.detainee.public_id if row.detainee else "",
        stated_as=row.stated_as,
        group_words=row.group_words,
        on=row.assessed_on,
        until=row.until_on,
    )
