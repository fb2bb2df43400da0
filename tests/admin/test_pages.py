"""Every page of the admin opens, every box on it has a name, and no list takes a query for each row."""

import re

import pytest
from django.contrib import admin
from django.db import IntegrityError
from django.urls import reverse

from detainees.models import CustodyEvent, Detainee, EvidenceKind, IdentifierSystem, Method, SourceIdentity
from tests import factories
from tests.admin.forms import add_url, change_url, open_form, queries_of, read_form, save

MAKERS = {
    "Detainee": factories.make_detainee,
    "Name": factories.make_name,
    "Identifier": factories.make_identifier,
    "Detail": factories.make_detail,
    "Status": factories.make_status,
    "Place": factories.make_place,
    "Party": factories.make_party,
    "Source": factories.make_source,
    "CustodyEvent": lambda: factories.make_event(people=[factories.make_detainee()], place=factories.make_place()),
    "Participation": factories.make_participation,
    "Incident": factories.make_incident,
    "Proceeding": lambda: factories.make_proceeding(people=[factories.make_detainee()], court=factories.make_party()),
    "ProceedingRole": factories.make_role,
    "Charge": factories.make_charge,
    "Decision": factories.make_decision,
    "Assurance": lambda: factories.make_assurance(giver=factories.make_party(), covers=[factories.make_detainee()]),
    "Undertaking": factories.make_undertaking,
    "Assessment": lambda: factories.make_assessment(detainee=factories.make_detainee()),
    "Allegation": lambda: factories.make_allegation(victims=[factories.make_detainee()]),
    "Qualification": factories.make_qualification,
    "Statement": lambda: factories.make_statement(speakers=[factories.make_detainee()]),
    "Figure": lambda: factories.make_figure(matter=factories.make_matter()),
    "Matter": lambda: factories.make_matter(members=[factories.make_detainee()]),
    "Citation": lambda: factories.cite(factories.make_event()),
    "ConfidentialNote": lambda: factories.make_detainee().confidential_notes.create(subject="contact", text="secret"),
    "SourceIdentity": lambda: SourceIdentity.objects.create(source=factories.make_source(), text="secret"),
    "IdentifierSystem": lambda: factories.make_term(IdentifierSystem),
    "Method": lambda: factories.make_term(Method, within=factories.make_term(Method)),
    "EvidenceKind": lambda: factories.make_term(EvidenceKind),
    "UndertakingKind": lambda: factories.make_undertaking().kind,
}


def test_every_registered_model_is_tried_here():
    registered = {model.__name__ for model in admin.site._registry if model._meta.app_label == "detainees"}
    assert registered - {"Edition", "ConfidentialReading", "FileReading"} == set(MAKERS)


@pytest.mark.parametrize("name", MAKERS)
def test_a_page_opens_and_every_box_on_it_has_a_name(editor, name):
    row = MAKERS[name]()
    model_name = type(row)._meta.model_name
    urls = [change_url(row), reverse(f"admin:detainees_{model_name}_changelist")]
    urls += [reverse(f"admin:detainees_{model_name}_{view}", args=[row.pk]) for view in ("history",)]
    if name != "Citation":
        urls.append(add_url(type(row)))
    for url in urls:
        page = editor.get(url)
        assert page.status_code == 200
        assert read_form(page).unlabelled() == [], url


@pytest.mark.parametrize("name", MAKERS)
def test_a_list_takes_as_many_queries_for_twenty_rows_as_for_one(editor, name):
    url = reverse(f"admin:detainees_{type(MAKERS[name]())._meta.model_name}_changelist")
    editor.get(url)
    one = queries_of(editor, url)
    for _number in range(19):
        MAKERS[name]()
    assert queries_of(editor, url) == one


@pytest.mark.parametrize("name", MAKERS)
def test_no_page_needs_a_script_or_style_of_its_own_within_the_page(editor, name):
    page = editor.get(change_url(MAKERS[name]())).content.decode()
    assert not re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", page)
    assert not re.findall(r"<style|\son[a-z]+=\"|\sstyle=\"|javascript:", page)


