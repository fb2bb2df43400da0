"""Pre-flight: the decision to publish, what stays out, and what the shape of a document must not hold."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from casetracker.document import from_json
from casetracker.document.base import with_fields
from casetracker.vocabulary import DetailKind, Evaluation, PartyKind, PlaceKind, PublicationBasis, Visibility
from detainees.document import Draft, draft_of
from detainees.models import Method
from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def found(subject, code, draft=None):
    """The findings of one code."""
    return [one for one in preflight(subject, draft).findings if one.code == code]


def gravity(subject, code, draft=None) -> set[str]:
    """How grave the findings of one code are."""
    return {one.level for one in found(subject, code, draft)}


def test_nothing_is_found_of_a_case_that_is_in_order():
    person = make.make_detainee()
    make.make_event(people=[person], account={"en": "He was held by an agency."})
    assert preflight(person).findings == []


def test_a_matter_in_order_passes_too():
    assert preflight(make.make_matter(members=[make.make_detainee()])).findings == []


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"publication_basis": PublicationBasis.NONE}, "basis_missing"),
        ({"basis_decided_by": " "}, "basis_without_person"),
        ({"basis_decided_on": None}, "basis_without_day"),
        ({"basis_decided_on": timezone.localdate() + timedelta(2)}, "basis_in_the_future"),
    ],
)
def test_a_basis_without_decision_person_or_day_blocks(given, code):
    for subject in (make.make_detainee(**given), make.make_matter(**given)):
        assert [one.code for one in preflight(subject).blocks] == [code]
        assert found(subject, code)[0].row == subject


def test_a_basis_whose_review_is_due_is_for_a_second_person():
    today = timezone.localdate()
    assert gravity(make.make_detainee(basis_review_on=today), "basis_review_due") == {Gravity.SECOND_PERSON}
    assert not found(make.make_detainee(basis_review_on=today + timedelta(1)), "basis_review_due")


def test_that_there_can_be_no_document_is_a_finding_and_no_exception():
    person = make.make_detainee(name="")
    assert [one.code for one in preflight(person).blocks] == ["not_publishable"]
    assert "name" in preflight(person).blocks[0].words


def test_a_risk_flag_needs_a_second_person_also_for_the_matter_he_belongs_to():
    flag = make.make_risk_flag(note="The family lives near.")
    matter = make.make_matter(members=[flag.detainee, make.make_detainee()])
    for subject in (flag.detainee, matter):
        result = preflight(subject)
        assert result.needs_second_person
        assert not result.blocks
        assert [one.row for one in result.second_person] == [flag]
        assert "family" not in result.second_person[0].words
    assert not preflight(make.make_detainee()).needs_second_person


def test_rows_that_stay_out_are_told_by_their_reason_and_counted():
    person = make.make_detainee()
    unassessed = [make.make_status(detainee=person, evaluation=Evaluation.UNASSESSED) for _ in range(2)]
    make.make_status(detainee=person, cited=False)
    make.make_identifier(detainee=person, visibility=Visibility.INTERNAL)
    tainted = make.make_source(tainted=True)
    make.make_status(detainee=person, evaluation=Evaluation.ACCEPTED, source=tainted)
    notices = {one.code: one for one in preflight(person).notices}
    assert set(notices) == {"unassessed", "uncited", "internal", "tainted"}
    assert notices["unassessed"].rows == tuple(unassessed)
    assert notices["unassessed"].words.startswith("2 rows will not be published")
    assert notices["uncited"].words.startswith("One row will not be published")
    assert not preflight(person).blocks


def test_a_row_that_a_rule_keeps_back_is_told_too():
    person = make.make_detainee()
    make.make_status(detainee=person, kind="deceased")
    assert gravity(person, "left_out") == {Gravity.NOTICE}


def test_it_is_told_that_one_of_two_alternatives_stays_out():
    person = make.make_detainee()
    head = make.make_status(detainee=person)
    alternative = make.make_status(detainee=person, alternative_to=head, evaluation=Evaluation.UNASSESSED)
    assert [one.row for one in found(person, "one_side")] == [alternative]
    make.cite(alternative)
    alternative.evaluation = Evaluation.REPORTED
    alternative.save()
    assert not found(person, "one_side")


# Named perpetrators


def accused(**given):
    """A person with an allegation against the party given."""
    person = make.make_detainee()
    row = make.make_perpetrator(allegation=make.make_allegation(victims=[person]), **given)
    return person, row


def test_people_as_perpetrators_block():
    person, row = accused(party=make.make_party(kind=PartyKind.PEOPLE))
    assert gravity(person, "perpetrator_named") == {Gravity.BLOCKS}
    assert found(person, "perpetrator_named")[0].row == row
    assert "An individual is named as a perpetrator" in found(person, "perpetrator_named")[0].words


def test_an_agency_named_like_a_man_blocks():
    person, _row = accused(party=make.make_party(name={"en": "Colonel Testov of the agency"}))
    assert gravity(person, "perpetrator_named") == {Gravity.BLOCKS}


@pytest.mark.parametrize(
    "unit",
    [
        "Colonel Testov",
        "Lt. Test Testov, Department 5",
        "Major Testov FSB",
        "полковник Тестов",
        "следователя Тестова",
        "T. T. Testov",
        "Тестов Т.Т.",
        "Т. Тестов",
        "Test Testovich",
        "Тест Тестович Тестов",
        "Test Testov",
        "Test bin Testi",
        "العقيد تستوف",
    ],
)
def test_a_unit_that_reads_as_a_name_blocks(unit):
    assert gravity(accused(unit=unit)[0], "unit_is_a_name") == {Gravity.BLOCKS}


@pytest.mark.parametrize(
    "unit",
    [
        "",
        "those who held him in custody",
        "interrogators at Test Bay",
        "General Directorate",
        "Prosecutor General's Office",
        "Major Crimes Unit",
        "Test Regional Department",
        "Judge Advocate General's Corps",
        "U.S. Marines",
        "Camp Delta",
        "ИК-13",
        "Отдел по борьбе с организованной преступностью",
        "Следственный комитет",
        "начальник колонии",
    ],
)
def test_a_unit_that_is_one_passes(unit):
    assert not found(accused(unit=unit)[0], "unit_is_a_name")


# What the shape of a document must not hold: the document is changed by hand, as if its rules had failed


def spoil(draft: Draft, change: Callable[[dict], None]) -> None:
    """Change a document as only a fault of the program could."""
    content = json.loads(draft.content)
    change(content)
    draft.document = from_json(content)


def test_a_day_of_birth_blocks():
    person = make.make_detainee()
    make.make_detail(detainee=person, kind=DetailKind.BIRTH, on="1978-03-12")
    draft = draft_of(person)
    assert not found(person, "birth_day", draft)
    spoil(draft, lambda it: it["details"][0]["on"].update(edtf="1978-03-12"))
    assert gravity(person, "birth_day", draft) == {Gravity.BLOCKS}
    draft = draft_of(person)
    month = {"edtf": "1978-03", "earliest": "1978-03-01", "latest": "1978-03-31", "text": "x", "approximate": 0}
    spoil(draft, lambda it: it["details"][0]["citations"][0].update(date=month))
    assert gravity(person, "birth_day", draft) == {Gravity.BLOCKS}


def test_a_home_finer_than_a_region_blocks():
    person = make.make_detainee()
    region = make.make_place(kind=PlaceKind.REGION)
    row = make.make_detail(detainee=person, kind=DetailKind.RESIDENCE, place=make.make_place(within=region))
    draft = draft_of(person)
    assert not found(person, "exact_home", draft)
    spoil(draft, lambda it: it["details"][0]["place"].update(kind="locality"))
    assert [one.row for one in found(person, "exact_home", draft)] == [row]
    assert gravity(person, "exact_home", draft) == {Gravity.BLOCKS}


def test_a_status_without_a_public_value_blocks():
    person = make.make_detainee()
    make.make_status(detainee=person)
    draft = draft_of(person)
    assert not found(person, "forbidden_status", draft)
    spoil(draft, lambda it: it["statuses"][0].update(kind="in_hiding"))
    assert gravity(person, "forbidden_status", draft) == {Gravity.BLOCKS}


def test_a_charge_without_its_outcome_blocks():
    person = make.make_detainee()
    make.make_charge(proceeding=make.make_proceeding(people=[person]))
    draft = draft_of(person)
    assert not found(person, "charge_without_outcome", draft)
    charge = draft.document.proceedings[0].charges[0]
    proceeding = with_fields(draft.document.proceedings[0], charges=[with_fields(charge, outcome="")])
    draft.document = with_fields(draft.document, proceedings=[proceeding])
    assert gravity(person, "charge_without_outcome", draft) == {Gravity.BLOCKS}


def test_sexual_violence_of_any_kind_without_consent_blocks():
    broad = make.make_term(Method, code="sexual_violence")
    kind = make.make_term(Method, within=broad)
    person = make.make_detainee(publication_basis=PublicationBasis.CONSENT)
    make.make_allegation(victims=[person], methods=[kind])
    draft = draft_of(person)
    assert draft.document.allegations
    assert not found(person, "sexual_violence", draft)
    person.publication_basis = PublicationBasis.FAMILY
    assert gravity(person, "sexual_violence", draft) == {Gravity.BLOCKS}


def queries_of(person) -> int:
    """How many queries a pre-flight takes beside the writing of the document."""
    draft = draft_of(person)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        preflight(person, draft)
    return len(queries)


def grown(count: int):
    """A person with so many rows of many kinds, and as many other people, risks and notes."""
    person = make.make_detainee()
    kinds = ("pending_case", "health_data", "minor_then_or_now", "appeal_running", "family_in_reach")
    for kind in kinds[:count]:
        make.make_risk_flag(detainee=person, kind=kind)
    for number in range(count):
        other = make.make_detainee()
        make.make_event(people=[person, other], account={"en": f"He met {other.label}, in hiding, in year {number}."})
        head = make.make_status(detainee=person)
        make.make_status(detainee=person, alternative_to=head, evaluation=Evaluation.UNASSESSED)
        make.make_perpetrator(allegation=make.make_allegation(victims=[person]), unit="Colonel Testov")
        other.confidential_notes.create(subject="Test", text="Reach him at test@example.org only.")
    return person


def test_the_number_of_queries_does_not_grow_with_the_rows():
    assert queries_of(grown(20)) == queries_of(grown(1)) < 40


def test_nothing_is_written():
    person = grown(1)
    draft = draft_of(person)
    with CaptureQueriesContext(connection) as queries:
        preflight(person, draft, public_note="He was moved.")
    assert {query["sql"].lstrip("(").split()[0] for query in queries if "CURSOR" not in query["sql"]} == {"SELECT"}


def test_a_place_in_no_country_is_noted_since_nobody_finds_the_case_by_country():
    woman, girl = make.make_detainee(), make.make_detainee()
    lost = make.make_place(name={"en": "Camp 000021"})
    make.make_event(people=[woman], place=lost)
    make.make_event(people=[girl], place=make.make_place(name={"en": "Camp 000022"}, within=make.make_country()))
    (finding,) = found(woman, "place_without_a_country")
    assert (finding.level, finding.row) == (Gravity.NOTICE, lost)
    assert "“Camp 000021” lies in no country" in finding.words
    assert not found(girl, "place_without_a_country")
