"""Words of the promises tracker: column headings, and days between two dates as an interval."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from casetracker.vocabulary import Result
from published import wording

from .intervals import Interval

COLUMNS = {
    Result.KEPT: gettext_lazy("reported kept"),
    Result.KEPT_FOR_A_TIME: gettext_lazy("reported kept for a time"),
    Result.BREACH_ALLEGED: gettext_lazy("breach alleged"),
    Result.BREACH_FOUND: gettext_lazy("breach found"),
    Result.BREACH_ADMITTED: gettext_lazy("the state admits that it broke this promise"),
    Result.BREACH_DENIED: gettext_lazy("the state says it kept this promise"),
    Result.NON_PERFORMANCE: gettext_lazy("reportedly not done"),
    Result.NOT_DUE: gettext_lazy("not due"),
    Result.NO_INFORMATION: gettext_lazy("no information"),
}
"""The columns of the ledger, in order: every result of the vocabulary has its own."""

DAYS_IN_A_MONTH = 30.4375
FEW_DAYS = 60


def interval(one: Interval | None) -> str:
    """Return an interval in words: "between 396 and 427 days (about 13 to 14 months)"."""
    if one is None:
        return ""
    words = days_in_words(one)
    if one.approximate:
        return _("%(interval)s, by dates that are approximate themselves") % {"interval": words}
    return words


def days_in_words(one: Interval) -> str:
    """Return the days of an interval, with months where there are many."""
    if one.most is None:
        return _("at least %(fewest)s; the most is not known") % {"fewest": wording.days(one.fewest)}
    months = months_of(one)
    if one.most == one.fewest:
        return with_months(wording.days(one.fewest), months)
    numbers = {"fewest": wording.number(one.fewest), "most": wording.number(one.most)}
    return with_months(_("between %(fewest)s and %(most)s days") % numbers, months)


def with_months(days: str, months: str) -> str:
    """Return days with the months that they are about, where that helps."""
    return _("%(days)s (%(months)s)") % {"days": days, "months": months} if months else days


def months_of(one: Interval) -> str:
    """Return about how many months a closed interval is; "" for few days."""
    if one.most is None or one.most < FEW_DAYS:
        return ""
    fewest, most = round(one.fewest / DAYS_IN_A_MONTH), round(one.most / DAYS_IN_A_MONTH)
    if fewest == most:
        return ngettext("about %(number)s month", "about %(number)s months", most) % {"number": most}
    return _("about %(fewest)s to %(most)s months") % {"fewest": fewest, "most": most}


def range_of_days(first: date | None, last: date | None) -> str:
    """Return two days as the ends of a range, or the one day where they are the same."""
    if first is None and last is None:
        return ""
    ends = [wording.format_day(day.isoformat()) if day else _("an open date") for day in (first, last)]
    return ends[0] if ends[0] == ends[1] else _("%(first)s to %(last)s") % {"first": ends[0], "last": ends[1]}
