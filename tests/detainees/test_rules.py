"""The rules of the research record, as the database keeps them: each named constraint refuses its own violation.

The same rules in the forms are tested with the admin. Here nothing stands between the row and PostgreSQL.
"""

from hashlib import sha256

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from casetracker.vocabulary import (
    FINDING_BODIES,
    DecisionKind,
    Effect,
    EventKind,
    Finality,
    NameKind,
    Outcome,
    PartyKind,
    ProceedingKind,
    Result,
)
from detainees.models import (
    Allegation,
    Assessment,
    Citation,
    ConfidentialReading,
    CustodyEvent,
    Detainee,
    Draft,
    Edition,
    EditionContent,
    Fact,
    Resemblance,
    ReviewLook,
    SavedFilter,
)
from detainees.models.findings import FOUND_BY_A_BODY, STAYS_A_BODY
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.own_server]


def again(row, **changes):
    """Write the changes to the row past every form and model method."""
    type(row).objects.filter(pk=row.pk).update(**changes)


def edition(**given):
    """A candidate edition of a new case."""
    return Edition.objects.create(
        **{"detainee": make.make_detainee(), "sha256": "0" * 64, "submitted_by": make.make_user(), **given}
    )


def saved_filter(**given):
    """A filter of a list that a colleague keeps."""
    return SavedFilter.objects.create(**{"model": "detainee", "name": "Mine", "query": "q=x", **given})


def decision_pair(**given):
    """Two decisions of one proceeding, the second acting on the first as given."""
    first = make.make_decision()
    return make.make_decision(proceeding=first.proceeding, affects=first, **given)


def numbered_twice(**subject):
    """Two editions of one subject with the same number."""
    user, approver = make.make_user(), make.make_user()
    for _once in range(2):
        Edition.objects.create(
            **subject,
            sha256="0" * 64,
            submitted_by=user,
            approved_by=approver,
            number=1,
            published_at="2026-01-01T00:00Z",
        )


def resemblance(**given):
    """Two records that may be one man's, in their order."""
    first, second = make.make_detainee(), make.make_detainee()
    return Resemblance.objects.create(**{"one": first, "other": second, "score": 80, **given})


def twice(build, **given):
    """The same row two times."""
    build(**given)
    build(**given)


