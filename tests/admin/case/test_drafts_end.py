"""A draft ends when its form is saved: nothing of a saved case is opened again as a new one."""

import pytest

from detainees.models import Detainee, Draft, Name
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.admin.case.test_drafts import kept
from tests.factories import make_detainee, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(editor):
    """A new case with a name typed, as the first page of its tab writes it."""
    return open_screen(editor) | {"names-0-text": ["Amina Example"], "turn": ["1"]}


def new_case_is_empty(editor) -> bool:
    """Whether "New case" opens an empty screen."""
    page = editor.get(screen_url())
    return page.context["draft"] is None and sent_by(page)["names-0-text"] == [""]


def test_what_the_page_wrote_before_it_was_saved_and_arrives_after_is_no_draft(editor, sent):
    saved(editor, sent | {"turn": ["3"]})
    assert kept(editor, sent | {"turn": ["2"], "names-0-text": ["Amina Exam"]})["saved"]
    assert not Draft.objects.exists()
    assert new_case_is_empty(editor)


def test_what_is_typed_on_after_the_answer_of_a_save_was_lost_is_kept(editor, sent):
    saved(editor, sent | {"turn": ["3"]})
    assert kept(editor, sent | {"turn": ["4"], "names-0-text": ["Amina Example II"]})["spent"]
    assert Draft.objects.get().data["names-0-text"] == "Amina Example II"


def test_no_draft_is_left_where_the_first_save_failed_and_the_page_that_was_left_wrote_late(editor, sent):
    kept(editor, sent)
    sent = add(editor, sent, "events", kind="arrest", begin_on="some day") | {"turn": ["5"]}
    page = save(editor, sent)
    kept(editor, sent | {"turn": ["6"]})  # the page writes once more while it is left
    kept(editor, sent | {"turn": ["4"], "names-0-text": ["Amina"]})  # and an earlier writing arrives late
    second = sent_by(page) | {"events-0-begin_on": ["2011"]}
    kept(editor, second | {"turn": ["7"]})
    saved(editor, second | {"turn": ["8"]})
    assert (Detainee.objects.count(), Name.objects.count()) == (1, 1)
    assert not Draft.objects.exists()
    assert new_case_is_empty(editor)


def test_a_draft_of_another_tab_is_listed_and_never_opened_by_itself(editor, sent):
    kept(editor, sent)
    other = sent_by(editor.get(screen_url())) | {"names-0-text": ["Amina Example of the other tab"]}
    kept(editor, other)
    saved(editor, sent)
    assert Draft.objects.get().data["names-0-text"] == "Amina Example of the other tab"
    assert new_case_is_empty(editor)
    assert "Amina Example of the other tab" in editor.get(screen_url()).content.decode()


def test_the_drafts_of_one_tab_go_together_after_a_step_back_in_the_browser(editor, sent):
    kept(editor, sent)
    page = save(editor, add(editor, sent, "events", kind="arrest", begin_on="some day") | {"turn": ["2"]})
    kept(editor, sent_by(page) | {"turn": ["3"], "events-0-begin_on": ["2012"]})
    back = sent | {"turn": ["3"], "names-0-text": ["Amina Example II"]}
    answer = kept(editor, back)
    back |= {name: [str(answer[name])] for name in ("token", "owner", "number") if name in answer}
    saved(editor, back | {"turn": ["4"]})
    assert not Draft.objects.exists()
    assert new_case_is_empty(editor)


@pytest.mark.parametrize("is_new", [True, False])
def test_a_source_that_is_chosen_is_no_draft(editor, is_new):
    make_source(title="Report 000900")
    person = None if is_new else make_detainee("子供 Example")
    sent = open_screen(editor, person) | {"bar-source": ["Report 000900"], "bar-locator": ["4"]}
    sent |= {"names-0-evaluation": ["reported"], "names-0-citations-0-source": ["Report 000900"]} if is_new else {}
    assert kept(editor, sent)["nothing"]
    page = editor.post(screen_url(person), {**sent, "add": "events"})
    page = editor.post(screen_url(person), {**sent_by(page), "_keep": "1"})
    assert "nothing was typed yet" in page.content.decode()
    assert not Draft.objects.exists()
    assert kept(editor, sent | {"case-label": ["A. Example"]})["number"] == 1
