"""Find the times without a recorded stay, and what they may be called.

Never "missing", never "disappeared": our own silence says nothing about a person. An escape ends custody but makes
no stretch at liberty: nobody let them go, and where they were afterwards is exactly what the record does not know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casetracker.custody import DEAD, Link, Window, anchors_among, follows, is_firm, precedes
from casetracker.vocabulary import ENDINGS, SIGNS_OF_CUSTODY, TAKINGS, BoundKind, EventKind, Stretch

WHOLE_DAY_BETWEEN = timedelta(days=2)


@dataclass(frozen=True)
class StretchBetween:
    """What lies between the event `after` which it begins and the one `before` which it ends ("": still open).

    The bounds are dates of those events, None where open. `begin_is` and `end_is` say whether custody is stated to
    have changed then, or the person is only last or first cited in it; `approximate` that a bound is about then.
    """

    kind: str
    after: str
    before: str
    earliest_begin: date | None
    latest_begin: date | None
    earliest_end: date | None
    latest_end: date | None
    begin_is: str = BoundKind.STATED
    end_is: str = BoundKind.STATED
    approximate: bool = False


@dataclass(frozen=True)
class Edge:
    """Where a stretch begins or ends: with which event, and on what days. No event: it is still open."""

    link: Link | None
    window: Window
    bound_is: str = BoundKind.STATED
    firm: bool = True


OPEN = Edge(None, Window(None, None))


def stretches_among(links: Sequence[Link]) -> list[StretchBetween]:
    """The stretches between the counted links, in order; the time before the first of them is none of ours."""
    anchors = anchors_among(links)
    denials = [link for link in links if link.kind == EventKind.CUSTODY_DENIED]
    denials = [denial for denial in denials if denial.is_reported and denial.is_dated]
    found = []
    for before, after in _splits(anchors):
        release = _release_that_holds(before)
        begin, end = _begin_edge(before, release), _end_edge(after)
        if not _is_masked(before, after) and _has_a_whole_day(begin, end):
            found.extend(_named(begin, end, release, denials))
    return found


def _splits(anchors: list[Link]) -> Iterator[tuple[list[Link], list[Link]]]:
    """The events before and after each place at which a stretch can lie; nothing lies after a death, or a body."""
    for place, anchor in enumerate(anchors, start=1):
        if anchor.kind in DEAD:
            return
        yield anchors[:place], anchors[place:]


def _begin_edge(before: list[Link], release: Link | None) -> Edge:
    """The latest end among the events before; a release is the better word for when they were let go."""
    link = release or max(before[::-1], key=_end_order)
    bounds = [one.last.latest for one in before]
    window = Window(
        max((one.last.earliest for one in before if one.last.earliest), default=None),
        None if None in bounds else max(bounds),
    )
    if release and (window.earliest or date.min) <= (release.last.latest or date.max):
        window = Window(window.earliest, release.last.latest)
    return Edge(link, window, _bound(link, "end"), is_firm(link.end or link.begin))


def _end_order(link: Link) -> tuple[date, date, bool]:
    """By when it ends; of equals a release first, for what puts them back into custody comes after it."""
    return (link.last.latest or date.max, link.last.earliest or date.min, link.kind != EventKind.RELEASE)


def _end_edge(after: list[Link]) -> Edge:
    """The earliest begin among the events after."""
    if not after:
        return OPEN
    link = min(after, key=lambda one: (one.first.earliest or date.min, one.first.latest or date.max))
    bounds = [one.first.earliest for one in after]
    window = Window(
        None if None in bounds else min(bounds),
        min((one.first.latest for one in after if one.first.latest), default=None),
    )
    return Edge(link, window, _bound(link, "begin"), is_firm(link.begin or link.end))


def _bound(link: Link, side: str) -> str:
    """Whether that side of a stay is stated or only cited; a moment is what it is."""
    return getattr(link, f"{side}_is") if link.is_stay else BoundKind.STATED


def _is_masked(before: list[Link], after: list[Link]) -> bool:
    """Whether a stay that may fill the place reaches over it: one without an end before, or without a begin after."""
    endless = (stay for stay in before if stay.is_stay and stay.end is None)
    if any(not any(follows(event, stay) for event in before) for stay in endless):
        return True
    unbegun = (stay for stay in after if stay.is_stay and stay.begin is None)
    return any(not any(precedes(event, stay) for event in after) for stay in unbegun)


def _has_a_whole_day(begin: Edge, end: Edge) -> bool:
    """Whether a day lies between the two however the recorded days fall; an open end always leaves one."""
    if end is OPEN:
        return True
    last, first = begin.window.latest, end.window.earliest
    return last is not None and first is not None and first - last >= WHOLE_DAY_BETWEEN


def _release_that_holds(before: list[Link]) -> Link | None:
    """The last release that a source states, if nothing in the record puts them in custody after it."""
    releases = [link for link in before if link.kind == EventKind.RELEASE and link.is_reported]
    if not releases:
        return None
    release = max(releases, key=_end_order)
    return None if any(_is_after(link, release, before) for link in before) else release


def _is_after(link: Link, release: Link, before: list[Link]) -> bool:
    """Whether an event speaks of custody after the release, or may: a doubt is no liberty."""
    if link.kind == EventKind.RELEASE:
        return False
    if release.last.surely_before(link.first):
        return True
    if link.is_stay:
        begun = link.first.surely_before(release.first)
        goes_on = (link.last.earliest or date.min) > (release.last.latest or date.max)
        return goes_on and not begun
    if not link.last.meets(release.first) or link.kind in SIGNS_OF_CUSTODY:
        return False
    return link.kind not in TAKINGS or any(_ends(release, stay, link, before) for stay in before)


def _ends(release: Link, held: Link, taking: Link, before: list[Link]) -> bool:
    """Whether the release ends a stay that was under way before the taking, so that the taking came after it."""
    if not held.is_stay or not held.first.surely_before(taking.first):
        return False
    if held.last.meets(release.first):
        return True
    may_go_on = held.end is None or held.end_is == BoundKind.CITED
    ended = any(
        event.kind in ENDINGS and follows(event, held) and event.last.surely_before(release.first) for event in before
    )
    return may_go_on and held.last.surely_before(release.first) and not ended


def _named(begin: Edge, end: Edge, release: Link | None, denials: list[Link]) -> Iterator[StretchBetween]:
    """The stretch by its name. After a release a denial speaks of the time from then on, not of the time before."""
    denial = next((one for one in denials if _falls_in(one, begin, end)), None)
    denied = Edge(denial, denial.first, firm=is_firm(denial.begin or denial.end)) if denial else OPEN
    if denial is None or (release and not _has_a_whole_day(denied, end)):
        yield _stretch(Stretch.AT_LIBERTY if release else Stretch.NO_RECORD, begin, end)
    elif release and _has_a_whole_day(begin, denied):
        yield _stretch(Stretch.AT_LIBERTY, begin, denied)
        yield _stretch(Stretch.UNACKNOWLEDGED, denied, end)
    else:
        yield _stretch(Stretch.UNACKNOWLEDGED, begin, end)


def _falls_in(denial: Link, begin: Edge, end: Edge) -> bool:
    """Whether a denial lies in the stretch by both of its own bounds. One that may lie elsewhere names nothing.

    Of the days on which an arrest can have been, a denial can only have followed it.
    """
    first, last = denial.first.earliest, denial.first.latest
    since = begin.window.earliest if begin.link.kind in TAKINGS else begin.window.latest
    if None in (first, last, since) or first < since:
        return False
    return end is OPEN or last < (end.window.latest or date.max)


def _stretch(kind: str, begin: Edge, end: Edge) -> StretchBetween:
    return StretchBetween(
        kind=kind,
        after=begin.link.key,
        before=end.link.key if end.link else "",
        earliest_begin=begin.window.earliest,
        latest_begin=begin.window.latest,
        earliest_end=end.window.earliest,
        latest_end=end.window.latest,
        begin_is=begin.bound_is,
        end_is=end.bound_is,
        approximate=not (begin.firm and end.firm),
    )
