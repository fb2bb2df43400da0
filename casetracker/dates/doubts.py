"""Unlikely dates: in the future, or so early that a typing error or another calendar is more likely.

Whoever is sure writes an exclamation mark after the date: “1894!”. It is kept with the date's words and never shown
to readers.
"""

from datetime import date

CONFIRMED = "!"
FIRST_LIKELY_YEAR = 1900
HIJRI_YEARS = range(1300, 1501)
"""Years of the Islamic calendars, lunar and solar, in which living people were born or held: 1882 to 2122."""


def question_about(value, today: date) -> str:
    """Return what is to be asked about a PartialDate on the day `today`, in English; "" if nothing, or if confirmed."""
    if value.confirmed:
        return ""
    named = value.earliest or value.latest
    if value.earliest is not None and value.earliest > today:
        return f"{value} is in the future. {_advice(value)}"
    if named.year in HIJRI_YEARS:
        return (
            f"{value} is more than 500 years ago. If {named.year} is a Hijri year (Islamic or Iranian calendar), write "
            f"the date of the common (Gregorian) calendar. {_advice(value)}"
        )
    if named.year < FIRST_LIKELY_YEAR:
        return f"{value} is before {FIRST_LIKELY_YEAR}. {_advice(value)}"
    return ""


def _advice(value) -> str:
    return f"Correct the date, or write “{value}{CONFIRMED}” if it is right."


def is_surely_after(one, other) -> bool:
    """Whether a date lies after another whatever days the two are, as far as each can reach (``PartialDate.reach``).

    Never if whoever typed either of them confirmed it with “!”, and never without both dates.
    """
    if one is None or other is None or one.confirmed or other.confirmed:
        return False
    begin, end = one.reach[0], other.reach[1]
    return begin is not None and end is not None and begin > end
