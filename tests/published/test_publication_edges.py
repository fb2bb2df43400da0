"""Who may publish what, what stays when a case is withdrawn or destroyed, and which cases go together: the edges."""

import pghistory
import pytest

from detainees.fields import LONGEST_NOTE, LONGEST_REASON
from detainees.models import Edition, EditionContent, ReviewComment
from published.models import Case, PublicContent, PublicEdition, State
from published.publish import (
    Refused,
    Unchanged,
    approve_and_publish,
    approve_batch,
    mark_seen,
    merge,
    publish,
    redact,
    return_candidate,
    seen_before,
    separate,
    submit,
    withdraw,
)
from published.publish.batches import Batch
from published.publish.review import approve_set, publish_set
from published.publish.subjects import WaitsForOthers
from tests import factories as make

pytestmark = pytest.mark.django_db

ALONE = {"solo_reason": "A team of one."}


@pytest.fixture
def ann():
    return make.make_user()


@pytest.fixture
def ben():
    return make.make_user()


def changed(person, by=None):
    """The person with one more name, typed by somebody."""
    with pghistory.context(user=by.pk if by else None):
        make.make_name(detainee=person)
    return person


# Who approves


def test_of_cases_approved_together_only_ones_own_are_said_to_be_approved_alone(ann, ben):
    own, others = make.make_detainee(), make.make_detainee()
    versions = [submit(own, by=ann), submit(others, by=ben)]
    with pytest.raises(Refused, match="To publish alone, give a reason"):
        approve_set(versions, by=ann)
    published = approve_set(versions, by=ann, solo_reason="  For the test. ")
    assert [one.solo_reason for one in published] == ["For the test.", ""]
    assert list(PublicEdition.objects.order_by("pk").values_list("alone", "by_program")) == [
        (True, False),
        (False, False),
    ]


@pytest.mark.parametrize("at_risk", [0, 1])
def test_of_cases_approved_together_a_risk_of_one_forbids_to_approve_ones_own_with_it(at_risk, ann, ben):
    people = [make.make_detainee(), make.make_detainee()]
    make.make_risk_flag(detainee=people[at_risk], kind="family_in_reach")
    versions = [submit(people[0], by=ann), submit(people[1], by=ben)]
    with pytest.raises(Refused, match="A second person must approve this"):
        approve_set(versions, by=ann, **ALONE)
    assert not Case.objects.exists()
    assert len(approve_set(versions, by=make.make_user())) == 2


def test_who_changed_a_case_before_its_last_edition_may_approve_and_who_changed_it_since_may_not(ann, ben):
    person = changed(make.make_detainee(), by=ben)
    with pytest.raises(Refused, match="You have changed the case"):
        approve_and_publish(submit(person, by=ann), by=ben)
    approve_and_publish(Edition.objects.waiting().get(), by=make.make_user())
    changed(person, by=ann)
    assert approve_and_publish(submit(person, by=ann), by=ben).number == 2


def test_who_removed_a_risk_since_the_last_edition_is_no_second_person(ann, ben):
    person = make.make_detainee()
    with pghistory.context(user=ann.pk):
        flag = make.make_risk_flag(detainee=person, kind="family_in_reach")
    with pghistory.context(user=ben.pk):
        flag.delete()
    version = submit(person, by=ann)
    with pytest.raises(Refused, match="A second person must approve"):
        approve_and_publish(version, by=ben, **ALONE)


@pytest.mark.parametrize("closed", ["the author", "the reviewer"])
def test_an_account_with_which_nobody_can_log_in_is_no_second_person(closed, ann, ben):
    version = submit(make.make_detainee(), by=ann)
    account = {"the author": ann, "the reviewer": ben}[closed]
    account.is_active = False
    account.save()
    version = Edition.objects.get(pk=version.pk)
    with pytest.raises(Refused, match="nobody can log in"):
        approve_and_publish(version, by=ben)


@pytest.mark.parametrize("approved_by", [False, True])
def test_to_publish_alone_needs_a_reason_also_where_the_same_person_is_named_twice(approved_by, ann):
    given = {"approved_by": ann} if approved_by else {}
    with pytest.raises(Refused, match="To publish alone, give a reason"):
        publish(make.make_detainee(), by=ann, **given)
    assert publish(make.make_detainee(), by=ann, **given, **ALONE).solo_reason == "A team of one."
    assert PublicEdition.objects.get().alone


def test_what_a_program_publishes_in_two_names_is_called_so_and_never_with_a_risk(ann, ben):
    person, other = make.make_detainee(), make.make_detainee()
    publish(person, by=ann, approved_by=ben)
    assert list(PublicEdition.objects.values_list("alone", "by_program")) == [(False, True)]
    make.make_risk_flag(detainee=other, kind="family_in_reach")
    with pytest.raises(Refused, match="A program cannot approve this"):
        publish(other, by=ann, approved_by=ben)
    with pytest.raises(Refused, match="A program cannot approve this"):
        publish_set([changed(person), other], by=ann, approved_by=ben)
    assert PublicEdition.objects.count() == 1


