"""Days held: which days of a stay are certain, which are possible, and how many there are in all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from casetracker.vocabulary import DISAPPEARANCES, ENDINGS, TAKINGS, BoundKind

from .bounds import Limits, is_open, limits_on
from .link import DEAD, Link, Window, anchors_among, as_window
from .presence import presence_by_all, presence_in

CERTAINLY, POSSIBLY = "certainly", "possibly"


class DaysHeld(NamedTuple):
    """Fewest and most days held, both ends counted; the most is None where it is open-ended."""

    minimum: int
    maximum: int | None


@dataclass(frozen=True)
class Span:
    """The days of one stay.

    `sure` is the day by which the person was there, whatever days the dates are, and the day on which they still
    were; None if no date says so. Where the first of the two is the later one, no single day is certain, and still
    some day between them is. A side of `possible` is None if it is open. `is_by_night` says that they were held
    by night only.
    """

    key: str
    sure: tuple[date, date] | None
    possible: tuple[date | None, date | None]
    is_by_night: bool = False

    @property
    def certain(self) -> tuple[date, date] | None:
        """First and last day of the run on each of which the person was certainly held; None if there is none."""
        return self.sure if self.sure and self.sure[0] <= self.sure[1] else None

    def on(self, day: date) -> str:
        """ "certainly" or "possibly" held in this stay on that day, or ""."""
        return self.during(day, day)

    def during(self, first: date, last: date) -> str:
        """ "certainly" held in this stay at some time from the first to the last day, "possibly", or ""."""
        if self.sure and self.sure[0] <= last and first <= self.sure[1]:
            return CERTAINLY
        start, end = self.possible
        return POSSIBLY if (start is None or start <= last) and (end is None or first <= end) else ""


def spans_of(links: Sequence[Link]) -> list[Span]:
    """The spans of the stays among the counted links."""
    return [span_of(stay, links) for stay in links if stay.is_stay]


def span_of(stay: Link, events: Iterable[Link]) -> Span:
    """The span of a stay among the events of the record. A stay without any date can have been on any day."""
    if not stay.is_dated:
        return Span(stay.key, None, (None, None), stay.is_by_night)
    if stay.contradicts_itself:
        return Span(stay.key, None, (stay.first.earliest, stay.last.latest), stay.is_by_night)
    events = list(events)
    is_lost = stay.kind in DISAPPEARANCES
    sure = _day_taken(stay) if is_lost else _sure(stay, limits_on(stay, events, by_stays=False))
    return Span(stay.key, sure, _possible(stay, limits_on(stay, events)), stay.is_by_night)


def _day_taken(stay: Link) -> tuple[date, date] | None:
    """The day on which a disappearance is stated to have begun: on no later day is it sure that the person lived."""
    if stay.begin is None or stay.begin.uncertain or stay.begin_is == BoundKind.CITED:
        return None
    begun = as_window(stay.begin)
    is_sure = stay.is_reported and not stay.is_disputed and begun.latest and begun.earliest
    return (begun.latest, begun.earliest) if is_sure else None


def _sure(stay: Link, limits: Limits) -> tuple[date, date] | None:
    """By when the person was there and until when at least: a stay was there before it ended, after it began.

    Of a disputed stay what all the dates leave that sources give for it.
    """
    presence = presence_in(stay)
    if not stay.is_reported or presence.by is None or presence.until is None:
        return None
    by = min(presence.by, limits.upper or date.max)
    until = max(presence.until, limits.lower or date.min)
    return presence_by_all(by, until, stay.disputed_by) if stay.is_disputed else (by, until)


def _possible(stay: Link, limits: Limits) -> tuple[date | None, date | None]:
    """First and last day on which the person can have been held: no bound that is stated or follows is passed."""
    own = (
        None if is_open(stay, "begin") else stay.first.earliest,
        None if is_open(stay, "end") else stay.last.latest,
    )
    start = max((day for day in (own[0], limits.lower) if day), default=None)
    end = min((day for day in (own[1], limits.upper) if day), default=None)
    return own if start and end and start > end else (start, end)


def days_held(links: Sequence[Link], spans: Sequence[Span]) -> DaysHeld:
    """Fewest and most days held. A day in several stays is one day.

    Stays by night are not counted. The fewest are the certain days of the others. The most are their possible days,
    and those between a capture or arrest and the next stay or release: of them the record has no stay, but they were in
    somebody's hands, so that without them “at most” would be untrue. It is open if one of these runs is, or if there
    is none.
    """
    spans = [span for span in spans if not span.is_by_night]
    minimum = count_days(span.certain for span in spans if span.certain)
    runs = [span.possible for span in spans]
    for taking, following in takings_outside_stays(links, spans):
        runs.append((taking.first.earliest, following.first.latest if following else None))
    is_open = not spans or any(None in run for run in runs)
    return DaysHeld(minimum, None if is_open else count_days(runs))


def takings_outside_stays(links: Sequence[Link], spans: Sequence[Span]) -> list[tuple[Link, Link | None]]:
    """The captures and arrests that lie in no stay, each with the next stay or ending, if there is one.

    Who is held by night only is taken all the same.
    """
    anchors = anchors_among(links)
    spans = [span for span in spans if not span.is_by_night]
    found = []
    for place, taking in enumerate(anchors, start=1):
        if taking.kind in TAKINGS and not any(_touches(span, taking.first) for span in spans):
            ends = (link for link in anchors[place:] if _ends_run(link))
            found.append((taking, next(ends, None)))
    return found


def _ends_run(link: Link) -> bool:
    """Whether the days after a taking end with it: held in a stay of which days count, let go, or dead."""
    return (link.is_stay and not link.is_by_night) or link.kind in ENDINGS | DEAD


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
