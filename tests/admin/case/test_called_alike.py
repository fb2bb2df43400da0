"""Names that are hard to tell apart or to take apart: with brackets, with a semicolon, of two people called alike."""

import pytest

from detainees.models import Citation, CustodyEvent, Incident, Statement
from tests.admin.case.case_form import add, open_screen, save, saved
from tests.factories import (
    make_assurance,
    make_detainee,
    make_event,
    make_matter,
    make_place,
    make_proceeding,
    make_source,
)

pytestmark = pytest.mark.django_db

TITLE = "Case of Example v. Exampleland [GC]"


@pytest.fixture
def woman():
    return make_detainee("Amina Example")


def test_a_source_of_which_the_title_ends_in_brackets_is_cited_by_its_title(editor, woman):
    source = make_source(title=TITLE)
    sent = open_screen(editor, woman) | {"bar-source": [TITLE], "bar-locator": ["12"]}
    saved(editor, add(editor, sent, "events", woman, kind="arrest"), woman)
    assert {one.source for one in Citation.objects.filter(event__people=woman)} == {source}


def test_a_new_source_of_which_the_title_ends_in_brackets_is_cited_by_the_rows_of_the_form(editor, woman):
    new = {"bar-new_title": [TITLE], "bar-new_kind": ["court_record"], "bar-new_language": ["en"]}
    sent = add(editor, open_screen(editor, woman) | new | {"bar-new_seen": ["whole"]}, "events", woman, kind="arrest")
    saved(editor, sent | {"events-0-citations-0-source": [TITLE]}, woman)
    assert Citation.objects.get(event__people=woman).source.title == TITLE


def test_an_incident_and_a_place_of_which_the_names_end_in_brackets_are_found(editor, woman):
    make_source(title="Report 000850")
    place = make_place(name={"en": "Block [second]"})
    sent = open_screen(editor, woman) | {"bar-source": ["Report 000850"]}
    sent = add(editor, sent, "incidents", woman, title_en="Raid [second]")
    saved(
        editor,
        add(editor, sent, "events", woman, kind="arrest", incident="Raid [second]", place="Block [second]"),
        woman,
    )
    event = CustodyEvent.objects.get()
    assert (event.incident, event.place) == (Incident.objects.get(), place)


def test_of_two_people_who_are_called_alike_none_is_lost_when_a_third_is_added(editor, woman):
    first, second, third = make_detainee("Mohamed Ali"), make_detainee("Mohamed Ali"), make_detainee("Person 000851")
    event = make_event(people=[woman, first, second])
    sent = open_screen(editor, woman, "events-0")
    (named,) = sent["events-0-people"]
    assert first.public_id in named
    assert second.public_id in named
    saved(editor, sent, woman, **{"events-0-people": f"{named}; Person 000851"})
    assert set(event.people.all()) == {woman, first, second, third}


def test_a_person_of_whom_the_internal_name_has_a_semicolon_is_one_person(editor, woman):
    odd, other = make_detainee("Example (the elder); of Town"), make_detainee("Person 000852")
    event = make_event(people=[woman, odd])
    sent = open_screen(editor, woman, "events-0")
    (named,) = sent["events-0-people"]
    assert named == f"Example (the elder), of Town [{odd.public_id}]"
    saved(editor, sent, woman, **{"events-0-people": f"{named}; Person 000852"})
    assert set(event.people.all()) == {woman, odd, other}
    (row,) = editor.get("/admin/detainees/detainee/case/find/detainee/", {"q": "elder"}).json()["rows"]
    assert ";" not in row["text"]


def test_what_is_proposed_for_a_title_in_brackets_can_be_typed(editor, woman):
    source = make_source(title=TITLE, code="gc-example")
    sent = open_screen(editor, woman) | {"bar-source": ["Example v. Exampleland"]}
    page = save(editor, add(editor, sent, "events", woman, kind="arrest"), woman).content.decode()
    assert f"Similar: {TITLE} [gc-example]" in page
    sent |= {"bar-source": [f"{TITLE} [gc-example]"]}
    saved(editor, add(editor, sent, "events", woman, kind="arrest"), woman)
    assert Citation.objects.filter(source=source).exists()


def test_a_group_case_a_proceeding_and_an_assurance_are_found_by_their_titles(editor, woman):
    matter, trial = make_matter(title={"en": "Arrests in a ward"}), make_proceeding(title={"en": "Trial 000853"})
    assurance = make_assurance(covers=[woman], title={"en": "Promise 000854"})
    sent = open_screen(editor, woman) | {"bar-source": [make_source(title="Report 000855").title]}
    typed = {"kind": "account", "persons_role": "about", "paraphrase_en": "Said."}
    named = {"matter": "arrests in a ward", "proceeding": "Trial 000853", "assurance": "Promise 000854"}
    saved(editor, add(editor, sent, "statements", woman, **typed, **named), woman)
    statement = Statement.objects.get(paraphrase__en="Said.")
    assert (statement.matter, statement.proceeding, statement.assurance) == (matter, trial, assurance)
    sent = add(editor, open_screen(editor, woman), "statements", woman, **typed, matter="in a ward")
    page = save(editor, sent, woman).content.decode()
    assert f"Similar: Arrests in a ward [{matter.public_id}]" in page
