"""The page of a victim: what was decided about others is said of them, and never read as said of the victim."""

import json
import re
from html import unescape

import pytest

from casetracker.vocabulary import (
    ChargeOutcome,
    DecisionKind,
    Effect,
    Outcome,
    ProceedingKind,
    PublicationBasis,
    RoleKind,
)
from detainees.document import draft_of
from tests import factories as make

from .shown import show

pytestmark = pytest.mark.django_db

OF_HER = re.compile(r"\b(convicted|defendants?|acquitted|his part|she was sentenced)\b", re.IGNORECASE)
SILENT = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
AGENTS = {"en": "seven former agents"}


def text(html: str) -> str:
    """Return what a page says."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", SILENT.sub(" ", html))).split())


def case_against_officials(person, role=RoleKind.VICTIM, **on_whom):
    """A trial of officials for what they did to a person: convicted, sentenced, upheld on appeal."""
    trial = make.make_proceeding(
        kind=ProceedingKind.AGAINST_OFFICIALS, title={"en": "Case 17/2011"}, account={"en": "About the disappearance."}
    )
    make.make_role(proceeding=trial, detainee=person, role=role)
    if not on_whom:  # somebody on record is accused, so that what names nobody concerns that person
        make.make_role(proceeding=trial, detainee=make.make_detainee("Officer Invented"), role=RoleKind.DEFENDANT)
    against = {f"against{key.removeprefix('concerns')}": words for key, words in on_whom.items()}
    make.make_charge(
        proceeding=trial,
        words={"en": "Aggravated kidnapping."},
        outcome=ChargeOutcome.CONVICTED,
        brought_on="2011-05-02",
        **against,
    )
    judgment = make.make_decision(
        proceeding=trial, kind=DecisionKind.CONVICTION, decided_on="2012-03-09", evaluation="accepted", **on_whom
    )
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.SENTENCE_IMPOSED,
        decided_on="2012-03-09",
        penalty={"en": "15 years' imprisonment"},
        **on_whom,
    )
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2014-10-06",
        affects=judgment,
        effect=Effect.UPHOLDS,
        outcome=Outcome.UPHELD,
        **on_whom,
    )
    return trial


@pytest.fixture
def woman():
    """A made-up woman who disappeared; her case is public."""
    return make.make_detainee("Rosa Elena Paredes Invented", publication_basis=PublicationBasis.DECEASED)


PAGES = ("", "dossier/", "v/1/", "v/1/dossier/")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_of_a_victim_says_convicted_or_defendant(reader_client, woman, page):
    case_against_officials(woman)
    case = show(woman)
    said = text(reader_client.get(case.get_absolute_url() + page).content.decode())
    assert "Case 17/2011" in said
    assert OF_HER.findall(said) == []


@pytest.mark.parametrize("role", [RoleKind.VICTIM, RoleKind.WITNESS, RoleKind.APPLICANT])
def test_where_the_case_stands_names_whom_it_concerns(reader_client, woman, role):
    case_against_officials(woman, role=role)
    case = show(woman)
    document = json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
    [proceeding] = document["proceedings"]
    assert proceeding["position"]["code"] not in ("convicted", "acquitted")
    assert "Convicted" not in proceeding["position"]["text"]
    assert f"the {role.label}" in proceeding["position"]["text"] or f"a {role.label}" in proceeding["position"]["text"]
    assert "a conviction on 9 March 2012" in proceeding["position"]["text"]
    assert all(one["concerns"]["person"] == 0 for one in (*proceeding["decisions"], *proceeding["charges"]))


def test_the_proceeding_its_list_and_the_search_say_nothing_of_the_victim_as_of_a_defendant(reader_client, woman):
    trial = case_against_officials(woman)
    show(woman)
    for path in (f"/trials/x-{trial.public_id}/", "/trials/", "/search/?q=paredes", "/detainees/", "/feed/"):
        response = reader_client.get(path, follow=True)
        assert response.status_code == 200, path
        said = text(response.content.decode().replace("<option", "<template"))
        head = said[: said.find("Narrow the list")] if path == "/trials/" else said
        assert not re.search(r"\bconvicted\b|In the public cases of", head, re.IGNORECASE), path


def test_those_whom_a_judgment_concerns_are_named_wherever_it_stands(reader_client, woman):
    trial = case_against_officials(woman, concerns_words=AGENTS)
    case = show(woman)
    page = text(reader_client.get(case.get_absolute_url()).content.decode())
    head = page[: page.index("Current position")]
    assert "Concerning seven former agents: a conviction on 9 March 2012; upheld on review on 6 October 2014" in head
    assert "Judgment: conviction, concerning others (seven former agents), 9 March 2012" in head
    assert "charge against others (seven former agents)" in page.casefold()
    assert page.count("concerns: seven former agents") == 3
    assert "Outcome: conviction" in page
    shared = text(reader_client.get(f"/trials/x-{trial.public_id}/", follow=True).content.decode())
    assert shared.count("concerns: seven former agents") == 3
    dossier = text(reader_client.get(case.get_absolute_url() + "dossier/").content.decode())
    assert "Charge brought against others (seven former agents); outcome: conviction" in dossier


def test_a_defendant_tried_beside_others_keeps_the_own_judgment_apart_from_theirs(reader_client):
    person = make.make_detainee("Noor Invented")
    trial = make.make_proceeding([person])
    make.make_decision(proceeding=trial, kind=DecisionKind.ACQUITTAL, decided_on="2012-03-09", concerns=[person])
    make.make_decision(
        proceeding=trial, kind=DecisionKind.CONVICTION, decided_on="2012-03-09", concerns_words={"en": "two drivers"}
    )
    case = show(person)
    document = json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
    [proceeding] = document["proceedings"]
    assert proceeding["position"]["code"] == "acquitted"
    assert proceeding["position"]["text"] == (
        "Acquitted on 9 March 2012. Concerning two drivers: a conviction on 9 March 2012."
    )
    assert sorted(one["concerns"]["person"] for one in proceeding["decisions"]) == [0, 1]


def test_an_appeal_that_names_nobody_concerns_those_of_the_judgment_on_which_it_acts(reader_client):
    person = make.make_detainee("Noor Invented")
    trial = make.make_proceeding([person])
    theirs = make.make_decision(
        proceeding=trial, kind=DecisionKind.CONVICTION, decided_on="2012-03-09", concerns_words={"en": "two drivers"}
    )
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2013-01-10",
        affects=theirs,
        effect=Effect.QUASHES,
        outcome=Outcome.REMITTED,
    )
    document = json.loads(reader_client.get(show(person).get_absolute_url().rstrip("/") + ".json").content)
    said = document["proceedings"][0]["position"]["text"]
    assert said.startswith("No judgment recorded. Concerning two drivers: a conviction on 9 March 2012; that judgment")
    assert "was quashed on 10 January 2013" in said


def test_a_detention_review_is_about_its_applicant(reader_client):
    person = make.make_detainee("Lien Invented")
    review = make.make_proceeding(kind=ProceedingKind.DETENTION_REVIEW)
    make.make_role(proceeding=review, detainee=person, role=RoleKind.APPLICANT)
    make.make_decision(proceeding=review, kind=DecisionKind.CUSTODY_EXTENSION, decided_on="2019-06-04")
    document = json.loads(reader_client.get(show(person).get_absolute_url().rstrip("/") + ".json").content)
    [proceeding] = document["proceedings"]
    assert proceeding["position"]["code"] == "no_judgment"
    assert "concerns" not in proceeding["decisions"][0]


@pytest.mark.parametrize("other_is_public", [True, False])
def test_an_acquittal_of_the_co_defendant_alone_is_not_read_as_no_judgment(reader_client, other_is_public):
    person, other = make.make_detainee("Noor Invented"), make.make_detainee("Second Person Madeup")
    trial = make.make_proceeding([person, other])
    theirs = make.make_decision(
        proceeding=trial, kind=DecisionKind.ACQUITTAL, decided_on="2012-03-09", concerns=[other]
    )
    charge = make.make_charge(proceeding=trial, words={"en": "Theft."}, against=[other])
    if other_is_public:
        show(other)
    case = show(person)
    page = text(reader_client.get(case.get_absolute_url()).content.decode())
    assert "No judgment on this person recorded. What was decided about other people in this proceeding" in page
    assert "No judgment recorded" not in page
    document = json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
    assert "Madeup" not in json.dumps(document)
    assert document["proceedings"][0]["position"]["code"] == "of_others"
    left_out = {one.row: one.reason for one in draft_of(person).left_out}
    assert set(left_out) == {theirs, charge}
    assert all("concerns another person" in reason for reason in left_out.values())


def test_a_decision_on_the_co_defendant_that_is_kept_back_is_not_hinted_at(reader_client):
    person, other = make.make_detainee("Noor Invented"), make.make_detainee("Second Person Madeup")
    trial = make.make_proceeding([person, other])
    make.make_decision(
        proceeding=trial, kind=DecisionKind.ACQUITTAL, decided_on="2012-03-09", concerns=[other], visibility="internal"
    )
    page = text(reader_client.get(show(person).get_absolute_url()).content.decode())
    assert "No judgment recorded." in page
    assert "other people" not in page[page.index("Current position") :][:300]
