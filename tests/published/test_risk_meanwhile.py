"""A risk that a colleague notes after the checks, before the edition is stored: nothing is published, and it is said.

The rule of the database catches it. The person stays on the page, reads why, and keeps what was typed.
"""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from detainees.models import Edition, PublicationAct
from published.models import Case, PublicEdition
from published.publish import review, submit
from tests import factories as make
from tests.admin.forms import open_form, read_form, save
from tests.published.test_admin import APPROVE, SUBMIT, page_url, with_permissions

pytestmark = pytest.mark.django_db

REASON = "A team of one."
SAID = "While you were publishing, somebody noted or changed a risk"


@pytest.fixture
def reviewer(client):
    return with_permissions(client, "view_detainee", "change_detainee", SUBMIT, APPROVE)


@pytest.fixture
def woman(monkeypatch):
    """A woman of whom a colleague notes a risk as soon as the program has checked that there is none."""
    woman = make.make_detainee(name="Amina Testova")
    checked = review.reasons_alone

    def check_and_note(editions, *args):
        found = checked(editions, *args)
        if woman in [edition.subject for edition, _found in editions]:
            make.make_risk_flag(detainee=woman, kind="family_in_reach")
        return found

    monkeypatch.setattr(review, "reasons_alone", check_and_note)
    return woman


def nothing_was_published(woman, *, by) -> None:
    assert not Edition.objects.published().exists()
    assert not Case.objects.exists()
    assert not PublicEdition.objects.exists()
    assert SAID in PublicationAct.objects.filter(subject=woman.public_id, act="refused", done_by=by).get().words


def test_on_the_page_of_the_candidate(reviewer, woman):
    candidate = submit(woman, by=reviewer.user)
    url = reverse("admin:review_candidate", args=[candidate.public_id])
    page = save(reviewer, url, open_form(reviewer, url), approve="1", solo_reason=REASON, words="My remark.")
    assert page.status_code == 200
    assert SAID in page.content.decode()
    assert read_form(page).sent["words"] == ["My remark."]
    nothing_was_published(woman, by=reviewer.user)
    assert Edition.objects.waiting().get() == candidate


def test_on_the_page_review_where_several_are_approved_the_others_go(reviewer, woman):
    other = make.make_detainee(name="Ruth Example")
    candidates = [submit(one, by=reviewer.user) for one in (other, woman)]
    for one in candidates:
        one.looks.create(seen_by=reviewer.user)
    data = {"chosen": [one.public_id for one in candidates], "solo_reason": REASON}
    page = reviewer.post(reverse("admin:review_queue"), data)
    assert page.status_code == 200
    assert SAID in page.content.decode()
    assert [one.subject for one in Edition.objects.published()] == [other]


def test_on_the_publication_page(reviewer, woman):
    page = reviewer.post(page_url(woman), {"alone": "1", "solo_reason": REASON, "public_note": "My note."})
    assert page.status_code == 200
    assert SAID in page.content.decode()
    assert "My note." in page.content.decode()
    nothing_was_published(woman, by=reviewer.user)


def test_on_the_command_line(woman):
    ann = make.make_user("ann")
    with pytest.raises(CommandError, match=SAID):
        call_command("publish", woman.public_id, by="ann", solo_reason=REASON)
    nothing_was_published(woman, by=ann)
