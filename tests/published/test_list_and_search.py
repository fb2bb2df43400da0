"""The list and the search agree about whose name matches, and both have the very name first."""

import pytest

from casetracker.names import keys_of
from published.models import SearchName
from published.search.vocabulary import settle
from tests.published.rows import make_profile, spelled

pytestmark = pytest.mark.django_db

PEOPLE = {
    "Li Madeup": ["李 Madeup"],
    "Ali Madeupov": ["Али Мадеупов"],
    "Khalil Testson": ["Halil Testson"],
    "Zarema Zyxova": ["Зарема Зыксова", "Zarema Ziksova"],
    "Aset Zyxova": ["Асет Зыксова"],
    "Fatima bint Qwer": ["فاطمة بنت قوير"],
    "María Prueba-Ñandú": [],
    "Aye Aye Sansa": ["အေးအေး"],
    "Gumar Zyxovich": [],
    "Alina Lisova": [],
}
QUERIES = ["Li", "li", "Al", "Ali", "lil", "Zyx", "Zyxova", "Зыксова", "Zarema Зыксова", "Ziksova Zyxova", "zarem"]
QUERIES += [
    "Maria Nandu",
    "Ñandú",
    "prueba",
    "فاطمه",
    "bint Qwer",
    "Aye",
    "Ay",
    "李",
    "Testsen",
    "Khalil Madeup",
    "ova",
]


def findable(name, *others):
    """A public woman or man who can be found by several spellings, in the list and in the search."""
    profile = make_profile(name, spellings=[spelled(one, "Latn") for one in others])
    rows = [
        SearchName(profile=profile, text=one, script="Latn", language="en", kind="spelling", words=keys_of(one).words)
        for one in (name, *others)
    ]
    for row in rows:
        row.words = list(row.words)
    SearchName.objects.bulk_create(rows)
    settle({word for row in rows for word in row.words})
    return profile


def listed(client, query):
    response = client.get("/detainees/", {"q": query})
    assert response.status_code == 200
    return [row.url for row in response.context["rows"]]


def found(client, query):
    return [person.row.url for person in client.get("/search/", {"q": query}).context["answer"].people]


@pytest.mark.parametrize("query", QUERIES)
def test_the_list_and_the_search_find_the_same_people(reader_client, query):
    for name, others in PEOPLE.items():
        findable(name, *others)
    assert sorted(listed(reader_client, query)) == sorted(found(reader_client, query))


def test_two_letters_are_a_name_and_no_part_of_others(reader_client):
    people = {name: findable(name, *others) for name, others in PEOPLE.items()}
    li = people["Li Madeup"].case.get_absolute_url()
    assert found(reader_client, "Li")[0] == listed(reader_client, "Li")[0] == li
    assert people["Khalil Testson"].case.get_absolute_url() not in listed(reader_client, "Li")


@pytest.mark.parametrize("query", ["Zyxova", "Zarema Zyxova", "zyxova zarema"])
def test_the_very_name_stands_first_in_the_list_as_in_the_search(reader_client, query):
    findable("Aset Zixova")
    findable("Anna Ziksowa Zarema")
    right = findable("Zarema Zyxova")
    findable("Zarema Zyxovaya")
    assert listed(reader_client, query)[0] == found(reader_client, query)[0] == right.case.get_absolute_url()


def test_pages_of_a_list_that_is_in_the_order_of_likeness_repeat_nobody_and_skip_nobody(reader_client):
    for number in range(45):
        findable(f"Person{number:02} {'Zyxova' if number % 2 else 'Zixova'}")
    seen, path = [], "/detainees/?q=Zyxova"
    while path:
        response = reader_client.get(path)
        seen += [row.url for row in response.context["rows"]]
        path = response.context["next"]
    assert len(seen) == len(set(seen)) == 45
    back = reader_client.get(response.context["previous"])
    assert [row.url for row in back.context["rows"]] == seen[20:40]
