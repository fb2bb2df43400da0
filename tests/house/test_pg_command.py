"""`manage.py pg`, as a user runs it."""

import stat

import pytest

from casetracker.embedded_postgres.server import EmbeddedServer


@pytest.fixture
def new_home(home):
    """One data folder for this module's tests: what they need is a server, not a new one."""
    return home


def test_status_starts_nothing_and_says_where_things_are(manage, server):
    done = manage("pg", "status")
    assert done.returncode == 0, done.stderr
    assert "not running" in done.stdout
    assert str(server.cluster.data) in done.stdout
    assert str(server.cluster.socket_folder) in done.stdout


def test_status_tells_a_running_server(manage, server):
    server.join()
    assert "running\n" in manage("pg", "status").stdout
    assert "not running" not in manage("pg", "status").stdout


def test_psql_asks_the_embedded_database_as_the_owner(manage):
    done = manage("pg", "psql", "--", "-Atc", "SELECT current_user, current_database()")
    assert done.stdout == "casetracker|casetracker\n", done.stderr


def test_psql_passes_on_its_exit_code(manage):
    done = manage("pg", "psql", "--", "-c", "SELECT no_such_thing")
    assert done.returncode == 1
    assert "no_such_thing" in done.stderr


def test_a_dump_is_private_complete_and_never_overwritten(manage, server, new_home):
    server.join()
    manage("pg", "psql", "--", "-c", "CREATE TABLE IF NOT EXISTS witness (said text)")
    file = new_home.parent / "saved.sql"
    done = manage("pg", "dump", str(file))
    assert done.returncode == 0, done.stderr
    assert "confidential" in done.stdout
    assert "CREATE TABLE public.witness" in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600

    again = manage("pg", "dump", str(file))
    assert again.returncode == 1
    assert "Name a new file" in again.stderr


def test_a_dump_without_a_file_is_sql_on_standard_output(manage):
    done = manage("pg", "dump")
    assert "PostgreSQL database dump" in done.stdout, done.stderr


def test_stop_stops_the_server_even_under_those_who_use_it(manage, server):
    server.join()
    done = manage("pg", "stop")
    assert "has stopped" in done.stdout
    assert "starts it again" in done.stdout
    assert not EmbeddedServer(server.home).is_ready()
    assert "is not running" in manage("pg", "stop").stdout


@pytest.mark.parametrize("action", ["status", "stop", "psql", "dump"])
def test_with_a_server_of_ones_own_the_command_says_that_it_is_not_for_it(manage, action):
    done = manage("pg", action, DATABASE_URL="postgres://u:p@127.0.0.1:1/n")
    assert done.returncode == 1
    assert "DATABASE_URL is set" in done.stderr
