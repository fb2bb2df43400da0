"""What may be right but seldom is has to be confirmed at its box; what does not show is refused; in every form."""

import pytest

from casetracker.vocabulary import Evaluation
from detainees.document import draft_of
from detainees.models import Detainee, Name, Place, Source
from tests.admin.case.case_form import add, open_screen, problems, saved, sent_by
from tests.admin.case.case_form import save as save_case
from tests.admin.forms import add_row, add_url, change_url, errors_of, open_form, read_form, save
from tests.factories import cite, make_country, make_detainee, make_name, make_source

pytestmark = pytest.mark.django_db

MIXED = "Mari\u0430"
SAID = "mixes letters of several scripts"
HIDDEN = "Ma\u202ery Person"
RIGHT = "-is_right"


def confirmed(page, read=lambda page: read_form(page).sent) -> dict:
    """The form of a page with every question on it confirmed."""
    boxes = read_form(page).boxes
    return {**read(page), **{box["name"]: box["value"] for box in boxes if box.get("name", "").endswith(RIGHT)}}


def test_a_name_of_two_scripts_is_confirmed_on_the_page_of_a_case_and_on_the_case_screen_alike(editor):
    url = add_url(Detainee)
    sent = open_form(editor, url)
    sent |= {"names-0-text": [MIXED], "names-0-kind": ["main"], "label": ["Person 000001"]}
    asked = save(editor, url, sent)
    assert SAID in errors_of(asked)
    assert save(editor, url, confirmed(asked)).status_code == 302
    screen = add(editor, open_screen(editor), "names", text=MIXED, kind="main")
    asked = save_case(editor, screen, **{"case-label": "Person 000002"})
    assert SAID in str(problems(asked))
    assert Detainee.objects.count() == 1
    saved(editor, confirmed(asked, sent_by))
    assert list(Name.objects.values_list("text", flat=True)) == [MIXED, MIXED]


def test_a_confirmation_holds_for_these_words_and_for_no_others(editor):
    name = make_name(detainee=make_detainee(name=""))
    url = change_url(name)
    sent = confirmed(save(editor, url, open_form(editor, url), text=MIXED))
    assert SAID in errors_of(save(editor, url, sent, text="P\u0430ul"))
    name.refresh_from_db()
    assert name.text not in (MIXED, "P\u0430ul")


@pytest.mark.parametrize("text", [HIDDEN, "Ma\U000e0041ry", "\u3164", "\u200b\u200b"])
def test_what_does_not_show_is_refused_on_every_page_and_what_was_typed_stays(editor, text):
    person = make_detainee(name="")
    sent = open_form(editor, change_url(person))
    add_row(sent, "names", text=text, kind="spelling")
    refused = save(editor, change_url(person), sent, label="Person 000777")
    assert "does not show" in errors_of(refused) or "is invisible" in errors_of(refused)
    assert read_form(refused).sent["label"] == ["Person 000777"]
    screen = add(editor, open_screen(editor, person), "names", person, text=text, kind="main")
    refused = save_case(editor, screen, person)
    assert "does not show" in str(problems(refused)) or "is invisible" in str(problems(refused))
    source = open_form(editor, add_url(Source))
    assert save(editor, add_url(Source), source, **NEW, title=text).status_code == 200
    assert not Name.objects.exists()
    assert not Source.objects.exists()


def test_a_place_entered_with_plus_is_looked_at_like_any_name(editor):
    screen = add(
        editor, open_screen(editor), "events", kind="arrest", begin_on="2005", place="+ To\u202ewn (town or village)"
    )
    assert "does not show" in str(problems(save_case(editor, screen, **{"case-label": "Person 000003"})))
    assert not Place.objects.exists()


SCRIPTS = [
    ("שרה לוי", "Hebr", "he"),
    ("田中はなこ", "Jpan", "ja"),
    ("سارا پارسا", "Arab", "und"),
    ("မအေးအေး", "Mymr", "und"),
]


