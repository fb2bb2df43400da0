"""When a stay can have begun and ended: by its own dates, and by what else the record has of the person.

One rule for everything that is derived (decision 17). Nobody is held across their own arrest, release or death, so a
stay lies on one side of it: where the dates rule out the one side, the event bounds the stay on the other. A move
across a border bounds a stay in a place in the same way. Any other move, and another stay, bound only a side that the
record leaves open. An event in doubt bounds nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casetracker.vocabulary import DEATHS, ENDINGS, TAKINGS, BoundKind, EventKind

from .link import Link, Window, anchors_among, as_window

Side = date | None


@dataclass(frozen=True)
class Limits:
    """No day of the stay lies before `lower` or after `upper`; None where nothing says so."""

    lower: Side = None
    upper: Side = None


@dataclass(frozen=True)
class Presence:
    """The person was there by `by`, and was still there on `until`; None where no date without doubt says so.

    Days on which a stay began and ended are days held, and so are those on which it is first and last cited.
    """

    by: Side
    until: Side


def presence_in(stay: Link) -> Presence:
    """By when the person was there, and until when at least, from the stay's own dates without "?"."""
    sure = [as_window(on) for on in (stay.begin, stay.end) if on and not on.uncertain]
    return Presence(
        min((on.latest for on in sure if on.latest), default=None),
        max((on.earliest for on in sure if on.earliest), default=None),
    )


def is_open(stay: Link, side: str) -> bool:
    """Whether that side of the stay is not stated: no date, or a date on which the stay is only cited."""
    return getattr(stay, side) is None or getattr(stay, f"{side}_is") == BoundKind.CITED


def limits_on(stay: Link, events: Iterable[Link]) -> Limits:
    """What the other events say of a stay. Accounts of one event (a group) say only what all of them say."""
    groups = defaultdict(list)
    for event in anchors_among(events):
        if event.key != stay.key and event.kind != EventKind.CUSTODY_ACKNOWLEDGED:
            groups[event.group or event.key].append(event)
    stays = [event for group in groups.values() for event in group if event.is_stay]
    found = [_weakest([_limits_by(event, stay, stays) for event in group]) for group in groups.values()]
    lower = max((one.lower for one in found if one.lower), default=None)
    upper = min((one.upper for one in found if one.upper), default=None)
    goes_together = not (lower and upper) or lower <= upper
    return Limits(lower, upper) if goes_together else Limits()


def _weakest(found: list[Limits]) -> Limits:
    lowers, uppers = [one.lower for one in found], [one.upper for one in found]
    return Limits(None if None in lowers else min(lowers), None if None in uppers else max(uppers))


def _limits_by(event: Link, stay: Link, stays: list[Link]) -> Limits:
    """What one event says of the stay: nothing if the stay can lie on either side of it, or on neither."""
    if not event.is_reported or event.is_doubtful:
        return Limits()
    presence = presence_in(stay)
    after, before = _goes_on_after(event, presence, stays), _is_there_before(event, presence, stays)
    always = _parts_any(event, stay)
    if after and not before and (always or is_open(stay, "begin")):
        return Limits(lower=event.last.earliest)
    if before and not after and (always or is_open(stay, "end")):
        return Limits(upper=event.first.latest)
    return Limits()


def _parts_any(event: Link, stay: Link) -> bool:
    """Whether the event bounds stated dates too: no stay goes on across it."""
    return event.kind in TAKINGS | ENDINGS or (event.kind == EventKind.CROSS_BORDER_TRANSFER and bool(stay.place))


def _goes_on_after(event: Link, presence: Presence, stays: list[Link]) -> bool:
    """Whether the stay surely did not end by the event."""
    if presence.until is None or event.first.latest is None or event.kind in DEATHS:
        return False
    if event.kind in TAKINGS and _is_of_one_day(event, presence):
        return not any(_can_begin_with(event, other) for other in stays)
    return presence.until > event.first.latest


def _is_there_before(event: Link, presence: Presence, stays: list[Link]) -> bool:
    """Whether the stay surely did not begin after the event."""
    if event.kind in DEATHS:
        return True
    if presence.by is None or event.last.earliest is None:
        return False
    if event.kind in ENDINGS and _is_of_one_day(event, presence):
        return not any(_can_end_with(event, other) for other in stays)
    return presence.by < event.last.earliest


def _is_of_one_day(event: Link, presence: Presence) -> bool:
    """Whether all that is known of the stay is the very day of the event.

    Then a taking of that day opens it, and an ending ends it, unless that is what another stay can do.
    """
    return presence.by == presence.until == event.first.earliest == event.last.latest


def _can_end_with(ending: Link, stay: Link) -> bool:
    """Whether a stay was under way before the ending and can have gone on until it."""
    by = presence_in(stay).by
    end = Window(stay.last.earliest, None if is_open(stay, "end") else stay.last.latest)
    return bool(by and by < ending.first.earliest) and end.meets(ending.first)


def _can_begin_with(taking: Link, stay: Link) -> bool:
    """Whether a stay went on after the taking and can have begun with it."""
    until = presence_in(stay).until
    begin = Window(None if is_open(stay, "begin") else stay.first.earliest, stay.first.latest)
    return bool(until and until > taking.last.latest) and begin.meets(taking.last)
