"""What the research record and its history hold, read whole; two readings compared row by row and column by column."""

import json
from dataclasses import dataclass, field

from django.apps import apps
from django.db import connection
from pghistory.models import Event

from detainees import models

NOT_STATED = {
    models.Draft,
    models.KeptForm,
    models.Submission,
    models.NameKey,
    models.Resemblance,
    models.CustodyConflict,
}
"""Tables that state nothing: what is not saved yet, that a form was saved, what is derived from names and custody."""


@dataclass(frozen=True)
class Change:
    """One row that was changed, inserted or deleted; of a changed one the columns that differ, as they are now."""

    verb: str
    table: str
    row: int
    holds: dict = field(hash=False)

    def is_just(self, other: "Change") -> bool:
        """Whether this is the change that was expected, and none besides in the columns of the row."""
        same = (self.verb, self.table) == (other.verb, other.table) and other.row in (0, self.row)
        more = [name for name in self.holds if not any(name.startswith(one) for one in other.holds)]
        told = all(self.holds.get(name, name) == value for name, value in other.holds.items())
        return same and told and not (self.verb == "update" and more)


@dataclass(frozen=True)
class Snapshot:
    """Every row of every table, and every row of every table of history, at one moment."""

    rows: dict[tuple[str, int], dict]
    history: dict[tuple[str, int], dict]

    def changes_since(self, before: "Snapshot") -> list[Change]:
        """Return what differs from an earlier snapshot; the revision moves with every change and is left out."""
        found = []
        for (table, key), row in self.rows.items():
            old = before.rows.get((table, key))
            if old is None:
                found.append(Change("insert", table, key, row))
            elif old != row:
                holds = {name: row[name] for name in row if row[name] != old[name] and name != "revision"}
                found.append(Change("update", table, key, holds))
        gone = [(place, row) for place, row in before.rows.items() if place not in self.rows]
        return found + [Change("delete", table, key, row) for (table, key), row in gone]

    def history_since(self, before: "Snapshot") -> list[str]:
        """Return what history has noted since: each time what was done, in which table, and the row as it was then."""
        new = {place: row for place, row in self.history.items() if place not in before.history}
        return sorted(noted(row["pgh_label"], table, row) for (table, _key), row in new.items())

    def history_expected(self, before: "Snapshot") -> list[str]:
        """Return what history must have noted of the changes, and nothing else."""
        return sorted(
            noted(one.verb, one.table, (before if one.verb == "delete" else self).rows[one.table, one.row])
            for one in self.changes_since(before)
        )


def noted(verb: str, table: str, row: dict) -> str:
    """Return an entry of history so that two can be compared."""
    return json.dumps([verb, table, {name: row[name] for name in row if not name.startswith("pgh_")}], sort_keys=True)


def read_all() -> Snapshot:
    """Read the record and its history in two queries."""
    tables = apps.get_app_config("detainees").get_models(include_auto_created=True)
    kept, history = {}, {}
    for model in tables:
        if issubclass(model, Event):
            history[model._meta.db_table] = (model.pgh_tracked_model._meta.db_table, "pgh_id")
        elif model not in NOT_STATED:
            kept[model._meta.db_table] = (model._meta.db_table, model._meta.pk.column)
    return Snapshot(rows_of(kept), rows_of(history))


def rows_of(tables: dict[str, tuple[str, str]]) -> dict[tuple[str, int], dict]:
    """Return the rows of tables, each under the name that stands for its table and its key.

    ``tables`` gives that name and the column of the key for each table.
    """
    asked = " UNION ALL ".join(
        f"SELECT '{name}', to_jsonb(one) FROM \"{table}\" one" for table, (name, _) in tables.items()
    )
    keys = dict(tables.values())
    with connection.cursor() as cursor:
        cursor.execute(asked)
        found = [(name, json.loads(row) if isinstance(row, str) else row) for name, row in cursor.fetchall()]
    return {(name, row[keys[name]]): row for name, row in found}
