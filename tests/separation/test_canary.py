"""Canaries over the whole public surface: what must not be there is nowhere, and what is public is all there.

Three records are planted full of words that stand nowhere else: one published, with facts that must stay out of it;
one never published; one withdrawn, one destroyed. A reader then asks for everything the site can answer.
"""

from importlib import import_module

import pytest
from django.db import connection

from casetracker.document.base import with_fields
from casetracker.vocabulary import Evaluation
from detainees import models
from detainees.exposure import is_public
from published.models import KNOWN_BY_CODE, DirectoryEntry, EntryKind
from published.publish import approve_and_publish, redact, submit, withdraw
from published.urls import urlpatterns
from tests import factories as make

from .canary import Planted, kept_back, record, word
from .crawl import Crawl, addresses, patterns

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]

NO_SUCH = "zzzzzzzzzzzz"
TRUE_REASON = "zzreasonzz"
FIRST_KEY = 1_765_432_000
"""Where the keys of every table begin in these tests, so that one in an answer is recognised."""

CUT_BY_RULE: dict[tuple[str, str], str] = {}
"""Fields declared public whose planted word does not reach readers, and the rule that cuts it."""

NOT_FOUND = (
    "/nothing/",
    "/detainees/?page=x",
    "/detainees/?after=x",
    "/detainees/?date_from=x",
    "/detainees/?q=" + "x" * 300,
)


@pytest.fixture
def keys_from_afar(db):
    """Let the keys of every table begin where no other number of a page comes near."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I', relname) FROM pg_class WHERE relkind = 'S' AND relname ~ '^(detainees|published)_'"
        )
        for (sequence,) in cursor.fetchall():
            cursor.execute(f"ALTER SEQUENCE {sequence} RESTART {FIRST_KEY}")


@pytest.fixture
def planted(keys_from_afar):
    """The records, planted; and the man and matter of each by what became of them."""
    found = Planted()
    author, reviewer = make.make_user(), make.make_user()
    found.subjects = {state: record(found, public=state == "published") for state in STATES}
    kept_back(found, *found.subjects["published"])
    for state in ("published", "withdrawn", "destroyed"):
        man, matter = found.subjects[state]
        for subject in (matter, man):
            approve_and_publish(submit(subject, by=author), by=reviewer)
    for subject in found.subjects["withdrawn"]:
        withdraw(subject, by=author, reason=TRUE_REASON)
    for subject in found.subjects["destroyed"]:
        redact(subject, by=author, reason=TRUE_REASON)
    # An address that was public once stays known: the tombstone answers there, and the log names it.
    once_public = {subject.public_id for state in STATES[2:] for subject in found.subjects[state]}
    found.canaries = [one for one in found.canaries if one.text not in once_public]
    return found


STATES = ("published", "unpublished", "withdrawn", "destroyed")


def values(planted) -> dict[str, list[str]]:
    """Return what to try for each part of an address."""
    ids = [subject.public_id for pair in planted.subjects.values() for subject in pair]
    numbers = ["1", "2"]
    return {
        "slug": ["a"],
        "public_id": [*ids, NO_SUCH],
        "number": numbers,
        "earlier": numbers,
        "schema": ["1", "2", "3", "9"],
        "style": ["txt", "bib", "ris"],
        **entries(planted),
    }


def entries(planted) -> dict[str, list[str]]:
    """Return what to try for the name of an entry in an address: those readers can see, and those they cannot."""
    known = {True: [NO_SUCH], False: [NO_SUCH]}
    for kind, key in DirectoryEntry.objects.values_list("kind", "key"):
        known[kind in KNOWN_BY_CODE].append(key)
    for one in hidden(planted):
        if one.field == "code" and one.model in (models.Party, models.Place):
            known[True].append(one.text)
        elif one.field == "public_id" and one.model.__name__.lower() in EntryKind.values:
            known[False].append(one.text)
    return {"code": known[True], "key": known[False]}


def crawl_all(client, planted) -> Crawl:
    """Ask for everything: every route with every id, every link from there, every filter, every search."""
    crawl = Crawl(client)
    for path in ("/", *addresses(patterns(urlpatterns), values(planted)), *NOT_FOUND):
        crawl.ask_in_every_way(path)
    return crawl


def crawl_until_a_leak(client, planted) -> list[str]:
    """Ask for the same addresses, once each, until one answers with a hidden word; returns what leaked there."""
    for path in addresses(patterns(urlpatterns), values(planted)):
        crawl = Crawl(client)
        crawl.ask(path)
        if found := leaks(crawl, planted):
            return found
    return []


def hidden(planted) -> list:
    """The canaries that no reader may meet."""
    return [one for one in planted.canaries if not (one.row_is_public and is_public(one.model, one.field))]


def shown(planted) -> list:
    """The canaries that readers must be able to meet."""
    return [one for one in planted.canaries if one.row_is_public and is_public(one.model, one.field)]


def leaks(crawl, planted) -> list[str]:
    """Return each hidden canary that came back, with where."""
    everything = crawl.everything()
    return [f"{one}: {crawl.hits(one.text)[0]}" for one in hidden(planted) if one.text in everything]


def test_no_reader_meets_what_is_hidden_and_every_public_word_is_found(reader_client, planted, figure):
    crawl = crawl_all(reader_client, planted)
    everything = crawl.everything()
    assert leaks(crawl, planted) == []
    assert TRUE_REASON not in everything
    assert str(FIRST_KEY)[:6] not in everything, "a key of the database stands in a public answer"
    missing = [one for one in shown(planted) if one.text not in everything]
    assert {(one.model.__name__, one.field) for one in missing} == set(CUT_BY_RULE)
    figure(
        f"canaries: {crawl.asked} answers to {len(crawl.seen)} addresses; {len(hidden(planted))} hidden words, 0 met; "
        f"{len(shown(planted))} public words, {len(shown(planted)) - len(missing)} found, "
        f"the others in {len(CUT_BY_RULE)} fields that a rule cuts"
    )


def test_a_search_for_a_hidden_word_answers_as_one_for_nonsense(reader_client, planted, figure):
    """Every hidden word and its prefixes find what a word finds that was planted nowhere: nothing."""
    crawl, nonsense, asked = Crawl(reader_client), word(shown=False), 0
    secret = {(one.model, one.field): one.text for one in hidden(planted) if one.field not in NOT_TYPED}
    for search in ("/detainees/", "/search/"):
        expected = crawl.ask(f"{search}?q={nonsense}")
        for where, text in secret.items():
            assert crawl.ask(f"{search}?q={text}").replace(text, nonsense) == expected, where
            asked += 1
            for length in (4, 6):
                found = crawl.ask(f"{search}?q={text[:length]}")
                assert not any(word in found for word in secret.values()), where
                asked += 1
    figure(f"searches for hidden words and their prefixes: {asked}, 0 answered otherwise than nonsense")


NOT_TYPED = {"public_id", "sha256"}
"""What is made of digits and letters at random, or of a word's code: not words that are near no other."""


