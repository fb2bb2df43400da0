"""A case or fact as it was at a moment, and the differences between two moments."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, models

from .members import Members
from .steps import DELETE, INSERT, as_values
from .tables import all_links, history_of, recorded_models

MOST = 400
"""How many rows that differ are shown of two moments."""


@dataclass(frozen=True)
class Difference:
    """What one row said at two moments; None where it was not there. ``then`` and ``now`` hold its links too."""

    model: type[models.Model]
    key: int
    then: dict | None
    now: dict | None


Key = tuple[type[models.Model], int]


def compare(members: Members, then: datetime, now: datetime) -> list[Difference]:
    """Return the rows that differ between two moments, wholes before their parts. Four queries."""
    earlier, later = state_at(members, then), state_at(members, now)
    order = {model: place for place, model in enumerate(recorded_models())}
    keys = sorted({*earlier, *later}, key=lambda one: (order[one[0]], one[1]))
    pairs = [Difference(*key, earlier.get(key), later.get(key)) for key in keys]
    return [pair for pair in pairs if strip(pair.then) != strip(pair.now)][:MOST]


def links_before(model, key: int, name: str, moment: datetime) -> list[int]:
    """Return the rows that a list of links on a row named just before a moment."""
    return links_at({model: {key}}, moment - datetime.resolution).get((model, key, name), [])


class Lists:
    """What the lists of links on some rows have named, step by step, as far as steps of history speak of them."""

    def __init__(self, steps):
        """Read the history of every list that one of the steps changed. One query."""
        wanted = {(step.links, step.key) for step in steps if step.links}
        self.entries: dict[tuple, list[tuple]] = {}
        keys: dict = {}
        for links, key in wanted:
            keys.setdefault(links, []).append(key)
        asked = [select_entries(number, links) for number, links in enumerate(keys)]
        for number, key, step, act, target in run(asked, list(keys.values()), "ORDER BY 1, 2, 3"):
            self.entries.setdefault((list(keys)[number], key), []).append((step, act, target))

    def named(self, links, key: int, step: int, *, before: bool = False) -> set[int]:
        """Return the rows that a list named after a step of it, or just before it."""
        found: set[int] = set()
        for number, act, target in self.entries.get((links, key), []):
            if number < step or (number == step and not before):
                (found.add if act == INSERT else found.discard)(target)
        return found

    def targets(self) -> set[tuple]:
        """Return every row that a list ever named, by (model, key)."""
        return {(links.target, target) for (links, _key), steps in self.entries.items() for _n, _act, target in steps}


def select_entries(number: int, links) -> str:
    """Return the query for every step of a list of links on some rows."""
    quote = connection.ops.quote_name
    whole, target, table = (
        quote(one) for one in (links.whole_column, links.target_column, links.history._meta.db_table)
    )
    return f"(SELECT {number}, {whole}, pgh_id, pgh_label, {target} FROM {table} WHERE {whole} = ANY(%s))"


def texts_then(steps) -> dict[Key, list[tuple[datetime, dict]]]:
    """Return what the rows said on which lists of links changed, from which moment on. One query."""
    keys: dict = {}
    for step in steps:
        if step.links:
            keys.setdefault(step.model, set()).add(step.key)
    asked = [
        f"(SELECT {number}, pgh_obj_id, pgh_id, pgh_created_at, to_jsonb(h) "
        f"FROM {connection.ops.quote_name(history_of(model)._meta.db_table)} h WHERE pgh_obj_id = ANY(%s))"
        for number, model in enumerate(keys)
    ]
    found: dict[Key, list] = {}
    for number, key, _step, at, values in run(asked, [list(one) for one in keys.values()], "ORDER BY 1, 2, 3"):
        found.setdefault((list(keys)[number], key), []).append((at, as_values(values)))
    return found


def strip(values: dict | None) -> dict | None:
    """Return values without what belongs to the step and not to the row."""
    if values is None:
        return None
    return {name: value for name, value in values.items() if not name.startswith("pgh_") and name != "revision"}


def state_at(members: Members, moment: datetime) -> dict[Key, dict]:
    """Return what each row said at a moment, with the keys its links named, by (model, key). Two queries."""
    state = rows_at(members, moment)
    for (model, key, name), keys in links_at(members, moment).items():
        if (model, key) in state:
            state[model, key][name] = sorted(keys)
    return state


def rows_at(members: Members, moment: datetime) -> dict[Key, dict]:
    """Return the last step of each row up to a moment, those that were deletions left out."""
    asked, given = [], []
    for place, model in enumerate(recorded_models()):
        if members.get(model):
            table = connection.ops.quote_name(history_of(model)._meta.db_table)
            asked.append(
                f"(SELECT DISTINCT ON (h.pgh_obj_id) {place}, h.pgh_obj_id, h.pgh_label, to_jsonb(h) FROM {table} h "
                "WHERE h.pgh_obj_id = ANY(%s) AND h.pgh_created_at <= %s ORDER BY h.pgh_obj_id, h.pgh_id DESC)"
            )
            given += [list(members[model]), moment]
    found = run(asked, given)
    return {(recorded_models()[place], key): as_values(values) for place, key, act, values in found if act != DELETE}


def links_at(members: Members, moment: datetime) -> dict[tuple, list[int]]:
    """Return the rows that each list of links named at a moment, by (model, key, name of the list)."""
    asked, given = [], []
    for place, links in enumerate(all_links()):
        if members.get(links.whole):
            whole, target = (connection.ops.quote_name(one) for one in (links.whole_column, links.target_column))
            table = connection.ops.quote_name(links.history._meta.db_table)
            asked.append(
                f"(SELECT DISTINCT ON (h.{whole}, h.{target}) {place}, h.{whole}, h.pgh_label, h.{target} "
                f"FROM {table} h "
                f"WHERE h.{whole} = ANY(%s) AND h.pgh_created_at <= %s ORDER BY h.{whole}, h.{target}, h.pgh_id DESC)"
            )
            given += [list(members[links.whole]), moment]
    found: dict[tuple, list[int]] = {}
    for place, key, act, target in run(asked, given):
        if act == INSERT:
            links = all_links()[place]
            found.setdefault((links.whole, key, links.field.name), []).append(target)
    return found


def run(asked: list[str], given: list, order: str = "") -> list[tuple]:
    """Return the rows of all questions, in one query."""
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(asked)} {order}", given)
        return cursor.fetchall()
