"""Find stays that overlap in time but differ in place or authority."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from casetracker.custody import CERTAINLY, POSSIBLY, Link, presence_in
from casetracker.vocabulary import DISAPPEARANCES, NIGHTS


@dataclass(frozen=True)
class Overlap:
    """Two stays in different places, or with different authorities, that "certainly" or "possibly" overlap."""

    first: str
    second: str
    how: str


def overlaps_among(stays: Sequence[Link]) -> list[Overlap]:
    """The pairs of stays that overlap, in order. One that begins on the day the other ends is a move, not one.

    By day they can be held elsewhere than by night, and nobody says where somebody disappeared is.
    """
    found = []
    whole = [stay for stay in stays if stay.is_dated and stay.kind not in NIGHTS | DISAPPEARANCES]
    for one, other in combinations(whole, 2):
        how = overlap(one, other) if differ(one, other) else ""
        if how:
            found.append(Overlap(one.key, other.key, how))
    return found


def overlap(one: Link, other: Link) -> str:
    """ "certainly" if each begins before the other ends whatever days the dates are, "possibly" if they can.

    Only recorded dates count: that a stay is not known to have ended makes no overlap.
    """
    if _surely_begins_before_end(one, other) and _surely_begins_before_end(other, one):
        return CERTAINLY
    if _can_begin_before_end(one, other) and _can_begin_before_end(other, one):
        return POSSIBLY
    return ""


def differ(one: Link, other: Link) -> bool:
    """Whether places or authorities exclude each other: both known, and neither part of the other."""
    return exclude(one.place, one.place_within, other.place, other.place_within) or exclude(
        one.authority, one.authority_within, other.authority, other.authority_within
    )


def exclude(one: str, around_one: frozenset[str], other: str, around_other: frozenset[str]) -> bool:
    """Whether two places or authorities exclude each other, given what each lies in."""
    return bool(one and other) and one != other and one not in around_other and other not in around_one


def _surely_begins_before_end(one: Link, other: Link) -> bool:
    if any(stay.contradicts_itself or not stay.is_reported for stay in (one, other)):
        return False
    begun, there_until = presence_in(one).by, presence_in(other).until
    return begun is not None and there_until is not None and begun < there_until


def _can_begin_before_end(one: Link, other: Link) -> bool:
    begin = one.first.earliest or one.first.latest or one.last.earliest
    end = other.last.latest or other.last.earliest or other.first.latest
    return begin is not None and end is not None and begin < end
