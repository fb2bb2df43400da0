"""Numbers count people, each once; never pages, never the members of a group of whom nobody is named."""

import pytest

from casetracker.document.upcasting import document_of
from casetracker.vocabulary import AssuranceStage, EventKind, GroupReference, PlaceKind
from detainees.models import Method
from published.derived.counts import counted_allegations, is_ill_treatment
from published.models import EntryFacet, Profile
from tests import factories as make

from .parts import detainee, part
from .shown import Shown, show

pytestmark = pytest.mark.django_db


def words(client, path: str) -> str:
    return Shown(client.get(path, follow=True).content.decode()).text


def harassment() -> Method:
    found = Method.objects.filter(code="harassment_surveillance").first()
    return found or make.make_term(Method, code="harassment_surveillance", name={"en": "harassment or surveillance"})


@pytest.fixture
def held_in_a_group(db):
    """Two women held in one place, and the page of the group they belong to, which tells of the place as well."""
    people = [make.make_detainee(name="Aina Example"), make.make_detainee(name="Bota Example")]
    prison = make.make_place(kind=PlaceKind.FACILITY, name={"en": "Prison North"}, within=make.make_country())
    agency = make.make_party(name={"en": "Agency North"})
    matter = make.make_matter(members=people, group_words="the two")
    stay = make.make_event(people, begin_on="2004-01-05", end_on="2004-04-01", place=prison, authority=agency)
    matter.events.add(stay)
    for subject in (*people, matter):
        show(subject)
    return prison, agency


@pytest.mark.parametrize("number", [0, 1])
def test_a_place_and_an_authority_count_two_people_and_a_page_about_a_group(held_in_a_group, reader_client, number):
    path = ("/places/", "/authorities/")[number]
    code = held_in_a_group[number].code
    for text in (words(reader_client, path), words(reader_client, f"{path}{code}/")):
        assert "2 people, 1 page about a group" in text
        assert "3 public cases" not in text
        assert "3 cases" not in text


def test_the_map_counts_the_two(held_in_a_group, reader_client):
    assert 'aria-label="2 people: Prison North' in reader_client.get("/places/map/").content.decode()


def test_what_is_counted_leaves_with_each_case_and_comes_back(held_in_a_group, reader_client):
    person = make.make_detainee(name="Cara Example")
    make.make_event([person], begin_on="2005", end_on="2005", place=held_in_a_group[0])
    show(person)
    assert "3 people, 1 page about a group" in words(reader_client, "/places/")
    make.make_name(detainee=person)
    show(person, note="Once more.")
    assert "3 people, 1 page about a group" in words(reader_client, "/places/")
    held = EntryFacet.objects.get(entry__key=held_in_a_group[0].code, code="held")
    assert (held.people, held.cases) == (3, 4)


def test_harassment_is_not_counted_as_ill_treatment_of_an_authority_or_a_place(reader_client):
    person = make.make_detainee()
    agency = make.make_party(name={"en": "Agency South"})
    place = make.make_place(name={"en": "Town South"}, within=make.make_country())
    allegation = make.make_allegation(victims=[person], methods=[harassment()], place=place)
    make.make_perpetrator(allegation=allegation, party=agency)
    show(person)
    text = words(reader_client, f"/authorities/{agency.code}/")
    assert "harassment, surveillance or a search is alleged of it: 1 person" in text
    assert "treatment is alleged of it" not in text
    there = words(reader_client, f"/places/{place.code}/")
    assert "harassment, surveillance or a search there is alleged: 1 person" in there
    assert "treatment there is alleged" not in there


