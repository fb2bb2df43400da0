"""No oracles: what is not public leaves no trace in anything a reader can measure: byte, header, query or status."""

import hashlib
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from published.directory import KINDS
from published.models import KNOWN_BY_CODE, DirectoryEntry
from published.publish import approve_and_publish, merge, publish, redact, submit, withdraw
from published.urls import urlpatterns
from tests import factories as make

from .canary import Planted, kept_back, record
from .crawl import addresses, patterns
from .test_canary import NO_SUCH, NOT_FOUND

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]

UNSTEADY = {"Date", "Expires"}
"""Headers that differ by the clock alone."""


@pytest.fixture
def people():
    """An author and a reviewer."""
    return {"by": make.make_user(), "approved_by": make.make_user()}


def published_by_two(subject, *, by, approved_by):
    """Publish a case that has a risk: by two people, as it must be."""
    approve_and_publish(submit(subject, by=by), by=approved_by)


@pytest.fixture
def public_pair(people):
    """A person and a matter that readers see."""
    man, matter = record(Planted(), public=True)
    for subject in (matter, man):
        published_by_two(subject, **people)
    return man, matter


def ask(client, path, **headers):
    """Return all that a reader can measure of an answer but its time: status, headers, bytes, number of queries."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path, headers=headers)
        body = response.getvalue()
    kept = {name: value for name, value in response.headers.items() if name not in UNSTEADY}
    return response.status_code, kept, body, len(queries)


def surface(client, ids) -> dict:
    """Return what a reader measures at every address, with the ids that are known."""
    parts = {
        "slug": ["a"],
        "public_id": ids,
        "number": ["1", "2"],
        "earlier": ["1"],
        "schema": ["1", "2", "3"],
        "style": ["txt", "bib", "ris"],
    }
    keys = {True: [NO_SUCH], False: [NO_SUCH]}
    for kind, key in DirectoryEntry.objects.order_by("key").values_list("kind", "key"):
        keys[kind in KNOWN_BY_CODE].append(key)
    parts |= {"code": keys[True], "key": keys[False]}
    lists = [f"/detainees/?{query}" for query in ("q=qz", "q=Person", "date_from=2004", "event=detention", "after=x")]
    lists += [f"/{kind.folder}/?{query}" for kind in KINDS.values() for query in ("q=qz", "role=held", "after=x")]
    elsewhere = ["/ru/", "/ar/detainees/?q=Person", *(f"/{code}/detainees/a-{ids[0]}/" for code in ("ru", "ar"))]
    paths = ["/", *addresses(patterns(urlpatterns), parts), *NOT_FOUND, *lists, *elsewhere]
    found = {path: ask(client, path) for path in paths}
    for path in list(found):
        moved = found[path][1].get("Location", "")
        if moved.startswith("/"):
            found[moved] = ask(client, moved)
    return found


def test_one_more_unpublished_case_changes_no_byte_no_header_and_no_query(reader_client, public_pair, people, figure):
    man, matter = public_pair
    ids = [man.public_id, matter.public_id, NO_SUCH]
    before = surface(reader_client, ids)
    other, other_matter = record(Planted(), public=False)
    kept_back(Planted(), man, matter)
    make.make_participation(event=man.events.first(), detainee=other)
    matter.members.add(other)
    other_matter.members.add(man)
    submit(other, by=people["by"])
    after = surface(reader_client, ids)
    assert [path for path in before if before[path] != after[path]] == []
    answers = [answer for answer in after.values() if answer[0] == 200]
    tagged = sum("ETag" in headers for _status, headers, _body, _queries in answers)
    figure(f"with and without an unpublished case: {len(before)} addresses, 0 differ, {tagged} ETags among them")


def test_an_address_of_an_unpublished_case_answers_as_one_that_never_was(reader_client, public_pair, people):
    hidden, hidden_matter = record(Planted(), public=False)
    submit(hidden, by=people["by"])
    for subject, folder in ((hidden, "detainees"), (hidden_matter, "matters")):
        for end in ("/", ".json", "/v/", "/v/1/", "/v/1.json"):
            known = ask(reader_client, f"/{folder}/a-{subject.public_id}{end}")
            unknown = ask(reader_client, f"/{folder}/a-{NO_SUCH}{end}")
            assert known[0] == 404
            assert same_but_for(known, subject.public_id, unknown, NO_SUCH)


def same_but_for(one, its_id, other, other_id) -> bool:
    """Whether two answers are the same, the ids that were asked for aside."""
    blank = b"x" * 12
    bodies = one[2].replace(its_id.encode(), blank), other[2].replace(other_id.encode(), blank)
    headers = [{**answer[1], "ETag": etag_follows_from_the_bytes(answer)} for answer in (one, other)]
    return bodies[0] == bodies[1] and headers[0] == headers[1] and (one[0], one[3]) == (other[0], other[3])


def etag_follows_from_the_bytes(answer) -> bool | None:
    """Whether the ETag is the hash of the bytes and tells nothing beyond them; None where there is none.

    The ways to other languages in the bytes name the address that was asked for, so two ETags differ as that does.
    """
    given = answer[1].get("ETag")
    if given is not None:
        assert given == f'"{hashlib.md5(answer[2], usedforsecurity=False).hexdigest()}"'
    return None if given is None else True


def test_withdrawn_for_safety_destroyed_and_merged_into_the_unknown_read_the_same(reader_client, people):
    """That a case was public once is public; why it is not any more, and what remains of it inside, is not."""
    subjects = [make.make_detainee() for _each in range(4)]
    for subject in subjects:
        publish(subject, **people)
    withdraw(subjects[0], by=people["by"], reason="They were threatened.")
    withdraw(subjects[1], by=people["by"], reason="A mistake in the date.")
    redact(subjects[2], by=people["by"], reason="They were threatened.")
    merge(subjects[3], by=people["by"], into=make.make_detainee(), reason="One man.")
    for end in ("/", ".json", "/v/", "/v/1/", "/v/1.json"):
        answers = [(ask(reader_client, f"/detainees/a-{one.public_id}{end}"), one.public_id) for one in subjects]
        first, its_id = answers[0]
        assert first[0] == 410
        assert all(same_but_for(first, its_id, *other) for other in answers[1:])


def test_a_matter_that_is_not_public_is_not_told_of_by_its_members(reader_client, people):
    man = make.make_detainee()
    matter = make.make_matter(members=[man])
    publish(man, **people)
    page = ask(reader_client, f"/detainees/a-{man.public_id}.json")[1]["Location"]
    assert matter.public_id.encode() not in ask(reader_client, page)[2]


def test_choices_and_counts_come_from_published_rows_alone(reader_client, people):
    seen, unseen = make.make_country(), make.make_country()
    man, hidden = make.make_detainee(), make.make_detainee()
    make.make_detail(detainee=man, place=seen)
    make.make_detail(detainee=hidden, place=unseen)
    make.make_detail(detainee=hidden, place=seen)
    publish(man, **people)
    page = reader_client.get("/detainees/").content.decode()
    assert str(seen.name) in page
    assert str(unseen.name) not in page
    assert re.search(
        rf"{re.escape(str(seen.name))}[^<]*\(1\)|{re.escape(str(seen.name))}.{{0,80}}>\s*1\s*<", page, re.S
    )


def test_what_only_an_unpublished_case_tells_of_answers_as_what_never_was(reader_client, public_pair, people):
    """Also after it was public: an entry that no public document tells of is not found, and never told to be gone."""
    party = make.make_party(name={"en": "A party that one case names"})
    other = make.make_detainee()
    make.make_event([other], kind="detention", authority=party)
    allegation = make.make_allegation(victims=[other])
    never = [
        ask(reader_client, f"/authorities/{party.code}/"),
        ask(reader_client, f"/allegations/{allegation.public_id}/"),
    ]
    publish(other, **people)
    assert reader_client.get(f"/authorities/{party.code}/").status_code == 200
    assert reader_client.get(f"/allegations/{allegation.public_id}/", follow=True).status_code == 200
    withdraw(other, by=people["by"], reason="A test.")
    again = [
        ask(reader_client, f"/authorities/{party.code}/"),
        ask(reader_client, f"/allegations/{allegation.public_id}/"),
    ]
    assert never == again
    assert {answer[0] for answer in again} == {404}
    unknown = ask(reader_client, f"/allegations/{NO_SUCH}/")
    assert same_but_for(again[1], allegation.public_id, unknown, NO_SUCH)
