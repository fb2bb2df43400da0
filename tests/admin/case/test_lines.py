"""The lines of a saved case: what each row says before it is opened."""

import pytest

from detainees.models import CustodyEvent
from tests import factories as make
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.admin.forms import text_of

pytestmark = pytest.mark.django_db


def test_a_line_says_which_row_it_contradicts(editor):
    woman = make.make_detainee("Amina Example")
    head = make.make_event([woman], place=make.make_place(name={"en": "Camp 000001"}))
    other = make.make_place(name={"en": "Camp 000002"})
    make.make_event([woman], place=other, alternative_to=head)
    make.make_event([woman], kind="arrest", begin_on="2009")
    read = text_of(editor.get(screen_url(woman)))
    line = read[read.index("Camp 000002") :].partition("arrest")[0]
    assert "contradicts row 1" in line
    assert read.count("contradicts row") == 1


def test_a_citation_that_repeats_another_one_of_its_row_is_stored_once(editor):
    woman, source = make.make_detainee("Amina Example"), make.make_source(title="Report 000900")
    place = {"source": source.title, "locator": "12"}
    sent = add(
        editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="2009", evaluation="reported"
    )
    sent |= {"events-0-citations-0-source": [source.title], "events-0-citations-0-locator": ["12"]}
    saved(editor, add(editor, sent, "events-0-citations", woman, **place), woman)
    event = CustodyEvent.objects.get()
    assert [one.locator for one in event.citations.all()] == ["p. 12"]
    again = add(editor, open_screen(editor, woman, "events-0"), "events-0-citations", woman, **place)
    saved(editor, again, woman, **{"events-0-citations-1-says_en": "held in spring"})
    assert [str(one.says) for one in event.citations.all()] == ["", "held in spring"]


def test_a_citation_of_a_new_row_that_is_wrong_is_kept_in_the_form_with_what_is_wrong(editor):
    """The row has no number yet to which a citation could belong."""
    source = make.make_source(title="Report 000900")
    sent = open_screen(editor) | {"names-0-text": ["Amina Example"], "bar-source": [source.title]}
    sent = add(editor, sent, "events", kind="arrest", begin_on="the day after the feast")
    sent |= {"events-0-citations-0-source": [source.title], "events-0-citations-0-locator": ["12"]}
    page = save(editor, sent)
    assert page.status_code == 200
    assert '<a href="#id_events-0-begin_on">' in page.content.decode()
    assert sent_by(page)["events-0-citations-0-locator"] == ["12"]
    saved(editor, sent_by(page), **{"events-0-begin_on": "spring 2009"})
    assert [one.locator for one in CustodyEvent.objects.get().citations.all()] == ["p. 12"]
