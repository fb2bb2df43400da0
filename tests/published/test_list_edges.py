"""Where pages of lists begin and end, and which words and parameters are understood: the edges, one by one."""

from datetime import date

import pytest
from django.http import QueryDict

from casetracker.names import folded
from published.lists.facets import Choice, Choices, facet_choices
from published.lists.filters import LONGEST_CODE, LONGEST_TEXT, MOST_VALUES, ProfileFilter, holding
from published.lists.log import LogRow, corrections, log_page
from published.lists.paging import CODE, Cursor, page_of
from published.lists.parameters import not_understood
from published.models import Facet, Profile, PublicLogEntry, SearchName
from published.search.vocabulary import settle
from tests.published.rows import make_event, make_facet, make_profile
from tests.published.test_log import add_entries

pytestmark = pytest.mark.django_db


# Pages


def people(number: int) -> list[str]:
    return [make_profile(f"Person {place:06}").pk for place in range(1, number + 1)]


def page(rows=None, size=2, counting=False, **asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    rows = Profile.objects.all() if rows is None else rows
    return page_of(rows, query, by="sort_key", size=size, counting=counting)


def shown(one) -> list[str]:
    return [row.pk for row in one.rows]


@pytest.mark.parametrize(("number", "goes_on"), [(1, False), (2, False), (3, True)])
def test_the_first_page_leads_on_only_where_somebody_is_left(number, goes_on):
    people(number)
    first = page()
    assert (bool(first.next), first.previous, first.note, first.status) == (goes_on, "", "", 200)
    assert len(first.rows) == min(number, 2)


@pytest.mark.parametrize(("number", "goes_on"), [(3, False), (4, False), (5, True)])
def test_a_later_page_leads_on_only_where_somebody_is_left_and_always_back(number, goes_on):
    everybody = people(number)
    second = page(after=page().next)
    assert shown(second) == everybody[2:4]
    assert bool(second.next) == goes_on
    assert second.previous == str(Cursor(second.rows[0].sort_key, everybody[2]))
    assert (second.note, second.is_understood) == ("", True)


def test_going_back_shows_the_rows_just_before_and_leads_back_only_where_somebody_is_left():
    everybody = people(5)
    third = page(after=page(after=page().next).next)
    second = page(before=third.previous)
    assert shown(second) == everybody[2:4]
    assert (second.previous != "", second.next, second.note) == (True, page(after=page().next).next, "")
    first = page(before=second.previous)
    assert shown(first) == everybody[:2]
    assert (first.previous, first.next, first.note) == ("", page().next, "")


def test_going_back_from_the_second_row_gives_the_first_page_and_says_that_there_is_no_more():
    everybody = people(3)
    row = Profile.objects.get(pk=everybody[1])
    back = page(before=str(Cursor(row.sort_key, row.pk)))
    assert shown(back) == everybody[:2]
    assert "no more entries" in back.note
    assert (back.status, back.next != "") == (200, True)


def test_people_of_one_name_stand_in_the_order_of_their_ids_going_on_and_going_back():
    same = [make_profile("Person 000001").pk for _each in range(5)]
    first = page()
    second = page(after=first.next)
    third = page(after=second.next)
    assert shown(first) + shown(second) + shown(third) == sorted(same)
    assert shown(page(before=third.previous)) == shown(second)
    assert shown(page(before=second.previous)) == shown(first)


def test_a_list_says_how_many_rows_it_has_and_more_than_a_thousand_only_roughly(monkeypatch):
    people(3)
    everybody = Profile.objects.all()
    for counting in (True, False):
        assert page(counting=counting).counted(everybody) == "3"
        for limit, said in ((3, "3"), (2, "2+")):
            with monkeypatch.context() as patch:
                patch.setattr("published.lists.paging.COUNTED", limit)
                assert page(counting=counting).counted(everybody) == said
    assert page(counting=True).number == 3
    assert page().number is None
    assert Choice("x", "X", 1000).counted == "1000"
    assert Choice("x", "X", 1001).counted == "1,000+"


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("k" * 241 + "~abc", True),
        ("k" * 242 + "~abc", False),
        ("k~" + "a" * 12, True),
        ("k~" + "a" * 13, False),
        ("k~A", False),
        ("~a", True),
        ("k\n~a", False),
        ("k", False),
    ],
)
def test_a_place_in_a_list_is_a_key_and_an_id_of_the_length_that_they_can_have(text, is_place):
    assert (Cursor.read(text) is not None) == is_place


@pytest.mark.parametrize(("code", "is_place"), [("Ab-c_9", True), ("a" * 80, True), ("a" * 81, False), ("a.b", False)])
def test_a_place_among_what_is_known_by_a_code_is_named_by_the_code(code, is_place):
    assert (Cursor.read(f"k~{code}", CODE) is not None) == is_place


