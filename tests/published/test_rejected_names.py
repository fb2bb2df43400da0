"""A name that we rejected heads no page, no list and no file: the best other one does."""

import json

import pytest

from casetracker.document.document import NameHeading
from published.models import PublicContent
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

REJECTED = {"evaluation": "rejected", "evaluation_note": {"en": "It is the name of somebody else."}}


def rejected_main_name(**other):
    """A person of whom the main name is rejected and another name is not."""
    person = make.make_detainee("")
    make.make_name(detainee=person, text="Person 000701", kind="main", **REJECTED)
    make.make_name(detainee=person, text="Person 000702", **other)
    return person


@pytest.fixture
def old_edition(monkeypatch):
    """A public case of which the edition is from before this rule: its document is headed by the rejected name."""
    heading = NameHeading(text="Person 000701", script="Latn", language="en")
    monkeypatch.setattr("detainees.document.main_name", lambda detainee, written: heading)
    monkeypatch.setattr("detainees.preflight.rejected_main_name", lambda check: iter(()))
    return show(rejected_main_name())


def heading(html: str) -> str:
    return html.partition("<h1")[2].partition("</h1>")[0]


def test_every_page_of_an_old_edition_is_headed_by_the_other_name(reader_client, old_edition):
    address = old_edition.get_absolute_url()
    for part in ("", "v/1/", "dossier/"):
        page = Shown(reader_client.get(address + part, follow=True).content.decode())
        assert "Person 000702" in heading(page.html), part
        assert "Person 000701" not in page.head + heading(page.html), part


def test_the_name_stands_in_its_section_alone_and_is_marked(reader_client, old_edition):
    page = Shown(reader_client.get(old_edition.get_absolute_url()).content.decode())
    head = page.html.partition('<section id="names"')[0]
    assert "Person 000701" not in head
    names = page.part("names")
    assert "Person 000701" in names
    assert "rejected" in names
    assert "It is the name of somebody else." in names


def test_lists_and_search_call_the_person_by_the_other_name(reader_client, old_edition):
    for address in ("/", "/detainees/", "/detainees/?q=Person+000702", "/search/?q=Person+000701", "/log/"):
        page = Shown(reader_client.get(address, follow=True).content.decode())
        titles = " ".join(part.partition("</a>")[0] for part in page.html.split(old_edition.get_absolute_url())[1:])
        assert "Person 000702" in Shown(titles).text, address
        assert "Person 000701" not in Shown(titles).text, address


def test_the_address_has_the_other_name_and_the_document_stays_as_it_is(old_edition):
    assert "person-000702" in old_edition.get_absolute_url()
    content = bytes(PublicContent.objects.get(edition=old_edition.current).content)
    assert json.loads(content)["heading"]["text"] == "Person 000701"


def test_what_is_known_of_a_person_is_not_put_into_the_address(monkeypatch, reader_client):
    monkeypatch.setattr("detainees.preflight.rejected_main_name", lambda check: iter(()))
    case = show(rejected_main_name(kind="description"))
    assert "name-not-known" in case.get_absolute_url()
    assert "Person 000702" in heading(reader_client.get(case.get_absolute_url()).content.decode())


def test_a_spelling_that_we_rejected_is_not_among_the_other_spellings(reader_client):
    person = make.make_detainee("Person 000703")
    make.make_name(detainee=person, text="Person 000704", **REJECTED)
    case = show(person)
    page = Shown(reader_client.get(case.get_absolute_url()).content.decode())
    assert "Person 000704" not in page.html.partition('<section id="names"')[0]
    assert "Person 000704" in page.part("names")
    assert "Person 000704" not in reader_client.get("/detainees/").content.decode()
