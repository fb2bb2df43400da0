"""Rows that make room for each other are saved together, in whichever order they stand on the page."""

import pytest

from detainees.models import Name, Status
from tests.admin.case.case_form import open_screen, saved
from tests.factories import make_detainee, make_name, make_status

pytestmark = pytest.mark.django_db


@pytest.fixture
def woman():
    return make_detainee("Amina Example")


def main_names(woman) -> list[str]:
    """The names used here; there is one."""
    return [one.text for one in Name.objects.filter(detainee=woman, kind="main")]


def row_of(sent, name: Name) -> str:
    """The row of a name on the screen."""
    return next(key for key, (value, *_) in sent.items() if key.endswith("-id") and value == str(name.pk))[:-3]


def test_another_name_becomes_the_name_used_here_in_one_save_and_back(editor, woman):
    first, other = woman.names.get(), make_name(detainee=woman, text="أمينة", kind="native")
    for now, before in ((other, first), (first, other)):
        sent = open_screen(editor, woman, "names-0", "names-1")
        changed = {f"{row_of(sent, now)}-kind": "main", f"{row_of(sent, before)}-kind": "spelling"}
        saved(editor, sent, woman, **changed)
        assert main_names(woman) == [now.text]


@pytest.mark.parametrize("used", [0, 1])
def test_the_name_used_here_is_taken_out_and_another_takes_its_place_in_one_save(editor, woman, used):
    make_name(detainee=woman, text="أمينة", kind="spelling")
    names = list(woman.names.order_by("pk"))
    Name.objects.filter(detainee=woman).update(kind="spelling")
    Name.objects.filter(pk=names[used].pk).update(kind="main")
    sent = open_screen(editor, woman, "names-0", "names-1")
    out, kept = row_of(sent, names[used]), row_of(sent, names[1 - used])
    saved(editor, sent, woman, **{f"{out}-DELETE": "on", f"{kept}-kind": "main"})
    assert main_names(woman) == [names[1 - used].text]


def alternatives_of(woman) -> list[Status]:
    """A status and two alternatives of it."""
    head = make_status(detainee=woman)
    return [head, *(make_status(detainee=woman, alternative_to=head) for _ in range(2))]


def number_on_screen(sent, row: Status) -> int:
    """The number that stands before a row."""
    return int(row_of(sent, row).rpartition("-")[2]) + 1


def open_all(editor, woman) -> dict:
    """The screen with the boxes of the three rows."""
    return open_screen(editor, woman, *(f"statuses-{n}" for n in range(3)))


def test_the_head_of_rivals_is_taken_out_while_another_row_becomes_the_head(editor, woman):
    head, second, third = alternatives_of(woman)
    sent = open_all(editor, woman)
    changed = {
        f"{row_of(sent, head)}-DELETE": "on",
        f"{row_of(sent, second)}-alternative_to": "",
        f"{row_of(sent, third)}-alternative_to": str(number_on_screen(sent, second)),
    }
    saved(editor, sent, woman, **changed)
    assert list(Status.objects.order_by("pk").values_list("pk", "alternative_to")) == [
        (second.pk, None),
        (third.pk, second.pk),
    ]


def test_a_rival_becomes_the_head_and_the_head_its_rival_in_one_save(editor, woman):
    head, second, third = alternatives_of(woman)
    sent = open_all(editor, woman)
    changed = {
        f"{row_of(sent, head)}-alternative_to": str(number_on_screen(sent, third)),
        f"{row_of(sent, second)}-alternative_to": str(number_on_screen(sent, third)),
        f"{row_of(sent, third)}-alternative_to": "",
    }
    saved(editor, sent, woman, **changed)
    assert dict(Status.objects.values_list("pk", "alternative_to")) == {
        head.pk: third.pk,
        second.pk: third.pk,
        third.pk: None,
    }
