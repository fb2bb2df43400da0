"""The trail of publishing says in words what was attempted; a version that cannot go says what is missing."""

import pytest
from django.urls import reverse

from detainees.models import PublicationAct
from detainees.models.trail import ATTEMPTS
from published.publish import merging as merging_acts
from published.publish import review, trail, withdrawal
from tests import factories as make
from tests.published.test_admin import APPROVE, SUBMIT, with_permissions
from tests.published.test_review_pages import answer, candidate_url, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(client):
    return with_permissions(client, SUBMIT, APPROVE)


def queue(client) -> str:
    """The page of review, with what happened last."""
    return client.get(reverse("admin:review_queue")).content.decode()


def test_a_refused_act_is_said_in_words(reviewer):
    person = make.make_detainee()
    candidate = submitted(person)
    make.make_name(detainee=person)
    answer(reviewer, candidate, "approve")
    page = queue(reviewer)
    assert "approving and publishing: The record has changed" in page
    assert "approve_and_publish" not in page
    assert "approve_and_publish" not in reviewer.get(candidate_url(candidate)).content.decode()


def test_what_an_earlier_version_wrote_is_said_in_words_too(reviewer):
    person = make.make_detainee()
    for code in ("approve_and_publish", "return_candidate"):
        words = f"{code}: Fill in what must be corrected."
        PublicationAct.objects.create(subject=person.public_id, act="refused", done_by=reviewer.user, words=words)
    page = queue(reviewer)
    assert "approving and publishing: Fill in" in page
    assert "returning the version: Fill in" in page
    assert "return_candidate" not in page


def test_a_reason_that_somebody_typed_stays_as_it_is(reviewer):
    act = PublicationAct(act="withdrawn", words="publish: a mistake")
    assert act.said == "publish: a mistake"


@pytest.mark.parametrize("module", [review, withdrawal, merging_acts])
def test_every_act_that_can_be_refused_has_words(module):
    traced = [name for name, one in vars(module).items() if getattr(one, "__code__", None) is code_of_traced()]
    assert traced
    assert set(traced) <= set(ATTEMPTS)


def code_of_traced():
    """The code that every traced act shares."""
    return trail.traced(lambda on, *, by: None).__code__


def test_a_version_that_no_longer_equals_the_record_says_what_to_correct_first(reviewer):
    person = make.make_detainee()
    candidate = submitted(person)
    make.make_event(people=[person], kind="release", begin_on="May 2090")
    said = answer(reviewer, candidate, "approve")
    assert "Submit it again. Correct this before you submit it:" in said
    assert "is in the future" in said
