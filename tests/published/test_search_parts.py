"""The parts of search, one by one: numbers, lines of texts, word forms, and how a name answers a query."""

import re

import pytest
from django.utils.html import strip_tags

from casetracker.names import keys_of, tokens_of
from published.models import SearchName, SearchNumber, SearchWord
from published.search import people
from published.search.languages import configuration, plain
from published.search.lines import CLOSE, OPEN, passage, terms, words_marked
from published.search.numbers import key_of, numbers_found
from published.search.people import (
    How,
    Near,
    by_number,
    can_be_part,
    closeness,
    how_met,
    meeting,
    people_found,
    words_to_find,
)
from published.search.places import escaped, places_found
from published.search.texts import LONGEST, first_entries, found_text, texts_found
from published.search.vocabulary import settle, words_of_case
from tests import factories as make
from tests.published.rows import make_profile
from tests.published.shown import show

# Numbers


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("ISN 203", "isn203"),
        ("000203", "203"),
        ("2030", "2030"),
        ("US9RS-000203DP", "us9rs000203dp"),
        ("№ 12/А-7_b", "no12а7b"),
        ("0", ""),
        ("x" * 81, "x" * 80),
    ],
)
def test_a_number_is_compared_by_its_letters_and_digits_without_zeros_in_front(value, key):
    assert key_of(value) == key


ISN, PRISON = {"en": "Serial number (ISN)", "ru": "Серийный номер"}, {"en": "Prison number"}


def numbered(name: str, *numbers) -> str:
    profile = make_profile(name)
    rows = [SearchNumber(profile=profile, key=key_of(value), value=value, system=system) for value, system in numbers]
    SearchNumber.objects.bulk_create(rows)
    return profile.pk


def of_whom(query: str) -> list[str]:
    return [SearchNumber.objects.filter(profile=one.profile)[0].profile.name for one in numbers_found(query)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("203", ["Amina", "Bota"]),
        ("0203", ["Amina", "Bota"]),
        ("ISN 203", ["Amina"]),
        ("isn 203", ["Amina"]),
        ("серийный 203", ["Amina"]),
        ("prison 203", ["Bota"]),
        ("number 203", ["Amina", "Bota"]),
        ("pris 203", ["Amina", "Bota"]),  # a part of a word names no system
        ("ISN 204", ["Bota"]),  # there is no such number in that system
        ("203 204", ["Amina", "Bota", "Bota"]),
        ("AB 12", ["Cara"]),
        ("ab12", ["Cara"]),
        ("xyz", []),
        ("isn", []),
        ("20", []),
        ("2030", []),
    ],
)
def test_a_number_is_found_as_a_whole_in_the_system_that_the_other_words_name(query, found, django_assert_num_queries):
    numbered("Bota", ("203", PRISON), ("204", PRISON))
    numbered("Amina", ("000203", ISN))
    numbered("Cara", ("AB-12", PRISON), ("XYZ", PRISON))
    assert of_whom(query) == found
    with django_assert_num_queries(int(bool(re.search(r"\d", query)))):
        numbers_found(query)


@pytest.mark.django_db
def test_of_a_number_that_many_bear_a_bounded_number_of_people_is_shown(monkeypatch):
    monkeypatch.setattr("published.search.numbers.MOST", 2)
    for name in ("Cara", "Amina", "Bota"):
        numbered(name, ("1", PRISON))
    assert of_whom("1") == ["Amina", "Bota"]


# Lines


def mark(text: str, *words: str) -> str:
    """A text with the marks of the words that were found."""
    return " ".join(f"{OPEN}{word}{CLOSE}" if word in words else word for word in text.split())


def line(text: str, *words: str) -> str:
    return str(passage(text, mark(text, *words)))


def sentence(name: str, number: int) -> str:
    """A sentence of so many words, the first of which is its name."""
    return " ".join([name, *(f"{name}{place}" for place in range(2, number + 1))]) + "."


def test_a_text_of_sixty_words_is_shown_whole_and_of_a_longer_one_whole_sentences():
    assert strip_tags(line(sentence("a", 60), "a")) == sentence("a", 60)
    first, second, third = sentence("a", 30), sentence("b", 30), sentence("c", 30)
    text = f"{first} {second} {third}"
    assert strip_tags(line(text, "a")) == f"{first} {second} …"
    assert strip_tags(line(text, "b")) == f"… {second} {third}"
    assert strip_tags(line(text, "c")) == f"… {third}"
    assert strip_tags(line(text, "a30.")) == f"{first} {second} …"


