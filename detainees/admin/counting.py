"""Count a list up to a limit, without counting all of it."""

from functools import cached_property

from django.core.paginator import Paginator

MOST = 1000


class CappedPaginator(Paginator):
    """Pages of a list whose rows are counted up to a bound: beyond it one searches, nobody turns pages."""

    @cached_property
    def counted(self) -> int:
        """How many rows there are, or one more than is counted."""
        return self.object_list.order_by()[: MOST + 1].count()

    @cached_property
    def count(self) -> int:
        """How many rows the pages hold."""
        return min(self.counted, MOST)

    @property
    def has_more(self) -> bool:
        """Whether there are rows beyond those counted."""
        return self.counted > MOST
