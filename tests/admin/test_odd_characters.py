"""Odd characters are said at the box and after saving; what was typed is kept and nothing is refused."""

import pytest

from detainees.models import Detainee, Name, Place
from tests.admin.forms import add_row, add_url, change_url, open_form, read_form, save
from tests.factories import make_detainee, make_place

pytestmark = pytest.mark.django_db

MIXED = "Kud\u0430ev"
NAMED = "U+0430, CYRILLIC SMALL LETTER A"


def test_a_mixed_name_is_saved_and_said_at_its_box_ever_after(editor):
    detainee = make_detainee()
    url = change_url(detainee)
    sent = open_form(editor, url)
    assert "odd-characters" not in editor.get(url).content.decode()
    add_row(sent, "names", text=MIXED, kind="spelling")
    saved = save(editor, url, sent, _continue="1")
    assert Name.objects.filter(text=MIXED).exists()
    page = editor.get(saved.headers["Location"]).content.decode()
    assert f"Saved, but look at “Name”: “{MIXED}” mixes letters of several scripts. Check: \u0430 ({NAMED})." in page
    again = editor.get(url).content.decode()
    assert "Saved, but" not in again
    assert again.count(NAMED) == 1, "at its box and at no other"


def test_a_sign_of_direction_is_said_in_place_where_a_form_comes_back(editor):
    sent = open_form(editor, add_url(Detainee))
    response = save(editor, add_url(Detainee), sent, label="Person\u202e 000123", basis_decided_on="nonsense")
    assert response.status_code == 200
    assert "U+202E, RIGHT-TO-LEFT OVERRIDE" in response.content.decode()
    assert read_form(response).sent["label"] == ["Person\u202e 000123"]


def test_each_language_of_a_text_is_looked_at(editor):
    place = make_place(name={"en": "Town", "ar": "مدينة City", "ru": f"Город {MIXED}"})
    assert NAMED in editor.get(change_url(place)).content.decode()
    Place.objects.filter(pk=place.pk).update(name={"en": "Town", "ar": "مدينة City"})
    assert "odd-characters" not in editor.get(change_url(place)).content.decode()
