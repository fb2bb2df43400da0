"""A login that has expired costs nothing that was typed, in any form, and gives it to nobody else."""

import re
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from casetracker.vocabulary import PlaceKind
from detainees.admin.expired_login import signed
from detainees.models import ConfidentialReading, Detainee, KeptForm, Matter, Place, Source
from published.publish import submit
from tests import factories as make
from tests.admin.forms import add_row, add_url, change_url, open_form, read_form, save, text_of
from tests.admin.test_addresses import everything, first_pages, written_by  # noqa: F401

pytestmark = pytest.mark.django_db

NEW = {"kind": "report", "code": "made-up", "language": "en", "seen": "whole"}
PASSWORD = "long enough for a test"


@pytest.fixture
def ann():
    """A client with a password and the check of forged requests, so that it meets what a browser meets."""
    user = make.make_user("ann")
    user.set_password(PASSWORD)
    user.save()
    client = Client(enforce_csrf_checks=True)
    client.user = user
    log_in(client)
    return client


def log_in(client, page=None, name="ann"):
    """Log in on the login page, as a browser does; returns what follows."""
    url = page or reverse("admin:login")
    sent = read_form(client.get(url)).sent
    return client.post(url, {**sent, "username": name, "password": PASSWORD}, follow=True)


def expire(client):
    """Let the session end; the browser keeps its other cookies."""
    client.cookies.pop("sessionid")


def given_back(client, url, sent, **typed):
    """Send a form after the login has expired, log in again, and open what was kept in its form."""
    expire(client)
    answer = save(client, url, sent, **typed)
    assert answer.status_code == 302
    assert urlsplit(answer["Location"]).path == reverse("admin:login")
    page = log_in(client, answer["Location"])
    assert "What you typed is kept" in text_of(page)
    return client.post(*again(page))


def again(page) -> tuple[str, dict]:
    """The address and the boxes of the first form on the page of what was kept."""
    whole = page.content.decode()
    form = whole[whole.index('<div id="content-main">') :].partition("</form>")[0]
    page.charset, page.content = "utf-8", form
    return re.search(r'action="([^"]*)"', form)[1].replace("&amp;", "&"), read_form(page).sent


def test_a_new_source_typed_while_the_login_expired_comes_back_and_is_saved_once(ann):
    url = add_url(Source)
    page = given_back(ann, url, open_form(ann, url), title="Report on a made-up prison", **NEW)
    assert "Your login had expired, so nothing was saved yet" in text_of(page)
    assert 'value="Report on a made-up prison"' in page.content.decode()
    assert not Source.objects.exists()
    assert save(ann, url, read_form(page).sent).status_code == 302
    assert Source.objects.get().title == "Report on a made-up prison"
    assert not KeptForm.objects.exists()


def test_a_row_added_to_a_case_and_text_in_several_scripts_come_back(ann):
    person = make.make_detainee()
    url = change_url(person)
    sent = open_form(ann, url)
    add_row(sent, "names", text="မအေးအေး", kind="spelling")
    page = given_back(ann, url, sent, label="שרה לוי; 田中花子")
    body = page.content.decode()
    assert "မအေးအေး" in body
    assert "שרה לוי; 田中花子" in body
    person.refresh_from_db()
    assert person.label != "שרה לוי; 田中花子"


FORMS = {
    "place": lambda: (add_url(Place), {"name_en": "A made-up town", "code": "made-up-town", "kind": "country"}),
    "matter": lambda: (add_url(Matter), {"title_en": "A made-up group case"}),
    "event": lambda: (change_url(make.make_event()), {"provision": "article 12"}),
    "allegation": lambda: (change_url(make.make_allegation()), {"account_en": "She was kept awake."}),
    "statement": lambda: (change_url(make.make_statement()), {"paraphrase_en": "She says that nobody asked her."}),
    "term": lambda: (change_url(make.make_undertaking().kind), {"definition": "What it means, at length."}),
    "account": lambda: (reverse("admin:auth_user_change", args=[make.make_user().pk]), {"last_name": "Made-up"}),
    "new account": lambda: (reverse("admin:auth_user_add"), {"username": "made-up"}),
}


@pytest.mark.parametrize("name", FORMS)
def test_what_was_typed_in_every_kind_of_form_comes_back(ann, name):
    url, typed = FORMS[name]()
    page = given_back(ann, url, open_form(ann, url), **typed)
    sent = read_form(page).sent
    assert {box: sent[box] for box in typed} == {box: [value] for box, value in typed.items()}