def test_the_ledger_does_not_count_harassment_as_ill_treatment_after_a_transfer():
    person = make.make_detainee()
    assurance = make.make_assurance(giver=make.make_party(), receiver=make.make_party(), stage=AssuranceStage.ACCEPTED)
    person.assurances.add(assurance)
    places = {"place": make.make_place(), "to_place": make.make_place()}
    flight = make.make_event([person], kind=EventKind.CROSS_BORDER_TRANSFER, begin_on="2004-03-01", **places)
    flight.assurances.add(assurance)
    make.make_allegation(victims=[person], methods=[harassment()], begin_on="2005-01-01")
    case = show(person)
    assert [row.alleged for row in case.ledger_transfers.all()] == ["none"]
    make.make_allegation(victims=[person], begin_on="2005-06-01")
    case = show(person, note="Once more.")
    assert [row.alleged for row in case.ledger_transfers.all()] == ["recorded"]


def test_what_is_said_of_a_class_of_people_is_counted_for_none_of_them():
    of_class, of_every, of_some = (
        part("allegation", {"id": reference, "methods": [], "said_of": {"reference": reference}})
        for reference in (GroupReference.CLASS, GroupReference.EVERY_MEMBER, GroupReference.SOME_MEMBERS)
    )
    assert counted_allegations(detainee(allegations=[of_class, of_every, of_some])) == [of_every]


def test_what_we_rejected_is_shown_and_not_counted(reader_client):
    person = make.make_detainee()
    why = {"evaluation": "rejected", "evaluation_note": {"en": "It is about somebody else."}}
    make.make_allegation(victims=[person], **why)
    make.make_event([person], place=make.make_place(within=make.make_country(code="nowhere")), **why)
    case = show(person)
    assert document_of(case.current).allegations
    assert Profile.objects.get().allegations == 0
    assert case.get_absolute_url() not in words(reader_client, "/detainees/?country=nowhere")
    assert not Profile.objects.get().facets.filter(code="nowhere").exists()


def test_mixed_treatment_is_ill_treatment():
    methods = [{"code": "harassment_surveillance"}, {"code": "beating"}]
    assert is_ill_treatment(part("allegation", {"methods": methods}))
    assert not is_ill_treatment(part("allegation", {"methods": methods[:1]}))


def test_what_researchers_add_under_harassment_is_harassment(reader_client):
    calls = make.make_term(Method, code="night_calls", name={"en": "calls at night"}, within=harassment())
    person, place = make.make_detainee(name="Esi Example"), make.make_place(within=make.make_country())
    make.make_allegation(victims=[person], methods=[calls], place=place)
    document = document_of(show(person).current)
    assert not is_ill_treatment(document.allegations[0])
    there = words(reader_client, f"/places/{place.code}/")
    assert "harassment, surveillance or a search there is alleged: 1 person" in there
    assert "treatment there is alleged" not in there


def test_the_country_of_an_arrest_is_a_country_of_custody(reader_client):
    person = make.make_detainee(name="Dana Example")
    make.make_event([person], kind=EventKind.ARREST, begin_on="2004-05-10", place=make.make_country(code="land"))
    show(person)
    assert "Dana Example" in words(reader_client, "/detainees/?country=land")


def test_harassment_is_counted_apart_on_the_page_and_not_in_the_list(reader_client):
    woman = make.make_detainee(name="Aina Example", publication_basis="consent")
    make.make_allegation(victims=[woman], methods=[harassment()])
    make.make_allegation(victims=[woman])
    case = show(woman)
    assert Profile.objects.get().allegations == 1
    text = words(reader_client, case.get_absolute_url())
    assert "1 allegation about treatment. 1 allegation of harassment, surveillance or a search. This section" in text
    assert "1 allegation " in words(reader_client, "/detainees/")


def test_a_page_with_harassment_alone_describes_no_ill_treatment(reader_client):
    woman = make.make_detainee(name="Aina Example", publication_basis="consent")
    make.make_allegation(victims=[woman], methods=[harassment()])
    text = words(reader_client, show(woman).get_absolute_url())
    assert "1 allegation of harassment, surveillance or a search." in text
    assert "about treatment" not in text
    assert "describes" not in text