VIOLATIONS = {
    "place_not_within_itself": lambda: again(p := make.make_place(), within=p),
    "place_on_the_globe": lambda: make.make_place(latitude="43.48"),
    "place_home_lies_in_a_place": lambda: make.make_place(kind="home"),
    "party_not_within_itself": lambda: again(p := make.make_party(), within=p),
    "detainee_not_merged_into_itself": lambda: again(d := make.make_detainee(), merged_into=d),
    "name_one_main_each": lambda: make.make_name(detainee=make.make_detainee(), kind=NameKind.MAIN),
    "name_not_empty": lambda: make.make_name(text=""),
    "detail_sex_of_its_kind": lambda: make.make_detail(kind="occupation", value={"en": "teacher"}, sex="female"),
    "detail_in_words_has_no_place": lambda: make.make_detail(
        kind="occupation", value={"en": "teacher"}, place=make.make_place()
    ),
    "detail_says_something": lambda: make.make_detail(kind="birth", value={}),
    "custodyevent_ends_after_it_begins": lambda: make.make_event(
        kind="detention", begin_on="2005-04", end_on="2005-03"
    ),
    "custodyevent_moment_has_one_date": lambda: make.make_event(kind="arrest", end_on="2005-04"),
    "custodyevent_begin_is_stated_or_cited": lambda: make.make_event(kind="detention", begin_is=""),
    "custodyevent_end_is_stated_or_cited": lambda: make.make_event(kind="detention", end_on="2005-04", end_is=""),
    "name_kind_chosen": lambda: make.make_name(kind=""),
    "proceedingrole_role_chosen": lambda: make.make_role(role=""),
    "assurance_form_chosen": lambda: make.make_assurance(form=""),
    "assurance_words_held_chosen": lambda: make.make_assurance(words_held=""),
    "assurance_stage_chosen": lambda: make.make_assurance(stage=""),
    "allegation_level_chosen": lambda: make.make_allegation(level=""),
    "evidence_access_chosen": lambda: make.make_evidence(access=""),
    "figure_qualifier_chosen": lambda: make.make_figure(qualifier=""),
    "figure_unit_chosen": lambda: make.make_figure(unit=""),
    "source_language_chosen": lambda: make.make_source(language=""),
    "source_seen_chosen": lambda: make.make_source(seen=""),
    "custodyevent_inference_has_a_reason": lambda: make.make_event(modality="inferred_by_us"),
    "custodyevent_mode_only_of_transfers": lambda: make.make_event(kind="arrest", mode="extradition"),
    "custodyevent_reason_only_of_releases": lambda: make.make_event(kind="arrest", release_reason="bail"),
    "participation_once_each": lambda: twice(
        make.make_participation, event=make.make_event(), detainee=make.make_detainee()
    ),
    "participation_ends_after_it_begins": lambda: make.make_participation(own_begin_on="2005-04", own_end_on="2005-03"),
    "participation_names_the_person": lambda: make.make_participation(stated_as="some_members_unidentified"),
    "proceedingrole_once_each": lambda: twice(
        make.make_role, proceeding=make.make_proceeding(), detainee=make.make_detainee()
    ),
    "proceedingparty_nature_chosen": lambda: make.make_proceeding_party(nature=""),
    "proceedingparty_role_chosen": lambda: make.make_proceeding_party(role=""),
    "proceedingparty_says_who": lambda: make.make_proceeding_party(words={}),
    "charge_has_words": lambda: make.make_charge(words={}),
    "decision_does_not_affect_itself": lambda: again(d := make.make_decision(), affects=d, effect=Effect.QUASHES),
    "decision_effect_and_target_together": lambda: decision_pair(effect=""),
    "decision_international_sets_nothing_aside": lambda: decision_pair(
        kind=DecisionKind.INTL_MERITS, effect=Effect.QUASHES
    ),
    "decision_final_on_only_if_final": lambda: make.make_decision(finality=Finality.NOT_FINAL, final_on="2006-01-17"),
    "decision_sentence_ended_by_mercy": lambda: decision_pair(
        kind=DecisionKind.REVIEW_FINAL, effect=Effect.ENDS_SENTENCE
    ),
    "decision_says_its_result_once": lambda: make.make_decision(kind=DecisionKind.BOND_DENIED, outcome=Outcome.REFUSED),
    "decision_categories_of_an_opinion": lambda: make.make_decision(categories="I"),
    "decision_categories_in_order": lambda: make.make_decision(kind=DecisionKind.INTL_WGAD_OPINION, categories="V, I"),
    "decision_who_was_absent_if_somebody_was": lambda: make.make_decision(absent_words={"en": "two of the five"}),
    "undertaking_qualifier_only_if_qualified": lambda: make.make_undertaking(qualifier="as appropriate"),
    "assessment_period_ends_after_it_begins": lambda: make.make_assessment(
        period_begin_on="2005-04", period_end_on="2005-03"
    ),
    "assessment_until_only_if_kept_for_a_time": lambda: make.make_assessment(until_on="2004-06"),
    "allegation_ends_after_it_begins": lambda: make.make_allegation(begin_on="2005-04", end_on="2005-03"),
    "allegation_group_counted_within_its_size": lambda: make.make_allegation(group_count=8, group_size=7),
    "allegation_some_members_has_a_matter": lambda: make.make_allegation(stated_as="some_members_unidentified"),
    "qualification_of_one_thing": lambda: make.make_qualification(
        allegation=make.make_allegation(), event=make.make_event()
    ),
    "qualification_says_who": lambda: make.make_qualification(asserted_by_words=""),
    "statement_says_something": lambda: make.make_statement(paraphrase={}),
    "statement_some_members_has_a_matter": lambda: make.make_statement(stated_as="some_members_unidentified"),
    "statement_quotation_has_a_language": lambda: make.make_statement(quotation="¿Dónde?", quotation_language=""),
    "figure_lowest_not_above_highest": lambda: make.make_figure(value_min=17, value_max=13),
    "figure_says_what_it_counts": lambda: make.make_figure(words={}),
    "source_not_derived_from_itself": lambda: again(s := make.make_source(), derived_from=s, relation="copy_of"),
    "source_relation_and_origin_together": lambda: make.make_source(relation="copy_of"),
    "source_confidential_has_a_descriptor": lambda: make.make_source(confidential=True),
    "source_not_checked_has_an_address": lambda: make.make_source(url="", url_not_checked=True),
    "source_sha256_is_one": lambda: make.make_source(sha256="not a hash"),
    "citation_of_exactly_one_fact": lambda: Citation.objects.create(source=make.make_source()),
    "sourcefile_held_once_each": lambda: twice(make.make_file, source=make.make_source()),
    "sourcefile_sha256_is_one": lambda: make.make_file(sha256="no hash"),
    "sourcefile_not_empty": lambda: make.make_file(size=0),
    "sourcefile_destroyed_for_a_reason": lambda: make.make_file(removed_at="2026-01-01T00:00Z"),
    "edition_of_one_subject": lambda: edition(matter=make.make_matter()),
    "edition_number_once_per_detainee": lambda: numbered_twice(detainee=make.make_detainee()),
    "edition_number_once_per_matter": lambda: numbered_twice(matter=make.make_matter()),
    "edition_two_people_or_a_reason": lambda: edition(submitted_by=(u := make.make_user()), approved_by=u),
    "edition_published_only_if_approved": lambda: edition(number=1, published_at="2026-01-01T00:00Z"),
    "edition_one_candidate_waits_per_detainee": lambda: twice(edition, detainee=make.make_detainee()),
    "edition_one_candidate_waits_per_matter": lambda: twice(edition, detainee=None, matter=make.make_matter()),
    "edition_redacted_only_if_withdrawn": lambda: edition(
        redacted_at="2026-01-01T00:00Z", redacted_by=make.make_user()
    ),
    "reviewlook_once_each": lambda: twice(ReviewLook.objects.create, edition=edition(), seen_by=make.make_user()),
    "savedfilter_name_once_each": lambda: twice(saved_filter, owner=make.make_user()),
    "draft_once_each": lambda: twice(Draft.objects.create, user=make.make_user(), token="x", page="x", body=""),
    "resemblance_once_each": lambda: twice(resemblance, one=make.make_detainee(), other=make.make_detainee()),
    "resemblance_in_order": lambda: again(r := resemblance(), one=r.other, other=r.one),
    "savedfilter_has_a_name": lambda: saved_filter(owner=make.make_user(), name=""),
    "riskflag_once_each": lambda: twice(make.make_risk_flag, detainee=make.make_detainee()),
    "confidentialreading_says_why": lambda: ConfidentialReading.objects.create(
        model="detainees.ConfidentialNote", row="x", read_by=make.make_user(), why=""
    ),
}

