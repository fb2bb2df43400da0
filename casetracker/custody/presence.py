"""What the dates of an event prove, and what remains where sources contradict a date (decision 17)."""

from dataclasses import dataclass, replace
from datetime import date

from casetracker.dates import PartialDate
from casetracker.vocabulary import DISAPPEARANCES

from .link import Link, as_window

Side = date | None


@dataclass(frozen=True)
class Presence:
    """The person was there by `by`, and was still there on `until`; None where no date without doubt says so.

    Days on which a stay began and ended are days held, and so are those on which it is first and last cited.
    """

    by: Side
    until: Side


def presence_in(stay: Link) -> Presence:
    """By when the person was there, and until when at least, from the stay's own dates without "?".

    Until the end of a disappearance their fate is not known: that they were there then, no date says.
    """
    dates = [stay.begin] if stay.kind in DISAPPEARANCES else [stay.begin, stay.end]
    sure = [as_window(on) for on in dates if on and not on.uncertain]
    return Presence(
        min((on.latest for on in sure if on.latest), default=None),
        max((on.earliest for on in sure if on.earliest), default=None),
    )


def presence_by_all(by: date, until: date, against: tuple[PartialDate | None, ...]) -> tuple[date, date] | None:
    """What is left sure of the days from `by` to `until` where some dates contradict a stay; None if nothing is.

    A date of the begin moves the first day, a date of the end the last one. A date that can be either, or that a
    source does not give, leaves nothing sure.
    """
    sides = [_side_of(on, by, until) for on in against]
    if by > until or not sides or "" in sides:
        return None
    begins = [on.reach[1] for on, side in zip(against, sides, strict=True) if side == "begin"]
    ends = [on.reach[0] for on, side in zip(against, sides, strict=True) if side == "end"]
    return max([by, *begins]), min([until, *ends])


def accounts_by_date(event: Link) -> list[Link]:
    """The event with each date that sources give for it; none where more than its date is disputed."""
    if not event.is_disputed:
        return [event]
    if not event.disputed_by or None in event.disputed_by:
        return []
    if not event.is_stay:
        return [event, *(replace(event, begin=on, end=None) for on in event.disputed_by)]
    presence = presence_in(event)
    if presence.by is None or presence.until is None:
        return []
    sides = [_side_of(on, presence.by, presence.until) for on in event.disputed_by]
    if "" in sides:
        return []
    alternatives = [replace(event, **{side: on}) for on, side in zip(event.disputed_by, sides, strict=True)]
    return [event, *(one for one in alternatives if not one.contradicts_itself)]


def _side_of(on: PartialDate | None, by: date, until: date) -> str:
    """Whether a date is another "begin" or "end" of a stay with these sure days; "" where it may be either.

    It is one if it lies outside of these days, or in their first or last quarter.
    """
    if on is None or None in on.reach:
        return ""
    first, last = on.reach
    quarter = (until - by) / 4
    if last <= by or (not on.uncertain and last <= by + quarter):
        return "begin"
    if first >= until or (not on.uncertain and first >= until - quarter):
        return "end"
    return ""