@pytest.mark.parametrize(("text", "script", "language"), SCRIPTS)
def test_the_script_of_a_name_follows_its_letters_wherever_it_is_typed(editor, text, script, language):
    saved(editor, add(editor, open_screen(editor), "names", text=text, kind="main"))
    person = make_detainee(name="")
    sent = open_form(editor, change_url(person))
    add_row(sent, "names", text=text, kind="spelling")
    assert save(editor, change_url(person), sent).status_code == 302
    own = make_name(detainee=make_detainee(name=""))
    assert save(editor, change_url(own), open_form(editor, change_url(own)), text=text).status_code == 302
    found = Name.objects.filter(text=text).values_list("script", "language")
    assert list(found) == [(script, language)] * 3


def test_a_script_that_was_chosen_stands(editor):
    own = make_name(detainee=make_detainee(name=""))
    url = change_url(own)
    assert save(editor, url, open_form(editor, url), text="שרה לוי", script="Zyyy", language="yi").status_code == 302
    own.refresh_from_db()
    assert (own.script, own.language) == ("Zyyy", "yi")


NEW = {"kind": "report", "code": "made-up", "language": "en", "seen": "whole"}
URL = "https://www.example.org/made-up/report/"


def test_a_source_at_an_address_on_record_is_questioned_with_a_link_on_its_page_and_on_the_case_screen(editor):
    known = make_source(title="The first title", url=URL)
    url = add_url(Source)
    same = "http://example.org/made-up/report?utm_source=mail#part"
    sent = {**open_form(editor, url), **NEW, "title": "Another title", "url": same}
    asked = save(editor, url, sent)
    assert "A source at this address is already on record" in errors_of(asked)
    assert f'href="{change_url(known)}"' in asked.content.decode()
    typed = {"bar-new_title": "Another title", "bar-new_url": same, "bar-new_kind": "report"}
    typed |= {"bar-new_language": "en", "bar-new_seen": NEW["seen"]}
    asked_there = save_case(editor, add(editor, open_screen(editor), "names", text="Person", kind="main"), **typed)
    assert "A source at this address is already on record" in str(problems(asked_there))
    assert Source.objects.count() == 1
    assert save(editor, url, confirmed(asked)).status_code == 302
    assert Source.objects.count() == 2


def test_a_title_on_record_is_questioned_and_a_source_saved_again_is_not(editor):
    known = make_source(title="Made-up Report of 2010", url=URL)
    url = add_url(Source)
    typed = {**NEW, "title": "made-up  report of 2010"}
    assert "A source with this title is already on record" in errors_of(
        save(editor, url, open_form(editor, url), **typed)
    )
    assert save(editor, change_url(known), open_form(editor, change_url(known)), publisher="Made-up").status_code == 302


def test_a_source_is_found_by_its_address_however_it_is_written(editor):
    known = make_source(title="The first title", url=URL)
    screen = add(editor, open_screen(editor), "names", text="Person", kind="main")
    saved(editor, screen, **{"bar-source": "example.org/made-up/report"})
    assert Name.objects.get().citations.get().source == known


def test_two_sources_at_one_address_are_one_origin():
    person = make_detainee(name="")
    name = make_name(detainee=person, kind="main", evaluation=Evaluation.REPORTED)
    name.citations.all().delete()
    for address in (URL, "http://example.org/made-up/report#top", "https://example.org", "https://example.org"):
        cite(name, source=make_source(url=address))
    assert draft_of(person).document.names[0].origins == 3


def test_degrees_nought_nought_are_questioned_at_the_box(editor):
    url = add_url(Place)
    typed = {"name_en": "Made-up town", "code": "made-up", "kind": "locality", "latitude": "0", "longitude": "0.00"}
    typed["within"] = str(make_country().pk)
    asked = save(editor, url, open_form(editor, url), **typed)
    assert "0, 0 lies in the sea" in errors_of(asked)
    assert not Place.objects.filter(code="made-up").exists()
    assert save(editor, url, open_form(editor, url), **{**typed, "longitude": "9.45"}).status_code == 302
    assert save(editor, url, confirmed(asked), code="buoy").status_code == 302


def test_a_new_place_is_asked_for_its_country_and_may_do_without(editor):
    url = add_url(Place)
    typed = {"name_en": "Made-up camp", "code": "made-up", "kind": "facility"}
    asked = save(editor, url, open_form(editor, url), **typed)
    assert "In which country does it lie?" in errors_of(asked)
    assert not Place.objects.exists()
    assert save(editor, url, confirmed(asked)).status_code == 302
    assert Place.objects.get().country() is None
