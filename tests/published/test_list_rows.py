"""What a row of the list says of a person: by every account on record, and in the words of the person's own page."""

import pytest

from tests import factories as make

from .shown import Shown, page_of, show

pytestmark = pytest.mark.django_db


def listed(client, query="") -> str:
    return Shown(client.get("/detainees/" + query).content.decode()).text


def test_the_years_of_a_person_are_those_of_every_account(reader_client):
    person = make.make_detainee("Person 000401")
    head = make.make_event([person], kind="detention", begin_on="2003-05-01", end_on="2004-05-31")
    make.make_event([person], kind="detention", begin_on="2002-05-01", end_on="2006-05-31", alternative_to=head)
    show(person)
    assert "events 2002 to 2006" in listed(reader_client)


def test_what_we_rejected_or_what_was_only_announced_adds_no_year(reader_client):
    person = make.make_detainee("Person 000402")
    head = make.make_event([person], kind="detention", begin_on="2003-05-01", end_on="2004-05-31")
    rejected = {"evaluation": "rejected", "evaluation_note": {"en": "A mistake in print."}}
    make.make_event([person], kind="detention", begin_on="1999", end_on="2004", alternative_to=head, **rejected)
    show(person)
    assert "events 2003 to 2004" in listed(reader_client)


def test_a_transfer_under_assurances_by_another_account_is_found_as_one(reader_client):
    person = make.make_detainee("Person 000403")
    route = {"kind": "cross_border_transfer", "begin_on": "2004-02-28"}
    head = make.make_event([person], place=make.make_country(), to_place=make.make_country(), **route)
    other = make.make_event(
        [person], place=make.make_country(), to_place=make.make_country(), alternative_to=head, **route
    )
    assurance = make.make_assurance(given_on="2004-01")
    assurance.transfers.add(other)
    show(person)
    assert "Person 000403" in listed(reader_client, "?under_assurances=yes")


REJECTED = {"evaluation": "rejected", "evaluation_note": {"en": "It is about somebody else."}}


def test_a_nationality_that_we_rejected_finds_nobody(reader_client):
    person, country = make.make_detainee("Person 000405"), make.make_country(code="country-r")
    head = make.make_detail(detainee=person, place=make.make_country(code="country-s"))
    make.make_detail(detainee=person, place=country, alternative_to=head, **REJECTED)
    show(person)
    assert "Person 000405" in listed(reader_client, "?nationality=country-s")
    assert "Person 000405" not in listed(reader_client, "?nationality=country-r")


def test_a_status_that_we_rejected_is_not_called_the_last_one(reader_client):
    person = make.make_detainee("Person 000406")
    make.make_event([person], kind="arrest", begin_on="2004-05-10")
    make.make_event([person], kind="detention", begin_on="2004-05-10")
    make.make_status(detainee=person, kind="not_in_custody", on="2006-01-01")
    make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    page = page_of(reader_client, person).text
    assert "Last taken into custody" not in page
    assert "A later status is stated: serving a sentence" not in page
    assert "Last stated: not in custody" in listed(reader_client)


def test_where_the_only_status_was_rejected_the_list_knows_none(reader_client):
    person = make.make_detainee("Person 000407")
    make.make_status(detainee=person, **REJECTED)
    show(person)
    assert "Present status unknown" in listed(reader_client)


@pytest.mark.parametrize("language", ["", "/ru", "/ar"])
def test_an_unknown_status_has_the_same_words_in_the_list_and_on_the_page(reader_client, language):
    person = make.make_detainee("Person 000404")
    make.make_event([person])
    address = show(person).get_absolute_url()
    words = {"": "Present status unknown", "/ru": "неизвестно", "/ar": "غير معروف"}[language]
    page = reader_client.get(language + address).content.decode()
    said = page.partition('<p class="status">')[2].partition("</p>")[0]
    assert words in said
    row = reader_client.get(f"{language}/detainees/").content.decode()
    assert f"<li>{said.rstrip('.')}</li>" in row


def test_the_page_ends_the_sentence_on_the_status(reader_client):
    assert "Present status unknown." in page_of(reader_client, make.make_detainee()).text
