"""The lists of entries as a reader gets them: facets with counts, dates, chips, pages, and bad input."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client

from published.directory import KINDS
from published.publish import publish, withdraw
from tests import factories as make
from tests.published.cases import rich_case
from tests.published.test_lists import titles, words

pytestmark = pytest.mark.django_db
FOLDERS = [kind.folder for kind in KINDS.values()]


@pytest.fixture
def user(db):
    return make.make_user()


@pytest.fixture
def read(reader_client):
    """Get a page as a reader; returns its markup."""

    def get(path, **query):
        response = reader_client.get(f"{path}?{urlencode(query, doseq=True)}" if query else path)
        assert response.status_code == 200, path
        return response.content.decode()

    return get


def show(subject, user):
    publish(subject, by=user, solo_reason="A test.")


def alleging(user, number, party, **given):
    """Publish a case with an allegation of what an authority did."""
    person = make.make_detainee(f"Person {number:06}")
    make.make_perpetrator(allegation=make.make_allegation(victims=[person], **given), party=party)
    show(person, user)


def test_an_empty_list_says_so_and_a_full_one_leads_to_pages_that_are_there(read, user, reader_client):
    for folder in FOLDERS:
        assert "Nothing of this kind is published here yet." in words(read(f"/{folder}/"))
    person, matter = rich_case()
    show(matter, user), show(person, user)
    for folder in FOLDERS:
        markup = read(f"/{folder}/")
        assert titles(markup), folder
        for address in re.findall(r'class="result-title" href="(.*?)"', markup):
            page = reader_client.get(unescape(address))
            assert page.status_code == 200, address
            assert "style=" not in page.content.decode()


def test_a_list_is_narrowed_by_facets_and_words_together_and_each_is_removed_by_itself(read, user):
    fsb, mvd = make.make_party(name={"en": "FSB"}), make.make_party(name={"en": "MVD"})
    for number, party in ((1, fsb), (2, fsb), (3, mvd)):
        alleging(user, number, party, answer="denies")
    markup = read("/allegations/")
    assert f'<option value="{fsb.code}">FSB (2)</option>' in markup
    assert f'<option value="{mvd.code}">MVD (1)</option>' in markup
    narrowed = read("/allegations/", by=fsb.code, answer="denies", q="fsb")
    assert "2 entries found" in words(narrowed)
    chips = {words(text): unescape(href) for href, text in re.findall(r'class="chip" href="(.*?)">(.*?)</a>', narrowed)}
    assert chips["authority alleged: FSB · remove"] == "/allegations/?q=fsb&answer=denies"
    assert chips["words: fsb · remove"] == f"/allegations/?by={fsb.code}&answer=denies"
    assert len(chips) == 3
    assert "Nothing found" in words(read("/allegations/", by=[fsb.code, mvd.code]))


def test_dates_are_asked_certainly_or_possibly(read, user):
    exact = make.make_assurance(title={"en": "Exact"}, given_on="2004-02-10")
    vague = make.make_assurance(title={"en": "Vague"}, given_on="2003 or 2004")
    silent = make.make_assurance(title={"en": "Undated"}, given_on=None)
    person = make.make_detainee()
    person.assurances.add(exact, vague, silent)
    show(person, user)
    within = {"date_from": "2004", "date_to": "2004"}
    assert titles(read("/assurances/", **within, dates="certainly")) == ["Exact"]
    assert titles(read("/assurances/", **within)) == ["Vague", "Exact"]
    assert titles(read("/assurances/")) == ["Vague", "Exact", "Undated"]
    assert "dates, certainly: from 2004 to 2004 · remove" in words(read("/assurances/", **within, dates="certainly"))


@pytest.mark.parametrize("dates", ["certainly", "possibly"])
def test_a_range_of_dates_reaches_from_its_first_day_to_its_last(read, user, dates):
    person = make.make_detainee()
    person.assurances.add(make.make_assurance(title={"en": "Promise"}, given_on="2004-02-10"))
    allegation = {"begin_on": "2004-02-10", "end_on": "2004-02-12"}
    make.make_allegation(victims=[person], **allegation)
    show(person, user)

    def found(folder, first="", last="") -> bool:
        return bool(titles(read(f"/{folder}/", date_from=first, date_to=last, dates=dates)))

    for day in ("10 February 2004", "2004-02-10"):
        assert found("assurances", first=day)
        assert found("assurances", last=day)
        assert found("assurances", first=day, last=day)
    assert not found("assurances", first="11 February 2004")
    assert not found("assurances", last="9 February 2004")
    assert found("allegations", first="10 February 2004", last="12 February 2004")
    assert found("allegations", first="12 February 2004") == found("allegations", last="10 February 2004")
    assert found("allegations", first="12 February 2004") == (dates == "possibly")
    assert not found("allegations", first="13 February 2004")
    assert not found("allegations", last="9 February 2004")


ODD = ("\0", "x" * 10_000, "\u202e\u2066", "(.*)+$", "%00", "\ud7ff", "31 February 2004", "a~b~c", "~")


def test_bad_input_is_answered_in_words(reader_client, user):
    person, matter = rich_case()
    show(matter, user), show(person, user)
    for kind in KINDS.values():
        list_of_kind = f"/{kind.folder}/"
        names = [facet.name for facet in kind.facets]
        for name in (*names, "q", "date_from", "date_to", "dates", "after", "before", "page"):
            for value in ODD:
                response = reader_client.get(list_of_kind, {name: value})
                assert response.status_code in (200, 400), (list_of_kind, name, value)
        other = reader_client.get(list_of_kind, {"after": "000020 person~case22222222"})
        assert other.status_code == 200
        unknown = reader_client.get(list_of_kind, {names[0]: "nobody"})
        assert "(no such value here)" in words(unknown.content.decode()), list_of_kind


def test_pages_of_a_list_follow_each_other_with_what_is_chosen(read, user):
    person = make.make_detainee()
    person.assurances.add(*(make.make_assurance(title={"en": f"Promise {n:02}"}, stage="given") for n in range(25)))
    show(person, user)
    first = read("/assurances/", stage="given")
    following = unescape(re.search(r'rel="next" href="(.*?)"', first)[1])
    second = read(following)
    assert sorted(titles(first) + titles(second)) == [f"Promise {n:02}" for n in range(25)]
    back = read(unescape(re.search(r'rel="prev" href="(.*?)"', second)[1]))
    assert titles(back) == titles(first)
    assert "25 entries found" in words(first)


def test_a_list_asks_as_many_questions_for_many_rows_as_for_one(
    user, as_reader, django_assert_num_queries, django_assert_max_num_queries
):
    show(rich_case()[0], user)
    asked = {}
    for folder in FOLDERS:
        with as_reader(), django_assert_max_num_queries(4) as queries:
            Client().get(f"/{folder}/")
        asked[folder] = len(queries)
    for _each in range(6):
        show(rich_case()[0], user)
    for folder in FOLDERS:
        with as_reader(), django_assert_num_queries(asked[folder]):
            Client().get(f"/{folder}/")


def test_what_was_withdrawn_is_in_no_list_and_no_choice_at_the_next_request(read, user):
    person = make.make_detainee()
    make.make_event([person], kind="detention", authority=make.make_party(name={"en": "Agency 77"}))
    show(person, user)
    assert "Agency 77" in read("/authorities/")
    withdraw(person, by=user)
    assert "Agency 77" not in read("/authorities/")


def test_every_list_is_named_on_one_page_and_in_the_navigation(read):
    markup = read("/lists/")
    assert all(f'href="/{folder}/"' in markup for folder in (*FOLDERS, "detainees", "matters"))
    assert 'href="/lists/"' in read("/")
