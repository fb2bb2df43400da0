"""Who was under 18 at an event, said only where every account of their birth and age leaves no doubt."""

from collections.abc import Iterator
from datetime import date, timedelta

from casetracker.document import Detainee
from casetracker.document.custody import Event
from casetracker.document.person import Detail
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import DetailKind, Evaluation

FULL_AGE = 18


def was_a_minor(document: Detainee, event: Event) -> bool:
    """Whether the person was surely under 18 on every day on which an event may have been; of a stay, its start."""
    latest = [one.begin.latest if one.begin else "" for one in with_alternatives([event])]
    turned = list(first_days_of_full_age(document))
    if not turned or not all(latest):
        return False
    return date.fromisoformat(max(latest)) < min(turned)


def first_days_of_full_age(document: Detainee) -> Iterator[date]:
    """Yield the first day on which the person may have turned 18, by each account that can tell it.

    An account that we reject tells nothing. One that leaves the birth open makes any day possible.
    """
    for detail in with_alternatives(document.details):
        if detail.kind in (DetailKind.BIRTH, DetailKind.AGE) and detail.evaluation != Evaluation.REJECTED:
            born = earliest_birth(detail)
            if born is not None:
                yield years_after(born, FULL_AGE)


def earliest_birth(detail: Detail) -> date | None:
    """Return the first day on which the person may have been born by this account; None if it does not tell."""
    is_age = detail.kind == DetailKind.AGE
    if detail.on is None or (is_age and detail.number is None):
        return None
    if not detail.on.earliest or detail.on.approximate:
        return date.min
    first = date.fromisoformat(detail.on.earliest)
    return (
        years_after(first, -(detail.number + 1)) + timedelta(days=1) if is_age and detail.number is not None else first
    )


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later or earlier; 29 February becomes 28 February."""
    year = max(day.year + years, date.min.year)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
