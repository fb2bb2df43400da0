"""Too much text is refused at its box with the limit named; everything else that was typed still stands."""

import pytest

from detainees.models import CustodyEvent
from tests.admin.case.case_form import add, open_screen, read, save, saved, screen_url, sent_by
from tests.admin.forms import add_url, change_url, errors_of, open_form, read_form
from tests.admin.forms import save as save_page
from tests.factories import make_detainee, make_event, make_place

pytestmark = pytest.mark.django_db

MOST = 50_000
THREE_MEGABYTES = "Текст " * 300_000


@pytest.fixture
def woman(db):
    return make_detainee("Amina Example")


@pytest.mark.parametrize("name", ["account_en", "working_note", "place", "people", "asserted_by_words", "begin_on"])
def test_three_megabytes_pasted_into_a_box_are_refused_there_and_nothing_else_is_lost(editor, woman, name):
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="May 2011")
    sent = add(editor, sent, "names", woman, text="Амина Example", kind="native")
    page = save(editor, {**sent, f"events-0-{name}": THREE_MEGABYTES}, woman)
    assert page.status_code == 200
    said = [one for one in page.context["screen"].problem_list if one.form.prefix == "events-0"]
    assert [one.name for one in said] == [name.removesuffix("_en")]
    assert len(said[0].said) < 300
    again = sent_by(page)
    assert again["names-1-text"] == ["Амина Example"]
    assert again[f"events-0-{name}"][0].strip() == THREE_MEGABYTES.strip()
    assert not CustodyEvent.objects.exists()
    saved(editor, again, woman, **{f"events-0-{name}": "2011" if name == "begin_on" else ""})
    assert woman.names.count() == 2


def test_the_limit_is_named(editor, woman):
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", account_en=THREE_MEGABYTES)
    assert f"at most {MOST} characters" in save(editor, sent, woman).content.decode()


def test_the_plain_pages_refuse_it_at_the_box_as_well(editor):
    event = make_event(place=make_place())
    url = change_url(event)
    for name in ("account_en", "working_note"):
        answer = save_page(editor, url, open_form(editor, url), **{name: THREE_MEGABYTES, "provision": "Article 5"})
        assert f"at most {MOST} characters" in errors_of(answer)
        assert read_form(answer).sent["provision"] == ["Article 5"]


def test_no_box_cuts_off_what_is_pasted_without_a_word(editor, woman):
    boxes = [*read(editor.get(screen_url(woman))).boxes, *read_form(editor.get(add_url(CustodyEvent))).boxes]
    assert [box for box in boxes if box.get("maxlength")] == []
    most = {box.get("name"): box.get("data-most") for box in boxes}
    assert most["bar-new_title"] == "300"
    assert most["account_en"] == most["working_note"] == str(MOST)


def test_a_form_that_is_too_large_to_be_read_names_the_limit(editor, woman, settings):
    sent = open_screen(editor, woman)
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
    answer = save(editor, {**sent, "case-label": THREE_MEGABYTES}, woman)
    assert answer.status_code == 413
    assert "1 megabytes" in answer.content.decode()
    assert "is still on the page" in answer.content.decode()
