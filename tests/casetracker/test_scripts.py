"""The script of a name, and the language as far as its letters say it."""

import pytest

from casetracker.lookalikes import mixed_words, refused_in
from casetracker.scripts import language_of, script_of_text
from casetracker.web_addresses import is_of_one_page, one_address

NAMES = [
    ("Ana Lucía Pérez", "Latn", "und"),
    ("Марина Петрова", "Cyrl", "und"),
    ("Олена Гнатюк", "Cyrl", "und"),
    ("Олена Їжакевич", "Cyrl", "und"),
    ("Әлия Сәрсенова", "Cyrl", "und"),
    ("فاطمة علي", "Arab", "und"),
    ("محمد", "Arab", "und"),
    ("پروانه چراغی", "Arab", "und"),
    ("ڈاکٹر عافیہ", "Arab", "und"),
    ("שרה לוי", "Hebr", "he"),
    ("田中花子", "Hani", "und"),
    ("田中はなこ", "Jpan", "ja"),
    ("グマロフ", "Jpan", "ja"),
    ("김영희", "Kore", "ko"),
    ("Ελένη Παππά", "Grek", "el"),
    ("ნინო ბერიძე", "Geor", "ka"),
    ("Անի Պետրոսյան", "Armn", "hy"),
    ("สมหญิง ใจดี", "Thai", "th"),
    ("ສົມຈິດ", "Laoo", "lo"),
    ("မအေးအေး", "Mymr", "und"),
    ("सीता देवी", "Deva", "und"),
    ("2004 / 28", "", "und"),
]


@pytest.mark.parametrize(("name", "script", "language"), NAMES)
def test_the_letters_say_the_script_and_the_language_only_where_they_decide_it(name, script, language):
    assert (script_of_text(name), language_of(script)) == (script, language)


@pytest.mark.parametrize("sign", "\u202e\u202a\u2066\u200f\u061c\U000e0041")
def test_a_sign_that_does_not_show_is_refused_in_a_name_and_the_text_without_it_is_offered(sign):
    first, last = refused_in(f"Ma{sign}ry", is_short=True)
    assert f"U+{ord(sign):04X}" in first
    assert last.endswith(": Mary")


def test_marks_of_direction_stay_in_running_text_and_overrides_do_not():
    assert refused_in("שלום\u200f, Mary", is_short=False) == []
    assert refused_in("שלום\u202e, Mary", is_short=False)


@pytest.mark.parametrize("text", ["\u200b", "\u3164", "\u2800 \u200b", "\u0301", "\ufeff\u2060"])
def test_a_text_of_which_nothing_can_be_seen_is_refused(text):
    assert "This text is invisible" in refused_in(text, is_short=True)[0]


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "မအေးအေး", "Ма\u0301ртын", "O\u2019Neil", "李"])
def test_what_names_need_is_not_refused(text):
    assert refused_in(text, is_short=True) == mixed_words(text) == []


SAME = "https://www.example.org/reports/a/"


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/reports/a",
        "https://EXAMPLE.org:443/reports/a/#part-2",
        "https://m.example.org/reports/a?utm_source=x&utm_medium=y",
        "example.org/reports/a",
    ],
)
def test_two_addresses_of_one_page_are_equal(other):
    assert one_address(other) == one_address(SAME)
    assert one_address("https://example.org/reports/a?page=2") != one_address(SAME)
    assert is_of_one_page(one_address(SAME))
    assert not is_of_one_page(one_address("https://www.example.org/"))
