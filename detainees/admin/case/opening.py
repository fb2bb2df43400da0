"""A row opened without JavaScript: the page is drawn again from what was sent, with one more row in a list."""

import re

from ..edit_conflicts import put_in_box
from .forms import STICKY
from .kinds import all_kinds
from .rowset import RowSet

KINDS = {kind.name: kind for kind in all_kinds()}


def open_row(screen, data, prefix: str, rival_of: str = "") -> None:
    """Add an empty row to a list in ``data``, with what it takes over from the top of the screen."""
    kind = KINDS.get(prefix.rpartition("-")[2])
    if kind is None or not screen.may("add", kind.model):
        return
    number = total(data, prefix)
    write(data, RowSet(kind, screen, prefix, is_template=True).blank(number))
    take_over(data, prefix, number)
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    data.setdefault(f"{prefix}-INITIAL_FORMS", "0")
    if rival_of:
        data[f"{prefix}-{number}-alternative_to"] = rival_of


def total(data, prefix: str) -> int:
    """Return how many rows a list has on the page."""
    sent = data.get(f"{prefix}-TOTAL_FORMS", "")
    return min(int(sent), 1000) if sent.isdecimal() else 0


def open_stored(screen, data, prefix: str) -> None:
    """Put the boxes of a stored row into ``data``."""
    rows, _dash, _number = prefix.rpartition("-")
    keys = [data.get(f"{rows}-{i}-id", "") for i in range(total(data, rows))]
    form = screen.opened(rows.rpartition("-")[2], data.get(f"{prefix}-id", ""), prefix, keys)
    if form is not None and f"{prefix}-revision" not in data:
        write(data, form)


def write(data, form) -> None:
    """Write a row into the data as a browser would send it; lists within it that were sent already stay."""
    form.data = data
    for name in form.fields:
        if name != "DELETE":
            put_in_box(form, name, form.get_initial_for_field(form.fields[name], name))
    for part in form.parts:
        if f"{part.prefix}-TOTAL_FORMS" in data:
            continue
        data[f"{part.prefix}-TOTAL_FORMS"] = str(len(part.stored) + part.extra)
        data[f"{part.prefix}-INITIAL_FORMS"] = str(len(part.stored))
        for inner in part:
            if inner.is_closed:
                data[f"{inner.prefix}-id"] = str(inner.instance.pk)
            else:
                write(data, inner)


def take_over(data, prefix: str, number: int) -> None:
    """Let a new row and what it consists of take over what stands at the top of the screen."""
    row = f"{prefix}-{number}-"
    for name in [name for name in data if name.startswith(row)]:
        column = name.rpartition("-")[2]
        if column in TAKEN and data.get(f"bar-{column}"):
            data[name] = data[f"bar-{column}"]


TAKEN = STICKY | {"source", "locator"}
A_ROW = re.compile(r"^[a-z]+-\d+(-[a-z]+-\d+)*$")
"""How the prefix of a row looks."""
