"""Write queries as Django does, in less time where rows are ordered by plain columns.

A query of this record selects one to two hundred columns, and Django 5.2 hashes each of them in case the query is
ordered by an expression that is selected too. A name of a column can never equal one.
"""

from django.db.backends.postgresql import compiler
from django.db.backends.postgresql.compiler import (
    SQLAggregateCompiler,
    SQLDeleteCompiler,
    SQLInsertCompiler,
    SQLUpdateCompiler,
)


class SQLCompiler(compiler.SQLCompiler):
    """Writes a SELECT."""

    def _order_by_pairs(self):
        """Return what to order by; of columns by their names without a look at what is selected."""
        if not self._is_ordered_by_columns():
            return super()._order_by_pairs()
        selected, self.select = self.select, None
        try:
            return list(super()._order_by_pairs())
        finally:
            self.select = selected

    def _is_ordered_by_columns(self) -> bool:
        """Whether rows are ordered by names of columns, none of which may be another name for an expression."""
        query = self.query
        if query.combinator or query.extra_order_by or any(alias for _column, _sql, alias in self.select or ()):
            return False
        ordering = query.order_by or (query.get_meta().ordering if query.default_ordering else ())
        return all(isinstance(name, str) for name in ordering)


__all__ = ["SQLAggregateCompiler", "SQLCompiler", "SQLDeleteCompiler", "SQLInsertCompiler", "SQLUpdateCompiler"]