def is_assessed_and_cited(fact) -> bool:
    """Whether nothing but its visibility keeps a fact out: what nobody has assessed or cited fits no document."""
    return fact.evaluation != Evaluation.UNASSESSED and bool(fact.citations.all())


LEAKS = {
    "the document takes an internal field": (
        "detainees.document.person.write_name",
        lambda write: lambda writer, name: with_fields(write(writer, name), language=name.working_note),
    ),
    "the document takes an internal fact": (
        "detainees.document.writer.DocumentWriter.may_enter",
        lambda may: lambda writer, fact: is_assessed_and_cited(fact) or may(writer, fact),
    ),
    "a withdrawal that does nothing": (
        "tests.separation.test_canary.withdraw",
        lambda withdraw: lambda *given, **said: None,
    ),
}
"""Faults that would each let something out: the crawl must report every one."""


@pytest.mark.parametrize("fault", LEAKS)
def test_the_crawl_reports_a_leak_that_is_there(fault, request, monkeypatch, reader_client):
    target, faulty = LEAKS[fault]
    holder, name = resolve(target)
    monkeypatch.setattr(holder, name, faulty(getattr(holder, name)))
    planted = request.getfixturevalue("planted")
    assert crawl_until_a_leak(reader_client, planted) != []


def resolve(target: str):
    """Return the module or class that holds a name, and the name."""
    path, _dot, name = target.rpartition(".")
    try:
        return import_module(path), name
    except ModuleNotFoundError:
        holder, _dot, owner = path.rpartition(".")
        return getattr(import_module(holder), owner), name
