"""What lists and search know of a person: the rows that follow from a document, without a database."""

import pytest

from casetracker.vocabulary import EventKind
from published.derived.days_held import spans
from published.models import Facet, Profile
from published.projection.cases import (
    day_columns,
    event_rows,
    facet_rows,
    facet_values,
    is_unnamed,
    known_names,
    profile_fields,
    searched,
    slug_of,
    sort_key,
)
from published.projection.custody import custody_places, proceeding_rows
from published.search.rows import name_rows, number_rows, place_rows

from .parts import changed, detainee, matter, part
from .test_timeline import event, on

NOBODY = Profile()


def name(text: str, kind="main", **given):
    return part("name", {"text": text, "kind": kind, "script": "Latn", "language": "en", "id": text, **given})


def named(*names, **given):
    """A document of a person who is called by the first of the names."""
    heading = {"text": names[0].text, "script": names[0].script, "language": names[0].language}
    return detainee(heading=heading, names=[*names], **given)


def person(**given):
    return named(name("Amina Testova"), **given)


def held(*events, **given):
    """A document of a person with custody events."""
    return person(custody=part("custody", {"events": [*events]}), **given)


def place(code: str, kind="facility", country="", within=()) -> dict:
    found = {"code": code, "kind": kind, "name": {"en": f"Place {code}"}, "within": [{"en": one} for one in within]}
    return found | ({"country": {"code": country, "name": {"en": f"Country {country}"}}} if country else {})


def facets(document) -> set[tuple[str, str]]:
    return {(facet, code) for facet, code, _name in facet_values(document)}


def fields(document, *earlier) -> dict:
    return profile_fields(document, known_names(document, earlier))


# Names


def test_a_person_is_known_by_every_name_once_alternatives_too_and_by_earlier_names_that_are_not_among_them():
    own = name("Amina Testova", alternatives=[name("Aminat Testova", kind="spelling")])
    earlier = [name("AMINA TESTOVA"), name("Bota Other"), name("Bota Other", id="again"), name("Aminat Testová")]
    found = known_names(named(own), earlier)
    assert [(one.text, one.earlier) for one in found] == [
        ("Amina Testova", False),
        ("Aminat Testova", False),
        ("Bota Other", True),
    ]


def test_the_other_spellings_are_listed_without_the_heading_and_without_descriptions():
    names = (name("Amina Testova"), name("Amina T.", kind="spelling"), name("a weaver", kind="description"))
    found = fields(named(*names), name("Bota Other"))["spellings"]
    assert [one["text"] for one in found] == ["Amina T.", "Bota Other"]
    assert "earlier" not in found[0]
    assert found[1]["earlier"] is True


def test_search_rows_hold_each_spelling_once_and_no_description():
    names = (
        name("Amina Testova"),
        name("Amina Testova", kind="spelling", id="x"),
        name("a weaver", kind="description"),
    )
    rows = name_rows(NOBODY, known_names(named(*names), [name("Bota Other")]))
    assert [(row.text, row.kind, row.earlier) for row in rows] == [
        ("Amina Testova", "main", False),
        ("Bota Other", "main", True),
    ]
    assert list(rows[0].words) == ["amina", "testova"]


def test_a_person_without_a_name_has_an_address_and_a_place_in_lists_that_tell_nothing():
    unnamed = named(name("A Weaver of the North", kind="description"))
    assert (is_unnamed(unnamed), slug_of(unnamed), sort_key(unnamed)) == (
        True,
        "name-not-known",
        "a weaver of the north",
    )
    known = named(name("A Weaver", kind="description"), name("Amina Testova"))
    assert not is_unnamed(known)
    assert slug_of(person()) == "amina-testova"
    assert slug_of(matter(heading={"title": {"ru": "Дело", "en": "The two weavers"}})) == "the-two-weavers"
    assert slug_of(named(name("???"))) == "detainee"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({}, "testova amina"),
        ({"family_name": "Amina", "given_name": "Testova"}, "amina testova"),
        ({"family_name": "Amina", "second_family_name": "Other", "given_name": "Testova"}, "amina other testova"),
        ({"sorted_as": "Zzz, Amina", "family_name": "Amina", "given_name": "Testova"}, "zzz amina"),
        ({"sorted_as": "Amina Testova"}, "amina testova"),
        ({"given_name": "Testova"}, "testova amina"),
        ({"language": "hu"}, "amina testova"),
    ],
)
def test_a_person_is_sorted_by_the_parts_of_the_name_that_heads_the_page_where_they_are_known(given, key):
    assert sort_key(named(name("Amina Testova", **given))) == key
    other = name("Other Name", kind="spelling", family_name="Zzz")
    assert sort_key(named(name("Amina Testova", **given), other)) == key


def test_the_parts_of_another_account_of_the_same_name_sort_it_too():
    other = name("Amina Testova", id="x", family_name="Amina", given_name="Testova")
    assert sort_key(named(name("Amina Testova", alternatives=[other]))) == "amina testova"


# Words by which the list finds a person


