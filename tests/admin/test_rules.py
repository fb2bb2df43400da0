"""A rule of the database that is broken in a form is said there, in its words, and nothing is half-saved."""

import pytest
from django.db import IntegrityError, transaction

from casetracker.vocabulary import TWO_DATED
from detainees import models
from detainees.admin.rules import constraint_named, in_words
from detainees.models.findings import FOUND_BY_A_BODY, SENTENCES, STAYS_A_BODY
from tests import factories
from tests.admin.forms import add_row, add_url, change_url, errors_of, open_form, save

pytestmark = pytest.mark.django_db

# The form, the rule, and what is typed into it.
BROKEN = [
    ("event", "custodyevent_ends_after_it_begins", {"begin_on": "March 2004", "end_on": "2003"}),
    ("event", "custodyevent_moment_has_one_date", {"kind": "arrest", "begin_on": "2004", "end_on": "2005"}),
    ("event", "custodyevent_inference_has_a_reason", {"modality": "inferred_by_us"}),
    ("event", "custodyevent_mode_only_of_transfers", {"mode": "extradition"}),
    ("event", "custodyevent_reason_only_of_releases", {"release_reason": "bail"}),
    ("event", "custodyevent_disputed_has_a_note", {"evaluation": "disputed"}),
    ("participation", "participation_ends_after_it_begins", {"own_begin_on": "2004", "own_end_on": "2003"}),
    ("participation", "participation_names_the_person", {"stated_as": "class"}),
    ("name", "name_not_empty", {"text": ""}),
    ("name", "name_disputed_has_a_note", {"evaluation": "disputed"}),
    ("detail", "detail_says_something", {"place": ""}),
    ("charge", "charge_has_words", {"words_en": ""}),
    ("decision", "decision_effect_and_target_together", {"effect": "quashes"}),
    ("decision", "decision_final_on_only_if_final", {"final_on": "2006"}),
    ("undertaking", "undertaking_qualifier_only_if_qualified", {"qualifier": "as appropriate"}),
    ("assessment", "assessment_period_ends_after_it_begins", {"period_begin_on": "2005", "period_end_on": "2004"}),
    ("assessment", "assessment_until_only_if_kept_for_a_time", {"until_on": "2005"}),
    ("allegation", "allegation_ends_after_it_begins", {"begin_on": "2005", "end_on": "2004"}),
    ("allegation", "allegation_group_counted_within_its_size", {"group_count": "8", "group_size": "7"}),
    ("allegation", "allegation_some_members_has_a_matter", {"stated_as": "some_members_unidentified"}),
    ("qualification", "qualification_says_who", {"asserted_by_words": ""}),
    ("qualification", "qualification_of_one_thing", {"allegation": ""}),
    ("statement", "statement_says_something", {"paraphrase_en": ""}),
    ("statement", "statement_some_members_has_a_matter", {"stated_as": "some_members_unidentified"}),
    ("figure", "figure_lowest_not_above_highest", {"value_max": "7"}),
    ("figure", "figure_says_what_it_counts", {"words_en": ""}),
    ("source", "source_relation_and_origin_together", {"relation": "copy_of"}),
    ("source", "source_confidential_has_a_descriptor", {"confidential": "on"}),
    ("source", "source_sha256_is_one", {"sha256": "abc"}),
    ("place", "place_on_the_globe", {"latitude": "43.48"}),
]


@pytest.mark.parametrize(("name", "rule", "typed"), BROKEN, ids=[rule for _name, rule, _typed in BROKEN])
def test_a_broken_rule_is_said_on_the_form_and_nothing_is_saved(editor, name, rule, typed):
    row = getattr(factories, f"make_{name}")()
    before = row.history.count()
    response = save(editor, change_url(row), open_form(editor, change_url(row)), **typed)
    said = constraint_named(rule).get_violation_error_message()
    said = "This field is required" if rule == "name_not_empty" else said
    assert said.replace("'", "&#x27;") in errors_of(response)
    assert not response.wsgi_request.refusal, "The form let it through to the database."
    assert row.history.count() == before


FOUND = [
    ("assessment", {"result": "breach_found"}, {}, FOUND_BY_A_BODY),
    ("undertaking", {"assessments-0-result": "breach_found"}, {}, FOUND_BY_A_BODY),
    ("party", {"kind": "media"}, {"kind": "court"}, STAYS_A_BODY),
]


@pytest.mark.parametrize(("page", "typed", "given", "rule"), FOUND)
def test_a_breach_found_by_nobody_who_can_find_one_is_refused_in_words(editor, page, typed, given, rule):
    body = factories.make_party(**{"kind": "organisation", **given})
    result = "breach_found" if given else "breach_alleged"
    assessment = factories.make_assessment(asserted_by=body, result=result)
    row = {"assessment": assessment, "undertaking": assessment.undertaking, "party": body}[page]
    response = save(editor, change_url(row), open_form(editor, change_url(row)), **typed)
    assert str(SENTENCES[rule]) in errors_of(response)
    assert not response.wsgi_request.refusal, "The form let it through to the database."
    assert [models.Assessment.objects.get().result, models.Party.objects.get(pk=body.pk).kind] == [result, body.kind]


def test_what_the_database_says_of_a_finding_is_a_sentence_too(db):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        factories.make_assessment(result="breach_found")
    assert in_words(refused.value) == f"{SENTENCES[FOUND_BY_A_BODY]} Nothing was saved."


SELF = [
    ("event", "alternative_to", "custodyevent_not_its_own_alternative"),
    ("place", "within", "place_not_within_itself"),
    ("party", "within", "party_not_within_itself"),
    ("source", "derived_from", "source_not_derived_from_itself"),
]


