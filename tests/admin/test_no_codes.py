"""No page of the admin shows a code of the program where a person reads: “approve_and_publish”, “not_stated”."""

import re

import pytest
from django.urls import reverse

from detainees.models import ConfidentialReading
from tests import factories as make
from tests.admin.case.case_form import screen_url
from tests.admin.forms import change_url
from tests.admin.test_pages import MAKERS

pytestmark = pytest.mark.django_db

NEVER_DELETED = ("IdentifierSystem", "Method", "EvidenceKind", "UndertakingKind")
NOT_READ = re.compile(r"<(script|style|template|svg)\b.*?</\1>", re.DOTALL)
CODE = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\bdetainees\.[A-Za-z]+")


def codes_in(page) -> list[str]:
    """What looks like a name of the code in the text of a page."""
    assert page.status_code == 200
    text = re.sub(r"<[^>]+>", " ", NOT_READ.sub(" ", page.content.decode()))
    return CODE.findall(text)


@pytest.mark.parametrize("name", MAKERS)
def test_the_pages_of_a_row_show_no_code(editor, name):
    row = MAKERS[name]()
    kind = type(row)._meta.model_name
    urls = [change_url(row), reverse(f"admin:detainees_{kind}_changelist")]
    views = ("history",) if name in NEVER_DELETED else ("history", "delete")
    urls += [reverse(f"admin:detainees_{kind}_{view}", args=[row.pk]) for view in views]
    assert {url: codes_in(editor.get(url, follow=True)) for url in urls} == {url: [] for url in urls}


def test_the_case_screen_and_the_first_pages_show_no_code(editor):
    person = make.make_detainee()
    make.make_event(people=[person])
    make.make_allegation(victims=[person])
    urls = [screen_url(person), screen_url(), reverse("admin:index"), reverse("admin:review_queue")]
    urls.append(reverse("admin:detainees_detainee_publication", args=[person.pk]))
    assert {url: codes_in(editor.get(url)) for url in urls} == {url: [] for url in urls}


def test_the_list_of_readings_names_the_kind_of_row(admin_client, admin_user):
    ConfidentialReading.objects.create(
        model="detainees.ConfidentialNote", row="ab12cd34", read_by=admin_user, why="To check a name."
    )
    page = admin_client.get(reverse("admin:detainees_confidentialreading_changelist"))
    assert "Confidential note" in page.content.decode()
    assert codes_in(page) == []


def test_a_reading_of_a_table_that_is_gone_is_listed_as_it_was_noted(admin_client, admin_user):
    ConfidentialReading.objects.create(model="detainees.OldNote", row="ab12cd34", read_by=admin_user, why="Old.")
    page = admin_client.get(reverse("admin:detainees_confidentialreading_changelist"))
    assert "Detainees.OldNote" in page.content.decode()
