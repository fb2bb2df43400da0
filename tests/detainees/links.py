"""Links for the tests of the chain, made from days of March 2004 or from any date as a person writes it."""

from datetime import date, timedelta

from casetracker.dates import PartialDate
from casetracker.vocabulary import BoundKind, EventKind
from detainees.chain import Link

FIRST_DAY = date(2004, 3, 1)


def day(number: int) -> date:
    """Day 1 is 1 March 2004."""
    return FIRST_DAY + timedelta(days=number - 1)


def on(when: int | str | PartialDate | None) -> PartialDate | None:
    """A date: the number of a day, words, or nothing."""
    if isinstance(when, int):
        return PartialDate.parse(day(when).isoformat())
    return PartialDate.parse(when) if isinstance(when, str) else when


def between(first: int, last: int) -> PartialDate:
    """One day in doubt, from one day's number to another's."""
    if first == last:
        return on(first)
    return PartialDate.parse(f"[{day(first)}..{day(last)}]")


def stay(key: str, begin=None, end=None, **given) -> Link:
    """A detention."""
    return Link(key, given.pop("kind", EventKind.DETENTION), on(begin), on(end), **given)


def cited(key: str, begin=None, end=None, **given) -> Link:
    """A detention of which only the first and last citation are known."""
    return stay(key, begin, end, begin_is=BoundKind.CITED, end_is=BoundKind.CITED, **given)


def moment(key: str, kind: str, when=None, **given) -> Link:
    """Anything with one date."""
    return Link(key, kind, on(when), **given)


def arrest(key: str, when=None, **given) -> Link:
    return moment(key, EventKind.ARREST, when, **given)


def release(key: str, when=None, **given) -> Link:
    return moment(key, EventKind.RELEASE, when, **given)
