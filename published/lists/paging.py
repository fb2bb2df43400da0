"""Keyset pagination: as fast at the end as at the start.

A page's address names the row before it (``?after=``) or behind it (``?before=``), so what is published or
withdrawn meanwhile neither repeats a row nor skips one.
"""

import re
from dataclasses import dataclass, replace

from django.db.models import Count, Q, QuerySet, Window
from django.http import QueryDict
from django.utils.translation import gettext as _

from published import wording

CURSORS = ("after", "before")
"""How an address names a page of a list."""

ROWS = 20
COUNTED = 1000
LONGEST_KEY = 241
PUBLIC_ID = re.compile(r"[0-9a-z]{1,12}")
CODE = re.compile(r"[-0-9A-Za-z_]{1,80}")


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the cursors of the pages around it ("" where there is none)."""

    rows: list
    previous: str = ""
    next: str = ""
    note: str = ""
    is_understood: bool = True
    """Whether the address named a place in the list, or none."""
    number: int | None = None
    """How many rows the list has, where that was found out with the page."""

    @property
    def status(self) -> int:
        """The status with which a list shows the page: 400 where the address was not understood."""
        return 200 if self.is_understood else 400

    def counted(self, rows: QuerySet) -> str:
        """Return how many rows the list has, in words. One query, or none where the number is known already."""
        return counted(rows) if self.number is None else in_words(self.number)


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
    counting: bool = False

    def cursor_of(self, row) -> str:
        """Return the cursor that names a row."""
        return str(Cursor(getattr(row, self.by), getattr(row, self.name)))


def page_of(
    rows: QuerySet, asked: QueryDict, *, by: str, name: str = "pk", size: int = ROWS, counting: bool = False
) -> Page:
    """Return the page of ``rows`` that the address asks for, in the order of the column ``by`` and the public id.

    ``name`` is the column of the public id, or of the code that stands for it. With ``counting`` the first page finds
    out how many rows there are: it reads them all, so only where they are known not to be very many.

    An address that names no place, or a place with nothing behind it, gets the first page with a note.
    """
    after, before, order = asked.get("after", ""), asked.get("before", ""), Order(by, name, size, counting)
    cursor = Cursor.read(after or before, PUBLIC_ID if name == "pk" else CODE)
    if (after or before) and (cursor is None or (after and before)):
        note = _("The address names no place in this list, so this is its first page.")
        return replace(first_page(rows, order, note), is_understood=False)
    if cursor is None:
        return first_page(rows, order)
    page = page_after(rows, cursor, order) if after else page_before(rows, cursor, order)
    return page or first_page(rows, order, _("There are no more entries in this direction, so this is the first page."))


def first_page(rows: QuerySet, order: Order, note: str = "") -> Page:
    """Return the first page."""
    size = order.size
    rows = rows.annotate(in_all=Window(Count("*"))) if order.counting else rows
    found = list(rows.order_by(order.by, order.name)[: size + 1])
    number = max((row.in_all for row in found), default=0) if order.counting else None
    following = order.cursor_of(found[size - 1]) if len(found) > size else ""
    return Page(found[:size], next=following, note=note, number=number)


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
    return in_words(rows.order_by()[: COUNTED + 1].count())


def in_words(number: int) -> str:
    """Return a number of rows as it is shown."""
    return f"{wording.number(COUNTED)}+" if number > COUNTED else str(number)