BREACH_FOUND = {"result": Result.BREACH_FOUND}


def found_by(kind):
    """An assessment that a party of this kind found a breach."""
    return make.make_assessment(**BREACH_FOUND, asserted_by=make.make_party(kind=kind))


KEPT_BY_TRIGGERS = {
    FOUND_BY_A_BODY: {
        "nobody is said to have found it": lambda: make.make_assessment(**BREACH_FOUND),
        "only words say who": lambda: make.make_assessment(**BREACH_FOUND, asserted_by_words="a court"),
        "an organisation": lambda: found_by(PartyKind.ORGANISATION),
        "the giver": lambda: found_by(PartyKind.STATE),
        "a body that only passes it on": lambda: make.make_assessment(
            **BREACH_FOUND, relayed_by=make.make_party(kind=PartyKind.COURT)
        ),
        "an allegation that becomes found": lambda: again(
            make.make_assessment(asserted_by=make.make_party(kind=PartyKind.MEDIA)), **BREACH_FOUND
        ),
        "a finding whose body is taken away": lambda: again(found_by(PartyKind.COURT), asserted_by=None),
    },
    STAYS_A_BODY: {
        "a court that becomes an organisation": lambda: again(
            found_by(PartyKind.COURT).asserted_by, kind=PartyKind.ORGANISATION
        ),
    },
}
"""What the rules forbid that two tables must be seen for."""

OF_THE_SCHEMA = {
    "decision_of_its_proceeding": "serves the foreign key over (affects, proceeding), tested below",
    "edition_id_and_hash": "serves a foreign key over (edition, hash); ids are unique already",
}


def named_constraints():
    """Every constraint that we name, of every model of the research record; those of every fact apart."""
    for model in apps.get_app_config("detainees").get_models():
        for constraint in model._meta.constraints:
            yield model, constraint.name


def of_every_fact(model, name):
    """Whether a constraint comes from the Fact base."""
    return issubclass(model, Fact) and name.removeprefix(f"{model.__name__.lower()}_") in {
        "not_its_own_alternative",
        "disputed_has_a_note",
        "asserted_by_one",
    }


def test_every_named_rule_has_its_violation_here():
    named = {name for model, name in named_constraints() if not of_every_fact(model, name)}
    assert named - set(VIOLATIONS) - set(OF_THE_SCHEMA) == set()
    assert (set(VIOLATIONS) | set(OF_THE_SCHEMA)) - named == set()


