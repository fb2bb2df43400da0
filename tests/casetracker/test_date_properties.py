"""What must hold of every PartialDate, tried on dates that nobody thought of."""

import calendar
import warnings
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from casetracker.dates import PartialDate
from casetracker.dates.languages import LANGUAGES
from casetracker.dates.notation import LONGEST
from casetracker.document.parts import Date

FIRST, LAST = date(1000, 1, 1), date(2200, 12, 31)
years = st.integers(1001, 2199)
days = st.dates(FIRST, LAST)
limits = st.none() | days
doubts = st.sampled_from(["", "~", "?", "%"])
languages = st.sampled_from(list(LANGUAGES))


WRITTEN = [
    (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        ["{day} de {month} de {year}", "el {day} de {month} del {year}", "{month} de {year}", "{year} {month}"],
    ),
    (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        ["{day} {month} {year}", "le {day} {month} {year}", "en {month} {year}"],
    ),
    (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        ["{day} {month} {year}", "{day}-го {month} {year} г.", "{day} {month} {year}-го года", "{year}, {month} {day}"],
    ),
    ("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре", ["в {month} {year} года"]),
    ("январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю", ["{month} {year} года"]),
    (
        "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём",
        ["{month} {year}"],
    ),
    (
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        ["{day} {month} {year}", "{day} {month} عام {year}", "{month} {year}م", "في {month} من عام {year}"],
    ),
    (
        "يناير فبراير مارس إبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        ["{day} {month} {year}", "{day} من {month} سنة {year}", "{month} {year}"],
    ),
    (
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        ["{day} {month} {year}", "{month} {year}"],
    ),
    (
        "January February March April May June July August September October November December",
        ["{year} {month} {day}", "{day}-{month}-{year}", "{month}-{year}", "{year}, {month}"],
    ),
]
"""The months in ways of writing them that are read and never written, and dates with them."""


@st.composite
def plain_edtf(draw):
    day = draw(days).isoformat()
    return day[: draw(st.sampled_from([4, 7, 10]))]


def qualified_edtf():
    return st.builds(lambda plain, doubt: plain + doubt, plain_edtf(), doubts)


def seasons_and_gaps():
    endings = ["-21", "-22", "-23", "-24", "-XX", "-02-XX", "-XX-XX"]
    return st.builds("{:04}{}{}".format, years, st.sampled_from(endings), doubts)


def runs():
    """`a..b` in order, in one precision."""
    ends = st.tuples(days, days, st.sampled_from([4, 7, 10]))
    return ends.map(lambda e: f"{min(e[:2]).isoformat()[: e[2]]}..{max(e[:2]).isoformat()[: e[2]]}")


def sets():
    members = st.lists(qualified_edtf() | runs(), min_size=1, max_size=3)
    openings = st.sampled_from(["{}", "..{first},{}", "{},{first}.."])
    return st.builds(
        lambda members, opening, first: f"[{opening.format(','.join(members), first=first)}]",
        members,
        openings,
        plain_edtf(),
    )


def parts():
    words = st.sampled_from(["beginning of", "early", "mid", "late", "end of"])
    months = st.sampled_from(["", *(f"-{month:02}" for month in range(1, 13))])
    return st.builds("{} {}{}".format, words, years, months)


def halves():
    months = st.sampled_from(["", *(f"-{month:02}" for month in range(1, 13))])
    return st.builds("{} half of {}{}".format, st.sampled_from(["first", "second"]), years, months)


typed_dates = st.one_of(
    qualified_edtf(),
    seasons_and_gaps(),
    st.builds("{:03}X{}".format, st.integers(100, 219), doubts),
    sets(),
    parts(),
    halves(),
    st.builds("{} {}".format, st.sampled_from(["before", "by", "after", "since"]), plain_edtf()),
)


@st.composite
def partial_dates(draw):
    try:
        return PartialDate.parse(draw(typed_dates))
    except ValueError:  # open on both sides, or at the edge of the calendar: refused, as other tests say
        assume(False)


