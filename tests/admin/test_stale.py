"""A save over a colleague's work is refused, and both values are shown."""

from threading import Barrier, Thread

import pytest
from django.db import connections

from detainees.models import CustodyEvent, Decision, Detainee, Method, Name, Record
from tests.admin.conftest import logged_in
from tests.admin.forms import change_url, errors_of, open_form, read_form, save
from tests.factories import (
    make_allegation,
    make_decision,
    make_detainee,
    make_event,
    make_name,
    make_place,
    make_term,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_the_second_save_is_refused_with_both_values_and_the_first_stands(editor, colleague):
    event = make_event(provision="article 1")
    url = change_url(event)
    mine = open_form(editor, url)
    assert save(colleague, url, open_form(colleague, url), provision="article 2").status_code == 302
    response = save(editor, url, mine, provision="article 3")
    said = errors_of(response)
    assert "You typed: “article 3”" in said
    assert "A colleague (ben) saved: “article 2” at" in said
    event.refresh_from_db()
    assert event.provision == "article 2"
    assert 'value="article 3"' in response.content.decode()


def test_saving_again_is_a_decision_and_goes_through(editor, colleague):
    event = make_event(provision="article 1")
    url = change_url(event)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), provision="article 2")
    refused = save(editor, url, mine, provision="article 3")
    assert save(editor, url, read_form(refused).sent).status_code == 302
    event.refresh_from_db()
    assert event.provision == "article 3"


def test_what_only_the_colleague_changed_is_shown_and_kept_when_saving_again(editor, colleague):
    event, place = make_event(provision="article 1", place=make_place()), make_place()
    url = change_url(event)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), place=place.pk, begin_on="February 2004", legal_basis="remand")
    refused = save(editor, url, mine, provision="article 3")
    said = errors_of(refused)
    assert f"saved “{place}” at" in said
    assert "saved “remand” at" in said
    assert "saved “February 2004” at" in said
    assert "You typed" not in said
    assert save(editor, url, read_form(refused).sent).status_code == 302
    event.refresh_from_db()
    assert (event.provision, event.place, event.legal_basis) == ("article 3", place, "remand")
    assert str(event.begin_on) == "February 2004"


def test_a_text_in_several_languages_is_compared_too(editor, colleague):
    event = make_event(account={"en": "First."})
    url = change_url(event)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), account_ru="Второе.")
    said = errors_of(save(editor, url, mine, account_en="Third."))
    assert "en: Third." in said
    assert "ru: Второе." in said


def test_a_row_on_his_page_is_guarded_like_the_page_itself(editor, colleague):
    name = make_name(detainee=make_detainee(name=""), text="Spelling one")
    url = change_url(name.detainee)
    mine = open_form(editor, url)
    save(colleague, change_url(name), open_form(colleague, change_url(name)), text="Spelling two")
    said = errors_of(save(editor, url, mine, **{"names-0-text": "Spelling three"}))
    assert "You typed: “Spelling three”" in said
    assert "saved: “Spelling two”" in said
    name.refresh_from_db()
    assert name.text == "Spelling two"


def test_a_row_in_which_nothing_was_typed_keeps_the_colleagues_work_and_stops_nobody(editor, colleague):
    name = make_name(detainee=make_detainee(name=""), text="Spelling one")
    url = change_url(name.detainee)
    mine = open_form(editor, url)
    save(colleague, change_url(name), open_form(colleague, change_url(name)), text="Spelling two")
    assert save(editor, url, mine, label="Person 000999").status_code == 302
    name.refresh_from_db()
    assert name.text == "Spelling two"
    assert Detainee.objects.get(pk=name.detainee_id).label == "Person 000999"


def test_the_citation_on_the_row_is_guarded_too(editor, colleague):
    name = make_name(detainee=make_detainee(name=""))
    cite = name.citations.get()
    url = change_url(name.detainee)
    mine = open_form(editor, url)
    save(colleague, change_url(cite), open_form(colleague, change_url(cite)), locator="p. 2")
    said = errors_of(save(editor, url, mine, **{"names-0-cite_locator": "p. 3"}))
    assert "You typed: “p. 3”" in said
    assert "saved: “p. 2”" in said
    cite.refresh_from_db()
    assert cite.locator == "p. 2"


