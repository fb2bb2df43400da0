"""Read history steps page by page, the latest first, with one query over all history tables."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import connection, models
from django.utils.dateparse import parse_datetime
from pghistory.models import Context

from .members import Members
from .tables import Links, all_links, history_of, recorded_models

INSERT, UPDATE, DELETE = "insert", "update", "delete"


def read_moment(text: str) -> datetime | None:
    """Return the moment that an address names; None for what is none, or none that a record can have."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo and 1900 < moment.year < 3000 else None


@dataclass(frozen=True)
class Cursor:
    """A place in a timeline: the step after which the next page begins."""

    at: datetime
    place: int
    number: int

    def __str__(self):
        return f"{self.at.isoformat()}~{self.place}~{self.number}"

    @classmethod
    def read(cls, text: str) -> "Cursor | None":
        """Return the place that an address names; None for what is none."""
        at, place, number = (text.split("~") + ["", "", ""])[:3]
        moment = read_moment(at)
        whole = place.isdecimal() and number.isdecimal() and len(place) < 4 and len(number) < 10
        return cls(moment, int(place), int(number)) if moment and whole else None


@dataclass
class Step:
    """One step in the life of a row, or of the links on it: what it said before and says after."""

    model: type[models.Model]
    key: int
    number: int
    act: str
    at: datetime
    context: str | None
    before: dict | None = None
    after: dict | None = None
    links: Links | None = None
    target: int | None = None
    place: int = 0
    who: str = ""
    why: str = ""
    user: int | None = None

    @property
    def cursor(self) -> Cursor:
        """Its place in the timeline."""
        return Cursor(self.at, self.place, self.number)

    @property
    def values(self) -> dict:
        """What the row said then, of a deletion what it said last."""
        return self.after or {}


def sources() -> list:
    """Return the tables of history in the order in which steps of one moment are shown: wholes before parts."""
    return [*recorded_models(), *all_links()]


def steps_of(members: Members, *, before: Cursor | None = None, most: int = 50) -> list[Step]:
    """Return the latest steps of the rows, those after a place in the timeline; at most so many."""
    asked, given = [], []
    for place, source in enumerate(sources()):
        model = source.whole if isinstance(source, Links) else source
        if members.get(model):
            sql, values = select_links(source, place) if isinstance(source, Links) else select_rows(source, place)
            where, after = beyond(before, place)
            asked.append(f"({sql}{where} ORDER BY h.pgh_created_at DESC, h.pgh_id DESC LIMIT %s)")
            given += [*values, list(members[model]), *after, most]
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(latest_of(asked), [*given, most])
        steps = [read_step(row) for row in cursor.fetchall()]
    return with_people(steps)


def latest_of(asked: list[str]) -> str:
    """Return the query for the latest steps among those of several tables."""
    return f"SELECT * FROM ({' UNION ALL '.join(asked)}) steps ORDER BY 3 DESC, 1 ASC, 2 DESC LIMIT %s"


def select_rows(model, place: int) -> tuple[str, list]:
    """Return the query for the steps of a model's rows: each with what the row said before and after."""
    table = connection.ops.quote_name(history_of(model)._meta.db_table)
    earlier = (
        f"(SELECT to_jsonb(p) FROM {table} p WHERE p.pgh_obj_id = h.pgh_obj_id AND p.pgh_id < h.pgh_id "
        "ORDER BY p.pgh_id DESC LIMIT 1)"
    )
    columns = "h.pgh_id, h.pgh_created_at, h.pgh_label, h.pgh_context_id, h.pgh_obj_id, NULL::bigint"
    return f"SELECT %s, {columns}, to_jsonb(h), {earlier} FROM {table} h WHERE h.pgh_obj_id = ANY(%s)", [place]


def select_links(links: Links, place: int) -> tuple[str, list]:
    """Return the query for the steps of a list of plain links."""
    quote = connection.ops.quote_name
    whole, target = quote(links.whole_column), quote(links.target_column)
    columns = f"h.pgh_id, h.pgh_created_at, h.pgh_label, h.pgh_context_id, h.{whole}, h.{target}"
    table = quote(links.history._meta.db_table)
    return f"SELECT %s, {columns}, NULL::jsonb, NULL::jsonb FROM {table} h WHERE h.{whole} = ANY(%s)", [place]


def beyond(before: Cursor | None, place: int) -> tuple[str, list]:
    """Return the condition on the steps of one table that come after a place in the timeline."""
    if before is None:
        return "", []
    if place == before.place:
        return " AND (h.pgh_created_at, h.pgh_id) < (%s, %s)", [before.at, before.number]
    return f" AND h.pgh_created_at {'<=' if place > before.place else '<'} %s", [before.at]


def read_step(row) -> Step:
    """Return a row of the query as a step."""
    place, number, at, act, context, key, target, after, earlier = row
    source = sources()[place]
    links = source if isinstance(source, Links) else None
    model = source.whole if links else source
    before = None if act == INSERT else as_values(earlier)
    return Step(model, key, number, act, at, context, before, as_values(after), links, target, place)


def as_values(stored) -> dict | None:
    """Return what a query gave as JSON, read."""
    return json.loads(stored) if isinstance(stored, str) else stored


def with_people(steps: list[Step]) -> list[Step]:
    """Say of each step who made it and why, in two queries for all."""
    contexts = {row.pk: row.metadata for row in Context.objects.filter(pk__in={s.context for s in steps} - {None})}
    for step in steps:
        said = contexts.get(step.context) or {}
        step.user, step.why = said.get("user"), said.get("why") or ""
    users = get_user_model().objects.filter(pk__in={step.user for step in steps} - {None})
    names = {user.pk: user.get_username() for user in users}
    for step in steps:
        step.who = names.get(step.user, "")
    return steps
