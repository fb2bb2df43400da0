"""Count who changed a case and how often, from the history of all its rows."""

from django.db import connection
from django.db.models import Count

from detainees.models import Detainee, Edition, Matter
from detainees.models.links import MatterMembers
from detainees.models.risks import STEPS_OF_RISKS

from .members import members_of
from .steps import DELETE
from .tables import all_links, history_of, recorded_models


def edits_of(subject: Detainee | Matter) -> dict[str, int]:
    """Return how many steps each account made in the rows of a case, by the key of the account as text.

    What no account made (a script, a fixture, SQL) is nobody's. The numbers only grow. Takes a fixed number of queries.
    """
    members = members_of(type(subject), subject.pk)
    asked, given = [], []
    for source, whole, column in tables():
        if members.get(whole):
            table, key = (connection.ops.quote_name(name) for name in (source._meta.db_table, column))
            asked.append(f"SELECT pgh_context_id FROM {table} WHERE {key} = ANY(%s)")
            given.append(list(members[whole]))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT c.metadata ->> 'user', count(*) FROM ({' UNION ALL '.join(asked)}) steps "
            "JOIN pghistory_context c ON c.id = steps.pgh_context_id "
            "WHERE c.metadata ->> 'user' IS NOT NULL GROUP BY 1",
            given,
        )
        return dict(cursor.fetchall())


def rows_written(act) -> dict[type, tuple[int, int]]:
    """Return by model how many rows one act wrote, and how many it deleted, as history has it; links go by their row.

    ``act`` is the key of its context. One query.
    """
    asked = []
    for number, (source, _whole, column) in enumerate(tables()):
        table, key = (connection.ops.quote_name(name) for name in (source._meta.db_table, column))
        asked.append(f"SELECT {number}, {key}, pgh_label, pgh_id FROM {table} WHERE pgh_context_id = %s")
    written: dict[type, set] = {}
    deleted: dict[type, set] = {}
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(asked)} ORDER BY 1, 4", [act] * len(asked))
        for number, key, label, _step in cursor.fetchall():
            source, whole, column = tables()[number]
            is_row = column == "pgh_obj_id"
            (deleted if is_row and label == DELETE else written).setdefault(whole, set()).add(key)
    models = [*dict.fromkeys([*written, *deleted])]
    return {one: (len(written.get(one, set()) - deleted.get(one, set())), len(deleted.get(one, ()))) for one in models}


def tables() -> list[tuple]:
    """Return every table of history: the table, whose rows it tells of, by which column."""
    rows = [(history_of(model), model, "pgh_obj_id") for model in recorded_models()]
    return rows + [(links.history, links.whole, links.whole_column) for links in all_links()]


def history_mark(subject: Detainee | Matter) -> dict:
    """Return how far the history of a case has come: what an edition remembers of it when it is frozen."""
    keys = {"detainee": None, "matter": None, subject._meta.model_name: subject.pk}
    with connection.cursor() as cursor:
        cursor.execute(STEPS_OF_RISKS, keys)
        risks = {str(flag): number for flag, number in cursor.fetchall()}
    links = history_of(MatterMembers).objects.filter(matter_id=keys["matter"]).order_by()
    members = {str(key): number for key, number in links.values_list("detainee_id").annotate(Count("pgh_id"))}
    review_on = subject.basis_review_on.isoformat() if subject.basis_review_on else ""
    return {"edits": edits_of(subject), "risks": risks, "members": members, "review_on": review_on}


def edits_since(subject: Detainee | Matter, edition: Edition | None) -> dict[str, int]:
    """Return how many steps each account made in a case since an edition was frozen; of none, ever."""
    before = edition.history_mark.get("edits", {}) if edition else {}
    numbers = {account: number - before.get(account, 0) for account, number in edits_of(subject).items()}
    return {account: number for account, number in numbers.items() if number > 0}
