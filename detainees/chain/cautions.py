"""Find conflicts between the events of one person for a researcher to check.

Nothing is refused for it: sources do contradict each other. Each caution is a plain sentence with the keys.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casetracker.custody import DEAD, Link, Span, anchors_among, can_be_part_of, takings_outside_stays
from casetracker.vocabulary import (
    AFTER_DEATH,
    DEATHS,
    ENDINGS,
    TAKINGS,
    TAKINGS_AGAIN,
    TERMS,
    TRANSFERS,
    BoundKind,
    EventKind,
)

from .overlaps import differ, exclude

POSTHUMOUS = DEAD | TERMS | {EventKind.CUSTODY_ACKNOWLEDGED, EventKind.CUSTODY_DENIED}
"""Kinds that may follow a death: what became of the body, what authorities say of custody that is over."""


@dataclass(frozen=True)
class Caution:
    """One sentence, and the keys of the events it is about.

    A contradiction cannot be right as it stands; anything else may only be missing from the record.
    """

    sentence: str
    keys: tuple[str, ...]
    is_contradiction: bool = False

    def __str__(self):
        return self.sentence


def cautions_on(links: Sequence[Link], spans: Sequence[Span]) -> list[Caution]:
    """All cautions on the counted links."""
    span = {span.key: span for span in spans}
    anchors = anchors_among(links)
    found = [
        *_badly_dated(links),
        *_borders_not_crossed(links),
        *_moments_inside_stays(anchors, span),
        *_moves_inside_stays(anchors, span),
        *_moments_apart_from_stays(anchors),
        *_taken_twice(anchors),
        *_takings_without_stay(links, spans),
        *_releases_without_stay(anchors),
        *_released_before_taken(anchors),
        *_after_death(links, span),
        *_body_before_death(links),
    ]
    return list(dict.fromkeys(found))


def _badly_dated(links: Sequence[Link]) -> Iterator[Caution]:
    for link in links:
        if not link.is_dated:
            yield Caution(f"The {link.named()} has no date, so it is not in the timeline.", (link.key,))
        elif link.contradicts_itself or link.contradicts_itself_as_read:
            advice = "Check the person's own dates against those of the event."
            yield Caution(f"The {link.named()} ends before it begins. {advice}", (link.key,), is_contradiction=True)


def _borders_not_crossed(links: Sequence[Link]) -> Iterator[Caution]:
    """A transfer across a border that begins and ends in one country."""
    for link in links:
        if link.kind == EventKind.CROSS_BORDER_TRANSFER and link.country and link.country == link.to_country:
            sentence = f"The {link.named()} begins and ends in one country. Correct a place, or the kind of event."
            yield Caution(sentence, (link.key,), is_contradiction=True)


def _moves_inside_stays(anchors: list[Link], span: dict[str, Span]) -> Iterator[Caution]:
    """Moved from somewhere else, or out of the country, on a day on which they are certainly in the midst of a stay."""
    for move in (link for link in anchors if link.kind in TRANSFERS):
        for stay in (link for link in anchors if link.is_stay):
            certain = span[stay.key].certain
            is_elsewhere = exclude(move.place, move.place_within, stay.place, stay.place_within)
            leaves = move.kind == EventKind.CROSS_BORDER_TRANSFER and not can_be_part_of(move, stay)
            if certain and (is_elsewhere or leaves) and _lies_inside(move, certain):
                sentence = f"The {move.named()} falls within the {stay.named()}, which goes on after it."
                yield Caution(sentence, (move.key, stay.key), is_contradiction=True)


def _moments_inside_stays(anchors: list[Link], span: dict[str, Span]) -> Iterator[Caution]:
    """Taken again, or let go, on a day on which they are certainly in the midst of a stay."""
    for moment, stay in _pairs(anchors):
        certain = span[stay.key].certain
        if not certain or not _lies_inside(moment, certain):
            continue
        if moment.kind in TAKINGS:
            sentence = f"The {moment.named()} falls within the {stay.named()}, while the person is held."
        else:
            sentence = f"The {moment.named()} falls within the {stay.named()}, which goes on after it."
        yield Caution(sentence, (moment.key, stay.key), is_contradiction=True)


def _moments_apart_from_stays(anchors: list[Link]) -> Iterator[Caution]:
    """The stated end of a stay is not the day of the release next to it, or its begin not that of the taking."""
    for one, other in zip(anchors, anchors[1:], strict=False):
        if differ(one, other) or not one.last.surely_before(other.first):
            continue
        if one.is_stay and _states(one, "end") and other.kind == EventKind.RELEASE:
            yield Caution(f"The {one.named()} ends before the {other.named()}.", (one.key, other.key))
        if other.is_stay and _states(other, "begin") and one.kind in TAKINGS:
            yield Caution(f"The {other.named()} begins after the {one.named()}.", (one.key, other.key))


def _taken_twice(anchors: list[Link]) -> Iterator[Caution]:
    """Two takings, one certainly after the other, and nothing between them that ended custody."""
    takings = [link for link in anchors if link.kind in TAKINGS]
    for one, other in zip(takings, takings[1:], strict=False):
        ended = any(
            link.kind in ENDINGS and one.first.meets_or_precedes(link.first) and link.last.meets_or_precedes(other.last)
            for link in anchors
        )
        if one.last.surely_before(other.first) and not ended and other.kind not in TAKINGS_AGAIN:
            sentence = f"The {other.named()} follows the {one.named()}, and no release between the two is recorded."
            yield Caution(sentence, (one.key, other.key))


def _takings_without_stay(links: Sequence[Link], spans: Sequence[Span]) -> Iterator[Caution]:
    """They are let go, or the record breaks off, before any stay is recorded."""
    for taking, following in takings_outside_stays(links, spans):
        if following is None or not following.is_stay:
            yield Caution(f"No stay is recorded that begins with the {taking.named()}.", (taking.key,))


def _releases_without_stay(anchors: list[Link]) -> Iterator[Caution]:
    """A release before which no stay is recorded that it could end."""
    for release in anchors:
        if release.kind == EventKind.RELEASE and not any(
            stay.is_stay and _can_end(release, stay, anchors) for stay in anchors
        ):
            yield Caution(f"No stay is recorded that the {release.named()} ends.", (release.key,))


def _released_before_taken(anchors: list[Link]) -> Iterator[Caution]:
    """A release that lies before all other custody on record.

    It is no contradiction: the custody that it ended may not be on record. Or a year is wrong, so it is said.
    """
    custody = [link for link in anchors if link.kind not in ENDINGS | DEAD]
    for release in anchors:
        if release.kind == EventKind.RELEASE and custody and all(release.last.surely_before(o.first) for o in custody):
            first = custody[0]
            sentence = (
                f"The {release.named()} is dated before the {first.named()}, and no custody before it is recorded."
            )
            yield Caution(sentence, (release.key, first.key))


def _can_end(release: Link, stay: Link, anchors: list[Link]) -> bool:
    """Whether they can be in the stay at the release, or was in it before with no other ending in between."""
    if not stay.first.meets_or_precedes(release.first):
        return False
    if not stay.last.surely_before(release.first):
        return True
    return not any(
        other.kind in ENDINGS
        and other is not release
        and stay.last.not_after(other.first)
        and other.last.surely_before(release.first)
        for other in anchors
    )


def _after_death(links: Sequence[Link], span: dict[str, Span]) -> Iterator[Caution]:
    deaths = [link for link in links if link.kind in DEATHS and link.is_dated]
    for death in deaths:
        for link in links:
            if not link.is_dated or link.kind in POSTHUMOUS:
                continue
            if death.last.surely_before(link.first):
                yield Caution(f"The {link.named()} is dated after the {death.named()}.", (link.key, death.key), True)
            elif link.is_stay and _goes_on_after(span[link.key], death):
                yield Caution(f"The {link.named()} goes on after the {death.named()}.", (link.key, death.key), True)


def _body_before_death(links: Sequence[Link]) -> Iterator[Caution]:
    for death in (link for link in links if link.kind in DEATHS and link.is_dated):
        for link in links:
            if link.kind in AFTER_DEATH and link.is_dated and link.last.surely_before(death.first):
                yield Caution(f"The {link.named()} is dated before the {death.named()}.", (link.key, death.key), True)


def _goes_on_after(span: Span, death: Link) -> bool:
    return bool(span.certain and death.last.latest and span.certain[1] > death.last.latest)


def _pairs(anchors: list[Link]) -> Iterator[tuple[Link, Link]]:
    """Every taking and release with every stay in which it cannot lie. By day they are taken out of nightly custody."""
    for moment in anchors:
        if moment.kind in TAKINGS - TAKINGS_AGAIN or moment.kind == EventKind.RELEASE:
            yield from ((moment, stay) for stay in anchors if stay.is_stay and not stay.is_by_night)


def _lies_inside(moment: Link, certain: tuple) -> bool:
    earliest, latest = moment.first.earliest, moment.last.latest
    return None not in (earliest, latest) and certain[0] < earliest and latest < certain[1]


def _states(stay: Link, side: str) -> bool:
    return getattr(stay, side) is not None and getattr(stay, f"{side}_is") == BoundKind.STATED
