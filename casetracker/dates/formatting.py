"""Format EDTF dates in words."""

from datetime import date, timedelta

from . import notation
from .languages import LANGUAGES, Language, words_of
from .notation import Element
from .parts import recognise

WHICH_WINTER = "If the source says which winter, write it with both years: “winter 2004-2005”."


def format_date(edtf: str, language: str = "en") -> str:
    """“28 February 2004”, “c. March 2004”, “spring 2005”, “2001 or 2002”, “before 23 December 2014”."""
    edtf, elements = notation.read(edtf)
    speech = words_of(language)
    if part := recognise(edtf, elements):
        name, whole = part
        return speech.parts[name].format(_plain(whole, speech, of=True)) + _doubt(edtf, speech)
    if len(elements) == 1:
        return _format_element(elements[0], speech)
    return _either(elements, speech)


def format_bounds(earliest: date | None, latest: date | None) -> str:
    """The days a date can be, in English: “between 1 and 31 March 2004”, “on or before 22 December 2014”."""
    if earliest is None:
        return f"on or before {_day(latest)}"
    if latest is None:
        return f"on or after {_day(earliest)}"
    if earliest == latest:
        return _day(earliest)
    return _between(notation.of_day(earliest), notation.of_day(latest), LANGUAGES["en"])


def _day(day: date) -> str:
    return _plain(notation.of_day(day), LANGUAGES["en"])


def _doubt(edtf: str, speech: Language) -> str:
    return speech.question_mark if "?" in edtf or "%" in edtf else ""


def _format_element(element: Element, speech: Language) -> str:
    if ".." in element.text:
        return _format_run(element, speech)
    said = _plain(element, speech)
    if element.qualifier in ("~", "%"):
        said = speech.circa.format(said)
    return said + _doubt(element.qualifier, speech)


def _plain(element: Element, speech: Language, of: bool = False) -> str:
    """The element without its qualifier; `of` gives the case that follows “before” and “end of”."""
    first, month_form = element.earliest, speech.months_of if of else speech.months
    if element.unit == "day":
        return speech.day.format(day=first.day, month=speech.months_of[first.month - 1], year=first.year)
    if element.unit == "month":
        pattern = speech.month_of if of else speech.month
        return pattern.format(month=month_form[first.month - 1], year=first.year)
    if element.unit == "year":
        return (speech.year_of if of else speech.year).format(year=first.year)
    if element.unit == "decade":
        return speech.decade.format(year=first.year)
    year, season = int(element.text[:4]), int(element.text[5:7])
    return speech.season.format(season=speech.seasons[season], year=year)


def _format_run(run: Element, speech: Language) -> str:
    first, _, last = run.text.partition("..")
    if not first:
        return _open(notation.read_element(last), speech.before, speech.by, 1, speech)
    if not last:
        return _open(notation.read_element(first), speech.after, speech.since, -1, speech)
    if winter := _winter(first, last):
        return speech.winter_across.format(year=winter, next_year=winter + 1)
    return _between(*_as_given(notation.read_element(first), notation.read_element(last)), speech)


def _as_given(first: Element, last: Element) -> tuple[Element, Element]:
    """The ends of a run as a year and a month, where that is what its days are: EDTF runs have no ends of two kinds.

    “Between 2002 and February 2004”, not “between 1 January 2002 and 29 February 2004”.
    """
    if first.unit != "day" or first.earliest.year == last.latest.year:
        return first, last
    begin, after = first.earliest, last.latest + timedelta(days=1)
    if begin.day == after.day == 1 and (begin.month == 1) != (after.month == 1):
        year, month = (first.earliest.year, last.latest.year), (first.earliest.month, last.latest.month)
        return (
            notation.element(year[0]) if begin.month == 1 else notation.element(year[0], month[0]),
            notation.element(year[1]) if after.month == 1 else notation.element(year[1], month[1]),
        )
    return first, last


def _winter(first: str, last: str) -> int | None:
    """The year in which a winter begins, if the run from `first` to `last` is a whole winter."""
    if first.endswith("-12") and last == f"{int(first[:4]) + 1}-02" and len(first) == 7:
        return int(first[:4])
    return None


def _open(end: Element, beyond: str, including: str, step: int, speech: Language) -> str:
    """`beyond` with the date next to the end, or `including` with the end where the calendar stops for us."""
    try:
        return beyond.format(_plain(neighbour(end, step), speech, of=True))
    except notation.NotEDTF:
        return including.format(_plain(end, speech, of=True))


def neighbour(element: Element, step: int) -> Element:
    """The next (`step` 1) or previous (-1) day, month or year; for longer runs the day after or before."""
    if element.unit == "year" and element.is_plain:
        return notation.element(element.earliest.year + step)
    if element.unit == "month" and element.is_plain:
        months = element.earliest.year * 12 + element.earliest.month - 1 + step
        return notation.element(months // 12, months % 12 + 1)
    edge = element.latest if step > 0 else element.earliest
    return notation.of_day(edge + timedelta(days=step))


def _between(first: Element, last: Element, speech: Language) -> str:
    start, end = _plain(first, speech, of=True), _plain(last, speech, of=True)
    if first.unit == last.unit:
        start = _without_common_ending(start, end)
    return speech.between.format(start, end)


def _either(elements: tuple[Element, ...], speech: Language) -> str:
    reaching_last = sorted(elements, key=lambda element: ".." in element.text)
    said = [_season_run(element, speech) or _format_element(element, speech) for element in reaching_last]
    if all(element.is_plain and element.unit == elements[0].unit for element in elements):
        said[:-1] = [_without_common_ending(one, said[-1]) for one in said[:-1]]
    return speech.either.join(said)


def _season_run(element: Element, speech: Language) -> str | None:
    """“spring 2005” for the run of its months, which is how a set holds a season."""
    for season, (first, last) in notation.SEASON_MONTHS.items():
        year = element.text[:4]
        if element.text == f"{year}-{first:02}..{year}-{last:02}":
            return speech.season.format(season=speech.seasons[season], year=year)
    return None


def _without_common_ending(said: str, last: str) -> str:
    """“27 February 2004” beside “28 February 2004” is “27”: the words both end with are said once."""
    words, others = said.split(" "), last.split(" ")
    while len(words) > 1 and len(others) > 1 and words[-1] == others[-1]:
        words.pop()
        others.pop()
    return " ".join(words)
