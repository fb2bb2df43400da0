"""What does not show and what looks like something else: told, and nothing that is ordinary is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetracker.lookalikes import BIDI_CONTROLS, warnings_about

ORDINARY = (
    "Rasul Kudaev",
    "Расул Кудаев (Rasul Kudaev)",
    "عبد الرحمن al-Khatib",
    "Al-Кудаев",
    "Guantánamo, IT-отдел, COVID-19",
    "Ма\u0301ртын",
    "naïve Über-Straße Łódź ʿAbd al-Raḥmān",
    "שלום 2004",
    "МВД№5",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_several_scripts_in_one_text_are_ordinary(text):
    assert warnings_about(text) == []


def test_a_letter_of_another_script_within_a_word_is_named():
    (said,) = warnings_about("Rasul Kud\u0430ev")
    assert said == ("“Kud\u0430ev” mixes letters of several scripts. Check: \u0430 (U+0430, CYRILLIC SMALL LETTER A).")
    (said,) = warnings_about("Куд\u0061ев")
    assert "a (U+0061, LATIN SMALL LETTER A)" in said


@pytest.mark.parametrize("sign", BIDI_CONTROLS)
def test_a_sign_that_changes_the_direction_is_named_with_its_place(sign):
    (said,) = warnings_about(f"ab{sign}cd")
    assert said == (
        f"Character 3 does not show and changes the direction of writing: U+{ord(sign):04X}, {unicodedata.name(sign)}."
    )


def test_the_list_of_signs_is_that_of_unicode():
    explicit = {chr(n) for n in range(0x3000) if unicodedata.bidirectional(chr(n)) in BIDI_CLASSES}
    assert explicit | set("\u061c\u200e\u200f") == set(BIDI_CONTROLS)


BIDI_CLASSES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text())
def test_no_text_is_too_odd_to_be_looked_at(text):
    assert all(isinstance(said, str) and said for said in warnings_about(text))
