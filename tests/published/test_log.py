"""The public log: what it says, page by page, and as data from which everything can be checked."""

import hashlib
import json
import re

import pytest
from django.test import Client

from published.models import PublicLogEntry
from published.publish import merge, rebuild, redact, withdraw
from tests import factories as make

from .rows import make_profile, public_id
from .shown import Shown, show

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]
GENESIS = "0" * 64


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def add_entries(number: int, **said) -> list[PublicLogEntry]:
    """Entries in a row, as publication writes them, of cases that exist nowhere."""
    last = PublicLogEntry.objects.order_by("-number").first()
    first, previous = (last.number + 1, last.hash) if last else (1, GENESIS)
    rows = []
    for n in range(first, first + number):
        entry = {
            "act": "withdrawn",
            "at": "2026-11-24T15:20:46Z",
            "case": public_id(n),
            "entry": n,
            "kind": "detainee",
            "previous": previous,
            "reason": "editors",
            **said,
        }
        line = json.dumps(entry, sort_keys=True, separators=(",", ":"))
        previous = sha256(line)
        rows.append(PublicLogEntry(number=n, hash=previous, line=line))
    return PublicLogEntry.objects.bulk_create(rows)


def lines(client) -> list[str]:
    response = client.get("/log/entries.jsonl")
    assert response["Content-Type"] == "application/x-ndjson"
    return response.getvalue().decode().splitlines()


def openings(client) -> list[dict]:
    response = client.get("/log/openings.json")
    assert response["Content-Type"] == "application/json"
    return json.loads(response.getvalue())


def page(client, query="") -> Shown:
    return Shown(client.get(f"/log/{query}").content.decode())


@pytest.fixture
def acts():
    """A person published twice, one withdrawn, one destroyed, one merged into the first."""
    people = [make.make_detainee(name=f"Person {letter}") for letter in "ABCD"]
    for one in people:
        show(one)
    make.make_name(detainee=people[0], text="Later Spelling")
    show(people[0])
    withdraw(people[1], by=make.make_user(), reason="The true reason of the test.")
    redact(people[2], by=make.make_user(), reason="The true reason of the test.")
    merge(people[3], by=make.make_user(), into=people[0], reason="One man.")
    return people


# The data


def test_every_line_holds_the_hash_of_the_one_before_and_the_head_is_the_last(reader_client, acts):
    previous = GENESIS
    for number, line in enumerate(lines(reader_client), start=1):
        entry = json.loads(line)
        assert (entry["entry"], entry["previous"]) == (number, previous)
        previous = sha256(line)
    assert number == 9
    assert reader_client.get("/log/head.json").json() == {"entry": number, "hash": previous}


def test_an_empty_log_has_a_head_too(reader_client):
    assert reader_client.get("/log/head.json").json() == {"entry": 0, "hash": GENESIS}
    assert lines(reader_client) == []
    assert openings(reader_client) == []
    assert "The log has no entry yet." in page(reader_client).text


def test_openings_open_the_commitments_to_what_is_public_and_to_nothing_else(reader_client, acts):
    committed = {}
    for entry in map(json.loads, lines(reader_client)):
        if entry["act"] == "published":
            committed[entry["case"], entry["edition"]] = entry["commitment"]
    found = openings(reader_client)
    assert [(one["case"], one["edition"]) for one in found] == [(acts[0].public_id, 1), (acts[0].public_id, 2)]
    for one in found:
        assert sha256(one["salt"] + one["sha256"]) == committed[one["case"], one["edition"]]
        content = reader_client.get(one["url"]).content
        assert hashlib.sha256(content).hexdigest() == one["sha256"]
        assert one["kind"] == json.loads(content)["kind"] == "detainee"


def test_openings_of_many_cases_are_all_there_and_sorted(reader_client, monkeypatch):
    monkeypatch.setattr("published.lists.log.CHUNK", 2)
    cases = [show(make.make_detainee()) for _ in range(5)]
    assert [one["case"] for one in openings(reader_client)] == sorted(case.pk for case in cases)
    assert len(lines(reader_client)) == 5


