"""The corrections: what was changed or taken back after readers had seen it; and who approved what can be read."""

import pytest
from django.test import Client

from published.models import PublicEdition
from published.publish import merge, publish, separate, withdraw
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db


def page(client, path="/corrections/") -> Shown:
    return Shown(client.get(path).content.decode())


def correct(person, note="") -> None:
    """Publish a case once more with another spelling."""
    make.make_name(detainee=person)
    show(person, note=note)


def test_nothing_was_corrected_says_so(reader_client):
    show(make.make_detainee(name="Person A"))
    shown = page(reader_client)
    assert "Nothing has been corrected or withdrawn." in shown.text
    assert "Person A" not in shown.text


def test_a_later_edition_stands_with_its_note_and_what_changed(reader_client):
    person = make.make_detainee(name="Person A")
    first = show(person, note="First published.")
    correct(person, "A spelling was added.")
    shown = page(reader_client)
    assert "Person A A spelling was added." in shown.text
    assert "First published." not in shown.text
    address = f"/detainees/{first.slug}-{first.pk}/v/2/changes/1/"
    assert address in shown.links
    assert reader_client.get(address).status_code == 200


def test_the_tenth_edition_is_a_correction_and_the_first_is_none(reader_client):
    person = make.make_detainee(name="Person A")
    show(person, note="Note of edition one.")
    for _ in range(8):
        correct(person)
    correct(person, "Note of edition ten.")
    text = page(reader_client).text
    assert "Note of edition ten." in text
    assert "Note of edition one." not in text


def test_that_a_merge_was_taken_back_is_a_correction(reader_client):
    person, other, by = make.make_detainee(name="Person A"), make.make_detainee(name="Person B"), make.make_user()
    show(person), show(other)
    separate(merge(person, by=by, into=other, reason="One."), by=by, reason="Two.")
    shown = page(reader_client)
    assert "A merge with another record was taken back." in shown.text
    assert person.public_id in shown.text
    assert "Person A" not in shown.text


def test_a_withdrawal_gives_the_id_and_one_sentence_and_never_a_name(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    correct(person, "A spelling was added.")
    withdraw(person, by=make.make_user(), reason="The true reason of the test.")
    shown = page(reader_client)
    assert "This record was withdrawn by the editors." in shown.text
    assert "A later edition was published. It is no longer public." in shown.text
    assert shown.text.count(person.public_id) == 2
    for word in ("Person A", "person-a", "true reason", "A spelling was added"):
        assert word not in shown.html


def test_an_edition_after_a_withdrawal_has_no_difference_to_the_one_taken_back(reader_client):
    person = make.make_detainee(name="Person A")
    show(person)
    withdraw(person, by=make.make_user(), public_reason="corrected")
    correct(person, "Published again.")
    shown = page(reader_client)
    assert "Published again." in shown.text
    assert "This record was withdrawn to be corrected." in shown.text
    assert not any("changes" in link for link in shown.links)


def test_a_merge_is_told_with_both_ids(reader_client):
    one, two = make.make_detainee(name="Person A"), make.make_detainee(name="Person B")
    show(one)
    show(two)
    merge(one, by=make.make_user(), into=two, reason="One man.")
    shown = page(reader_client)
    assert f"{one.public_id} → {two.public_id}" in shown.text
    assert "This record was merged with another." in shown.text
    assert "Person A" not in shown.text


def test_its_pages_go_by_the_log(reader_client):
    for _ in range(22):
        person = make.make_detainee()
        show(person)
        withdraw(person, by=make.make_user())
    shown = page(reader_client)
    assert shown.text.count("withdrawn by the editors.") == 20
    (link,) = [one for one in shown.links if "before=" in one]
    assert page(reader_client, link).text.count("withdrawn by the editors.") == 2


def test_it_asks_two_questions_at_one_row_and_at_twenty(as_reader, django_assert_num_queries):
    for number in (1, 20):
        for _ in range(number):
            person = make.make_detainee()
            show(person)
            correct(person)
        with as_reader(), django_assert_num_queries(2):
            Client().get("/corrections/")


def test_every_page_leads_to_the_log_and_the_corrections(reader_client):
    for path in ("/", "/detainees/", "/about/", "/log/", "/corrections/", "/nothing/"):
        assert {"/log/", "/corrections/"} <= set(page(reader_client, path).links)


# Who approved


def test_about_says_how_many_editions_their_own_author_approved(reader_client):
    assert "No edition can be read here now." in page(reader_client, "/about/").text
    people = [make.make_detainee() for _ in range(3)]
    for one in people:
        publish(one, by=make.make_user(), approved_by=make.make_user())
    assert "Of the 3 editions that can be read here now, none was approved" in page(reader_client, "/about/").text
    PublicEdition.objects.filter(case=people[0].public_id).update(alone=True)
    text = page(reader_client, "/about/").text
    assert "Of the 3 editions that can be read here now, one was approved by the person who wrote it." in text
    correct(people[1])
    assert "Of the 4 editions that can be read here now, 2 were approved" in page(reader_client, "/about/").text
    withdraw(people[0], by=make.make_user())
    assert "Of the 3 editions that can be read here now, one was" in page(reader_client, "/about/").text


def test_about_asks_one_question(as_reader, django_assert_num_queries):
    show(make.make_detainee())
    with as_reader(), django_assert_num_queries(1):
        Client().get("/about/")
