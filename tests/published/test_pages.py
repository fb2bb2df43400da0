"""The pages around the record: home, about, method, and what machines ask."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import Client

from published.models import Case
from published.publish import publish, withdraw
from tests import factories
from tests.published.addresses import fixed_pages
from tests.published.rows import make_matter, make_profile

pytestmark = pytest.mark.django_db

PAGES = fixed_pages()


def words(response) -> str:
    """The text of a page, on one line."""
    text = re.sub(r"(?s)<(style|head).*?</\1>|<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", unescape(text)).strip()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_without_script_cookie_inline_style_or_another_host(reader_client, path):
    make_matter(members=[make_profile()])
    response = reader_client.get(path)
    markup = response.content.decode()
    assert response.status_code == 200
    assert not response.cookies
    assert not re.search(r"<script|<style|<iframe|<img|\sstyle=|\son\w+=|javascript:", markup)
    loaded = re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]*)"|\ssrc="([^"]*)"', markup)
    assert loaded
    assert all(address.startswith("/static/") for found in loaded for address in found if address)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_of_the_first_order_a_title_and_no_id_twice(reader_client, path):
    make_matter(members=[make_profile()])
    markup = reader_client.get(path).content.decode()
    assert len(re.findall(r"<h1[ >]", markup)) == 1
    assert re.search(r"<title>[^<]{5,}</title>", markup)
    ids = re.findall(r'\sid="([^"]*)"', markup)
    assert sorted(ids) == sorted(set(ids))
    for reference in re.findall(r'(?:href="#|\sfor="|aria-labelledby=")([^"]+)"', markup):
        assert reference in ids, reference


@pytest.mark.parametrize("path", [*PAGES, "/healthz", "/robots.txt"])
def test_a_page_is_only_ever_read(reader_client, path):
    assert reader_client.post(path).status_code == 405
    assert reader_client.head(path).status_code == 200


# Home


def test_an_empty_home_page_names_the_command_to_those_who_develop(reader_client, settings):
    settings.DEBUG = True
    assert "python manage.py publish --all" in words(reader_client.get("/"))


def test_an_empty_home_page_names_no_command_to_readers(reader_client, settings):
    settings.DEBUG = False
    text = words(reader_client.get("/"))
    assert "Nothing is published here yet." in text
    assert "manage.py" not in text


def test_home_shows_what_was_published_until_it_is_withdrawn(reader_client):
    user = factories.make_user()
    person = factories.make_detainee("Person 000777")
    matter = factories.make_matter([person], title={"en": "Return of one, 2004"})
    for subject in (matter, person):
        publish(subject, by=user, solo_reason="A test.", public_note="First published.")
    text = words(reader_client.get("/"))
    assert "See the one person whose case is public" in text
    assert "Return of one, 2004 1 person in it has a public case here" in text
    assert re.search(r"Person 000777 Edition 1, published \d+ \w+ \d{4}: First published\.", text)
    withdraw(person, by=user, reason="A test.")
    text = words(reader_client.get("/"))
    assert "Person 000777" not in text
    assert "Return of one, 2004 0 people in it have public cases here" in text


def test_home_searches_people_numbers_places_and_texts(reader_client):
    make_profile()
    markup = reader_client.get("/").content.decode()
    form = re.search(r"(?s)<form.*?</form>", markup)[0]
    assert 'method="get" action="/search/"' in form
    assert 'name="q"' in form
    assert 'for="id_q"' in form


def test_home_asks_three_questions_however_much_is_public(as_reader, django_assert_num_queries):
    for number in (1, 20):
        for _ in range(number):
            make_matter(members=[make_profile()])
        with as_reader(), django_assert_num_queries(3):
            Client().get("/")


# About and method


def test_about_says_who_publishes_and_where_to_write(reader_client, settings):
    settings.CASETRACKER_PUBLISHER_NAME = "Publisher <1>"
    settings.CASETRACKER_CORRECTIONS_CONTACT = "write@example.org"
    text = words(reader_client.get("/about/"))
    assert "Publisher <1>. The publisher is responsible for everything here." in text
    assert text.count("write@example.org") >= 2
    for subject in ("How to cite it", "Reuse and download", "Your privacy", "set no cookies", "must write down why"):
        assert subject in text


def test_method_defines_every_evaluation_and_confidence_that_can_be_published(client):
    text = words(client.get("/about/method/"))
    for word in (
        "Accepted We accept",
        "Reported We report it",
        "Disputed",
        "Rejected",
        "Superseded",
        "High",
        "Medium",
        "Low",
    ):
        assert word in text
    for word in ("Unassessed", "Nobody has decided yet", "claimed", "admitted", "militant", "terrorist"):
        assert word not in text


def test_the_method_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/about/method/")


# Machines


def test_healthz_says_ok_when_the_reader_may_read(reader_client):
    response = reader_client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "no-store" in response["Cache-Control"]


def test_healthz_answers_503_when_the_published_tables_cannot_be_read(reader_client, caplog):
    with connection.cursor() as cursor:
        cursor.execute(f'REVOKE SELECT ON {Case._meta.db_table} FROM "{settings.READER_ROLE}"')
    response = reader_client.get("/healthz")
    assert response.status_code == 503
    assert b"does not answer" in response.content
    assert "cannot read its database" in caplog.text


def test_healthz_answers_503_when_there_is_no_server(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("connection refused")

    monkeypatch.setattr("published.views.pages.Case.objects", type("Down", (), {"values_list": refuse}))
    response = client.get("/healthz")
    assert response.status_code == 503
    assert b"refused" not in response.content


def test_robots_may_follow_pages_but_not_combinations_of_filters(client):
    text = client.get("/robots.txt").content.decode()
    assert "Allow: /detainees/?after=\n" in text
    assert "Disallow: /detainees/?\n" in text
    assert "admin" not in text
