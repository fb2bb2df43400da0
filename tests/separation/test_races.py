"""Two people, one record, at the same moment: what was approved is what is shown, and withdrawn is withdrawn.

Real threads with connections of their own on the real database. Each round lets an editor change a case, its author
submit it, a reviewer approve a candidate by its hash, a colleague withdraw it and readers ask for it, at once.
"""

import hashlib
import json
import os
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test import RequestFactory

from detainees.models import Detainee, Edition, LogEntry
from published.models import Case, PublicContent, State
from published.publish import (
    NotPublishable,
    Refused,
    approve_and_publish,
    approve_batch,
    mark_seen,
    merge,
    publish,
    rebuild,
    separate,
    submit,
    submit_batch,
    withdraw,
)
from tests import factories as make

ROUNDS = int(os.environ.get("RACE_ROUNDS", "60"))
"""So many cases in the first race; more of them: ``RACE_ROUNDS=200``."""
CONTENT = 200
"""The status of an answer with content. A case withdrawn is 410; one never published is 404."""

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


class Reader:
    """Somebody who asks for a case again and again, and notes when each question was put and what came."""

    def __init__(self, person, handler):
        self.path = f"/detainees/a-{person.public_id}.json"
        self.handler, self.seen = handler, []

    def ask(self):
        """Ask once, as a WSGI server does; follow the way to the present address."""
        asked, path = time.monotonic(), self.path
        for _each in range(3):
            got = {}
            response = self.handler(
                RequestFactory().get(path).environ, lambda s, h, got=got: got.update(s=s, h=dict(h))
            )
            body = b"".join(response)
            response.close()
            if got["s"][:3] != "301":
                break
            path = got["h"]["Location"]
        self.seen.append((asked, int(got["s"][:3]), body))


PEOPLE = 5


@pytest.fixture
def at_once():
    """Run acts in threads of their own, from one starting line; returns what each returned, or its refusal."""
    pool = ThreadPoolExecutor(PEOPLE)
    everybody = threading.Barrier(PEOPLE)

    def run(line, act):
        line.wait()
        try:
            return act()
        except (Refused, NotPublishable) as error:
            return error

    def leave():
        everybody.wait()
        connections.close_all()

    def acts(*acts):
        line = threading.Barrier(len(acts))
        return [future.result(timeout=60) for future in [pool.submit(run, line, act) for act in acts]]

    yield acts
    list(pool.map(lambda _one: leave(), range(PEOPLE)))
    pool.shutdown()


def after(chance, most, act):
    """An act that begins a little after the starting line."""

    def later():
        time.sleep(wait)
        return act()

    wait = chance.random() * most
    return later


def one_round(at_once, handler, chance, author, reviewer) -> bool:
    """One case, five people at once. Returns whether the candidate was approved; fails where a promise is broken."""
    person = make.make_detainee()
    publish(person, by=author, approved_by=reviewer)
    make.make_name(detainee=person)
    candidate = submit(person, by=author)
    reader, withdrawn_at = Reader(person, handler), []

    def take_back():
        withdraw(person, by=reviewer)
        withdrawn_at.append(time.monotonic())

    def read():
        for _each in range(5):
            reader.ask()

    approved, taken_back, *_rest = at_once(
        after(chance, 0.02, lambda: approve_and_publish(candidate, by=reviewer, sha256=candidate.sha256)),
        after(chance, 0.06, take_back),
        after(chance, 0.02, lambda: make.make_name(detainee=person)),
        after(chance, 0.03, lambda: submit(person, by=author)),
        after(chance, 0.03, read),
    )
    for _each in range(2):
        reader.ask()
    check_editions(person, candidate, approved)
    assert taken_back is None, taken_back
    check_withdrawn(person, reader, withdrawn_at[0])
    return isinstance(approved, Edition)


def check_editions(person, candidate, approved) -> None:
    """What is published is, byte for byte, what was approved: nothing else ever got a number."""
    published = {edition.number: edition for edition in Edition.objects.of(person).published()}
    for edition in published.values():
        assert hashlib.sha256(bytes(edition.content.content)).hexdigest() == edition.sha256
    if isinstance(approved, Edition):
        assert published[2].sha256 == candidate.sha256
        assert set(published) == {1, 2}
    else:
        assert set(published) == {1}, approved


def check_withdrawn(person, reader, since) -> None:
    """After the withdrawal was answered nobody is given content, and before it only bytes of an edition."""
    editions = [bytes(edition.content.content) for edition in Edition.objects.of(person).published()]
    assert Case.objects.get(pk=person.public_id).state == State.WITHDRAWN
    assert not PublicContent.objects.filter(edition__case=person.public_id).exists()
    for asked, status, body in reader.seen:
        if asked > since:
            assert status == 410
        if status == CONTENT:
            assert body in editions


