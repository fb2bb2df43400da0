"""Editions: the bytes that were hashed, addresses that stay, and what is said when a case is not public any more."""

import hashlib
import json

import pytest

from published.models import Case, PublicContent, State
from published.publish import merge, publish, withdraw
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

ADDRESSES = ["/", ".json", "/v/", "/v/1/", "/v/1.json"]


def address(case: Case, ending: str) -> str:
    """An address of a case, with any name in it."""
    return f"/{case.kind}s/{case.slug or 'anybody'}-{case.pk}{ending}"


@pytest.mark.parametrize("ending", [".json", "/v/1.json"])
def test_the_bytes_served_are_the_bytes_hashed(ending, reader_client):
    case = show(make.make_detainee())
    response = reader_client.get(address(case, ending))
    assert response["Content-Type"] == "application/json"
    assert hashlib.sha256(response.content).hexdigest() == case.current.sha256
    assert response["ETag"] == f'"{case.current.sha256}"'
    assert json.loads(response.content)["id"] == case.pk
    again = reader_client.get(address(case, ending), headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert "no-cache" in again["Cache-Control"]


def test_an_earlier_edition_stays_as_it_was_and_says_so(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    make.make_name(detainee=person, text="Later Spelling")
    case = show(person, note="A spelling was added.")
    first = Shown(reader_client.get(address(case, "/v/1/")).content.decode())
    assert "Later Spelling" not in first.html
    assert "You are reading edition 1 of" in first.text
    assert case.get_absolute_url() in first.links
    current = reader_client.get(case.get_absolute_url()).content.decode()
    assert "Later Spelling" in current
    assert "You are reading" not in current


def test_the_list_of_editions_has_number_date_note_and_hash_of_each(reader_client):
    person = make.make_detainee()
    first = show(person)
    make.make_name(detainee=person, text="Later Spelling")
    case = show(person, note="A spelling was added.")
    page = Shown(reader_client.get(address(case, "/v/")).content.decode())
    assert page.text.index("Edition 2 current") < page.text.index("Edition 1")
    assert "A spelling was added." in page.text
    assert first.current.sha256 in page.text
    assert case.current.sha256 in page.text
    assert {address(case, "/v/1/"), address(case, "/v/2/")} <= set(page.links)


@pytest.mark.parametrize("ending", ["/v/2/", "/v/0/", "/v/01/", "/v/2.json", "/v/one/"])
def test_an_edition_that_never_was_is_not_found(ending, reader_client):
    case = show(make.make_detainee())
    assert reader_client.get(address(case, ending)).status_code == 404


@pytest.mark.parametrize("build", [make.make_detainee, make.make_matter])
@pytest.mark.parametrize("ending", ADDRESSES)
def test_a_withdrawn_case_is_gone_at_every_address_with_one_neutral_sentence(ending, build, reader_client):
    subject = build()
    case = show(subject)
    withdraw(subject, by=make.make_user(), reason="The true reason of the test.")
    response = reader_client.get(address(case, ending))
    assert response.status_code == 410
    assert "no-cache" in response["Cache-Control"]
    body = response.content.decode()
    assert "This record was withdrawn by the editors." in body
    assert "true reason" not in body
    assert str(subject) not in body
    assert reader_client.head(address(case, ending)).status_code == 410


def test_a_withdrawn_case_is_gone_under_any_name_in_the_address(reader_client):
    person = make.make_detainee()
    case = show(person)
    withdraw(person, by=make.make_user(), reason="For the test.")
    assert reader_client.get(f"/detainees/another-name-{case.pk}/").status_code == 410
    assert reader_client.get(f"/detainees/{case.pk}/").status_code == 410


@pytest.fixture
def merged():
    """Two cases of one man: the first merged into the second."""
    one, two = make.make_detainee(), make.make_detainee()
    case, survivor = show(one), show(two)
    withdraw(one, by=make.make_user(), reason="Merged.")
    Case.objects.filter(pk=case.pk).update(state=State.MERGED, merged_into=survivor.pk)
    return case, survivor, two


def test_a_merged_case_leads_to_the_one_that_remains_while_that_is_public(merged, reader_client):
    case, survivor, person = merged
    response = reader_client.get(address(case, "/"))
    assert (response.status_code, response["Location"]) == (301, survivor.get_absolute_url())
    withdraw(person, by=make.make_user(), reason="For the test.")
    response = reader_client.get(address(case, "/"))
    assert response.status_code == 410
    assert survivor.pk not in response.content.decode()


@pytest.mark.parametrize("ending", ["/v/1/", "/v/1.json"])
def test_an_edition_whose_bytes_had_to_leave_is_gone_and_its_hash_stays(ending, reader_client):
    person = make.make_detainee()
    first = show(person)
    make.make_name(detainee=person, text="Later Spelling")
    case = show(person)
    PublicContent.objects.filter(edition=first.current).delete()
    assert reader_client.get(address(case, ending)).status_code == 410
    assert first.current.sha256 in reader_client.get(address(case, "/v/")).content.decode()
    assert reader_client.get(case.get_absolute_url()).status_code == 200


def test_machine_addresses_of_a_merged_case_lead_to_the_survivors_or_are_gone_and_never_a_page(reader_client):
    user, reviewer = make.make_user(), make.make_user()
    person, other = make.make_detainee(name="Amina Testova"), make.make_detainee(name="Aminat Testova")
    for one in (person, other):
        make.make_event(people=[one], place=make.make_place(latitude="43.48", longitude="43.61"))
        publish(one, by=user, approved_by=reviewer)
    own, survivors = (Case.objects.get(pk=one.public_id).get_absolute_url().rstrip("/") for one in (person, other))
    merge(person, by=reviewer, into=other, reason="For the test.")
    for ending in (".json", "/feed/", "/v/", "/dossier.pdf"):
        answer = reader_client.get(own + ending)
        assert (answer.status_code, answer["Location"]) == (301, survivors + ending)
    for ending in ("/v/1.json", "/v/1/map.svg", "/v/1/cite.bib", "/v/1/cite.ris"):
        assert reader_client.get(own + ending).status_code == 410
    answer = reader_client.get(own + "/v/1/")
    assert (answer.status_code, answer["Location"]) == (301, survivors + "/")
