"""List deleted rows that are not restored, the latest first."""

from collections.abc import Callable

from django.db import connection

from .steps import DELETE, Cursor, Step, beyond, latest_of, read_step, sources, with_people
from .tables import Links, history_of, open_models


def latest_deletions(may_see: Callable, *, before: Cursor | None = None, most: int = 50) -> list[Step]:
    """Return the latest deletions of rows that are gone still, of the kinds that may be seen. Three queries."""
    asked, given = [], []
    for place, source in enumerate(sources()):
        if not isinstance(source, Links) and source in open_models() and may_see(source):
            where, after = beyond(before, place)
            asked.append(f"({select(source)}{where} ORDER BY h.pgh_created_at DESC, h.pgh_id DESC LIMIT %s)")
            given += [place, DELETE, *after, most]
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(latest_of(asked), [*given, most])
        return with_people([read_step(row) for row in cursor.fetchall()])


def select(model) -> str:
    """Return the query for the deletions of one kind; an index on deletions alone answers it (migration 0003)."""
    quote = connection.ops.quote_name
    rows, steps = quote(model._meta.db_table), quote(history_of(model)._meta.db_table)
    columns = "h.pgh_id, h.pgh_created_at, h.pgh_label, h.pgh_context_id, h.pgh_obj_id, NULL::bigint"
    return (
        f"SELECT %s, {columns}, to_jsonb(h), NULL::jsonb FROM {steps} h "
        f"WHERE h.pgh_label = %s AND NOT EXISTS (SELECT 1 FROM {rows} r WHERE r.id = h.pgh_obj_id)"
    )
