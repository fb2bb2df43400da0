"""Parse dates that people type, and explain what could not be read."""

import calendar
import re
from collections.abc import Iterator

from . import notation, phrases
from .formatting import format_date, neighbour
from .notation import Element, NotEDTF
from .parts import part_of

EXAMPLES = (
    "28 February 2004, March 2004, c. March 2004, spring 2005, 2001 or 2002, end of 2004, "
    "before 23 December 2014, or EDTF such as 2004-03~"
)
SPAN_ADVICE = (
    "is a span of time, and a date here is one day, even if it is in doubt. Put a span into begin and end; "
    "if one day is in doubt, write “{}”."
)
NOT_KNOWN = "says that no date is known. Leave the box empty."
HIJRI = (
    "is a date of the Islamic calendar, which is not converted here: a day could be wrong. Write the date that a "
    "source gives in the common (Gregorian) calendar, or the months or years that are possible."
)


class Unreadable(ValueError):
    """No date was found in the text; the message says why and gives examples."""


def read(text: str) -> tuple[str, tuple[Element, ...], bool]:
    """Canonical EDTF, its possibilities, and whether they were read from words (not from EDTF).

    Raises Unreadable with a sentence for the person who typed it.
    """
    if len(text) > notation.LONGEST:
        raise Unreadable(f"A date is at most {notation.LONGEST} characters long; this one has {len(text)}.")
    shown, plain = phrases.tidy(text), phrases.plain(text)
    if not plain:
        raise Unreadable(f"No date was given. Write for example {EXAMPLES}.")
    try:
        return *notation.read(shown), False
    except NotEDTF as problem:
        reason = str(problem)
    try:
        return *notation.write(_possibilities(plain)), True
    except NotEDTF as problem:
        raise Unreadable(_explain(shown, plain, str(problem) or reason)) from None


def as_typed(text: str) -> str:
    """What was typed, as it is kept: single spaces, no invisible characters."""
    return phrases.tidy(text)


def _explain(shown: str, plain: str, reason: str) -> str:
    shown = "".join(c if c.isprintable() else "�" for c in shown[:40]) + ("…" if len(shown) > 40 else "")
    if plain in phrases.UNKNOWN:
        return f"“{shown}” {NOT_KNOWN}"
    if phrases.HIJRI.search(plain):
        return f"“{shown}” {HIJRI}"
    if reason:
        return f"“{shown}” could not be read as a date. {reason}"
    if phrases.SHORT_YEAR.fullmatch(plain):
        return f"“{shown}” could not be read as a date. Write the year with four digits."
    if phrases.BEFORE_OUR_ERA.search(plain):
        years = f"{notation.FIRST_YEAR} to {notation.LAST_YEAR}"
        return f"“{shown}” could not be read as a date. Years are {years} of our era."
    between = next(_spans(phrases.without_part_of_day(plain)), None)
    if between or phrases.SPAN.search(plain):
        return f"“{shown}” {SPAN_ADVICE.format(between or '2001 or 2002')}"
    return f"“{shown}” could not be read as a date. Write for example {EXAMPLES}."


def _spans(text: str) -> Iterator[str]:
    """The days in doubt that a span such as “9-12 September 1976” could be, in words that are read."""
    for pattern in phrases.SPAN_ENDS:
        if match := pattern.fullmatch(text):
            try:
                yield format_date(notation.write([_between(match["first"], match["last"])])[0])
            except NotEDTF:
                continue


def _possibilities(text: str) -> tuple[Element, ...]:
    """Every date the words leave possible. Raises NotEDTF."""
    choices = phrases.EITHER.split(text)
    if len(choices) > 1:
        _refuse_an_unclear_or(choices)
        return tuple(one for choice in _completed(choices) for one in _possibilities(choice))
    text = phrases.without_filler(text)
    if match := _first_match(phrases.BETWEEN, text):
        return (_between(match["first"], match["last"]),)
    for side, pattern in phrases.OPEN.items():
        if match := pattern.fullmatch(text):
            return (_open(side, match["rest"]),)
    return _one(text)


def _first_match(patterns, text: str) -> re.Match | None:
    return next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)


def _refuse_an_unclear_or(choices: list[str]) -> None:
    """“before 2004 or 2005” can be before either of them, or 2005; “2005 or before 2004” is clear."""
    reaching = [bool(_first_match((*phrases.BETWEEN, *phrases.OPEN.values()), choice)) for choice in choices]
    if reaching != sorted(reaching):
        raise NotEDTF("It can be meant in two ways. Write the plain date first: “2005 or before 2004”.")


def _between(first: str, last: str) -> Element:
    first, last = _completed([first, last])
    return notation.run(_single(first), _single(last))


def _open(side: str, rest: str) -> Element:
    end = _single(rest)
    if side == "by":
        return notation.run(None, end)
    if side == "since":
        return notation.run(end, None)
    if end.qualifier or end.unit == "days":
        raise NotEDTF(notation.PLAIN_DATES_NEEDED)
    if side == "before":
        return notation.run(None, neighbour(end, -1))
    return notation.run(neighbour(end, 1), None)


def _single(text: str) -> Element:
    found = _one(text)
    if len(found) != 1:
        raise NotEDTF(notation.PLAIN_DATES_NEEDED)
    return found[0]


