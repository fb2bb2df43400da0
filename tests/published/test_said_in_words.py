"""No sentence without content, and no words over a fact that say more than its source does."""

import re
from html import unescape

import pytest

from casetracker.vocabulary import (
    DetailKind,
    EventKind,
    GroupReference,
    PartyKind,
    ProceedingKind,
    Purpose,
    Result,
    RoleKind,
    Serves,
    StatementKind,
    StatementObtained,
    Treatment,
)
from detainees import models
from published.publish import publish
from tests import factories as make

from .shown import show

pytestmark = pytest.mark.django_db

SILENT = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
BARE = re.compile(r"(According to [^:]{3,120}|reported|stated|told [^:]{3,80}): ?\[")
NOTE = "This page describes reports of ill-treatment"


def text(response) -> str:
    """Return what a page says."""
    assert response.status_code == 200
    html = SILENT.sub(" ", response.content.decode())
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def page(client, subject, rest="") -> str:
    """Return what the page of a published subject says."""
    return text(client.get(show(subject).get_absolute_url() + rest))


# No sentence without content


@pytest.fixture
def silent_person():
    """A made-up minor of whom much is recorded and nothing told in words."""
    person = make.make_detainee("Tsering Invented")
    held = {"account": {}, "asserted_by": make.make_party(kind="organisation", name={"en": "Watchers Invented"})}
    place = make.make_place(within=make.make_country())
    incident = make.make_incident(**held)
    make.make_event([person], kind=EventKind.ARREST, begin_on="2019-03-10", place=place, incident=incident, **held)
    make.make_event([person], kind=EventKind.RELEASE, begin_on="2019-05-10", **held)
    proceeding = make.make_proceeding([person], **held)
    make.make_decision(proceeding=proceeding, **held)
    assurance = make.make_assurance(**held)
    assurance.covers.add(person)
    make.make_undertaking(assurance=assurance, words={}, asserted_by=held["asserted_by"])
    make.make_allegation(victims=[person], **held)
    return person


@pytest.mark.parametrize("rest", ["", "dossier/"])
def test_a_fact_without_an_account_is_said_by_what_it_is(reader_client, silent_person, rest):
    said = page(reader_client, silent_person, rest)
    assert BARE.findall(said.replace("[Ex.", "[")) == []
    assert "As stated by Watchers Invented." in said


def test_a_detail_of_which_nothing_may_be_shown_is_no_label_alone(reader_client):
    person = make.make_detainee("Amina Invented")
    make.make_detail(detainee=person, kind=DetailKind.ORIGIN, place=make.make_place(kind="locality"))
    make.make_detail(detainee=person, kind=DetailKind.AGE, on="2019", value={"en": "a minor"})
    said = page(reader_client, person)
    assert not re.search(r"Origin (\d+ )?\[", said)
    assert "stated; not shown" in said
    assert "None" not in said
    assert "a minor" in said


# Words that say more than a source


def test_a_threat_is_not_headed_as_made_to_the_one_who_was_told_of_it(reader_client):
    person = make.make_detainee("Leyla Invented")
    body = make.make_party(kind="organisation", name={"en": "Listeners Invented"})
    make.make_statement(
        speakers=[person],
        kind=StatementKind.THREAT,
        asserted_by_detainee=person,
        addressee=body,
        paraphrase={"en": "Guards threatened a transfer."},
    )
    said = page(reader_client, person)
    assert "reported to: Listeners Invented" in said
    assert not re.search(r"(?<!reported )to: Listeners Invented", said)
    dossier = text(reader_client.get(f"/detainees/x-{person.public_id}/dossier/", follow=True))
    assert "Reported to: Listeners Invented" in dossier
    assert "Addressee: Listeners Invented" not in dossier


def test_a_statement_said_to_be_used_in_a_proceeding_names_who_says_so(reader_client):
    person = make.make_detainee("Noor Invented")
    trial = make.make_proceeding([person])
    make.make_allegation(
        victims=[person],
        purpose=Purpose.CONFESSION,
        statement_obtained=StatementObtained.SIGNED,
        used_in=trial,
        asserted_by=make.make_party(kind="organisation", name={"en": "Watchers Invented"}),
    )
    assert "According to Watchers Invented, it was used in this proceeding" in page(reader_client, person)
    dossier = text(reader_client.get(f"/detainees/x-{person.public_id}/dossier/", follow=True))
    assert "According to Watchers Invented, used in:" in dossier


