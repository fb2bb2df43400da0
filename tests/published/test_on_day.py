"""Where was the person on a date: certain only where every day is, nothing beyond the record, each with its source."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetracker.dates import PartialDate
from casetracker.document.walk import facts_in
from casetracker.vocabulary import Evaluation, EventKind
from published.derived.days_held import held, recorded_days
from published.pages.on_date import answers
from published.pages.view_objects import View
from published.publish import withdraw
from tests import factories as make

from .parts import changed, viewed, with_custody
from .shown import Shown, show
from .test_timeline import event, on


def custody(*events, stretches=()) -> View:
    """A document with a custody section; each event says who states it, as an annotated one does."""
    document = viewed(with_custody(*events, stretches=[*stretches]))
    for one in facts_in(document):
        one.speaker = "Rights Group"
    return document


def place(code: str) -> dict:
    return {"place": {"code": code, "kind": "facility", "name": {"en": f"Prison {code}"}}}


def ask(section: View, text: str) -> list[tuple[str, str]]:
    """What is said of a date: how, and of which days ("" for all that was asked about)."""
    found = answers(section, PartialDate.parse(text))
    return [(one.how, "" if one.is_whole else one.days.words) for one in found]


STAY = event(begin="2004-03", end="2004-06-22", **place("a"))
RELEASE = event(kind="release", begin="2004-06-22")
ARREST = event(kind="arrest", begin="2005-04-10")
LIBERTY = {
    "kind": "at_liberty",
    "after": RELEASE.id,
    "before": ARREST.id,
    "earliest_begin": "2004-06-22",
    "latest_begin": "2004-06-22",
    "earliest_end": "2005-04-10",
    "latest_end": "2005-04-10",
}
RECORD = custody(STAY, RELEASE, ARREST, stretches=[LIBERTY])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("May 2004", [("certainly", "")]),
        ("10 March 2004", [("possibly", "")]),
        ("2004-03", [("certainly", "31 March 2004")]),
        ("22 June 2004", [("certainly", ""), ("recorded", "")]),
        ("July 2004", [("at_liberty", "")]),
        ("10 April 2005", [("certainly", "")]),
        ("30 June 2004", [("at_liberty", "")]),
        ("c. May 2004", [("certainly", "")]),
        ("1999", [("no_record", "")]),
        ("11 April 2005", [("no_record", "")]),
        ("2030", [("no_record", "")]),
    ],
)
def test_it_says_how_surely(asked, said):
    assert ask(RECORD, asked) == said


MARCH = custody(event(begin="2004-03", end="2004-03"), event(kind="questioning", begin="2004-06-01"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("2004-03", [("some_day", "")]),
        ("10 March 2004", [("possibly", "")]),
        ("between 1 February and 31 March 2004", [("some_day", "from 1 March 2004 to 31 March 2004"), ("no_record",)]),
        ("1 June 2004", [("recorded", "")]),
    ],
)
def test_a_stay_within_a_month_is_certain_of_the_month_and_of_no_single_day(asked, said):
    assert [(how, *((days,) if how != "no_record" else ())) for how, days in ask(MARCH, asked)] == said


def test_an_arrest_or_a_move_without_a_stay_says_held_and_questioning_does_not():
    record = custody(
        event(kind="arrest", begin="between 5 and 9 March 2004"),
        event(kind="prison_transfer", begin="2004-03-20"),
        event(kind="questioning", begin="2004-03-25"),
    )
    assert ask(record, "7 March 2004") == [("possibly", "")]
    said = [how for how, _days in ask(record, "between 5 and 25 March 2004")]
    assert [how for how in said if how != "no_record"] == ["certainly", "certainly", "recorded"]
    assert ask(record, "25 March 2004") == [("recorded", "")]


def test_a_year_is_told_in_order_and_its_days_outside_of_the_record_are_said_to_be():
    assert [how for how, _days in ask(RECORD, "2004")] == ["certainly", "recorded", "at_liberty", "no_record"]
    assert ask(RECORD, "2005")[-1] == ("no_record", "from 11 April 2005 to 31 December 2005")


def test_at_liberty_names_the_release_who_states_it_and_the_next_event():
    said = answers(RECORD, PartialDate.parse("July 2004"))[0]
    assert said.words == (
        "at liberty after the release (22 June 2004), as stated by Rights Group; "
        "no custody is recorded until the arrest (10 April 2005)"
    )
    assert [fact.id for fact in said.facts] == [RELEASE.id]


def test_a_stay_without_an_end_is_not_carried_beyond_the_last_day_of_the_record():
    open_stay = event(begin="2004-03-01", **place("a"))
    record = custody(open_stay, event(kind="court_appearance", begin="2004-05-01"))
    assert ask(record, "April 2004") == [("possibly", "")]
    assert ask(record, "June 2004") == [("no_record", "")]


def test_where_sources_differ_both_places_are_told():
    alternative = event(begin="2004-04", end="2004-06-22", **place("b"))
    record = custody(changed(STAY, alternatives=[alternative]))
    said = answers(record, PartialDate.parse("10 May 2004"))[0]
    assert said.how == "certainly"
    assert "Prison a; held by: not recorded or detention: Prison b" in said.words
    assert "sources differ" in said.words
    assert ask(record, "10 April 2004") == [("possibly", "")]


def test_a_disputed_stay_is_certain_only_on_the_days_that_the_dispute_leaves_alone():
    def disputed(*dates):
        cites = [{"source": 1, "sense": "contradicts", **({"date": on(text)} if text else {})} for text in dates]
        return custody(changed(STAY, evaluation=Evaluation.DISPUTED, citations=cites))

    assert ask(disputed("20 March 2004"), "May 2004") == [("certainly", "")]
    for others in ((), ("",), ("15 May 2004",), ("20 March 2004", "")):
        assert ask(disputed(*others), "May 2004") == [("possibly", "")]


def test_what_was_rejected_or_only_announced_says_nothing():
    for given_ in ({"evaluation": "rejected"}, {"modality": "announced"}):
        record = custody(changed(STAY, **given_), event(kind="arrest", begin="2003-01-01"), ARREST)
        assert ask(record, "May 2004") == [("no_record", "")]


def test_unacknowledged_is_said_with_the_denial():
    denial = event(kind="custody_denied", begin="2004-08-01")
    stretch = LIBERTY | {"kind": "whereabouts_unacknowledged"}
    said = answers(custody(STAY, RELEASE, denial, ARREST, stretches=[stretch]), PartialDate.parse("September 2004"))
    assert [(one.how, [fact.kind for fact in one.facts]) for one in said] == [("unacknowledged", ["custody_denied"])]


DAYS = st.dates(date(2001, 1, 1), date(2006, 12, 31))


@given(bounds=st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=4), asked=DAYS, length=st.integers(0, 400))
@settings(deadline=None, max_examples=60)
def test_certainly_is_never_said_of_a_day_that_some_reading_leaves_free(bounds, asked, length):
    events = [
        event(begin=min(pair).isoformat(), end=max(pair).isoformat()[:7], **place(str(n)), id=str(n))
        for n, pair in enumerate(bounds)
    ]
    last = min(asked + timedelta(days=length), date(2009, 1, 1))
    found = answers(custody(*events), PartialDate.parse(f"[{asked}..{last}]"))
    first_day, last_day = recorded_days(events)
    spans = {stay.event.place.code: stay.certain for stay in held(events).values()}
    assert found
    for one in found:
        assert asked <= one.days.first <= one.days.last <= last
        if one.how == "no_record":
            continue
        assert first_day <= one.days.first
        assert one.days.last <= last_day
        if one.how == "certainly":
            certain = spans[one.facts[0].place.code]
            assert certain[0] <= one.days.first
            assert one.days.last <= certain[1]


# The page


@pytest.fixture
def man(db):
    """A person held and released, with what is kept back of their life after it."""
    person = make.make_detainee()
    held_at = {"place": make.make_place(within=make.make_country()), "authority": make.make_party()}
    make.make_event([person], begin_on="2004-01-05", end_on="2004-04-01", **held_at)
    make.make_event([person], kind=EventKind.RELEASE, begin_on="2004-04-01")
    return person


def test_the_page_answers_in_words_with_sources_and_leads_back(
    man, client, as_reader, reader_client, django_assert_num_queries
):
    case = show(man)
    address = case.get_absolute_url() + "on/"
    with as_reader(), django_assert_num_queries(1):
        page = Shown(client.get(address, {"on": "February 2004"}).content.decode())
    assert "Certainly held" in page.text
    assert "As stated by" in page.text
    assert any(link.startswith(case.get_absolute_url() + "#source-") for link in page.links)
    assert page.styles == []
    after = Shown(reader_client.get(address, {"on": "2010"}).content.decode()).text
    assert "No record here" in after
    assert "At liberty" not in after


@pytest.mark.parametrize(
    "typed", ["31.02.2004", "", " ", "x" * 10_000, "(((.*", "\x00", "\u202e2004", "2004..", "before 2004", "<script>"]
)
def test_what_is_no_date_gets_a_form_with_the_reason(typed, man, reader_client):
    response = reader_client.get(show(man).get_absolute_url() + "on/", {"on": typed})
    page = Shown(response.content.decode())
    assert response.status_code == (200 if typed == "\u202e2004" else 400)
    assert 'name="on"' in page.html
    assert "<script" not in page.html
    assert (response.status_code == 400) == ("This date could not be looked up" in page.text)


def test_the_question_moves_with_the_name_and_goes_with_the_case(man, reader_client):
    case = show(man)
    moved = reader_client.get(f"/detainees/other-name-{case.pk}/on/", {"on": "2004"})
    assert moved.status_code == 301
    assert moved["Location"] == f"{case.get_absolute_url()}on/?on=2004"
    withdraw(man, by=make.make_user(), reason="x", public_reason="editors")
    assert reader_client.get(f"/detainees/x-{case.pk}/on/", {"on": "2004"}).status_code == 410
