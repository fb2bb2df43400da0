"""Pre-flight finds confidential text, and the names of people who are not public, in public words."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from casetracker.vocabulary import PublicationBasis
from detainees.models import Detainee, Edition, Name, SourceIdentity
from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def told(words, language="en", **given):
    """A person of whom an event is told in these words."""
    person = make.make_detainee(**given)
    make.make_event(people=[person], account={language: words})
    return person


def leaks(subject) -> list:
    """The places in which confidential text was found."""
    return [one for one in preflight(subject).findings if one.code == "confidential_text"]


def note(text, person=None):
    """A confidential note, of another man unless told otherwise."""
    return (person or make.make_detainee()).confidential_notes.create(subject="Test", text=text)


def test_five_words_in_a_row_of_a_confidential_note_block_and_are_not_repeated():
    person = told("It is said that he sleeps — above THE green bakery, they say.")
    row = note("Now he sleeps above the green bakery near the bridge.", person)
    (finding,) = leaks(person)
    assert finding.level == Gravity.BLOCKS
    assert row.public_id in finding.words
    assert f"“account (English) of the custody event {finding.row.public_id}”" in finding.words
    assert "[1]" not in finding.words
    assert finding.where == "custody.events[1].account.en"
    assert "bakery" not in finding.words
    assert finding.row == person.participations.get().event


def test_four_words_in_a_row_are_no_finding():
    person = told("It is said that he sleeps above the green house.")
    note("Now he sleeps above the red roof, above the green tree.", person)
    assert not leaks(person)


def test_the_note_of_another_man_is_found_too_also_in_russian():
    note("Сейчас он живёт у родственников матери.")
    assert leaks(told("Сообщают, что сейчас он живет у родственников матери", "ru"))


@pytest.mark.parametrize(
    ("secret", "public"),
    [
        ("Write to Test.Person@example.org.", "He wrote (test.person@EXAMPLE.org)."),
        ("Call +7 (900) 555-01-23.", "A call came from 8 900 555 01 23."),
        ("See https://example.org/secret/1", "As https://example.org/secret/1 says."),
        ("He stays with Testina Testova.", "A woman, Testina Testova, came."),
        ("Он у Тестины Тестовой.", "Пришла Тестина Тестова."),
        ("Ask @testhandle there.", "He posts as @TestHandle."),
    ],
)
def test_an_address_a_number_or_a_name_out_of_a_note_blocks(secret, public):
    note(secret)
    assert leaks(told(public))


@pytest.mark.parametrize(
    ("secret", "public"),
    [
        ("Taken on 2004-02-27, held 2004-2005.", "On 2004-02-27 he came; 2004-2005."),
        ("Asked at the Supreme Court.", "The Supreme Court decided."),
        ("Held 27.02.2004 - 01.03.2005.", "From 27.02.2004 - 01.03.2005 held."),
        ("At the end of the war.", "He left at the end of the day."),
        ("He Said so on Monday March 3.", "When He Said it: on Monday March 3."),
    ],
)
def test_dates_and_courts_in_a_note_are_no_secret(secret, public):
    note(secret)
    assert not leaks(told(public))


def test_the_names_of_public_bodies_and_sources_and_his_own_are_no_secret():
    body = make.make_party(name={"en": "Test Watchers for Peace and Quiet of the North"})
    person = told(f"Said by {body}.", name="Testan Testov")
    make.make_event(people=[person], source=make.make_source(title="A Report on the Five Long Years of Waiting"))
    note(f"Testan Testov spoke to {body} on A Report on the Five Long Years of Waiting.")
    assert not leaks(person)


def test_who_a_confidential_source_is_stays_secret():
    source = make.make_source(
        confidential=True,
        descriptor={"en": "people of the test"},
        title="Talk in a garden",
        author="Testina Testova",
        url="https://example.org/garden",
    )
    identity = SourceIdentity.objects.create(source=source, text="She works as a nurse in the old clinic.")
    for words, row in (
        ("A talk in a garden is quoted.", source),
        ("Testina Testova says so.", source),
        ("Read at https://example.org/garden today.", source),
        ("A woman who works as a nurse in the clinic.", identity),
    ):
        (finding,) = leaks(told(words))
        assert row.public_id in finding.words, words
    assert not leaks(told("She was a nurse."))


def test_working_notes_on_what_is_shown_are_no_public_words():
    words = "the cousin wants this kept back until spring"
    person = told(f"It is said: {words}.")
    event = person.participations.get().event
    assert not leaks(person)
    for row in (person, event, event.citations.get().source):
        row.working_note = words
        row.save()
        (finding,) = leaks(person)
        assert row.public_id in finding.words
        row.working_note = ""
        row.save()
    person.basis_note = words
    person.save()
    assert leaks(person)


@pytest.mark.parametrize("kept_back", [{"visibility": "internal"}, {"evaluation": "unassessed"}, {"cited": False}])
def test_working_notes_on_what_is_kept_back_are_no_public_words(kept_back):
    words = "the cousin wants this kept back until spring"
    person = told(f"It is said: {words}.")
    assert not leaks(person)
    row = make.make_name(detainee=person, text="Spelling B", working_note=words, **kept_back)
    (finding,) = leaks(person)
    assert row.public_id in finding.words


# The names of people who are not public


def named(subject) -> list:
    """The findings on names of people who are not public."""
    return [one for one in preflight(subject).findings if one.code == "unpublished_person"]


def public(person) -> Edition:
    """A published edition of a man's case."""
    user, now = make.make_user(), timezone.now()
    return Edition.objects.create(
        detainee=person, number=1, sha256="0" * 64, submitted_by=user, approved_by=make.make_user(), published_at=now
    )