@given(partial_dates())
def test_a_date_read_from_its_own_edtf_is_the_same_date(value):
    again = PartialDate.parse(value.edtf)
    assert again == value
    assert (again.earliest, again.latest) == (value.earliest, value.latest)


@given(partial_dates(), languages)
def test_what_is_said_in_any_language_is_read_back_as_the_same_days(value, language):
    said = value.display(language)
    assume(len(said) <= LONGEST)
    again = PartialDate.parse(said)
    assert (again.earliest, again.latest) == (value.earliest, value.latest)
    assert (again.approximate, again.uncertain) == (value.approximate, value.uncertain)


@given(partial_dates())
def test_a_date_comes_back_from_a_document(value):
    document = value.as_document()
    assert PartialDate.from_document(Date(**document)) == value
    assert {type(part) for part in document.values()} <= {str, int}


@given(days, languages)
def test_a_named_day_month_and_year_are_bounded_by_exactly_that_day_month_and_year(day, language):
    speech = LANGUAGES[language]
    month_end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    inflected, named = speech.months_of[day.month - 1], speech.months[day.month - 1]
    assert bounds(f"{day.day} {inflected} {day.year}") == (day, day)
    assert bounds(f"{named} {day.year}") == (day.replace(day=1), month_end)
    assert bounds(f"{day.year}") == (date(day.year, 1, 1), date(day.year, 12, 31))


@given(days, st.sampled_from(["c. {}", "about {}", "{}?", "possibly {}", "около {}", "نحو {}"]))
def test_doubt_never_widens_the_bounds(day, doubt):
    for words in (f"{day:%d.%m}.{day.year}", f"{day.year}-{day.month:02}", f"{day.year}"):
        assert bounds(doubt.format(words)) == bounds(words)


@given(parts())
def test_a_part_of_a_year_or_month_never_leaves_it(typed):
    part, whole = PartialDate.parse(typed), PartialDate.parse(typed.split()[-1])
    assert whole.earliest <= part.earliest <= part.latest <= whole.latest
    assert part != whole
    assert part.approximate


@given(years, st.none() | st.integers(1, 12))
def test_the_two_halves_of_a_year_or_month_are_the_whole_and_no_more(year, month):
    whole = f"{year}" if month is None else f"{year}-{month:02}"
    first, second = (PartialDate.parse(f"{half} half of {whole}") for half in ("first", "second"))
    assert (first.earliest, second.latest) == bounds(whole)
    assert first.latest + timedelta(days=1) >= second.earliest
    assert first.earliest < second.earliest
    assert first.latest < second.latest


@given(days, st.sampled_from(WRITTEN))
def test_a_day_in_any_order_language_and_case_is_that_day_and_its_month_that_month(day, written):
    months, patterns = written
    name = months.split()[day.month - 1].replace("_", " ")
    for pattern in patterns:
        said = pattern.format(day=day.day, month=name, year=day.year)
        month_end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        assert bounds(said) == ((day, day) if "{day}" in pattern else (day.replace(day=1), month_end)), said


@given(days)
def test_the_year_first_is_that_day_and_a_weekday_never_moves_it(day):
    assert bounds(f"{day.year}/{day.month}/{day.day}") == (day, day)
    for names in ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "пн вт ср чт пт сб вс"):
        for number, name in enumerate(names.split()):
            if number == day.weekday():
                assert bounds(f"{name}, {day.isoformat()}") == (day, day)
            else:
                with pytest.raises(ValueError, match="Check the day"):
                    PartialDate.parse(f"{name}, {day.isoformat()}")


@given(days, days)
def test_what_is_advised_in_place_of_a_span_is_read_as_the_days_of_the_span(one, other):
    first, last = min(one, other), max(one, other)
    assume(first != last)
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 - the message is read below
        PartialDate.parse(f"{first:%d.%m}.{first.year} – {last:%d.%m}.{last.year}")
    advised = str(refusal.value).rpartition("write “")[2].partition("”")[0]
    assert bounds(advised) == (first, last)


