"""Merging two records, or taking that back, where a risk counts: one person proposes it, a second person does it."""

import pghistory
import pytest
from django.test import Client

from detainees.models import Detainee, PublicationAct
from published.models import Case, State
from published.publish import Refused, approve_and_publish, merge, propose_merge, propose_separation, separate, submit
from tests import factories as make
from tests.published.test_admin import APPROVE, SUBMIT, page_url, press, with_permissions

pytestmark = pytest.mark.django_db

REASON = "Born on one day in one village."


def reviewer():
    return with_permissions(Client(), "view_detainee", "change_detainee", SUBMIT, APPROVE)


@pytest.fixture
def ann():
    return reviewer()


@pytest.fixture
def ben():
    return reviewer()


@pytest.fixture
def women():
    """Two public records; a risk is noted of the one that is to remain."""
    found = [make.make_detainee(name=name) for name in ("Zarina Probnaya", "Zareena Probnaya")]
    make.make_risk_flag(detainee=found[1], kind="family_in_reach")
    for one in found:
        approve_and_publish(submit(one, by=make.make_user()), by=make.make_user())
    return found


def state(record) -> str:
    return Case.objects.get(pk=record.public_id).state


def test_one_person_proposes_and_a_second_one_merges(ann, ben, women):
    merged, remains = women
    typed = {"into": remains.pk, "reason": REASON}
    page = press(ann, merged, "merge", **typed)
    assert "Proposed. Nothing has changed yet. Ask a second person" in page
    assert "family in reach" in page
    assert state(merged) == State.PUBLIC
    page = press(ann, merged, "merge", **typed)
    assert "Proposed. Nothing has changed yet" in page
    assert state(merged) == State.PUBLIC
    page = ben.get(page_url(merged)).content.decode()
    assert f"{ann.user} proposed on" in page
    assert f"to merge this record into “{remains}”: “{REASON}”" in page
    assert f'<option value="{remains.pk}" selected' in page
    assert f"Merged into {remains}." in press(ben, merged, "merge", **typed)
    assert state(merged) == State.MERGED
    acts = PublicationAct.objects.filter(subject=merged.public_id, act__in=("merge_proposed", "merged"))
    assert [one.done_by for one in acts] == [ann.user, ann.user, ben.user]


def test_so_is_a_merge_taken_back(ann, ben, women):
    merged, remains = women
    propose_merge(merged, by=ann.user, into=remains, reason=REASON)
    merge(merged, by=ben.user, into=remains, reason=REASON)
    assert "Proposed. Nothing has changed yet" in press(ben, merged, "separate", reason="Two villages.")
    assert state(merged) == State.MERGED
    page = ann.get(page_url(merged)).content.decode()
    assert f"{ben.user} proposed on" in page
    assert "to undo the merge: “Two villages.”" in page
    assert "The merge was undone." in press(ann, merged, "separate", reason="Two villages.")
    assert state(merged) == State.WITHDRAWN


def test_a_proposal_counts_for_that_merge_alone_and_until_it_is_done(ann, ben, women):
    merged, remains = women
    other = make.make_detainee()
    propose_merge(merged, by=ann.user, into=other, reason=REASON)
    with pytest.raises(Refused, match="Two people are needed for this.*family in reach"):
        merge(merged, by=ben.user, into=remains, reason=REASON)
    propose_merge(merged, by=ann.user, into=remains, reason=REASON)
    merge(merged, by=ben.user, into=remains, reason=REASON)
    propose_separation(merged, by=ben.user, reason=REASON)
    separate(merged, by=ann.user, reason=REASON)
    with pytest.raises(Refused, match="Two people are needed"):
        merge(merged, by=ben.user, into=remains, reason=REASON)


@pytest.mark.parametrize("which", [0, 1])
def test_who_has_changed_one_of_the_two_records_is_no_second_person(which, ann, ben, women):
    merged, remains = women
    propose_merge(merged, by=ann.user, into=remains, reason=REASON)
    with pghistory.context(user=ben.user.pk):
        make.make_name(detainee=women[which], text="Zarine Probnaya")
    with pytest.raises(Refused, match="Another person must do this: You have changed the case"):
        merge(merged, by=ben.user, into=remains, reason=REASON)
    assert state(merged) == State.PUBLIC


def test_an_account_with_which_nobody_can_log_in_neither_proposes_nor_merges(ann, women):
    merged, remains = women
    nobody = make.make_user(is_active=False)
    propose_merge(merged, by=nobody, into=remains, reason=REASON)
    with pytest.raises(Refused, match="Two people are needed"):
        merge(merged, by=ann.user, into=remains, reason=REASON)
    propose_merge(merged, by=ann.user, into=remains, reason=REASON)
    with pytest.raises(Refused, match="nobody can log in"):
        merge(merged, by=nobody, into=remains, reason=REASON)


def test_without_a_risk_one_person_merges_and_takes_it_back(ann):
    merged, remains = make.make_detainee(), make.make_detainee()
    assert f"Merged into {remains}." in press(ann, merged, "merge", into=remains.pk, reason=REASON)
    assert "The merge was undone." in press(ann, merged, "separate", reason=REASON)


@pytest.mark.parametrize("button", ["merge", "separate"])
def test_on_the_page_of_a_matter_nobody_is_merged(ann, button):
    matter, person = make.make_matter(), make.make_detainee()
    Detainee.objects.filter(pk=person.pk).update(merged_into=make.make_detainee())
    data = {button: "1", "into": make.make_detainee().pk, "reason": "Forged."}
    assert ann.post(page_url(matter), data).status_code == 403
    person.refresh_from_db()
    assert person.merged_into is not None
