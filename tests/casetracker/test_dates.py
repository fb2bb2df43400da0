"""PartialDate: what is read, what is refused and how, what is said, and what may be concluded from it."""

from datetime import date

import pytest

from casetracker.dates import PartialDate, is_surely_after
from casetracker.document.parts import Date

READINGS = {
    "2005-10": ("2005-10", "2005-10-01", "2005-10-31"),
    "28 February 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "Feb 28, 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "February 28th, 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "on the 28th of February 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "28.02.2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "01.03.2004": ("2004-03-01", "2004-03-01", "2004-03-01"),
    "28/02/2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "02/28/2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "Sept. 2004": ("2004-09", "2004-09-01", "2004-09-30"),
    "09.2004": ("2004-09", "2004-09-01", "2004-09-30"),
    "c. March 2004": ("2004-03~", "2004-03-01", "2004-03-31"),
    "c.2004": ("2004~", "2004-01-01", "2004-12-31"),
    "about 2004": ("2004~", "2004-01-01", "2004-12-31"),
    "circa 28 February 2004": ("2004-02-28~", "2004-02-28", "2004-02-28"),
    "2004?": ("2004?", "2004-01-01", "2004-12-31"),
    "possibly March 2004": ("2004-03?", "2004-03-01", "2004-03-31"),
    "c. 2004?": ("2004%", "2004-01-01", "2004-12-31"),
    "spring 2005": ("2005-21", "2005-03-01", "2005-05-31"),
    "the summer of 2005": ("2005-22", "2005-06-01", "2005-08-31"),
    "fall 2005": ("2005-23", "2005-09-01", "2005-11-30"),
    "2005-21~": ("2005-21~", "2005-03-01", "2005-05-31"),
    "winter 2005": ("2005-24", "2004-12-01", "2006-02-28"),
    "winter 2004-2005": ("[2004-12..2005-02]", "2004-12-01", "2005-02-28"),
    "winter 2003/04": ("[2003-12..2004-02]", "2003-12-01", "2004-02-29"),
    "1990s": ("199X", "1990-01-01", "1999-12-31"),
    "200X": ("200X", "2000-01-01", "2009-12-31"),
    "2005-XX": ("2005-XX", "2005-01-01", "2005-12-31"),
    "2004-02-XX": ("2004-02-XX", "2004-02-01", "2004-02-29"),
    "2004-XX-XX": ("2004-XX-XX", "2004-01-01", "2004-12-31"),
    "2001 or 2002": ("[2001,2002]", "2001-01-01", "2002-12-31"),
    "[2002, 2001]": ("[2001,2002]", "2001-01-01", "2002-12-31"),
    "27 or 28 February 2004": ("[2004-02-27,2004-02-28]", "2004-02-27", "2004-02-28"),
    "March or April 2004": ("[2004-03,2004-04]", "2004-03-01", "2004-04-30"),
    "spring or summer 2005": ("[2005-03..2005-05,2005-06..2005-08]", "2005-03-01", "2005-08-31"),
    "between 2001 and 2002": ("[2001..2002]", "2001-01-01", "2002-12-31"),
    "between 28 February and 1 March 2004": ("[2004-02-28..2004-03-01]", "2004-02-28", "2004-03-01"),
    "between March 2004 and 5 May 2004": ("[2004-03-01..2004-05-05]", "2004-03-01", "2004-05-05"),
    "before 2014-12-23": ("[..2014-12-22]", None, "2014-12-22"),
    "before March 2004": ("[..2004-02]", None, "2004-02-29"),
    "by 23 December 2014": ("[..2014-12-23]", None, "2014-12-23"),
    "on or before 23 December 2014": ("[..2014-12-23]", None, "2014-12-23"),
    "after 2004": ("[2005..]", "2005-01-01", None),
    "since March 2004": ("[2004-03..]", "2004-03-01", None),
    "2005 or before 2004": ("[..2003,2005]", None, "2005-12-31"),
    "end of 2004": ("[2004-10~,2004-11..2004-12]", "2004-10-01", "2004-12-31"),
    "beginning of 2004": ("[2004-01..2004-02,2004-03~]", "2004-01-01", "2004-03-31"),
    "early 2004": ("[2004-01..2004-03,2004-04~]", "2004-01-01", "2004-04-30"),
    "mid-2004": ("[2004-05~,2004-06..2004-07,2004-08~]", "2004-05-01", "2004-08-31"),
    "late 2004": ("[2004-09~,2004-10..2004-12]", "2004-09-01", "2004-12-31"),
    "early February 2002": ("[2002-02-01..2002-02-09,2002-02-10~]", "2002-02-01", "2002-02-10"),
    "mid-February 2002": (
        "[2002-02-10~,2002-02-11..2002-02-19,2002-02-20~]",
        "2002-02-10",
        "2002-02-20",
    ),
    "late February 2002": ("[2002-02-20~,2002-02-21..2002-02-28]", "2002-02-20", "2002-02-28"),
    "28 февраля 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "28 февраля 2004 г.": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "март 2004 года": ("2004-03", "2004-03-01", "2004-03-31"),
    "в марте 2004 года": ("2004-03", "2004-03-01", "2004-03-31"),
    "около марта 2004": ("2004-03~", "2004-03-01", "2004-03-31"),
    "весна 2005": ("2005-21", "2005-03-01", "2005-05-31"),
    "весной 2005 года": ("2005-21", "2005-03-01", "2005-05-31"),
    "конец 2004 года": ("[2004-10~,2004-11..2004-12]", "2004-10-01", "2004-12-31"),
    "27 или 28 февраля 2004 года": ("[2004-02-27,2004-02-28]", "2004-02-27", "2004-02-28"),
    "до 23 декабря 2014 года": ("[..2014-12-22]", None, "2014-12-22"),
    "не позднее 23 декабря 2014 года": ("[..2014-12-23]", None, "2014-12-23"),
    "28 فبراير 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "٢٨ شباط ٢٠٠٤": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "نهاية 2004": ("[2004-10~,2004-11..2004-12]", "2004-10-01", "2004-12-31"),
    "بين 2001 و2002": ("[2001..2002]", "2001-01-01", "2002-12-31"),
    "2004/02/28": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "2004.2.28": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "Saturday, 28 February 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "Sat. 28 Feb. 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "on Saturday, February 28, 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "в субботу, 28 февраля 2004 года": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "sábado 28 de febrero de 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "samedi 28 février 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "يوم السبت الموافق 28 فبراير 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "on or about 3 May 2004": ("2004-05-03~", "2004-05-03", "2004-05-03"),
    "on or around May 2004": ("2004-05~", "2004-05-01", "2004-05-31"),
    "on or about 3 or 4 May 2004": ("[2004-05-03~,2004-05-04]", "2004-05-03", "2004-05-04"),
    "2018 April": ("2018-04", "2018-04-01", "2018-04-30"),
    "2018, April 3": ("2018-04-03", "2018-04-03", "2018-04-03"),
    "2018-Apr-03": ("2018-04-03", "2018-04-03", "2018-04-03"),
    "28-Feb-2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "28.Feb.2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "2018 апрель": ("2018-04", "2018-04-01", "2018-04-30"),
    "first half of 2019": ("[2019-01..2019-06]", "2019-01-01", "2019-06-30"),
    "second half of 2019": ("[2019-07..2019-12]", "2019-07-01", "2019-12-31"),
    "in the second half of May 2004": (
        "[2004-05-14~,2004-05-15..2004-05-31]",
        "2004-05-14",
        "2004-05-31",
    ),
    "first half of February 2004": ("[2004-02-01..2004-02-15,2004-02-16~]", "2004-02-01", "2004-02-16"),
    "во второй половине 2019 года": ("[2019-07..2019-12]", "2019-07-01", "2019-12-31"),
    "النصف الثاني من عام 2019": ("[2019-07..2019-12]", "2019-07-01", "2019-12-31"),
    "segunda mitad de 2019": ("[2019-07..2019-12]", "2019-07-01", "2019-12-31"),
    "3 de mayo de 2004": ("2004-05-03", "2004-05-03", "2004-05-03"),
    "el 3 de mayo del 2004": ("2004-05-03", "2004-05-03", "2004-05-03"),
    "1º de setiembre de 1976": ("1976-09-01", "1976-09-01", "1976-09-01"),
    "mayo de 2004": ("2004-05", "2004-05-01", "2004-05-31"),
    "entre el 3 y el 5 de mayo de 2004": ("[2004-05-03..2004-05-05]", "2004-05-03", "2004-05-05"),
    "3 o 4 de mayo de 2004": ("[2004-05-03,2004-05-04]", "2004-05-03", "2004-05-04"),
    "hacia mayo de 2004": ("2004-05~", "2004-05-01", "2004-05-31"),
    "a mediados de 2004": ("[2004-05~,2004-06..2004-07,2004-08~]", "2004-05-01", "2004-08-31"),
    "antes de mayo de 2004": ("[..2004-04]", None, "2004-04-30"),
    "1er août 2004": ("2004-08-01", "2004-08-01", "2004-08-01"),
    "le 3 décembre 2004": ("2004-12-03", "2004-12-03", "2004-12-03"),
    "fevrier 2004": ("2004-02", "2004-02-01", "2004-02-29"),
    "vers février 2004": ("2004-02~", "2004-02-01", "2004-02-29"),
    "28-го февраля 2004-го года": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "к маю 2004 года": ("[..2004-05]", None, "2004-05-31"),
    "в 2004 году": ("2004", "2004-01-01", "2004-12-31"),
    "٢٨ شباط/فبراير ٢٠٠٤": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "28 فبراير (شباط) 2004": ("2004-02-28", "2004-02-28", "2004-02-28"),
    "3 أيار 2004": ("2004-05-03", "2004-05-03", "2004-05-03"),
    "3 من أيار عام 2004": ("2004-05-03", "2004-05-03", "2004-05-03"),
    "كانون الأول 2011": ("2011-12", "2011-12-01", "2011-12-31"),
    "تشرين ثاني 2011": ("2011-11", "2011-11-01", "2011-11-30"),
    "30 يونيه 2013": ("2013-06-30", "2013-06-30", "2013-06-30"),
    "30 يونيو سنة 2013": ("2013-06-30", "2013-06-30", "2013-06-30"),
    "14 جويلية 2013م": ("2013-07-14", "2013-07-14", "2013-07-14"),
    "غشت 2013": ("2013-08", "2013-08-01", "2013-08-31"),
    " \u200f28\u00a0 February  2004\u202c ": ("2004-02-28", "2004-02-28", "2004-02-28"),
}