def test_the_name_of_a_man_who_is_not_public_blocks():
    other = make.make_detainee("Testan Testov")
    person = told("He was held with TESTÁN Testov.")
    (finding,) = named(person)
    assert finding.level == Gravity.BLOCKS
    assert finding.where == "custody.events[1].account.en"
    assert other.public_id in finding.words
    assert finding.row == person.participations.get().event


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Тестан Тестов", "Его держали с Тестаном Тестовым."),
        ("Тестан Тестов", "Дело Тестова Тестана слушали."),
        ("Testan Testov", "Held with Testov, Testan."),
        ("تستان تستوف", "كان مع تستان تستوف هناك"),
    ],
)
def test_the_name_is_found_in_any_script_case_and_order(name, words):
    make.make_detainee(name)
    assert named(told(words))


def test_titles_and_publishers_of_sources_are_read_and_addresses_are_for_a_second_person():
    make.make_detainee("Testan Testov")
    for given, level in (
        ({"title": "The case of Testan Testov"}, Gravity.BLOCKS),
        ({"publisher": "Friends of Testan Testov"}, Gravity.BLOCKS),
        ({"url": "https://example.org/testan-testov"}, Gravity.SECOND_PERSON),
    ):
        person = make.make_detainee()
        make.make_event(people=[person], cited=False)
        event = person.participations.get()
        for fact in (event, event.event):
            make.cite(fact, make.make_source(**given))
        assert [one.level for one in named(person)] == [level]


def test_a_public_man_may_be_named_until_he_is_withdrawn():
    other = make.make_detainee("Testan Testov")
    person = told("He was held with Testan Testov.")
    edition = public(other)
    assert not named(person)
    edition.withdrawn_at, edition.withdrawn_by = timezone.now(), make.make_user()
    edition.save()
    assert named(person)


def test_a_name_that_a_public_man_or_he_himself_bears_too_is_no_finding():
    make.make_detainee("Testan Testov")
    assert not named(told("Testan Testov was held.", name="Testan Testov"))
    public(make.make_detainee("Testan Testov"))
    assert not named(told("Testan Testov was held."))


def test_the_names_of_a_record_merged_into_his_are_his():
    person = told("Testan Testov was held.")
    make.make_detainee("Testan Testov", merged_into=person)
    assert not named(person)


def test_a_name_of_one_word_and_words_apart_are_no_finding():
    make.make_detainee("Testan")
    make.make_detainee("Testan Testov")
    assert not named(told("Testan was held; Testov was not."))


def test_the_working_name_of_a_man_without_a_name_is_found():
    make.make_detainee("", label="Testan Testov")
    assert named(told("He was held with Testan Testov."))


def test_a_member_who_is_not_public_is_not_named_in_a_matter():
    member = make.make_detainee("Testan Testov")
    matter = make.make_matter(members=[member], title={"en": "Return of Testan Testov"})
    assert named(matter)
    public(member)
    assert not named(matter)


def test_twenty_thousand_names_take_one_pass():
    """As many queries as with ten names; how long it takes is no unit test's to say."""
    crowd(range(10))
    person = told("Его держали с Имя1007 Фамилия143.", "ru")
    few, found = looked_at(person)
    assert not found
    crowd(range(10, 20_000))
    many, found = looked_at(person)
    assert found
    assert many == few


def crowd(numbers):
    """Men who are not public, each with a name nobody else has."""
    people = [Detainee(label=f"Crowd {n}", publication_basis=PublicationBasis.PUBLIC_INTEREST) for n in numbers]
    Detainee.objects.bulk_create(people)
    Name.objects.bulk_create(
        [
            Name(detainee=man, text=f"Имя{n} Фамилия{n // 7}", script="Cyrl", kind="spelling")
            for n, man in zip(numbers, people, strict=True)
        ]
    )


def looked_at(subject) -> tuple[int, list]:
    """How many queries a pre-flight takes, and what it found."""
    with CaptureQueriesContext(connection) as queries:
        found = named(subject)
    return len(queries), found


@pytest.mark.parametrize(
    ("own", "alias", "public"),
    [
        ("Example Testina", "Testina Example", True),
        ("Testina Example", "Example Testina", True),
        ("Тестина Примерова", "Примерова Тестина", True),
        ("Testina bint Example", "Example Testina bint", True),
        ("Testina Maria Example", "Maria Example", True),
        ("Testina Example", "Testina Sampla", False),
    ],
)
def test_a_strangers_alias_in_another_order_does_not_block_a_persons_own_heading(own, alias, public):
    stranger = make.make_detainee("Sampla Nova")
    make.make_name(detainee=stranger, text=alias)
    person = told(f"{own} was held with Testina Sampla.", name=own)
    assert bool(named(person)) is not public


def test_a_persons_own_name_with_the_family_name_first_is_no_secret_of_a_note():
    person = told("Example Testina Maria was moved.", name="Testina Maria Example")
    note("Her sister asked where Example Testina was.", person)
    assert not leaks(person)
