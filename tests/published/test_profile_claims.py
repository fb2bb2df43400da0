"""The page of a case: what was promised, decided and alleged, never without who says so and what became of it."""

import re

import pytest

from casetracker.vocabulary import (
    AssuranceStage,
    ChargeOutcome,
    DecisionKind,
    Effect,
    EvidenceAccess,
    Outcome,
    PartyKind,
    Serves,
    StatementKind,
)
from detainees import models
from published.publish import withdraw
from tests import factories as make

from .shown import page_of, show

pytestmark = pytest.mark.django_db


def party(name, kind=PartyKind.ORGANISATION):
    return make.make_party(name={"en": name}, kind=kind)


# Assurances


def test_a_promise_of_which_nothing_is_known_says_no_information(reader_client):
    person = make.make_detainee()
    assurance = make.make_assurance(covers=[person], stage=AssuranceStage.GIVEN)
    make.make_undertaking(assurance=assurance)
    part = page_of(reader_client, person).part("assurances")
    assert "No information" in part
    assert "That does not mean that it was kept" in part


def test_what_protects_the_person_is_kept_apart_from_what_serves_the_state(reader_client):
    person = make.make_detainee()
    assurance = make.make_assurance(covers=[person])
    make.make_undertaking(assurance=assurance, kind=make.make_term(models.UndertakingKind, serves=Serves.STATE))
    make.make_undertaking(assurance=assurance, kind=make.make_term(models.UndertakingKind, serves=Serves.PERSON))
    part = page_of(reader_client, person).part("assurances")
    assert part.index("Promises that protect the person") < part.index("Security promises (counted separately)")


def test_results_stand_side_by_side_and_alleged_is_never_found(reader_client):
    person = make.make_detainee()
    undertaking = make.make_undertaking(assurance=make.make_assurance(covers=[person]))
    make.make_assessment(undertaking=undertaking, detainee=person, account={"en": "Account one."})
    make.make_assessment(undertaking=undertaking, detainee=person, result="kept_for_a_time", until_on="2004-06")
    part = page_of(reader_client, person).part("assurances")
    assert "Breach alleged" in part
    assert "Reported kept for a time until June 2004" in part
    assert "Breach found" not in part


# Proceedings


@pytest.fixture
def tried():
    """A person acquitted, the acquittal quashed, convicted in a new trial; two papers differ on the term."""
    person = make.make_detainee()
    trial = make.make_proceeding(people=[person], title={"en": "Trial in the town"})
    acquittal = make.make_decision(proceeding=trial, kind=DecisionKind.ACQUITTAL, decided_on="2005-09-30")
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2006-01-17",
        affects=acquittal,
        effect=Effect.QUASHES,
        outcome=Outcome.REMITTED,
        requested_by="prosecution",
    )
    make.make_decision(proceeding=trial, kind=DecisionKind.CONVICTION, decided_on="2006-05-05")
    head = make.make_decision(
        proceeding=trial,
        kind=DecisionKind.SENTENCE_IMPOSED,
        decided_on="2006-05-12",
        penalty={"en": "13 years"},
    )
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.SENTENCE_IMPOSED,
        decided_on="2006-05-12",
        penalty={"en": "17 years"},
        alternative_to=head,
    )
    make.make_charge(
        proceeding=trial, words={"en": "a charge"}, outcome=ChargeOutcome.CONVICTED_AFTER_QUASHED_ACQUITTAL
    )
    return person, acquittal


def test_a_quashed_acquittal_is_labelled_in_its_own_heading_and_linked(tried, reader_client):
    person, _acquittal = tried
    page = page_of(reader_client, person)
    part = page.part("proceedings")
    assert "Judgment: acquittal, 30 September 2005 quashed, 17 January 2006" in part
    assert "on the motion of: the prosecution" in part
    assert "quashes Judgment: acquittal (quashed), 30 September 2005" in part
    quashing = re.search(r'<a class="tag caution" href="#(fact-\w+)">quashed', page.html)[1]
    assert quashing in page.ids


def test_the_operative_position_stands_above_the_chain(tried, reader_client):
    part = page_of(reader_client, tried[0]).part("proceedings")
    position = "Convicted on 5 May 2006 in a new trial after an acquittal (30 September 2005) was quashed"
    assert position in part
    assert part.index(position) < part.index("Decisions, in order")


def test_alternative_terms_stand_side_by_side(tried, reader_client):
    part = page_of(reader_client, tried[0]).part("proceedings")
    assert "sources differ" in part
    assert re.search(r"13 years \[\d+\].*17 years \[\d+\]", part)


def test_a_charge_never_stands_without_its_outcome(tried, reader_client):
    part = page_of(reader_client, tried[0]).part("proceedings")
    assert "a charge Outcome: acquitted; acquittal quashed; convicted in a new trial." in part


def test_a_sentence_asked_for_is_not_shown_as_imposed(reader_client):
    person = make.make_detainee()
    trial = make.make_proceeding(people=[person])
    make.make_decision(proceeding=trial, kind=DecisionKind.SENTENCE_SOUGHT, penalty={"en": "19 years"})
    part = page_of(reader_client, person).part("proceedings")
    assert "asked for, not imposed: 19 years" in part
    assert "penalty: 19 years" not in part


# Allegations and statements


