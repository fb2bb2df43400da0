"""What the reader may touch, asked of PostgreSQL: as the reader where it counts, of every object of ours."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connections

from published.reader_role.grants import FUNCTIONS, readable_tables

pytestmark = [pytest.mark.django_db(databases=["default", "public"]), pytest.mark.own_server]

OURS = """
    nspname !~ '^pg_' AND nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = {object}.oid AND d.deptype = 'e')
"""
RELATIONS = """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = ANY(%s) AND
""" + OURS.format(object="c")
ROUTINES = """
    SELECT p.oid::regprocedure::text, prosecdef FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
    WHERE
""" + OURS.format(object="p")
CHANGES = [
    "INSERT INTO {table} DEFAULT VALUES",
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table}",
    "SELECT 1 FROM {table} FOR UPDATE",
    "DO $$ BEGIN LOCK TABLE {table} IN ROW EXCLUSIVE MODE; END $$",
    "ALTER TABLE {table} ADD COLUMN more text",
    "DROP TABLE {table}",
    "CREATE TRIGGER t AFTER INSERT ON {table} EXECUTE FUNCTION suppress_redundant_updates_trigger()",
]
STATEMENTS = [
    "CREATE TABLE mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE VIEW mine AS SELECT 1",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE mine",
    "CREATE DATABASE mine",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('PG_VERSION')",
    "SELECT rolpassword FROM pg_authid",
]


def names(cursor, *kinds):
    """Every table (r, p), view (v, m), foreign table (f) or sequence (S) of ours."""
    cursor.execute(RELATIONS, [list(kinds)])
    return sorted(name for (name,) in cursor.fetchall())


def tables(cursor):
    return names(cursor, "r", "p", "v", "m", "f")


def refusal(connection, statement):
    """PostgreSQL's code for why the statement was refused, "" if it was not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return error.__cause__.pgcode
    return ""


def test_select_is_refused_on_every_table_outside_the_list(owner_cursor, reader_login):
    outside = [table for table in tables(owner_cursor) if table not in readable_tables()]
    assert {"auth_user", "django_session", "django_content_type", "django_admin_log"} <= set(outside)
    allowed = [t for t in outside if refusal(reader_login, f"SELECT 1 FROM {t} LIMIT 1") != "42501"]
    assert allowed == []


def test_every_table_of_the_list_can_be_read(owner_cursor, reader_login):
    assert set(readable_tables()) <= set(tables(owner_cursor))
    assert {t for t in readable_tables() if refusal(reader_login, f"SELECT * FROM {t} LIMIT 1")} == set()


def test_the_list_names_tables_of_the_public_record_only():
    for table in readable_tables():
        assert table == "django_migrations" or table.startswith("published_")


def test_history_and_research_tables_are_among_those_that_are_refused(owner_cursor):
    refused = set(tables(owner_cursor)) - set(readable_tables())
    for app in ("detainees", "pghistory", "auth"):
        assert any(table.startswith(f"{app}_") for table in refused), app


@pytest.mark.parametrize("grantee", ["reader", "public"])
def test_the_grants_are_exactly_the_list(owner_cursor, grantee):
    """Asked table by table and privilege by privilege: a grant to PUBLIC stands in no list of the reader."""
    role = settings.READER_ROLE if grantee == "reader" else "public"
    owner_cursor.execute("SELECT current_setting('server_version_num')::int")
    privileges = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]
    privileges += ["MAINTAIN"] if owner_cursor.fetchone()[0] >= 170000 else []
    owner_cursor.execute(
        "SELECT t, p FROM unnest(%s) t, unnest(%s) p WHERE has_table_privilege(%s, t, p) OR"
        " (p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(%s, t, p))",
        [tables(owner_cursor), privileges, role, role],
    )
    listed = {(table, "SELECT") for table in readable_tables()} if grantee == "reader" else set()
    assert set(owner_cursor.fetchall()) == listed


