"""Case to document: what enters, what stays out and why."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from casetracker.vocabulary import Evaluation, NameKind, PublicationBasis
from detainees.document import NotPublishable, draft_of
from detainees.models import Edition, IdentifierSystem
from tests import factories as make
from tests.published.cases import rich_case as everything

pytestmark = pytest.mark.django_db


def document_of(subject) -> dict:
    """The document as readers get it: read back from its bytes."""
    return json.loads(draft_of(subject).content)


def reasons(subject) -> str:
    """Why rows stay out, as the researcher reads it."""
    return "\n".join(str(one) for one in draft_of(subject).left_out)


def event_ids(person) -> list[str]:
    """The events of the document."""
    return [event["id"] for event in document_of(person).get("custody", {}).get("events", [])]


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


def test_alternatives_stand_side_by_side_and_are_counted_once():
    person = make.make_detainee()
    system = make.make_term(IdentifierSystem)
    head = make.make_identifier(detainee=person, system=system, value="203")
    make.make_identifier(detainee=person, system=system, value="204", alternative_to=head)
    nodes = document_of(person)["identifiers"]
    assert [(node["value"], [one["value"] for one in node["alternatives"]]) for node in nodes] == [("203", ["204"])]


def test_a_alternative_whose_head_stays_out_is_shown_by_itself():
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
    assert document_of(person)["custody"]["events"][0]["said_by"] == {"unnamed": 1}


def test_who_speaks_reads_the_same_whether_or_not_the_record_holds_him():
    person, other = make.make_detainee(), make.make_detainee()
    given = [
        {"asserted_by_detainee": other, "asserted_by_words": "another man"},
        {"asserted_by_words": "another man"},
        {"asserted_by_detainee": other},
        {"asserted_by_words": "A person not named here"},
    ]
    for one in given:
        make.make_identifier(detainee=person, **one)
    said = [node["said_by"] for node in document_of(person)["identifiers"]]
    assert said == [{"words": "another man"}] * 2 + [{"unnamed": 1}] * 2


def test_a_matter_is_listed_only_while_readers_can_read_it():
    person, editor = make.make_detainee(), make.make_user()
    matter = make.make_matter(members=[person])
    assert "matters" not in document_of(person)
    edition = Edition.objects.create(
        matter=matter,
        sha256="a" * 64,
        submitted_by=editor,
        approved_by=editor,
        solo_reason="A test.",
        number=1,
        published_at=timezone.now(),
        approved_at=timezone.now(),
    )
    assert document_of(person)["matters"] == [matter.public_id]
    edition.withdrawn_at = timezone.now()
    edition.save()
    assert "matters" not in document_of(person)


def test_a_result_said_of_some_who_are_not_named_is_not_said_of_all():
    person = make.make_detainee()
    undertaking = make.make_undertaking(assurance=make.make_assurance(covers=[person]))
    make.make_assessment(undertaking=undertaking, stated_as="some_members_unidentified", group_words="two of them")
    make.make_assessment(undertaking=undertaking, stated_as="every_member_as_stated")
    nodes = document_of(person)["assurances"][0]["undertakings"][0]["assessments"]
    assert [node["of"] for node in nodes] == ["some", "all"]


def rich_case(number: int):
    """A person and a group case with that many events, each with all that hangs on an event."""
    person = make.make_detainee()
    matter = make.make_matter(members=[person])
    for at in range(number):
        origin = make.make_source()
        event = make.make_event(
            people=[person],
            kind="cross_border_transfer",
            begin_on=f"20{at + 1:02}",
            incident=make.make_incident(place=make.make_place()),
            source=make.make_source(derived_from=origin, relation="reports_on"),
        )
        make.make_figure(event=event)
        make.make_qualification(event=event)
        matter.events.add(event)
        make.make_statement(about=[person], event=event, place=make.make_place())
        make.make_evidence(allegation=make.make_allegation(victims=[person], event=event))
    make.make_assurance(covers=[person], transfers=list(matter.events.all()))
    make.make_decision(proceeding=make.make_proceeding(people=[person]), decided_on="2006")
    return person, matter


def test_writing_the_documents_of_a_man_and_his_matter_takes_no_more_queries_for_more_events():
    counts = []
    for number in (1, 20):
        counts.append([])
        for subject in rich_case(number):
            with CaptureQueriesContext(connection) as queries:
                draft_of(subject)
            counts[-1].append(len(queries))
    assert counts[0] == counts[1]


def test_the_last_stated_status_comes_first():
    person = make.make_detainee()
    make.make_status(detainee=person, on="2005")
    make.make_status(detainee=person, on="2007-03-28", kind="serving_sentence")
    assert [status["kind"] for status in document_of(person)["statuses"]] == [
        "serving_sentence",
        "in_custody_before_trial",
    ]


def test_a_case_without_a_basis_of_publication_cannot_become_a_document():
    with pytest.raises(NotPublishable, match="Nobody has decided why we may publish"):
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


def empty_parts(part, path: str = "") -> list[str]:
    """Where a document holds an empty text, list or object; an open side of a date is written as an empty day."""
    if isinstance(part, str | int):
        return []
    days = ("earliest", "latest") if "edtf" in part else ()
    found = []
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        is_empty = value in ("", [], {}, None) and key not in days
        found += [f"{path}/{key}"] if is_empty else empty_parts(value, f"{path}/{key}")
    return found


def test_a_document_with_something_of_everything_holds_no_empty_part_not_even_in_an_alternative():
    person, matter = everything()
    system = make.make_term(IdentifierSystem)
    head = make.make_identifier(detainee=person, system=system, value="203")
    make.make_identifier(detainee=person, system=system, value="204", alternative_to=head)
    hardly_known = (make.make_detainee(), make.make_matter(), make.make_participation().detainee)
    assert {path for subject in (person, matter, *hardly_known) for path in empty_parts(document_of(subject))} == set()
    assert "alternatives" in document_of(person)["identifiers"][1]
