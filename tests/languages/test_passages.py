"""On a page of another script every passage in English is marked: its language for those who listen, its direction."""

import re
from html.parser import HTMLParser

import pytest
from django.utils.translation import override

from published.wording import mark_english
from tests.languages.pages import every_kind_of_page

NO_PASSAGES = {"script", "style", "pre", "code", "option", "textarea", "title"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
ENGLISH = re.compile(r"\b[A-Za-z]{2,}[,.;:]?\s+[A-Za-z]+[,.;:]?\s+[A-Za-z]{2,}\b")
"""Three English words in a row."""


class Passages(HTMLParser):
    """The texts of a page that stand in its own language, and elements in English without a direction."""

    def __init__(self, html: str):
        super().__init__()
        self.inside: list[tuple[str, str]] = []
        self.own: list[str] = []
        self.without_direction: list[str] = []
        self.page = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "html":
            self.page = given["lang"]
        if tag not in VOID:
            self.inside.append((tag, given.get("lang") or (self.inside[-1][1] if self.inside else "")))
        if tag == "span" and given.get("lang") == "en" and given.get("dir") not in ("ltr", "auto"):
            self.without_direction.append(self.get_starttag_text())

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = {tag for tag, _language in self.inside}
        if self.inside and self.inside[-1][1] == self.page and not tags & NO_PASSAGES:
            self.own.append(data)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ru", "ar"])
def test_every_passage_in_english_is_marked_on_every_kind_of_page(reader_client, language):
    found = {}
    for path in every_kind_of_page():
        page = reader_client.get(f"/{language}/{path}")
        if "html" not in page["Content-Type"]:
            continue
        passages = Passages(page.content.decode())
        found[path] = [text.strip() for text in passages.own if ENGLISH.search(text)] + passages.without_direction
    assert len(found) > 20
    assert {path: texts for path, texts in found.items() if texts} == {}


TEXTS = [
    ("<p>Со слов: Human Rights Watch, 28 марта</p>", "Human Rights Watch"),
    ("<p>Источник — the “Stamp of Guantanamo”, 2007</p>", "the “Stamp of Guantanamo"),
    ("<p>Суд: Eleven years&#x27; imprisonment, по данным</p>", "Eleven years&#x27; imprisonment"),
]


@pytest.mark.parametrize(("html", "passage"), TEXTS)
def test_a_passage_inside_of_a_line_is_set_apart(html, passage):
    with override("ru"):
        assert f'<span lang="en" dir="ltr">{passage}</span>' in mark_english(html)


@pytest.mark.parametrize(
    "html",
    [
        '<p><span lang="de" dir="ltr">Drei deutsche Wörter</span></p>',
        '<p title="Three English words here">Слова</p>',
        "<pre>Three English words here</pre>",
        "<p>Human Rights</p>",
        "<p>Пишите: Records of cases@example.org</p>",
    ],
)
def test_what_is_marked_or_no_passage_stays_as_it_is(html):
    with override("ru"):
        assert mark_english(html) == html


def test_an_english_page_stays_as_it_is():
    with override("en"):
        assert mark_english("<p>Three English words here</p>") == "<p>Three English words here</p>"


@pytest.mark.django_db
def test_the_period_of_a_result_is_said_in_the_language_of_the_page():
    from published.wording import set_period

    with override("ru"):
        assert "for the period" not in str(set_period("2004", "2005"))
