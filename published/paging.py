"""Pages of a list by the last row seen, never by a row's number: as fast at the end as at the start.

A page's address names the row before it (``?after=``) or behind it (``?before=``), so what is published or
withdrawn meanwhile neither repeats a row nor skips one.
"""

import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from published import wording

ROWS = 20
COUNTED = 1000
LONGEST_KEY = 240
PUBLIC_ID = re.compile(r"[0-9a-z]{1,12}")
CODE = re.compile(r"[-0-9A-Za-z_]{1,80}")


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the cursors of the pages around it ("" where there is none)."""

    rows: list
    previous: str = ""
    next: str = ""
    note: str = ""


@dataclass(frozen=True)
class Cursor:
    """A place in a list: a row's sort key and its public id or code, written ``key~id``."""

    key: str
    public_id: str

    def __str__(self):
        return f"{self.key}~{self.public_id}"

    @classmethod
    def read(cls, text: str, named: re.Pattern = PUBLIC_ID) -> "Cursor | None":
        """Return the place that the text names, or None where it names none."""
        key, tilde, public_id = text.rpartition("~")
        if not tilde or not named.fullmatch(public_id) or len(key) > LONGEST_KEY or not key.isprintable():
            return None
        return cls(key, public_id)


@dataclass(frozen=True)
class Order:
    """The order of a list: by a column, and among equals by what names the row."""

    by: str
    name: str = "pk"
    size: int = ROWS

    def cursor_of(self, row) -> str:
        """Return the cursor that names a row."""
        return str(Cursor(getattr(row, self.by), getattr(row, self.name)))


def page_of(rows: QuerySet, asked: QueryDict, *, by: str, name: str = "pk", size: int = ROWS) -> Page:
    """Return the page of ``rows`` that the address asks for, in the order of the column ``by`` and the public id.

    ``name`` is the column of the public id, or of the code that stands for it.

    An address that names no place, or a place with nothing behind it, gets the first page with a note.
    """
    after, before, order = asked.get("after", ""), asked.get("before", ""), Order(by, name, size)
    cursor = Cursor.read(after or before, PUBLIC_ID if name == "pk" else CODE)
    if (after or before) and (cursor is None or (after and before)):
        return first_page(rows, order, _("The address names no place in this list, so this is its first page."))
    if cursor is None:
        return first_page(rows, order)
    page = page_after(rows, cursor, order) if after else page_before(rows, cursor, order)
    return page or first_page(rows, order, _("There is nothing more in this direction, so this is the first page."))


def first_page(rows: QuerySet, order: Order, note: str = "") -> Page:
    """Return the first page."""
    size = order.size
    found = list(rows.order_by(order.by, order.name)[: size + 1])
    return Page(found[:size], next=order.cursor_of(found[size - 1]) if len(found) > size else "", note=note)


def page_after(rows: QuerySet, cursor: Cursor, order: Order) -> Page | None:
    """Return the page that follows a place, or None where nothing follows."""
    by, size = order.by, order.size
    behind = Q(**{f"{by}__gt": cursor.key}) | Q(**{f"{order.name}__gt": cursor.public_id})
    found = list(rows.filter(behind, **{f"{by}__gte": cursor.key}).order_by(by, order.name)[: size + 1])
    if not found:
        return None
    return Page(
        found[:size],
        previous=order.cursor_of(found[0]),
        next=order.cursor_of(found[size - 1]) if len(found) > size else "",
    )


def page_before(rows: QuerySet, cursor: Cursor, order: Order) -> Page | None:
    """Return the page that leads up to a place; None where it would be shorter than the first page is."""
    by, size = order.by, order.size
    ahead = Q(**{f"{by}__lt": cursor.key}) | Q(**{f"{order.name}__lt": cursor.public_id})
    found = list(rows.filter(ahead, **{f"{by}__lte": cursor.key}).order_by(f"-{by}", f"-{order.name}")[: size + 1])
    if len(found) < size:
        return None
    page = found[size - 1 :: -1]
    return Page(page, previous=order.cursor_of(page[0]) if len(found) > size else "", next=order.cursor_of(page[-1]))


def counted(rows: QuerySet) -> str:
    """Return how many rows there are, in words: counted up to a thousand, "1,000+" beyond."""
    found = rows.order_by()[: COUNTED + 1].count()
    return f"{wording.number(COUNTED)}+" if found > COUNTED else str(found)