@pytest.mark.parametrize("typed", READINGS)
def test_what_people_write_is_read_with_bounds_no_wider_than_the_words(typed):
    edtf, earliest, latest = READINGS[typed]
    value = PartialDate.parse(typed)
    assert (value.edtf, iso(value.earliest), iso(value.latest)) == (edtf, earliest, latest)


@pytest.mark.parametrize("typed", READINGS)
def test_what_is_said_is_read_back_as_the_same_days(typed):
    value = PartialDate.parse(typed).with_words("")
    for language in ("en", "ru", "ar"):
        again = PartialDate.parse(value.display(language))
        assert (again.earliest, again.latest) == (value.earliest, value.latest), value.display(language)
        assert (again.approximate, again.uncertain) == (value.approximate, value.uncertain)


REFUSALS = {
    "02/03/2004": "It can be 2004-03-02 (day first) or 2004-02-03 (month first)",
    "2001/2002": "is a span of time",
    "2002-2004": "is a span of time",
    "/2014-12-23": "is a span of time",
    "2004-02-28/2004-03": "is a span of time",
    "from 2004 to 2005": "is a span of time",
    "1 March - 5 March 2004": "is a span of time",
    "31 February 2004": "There is no day 31 in 2004-02, which has 29 days",
    "2003-02-29": "There is no day 29 in 2003-02, which has 28 days",
    "02.28.2004": "There is no month 28",
    "2004-13": "There is no month 13",
    "28.2.04": "Write the year with four digits",
    "44 BC": "Years are 1000 to 2200 of our era",
    "0000": "The year 0 is outside 1000 to 2200",
    "2201": "The year 2201 is outside 1000 to 2200",
    "before 1000": "outside 1000 to 2200",
    "-0044": "Write for example 28 February 2004",
    "a week later": "Write for example 28 February 2004",
    "March": "Write for example 28 February 2004",
    "2004-02-28T10:00": "Write for example 28 February 2004",
    "2004-1X": "Write for example 28 February 2004",
    "20XX": "Write for example 28 February 2004",
    "2004-XX-15": "Write for example 28 February 2004",
    "{2001,2002}": "Write for example 28 February 2004",
    "early or mid February 2002": "Write for example 28 February 2004",
    "before c. 2004": "Before, after and between need plain dates",
    "before 2004 or 2005": "Write the plain date first",
    "before 2004 or before 2005": "More than one side of this date is open",
    "between 2005 and 2001": "2005 comes after 2001",
    "winter 2004-2006": "winter 2004-2005",
    "winter 2005 or spring 2006": "give a winter both years",
    "end of spring 2004": "Only a year or a month has an early and a late part",
    "   ": "No date was given",
    "9-12 September 1976": "if one day is in doubt, write “between 9 and 12 September 1976”",
    "9–12 September 1976": "if one day is in doubt, write “between 9 and 12 September 1976”",
    "from 9 to 12 September 1976": "write “between 9 and 12 September 1976”",
    "с 9 по 12 сентября 1976 года": "write “between 9 and 12 September 1976”",
    "del 9 al 12 de septiembre de 1976": "write “between 9 and 12 September 1976”",
    "March-April 2004": "write “between March and April 2004”",
    "2002 - 2004": "write “between 2002 and 2004”",
    "n/a": "Leave the box empty",
    "N/A": "Leave the box empty",
    "unknown": "Leave the box empty",
    "неизвестно": "Leave the box empty",
    "غير معروف": "Leave the box empty",
    "s/f": "Leave the box empty",
    "?": "Leave the box empty",
    "0000-00-00": "Leave the box empty",
    "Sunday, 28 February 2004": "28 February 2004 was a Saturday. Check the day",
    "Saturday, February 2004": "A day of the week needs the whole date",
    "2004/13/02": "There is no month 13",
    "1425 هـ": "Islamic calendar",
    "7 Muharram 1425": "Islamic calendar",
    "15 رمضان 1425": "Islamic calendar",
}


