"""Bars to scale: solid on the days certainly held, hatched where they may have been held, nothing invented."""

from datetime import date

import pytest

from casetracker.dates import PartialDate
from casetracker.document.custody import Event
from published.derived.days_held import held
from published.pages.timeline import MOST_TICKS, Scale, bar, scale_of, timeline
from published.pages.view_objects import StatusView

from .parts import part, viewed, with_custody


def on(text: str) -> dict:
    """A date as a document holds it."""
    return PartialDate.parse(text).as_document()


def event(kind="detention", begin="", end="", **given) -> Event:
    """An event as a document holds it."""
    dates = {side: on(text) for side, text in (("begin", begin), ("end", end)) if text}
    told = {"id": f"{kind} {begin} {end}", "kind": kind, "modality": "reported", "evaluation": "reported"}
    return part("event", told | dates | given)


def drawn_timeline(*events, stretches=(), statuses=()) -> dict:
    """The timeline of a document with these events."""
    return timeline(viewed(with_custody(*events, stretches=[*stretches])), [*statuses])


def certain(stay) -> tuple | None:
    """The days of a stay, alone in the record, on which the person was certainly held."""
    found = held([stay]).get(stay.id)
    return found.certain if found else None


def drawn(stay, events, scale) -> list[dict]:
    """The bar of a stay among other events."""
    return bar(held(events).get(stay.id), scale)


def kinds(segments) -> list[str]:
    return [segment["kind"] for segment in segments]


@pytest.mark.parametrize(
    ("stay", "days"),
    [
        (event(begin="2004-03-01", end="2004-06-22"), (date(2004, 3, 1), date(2004, 6, 22))),
        (event(begin="2004-03", end="2004-06"), (date(2004, 3, 31), date(2004, 6, 1))),
        (event(begin="c. March 2004", end="2004-06"), (date(2004, 4, 30), date(2004, 6, 1))),
        (event(begin="c. 2004", end="2004-06"), None),
        (event(begin="2004", end="2004"), None),
        (event(begin="2004-03-01", end="2004-06-22", modality="inferred_by_us"), None),
        (event(begin="2004-03-01", end="2004-06-22", evaluation="rejected"), None),
    ],
)
def test_a_day_is_certain_only_whatever_the_dates_turn_out_to_be(stay, days):
    assert certain(stay) == (days if days and days[0] <= days[1] else None)


def test_a_stay_between_two_months_is_hatched_solid_hatched():
    stay = event(begin="2004-03", end="2004-06")
    assert kinds(drawn(stay, [stay], scale_of([stay]))) == ["possible", "certain", "possible"]


def test_an_end_only_cited_reaches_possibly_to_the_next_event():
    stay = event(begin="2004-03-01", end="2004-06-01", end_is="cited")
    release = event(kind="release", begin="2004-09-01")
    scale = scale_of([stay, release])
    segments = drawn(stay, [stay, release], scale)
    assert kinds(segments) == ["certain", "possible"]
    assert segments[-1]["end"] == scale.part(date(2004, 9, 1)) + 1


def test_an_end_that_is_missing_reaches_possibly_to_the_end_of_the_scale():
    stay = event(begin="2004-03-01")
    assert drawn(stay, [stay], scale_of([stay]))[-1]["end"] == 100


def test_a_stay_without_dates_is_not_drawn():
    stay, other = event(), event(begin="2004-03", end="2004-06")
    assert drawn(stay, [stay, other], scale_of([stay, other])) == []
    assert scale_of([stay]) is None


@pytest.mark.parametrize("years", [1, 2, 7, 8, 9, 16, 40, 120])
def test_the_scale_has_few_ticks_and_every_day_a_place_on_it(years):
    scale = Scale(date(1990, 1, 1), date(1990 + years - 1, 12, 31))
    assert 1 <= len(scale.ticks) <= MOST_TICKS
    assert scale.part(scale.first) == 0
    assert scale.part(scale.last) == 99


def test_a_stretch_stands_after_the_event_with_which_it_begins():
    stay, arrest = event(begin="2004-03-01", end="2004-06-22"), event(kind="arrest", begin="2005-04")
    stretch = {"kind": "no_record_here", "after": stay.id, "before": arrest.id}
    rows = drawn_timeline(stay, arrest, stretches=[stretch])["entries"]
    assert [list(row)[0] for row in rows] == ["event", "stretch", "event"]
    assert "between the detention (22 June 2004) and the arrest (April 2005)" in rows[1]["words"]


def test_a_stay_known_by_one_year_alone_is_not_said_twice():
    stay = event(begin="2001", end="2001", end_is="cited")
    when = drawn_timeline(stay)["entries"][0]["event"].when
    assert (when.begin.text, when.end, when.is_one) == ("2001", None, True)


def status(kind: str, text: str) -> StatusView:
    """A status as the page holds it."""
    view = viewed(part("status", {"kind": kind, "on": on(text)}))
    view.stated = f"Rights Group, {text}"
    return view


def test_the_end_of_what_is_recorded_of_custody_does_not_speak_against_a_later_status():
    stay = event(begin="2005-10", end="2007-03-28", end_is="cited")
    stretch = {"kind": "no_record_here", "after": stay.id}
    statuses = [status("serving_sentence", "2020-12")]
    said = drawn_timeline(stay, stretches=[stretch], statuses=statuses)["entries"][1]["words"]
    assert said.endswith("A later status is stated: serving a sentence (Rights Group, 2020-12).")
    assert "othing about custody" not in said
    statuses = [status("in_custody_before_trial", "2006")]
    earlier = drawn_timeline(stay, stretches=[stretch], statuses=statuses)["entries"][1]["words"]
    assert "later status" not in earlier


def test_nothing_is_said_of_custody_after_a_death():
    death = event(kind="killed_in_operation", begin="2007-06-27")
    entries = drawn_timeline(death, stretches=[{"kind": "at_liberty", "after": death.id}])["entries"]
    assert [list(row)[0] for row in entries] == ["event"]
