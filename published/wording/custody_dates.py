"""The dates of a custody event in words: a day on which somebody is only mentioned is never said to be the end."""

from typing import Any

from django.utils.translation import gettext as _

from casetracker.vocabulary import STAYS, BoundKind

from .texts import format_date


def custody_dates(event: Any) -> str:
    """Return the dates of an event in words: "from 1 May 2003; last mentioned: 14 May 2003; end unknown"."""
    return _("; ").join(part for part in (dates_stated(event), end_in_doubt(event)) if part)


def dates_stated(event: Any) -> str:
    """Return the dates of an event without an end that no source states."""
    begin, end = format_date(event.begin), "" if is_last_mention(event) else format_date(event.end)
    if is_first_mention(event):
        begin = _("first mentioned: %(date)s") % {"date": begin}
        return _("; ").join((begin, _("until %s") % end)) if end else begin
    if begin and end and begin != end:
        return _("from %(first)s to %(last)s") % {"first": begin, "last": end}
    if event.kind in STAYS and begin and not end:
        return _("from %s") % begin
    if event.kind in STAYS and end and not begin:
        return _("until %s") % end
    return begin or end


def end_in_doubt(event: Any) -> str:
    """Return when somebody is last mentioned in a stay whose end is unknown; "" where a source states the end."""
    if event.kind not in STAYS or not (event.begin or event.end):
        return ""
    if is_last_mention(event):
        is_once = event.begin and event.begin.edtf == event.end.edtf
        last = {"date": format_date(event.end)}
        return _("end unknown") if is_once else _("last mentioned: %(date)s; end unknown") % last
    return "" if event.end else _("end unknown")


def is_first_mention(event: Any) -> bool:
    """Whether the first date of a stay is only the first day on which a source places the person there."""
    return event.kind in STAYS and bool(event.begin) and event.begin_is == BoundKind.CITED


def is_last_mention(event: Any) -> bool:
    """Whether the second date of a stay is only the last day on which a source places the person there."""
    return event.kind in STAYS and bool(event.end) and event.end_is == BoundKind.CITED
