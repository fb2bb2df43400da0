"""Days held: which days of a stay are certain, which are possible, and how many there are in all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from casetracker.vocabulary import ENDINGS, TAKINGS, BoundKind

from .link import Link, Window, anchors_among, follows, is_firm, precedes

CERTAINLY, POSSIBLY = "certainly", "possibly"


class DaysHeld(NamedTuple):
    """Fewest and most days held, both ends counted; the most is None where it is open-ended."""

    minimum: int
    maximum: int | None


@dataclass(frozen=True)
class Span:
    """The days of one stay. `certain` is None if no single day is; a side of `possible` is None if it is open."""

    key: str
    certain: tuple[date, date] | None
    possible: tuple[date | None, date | None]

    def on(self, day: date) -> str:
        """ "certainly" or "possibly" held in this stay on that day, or ""."""
        if self.certain and self.certain[0] <= day <= self.certain[1]:
            return CERTAINLY
        start, end = self.possible
        is_possible = (start is None or start <= day) and (end is None or day <= end)
        return POSSIBLY if is_possible else ""


def spans_of(links: Sequence[Link]) -> list[Span]:
    """The spans of the stays among the counted links. A stay without any date can have been on any day."""
    bounds = [link for link in anchors_among(links) if link.is_reported]
    return [
        Span(stay.key, certain_days(stay), possible_days(stay, bounds) if stay.is_dated else (None, None))
        for stay in links
        if stay.is_stay
    ]


def certain_days(stay: Link) -> tuple[date, date] | None:
    """First and last day on which he was held whatever days the dates turn out to be.

    He was there on the day of the begin and on the day of the end, be they stated or cited; so he was there from
    the latest day of the one to the earliest of the other. If only one of them is firm, on that day alone.
    """
    if not stay.is_reported or stay.contradicts_itself:
        return None
    firm = [on for on in (stay.begin, stay.end) if is_firm(on)]
    starts, ends = [on.latest for on in firm if on.latest], [on.earliest for on in firm if on.earliest]
    if not starts or not ends or min(starts) > max(ends):
        return None
    return min(starts), max(ends)


def possible_days(stay: Link, events: Iterable[Link]) -> tuple[date | None, date | None]:
    """First and last day on which he can have been held; None where nothing in the record bounds it.

    A stated bound is not passed. One that is missing or only cited reaches to the nearest of the events: the begin
    of the stay back to the latest end before it, its end on to the earliest begin after it.
    """
    start, end = stay.first.earliest, stay.last.latest
    if stay.contradicts_itself:
        return start, end
    if stay.begin is None or stay.begin_is == BoundKind.CITED:
        earlier = [event.last.earliest for event in events if precedes(event, stay)]
        start = max((day for day in earlier if day), default=None)
    if stay.end is None or stay.end_is == BoundKind.CITED:
        later = [event.first.latest for event in events if follows(event, stay)]
        end = min((day for day in later if day), default=None)
    return start, end


def days_held(links: Sequence[Link], spans: Sequence[Span]) -> DaysHeld:
    """Fewest and most days held. A day in several stays is one day.

    The fewest are the certain days of the stays. The most are their possible days, and those between a capture or
    arrest and the next stay or release: of them the record has no stay, but he was in somebody's hands, so that
    without them “at most” would be untrue. It is open if one of these runs is, or if there is none.
    """
    minimum = count_days(span.certain for span in spans if span.certain)
    runs = [span.possible for span in spans]
    for taking, following in takings_outside_stays(links, spans):
        runs.append((taking.first.earliest, following.first.latest if following else None))
    is_open = not spans or any(None in run for run in runs)
    return DaysHeld(minimum, None if is_open else count_days(runs))


def takings_outside_stays(links: Sequence[Link], spans: Sequence[Span]) -> list[tuple[Link, Link | None]]:
    """The captures and arrests that lie in no stay, each with the next stay or ending, if there is one."""
    anchors = anchors_among(links)
    found = []
    for place, taking in enumerate(anchors, start=1):
        if taking.kind in TAKINGS and not any(_touches(span, taking.first) for span in spans):
            ends = (link for link in anchors[place:] if link.is_stay or link.kind in ENDINGS)
            found.append((taking, next(ends, None)))
    return found


def _touches(span: Span, window: Window) -> bool:
    """Whether some day of the window is a possible day of the stay."""
    return Window(*span.possible).meets(window)


def count_days(runs: Iterable[tuple[date, date]]) -> int:
    """How many days lie in at least one of the runs, both ends counted."""
    total, covered = 0, date.min
    for start, end in sorted(runs):
        start = max(start, covered + timedelta(days=1)) if covered > date.min else start
        if end >= start:
            total += (end - start).days + 1
            covered = end
    return total
