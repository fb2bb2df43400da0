"""The script and language of a name: chosen ones stay, others follow its letters; and what is no name is refused."""

from pathlib import Path

import pytest

from detainees.models import Detainee, Name, Party, Place, Source
from tests.admin.case.case_form import add, open_screen, problems, save, saved, screen_url, sent_by
from tests.admin.forms import change_url, open_form
from tests.admin.forms import save as save_form
from tests.factories import make_detainee, make_name, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def woman(db):
    return make_detainee("Lamara Example")


@pytest.mark.parametrize(
    ("text", "script", "language", "typed"),
    [
        ("كريم مثال", "Arab", "fa", "كريم مثالي"),
        ("Амра Ҧример", "Cyrl", "ab", "Амра Пример"),
        ("მაგალითი", "Geor", "xmf", "მაგალითია"),
        ("山田", "Jpan", "ja", "山田花"),
        ("Ivana Primer", "Latn", "hr", "Ivana Primerova"),
    ],
)
def test_a_language_that_was_chosen_stays_when_the_text_of_a_saved_name_is_edited(
    editor, woman, text, script, language, typed
):
    name = make_name(detainee=woman, text=text, script=script, language=language)
    sent = open_screen(editor, woman, "names-1")
    saved(editor, sent, woman, **{"names-1-text": typed})
    name.refresh_from_db()
    assert (name.text, name.script, name.language) == (typed, script, language)


@pytest.mark.parametrize(
    ("language", "kept"),
    [("en", "he"), ("ka", "ka")],
)
def test_a_saved_name_typed_anew_in_another_script_takes_the_script_and_keeps_a_chosen_language(
    editor, woman, language, kept
):
    name = make_name(detainee=woman, text="Lea Example", script="Latn", language=language)
    saved(editor, open_screen(editor, woman, "names-1"), woman, **{"names-1-text": "לאה דוגמה"})
    name.refresh_from_db()
    assert (name.script, name.language) == ("Hebr", kept)


def test_the_boxes_of_a_new_name_say_that_the_letters_decide_until_somebody_chooses(editor, woman):
    sent = add(editor, open_screen(editor, woman), "names", woman, text="Лариса Пример", kind="")
    assert (sent["names-1-script"], sent["names-1-language"]) == ([""], [""])
    page = save(editor, sent, woman)  # refused: no kind was chosen
    again = sent_by(page)
    assert (again["names-1-script"], again["names-1-language"]) == ([""], [""])
    assert "automatic" in page.content.decode()
    saved(editor, again, woman, **{"names-1-kind": "native"})
    name = woman.names.get(kind="native")
    assert (name.script, name.language) == ("Cyrl", "und")


@pytest.mark.parametrize(
    ("text", "language"),
    [("Paredes Muñoz", "und"), ("Мадина Пример", "und"), ("ئالىم", "und"), ("ნინო მაგალითი", "ka"), ("부산", "ko")],
)
def test_a_new_name_has_a_language_only_where_its_script_is_that_of_one(editor, woman, text, language):
    sent = add(editor, open_screen(editor, woman), "names", woman, text=text, kind="native")
    saved(editor, sent, woman)
    assert woman.names.get(kind="native").language == language
    shown = open_screen(editor, woman, "names-1")
    assert shown["names-1-language"] == [language]


def test_the_empty_language_box_of_a_new_name_says_unknown(editor, woman):
    sent = open_screen(editor, woman)
    page = editor.post(screen_url(woman), {**sent, "add": "names"}).content.decode()
    box = page.partition('name="names-1-language"')[2].partition(">")[0]
    assert 'placeholder="unknown"' in box


def test_a_name_is_not_english_by_default():
    assert Name(text="Paredes").language == "und"


def test_one_of_both_may_be_chosen_on_a_new_name(editor, woman):
    sent = add(editor, open_screen(editor, woman), "names", woman, text="Аҧсны Пример", kind="native", language="ab")
    saved(editor, sent, woman)
    name = woman.names.get(kind="native")
    assert (name.script, name.language) == ("Cyrl", "ab")