@pytest.mark.parametrize("rule", sorted(VIOLATIONS))
def test_the_database_refuses_what_the_rule_forbids(rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        VIOLATIONS[rule]()


@pytest.mark.parametrize(
    ("rule", "case"), [(rule, case) for rule in KEPT_BY_TRIGGERS for case in KEPT_BY_TRIGGERS[rule]]
)
def test_the_database_refuses_a_breach_that_is_found_without_a_finding_body(rule, case):
    with pytest.raises(IntegrityError, match=rule) as refused, transaction.atomic():
        KEPT_BY_TRIGGERS[rule][case]()
    assert refused.value.__cause__.diag.constraint_name == rule


@pytest.mark.parametrize("kind", sorted(FINDING_BODIES))
def test_a_court_a_treaty_body_or_an_official_inquiry_may_find_a_breach(kind):
    found = found_by(kind)
    again(found.asserted_by, kind=PartyKind.COURT)
    again(found, result=Result.BREACH_ALLEGED)
    again(found.asserted_by, kind=PartyKind.PEOPLE)
    assert Assessment.objects.get().result == Result.BREACH_ALLEGED


FACTS = [model for model in apps.get_app_config("detainees").get_models() if issubclass(model, Fact)]


def one(model):
    """One row of a kind of fact."""
    builders = {"CustodyEvent": "event", "ProceedingRole": "role"}
    return getattr(make, "make_" + builders.get(model.__name__, model.__name__.lower()))()


@pytest.mark.parametrize("model", FACTS)
def test_no_fact_is_an_alternative_to_itself(model):
    fact = one(model)
    with pytest.raises(IntegrityError, match="not_its_own_alternative"), transaction.atomic():
        again(fact, alternative_to=fact)


@pytest.mark.parametrize("model", FACTS)
def test_a_disputed_fact_needs_a_note(model):
    with pytest.raises(IntegrityError, match="disputed_has_a_note"), transaction.atomic():
        again(one(model), evaluation="disputed", evaluation_note={})


@pytest.mark.parametrize("model", FACTS)
def test_a_fact_is_asserted_by_a_party_or_a_detainee_and_not_by_both(model):
    both = {"asserted_by": make.make_party(), "asserted_by_detainee": make.make_detainee()}
    with pytest.raises(IntegrityError, match="asserted_by_one"), transaction.atomic():
        again(one(model), **both)


def test_a_decision_cannot_act_on_one_of_another_proceeding():
    other = make.make_decision()
    decision = make.make_decision(proceeding=make.make_proceeding(kind=ProceedingKind.CRIMINAL))
    again(decision, affects=other, effect=Effect.QUASHES)
    with pytest.raises(IntegrityError, match="decision_affects_its_own_proceeding"), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_citation_without_a_source_is_refused():
    with pytest.raises(IntegrityError, match="source_id"), transaction.atomic():
        Citation.objects.create(event=make.make_event(), source=None)


def test_the_bytes_and_the_hash_of_an_edition_are_never_changed():
    held = edition(sha256=sha256(b"{}").hexdigest())
    content = EditionContent.objects.create(edition=held, content=b"{}")
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        EditionContent.objects.filter(pk=content.pk).update(content=b"[]")
    with pytest.raises(IntegrityError, match="immutable"), transaction.atomic():
        Edition.objects.filter(pk=held.pk).update(sha256="1" * 64)


def test_bytes_that_do_not_match_the_hash_are_refused():
    with pytest.raises(IntegrityError, match="do not match the hash"), transaction.atomic():
        EditionContent.objects.create(edition=edition(), content=b"{}")


def test_a_published_edition_is_never_deleted():
    held = edition(approved_by=make.make_user(), number=1, published_at="2026-01-01T00:00Z")
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        held.delete()


def test_a_killing_in_an_operation_is_no_death_in_custody():
    assert EventKind.KILLED_IN_OPERATION != EventKind.DEATH_IN_CUSTODY
    assert "not a death in custody" in EventKind.KILLED_IN_OPERATION.definition


def test_nothing_of_a_refused_row_is_left_behind():
    before = CustodyEvent.objects.count(), Allegation.objects.count(), Assessment.objects.count()
    for rule in ("custodyevent_ends_after_it_begins", "allegation_ends_after_it_begins"):
        with pytest.raises(IntegrityError), transaction.atomic():
            VIOLATIONS[rule]()
    assert (CustodyEvent.objects.count(), Allegation.objects.count(), Assessment.objects.count()) == before
    assert Detainee.objects.count() == 0
