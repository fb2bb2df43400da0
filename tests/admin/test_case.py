"""A whole case, typed into the admin by somebody who has only the pages."""

import pytest
from django.urls import reverse

from casetracker.vocabulary import Evaluation
from detainees.models import (
    Allegation,
    Assurance,
    CustodyEvent,
    Detainee,
    EvidenceKind,
    Figure,
    IdentifierSystem,
    Matter,
    Method,
    Name,
    Proceeding,
    Source,
    Statement,
    Undertaking,
    UndertakingKind,
)
from tests.admin.forms import add_row, add_url, change_url, errors_of, open_form, read_form, save
from tests.factories import make_country, make_detainee, make_event, make_name, make_party, make_source, make_term

pytestmark = pytest.mark.django_db


def type_in(client, url, rows=(), **typed):
    """Open a page, type into its boxes and rows, save it; returns the answer."""
    sent = open_form(client, url)
    for prefix, row in rows:
        add_row(sent, prefix, **row)
    response = save(client, url, sent, **typed)
    assert response.status_code == 302, errors_of(response)
    return response


def cited(source, **more):
    """The boxes of the first citation of a row, and its evaluation."""
    return {"cite_source": source.pk, "evaluation": Evaluation.REPORTED, **more}


@pytest.fixture
def source(editor):
    """A source typed into the admin."""
    typed = {"title": "Report 000001", "code": "report-000001", "published_on": "28 March 2007", "kind": "report"}
    typed |= {"language": "en", "seen": "whole"}
    type_in(editor, add_url(Source), **typed)
    return Source.objects.get()


@pytest.fixture
def detainee(editor, source):
    """A person typed into the admin, with two names, a number, a nationality and a status."""
    system, country = make_term(IdentifierSystem), make_country()
    sent = open_form(editor, add_url(Detainee))
    first = {f"names-0-{name}": str(value) for name, value in cited(source, text="Person 000123", kind="main").items()}
    sent.update({name: [value] for name, value in first.items()})
    rows = [
        (
            "names",
            cited(source, text="Персона 000123", kind="native", script="Cyrl", language="ru", cite_locator="p. 2"),
        ),
        ("identifiers", cited(source, system=system.pk, value="82")),
        ("details", cited(source, kind="nationality", place=country.pk)),
        ("statuses", cited(source, kind="in_custody_before_trial", on="28 March 2007", stated_as="named")),
    ]
    for prefix, row in rows:
        add_row(sent, prefix, **row)
    response = save(editor, add_url(Detainee), sent, label="Person 000123")
    assert response.status_code == 302, errors_of(response)
    return Detainee.objects.get()


def test_a_man_is_entered_with_his_names_and_each_row_is_cited(detainee, source):
    assert [name.text for name in detainee.names.all()] == ["Person 000123", "Персона 000123"]
    assert detainee.names.last().citations.get().locator == "p. 2"
    facts = [*detainee.names.all(), *detainee.identifiers.all(), *detainee.details.all(), *detainee.statuses.all()]
    assert len(facts) == 5
    assert all(fact.citations.get().source == source for fact in facts)
    assert str(detainee.statuses.get().on) == "28 March 2007"


def test_he_is_found_by_his_name_in_its_own_script(editor, detainee):
    page = editor.get(reverse("admin:detainees_detainee_changelist"), {"q": "Персона"})
    assert "Person 000123" in page.content.decode()


def test_an_event_added_from_his_page_has_him_in_it_and_leads_back(editor, detainee, source):
    page = editor.get(change_url(detainee)).content.decode()
    url = add_url(CustodyEvent, detainee=detainee.pk, back=f"detainee-{detainee.pk}")
    assert url.replace("&", "&amp;") in page
    sent = open_form(editor, url)
    assert sent["participations-0-detainee"] == [str(detainee.pk)]
    typed = {"kind": "detention", "begin_on": "c. March 2004", "end_on": "June 2004", "evaluation": "reported"}
    typed |= {"begin_is": "stated", "end_is": "cited"}
    typed |= {"citations-0-source": source.pk, "citations-0-locator": "p. 9", "account_en": "He was held."}
    response = save(editor, url, sent, **typed)
    assert response.status_code == 302, errors_of(response)
    assert response.url == change_url(detainee)
    event = CustodyEvent.objects.get()
    assert event.people.get() == detainee
    assert event.citations.get().locator == "p. 9"
    assert str(event) in editor.get(change_url(detainee)).content.decode()


def test_a_trial_is_entered_with_its_chain_of_decisions(editor, detainee, source):
    url = add_url(Proceeding, detainee=detainee.pk)
    typed = {"kind": "criminal", "title_en": "Trial 000001", "roles-0-role": "victim"}
    rows = [
        ("charges", cited(source, words_en="a charge", against=detainee.pk, outcome="convicted")),
        ("decisions", cited(source, kind="judgment_acquittal", decided_on="September 2005")),
        ("decisions", cited(source, kind="review_second_instance", decided_on="17 January 2006", outcome="upheld")),
    ]
    type_in(editor, url, rows, **typed)
    trial = Proceeding.objects.get()
    acquittal, review = trial.decisions.all()
    sent = open_form(editor, change_url(trial))
    typed = {"decisions-1-affects": acquittal.pk, "decisions-1-effect": "quashes"}
    response = save(editor, change_url(trial), sent, **typed)
    assert response.status_code == 302, errors_of(response)
    review.refresh_from_db()
    assert (review.affects, review.effect) == (acquittal, "quashes")
    assert trial.roles.get().detainee == detainee
    assert all(fact.citations.count() == 1 for fact in [*trial.decisions.all(), *trial.charges.all()])


