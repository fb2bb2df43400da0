"""Do no harm: each rule of publication, as the document keeps it."""

import json

import pytest

from casetracker.vocabulary import PublicationBasis
from detainees.document import draft_of
from detainees.models import Method
from tests import factories as make

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


def released_man(basis=PublicationBasis.PUBLIC_INTEREST, **given):
    """A person released in June 2004."""
    person = make.make_detainee(publication_basis=basis, **given)
    make.make_event(people=[person], kind="detention", begin_on="2004-03", end_on="2004-06")
    make.make_event(people=[person], kind="release", begin_on="2004-06-22")
    return person


def test_rule_1_nothing_is_said_of_his_life_after_the_last_release():
    person = released_man()
    later = make.make_event(people=[person], kind="questioning", begin_on="2005-09", place=make.make_place())
    assert later.public_id not in event_ids(person)
    assert "life after the last release" in reasons(person)


def test_rule_1_an_event_without_a_date_may_be_later_and_stays_out():
    person = released_man()
    undated = make.make_event(people=[person], kind="questioning", begin_on="")
    assert undated.public_id not in event_ids(person)


def test_rule_1_what_he_said_in_public_himself_may_be_shown():
    person = released_man(basis=PublicationBasis.OWN_STATEMENT)
    later = make.make_event(people=[person], kind="questioning", begin_on="2005-09")
    assert later.public_id in event_ids(person)


def test_rule_1_a_later_arrest_is_shown_only_when_a_court_or_an_authority_stated_it():
    person = released_man()
    by_press = make.make_event(people=[person], kind="arrest", begin_on="2013-06")
    by_court = make.make_event(
        people=[person], kind="arrest", begin_on="2014", source=make.make_source(kind="court_record")
    )
    assert by_press.public_id not in event_ids(person)
    assert by_court.public_id in event_ids(person)


def test_rule_1_an_arrest_for_which_a_court_tried_him_is_shown_by_region_only():
    person = released_man()
    region = make.make_place(kind="region", name={"en": "Region R"})
    village = make.make_place(name={"en": "Village V"}, within=region)
    arrest = make.make_event(people=[person], kind="arrest", begin_on="2005-04", place=village)
    proceeding = make.make_proceeding(people=[person])
    make.make_decision(proceeding=proceeding, kind="judgment_conviction", decided_on="2006-05-05")
    assert arrest.public_id in event_ids(person)
    content = draft_of(person).content.decode()
    assert "Region R" in content
    assert "Village V" not in content


def test_rule_1_a_death_is_shown_on_its_own_basis_alone():
    living = make.make_detainee()
    death = make.make_event(people=[living], kind="killed_in_operation", begin_on="2007-06-27")
    assert death.public_id not in event_ids(living)
    living.publication_basis = PublicationBasis.DECEASED
    living.save()
    assert death.public_id in event_ids(living)


def test_rule_1_a_status_at_liberty_has_no_place():
    person = make.make_detainee()
    make.make_status(detainee=person, kind="not_in_custody", place=make.make_place(name={"en": "Town T"}))
    assert "Town T" not in draft_of(person).content.decode()


def test_rule_2_birth_is_a_year_and_differing_days_are_said_without_the_days():
    person = make.make_detainee()
    head = make.make_detail(detainee=person, kind="birth", on="1977-03-27")
    make.make_detail(detainee=person, kind="birth", on="1977-03-23", alternative_to=head)
    content = draft_of(person).content.decode()
    birth = next(one for one in document_of(person)["details"] if one["kind"] == "birth")
    assert birth["on"]["edtf"] == "1977"
    assert birth["days_differ"] == 1
    assert "1977-03-2" not in content


def test_rule_2_no_free_text_and_no_citation_of_a_birth_carries_the_day():
    person = make.make_detainee()
    note = {"en": "CANARY 27 March"}
    head = make.make_detail(detainee=person, kind="birth", on="1977-03-27", value=note, evaluation_note=note)
    alternative = make.make_detail(
        detainee=person, kind="birth", on="1978", value=note, alternative_to=head, cited=False
    )
    make.cite(alternative, says={"en": "CANARY"}, says_on="1978-04-02")
    assert "CANARY" not in draft_of(person).content.decode()
    assert "1978-04" not in draft_of(person).content.decode()