def test_a_trial_that_ended_before_a_statement_was_obtained_is_not_one_in_which_it_was_used(reader_client):
    person = make.make_detainee("Noor Invented")
    first, second = (make.make_proceeding([person], title={"en": f"Trial of {year}"}) for year in (2003, 2006))
    for trial, year in ((first, 2003), (second, 2006)):
        make.make_decision(proceeding=trial, decided_on=f"{year}-09")
    make.make_allegation(victims=[person], purpose=Purpose.CONFESSION, begin_on="2005-04")
    said = page(reader_client, person, "dossier/")
    assert "Whether it was used is not stated. Proceeding recorded here: Trial of 2006" in said
    assert "Proceeding recorded here: Trial of 2003" not in said


def test_no_words_say_that_a_source_names_nobody(reader_client):
    one, other = make.make_detainee("Noor Invented"), make.make_detainee("Lien Invented")
    matter = make.make_matter(members=[one, other])
    make.make_allegation(victims=[], matter=matter, stated_as=GroupReference.SOME_MEMBERS, group_count=1, group_size=2)
    show(matter)
    said = page(reader_client, one)
    assert "names nobody" not in said
    assert "they do not say whether this person is one of them." in said


def test_treatment_during_a_stay_says_according_to_whom(reader_client):
    person = make.make_detainee("Amina Invented")
    body = make.make_party(kind="organisation", name={"en": "Watchers Invented"})
    make.make_event([person], treatment=Treatment.NOT_ABUSED, asserted_by=body)
    assert "treatment, according to Watchers Invented: expressly reported not abused" in page(reader_client, person)


def test_treatment_that_no_source_speaks_of_is_left_out(reader_client):
    person = make.make_detainee("Lien Invented")
    make.make_event([person], kind="detention", treatment=Treatment.NOT_STATED)
    said = page(reader_client, person)
    assert "Detention" in said
    assert "treatment:" not in said


def test_an_assurance_made_known_after_a_transfer_is_not_shown_as_given_then(reader_client):
    person = make.make_detainee("Amina Invented")
    assurance = make.make_assurance(given_on=None, announced_on="2004-03-01")
    assurance.covers.add(person)
    said = page(reader_client, person)
    assert "announced on: 1 March 2004" in said
    assert "given on:" not in said
    assert "Made known: " in text(reader_client.get(f"/detainees/x-{person.public_id}/dossier/", follow=True))


# Contrary material


def promised(person):
    """A promise of humane treatment and one to prosecute, both said to have been kept in May 2004."""
    for serves in (Serves.PERSON, Serves.STATE):
        assurance = make.make_assurance()
        assurance.covers.add(person)
        kind = make.make_term(models.UndertakingKind, serves=serves)
        undertaking = make.make_undertaking(assurance=assurance, kind=kind)
        make.make_assessment(
            undertaking=undertaking,
            result=Result.KEPT,
            period_begin_on="2004-05",
            period_end_on="2004-05",
            account={"en": f"Kept, of the {serves}."},
        )


@pytest.mark.parametrize(("alleged", "is_contrary"), [("2004-05-12", True), ("2005-04", False), ("2003", False)])
def test_what_is_said_of_one_time_does_not_speak_against_treatment_at_another(reader_client, alleged, is_contrary):
    person = make.make_detainee("Lien Invented")
    make.make_event(
        [person],
        kind=EventKind.DETENTION,
        begin_on="2004-05-01",
        end_on="2004-05-31",
        treatment=Treatment.NOT_ABUSED,
        account={"en": "Held for a month."},
    )
    promised(person)
    make.make_allegation(victims=[person], begin_on=alleged)
    said = page(reader_client, person, "dossier/")
    contrary = said[said.index("4. Allegations, and what contradicts") : said.index("5. Complaint, answer")]
    assert ("Held for a month." in contrary) is is_contrary
    assert ("Kept, of the person." in contrary) is is_contrary
    assert "Kept, of the state." not in contrary


