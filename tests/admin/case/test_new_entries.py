"""What is entered with a "+": kind and country are chosen; what is on record is offered, never silently taken."""

import pytest

from detainees.models import CustodyEvent, Detainee, Participation, Party, Place
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.factories import make_country, make_detainee, make_party, make_place, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(db):
    return make_detainee("子供 Example")


def typed(editor, person, **row):
    """The screen with an arrest typed on it."""
    return add(editor, open_screen(editor, person), "events", person, kind="arrest", begin_on="May 2011", **row)


def test_a_place_asks_for_its_kind_and_its_country(editor, child):
    country = make_country(name={"en": "Example Republic"})
    sent = typed(editor, child)
    for incomplete in ("+ Madīnat Example", "+ Madīnat Example (town or village)", "+ Madīnat Example (palace)"):
        page = save(editor, sent, child, **{"events-0-place": incomplete})
        assert "Which kind of place, and in which country?" in page.content.decode()
    saved(editor, sent_by(page), child, **{"events-0-place": "+ Madīnat Example (town or village, example republic)"})
    place = CustodyEvent.objects.get().place
    assert (str(place), place.kind, place.country()) == ("Madīnat Example", "locality", country)


def test_a_country_that_is_not_on_record_is_offered_as_new_and_the_message_shows_what_to_type(editor, child):
    typed_place = "+ Town 000002 (town or village, + Example Republic)"
    page = save(editor, typed(editor, child, place=typed_place.replace(", +", ",")), child)
    assert f"type + before it: {typed_place}" in page.content.decode()
    assert offered(editor, "place", "+ Town 000002 (town or village, Example Republic") == [typed_place]
    saved(editor, sent_by(page), child, **{"events-0-place": typed_place})
    assert str(CustodyEvent.objects.get().place.country()) == "Example Republic"


def test_a_place_whose_country_is_not_known_says_so(editor, child):
    saved(editor, typed(editor, child, place="+ Camp 000001 (place of detention, country not known)"), child)
    assert CustodyEvent.objects.get().place.country() is None


def test_a_new_party_is_never_silently_a_state_agency_or_an_organisation(editor, child):
    sent = typed(editor, child, authority="+ Brigade 000001", asserted_by="+ Relatives 000001")
    page = save(editor, sent, child)
    assert page.content.decode().count("Which kind is it?") >= 2
    assert not Party.objects.exists()
    kinds = {
        "events-0-authority": "+ Brigade 000001 (armed group)",
        "events-0-asserted_by": "+ Relatives 000001 (people)",
    }
    saved(editor, sent_by(page), child, **kinds)
    assert {str(one): one.kind for one in Party.objects.all()} == {
        "Brigade 000001": "armed_group",
        "Relatives 000001": "people",
    }


def test_a_place_of_the_same_name_is_offered_with_its_country_and_not_taken(editor, child):
    libya, lebanon = make_country(name={"en": "Example Libya"}), make_country(name={"en": "Example Lebanon"})
    first = make_place(code="tripoli", name={"en": "Tripoli", "ar": "طرابلس"}, within=libya)
    page = save(editor, typed(editor, child, place="+ طرابلس (town or village, Example Lebanon)"), child)
    assert "Already on record: Tripoli [tripoli] (town or village, Example Libya)." in page.content.decode()
    assert Place.objects.filter(kind="locality").count() == 1
    again = sent_by(page)
    saved(editor, again, child, **{"events-0-place": "++ Tripoli (town or village, Example Lebanon)"})
    second = CustodyEvent.objects.get().place
    assert (second.country(), second == first) == (lebanon, False)
    page = save(editor, typed(editor, child, place="Tripoli"), child)
    assert "Tripoli [tripoli] (town or village, Example Libya)" in page.content.decode()
    saved(editor, sent_by(page), child, **{"events-1-place": "Tripoli [tripoli] (town or village, Example Libya)"})
    assert CustodyEvent.objects.last().place == first


