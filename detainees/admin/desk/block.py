"""One block of the desk: a heading, a count up to a limit, the first items, and a page with all of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

MOST = 1000
"""Beyond this nobody counts: "1,000+"."""

FIRST = 5
"""How many rows of a block the desk itself shows."""

LISTED = 200
"""How many rows of a block its own page shows."""


@dataclass(frozen=True)
class Item:
    """One row of a block: words, where it leads, and what there is to say of it."""

    words: str
    url: str = ""
    note: str = ""
    more: tuple[str, ...] = ()


@dataclass
class Block:
    """What waits, of one kind."""

    code: str
    heading: str
    items: list[Item] = field(default_factory=list)
    count: int = 0
    scope: str = ""
    is_for: str = ""

    @property
    def first(self) -> list[Item]:
        """The rows that the desk itself shows."""
        return self.items[:FIRST]

    @property
    def more(self) -> bool:
        """Whether there are more than the desk shows."""
        return self.count > FIRST

    @property
    def counted(self) -> str:
        """How many there are, in words."""
        return _("1,000+") if self.count > MOST else str(self.count)

    @property
    def url(self) -> str:
        """The address of the list."""
        return reverse("admin:desk_block", args=[self.code])


def capped(rows) -> int:
    """Return how many rows there are, or one more than is counted."""
    return rows.order_by()[: MOST + 1].count()


def block(code: str, heading: str, items: Iterable[Item], count: int | None = None, scope: str = "") -> Block:
    """Return a block of the rows given; ``count`` where there are more than that."""
    items = list(items)
    return Block(code, heading, items[:LISTED], len(items) if count is None else count, scope)
