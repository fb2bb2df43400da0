"""Find the cases that a researcher changed last, from the history."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection

from detainees.history.tables import Links, all_links, history_of, recorded_models
from detainees.models import (
    Charge,
    CustodyEvent,
    Decision,
    Detainee,
    Participation,
    Proceeding,
    ProceedingRole,
)

from .block import FIRST

CASES = 50
SAVES = 300
"""How many of an account's last saves are looked at to find them."""

THROUGH = {
    CustodyEvent: (Participation, "event_id", "pgh_obj_id"),
    Proceeding: (ProceedingRole, "proceeding_id", "pgh_obj_id"),
    Charge: (ProceedingRole, "proceeding_id", "proceeding_id"),
    Decision: (ProceedingRole, "proceeding_id", "proceeding_id"),
}
"""What names its people on rows of another model: by which column, and from which of its own."""


@dataclass
class Desk:
    """Whose desk it is; what several blocks need is asked once."""

    user: AbstractBaseUser
    listed: int = FIRST
    """How many rows of each block are wanted."""

    @cached_property
    def cases(self) -> list[int]:
        """The keys of the cases that the account changed last, at most so many. One query."""
        asked = [*own_rows(), *shared_rows(), *named_in_links()]
        whose = (
            "WITH saves AS (SELECT id FROM pghistory_context WHERE metadata ->> 'user' = %s "
            "ORDER BY created_at DESC LIMIT %s) "
            f"SELECT detainee, max(at) FROM ({' UNION ALL '.join(asked)}) touched "
            "WHERE detainee IN (SELECT id FROM detainees_detainee) "
            "GROUP BY detainee ORDER BY 2 DESC LIMIT %s"
        )
        with connection.cursor() as cursor:
            cursor.execute(whose, [str(self.user.pk), SAVES, CASES])
            return [key for key, _at in cursor.fetchall()]


OF_THEIR_SAVES = "h.pgh_context_id IN (SELECT id FROM saves)"


def own_rows() -> list[str]:
    """Return queries for the people whose own rows the account changed."""
    found = []
    for model in recorded_models():
        column = "pgh_obj_id" if model is Detainee else "detainee_id"
        if model is Detainee or any(one.column == column for one in model._meta.concrete_fields):
            found.append(touched(model, f"h.{column}"))
    return found


def shared_rows() -> list[str]:
    """Return queries for the people of the events and trials it changed."""
    return [
        touched(model, "p.detainee_id", f"JOIN {via._meta.db_table} p ON p.{column} = h.{own}")
        for model, (via, column, own) in THROUGH.items()
    ]


def named_in_links() -> list[str]:
    """Return queries for the people whom a changed allegation, assurance or statement names."""
    found = []
    for links in all_links():
        if links.target is Detainee:
            join = f"JOIN {links.table._meta.db_table} l ON l.{links.whole_column} = h.pgh_obj_id"
            found.append(touched(links.whole, f"l.{links.target_column}", join))
            found.append(touched(links, f"h.{links.target_column}"))
    return found


def touched(source, detainee: str, join: str = "") -> str:
    """Return the query for the people whom the steps of one table of history are about."""
    table = (source.history if isinstance(source, Links) else history_of(source))._meta.db_table
    return f"SELECT {detainee} AS detainee, h.pgh_created_at AS at FROM {table} h {join} WHERE {OF_THEIR_SAVES}"
