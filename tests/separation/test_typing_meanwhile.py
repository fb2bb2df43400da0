"""Two people type while a third submits, checks and publishes many cases: nobody meets an error.

Real threads with connections of their own on the real database. ``CASETRACKER_RACE_CASES=300`` runs it at full size.
"""

import logging
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from detainees.models import Detainee, Edition
from detainees.preflight import preflight
from published.publish import approve_and_publish, submit
from tests import factories as make

CASES = int(os.environ.get("CASETRACKER_RACE_CASES", "25"))

PAUSE = 0.05
"""Seconds between two people entered by one person: faster than anybody types, and still leaving time to the others."""

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "public"])


class Typist(threading.Thread):
    """Somebody who enters people, with names, events and statements, and takes some of them out again."""

    def __init__(self, number: int, done: threading.Event):
        super().__init__()
        self.number, self.done = number, done
        self.entered, self.error = 0, None

    def run(self):
        """Type until told to stop, or until something goes wrong."""
        try:
            while not self.done.wait(PAUSE):
                self.enter()
                self.entered += 1
        except Exception as error:  # noqa: BLE001 - whatever it is, the test names it
            self.error = error
        finally:
            connections.close_all()

    def enter(self):
        """Enter one person; of every third take everything out again, as after a slip."""
        person = make.make_detainee(f"Sampla Example {self.number}-{self.entered}")
        make.make_name(detainee=person, text=f"Example Sampla {self.number}-{self.entered}")
        event = make.make_event(people=[person], kind="arrest", begin_on="2004-05-01")
        make.make_statement(speakers=[person], said_on="2005")
        if self.entered % 3 == 0:
            event.delete()
            person.delete()


@pytest.fixture
def typists():
    """Two people typing; they are stopped at the end, and what went wrong for them is an error of the test."""
    done = threading.Event()
    both = [Typist(number, done) for number in (1, 2)]
    for one in both:
        one.start()
    yield both
    done.set()
    for one in both:
        one.join(timeout=60)
    assert [one.error for one in both] == [None, None]


def sent_and_published(person, author, reviewer) -> str:
    """Check, submit, check again and publish one case. Returns the error, "" for none."""
    try:
        assert not preflight(person).blocks
        candidate = submit(person, by=author)
        assert not preflight(person).blocks
        approve_and_publish(candidate, by=reviewer)
    except Exception as error:  # noqa: BLE001 - whatever it is, the test counts it
        return repr(error)
    return ""


def test_cases_are_submitted_checked_and_published_while_two_people_type(typists):
    author, reviewer = make.make_user(), make.make_user()
    cases = []
    for number in range(CASES):
        person = make.make_detainee(f"Testina Example {number}")
        make.make_event(people=[person], account={"en": f"Testina Example {number} was held with others."})
        cases.append(person)
    with ThreadPoolExecutor(1) as batch:
        errors = [batch.submit(sent_and_published, one, author, reviewer).result() for one in cases]
        batch.submit(connections.close_all).result()
    entered = [one.entered for one in typists]
    logging.getLogger(__name__).info("%s cases published while %s people were entered", CASES, sum(entered))
    assert [error for error in errors if error] == []
    assert Edition.objects.published().filter(detainee__in=cases).count() == CASES
    assert all(entered), "nobody typed meanwhile, so nothing was raced"
    assert Detainee.objects.count() > CASES
