"""One event in one person's custody chain, and which events count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    AFTER_DEATH,
    DEATHS,
    DEATHS_HELD,
    ENDINGS,
    NIGHTS,
    RELEASES,
    SIGNS_OF_CUSTODY,
    STAYS,
    TAKINGS,
    TRANSFERS,
    BoundKind,
    EventKind,
    Modality,
)

ANCHORS = STAYS | TAKINGS | ENDINGS | TRANSFERS | SIGNS_OF_CUSTODY | AFTER_DEATH
"""Kinds that say where custody stood, or that it was over. Other contacts (questioning, a travel ban) and denials do
not."""

DEAD = DEATHS | AFTER_DEATH
"""Kinds by whose last day the person is dead: nothing about custody follows."""

IN_CUSTODY = STAYS | TAKINGS | TRANSFERS | RELEASES | DEATHS_HELD
"""Kinds on whose days somebody is in custody: a day on which custody begins or ends is a day held."""

RANK = {
    **dict.fromkeys(TAKINGS, 0),
    **dict.fromkeys(TRANSFERS, 1),
    **dict.fromkeys(STAYS, 2),
    **dict.fromkeys(ENDINGS, 4),
    **dict.fromkeys(DEATHS, 5),
    **dict.fromkeys(AFTER_DEATH, 6),
}
"""Order of events whose dates are the same: taken, moved, held, anything else, let go, dead, buried."""


@dataclass(frozen=True)
class Window:
    """The days on which something can have begun or ended; None is an open side."""

    earliest: date | None
    latest: date | None

    def not_after(self, other: "Window") -> bool:
        """Whether both sides lie no later than those of the other: the order in which the record puts the two."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (self.latest or date.max) <= (
            other.latest or date.max
        )

    def meets(self, other: "Window") -> bool:
        """Whether the two can be the same day."""
        return self.meets_or_precedes(other) and other.meets_or_precedes(self)

    def meets_or_precedes(self, other: "Window") -> bool:
        """Whether some day of this one is no later than some day of the other."""
        return (self.earliest or date.min) <= (other.latest or date.max)

    def surely_before(self, other: "Window") -> bool:
        """Whether the last day of this one lies before the first of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest


@dataclass(frozen=True)
class Link:
    """A moment, stay or contact in which they took part.

    `begin` is the day of a moment, the begin of a stay, the departure of a transfer; `end` the end or arrival.
    `place`, `to_place` and `authority` are codes, "" where not known; `place_within`, `to_place_within` and
    `authority_within` the codes of what they belong to, `country` and `to_country` those of the countries. Links of one
    `group` give other values for the same thing; the head's key is the group's name. `disputed_by` are the dates that
    the sources give which contradict a disputed event, None for one that gives none; it is None where the event is not
    disputed.
    """

    key: str
    kind: str
    begin: PartialDate | None = None
    end: PartialDate | None = None
    begin_is: str = BoundKind.STATED
    end_is: str = BoundKind.STATED
    place: str = ""
    authority: str = ""
    group: str = ""
    modality: str = Modality.REPORTED
    place_within: frozenset[str] = frozenset()
    to_place: str = ""
    to_place_within: frozenset[str] = frozenset()
    authority_within: frozenset[str] = frozenset()
    country: str = ""
    to_country: str = ""
    disputed_by: tuple[PartialDate | None, ...] | None = None

    @property
    def is_stay(self) -> bool:
        """Whether they are held from its begin to its end."""
        return self.kind in STAYS

    @property
    def is_by_night(self) -> bool:
        """Whether they are held in it by night only."""
        return self.kind in NIGHTS

    @property
    def is_dated(self) -> bool:
        """Whether it can be placed in time at all."""
        return self.begin is not None or self.end is not None

    @property
    def is_reported(self) -> bool:
        """Whether a source says so; neither inferred by us nor only announced."""
        return self.modality == Modality.REPORTED

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody doubts one of its dates altogether."""
        return any(on.uncertain for on in (self.begin, self.end) if on)

    @property
    def is_disputed(self) -> bool:
        """Whether sources dispute it: its date alone, or that it happened."""
        return self.disputed_by is not None

    @property
    def contradicts_itself(self) -> bool:
        """Whether it ends before it begins, as a person's own date and the event's can, taken together."""
        return bool(self.begin and self.end and as_window(self.end).surely_before(as_window(self.begin)))

    @property
    def contradicts_itself_as_read(self) -> bool:
        """Whether it ends before it begins, as the words of its dates are read: from mid-March to early March."""
        begin, end = (on.as_read if on else (None, None) for on in (self.begin, self.end))
        return begin[0] is not None and end[1] is not None and end[1] < begin[0]

    @cached_property
    def first(self) -> Window:
        """When it begins, or is first cited: no later than it can have ended. Of a dated link only."""
        begin, end = self._in_order()
        return Window(begin.earliest, _earlier(begin.latest, end.latest))

    @cached_property
    def last(self) -> Window:
        """When it ends, or is last cited: no earlier than it can have begun. Of a dated link only."""
        begin, end = self._in_order()
        return Window(_later(begin.earliest, end.earliest), end.latest)

    @property
    def order(self) -> tuple:
        """Place in the chain: by dates, then what comes first within a day; undated ones last. A total order."""
        if not self.is_dated:
            return (1, self.kind, self.key)
        dates = (self.begin or self.end).sort_key[:2] + (self.end or self.begin).sort_key[:2]
        return (0, *dates[:2], RANK.get(self.kind, 3), *dates[2:], self.key)

    def named(self) -> str:
        """What to call it in a sentence for a researcher."""
        return f"{EventKind.label_of(self.kind)} {self.key}"

    def _in_order(self) -> tuple[Window, Window]:
        begin, end = as_window(self.begin or self.end), as_window(self.end or self.begin)
        return (end, begin) if self.contradicts_itself else (begin, end)


def as_window(on: PartialDate) -> Window:
    """The days that a date can be; an approximate one reaches one of its own units further."""
    return Window(*on.reach)


def is_firm(on: PartialDate | None) -> bool:
    """Whether the date is neither about then nor in doubt."""
    return on is not None and not (on.approximate or on.uncertain)


def counted(links: Iterable[Link]) -> list[Link]:
    """Return the links that count, in order: of alternatives the head, else the first; nothing only announced."""
    chosen: dict[str, Link] = {}
    for link in sorted(links, key=lambda link: link.order):
        if link.modality == Modality.ANNOUNCED:
            continue
        group = link.group or link.key
        if group not in chosen or link.key == group:
            chosen[group] = link
    return sorted(chosen.values(), key=lambda link: link.order)


def anchors_among(links: Iterable[Link]) -> list[Link]:
    """The dated links that say where custody stood, in order."""
    return [link for link in links if link.is_dated and link.kind in ANCHORS]


def precedes(event: Link, stay: Link) -> bool:
    """Whether the record places an event before a stay, so that the stay began no earlier than the event."""
    ends_it = event.kind in ENDINGS and stay.last.not_after(event.last)
    return event is not stay and event.last.not_after(stay.first) and not ends_it


def follows(event: Link, stay: Link) -> bool:
    """Whether the record places an event after a stay, so that the stay ended no later than the event.

    On the day on which the stay begins only an ending ends it: an arrest or a move of that day opens it.
    """
    opens_it = event.kind not in ENDINGS and event.first.not_after(stay.first)
    return stay.last.not_after(event.first) and not opens_it


def _earlier(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return min(days) if days else None


def _later(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return max(days) if days else None
