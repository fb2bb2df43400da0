"""Nothing typed on the case screen is lost: drafts, ended sessions, two tabs, two people, a form sent twice."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from detainees.models import Detainee, Draft, Name
from detainees.models.drafts import KEPT
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.admin.forms import FormReader
from tests.factories import make_detainee, make_event, make_place, make_source, make_user

pytestmark = pytest.mark.django_db
KEEP = "/admin/detainees/detainee/case/draft/"


def typed_name(client, text="Person 000123") -> dict:
    """A new case with a name typed, not saved."""
    return open_screen(client) | {"names-0-text": [text]}


def kept(client, sent) -> dict:
    """What the server says when a page asks it to keep what stands there."""
    answer = client.post(KEEP, sent)
    assert answer.status_code == 200, answer.content
    said = answer.json()
    for name in ("token", "owner", "number"):
        if name in said:
            sent[name] = [str(said[name])]
    return said


def test_what_is_typed_is_kept_shown_again_and_gone_once_it_is_saved(editor):
    sent = typed_name(editor)
    assert kept(editor, sent)["number"] == 1
    page = editor.get(screen_url())
    assert "You have a draft of" in page.content.decode()
    again = sent_by(page)
    assert again["names-0-text"] == ["Person 000123"]
    assert "My drafts" in editor.get(reverse("admin:desk")).content.decode()
    saved(editor, again)
    assert Name.objects.get().text == "Person 000123"
    assert not Draft.objects.exists()
    assert kept(editor, sent)["saved"]
    assert not Draft.objects.exists()


def test_a_draft_is_its_writers_alone_and_thrown_away_on_purpose(editor, colleague):
    man = make_detainee()
    sent = open_screen(editor, man) | {"case-label": ["Person 000124"]}
    kept(editor, sent)
    draft = Draft.objects.get()
    address = f"{screen_url(man)}?draft={draft.token}"
    discard = reverse("admin:detainees_detainee_draft_discard")
    assert colleague.get(address).status_code == 404
    assert colleague.post(discard, {"draft": draft.token}).status_code == 404
    assert b"You have a draft" not in colleague.get(screen_url(man)).content
    assert open_screen(editor, man)["case-label"] == ["Person 000124"]
    assert sent_by(editor.get(f"{screen_url(man)}?draft=none"))["case-label"] == [man.label]
    editor.post(discard, {"draft": draft.token})
    assert not Draft.objects.exists()


def test_without_javascript_every_press_of_a_button_keeps_what_was_typed(editor):
    sent = add(editor, typed_name(editor), "names", text="Персон")
    assert "names-1-text" in Draft.objects.get().data
    answer = editor.post(screen_url(), {**sent, "_keep": "1"}, follow=True)
    assert "Kept as a draft" in answer.content.decode()
    assert sent_by(answer)["names-1-text"] == ["Персон"]
    assert not Name.objects.exists()


def test_a_form_that_meets_no_session_comes_back_after_the_login():
    user = make_user("cleo", password="a-password-1")
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    sent = typed_name(client)
    client.logout()
    said = kept(client, {**sent, "names-0-text": ["Person 00012"]})
    assert (said["logged_in"], said["who"]) == (False, "cleo")
    assert "csrf" not in said
    for meets in (client, Client()):  # with the token of the session, and with nothing else amiss than the session
        answer = save(meets, sent)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))
        assert not Name.objects.exists()
    login = answer["Location"]
    reader = FormReader()
    reader.feed(client.get(login).content.decode())
    given = {**reader.sent, "username": "cleo", "password": "a-password-1"}
    page = client.post(login, given, follow=True)
    assert sent_by(page)["names-0-text"] == ["Person 000123"]


def test_a_page_older_than_the_login_is_kept_and_can_be_saved(editor):
    user = get_user_model().objects.get(username="ann")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    sent = typed_name(strict) | {"csrfmiddlewaretoken": ["x" * 64]}
    page = strict.post(screen_url(), {**sent, "_save": "1"}, follow=True)
    assert "older than your login" in page.content.decode()
    saved(strict, sent_by(page))
    assert Name.objects.get().text == "Person 000123"


def test_nothing_is_kept_for_forged_words_or_for_who_may_not_enter(client):
    user = make_user("dora")
    writer = Client()
    writer.force_login(user)
    sent = typed_name(writer)
    for given in ({**sent, "owner": ["1:x:y"]}, {key: sent[key] for key in sent if key != "owner"}):
        assert client.post(KEEP, given).status_code == 403
    user.is_active = False
    user.save()
    assert client.post(KEEP, sent).status_code == 403
    assert not Draft.objects.exists()


def test_a_second_tab_writes_a_draft_of_its_own_and_goes_on_with_one_it_has_seen(editor):
    first = typed_name(editor)
    kept(editor, first)
    second = sent_by(editor.get(screen_url()))
    kept(editor, second | {"names-0-text": ["Person 000123 B"]})
    assert Draft.objects.get().data["names-0-text"] == "Person 000123 B"
    said = kept(editor, first | {"names-0-text": ["Person 000123 A"]})
    assert "token" in said
    assert {one.data["names-0-text"] for one in Draft.objects.all()} == {"Person 000123 A", "Person 000123 B"}


def test_an_earlier_writing_that_arrives_late_changes_nothing(editor):
    sent = typed_name(editor)
    kept(editor, sent | {"turn": ["2"]})
    kept(editor, sent | {"turn": ["1"], "names-0-text": ["Per"]})
    assert Draft.objects.get().data["names-0-text"] == "Person 000123"


def test_a_save_with_no_permission_left_says_so_and_keeps_what_was_typed(editor):
    man = make_detainee()
    sent = open_screen(editor, man) | {"case-label": ["Person 000125"]}
    user = get_user_model().objects.get(username="ann")
    user.is_superuser = False
    user.save()
    from django.contrib.auth.models import Permission

    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    answer = save(editor, sent, man)
    assert answer.status_code == 403
    assert "may not change cases any more" in answer.content.decode()
    assert "Person 000125" in answer.content.decode()


def test_forgotten_drafts_go_and_others_stay(editor):
    for _time in range(2):
        kept(editor, sent_by(editor.get(f"{screen_url()}?draft=none")) | {"names-0-text": ["Person 000126"]})
    first = Draft.objects.first()
    Draft.objects.filter(pk=first.pk).update(saved_at=timezone.now() - KEPT)
    call_command("forget_drafts", stdout=StringIO())
    assert Draft.objects.count() == 1


def test_two_edits_of_a_row_are_shown_field_by_field_and_saved_as_chosen(editor, colleague):
    man = make_detainee("Person 000127")
    old, new = make_place(name={"en": "Town 000001"}), make_place(name={"en": "Town 000002"})
    event = make_event(people=[man], begin_on="March 2004", place=old)
    mine, hers = (open_screen(client, man, "events-0") for client in (editor, colleague))
    hers |= {"events-0-begin_on": ["May 2004"], "events-0-place": [str(new)]}
    saved(colleague, hers, man)
    mine |= {"events-0-begin_on": ["April 2004"], "events-0-account_en": ["Typed here."]}
    mine = {**mine, "bar-source": [make_source().title]}
    page = save(editor, mine, man)
    words = page.content.decode()
    assert all(one in words for one in ("March 2004", "April 2004", "May 2004", "Town 000002", "Saved by ben"))
    reader = FormReader()
    reader.feed(words)
    undecided = editor.post(screen_url(man), {**reader.sent, "_save": "1"})
    assert "Choose what shall stand" in undecided.content.decode()
    conflict = page.context["conflicts"][0]
    options = {one.name: {option.whose: option.boxes for option in one.options} for one in conflict.fields}
    assert set(options) == {"events-0-begin_on", "events-0-place"}
    given = {"merge-choice-events-0-begin_on": options["events-0-begin_on"]["mine"]}
    given["merge-choice-events-0-place"] = options["events-0-place"]["theirs"]
    answer = editor.post(screen_url(man), {**reader.sent, **given, "_save": "1"})
    assert answer.status_code == 302, answer.content.decode()
    event.refresh_from_db()
    assert (str(event.begin_on), event.place, event.account["en"]) == ("April 2004", new, "Typed here.")


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_eight_times_at_once_is_saved_once():
    user = make_user("eve")
    clients = [Client() for _ in range(8)]
    for client in clients:
        client.force_login(user)
    sent = typed_name(clients[0])

    def send(client):
        try:
            return client.post(screen_url(), {**sent, "_save": "1"}).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(send, clients)) == {302}
    assert (Detainee.objects.count(), Name.objects.count()) == (1, 1)
