"""When a stay can have started and ended, from its own dates and from the person's other events.

One rule for everything that is derived (decision 17). Nobody is held across their own arrest, release or death, so a
stay lies on one side of it: where the dates rule out the one side, the event bounds the stay on the other. A move and
another stay bound it in the same way, because a stay is one place, one authority and one legal basis. Where the dates
rule out neither side or both, where an event is in doubt, and where one place lies in the other, nothing follows.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from casetracker.vocabulary import (
    DISAPPEARANCES,
    ENDINGS,
    SIGNS_OF_CUSTODY,
    STAYS_WITHIN,
    TAKINGS,
    TAKINGS_AGAIN,
    TRANSFERS,
    BoundKind,
    EventKind,
)

from .link import DEAD, Link, Window, anchors_among
from .presence import Presence, Side, accounts_by_date, presence_in


@dataclass(frozen=True)
class Limits:
    """No day of the stay lies before `lower` or after `upper`; None where nothing says so."""

    lower: Side = None
    upper: Side = None


def is_open(stay: Link, side: str) -> bool:
    """Whether that side of the stay is not stated: no date, or a date on which the stay is only cited."""
    return getattr(stay, side) is None or getattr(stay, f"{side}_is") == BoundKind.CITED


def limits_on(stay: Link, events: Iterable[Link], *, by_stays: bool = True) -> Limits:
    """What the other events say of a stay. Accounts of one event (a group) say only what all of them say.

    Without `by_stays`, other stays bound nothing: sources can put two on the same days.
    """
    groups = defaultdict(list)
    for event in anchors_among(events):
        if event.key != stay.key and event.kind not in SIGNS_OF_CUSTODY:
            groups[event.group or event.key] += accounts_by_date(event)
    groups = {key: group for key, group in groups.items() if group}
    others = [event for group in groups.values() for event in group]
    bounding = [group for group in groups.values() if by_stays or not any(event.is_stay for event in group)]
    found = [_weakest([_limits_by(event, stay, others) for event in group]) for group in bounding]
    lower = max((one.lower for one in found if one.lower), default=None)
    upper = min((one.upper for one in found if one.upper), default=None)
    goes_together = not (lower and upper) or lower <= upper
    return Limits(lower, upper) if goes_together else Limits()


def _weakest(found: list[Limits]) -> Limits:
    lowers, uppers = [one.lower for one in found], [one.upper for one in found]
    return Limits(None if None in lowers else min(lowers), None if None in uppers else max(uppers))


def _limits_by(event: Link, stay: Link, others: list[Link]) -> Limits:
    """What one event says of the stay: nothing if the stay can lie on either side of it, or on neither."""
    if not event.is_reported or event.is_doubtful or can_be_part_of(event, stay):
        return Limits()
    presence = presence_in(stay)
    after, before = _goes_on_after(event, presence, others), _is_there_before(event, presence, others)
    if after == before:
        return Limits()
    return Limits(lower=event.last.earliest) if after else Limits(upper=event.first.latest)


def can_be_part_of(event: Link, stay: Link) -> bool:
    """Whether the stay can go on across another event: a stay in a prison of the country, a move from prison to prison.

    Taken on new charges, the person may be held already. A disappearance goes on wherever they are taken.
    """
    if event.is_stay:
        is_within = bool(STAYS_WITHIN & {event.kind, stay.kind})
        return is_within or stay.place in event.place_within or event.place in stay.place_within
    if event.kind in TAKINGS_AGAIN:
        return not stay.is_by_night
    if stay.kind in DISAPPEARANCES:
        return event.kind in TRANSFERS
    if event.kind not in TRANSFERS:
        return False
    if event.kind == EventKind.CROSS_BORDER_TRANSFER and stay.place and not event.to_place:
        return False
    ends = [within for place, within in _ends_of(event) if place]
    return not stay.place or (bool(ends) and all(stay.place in within for within in ends))


def _ends_of(move: Link) -> tuple[tuple[str, frozenset[str]], ...]:
    return (move.place, move.place_within), (move.to_place, move.to_place_within)


def _goes_on_after(event: Link, presence: Presence, others: list[Link]) -> bool:
    """Whether the stay surely did not end by the event."""
    if presence.until is None or event.first.latest is None or event.kind in DEAD:
        return False
    if event.kind in TAKINGS and _is_of_one_day(event, presence):
        return not (_has_on(event, others, ENDINGS) and any(_can_begin_with(event, other) for other in others))
    return presence.until > event.first.latest


def _is_there_before(event: Link, presence: Presence, others: list[Link]) -> bool:
    """Whether the stay surely did not begin after the event."""
    if event.kind in DEAD:
        return None in (presence.until, event.first.latest) or presence.until <= event.first.latest
    if presence.by is None or event.last.earliest is None:
        return False
    if event.kind in ENDINGS and _is_of_one_day(event, presence):
        return not (_has_on(event, others, TAKINGS) and any(_can_end_with(event, other) for other in others))
    return presence.by < event.last.earliest


def _is_of_one_day(event: Link, presence: Presence) -> bool:
    """Whether all that is known of the stay is the very day of the event.

    Then a taking of that day opens it, and an ending ends it. Where the person was both taken and let go on that day,
    the order is not known: not if that is what another stay can do.
    """
    return presence.by == presence.until == event.first.earliest == event.last.latest


def _has_on(event: Link, others: list[Link], kinds: frozenset) -> bool:
    """Whether one of the others, of some kinds, can be on the day of the event."""
    return any(other.kind in kinds and other.first.meets(event.first) for other in others)


def _can_end_with(ending: Link, stay: Link) -> bool:
    """Whether a stay was under way before the ending and can have gone on until it."""
    by = presence_in(stay).by
    end = Window(stay.last.earliest, None if is_open(stay, "end") else stay.last.latest)
    return stay.is_stay and bool(by and by < ending.first.earliest) and end.meets(ending.first)


def _can_begin_with(taking: Link, stay: Link) -> bool:
    """Whether a stay went on after the taking and can have begun with it."""
    until = presence_in(stay).until
    begin = Window(None if is_open(stay, "begin") else stay.first.earliest, stay.first.latest)
    return stay.is_stay and bool(until and until > taking.last.latest) and begin.meets(taking.last)
