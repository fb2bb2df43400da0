"""One event, many people; and two colleagues on one case."""

import pytest
from django.contrib.auth import get_user

from detainees.models import CustodyEvent, Detainee, Method, Participation
from detainees.models.links import AllegationMethods
from tests.admin.case.case_form import add, open_screen, save, saved, screen_url
from tests.admin.forms import FormReader, text_of
from tests.admin.test_history import later
from tests.factories import (
    make_allegation,
    make_detainee,
    make_event,
    make_place,
    make_proceeding,
    make_source,
    make_term,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def seven():
    return [make_detainee(f"Person 00010{number}") for number in range(7)]


def test_a_flight_of_seven_is_entered_once(editor, seven):
    man, *others = seven
    source = make_source(title="Report 000900")
    sent = open_screen(editor, man) | {"bar-source": ["Report 000900"], "bar-locator": ["2"]}
    names = "; ".join(one.label for one in others)
    sent = add(editor, sent, "events", man, kind="cross_border_transfer", begin_on="28 February 2004", people=names)
    sent["events-0-participations-0-own_begin_on"] = ["27 February 2004"]
    saved(editor, sent, man)
    event = CustodyEvent.objects.get()
    assert set(event.people.all()) == set(seven)
    assert {one.citations.get().source for one in event.participations.all()} == {source}
    own = event.participations.get(detainee=man)
    assert str(own.own_begin_on) == "27 February 2004"
    assert not any(one.own_begin_on for one in event.participations.exclude(pk=own.pk))


def test_people_are_added_and_taken_out_together_and_what_is_theirs_stays(editor, seven):
    man, second, third, *rest = seven
    event = make_event(people=[man, second, third])
    Participation.objects.filter(detainee=second).update(group_words="all three")
    sent = open_screen(editor, man, "events-0")
    assert sent["events-0-people"] == [f"{second}; {third}"]
    sent["events-0-people"] = [f"{second}\n{rest[0].public_id};+ Person 000199"]
    saved(editor, sent, man)
    assert set(event.people.all()) == {man, second, rest[0], Detainee.objects.get(label="Person 000199")}
    assert event.participations.get(detainee=second).group_words == "all three"


def test_a_man_joins_an_event_and_a_proceeding_on_record(editor, seven):
    man, other = seven[:2]
    event, trial = make_event(people=[other]), make_proceeding(people=[other])
    sent = open_screen(editor, man) | {"bar-source": [make_source().title]}
    sent = add(editor, sent, "events", man, existing=f"that flight [{event.public_id}]")
    sent = add(editor, sent, "proceedings", man, existing=trial.public_id)
    sent |= {"proceedings-0-roles-0-role": ["witness"]}
    saved(editor, sent, man)
    assert set(event.people.all()) == set(trial.people.all()) == {man, other}
    assert event.participations.get(detainee=man).citations.count() == 1
    assert CustodyEvent.objects.count() == 1


def test_taking_a_shared_event_out_of_a_case_leaves_it_to_the_others(editor, seven):
    man, other = seven[:2]
    shared, alone = make_event(people=[man, other]), make_event(people=[man], begin_on="2005", end_on="2006")
    sent = open_screen(editor, man, "events-0", "events-1") | {"events-0-DELETE": ["on"], "events-1-DELETE": ["on"]}
    saved(editor, sent, man)
    assert shared.people.get() == other
    assert not CustodyEvent.objects.filter(pk=alone.pk).exists()


def test_a_colleagues_save_is_shown_and_not_overwritten(editor, colleague, seven):
    man = seven[0]
    event = make_event(people=[man], place=make_place(name={"en": "Town 000001"}))
    mine, hers = (open_screen(client, man, "events-0") for client in (editor, colleague))
    saved(colleague, hers, man, **{"events-0-begin_on": "May 2004", "events-0-end_on": "June 2004"})
    answer = save(editor, mine, man, **{"events-0-begin_on": "April 2004"})
    said = answer.content.decode()
    assert "April 2004" in said
    assert "May 2004" in said
    event.refresh_from_db()
    assert str(event.begin_on) == "May 2004"


def test_a_row_of_which_one_field_is_left_open_stays_as_the_colleague_saved_it(editor, colleague, seven):
    man = seven[0]
    event = make_event(people=[man])
    mine, hers = (open_screen(client, man, "events-0") for client in (editor, colleague))
    saved(colleague, hers, man, **{"events-0-begin_on": "May 2004", "events-0-end_on": "June 2004"})
    answer = save(editor, mine, man, **{"events-0-begin_on": "April 2004", "events-0-end_on": "July 2004"})
    (conflict,) = answer.context["conflicts"]
    begin, end = conflict.fields
    reader = FormReader()
    reader.feed(answer.content.decode())
    given = {**reader.sent, f"merge-choice-{begin.name}": begin.options[0].boxes, "_save": "1"}
    assert editor.post(screen_url(man), {**given, "token": "one"}).status_code == 200
    event.refresh_from_db()
    assert (str(event.begin_on), str(event.end_on)) == ("May 2004", "June 2004")
    given |= {f"merge-choice-{end.name}": end.options[0].boxes, "token": "both"}
    assert editor.post(screen_url(man), given).status_code == 302
    event.refresh_from_db()
    assert (str(event.begin_on), str(event.end_on)) == ("April 2004", "July 2004")


def test_edits_of_different_rows_do_not_meet(editor, colleague, seven):
    man = seven[0]
    make_event(people=[man])
    mine, hers = open_screen(editor, man, "names-0"), open_screen(colleague, man, "events-0")
    saved(colleague, hers, man, **{"events-0-begin_on": "February 2004"})
    saved(editor, mine, man, **{"names-0-text": "Person 000100 A"})
    assert str(CustodyEvent.objects.get().begin_on) == "February 2004"
    assert man.names.get().text == "Person 000100 A"


def test_a_row_that_a_colleague_changed_is_not_taken_out_unseen(editor, colleague, seven):
    man = seven[0]
    make_event(people=[man])
    mine, hers = (open_screen(client, man, "events-0") for client in (editor, colleague))
    saved(colleague, hers, man, **{"events-0-begin_on": "February 2004"})
    answer = save(editor, mine, man, **{"events-0-DELETE": "on"})
    (conflict,) = answer.context["conflicts"]
    assert (conflict.who, [one.name for one in conflict.fields]) == ("ben", ["events-0-DELETE"])
    assert CustodyEvent.objects.exists()
    reader = FormReader()
    reader.feed(answer.content.decode())
    out, keep = (option.boxes for option in conflict.fields[0].options)
    for choice, remain in ((keep, 1), (out, 0)):
        given = {**reader.sent, "merge-choice-events-0-DELETE": choice}
        assert editor.post(screen_url(man), {**given, "token": f"of {remain}", "_save": "1"}).status_code == 302
        assert CustodyEvent.objects.filter(begin_on="February 2004").count() == remain


def test_rows_are_offered_while_a_name_is_typed_and_a_date_is_echoed(editor, seven):
    make_place(name={"en": "Town 000001"})
    found = editor.get(screen_url() + "find/place/", {"q": "town 0"}).json()["rows"]
    assert [row["text"] for row in found] == ["Town 000001"]
    assert editor.get(screen_url() + "find/user/", {"q": "a"}).status_code == 404
    assert "2004" in editor.get(screen_url() + "date/", {"q": "c. March 2004"}).json()["understood"]
    assert editor.get(screen_url() + "date/", {"q": "some day"}).json()["problem"]


def test_the_page_of_two_edits_names_who_changed_a_list_alone(editor, colleague, seven):
    woman = seven[0]
    cold, shocks = (make_term(Method, name={"en": name}) for name in ("cold", "shocks"))
    allegation = make_allegation(victims=[woman], methods=[cold])
    first = open_screen(editor, woman, "allegations-0")
    saved(editor, first, woman, **{"allegations-0-account_en": "It is reported by ann."})
    mine, hers = (open_screen(client, woman, "allegations-0") for client in (editor, colleague))
    saved(colleague, hers, woman, **{"allegations-0-methods": "cold; shocks"})
    later(AllegationMethods)
    said = text_of(save(editor, mine, woman, **{"allegations-0-methods": "shocks"}))
    assert set(allegation.methods.all()) == {cold, shocks}
    who = get_user(colleague).get_username()
    assert f"Saved by {who} at" in said


def test_the_page_of_two_edits_shows_a_text_by_language_as_each_of_the_two_typed_it(editor, colleague, seven):
    woman = seven[0]
    make_event(people=[woman], account={"en": "Before."})
    mine, hers = (open_screen(client, woman, "events-0") for client in (editor, colleague))
    saved(colleague, hers, woman, **{"events-0-account_en": "Hers.", "events-0-account_ru": "Её."})
    answer = save(editor, mine, woman, **{"events-0-account_en": "Mine.", "events-0-account_ru": "Моё."})
    (conflict,) = answer.context["conflicts"]
    words = [option.words for option in conflict.fields[0].options]
    assert words == ["en: Mine.; ru: Моё.", "en: Hers.; ru: Её.", "en: Before."]


def test_a_box_that_nobody_touched_keeps_its_row_when_a_colleague_gives_the_row_another_name(editor, seven):
    woman = seven[0]
    town, source = make_place(name={"en": "Town 000501"}), make_source(title="Report 000901")
    event = make_event(people=[woman], place=town)
    event.citations.update(source=source)
    opened = open_screen(editor, woman, "events-0")
    town.name, source.title = {"en": "Old Town 000501"}, "Report 000902"
    town.save()
    source.save()
    saved(editor, opened, woman, **{"events-0-account_en": "It is reported by ann."})
    event.refresh_from_db()
    assert (event.place, str(event.account)) == (town, "It is reported by ann.")
    assert {one.source for one in event.citations.all()} == {source}


def test_a_box_that_nobody_touched_never_means_another_row_that_has_the_name_by_now(editor, seven):
    woman = seven[0]
    town, source = make_place(name={"en": "Town 000501"}), make_source(title="Report 000901")
    event = make_event(people=[woman], place=town)
    event.citations.update(source=source)
    opened = open_screen(editor, woman, "events-0")
    town.name, source.title = {"en": "Old Town 000501"}, "Report 000902"
    town.save()
    source.save()
    other = make_place(name={"en": "Town 000501"}, code="another-town")
    make_source(title="Report 000901")
    page = save(editor, opened, woman, **{"events-0-account_en": "It is reported by ann."}).content.decode()
    assert "“Town 000501” is ambiguous" in page
    assert "“Report 000901” is ambiguous" in page
    event.refresh_from_db()
    assert event.place == town
    assert {one.source for one in event.citations.all()} == {source}
    choices = {"events-0-place": f"Town 000501 [{other.code}]"}
    choices |= {key: f"Report 000902 [{source.code}]" for key in opened if key.endswith("-source") and opened[key][0]}
    saved(editor, opened, woman, **choices)
    event.refresh_from_db()
    assert event.place == other
    assert {one.source for one in event.citations.all()} == {source}


def test_a_merged_record_says_where_to_type_and_cannot_be_named_on_another_screen(editor):
    woman, remaining, merged = (make_detainee(f"Person 00014{n}") for n in range(3))
    event = make_event(people=[woman, merged])
    Detainee.objects.filter(pk=merged.pk).update(merged_into=remaining)
    page = editor.get(screen_url(merged)).content.decode()
    assert f'was merged into <a href="{screen_url(remaining)}">Person 000141</a>' in page
    assert "was merged into" not in editor.get(screen_url(woman)).content.decode()

    saved(editor, open_screen(editor, woman, "events-0"), woman, **{"events-0-begin_on": "May 1994"})
    assert set(event.people.all()) == {woman, merged}
    found = editor.get("/admin/detainees/detainee/case/find/detainee/", {"q": "Person 00014"}).json()["rows"]
    assert not any(row["text"].startswith("Person 000142") for row in found)
    sent = add(editor, open_screen(editor, woman), "events", woman, kind="arrest", people="Person 000142")
    page = save(editor, sent, woman).content.decode()
    assert f"was merged into another one. Type: Person 000141 [{remaining.public_id}]" in page
