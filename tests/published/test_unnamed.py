"""A person whose name is not known, shown by what is known of them."""

import re

import pytest

from casetracker.vocabulary import NameKind
from detainees.duplicates import likely_people, look_for
from detainees.models import Resemblance
from detainees.preflight import preflight
from published.models import Profile
from published.search.people import people_found
from tests import factories as make
from tests.published.shown import Shown, page_of, show

pytestmark = pytest.mark.django_db

KNOWN = "Journalist, City 000321, 2 June 2020"


def unnamed(text=KNOWN, **given):
    """A person of whom no name is known, and not whether they are a woman or a man."""
    person = make.make_detainee(name="", **{"label": text, **given})
    make.make_name(detainee=person, text=text, kind=NameKind.DESCRIPTION, language="en")
    return person


def test_a_person_without_a_known_name_is_shown_listed_and_found_by_what_is_known(reader_client):
    person = unnamed()
    page = page_of(reader_client, person)
    assert f"<title>{KNOWN}" in page.head
    assert "Also written" not in page.text
    assert not re.search(r"\b(he|she|his|her|him|man|woman)\b", page.text)
    assert KNOWN in Shown(reader_client.get("/detainees/").content.decode()).text
    found = Shown(reader_client.get("/search/", {"q": "journalist 2020"}).content.decode())
    assert KNOWN in found.text
    assert "in the title" in found.text


def test_the_address_tells_nothing_of_the_person_and_stays_when_the_words_change(reader_client):
    person = unnamed()
    address = show(person).get_absolute_url()
    assert address == f"/detainees/name-not-known-{person.public_id}/"
    person.names.update(text="Photographer, City 000321, 2 June 2020")
    assert show(person).get_absolute_url() == address


def test_what_is_known_stands_in_the_list_by_its_first_word():
    for text in ("Zeta Person", "Alpha Yearling"):
        show(make.make_detainee(name=text))
    show(unnamed("Nurse, City 000322"))
    names = list(Profile.objects.order_by("sort_key").values_list("name", flat=True))
    assert names == ["Nurse, City 000322", "Zeta Person", "Alpha Yearling"]


def test_a_name_that_becomes_known_takes_its_place(reader_client):
    person = unnamed()
    make.make_name(detainee=person, text="Person 000323", kind=NameKind.SPELLING)
    page = page_of(reader_client, person)
    assert "<title>Person 000323" in page.head
    assert "Also written" not in page.text  # the words are no spelling of it
    assert KNOWN in page.part("names")
    assert Profile.objects.get().spellings == []


def test_words_in_place_of_a_name_are_not_searched_as_names():
    show(unnamed())
    show(make.make_detainee(name="Jurnalist Kantarov"))
    assert [one.text for one in people_found("journalist")] == ["Jurnalist Kantarov"]


def test_two_people_without_a_name_are_never_offered_as_one():
    first, other = unnamed(), unnamed()
    assert look_for(first) == look_for(other) == 0
    assert not likely_people(KNOWN)
    assert not Resemblance.objects.exists()


def test_a_name_that_is_known_is_still_compared():
    first, other = unnamed(), make.make_detainee(name="Rafiq Tumarov")
    make.make_name(detainee=first, text="Rafik Toumarov", kind=NameKind.SPELLING)
    assert look_for(other) == 1
    assert Resemblance.objects.get().one == first


def test_words_in_place_of_a_name_do_not_block_other_cases():
    unnamed("Journalist from the capital")
    other = make.make_detainee()
    make.make_event([other], kind="arrest", account={"en": "A journalist from the capital was there."})
    assert not [one for one in preflight(other).findings if one.code == "unpublished_person"]
