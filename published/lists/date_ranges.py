"""Which rows of a list fall between two days: certainly, or possibly.

People, by the days of their custody events (``held_certainly``, ``held_possibly``), as their own pages say it. Other
things, by their own dates. What is not dated at all lies in no range.
"""

from datetime import date

from django.db.models import Q

NO_BEGIN = Q(begin_earliest=None, begin_latest=None)
NO_END = Q(end_earliest=None, end_latest=None)


def held_certainly(start: date | None, end: date | None) -> Q:
    """Some part of the event lies from ``start`` to ``end`` (None: no limit), whatever days its dates are."""
    return _reaches("sure_first", end, "sure_last", start)


def held_possibly(start: date | None, end: date | None) -> Q:
    """Some part of the event may lie from ``start`` to ``end`` (None: no limit)."""
    return _reaches("possible_first", end, "possible_last", start)


def _reaches(first: str, end: date | None, last: str, start: date | None) -> Q:
    found = Q(**{f"{first}__isnull": False})
    if end is not None:
        found &= Q(**{f"{first}__lte": end})
    if start is not None:
        found &= Q(**{f"{last}__gte": start})
    return found


def certainly_within(start: date | None, end: date | None) -> Q:
    """Every day that the thing can have touched lies from ``start`` to ``end`` (None: no limit).

    Never of one whose dates are approximate or in doubt.
    """
    found = Q(certain=True) & ~(NO_BEGIN & NO_END)
    if start is not None:
        found &= Q(begin_earliest__gte=start) | NO_BEGIN & Q(end_earliest__gte=start)
    if end is not None:
        found &= Q(end_latest__lte=end) | NO_END & Q(begin_latest__lte=end)
    return found


def possibly_within(start: date | None, end: date | None) -> Q:
    """Some part of the thing may lie from ``start`` to ``end`` (None: no limit)."""
    found = ~(NO_BEGIN & NO_END)
    if start is not None:
        found &= not_over("end", start) & ~NO_END | NO_END & not_over("begin", start)
    if end is not None:
        found &= not_later("begin", end) & ~NO_BEGIN | NO_BEGIN & not_later("end", end)
    return found


def not_over(bound: str, start: date) -> Q:
    """The date can be ``start`` or later; an open side reaches any day."""
    return Q(**{f"{bound}_latest": None}) | Q(**{f"{bound}_latest__gte": start})


def not_later(bound: str, end: date) -> Q:
    """The date can be ``end`` or earlier; an open side reaches any day."""
    return Q(**{f"{bound}_earliest": None}) | Q(**{f"{bound}_earliest__lte": end})
