"""Publishing: what is approved is shown; what is withdrawn is gone at once; the public record can be rebuilt."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from detainees.document import draft_of
from detainees.models import Edition
from published.models import (
    Case,
    Profile,
    ProfileEvent,
    ProfileFacet,
    PublicContent,
    PublicEdition,
    PublicLogEntry,
    State,
)
from published.publish import (
    Refused,
    Unchanged,
    approve_and_publish,
    merge,
    publish,
    rebuild,
    redact,
    submit,
    withdraw,
)
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make.make_user()


@pytest.fixture
def second():
    return make.make_user()


def content_of(case: Case) -> bytes:
    """The bytes that readers get now."""
    return bytes(PublicContent.objects.get(edition=case.current).content)


def public_rows() -> dict:
    """Every row of the public record that a rebuild must bring back, without keys of the database."""
    return {
        "cases": sorted(Case.objects.values_list("public_id", "kind", "state", "reason", "slug", "merged_into")),
        "editions": sorted(PublicEdition.objects.values_list("case", "number", "sha256", "salt", "commitment", "note")),
        "log": sorted(PublicLogEntry.objects.values_list("number", "hash", "line")),
        "contents": sorted(
            (row.edition.case_id, row.edition.number, bytes(row.content)) for row in PublicContent.objects.all()
        ),
        "profiles": sorted(Profile.objects.values_list("case", "name", "sort_key", "searched")),
        "facets": sorted(ProfileFacet.objects.values_list("profile", "facet", "code")),
        "events": sorted(ProfileEvent.objects.values_list("profile", "event", "kind")),
    }


def test_what_is_approved_is_byte_for_byte_what_is_shown(author, second):
    person = make.make_detainee()
    make.make_event(people=[person])
    edition = approve_and_publish(submit(person, by=author), by=second)
    case = Case.objects.get(pk=person.public_id)
    assert (edition.number, edition.approved_by, case.state) == (1, second, State.PUBLIC)
    assert content_of(case) == draft_of(person).content
    assert case.current.sha256 == edition.sha256


def test_editing_the_record_changes_nothing_public_until_it_is_published_again(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    before = public_rows()
    make.make_name(detainee=person, text="Spelling B")
    assert public_rows() == before
    edition = publish(person, by=author, approved_by=second)
    assert edition.number == 2
    assert b"Spelling B" in content_of(Case.objects.get(pk=person.public_id))


def test_ones_own_work_is_approved_only_with_a_stated_reason(author):
    candidate = submit(make.make_detainee(), by=author)
    with pytest.raises(Refused, match="To publish alone, give a reason"):
        approve_and_publish(candidate, by=author)
    assert not Case.objects.exists()
    assert approve_and_publish(candidate, by=author, solo_reason="A team of one.").solo_reason == "A team of one."


def test_a_candidate_whose_record_has_changed_is_refused(author, second):
    person = make.make_detainee()
    candidate = submit(person, by=author)
    make.make_name(detainee=person)
    with pytest.raises(Refused, match="has changed since it was submitted"):
        approve_and_publish(candidate, by=second)
    assert not Case.objects.exists()


def test_an_edition_is_not_published_twice(author, second):
    edition = publish(make.make_detainee(), by=author, approved_by=second)
    with pytest.raises(Refused, match="already published"):
        approve_and_publish(edition, by=second)


def test_publishing_an_unchanged_record_is_refused_and_leaves_no_candidate(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    with pytest.raises(Unchanged, match="Nothing has changed since edition 1"):
        publish(person, by=author, approved_by=second)
    assert Edition.objects.count() == 1


def test_a_candidate_that_was_refused_leaves_no_gap_in_the_numbers(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    make.make_name(detainee=person)
    submit(person, by=author)
    make.make_name(detainee=person)
    assert publish(person, by=author, approved_by=second).number == 2


def test_a_withdrawn_case_leaves_a_tombstone_that_tells_nothing(author, second):
    person = make.make_detainee(name="Person A")
    make.make_event(people=[person])
    publish(person, by=author, approved_by=second)
    withdraw(person, by=author, reason="His sister asked for it.")
    case = Case.objects.get(pk=person.public_id)
    assert (case.state, case.slug, case.heading, case.current) == (State.WITHDRAWN, "", None, None)
    assert not PublicContent.objects.exists()
    assert not Profile.objects.exists()
    assert "sister" not in str(public_rows())
    assert "Person A" not in str(public_rows())
    assert person.editions.get().content.content
    assert person.editions.get().withdrawn_reason == "His sister asked for it."


def test_what_is_not_public_cannot_be_withdrawn(author):
    with pytest.raises(Refused, match="is not public"):
        withdraw(make.make_detainee(), by=author, reason="For the test.")


def test_in_haste_a_case_is_withdrawn_without_a_reason(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    withdraw(person, by=author)
    assert Case.objects.get().state == State.WITHDRAWN


def test_readers_are_told_one_of_the_neutral_sentences_and_no_other(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    with pytest.raises(Refused, match="one of the neutral sentences"):
        withdraw(person, by=author, public_reason="They were threatened.")
    assert Case.objects.get().state == State.PUBLIC


def test_a_withdrawn_case_can_be_published_again_under_the_next_number(author, second):
    person = make.make_detainee()
    publish(person, by=author, approved_by=second)
    withdraw(person, by=author, reason="For the test.")
    assert publish(person, by=author, approved_by=second).number == 2
    assert [row.edition.number for row in PublicContent.objects.all()] == [2]


def test_the_public_record_is_rebuilt_from_the_editions_as_it_was(author, second):
    people = [make.make_detainee() for _once in range(6)]
    make.make_event(people=people)
    matter = make.make_matter(members=people)
    for subject in (*people, matter):
        publish(subject, by=author, approved_by=second)
    make.make_name(detainee=people[0])
    publish(people[0], by=author, approved_by=second)
    withdraw(people[1], by=author, reason="For the test.", public_reason="corrected")
    withdraw(people[2], by=author, reason="For the test.")
    publish(people[2], by=author, approved_by=second)
    merge(people[3], by=author, into=people[0], reason="One man.")
    redact(people[4], by=author, reason="For the test.")
    merge(people[5], by=author, into=make.make_detainee(), reason="One man, not public.")
    before = public_rows()
    assert rebuild() == 3
    assert public_rows() == before


def test_a_record_published_before_there_was_a_log_gets_one_when_it_is_rebuilt(author, second):
    people = [make.make_detainee() for _once in range(2)]
    for person in people:
        publish(person, by=author, approved_by=second)
    withdraw(people[1], by=author)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE detainees_logentry, published_publiclogentry")
    assert rebuild() == 1
    acts = [json.loads(entry.line)["act"] for entry in PublicLogEntry.objects.all()]
    assert acts == ["published", "published", "withdrawn"]
    before = public_rows()
    rebuild()
    assert public_rows() == before


def test_the_commands_publish_and_withdraw(author, capsys):
    person = make.make_detainee()
    call_command("publish", all=True)
    assert "1 published." in capsys.readouterr().out
    assert Edition.objects.get().submitted_by.username == "command-line"
    call_command("withdraw", person.public_id, reason="For the test.")
    assert Case.objects.get().state == State.WITHDRAWN


def test_publish_all_publishes_what_can_go_and_says_of_each_other_why_it_stays():
    other = make.make_detainee(name="")
    late = make.make_detainee(name="Amina Testova")
    make.make_detail(detainee=late, kind="residence", value={"en": "with Aminat Testowa"})
    named = make.make_detainee(name="Aminat Testowa")
    with pytest.raises(CommandError, match=f"1 not published:\n{other}: .*no public, assessed and cited name"):
        call_command("publish", all=True)
    assert {case.pk for case in Case.objects.public()} == {late.public_id, named.public_id}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"subject": ["nosuchrecord"]}, "There is no case or group case"),
        ({}, "or give --all"),
        ({"all": True, "by": "nobody"}, "There is no user"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(arguments, words):
    with pytest.raises(CommandError, match=words):
        call_command("publish", *arguments.pop("subject", []), **arguments)


def test_lists_are_filled_from_the_document(author, second):
    country = make.make_country(code="country-x", country_code="XX")
    prison = make.make_place(kind="facility", code="prison-x", within=country)
    service = make.make_party(code="service-x", name={"en": "Service X"})
    person = make.make_detainee(name="Person A")
    make.make_name(detainee=person, text="Человек Б", script="Cyrl", language="ru")
    make.make_event(people=[person], place=prison, authority=service, begin_on="2004-03", end_on="2004-06")
    make.make_detail(detainee=person, place=country)
    make.make_allegation(victims=[person])
    publish(person, by=author, approved_by=second)
    profile = Profile.objects.get()
    assert profile.name == "Person A"
    assert "человек б" in profile.searched
    assert (profile.allegations, profile.first_year, profile.last_year) == (1, "2004", "2004")
    facets = set(ProfileFacet.objects.exclude(facet="method").values_list("facet", "code"))
    assert facets == {
        ("nationality", "country-x"),
        ("held_by", "service-x"),
        ("country", "country-x"),
        ("facility", "prison-x"),
        ("event", "detention"),
    }
    event = ProfileEvent.objects.get()
    assert (event.possible_first.isoformat(), event.possible_last.isoformat()) == ("2004-03-01", "2004-06-30")
    assert (event.sure_first.isoformat(), event.sure_last.isoformat()) == ("2004-03-31", "2004-06-01")


def test_the_slug_is_made_of_the_name_alone(author, second):
    person = make.make_detainee(name="Человек Б")
    make.make_charge(proceeding=make.make_proceeding(people=[person]), words={"en": "mercenary activity"})
    publish(person, by=author, approved_by=second)
    assert Case.objects.get().slug == "человек-б"
    assert "mercenary" not in repr(Case.objects.get().heading)


def test_an_event_that_sources_date_differently_is_certain_only_where_every_dating_agrees(author, second):
    person = make.make_detainee()
    head = make.make_event(people=[person], kind="arrest", begin_on="2005-04")
    make.make_event(people=[person], kind="arrest", begin_on="2005-01-08", alternative_to=head)
    publish(person, by=author, approved_by=second)
    event = ProfileEvent.objects.get()
    assert (event.possible_first.isoformat(), event.possible_last.isoformat()) == ("2005-01-08", "2005-04-30")
    assert (event.sure_first.isoformat(), event.sure_last.isoformat()) == ("2005-04-30", "2005-01-08")