@pytest.mark.parametrize("typed", REFUSALS)
def test_what_cannot_be_read_is_refused_with_a_sentence_that_helps(typed):
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 - the message is compared below
        PartialDate.parse(typed)
    assert REFUSALS[typed] in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_a_text_longer_than_any_date_is_refused_before_it_is_read():
    with pytest.raises(ValueError, match="at most 100 characters long; this one has 100000"):
        PartialDate.parse("2" * 100_000)


@pytest.mark.parametrize("typed", ["2004-02-28~", "2004-02-28?", "2004-02-28%", "end of 2004", "[2001~,2002]"])
def test_an_approximate_or_uncertain_date_is_never_certain(typed):
    value, later = PartialDate.parse(typed), PartialDate.parse("2010-01-01")
    assert not value.certain
    assert not value.certainly_within(date(1000, 1, 1), date(2200, 12, 31))
    assert not value.certainly_within(None, None)
    assert not value.certainly_before(later)
    assert value.possibly_before(later)


def test_a_date_with_an_open_side_is_not_certain():
    assert not PartialDate.parse("[..2004-02-28]").certain


def test_a_month_is_certainly_in_its_year_and_only_possibly_in_half_of_itself():
    march = PartialDate.parse("2004-03")
    assert march.certainly_within(date(2004, 1, 1), date(2004, 12, 31))
    assert not march.certainly_within(date(2004, 3, 15), None)
    assert march.possibly_within(date(2004, 3, 15), None)
    assert not march.possibly_within(date(2004, 4, 1), None)
    assert not march.possibly_within(None, date(2004, 2, 29))