def test_rule_2_a_birth_that_stays_out_does_not_show_in_that_days_differ():
    person = make.make_detainee()
    head = make.make_detail(detainee=person, kind="birth", on="1977-03-27")
    make.make_detail(detainee=person, kind="birth", on="1977-03-23", alternative_to=head, visibility="internal")
    make.cite(head, make.make_source(confidential=True, descriptor={"en": "a relative"}), says_on="1977-03-24")
    assert "days_differ" not in document_of(person)["details"][0]


def test_rule_8_evidence_from_a_confidential_source_has_its_descriptor_alone():
    person = make.make_detainee()
    source = make.make_source(title="CANARY-A", confidential=True, descriptor={"en": "a relative"})
    allegation = make.make_allegation(victims=[person])
    make.make_evidence(allegation=allegation, source=source, account={"en": "CANARY-B"})
    assert "evidence" in document_of(person)["allegations"][0]
    assert "CANARY" not in draft_of(person).content.decode()


def test_rule_3_residence_is_a_region():
    person = make.make_detainee()
    region = make.make_place(kind="region", name={"en": "Region R"})
    village = make.make_place(name={"en": "Village V"}, within=region)
    make.make_detail(detainee=person, kind="residence", place=village)
    content = draft_of(person).content.decode()
    assert "Region R" in content
    assert "Village V" not in content


def test_rule_4_sexual_violence_is_shown_by_consent_alone():
    person = make.make_detainee()
    tree = make.make_term(Method, code="sexual_violence")
    method = make.make_term(Method, within=tree)
    make.make_allegation(victims=[person], methods=[method], account={"en": "CANARY"})
    assert "CANARY" not in draft_of(person).content.decode()
    person.publication_basis = PublicationBasis.CONSENT
    person.save()
    assert "CANARY" in draft_of(person).content.decode()


def test_rule_5_a_charge_always_carries_its_outcome():
    person = make.make_detainee()
    make.make_charge(proceeding=make.make_proceeding(people=[person]))
    charge = document_of(person)["proceedings"][0]["charges"][0]
    assert charge["outcome"] == "outcome_not_known"


def test_rule_9_what_is_said_of_two_of_seven_is_never_narrowed():
    members = [make.make_detainee() for _once in range(3)]
    matter = make.make_matter(members=members)
    make.make_statement(
        matter=matter, stated_as="some_members_unidentified", group_words="two of the seven", kind="threat_reported"
    )
    node = document_of(matter)["statements"][0]
    assert node["said_of"] == {"reference": "some_members_unidentified", "words": "two of the seven"}
    for person in members:
        assert not {"statements", "group_statements", "group_allegations"} & set(document_of(person))


def test_rule_1_the_stated_end_of_the_last_stay_counts_as_a_release_where_none_is_recorded():
    person = make.make_detainee()
    make.make_event(people=[person], kind="detention", begin_on="2004-03", end_on="2004-06")
    later = make.make_event(people=[person], kind="questioning", begin_on="2005-09")
    assert later.public_id not in event_ids(person)


def test_rule_1_an_allegation_of_a_time_at_liberty_names_the_region_alone():
    person = released_man()
    region = make.make_place(kind="region", name={"en": "Region R"})
    village = make.make_place(name={"en": "Village V"}, within=region)
    make.make_allegation(victims=[person], begin_on="2005-09", place=village)
    content = draft_of(person).content.decode()
    assert "Region R" in content
    assert "Village V" not in content


def test_rule_8_of_a_confidential_source_neither_the_place_in_it_nor_its_words_are_shown():
    person = make.make_detainee()
    fact = make.make_identifier(detainee=person, cited=False)
    source = make.make_source(confidential=True, descriptor={"en": "a relative"})
    make.cite(fact, source, locator="CANARY-A", says={"en": "CANARY-B"}, says_on="1999-12-31")
    content = draft_of(person).content.decode()
    assert "CANARY" not in content
    assert "1999" not in content


def test_rule_4_sexual_violence_said_of_a_group_is_never_shown():
    person = make.make_detainee()
    matter = make.make_matter(members=[person])
    method = make.make_term(Method, code="sexual_violence")
    given = {"stated_as": "some_members_unidentified", "account": {"en": "CANARY"}, "methods": [method]}
    make.make_allegation(matter=matter, **given)
    assert "CANARY" not in draft_of(person).content.decode()
    assert "CANARY" not in draft_of(matter).content.decode()


def test_rule_1_that_a_man_is_dead_is_said_on_its_own_basis_alone():
    person = make.make_detainee()
    make.make_status(detainee=person, kind="deceased")
    assert "deceased" not in draft_of(person).content.decode()
