"""What narrows the list of detainees, and what an address may not do."""

from datetime import date

import pytest
from django.http import QueryDict

from published.lists.filters import LONGEST_TEXT, MOST_VALUES, ProfileFilter, tokens
from published.models import Facet, Profile
from tests.published.rows import make_event, make_facet, make_profile, spelled

pytestmark = pytest.mark.django_db


def filtered(query="", **given) -> ProfileFilter:
    data = QueryDict(query, mutable=True)
    for name, value in given.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return ProfileFilter(data, Profile.objects.all())


def names(query="", **given) -> list[str]:
    return sorted(filtered(query, **given).qs.values_list("name", flat=True))


# Text


@pytest.mark.parametrize("sought", ["кудаев", "КУДАЕВ Расул", "rasul", "RASOUL kudayev", "القحطاني", "udaev", "nálch"])
def test_every_word_is_found_in_any_spelling_script_and_case(sought):
    spellings = [spelled("Кудаев Расул", "Cyrl"), spelled("Rasoul Kudayev"), spelled("القحطاني", "Arab", "ar")]
    make_profile("Rasul Kudaev", spellings=spellings, places=["Nalchik"])
    make_profile("Person 000002")
    assert names(q=sought) == ["Rasul Kudaev"]


def test_all_words_must_occur_but_in_any_order():
    make_profile("Rasul Kudaev", places=["Nalchik"])
    assert names(q="nalchik rasul") == ["Rasul Kudaev"]
    assert names(q="nalchik timur") == []


@pytest.mark.parametrize("sought", ["100%", "a_b", "%", "_", "\\", "'; DROP TABLE x; --", ".*", "(((", "[a-", "|||"])
def test_signs_that_mean_something_elsewhere_are_only_looked_for(sought):
    make_profile("Person 000001")
    assert names(q=sought) == []


@pytest.mark.parametrize("sought", ["Per\0son", "\u202ePerson", "\u2066Person\u2069", "\ufeffPerson", "Person\r\n\t"])
def test_what_cannot_be_seen_is_left_out_of_the_search(sought):
    make_profile("Person 000001 Per son")
    assert names(q=sought) == ["Person 000001 Per son"]


def test_a_search_longer_than_a_name_is_refused_in_words():
    make_profile("Person 000001")
    long = filtered(q="x" * 10_000)
    assert list(long.qs) == []
    (message,) = long.form.errors["q"]
    assert "10000 characters" in message
    assert str(LONGEST_TEXT) in message


def test_words_are_folded_once_each():
    assert tokens("  Ёлка\u202e ёлка ЁЛКА x") == ["елка", "x"]


# Facets


def test_only_the_declared_fields_filter():
    make_profile("Person 000001", status={"kind": "deceased"})
    make_profile("Person 000002")
    for query in ("name=x", "name__startswith=x", "searched__icontains=x", "case__reason=editors", "status__kind=x"):
        assert len(names(query)) == 2
    declared = "q nationality held_by country facility event method under_assurances date_from date_to dates"
    assert list(filtered().filters) == declared.split()


@pytest.mark.parametrize("facet", Facet.values)
def test_each_facet_narrows_by_its_own_values_alone(facet):
    other = next(value for value in Facet.values if value != facet)
    make_facet(make_profile("Person 000001"), facet, "one")
    make_facet(make_profile("Person 000002"), other, "one")
    assert names(**{facet: "one"}) == ["Person 000001"]


def test_two_values_of_one_facet_must_both_be_found():
    both, one = make_profile("Person 000001"), make_profile("Person 000002")
    for profile, code in ((both, "fsb"), (both, "usa"), (one, "fsb")):
        make_facet(profile, Facet.HELD_BY, code)
    assert names(held_by="fsb") == ["Person 000001", "Person 000002"]
    assert names(held_by=["fsb", "usa"]) == ["Person 000001"]


@pytest.mark.parametrize("facet", Facet.values)
def test_one_more_value_of_a_facet_never_widens_a_list_and_never_hides_who_has_all_of_them(facet):
    values, other = ("one", "two", "three"), next(value for value in Facet.values if value != facet)
    for number in range(8):
        profile = make_profile(f"Person {number:06}")
        for place, value in enumerate(values):
            if number >> place & 1:
                make_facet(profile, facet, value)
        if number % 2:
            make_facet(profile, other, "else")
    everybody = set(names())
    for some in ([], ["one"], ["one", "two"], ["one", "two", "three"]):
        wanted = {f"Person {n:06}" for n in range(8) if all(n >> values.index(value) & 1 for value in some)}
        assert set(names(**{facet: some})) == wanted <= everybody
        assert set(names(**{facet: some, other: "else"})) == {name for name in wanted if int(name[-1]) % 2}
        everybody = wanted


@pytest.mark.parametrize("code", ["nobody", "x" * 10_000, "a\0b", "fsb'--", "\u202efsb", "%", " fsb"])
def test_a_value_that_is_not_there_finds_nobody(code):
    make_facet(make_profile(), Facet.HELD_BY, "fsb")
    assert names(held_by=code) == []
    assert not filtered(held_by=code).form.errors


def test_empty_values_of_a_form_narrow_nothing():
    make_profile("Person 000001")
    query = "q=&nationality=&held_by=&country=&facility=&event=&method=&date_from=&date_to=&dates=possibly"
    assert names(query) == ["Person 000001"]


