"""Odd characters that are on record are said at their box; what was typed is kept."""

import pytest

from detainees.models import Detainee, Place
from tests.admin.forms import add_url, change_url, open_form, read_form, save
from tests.factories import make_detainee, make_name, make_place

pytestmark = pytest.mark.django_db

MIXED = "Kud\u0430ev"
NAMED = "U+0430, CYRILLIC SMALL LETTER A"


def test_a_mixed_name_that_was_confirmed_is_said_at_its_box_ever_after(editor):
    detainee = make_detainee()
    url = change_url(detainee)
    assert "odd-characters" not in editor.get(url).content.decode()
    make_name(detainee=detainee, text=MIXED)
    page = editor.get(url).content.decode()
    assert page.count(NAMED) == 1, "at its box and at no other"


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
