"""What a document says in several languages, and what it says in one: chosen, marked, counted."""

import pytest
from django.utils import translation

from casetracker.dates import PartialDate
from casetracker.document.parts import SaidOf
from casetracker.document.proceedings import Position
from casetracker.vocabulary import (
    AssuranceStage,
    DecisionKind,
    FigureQualifier,
    GroupReference,
    LegalBasis,
    LogAct,
    Outcome,
    PartyKind,
    StatementObtained,
    Unit,
)
from published import wording
from tests import factories as make
from tests.published.loose import figure, source
from tests.published.shown import show

TOLD = {"en": "He was held for a month.", "ru": "Его держали под стражей месяц."}


@pytest.mark.django_db
def test_a_text_is_shown_in_the_language_of_the_page_and_otherwise_says_in_which_one(reader_client):
    person = make.make_detainee()
    make.make_event([person], account=TOLD)
    path = show(person).get_absolute_url()
    english, russian, arabic = (reader_client.get(prefix + path).content.decode() for prefix in ("", "/ru", "/ar"))
    assert TOLD["en"] in english
    assert TOLD["ru"] not in english
    assert TOLD["ru"] in russian
    assert TOLD["en"] not in russian
    marked = f'<span lang="en" dir="ltr">{TOLD["en"]}</span> <span class="in-language">(بالإنجليزية)</span>'
    assert marked in arabic


def test_a_text_by_language_takes_its_capital_before_it_is_marked():
    with translation.override("ru"):
        assert wording.text(wording.capital({"en": "torture & threat"})) == (
            '<span lang="en" dir="ltr">Torture &amp; threat</span>'
        )
        assert wording.text(wording.capital({"en": "beating", "ru": "избиение"})) == "Избиение"


def test_the_words_of_a_source_for_a_group_are_marked_in_a_sentence():
    node = SaidOf(reference=GroupReference.EVERY_MEMBER, words="the <seven>")
    with translation.override("ru"):
        said = wording.said_of(node, shown=wording.text)
        assert said == 'о ком сказано: <span lang="en" dir="ltr">the &lt;seven&gt;</span>'
        assert wording.said_of(node) == "о ком сказано: the <seven>"


def months(value: int, **more) -> str:
    """Return how a number of months is said."""
    return wording.figure(figure(qualifier=FigureQualifier.EXACTLY.value, value=value, unit=Unit.MONTHS.value, **more))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 month", "2 months", "5 months", "11 months", "21 months", "100 months"]),
        ("ru", ["1 месяц", "2 месяца", "5 месяцев", "11 месяцев", "21 месяц", "100 месяцев"]),
        ("ar", ["شهر واحد", "شهران", "5 أشهر", "11 شهراً", "21 شهراً", "100 شهر"]),
    ],
)
def test_a_number_takes_the_plural_of_its_language(language, said):
    with translation.override(language):
        assert [months(number) for number in (1, 2, 5, 11, 21, 100)] == said


@pytest.mark.parametrize(("value", "exactly", "about"), [(2, "سنتان", "نحو سنتين"), (3, "3 سنوات", "نحو 3 سنوات")])
def test_an_arabic_dual_takes_the_ending_that_the_word_before_it_asks_for(value, exactly, about):
    years = {"value": value, "unit": Unit.YEARS.value}
    with translation.override("ar"):
        assert wording.figure(figure(**years, qualifier=FigureQualifier.EXACTLY.value)) == exactly
        assert wording.figure(figure(**years, qualifier=FigureQualifier.ABOUT.value)) == about


@pytest.mark.parametrize(
    ("label", "russian", "arabic"),
    [
        (DecisionKind.SENTENCE_IMPOSED, "назначение наказания", "تحديد العقوبة"),
        (LegalBasis.SENTENCE, "отбывание наказания по приговору", "تنفيذ عقوبة محكوم بها"),
        (StatementObtained.REFUSED, "отказ дать показания", "رفض الإدلاء بأقوال"),
        (AssuranceStage.REFUSED, "в заверениях отказано", "رُفض تقديمها"),
        (Outcome.REFUSED, "отказано", "رُفض الطلب"),
        (AssuranceStage.WITHDRAWN, "отозваны", "سُحبت"),
        (LogAct.WITHDRAWN, "изъята", "سُحب"),
        (PartyKind.PEOPLE, "человек или группа людей", "شخص أو مجموعة أشخاص"),
    ],
)
def test_one_english_word_for_several_things_is_said_of_each_in_its_own_words(label, russian, arabic):
    """A sentence that a court fixes is not the serving of one; a person refuses a statement, an authority a request."""
    said = {}
    for language in ("ru", "ar"):
        with translation.override(language):
            said[language] = type(label).label_of(label)
    assert said == {"ru": russian, "ar": arabic}


def test_of_a_group_of_people_none_is_nobody():
    node = SaidOf(reference=GroupReference.SOME_MEMBERS, count=0, size=7)
    with translation.override("ru"):
        assert "никто (всего семь)" in wording.said_of(node)
    with translation.override("ar"):
        assert "لا أحد" in wording.said_of(node)


@pytest.mark.django_db
def test_the_arabic_and_stands_against_the_name_after_it(reader_client):
    people = [make.make_detainee(), make.make_detainee(), make.make_detainee()]
    make.make_event(people)
    shown = [show(person) for person in people]
    page = reader_client.get("/ar" + shown[0].get_absolute_url()).content.decode()
    assert " و<a href" in page
    assert " و <a href" not in page


def test_thousands_are_set_apart_as_the_language_does_it():
    said = {}
    for language in ("en", "ru", "ar"):
        with translation.override(language):
            said[language] = wording.number(1124)
    assert said == {"en": "1,124", "ru": "1\u00a0124", "ar": "1,124"}


def test_a_range_keeps_both_its_ends_where_a_language_has_a_dual():
    with translation.override("ar"):
        assert {"1", "2"} <= set(months(1, value_max=2))


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_where_a_proceeding_stands_is_said_in_the_language_of_the_page_and_in_the_words_of_the_document(language):
    node = Position(code="acquittal_quashed", text="Acquitted; quashed on 17 January 2006.")
    with translation.override(language):
        words = wording.position_words(node)
    fixed = {"en": "", "ru": "отменён", "ar": "أُلغي"}[language]
    assert words.endswith(node.text)
    assert fixed in words


def test_a_latin_name_does_not_draw_the_date_after_it_to_its_side_in_arabic():
    report = source(publisher="Human Rights Watch", published=PartialDate.parse("2007-03-28").as_document())
    with translation.override("ar"):
        assert wording.source_line(report) == "\u2068Human Rights Watch\u2069، 28 مارس/آذار 2007"
        assert wording.joined(["أ", "ب", "Watch"]) == "أ، ب و\u2068Watch\u2069"
    with translation.override("ru"):
        assert wording.source_line(report) == "Human Rights Watch, 28 марта 2007 года"
