"""What is answered when a page cannot be, with DEBUG off as for readers."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

from casetracker.urls import handler400, handler403, handler404, handler500, urlpatterns  # noqa: F401
from published import errors
from published.middleware import HEADERS
from tests.published.test_pages import words

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def broken(request):
    raise RuntimeError("a secret detail")


def forbidden(request):
    raise PermissionDenied("a secret detail")


def slow(request):
    return errors.too_slow(request)


def asks_host(request):
    return HttpResponse(request.get_host())


urlpatterns = [
    *urlpatterns,
    path("broken/", broken),
    path("forbidden/", forbidden),
    path("slow/", slow),
    path("host/", asks_host),
    path("admin/broken/", broken),
]


@pytest.fixture(autouse=True)
def _as_for_readers(settings):
    settings.DEBUG = False


@pytest.fixture
def no_queries(django_assert_num_queries):
    with django_assert_num_queries(0):
        yield


@pytest.mark.parametrize("address", ["/nowhere/", "/detainees/nowhere", "/%00", "/" + "x" * 5_000, "/%E2%80%AE/"])
def test_an_unknown_address_is_answered_with_where_to_go_from_here(client, no_queries, address):
    response = client.get(address)
    text = words(response)
    assert response.status_code == 404
    assert "Page not found" in text
    assert "Search by name" in text
    assert 'href="/detainees/"' in response.content.decode()
    assert "noindex" in response.content.decode()


def test_a_refusal_says_so_without_a_reason(client, no_queries):
    response = client.get("/forbidden/")
    assert response.status_code == 403
    assert "This is not allowed here" in words(response)
    assert "secret" not in words(response)


def test_a_failure_is_answered_by_a_page_that_needs_nothing(client, no_queries):
    client.raise_request_exception = False
    response = client.get("/broken/")
    assert response.status_code == 500
    assert "Something failed on our side" in words(response)
    assert "secret" not in response.content.decode()
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS


def test_a_failure_is_answered_when_templates_fail_too(client, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("no templates today")

    monkeypatch.setattr("published.errors.render_to_string", fail)
    monkeypatch.setattr("published.errors.render", fail)
    client.raise_request_exception = False
    for address, status in (("/broken/", 500), ("/nowhere/", 404), ("/slow/", 503)):
        response = client.get(address)
        assert response.status_code == status
        assert response["Content-Type"] == "text/plain; charset=utf-8"
        assert len(response.content) > 10


def test_a_host_that_is_not_ours_is_answered_in_words(client, no_queries):
    response = client.get("/host/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "This request could not be read" in words(response)
    assert "evil.example" not in response.content.decode()


def test_too_many_parameters_are_answered_in_words(client, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000  # as on a public site of its own
    response = client.get("/detainees/?" + "&".join(f"x{n}=1" for n in range(1_001)))
    assert response.status_code == 400
    assert "could not be read" in words(response)


def test_a_query_that_was_stopped_is_answered_with_what_to_do(client, no_queries):
    response = client.get("/slow/")
    assert response.status_code == 503
    assert "Ask for less" in words(response)


@pytest.mark.parametrize("answer", [errors.bad_request, errors.forbidden, errors.not_found])
def test_an_error_page_carries_no_script_and_no_inline_style(answer):
    markup = answer(RequestFactory().get("/x/"), PermissionDenied()).content.decode()
    for inline in ("<script", "<style", " style=", "http://", "https://"):
        assert inline not in markup


def test_the_research_side_keeps_its_own_words(client):
    for answer, status in ((errors.not_found, 404), (errors.forbidden, 403)):
        response = answer(RequestFactory().get("/admin/nowhere/"), PermissionDenied())
        assert response.status_code == status
        assert b"Search by name" not in response.content
