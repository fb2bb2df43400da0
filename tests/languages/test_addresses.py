"""The reader's language stands in the address and nowhere else."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language, gettext

from casetracker.dates import PartialDate
from published.languages import LanguageOfAddress, split


def answer(path: str, **headers) -> HttpResponse:
    """Ask for a path through the middleware alone; the answer says what a view would have seen."""

    def view(request):
        said = [get_language(), request.path_info, reverse("published:about"), gettext("Search")]
        return HttpResponse("\n".join(said))

    return LanguageOfAddress(view)(RequestFactory().get(path, headers=headers))


@pytest.mark.parametrize(
    ("path", "language", "rest", "about", "search"),
    [
        ("/detainees/", "en", "/detainees/", "/about/", "Search"),
        ("/ru/detainees/", "ru", "/detainees/", "/ru/about/", "Поиск"),
        ("/ar/", "ar", "/", "/ar/about/", "بحث"),
    ],
)
def test_a_page_and_every_address_on_it_are_in_the_language_of_its_address(path, language, rest, about, search):
    response = answer(path)
    assert response.content.decode().split("\n") == [language, rest, about, search]
    assert response["Content-Language"] == language
    assert get_script_prefix() == "/"


def test_no_header_of_the_browser_decides():
    response = answer("/detainees/", accept_language="ru", cookie="django_language=ru")
    assert response.content.decode().startswith("en\n")
    assert "Vary" not in response.headers


@pytest.mark.parametrize("path", ["/rus/", "/ru", "/RU/", "/de/", "/ru/admin/", "/ar/admin/x/", "//ru/"])
def test_what_is_no_language_is_left_as_it_is(path):
    assert split(path) == ("en", path)


def test_a_language_alone_leads_to_its_first_page():
    response = answer("/ru?a=b")
    assert (response.status_code, response["Location"]) == (301, "/ru/?a=b")


def test_a_language_is_a_catalogue_that_lies_there():
    there = {file.parents[1].name for file in settings.LOCALE_PATHS[0].glob("*/LC_MESSAGES/django.mo")}
    assert {code for code, _name in settings.LANGUAGES} == {"en", *there}
    assert {"ru", "ar"} <= there


def test_dates_are_said_in_english_in_a_language_that_has_no_words_for_them_yet():
    assert PartialDate.parse("2004-03~").display("tr") == PartialDate.parse("2004-03~").display("en")


def test_only_one_language_is_taken_off():
    assert split("/ru/ar/") == ("ru", "/ar/")


@pytest.mark.parametrize("path", ["/detainees/a-222222222222.json", "/sitemap.xml", "/log/entries.jsonl", "/x.bib"])
def test_what_programs_read_is_the_same_under_every_prefix_and_not_said_to_be_in_a_language(path):
    plain, prefixed = answer(path), answer(f"/ar{path}")
    assert prefixed.content == plain.content
    assert "Content-Language" not in prefixed.headers


def test_the_research_side_stays_english():
    assert answer("/admin/", accept_language="ru").content.decode().startswith(settings.LANGUAGE_CODE)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/ar/no-such-page/", "/ar/detainees/a-222222222222/"])
def test_from_where_nothing_is_a_reader_gets_to_the_first_page_in_another_language(reader_client, path):
    response = reader_client.get(path)
    page = response.content.decode()
    assert response.status_code == 404
    assert '<a href="/ru/" lang="ru"' in page
    assert "222222222222" not in page
    assert 'rel="alternate"' not in page
