"""Find the rows that belong, or once belonged, to a case, a group case or a fact."""

from collections import defaultdict

from django.db import connection, models

from detainees.access import CONFIDENTIAL
from detainees.models import (
    Allegation,
    Assurance,
    CustodyEvent,
    Detainee,
    Figure,
    Incident,
    Matter,
    Participation,
    Proceeding,
    ProceedingRole,
    Statement,
)

from .tables import all_links, history_of, parts_of

Members = dict[type[models.Model], set[int]]
"""The keys of rows by their model."""

SHARED = {CustodyEvent: {Participation}, Proceeding: {ProceedingRole}}
"""Parts that are other people's: an event belongs to a person's case, what the others went through in it does not."""

DEPTH = 4
"""How far parts go down: a case, an assurance, its undertakings, their assessments; their citations."""


def members_of(row_model: type[models.Model], key: int, *, with_parts: bool = True) -> Members:
    """Return the rows whose steps tell the history of one row; deleted ones too.

    Of a detainee or matter these are the rows of the whole case, of any other row it and its parts. What is
    confidential is never among them. Takes a fixed number of queries.
    """
    members: Members = defaultdict(set)
    members[row_model].add(key)
    if not with_parts:
        return members
    is_case = row_model in (Detainee, Matter)
    fresh: Members = {row_model: {key}}
    for _level in range(DEPTH):
        found = look_up(questions(fresh, is_case))
        fresh = {model: keys - members[model] for model, keys in found.items()}
        for model, keys in fresh.items():
            members[model] |= keys
    return members


def questions(fresh: Members, is_case: bool) -> list[tuple]:
    """Return what to ask history for the parts of rows: (table, column asked, column wanted, keys, model found)."""
    asked = []
    for model, keys in fresh.items():
        for part in parts_of(model):
            if part.model in CONFIDENTIAL or (is_case and part.model in SHARED.get(model, ())):
                continue
            asked.append((history_of(part.model), part.column, "pgh_obj_id", keys, part.model))
        if is_case:
            asked += beyond(model, keys)
    return asked


def beyond(model, keys) -> list[tuple]:
    """Return what a case has besides its parts: the events and trials they took part in, what names them."""
    if model is Detainee:
        steps = [(Participation, "event_id", CustodyEvent), (ProceedingRole, "proceeding_id", Proceeding)]
        asked = [(history_of(via), "detainee_id", wanted, keys, found) for via, wanted, found in steps]
        named_in = (Allegation, Assurance, Statement)
        lists = [one for one in all_links() if one.target is Detainee and one.whole in named_in]
        return asked + [(one.history, one.target_column, one.whole_column, keys, one.whole) for one in lists]
    if model is Matter:
        asked = [
            (history_of(one), "matter_id", "pgh_obj_id", keys, one)
            for one in (Allegation, Assurance, Statement, Figure)
        ]
        lists = [one for one in all_links() if one.whole is Matter and one.target in (CustodyEvent, Incident)]
        return asked + [(one.history, one.whole_column, one.target_column, keys, one.target) for one in lists]
    return []


def look_up(asked) -> Members:
    """Answer all questions in one query."""
    found: Members = defaultdict(set)
    if not asked:
        return found
    quote = connection.ops.quote_name
    parts, given = [], []
    for number, (table, column, wanted, keys, _model) in enumerate(asked):
        parts.append(
            f"SELECT DISTINCT {number}, {quote(wanted)} FROM {quote(table._meta.db_table)} "
            f"WHERE {quote(column)} = ANY(%s) AND {quote(wanted)} IS NOT NULL"
        )
        given.append(list(keys))
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), given)
        for number, key in cursor.fetchall():
            found[asked[number][4]].add(key)
    return found
