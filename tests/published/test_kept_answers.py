"""What a browser may keep: lists are asked for again and confirmed by a validator; a search is kept by nobody."""

import pytest
from django.urls import reverse

from published.publish import publish, withdraw
from tests import factories as make
from tests.published.addresses import fixed_pages
from tests.published.rows import make_profile

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", [*fixed_pages(), "/feed/"])
def test_a_page_is_asked_for_again_and_answered_by_304_while_it_is_the_same(reader_client, path):
    make_profile("Qwertina Zyxova")
    response = reader_client.get(path)
    assert "no-cache" in response["Cache-Control"]
    assert "no-store" not in response["Cache-Control"]
    again = reader_client.get(path, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "no-cache" in again["Cache-Control"]


def test_what_is_withdrawn_changes_the_validator_of_every_list_at_the_next_request(reader_client):
    person, user = make.make_detainee("Qwertina Zyxova"), make.make_user()
    make.make_event([person], kind="detention", place=make.make_place(kind="facility"))
    publish(person, by=user, solo_reason="A test.")
    paths = [reverse(f"published:{name}") for name in ("home", "detainee-list", "place-list", "place-map", "log")]
    kept = {path: reader_client.get(path)["ETag"] for path in paths}
    withdraw(person, by=user, reason="test")
    for path, tag in kept.items():
        response = reader_client.get(path, headers={"if-none-match": tag})
        assert response.status_code == 200, path
        assert "Zyxova" not in response.content.decode()


@pytest.mark.parametrize("path", ["/search/", "/detainees/", "/places/", "/sources/", "/feed/", "/ru/search/"])
def test_whom_somebody_looks_for_is_kept_in_no_browser_and_no_proxy(reader_client, path):
    make_profile("Qwertina Zyxova")
    response = reader_client.get(path, {"q": "Zyxova"})
    assert response.status_code == 200
    said = {word.strip() for word in response["Cache-Control"].split(",")}
    assert {"no-store", "private", "no-cache"} <= said


def test_a_program_that_has_the_validator_of_a_search_is_still_told_that_nothing_changed(reader_client):
    make_profile("Qwertina Zyxova")
    tag = reader_client.get("/search/", {"q": "Zyxova"})["ETag"]
    assert reader_client.get("/search/", {"q": "Zyxova"}, headers={"if-none-match": tag}).status_code == 304
    assert reader_client.get("/search/", {"q": "Nobody"}, headers={"if-none-match": tag}).status_code == 200


def test_an_address_that_is_not_understood_is_not_kept_as_if_it_were(reader_client):
    response = reader_client.get("/detainees/", {"nosuch": "1"})
    assert response.status_code == 400
    assert "no-cache" in response["Cache-Control"]
