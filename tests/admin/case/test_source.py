"""What is read stays at hand: the source's file beside the rows, the top of the screen after saving, the next man."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from detainees.groups import RESEARCHERS, ensure_groups
from detainees.models import CustodyEvent, Detainee, Party, Source
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url, sent_by
from tests.admin.conftest import logged_in
from tests.factories import make_detainee, make_event, make_file, make_source, make_user

pytestmark = pytest.mark.django_db


def offered(client, text) -> list[dict]:
    """What is offered while the name of a source is typed."""
    return client.get(reverse("admin:detainees_detainee_case_find", args=["source"]), {"q": text}).json()["rows"]


def test_a_source_with_a_file_is_offered_with_its_reader(editor):
    with_file, without = make_source(title="Report 000900"), make_source(title="Report 000901")
    make_file(source=with_file)
    first, second = offered(editor, "Report 00090")
    assert (first["viewer"], second["viewer"]) == (with_file.reader_url, "")
    assert second["giver"] == reverse("admin:detainees_source_upload", args=[without.pk])


def test_nobody_is_led_to_a_file_that_he_may_not_read():
    make_file(source=make_source(title="Report 000900", confidential=True, descriptor={"en": "an interview"}))
    user = make_user(is_superuser=False)
    user.groups.add(ensure_groups()[RESEARCHERS])
    assert [row["viewer"] for row in offered(logged_in(user), "Report 000900")] in ([], [""])


def test_the_top_of_the_screen_stays_as_it_was_for_the_next_row_and_the_next_case(editor):
    make_source(title="Report 000900")
    sent = open_screen(editor) | {"names-0-text": ["Person 000124"]}
    sent |= {"bar-source": ["Report 000900"], "bar-locator": ["4"], "bar-evaluation": ["reported"]}
    there = save(editor, sent)["Location"]
    kept = {"source": ["Report 000900"], "locator": ["4"], "evaluation": ["reported"]}
    assert parse_qs(urlsplit(there).query) == kept
    page = editor.get(there)
    assert sent_by(page)["bar-source"] == ["Report 000900"]
    assert f"{screen_url()}?" in page.content.decode()
    assert sent_by(editor.get(screen_url(), kept))["bar-locator"] == ["4"]


def test_a_new_source_beside_a_chosen_one_is_refused_at_its_box_and_nothing_is_saved(editor):
    woman = make_detainee("Amina Example")
    make_source(title="Report 000900")
    sent = open_screen(editor, woman) | {"bar-source": ["Report 000900"]}
    sent = add(editor, sent, "names", woman, text="Амина Example", kind="native")
    sent |= {"bar-new_title": ["Report 000901"], "bar-new_publisher": ["Example Press"]}
    sent |= {"bar-new_kind": ["book"], "bar-new_language": ["ru"], "bar-new_seen": ["whole"]}
    page = save(editor, sent, woman)
    assert '<li><a href="#id_bar-new_title">' in page.content.decode()
    assert "Empty one of the two" in page.content.decode()
    assert (woman.names.count(), Source.objects.count()) == (1, 2)  # the second is that of the first name
    kept = sent_by(page)
    assert (kept["bar-source"], kept["bar-new_publisher"]) == (["Report 000900"], ["Example Press"])
    there = saved(editor, kept | {"bar-source": [""], "names-1-citations-0-source": [""]}, woman)["Location"]
    assert woman.names.last().citations.get().source.title == "Report 000901"
    assert sent_by(editor.get(there))["bar-source"] == ["Report 000901"]


def test_what_is_typed_of_a_new_source_without_its_title_is_not_lost(editor):
    woman = make_detainee("Amina Example")
    page = save(editor, open_screen(editor, woman) | {"bar-new_url": ["https://example.org/report"]}, woman)
    assert '<li><a href="#id_bar-new_title">' in page.content.decode()
    assert sent_by(page)["bar-new_url"] == ["https://example.org/report"]
    assert '<details class="new-source" open>' in page.content.decode()


def test_whoever_shares_a_row_is_one_step_away(editor):
    man, other = make_detainee("Person 000123"), make_detainee("Person 000125")
    make_event(people=[man, other])
    page = editor.get(screen_url(man)).content.decode()
    assert page.count(f'<a href="{screen_url(other)}">Person 000125</a>') == 1


def test_each_problem_stands_at_the_top_with_a_link_to_its_box(editor):
    man = make_detainee("Person 000123")
    sent = add(editor, open_screen(editor, man), "events", man, kind="detention", begin_on="the day after the feast")
    page = save(editor, sent, man).content.decode()
    assert '<li><a href="#id_events-0-begin_on">Custody event 1, “Date or start”: ' in page
    assert 'id="id_events-0-begin_on"' in page
    assert not CustodyEvent.objects.exists()


def test_a_decision_that_acts_on_one_below_it_is_refused_in_words(editor):
    man = make_detainee("Person 000123")
    sent = add(editor, open_screen(editor, man), "proceedings", man, kind="criminal", title_en="Trial 000001")
    sent |= {"proceedings-0-roles-0-role": ["victim"]}
    row = {"kind": "review_second_instance", "affects": "2", "effect": "quashes"}
    sent = add(editor, sent, "proceedings-0-decisions", man, **row)
    sent = add(editor, sent, "proceedings-0-decisions", man, kind="judgment_acquittal")
    page = save(editor, sent, man).content.decode()
    link = '<li><a href="#id_proceedings-0-decisions-0-affects">Proceeding 1, decision 1, “Changes decision no.”: '
    assert link in page
    assert "of an earlier row" in page


def test_who_says_so_is_entered_as_new_once_and_found_from_then_on(editor):
    make_source(title="Report 000900")
    sent = open_screen(editor) | {"names-0-text": ["Nadia Example"], "bar-source": ["Report 000900"]}
    sent |= {"bar-asserted_by": ["+ Example Watch (organisation)"], "bar-relayed_by": ["+ Example Press (media)"]}
    sent |= {"names-0-asserted_by": sent["bar-asserted_by"], "names-0-relayed_by": sent["bar-relayed_by"]}
    there = saved(editor, sent)["Location"]
    woman = Detainee.objects.get()
    again = add(editor, sent_by(editor.get(there)), "details", woman, kind="nationality", value_en="Exampleland")
    saved(editor, again, woman)
    who = woman.details.get()
    assert (str(who.asserted_by), str(who.relayed_by)) == ("Example Watch", "Example Press")
    assert Party.objects.count() == 2


def test_a_source_that_a_colleague_renamed_stays_at_the_top_and_is_cited(editor):
    person, source = make_detainee("Person 000125"), make_source(title="Report 000900")
    sent = open_screen(editor, person) | {"bar-source": ["Report 000900"], "bar-locator": ["4"]}
    sent = add(editor, sent, "events", person, kind="arrest", begin_on="2011")
    source.title = "Report 000900, corrected"
    source.save()
    there = saved(editor, sent, person)["Location"]
    assert CustodyEvent.objects.get().citations.get().source == source
    assert sent_by(editor.get(there))["bar-source"] == ["Report 000900, corrected"]
    kept_before = {"source": "Report 000900", "locator": "4"}
    assert sent_by(editor.get(screen_url(person), kept_before))["bar-source"] == ["Report 000900, corrected"]


def test_an_earlier_title_of_two_sources_is_not_taken_for_one_of_them(editor):
    person = make_detainee("Person 000126")
    for number in (1, 2):
        source = make_source(title="Report 000902")
        source.title = f"Report 000902, part {number}"
        source.save()
    sent = add(editor, open_screen(editor, person), "events", person, kind="arrest", begin_on="2011")
    page = save(editor, sent, person, **{"bar-source": "Report 000902"})
    assert "Similar: Report 000902, part 1" in page.content.decode()
