"""Several saved rows are assessed at once: ticked lines take the assessment at the top of the screen."""

import pytest

from detainees.models import CustodyEvent
from tests.admin.case.case_form import open_screen, problems, save, saved
from tests.factories import make_allegation, make_detainee, make_event, make_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(db):
    """A person with four rows that nobody has assessed, and one that somebody has."""
    person = make_detainee("Person 000940")
    make_name(detainee=person, text="Another 000940", evaluation="unassessed")
    for year in ("2011", "2012"):
        event = make_event([person], kind="questioning", begin_on=year, evaluation="unassessed")
        event.participations.update(evaluation="unassessed")
    make_allegation(victims=[person], evaluation="unassessed")
    make_event([person], kind="arrest", begin_on="2013", evaluation="accepted")
    return person


def ticked(sent, *lines, evaluation="reported") -> dict:
    """What is sent with some lines ticked and an assessment chosen at the top."""
    return {**sent, "assess": list(lines), "bar-evaluation": [evaluation]}


def test_ticked_lines_have_the_assessment_at_the_top_and_others_do_not(editor, person):
    answer = saved(editor, ticked(open_screen(editor, person), "names-1", "events-0", "allegations-0"), person)
    assert person.names.get(text="Another 000940").evaluation == "reported"
    first, second, arrest = CustodyEvent.objects.order_by("begin_on_earliest")
    assert (first.evaluation, second.evaluation, arrest.evaluation) == ("reported", "unassessed", "accepted")
    assert first.participations.get().evaluation == "reported"
    assert person.allegations.get().evaluation == "reported"
    assert "were saved" in editor.get(answer["Location"]).content.decode()


def test_only_a_line_that_nobody_assessed_has_a_tick(editor, person):
    page = editor.get(f"/admin/detainees/detainee/{person.pk}/case/").content.decode()
    assert 'name="assess" value="events-0"' in page
    assert 'name="assess" value="events-2"' not in page
    saved(editor, ticked(open_screen(editor, person), "events-2"), person)
    assert CustodyEvent.objects.get(kind="arrest").evaluation == "accepted"


def test_a_tick_without_an_assessment_is_a_question_at_the_top_and_stays(editor, person):
    page = save(editor, ticked(open_screen(editor, person), "events-0", "events-1", evaluation="unassessed"), person)
    assert problems(page).count("Choose here what the ticked rows are to be") == 1
    said = page.content.decode()
    assert 'href="#id_bar-evaluation"' in said
    assert 'name="assess" value="events-0" checked' in said
    assert CustodyEvent.objects.filter(evaluation="unassessed").count() == 2