@pytest.mark.parametrize("chunk", [1, 2, 3, 500])
def test_openings_of_many_editions_of_one_case_are_all_there(reader_client, monkeypatch, chunk):
    monkeypatch.setattr("published.lists.log.CHUNK", chunk)
    people = [make.make_detainee() for _ in range(2)]
    for number in range(3):
        for person in people:
            make.make_name(detainee=person, text=f"Spelling {number}")
            show(person)
    found = [(one["case"], one["edition"]) for one in openings(reader_client)]
    assert found == sorted((person.public_id, number) for person in people for number in (1, 2, 3))
    assert len(lines(reader_client)) == 6


@pytest.mark.parametrize(
    "path", ["/log/", "/log/entries.jsonl", "/log/head.json", "/log/openings.json", "/corrections/"]
)
def test_what_has_not_changed_is_answered_by_304_until_the_log_grows(reader_client, path):
    person = make.make_detainee()
    show(person)
    answer = reader_client.get(path)
    assert "no-cache" in answer["Cache-Control"]
    again = {"if-none-match": answer["ETag"]}
    assert reader_client.get(path, headers=again).status_code == 304
    withdraw(person, by=make.make_user())
    assert reader_client.get(path, headers=again).status_code == 200
    assert reader_client.post(path).status_code == 405
    assert reader_client.head(path).status_code == 200


def test_a_rebuilt_public_record_has_the_same_log_and_openings(reader_client, acts):
    before = lines(reader_client), openings(reader_client)
    rebuild()
    assert (lines(reader_client), openings(reader_client)) == before


def test_entries_are_read_in_a_few_queries_however_many_there_are(as_reader, django_assert_num_queries):
    for _ in range(2):
        add_entries(40)
        with as_reader(), django_assert_num_queries(3):
            list(Client().get("/log/entries.jsonl"))


# The page


def test_the_page_says_what_was_done_with_the_name_only_of_what_is_public(reader_client, acts):
    text = page(reader_client).text
    for words in (
        "Edition 2 was published. Person A",
        "This record was withdrawn by the editors.",
        "The text of edition 1 was destroyed.",
        "This record was merged with another.",
    ):
        assert words in text
    for person in acts:
        assert person.public_id in text
        assert (str(person) in text) == (person == acts[0])
    assert "true reason" not in text


def test_the_page_shows_the_head_and_leads_to_all_that_is_needed_to_check(reader_client, acts):
    shown = page(reader_client)
    head = reader_client.get("/log/head.json").json()
    assert f"Entry {head['entry']} {head['hash']}" in shown.text
    assert {"/log/head.json", "/log/entries.jsonl", "/log/openings.json"} <= set(shown.links)
    assert "/static/published/verify.py" in shown.links
    assert not shown.styles
    assert sorted(set(shown.ids)) == sorted(shown.ids)


def numbers(client, query="") -> list[int]:
    return [int(n) for n in re.findall(r'id="entry-(\d+)"', client.get(f"/log/{query}").content.decode())]


def test_its_pages_lead_through_all_entries_and_back_the_newest_first(reader_client):
    add_entries(45)
    assert numbers(reader_client) == list(range(45, 25, -1))
    assert "/log/?before=26" in page(reader_client).links
    assert numbers(reader_client, "?before=26") == list(range(25, 5, -1))
    assert {"/log/?after=25", "/log/?before=6"} <= set(page(reader_client, "?before=26").links)
    assert numbers(reader_client, "?before=6") == [5, 4, 3, 2, 1]
    assert numbers(reader_client, "?after=5") == list(range(25, 5, -1))
    assert "/log/?after=25" in page(reader_client, "?after=5").links
    assert numbers(reader_client, "?after=25") == list(range(45, 25, -1))
    back = page(reader_client, "?after=25")
    assert not any("after" in link for link in back.links if link.startswith("/log/"))
    assert "so these are the newest" not in back.text


@pytest.mark.parametrize("query", ["?before=x", "?before=0", "?after=99999999999999", "?before=1", "?before=3&after=2"])
def test_an_address_that_names_no_place_gets_the_newest_with_a_note(reader_client, query):
    add_entries(3)
    assert numbers(reader_client, query) == [3, 2, 1]
    assert "so these are the newest" in page(reader_client, query).text


def test_the_page_asks_three_questions_at_one_row_and_at_twenty(as_reader, django_assert_num_queries):
    for number in (1, 20):
        for _ in range(number):
            add_entries(1, case=make_profile().pk)
        with as_reader(), django_assert_num_queries(3):
            Client().get("/log/")
