"""A box that names another row of its list shows the number before that row, whichever rows are open."""

import re

import pytest

from tests import factories as make

from .case_form import screen_url, sent_by

pytestmark = pytest.mark.django_db

LIST = "proceedings-0-decisions"


@pytest.fixture
def trial():
    """A trial in which the second decision quashes the first."""
    person = make.make_detainee()
    proceeding = make.make_proceeding([person])
    first = make.make_decision(proceeding=proceeding, decided_on="2004", concerns=[person])
    second = make.make_decision(
        proceeding=proceeding, decided_on="2005", affects=first, effect="quashes", concerns=[person]
    )
    return person, first, second


def key_of(html, prefix) -> str:
    """The key of a row as the script of the screen reads it; "" where it finds none."""
    tag = re.search(rf'<(?:div|details)[^>]* data-prefix="{prefix}"[^>]*>', html)[0]
    found = re.search(r'data-key="(\d+)"', tag)
    return found[1] if found else ""


def open_by_script(client, person, row, prefix, keys):
    """The boxes of a row, which the script asks for with the keys of its list."""
    asked = {"row": "decisions", "key": row.pk, "prefix": prefix, "keys": ",".join(keys)}
    return client.get(screen_url(person), asked)


@pytest.mark.parametrize("first_is_open", [False, True])
def test_the_decision_that_is_changed_is_shown_by_its_number_whether_it_is_open_or_not(editor, trial, first_is_open):
    person, first, second = trial
    page = editor.get(screen_url(person)).content.decode()
    keys = [key_of(page, f"{LIST}-{number}") for number in range(2)]
    assert keys == [str(first.pk), str(second.pk)]
    if first_is_open:
        opened = open_by_script(editor, person, first, f"{LIST}-0", keys)
        keys[0] = key_of(opened.content.decode(), f"{LIST}-0")
    boxes = sent_by(open_by_script(editor, person, second, f"{LIST}-1", keys))
    assert boxes[f"{LIST}-1-affects"] == ["1"]


def test_a_new_row_has_no_key_yet(editor, trial):
    person, _first, second = trial
    sent = sent_by(editor.get(screen_url(person)))
    page = editor.post(screen_url(person), {**sent, "add": LIST}).content.decode()
    assert [key_of(page, f"{LIST}-{number}") for number in (1, 2)] == [str(second.pk), ""]
