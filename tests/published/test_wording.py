"""The fixed words: who says so, in one form everywhere; nothing is claimed, admitted or confessed."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from casetracker.dates import PartialDate
from casetracker.document.custody import DaysHeld, Event, Stretch
from casetracker.document.document import NameHeading
from casetracker.document.lookups import read_part
from casetracker.document.parts import SaidOf
from published import wording
from published.search.speakers import Author

from .loose import figure, loose, source

HRW = {"code": "hrw", "name": {"en": "Human Rights Watch"}, "kind": "organisation"}
US = {"code": "us", "name": {"en": "United States government"}, "kind": "state"}
COURT = {"code": "court", "name": {"en": "Supreme Court of the Test"}, "kind": "court"}
WRITER = {"code": "writer", "name": {"en": "Person B, journalist and author"}, "kind": "people"}
BOOK = {"code": "book", "name": {"en": "author of a book"}, "kind": "people"}
SOURCES = [source(publisher=name) for name in ("Paper One", "Paper Two", "Paper Three")]
AVOIDED = re.compile(r"\b(claim(s|ed)?|admitted|confess(ed|es)?|reveal(s|ed)?|terrorist|militant)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ({"said_by": {"party": HRW}}, "Human Rights Watch reported:"),
        ({"said_by": {"party": US}}, "According to the United States government:"),
        (
            {"said_by": {"party": US, "relayed_by": HRW}},
            "According to the United States government, as reported by Human Rights Watch:",
        ),
        ({"said_by": {"party": COURT}}, "According to the Supreme Court of the Test:"),
        ({"said_by": {"party": HRW, "relayed_by": HRW}}, "Human Rights Watch reported:"),
        ({"said_by": {"this_person": 1, "relayed_by": HRW}}, "Person A told Human Rights Watch:"),
        (
            {"said_by": {"this_person": 1}},
            "According to Person A, as reported by Paper One, Paper Two and 1 other source:",
        ),
        (
            {"said_by": {"words": "two of the seven, not named", "relayed_by": HRW}},
            "According to two of the seven, not named, as reported by Human Rights Watch:",
        ),
        ({"said_by": {"unnamed": 1}}, "According to a person not named here:"),
        ({"said_by": {"party": WRITER}}, "According to Person B, journalist and author:"),
        ({"said_by": {"party": BOOK}}, "According to the author of a book:"),
        ({}, "According to Paper One, Paper Two and 1 other source:"),
        ({"by_this_person": 1, "said_by": {"party": HRW}}, "Human Rights Watch reported:"),
        ({"type": "statement", "kind": "recommendation", "said_by": {"party": HRW}}, "Human Rights Watch stated:"),
    ],
)
def test_every_statement_says_whose_it_is(fact, said):
    assert wording.attribution(read_part(Author, fact) or Author(), SOURCES, "Person A") == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Supreme Court of the Test", "the Supreme Court of the Test"),
        ("The Washington Post", "The Washington Post"),
        ("Amnesty International", "Amnesty International"),
        ("his lawyers", "his lawyers"),
        ("the prosecution", "the prosecution"),
    ],
)
def test_institutions_take_an_article_in_english(name, said):
    assert wording.with_article(name) == said


@pytest.mark.parametrize(
    ("node", "said"),
    [
        ({"reference": "every_member_as_stated", "words": "all seven"}, "said of all seven"),
        ({"reference": "every_member_as_stated"}, "said of the whole group"),
        ({"reference": "some_members_unidentified", "count": 2, "size": 7}, "said of two of the seven, not named"),
        ({"reference": "some_members_unidentified"}, "said of some, not named"),
        ({"reference": "class", "words": "the detainees"}, "said of a class of people: the detainees"),
        ({}, ""),
    ],
)
def test_a_group_is_named_as_the_source_names_it(node, said):
    assert wording.said_of(read_part(SaidOf, node)) == said


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"minimum": 97, "maximum": 122}, "at least 97, at most 122 days"),
        ({"minimum": 10, "maximum": 10}, "10 days"),
        ({"minimum": 1, "maximum": 1}, "1 day"),
        ({"minimum": 1200}, "at least 1,200 days; the most is not known"),
        ({"minimum": 0}, "cannot be counted from the dates recorded here"),
    ],
)
def test_days_held_never_say_more_than_the_dates(held, said):
    assert wording.days_held(DaysHeld(**held)) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"value": 80, "qualifier": "about", "unit": "persons"}, "about 80"),
        ({"value": 2, "qualifier": "about", "unit": "years"}, "about 2 years"),
        ({"value": 1, "qualifier": "exactly", "unit": "months"}, "1 month"),
        ({"value": 11, "value_max": 15, "qualifier": "exactly", "unit": "years"}, "11 to 15 years"),
        ({"value": 0, "qualifier": "exactly", "unit": "persons"}, "0"),
    ],
)
def test_a_number_is_said_as_its_source_gives_it(given, said):
    assert wording.figure(figure(**given)) == said


def test_our_own_silence_is_called_nothing_worse():
    release, arrest = "the release (June 2004)", "the arrest (April 2005)"
    said = [
        wording.stretch(Stretch(kind=kind), release, before)
        for kind in ("at_liberty", "no_record_here")
        for before in (arrest, "")
    ]
    assert said[0] == f"No custody is recorded here between {release} and {arrest}."
    assert said[1] == f"No later custody is on record after {release}."
    assert not any(re.search("missing|disappear|unknown|liberty", words) for words in said)


def test_whereabouts_are_unacknowledged_only_as_a_source_states():
    words = wording.stretch(Stretch(kind="whereabouts_unacknowledged"), "the arrest (2005)", "")
    assert words == "Whereabouts unacknowledged, as a source states, after the arrest (2005)."


def test_a_text_in_another_language_is_marked_and_one_in_the_page_language_is_not():
    assert wording.text({"en": "A & B", "ru": "А"}) == "A &amp; B"
    assert wording.text({"ar": "نص"}) == '<span lang="ar" dir="rtl">نص</span>'
    with translation.override("ru"):
        assert wording.text({"en": "A", "ru": "А"}) == "А"
        assert wording.text({"en": "A"}) == '<span lang="en" dir="ltr">A</span>'


def test_a_latin_title_of_a_russian_text_is_not_marked_as_russian():
    assert wording.foreign("Kommersant, article 590770", "ru") == "Kommersant, article 590770"
    assert wording.foreign("Газета", "ru") == '<span lang="ru" dir="ltr">Газета</span>'
    assert wording.foreign("Byli więźniowie", "pl") == '<span lang="pl" dir="ltr">Byli więźniowie</span>'


def test_a_name_is_isolated_with_its_language_and_script():
    assert (
        wording.name(NameHeading(text="A<b>", language="en", script="Latn"))
        == '<bdi lang="en" dir="ltr">A&lt;b&gt;</bdi>'
    )
    assert 'lang="ru-Latn"' in wording.name(NameHeading(text="Rasul", language="ru", script="Latn"))


def test_of_a_confidential_source_a_note_says_only_the_descriptor():
    confidential = source(confidential=1, descriptor={"en": "a lawyer"}, publisher="Secret")
    assert wording.source_line(confidential) == "a lawyer"


def test_the_words_of_our_own_are_never_those_to_avoid():
    folders = [settings.CHECKOUT / "templates" / "published", settings.CHECKOUT / "templates" / "components"]
    files = [path for folder in folders for path in Path(folder).rglob("*.html")]
    files = [path for path in files if path.name != "method.html"]  # which says that these words are avoided
    files += list((settings.CHECKOUT / "published" / "reading").glob("*.py"))
    assert len(files) > 30
    found = {path.name: AVOIDED.findall(re.sub(r'say:"\w+"|== "\w+"', "", path.read_text())) for path in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_death_is_named_by_a_noun():
    begin = PartialDate.parse("2007-06-27").as_document()
    death = loose(Event, ("end",), kind="killed_in_operation", begin=begin)
    assert wording.event_name(death) == "the death (27 June 2007)"


def test_a_number_stands_before_what_it_counts_without_a_comma():
    people = figure(value=58, qualifier="exactly", unit="persons", words={"en": "defendants in the trial"})
    assert wording.figure_words(people) == "58 defendants in the trial"


def test_on_a_page_from_right_to_left_the_only_source_is_kept_apart_from_the_words_around_it():
    sources = [source(publisher="Made-up Watch (MW)")]
    with translation.override("ar"):
        assert wording.attribution(Author(), sources) == "بحسب \u2068Made-up Watch (MW)\u2069:"
    assert wording.attribution(Author(), sources) == "According to Made-up Watch (MW):"