def test_a_note_on_publication_is_sent_again_by_who_typed_it(ann):
    person = make.make_detainee()
    url = reverse("admin:detainees_detainee_publication", args=[person.pk])
    page = given_back(ann, url, open_form(ann, url), submit="1", public_note="Her name is corrected.")
    assert page.status_code == 302
    assert not KeptForm.objects.exists()


def test_a_comment_on_a_candidate_is_shown_before_it_is_sent_again(ann):
    edition = submit(make.make_detainee(), by=make.make_user())
    url = reverse("admin:review_candidate", args=[edition.public_id])
    sent = open_form(ann, url)
    expire(ann)
    answer = save(ann, url, sent, words="The year is missing.", **{"return": "1"})
    edition.refresh_from_db()
    assert edition.returned_at is None
    page = log_in(ann, answer["Location"])
    assert "The year is missing." in text_of(page)
    ann.post(*again(page))
    edition.refresh_from_db()
    assert edition.returned_at is not None


def test_an_act_that_is_sent_again_says_to_which_page_it_goes(ann):
    person = make.make_detainee()
    submit(person, by=make.make_user())
    url = reverse("admin:detainees_detainee_redaction", args=[person.pk])
    sent = open_form(ann, url)
    expire(ann)
    answer = save(ann, url, sent, reason="A made-up reason.")
    page = log_in(ann, answer["Location"])
    assert "Check that page as it is now" in text_of(page)
    assert f'It was sent to <a href="{url}">{url}</a>' in page.content.decode()


def test_a_form_older_than_the_login_is_kept_where_the_browser_says_it_is_a_page_of_ours(ann):
    url = add_url(Place)
    sent = open_form(ann, url)
    log_in(ann)
    ours = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    typed = {**sent, "code": "made-up", "csrfmiddlewaretoken": "0" * 64}
    forged = {"Origin": "http://elsewhere.example", "Sec-Fetch-Site": "cross-site"}
    assert ann.post(url, typed, headers=forged).status_code == 403
    assert not KeptForm.objects.exists()
    answer = ann.post(url, typed, headers=ours)
    assert answer.status_code == 302
    assert answer["Location"] == reverse("admin:kept", args=[KeptForm.objects.get().token])
    assert not Place.objects.exists()


def test_nobody_else_is_given_what_was_kept(ann, colleague):
    url = add_url(Place)
    sent = open_form(ann, url)
    expire(ann)
    answer = save(ann, url, sent, code="only-ann")
    kept = parse_qs(urlsplit(answer["Location"]).query)["next"][0]
    page = colleague.get(kept, follow=True)
    assert "only-ann" not in page.content.decode()
    assert "Nothing is kept here for your account" in page.content.decode()
    assert colleague.post(reverse("admin:kept_discard", args=[KeptForm.objects.get().token])).status_code == 404
    assert KeptForm.objects.get().user == ann.user


@pytest.mark.parametrize("made_for", ["", "junk", "other address", "no account"])
def test_a_form_that_does_not_prove_for_whom_it_was_made_is_not_kept(ann, made_for):
    url = add_url(Place)
    sent = open_form(ann, url)
    expire(ann)
    if made_for == "other address":
        made_for = signed(ann.user, add_url(Source))
    elif made_for == "no account":
        ann.user.is_active = False
        ann.user.save()
        made_for = sent["made_for"]
    answer = save(ann, url, sent, code="made-up", made_for=made_for)
    assert answer["Location"] == f"{reverse('admin:login')}?next={url}"
    assert not KeptForm.objects.exists()


def test_passwords_and_files_are_never_kept(ann):
    url = reverse("admin:auth_user_add")
    sent = open_form(ann, url)
    expire(ann)
    save(ann, url, sent, username="made-up", password1="not-a-word-1948", password2="not-a-word-1948")
    body = KeptForm.objects.get().body
    assert "username=made-up" in body
    assert "1948" not in body
    KeptForm.objects.all().delete()
    log_in(ann)
    url = add_url(Source)
    sent = open_form(ann, url)
    expire(ann)
    answer = save(ann, url, sent, title="With a file", upload=SimpleUploadedFile("a.txt", b"words of the file"))
    assert "words of the file" not in KeptForm.objects.get().body
    assert "choose it again" in text_of(log_in(ann, answer["Location"]))


