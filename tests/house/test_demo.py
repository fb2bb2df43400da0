"""`manage.py demo`: ports, accounts, and the whole of it from nothing."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management.base import CommandError

from casetracker.demo_accounts import ACCOUNTS, renew_demo_accounts
from casetracker.management.commands.demo import free_port
from tests.house.conftest import CHECKOUT, clean_environment, heed_every_signal
from tests.ports import unused_port


@pytest.fixture
def taken_port():
    """A port on which somebody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_in_use_is_refused_before_any_work_with_another_to_try(manage, new_home, taken_port):
    done = manage("demo", PORT=str(taken_port))
    assert done.returncode == 1
    assert f"Port {taken_port}" in done.stderr
    assert "is in use" in done.stderr
    assert re.search(r"PORT=\d+ make demo", done.stderr)
    assert not list(new_home.glob("postgresql-*"))


@pytest.mark.parametrize("text", ["http", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_none_is_refused(text):
    with pytest.raises(CommandError, match="PORT=8001 make demo"):
        free_port(text)


def test_the_port_of_the_research_side_is_tried_before_any_work_too(manage, new_home, taken_port):
    done = manage("demo", PORT=str(unused_port()), RESEARCH_PORT=str(taken_port))
    assert done.returncode == 1
    assert re.search(r"RESEARCH_PORT=\d+ make demo", done.stderr)
    assert not list(new_home.glob("postgresql-*"))


@pytest.mark.parametrize("site", ["public", "both"])
def test_the_demo_chooses_its_sides_itself(manage, site):
    assert "Unset CASETRACKER_SITE" in manage("demo", CASETRACKER_SITE=site).stderr


def test_a_server_that_cannot_be_reached_is_named_with_the_mend(manage):
    done = manage("demo", PORT=str(unused_port()), DATABASE_URL="postgres://u:p@127.0.0.1:1/n")
    assert done.returncode == 1
    assert "The database cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.django_db
class TestAccounts:
    """They exist in demonstrations only, and their passwords last until the next start."""

    def test_an_empty_database_gets_three_that_can_log_in(self):
        passwords = renew_demo_accounts()
        assert set(passwords) == set(ACCOUNTS)
        for name, password in passwords.items():
            assert authenticate(username=name, password=password).is_staff

    def test_each_start_gives_new_passwords(self):
        before, after = renew_demo_accounts(), renew_demo_accounts()
        assert not set(before.values()) & set(after.values())
        assert authenticate(username="admin", password=before["admin"]) is None

    def test_only_the_administrator_may_touch_accounts(self):
        renew_demo_accounts()
        users = {name: get_user_model().objects.get(username=name) for name in ACCOUNTS}
        may_touch = {name: user.has_perm("auth.change_user") for name, user in users.items()}
        assert may_touch == {"admin": True, "researcher": False, "reviewer": False}
        assert users["researcher"].has_perm("detainees.change_detainee")

    def test_the_reviewer_may_publish_and_the_researcher_may_not(self):
        renew_demo_accounts()
        users = {name: get_user_model().objects.get(username=name) for name in ("researcher", "reviewer")}
        assert users["reviewer"].has_perm("detainees.change_edition")
        assert not users["researcher"].has_perm("detainees.change_edition")

    def test_a_database_with_users_of_its_own_is_left_alone(self):
        own = get_user_model().objects.create_user("admin", "anna@example.org", "kept-password")
        assert renew_demo_accounts() == {}
        own.refresh_from_db()
        assert own.check_password("kept-password")
        assert get_user_model().objects.count() == 1

    def test_an_account_added_by_an_evaluator_changes_nothing_for_the_demos_own(self):
        renew_demo_accounts()
        get_user_model().objects.create_user("anna", "anna@example.org", "kept-password")
        assert set(renew_demo_accounts()) == set(ACCOUNTS)
        assert authenticate(username="anna", password="kept-password")

    def test_an_account_that_cannot_log_in_makes_no_real_database(self):
        get_user_model().objects.create(username="command-line", is_active=False)
        assert set(renew_demo_accounts()) == set(ACCOUNTS)


@pytest.fixture
def demo(new_home):
    """Start the demo in the data folder; returns its first lines, and the addresses for readers and researchers."""
    started = []

    def start():
        port = unused_port()
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=CHECKOUT,
            env=clean_environment(new_home) | {"PORT": str(port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=heed_every_signal,
        )
        started.append(process)
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "Quit the server" in line:
                break
        addresses = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}"
        while process.poll() is None and is_closed(addresses[1]):  # runserver says where before it listens
            time.sleep(0.1)
        return process, "".join(lines), *addresses

    yield start
    for process in started:
        process.kill()
        process.communicate()


def status(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code


def test_from_nothing_to_seven_published_cases_twice_and_nothing_left_behind(demo, new_home, manage):
    process, said, address, research = demo()
    assert "Loading the seven cases" in said, said
    assert all(name in said for name in ACCOUNTS)
    assert status(address) == 200
    assert all(f"{one}/" in said for one in (address, research))
    assert status(f"{research}/admin/login/") == 200
    assert status(f"{address}/no-such-page/") == 404
    older = "COMMENT ON TABLE published_case IS NULL; DELETE FROM published_searchname"
    assert manage("pg", "psql", "--", "-qc", older).returncode == 0
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0
    assert "not running" in manage("pg", "status").stdout

    process, said, address, _research = demo()
    assert "nothing was loaded" in said
    assert re.search(r"rebuild_public --if-needed: \d+ cases and group cases are public", said)
    assert "find_contradictions --if-needed: " in said
    names = "SELECT count(*) > 0 FROM published_searchname"
    assert manage("pg", "psql", "--", "-Atc", names).stdout.strip() == "t"
    assert status(address) == 200
    editions = "SELECT count(*) FROM detainees_edition WHERE published_at IS NOT NULL AND detainee_id IS NOT NULL"
    assert manage("pg", "psql", "--", "-Atc", editions).stdout.strip() == "7"


def test_the_public_address_leads_to_the_research_side_and_serves_none_of_it(demo):
    process, _said, address, research = demo()
    with urllib.request.urlopen(f"{address}/admin/login/?next=/admin/", timeout=30) as answer:
        assert answer.url == f"{research}/admin/login/?next=/admin/"
    assert status(f"{research}/detainees/") == 404
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=20)
    if sys.platform == "linux":
        for _turn in range(200):
            if all(is_closed(one) for one in (address, research)):
                break
            time.sleep(0.1)
        assert is_closed(address)


def is_closed(address: str) -> bool:
    """Whether nobody listens at an address."""
    host, _colon, port = address.removeprefix("http://").partition(":")
    with socket.socket() as trial:
        return trial.connect_ex((host, int(port))) != 0
