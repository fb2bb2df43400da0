"""PartialDate: how a date is said back, in three languages, and what its precision is called."""

import pytest

from casetracker.dates import PartialDate
from casetracker.dates.parsing import Unreadable
from casetracker.document.parts import Date

SAID = {
    "2004-02-28": ("28 February 2004", "28 февраля 2004 года", "28 فبراير/شباط 2004"),
    "2004-03": ("March 2004", "март 2004 года", "مارس/آذار 2004"),
    "2004-03~": ("c. March 2004", "примерно март 2004 года", "نحو مارس/آذار 2004"),
    "2004?": ("2004?", "2004 год?", "2004؟"),
    "2005-21": ("spring 2005", "весна 2005 года", "ربيع 2005"),
    "199X": ("1990s", "1990-е годы", "عقد 1990"),
    "[2001,2002]": ("2001 or 2002", "2001 или 2002 год", "2001 أو 2002"),
    "[2004-02-27,2004-02-28]": (
        "27 or 28 February 2004",
        "27 или 28 февраля 2004 года",
        "27 أو 28 فبراير/شباط 2004",
    ),
    "[..2014-12-22]": (
        "before 23 December 2014",
        "до 23 декабря 2014 года",
        "قبل 23 ديسمبر/كانون\u00a0الأول 2014",
    ),
    "[..2004-02]": ("before March 2004", "до марта 2004 года", "قبل مارس/آذار 2004"),
    "[2004-10..2004-12]": (
        "between October and December 2004",
        "не ранее октября и не позднее декабря 2004 года",
        "بين أكتوبر/تشرين\u00a0الأول وديسمبر/كانون\u00a0الأول 2004",
    ),
    "[2002..2004-02]": (
        "between 2002 and February 2004",
        "не ранее 2002 года и не позднее февраля 2004 года",
        "بين 2002 وفبراير/شباط 2004",
    ),
    "[2002-11..2004]": (
        "between November 2002 and 2004",
        "не ранее ноября 2002 года и не позднее 2004 года",
        "بين نوفمبر/تشرين\u00a0الثاني 2002 و2004",
    ),
    "[1999,2002..2004-02]": (
        "1999 or between 2002 and February 2004",
        "1999 год или не ранее 2002 года и не позднее февраля 2004 года",
        "1999 أو بين 2002 وفبراير/شباط 2004",
    ),
    "[2002-01-01..2003-12-31]": (
        "between 1 January 2002 and 31 December 2003",
        "не ранее 1 января 2002 и не позднее 31 декабря 2003 года",
        "بين 1 يناير/كانون\u00a0الثاني 2002 و31 ديسمبر/كانون\u00a0الأول 2003",
    ),
    "[2002-01-01..2002-03-31]": (
        "between 1 January and 31 March 2002",
        "не ранее 1 января и не позднее 31 марта 2002 года",
        "بين 1 يناير/كانون\u00a0الثاني و31 مارس/آذار 2002",
    ),
    "[2002-01-01..2004-02-10]": (
        "between 1 January 2002 and 10 February 2004",
        "не ранее 1 января 2002 и не позднее 10 февраля 2004 года",
        "بين 1 يناير/كانون\u00a0الثاني 2002 و10 فبراير/شباط 2004",
    ),
    "[2004-10~,2004-11..2004-12]": ("end of 2004", "конец 2004 года", "نهاية 2004"),
    "[2004-12..2005-02]": ("winter 2004–2005", "зима 2004–2005 годов", "شتاء 2004–2005"),
}


@pytest.mark.parametrize("edtf", SAID)
def test_a_date_is_said_as_a_person_says_it_in_three_languages(edtf):
    value = PartialDate.parse(edtf)
    assert tuple(value.display(language) for language in ("en", "ru", "ar")) == SAID[edtf]
    assert str(value) == SAID[edtf][0]
    assert [PartialDate.parse(said) for said in SAID[edtf][:2]] == [value, value]