def test_texts_that_are_as_long_as_allowed_are_kept_whole_and_longer_ones_refused(ann, ben):
    person = make.make_detainee()
    with pytest.raises(Refused, match="A public note has at most"):
        submit(person, by=ann, public_note="x" * (LONGEST_NOTE + 1))
    version = submit(person, by=ann, public_note="x" * LONGEST_NOTE)
    with pytest.raises(Refused, match="The reason for publishing alone has at most"):
        approve_and_publish(version, by=ann, solo_reason="x" * (LONGEST_REASON + 1))
    approve_and_publish(version, by=ann, solo_reason=" " + "x" * LONGEST_REASON)
    assert PublicEdition.objects.get().note == "x" * LONGEST_NOTE


# Versions


def test_what_was_public_before_and_is_typed_again_is_a_change(ann, ben):
    person = make.make_detainee()
    publish(person, by=ann, approved_by=ben)
    spelling = changed(person).names.order_by("-pk").first()
    publish(person, by=ann, approved_by=ben)
    spelling.delete()
    assert publish(person, by=ann, approved_by=ben).number == 3
    with pytest.raises(Unchanged, match="since edition 3"):
        publish(person, by=ann, approved_by=ben)


def test_a_new_version_of_one_case_replaces_none_of_another(ann, ben):
    person, other = make.make_detainee(), make.make_detainee()
    waits = submit(other, by=ann)
    submit(person, by=ann)
    submit(changed(person), by=ann)
    assert Edition.objects.waiting().count() == 2
    assert approve_and_publish(waits, by=ben).number == 1


def test_a_version_other_than_the_one_that_was_read_is_not_submitted(ann):
    person = make.make_detainee()
    read = submit(person, by=ann).sha256
    with pytest.raises(Refused, match="was changed after you opened this page"):
        submit(changed(person), by=ann, sha256=read)


def test_the_version_seen_before_is_the_last_one_seen_that_can_still_be_read(ann, ben):
    person = make.make_detainee()
    first = submit(person, by=ann)
    mark_seen(first, by=ben)
    second = submit(changed(person), by=ann)
    mark_seen(second, by=ben)
    third = submit(changed(person), by=ann)
    assert seen_before(third, by=ben) == second
    mark_seen(first, by=ben)
    assert seen_before(third, by=ben) == first
    mark_seen(third, by=ben)
    assert seen_before(third, by=ben) == first
    other = submit(make.make_detainee(), by=ann)
    assert seen_before(other, by=ben) is None
    redact(person, by=ann, reason="For the test.")
    assert seen_before(third, by=ben) is None


def test_a_comment_on_a_fact_is_kept_whole_with_the_fact_in_words(ann, ben):
    version = submit(make.make_detainee(), by=ann)
    return_candidate(version, by=ben, comments={"fact": ("x" * 301, "  y" * 400)}, words="")
    [comment] = ReviewComment.objects.all()
    assert (comment.fact, comment.about, comment.text) == ("fact", "x" * 300, ("  y" * 400).strip())
    assert comment.made_by == ben
    version.refresh_from_db()
    assert version.returned_by == ben


def test_what_nobody_looked_at_is_not_approved_in_a_batch(ann, ben):
    people = [make.make_detainee(), make.make_detainee()]
    versions = [submit(one, by=ann) for one in people]
    mark_seen(versions[0], by=ben)
    mark_seen(versions[1], by=ann)
    batch = approve_batch(versions, by=ben)
    assert [[one.subject for one in done] for done in batch.done] == [[people[0]]]
    assert "You have not looked at this version" in batch.stays[people[1].public_id].args[0]


# Withdrawn and destroyed


def test_each_edition_keeps_the_reason_for_which_it_was_withdrawn(ann, ben):
    person = make.make_detainee()
    publish(person, by=ann, approved_by=ben)
    withdraw(person, by=ann, reason=" The first. ")
    publish(person, by=ann, approved_by=ben)
    withdraw(person, by=ben, reason="The second.")
    kept = Edition.objects.order_by("number").values_list("withdrawn_reason", "withdrawn_by")
    assert list(kept) == [("The first.", ann.pk), ("The second.", ben.pk)]


def test_a_withdrawn_case_takes_out_every_edition_of_its_own_and_none_of_another(ann, ben):
    person, other = make.make_detainee(), make.make_detainee(name="Other Example")
    for one in (person, other):
        publish(one, by=ann, approved_by=ben)
    publish(changed(person), by=ann, approved_by=ben)
    withdraw(person, by=ann)
    assert [content.edition.case_id for content in PublicContent.objects.all()] == [other.public_id]
    assert not PublicEdition.objects.filter(case=person.public_id).exclude(sha256="", salt="", note="").exists()
    assert Case.objects.get(pk=other.public_id).state == State.PUBLIC
    publish(person, by=ann, approved_by=ben)
    shown = PublicEdition.objects.filter(case=person.public_id).exclude(sha256="")
    assert [one.number for one in shown] == [3]
    assert PublicContent.objects.filter(edition__case=person.public_id).count() == 1