@pytest.mark.parametrize("grantee", ["reader", "public"])
def test_no_sequence_tells_how_many_rows_there_are(owner_cursor, grantee):
    role = settings.READER_ROLE if grantee == "reader" else "public"
    sequences = names(owner_cursor, "S")
    owner_cursor.execute(
        "SELECT s FROM unnest(%s) s WHERE has_sequence_privilege(%s, s, 'USAGE, SELECT, UPDATE')",
        [sequences, role],
    )
    assert sequences
    assert owner_cursor.fetchall() == []


@pytest.mark.parametrize("grantee", ["reader", "public"])
def test_only_the_listed_functions_of_ours_may_be_called_and_none_runs_as_its_owner(owner_cursor, grantee):
    role = settings.READER_ROLE if grantee == "reader" else "public"
    owner_cursor.execute(ROUTINES)
    routines = owner_cursor.fetchall()
    owner_cursor.execute(
        "SELECT f FROM unnest(%s::text[]) f WHERE has_function_privilege(%s, f, 'EXECUTE')",
        [[name for name, _ in routines], role],
    )
    listed = set(FUNCTIONS) if grantee == "reader" else set()
    assert {name for (name,) in owner_cursor.fetchall()} == listed
    assert [name for name, runs_as_owner in routines if runs_as_owner] == []


def test_the_reader_may_connect_and_look_but_not_create(owner_cursor):
    owner_cursor.execute(
        "SELECT p FROM unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) p"
        " WHERE has_database_privilege(%s, current_database(), p)",
        [settings.READER_ROLE],
    )
    assert owner_cursor.fetchall() == [("CONNECT",)]
    owner_cursor.execute(
        "SELECT nspname FROM pg_namespace WHERE has_schema_privilege(%s, oid, 'CREATE')",
        [settings.READER_ROLE],
    )
    assert owner_cursor.fetchall() == []


def test_the_reader_has_no_powers_no_memberships_and_no_property(owner_cursor):
    owner_cursor.execute(
        "SELECT rolcanlogin,"
        " rolsuper OR rolinherit OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls,"
        " (SELECT count(*) FROM pg_auth_members WHERE member = r.oid),"
        " (SELECT count(*) FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o')"
        " FROM pg_roles r WHERE rolname = %s",
        [settings.READER_ROLE],
    )
    assert owner_cursor.fetchone() == (True, False, 0, 0)


def test_a_login_of_the_reader_is_read_only_and_impatient(reader_login):
    with reader_login.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user")
        assert cursor.fetchone() == (settings.READER_ROLE, settings.READER_ROLE)
        cursor.execute("SELECT current_setting('default_transaction_read_only'), current_setting('statement_timeout')")
        assert cursor.fetchone() == ("on", "5s")
    assert refusal(reader_login, "CREATE TEMPORARY TABLE mine (id int)") == "25006"


def test_a_session_that_lifts_its_limits_still_changes_nothing(owner_cursor, reader_login):
    """The limits are a courtesy; the grants are what counts."""
    with reader_login.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = off")
        cursor.execute("SET statement_timeout = 0")
    owner_cursor.execute(
        "SELECT table_name, min(column_name) FROM information_schema.columns WHERE table_name = ANY(%s) GROUP BY 1",
        [readable_tables()],
    )
    statements = [
        change.format(table=table, column=column) for table, column in owner_cursor.fetchall() for change in CHANGES
    ]
    owner = connections["default"].ops.quote_name(connections["default"].settings_dict["USER"])
    statements += [*STATEMENTS, f"SET ROLE {owner}", f"SET SESSION AUTHORIZATION {owner}"]
    done = {statement: refusal(reader_login, statement) for statement in statements}
    assert {statement: code for statement, code in done.items() if code != "42501"} == {}


def test_a_table_made_later_is_nobodys_to_read(owner_cursor):
    owner_cursor.execute("CREATE TABLE published_later (id serial primary key, note text)")
    for role in (settings.READER_ROLE, "public"):
        owner_cursor.execute(
            "SELECT has_table_privilege(%s, 'published_later', 'SELECT, INSERT, UPDATE, DELETE'),"
            " has_any_column_privilege(%s, 'published_later', 'SELECT'),"
            " has_sequence_privilege(%s, 'published_later_id_seq', 'USAGE, SELECT, UPDATE')",
            [role, role, role],
        )
        assert owner_cursor.fetchone() == (False, False, False)
