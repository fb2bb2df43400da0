"""The part of the Extended Date/Time Format (EDTF, ISO 8601-2) that can express one uncertain day.

Read here and not by the `edtf` package: its parser takes 3 to 45 ms a date (a profile has dozens), lets
29 February 2003 and the year 0000 through, and its bounds reach past what was written. The tests use it as
the second opinion: whatever is written here, it can read.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1000, 2200
LONGEST = 100  # characters, both of what may be typed and of the EDTF that may be stored
SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
SEASON_MONTHS = {SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11)}  # northern hemisphere
PLAIN_DATES_NEEDED = "Before, after and between need plain dates, without “about”, “or” or “?”."

_ONE_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<qualifier>[~?%]?)")
_DIGITS_MISSING = re.compile(
    r"(?:(?P<decade>[0-9]{3})X|(?P<year>[0-9]{4})-(?:(?P<month>[0-9]{2})-XX|XX(?:-XX)?))(?P<qualifier>[~?%]?)"
)


class NotEDTF(ValueError):
    """The text is not one of the EDTF forms read here; the message says why, if there is more to say."""


@dataclass(frozen=True)
class Element:
    """One possibility: a date, a season, a decade, or a run of dates, in EDTF, with the days it can mean.

    `unit` is day, month, season, year, decade or days (a run); None as a bound is an open end.
    """

    text: str
    earliest: date | None
    latest: date | None
    unit: str
    qualifier: str = ""

    @property
    def is_plain(self) -> bool:
        """A day, a month or a year without qualifier: what can be the end of a run."""
        return self.unit in ("day", "month", "year") and not self.qualifier and "X" not in self.text

    @property
    def order(self) -> tuple:
        """Earliest first; an open end stands last, as EDTF wants it in a set."""
        return (self.latest is None, self.earliest or date.min, self.latest or date.max, self.text)


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[str, tuple[Element, ...]]:
    """The canonical EDTF for `text` and the possibilities in it; raises NotEDTF."""
    compact = re.sub(r"\s*([\[\],]|\.\.)\s*", r"\1", text.strip()).replace("x", "X")
    if compact.startswith("[") and compact.endswith("]"):
        return write(read_listed(part) for part in compact[1:-1].split(","))
    return write([read_element(compact)])


def write(elements) -> tuple[str, tuple[Element, ...]]:
    """Canonical EDTF for several possibilities: in order, none twice, a set only where it needs one."""
    ordered = tuple(sorted(set(elements), key=lambda element: element.order))
    if len(ordered) == 1 and ".." not in ordered[0].text:
        return ordered[0].text, ordered
    if sum(e.earliest is None or e.latest is None for e in ordered) > 1:
        raise NotEDTF("More than one side of this date is open. Say it with one “before” or one “after”.")
    ordered = tuple(_season_as_months(element) for element in ordered)
    text = "[" + ",".join(element.text for element in ordered) + "]"
    if len(text) > LONGEST:
        raise NotEDTF("This names too many possible dates. Write “between ... and ...” instead.")
    return text, ordered


def read_listed(text: str) -> Element:
    """One member of an EDTF set: a date, `a..b`, `..b` or `a..`."""
    if ".." not in text:
        return read_element(text)
    first, _, last = text.partition("..")
    return run(read_element(first) if first else None, read_element(last) if last else None)


def run(first: Element | None, last: Element | None) -> Element:
    """One day from the first day of `first` to the last day of `last`; None leaves that side open."""
    ends = [end for end in (first, last) if end]
    if not ends:
        raise NotEDTF("A date needs at least one end.")
    if any(end.qualifier or end.unit == "days" for end in ends):
        raise NotEDTF(PLAIN_DATES_NEEDED)
    if first and last and first.earliest > last.latest:
        raise NotEDTF(f"{first.text} comes after {last.text}. Write the earlier date first.")
    if not all(end.is_plain and end.unit == ends[0].unit for end in ends):
        first = first and of_day(first.earliest)
        last = last and of_day(last.latest)
    if first == last:
        return first
    text = f"{first.text if first else ''}..{last.text if last else ''}"
    return Element(text, first and first.earliest, last and last.latest, "days")


def read_element(text: str) -> Element:
    """A single EDTF date: day, month, season, year, or one whose last digits are not known."""
    if match := _ONE_DATE.fullmatch(text):
        year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
        return element(year, month, day, match["qualifier"])
    if match := _DIGITS_MISSING.fullmatch(text):
        return _with_digits_missing(text, match)
    raise NotEDTF("")


def element(year: int, month: int | None = None, day: int | None = None, qualifier: str = "") -> Element:
    """The year, month, season (month 21 to 24) or day, checked against the calendar; raises NotEDTF."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotEDTF(f"The year {year} is outside {FIRST_YEAR} to {LAST_YEAR}. Check the year.")
    if month is None:
        return Element(f"{year:04}{qualifier}", date(year, 1, 1), date(year, 12, 31), "year", qualifier)
    if SPRING <= month <= WINTER and day is None:
        return Element(f"{year:04}-{month}{qualifier}", *season_bounds(year, month), "season", qualifier)
    if not 1 <= month <= 12:
        raise NotEDTF(f"There is no month {month}. Months are 1 to 12 (seasons in EDTF: 21 to 24).")
    days = monthrange(year, month)[1]
    if day is None:
        bounds = (date(year, month, 1), date(year, month, days))
        return Element(f"{year:04}-{month:02}{qualifier}", *bounds, "month", qualifier)
    if not 1 <= day <= days:
        raise NotEDTF(f"There is no day {day} in {year:04}-{month:02}, which has {days} days.")
    the_day = date(year, month, day)
    return Element(f"{the_day.isoformat()}{qualifier}", the_day, the_day, "day", qualifier)


