"""A reason or note that is too long is refused at its box with the limit named; it stands there whole."""

import re
from html import unescape

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from detainees.models import CustodyEvent, Edition, ReviewComment
from published.publish import Refused, approve_and_publish, publish, submit
from tests import factories as make
from tests.admin.forms import change_url, open_form, read_form, save
from tests.admin.test_addresses import everything, first_pages, written_by  # noqa: F401
from tests.published.test_admin import APPROVE, SUBMIT, page_url, with_permissions

pytestmark = pytest.mark.django_db

REASON, NOTE, COMMENT = "Одна в бюро. " * 40, "Her name is corrected. " * 30, "Give the page. " * 200
SAID = {REASON: "at most 300 characters", NOTE: "at most 500 characters", COMMENT: "at most 2000 characters"}


@pytest.fixture
def reviewer(client):
    return with_permissions(client, "view_detainee", "change_detainee", SUBMIT, APPROVE)


def refused(page, name: str, typed: str) -> None:
    """The page has come back, says the limit beside the box, and the box holds all that was typed."""
    assert page.status_code == 200
    assert read_form(page).sent[name] == [typed]
    errors = re.search(rf'<ul class="errorlist" id="id_{name}_error">(.*?)</ul>', page.content.decode())
    assert SAID[typed] in errors[1]


def test_a_reason_for_approving_alone_is_refused_at_its_box_on_the_page_of_the_candidate(reviewer):
    candidate = submit(make.make_detainee(), by=reviewer.user)
    url = reverse("admin:review_candidate", args=[candidate.public_id])
    page = save(reviewer, url, open_form(reviewer, url), approve="1", solo_reason=REASON, words="My remark.")
    refused(page, "solo_reason", REASON)
    assert read_form(page).sent["words"] == ["My remark."]
    assert Edition.objects.waiting().exists()


def test_a_reason_for_approving_several_alone_is_refused_and_what_was_selected_stays(reviewer):
    candidate = submit(make.make_detainee(), by=reviewer.user)
    candidate.looks.create(seen_by=reviewer.user)
    data = {"chosen": candidate.public_id, "solo_reason": REASON}
    page = reviewer.post(reverse("admin:review_queue"), data)
    refused(page, "solo_reason", REASON)
    assert read_form(page).sent["chosen"] == [candidate.public_id]
    assert Edition.objects.waiting().exists()


def test_a_comment_on_the_whole_is_not_cut_when_the_candidate_is_returned(reviewer):
    candidate = submit(make.make_detainee(), by=make.make_user())
    url = reverse("admin:review_candidate", args=[candidate.public_id])
    page = save(reviewer, url, open_form(reviewer, url), words=COMMENT, **{"return": "1"})
    refused(page, "words", COMMENT)
    assert not ReviewComment.objects.exists()
    assert Edition.objects.waiting().exists()


@pytest.mark.parametrize(
    ("button", "name", "typed"), [("alone", "solo_reason", REASON), ("submit", "public_note", NOTE)]
)
def test_the_publication_page_refuses_it_at_the_box(reviewer, button, name, typed):
    person = make.make_detainee()
    given = {"solo_reason": "A team of one."} if button == "alone" else {}
    page = reviewer.post(page_url(person), {button: "1", **given, name: typed})
    assert SAID[typed] in page.content.decode()
    assert f"{typed.strip()}" in unescape(page.content.decode())
    assert not Edition.objects.exists()


def test_a_program_that_publishes_is_told_the_limit():
    person, ann = make.make_detainee(), make.make_user("ann")
    with pytest.raises(CommandError, match="at most 300 characters"):
        call_command("publish", person.public_id, by="ann", solo_reason=REASON)
    with pytest.raises(Refused, match="at most 500 characters"):
        publish(person, by=ann, solo_reason="A team of one.", public_note=NOTE)
    with pytest.raises(Refused, match="at most 300 characters"):
        approve_and_publish(submit(person, by=ann), by=ann, solo_reason=REASON)
    assert not Edition.objects.published().exists()


def test_why_a_row_was_changed_is_never_cut_and_nothing_else_that_was_typed_is_lost(editor):
    event = make.make_event(provision="article 1")
    url = change_url(event)
    page = save(editor, url, open_form(editor, url), provision="article 2", why_change=REASON)
    refused(page, "why_change", REASON)
    assert read_form(page).sent["provision"] == ["article 2"]
    event.refresh_from_db()
    assert event.provision == "article 1"
    sent = {**read_form(page).sent, "why_change": "as the court has it"}
    assert save(editor, url, sent).status_code == 302
    assert event.history.order_by("pgh_id").last().pgh_context.metadata["why"] == "as the court has it"


def test_why_a_row_is_deleted_is_never_cut_and_the_row_stays(editor):
    event = make.make_event()
    url = reverse("admin:detainees_custodyevent_delete", args=[event.pk])
    page = editor.post(url, {"post": "yes", "why_change": REASON})
    refused(page, "why_change", REASON)
    assert CustodyEvent.objects.filter(pk=event.pk).exists()


def test_no_box_of_the_research_side_lets_the_browser_cut_what_is_pasted(everything):  # noqa: F811
    cut = []
    for url in sorted(first_pages() - {reverse("admin:login")}):
        _status, _written, said = written_by(everything, url)
        cut += [f"{url}: {box}" for box in re.findall(r"<(?:input|textarea)[^>]*maxlength[^>]*>", said)]
    assert cut == []