def test_allegations_stand_behind_one_line_and_are_all_in_the_page(reader_client):
    person = make.make_detainee()
    allegation = make.make_allegation(
        victims=[person],
        account={"en": "Treatment of the test is reported."},
        methods=[make.make_term(models.Method, name={"en": "isolation"})],
        asserted_by=party("Rights Group"),
    )
    make.make_perpetrator(allegation=allegation, party=party("Ministry of the Test", PartyKind.AGENCY))
    make.make_evidence(
        allegation=allegation,
        kind=make.make_term(models.EvidenceKind, name={"en": "photograph"}),
        access=EvidenceAccess.MENTIONED,
    )
    page = page_of(reader_client, person)
    part = page.part("allegations")
    assert '<details class="behind">' in page.html
    assert part.index("1 allegation about treatment.") < part.index("Alleged: isolation")
    assert "by, as alleged: the Ministry of the Test" in part
    assert "Rights Group reported: Treatment of the test is reported." in part
    assert "Photograph (mentioned by the source; not seen by us)" in part
    assert "No answer known here." in part
    assert "Documented" not in part


@pytest.fixture
def group():
    """A person and the group case they belong to, which says something of some of its members, unnamed."""
    person, other = make.make_detainee(), make.make_detainee()
    matter = make.make_matter(members=[person, other], title={"en": "The matter of the test"})
    given = {"stated_as": "some_members_unidentified", "group_count": 2, "group_size": 7}
    make.make_allegation(matter=matter, level="reported_by_person", asserted_by=party("Rights Group"), **given)
    source = make.make_source(publisher="Paper of the Group")
    statement = make.make_statement(
        matter=matter,
        stated_as="some_members_unidentified",
        group_words="two of the seven",
        paraphrase={"en": "They were afraid."},
        cited=False,
    )
    make.cite(statement, source)
    return person, matter, statement


def test_what_is_said_of_some_not_named_is_read_from_the_matter_and_not_narrowed(group, reader_client):
    person, matter, statement = group
    address = show(matter).get_absolute_url()
    page = page_of(reader_client, person)
    part = page.part("said-of-a-group")
    assert part.count("said of two of the seven, not named") == 2
    assert "they do not say whether this person is one of them." in part
    assert "From The matter of the test" in part
    assert "[Paper of the Group]" in part
    assert f"{address}#fact-{statement.public_id}" in page.links
    assert f"fact-{statement.public_id}" not in page.ids


def test_what_is_said_of_some_never_mixes_with_the_notes_and_counts_of_the_man(group, reader_client):
    person, matter, _statement = group
    address = show(matter).get_absolute_url()
    page = page_of(reader_client, person)
    section = page.html[page.html.index('id="said-of-a-group"') :].partition("</section>")[0]
    assert not re.search(r'href="#source|\[\d+\]', section)
    assert re.search(rf'href="{re.escape(address)}#source-\d+"', section)
    assert 'id="allegations"' not in page.html
    assert "Paper of the Group" not in page.part("sources")
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.ids] == []


def test_what_is_said_of_some_leaves_every_edition_of_every_page_with_its_matter(group, reader_client):
    person, matter, _statement = group
    show(matter)
    url = show(person).get_absolute_url()
    make.make_name(detainee=person, text="Another Spelling")
    show(person)
    addresses = (url, f"{url}v/1/")
    assert all("They were afraid." in reader_client.get(one).content.decode() for one in addresses)
    withdraw(matter, by=make.make_user(), reason="For the test.")
    assert not any("They were afraid." in reader_client.get(one).content.decode() for one in addresses)


def test_who_passes_on_a_statement_is_named_where_the_statement_names_its_author_alone(reader_client):
    person = make.make_detainee()
    make.make_statement(
        about=[person],
        asserted_by=party("Service of the Test (SOT)", PartyKind.AGENCY),
        relayed_by=party("Paper One"),
        paraphrase={"en": "The Service of the Test said that it knew nothing."},
    )
    part = page_of(reader_client, person).part("statements")
    assert "As reported by Paper One: The Service of the Test said" in part


def test_a_person_who_speaks_is_named_with_whom_he_told(reader_client):
    person = make.make_detainee(name="Person A")
    make.make_statement(
        speakers=[person],
        asserted_by_detainee=person,
        relayed_by=party("Rights Group"),
        kind=StatementKind.FEAR,
        paraphrase={"en": "He was afraid of being sent back."},
    )
    assert "Person A told Rights Group: He was afraid" in page_of(reader_client, person).part("statements")


@pytest.mark.parametrize(
    ("speakers", "said"), [(1, "a person not named here"), (2, "2 people not named here"), (0, "Rights Paper")]
)
def test_what_people_say_who_are_not_public_is_not_the_word_of_its_source(reader_client, speakers, said):
    woman = make.make_detainee(publication_basis="consent")
    others = [make.make_detainee(f"Secret Madeup {number}") for number in range(speakers)]
    statement = make.make_statement(
        about=[woman], speakers=others, paraphrase={"en": "The cell was flooded."}, cited=False
    )
    make.cite(statement, source=make.make_source(publisher="Rights Paper"))
    page = page_of(reader_client, woman)
    assert f"According to {said}: The cell was flooded." in page.text
    assert "Madeup" not in page.html
