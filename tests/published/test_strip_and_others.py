"""The custody strip, and who else was in the same events: what is shown is what the documents say, and no more."""

import re

import pytest

from casetracker.vocabulary import EventKind, RoleKind
from published.pages.custody_strip import strip
from published.pages.timeline import timeline
from published.publish import withdraw
from tests import factories as make

from .parts import viewed, with_custody
from .shown import Shown, page_of, show
from .test_timeline import event


def strip_of(events, stretches=()):
    document = viewed(with_custody(*events, stretches=[*stretches]))
    drawn = timeline(document, [])
    return strip(document, drawn["scale"], drawn["all"])


STAY = event(begin="2004-03-01", end="2004-06-22")
RELEASE = event(kind="release", begin="2004-06-22")
ARREST = event(kind="arrest", begin="2005-04")


def between(kind: str, **given) -> dict:
    """A stretch between the release and the arrest."""
    bounds = {"latest_begin": "2004-06-22", "earliest_end": "2005-04-01"}
    return {"kind": kind, "after": RELEASE.id, "before": ARREST.id, **bounds, **given}


def test_moments_are_ticks_and_a_day_in_doubt_is_drawn_as_wide_as_the_doubt():
    shown = strip_of([STAY, RELEASE, ARREST])
    assert [(one["kind"], one["doubt"]) for one in shown.moments] == [("ended", False), ("taken", True)]
    assert shown.moments[1]["end"] - shown.moments[1]["begin"] > 1
    assert [one["kind"] for one in shown.key] == ["taken", "ended"]


@pytest.mark.parametrize("kind", ["at_liberty", "no_record_here", "whereabouts_unacknowledged"])
def test_a_stretch_is_named_as_the_document_names_it_and_said_to_those_who_do_not_see_it(kind):
    shown = strip_of([STAY, RELEASE, ARREST], [between(kind)])
    assert [one["kind"] for one in shown.stretches] == [kind]
    assert shown.summary[-1].endswith("23 June 2004 to 31 March 2005.")
    assert shown.summary[0] == "1 stay in custody is recorded here, between 2004 and 2005."


def test_stays_within_one_year_are_not_said_to_lie_between_two():
    assert strip_of([STAY, RELEASE]).summary[0] == "1 stay in custody is recorded here, in 2004."


def test_nothing_is_drawn_after_the_last_event():
    assert strip_of([STAY, RELEASE], [between("no_record_here", before="")]).stretches == []
    assert strip_of([STAY, RELEASE]).scale.last.year == 2004


def test_without_a_dated_stay_there_is_no_strip():
    assert strip_of([ARREST]) is None


# Others


def part(page: Shown) -> str:
    return page.part("others")


@pytest.mark.django_db
def test_others_are_grouped_by_what_they_share_and_leave_with_their_case(reader_client):
    person, first, second, third = (make.make_detainee() for _n in range(4))
    place = make.make_place(name={"en": "First Prison"})
    make.make_event([person, first, second], kind=EventKind.ARREST, begin_on="2003-05-02", place=place)
    make.make_event([person, first, second], begin_on="2003-06", end_on="2003-07", place=place)
    trial = make.make_proceeding([person, first], title={"en": "Trial of two"})
    make.make_role(proceeding=trial, detainee=third, role=RoleKind.WITNESS)
    for other in (first, second, third):
        show(other)
    page = page_of(reader_client, person)
    told = part(page)
    one, two, three = (str(other) for other in (first, second, third))
    both = rf"The arrest \(2 May 2003\): First Prison.*The detention \(June 2003\): First Prison\s+{one}\s+and\s+{two}"
    assert re.search(both, told)
    assert re.search(rf"Co-defendants in: Trial of two\s+{one}", told)
    assert re.search(rf"Taking part in: Trial of two\s+{three}", told)
    anchors = [link[1:] for link in page.links if link.startswith("#fact-")]
    assert [link for link in anchors if link not in page.ids] == []
    withdraw(first, by=make.make_user(), reason="x")
    again = Shown(reader_client.get(f"/detainees/{person.public_id}/", follow=True).content.decode())
    assert one not in part(again)
    assert "Co-defendants" not in part(again)


@pytest.mark.django_db
def test_of_people_who_are_not_public_nothing_is_told(reader_client):
    person, other = make.make_detainee(), make.make_detainee()
    make.make_event([person, other])
    assert "Others in the same events" not in page_of(reader_client, person).text


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 20])
def test_a_profile_with_proceedings_is_read_in_four_queries(rows, client, as_reader, django_assert_num_queries):
    people = [make.make_detainee() for _n in range(rows + 1)]
    show(make.make_matter(members=people))
    make.make_event(people)
    for _n in range(rows):
        make.make_proceeding(people)
    for person in people[1:]:
        show(person)
    url = show(people[0]).get_absolute_url()
    with as_reader(), django_assert_num_queries(4):
        page = Shown(client.get(url).content.decode())
    assert all(str(person) in part(page) for person in people[1:])
