"""The queue and the page of a candidate: what a reviewer sees, and the two answers."""

import pytest
from django.urls import reverse

from detainees.models import Edition, PublicationAct, ReviewComment
from published.models import Case
from published.publish import publish, redact, submit, withdraw
from tests import factories as make
from tests.admin.forms import read_form
from tests.published.test_admin import APPROVE, SUBMIT, with_permissions

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(client):
    return with_permissions(client, SUBMIT, APPROVE)


@pytest.fixture
def author(client):
    return with_permissions(client, SUBMIT)


def candidate_url(edition, name="candidate") -> str:
    """The page of a candidate."""
    return reverse(f"admin:review_{name}", args=[edition.public_id])


def submitted(person=None, by=None) -> Edition:
    """A candidate of somebody else."""
    return submit(person or make.make_detainee(), by=by or make.make_user())


def answer(client, edition, button, **typed) -> str:
    """Press a button on a candidate's page, with its hash, and return what follows."""
    data = {button: "1", "sha256": edition.sha256, **typed}
    return client.post(candidate_url(edition), data, follow=True).content.decode()


def test_the_queue_says_what_waits_and_what_is_new_to_you(reviewer):
    first, second, own = submitted(), submitted(), submitted(by=reviewer.user)
    answer(reviewer, first, "seen")
    page = reviewer.get(reverse("admin:review_queue")).content.decode()
    rows = {one: page[page.index(candidate_url(one)) :].partition("</tr>")[0] for one in (first, second, own)}
    assert "looked at" in rows[first]
    assert "new to you" in rows[second]
    assert "your own work" in rows[own]


def test_what_was_published_is_one_click_away(reviewer):
    candidate = submitted()
    page = answer(reviewer, candidate, "approve")
    case = Case.objects.get(pk=candidate.subject.public_id)
    assert f'<a href="{case.get_absolute_url()}">See it as readers do</a>' in page


def test_a_reviewer_sees_what_is_new_and_approves_exactly_that(reviewer):
    person = make.make_detainee()
    publish(person, by=make.make_user(), approved_by=make.make_user())
    make.make_name(detainee=person, text="Spelling B")
    candidate = submitted(person)
    page = reviewer.get(candidate_url(candidate)).content.decode()
    assert "Compared with edition 1, which readers see" in page
    assert "Spelling B" in page
    assert candidate.sha256 in page
    answer(reviewer, candidate, "approve")
    assert Case.objects.get().current.number == 2


def test_without_the_hash_of_what_was_seen_nothing_is_approved(reviewer):
    candidate = submitted()
    for forged in ("", "0" * 64):
        page = answer(reviewer, candidate, "approve", sha256=forged)
        assert "not the version you have seen" in page
    assert not Case.objects.exists()


def test_who_may_only_submit_cannot_approve_in_the_queue(author):
    chosen = {"chosen": submitted(by=author.user).public_id, "solo_reason": "A team of one."}
    assert author.post(reverse("admin:review_queue"), chosen).status_code == 403
    assert not Case.objects.exists()


def test_a_comment_beside_a_fact_goes_back_to_the_author(reviewer):
    person = make.make_detainee()
    name = person.names.get()
    candidate = submitted(person)
    field = f"comment-{name.public_id}"
    assert f'name="{field}"' in reviewer.get(candidate_url(candidate)).content.decode()
    page = answer(reviewer, candidate, "return", **{field: "Give the page.", "comment-foreign": "Forged."})
    assert "returned by" in page
    comment = ReviewComment.objects.get()
    assert (comment.fact, comment.text, comment.made_by) == (name.public_id, "Give the page.", reviewer.user)
    assert name.text in comment.about
    assert "Give the page." in reviewer.get(candidate_url(candidate)).content.decode()


def test_a_return_without_a_word_is_refused_and_what_was_typed_stays(reviewer):
    candidate = submitted()
    assert "Fill in what must be corrected" in answer(reviewer, candidate, "return", words=" ")
    page = answer(reviewer, candidate, "approve", sha256="0" * 64, words="My remark.")
    assert "My remark." in page
    assert Edition.objects.waiting().exists()


def test_the_author_takes_the_own_candidate_back_and_does_not_approve_it(author):
    candidate = submitted(by=author.user)
    page = author.get(candidate_url(candidate)).content.decode()
    assert 'name="approve"' not in page
    data = {"approve": "1", "sha256": candidate.sha256, "solo_reason": "Forged."}
    assert author.post(candidate_url(candidate), data).status_code == 403
    answer(author, candidate, "return", words="Not yet.")
    assert not Edition.objects.waiting().exists()