def of_day(day: date) -> Element:
    return element(day.year, day.month, day.day)


def season_bounds(year: int, season: int) -> tuple[date, date]:
    """First and last day a season of `year` can mean, by the months of the northern hemisphere.

    “Winter 2005” is said both of the winter that ends in 2005 and of the one that begins in it; nothing in
    the words decides, so the bounds hold both. Whoever knows writes “winter 2004-2005”.
    """
    if season == WINTER:
        if not FIRST_YEAR < year < LAST_YEAR:
            raise NotEDTF(f"The year {year} is at the edge of {FIRST_YEAR} to {LAST_YEAR}. Check the year.")
        return date(year - 1, 12, 1), _last_day(year + 1, 2)
    first, last = SEASON_MONTHS[season]
    return date(year, first, 1), _last_day(year, last)


def winter_across(year: int) -> Element:
    """The winter that begins in December of `year` and ends in February of the next."""
    return run(element(year, 12), element(year + 1, 2))


MONTHS_OF_MARGIN = {"month": 1, "season": 3, "year": 12, "decade": 120}
DAY_MARGIN = timedelta(days=7)


def widened(possible: Element) -> Element:
    """The element with the days that “about” or “?” can mean besides: one unit more on either side, of a day a week."""
    if not possible.qualifier:
        return possible
    months = MONTHS_OF_MARGIN.get(possible.unit)
    if months is None:
        return replace(possible, earliest=possible.earliest - DAY_MARGIN, latest=possible.latest + DAY_MARGIN)
    first, last = _months_on(possible.earliest, -months), _months_on(possible.latest, months)
    return replace(possible, earliest=date(*first, 1), latest=_last_day(*last))


def _months_on(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months later; earlier for a negative number."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return years, month + 1


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _season_as_months(possible: Element) -> Element:
    """EDTF sets hold no seasons, so inside a set a season is the run of its months."""
    if possible.unit != "season":
        return possible
    year, season = int(possible.text[:4]), int(possible.text[5:7])
    if season == WINTER or possible.qualifier:
        raise NotEDTF("Among several dates give a winter both years: “winter 2004-2005”.")
    first, last = SEASON_MONTHS[season]
    return run(element(year, first), element(year, last))


def _with_digits_missing(text: str, match: re.Match) -> Element:
    """A decade (`199X`), or a month or day that is not known (`2004-XX`, `2004-02-XX`)."""
    year, month, qualifier = match["year"], match["month"], match["qualifier"]
    if match["decade"]:
        first, last = element(int(match["decade"] + "0")), element(int(match["decade"] + "9"))
        return Element(text, first.earliest, last.latest, "decade", qualifier)
    whole = element(int(year), int(month)) if month else element(int(year))
    if whole.unit == "season":
        raise NotEDTF("")
    return Element(text, whole.earliest, whole.latest, whole.unit, qualifier)