def test_a_party_or_person_of_the_same_name_is_offered_and_not_taken(editor, child):
    make_party(code="guard", name={"en": "Guard"}, kind="armed_group")
    other = make_detainee("Amina Example")
    sent = typed(editor, child, authority="+ Guard (state agency)", people="+ Amina Example")
    said = save(editor, sent, child).content.decode()
    assert "Already on record: Guard [guard] (armed group)." in said
    assert f"Already on record: Amina Example [{other.public_id}]." in said
    saved(editor, sent, child, **{"events-0-authority": "Guard", "events-0-people": "++ Amina Example"})
    assert Detainee.objects.filter(label="Amina Example").count() == 2
    assert not Participation.objects.filter(detainee=other).exists()


def test_what_one_row_enters_the_next_row_means_as_well(editor, child):
    sent = typed(editor, child, place="+ Camp 000001 (place of detention, country not known)")
    for name in ("+ Camp 000001", "Camp 000001", "+ camp 000001 (place of detention, country not known)"):
        sent = add(editor, sent, "events", child, kind="questioning", begin_on="June 2011", place=name)
    saved(editor, sent, child)
    assert {event.place for event in CustodyEvent.objects.all()} == {Place.objects.get()}


def offered(editor, kind, text) -> list[str]:
    """What is offered for a text after a "+"."""
    return [row["text"] for row in editor.get(f"{screen_url()}find/{kind}/", {"q": text}).json()["rows"]]


def test_kinds_and_countries_are_offered_one_after_the_other(editor):
    country = make_country(name={"en": "Example Republic"})
    make_place(code="town-1", name={"en": "Town"}, within=country)
    assert offered(editor, "place", "+ Town")[:2] == ["Town [town-1]", "+ Town (country)"]
    assert offered(editor, "place", "+ Town (pl") == ["+ Town (place of detention, "]
    assert offered(editor, "place", "+ Town (region, ex")[0] == "+ Town (region, Example Republic)"
    assert offered(editor, "place", "+ Town (region, ") == ["+ Town (region, country not known)"]
    assert "+ Guard (armed group)" in offered(editor, "party", "+ Guard")
    rows = editor.get(f"{screen_url()}find/place/", {"q": "town"}).json()["rows"]
    assert rows[0]["note"] == "town or village, Example Republic"


def test_a_country_alone_is_named_as_an_example(editor, child):
    page = save(editor, typed(editor, child, place="+ Example Republic"), child)
    assert "A country alone: + Example Republic (country)." in page.content.decode()
    saved(editor, sent_by(page), child, **{"events-0-place": "+ Example Republic (country)"})
    assert Place.objects.get().kind == "country"


def test_a_place_is_entered_with_the_country_that_is_not_on_record_yet(editor, child):
    saved(editor, typed(editor, child, place="+ 12 Example Street (home, + Poland)"), child)
    place = CustodyEvent.objects.get().place
    assert (place.kind, str(place.within), place.within.kind) == ("home", "Poland", "country")
    saved(editor, typed(editor, child, place="+ Example Town (town or village, + Poland)"), child)
    assert Place.objects.filter(kind="country").count() == 1


def test_a_country_of_the_gazetteer_has_its_code_and_its_names_in_every_language(editor, child):
    saved(editor, typed(editor, child, place="+ Sample Street Prison (place of detention, Чили)"), child)
    country = CustodyEvent.objects.get().place.country()
    assert (country.code, country.country_code) == ("chile", "CL")
    assert dict(country.name) == {"en": "Chile", "ru": "Чили", "ar": "تشيلي"}
    saved(editor, typed(editor, child, place="+ Other Prison 000002 (place of detention, Chile)"), child)
    assert Place.objects.filter(kind="country").count() == 1


def test_a_region_of_the_gazetteer_comes_with_its_country(editor, child):
    saved(editor, typed(editor, child, place="+ Sample Prison 000003 (place of detention, Texas)"), child)
    place = CustodyEvent.objects.get().place
    assert [str(one) for one in place.ancestry()] == ["Sample Prison 000003", "Texas", "United States"]
    assert place.country().country_code == "US"


