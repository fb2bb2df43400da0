"""The one search box as a reader gets it: any spelling, numbers, places and texts, with the reason for each."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casetracker.names import keys_of
from published.lists.filters import LONGEST_TEXT
from published.models import SearchName, SearchNumber, SearchWord
from published.publish import publish, withdraw
from published.search import people
from published.search.people import How, people_found
from published.search.vocabulary import settle
from tests import factories as make
from tests.published.rows import make_profile

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["a small record", "a large record"], autouse=True)
def size(request, monkeypatch):
    """A small record is compared whole; of a large one, as this is made to be, only what shares a key is compared."""
    if request.param == "a large record":
        monkeypatch.setattr(people, "every_name", lambda most: [])
    return request.param


def make_found(text, *spellings, number="", **given):
    """A public profile that can be found by its names and by a number."""
    profile = make_profile(text, **given)
    names = [
        SearchName(
            profile=profile, text=one, script="Latn", language="en", kind="spelling", words=list(keys_of(one).words)
        )
        for one in (text, *spellings)
    ]
    SearchName.objects.bulk_create(names)
    settle({word for name in names for word in name.words})
    if number:
        SearchNumber.objects.create(profile=profile, key=number, value=number, system={"en": "Serial number (ISN)"})
    return profile


def words(response) -> str:
    """The text of a page, on one line."""
    text = re.sub(r"(?s)<head.*?</head>|<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", unescape(text)).strip()


@pytest.mark.parametrize("query", ["Gumarov", "Gumarow", "Гумаров", "グマロフ", "Gumarpv", "gumar", "Ravil Gumaroff"])
def test_a_man_is_found_first_by_any_spelling_and_by_a_typo(query):
    right = make_found("Ravil Gumarov", "Равиль Гумаров")
    for other in ("Rasul Kudayev", "Airat Vakhidov", "Timur Ishmuratov", "Ruslan Odizhev"):
        make_found(other)
    assert people_found(query)[0].profile == right.pk


def test_everybody_who_may_be_meant_is_shown_and_nobody_is_redirected_to(reader_client):
    for name in ("Ravil Gumarov", "Timur Gumarov"):
        make_found(name)
    response = reader_client.get("/search/", {"q": "Gumarow"})
    assert response.status_code == 200
    for name in ("Ravil Gumarov", "Timur Gumarov"):
        assert f"written {name} (English), which sounds alike" in words(response)


def test_part_of_a_name_comes_after_the_whole(reader_client):
    whole, part = make_found("Ravil Gumarov"), make_found("Ravil Ishmuratov")
    found = people_found("Ravil Gumarov")
    assert [(one.profile, one.how) for one in found] == [(whole.pk, How.SAME), (part.pk, How.IN_PART)]
    assert "Names that match in part" in words(reader_client.get("/search/", {"q": "Ravil Gumarov"}))


def test_a_rare_word_of_a_name_tells_more_than_one_that_many_bear():
    rare = make_found("Konstantin Gumarov")
    for name in ("Lufthi", "Temanal", "Ketrin", "Vasnel", "Poltek", "Dirken", "Halvet", "Jorsen", "Wikdal", "Fentol"):
        make_found(f"Ravil {name}")
    near = make_found("Ravil Gumash")
    found = [one.profile for one in people_found("Ravil Gumarov")]
    assert found.index(rare.pk) < found.index(near.pk) < len(found) - 1


def test_of_many_candidates_those_that_answer_best_are_compared(monkeypatch):
    monkeypatch.setattr(people, "CANDIDATES", 3)
    for name in ("Lufthi", "Temanal", "Ketrin", "Vasnel", "Poltek"):
        make_found(f"Ravil {name}")
    whole, rare = make_found("Ravil Gumarov"), make_found("Timur Gumarov")
    assert [one.profile for one in people_found("Ravil Gumarov")[:2]] == [whole.pk, rare.pk]


def test_an_initial_alone_answers_nothing_but_stands_for_a_name_beside_another(size):
    make_found("Q. Zyxov")
    assert [one.how for one in people_found("Qwertin")] in ([], [How.FAINTLY])
    assert [one.how for one in people_found("Qwertin Zyxov")] == [How.NEAR]


def test_a_spelling_of_which_the_language_is_not_known_names_no_code(reader_client):
    make_found("Amina Example", "မအိဇမ်ပဲလ်")
    SearchName.objects.filter(text="မအိဇမ်ပဲလ်").update(language="und", script="Mymr")
    text = words(reader_client.get("/search/", {"q": "မအိဇမ်ပဲလ်"}))
    assert "(language not stated)" in text
    assert "(und)" not in text


def test_names_that_share_only_letters_are_offered_beneath_and_not_as_found(reader_client, size):
    make_found("Qwer Temanal")
    make_found("Zyxov Brzk")
    answer = reader_client.get("/search/", {"q": "Abu Qwertmani"}).context["answer"]
    assert answer.is_empty
    text = words(reader_client.get("/search/", {"q": "Abu Qwertmani"}))
    assert "Nothing found" in text
    if size == "a small record":
        beneath = text.partition("Less similar names")[2]
        assert "written Qwer Temanal (English), some letters in common" in beneath
        assert "Brzk" not in beneath
    assert "Temanal" not in words(reader_client.get("/detainees/", {"q": "Abu Qwertmani"}))
    assert "some letters" not in words(reader_client.get("/search/", {"q": "(.*)+$"}))


def test_a_number_is_found_with_its_system(reader_client):
    make_found("Person 000001", number="203")
    for query in ("ISN 203", "203", "isn 0203"):
        assert "number 203 , Serial number (ISN)" in words(reader_client.get("/search/", {"q": query}))


def test_a_number_that_ends_in_zeros_is_another_number(reader_client):
    for name, value in (("Amina Testova", "203"), ("Zarema Madeupova", "20300")):
        person = make.make_detainee(name)
        make.make_identifier(detainee=person, value=value)
        publish(person, by=make.make_user(), solo_reason="A test.")
    for query, name, other in (("203", "Testova", "Madeupova"), ("020300", "Madeupova", "Testova")):
        text = words(reader_client.get("/search/", {"q": query}))
        assert name in text
        assert other not in text


def test_the_father_of_somebody_is_found_where_the_name_is_spelled_in_another_way():
    right = make_found("Sayeed Qwertmani")
    make_found("Temanal Zyxov")
    assert [one.profile for one in people_found("Abu Said")] == [right.pk]
    assert people_found("Abu Said")[0].how == How.NEAR


def test_what_is_published_is_found_and_what_is_withdrawn_leaves_no_word(reader_client):
    person = make.make_detainee()
    make.make_name(detainee=person, text="Zyxov Qwertin")
    make.make_event([person], account={"en": "He was held in an unusual lighthouse."})
    author, reviewer = make.make_user(), make.make_user()
    publish(person, by=author, approved_by=reviewer)
    assert "written Zyxov Qwertin" in words(reader_client.get("/search/", {"q": "Zixov"}))
    text = words(reader_client.get("/search/", {"q": "lighthouse"}))
    assert "in the custody section:" in text
    withdraw(person, by=author, reason="test")
    assert not SearchWord.objects.exists()
    assert "Nothing found" in words(reader_client.get("/search/", {"q": "Zixov"}))
    assert "Nothing found" in words(reader_client.get("/search/", {"q": "lighthouse"}))


@pytest.mark.parametrize("query", ["Qwertin", "qwert", "Qwertim", "Кверти́н", "Zyxland"])
def test_a_place_is_found_by_its_names_by_what_it_lies_in_and_by_a_typo(reader_client, query):
    country = make.make_country(name={"en": "Zyxland"})
    place = make.make_place(name={"en": "Qwertin Remand Prison", "ru": "Квертин"}, kind="facility", within=country)
    user = make.make_user()
    for _each in range(2):
        person = make.make_detainee()
        make.make_event([person], kind="detention", place=place)
        publish(person, by=user, solo_reason="A test.")
    answer = reader_client.get("/search/", {"q": query})
    assert "Qwertin Remand Prison place in the cases of 2 people" in words(answer)
    assert f"facility={place.code}" in answer.content.decode()
    withdraw(person, by=user, reason="test")
    assert "Qwertin Remand Prison place in the case of 1 person" in words(reader_client.get("/search/", {"q": query}))


@pytest.mark.parametrize("side", ["place", "to_place"])
@pytest.mark.parametrize("kind", ["facility", "locality"])
def test_a_place_that_only_another_account_names_is_found_by_search_and_in_the_list(reader_client, kind, side):
    person, prison = make.make_detainee(), make.make_place(name={"en": "Prison P"}, kind="facility")
    head = make.make_event([person], kind="prison_transfer", begin_on="2004", **{side: prison})
    other = make.make_place(name={"en": "Zyxville"}, kind=kind)
    make.make_event([person], kind="prison_transfer", begin_on="2004", alternative_to=head, **{side: other})
    publish(person, by=make.make_user(), solo_reason="A test.")
    answer = reader_client.get("/search/", {"q": "Zyxville"})
    assert "Zyxville place in the case of 1 person" in words(answer)
    (found,) = answer.context["answer"].places
    assert len(reader_client.get(f"/detainees/?{found.query}").context["rows"]) == 1
    assert len(reader_client.get("/detainees/", {"q": "Zyxville"}).context["rows"]) == 1


def test_a_number_that_only_another_account_gives_is_found(reader_client):
    person = make.make_detainee()
    head = make.make_identifier(detainee=person, value="US9-203")
    make.make_identifier(detainee=person, value="US9-208", system=head.system, alternative_to=head)
    publish(person, by=make.make_user(), solo_reason="A test.")
    for query in ("US9-203", "US9-208"):
        assert len(reader_client.get("/search/", {"q": query}).context["answer"].people) == 1
        assert len(reader_client.get("/detainees/", {"q": query}).context["rows"]) == 1


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "\0",
        "x" * 10_000,
        "(.*)+$",
        "%_\\",
        "Гумаров Gumarov グマロフ",
        "\u202eGumarov\u2066",
        "'; --",
        "-a !b | &",
        "a",
    ],
)
def test_any_query_is_answered_readably(reader_client, query):
    make_found("Ravil Gumarov")
    for path in ("/search/", "/detainees/"):
        assert reader_client.get(path, {"q": query}).status_code == (400 if len(query) > LONGEST_TEXT else 200)


def test_the_number_of_queries_does_not_grow_with_what_is_found(reader_client):
    make_found("Ravil Gumarov")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            reader_client.get("/search/", {"q": "Gumarov"})
        return len(captured)

    few = queries()
    for number in range(20):
        make_found(f"Ravil{number} Gumarov")
    assert queries() == few <= 15
