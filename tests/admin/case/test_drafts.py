"""Nothing typed on the case screen is lost: drafts, ended sessions, two tabs, two people, a form sent twice."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from detainees.models import Detainee, Draft, Name, Party, Place, Source
from detainees.models.drafts import KEPT
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.admin.forms import FormReader
from tests.factories import make_detainee, make_event, make_place, make_source, make_user

pytestmark = pytest.mark.django_db
KEEP = "/admin/detainees/detainee/case/draft/"
FROM_HERE = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
FROM_ELSEWHERE = (
    {},
    {"sec-fetch-site": "same-origin"},
    {"origin": "null"},
    {"origin": "http://testserver.example.org"},
    {"origin": "https://testserver"},
    {"origin": "http://testserver", "sec-fetch-site": "same-site"},
    {"origin": "http://testserver", "sec-fetch-site": "cross-site"},
    {"referer": "http://testserver/admin/"},
)


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


def view_only(name: str) -> None:
    """Take every permission but that to look from an account."""
    user = get_user_model().objects.get(username=name)
    user.is_superuser = False
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))


def test_what_is_typed_is_kept_shown_again_and_gone_once_it_is_saved(editor):
    sent = typed_name(editor)
    assert kept(editor, sent)["number"] == 1
    page = editor.get(screen_url())
    assert "You have a draft from" in page.content.decode()
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
    del client.cookies["sessionid"]
    said = kept(client, {**sent, "names-0-text": ["Person 00012"]})
    assert (said["logged_in"], said["who"]) == (False, "cleo")
    assert "csrf" not in said
    for meets in (client, Client(enforce_csrf_checks=True, headers=FROM_HERE)):  # the second has no cookie at all
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
    strict = Client(enforce_csrf_checks=True, headers=FROM_HERE)
    strict.force_login(user)
    sent = typed_name(strict) | {"csrfmiddlewaretoken": ["x" * 64]}
    assert kept(strict, sent)["csrf"]
    page = strict.post(screen_url(), {**sent, "_save": "1"}, follow=True)
    assert "opened before you logged in" in page.content.decode()
    saved(strict, sent_by(page))
    assert Name.objects.get().text == "Person 000123"


@pytest.mark.parametrize("headers", FROM_ELSEWHERE)
def test_another_site_keeps_no_draft_even_with_the_signed_words_of_a_page(headers):
    user = make_user("finn")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    sent = typed_name(strict) | {"csrfmiddlewaretoken": ["x" * 64]}
    for client in (strict, Client(enforce_csrf_checks=True)):
        for address in (KEEP, screen_url()):
            assert client.post(address, {**sent, "_save": "1"}, headers=headers).status_code == 403
    assert not Draft.objects.exists()
    assert not Name.objects.exists()


@pytest.mark.parametrize("right", ["is_active", "is_staff"])
def test_nothing_is_kept_for_forged_words_or_for_who_may_not_enter(client, right):
    user = make_user("dora")
    writer = Client()
    writer.force_login(user)
    sent = typed_name(writer)
    for given in ({**sent, "owner": ["1:x:y"]}, {key: sent[key] for key in sent if key != "owner"}):
        assert client.post(KEEP, given).status_code == 403
    setattr(user, right, False)
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


def test_what_a_second_tab_typed_stays_a_draft_when_the_first_one_saves(editor):
    first = typed_name(editor)
    kept(editor, first)
    second = sent_by(editor.get(screen_url())) | {"names-0-text": ["Person 000123 B"]}
    kept(editor, second)
    saved(editor, first)
    assert Draft.objects.get().data["names-0-text"] == "Person 000123 B"
    said = kept(editor, second | {"names-0-text": ["Person 000123 BB"]})
    assert said["spent"]
    assert "token" not in said
    assert Draft.objects.get().data["names-0-text"] == "Person 000123 BB"
    page = editor.post(screen_url(), {**second, "names-0-text": "Person 000123 BBB", "_save": "1"}, follow=True)
    assert "already saved, in another tab" in page.content.decode()
    assert Draft.objects.get().data["names-0-text"] == "Person 000123 BBB"
    assert (Detainee.objects.count(), Name.objects.count()) == (1, 1)


def test_a_draft_has_a_bound_and_so_has_their_number(editor, monkeypatch):
    monkeypatch.setattr("detainees.admin.case.drafts.MOST_LETTERS", 5_000)
    monkeypatch.setattr("detainees.admin.case.drafts.MOST_DRAFTS", 1)
    sent = typed_name(editor)
    assert kept(editor, sent | {"case-label": ["x" * 5_000]})["too_much"]
    page = editor.post(screen_url(), {**sent, "case-label": "x" * 5_000, "_keep": "1"})
    assert "too long to be kept" in page.content.decode()
    assert sent_by(page)["case-label"] == ["x" * 5_000]
    assert not Draft.objects.exists()
    assert kept(editor, sent)["number"] == 1
    other = sent_by(editor.get(f"{screen_url()}?draft=none"))
    assert kept(editor, other)["too_much"]
    editor.logout()
    page = editor.post(screen_url(), {**sent, "case-label": "y" * 5_000, "_save": "1"})
    assert page.status_code == 403
    assert "It is too long to be kept." in page.content.decode()
    assert "y" * 5_000 in page.content.decode()
    assert sent["owner"][0] not in page.content.decode()


def test_to_draw_what_was_typed_enters_nothing_as_new(editor):
    sent = typed_name(editor) | {"bar-new_title": ["Report 000901"], "bar-asserted_by": ["+ Office 000901 (people)"]}
    sent |= {"bar-new_kind": ["book"], "bar-new_language": ["en"], "bar-new_seen": ["whole"]}
    place = "+ Nowhere 000901 (building or site, country not known)"
    sent = add(editor, sent, "events", kind="arrest", begin_on="2004", place=place)
    kept(editor, sent)
    again = sent_by(editor.get(screen_url()))
    assert again["events-0-place"] == [place]
    assert [model.objects.count() for model in (Source, Place, Party)] == [0, 0, 0]
    saved(editor, again)
    assert [model.objects.count() for model in (Source, Place, Party)] == [1, 1, 1]


def test_who_may_not_change_cases_any_more_is_shown_no_draft(editor):
    man = make_detainee()
    kept(editor, open_screen(editor, man) | {"case-label": ["Person 000128"]})
    view_only("ann")
    for address in (screen_url(man), f"{screen_url(man)}?draft={Draft.objects.get().token}"):
        assert "Person 000128" not in editor.get(address).content.decode()


def test_what_was_typed_on_a_case_that_was_deleted_is_kept_as_one_that_is_new(editor):
    man = make_detainee()
    sent = open_screen(editor, man) | {"case-label": ["Person 000129"]}
    Detainee.objects.filter(pk=man.pk).delete()
    page = editor.post(screen_url(man), {**sent, "_save": "1"}, follow=True)
    assert "A colleague has deleted this case" in page.content.decode()
    assert sent_by(page)["case-label"] == ["Person 000129"]


def test_an_earlier_writing_that_arrives_late_changes_nothing(editor):
    sent = typed_name(editor)
    kept(editor, sent | {"turn": ["2"]})
    kept(editor, sent | {"turn": ["1"], "names-0-text": ["Per"]})
    assert Draft.objects.get().data["names-0-text"] == "Person 000123"


def test_a_save_with_no_permission_left_says_so_and_keeps_what_was_typed(editor):
    man = make_detainee()
    sent = open_screen(editor, man) | {"case-label": ["Person 000125"]}
    view_only("ann")
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
    event = make_event(people=[man], begin_on="March 2004", end_on="2005", place=old)
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
    assert "Choose a value for each field" in undecided.content.decode()
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
