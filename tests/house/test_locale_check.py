"""The check that the database can read names of all scripts, on real databases that can and that cannot."""

import contextlib

import pytest
from django.db import connections

from casetracker.checks import check_server_reads_all_scripts

pytestmark = pytest.mark.own_server

UTF8 = "TEMPLATE template0 ENCODING 'UTF8'"


@contextlib.contextmanager
def database_made_with(options, *prepared_by):
    """A throw-away database of the server under test, as a connection alias."""
    name = "casetracker_locale_check"
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} {options}")
    connections.databases[name] = connections.databases["default"] | {"NAME": name}
    try:
        with connections[name].cursor() as cursor:
            for statement in prepared_by:
                cursor.execute(statement)
        yield name
    finally:
        connections[name].close()
        del connections[name], connections.databases[name]
        with connections["default"]._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name}")


@pytest.fixture(autouse=True)
def _with_a_server(django_db_blocker):
    """No test database is needed, only the server."""
    with django_db_blocker.unblock():
        yield
        connections["default"].close()


def findings(alias):
    return [(error.id, error.msg, error.hint) for error in check_server_reads_all_scripts(databases=[alias])]


@pytest.mark.django_db
def test_the_database_under_test_passes():
    assert findings("default") == []


@pytest.mark.parametrize("prepared_by", [(), ("CREATE EXTENSION pg_trgm",)], ids=["new", "with trigrams"])
def test_a_database_with_a_utf8_locale_passes(prepared_by):
    with database_made_with(f"{UTF8} LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'", *prepared_by) as alias:
        assert findings(alias) == []


@pytest.mark.parametrize("prepared_by", [(), ("CREATE EXTENSION pg_trgm",)], ids=["new", "with trigrams"])
def test_a_database_in_the_c_locale_is_refused_and_the_mend_is_named(prepared_by):
    with database_made_with(f"{UTF8} LC_COLLATE 'C' LC_CTYPE 'C'", *prepared_by) as alias:
        ((number, message, hint),) = findings(alias)
    assert number == "casetracker.E002"
    assert "LC_CTYPE is C" in message
    assert "finds nobody" in message
    assert "LC_CTYPE 'C.UTF-8'" in hint


@pytest.mark.parametrize("prepared_by", [(), ("CREATE EXTENSION pg_trgm",)], ids=["new", "with trigrams"])
def test_a_builtin_provider_over_the_c_locale_is_refused_though_it_folds_case(prepared_by):
    if connections["default"].pg_version < 170000:
        pytest.skip("the builtin locale provider came with PostgreSQL 17")
    options = f"{UTF8} LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'"
    with database_made_with(options, *prepared_by) as alias:
        ((number, message, _),) = findings(alias)
    assert number == "casetracker.E003"
    assert "no trigrams" in message


def test_a_database_that_is_not_utf8_is_refused():
    with database_made_with("TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'") as alias:
        ((number, message, _),) = findings(alias)
    assert number == "casetracker.E001"
    assert "SQL_ASCII" in message


def test_nothing_is_asked_where_no_database_is_named():
    assert check_server_reads_all_scripts(databases=None) == []
