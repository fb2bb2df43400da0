"""Parts of a year or month (“end of 2004”, “mid-February 2002”) as EDTF.

The limits are ours, as wide as a fair reader would take the words, so an edge that no calendar draws is
marked “about” (`~`): end of 2004 is `[2004-10~,2004-11..2004-12]`, a day from about October to 31 December.
Such a date is approximate, hence never certain, and never leaves the year or month that was named. Only the halves
of a year end where the calendar says: second half of 2019 is `[2019-07..2019-12]`.
"""

from functools import lru_cache

from . import notation
from .notation import Element

# part -> (first cell, last cell, first is soft, last is soft); cells are months of a year.
YEAR_PARTS = {
    "beginning": (1, 3, False, True),
    "early": (1, 4, False, True),
    "first half": (1, 6, False, False),
    "mid": (5, 8, True, True),
    "second half": (7, 12, False, False),
    "late": (9, 12, True, False),
    "end": (10, 12, True, False),
}
# Cells are days of a month; 31 stands for its last day. Beginning and early, late and end are one in a month.
MONTH_PARTS = {
    "early": (1, 10, False, True),
    "first half": (1, 16, False, True),
    "mid": (10, 20, True, True),
    "second half": (14, 31, True, False),
    "late": (20, 31, True, False),
}
SAME_IN_A_MONTH = {"beginning": "early", "end": "late"}


@lru_cache(maxsize=1024)
def part_of(part: str, year: int, month: int | None = None) -> tuple[Element, ...]:
    """The possibilities that “`part` of that year (or month)” names."""
    if month is None:
        first, last, soft_first, soft_last = YEAR_PARTS[part]
        cells = [(year, cell) for cell in range(first, last + 1)]
    else:
        first, last, soft_first, soft_last = MONTH_PARTS[SAME_IN_A_MONTH.get(part, part)]
        last = min(last, notation.element(year, month).latest.day)
        cells = [(year, month, cell) for cell in range(first, last + 1)]
    return _with_soft_edges(cells, soft_first, soft_last)


def _with_soft_edges(cells: list, soft_first: bool, soft_last: bool) -> tuple[Element, ...]:
    firm = cells[1 if soft_first else 0 : -1 if soft_last else None]
    possible = [notation.run(notation.element(*firm[0]), notation.element(*firm[-1]))]
    if soft_first:
        possible.insert(0, notation.element(*cells[0], *([None] * (3 - len(cells[0]))), "~"))
    if soft_last:
        possible.append(notation.element(*cells[-1], *([None] * (3 - len(cells[-1]))), "~"))
    return tuple(possible)


def recognise(edtf: str, elements: tuple[Element, ...]) -> tuple[str, Element] | None:
    """The part of a year or month that this EDTF is, with that year or month; None if it is no such part."""
    if len(elements) < 2 or not any(element.qualifier for element in elements):
        return None
    first = elements[0].earliest
    if first is None:
        return None
    wanted = edtf.replace("%", "~")
    for parts, whole in ((YEAR_PARTS, (first.year,)), (MONTH_PARTS, (first.year, first.month))):
        for part in parts:
            if notation.write(part_of(part, *whole))[0] == wanted:
                return part, notation.element(*whole)
    return None
