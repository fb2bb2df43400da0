""" "Disputed" is for facts in dispute; of a date alone "date differs" is said; no view is never a sure one."""

import re

import pytest

from casetracker.vocabulary import CitationSense, Confidence, DetailKind, Evaluation, EventKind, Finality
from detainees.models import CustodyEvent
from tests import factories as make

from .shown import Shown, page_of, show

pytestmark = pytest.mark.django_db
NOTE = {"evaluation_note": {"en": "The two sources differ."}}
DISPUTED = {"evaluation": Evaluation.DISPUTED, **NOTE}


def arrest(person, **given) -> CustodyEvent:
    place = given.pop("place", None) or make.make_place(within=make.make_country())
    on = given.pop("begin_on", "2004-05-10")
    return make.make_event([person], kind=EventKind.ARREST, begin_on=on, place=place, **given)


def counted(page: Shown) -> dict[str, int]:
    """The four counts at the head of a page, as far as they are there."""
    found = re.findall(r'<details class="(accepted|reported|disputed|rejected)">\s*<summary><b>(\d+)</b>', page.html)
    return {word: int(number) for word, number in found}


def against(fact, **given) -> None:
    """A source that speaks against a fact."""
    fact.citations.create(source=make.make_source(), locator="p. 1", sense=CitationSense.CONTRADICTS, **given)


def test_sources_that_differ_about_the_date_alone_make_no_dispute(reader_client):
    person = make.make_detainee()
    against(arrest(person, **DISPUTED), says_on="2004-06-01")
    page = page_of(reader_client, person)
    assert "date differs" in page.part("custody")
    assert "disputed" not in page.part("custody").lower()
    assert "disputed" not in counted(page)


def test_accounts_that_differ_in_the_date_alone_make_no_dispute(reader_client):
    person = make.make_detainee()
    place = make.make_place(within=make.make_country())
    head = arrest(person, place=place, **DISPUTED)
    make.make_event([person], kind=EventKind.ARREST, begin_on="2004-06-01", place=place, alternative_to=head)
    page = page_of(reader_client, person)
    assert "date differs" in page.part("custody")
    assert "disputed" not in counted(page)


def test_accounts_that_name_other_places_are_disputed(reader_client):
    person = make.make_detainee()
    head = arrest(person, **DISPUTED)
    other = make.make_place(within=make.make_country())
    make.make_event([person], kind=EventKind.ARREST, begin_on="2004-06-01", place=other, alternative_to=head)
    page = page_of(reader_client, person)
    assert "disputed" in page.part("custody")
    assert "date differs" not in page.part("custody")
    assert counted(page)["disputed"] == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"penalty": {"en": "11 years"}}, {"penalty": {"en": "13 years"}}),
        ({"finality": Finality.FINAL}, {"finality": Finality.NOT_FINAL}),
        ({"amount": {"en": "500 euros"}}, {"amount": {"en": "900 euros"}}),
    ],
)
def test_two_accounts_of_a_judgment_of_one_day_that_differ_in_anything_else_are_disputed(reader_client, one, other):
    person = make.make_detainee()
    proceeding = make.make_proceeding([person])
    given = {"proceeding": proceeding, "decided_on": "2006-05-12"}
    head = make.make_decision(**given, **one, **DISPUTED)
    make.make_decision(**given, **other, alternative_to=head)
    page = page_of(reader_client, person)
    assert "date differs" not in page.part("proceedings").lower()
    assert counted(page)["disputed"] == 1


def test_two_accounts_that_name_other_perpetrators_of_one_day_are_disputed(reader_client):
    person = make.make_detainee()
    head = make.make_allegation(victims=[person], begin_on="2004-05-10", **DISPUTED)
    other = make.make_allegation(victims=[person], begin_on="2004-05-10", alternative_to=head)
    other.methods.set(head.methods.all())
    for allegation in (head, other):
        make.make_perpetrator(allegation=allegation, party=make.make_party(kind="agency"))
    page = page_of(reader_client, person)
    assert "date differs" not in page.part("allegations").lower()
    assert counted(page)["disputed"] == 1


def test_a_source_that_speaks_against_the_fact_itself_makes_it_disputed(reader_client):
    person = make.make_detainee()
    fact = arrest(person, **DISPUTED)
    against(fact, says_on="2004-06-01")
    against(fact)
    page = page_of(reader_client, person)
    assert "date differs" not in page.part("custody")
    assert counted(page)["disputed"] == 1


@pytest.mark.parametrize(("evaluation", "possible"), [(Evaluation.DISPUTED, 1), (Evaluation.REJECTED, 0)])
def test_where_we_doubt_that_the_person_was_there_their_page_says_so_and_no_day_is_certain(
    reader_client, evaluation, possible
):
    person, stay = make.make_detainee(), make.make_event(evaluation=Evaluation.ACCEPTED)
    doubt = {"evaluation": evaluation, "evaluation_note": {"en": "The list may name a namesake."}}
    make.make_participation(event=stay, detainee=person, **doubt)
    custody = page_of(reader_client, person).part("custody")
    assert evaluation in custody
    assert "The list may name a namesake." in custody
    for dates, number in (("possibly", possible), ("certainly", 0)):
        asked = {"date_from": "2004-02", "date_to": "2004-02", "dates": dates}
        assert len(reader_client.get("/detainees/", asked).context["rows"]) == number


def test_a_proceeding_in_which_we_reject_that_the_person_was_tried_says_so(reader_client):
    person = make.make_detainee()
    doubt = {"evaluation": Evaluation.REJECTED, "evaluation_note": {"en": "The judgment names a namesake."}}
    make.make_role(proceeding=make.make_proceeding(evaluation=Evaluation.ACCEPTED), detainee=person, **doubt)
    proceedings = page_of(reader_client, person).part("proceedings")
    assert "rejected" in proceedings
    assert "The judgment names a namesake." in proceedings


