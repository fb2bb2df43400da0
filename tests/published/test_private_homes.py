"""A home is not a public place: readers see the town it lies in, and find nobody by the address."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from casetracker.vocabulary import PlaceKind
from detainees.admin.case.lookup import Finder
from detainees.document import draft_of
from detainees.models import Place
from detainees.preflight import Gravity, preflight
from published.models import Case, DirectoryEntry
from published.publish import Refused, approve_and_publish, publish, redact, submit
from tests import factories as make
from tests.admin.forms import change_url, open_form
from tests.separation.crawl import Crawl

pytestmark = pytest.mark.django_db

ADDRESS = {"en": "at home, 12 Example Street", "ru": "дома, ул. Примерная, 12"}
TELLTALE = ("example street", "примерная", "exampleflat", "12-example")


@pytest.fixture
def town():
    region = make.make_place(kind=PlaceKind.REGION, name={"en": "Madeup Region"}, within=make.make_country())
    return make.make_place(name={"en": "Madeupville"}, within=region, latitude="10.10", longitude="20.20")


@pytest.fixture
def home(town):
    return make.make_place(
        kind=PlaceKind.HOME,
        code="at-home-12-example-street",
        name=ADDRESS,
        within=town,
        latitude="10.12",
        longitude="20.23",
    )


def taken_from(place, **given):
    """A woman whose arrest, allegation, statement and status are at a place, and a trial that tells of it."""
    person = make.make_detainee("Zarema Madeupova", publication_basis="own_public_statement", **given)
    arrest = make.make_event([person], kind="arrest", begin_on="2011-05-03", place=place)
    make.make_event([person], kind="detention", begin_on="2011-05-03", end_on="2011-06", place=place)
    make.make_event([person], kind="prison_transfer", begin_on="2011-06-02", place=place, to_place=place, incident=None)
    make.make_allegation(victims=[person], event=arrest, place=place)
    make.make_statement(speakers=[person], place=place)
    make.make_status(detainee=person, place=place)
    return person


def read_everything(client) -> Crawl:
    """All that the public site answers to whoever follows every link, and who looks for the address."""
    crawl = Crawl(client)
    for path in ("/", "/places/", "/places/map/", "/places/map.svg", "/assurances/ledger/rows.csv", "/search/"):
        crawl.ask_in_every_way(path)
    crawl.ask_in_every_way(reverse("published:detainee-list"))
    for word in ("Example Street", "12 Example", "exampleflat", "Примерная"):
        crawl.ask(f"/detainees/?q={word}")
        crawl.ask(f"/search/?q={word}")
        crawl.ask(f"/places/?q={word}")
    return crawl


def test_an_arrest_at_home_is_shown_by_its_town_on_every_page_in_every_format_and_found_by_no_address(
    reader_client, home
):
    person = taken_from(home)
    publish(person, by=make.make_user(), solo_reason="A test.")
    crawl = read_everything(reader_client)
    paths = " ".join(asked for asked, _whole in crawl.answers if person.public_id in asked)
    assert all(end in paths for end in (".json", "dossier/", "map.svg", "feed/", "/v/1/"))
    leaks = [asked for word in TELLTALE for asked in crawl.hits(word) if "?q=" not in asked]
    assert not leaks
    assert crawl.hits("madeupville")
    assert not DirectoryEntry.objects.filter(key=home.code).exists()
    for word in ("Example Street", "Примерная"):
        assert "Madeupova" not in reader_client.get("/detainees/", {"q": word}).content.decode()
        answer = reader_client.get("/search/", {"q": word}).context["answer"]
        assert answer.is_empty, word


def test_the_document_has_the_town_with_its_own_coordinates_and_nothing_of_the_home(home):
    content = draft_of(taken_from(home)).content.decode()
    assert not [word for word in TELLTALE if word in content.casefold()]
    arrest = json.loads(content)["custody"]["events"][0]
    assert (arrest["place"]["name"], arrest["place"]["kind"]) == ({"en": "Madeupville"}, "locality")
    assert (arrest["place"]["latitude"], arrest["place"]["longitude"]) == ("10.10", "20.20")


def test_a_room_in_a_home_and_a_home_in_a_building_are_shown_by_the_town_as_well(town):
    block = make.make_place(kind=PlaceKind.BUILDING, name={"en": "Block at 12 Example Street"}, within=town)
    flat = make.make_place(kind=PlaceKind.HOME, name={"en": "Exampleflat 4"}, within=block)
    cellar = make.make_place(kind=PlaceKind.BUILDING, name={"en": "Cellar of exampleflat 4"}, within=flat)
    for place in (flat, cellar):
        content = draft_of(taken_from(place)).content.decode().casefold()
        assert "madeupville" in content
        assert not [word for word in TELLTALE if word in content]


def test_where_no_town_is_recorded_the_region_or_country_is_shown():
    country = make.make_country(name={"en": "Zyxland"})
    home = make.make_place(kind=PlaceKind.HOME, name=ADDRESS, within=country)
    assert json.loads(draft_of(taken_from(home)).content)["custody"]["events"][0]["place"]["name"] == {"en": "Zyxland"}


def test_a_home_says_in_which_town_it_lies(admin_client):
    with pytest.raises(IntegrityError, match="place_home_lies_in_a_place"), transaction.atomic():
        make.make_place(kind=PlaceKind.HOME)
    given = {"name_0": "At home", "code": "at-home", "kind": "home", "country_code": ""}
    response = admin_client.post(reverse("admin:detainees_place_add"), given)
    assert "Fill in the town of the private home" in response.content.decode()
    assert not Place.objects.exists()


def test_a_home_that_is_entered_on_the_case_screen_says_in_which_town_it_lies(admin_user, town):
    finder = Finder(admin_user, make.make_detainee())
    with pytest.raises(ValidationError, match="readers see only the town"):
        finder.find(Place, "+ at home, 12 Example Street (private home, country not known)")
    assert not Place.objects.filter(kind=PlaceKind.HOME).exists()
    home = finder.find(Place, "+ at home, 12 Example Street (private home, Madeupville)")
    assert (home.kind, home.within, home.in_public()) == (PlaceKind.HOME, town, town)


def found(person, code):
    return [one for one in preflight(person).findings if one.code == code]


def told(words, language="en"):
    person = make.make_detainee("Zarema Madeupova")
    make.make_event([person], kind="arrest", account={language: words})
    return person


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("She was arrested at 12 Example Street by four men.", "en"),
        ("She was arrested at her home (12, EXAMPLE street).", "en"),
        ("Её задержали на ул. Примерной, 12.", "ru"),
    ],
)
def test_the_address_of_a_home_on_record_in_a_text_blocks(home, words, language):
    (finding,) = found(told(words, language), "home_address")
    assert finding.level == Gravity.BLOCKS
    assert "Example" not in finding.words
    with pytest.raises(Refused):
        publish(told(words, language), by=make.make_user(), solo_reason="A test.")


@pytest.mark.parametrize("words", ["She was arrested at home in Madeupville.", "Example Street was closed.", "12 men"])
def test_the_town_and_that_it_was_at_home_may_be_told(home, words):
    person = told(words)
    assert not found(person, "home_address")
    assert not found(person, "address_in_words")


@pytest.mark.parametrize(
    "name",
    [
        "at home, 12 Example Street",
        "Her flat in Madeupville",
        "Home of the Madeupov family",
        "Their home",
        "family house, Madeupville",
        "дома у родителей",
        "في منزل العائلة",
        "en su domicilio",
    ],
)
@pytest.mark.parametrize("kind", [PlaceKind.LOCALITY, PlaceKind.BUILDING])
def test_a_place_that_is_named_as_a_home_but_not_recorded_as_one_blocks(name, kind):
    place = make.make_place(kind=kind, name={"en": name}, within=make.make_country())
    person = make.make_detainee()
    make.make_event([person], kind="arrest", place=place)
    (finding,) = found(person, "place_is_a_home")
    assert (finding.level, finding.row) == (Gravity.BLOCKS, place)
    assert "private home" in finding.words


@pytest.mark.parametrize(
    "name",
    ["Homel", "House of Detention No. 2", "Children's home", "Menzel Bourguiba", "Домодедово", "House of Culture"],
)
def test_other_places_with_a_house_in_their_name_pass(name):
    place = make.make_place(kind=PlaceKind.BUILDING, name={"en": name}, within=make.make_country())
    person = make.make_detainee()
    make.make_event([person], kind="arrest", place=place)
    assert not found(person, "place_is_a_home")


@pytest.mark.parametrize(
    "words",
    [
        "They came to 14 Old Mill Road at night.",
        "Пришли на улицу Садовую, дом 7.",
        "Пришли в квартиру 15.",
        "Fue detenido en la calle Inventada 99.",
        "Beispielstraße 12",
        "apartment 4",
    ],
)
def test_what_reads_as_an_address_is_for_a_second_person(words):
    (finding,) = found(told(words), "address_in_words")
    assert finding.level == Gravity.SECOND_PERSON


@pytest.fixture
def become_home(town):
    """A house that two cases were published with before it was known to be somebody's home."""
    house = make.make_place(
        kind=PlaceKind.BUILDING, code="old-mill", name={"en": "Old Mill, Example Lane"}, within=town
    )
    person = make.make_detainee("Zarema Madeupova")
    make.make_event([person], kind="arrest", begin_on="2011-05-03", place=house)
    other = told("She was led out of Old Mill, Example Lane.")
    for one in (person, other):
        approve_and_publish(submit(one, by=make.make_user()), by=make.make_user())
    return house, person, other


