"""Where a name stands in a list, and how Chinese names are read."""

import pytest

from casetracker.names import keys_of, sameness, sorting_form, tokens_of

SORTED = [
    # text, language, script, stands under
    ("Ravil Gumarov", "en", "Latn", "gumarov ravil"),
    ("Равиль Гумаров", "ru", "Cyrl", "гумаров равиль"),
    ("Muestra, Ana", "es", "Latn", "muestra ana"),
    ("Misalov Namun Ad oğlu", "az", "Latn", "misalov namun ad oglu"),
    ("Misalova Namunə Ad qızı", "az", "Latn", "misalova namunə ad qızı"),
    ("Namun Ad oğlu Misalov", "az", "Latn", "misalov namun ad oglu"),
    ("Мисалова Намуна Ад кызы", "az", "Cyrl", "мисалова намуна ад кызы"),
    ("曾志强", "zh", "Hani", "曾志强"),
    ("Zeng Zhiqiang", "zh", "Latn", "zeng zhiqiang"),
    ("Abu Mithal", "ar", "Latn", "abu mithal"),
    ("أبو مثال", "ar", "Arab", "ابو مثال"),
    ("Samir al-Mithali", "ar", "Latn", "mithali samir"),
    ("سمير المثالي", "ar", "Arab", "مثالي سمير"),
    ("Samir Abd al-Aziz", "ar", "Latn", "abd al-aziz samir"),
    ("سمير عبد العزيز", "ar", "Arab", "عبد العزيز سمير"),
    ("曾 志强", "zh", "Hani", "曾 志强"),
    ("曾 志强", "und", "Hani", "曾 志强"),
    ("Mononym", "en", "Latn", "mononym"),
    ("", "en", "Latn", ""),
]


@pytest.mark.parametrize(("text", "language", "script", "form"), SORTED)
def test_a_name_stands_under_its_family_name_as_far_as_it_says_which_that_is(text, language, script, form):
    assert sorting_form(text, language=language, script=script) == form


CHILD_OF = "oglu ogly oghlu ogli qizi kizi kyzy gyzy qyzy uly uli qyz"


@pytest.mark.parametrize("word", CHILD_OF.split())
def test_a_name_that_ends_with_son_or_daughter_of_stands_as_it_is(word):
    assert sorting_form(f"Misalov Namun Ad {word}", language="az", script="Latn") == f"misalov namun ad {word}"


SPELLED = {
    "خالد": "Khalid",
    "غسان": "Ghassan",
    "شريف": "Sharif",
    "صدام": "Saddam",
    "ضياء": "Diya",
    "طارق": "Tariq",
    "ظافر": "Zafir",
    "فيصل": "Faisal",
    "قاسم": "Qasim",
    "كريم": "Karim",
    "جميل": "Jamil",
    "حسين": "Husayn",
    "ذاكر": "Dhakir",
    "ثابت": "Thabit",
    "زياد": "Ziyad",
    "نور": "Nur",
    "هاني": "Hani",
    "يوسف": "Yusuf",
    "وليد": "Walid",
    "پرویز": "Parwiz",
    "چمران": "Chamran",
    "گلبدین": "Gulbadin",
    "ژاله": "Zhaleh",
    "بكر": "Bakr",
    "دلال": "Dalal",
    "رامي": "Rami",
    "سمير": "Samir",
    "فاطمة": "Fatima",
    "ليلى": "Layla",
    "عمر": "Umar",
    "مريم": "Maryam",
    "توفيق": "Tawfiq",
    "ڤيكتور": "Viktor",
    "Гумаров": "Gumarov",
    "Щукин": "Shchukin",
    "Жуков": "Zhukov",
    "Цой": "Tsoy",
    "Чехов": "Chekhov",
    "Юсуф": "Yusuf",
    "Яшин": "Yashin",
    "Хасан": "Khasan",
    "Фёдоров": "Fedorov",
}
"""Names with most letters of the Arabic alphabet, some of Persian and Urdu, and some of the Russian one."""


@pytest.mark.parametrize(("own", "latin"), SPELLED.items())
def test_a_name_in_its_own_letters_sounds_as_it_is_usually_spelled_in_latin_ones(own, latin):
    assert keys_of(own).skeletons == keys_of(latin).skeletons


def test_known_parts_decide():
    parts = {"family": "Ejemplo Muestra", "given": "Rosa Elena"}
    assert sorting_form("Rosa Elena Ejemplo Muestra", script="Latn", **parts) == "ejemplo muestra rosa elena"
    assert sorting_form("Samir al-Mithali", script="Latn", family="al-Mithali", given="Samir") == "mithali samir"


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [
        ("曾志强", "Zeng Zhiqiang"),
        ("单志强", "Shan Zhiqiang"),
        ("仇志强", "Qiu Zhiqiang"),
        ("解志强", "Xie Zhiqiang"),
        ("翟志强", "Zhai Zhiqiang"),
        ("曾 志强", "Zeng Zhiqiang"),
        ("欧阳志强", "Ouyang Zhiqiang"),
        ("王强", "Wang Qiang"),
    ],
)
def test_a_chinese_name_has_the_words_of_its_latin_form(chinese, latin):
    assert keys_of(chinese) == keys_of(latin)
    assert sameness(chinese, latin) == 1


@pytest.mark.parametrize("text", ["伊力哈木·土赫提", "曾志强强强强", "买买提"])
def test_a_name_of_another_language_in_chinese_characters_is_not_cut(text):
    assert len(tokens_of(text)) == text.count("·") + 1


def test_a_character_is_read_as_a_surname_only_where_it_is_one():
    assert "ceng" in tokens_of("王曾")[1].latin