def test_of_a_sentence_of_sixty_words_all_is_shown_and_of_a_longer_one_some_words_around_the_first_found():
    before = sentence("a", 5)
    assert strip_tags(line(f"{before} {sentence('b', 60)}", "b60.")) == f"… {sentence('b', 60)}"
    long = sentence("b", 61).split()
    shown = strip_tags(line(f"{before} {' '.join(long)}", "b20"))
    assert shown == "… " + " ".join(long[9:41]) + " …"
    assert strip_tags(line(f"{before} {' '.join(long)}", "b2")) == "… " + " ".join(long[:32]) + " …"
    assert strip_tags(line(f"{before} {' '.join(long)}", "b61.")) == "… " + " ".join(long[29:])


def test_words_found_are_marked_without_the_signs_around_them():
    assert line("in the “camp,” there", "“camp,”") == "in the “<mark>camp</mark>,” there"
    assert line("a — b", "—") == "a <mark>—</mark> b"
    assert line("<b> & x", "x") == "&lt;b&gt; &amp; <mark>x</mark>"


def test_terms_are_shown_whole_and_five_at_most():
    pairs = [(f"term {number}", mark(f"term {number}", "term")) for number in range(6)]
    assert str(terms(pairs[:2])) == "<mark>term</mark> 0; <mark>term</mark> 1"
    assert str(terms(pairs)).count("<mark>") == 5


def test_a_word_that_stands_twice_counts_once_when_lines_are_compared():
    assert words_marked(mark("sea sea sky", "sea")) == 1
    assert words_marked(mark("sea sky sea", "sea", "sky")) == 2


def test_the_line_shown_is_of_the_fact_in_which_most_of_the_words_stand_the_first_of_equals():
    entries = [
        ({"text": text, "fact": fact, "by": {}}, mark(text, "sea", "sky"))
        for fact, text in (("one", "a sea"), ("two", "sea and sky"), ("three", "sky and sea"), ("four", "nothing"))
    ]
    found = found_text("case", "statements", "en", entries)
    assert (found.fact, str(found.line)) == ("two", "<mark>sea</mark> and <mark>sky</mark>")
    found = found_text("case", "statements", "en", entries[-1:])
    assert (found.fact, str(found.line), found.by) == ("", "", None)
    of_terms = [({**one, "fact": "two" if one["fact"] == "three" else one["fact"]}, said) for one, said in entries]
    found = found_text("case", "statements:terms", "en", of_terms)
    assert found.part == "statements"
    assert strip_tags(found.line) == "sea and sky; sky and sea"


