"""Every page of the admin opens, every box on it has a name, and no list takes a query for each row."""

import pytest
from django.contrib import admin
from django.urls import reverse

from detainees.models import EvidenceKind, IdentifierSystem, Method, SourceIdentity
from tests import factories
from tests.admin.forms import add_url, change_url, queries_of, read_form

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
    assert registered - {"Edition"} == set(MAKERS)


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
