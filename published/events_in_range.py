"""Which custody events lie between two days: certainly, or possibly.

A moment has one date (a transfer across a border may have a second one, of arrival); a stay and a restriction
of movement last. What is not dated at all lies in no range. A stay whose end is not recorded may have gone on;
one whose beginning is not recorded is found by its end.
"""

from datetime import date

from django.db.models import Q

from casetracker.vocabulary import STAYS, EventKind

LASTING = Q(kind__in=[*STAYS, EventKind.MOVEMENT_RESTRICTION])
NO_BEGIN = Q(begin_earliest=None, begin_latest=None)
NO_END = Q(end_earliest=None, end_latest=None)


def certainly_within(start: date | None, end: date | None) -> Q:
    """Every day that the event can have touched lies from ``start`` to ``end`` (None: no limit).

    Never of an event whose dates are approximate, in doubt, or, where it lasted, not both recorded.
    """
    found = Q(certain=True) & ~(NO_BEGIN & NO_END)
    if start is not None:
        found &= Q(begin_earliest__gte=start) | NO_BEGIN & ~LASTING & Q(end_earliest__gte=start)
    if end is not None:
        found &= Q(end_latest__lte=end) | NO_END & ~LASTING & Q(begin_latest__lte=end)
    return found


def possibly_within(start: date | None, end: date | None) -> Q:
    """Some part of the event may lie from ``start`` to ``end`` (None: no limit)."""
    found = ~(NO_BEGIN & NO_END)
    if start is not None:
        found &= not_over("end", start) & ~NO_END | NO_END & (LASTING | not_over("begin", start))
    if end is not None:
        found &= not_later("begin", end) & ~NO_BEGIN | NO_BEGIN & not_later("end", end)
    return found


def not_over(bound: str, start: date) -> Q:
    """The date can be ``start`` or later; an open side reaches any day."""
    return Q(**{f"{bound}_latest": None}) | Q(**{f"{bound}_latest__gte": start})


def not_later(bound: str, end: date) -> Q:
    """The date can be ``end`` or earlier; an open side reaches any day."""
    return Q(**{f"{bound}_earliest": None}) | Q(**{f"{bound}_earliest__lte": end})