@pytest.mark.parametrize(("name", "field", "rule"), SELF)
def test_a_row_that_points_to_itself_is_refused_on_the_form(editor, name, field, rule):
    row = getattr(factories, f"make_{name}")()
    typed = {field: row.pk, "relation": "copy_of"} if name == "source" else {field: row.pk}
    response = save(editor, change_url(row), open_form(editor, change_url(row)), **typed)
    assert constraint_named(rule).get_violation_error_message() in errors_of(response)


def test_a_decision_that_quashes_itself_is_refused_on_its_page_and_on_the_page_of_its_proceeding(editor):
    decision = factories.make_decision()
    url = change_url(decision)
    typed = {"affects": decision.pk, "effect": "quashes"}
    assert "cannot quash or uphold itself" in errors_of(save(editor, url, open_form(editor, url), **typed))
    url = change_url(decision.proceeding)
    typed = {f"decisions-0-{name}": value for name, value in typed.items()}
    assert "cannot quash or uphold itself" in errors_of(save(editor, url, open_form(editor, url), **typed))


def test_a_decision_that_quashes_one_of_another_proceeding_is_refused_on_both_pages(editor):
    decision, other = factories.make_decision(), factories.make_decision()
    url = change_url(decision)
    typed = {"affects": other.pk, "effect": "quashes"}
    assert "belongs to another proceeding" in errors_of(save(editor, url, open_form(editor, url), **typed))
    url = change_url(decision.proceeding)
    typed = {f"decisions-0-{name}": value for name, value in typed.items()}
    assert "belongs to another proceeding" in errors_of(save(editor, url, open_form(editor, url), **typed))


def test_a_decision_of_an_international_body_sets_nothing_aside(editor):
    earlier = factories.make_decision()
    decision = factories.make_decision(proceeding=earlier.proceeding, kind="intl_merits")
    typed = {"affects": earlier.pk, "effect": "quashes"}
    response = save(editor, change_url(decision), open_form(editor, change_url(decision)), **typed)
    assert "An international body cannot quash a judgment" in errors_of(response)


def test_a_citation_without_a_source_is_refused_on_the_row_and_on_the_page_of_the_fact(editor):
    detainee = factories.make_detainee(name="")
    url = change_url(detainee)
    sent = open_form(editor, url)
    add_row(sent, "names", text="Person 000124", cite_locator="p. 1")
    assert "A citation needs its source" in errors_of(save(editor, url, sent))
    assert not detainee.names.exists()
    event = factories.make_event()
    response = save(editor, change_url(event), open_form(editor, change_url(event)), **{"citations-0-source": ""})
    assert "required" in errors_of(response)


def test_a_citation_on_the_row_is_not_removed_by_emptying_its_source(editor):
    name = factories.make_name()
    number = list(name.detainee.names.all()).index(name)
    sent = open_form(editor, change_url(name.detainee))
    response = save(editor, change_url(name.detainee), sent, **{f"names-{number}-cite_source": ""})
    assert "open the row’s own page" in errors_of(response)
    assert name.citations.count() == 1


def test_a_broken_rule_on_a_row_is_said_at_its_box(editor):
    event = factories.make_event(people=[factories.make_detainee()])
    url = change_url(event)
    typed = {"participations-0-own_begin_on": "2004", "participations-0-own_end_on": "2003"}
    response = save(editor, url, open_form(editor, url), **typed)
    (participations,) = [
        one.formset for one in response.context["inline_admin_formsets"] if one.formset.prefix == "participations"
    ]
    assert "The end is before the start" in str(participations.errors[0]["own_end_on"]), participations.errors


def test_the_same_man_twice_in_an_event_is_refused(editor):
    event = factories.make_event(people=[factories.make_detainee()])
    sent = open_form(editor, change_url(event))
    add_row(sent, "participations", detainee=event.people.get().pk)
    said = errors_of(save(editor, change_url(event), sent))
    assert "duplicate" in said or "already takes part" in said


def test_a_second_date_of_his_own_in_a_moment_is_refused(editor):
    event = factories.make_event(kind="arrest", people=[factories.make_detainee()])
    assert event.kind not in TWO_DATED
    url = change_url(event)
    response = save(editor, url, open_form(editor, url), **{"participations-0-own_end_on": "2005"})
    assert "This kind of event has one date." in errors_of(response)


def test_what_only_the_database_can_see_is_said_in_words_with_everything_typed_still_there(editor):
    sent = open_form(editor, add_url(models.Detainee))
    sent["names-0-text"], sent["names-0-kind"] = ["Person 000125"], ["main"]
    add_row(sent, "names", text="Person 000126", kind="main")
    response = save(editor, add_url(models.Detainee), sent, label="Person 000125")
    assert "There is already a main name" in errors_of(response)
    assert 'value="Person 000126"' in response.content.decode()
    assert not models.Detainee.objects.exists()


def test_a_row_that_others_rest_on_is_not_deleted_and_the_page_says_why(editor):
    name = factories.make_name()
    factories.make_name(detainee=name.detainee, alternative_to=name)
    url = change_url(name.detainee)
    number = list(name.detainee.names.all()).index(name)
    response = save(editor, url, open_form(editor, url), **{f"names-{number}-DELETE": "on"})
    assert "would require deleting the following protected" in errors_of(response)
    assert models.Name.objects.filter(pk=name.pk).exists()


def test_every_rule_of_a_fact_has_words(db):
    silent = [
        constraint.name
        for model in (models.Citation, models.Source, models.Place, *models.Fact.__subclasses__())
        for constraint in model._meta.constraints
        if constraint.violation_error_message == constraint.default_violation_error_message
    ]
    assert silent == ["decision_of_its_proceeding"]
