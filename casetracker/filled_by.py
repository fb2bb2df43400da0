"""Remember which program version filled a derived table, so that an upgrade can report that it is outdated.

The version stands in the comment of the table: it is copied and restored with the table, and no reader needs a right
to another one. A new database holds nothing that was derived, so ``note_version`` is called for it after ``migrate``.
"""

import re

from django.db import connection

NOTE = "filled by version %s"


def note_version(table: str, version: int) -> None:
    """Note that everything in a table was derived by this version."""
    if version_of(table) != version:
        with connection.cursor() as cursor:
            cursor.execute(f"COMMENT ON TABLE {connection.ops.quote_name(table)} IS %s", [NOTE % version])


def is_there(table: str) -> bool:
    """Whether there is such a table: not where migrations were taken back to before it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table])
        return cursor.fetchone()[0]


def version_of(table: str) -> int:
    """Return the version that filled a table; 0 where none is noted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(%s::regclass, 'pg_class')", [table])
        found = re.fullmatch(NOTE % r"(\d+)", cursor.fetchone()[0] or "")
    return int(found[1]) if found else 0