def check_log() -> int:
    """The log is one unbroken chain. Returns its length."""
    previous = "0" * 64
    for number, entry in enumerate(LogEntry.objects.all(), start=1):
        said = json.loads(entry.line)
        assert (said["entry"], said["previous"]) == (number, previous)
        previous = hashlib.sha256(entry.line.encode()).hexdigest()
    return number


def test_approved_is_published_and_withdrawn_is_withdrawn_whoever_acts_at_the_same_moment(at_once):
    author, reviewer, chance, handler = make.make_user(), make.make_user(), random.Random(20261124), WSGIHandler()
    approved = sum(one_round(at_once, handler, chance, author, reviewer) for _each in range(ROUNDS))
    assert 0 < approved < ROUNDS, "every round went the same way, so nothing was raced"
    assert check_log() == ROUNDS * 2 + approved


def test_two_reviewers_who_approve_at_once_publish_one_edition(at_once):
    author, first, second = (make.make_user() for _each in range(3))
    for _each in range(20):
        person = make.make_detainee()
        candidate = submit(person, by=author)
        answers = at_once(*(partial(approve_and_publish, candidate, by=by) for by in (first, second)))
        assert sorted(isinstance(one, Refused) for one in answers) == [False, True]
        assert Edition.objects.of(person).published().count() == 1


def test_two_who_approve_two_cases_that_name_each_other_while_one_is_withdrawn_publish_both_or_none(at_once):
    author, first, second = (make.make_user() for _each in range(3))
    for number in range(20):
        names = [f"Amina Number{number}", f"Zarina Number{number}"]
        pair = [make.make_detainee(name=name) for name in names]
        for case, other in zip(pair, reversed(names), strict=True):
            make.make_detail(detainee=case, kind="residence", value={"en": f"with {other}"})
        candidates = [edition for together in submit_batch(pair, by=author).done for edition in together]
        for edition in candidates:
            mark_seen(edition, by=first)
            mark_seen(edition, by=second)
        at_once(
            partial(approve_batch, candidates, by=first),
            partial(approve_batch, candidates[::-1], by=second),
            partial(withdraw, pair[number % 2], by=author),
        )
        editions = Edition.objects.filter(detainee__in=pair).published()
        assert [one.number for one in editions] == [1, 1]
        assert len({one.approved_by for one in editions}) == 1
    assert check_log() >= 40


def test_a_rebuild_neither_loses_a_withdrawal_nor_shows_what_was_withdrawn(at_once):
    author, reviewer, chance = make.make_user(), make.make_user(), random.Random(7)
    for _each in range(20):
        person = make.make_detainee()
        publish(person, by=author, approved_by=reviewer)
        at_once(
            after(chance, 0.03, rebuild),
            after(chance, 0.03, partial(withdraw, person, by=reviewer)),
        )
        assert Case.objects.get(pk=person.public_id).state == State.WITHDRAWN
        assert not PublicContent.objects.filter(edition__case=person.public_id).exists()


ACTS = int(os.environ.get("RACE_ACTS", "60"))
"""So many acts of three writers; more of them: ``RACE_ACTS=200``."""


def put_back(chain, *, by) -> None:
    """Let the first record be merged into the second and that into the last, which is public."""
    for one in Detainee.objects.filter(pk__in=[one.pk for one in chain], merged_into__isnull=False):
        separate(one, by=by, reason="For the test.")
    for one, into in pairwise(chain):
        merge(one, by=by, into=into, reason="For the test.")
    if not Case.objects.public().filter(pk=chain[-1].public_id).exists():
        publish(chain[-1], by=make.make_user(), approved_by=by)


def three_acts(chance, chain, others, *, by):
    """One act for each writer, on cases that lead to each other: each changes what another is about to change."""
    first, second, last = chain
    publication = {"by": make.make_user(), "approved_by": by}
    yield partial(separate, chance.choice([first, first, second]), by=by, reason="For the test.")
    yield partial(withdraw, last, by=by)
    yield chance.choice(
        [
            partial(publish, chance.choice(others), **publication),
            partial(withdraw, chance.choice(others), by=by),
            partial(merge, chance.choice(others[:-1]), by=by, into=last, reason="For the test."),
        ]
    )


def test_three_who_publish_withdraw_merge_and_separate_related_cases_never_deadlock(at_once):
    reviewer, chance = make.make_user(), random.Random(29)
    people = [make.make_detainee() for _each in range(5)]
    chain, others = people[:3], [*people[3:], make.make_matter(members=people)]
    for subject in (*people, others[-1]):
        publish(subject, by=make.make_user(), approved_by=reviewer)
    answers = []
    while len(answers) < ACTS:
        put_back(chain, by=reviewer)
        answers += at_once(*(after(chance, 0.05, act) for act in three_acts(chance, chain, others, by=reviewer)))
    done = [one for one in answers if not isinstance(one, (Refused, NotPublishable))]
    assert len(done) > ACTS / 2, "hardly anything was raced"
    assert check_log() > len(done)
