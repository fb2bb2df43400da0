"""Case to document: what enters, what stays out and why."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casetracker.vocabulary import Evaluation, NameKind, PublicationBasis
from detainees.document import NotPublishable, draft_of
from detainees.models import IdentifierSystem
from tests import factories as make

pytestmark = pytest.mark.django_db


def document_of(subject) -> dict:
    """The document as readers get it: read back from its bytes."""
    return json.loads(draft_of(subject).content)


def reasons(subject) -> str:
    """Why rows stay out, as the researcher reads it."""
    return "\n".join(str(one) for one in draft_of(subject).left_out)


def event_ids(person) -> list[str]:
    """The events of his document."""
    return [event["id"] for event in document_of(person)["custody"]["events"]]


def test_an_unassessed_fact_stays_out_and_the_researcher_is_told():
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B", evaluation=Evaluation.UNASSESSED)
    assert [name["kind"] for name in document_of(person)["names"]] == [NameKind.MAIN]
    assert "“Spelling B”: nobody has assessed it" in reasons(person)


def test_an_uncited_fact_stays_out():
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B", cited=False)
    assert "Spelling B" not in draft_of(person).content.decode()
    assert "it has no citation" in reasons(person)


def test_an_internal_fact_stays_out():
    person = make.make_detainee()
    make.make_name(detainee=person, text="Spelling B", visibility="internal")
    assert "Spelling B" not in draft_of(person).content.decode()


def test_notes_for_colleagues_and_confidential_notes_never_enter():
    person = make.make_detainee(name="Person A", working_note="CANARY-A", basis_note="CANARY-B", label="CANARY-C")
    make.make_name(detainee=person, working_note="CANARY-D")
    person.confidential_notes.create(subject="CANARY-E", text="CANARY-F")
    assert "CANARY" not in draft_of(person).content.decode()


def test_a_confidential_source_shows_a_coarse_descriptor_and_nothing_else():
    person = make.make_detainee()
    source = make.make_source(
        title="CANARY-A",
        author="CANARY-B",
        publisher="CANARY-C",
        url="https://canary.example/",
        confidential=True,
        descriptor={"en": "a relative"},
        working_note="CANARY-D",
        sha256="a" * 64,
    )
    make.make_identifier(detainee=person, source=source)
    content = draft_of(person).content.decode()
    assert "CANARY" not in content
    assert "canary" not in content
    assert "a" * 64 not in content
    assert source.public_id not in content
    assert {"confidential": 1, "descriptor": {"en": "a relative"}, "kind": "report", "n": 2} in document_of(person)[
        "sources"
    ]


def test_sources_are_numbered_in_the_order_in_which_they_are_read():
    person = make.make_detainee()
    first = person.names.get().citations.get().source
    second = make.make_source()
    make.make_identifier(detainee=person, source=second)
    assert [source["id"] for source in document_of(person)["sources"]] == [first.public_id, second.public_id]


def test_four_articles_from_one_release_are_one_origin():
    person = make.make_detainee()
    release = make.make_source()
    fact = make.make_identifier(detainee=person, source=release)
    for _once in range(3):
        make.cite(fact, make.make_source(derived_from=release, relation="reports_on"))
    node = document_of(person)["identifiers"][0]
    assert (len(node["citations"]), node["origins"]) == (4, 1)


def test_rivals_stand_side_by_side_and_are_counted_once():
    person = make.make_detainee()
    system = make.make_term(IdentifierSystem)
    head = make.make_identifier(detainee=person, system=system, value="203")
    make.make_identifier(detainee=person, system=system, value="204", alternative_to=head)
    nodes = document_of(person)["identifiers"]
    assert [(node["value"], [rival["value"] for rival in node["alternatives"]]) for node in nodes] == [("203", ["204"])]


def test_a_rival_whose_head_stays_out_is_shown_by_itself():
    person = make.make_detainee()
    head = make.make_identifier(detainee=person, value="203", cited=False)
    make.make_identifier(detainee=person, system=head.system, value="204", alternative_to=head)
    assert [node["value"] for node in document_of(person)["identifiers"]] == ["204"]


def test_a_document_never_refers_to_another_detainee():
    person, other = make.make_detainee(), make.make_detainee(name="Other Person 999999")
    make.make_event(people=[person, other], asserted_by_detainee=other)
    make.make_matter(members=[person, other])
    content = draft_of(person).content.decode()
    assert other.public_id not in content
    assert "Other Person" not in content
    assert '"another_detainee":1' in content


def test_the_last_stated_status_comes_first():
    person = make.make_detainee()
    make.make_status(detainee=person, on="2005")
    make.make_status(detainee=person, on="2007-03-28", kind="serving_sentence")
    assert [status["kind"] for status in document_of(person)["statuses"]] == [
        "serving_sentence",
        "in_custody_before_trial",
    ]


def test_a_case_without_a_basis_of_publication_cannot_become_a_document():
    with pytest.raises(NotPublishable, match="no basis of publication"):
        draft_of(make.make_detainee(publication_basis=PublicationBasis.NONE))


def test_a_case_without_a_public_name_cannot_become_a_document():
    with pytest.raises(NotPublishable, match="no public, assessed and cited name"):
        draft_of(make.make_detainee(name=""))


def test_a_merged_record_cannot_become_a_document():
    person = make.make_detainee(merged_into=make.make_detainee())
    with pytest.raises(NotPublishable, match="merged into"):
        draft_of(person)


def test_an_accepted_fact_may_not_rest_on_possibly_coerced_statements_alone():
    person = make.make_detainee()
    tainted = make.make_source(tainted=True)
    fact = make.make_identifier(detainee=person, evaluation=Evaluation.ACCEPTED, source=tainted)
    assert "identifiers" not in document_of(person)
    make.cite(fact)
    assert document_of(person)["identifiers"][0]["evaluation"] == "accepted"


def test_a_matter_lists_no_member():
    person = make.make_detainee(name="Person A")
    matter = make.make_matter(members=[person])
    content = draft_of(matter).content.decode()
    assert person.public_id not in content
    assert "Person A" not in content


def test_a_charge_against_one_is_not_shown_to_the_other():
    one, other = make.make_detainee(), make.make_detainee()
    proceeding = make.make_proceeding(people=[one, other])
    make.make_charge(proceeding=proceeding, against=[one])
    assert "charges" in document_of(one)["proceedings"][0]
    assert "charges" not in document_of(other)["proceedings"][0]


def test_writing_a_document_takes_no_more_queries_for_more_rows():
    few, many = make.make_detainee(), make.make_detainee()
    make.make_name(detainee=few)
    for _once in range(20):
        make.make_name(detainee=many)
    counts = []
    for person in (few, many):
        with CaptureQueriesContext(connection) as queries:
            draft_of(person)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_statement_on_an_assurance_that_names_another_man_stays_with_him():
    one, other = make.make_detainee(), make.make_detainee()
    assurance = make.make_assurance(covers=[one, other])
    make.make_statement(assurance=assurance, about=[other], paraphrase={"en": "CANARY"})
    assert "CANARY" not in draft_of(one).content.decode()
    assert "CANARY" in draft_of(other).content.decode()


def test_a_document_has_no_reference_to_a_row_that_stays_out():
    person = make.make_detainee()
    hidden = make.make_event(people=[person], visibility="internal")
    assurance = make.make_assurance(covers=[person], transfers=[hidden])
    make.make_allegation(victims=[person], event=hidden, used_in=make.make_proceeding(visibility="internal"))
    document = document_of(person)
    assert hidden.public_id not in draft_of(person).content.decode()
    assert "event" not in document["allegations"][0]
    assert "used_in" not in document["allegations"][0]
    assert assurance.public_id == document["assurances"][0]["id"]


def test_a_matter_that_nobody_decided_to_publish_is_not_hinted_at():
    person = make.make_detainee()
    matter = make.make_matter(members=[person], publication_basis=PublicationBasis.NONE)
    make.make_statement(matter=matter, stated_as="some_members_unidentified", paraphrase={"en": "CANARY"})
    content = draft_of(person).content.decode()
    assert matter.public_id not in content
    assert "CANARY" not in content


def test_a_promise_of_which_nothing_is_recorded_says_no_information_and_results_stand_side_by_side():
    person = make.make_detainee()
    assurance = make.make_assurance(covers=[person])
    silent = make.make_undertaking(assurance=assurance)
    judged = make.make_undertaking(assurance=assurance)
    make.make_assessment(undertaking=judged, result="breach_alleged", detainee=person)
    make.make_assessment(undertaking=judged, result="kept_for_a_time", stated_as="every_member_as_stated")
    make.make_assessment(undertaking=silent, result="reported_kept", cited=False)
    found = {one["id"]: one["results"] for one in document_of(person)["assurances"][0]["undertakings"]}
    assert found == {silent.public_id: ["no_information"], judged.public_id: ["kept_for_a_time", "breach_alleged"]}


def test_an_assurance_that_stays_out_is_not_hinted_at_by_its_transfer():
    person = make.make_detainee()
    transfer = make.make_event(people=[person], kind="cross_border_transfer", begin_on="2004-02", end_on="2004-03")
    make.make_assurance(covers=[person], transfers=[transfer], cited=False)
    assert "under_assurance" not in document_of(person)["custody"]["events"][0]
    make.make_assurance(covers=[person], transfers=[transfer])
    assert document_of(person)["custody"]["events"][0]["under_assurance"] == 1


def test_a_source_that_no_fact_of_the_document_cites_is_not_listed():
    person = make.make_detainee()
    matter = make.make_matter(members=[person])
    make.make_statement(matter=matter, source=make.make_source(title="CANARY"))
    assert "CANARY" not in draft_of(person).content.decode()
