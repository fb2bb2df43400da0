"""What every public answer carries, whatever the view did."""

import pytest

from published.middleware import HEADERS

pytestmark = [pytest.mark.django_db(databases=["default", "public"]), pytest.mark.urls("tests.separation.urls")]


@pytest.mark.parametrize("path", ["/who/raw/", "/who/stream/", "/careless/", "/slow/", "/no/such/page/", "/who/raw"])
def test_every_public_answer_carries_the_strict_headers_and_no_cookie(client, path):
    response = client.get(path)
    list(response)
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert not response.cookies


def test_an_answer_to_an_error_carries_them_too(client):
    client.raise_request_exception = False
    response = client.get("/broken/")
    assert response.status_code == 500
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


def test_tor_browser_is_told_of_the_onion_address_where_there_is_one(client, settings):
    assert "Onion-Location" not in client.get("/who/raw/").headers
    settings.CASETRACKER_ONION_URL = "http://" + 56 * "a" + ".onion"
    said = {path: client.get(path).headers.get("Onion-Location") for path in ("/who/raw/?q=%D0%BA", "/admin/careless/")}
    assert said == {"/who/raw/?q=%D0%BA": f"http://{56 * 'a'}.onion/who/raw/?q=%D0%BA", "/admin/careless/": None}


def test_nothing_runs_or_loads_but_the_sites_own_files(client):
    policy = dict(rule.split(" ", 1) for rule in client.get("/who/raw/")["Content-Security-Policy"].split("; "))
    assert policy.pop("default-src") == "'none'"
    assert policy.pop("base-uri") == policy.pop("frame-ancestors") == "'none'"
    assert policy == dict.fromkeys(
        ["style-src", "img-src", "font-src", "script-src", "connect-src", "form-action"], "'self'"
    )


def test_the_admin_keeps_its_cookies_and_its_own_headers(client):
    response = client.get("/admin/careless/")
    assert response.cookies["who"].value == "me"
    assert response["Content-Security-Policy"] == "default-src *"


def test_a_slow_query_of_the_admin_is_not_answered_as_a_public_one(client):
    client.raise_request_exception = False
    assert client.get("/admin/slow/").status_code == 500