def test_the_list_finds_a_person_by_names_numbers_and_places_of_every_account_each_once():
    system = {"code": "isn", "name": {"en": "Serial number"}}
    other_number = part("identifier", {"value": "208", "system": system, "id": "b"})
    number = part("identifier", {"value": "203", "system": system, "id": "a", "alternatives": [other_number]})
    move = event("prison_transfer", "2004", place=place("a"), to_place=place("b"))
    other_move = event("prison_transfer", "2004", place=place("c"), id="other")
    document = held(changed(move, alternatives=[other_move]), identifiers=[number])
    words = searched(document, known_names(document, [name("Bota Other")])).split(" | ")
    expected = {"amina testova", "bota other", "203", "208", "serial number", "place a", "place b", "place c"}
    assert (set(words), len(words)) == (expected, len(expected))
    assert {(row.key, row.value) for row in number_rows(NOBODY, document)} == {("203", "203"), ("208", "208")}


def test_a_place_is_searched_once_for_each_person_with_the_country_that_it_lies_in():
    move = event("prison_transfer", "2004", place=place("a", country="x"), to_place=place("b", country="x"))
    again = event("detention", "2005", place=place("a", country="x"))
    assert [row.code for row in place_rows(NOBODY, held(move, again))] == ["a", "x", "b"]


# Facets


def test_who_held_a_person_is_told_by_stays_alone_and_the_facility_by_every_event():
    agency = {"authority": {"code": "agency", "kind": "agency", "name": {"en": "Agency"}}}
    prison = {"place": place("prison")}
    assert facets(held(event("detention", "2004", **agency, **prison))) == {
        (Facet.EVENT, "detention"),
        (Facet.HELD_BY, "agency"),
        (Facet.FACILITY, "prison"),
    }
    assert facets(held(event("arrest", "2004", **agency, **prison))) == {
        (Facet.EVENT, "arrest"),
        (Facet.FACILITY, "prison"),
    }
    assert facets(held(event("detention", "2004", place=place("town", kind="locality")))) == {
        (Facet.EVENT, "detention")
    }


@pytest.mark.parametrize(
    ("kind", "is_told"),
    [("detention", True), ("arrest", True), ("release", False), ("questioning", False), ("prison_transfer", False)],
)
@pytest.mark.parametrize("where", [place("prison", country="land"), place("land", kind="country")])
def test_a_country_of_custody_is_that_of_an_arrest_or_a_stay(kind, is_told, where):
    assert ((Facet.COUNTRY, "land") in facets(held(event(kind, "2004", place=where)))) == is_told
    assert (Facet.COUNTRY, "prison") not in facets(held(event(kind, "2004", place=where)))


def test_what_another_account_tells_is_found_and_what_was_rejected_or_announced_is_not():
    head = event("detention", "2004", place=place("a"))
    others = [
        event("arrest", "2004", id="other", place=place("b")),
        event("detention", "2004", id="no", place=place("c"), evaluation="rejected"),
        event("detention", "2004", id="may", place=place("d"), modality="announced"),
    ]
    found = facets(held(changed(head, alternatives=others)))
    assert {code for facet, code in found if facet == Facet.FACILITY} == {"a", "b"}
    assert {code for facet, code in found if facet == Facet.EVENT} == {"detention", "arrest"}


def test_a_nationality_is_found_by_the_state_and_a_residence_is_none():
    def detail(kind, where, **given):
        return part("detail", {"kind": kind, "place": where, "evaluation": "reported", "id": kind, **given})

    lived = detail("residence", place("elsewhere", kind="country"))
    second = detail("nationality", place("second", kind="country"), id="second")
    first = detail("nationality", place("region", kind="region", country="first"), alternatives=[second])
    assert facets(person(details=[first, lived])) == {(Facet.NATIONALITY, "first"), (Facet.NATIONALITY, "second")}
    assert facets(person(details=[detail("nationality", None)])) == set()


def test_methods_are_found_of_what_is_alleged_of_the_person_and_was_not_rejected():
    def alleged(code, **given):
        methods = [{"code": code, "name": {"en": code}}]
        return part("allegation", {"methods": methods, "id": code, "evaluation": "reported", **given})

    of_some = {"said_of": {"reference": "some_members_unidentified"}}
    made = [alleged("beating"), alleged("hanging", evaluation="rejected"), alleged("shaking", **of_some)]
    assert facets(person(allegations=made)) == {(Facet.METHOD, "beating")}


def test_each_value_of_a_facet_is_one_row_with_the_name_that_comes_first():
    events = [event("detention", str(year), place=place("prison")) for year in (2004, 2005)]
    rows = facet_rows(NOBODY, held(*events))
    assert [(row.facet, row.code) for row in rows] == [(Facet.EVENT, "detention"), (Facet.FACILITY, "prison")]
    assert rows[1].name == {"en": "Place prison"}


# Places of custody and proceedings


