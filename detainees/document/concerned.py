"""Decide who a decision or charge concerns: the person of the document, other people, or both.

A judgment that names nobody concerns those who are accused in the proceeding. It never concerns its victims, witnesses
or applicants: the page of a victim must not read as that of a defendant.
"""

from collections.abc import Iterable

from casetracker.vocabulary import (
    ACCUSED,
    CLEMENCY,
    CUSTODY_DECISIONS,
    DETERMINATIONS,
    PROSECUTIONS,
    RATIFICATIONS,
    REQUESTS,
    REVIEWS,
    SENTENCES,
    DecisionKind,
    ProceedingKind,
)
from detainees.models import Charge, Decision, Detainee, ProceedingRole

OF_GUILT = DETERMINATIONS | REQUESTS | SENTENCES
"""Kinds that concern those who are accused, in whatever proceeding."""

OF_A_PROSECUTION = (
    REVIEWS
    | RATIFICATIONS
    | CUSTODY_DECISIONS
    | {
        DecisionKind.RENEWED_BY_PROSECUTOR,
        DecisionKind.BOND_SET,
        DecisionKind.BOND_DENIED,
        DecisionKind.BOND_PAID,
        DecisionKind.EXECUTION_ORDERED,
    }
)
"""Kinds that concern those who are accused where somebody is: in a detention review they concern the applicant."""


def is_accused(roles: Iterable[ProceedingRole]) -> bool:
    """Whether the person is accused in a proceeding, by any of their roles."""
    return any(role.role in ACCUSED for role in roles)


def named(row: Decision | Charge) -> list[Detainee]:
    """Return the people of the record whom a decision or charge names."""
    return list(row.concerns.all() if isinstance(row, Decision) else row.against.all())


def others(row: Decision | Charge) -> dict[str, str]:
    """Return the description of the people concerned who have no case here, by language."""
    words: dict[str, str] = row.concerns_words if isinstance(row, Decision) else row.against_words
    return words


def may_include(row: Decision | Charge, detainee: Detainee | None) -> bool:
    """Whether a person's document may contain it. What concerns only another person is in that person's document."""
    people = named(row)
    return not people or detainee in people or bool(others(row))


def concerns_person(row: Decision | Charge, detainee: Detainee | None, *, accused: bool) -> bool:
    """Whether it concerns the person. A decision that names nobody follows the decision that it changes."""
    if named(row) or others(row):
        return detainee in named(row)
    if accused:
        return not is_on_others(row)
    return isinstance(row, Decision) and not is_of_the_accused(row)


def is_on_others(row: Decision | Charge) -> bool:
    """Whether it changes a decision that concerns only people who have no case here."""
    earlier = getattr(row, "affects", None)
    return earlier is not None and bool(others(earlier)) and not named(earlier)


def is_of_the_accused(row: Decision) -> bool:
    """Whether a decision is of a kind that concerns those who are accused."""
    if row.kind in CLEMENCY:
        return bool(row.proceeding.kind != ProceedingKind.CLEMENCY)
    return row.kind in OF_GUILT or (row.kind in OF_A_PROSECUTION and row.proceeding.kind in PROSECUTIONS)


def words_for_others(row: Decision) -> str:
    """Return the words for the others whom a decision concerns, in English as far as there are any."""
    found = others(row) or (others(row.affects) if row.affects else {})
    return str(found or "")
