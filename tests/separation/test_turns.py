"""Which connection is whose: by path, by turn, and back to the owner whatever happens."""

from io import BytesIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIRequest
from django.db import connections
from django.http import HttpResponse, StreamingHttpResponse
from django.test import AsyncRequestFactory
from django.urls import URLResolver, get_resolver

from published.reader_role import ReaderConnection, is_research
from published.reader_role.router import Router

pytestmark = [pytest.mark.django_db(databases=["default", "public"]), pytest.mark.own_server]


def request_for(path):
    """A request as the server hands it on: the path is decoded already."""
    return WSGIRequest({"REQUEST_METHOD": "GET", "PATH_INFO": path, "wsgi.input": BytesIO()})


def run(path, view):
    return ReaderConnection(view)(request_for(path))


def in_charge():
    return connections["default"].alias


def stream(request):
    return StreamingHttpResponse(["a", "b"])


@pytest.mark.parametrize("path", ["/admin/", "/admin/detainees/person/1/", "/admin//", "/admin/../detainees/"])
def test_a_path_that_begins_with_exactly_admin_is_research(path):
    assert is_research(request_for(path))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/admin",
        "/administration/",
        "/Admin/",
        "/ADMIN/",
        "//admin/",
        "/./admin/",
        "/detainees/../admin/",
        "/%61dmin/",
        "/%2fadmin/",
        "/admin\\",
        "/admin;/",
        "/ admin/",
        "/ru/admin/",
    ],
)
def test_every_other_path_is_public(path):
    assert not is_research(request_for(path))


def test_the_public_site_by_itself_has_no_research_side(settings):
    settings.CASETRACKER_SITE = "public"
    assert not is_research(request_for("/admin/"))


def test_a_stream_is_the_readers_until_it_is_closed():
    response = run("/", stream)
    assert in_charge() == "public"
    list(response)
    assert in_charge() == "public"
    response.close()
    assert in_charge() == "default"


def test_a_response_closed_twice_ends_only_its_own_turn():
    first = run("/", stream)
    first.close()
    second = run("/", stream)
    first.close()
    assert in_charge() == "public"
    second.close()


def test_a_response_that_is_never_closed_lends_the_owner_to_nobody_but_the_admin():
    forgotten = run("/", stream)
    aliases = []

    def view(request):
        aliases.append(in_charge())
        return HttpResponse()

    for path in ("/admin/", "/", "/admin/"):
        run(path, view).close()
    assert aliases == ["default", "public", "default"]
    assert in_charge() == "public"
    forgotten.close()


def test_a_request_within_a_request_gives_back_what_it_found():
    aliases = []

    def outer(request):
        run("/admin/", lambda inner: HttpResponse()).close()
        aliases.append(in_charge())
        return HttpResponse()

    run("/", outer).close()
    assert aliases == ["public"]


def test_an_interrupted_request_gives_the_connection_back():
    def interrupted(request):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run("/", interrupted)


def test_a_response_that_fails_to_close_gives_the_connection_back():
    def view(request):
        response = HttpResponse()
        response.close = interrupted_close
        return response

    def interrupted_close():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run("/", view).close()


def test_one_process_for_both_sides_is_refused_under_asgi():
    with pytest.raises(ImproperlyConfigured, match="only under WSGI"):
        ReaderConnection(stream)(AsyncRequestFactory().get("/"))


def test_one_login_for_both_sides_is_refused(monkeypatch):
    monkeypatch.setitem(connections.settings["public"], "USER", connections.settings["default"]["USER"])
    with pytest.raises(ImproperlyConfigured, match="two database logins"):
        ReaderConnection(stream)


def test_the_reader_stands_first_in_the_middleware_and_the_public_headers_second(settings):
    assert settings.MIDDLEWARE[:2] == [
        "published.reader_role.ReaderConnection",
        "published.middleware.PublicResponse",
    ]


def test_migrations_are_the_owners():
    assert Router().allow_migrate("default", "published")
    assert not Router().allow_migrate("public", "published")


def addresses(resolver, prefix="", namespaces=()):
    """Every (path, namespaces, view) of the site."""
    for pattern in resolver.url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, path, (*namespaces, pattern.namespace))
        else:
            yield path, namespaces, pattern.callback


def test_the_admin_stands_under_admin_and_no_public_page_does():
    """The path decides who asks the database, so each view must stand on its own side of it."""
    for path, namespaces, view in addresses(get_resolver()):
        under_admin = path.startswith("admin/")
        if "admin" in namespaces:
            assert under_admin, path
        if view.__module__.startswith("published.") and not view.__module__.startswith("published.admin"):
            assert not under_admin, path
