"""The dossier: what a court is given, with what speaks against each allegation and what was not seen."""

import re

import pytest
from django.db import connection
from django.test import override_settings

from casetracker.vocabulary import (
    ChargeOutcome,
    CitationSense,
    DecisionKind,
    Effect,
    Evaluation,
    OfficialAnswer,
    Outcome,
    ProceedingKind,
    Purpose,
    RequestedBy,
    RoleKind,
    SourceRelation,
    StatementKind,
    StatementObtained,
)
from published.models import PublicContent
from published.publish import withdraw
from published.views.dossiers import css_text
from tests import factories as make

from .cases import rich_case
from .shown import Shown, show

pytestmark = pytest.mark.django_db

ENDINGS = ["dossier/", "v/1/dossier/", "v/1/dossier.css", "dossier.pdf", "v/1/dossier.pdf", "v/1/cite.bib", "feed/"]
NEVER_SAID = ("confessed", "admitted", "claimed", "revealed", "terrorist", "militant")


def dossier(client, subject) -> Shown:
    """Publish a subject and return its dossier."""
    response = client.get(show(subject).get_absolute_url() + "dossier/")
    assert response.status_code == 200
    return Shown(response.content.decode())


def test_every_exhibit_is_referred_to_and_every_reference_leads_to_an_exhibit_or_a_paragraph(reader_client):
    for subject in rich_case():
        page = dossier(reader_client, subject)
        exhibits = {one for one in page.ids if one.startswith("exhibit-")}
        assert exhibits
        assert exhibits == {link[1:] for link in page.links if link.startswith("#exhibit-")}
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
        assert len(page.ids) == len(set(page.ids))
        assert page.styles == []
        assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_every_paragraph_of_the_edition_stands_in_the_dossier_under_its_number(reader_client):
    man, _matter = rich_case()
    page = dossier(reader_client, man)
    case = reader_client.get(f"/detainees/{man.public_id}/", follow=True).content.decode()
    numbers = {one for one in Shown(case).ids if re.fullmatch(r"p\d+", one)}
    assert {one for one in page.ids if re.fullmatch(r"p\d+", one)} == numbers


def test_four_articles_written_from_one_release_are_one_origin(reader_client):
    release = make.make_source(title="A release", sha256="a" * 64)
    articles = [
        make.make_source(title=f"Article {n}", derived_from=release, relation=SourceRelation.REPORTS_ON)
        for n in range(3)
    ]
    person = make.make_detainee()
    allegation = make.make_allegation(victims=[person], source=release)
    for article in articles:
        make.cite(allegation, article)
    page = dossier(reader_client, person)
    facts = page.part("facts")
    listed = re.search(
        r"· 1 independent source \(exhibits (\d+), (\d+), (\d+) and (\d+) count as one independent source\)", facts
    )
    assert listed
    assert page.part("exhibits").count("Counts as one independent source with exhibits") == 4
    assert f"Copy held. SHA-256 {'a' * 64}" in page.part("exhibits")
    assert "No copy is held." in page.part("exhibits")


def test_contrary_material_stands_beside_each_allegation(reader_client):
    person = make.make_detainee()
    allegation = make.make_allegation(
        victims=[person],
        answer=OfficialAnswer.DENIES,
        answer_words={"en": "The ministry said that nothing happened."},
        evaluation=Evaluation.DISPUTED,
        evaluation_note={"en": "Two sources contradict each other."},
    )
    make.cite(allegation, make.make_source(publisher="A newspaper against it"), sense=CitationSense.CONTRADICTS)
    make.make_allegation(victims=[person], alternative_to=allegation, account={"en": "He fell, says another."})
    make.make_statement(about=[person], kind=StatementKind.DENIAL, paraphrase={"en": "Nobody is beaten here."})
    contrary = dossier(reader_client, person).part("contrary")
    for words in (
        "The authority: denies. The ministry said that nothing happened.",
        "Disputed: Two sources contradict each other.",
        "A source contradicts this: A newspaper against it",
        "He fell, says another.",
        "Denials and contrary statements in general",
        "Nobody is beaten here.",
    ):
        assert words in contrary, words


def test_where_nothing_speaks_against_an_allegation_the_dossier_says_what_that_means(reader_client):
    person = make.make_detainee()
    make.make_allegation(victims=[person])
    contrary = dossier(reader_client, person).part("contrary")
    assert "Official answer: none known here." in contrary
    assert "Nothing that contradicts this is recorded here. That does not mean that there is nothing." in contrary