def test_too_much_is_not_kept_and_the_oldest_of_very_many_go(ann, monkeypatch):
    monkeypatch.setattr("detainees.admin.expired_login.MOST_KEPT", 2)
    monkeypatch.setattr("detainees.admin.expired_login.MOST_LETTERS", 5000)
    url = add_url(Place)
    sent = open_form(ann, url)
    expire(ann)
    for code in ("one", "two", "three"):
        save(ann, url, sent, code=code)
    assert sorted(re.search(r"code=(\w+)", one.body)[1] for one in KeptForm.objects.all()) == ["three", "two"]
    page = save(ann, url, sent, code="x" * 6000, password="not-a-word-1948")
    assert page.status_code == 403
    assert "It is too long to be kept: more than 5000 characters." in page.content.decode()
    assert "x" * 6000 in page.content.decode()
    assert "1948" not in page.content.decode()
    assert KeptForm.objects.count() == 2


def at_another_time(monkeypatch, hours) -> None:
    """Let the clock that signs pages stand at another hour."""
    then = time.time() + hours * 3600
    monkeypatch.setattr("django.core.signing.time.time", lambda: then)


@pytest.mark.parametrize("script_of_ours", [True, False])
def test_a_page_left_open_for_more_than_a_working_day_is_kept_for_nobody_and_its_text_can_be_copied(
    ann, monkeypatch, script_of_ours
):
    url = add_url(Matter)
    at_another_time(monkeypatch, hours=-13)
    sent = {**open_form(ann, url), "title_en": "Сто<b> имён"}
    monkeypatch.undo()
    headers = {}
    if script_of_ours:  # a login in another tab has made the token of the page stale
        log_in(ann)
        sent["csrfmiddlewaretoken"] = "0" * 64
        headers = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    else:
        expire(ann)
    page = ann.post(url, sent, headers=headers)
    assert page.status_code == 403
    assert "This page was opened more than 12 hours ago." in page.content.decode()
    assert "Сто&lt;b&gt; имён" in page.content.decode()
    assert f'<a href="{url}">open the form again</a>' in page.content.decode()
    assert not KeptForm.objects.exists()


def test_a_page_opened_in_the_morning_is_kept_in_the_evening(ann, monkeypatch):
    url = add_url(Matter)
    at_another_time(monkeypatch, hours=-11)
    sent = open_form(ann, url)
    monkeypatch.undo()
    expire(ann)
    assert save(ann, url, sent, title_en="Made up").status_code == 302
    assert KeptForm.objects.get().user == ann.user


def test_what_is_confidential_comes_back_for_a_reason_and_its_reading_is_written_down(ann):
    note = make.make_detainee().confidential_notes.create(subject="contact", text="made-up contact")
    url = change_url(note)
    sent = read_form(ann.post(url, {**open_form(ann, url), "why_read": "To correct it."}, follow=True)).sent
    before = ConfidentialReading.objects.count()
    question = given_back(ann, url, sent, text="made-up contact, corrected")
    assert ConfidentialReading.objects.count() == before + 1
    assert "Why do you need to read it?" in text_of(question)
    page = save(ann, url, read_form(question).sent, why_read="To go on.")
    assert read_form(page).sent["text"] == ["made-up contact, corrected"]
    note.refresh_from_db()
    assert note.text == "made-up contact"


def test_every_form_of_the_research_side_into_which_one_types_says_for_whom_it_was_made(everything):  # noqa: F811
    silent = []
    for url in sorted(first_pages() - {reverse("admin:login"), reverse("admin:password_change")}):
        _status, _written, said = written_by(everything, url)
        for form in re.findall(r'<form[^>]*method="post".*?</form>', said, re.S):
            types = re.search(r'<textarea|<input[^>]*type="(text|url|email|number)"', form)
            if types and not re.search(r'name="(made_for|owner)"|filters/', form):
                silent.append(url)
            for box in re.findall(r'<input[^>]*type="password"[^>]*>', form):
                assert "password" in re.search(r'name="([^"]*)"', box)[1]
    assert silent == []


def test_a_place_that_was_deleted_meanwhile_costs_nothing_but_its_page(ann):
    place = make.make_place(kind=PlaceKind.FACILITY)
    url = change_url(place)
    sent = open_form(ann, url)
    expire(ann)
    answer = save(ann, url, sent, name_en="A long made-up name")
    place.delete()
    page = log_in(ann, answer["Location"])
    assert "A long made-up name" in text_of(page)
    assert Detainee.objects.count() == 0
