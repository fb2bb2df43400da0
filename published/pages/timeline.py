"""The custody timeline: events and times without a stay in order, stays as bars to scale.

A bar is solid on the days on which they were held whatever days the dates turn out to be, and hatched on those on
which they may have been; that of a disappearance has a look of its own, for nobody says where they were. Its place is
told in hundredths of the scale, as classes of the style sheet, because the public pages run no inline style. What it
shows stands in words beside it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from casetracker.custody import DEAD, IN_CUSTODY
from casetracker.document.custody import Stretch
from casetracker.document.walk import events_of, with_alternatives
from casetracker.vocabulary import AFTER_DEATH, DISAPPEARANCES, STAYS, TERMS, BoundKind
from published import wording

from ..derived.days_held import Held, accounts, days_of, held, stretches_of
from .view_objects import Period

DAY = timedelta(days=1)
HUNDREDTHS = 100
MOST_TICKS = 8
DRAWN = ("disappeared", "possible", "certain")
"""The looks of a bar, the one that is drawn over the others last."""

STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True)
class Scale:
    """The years that a timeline spans, on a scale of a hundred parts."""

    first: date
    last: date

    def part(self, day: date) -> int:
        """Return the hundredth in which a day lies, 0 to 99."""
        day = min(max(day, self.first), self.last)
        return (day - self.first).days * HUNDREDTHS // ((self.last - self.first).days + 1)

    def segment(self, start: date, end: date, kind: str) -> dict[str, Any]:
        """Return a stretch of days as the columns from which and to which it is drawn."""
        return {"kind": kind, "begin": self.part(start), "end": self.part(end) + 1}

    @property
    def ticks(self) -> list[dict[str, Any]]:
        """Return the years to write on the scale, few enough to be read."""
        years = self.last.year - self.first.year + 1
        step = next(step for step in STEPS if years / step <= MOST_TICKS)
        marked = range(self.first.year, self.last.year + 1, step)
        return [{"year": year, "begin": self.part(date(year, 1, 1))} for year in marked]


def timeline(document: Any, statuses: list[Any]) -> dict[str, Any]:
    """Return the entries of the timeline in order, its scale, and one bar of all stays together.

    ``statuses`` are those stated of the person, save rejected ones, the latest first, ready for the page.
    """
    events = events_of(document)
    scale, stays = scale_of(events), held(events)
    for event in with_alternatives(events):
        event.when = period(event)
        event.bar = bar(stays.get(event.id), scale) if scale else []
    rows = entries(events, stretches_of(document), statuses[0] if statuses else None)
    return {"entries": rows, "scale": scale, "all": together(events)}


def sure_days(stretch: Stretch) -> tuple[date, date] | None:
    """Return the first and last day that surely lie between the two events of a stretch."""
    if not (stretch.latest_begin and stretch.earliest_end):
        return None
    first, last = date.fromisoformat(stretch.latest_begin) + DAY, date.fromisoformat(stretch.earliest_end) - DAY
    return (first, last) if first <= last else None


def entries(events: list[Any], stretches: list[Stretch], status: Any = None) -> list[dict[str, Any]]:
    """Return events and stretches in order, each stretch after the event with which it begins; none after a death."""
    by_id = heads_by_id(events)
    has_undated = bool(undated_custody(events))
    rows: list[dict[str, Any]] = []
    for event in events:
        rows.append({"event": event})
        after_it = () if event.kind in DEAD else stretches
        found = [one for one in after_it if by_id.get(one.after) is event]
        rows += [{"stretch": one, "words": words(one, by_id, status, has_undated=has_undated)} for one in found]
    return rows


def heads_by_id(events: list[Any]) -> dict[str, Any]:
    """Return the event that heads each group of alternatives, by the id of every event in the group."""
    return {one.id: event for event in events for one in with_alternatives([event])}


def undated_custody(events: list[Any]) -> list[Any]:
    """Return the events of custody that have no date: they stand last in the list and may have been at any time."""
    counted = [event for event in events if event in accounts(event) and event.kind in IN_CUSTODY]
    return [event for event in counted if not days_of(event)]


def words(stretch: Stretch, by_id: dict[str, Any], status: Any = None, *, has_undated: bool = False) -> str:
    """Return what a stretch is called and between which events it lies; beside the last, the status stated later."""
    after, before = by_id.get(stretch.after), by_id.get(stretch.before)
    ended = wording.event_name(after, ends=True) if after else ""
    said = wording.stretch(stretch, ended, wording.event_name(before) if before else "", has_undated=has_undated)
    if status and not before and is_later(status, after):
        said += " " + wording.later_status(status, status.stated)
    return said


def is_later(status: Any, event: Any) -> bool:
    """Whether a status is stated of a day after the last day that the record has of an event."""
    days, on = days_of(event) if event else [], status.on.latest if status.on else ""
    return bool(on) and (not days or date.fromisoformat(on) >= max(days))


def period(event: Any) -> Period:
    """Return what the date gutter says of an event."""
    begin, end = event.begin, event.end
    is_one = bool(begin and end and begin.edtf == end.edtf)
    return Period(
        begin=begin,
        end=None if is_one else end,
        is_one=is_one,
        begin_is_cited=event.begin_is == BoundKind.CITED,
        end_is_cited=event.end_is == BoundKind.CITED,
        is_stay=event.kind in STAYS,
    )


# Bars


def scale_of(events: list[Any]) -> Scale | None:
    """Return the scale over the years of all dated events of a life, or None where no stay is dated."""
    bounds = [day for event in events if event.kind not in TERMS | AFTER_DEATH for day in days_of(event)]
    if not bounds or not any(event.kind in STAYS and days_of(event) for event in events):
        return None
    return Scale(date(min(bounds).year, 1, 1), date(max(bounds).year, 12, 31))


def bar(stay: Held | None, scale: Scale) -> list[dict[str, Any]]:
    """Return the segments of a stay: possible before, certain, possible after; one where nothing is certain.

    Of a disappearance the days that are not certain are those on which the person was missing. What nothing in the
    record bounds reaches to the end of the scale.
    """
    if stay is None:
        return []
    start, end = stay.possible[0] or scale.first, stay.possible[1] or scale.last
    unsure = "disappeared" if stay.event.kind in DISAPPEARANCES else "possible"
    if stay.certain is None:
        return [scale.segment(start, end, unsure)]
    first, last = stay.certain
    segments = [scale.segment(start, first - DAY, unsure)] if start < first else []
    segments.append(scale.segment(first, last, "certain"))
    return segments + ([scale.segment(last + DAY, end, unsure)] if end > last else [])


def together(events: list[Any]) -> list[dict[str, Any]]:
    """Return the segments of all stays, the surest last, so that they are drawn over the others."""
    segments = [segment for event in events for segment in event.bar]
    return sorted(segments, key=lambda segment: DRAWN.index(segment["kind"]))