def test_so_many_values_at_once_are_refused_in_words():
    many = filtered(held_by=[f"party-{n}" for n in range(MOST_VALUES + 1)])
    assert list(many.qs) == []
    assert many.form.errors["held_by"] == [f"Choose at most {MOST_VALUES} at once."]


def test_transferred_under_assurances_narrows_to_those_who_were():
    make_profile("Person 000001", under_assurances=True)
    make_profile("Person 000002")
    assert names(under_assurances="yes") == ["Person 000001"]
    wrong = filtered(under_assurances="maybe")
    assert list(wrong.qs) == []
    assert wrong.form.errors["under_assurances"]


# Dates: a day is a pair of bounds


def day(text: str) -> tuple[date, date]:
    return date.fromisoformat(text), date.fromisoformat(text)


def year(number: int) -> tuple[date, date]:
    return date(number, 1, 1), date(number, 12, 31)


def found(mode: str, first="", last="", **more) -> bool:
    return bool(names(dates=mode, date_from=first, date_to=last, **more))


def test_people_are_listed_for_every_day_on_which_they_were_held():
    held = date(2002, 6, 1), date(2004, 2, 27)
    make_event(make_profile(), "detention", possible=held, sure=held)
    for mode in ("certainly", "possibly"):
        assert found(mode, "2003", "2003")
        assert found(mode, "27 February 2004", "")
        assert found(mode, "", "1 June 2002")
        assert not found(mode, "28 February 2004", "")
        assert not found(mode, "", "May 2002")


def test_days_that_are_only_possible_are_never_certain():
    make_event(make_profile(), "detention", possible=year(2005))
    assert found("possibly", "March 2005", "March 2005")
    assert not found("certainly", "2000", "2010")


def test_a_month_of_which_no_single_day_is_certain_is_certain_as_a_whole():
    march = date(2004, 3, 1), date(2004, 3, 31)
    make_event(make_profile(), "detention", possible=march, sure=march[::-1])
    assert found("certainly", "March 2004", "March 2004")
    assert found("certainly", "2004", "")
    assert not found("certainly", "10 March 2004", "20 March 2004")


def test_being_questioned_or_searched_is_not_being_held():
    profile = make_profile()
    make_facet(profile, Facet.EVENT, "questioning")
    make_event(profile, "questioning", possible=day("2005-10-23"), sure=day("2005-10-23"))
    assert not found("possibly", "2005", "2005")
    assert found("certainly", "2005", "2005", event="questioning")


def test_what_is_not_dated_is_found_by_no_date():
    make_event(make_profile(), "detention")
    assert not found("possibly", "1900", "")
    assert not found("certainly", "", "2020")


def test_the_beginning_uses_the_first_day_of_its_date_and_the_end_the_last():
    for exact in (day("2005-01-01"), day("2005-12-31")):
        make_event(make_profile(), possible=exact, sure=exact)
    assert len(names(date_from="2005", date_to="2005", dates="certainly")) == 2


def test_dates_are_asked_of_the_kind_of_event_that_is_chosen():
    profile = make_profile()
    make_facet(profile, Facet.EVENT, "arrest")
    make_facet(profile, Facet.EVENT, "release")
    make_event(profile, "arrest", possible=day("2001-01-01"))
    make_event(profile, "release", possible=day("2005-01-01"))
    assert found("possibly", "2005", "2005", event="release")
    assert not found("possibly", "2005", "2005", event="arrest")
    assert not found("possibly", "2005", "2005", event="a\0b")


def test_each_kind_of_event_that_is_chosen_must_lie_within_the_dates():
    both, one = make_profile("Person 000001"), make_profile("Person 000002")
    for profile, of_release in ((both, "2005-06-01"), (one, "2011-06-01")):
        for kind, when in (("arrest", "2005-01-01"), ("release", of_release)):
            make_facet(profile, Facet.EVENT, kind)
            make_event(profile, kind, possible=day(when))
    asked = {"dates": "possibly", "date_from": "2005", "date_to": "2005"}
    assert names(event="arrest", **asked) == ["Person 000001", "Person 000002"]
    assert names(event=["arrest", "release"], **asked) == ["Person 000001"]


@pytest.mark.parametrize("typed", ["yesterday", "31 February 2004", "05", "a\0b", "x" * 10_000, "2001 to 2004"])
def test_a_date_that_cannot_be_read_is_refused_in_words_and_kept_as_typed(typed):
    make_event(make_profile(), possible=year(2005))
    wrong = filtered(date_from=typed)
    assert list(wrong.qs) == []
    assert wrong.form.errors["date_from"]
    assert wrong.form["date_from"].value() == typed


def test_a_range_that_ends_before_it_begins_is_refused_at_its_end():
    wrong = filtered(date_from="2005", date_to="2004")
    assert list(wrong.qs) == []
    assert wrong.form.errors["date_to"] == ["This date is before the other one. Swap the two."]


def test_a_side_without_a_bound_is_refused():
    assert "no first day" in filtered(date_from="before 2004").form.errors["date_from"][0]
    assert "no last day" in filtered(date_to="after 2004").form.errors["date_to"][0]


def test_an_unknown_meaning_of_the_dates_is_refused():
    assert filtered(date_from="2004", dates="perhaps").form.errors["dates"]
