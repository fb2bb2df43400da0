"""A country or region that is not on record: its name alone adds it, and the page says what was added."""

import pytest

from casetracker.vocabulary import PlaceKind
from detainees import gazetteer
from detainees.admin.case.from_gazetteer import known_places
from detainees.models import CustodyEvent, Place
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.factories import make_detainee, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db):
    return make_detainee("Person 000901")


def typed(editor, person, **row):
    """The screen with an arrest typed on it."""
    return add(editor, open_screen(editor, person), "events", person, kind="arrest", begin_on="May 2011", **row)


def page_after(editor, answer) -> str:
    """What the researcher sees after saving."""
    return editor.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("name", ["Peru", "peru", "Перу", "بيرو", "Pérou", "Perú", "秘鲁", "+ Peru", "Peru (country)"])
def test_the_name_of_a_country_alone_adds_it_in_any_language_of_the_gazetteer(editor, person, name):
    answer = saved(editor, typed(editor, person, place=name), person)
    place = CustodyEvent.objects.get().place
    assert (str(place), place.kind, place.country_code) == ("Peru", PlaceKind.COUNTRY, "PE")
    assert "Taken from the list of countries and regions: Peru (country)." in page_after(editor, answer)


def test_the_name_of_a_region_alone_adds_it_with_its_country(editor, person):
    answer = saved(editor, typed(editor, person, place="Ayacucho"), person)
    place = CustodyEvent.objects.get().place
    assert [str(one) for one in place.ancestry()] == ["Ayacucho", "Peru"]
    assert "countries and regions: Ayacucho (region, Peru)." in page_after(editor, answer)


def test_what_is_on_record_is_not_called_new(editor, person):
    make_place(code="peru", name={"en": "Peru"}, kind=PlaceKind.COUNTRY, country_code="PE")
    answer = saved(editor, typed(editor, person, place="Pérou"), person)
    assert (Place.objects.count(), CustodyEvent.objects.get().place.code) == (1, "peru")
    assert "Taken from the list" not in page_after(editor, answer)


def test_regions_of_one_name_are_told_apart_and_the_text_shown_is_taken(editor, person):
    page = save(editor, typed(editor, person, place="Punjab"), person)
    assert "Type its code instead: Punjab [IN-PB] (region, India); Punjab [PK-PB] (region, Pakistan)" in (
        page.content.decode()
    )
    saved(editor, sent_by(page), person, **{"events-0-place": "Punjab [PK-PB] (region, Pakistan)"})
    assert str(CustodyEvent.objects.get().place.country()) == "Pakistan"


def test_two_letters_are_no_country(editor, person):
    page = save(editor, typed(editor, person, place="LA"), person)
    assert "Nothing on record has the name “LA”." in page.content.decode()
    assert not Place.objects.exists()


def test_a_name_that_nobody_knows_gets_the_text_to_type(editor, person):
    page = save(editor, typed(editor, person, place="Town 000004", authority="Brigade 000004"), person)
    said = page.content.decode()
    assert "No country or region has it either." in said
    assert "+ Town 000004 (town or village, Peru), or + Town 000004 (town or village, country not known)." in said
    assert "+ Brigade 000004 (organisation). Kinds: state, state agency" in said
    sent = sent_by(page) | {"events-0-authority": [""]}
    answer = saved(editor, sent, person, **{"events-0-place": "+ Town 000004 (town or village, Peru)"})
    assert str(CustodyEvent.objects.get().place.country()) == "Peru"
    assert "Town 000004" in page_after(editor, answer)


def test_a_similar_name_does_not_hide_how_to_add_the_place(editor, person):
    make_place(code="town", name={"en": "Town 000005 North"})
    said = save(editor, typed(editor, person, place="Town 000005"), person).content.decode()
    assert "Similar: Town 000005 North [town]. To use one, type it as shown here." in said
    assert "+ Town 000005 (town or village, Peru)" in said


def offers(editor, text) -> list[dict]:
    """What is offered while a place is typed."""
    return editor.get(f"{screen_url()}find/place/", {"q": text}).json()["rows"]


def test_countries_and_regions_are_offered_with_what_they_are(editor):
    rows = offers(editor, "nep")
    assert ("Nepal", "country, not on record yet") in [(row["text"], row["note"]) for row in rows]
    assert offers(editor, "Непал")[0]["is_exact"]
    rows = offers(editor, "Ayacucho")
    assert (rows[0]["text"], rows[0]["note"]) == ("Ayacucho [PE-AYA]", "region, Peru, not on record yet")
    make_place(code="nepal", name={"en": "Nepal"}, kind=PlaceKind.COUNTRY, country_code="NP")
    assert [row["note"] for row in offers(editor, "nepal")] == ["country"]


def test_every_country_is_known_by_its_name_in_each_of_the_languages():
    unknown = [
        name
        for entry in gazetteer.countries()
        for _language, name in entry.name
        if name and entry not in known_places(name)
    ]
    assert unknown == []
