"""Days between two uncertain dates: the fewest and the most possible, never one number."""

from dataclasses import dataclass
from datetime import date

from casetracker.dates import PartialDate
from casetracker.document.parts import Date


@dataclass(frozen=True)
class Span:
    """One day somewhere between two bounds; None where that side is open."""

    earliest: date | None
    latest: date | None
    approximate: bool = False

    def is_after(self, other: "Span") -> bool:
        """Whether it lies after the other, or on its last day, whatever days the two are."""
        return self.earliest is not None and other.latest is not None and self.earliest >= other.latest

    def may_be_after(self, other: "Span") -> bool:
        """Whether it lies after the other for some of the days that the two can be."""
        return self.latest is None or other.earliest is None or self.latest > other.earliest


@dataclass(frozen=True)
class Interval:
    """So many days at least, and at most; ``most`` is None where it cannot be known."""

    fewest: int
    most: int | None
    approximate: bool = False


def span_of(nodes: list[Date | None]) -> Span | None:
    """Return the bounds that hold every dating of one thing, "about" included; None without a date."""
    dates = [PartialDate.from_document(node) for node in nodes if node]
    if not dates:
        return None
    first, last = [on.reach[0] or date.min for on in dates], [on.reach[1] or date.max for on in dates]
    earliest, latest = min(first), max(last)
    in_doubt = any(on.approximate or on.uncertain for on in dates)
    return Span(None if earliest == date.min else earliest, None if latest == date.max else latest, in_doubt)


def between(start: Span, end: Span) -> Interval | None:
    """Return the days from a start to an end that lies after it; None where the dates do not show that it does."""
    if end.earliest is None or start.latest is None or not end.is_after(start):
        return None
    fewest = (end.earliest - start.latest).days
    most = (end.latest - start.earliest).days if start.earliest and end.latest else None
    return Interval(fewest, most, start.approximate or end.approximate)


def first_of(intervals: list[Interval]) -> Interval | None:
    """Return the days until the first of several things: it cannot be later than any of them."""
    if not intervals:
        return None
    known = [one.most for one in intervals if one.most is not None]
    return Interval(
        min(one.fewest for one in intervals),
        min(known) if known else None,
        any(one.approximate for one in intervals),
    )