def test_about_does_not_reach_past_the_words():
    assert not PartialDate.parse("2004-03~").possibly_within(None, date(2004, 2, 29))


def test_a_date_open_to_the_past_is_certainly_before_what_follows_its_end():
    before = PartialDate.parse("before 2014-12-23")
    assert before.certainly_within(None, date(2014, 12, 31))
    assert not before.certainly_within(date(2000, 1, 1), date(2014, 12, 31))
    assert before.certainly_before(PartialDate.parse("2014-12-23"))
    assert before.possibly_within(date(1990, 1, 1), date(1990, 12, 31))
    assert not PartialDate.parse("2014-12-23").possibly_before(before)


def test_two_dates_overlap_if_they_can_be_the_same_day():
    year, day, month = map(PartialDate.parse, ("2004", "2004-02-28", "2004-03"))
    assert year.overlaps(day)
    assert day.overlaps(year)
    assert not month.overlaps(day)
    assert PartialDate.parse("before 2004").overlaps(PartialDate.parse("after 1999"))


def test_dates_sort_by_their_first_day_and_an_open_start_by_its_last():
    typed = ["2005", "before 2004-03-01", "2004-02-28", "2004-03", "2004", "after 2004-02"]
    ordered = sorted(map(PartialDate.parse, typed), key=lambda value: value.sort_key)
    assert [value.edtf for value in ordered] == [
        "2004",
        "2004-02-28",
        "[..2004-02-29]",
        "2004-03",
        "[2004-03..]",
        "2005",
    ]


