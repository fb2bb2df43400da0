"""A second edit of an event or proceeding reaches the folded parts of its people."""

import pytest

from detainees.models import Citation, CustodyEvent, Proceeding
from tests.admin.case.case_form import add, open_screen, saved
from tests.detainees.test_document import document_of
from tests.factories import make_detainee, make_name, make_source

pytestmark = pytest.mark.django_db

FIRST, SECOND = "Report 000800", "Report 000801"
PARTS = {"events": ("events-0-participations-0", CustodyEvent), "proceedings": ("proceedings-0-roles-0", Proceeding)}
BOXES = {
    "events": {"kind": "arrest", "begin_on": "3 May 1950"},
    "proceedings": {"kind": "criminal", "title_en": "Trial 000802"},
}


@pytest.fixture
def woman():
    woman = make_detainee("Amina Example")
    for title in (FIRST, SECOND):
        make_source(title=title, published_on="2020")
    return woman


def typed(editor, woman, rows, source="", **boxes):
    """Type an event or a proceeding with a second person in it, and return it."""
    sent = open_screen(editor, woman) | {"bar-source": [source], "bar-locator": ["3" if source else ""]}
    sent = add(editor, sent, rows, woman, **BOXES[rows], people="+ Person 000803", **boxes)
    if rows == "proceedings":
        sent["proceedings-0-roles-0-role"] = ["defendant"]
    saved(editor, sent, woman)
    return PARTS[rows][1].objects.get()


def parts_of(whole) -> list:
    """The parts of the people in an event or a proceeding."""
    return list((whole.participations if isinstance(whole, CustodyEvent) else whole.roles).all())


def read_in(fact) -> list[tuple[str, str]]:
    """Where a fact was read."""
    return [(one.source.title, one.locator) for one in fact.citations.all()]


@pytest.mark.parametrize("rows", PARTS)
def test_a_citation_that_is_changed_or_taken_out_moves_in_the_parts_of_everybody(editor, woman, rows):
    whole = typed(editor, woman, rows, FIRST, evaluation="reported")
    assert [read_in(part) for part in parts_of(whole)] == [[(FIRST, "p. 3")]] * 2
    box = f"{rows}-0-citations-0"
    changed = {f"{box}-source": SECOND, f"{box}-locator": "44"}
    saved(editor, open_screen(editor, woman, f"{rows}-0"), woman, **changed)
    assert [read_in(part) for part in (whole, *parts_of(whole))] == [[(SECOND, "p. 44")]] * 3

    sent = add(editor, open_screen(editor, woman, f"{rows}-0"), f"{rows}-0-citations", woman, source=FIRST, locator="7")
    saved(editor, sent, woman, **{f"{box}-DELETE": "on"})
    assert [read_in(part) for part in (whole, *parts_of(whole))] == [[(FIRST, "p. 7")]] * 3


def test_a_citation_that_a_part_has_of_its_own_stays(editor, woman):
    event = typed(editor, woman, "events", FIRST, evaluation="reported")
    own = Citation.objects.get(participation__detainee=woman)
    Citation.objects.filter(pk=own.pk).update(locator="p. 90")
    saved(editor, open_screen(editor, woman, "events-0"), woman, **{"events-0-citations-0-source": SECOND})
    assert [read_in(part) for part in parts_of(event)] == [[(FIRST, "p. 90")], [(SECOND, "p. 3")]]


@pytest.mark.parametrize("rows", PARTS)
def test_what_is_assessed_and_cited_after_it_was_typed_reaches_the_page(editor, woman, rows):
    make_name(detainee=woman)
    whole = typed(editor, woman, rows)
    assert not whole.citations.exists()
    sent = add(editor, open_screen(editor, woman, f"{rows}-0"), f"{rows}-0-citations", woman, source=FIRST, locator="3")
    saved(editor, sent, woman, **{f"{rows}-0-evaluation": "reported"})
    assert [(part.evaluation, read_in(part)) for part in parts_of(whole)] == [("reported", [(FIRST, "p. 3")])] * 2
    page = document_of(woman)
    shown = page["custody"]["events"] if rows == "events" else page["proceedings"]
    assert [one["id"] for one in shown] == [whole.public_id]


def test_what_somebody_made_of_a_part_stays_when_its_event_is_assessed_anew(editor, woman):
    event = typed(editor, woman, "events", FIRST, evaluation="reported")
    saved(editor, open_screen(editor, woman, "events-0"), woman, **{"events-0-evaluation": "accepted"})
    assert [part.evaluation for part in parts_of(event)] == ["reported", "reported"]


def test_a_page_does_not_cite_a_place_twice_when_it_is_said_there_to_contradict(editor, woman):
    typed(editor, woman, "events", FIRST, evaluation="reported")
    saved(editor, open_screen(editor, woman, "events-0"), woman, **{"events-0-citations-0-sense": "contradicts"})
    (event,) = document_of(woman)["custody"]["events"]
    assert [(one["locator"], one["sense"]) for one in event["citations"]] == [("p. 3", "contradicts")]
    assert event["origins"] == 0