UNDERSTOOD = {
    "c. March 2004": "Understood as: between 1 and 31 March 2004, approximately.",
    "28.02.2004": "Understood as: 28 February 2004.",
    "2001 or 2002": "Understood as: between 1 January 2001 and 31 December 2002.",
    "before 2014-12-23": "Understood as: on or before 22 December 2014.",
    "after 2004": "Understood as: on or after 1 January 2005.",
    "2004%": "Understood as: between 1 January and 31 December 2004, approximately, uncertain.",
    "winter 2005": (
        "Understood as: between 1 December 2004 and 28 February 2006. "
        "If the source says which winter, write it with both years: “winter 2004-2005”."
    ),
}


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_the_system_says_what_it_understood(typed):
    assert PartialDate.parse(typed).understood == UNDERSTOOD[typed]


PRECISIONS = {
    "2004-02-28": "day",
    "2004-02-28~": "day",
    "2004-03": "month",
    "2004-02-XX": "month",
    "2005-21": "season",
    "2004": "year",
    "199X": "decade",
    "[2001,2002]": "set",
    "end of 2004": "set",
    "[..2014-12-22]": "open",
}


@pytest.mark.parametrize("typed", PRECISIONS)
def test_the_precision_of_a_date_has_a_name(typed):
    assert PartialDate.parse(typed).precision == PRECISIONS[typed]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "about mid-March 1994",
            ("c. mid-March 1994", "примерно середина марта 1994 года", "نحو منتصف مارس/آذار 1994"),
        ),
        ("c. the end of 2004", ("c. end of 2004", "примерно конец 2004 года", "نحو نهاية 2004")),
        ("примерно в начале марта 1994", ("c. early March 1994", "примерно начало марта 1994 года", None)),
        ("mid-March 1994", ("mid-March 1994", "середина марта 1994 года", "منتصف مارس/آذار 1994")),
        ("about March 1994", ("c. March 1994", "примерно март 1994 года", "نحو مارس/آذار 1994")),
    ],
)
def test_about_before_a_part_of_a_month_or_year_is_said_in_every_language_and_in_documents(typed, said):
    on = PartialDate.parse(typed)
    for one in (on, PartialDate.from_document(Date(**on.as_document()))):
        for language, words in zip(("en", "ru", "ar"), said, strict=True):
            assert words is None or one.display(language) == words


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("night of 3 to 4 May 1994", "between 3 and 4 May 1994"),
        ("on the night of 3-4 May 1994", "between 3 and 4 May 1994"),
        ("overnight 30 April to 1 May 1994", "between 30 April and 1 May 1994"),
        ("in the night from 3 to 4 May 1994", "between 3 and 4 May 1994"),
    ],
)
def test_the_advice_for_a_night_names_its_two_days(typed, advice):
    with pytest.raises(Unreadable) as refused:
        PartialDate.parse(typed)
    assert f"write “{advice}”" in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("antes del 24 de diciembre de 1977", "before 24 December 1977"),
        ("segunda mitad de 1977", "between July and December 1977"),
        ("entre el 3 y el 4 de mayo de 1950", "between 3 and 4 May 1950"),
        ("1 o 2 de mayo de 1950", "1 or 2 May 1950"),
        ("1950 o 1951", "1950 or 1951"),
        ("después del 3 de mayo de 1950", "after 3 May 1950"),
        ("avant le 3 mai 1950", "before 3 May 1950"),
        ("1950 ou 1951", "1950 or 1951"),
        ("première moitié de 1950", "between January and June 1950"),
    ],
)
def test_dates_typed_in_spanish_or_french_are_said_in_english_on_english_pages(typed, said):
    on = PartialDate.parse(typed)
    assert on.display("en") == on.as_document()["text"] == said


def test_the_words_of_an_english_source_stay():
    for typed in ("some time between March and May 1994", "not before 1950", "1 or 2 May 1950", "after March 1994"):
        assert PartialDate.parse(typed).display("en") == typed
