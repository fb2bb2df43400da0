"""Tests side by side: each worker of pytest-xdist has a server of its own, or a database of its own on a given one.

Roles belong to a whole server and are named after the database, and some tests change or drop them. ``make test``
loads this before Django's settings are read; ``pytest`` alone needs it not and runs one test after another.
"""

import gc
import os
from pathlib import Path
from urllib.parse import urlsplit

from django.db.models.expressions import Col
from django.utils.functional import cached_property

from casetracker.embedded_postgres.cluster import SERVER_SETTINGS
from casetracker.embedded_postgres.place import default_data_folder

SLOWEST = (
    "admin/case/test_round_trip.py",
    "separation/test_races.py",
    "browser/test_every_page.py",
    "separation/test_canary",
    "separation/test_permission_matrix.py",
    "separation/test_typing_meanwhile.py",
    "separation/test_every_field.py",
    "separation/test_oracles.py",
)
"""Files that take minutes are given out first, and long ones that would come last: or one worker would be left with
the last of them alone."""

AS_SHIPPED = dict(SERVER_SETTINGS)
HASTY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",  # it finds every table empty between two tests, and then 20,000 rows are joined one by one
    "join_collapse_limit": "1",  # joins as they are written: to weigh every order of 20 joins takes longer than they do
}
"""A worker's server need not survive a power cut, and its tables are small: what it spends on either is saved."""


def apart(worker: str) -> None:
    """Let a worker's settings name a server or database that no other worker uses."""
    if not os.environ.get("DATABASE_URL"):
        folder = Path(os.environ.get("CASETRACKER_DATA") or default_data_folder(Path(__file__).parent.parent))
        os.environ["CASETRACKER_DATA"] = str(folder / worker)
        SERVER_SETTINGS.update(HASTY)
        return
    if os.environ.get("PUBLIC_DATABASE_URL"):
        raise SystemExit("PUBLIC_DATABASE_URL names one reader, so tests run one after another: make test JOBS=0")
    url = urlsplit(os.environ["DATABASE_URL"])
    os.environ["DATABASE_URL"] = url._replace(path=f"{url.path}_{worker}").geturl()


def identity_of_column(column) -> tuple:
    """Return what tells a column of a query from others, the same as Django does, without binding a signature."""
    (alias, target, *given), named = column._constructor_args
    output = given[0] if given else named.get("output_field")
    told = (("alias", alias), ("target", target), ("output_field", output))
    return (type(column), *((name, column._identity(value)) for name, value in told))


def tell_columns_apart_quickly() -> None:
    """Django compares each column of a query with the order asked for: an eighth of the tests' processor time."""
    Col.identity = cached_property(identity_of_column)
    Col.identity.__set_name__(Col, "identity")


def pytest_collection_finish():
    """Look for garbage seldom, and not in what was imported: it took a tenth of the tests' processor time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)


def pytest_collection_modifyitems(items):
    """Put the slowest files first; the order of the others stays."""
    items.sort(key=lambda item: not item.nodeid.removeprefix("tests/").startswith(SLOWEST))


if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    apart(worker)
    tell_columns_apart_quickly()
