"""The lists as a reader gets them: through the reader's role, page by page, in words."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import timezone

from casetracker.dates import PartialDate
from published.models import Facet, Profile
from published.publish import publish, withdraw
from tests import factories
from tests.published.rows import make_event, make_facet, make_matter, make_profile, spelled

pytestmark = pytest.mark.django_db
DETAINEES = "/detainees/"


def reading(client, status):
    """A function that gets a page of the list as a reader and returns its markup."""

    def get(path=DETAINEES, **query):
        response = client.get(f"{path}?{urlencode(query, doseq=True)}" if query else path)
        assert response.status_code == status
        return response.content.decode()

    return get


@pytest.fixture
def read(reader_client):
    return reading(reader_client, 200)


@pytest.fixture
def read_wrong(reader_client):
    """For an address that is not understood."""
    return reading(reader_client, 400)


def words(markup: str) -> str:
    """The text of a page, on one line."""
    text = re.sub(r"(?s)<(style|head).*?</\1>|<[^>]+>", " ", markup)
    return re.sub(r"\s+", " ", unescape(text)).strip()


def titles(markup: str) -> list[str]:
    """The names in the rows, in order."""
    return [words(title) for title in re.findall(r'class="result-title"[^>]*>(.*?)</a>', markup)]


# Rows


def test_a_row_gives_name_spellings_status_places_years_and_numbers(read):
    profile = make_profile(
        "Person 000001",
        spellings=[spelled("Персона 000001", "Cyrl"), spelled("شخص", "Arab", "ar")],
        status={
            "kind": "in_custody_before_trial",
            "on": PartialDate.parse("28 March 2007").as_document(),
            "said_by": {"party": {"code": "party", "kind": "organisation", "name": {"en": "Organisation 1"}}},
            "source": "Report 1",
        },
        first_year="2001",
        last_year="2007",
        allegations=2,
        assurances=1,
    )
    make_facet(profile, Facet.COUNTRY, "country-2", "Country 2")
    make_facet(profile, Facet.COUNTRY, "country-1", "Country 1")
    make_facet(profile, Facet.HELD_BY, "party", "Agency 1")
    markup = read()
    row = words(re.search(r'(?s)<ol class="results">(.*?)</ol>', markup)[1])
    assert row == (
        "Person 000001 Персона 000001 شخص "
        "Last stated: in custody before trial (Organisation 1, 28 March 2007) "
        "held in Country 1, Country 2 events 2001 to 2007 2 allegations 1 assurance"
    )
    assert '<bdi lang="ar" dir="rtl">شخص</bdi>' in markup
    assert '<bdi lang="ru" dir="ltr">Персона 000001</bdi>' in markup


def test_a_status_of_this_year_is_stated_and_not_last_stated(read):
    on = (timezone.now().date() - timedelta(days=30)).isoformat()
    status = {"kind": "deceased", "on": PartialDate.parse(on).as_document(), "said_by": {"words": "a relative"}}
    make_profile(status=status)
    text = words(read())
    assert "Stated: deceased (a relative, " in text
    assert "Last stated" not in text


def test_a_status_without_a_date_says_so_and_one_that_is_absent_is_not_known(read):
    make_profile("Person 000001", status={"kind": "deceased", "on": {}, "said_by": {}, "source": "Report 1"})
    make_profile("Person 000002")
    held = {"kind": "not_in_custody", "on": {}, "said_by": {}, "source": "Report 2"}
    make_profile("Person 000003", status=held)
    text = words(read())
    assert "Stated: deceased (Report 1, date not stated)" in text
    assert "Last stated: not in custody (Report 2, date not stated)" in text
    assert "Present status unknown" in text


def test_the_spelling_that_was_looked_for_is_marked_and_stands_first(read):
    spellings = [spelled(f"Spelling {n}") for n in range(8)] + [spelled("Ахмеров", "Cyrl")]
    make_profile("Person 000001", spellings=spellings)
    markup = read(q="ахмеров")
    assert re.findall(r"<mark>(.*?)</mark>", markup) == ['<bdi lang="ru" dir="ltr">Ахмеров</bdi>']
    assert "Ахмеров Spelling 0 Spelling 1 Spelling 2 Spelling 3 4 more" in words(markup)


def test_a_name_under_which_he_was_held_by_mistake_is_called_that(read):
    make_profile(spellings=[spelled("Person 000999", kind="mistaken_identity")])
    assert "held by mistake as Person 000999" in words(read(q="000999"))


def test_a_row_found_by_a_place_alone_says_so(read):
    make_profile("Person 000001", places=["Nalchik"])
    text = words(read(q="nalchik"))
    assert "found by an identifier or a place" in text
    assert "found by an identifier or a place" not in words(read(q="person"))


def test_names_that_are_markup_are_shown_as_text(read):
    make_profile("<b>Person</b> & 000001", spellings=[spelled('"><script>x</script>')])
    markup = read(q='"><script>')
    assert "<script" not in markup
    assert "&lt;b&gt;Person" in markup


# Choices, chips and the form


def test_choices_come_from_public_profiles_with_their_numbers(read):
    for number in (1, 2):
        make_facet(make_profile(f"Person {number:06}"), Facet.METHOD, "beating", "beating")
    factories.make_country(name={"en": "Country of nobody"})
    markup = read()
    assert '<option value="beating">beating (2)</option>' in markup
    assert "Country of nobody" not in markup


def test_events_are_offered_in_the_words_of_the_vocabulary(read):
    make_facet(make_profile(), Facet.EVENT, "abduction")
    assert "seizure by people who did not identify themselves (1)" in words(read())


def test_what_is_chosen_stands_as_links_that_remove_it(read):
    profile = make_profile("Person 000001", under_assurances=True)
    make_facet(profile, Facet.HELD_BY, "fsb", "Federal Security Service")
    make_event(profile)
    markup = read(q="person", held_by="fsb", under_assurances="yes")
    chips = re.findall(r'<a class="chip" href="(.*?)">(.*?)</a>', markup)
    said = {words(text): unescape(href) for href, text in chips}
    assert said == {
        "words: person · remove": "/detainees/?held_by=fsb&under_assurances=yes",
        "transferred under assurances: yes · remove": "/detainees/?q=person&held_by=fsb",
        "held by: Federal Security Service · remove": "/detainees/?q=person&under_assurances=yes",
    }
    assert '<input type="checkbox" name="held_by" value="fsb" checked>' in markup


def test_dates_stand_in_one_chip_with_what_they_mean(read):
    make_profile()
    text = words(read(date_from="spring 2005", date_to="2006", dates="certainly"))
    assert "dates, certainly: from spring 2005 to 2006 · remove" in text
    assert "Understood as: between 1 March and 31 May 2005." in text


@pytest.mark.parametrize("code", ["nobody", "x" * 10_000, "a\0b", "<script>", "\u202eevil"])
def test_a_value_that_is_not_there_is_said_to_be_so_and_finds_nobody(read, code):
    make_facet(make_profile(), Facet.HELD_BY, "fsb", "FSB")
    markup = read(held_by=code)
    assert "(no such value here)" in words(markup)
    assert "Nobody found" in words(markup)
    assert "<script>" not in markup
    assert "\u202e" not in re.search(r'(?s)class="chips".*?</ul>', markup)[0]


def test_an_empty_list_says_what_was_searched_and_what_to_try(read):
    make_profile()
    text = words(read(q="nobody"))
    assert "words: nobody" in text
    assert "names and their other spellings, identifiers and places of custody" in text
    assert "another spelling" in text
    assert "says nothing about a person" in text


def test_a_list_without_any_case_says_that_nothing_is_published(read):
    assert "Nothing is published here yet." in words(read())
    assert "No group case is published here yet." in words(read("/matters/"))


def test_a_date_that_cannot_be_read_is_answered_at_its_field_with_the_typing_kept(read_wrong):
    make_profile("Person 000001")
    markup = read_wrong(date_from="yesterday", q="person")
    assert titles(markup) == []
    assert 'value="yesterday"' in markup
    assert 'value="person"' in markup
    assert 'aria-invalid="true"' in markup
    assert 'href="#id_date_from"' in markup
    assert words(markup).count("“yesterday” could not be read as a date.") == 2


def test_hostile_queries_are_answered_as_any_other(reader_client):
    make_profile()
    for name in ("q", "held_by", "date_from", "date_to", "dates", "under_assurances", "after", "before", "page"):
        for value in ("\0", "x" * 10_000, "\u202e\u2066", "(.*)+$", "'; --", "%00", "\ud7ff", "[]", "{{7*7}}", "-1"):
            response = reader_client.get(DETAINEES, {name: value})
            assert response.status_code in (200, 400), (name, value)


def test_every_field_of_the_form_has_a_label(read):
    make_facet(make_profile(), Facet.HELD_BY, "fsb", "FSB")
    markup = read(held_by="fsb")
    form = re.search(r'(?s)<form class="filters".*?</form>', markup)[0]
    wrapped = re.findall(r'(?s)<label class="check">.*?</label>', form)
    for field in re.findall(r"<(?:input|select)[^>]*>", form):
        labelled = any(field in label for label in wrapped)
        assert labelled or f'for="{re.search(r"id=.([^ ]*?).[ >]", field)[1]}"' in form, field


# Pages and queries


def test_pages_follow_each_other_with_what_is_chosen(read):
    for number in range(1, 26):
        make_facet(make_profile(f"Person {number:06}"), Facet.HELD_BY, "fsb", "FSB")
    first = read(held_by="fsb")
    following = unescape(re.search(r'rel="next" href="(.*?)"', first)[1])
    assert following.startswith("/detainees/?held_by=fsb&after=000020+person~case")
    second = read(following)
    assert titles(first) + titles(second) == [f"Person {number:06}" for number in range(1, 26)]
    back = read(unescape(re.search(r'rel="prev" href="(.*?)"', second)[1]))
    assert titles(back) == titles(first)
    assert "25 people found" in words(first)


def test_a_bad_cursor_shows_the_first_page_and_says_so(read_wrong):
    make_profile("Person 000001")
    markup = read_wrong(after="nowhere")
    assert titles(markup) == ["Person 000001"]
    assert "so this is its first page" in words(markup)


def test_numbers_are_capped(read, monkeypatch):
    for _ in range(4):
        make_facet(make_profile(), Facet.HELD_BY, "fsb", "FSB")
    for module in ("paging", "facets"):
        monkeypatch.setattr(f"published.lists.{module}.COUNTED", 3)
    text = words(read())
    assert "3+ people" in text
    assert "FSB (3+)" in text


def test_a_value_that_is_too_seldom_to_be_offered_is_named_where_it_was_chosen(read, monkeypatch):
    monkeypatch.setattr("published.lists.facets.SHOWN", 1)
    for code in ("fsb", "fsb", "seldom"):
        make_facet(make_profile(), Facet.HELD_BY, code, f"Agency {code}")
    assert "Agency seldom" not in words(read())
    text = words(read(held_by="seldom"))
    assert "held by: Agency seldom" in text
    assert "1 person found" in text


@pytest.mark.parametrize("query", ["", "q=person", "held_by=fsb&date_from=2004&event=arrest", "held_by=nobody"])
def test_the_list_asks_as_many_questions_for_twenty_rows_as_for_one(
    query, as_reader, django_assert_max_num_queries, django_assert_num_queries
):
    def add(number):
        profile = make_profile(f"Person {number:06}")
        make_facet(profile, Facet.HELD_BY, "fsb", "FSB")
        make_facet(profile, Facet.COUNTRY, f"country-{number}", "Country")
        make_facet(profile, Facet.EVENT, "arrest")
        make_event(profile)
        return profile

    add(1)
    with as_reader(), django_assert_max_num_queries(10 if "q" in query else 5) as asked:
        Client().get(f"{DETAINEES}?{query}")
    for number in range(2, 21):
        add(number)
    with as_reader(), django_assert_num_queries(len(asked)):
        Client().get(f"{DETAINEES}?{query}")


def test_the_address_of_a_filtered_list_is_kept_out_of_search_engines(read):
    make_profile()
    assert "noindex" not in read()
    assert 'content="noindex, follow"' in read(q="person")


# Matters


def test_matters_are_listed_with_the_number_of_their_public_members(read):
    people = [make_profile(), make_profile()]
    make_matter("Return of two, 2004", people)
    make_matter("Matter of nobody")
    people[0].delete()
    text = words(read("/matters/"))
    assert "Return of two, 2004 1 person in it has a public case here" in text
    assert "Matter of nobody 0 people in it have public cases here" in text


def test_the_list_of_matters_asks_two_questions_however_many_there_are(as_reader, django_assert_num_queries):
    make_matter()
    for count in (1, 20):
        with as_reader(), django_assert_num_queries(2):
            Client().get("/matters/")
        for number in range(2, 21 if count == 1 else 2):
            make_matter(f"Matter {number}", slug=f"matter-{number}")


def test_matters_have_pages_too(read):
    for number in range(1, 22):
        make_matter(f"Matter {number:02}", slug=f"matter-{number:02}")
    first = read("/matters/")
    following = unescape(re.search(r'rel="next" href="(.*?)"', first)[1])
    assert titles(first)[-1] == "Matter 20"
    assert titles(read(following)) == ["Matter 21"]


# Published


def test_a_published_case_is_listed_and_a_withdrawn_one_is_gone_at_the_next_request(read):
    user = factories.make_user()
    person = factories.make_detainee("Person 000777")
    fsb, place = factories.make_party(code="fsb", name={"en": "FSB"}), factories.make_country(name={"en": "Country 7"})
    factories.make_event([person], kind="detention", begin_on="2004-01", end_on="2004-03", authority=fsb, place=place)
    assert titles(read()) == []
    publish(person, by=user, solo_reason="A test.")
    text = words(read(held_by="fsb", date_from="2004", date_to="2004", dates="certainly"))
    assert "Person 000777 Present status unknown held in Country 7 events 2004 0 allegations 0 assurances" in text
    assert "FSB (1)" in words(read())
    withdraw(person, by=user, reason="A test.")
    assert titles(read()) == []
    assert "FSB" not in words(read())
    assert not Profile.objects.exists()
