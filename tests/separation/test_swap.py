"""Which side, research or public, a request runs on, when one process serves both."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings as configured
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

pytestmark = pytest.mark.own_server

THREADS, REQUESTS = 6, 100
REFUSED = "refused: permission denied for table auth_user"
both_logins = pytest.mark.django_db(databases=["default", "public"])
on_test_pages = pytest.mark.urls("tests.separation.urls")


def owner_role():
    return connections.settings["default"]["USER"]


def expected(people):
    """What each test view must answer, to a reader and to a researcher."""
    reader, owner = configured.READER_ROLE, owner_role()
    return {
        "who/raw/": (reader, owner),
        "who/orm/": (reader, owner),
        "who/stream/": (f"{reader}\n" * 4, f"{owner}\n" * 4),
        "research/raw/": (REFUSED, str(people)),
        "research/orm/": (REFUSED, str(people)),
        "research/stream/": (f"begun {REFUSED}", f"begun {people}"),
    }


@pytest.mark.parametrize("seconds_kept", [0, 600])
@pytest.mark.django_db(transaction=True, databases=["default", "public"])
def test_six_threads_of_mixed_requests_never_bleed_into_each_other(serve, monkeypatch, seconds_kept):
    """Committed rows, real logins, connections reopened for each request or kept; some requests fail."""
    for alias in ("default", "public"):
        monkeypatch.setitem(connections.settings[alias], "CONN_MAX_AGE", seconds_kept)
    people = 3
    for number in range(people):
        get_user_model().objects.create(username=f"Person 00000{number}")
    answers = expected(people)

    def work(seed):
        chance, wrong = random.Random(seed), []
        for _ in range(REQUESTS):
            path, research = chance.choice(sorted(answers)), chance.random() < 0.5
            status, _, text = serve(f"/admin/{path}" if research else f"/{path}")
            if (status, text) != (200, answers[path][research]):
                wrong.append((path, research, status, text))
            if chance.random() < 0.1:
                with pytest.raises(ValueError, match="half way"):
                    serve(chance.choice(["/broken/stream/", "/admin/broken/stream/"]))
        connections.close_all()
        return wrong

    with ThreadPoolExecutor(THREADS) as pool:
        assert [wrong for found in pool.map(work, range(THREADS)) for wrong in found] == []


@both_logins
@on_test_pages
def test_a_view_that_fails_does_so_on_its_own_side_and_the_owner_has_its_connection_back():
    for path, role in (("/broken/", configured.READER_ROLE), ("/admin/broken/", owner_role())):
        with pytest.raises(ValueError, match=f"^{role}$"):
            Client().get(path)
        assert connections["default"].alias == "default"


@both_logins
@on_test_pages
def test_requests_in_transactions_keep_their_side(monkeypatch):
    for alias in ("default", "public"):
        monkeypatch.setitem(connections.settings[alias], "ATOMIC_REQUESTS", True)
    assert Client().get("/who/raw/").content.decode() == configured.READER_ROLE
    assert Client().get("/admin/who/raw/").content.decode() == owner_role()


@both_logins
@on_test_pages
def test_a_stream_stays_with_the_reader_while_other_requests_come_and_go():
    client = Client()
    first, second = client.get("/who/stream/"), client.get("/who/stream/")
    assert client.get("/admin/who/raw/").content.decode() == owner_role()
    reader = f"{configured.READER_ROLE}\n" * 4
    assert first.getvalue().decode() == reader
    assert second.getvalue().decode() == reader
    assert connections["default"].alias == "default"


@both_logins
@on_test_pages
@pytest.mark.parametrize(
    ("path", "research"),
    [("/%61dmin/who/raw/", True), ("/who/raw/?next=/admin/", False), ("/who%2fraw/", False)],
)
def test_an_encoded_path_runs_on_the_side_it_resolves_to(path, research):
    role = owner_role() if research else configured.READER_ROLE
    assert Client().get(path).content.decode() == role


@both_logins
@on_test_pages
def test_a_query_that_takes_too_long_is_answered_in_words():
    response = Client().get("/slow/")
    assert response.status_code == 503
    assert "longer than five seconds" in response.content.decode()
    assert connections["default"].alias == "default"


@both_logins
def test_a_reader_login_that_owns_the_tables_is_refused():
    connection = connections.create_connection("public")
    connection.settings_dict = connections.settings["default"]
    for _ in range(2):
        with pytest.raises(ImproperlyConfigured, match="PUBLIC_DATABASE_URL the login of the reader"):
            connection.cursor()
    assert connection.connection is None


@on_test_pages
def test_the_reader_client_sees_rows_that_are_not_committed_and_nothing_of_research(reader_client):
    MigrationRecorder.Migration.objects.create(app="separation", name="0001_uncommitted")
    assert reader_client.get("/applied/?name=0001_uncommitted").content == b"1"
    assert reader_client.get("/who/orm/").content.decode() == configured.READER_ROLE
    assert reader_client.get("/research/raw/").content.decode() == REFUSED
    assert reader_client.get("/research/stream/").getvalue().decode() == f"begun {REFUSED}"
    assert get_user_model().objects.count() == 0


@on_test_pages
def test_queries_can_be_counted_as_the_reader(as_reader, client, django_assert_num_queries):
    with as_reader(), django_assert_num_queries(1):
        client.get("/who/orm/")
