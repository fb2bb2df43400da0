"""Maps: a picture that runs nothing and is an extra, beside a table that holds all of it."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetracker.vocabulary import EventKind, PlaceKind
from published.maps import Point, draw, sheet_of
from published.maps.custody import MOST_NUMBERS
from published.models import CustodyPlace
from published.publish import publish, withdraw
from tests import factories as make

from .rows import make_profile
from .shown import Shown, page_of, show

SVG = "{http://www.w3.org/2000/svg}"
DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(places=st.lists(DEGREES, max_size=12))
@settings(deadline=None, max_examples=25)
def test_every_place_lies_on_its_sheet_and_every_number_can_be_read(places):
    points = [Point(n + 1, *place) for n, place in enumerate(places)]
    sheet = sheet_of(points)
    for point in points:
        x, y = sheet.place(point.longitude, point.latitude)
        assert -1 <= x <= sheet.width + 1
        assert -1 <= y <= sheet.height + 1
    drawn = ElementTree.fromstring(draw(points, [(1, len(points))] if points else []))
    texts = drawn.findall(f"{SVG}text")
    assert [text.text for text in texts] == [str(n + 1) for n in range(len(points))]
    assert all(0 < float(text.get("x")) < sheet.width and 0 < float(text.get("y")) < sheet.height for text in texts)


def test_a_picture_runs_nothing_and_loads_nothing():
    svg = draw([Point(1, 55.79, 49.12), Point(2, 19.9, -75.1, is_area=True)], [(1, 2)], title="<b>&")
    assert not re.search(r"<script|<style|style=|href|<image|<foreignObject|\son\w+=", svg)
    assert ElementTree.fromstring(svg).find(f"{SVG}title").text == "<b>&"
    assert len(svg) < 16_000


def test_numbers_of_one_place_do_not_cover_each_other():
    svg = ElementTree.fromstring(draw([Point(n, 55.79, 49.12) for n in range(1, 5)]))
    spots = {(text.get("x"), text.get("y")) for text in svg.findall(f"{SVG}text")}
    assert len(spots) == 4


# Pages


def located(**given):
    return make.make_place(within=make.make_country(), latitude="55.79", longitude="49.12", **given)


def moved(people):
    """A transfer between two places whose position is recorded, and a stay in a third of which it is not."""
    start, end = located(name={"en": "First Prison"}), located(name={"en": "Second Prison"})
    transfer = make.make_event(
        people,
        kind=EventKind.CROSS_BORDER_TRANSFER,
        begin_on="2004-02-28",
        place=start,
        to_place=end,
        mode="repatriation",
    )
    make.make_event(people, begin_on="2004-03", end_on="2004-05", place=make.make_place(name={"en": "Third Prison"}))
    return transfer


@pytest.mark.django_db
def test_a_profile_and_a_matter_show_the_map_with_all_of_it_in_a_table(reader_client):
    person, matter = make.make_detainee(), make.make_matter()
    matter.members.add(person)
    matter.events.add(moved([person]))
    for subject in (person, matter):
        page = page_of(reader_client, subject)
        picture = re.search(r'<img src="(/[^"]+/v/1/map\.svg)"[^>]* alt="[^"]+"', page.html)
        answer = reader_client.get(picture[1])
        assert answer["Content-Type"] == "image/svg+xml"
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        ElementTree.fromstring(answer.content)
        told = page.text
        assert "1 First Prison" in told
        assert "2 Second Prison" in told
        assert re.search(r"From 1 to 2: transfer across a border, 28 February 2004", told)
        assert b"Prison" not in answer.content
    assert "Third Prison (not on the map)" in page_of_again(reader_client, person)


def page_of_again(client, person) -> str:
    return Shown(client.get(f"/detainees/{person.public_id}/", follow=True).content.decode()).text


@pytest.mark.django_db
def test_without_positions_there_is_the_table_and_no_picture(reader_client):
    person = make.make_detainee()
    make.make_event([person], place=make.make_place(name={"en": "Third Prison"}))
    case = show(person)
    page = Shown(reader_client.get(case.get_absolute_url()).content.decode())
    assert "<img" not in page.html
    assert "Third Prison" in page.part("custody")
    assert reader_client.get(case.get_absolute_url() + "v/1/map.svg").status_code == 404
    assert reader_client.get(case.get_absolute_url() + "v/2/map.svg").status_code == 404


@pytest.mark.django_db
def test_where_a_place_is_cut_its_position_is_the_regions(reader_client):
    person = make.make_detainee()
    region = located(kind=PlaceKind.REGION, name={"en": "The Region"})
    town = make.make_place(kind=PlaceKind.LOCALITY, within=region, latitude="54.54", longitude="52.80")
    make.make_event([person], kind=EventKind.ARREST, begin_on="2004-03-01")
    make.make_event([person], kind=EventKind.RELEASE, begin_on="2004-06-22")
    judge = make.make_party(kind="agency")
    make.make_event([person], kind=EventKind.ARREST, begin_on="2005-04-10", place=town, asserted_by=judge)
    case = show(person)
    content = bytes(case.current.content.content).decode()
    assert "54.54" not in content
    assert '"latitude":"55.79"' in content


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 20])
def test_the_map_of_all_places_counts_people_in_two_queries(rows, client, as_reader, django_assert_num_queries):
    places = [located(kind=PlaceKind.FACILITY, name={"en": f"Prison {n:03}"}) for n in range(rows)]
    person, other = make.make_detainee(), make.make_detainee()
    for n, place in enumerate(places):
        make.make_event([person], begin_on=f"19{n:02}-01", end_on=f"19{n:02}-02", place=place)
    make.make_event([other], place=places[0])
    publish(person, by=make.make_user(), solo_reason="A team of one.")
    publish(other, by=make.make_user(), solo_reason="A team of one.")
    with as_reader(), django_assert_num_queries(2):
        page = Shown(client.get("/places/map/").content.decode())
    with as_reader():
        assert len(ElementTree.fromstring(client.get("/places/map.svg").content).findall(f"{SVG}text")) == rows
    assert re.search(r'Prison 000.*?<a href="/detainees/\?facility=[^"]+" aria-label="2 people', page.html, re.S)
    withdraw(other, by=make.make_user(), reason="x")
    with as_reader():
        assert "2 people:" not in client.get("/places/map/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given",
    [
        {"evaluation": "rejected", "evaluation_note": {"en": "It is about somebody else."}},
        {"modality": "announced"},
    ],
)
@pytest.mark.parametrize("is_alternative", [False, True])
def test_nobody_was_held_where_the_account_was_rejected_or_only_announced(reader_client, given, is_alternative):
    person, prison, other = make.make_detainee(), *(located(kind=PlaceKind.FACILITY, name={"en": n}) for n in "PQ")
    head = make.make_event([person], begin_on="2004-01", end_on="2004-03", place=prison)
    alternative_to = head if is_alternative else None
    make.make_event([person], begin_on="2003-04", end_on="2003-05", place=other, alternative_to=alternative_to, **given)
    show(person)
    html = reader_client.get("/places/map/").content.decode()
    assert f"facility={prison.code}" in html
    assert f"facility={other.code}" not in html
    assert len(reader_client.get("/detainees/", {"facility": prison.code}).context["rows"]) == 1
    assert not reader_client.get("/detainees/", {"facility": other.code}).context["rows"]


@pytest.mark.django_db
def test_a_map_without_places_says_so(reader_client):
    assert "No public case has a place of custody yet" in reader_client.get("/places/map/").content.decode()
    assert reader_client.get("/places/map.svg").status_code == 200


@pytest.mark.django_db
def test_of_two_hundred_places_the_page_shows_those_with_most_people_and_folds_the_others_away(client, as_reader):
    profile = make_profile("Qwertina Zyxova")
    rows = [
        CustodyPlace(
            profile=profile,
            code=f"place-{n:03}",
            place={"code": f"place-{n:03}", "kind": "facility", "name": {"en": f"Prison {n:03}"}},
        )
        for n in range(250)
    ]
    CustodyPlace.objects.bulk_create(rows)
    with as_reader():
        html = client.get("/places/map/").content.decode()
    before, folded = html.split("<details", 1)
    assert before.count("<tr>") == 1 + MOST_NUMBERS
    assert "The 25 places with most people" in before
    assert "<summary>175 more places</summary>" in folded
    assert all(f"Prison {n:03}" in (before if n < MOST_NUMBERS else folded) for n in range(200))
    assert "There are more places than these" in folded