def test_so_much_of_a_part_is_looked_through_as_is_allowed_and_each_text_whole():
    half = {"text": "x" * (LONGEST // 2)}
    assert first_entries([half, half, {"text": "x"}]) == [half, half]
    assert first_entries([{"text": "x" * (LONGEST + 1)}, half]) == []


@pytest.mark.django_db
def test_a_case_of_which_a_line_can_be_shown_shows_it_although_a_proceeding_tells_more():
    person = make.make_detainee()
    trial = make.make_proceeding([person])
    make.make_decision(
        proceeding=trial, kind="judgment_acquittal", account={"en": "Lighthouse, lighthouse, lighthouse."}
    )
    make.make_statement(speakers=[person], paraphrase={"en": "I saw a lighthouse in the distance, and I told them so."})
    show(person)
    [found] = texts_found("lighthouse")
    assert found.part == "statements"
    assert "<mark>lighthouse</mark>" in found.line
    assert texts_found("lighthouse", most=0) == []
    assert texts_found("lighthouse elsewhere") == []


# Word forms


@pytest.mark.parametrize(
    ("text", "looked_up"),
    [
        ("Camp <X>", "camp (x)"),
        ("Guantánamo Bay", "guantanamo bay"),
        ("Новый Ёж", "новый еж"),
        ("ٱلمركز", "المركز"),
        ("في المـــركز", "في المركز"),
        ("a \u0301 b", "a . b"),
        ("a\u00a0b", "a b"),
        ("½ liter", "1⁄2 liter"),
        ("", ""),
    ],
)
def test_a_text_is_looked_up_word_by_word_without_case_and_marks(text, looked_up):
    assert plain(text) == looked_up
    assert len(plain(text).split()) == len(text.split())


@pytest.mark.parametrize(
    ("language", "rules"),
    [
        ("en", "english"),
        ("EN-gb", "english"),
        ("ru", "russian"),
        ("ar-EG", "arabic"),
        ("de", "german"),
        ("und", "simple"),
    ]
    + [("fr", "french"), ("es", "spanish"), ("tr", "turkish"), ("fa", "simple"), ("", "simple")],
)
def test_word_forms_are_those_of_the_language(language, rules):
    assert configuration(language) == rules


# Names


@pytest.mark.parametrize(
    ("query", "text", "how"),
    [
        ("ravil gumarov", "Gumarov Ravil Example", How.SAME),
        ("Gumarow", "Ravil Gumarov", How.SOUND),
        ("Ravil Gumaroff", "Ravil Gumarov", How.SOUND),
        ("Gumarpv", "Ravil Gumarov", How.NEAR),
        ("mar", "Ravil Gumarov", How.NEAR),
        ("ma", "Ravil Gumarov", How.FAINTLY),
        ("Ravil Zyxendorf", "Ravil Gumarov", How.IN_PART),
        ("Zyxendorf Qwertin", "Ravil Gumarov", How.FAINTLY),
        ("R", "Ravil Gumarov", How.NEAR),
        ("Q", "Ravil Gumarov", How.FAINTLY),
        ("Qwertin", "Q. Zyxov", How.FAINTLY),
        ("Qwertin Zyxov", "Q. Zyxov", How.NEAR),
    ],
)
def test_how_a_name_answers_is_said_in_the_way_that_says_most(query, text, how):
    assert how_met(query, words_to_find(query), text) == how


def test_of_a_long_query_the_six_longest_words_are_looked_for_each_once():
    query = "aa bbbb cc ddddd eee ffffff ggggggg hhhhhhhh aa"
    assert [one.latin for one in words_to_find(query)] == ["hhhhhhhh", "ggggggg", "ffffff", "ddddd", "bbbb", "eee"]


def test_two_letters_are_no_part_of_a_word_and_three_are():
    two, three = tokens_of("ko kor")
    assert (can_be_part(two), can_be_part(three)) == (False, True)
    assert closeness(three, "askorin") == people.ALIKE > closeness(two, "askorin")
    assert closeness(three, "kor") == 1


def near(*given) -> list[Near]:
    return [Near(word, 1.0, names) for word, names in given]


def test_words_that_few_names_have_are_candidates_alone_as_many_as_fit(monkeypatch):
    monkeypatch.setattr(people, "FEW", 5)
    assert by_number(near(("a", 3), ("b", 3), ("c", 2), ("d", 1))) == (["a", "c"], ["b", "d"])
    assert by_number(near(("a", 5), ("b", 6))) == (["a"], ["b"])


def test_a_word_that_many_names_have_makes_a_candidate_with_another_word_or_where_it_is_the_only_one(monkeypatch):
    monkeypatch.setattr(people, "FEW", 5)
    assert meeting([near(("many", 6))]) == ("words && %s::varchar[]", [["many"]])
    assert meeting([near(("few", 1), ("many", 6))]) == ("words && %s::varchar[]", [["few"]])
    both = "(words && %s::varchar[] AND words && %s::varchar[])"
    assert meeting([near(("many", 6)), near(("few", 1))]) == (
        f"words && %s::varchar[] OR {both}",
        [["few"], ["many"], ["few"]],
    )
    assert meeting([near(("a", 6)), near(("b", 6))]) == (f"{both} OR {both}", [["a"], ["b"], ["b"], ["a"]])


def test_a_name_answers_a_query_by_the_nearest_word_to_each_of_its_words_and_a_rare_one_more():
    ravil, gumarov = [Near("ravil", 1.0, 100), Near("rawil", 0.5, 1)], [Near("gumarov", 1.0, 1)]
    assert people.answered(["ravil", "other"], [ravil, gumarov]) == 0.5
    assert people.answered(["gumarov", "other"], [ravil, gumarov]) == 1
    assert people.answered(["rawil", "ravil"], [ravil, gumarov]) == 0.5
    assert people.answered(["rawil"], [ravil]) == 0.125
    assert people.answered(["other"], [ravil, gumarov]) == 0


def named(text: str, *others: str, earlier: bool = False) -> SearchName:
    """A public person with a name, and with other spellings of it."""
    profile = make_profile(text)
    given = {"script": "Latn", "language": "en", "kind": "spelling", "earlier": earlier}
    rows = [SearchName(profile=profile, text=one, words=[*keys_of(one).words], **given) for one in (text, *others)]
    SearchName.objects.bulk_create(rows)
    settle({word for row in rows for word in row.words})
    return rows[0]


@pytest.mark.django_db
@pytest.mark.parametrize("whole", [0, 1500])
def test_each_person_is_found_once_by_the_spelling_that_is_most_alike(whole):
    named("Ravil Gumarov", "Ravil Gumarow", "Rawil Gumaroff")
    named("Timur Gumarov", earlier=True)
    found = people_found("ravil gumarow", whole=whole)
    assert [one.text for one in found] == ["Ravil Gumarow", "Timur Gumarov"]
    assert [one.earlier for one in found] == [False, True]
    assert found[0].likeness > found[1].likeness > 0.3
    assert len(people_found("gumarov", most=1, whole=whole)) == 1
    assert people_found("...", whole=whole) == []


@pytest.mark.django_db
def test_of_people_who_bear_one_name_the_order_is_that_of_their_ids():
    same = [named("Ravil Gumarov").profile_id for _each in range(4)]
    assert [one.profile for one in people_found("Ravil Gumarov")] == sorted(same)


@pytest.mark.django_db
def test_the_very_spelling_stands_before_one_that_only_sounds_the_same():
    sounds = named("Рамзан Тестов").profile_id
    very = named("Ramzan Testov").profile_id
    assert [one.profile for one in people_found("Ramzan Testov")] == [very, sounds]
    assert [one.profile for one in people_found("Рамзан Тестов")] == [sounds, very]


@pytest.mark.django_db
def test_a_record_is_compared_whole_up_to_the_number_of_names_that_is_allowed():
    for text in ("Amina One", "Bota Two"):
        named(text)
    assert len(people.every_name(2)) == 2
    assert people.every_name(1) == []


@pytest.mark.django_db
def test_a_word_is_counted_in_each_name_that_has_it_and_leaves_with_the_last():
    one, other = named("Ravil Gumarov"), named("Ravil Testov")
    assert dict(SearchWord.objects.values_list("word", "names")) == {"ravil": 2, "gumarov": 1, "testov": 1}
    assert words_of_case(one.profile.case) == {"ravil", "gumarov"}
    one.delete()
    settle(["ravil", "gumarov"])
    assert dict(SearchWord.objects.values_list("word", "names")) == {"ravil": 1, "testov": 1}
    assert words_of_case(other.profile.case) == {"ravil", "testov"}


# Places


@pytest.mark.parametrize(("word", "for_like"), [("a%b", r"a\%b"), ("a_b", r"a\_b"), ("a\\b", r"a\\b"), ("ab", "ab")])
def test_a_sign_of_a_pattern_is_looked_for_as_itself(word, for_like):
    assert escaped(word) == for_like


@pytest.mark.django_db
def test_a_place_is_found_from_three_letters_on_by_every_word_and_the_nearest_one_first():
    person = make.make_detainee()
    for name in ("Qwertin", "Qwertin North Prison", "Zyxville"):
        make.make_event([person], kind="detention", place=make.make_place(name={"en": name}, kind="facility"))
    show(person)

    def names(query, **given):
        return [one.name["en"] for one in places_found(query, **given)]

    assert names("qwertin") == ["Qwertin", "Qwertin North Prison"]
    assert names("qwertin", most=1) == ["Qwertin"]
    assert names("prison qwer") == ["Qwertin North Prison"]
    assert names("zyx") == ["Zyxville"]
    assert names("zy") == []
    [found] = places_found("zyxville")
    assert (found.people, found.more, found.query) == (1, False, f"facility={found.code}")