def test_a_residence_in_two_places_stays_disputed(reader_client):
    person = make.make_detainee()
    head = make.make_detail(detainee=person, kind=DetailKind.ORIGIN, place=make.make_country(), **DISPUTED)
    make.make_detail(detainee=person, kind=DetailKind.ORIGIN, place=make.make_country(), alternative_to=head)
    assert counted(page_of(reader_client, person))["disputed"] == 1


@pytest.mark.parametrize("evaluation", [Evaluation.REPORTED, Evaluation.DISPUTED, Evaluation.REJECTED])
@pytest.mark.parametrize("path", ["", "dossier/"])
def test_no_page_shows_high_confidence_where_we_take_no_view(reader_client, evaluation, path):
    person = make.make_detainee()
    fact = arrest(person, evaluation=evaluation, confidence=Confidence.HIGH, **NOTE)
    against(fact)
    case = show(person)
    event = re.escape(fact.account.get("en", "")) if fact.account else ""
    text = Shown(reader_client.get(case.get_absolute_url() + path, follow=True).content.decode()).text
    assert re.search(event, text)
    assert "onfidence high" not in text


def test_high_confidence_stands_beside_what_we_accept_and_where_the_date_alone_differs(reader_client):
    person = make.make_detainee()
    arrest(person, evaluation=Evaluation.ACCEPTED, confidence=Confidence.HIGH)
    assert "Accepted · confidence high" in page_of(reader_client, person).part("custody")
    other = make.make_detainee()
    against(arrest(other, confidence=Confidence.HIGH, **DISPUTED), says_on="2004-06-01")
    assert "Date differs · confidence high" in page_of(reader_client, other).part("custody")


# A date that one source alone gives


@pytest.mark.parametrize("sense", [CitationSense.SUPPORTS, CitationSense.CONTRADICTS])
def test_a_date_of_one_source_that_does_not_go_with_that_of_the_fact_is_shown(reader_client, sense):
    person = make.make_detainee(publication_basis="consent")
    taken = arrest(person, begin_on="mid-March 1994")
    make.cite(taken, source=make.make_source(publisher="Second Paper"), sense=sense, says_on="1994-03-02")
    text = page_of(reader_client, person).part("custody")
    said = text[text.index("Sources differ on the date:") :].split()
    assert " ".join(said[:12]) == "Sources differ on the date: 2 March 1994 [3] mid-March 1994 [2]"


@pytest.mark.parametrize("says", ["1994-03-14", "March 1994", "mid-March 1994"])
def test_a_date_of_one_source_that_goes_with_that_of_the_fact_makes_no_difference(reader_client, says):
    person = make.make_detainee(publication_basis="consent")
    make.cite(arrest(person, begin_on="mid-March 1994"), source=make.make_source(), says_on=says)
    assert "Sources differ" not in page_of(reader_client, person).part("custody")


def test_a_day_in_the_midst_of_a_stay_is_no_other_date_and_one_after_it_is(reader_client):
    person = make.make_detainee(publication_basis="consent")
    stay = make.make_event([person], begin_on="2003-01-05", end_on="2003-06-05")
    cite = make.cite(stay, source=make.make_source(), says_on="2003-03-01")
    assert "Sources differ" not in page_of(reader_client, person).part("custody")
    cite.says_on = "2003-08-01"
    cite.save()
    other = make.make_detainee(publication_basis="consent")
    make.make_participation(event=stay, detainee=other)
    assert "Sources differ on the date" in page_of(reader_client, other).part("custody")


# Custody without a date


@pytest.fixture
def undated(db):
    """Somebody held, later arrested, of whom a detention without a date is recorded as well."""
    person = make.make_detainee(publication_basis="consent")
    place = make.make_place(name={"en": "Prison East"}, within=make.make_country())
    make.make_event([person], begin_on="2003-01-05", end_on="2003-02-05")
    arrest(person)
    make.make_event([person], begin_on=None, end_on=None, place=place)
    return person


def test_above_custody_without_a_date_nothing_is_called_the_last(undated, reader_client):
    page = page_of(reader_client, undated)
    text = page.part("custody")
    assert "No later" not in text
    assert "othing about custody" not in page.text
    assert "without a date may have been after the arrest (10 May 2004)" in text
    assert "no custody with a date is recorded here" in text
    assert "Last custody recorded here Prison East" not in page.text


def test_of_a_day_between_two_events_it_is_said_that_custody_without_a_date_may_have_been_then(undated, reader_client):
    address = show(undated).get_absolute_url()
    text = Shown(reader_client.get(f"{address}on/", {"on": "10 January 2004"}).content.decode()).text
    assert "it may have been then" in text
    assert "othing about custody" not in text


def test_where_on_names_no_source_that_contradicts_the_fact_as_one_that_states_it(reader_client):
    person = make.make_detainee(publication_basis="consent")
    stay = make.make_event([person], begin_on="2003-01-05", end_on="2003-06-05")
    stay.citations.all().delete()
    make.cite(stay, source=make.make_source(publisher="First Paper"))
    make.cite(stay, source=make.make_source(publisher="Second Paper"), sense=CitationSense.CONTRADICTS)
    address = show(person).get_absolute_url()
    text = Shown(reader_client.get(f"{address}on/", {"on": "1 March 2003"}).content.decode()).text
    [stated] = re.findall(r"As stated by ([^()]*) \(in the record\)", text)
    assert "First Paper" in stated
    assert "Second Paper" not in stated
    assert re.search(r"Second Paper[^.]*\(contradicts this\)", text)
