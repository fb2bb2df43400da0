"""Review before publication: what is submitted, returned or approved, by whom, and what the trail keeps of it."""

import pytest

from detainees.models import Edition, PublicationAct, ReviewComment
from published.models import Case
from published.publish import (
    NotPublishable,
    Refused,
    Unchanged,
    approve_and_publish,
    approve_batch,
    mark_seen,
    publish,
    return_candidate,
    seen_before,
    submit,
    withdraw,
)
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make.make_user()


@pytest.fixture
def reviewer():
    return make.make_user()


def trail(subject) -> list[str]:
    """The acts on a subject, in order."""
    return list(PublicationAct.objects.filter(subject=subject.public_id).values_list("act", flat=True))


def test_a_later_candidate_takes_the_place_of_the_one_that_waits(author, reviewer):
    person = make.make_detainee()
    first = submit(person, by=author)
    make.make_name(detainee=person)
    second = submit(person, by=author)
    assert list(Edition.objects.waiting()) == [second]
    with pytest.raises(Refused, match="A later version"):
        approve_and_publish(first, by=reviewer)
    assert approve_and_publish(second, by=reviewer).number == 1


def test_the_same_document_is_not_submitted_twice(author):
    person = make.make_detainee()
    submit(person, by=author)
    with pytest.raises(Unchanged, match="is already awaiting review"):
        submit(person, by=author)
    assert Edition.objects.count() == 1


def test_a_returned_candidate_carries_the_comments_and_cannot_be_approved(author, reviewer):
    person = make.make_detainee()
    name = person.names.get()
    candidate = submit(person, by=author)
    comments = {name.public_id: ("The name", "Give the page."), "nothing": ("Another fact", " ")}
    return_candidate(candidate, by=reviewer, comments=comments, words="Nearly there.")
    assert list(ReviewComment.objects.values_list("fact", "about", "text")) == [
        ("", "", "Nearly there."),
        (name.public_id, "The name", "Give the page."),
    ]
    with pytest.raises(Refused, match="was returned"):
        approve_and_publish(candidate, by=reviewer)
    assert not Case.objects.exists()
    assert trail(person) == ["submitted", "returned", "refused"]


def test_a_candidate_is_not_returned_without_a_word(author, reviewer):
    candidate = submit(make.make_detainee(), by=author)
    with pytest.raises(Refused, match="Fill in what must be corrected"):
        return_candidate(candidate, by=reviewer, comments={"x": ("", "  ")}, words=" ")
    assert Edition.objects.waiting().exists()


def test_the_same_document_may_be_submitted_again_after_it_was_returned(author, reviewer):
    person = make.make_detainee()
    return_candidate(submit(person, by=author), by=reviewer, comments={}, words="Why?")
    assert approve_and_publish(submit(person, by=author), by=reviewer).number == 1


def test_what_was_seen_is_what_is_approved(author, reviewer):
    candidate = submit(make.make_detainee(), by=author)
    with pytest.raises(Refused, match="not the version you have seen"):
        approve_and_publish(candidate, by=reviewer, sha256="0" * 64)
    with pytest.raises(Refused, match="not the version you have seen"):
        approve_and_publish(candidate, by=reviewer, sha256="")
    assert approve_and_publish(candidate, by=reviewer, sha256=candidate.sha256).number == 1


@pytest.mark.parametrize("approve", ["alone", "in a batch"])
def test_a_public_note_that_names_somebody_withdrawn_meanwhile_is_not_published(author, reviewer, approve):
    person, other = make.make_detainee(), make.make_detainee(name="Petimat Madeupova")
    publish(other, by=author, approved_by=reviewer)
    candidate = submit(person, by=author, public_note="Corrected: not Petimat Madeupova.")
    mark_seen(candidate, by=reviewer)
    withdraw(other, by=author, reason="For the test.")
    if approve == "alone":
        with pytest.raises(Refused, match="names somebody whose case is not public"):
            approve_and_publish(candidate, by=reviewer)
    else:
        batch = approve_batch([candidate], by=reviewer)
        assert "names somebody whose case is not public" in batch.stays[person.public_id].args[0]
    assert not Case.objects.public().exists()


