"""How the reader's role and grants come to be what they must be, and what happens when they cannot."""

import pytest
from django.conf import settings as configured
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from published.reader_role.alignment import WallIsOpen, align, align_after_migrate, difference
from published.reader_role.grants import open_doors
from published.reader_role.roles import quoted

pytestmark = pytest.mark.own_server

READER = quoted(configured.READER_ROLE)


def run(cursor, *statements):
    for statement in statements:
        cursor.execute(statement.replace("READER", READER))


@pytest.fixture
def weak_owner(owner_cursor):
    """Become a login that may create no roles and owns nothing, as on a server that others administer."""
    owner_cursor.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    if not owner_cursor.fetchone()[0]:
        pytest.skip("DATABASE_URL's own login may create no roles")

    def become():
        run(
            owner_cursor,
            "CREATE ROLE weak_owner",
            "GRANT weak_owner TO CURRENT_USER",
            "SET LOCAL ROLE weak_owner",
        )

    return become


def test_after_migrate_nothing_is_left_to_do(owner_cursor):
    assert difference(owner_cursor) == []
    assert open_doors(owner_cursor, configured.READER_ROLE) == []


def test_aligning_again_grants_and_takes_nothing(db):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert align() == []
    changes = [query["sql"] for query in queries if query["sql"].startswith(("GRANT", "REVOKE", "CREATE", "ALTER"))]
    assert [change for change in changes if " PASSWORD " not in change] == []


@pytest.mark.parametrize(
    "opened",
    [
        "GRANT SELECT ON auth_user TO READER",
        "GRANT SELECT ON auth_user TO READER WITH GRANT OPTION",
        "GRANT SELECT ON auth_user TO PUBLIC",
        "GRANT SELECT (password) ON auth_user TO READER",
        "GRANT UPDATE (name) ON django_migrations TO PUBLIC",
        "GRANT INSERT, TRIGGER ON django_migrations TO READER",
        "GRANT SELECT ON SEQUENCE auth_user_id_seq TO READER",
        "CREATE VIEW everybody AS SELECT * FROM auth_user; GRANT SELECT ON everybody TO PUBLIC",
        "CREATE SCHEMA aside CREATE TABLE kept (id int); GRANT ALL ON aside.kept TO READER",
        "CREATE FUNCTION told() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'",
        "GRANT CREATE ON SCHEMA public TO PUBLIC",
        "GRANT TEMPORARY ON DATABASE DATABASE_NAME TO READER",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO READER",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO PUBLIC",
        "REVOKE SELECT ON django_migrations FROM READER",
        "CREATE ROLE powerful; GRANT powerful TO READER",
        "ALTER ROLE READER CREATEDB",
        "ALTER ROLE READER IN DATABASE DATABASE_NAME SET statement_timeout = 0",
    ],
)
def test_what_was_changed_by_hand_is_put_back(owner_cursor, opened):
    database = quoted(connection.settings_dict["NAME"])
    run(owner_cursor, *opened.replace("DATABASE_NAME", database).split("; "))
    assert difference(owner_cursor) != []
    assert align() == []
    assert open_doors(owner_cursor, configured.READER_ROLE) == []


def test_a_missing_role_is_made_where_the_owner_may(owner_cursor, settings):
    settings.READER_ROLE = 'reader "of another" database'
    assert align() == []
    owner_cursor.execute("SELECT has_table_privilege(%s, 'django_migrations', 'SELECT')", [settings.READER_ROLE])
    assert owner_cursor.fetchone() == (True,)


def test_without_the_right_to_make_it_the_sql_for_an_administrator_is_printed(weak_owner, settings, capsys):
    settings.READER_ROLE = "missing_reader"
    weak_owner()
    align_after_migrate(None, using="default")
    printed = capsys.readouterr().err
    for line in (
        'CREATE ROLE "missing_reader" LOGIN NOINHERIT;',
        "SET statement_timeout = '5s';",
        'GRANT "missing_reader" TO "weak_owner"',
        '\\password "missing_reader"',
    ):
        assert line in printed
    call_command("reader_sql")
    assert 'CREATE ROLE "missing_reader"' in capsys.readouterr().out


def test_a_door_that_cannot_be_closed_stops_migrate(owner_cursor, weak_owner):
    run(owner_cursor, "GRANT SELECT ON auth_user TO READER")
    weak_owner()
    with pytest.raises(WallIsOpen, match="may read TABLE auth_user") as refused:
        align()
    assert "REVOKE SELECT ON TABLE auth_user" in str(refused.value)


@pytest.mark.parametrize(
    ("power", "named"),
    [
        ("ALTER ROLE READER SUPERUSER", "is a superuser; .* and [0-9]+ more"),
        ("CREATE ROLE powerful; GRANT powerful TO READER", "can become powerful"),
        (
            "GRANT CREATE ON SCHEMA public TO READER; CREATE TABLE mine (id int); ALTER TABLE mine OWNER TO READER",
            "owns table mine",
        ),
    ],
)
def test_a_power_that_cannot_be_taken_away_stops_migrate(owner_cursor, weak_owner, power, named):
    owner_cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    if "SUPERUSER" in power and not owner_cursor.fetchone()[0]:
        pytest.skip("only a superuser can give the reader such a power")
    run(owner_cursor, *power.split("; "))
    weak_owner()
    with pytest.raises(WallIsOpen, match=named):
        align()


def test_one_role_for_both_sides_is_refused(owner_cursor, settings):
    owner_cursor.execute("SELECT current_user")
    (settings.READER_ROLE,) = owner_cursor.fetchone()
    with pytest.raises(ImproperlyConfigured, match="same database role"):
        align()


def test_the_password_is_kept_in_step_and_never_sent_in_clear(db, settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["public"], "PASSWORD", "correct horse")
    with CaptureQueriesContext(connection) as queries:
        align()
    assert any("PASSWORD 'SCRAM-SHA-256$" in query["sql"] for query in queries)
    assert not any("correct horse" in query["sql"] for query in queries)


def test_a_research_site_that_does_not_know_the_password_leaves_it_alone(db, settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["public"], "PASSWORD", "correct horse")
    monkeypatch.delenv("PUBLIC_DATABASE_URL", raising=False)
    settings.CASETRACKER_SITE = "research"
    with CaptureQueriesContext(connection) as queries:
        align()
    assert not any("PASSWORD" in query["sql"] for query in queries)


def test_nothing_to_do_is_said(db, capsys):
    call_command("reader_sql")
    assert "Nothing to do" in capsys.readouterr().out
