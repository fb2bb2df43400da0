"""Many clients at once, against the demo as people start it: nobody gets an error, no connection is left behind."""

import http.client
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.house.conftest import CHECKOUT, clean_environment, heed_every_signal
from tests.ports import unused_port

CLIENTS, REQUESTS = 16, 2_000
MIXED = (
    "/healthz",
    "/search/?q=Gumarov",
    "/log/head.json",
    "/admin/login/",
    "/matters/",
    "/robots.txt",
    "/healthz",
    "/detainees/?q=kudaev",
    "/feed/",
    "/admin/",
    "/healthz",
    "/no-such-page/",
    "/places/map.svg",
    "/healthz",
    "/sitemap.xml",
    "/assurances/ledger/rows.csv",
)
"""The reader's connection, the owner's, none, a streamed answer; each client begins at another one."""

OPEN_CONNECTIONS = "SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'casetracker%' AND pid <> pg_backend_pid()"


@pytest.fixture
def serve(new_home):
    """Start a server with a command that may name the {port}; returns the port when it is ready."""
    started = []

    def start(*command, ready):
        port = unused_port()
        process = subprocess.Popen(
            [word.format(port=port) for word in command],
            cwd=CHECKOUT,
            env=clean_environment(new_home) | {"PORT": str(port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=heed_every_signal,
        )
        said = []
        while not said or ready not in said[-1]:
            said.append(process.stdout.readline())
            assert said[-1], "".join(said)
        reader = threading.Thread(target=process.stdout.read)  # a full pipe would stop the server
        reader.start()
        started.append((process, reader))
        return port

    yield start
    for process, reader in started:
        process.terminate()
        process.wait(timeout=30)
        reader.join()
        process.stdout.close()


def statuses(port: int, client: int, number: int) -> Counter:
    """Ask one address after another; every second client keeps its connection as a browser does."""
    keeps, seen = client % 2, Counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for one in range(number):
        path = MIXED[(client + one) % len(MIXED)]
        connection.request("GET", path, headers={} if keeps else {"Connection": "close"})
        answer = connection.getresponse()
        answer.read()
        seen[answer.status] += 1
        if not keeps:
            connection.close()
    connection.close()
    return seen


def ask_all_at_once(port: int, requests: int) -> Counter:
    each = requests // CLIENTS
    with ThreadPoolExecutor(CLIENTS) as pool:
        found = pool.map(lambda client: statuses(port, client, each), range(CLIENTS))
        return sum(found, Counter())


def connections_open(manage) -> int:
    return int(manage("pg", "psql", "--", "-Atc", OPEN_CONNECTIONS).stdout)


def connections_left(manage) -> int:
    """How many stay open; one that was closed a moment ago is given the moment it takes."""
    deadline = time.monotonic() + 10
    while (left := connections_open(manage)) and time.monotonic() < deadline:
        pass
    return left


def test_sixteen_clients_with_two_thousand_requests_get_no_error_from_the_demo_and_leave_no_connection(serve, manage):
    port = serve(sys.executable, "manage.py", "demo", ready="Quit the server")
    seen = ask_all_at_once(port, REQUESTS)
    assert set(seen) == {200, 302, 404}, seen
    assert seen.total() == REQUESTS
    assert connections_left(manage) == 0