@pytest.mark.parametrize("asked", [{"after": "x"}, {"before": "x"}, {"after": "a~b", "before": "c~d"}])
def test_an_address_that_names_no_place_is_answered_by_the_first_page_and_status_400(asked):
    everybody = people(3)
    wrong = page(**asked)
    assert (shown(wrong), wrong.status) == (everybody[:2], 400)
    assert "names no place" in wrong.note


# The log


def log(size=2, **asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    found = log_page(PublicLogEntry.objects.all(), query, size)
    return [row.number for row in found.rows], found.previous, found.next, found.note[:9], found.status


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({}, ([6, 5], "", "5", "", 200)),
        ({"before": "5"}, ([4, 3], "4", "3", "", 200)),
        ({"before": "3"}, ([2, 1], "2", "", "", 200)),
        ({"before": "2"}, ([1], "1", "", "", 200)),
        ({"before": "1"}, ([6, 5], "", "5", "There are", 200)),
        ({"before": "999999999"}, ([6, 5], "6", "5", "", 200)),
        ({"after": "2"}, ([4, 3], "4", "3", "", 200)),
        ({"after": "3"}, ([5, 4], "5", "4", "", 200)),
        ({"after": "4"}, ([6, 5], "", "5", "", 200)),
        ({"after": "5"}, ([6, 5], "", "5", "There are", 200)),
        ({"after": "0"}, ([6, 5], "", "5", "The addre", 400)),
        ({"before": "05"}, ([6, 5], "", "5", "The addre", 400)),
        ({"before": "1000000000"}, ([6, 5], "", "5", "The addre", 400)),
        ({"before": "5", "after": "2"}, ([6, 5], "", "5", "The addre", 400)),
    ],
)
def test_each_page_of_the_log_shows_the_newest_entries_first_and_leads_on_and_back(asked, answer):
    add_entries(6)
    assert log(**asked) == answer


@pytest.mark.parametrize(("number", "further"), [(1, ""), (2, ""), (3, "2")])
def test_the_newest_entries_lead_on_only_where_older_ones_are_left(number, further):
    add_entries(number)
    assert log()[2] == further


@pytest.mark.parametrize(
    ("said", "is_correction"),
    [
        ({"act": "published", "edition": 1}, False),
        ({"act": "published", "edition": 2}, True),
        ({"act": "published", "edition": 10}, True),
        ({"act": "published", "edition": 21}, True),
        ({"act": "withdrawn"}, True),
        ({"act": "merged"}, True),
        ({"act": "separated"}, True),
        ({"act": "redacted", "edition": 2}, False),
    ],
)
def test_what_readers_had_seen_and_was_changed_or_taken_back_is_a_correction(said, is_correction):
    add_entries(1, **said)
    assert corrections().exists() == is_correction


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"act": "published", "edition": 3}, "Edition 3 was published."),
        ({"act": "withdrawn", "reason": "editors"}, "This record was withdrawn by the editors."),
        ({"act": "redacted", "edition": 3}, "The text of edition 3 was destroyed."),
        ({"act": "separated"}, "A merge with another record was taken back."),
    ],
)
def test_an_entry_of_the_log_says_what_was_done_and_on_which_day(said, words):
    [entry] = add_entries(1, **said)
    assert (LogRow(entry).words, LogRow(entry).on) == (words, "24 November 2026")


# Words and codes


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("li", True),
        ("LI", True),
        ("ali", True),
        ("hali", True),
        ("al", False),
        ("li bo", True),
        ("li ba", False),
        ("20", True),
        ("志", True),
        ("او", False),
    ],
)
def test_a_part_of_a_word_finds_it_but_two_letters_of_an_alphabet_only_a_whole_word(typed, is_found):
    make_profile("Khalifa Li Bo 12034 曾志强 داود")
    assert Profile.objects.filter(holding(typed)).exists() == is_found


def names(**given) -> list[str]:
    data = QueryDict(mutable=True)
    for name, value in given.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    found = ProfileFilter(data, Profile.objects.all())
    return sorted(found.qs.values_list("name", flat=True)) if not found.form.errors else [*found.form.errors]


def test_as_many_words_values_and_letters_as_are_allowed_are_understood_and_one_more_is_not():
    profile = make_profile("Person 000001")
    for number in range(MOST_VALUES):
        make_facet(profile, Facet.HELD_BY, f"party-{number}")
    codes = [f"party-{number}" for number in range(MOST_VALUES)]
    assert names(held_by=codes) == ["Person 000001"]
    assert names(held_by=[*codes, codes[0], " "]) == ["Person 000001"]
    assert names(held_by=[*codes, "other"]) == ["held_by"]
    assert names(q="x" * LONGEST_TEXT) == []
    assert names(q="x" * (LONGEST_TEXT + 1)) == ["q"]