def test_that_nobody_was_abused_in_custody_does_not_speak_against_harassment(reader_client):
    person = make.make_detainee("Lien Invented")
    promised(person)
    harassment = make.make_term(models.Method, code="harassment_surveillance")
    make.make_allegation(victims=[person], methods=[harassment], begin_on="2004-05-12")
    make.make_allegation(victims=[person], begin_on="2005-04")
    assert "Denials and contrary statements in general" not in page(reader_client, person, "dossier/")


# A warning where there is something to warn of


def test_the_page_of_a_trial_carries_no_content_note_for_content_it_does_not_have(reader_client):
    person = make.make_detainee("Lien Invented")
    trial = make.make_proceeding([person])
    make.make_decision(proceeding=trial)
    show(person)
    assert NOTE not in text(reader_client.get(f"/trials/x-{trial.public_id}/", follow=True))


def test_a_page_that_describes_ill_treatment_carries_the_content_note(reader_client):
    person = make.make_detainee("Lien Invented")
    source = make.make_source()
    allegation = make.make_allegation(victims=[person], source=source)
    assert NOTE in page(reader_client, person)
    for path in (f"/allegations/x-{allegation.public_id}/", f"/sources/x-{source.public_id}/"):
        assert NOTE in text(reader_client.get(path, follow=True)), path


# Who answers, and where it was read


def test_two_people_are_not_said_to_answer_for_what_a_program_approved(reader_client):
    person = make.make_detainee("Lien Invented")
    publish(person, by=make.make_user(), approved_by=make.make_user())
    said = text(reader_client.get(f"/detainees/x-{person.public_id}/dossier/", follow=True))
    assert "two people have answered" not in said
    assert "By a program in the name of two accounts." in said


def test_a_public_source_leads_to_its_address_and_says_where_nobody_has_checked_it(reader_client):
    person = make.make_detainee("Lien Invented")
    address = "https://example.org/release"
    make.make_name(detainee=person, text="L. Invented", source=make.make_source(url=address, url_not_checked=True))
    case = show(person)
    for rest in ("", "dossier/"):
        response = reader_client.get(case.get_absolute_url() + rest)
        assert f'href="{address}"' in response.content.decode()
        assert "(address not checked)" in text(response)


def test_an_applicant_is_shown_with_a_role_and_not_with_a_part_of_a_man(reader_client):
    person = make.make_detainee("Lien Invented")
    review = make.make_proceeding(kind=ProceedingKind.DETENTION_REVIEW)
    make.make_role(proceeding=review, detainee=person, role=RoleKind.APPLICANT)
    said = page(reader_client, person)
    assert "role: applicant" in said
    assert "his part" not in said


# A period without an end, and an attribution in another language


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2005-04", None, "from April 2005"),
        (None, "2005-06", "until June 2005"),
        ("2005-04", "2005-06", "for the period April 2005 – June 2005"),
    ],
)
def test_a_period_of_which_one_end_is_known_does_not_read_as_that_month_alone(reader_client, first, last, words):
    person = make.make_detainee("Lien Invented")
    assurance = make.make_assurance()
    assurance.covers.add(person)
    undertaking = make.make_undertaking(assurance=assurance)
    make.make_assessment(undertaking=undertaking, period_begin_on=first, period_end_on=last, account={"en": "Beaten."})
    said = page(reader_client, person).partition("Breach alleged")[2].partition("Beaten.")[0]
    assert words in said
    assert last or "for the period" not in said


@pytest.mark.parametrize("language", ["", "/ru", "/ar"])
def test_a_text_that_names_its_speaker_is_not_given_a_second_one_in_another_language(reader_client, language):
    names = {"en": "Example Watch", "ru": "Наблюдение", "ar": "مثال"}
    relay = make.make_party(kind=PartyKind.ORGANISATION, name=names)
    state = make.make_party(kind=PartyKind.STATE, name={"en": "Exampleland", "ru": "Страна", "ar": "بلد"})
    person = make.make_detainee("Lien Invented")
    make.make_statement(
        about=[person],
        asserted_by=state,
        relayed_by=relay,
        paraphrase={"en": "Example Watch says that a statement of the state made the risk clear."},
    )
    published = show(person).get_absolute_url()
    said = text(reader_client.get(language + published, follow=True))
    before = said.partition("Example Watch says that")[0][-60:]
    assert not any(state_name in before for state_name in ("Exampleland", "Страна", "بلد"))