def test_the_wording_is_kept_where_it_says_more_than_the_edtf():
    assert PartialDate.parse("c. March 2004").words == ""
    assert PartialDate.parse("Feb 28, 2004").words == ""
    assert PartialDate.parse("by 22 December 2014").words == "by 22 December 2014"
    assert PartialDate.parse("конец 2004 года").words == "конец 2004 года"


def test_the_wording_is_shown_where_edtf_has_no_word_for_it_and_only_in_its_own_script():
    nearly = PartialDate.parse("[2004-10..2004-12]").with_words("some weeks before the new year")
    assert nearly.display() == "some weeks before the new year"
    assert nearly.display("ru") == "не ранее октября и не позднее декабря 2004 года"
    assert PartialDate.parse("by 22 December 2014").display() == "by 22 December 2014"
    assert PartialDate.parse("before 2014-12-23").display() == "before 23 December 2014"


def test_the_same_date_in_other_words_is_the_same_date():
    assert PartialDate.parse("конец 2004 года") == PartialDate.parse("end of 2004")
    assert len({PartialDate.parse("конец 2004 года"), PartialDate.parse("end of 2004")}) == 1


def test_a_date_whose_bounds_are_not_those_of_its_edtf_cannot_be_made():
    with pytest.raises(ValueError, match="2004 does not lie between 2004-01-01 and 2004-06-30"):
        PartialDate("2004", date(2004, 1, 1), date(2004, 6, 30))
    with pytest.raises(ValueError, match="longer than 100"):
        PartialDate.parse("2004").with_words("x" * 101)


def test_in_a_document_a_date_is_strings_and_integers():
    assert PartialDate.parse("before 2014-12-23").as_document() == {
        "edtf": "[..2014-12-22]",
        "earliest": "",
        "latest": "2014-12-22",
        "text": "before 23 December 2014",
        "approximate": 0,
    }
    assert PartialDate.parse("c. March 2004").as_document()["approximate"] == 1


def test_a_date_comes_back_from_a_document_with_its_words():
    value = PartialDate.parse("by 22 December 2014")
    again = PartialDate.from_document(Date(**value.as_document()))
    assert again == value
    assert again.words == value.words


def iso(day):
    return day and day.isoformat()


@pytest.mark.parametrize(
    ("later", "earlier", "surely"),
    [
        ("5 March 2004", "28 February 2004", True),
        ("5 March 2004", "c. 28 February 2004", False),
        ("9 March 2004", "c. 28 February 2004", True),
        ("c. 9 March 2004", "5 March 2004", False),
        ("March 2005", "c. 2004", False),
        ("March 2006", "2004?", True),
        ("February 2005", "end of 2004", True),
        ("March 2005", "before 2003", True),
    ],
)
def test_a_date_is_surely_after_another_only_beyond_what_about_can_mean(later, earlier, surely):
    assert is_surely_after(PartialDate.parse(later), PartialDate.parse(earlier)) == surely