def test_a_kind_of_event_that_no_vocabulary_has_is_refused_unless_a_public_document_holds_it():
    make_facet(make_profile("Person 000001"), Facet.EVENT, "old_kind")
    assert names(event="old_kind") == ["Person 000001"]
    assert names(event="other_kind") == ["event"]
    assert names(event="x" * (LONGEST_CODE + 1)) == ["event"]
    assert names(event="release") == []
    make_facet(make_profile("Person 000002"), Facet.METHOD, "other_kind")
    assert names(event="other_kind") == ["event"]


def test_a_range_of_one_day_is_a_range_and_one_that_ends_the_day_before_is_none():
    make_event(make_profile("Person 000001"), "detention", possible=(date(2004, 3, 10), date(2004, 3, 20)))
    assert names(date_from="10 March 2004", date_to="10 March 2004") == ["Person 000001"]
    assert names(date_from="10 March 2004", date_to="9 March 2004") == ["date_to"]
    assert names(date_from="20 March 2004", date_to="2004-03") == ["Person 000001"]


def test_the_values_offered_are_the_most_frequent_ones_in_the_order_of_their_words(monkeypatch):
    for number, code in enumerate(("c", "a", "b", "d")):
        for _each in range(4 - number):
            make_facet(make_profile(), Facet.METHOD, code, f"Method {code.upper() if number % 2 else code}")
    monkeypatch.setattr("published.lists.facets.SHOWN", 3)
    found = facet_choices()[Facet.METHOD]
    assert [(one.code, one.number) for one in found.offered()] == [("a", 3), ("b", 2), ("c", 4)]
    assert found.number == 4
    assert set(facet_choices(["d"])[Facet.METHOD].of) == {"a", "b", "c", "d"}
    assert [one.code for one in facet_choices(["d"])[Facet.METHOD].offered()] == ["a", "b", "c"]
    assert Choices({}).offered() == []


# Order of who is found


def named(text: str, *others: str) -> Profile:
    profile = make_profile(text)
    rows = [
        SearchName(profile=profile, text=one, script="Latn", language="en", kind="spelling", words=folded(one).split())
        for one in (text, *others)
    ]
    SearchName.objects.bulk_create(rows)
    settle({word for row in rows for word in row.words})
    return profile


def query(**asked) -> QueryDict:
    made = QueryDict(mutable=True)
    made.update(asked)
    return made


def test_who_bears_the_name_stands_before_those_whose_names_are_alike_and_those_before_a_part():
    for text in ("Amina Gumarow", "Bota Gumarov", "Zarema Gumarov", "Gumarov", "Cara Gumarovsky", "Timur Other"):
        named(text)
    found = ProfileFilter(query(q="gumarov"), Profile.objects.all())
    order = list(found.in_order.order_by("place", "pk").values_list("name", flat=True))
    assert order[:3] == ["Gumarov", "Bota Gumarov", "Zarema Gumarov"]
    assert order.index("Amina Gumarow") == 3
    assert "Timur Other" not in order
    everybody = ProfileFilter(query(), Profile.objects.all()).in_order.order_by("place", "pk")
    assert len(everybody) == 6
    assert [row.place for row in everybody] == sorted(Profile.objects.values_list("sort_key", flat=True))


# Parameters


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ("q=x&utm_source=a&fbclid=b&mc_cid=c", []),
        ("utm_source=a&utm_source=b", []),
        ("q=x&q=x&q= x ", []),
        ("q=x&q=y", ["“q” is given more than once."]),
        ("held_by=x&held_by=y", []),
        ("utm=x", ["“utm” is not known here."]),
        ("xfbclid=x", ["“xfbclid” is not known here."]),
        ("helt_by=x", ["“helt_by” is not known here. Did you mean “held_by”?"]),
        ("z%00z=x", ["“z�z” is not known here."]),
    ],
)
def test_an_address_is_understood_as_a_whole_or_what_is_wrong_with_it_is_named(asked, wrong):
    assert not_understood(QueryDict(asked), ["q"], ["held_by"]) == wrong


def test_at_most_five_things_are_named_as_wrong_and_a_long_name_by_its_beginning():
    many = QueryDict("&".join(f"zz{number}z=x" for number in range(6)))
    assert len(not_understood(many, ["q"])) == 5
    [said] = not_understood(QueryDict("z" * 61 + "=x"), ["q"])
    assert said == f"“{'z' * 60}” is not known here."