def test_complaint_answer_and_appeal_stand_in_order_with_their_dates(reader_client):
    person = make.make_detainee()
    complaint = make.make_proceeding(kind=ProceedingKind.COMPLAINT, opened_on="2005-11-02")
    make.make_role(proceeding=complaint, detainee=person, role=RoleKind.APPLICANT)
    refusal = make.make_decision(
        proceeding=complaint, kind=DecisionKind.OPENING_REFUSED, decided_on="2005-12-12", outcome=Outcome.REFUSED
    )
    make.make_decision(
        proceeding=complaint,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2006-02-03",
        affects=refusal,
        effect=Effect.UPHOLDS,
        outcome=Outcome.UPHELD,
        requested_by=RequestedBy.VICTIM,
    )
    make.make_allegation(victims=[person], complaint=complaint)
    make.make_allegation(victims=[person])
    part = dossier(reader_client, person).part("complaints")
    steps = re.search(r"Complaint 2 November 2005 .*Answer 12 December 2005 .*Appeal 3 February 2006 ", part)
    assert steps
    assert "On the motion of: the victim" in part
    assert part.count("Official answer: no answer known here.") == 1


def test_the_sheet_for_article_15_has_every_step_of_a_coerced_statement(reader_client):
    person = make.make_detainee()
    trial = make.make_proceeding([person], title={"en": "A trial of the test"})
    make.make_decision(proceeding=trial, kind=DecisionKind.EVIDENCE, account={"en": "The court kept it in."})
    stay = make.make_event([person])
    make.make_allegation(
        victims=[person],
        event=stay,
        statement_obtained=StatementObtained.SIGNED,
        purpose=Purpose.CONFESSION,
        used_in=trial,
        account={"en": "He was beaten until he signed."},
    )
    make.make_allegation(victims=[person], event=stay, account={"en": "He was kept awake."})
    make.make_statement(about=[person], kind=StatementKind.SIGNED, paraphrase={"en": "He signed a statement."})
    make.make_statement(
        about=[person], kind=StatementKind.RETRACTION, said_on="2005-09", paraphrase={"en": "He took it back."}
    )
    part = dossier(reader_client, person).part("article-15")
    order = (
        "He signed a statement.",
        "Statement said to have been obtained: signed",
        "He was beaten until he signed.",
        "Also alleged about the same custody, but not as the way a statement was obtained:",
        "He was kept awake.",
        "September 2005",
        "He took it back.",
        ", used in: A trial of the test",
        "The court kept it in.",
        "What became of the proceeding: A trial of the test",
    )
    places = [part.index(words) for words in order]
    assert places == sorted(places)


def test_a_case_without_a_coerced_statement_says_so(reader_client):
    part = dossier(reader_client, make.make_detainee()).part("article-15")
    assert "No statement said to have been obtained by coercion is recorded in this edition." in part


def test_a_charge_stands_nowhere_without_what_became_of_it_and_never_in_the_head(reader_client):
    person = make.make_detainee(name="Person A")
    make.make_charge(
        proceeding=make.make_proceeding([person]), words={"en": "zzcharge"}, outcome=ChargeOutcome.NOT_KNOWN
    )
    page = dossier(reader_client, person)
    outcomes = re.findall(r"zzcharge Outcome: outcome not known here", page.text)
    assert page.text.count("zzcharge") == len(outcomes) == 1
    assert "Charge brought; outcome: outcome not known here" in page.part("chronology")
    assert "zzcharge" not in page.head
    assert "<title>Dossier: Person A, edition 1 · casetracker</title>" in page.head


def test_fixed_words_pass_no_judgment(reader_client):
    man, _matter = rich_case()
    text = dossier(reader_client, man).text.casefold()
    assert [word for word in NEVER_SAID if word in text] == []


def test_the_compilation_says_who_answers_for_it_and_what_was_not_seen(reader_client):
    man, _matter = rich_case()
    with override_settings(CASETRACKER_PUBLISHER_NAME="A Publisher of the Test"):
        part = dossier(reader_client, man).part("compilation")
    assert "A Publisher of the Test" in part
    assert "By one person alone, who also wrote it." in part
    assert "We read only an extract" in part
    assert "Pieces of evidence that sources mention: 1. Not seen by the compilers: 1;" in part


def test_an_event_stands_in_the_chronology_under_each_date_that_its_sources_give(reader_client):
    person = make.make_detainee()
    event = make.make_event(people=[person], kind="arrest", begin_on="2011-03-17")
    make.cite(event, make.make_source(publisher="Paper B", published_on="2014"), says_on="2011-03-19")
    make.make_event(people=[person], kind="release", begin_on="2011-03-18")
    part = dossier(reader_client, person).part("chronology")
    lines = re.findall(r"(1[789] March 2011) (Arrest|Release)[^(]*\(([^)]*)\)", part)
    assert [(on, what) for on, what, _who in lines] == [
        ("17 March 2011", "Arrest"),
        ("18 March 2011", "Release"),
        ("19 March 2011", "Arrest"),
    ]
    assert ("Paper B" in lines[0][2], "Paper B" in lines[2][2]) == (False, True)
    assert part.count(") sources differ") == 2