def test_regions_of_one_name_are_told_apart_by_their_code_and_country(editor, child):
    page = save(editor, typed(editor, child, place="+ Sample Prison (place of detention, Punjab)"), child)
    said = page.content.decode()
    assert "Punjab [IN-PB] (region, India)" in said
    assert "Punjab [PK-PB] (region, Pakistan)" in said
    saved(editor, sent_by(page), child, **{"events-0-place": "+ Sample Prison (place of detention, PK-PB)"})
    assert str(CustodyEvent.objects.get().place.country()) == "Pakistan"


def test_a_country_has_the_name_before_a_region_of_that_name(editor, child):
    saved(editor, typed(editor, child, place="+ Sample Prison (place of detention, Georgia)"), child)
    assert CustodyEvent.objects.get().place.country().country_code == "GE"


def test_a_state_that_is_no_more_can_be_named_as_the_source_has_it(editor, child):
    saved(editor, typed(editor, child, place="+ Sample Camp (place of detention, Soviet Union)"), child)
    assert str(CustodyEvent.objects.get().place.country()) == "Soviet Union"


def test_a_country_on_record_before_keeps_its_own_names(editor, child):
    make_country(code="myanmar", name={"en": "Burma"}, country_code="MM")
    saved(editor, typed(editor, child, place="+ Sample Camp (place of detention, Myanmar)"), child)
    country = CustodyEvent.objects.get().place.country()
    assert (country.code, dict(country.name)) == ("myanmar", {"en": "Burma"})


def test_countries_that_are_not_on_record_yet_are_offered(editor):
    assert offered(editor, "place", "+ Town (region, arg")[:1] == ["+ Town (region, Argentina)"]
    assert Place.objects.count() == 0


@pytest.mark.parametrize(
    ("known", "entered"), [("Sosnovka", "Sosnóvka"), ("Сосновка", "Сосно́вка"), ("Beirūt", "Beirut")]
)
def test_a_place_of_the_same_name_but_for_accents_is_offered_and_not_taken(editor, child, known, entered):
    make_place(code="known", name={"en": known})
    page = save(editor, typed(editor, child, place=f"+ {entered} (town or village, country not known)"), child)
    assert f"Already on record: {known} [known]" in page.content.decode()
    assert f"{known} [known]" in offered(editor, "place", f"+ {entered}")
    make_detainee("Zoë Example")
    page = save(editor, typed(editor, child, people="+ Zoe Example"), child)
    assert "Already on record: Zoë Example" in page.content.decode()


def test_who_was_entered_at_the_top_stands_there_by_name_on_the_next_screen(editor, child):
    source = make_source(title="Report 000900")
    sent = typed(editor, child) | {"bar-source": [source.title], "bar-asserted_by": ["+ Example Watch (organisation)"]}
    answer = saved(editor, sent, child)
    carried = sent_by(editor.get(answer["Location"]))
    assert carried["bar-asserted_by"] == ["Example Watch [example-watch]"]
    next_row = add(editor, carried, "events", child, kind="release", begin_on="June 2011")
    saved(editor, next_row, child)
    assert Party.objects.get().name == {"en": "Example Watch"}


def test_a_row_just_entered_is_called_as_one_from_the_database():
    place = Place(name={"en": "Town 000003", "ru": "Город 000003"})
    assert str(place) == "Town 000003"
    place.name = {"ru": "Город 000003"}
    assert str(place) == "Город 000003"


@pytest.mark.parametrize("evaluation", ["disputed", "rejected"])
def test_of_a_new_event_that_is_doubted_the_part_of_the_person_has_the_same_reason(editor, child, evaluation):
    make_source(title="Report 000900")
    sent = typed(editor, child, evaluation=evaluation, evaluation_note_en="Another report names a namesake.")
    saved(editor, sent | {"bar-source": ["Report 000900"], "bar-locator": ["p. 4"]}, child)
    part = Participation.objects.get()
    assert (part.evaluation, part.evaluation_note["en"]) == (evaluation, "Another report names a namesake.")
    assert part.event.evaluation_note == part.evaluation_note