def test_pre_flight_names_the_earlier_editions_that_show_a_place_that_has_become_a_home(become_home, reader_client):
    house, person, _other = become_home
    assert found(person, "home_in_earlier_edition") == []
    Place.objects.filter(pk=house.pk).update(kind=PlaceKind.HOME)
    (finding,) = found(person, "home_in_earlier_edition")
    assert finding.level == Gravity.SECOND_PERSON
    assert finding.words.startswith("Edition 1, which readers can still open, shows a private home (place “old-mill”)")
    person.refresh_from_db()
    author, second = make.make_user(), make.make_user()
    approve_and_publish(submit(person, by=author), by=second)
    address = Case.objects.get(pk=person.public_id).get_absolute_url()
    assert "Example Lane" not in reader_client.get(address).content.decode()
    assert "Example Lane" in reader_client.get(f"{address}v/1/").content.decode()
    assert len(found(person, "home_in_earlier_edition")) == 1
    redact(person, by=second, reason="A home.")
    assert found(person, "home_in_earlier_edition") == []
    approve_and_publish(submit(person, by=author), by=second)
    assert "Example Lane" not in reader_client.get(f"{address}v/1/").content.decode()
    assert "Madeupville" in reader_client.get(address).content.decode()


def test_whoever_makes_a_place_a_home_is_told_which_editions_show_it(become_home, admin_client):
    house, person, other = become_home
    url = change_url(house)
    page = admin_client.post(url, {**open_form(admin_client, url), "kind": "home", "_continue": "1"}, follow=True)
    said = [str(one) for one in page.context["messages"]]
    named = f"editions that show this home: {person}, edition 1, {other}, edition 1."
    assert [one for one in said if named in one and "Destroy its editions" in one]
    page = admin_client.post(url, {**open_form(admin_client, url), "_continue": "1"}, follow=True)
    assert "editions that show this home" not in page.content.decode()


@pytest.mark.parametrize(
    ("name", "words", "is_found"),
    [
        ("Rosewood", "She was led out of Rosewood at night.", True),
        ("Family home, Rosewood", "ROSEWOOD was searched.", True),
        ("Розовый", "Её вывели из Розового ночью.", True),
        ("Rosewood", "She was led out of a house.", False),
        ("At home, Madeupville", "She was arrested in Madeupville.", False),
        ("Flat 12", "She was held for 12 days.", False),
    ],
)
def test_a_home_known_by_one_word_is_looked_for_in_texts(town, name, words, is_found):
    make.make_place(kind=PlaceKind.HOME, code="the-home", name={"en": name}, within=town)
    findings = found(told(words, "ru" if "ночью" in words else "en"), "home_name")
    assert [(one.level, "the-home" in one.words) for one in findings] == [(Gravity.SECOND_PERSON, True)] * is_found