@pytest.mark.parametrize("rows", [1, 20])
def test_a_dossier_is_read_in_one_query_and_an_earlier_one_in_two(rows, client, as_reader, django_assert_num_queries):
    person = make.make_detainee()
    for n in range(rows):
        make.make_event(people=[person], begin_on=f"20{n:02}-01", end_on=f"20{n:02}-03")
        make.make_allegation(victims=[person])
    url = show(person).get_absolute_url()
    for ending, queries in (("dossier/", 1), ("v/1/dossier/", 2), ("v/1/dossier.css", 2), ("v/1/cite.ris?para=1", 2)):
        with as_reader(), django_assert_num_queries(queries):
            assert client.get(url + ending).status_code == 200


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_was_withdrawn_is_gone_in_one_sentence_from_every_new_address(ending, reader_client):
    person = make.make_detainee(name="Person A")
    url = show(person).get_absolute_url()
    withdraw(person, by=make.make_user(), reason="The true reason of the test.")
    answer = reader_client.get(url + ending)
    assert answer.status_code == 410
    assert "Person A" not in answer.content.decode()
    assert "true reason" not in answer.content.decode()


def test_an_edition_whose_text_was_destroyed_has_no_dossier(reader_client):
    person = make.make_detainee()
    show(person)
    make.make_name(detainee=person)
    url = show(person).get_absolute_url()
    PublicContent.objects.filter(edition__number=1).delete()
    assert reader_client.get(url + "v/1/dossier/").status_code == 410
    assert reader_client.get(url + "v/2/dossier/").status_code == 200
    assert reader_client.get(url + "v/3/dossier/").status_code == 404


def test_the_foot_holds_number_and_hash_and_no_name_can_break_out_of_it(reader_client):
    case = show(make.make_detainee(name='A"}*{display:none}\\ </style>'))
    response = reader_client.get(case.get_absolute_url() + "v/1/dossier.css")
    sheet = response.content.decode()
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert case.current.sha256 in sheet
    assert "edition 1" in sheet
    assert sheet.count('"') == 4
    assert sheet.count("{") == sheet.count("}") == 3
    assert "<" not in sheet
    assert css_text("Кудаев, 1") == "Кудаев, 1"


def test_without_the_optional_library_the_pdf_page_says_how_to_print_one(reader_client, monkeypatch):
    monkeypatch.setattr("published.pages.edition.find_spec", lambda name: None)
    case = show(make.make_detainee())
    answer = reader_client.get(case.get_absolute_url() + "dossier.pdf")
    assert answer.status_code == 404
    page = Shown(answer.content.decode())
    assert "Choose “Print” in your browser" in page.text
    assert case.get_absolute_url() + "v/1/dossier/" in page.links


@pytest.mark.parametrize("made", [True, False])
def test_a_pdf_is_linked_only_where_it_is_made(reader_client, monkeypatch, made):
    monkeypatch.setattr("published.pages.edition.find_spec", lambda name: made or None)
    case = show(make.make_detainee())
    for page in ("", "dossier/", "v/1/", "v/1/dossier/"):
        links = Shown(reader_client.get(case.get_absolute_url() + page).content.decode()).links
        assert any(link.endswith("dossier.pdf") for link in links) == made, page


def test_with_the_optional_library_the_foot_of_each_page_holds_the_hash(reader_client):
    pytest.importorskip("weasyprint", reason="WeasyPrint is optional and not installed.")
    from io import BytesIO

    from pypdf import PdfReader

    man, _matter = rich_case()
    case = show(man)
    answer = reader_client.get(case.get_absolute_url() + "dossier.pdf")
    assert answer["Content-Type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    assert len(pages) > 2
    assert all(case.current.sha256 in page.extract_text() for page in pages)


@pytest.mark.parametrize("ending", ["", "dossier/"])
def test_a_quotation_whose_language_nobody_entered_is_shown(ending, reader_client):
    with connection.cursor() as cursor:  # an edition from before the rule
        cursor.execute("ALTER TABLE detainees_statement DROP CONSTRAINT statement_quotation_has_a_language")
    woman = make.make_detainee(name="Maria Testova")
    make.make_statement(speakers=[woman], quotation="Nos dijeron que no preguntáramos.", quotation_language="")
    answer = reader_client.get(show(woman).get_absolute_url() + ending)
    assert answer.status_code == 200
    assert "“Nos dijeron que no preguntáramos.”" in answer.content.decode()