@pytest.mark.parametrize("tag", ["zzzz", "xx", "e", "english", "en_GB", "x-mine"])
def test_what_is_no_language_tag_is_refused_at_its_box(editor, woman, tag):
    sent = add(editor, open_screen(editor, woman), "names", woman, text="Lea Other", kind="native", language=tag)
    sent |= {"bar-new_title": "Made-up report", "bar-new_kind": "report", "bar-new_seen": "whole"}
    page = save(editor, sent, woman, **{"bar-new_language": tag})
    assert page.content.decode().count(f"“{tag}” is not a language tag") >= 2
    assert not Source.objects.exclude(citations=None).filter(title="Made-up report").exists()
    source = make_source()
    page = save_form(editor, change_url(source), open_form(editor, change_url(source)), language=tag)
    assert "is not a language tag" in page.content.decode()


@pytest.mark.parametrize("tag", ["und", "ru", "xmf", "sr-Latn", "pt-BR", "zh-Hant-TW", "kbd"])
def test_any_language_tag_is_taken(editor, woman, tag):
    sent = add(editor, open_screen(editor, woman), "names", woman, text="Lea Other", kind="native", language=tag)
    saved(editor, sent, woman)
    assert woman.names.get(kind="native").language == tag


@pytest.mark.parametrize("text", [".", "🙂", "ﷺ", "﷽", "—", "123"])
def test_a_name_without_a_letter_is_refused_at_its_box(editor, woman, text):
    sent = add(editor, open_screen(editor, woman), "names", woman, text=text, kind="native")
    page = save(editor, sent, woman)
    assert page.status_code == 200
    assert "This has no letter, so it is not a name." in problems(page)
    assert sent_by(page)["names-1-text"] == [text]
    assert woman.names.count() == 1


@pytest.mark.parametrize("name", [".", "🙂", "ﷺ"])
def test_a_person_place_or_party_without_a_letter_is_not_entered_with_a_plus(editor, woman, name):
    typed = {
        "place": f"+ {name} (place of detention, country not known)",
        "authority": f"+ {name} (armed group)",
        "people": f"+ {name}",
    }
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="2011", **typed)
    page = save(editor, sent, woman)
    assert problems(page).count("so it is not a name") == 3
    assert (Place.objects.count(), Party.objects.count(), Detainee.objects.count()) == (0, 0, 1)


def test_a_place_that_is_called_by_a_number_is_entered(editor, woman):
    typed = {"place": "+ 1391 (place of detention, country not known)"}
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="2011", **typed)
    saved(editor, sent, woman)
    assert Place.objects.get().name == {"en": "1391"}


def test_a_name_too_long_to_be_kept_is_refused_where_it_is_entered(editor, woman):
    typed = {"people": "+ " + "Lea " * 60}
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", begin_on="2011", **typed)
    assert "at most 200" in problems(save(editor, sent, woman))


def test_the_guide_says_how_long_a_name_may_be():
    name, internal = (model._meta.get_field(field).max_length for model, field in ((Name, "text"), (Detainee, "label")))
    said = f"a name {name}; the internal name, and the name of a person added with +, {internal}."
    assert said in Path("docs/researchers.md").read_text()


@pytest.mark.parametrize("broken", ["Lea\nOther", "Lea\r\nOther", "Lea\u2028Other"])
def test_a_line_break_is_refused_in_a_box_of_one_line_on_every_form(editor, woman, broken):
    sent = add(editor, open_screen(editor, woman), "names", woman, text=broken, kind="native")
    assert "This text has a line break" in problems(save(editor, sent, woman))
    name, source = woman.names.get(), make_source()
    for row, box in ((name, "text"), (source, "publisher"), (source, "title"), (woman, "label")):
        page = save_form(editor, change_url(row), open_form(editor, change_url(row)), **{box: broken})
        assert page.status_code == 200, box
        assert "This text has a line break" in page.content.decode(), box
    assert Name.objects.get().text == "Lea Example" or Name.objects.get().text == woman.label


def test_a_box_of_plain_text_refuses_what_is_typed_to_enter_something_new(editor, woman):
    sent = open_screen(editor, woman) | {
        "bar-new_title": "Made-up report",
        "bar-new_kind": "report",
        "bar-new_seen": "whole",
        "bar-new_language": "en",
        "bar-new_publisher": "+ Made-up Watch (organisation)",
    }
    page = save(editor, sent, woman)
    assert "Type the name without the plus" in problems(page)
    assert not Source.objects.filter(title="Made-up report").exists()
    source = make_source()
    for box in ("publisher", "author"):
        page = save_form(editor, change_url(source), open_form(editor, change_url(source)), **{box: "+ Made-up Watch"})
        assert "Type the name without the plus" in page.content.decode()