def test_a_list_of_rows_that_a_colleague_changed_is_not_overwritten(editor, colleague):
    first, second, third = (make_term(Method) for _number in range(3))
    allegation = make_allegation(methods=[first])
    url = change_url(allegation)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), methods=[first.pk, second.pk])
    said = errors_of(save(editor, url, mine, methods=[first.pk, third.pk]))
    assert f"You typed: “{first}, {third}”" in said
    assert f"saved: “{first}, {second}”" in said
    assert set(allegation.methods.all()) == {first, second}


def test_a_row_that_a_colleague_deleted_is_said_to_be_gone_and_what_was_typed_stays(editor, colleague):
    detainee = make_detainee(name="")
    gone, kept = make_name(detainee=detainee, text="Spelling one"), make_name(detainee=detainee, text="Spelling two")
    url = change_url(detainee)
    mine = open_form(editor, url)
    gone.delete()
    response = save(editor, url, mine, **{"names-0-text": "Spelling three", "names-1-text": "Spelling four"})
    assert "has deleted this row" in errors_of(response)
    page = response.content.decode()
    assert 'value="Spelling three"' in page
    assert 'value="Spelling four"' in page
    assert save(editor, url, read_form(response).sent, **{"names-0-DELETE": "on"}).status_code == 302
    kept.refresh_from_db()
    assert kept.text == "Spelling four"


def test_a_row_that_a_colleague_changed_is_not_deleted_unseen(editor, colleague):
    name = make_name(detainee=make_detainee(name=""))
    url = change_url(name.detainee)
    mine = open_form(editor, url)
    save(colleague, change_url(name), open_form(colleague, change_url(name)), text="Spelling two")
    refused = save(editor, url, mine, **{"names-0-DELETE": "on"})
    assert "A colleague (ben) changed" in errors_of(refused)
    assert Name.objects.filter(pk=name.pk).exists()


def test_a_form_that_does_not_say_when_it_was_opened_overwrites_nothing(editor):
    event = make_event(provision="article 1")
    sent = open_form(editor, change_url(event))
    del sent["revision"]
    assert "You typed: “article 2”" in errors_of(save(editor, change_url(event), sent, provision="article 2"))


def test_a_save_that_meets_another_at_the_last_moment_is_refused_in_words(editor, monkeypatch):
    event = make_event(provision="article 1")
    url = change_url(event)
    sent = open_form(editor, url)

    def lose_the_race(row, *args, **kwargs):
        CustodyEvent.objects.filter(pk=row.pk).update(mode_as_stated="returned")
        return Record.save(row, *args, **kwargs)

    monkeypatch.setattr(CustodyEvent, "save", lose_the_race)
    response = save(editor, url, sent, provision="article 2")
    assert "A colleague has changed this record since you opened it" in errors_of(response)
    assert 'value="article 2"' in response.content.decode()
    event.refresh_from_db()
    assert (event.provision, event.mode_as_stated) == ("article 1", "")


def test_decisions_on_the_page_of_their_proceeding_are_guarded(editor, colleague):
    decision = make_decision(penalty={"en": "9 years"})
    url = change_url(decision.proceeding)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), **{"decisions-0-penalty_en": "11 years"})
    said = errors_of(save(editor, url, mine, **{"decisions-0-penalty_en": "13 years"}))
    assert "en: 13 years" in said
    assert "en: 11 years" in said
    assert Decision.objects.get().penalty == {"en": "11 years"}


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_the_same_moment_one_is_kept_and_the_other_shown_both_values():
    users = [make_user("ann"), make_user("ben")]
    event = make_event(provision="article 1")
    url = change_url(event)
    forms = [(client, open_form(client, url)) for client in map(logged_in, users)]
    start, answers = Barrier(2), {}

    def save_at_once(number):
        client, sent = forms[number]
        start.wait(timeout=10)
        try:
            answers[number] = save(client, url, sent, provision=f"article {number + 2}")
        finally:
            connections.close_all()

    threads = [Thread(target=save_at_once, args=[number]) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    saved, refused = sorted(answers, key=lambda number: -answers[number].status_code)
    assert answers[saved].status_code == 302
    said = errors_of(answers[refused])
    assert f"You typed: “article {refused + 2}”" in said
    assert f"saved: “article {saved + 2}”" in said
    event.refresh_from_db()
    assert event.provision == f"article {saved + 2}"