def test_what_is_destroyed_of_one_case_leaves_the_editions_of_another(ann, ben):
    person, other = make.make_detainee(), make.make_detainee()
    for one in (person, other):
        publish(one, by=ann, approved_by=ben)
    destroyed = redact(person, by=ben, reason=" They were threatened. ")
    assert [one.subject for one in destroyed] == [person]
    edition = Edition.objects.get(detainee=person)
    assert (edition.redacted_by, edition.withdrawn_by, edition.withdrawn_reason) == (ben, ben, "They were threatened.")
    assert [one.edition.subject for one in EditionContent.objects.all()] == [other]
    with pytest.raises(Refused, match="has content to destroy"):
        redact(person, by=ben, reason="Once more.")
    with pytest.raises(Refused, match="Fill in why"):
        redact(other, by=ben, reason="  ")


# Merges


@pytest.mark.parametrize("at_risk", [0, 1])
def test_a_risk_of_either_record_makes_a_merge_need_two_people(at_risk, ann):
    records = [make.make_detainee(), make.make_detainee()]
    make.make_risk_flag(detainee=records[at_risk], kind="family_in_reach")
    with pytest.raises(Refused, match="Two people are needed for this"):
        merge(records[0], by=ann, into=records[1], reason="For the test.")


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_merge_and_its_undoing_need_a_reason(reason, ann):
    merged, remains = make.make_detainee(), make.make_detainee()
    with pytest.raises(Refused, match="Fill in why the two records are one person"):
        merge(merged, by=ann, into=remains, reason=reason)
    merge(merged, by=ann, into=remains, reason="One person.")
    with pytest.raises(Refused, match="Fill in why they are two people"):
        separate(merged, by=ann, reason=reason)


def test_a_record_that_was_merged_is_public_again_only_once_it_is_published_again(ann, ben):
    merged, remains = make.make_detainee(), make.make_detainee()
    for one in (merged, remains):
        publish(one, by=ann, approved_by=ben)
    merge(merged, by=ann, into=remains, reason="One person.")
    case = Case.objects.get(pk=merged.public_id)
    assert (case.state, case.merged_into, case.current, case.slug) == (State.MERGED, remains.public_id, None, "")
    withdraw(remains, by=ann)
    case.refresh_from_db()
    assert (case.state, case.merged_into, case.reason) == (State.WITHDRAWN, "", "editors")
    separate(type(merged).objects.get(pk=merged.pk), by=ann, reason="Two people.")
    publish(type(merged).objects.get(pk=merged.pk), by=ann, approved_by=ben)
    case.refresh_from_db()
    assert (case.state, case.merged_into, case.reason) == (State.PUBLIC, "", "")


# Cases that go together


def batch_of(stays: dict, *, shows: bool = True, done=()) -> Batch:
    """A batch after each case was tried alone: why each of some stayed, and others that went."""
    batch = Batch(dict.fromkeys([*stays, *done], None), act=list, shows=shows)
    batch.stays = stays
    return batch


def waits(*names) -> WaitsForOthers:
    """A refusal of a case that names people; of each name the cases that bear it."""
    return WaitsForOthers("It names others.", [name if isinstance(name, tuple) else (name,) for name in names])


@pytest.mark.parametrize(
    ("stays", "going"),
    [
        ({"a": waits("b"), "b": waits("a")}, ["a", "b"]),
        ({"a": waits("b"), "b": waits("c"), "c": waits("a"), "d": waits("e"), "e": waits("d")}, ["d", "e"]),
        ({"a": waits("b"), "b": Refused("It may not go.")}, []),
        ({"a": waits("x")}, []),
        ({"a": waits(("x", "b")), "b": waits("a")}, ["a", "b"]),
        ({"a": waits("b", "x"), "b": waits("a")}, []),
        ({"a": waits("b"), "b": Unchanged("It waits.")}, []),
        ({}, []),
    ],
)
def test_the_fewest_cases_that_name_one_another_go_together_and_none_that_names_somebody_else(stays, going):
    assert batch_of(stays).smallest_set() == going


def test_what_was_published_meanwhile_or_waits_already_needs_not_go_along():
    assert batch_of({"a": waits("b")}, done=["b"]).smallest_set() == ["a"]
    assert batch_of({"a": waits("b")}, done=["b"], shows=False).smallest_set() == ["a", "b"]
    assert batch_of({"a": waits("b"), "b": Unchanged("It waits.")}, shows=False).smallest_set() == ["a", "b"]
