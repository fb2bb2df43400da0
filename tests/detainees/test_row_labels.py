"""What a row is called in lists of the research side."""

import pytest

from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_label_that_is_cut_ends_with_an_ellipsis():
    long = "A person who was held in the same prison says that guards beat Person 000123 on the soles of the feet."
    allegation = make.make_allegation(account={"en": long})
    statement = make.make_statement(paraphrase={"en": long})
    assert str(allegation) == f"{long[:79]}…"
    assert str(statement).endswith("…")


def test_a_short_label_is_whole():
    assert str(make.make_allegation(account={"en": "Beaten."})) == "Beaten."