def test_a_fact_that_lost_its_assessment_after_it_was_submitted_is_not_published(author, reviewer):
    person = make.make_detainee()
    spelling = make.make_name(detainee=person, text="Spelling B")
    candidate = submit(person, by=author)
    spelling.evaluation = "unassessed"
    spelling.save()
    with pytest.raises(Refused, match="has changed since it was submitted"):
        approve_and_publish(candidate, by=reviewer)
    person.names.update(evaluation="unassessed")
    with pytest.raises(Refused, match="no public, assessed and cited name"):
        approve_and_publish(candidate, by=reviewer)
    with pytest.raises(NotPublishable):
        submit(person, by=author)
    assert not Case.objects.exists()
    assert trail(person) == ["submitted", "refused", "refused", "refused"]


def test_a_candidate_of_a_withdrawn_case_is_not_approved(author, reviewer):
    person = make.make_detainee()
    publish(person, by=author, approved_by=reviewer)
    make.make_name(detainee=person)
    candidate = submit(person, by=author)
    withdraw(person, by=reviewer)
    with pytest.raises(Refused, match="was withdrawn"):
        approve_and_publish(candidate, by=reviewer)
    with pytest.raises(Refused, match="was withdrawn"):
        return_candidate(candidate, by=reviewer, comments={}, words="For the test.")
    assert Case.objects.get().state == "withdrawn"


def test_with_a_risk_flag_nobody_publishes_alone_whatever_the_reason(author, reviewer):
    person = make.make_detainee()
    make.make_risk_flag(detainee=person, kind="pending_case")
    candidate = submit(person, by=author)
    with pytest.raises(Refused, match="A second person must approve"):
        approve_and_publish(candidate, by=author, solo_reason="A team of one.")
    assert approve_and_publish(candidate, by=reviewer).number == 1


def test_the_risks_of_a_member_are_those_of_the_matter(author):
    person = make.make_detainee()
    make.make_risk_flag(detainee=person, kind="family_in_reach")
    with pytest.raises(Refused, match="A second person must approve"):
        publish(make.make_matter(members=[person]), by=author, solo_reason="A team of one.")


def test_a_case_whose_basis_nobody_is_named_for_cannot_be_submitted(author):
    person = make.make_detainee(basis_decided_by="", basis_decided_on=None)
    with pytest.raises(Refused, match="decided"):
        submit(person, by=author)
    assert not Edition.objects.exists()
    assert trail(person) == ["refused"]


def test_what_changed_is_counted_from_the_candidate_that_was_seen(author, reviewer):
    person = make.make_detainee()
    first = submit(person, by=author)
    assert seen_before(first, by=reviewer) is None
    mark_seen(first, by=reviewer)
    make.make_name(detainee=person)
    second = submit(person, by=author)
    mark_seen(second, by=reviewer)
    assert seen_before(second, by=reviewer) == first
    assert seen_before(second, by=author) is None


def test_who_returns_a_candidate_has_seen_it(author, reviewer):
    person = make.make_detainee()
    first = submit(person, by=author)
    return_candidate(first, by=reviewer, comments={}, words="The date is missing.")
    assert seen_before(submit(person, by=author), by=reviewer) == first


def test_the_trail_says_who_did_what_and_keeps_the_true_reasons(author, reviewer):
    person = make.make_detainee()
    approve_and_publish(submit(person, by=author, public_note="First."), by=reviewer)
    withdraw(person, by=reviewer, reason="His sister asked for it.")
    rows = PublicationAct.objects.filter(subject=person.public_id).values_list("act", "done_by", "words")
    assert list(rows) == [
        ("submitted", author.pk, "First."),
        ("published", reviewer.pk, ""),
        ("withdrawn", reviewer.pk, "His sister asked for it."),
    ]


def test_a_refused_act_says_in_the_trail_why_and_changes_nothing_else(author):
    person = make.make_detainee()
    candidate = submit(person, by=author)
    with pytest.raises(Refused):
        approve_and_publish(candidate, by=author)
    act = PublicationAct.objects.get(act="refused")
    assert (act.done_by, act.edition) == (author, candidate)
    assert "To publish alone, give a reason" in act.words
    assert Edition.objects.waiting().get() == candidate