def _completed(choices: list[str]) -> list[str]:
    """“27”, “28 February 2004” as “27 February 2004”, “28 February 2004”: the last lends what is missing."""
    lent = choices[-1].split(" ")
    return [_complete(choice, lent) for choice in choices[:-1]] + choices[-1:]


def _complete(choice: str, lent: list[str]) -> str:
    """A bare “27”, “27 February”, “March” or “spring” with what it lacks; anything else stays as it is."""
    if not phrases.LACKS_A_YEAR.fullmatch(phrases.without_filler(choice)):
        return choice
    for count in range(min(len(lent), 5), 0, -1):
        completed = f"{choice} {' '.join(lent[-count:])}"
        try:
            _one(completed)
        except NotEDTF as problem:
            if str(problem):
                raise
        else:
            return completed
    return choice


def _one(text: str) -> tuple[Element, ...]:
    """A date with, perhaps, “c.”, “possibly” or “?” around it."""
    text = phrases.without_filler(text)
    try:
        return (notation.read_element(text),)
    except NotEDTF as problem:
        if str(problem):
            raise
    for pattern, qualifier in ((phrases.QUESTION, "?"), (phrases.PERHAPS, "?"), (phrases.CIRCA, "~")):
        if match := pattern.fullmatch(text):
            return tuple(_qualified(element, qualifier) for element in _one(match["rest"]))
    if match := phrases.WEEKDAY.fullmatch(text):
        return (_on_weekday(match["weekday"], match["rest"]),)
    for part, pattern in phrases.PARTS.items():
        if match := pattern.fullmatch(text):
            return _part(part, match["rest"])
    return (_unqualified(text),)


def _on_weekday(name: str, rest: str) -> Element:
    """“Saturday, 28 February 2004”: the day, if it was a Saturday."""
    day = _single(rest)
    if day.unit != "day":
        raise NotEDTF("A day of the week needs the whole date: “Saturday, 28 February 2004”.")
    if day.earliest.weekday() != phrases.WEEKDAYS[name]:
        was = calendar.day_name[day.earliest.weekday()]
        raise NotEDTF(
            f"{format_date(day.text)} was a {was}. Check the day; without the day of the week the date is read."
        )
    return day


def _qualified(element: Element, qualifier: str) -> Element:
    """The element marked `~` or `?`, or `%` for both; a firm run inside “end of 2004” stays as it is."""
    if ".." in element.text:
        return element
    both = {element.qualifier, qualifier} - {""}
    mark = both.pop() if len(both) == 1 else "%"
    return notation.read_element(element.text.rstrip("~?%") + mark)


def _part(part: str, whole: str) -> tuple[Element, ...]:
    element = _single(whole)
    if not element.is_plain or element.unit == "day":
        raise NotEDTF("Only a year or a month has an early and a late part: “end of 2004”.")
    month = element.earliest.month if element.unit == "month" else None
    return part_of(part, element.earliest.year, month)


def _unqualified(text: str) -> Element:
    text = phrases.without_filler(text)
    if match := _first_match(phrases.DAY_MONTH_YEAR, text):
        return notation.element(int(match["year"]), phrases.MONTHS[match["month"]], int(match["day"]))
    if match := _first_match(phrases.MONTH_YEAR, text):
        return notation.element(int(match["year"]), phrases.MONTHS[match["month"]])
    if match := phrases.SEASON_YEAR.fullmatch(text):
        return notation.element(int(match["year"]), phrases.SEASONS[match["season"]])
    if match := phrases.WINTER_ACROSS.fullmatch(text):
        return _winter_across(match)
    return _in_digits(text)


def _winter_across(match: re.Match) -> Element:
    year, next_year = int(match["year"]), int(match["next_year"])
    following = year + 1 if len(match["next_year"]) == 4 else (year + 1) % 100
    if phrases.SEASONS[match["season"]] != notation.WINTER or next_year != following:
        raise NotEDTF("Only a winter lies in two years, and they follow each other: “winter 2004-2005”.")
    return notation.winter_across(year)


def _in_digits(text: str) -> Element:
    if match := phrases.NUMERIC.fullmatch(text):
        return _numeric(int(match["a"]), int(match["b"]), int(match["year"]), match["mark"])
    if match := phrases.YEAR_FIRST.fullmatch(text):
        return notation.element(int(match["year"]), int(match["month"]), int(match["day"]))
    if match := phrases.NUMERIC_MONTH.fullmatch(text):
        return notation.element(int(match["year"]), int(match["month"]))
    if match := phrases.DECADE.fullmatch(text):
        return notation.read_element(match["year"][:3] + "X")
    raise NotEDTF("")


def _numeric(a: int, b: int, year: int, mark: str) -> Element:
    """28.02.2004 is day first, as wherever dots are used; 28/02/2004 only if it can be read in one way."""
    if mark == "." or a > 12 or a == b:
        return notation.element(year, b, a)
    if b > 12:
        return notation.element(year, a, b)
    first, second = notation.element(year, b, a), notation.element(year, a, b)
    raise NotEDTF(
        f"It can be {first.text} (day first) or {second.text} (month first). Write the one that is meant; "
        f"if the source leaves it open, write “{first.text} or {second.text}”."
    )