@given(days, days)
def test_either_and_between_reach_from_the_first_day_named_to_the_last(one, other):
    first, last = min(one, other), max(one, other)
    assert bounds(f"{last} or {first}") == (first, last)
    assert bounds(f"between {first} and {last}") == (first, last)


@given(st.dates(FIRST + timedelta(days=1), LAST - timedelta(days=1)))
def test_before_and_after_leave_the_day_itself_out_and_by_and_since_take_it_in(day):
    assert bounds(f"before {day}") == (None, day - timedelta(days=1))
    assert bounds(f"after {day}") == (day + timedelta(days=1), None)
    assert bounds(f"by {day}") == (None, day)
    assert bounds(f"since {day}") == (day, None)


@given(partial_dates(), partial_dates(), limits, limits)
def test_an_approximate_or_uncertain_date_is_never_certain(value, other, start, end):
    if value.approximate or value.uncertain:
        assert not value.certain
        assert not value.certainly_within(start, end)
        assert not value.certainly_before(other)
        assert not other.certainly_before(value)


@given(partial_dates(), limits, limits)
def test_what_is_certainly_within_two_days_is_also_possibly_within_them(value, start, end):
    assume(start is None or end is None or start <= end)
    if value.certainly_within(start, end):
        assert value.possibly_within(start, end)
        assert value.possibly_within(value.earliest, value.latest)


@given(partial_dates(), days)
def test_a_date_is_possibly_on_exactly_the_days_between_its_bounds(value, day):
    inside = (value.earliest or date.min) <= day <= (value.latest or date.max)
    assert value.possibly_within(day, day) == inside
    assert value.overlaps(PartialDate.parse(day.isoformat())) == inside


@given(st.lists(partial_dates(), min_size=3, max_size=3))
def test_the_order_is_total_and_keeps_what_is_certainly_before(values):
    for one in values:
        for other in values:
            assert (one.sort_key == other.sort_key) == (one == other)
            if one.certainly_before(other):
                assert one.sort_key < other.sort_key
                assert one.possibly_before(other)
                assert not other.possibly_before(one)
                assert not one.overlaps(other)
    a, b, c = values
    if a.certainly_before(b) and b.certainly_before(c):
        assert a.certainly_before(c)


date_like = st.lists(
    st.sampled_from(
        [
            *("2004", "28", "02", "3", "1", "-", "/", ".", "..", "[", "]", ",", "~", "?", "%", "X", "T10:00"),
            *("between", "and", "or", "to", "c.", "before", "after", "end of", "mid", "spring", "winter", "March"),
            *("февраля", "2005", "года", "или", "до", "конец", "شباط", "بين", "و", "قبل", "٢٠٠٤", "２０", "-е"),
            *("\u200f", "\u202e", "\u2066", "\x00", "\ud800", "'s", "st"),
        ]
    ),
    max_size=12,
).flatmap(lambda words: st.sampled_from([" ", ""]).map(lambda between: between.join(words)))


@settings(max_examples=300)
@given(st.text() | date_like)
@example("\u202e2004\u202c")
@example("\ud800 2004")
@example("²⁰⁰⁴")
@example("[,]")
@example("[..]")
@example("2004-02-0X or")
def test_any_text_is_read_or_refused_with_a_sentence(text):
    try:
        value = PartialDate.parse(text)
    except ValueError as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017 - most texts are refused, some are not
    else:
        assert PartialDate.parse(value.edtf) == value


@pytest.fixture(scope="module")
def second_opinion():
    """The parser of the edtf package, which warns about its own grammar when it is imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf.parser.grammar import is_valid_edtf
    return is_valid_edtf


@settings(max_examples=25, deadline=None)
@given(value=partial_dates())
def test_every_date_is_valid_for_another_reader_of_edtf(value, second_opinion):
    if value.precision == "season":
        value = PartialDate.parse(value.edtf.rstrip("~?%"))  # that parser knows no doubt about a season
    assert second_opinion(value.edtf), value.edtf


def bounds(typed):
    value = PartialDate.parse(typed)
    return value.earliest, value.latest