def test_the_places_of_stays_are_listed_by_every_account_that_counts_each_once():
    head = event("detention", "2004", place=place("a"))
    others = [
        event("detention", "2004", id="other", place=place("b")),
        event("detention", "2004", id="no", place=place("c"), evaluation="rejected"),
        event("detention", "2004", id="may", place=place("d"), modality="announced"),
        event("arrest", "2004", id="taken", place=place("e")),
    ]
    moved = event("prison_transfer", "2005", place=place("f"), to_place=place("g"))
    again, nowhere = event("detention", "2006", place=place("a")), event("detention", "2007")
    lost = event("enforced_disappearance", "2008", place=place("h"))
    document = held(changed(head, alternatives=others), moved, again, nowhere, lost)
    assert [row.code for row in custody_places(NOBODY, document)] == ["a", "b"]


def test_a_stay_of_which_the_first_account_was_rejected_is_listed_where_the_other_has_it():
    head = event("detention", "2004", place=place("a"), evaluation="rejected")
    other = event("detention", "2004", id="other", place=place("b"))
    assert [row.code for row in custody_places(NOBODY, held(changed(head, alternatives=[other])))] == ["b"]


def test_a_person_with_two_roles_in_a_proceeding_has_two_rows_of_it():
    nodes = [part("proceeding", {"id": "trial", "role": role}) for role in ("victim", "defendant", "victim")]
    rows = proceeding_rows(NOBODY, person(proceedings=nodes))
    assert [(row.proceeding, row.role) for row in rows] == [("trial", "defendant"), ("trial", "victim")]


# Days, years and numbers


def test_each_event_has_the_days_by_which_the_page_answers_and_none_without_a_date():
    stay, undated = event("detention", "2004-03", "2004-06"), event("detention")
    rows = event_rows(NOBODY, held(stay, undated))
    assert [(row.event, row.kind) for row in rows] == [(stay.id, "detention"), (undated.id, "detention")]
    first, second = rows
    found = [first.sure_first, first.sure_last, first.possible_first, first.possible_last]
    assert [str(one) for one in found] == ["2004-03-31", "2004-06-01", "2004-03-01", "2004-06-30"]
    assert {second.sure_first, second.sure_last, second.possible_first, second.possible_last} == {None}
    vague = event("arrest", "2004-03-10?")
    assert day_columns(spans([vague])[vague.id])["sure_first"] is None


def test_the_years_are_those_of_what_happened_and_not_of_the_end_of_a_sentence():
    events = [event("arrest", "2004-03-10"), event("detention", "2003", "2006"), event("sentence_end", "2030")]
    found = fields(held(*events))
    assert (found["first_year"], found["last_year"]) == ("2003", "2006")
    found = fields(held(event("arrest", "between 2003 and 2005")))
    assert (found["first_year"], found["last_year"]) == ("2003", "2005")
    found = fields(person())
    assert (found["first_year"], found["last_year"], found["allegations"], found["assurances"]) == ("", "", 0, 0)


def test_a_transfer_under_an_assurance_is_known_and_others_are_not():
    under = event(EventKind.CROSS_BORDER_TRANSFER, "2004", under_assurance=1)
    assert fields(held(event("arrest", "2003"), under))["under_assurances"] is True
    assert fields(held(event("arrest", "2003")))["under_assurances"] is False


# Status


def source(n: int, **given):
    plain = {"id": "2" * 12, "seen": "original", "title": f"Title {n}"}
    return part("source", {"n": n, **({"title": "", **given} if given.get("confidential") else {**plain, **given})})


def status(kind="not_in_custody", **given):
    return part("status", {"kind": kind, "id": kind, "evaluation": "reported", **given})


def test_the_first_status_is_listed_with_the_first_source_that_does_not_contradict_it():
    cites = [
        {"source": 1, "sense": "contradicts"},
        {"source": 2, "sense": "supports"},
        {"source": 3, "sense": "supports"},
    ]
    sources = [source(1), source(2, publisher="Gazette 2"), source(3)]
    given = {"sources": sources, "statuses": [status(on=on("2007"), citations=cites), status("deceased")]}
    found = fields(person(**given))["status"]
    assert (found["kind"], found["source"], found["on"]["earliest"]) == ("not_in_custody", "Gazette 2", "2007-01-01")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"publisher": "Gazette"}, "Gazette"),
        ({}, "Title 1"),
        ({"confidential": 1, "descriptor": {"en": "a relative"}}, "a relative"),
    ],
)
def test_a_source_is_named_by_its_publisher_or_title_or_else_by_what_stands_for_it(given, said):
    cites = [{"source": 1, "sense": "supports"}]
    document = person(sources=[source(1, **given)], statuses=[status(citations=cites)])
    assert fields(document)["status"]["source"] == said
    assert fields(person(statuses=[status()]))["status"]["source"] == ""


def test_where_no_status_is_stated_a_death_on_record_is_one_on_its_day():
    death = event("death_in_custody", "2005-02-03")
    found = fields(held(event("detention", "2004"), death))["status"]
    assert (found["kind"], found["on"]["earliest"]) == ("deceased", "2005-02-03")
    assert fields(held(event("detention", "2004")))["status"] == {}
    stated = held(death, statuses=[status()])
    assert fields(stated)["status"]["kind"] == "not_in_custody"