def test_a_researcher_returns_no_colleagues_candidate(author):
    candidate = submitted()
    assert author.post(candidate_url(candidate), {"return": "1", "words": "Forged."}).status_code == 403
    assert Edition.objects.waiting().exists()


def test_a_reviewer_does_not_approve_the_own_work_without_a_reason(reviewer):
    candidate = submitted(by=reviewer.user)
    assert "To publish alone, give a reason" in answer(reviewer, candidate, "approve")
    answer(reviewer, candidate, "approve", solo_reason="A team of one.")
    assert Edition.objects.get().solo_reason == "A team of one."


def test_a_record_that_has_changed_cannot_be_approved_and_the_page_says_so(reviewer):
    person = make.make_detainee()
    candidate = submitted(person)
    make.make_name(detainee=person)
    page = reviewer.get(candidate_url(candidate)).content.decode()
    assert "The record has changed since it was submitted" in page
    assert 'name="approve"' not in page
    assert "has changed since it was submitted" in answer(reviewer, candidate, "approve")
    assert PublicationAct.objects.filter(act="refused", done_by=reviewer.user).exists()


def test_what_changed_since_you_looked_is_shown_apart(reviewer):
    person = make.make_detainee()
    first = submitted(person)
    answer(reviewer, first, "seen")
    make.make_name(detainee=person, text="Spelling B")
    second = submitted(person)
    page = reviewer.get(candidate_url(second)).content.decode()
    since = page[page.index("since-heading") :].partition("</section>")[0]
    assert "Spelling B" in since
    assert person.names.first().text not in since


@pytest.mark.parametrize("build", [make.make_detainee, make.make_matter])
def test_the_page_is_seen_as_readers_will_see_it(reviewer, build, settings):
    subject = build()
    candidate = submitted(subject)
    page = reviewer.get(candidate_url(candidate, "preview"))
    assert page.status_code == 200
    assert candidate.sha256 in page.content.decode()
    assert not Case.objects.exists()


def test_a_candidate_of_a_withdrawn_case_is_refused(reviewer):
    person = make.make_detainee()
    publish(person, by=make.make_user(), approved_by=make.make_user())
    make.make_name(detainee=person)
    candidate = submitted(person)
    withdraw(person, by=make.make_user())
    assert "was withdrawn" in answer(reviewer, candidate, "approve")
    assert "was withdrawn" in answer(reviewer, candidate, "return", words="For the test.")


def test_a_destroyed_candidate_shows_nothing_of_what_it_said(reviewer):
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B")
    candidate = submitted(person)
    redact(person, by=make.make_user(), reason="For the test.")
    page = reviewer.get(candidate_url(candidate)).content.decode()
    assert "Its content was destroyed." in page
    assert "Spelling B" not in page
    assert reviewer.get(candidate_url(candidate, "preview")).status_code == 302


def test_pressing_neither_button_says_so(reviewer):
    candidate = submitted()
    assert "Press one of the buttons" in reviewer.post(candidate_url(candidate), {}).content.decode()


def test_a_candidate_that_does_not_exist_is_not_found(reviewer):
    assert reviewer.get(reverse("admin:review_candidate", args=["nosuchrecord"])).status_code == 404


@pytest.mark.parametrize(("button", "typed"), [("submit", {}), ("alone", {"solo_reason": "A team of one."})])
def test_what_a_colleague_saves_after_the_page_was_opened_is_read_before_it_is_submitted(reviewer, button, typed):
    person = make.make_detainee()
    url = reverse("admin:detainees_detainee_publication", args=[person.pk])
    before = read_form(reviewer.get(url)).sent | {button: "1", "public_note": "My note.", **typed}
    make.make_name(detainee=person, text="Spelling B")
    refused = reviewer.post(url, before)
    page = refused.content.decode()
    assert "The case was changed after you opened this page, so nothing was done." in page
    assert "My note." in page
    assert not Edition.objects.exists()
    again = read_form(refused).sent | {button: "1", "public_note": "My note.", **typed}
    assert reviewer.post(url, again).status_code == 302
    assert b"Spelling B" in bytes(Edition.objects.get().content.content)
