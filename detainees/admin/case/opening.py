"""A row opened without JavaScript: the page is drawn again from what was sent, with one more row in a list."""

from ..stale import put_in_box
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
    write(data, RowSet(kind, screen, prefix, is_template=True).blank(number), screen)
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    data.setdefault(f"{prefix}-INITIAL_FORMS", "0")
    if rival_of:
        data[f"{prefix}-{number}-alternative_to"] = rival_of


def total(data, prefix: str) -> int:
    """Return how many rows a list has on the page."""
    sent = data.get(f"{prefix}-TOTAL_FORMS", "")
    return min(int(sent), 1000) if sent.isdecimal() else 0


def write(data, form, screen) -> None:
    """Write an empty row into the data as a browser would send it."""
    form.data = data
    for name in form.fields:
        put_in_box(form, name, form.initial.get(name, form.fields[name].initial))
    for name in form.fields:
        sticky = data.get(f"bar-{name}", "")
        if sticky and (name in STICKY or name in form.kind.inherits):
            data[form.add_prefix(name)] = sticky
    for part in form.parts:
        data[f"{part.prefix}-TOTAL_FORMS"], data[f"{part.prefix}-INITIAL_FORMS"] = str(part.extra), "0"
        for number in range(part.extra):
            write(data, part.blank(number), screen)