def test_the_page_of_a_case_takes_as_many_queries_for_twenty_names_as_for_one(editor):
    detainee = factories.make_detainee()
    editor.get(change_url(detainee))
    one = queries_of(editor, change_url(detainee))
    for _number in range(19):
        factories.make_name(detainee=detainee, asserted_by=factories.make_party())
    assert queries_of(editor, change_url(detainee)) == one


def test_the_page_of_a_trial_takes_as_many_queries_for_twenty_decisions_as_for_one(editor):
    detainee = factories.make_detainee()
    trial = factories.make_proceeding(people=[detainee])
    make = {"proceeding": trial, "concerns": [detainee]}
    factories.make_decision(decided_by=factories.make_party(), **make)
    editor.get(change_url(trial))
    one = queries_of(editor, change_url(trial))
    for _number in range(19):
        factories.make_decision(decided_by=factories.make_party(), **make)
    assert queries_of(editor, change_url(trial)) == one


def test_the_index_begins_with_the_cases_and_ends_with_the_accounts(editor):
    page = editor.get(reverse("admin:index"))
    headings = [app["name"] for app in page.context["app_list"]]
    assert headings[:3] == ["Cases", "What happened", "What was promised and said"]
    assert headings[-1] == "Authentication and Authorization"
    assert "More" not in headings
    assert "casetracker research record" in page.content.decode()


def test_the_history_says_who_changed_what_from_which_value_to_which(editor, colleague):
    event = factories.make_event(provision="article 1")
    url = change_url(event)
    save(colleague, url, open_form(colleague, url), provision="article 2", legal_basis="remand")
    page = editor.get(reverse("admin:detainees_custodyevent_history", args=[event.pk]))
    latest, first = page.context["changes"]
    assert latest.who == "ben"
    assert ("provision", "article 1", "article 2") in latest.values
    assert ("legal basis", "not stated", "remand") in latest.values
    assert first.what == "entered"
    assert "article 2" in page.content.decode()


def test_a_new_page_opens_with_an_empty_row_and_more_can_be_asked_for_without_javascript(editor):
    sent = open_form(editor, add_url(Detainee))
    assert sent["names-TOTAL_FORMS"] == ["1"]
    assert sent["identifiers-TOTAL_FORMS"] == ["0"]
    detainee = factories.make_detainee()
    sent = open_form(editor, change_url(detainee) + "?rows=1")
    assert sent["names-TOTAL_FORMS"] == ["2"]
    assert sent["identifiers-TOTAL_FORMS"] == ["1"]
    assert "?rows=1" in editor.get(change_url(detainee)).content.decode()


def test_a_row_is_deleted_after_a_question(editor):
    event = factories.make_event(people=[factories.make_detainee()])
    url = reverse("admin:detainees_custodyevent_delete", args=[event.pk])
    assert "Are you sure" in editor.get(url).content.decode()
    assert editor.post(url, {"post": "yes"}).status_code == 302
    assert not type(event).objects.exists()


def test_a_detainee_whom_other_rows_need_is_not_deleted_and_the_page_says_so(editor):
    detainee = factories.make_detainee()
    factories.make_statement(asserted_by_detainee=detainee)
    url = reverse("admin:detainees_detainee_delete", args=[detainee.pk])
    assert "protected" in editor.get(url).content.decode()
    assert editor.post(url, {"post": "yes"}).status_code == 200
    assert Detainee.objects.filter(pk=detainee.pk).exists()


def test_what_the_database_refuses_to_delete_is_said_in_words(editor, monkeypatch):
    event = factories.make_event()

    def refuse(*args, **kwargs):
        raise IntegrityError("refused")

    monkeypatch.setattr(CustodyEvent, "delete", refuse)
    url = reverse("admin:detainees_custodyevent_delete", args=[event.pk])
    page = editor.post(url, {"post": "yes"}, follow=True)
    assert page.redirect_chain[-1][0] == change_url(event)
    assert "so nothing was saved" in page.content.decode()


def test_after_save_and_continue_a_page_still_knows_the_case_it_was_opened_from(editor):
    man = factories.make_detainee()
    url = f"{add_url(CustodyEvent)}?detainee={man.pk}&back=detainee-{man.pk}"
    page = save(editor, url, open_form(editor, url), kind="arrest", _continue="1")["Location"]
    assert page.startswith(change_url(CustodyEvent.objects.get()))
    assert save(editor, page, open_form(editor, page))["Location"] == change_url(man)
