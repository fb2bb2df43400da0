"""Atom feeds and the sitemap, read by an independent library: what is public, and nothing else."""

from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest

from published.publish import redact, withdraw
from published.views import sitemap
from tests import factories as make

from .rows import make_profile
from .shown import show

pytestmark = pytest.mark.django_db

NAMESPACE = {"s": sitemap.NAMESPACE}
EVERY_FEED = ["/feed/", "/corrections/feed/", "/feed/?q=person"]


def feed(client, path):
    """A feed, as a reader's program takes it."""
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(response.content)
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    for one in (found.feed, *found.entries):
        assert one.id
        assert one.title
        assert one.updated_parsed
    assert found.feed.author
    return found


def correct(person, note=""):
    """Publish a case once more with another spelling."""
    make.make_name(detainee=person)
    return show(person, note=note)


def test_the_feed_tells_of_publications_and_corrections_with_their_notes(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    case = correct(person, "A spelling was added.")
    found = feed(reader_client, "/feed/")
    assert [one.title for one in found.entries] == ["Person A, edition 2", "Person A, edition 1"]
    assert [one.summary for one in found.entries] == ["A spelling was added.", "Published for the first time."]
    assert urlsplit(found.entries[0].link).path == case.get_absolute_url() + "v/2/"
    corrections = feed(reader_client, "/corrections/feed/")
    assert [one.id for one in corrections.entries] == [found.entries[0].id]


def test_the_same_act_has_the_same_id_in_every_feed(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    case = correct(person)
    expected = [one.id for one in feed(reader_client, "/feed/").entries]
    assert len(set(expected)) == 2
    assert all(one.startswith("urn:uuid:") for one in expected)
    assert [one.id for one in feed(reader_client, case.get_absolute_url() + "feed/").entries] == expected
    assert [one.id for one in feed(reader_client, "/feed/?q=person").entries] == expected


def test_after_a_withdrawal_no_feed_knows_the_name_and_the_old_entries_have_changed(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    correct(person, "A spelling was added.")
    before = feed(reader_client, "/feed/")
    withdraw(person, by=make.make_user(), reason="The true reason of the test.")
    after = feed(reader_client, "/feed/")
    assert after.entries[0].summary == "This record was withdrawn by the editors."
    assert [one.id for one in after.entries[1:]] == [one.id for one in before.entries]
    assert [one.updated for one in after.entries[1:]] == [after.entries[0].updated] * 2
    for path in EVERY_FEED:
        text = reader_client.get(path).content.decode()
        for word in ("Person A", "person-a", "A spelling was added", "true reason"):
            assert word not in text


def test_editions_destroyed_in_one_moment_are_entries_of_their_own(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    correct(person)
    redact(person, by=make.make_user(), reason="The true reason of the test.")
    found = feed(reader_client, "/feed/")
    assert len({one.id for one in found.entries}) == len(found.entries) == 5
    assert "Person A" not in reader_client.get("/feed/").content.decode()


def test_a_feed_of_the_list_tells_of_the_cases_that_the_list_shows(reader_client):
    for name in ("Person A", "Another Man"):
        show(make.make_detainee(name=name))
    found = feed(reader_client, "/feed/?q=another")
    assert [one.title for one in found.entries] == ["Another Man, edition 1"]
    assert feed(reader_client, "/feed/?q=nobody").entries == []
    page = reader_client.get("/detainees/?q=another").content.decode()
    assert '<link rel="alternate" type="application/atom+xml" href="/feed/?q=another">' in page


WRONG = ["unknown=x", "q=<b>&event=%27;--"]


@pytest.mark.parametrize("query", ["date_from=x", "q=" + "x" * 300, "date_from=2005&date_to=2004", "dates=x"] + WRONG)
def test_a_feed_of_what_the_list_cannot_show_says_what_is_wrong(query, reader_client):
    answer = reader_client.get(f"/feed/?{query}")
    assert answer.status_code == 400
    assert len(answer.content.decode()) > 10


@pytest.mark.parametrize("query", ["", "q=%00%E2%80%AE", "held_by=" + "x" * 500, "q=<b>&country=%27;--"])
def test_any_other_query_is_a_feed(query, reader_client):
    feed(reader_client, f"/feed/?{query}")


def test_a_feed_that_has_not_changed_is_answered_by_304(reader_client):
    person = make.make_detainee()
    url = show(person).get_absolute_url()
    for path in [*EVERY_FEED, f"{url}feed/", "/sitemap.xml"]:
        first = reader_client.get(path)
        assert "no-cache" in first["Cache-Control"]
        assert reader_client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304
    etags = {path: reader_client.get(path)["ETag"] for path in EVERY_FEED}
    correct(person)
    for path, etag in etags.items():
        assert reader_client.get(path, headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("rows", [1, 20])
def test_every_feed_is_read_in_two_queries_and_three_more_where_a_name_is_looked_for(
    rows, client, as_reader, django_assert_num_queries
):
    for _n in range(rows):
        person = make.make_detainee()
        case = show(person)
    correct(person)
    for path in [*EVERY_FEED, case.get_absolute_url() + "feed/"]:
        with as_reader(), django_assert_num_queries(5 if "q=" in path else 2):
            assert client.get(path).status_code == 200


def locations(client, path: str) -> list[str]:
    """The paths that a sitemap names."""
    tree = ElementTree.fromstring(client.get(path).content)
    return [urlsplit(one.text).path for one in tree.findall(".//s:loc", NAMESPACE)]


def test_the_sitemap_names_what_is_public_now_with_its_date(reader_client):
    person, other = make.make_detainee(), make.make_detainee()
    url, gone = show(person).get_absolute_url(), show(other).get_absolute_url()
    withdraw(other, by=make.make_user())
    found = locations(reader_client, "/sitemap.xml")
    assert url in found
    assert gone not in found
    assert "/detainees/" in found
    tree = ElementTree.fromstring(reader_client.get("/sitemap.xml").content)
    assert len(tree.findall(".//s:lastmod", NAMESPACE)) == 1
    assert "Sitemap: " in reader_client.get("/robots.txt").content.decode()


def test_a_sitemap_that_one_file_does_not_hold_is_a_list_of_files(reader_client, monkeypatch):
    monkeypatch.setattr(sitemap, "PER_FILE", 2)
    urls = {make_profile().case.get_absolute_url() for _n in range(5)}
    files = locations(reader_client, "/sitemap.xml")
    assert files == ["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]
    found = [one for file in files for one in locations(reader_client, file)]
    assert urls <= set(found)
    assert len(found) == len(set(found))
    assert reader_client.get("/sitemap-4.xml").status_code == 404