def test_an_assurance_is_entered_with_its_undertakings_and_what_happened(editor, detainee, source):
    kind, giver = make_term(UndertakingKind, serves="person"), make_party(kind="state")
    promised = cited(source, kind=kind.pk, words_en="humane treatment", qualified="not_stated")
    url = add_url(Assurance, covers=detainee.pk)
    sent = open_form(editor, url)
    sent.update({f"undertakings-0-{name}": [str(value)] for name, value in promised.items()})
    known = {"form": "oral", "words_held": "existence_only", "stage": "offered"}
    response = save(editor, url, sent, title_en="Assurance 000001", giver=giver.pk, **known)
    assert response.status_code == 302, errors_of(response)
    undertaking = Undertaking.objects.get()
    assert undertaking.assurance.covers.get() == detainee
    happened = cited(source, detainee=detainee.pk, result="breach_alleged", assessed_on="2007", stated_as="named")
    type_in(editor, change_url(undertaking), [("assessments", happened)])
    assert undertaking.assessments.get().citations.get().source == source


def test_an_allegation_is_entered_with_authority_evidence_and_qualification(editor, detainee, source):
    method, party, kind = make_term(Method), make_party(), make_term(EvidenceKind)
    rows = [
        ("evidence", {"kind": kind.pk, "access": "mentioned_by_source", "distance": "not_stated", "source": source.pk}),
        ("qualifications", cited(source, kind="torture", asserted_by=party.pk, stated_on="2007")),
    ]
    url = add_url(Allegation, victims=detainee.pk)
    typed = {"methods": [method.pk], "account_en": "Treatment is reported.", "perpetrators-0-party": party.pk}
    typed["level"] = "reported_by_person"
    type_in(editor, url, rows, **typed, **{"citations-0-source": source.pk, "evaluation": "reported"})
    allegation = Allegation.objects.get()
    assert allegation.victims.get() == detainee
    assert allegation.perpetrators.get().party == party
    assert allegation.evidence.get().source == source
    assert allegation.qualifications.get().citations.get().source == source


def test_a_matter_a_statement_and_a_figure_are_entered(editor, detainee, source):
    type_in(editor, add_url(Matter, members=detainee.pk), title_en="Matter 000001")
    matter = Matter.objects.get()
    said = {"kind": "fear_expressed", "paraphrase_en": "He said so.", "citations-0-source": source.pk}
    type_in(editor, add_url(Statement, matter=matter.pk), **said)
    counted = {
        "value_min": "80",
        "qualifier": "about",
        "unit": "persons",
        "words_en": "people",
        "citations-0-source": source.pk,
    }
    type_in(editor, add_url(Figure, matter=matter.pk), **counted)
    page = editor.get(change_url(matter)).content.decode()
    assert str(Statement.objects.get()) in page
    assert str(Figure.objects.get()) in page
    assert matter.members.get() == detainee


def test_the_row_shows_the_first_citation_and_the_page_of_the_fact_all(editor):
    name = make_name(detainee=make_detainee(name=""))
    name.citations.create(source=make_source(title="Report 000002"), locator="p. 2")
    sent = open_form(editor, change_url(name.detainee))
    first = name.citations.first()
    assert sent["names-0-cite_source"] == [str(first.source_id)]
    assert "1 more citation" in editor.get(change_url(name.detainee)).content.decode()
    assert "Report 000002" in editor.get(change_url(name)).content.decode()
    response = save(editor, change_url(name.detainee), sent, **{"names-0-cite_locator": "p. 7"})
    assert response.status_code == 302, errors_of(response)
    first.refresh_from_db()
    assert first.locator == "p. 7"
    assert name.citations.count() == 2


def test_a_page_saved_as_it_was_opened_changes_nothing(editor, detainee):
    make_event(people=[detainee])
    for row in [detainee, *CustodyEvent.objects.all(), *Name.objects.all()]:
        before = row.history.count()
        url = change_url(row)
        assert save(editor, url, open_form(editor, url)).status_code == 302
        assert row.history.count() == before


def test_a_date_is_echoed_as_it_was_understood_and_kept_as_it_was_typed(editor):
    event = make_event()
    url = change_url(event)
    response = save(editor, url, open_form(editor, url), begin_on="spring maybe", end_on="June 2004")
    page = response.content.decode()
    assert 'value="spring maybe"' in page
    assert "spring maybe" in errors_of(response)
    assert response.context["adminform"].form.fields["end_on"].widget
    save(editor, url, open_form(editor, url), begin_on="c. March 2004", end_on="June 2004")
    page = editor.get(url).content.decode()
    assert 'class="understood"' in page
    assert read_form(editor.get(url)).sent["begin_on"] == ["c. March 2004"]
