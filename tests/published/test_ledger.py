"""The ledger as a reader gets it: people counted once a cell, everybody behind a number listed, nothing upgraded."""

import csv
import io
import re
from html import unescape

import pytest
from django.test import Client

from casetracker.vocabulary import Result
from published.ledger.table import ledger_lines
from published.models import LedgerEntry, LedgerTransfer
from published.publish import withdraw
from tests import factories as make
from tests.published.ledger_documents import assessment, assurance, document, event, fact, show, transfer, undertaking
from tests.published.shown import Shown
from tests.published.shown import show as publish_and_show

pytestmark = pytest.mark.django_db
LEDGER = "/assurances/ledger/"
CELL = LEDGER + "cases/?serves=person&giver=country-a&receiver=country-b&promise=humane_treatment&result="


@pytest.fixture
def read(reader_client):
    """Get a page as a reader; returns it taken apart."""

    def get(path=LEDGER):
        response = reader_client.get(path)
        assert response.status_code == 200, path
        return Shown(response.content.decode())

    return get


def names(page) -> list[str]:
    """The people or pages listed behind a number."""
    listed = page.html.partition('<ol class="cases">')[2]
    return [unescape(re.sub("<.*?>", "", one)).strip() for one in re.findall(r"<h3>(.*?)</h3>", listed)]


def numbers_of(html: str) -> list[tuple[int, str]]:
    """Every number of the ledger that leads to its cases, with the address."""
    found = re.findall(r'<a href="(/assurances/ledger/(?:cases|transfers)/[^"]*)"[^>]*>(?:<b>)?(\d+)', html)
    return [(int(number), unescape(address)) for address, number in found]


def counts(kind="humane_treatment") -> dict[str, int]:
    """The cells of one line that are not nought."""
    line = next(line for line in ledger_lines() if line.kind == kind)
    return {result: people for result, people in line.people.items() if people}


def covered(*assessments, **given) -> dict:
    """The document of a man with one promise and what is recorded about it."""
    return document(assurance(undertaking("humane_treatment", *assessments)), events=[transfer()], **given)


def test_a_person_stands_once_in_each_cell_of_which_something_is_recorded_of_him(read):
    alleged = [assessment(f"a{n}", "breach_alleged", on="2007") for n in range(3)]
    show(covered(*alleged, assessment("k", "kept_for_a_time", "all")), "Person 000001")
    show(covered(assessment("k", "reported_kept")), "Person 000002")
    assert counts() == {Result.BREACH_ALLEGED: 1, Result.KEPT_FOR_A_TIME: 1, Result.KEPT: 1}
    page = read(CELL + "breach_alleged")
    assert names(page) == ["Person 000001"]
    assert page.text.count("Breach alleged : Account of a") == 3
    assert "Account of k" not in page.text
    assert names(read(CELL)) == ["Person 000001", "Person 000002"]
    assert "A person is counted in every cell that applies" in read().text


def test_silence_is_no_information_and_never_kept(read):
    show(covered(), "Person 000001")
    show(covered(assessment("n", "no_information")), "Person 000002")
    assert counts() == {Result.NO_INFORMATION: 2}
    page = read(CELL + "no_information")
    assert names(page) == ["Person 000001", "Person 000002"]
    assert "That does not mean that it was kept." in page.text
    assert names(read(CELL + "reported_kept")) == []


def test_what_is_said_of_some_is_nobodys_result_and_stands_apart_with_its_pages(read):
    show(
        covered(assessment("s", "breach_found", "some", said_of={"reference": "some_members_unidentified"})), "Person 1"
    )
    show(document(assurance(undertaking("humane_treatment", assessment("s", "breach_found", "some"))), kind="matter"))
    assert counts() == {Result.NO_INFORMATION: 1}
    assert names(read(CELL + "breach_found")) == []
    assert names(read(CELL + "of_some")) == ["Matter", "Person 1"] or names(read(CELL + "of_some")) == [
        "Person 1",
        "Matter",
    ]
    assert "2 pages where it is said of some, not named" in read().html


def test_a_matter_names_nobody_and_counts_as_nobody(read):
    show(document(assurance(undertaking("humane_treatment", assessment("a", "breach_alleged", "all"))), kind="matter"))
    assert counts() == {}
    assert names(read(CELL + "breach_alleged")) == []
    assert read().html.count('class="nought">0</td>') == len(Result) + 1


def test_what_we_rejected_does_not_enter_and_alternatives_stand_side_by_side():
    alternative = assessment("r", "reported_kept")
    refused = assessment("x", "breach_found", evaluation="rejected")
    show(covered(assessment("a", "breach_alleged", alternatives=[alternative]), refused))
    assert counts() == {Result.BREACH_ALLEGED: 1, Result.KEPT: 1}
    line = next(iter(ledger_lines()))
    assert line.covered == 1


def test_promises_to_the_state_stand_in_a_table_of_their_own_and_no_rate_is_given(read):
    show(document(assurance(undertaking(), undertaking("detain", serves="state"), undertaking("fair_trial"))))
    page = read()
    protect, state = (page.html[page.html.index(f'id="{anchor}"') :] for anchor in ("protect", "state"))
    protect, state = protect.partition("</section>")[0], state.partition("</section>")[0]
    assert [name in protect for name in ("Humane treatment", "Fair trial", "Detain")] == [True, True, False]
    assert [name in state for name in ("Humane treatment", "Fair trial", "Detain")] == [False, False, True]
    assert "never counted with the ones above" in page.text
    assert "%" not in page.part("protect") + page.part("state")
    apart = read(CELL.replace("person", "state").replace("humane_treatment", "detain"))
    assert "It is never counted with those that protect the person." in apart.text


def test_every_number_lists_exactly_the_cases_behind_it(read):
    again, release = event("again", "arrest", "2005-04"), event("release", "release", "2004-06-22")
    feared = [fact("fear", kind="fear_expressed", on="2003", paraphrase={"en": "Fear."})]
    one = assurance(
        undertaking("humane_treatment", assessment("a", "breach_alleged")), undertaking("detain", serves="state")
    )
    show(document(one, events=[transfer(), release, again], statements=feared), "Person 000001")
    show(covered(assessment("a", "kept_for_a_time")), "Person 000002")
    show(document(assurance(undertaking(), giver={}, stage="tested_accepted", monitoring="medical")), "Person 000003")
    found = numbers_of(read().html)
    assert len(found) > 20
    for number, address in found:
        assert len(names(read(address))) == number, address


def test_the_days_stand_beside_the_monitoring_and_how_far_the_case_was_followed(read):
    beating = {"code": "beating", "name": {"en": "beating"}}
    again, release = event("again", "arrest", "2005-04"), event("release", "release", "2004-06-22")
    beaten = fact("beaten", begin="2005-04~", level="documented_by_organisation", methods=[beating])
    status = fact("status", kind="serving_sentence", on="2007-03-28")
    given = {"allegations": [beaten], "statuses": [status]}
    show(document(assurance(undertaking()), events=[transfer(), release, again], **given), "Person 000001")
    show(covered(), "Person 000002")
    page = read(LEDGER + "transfers/")
    first, second = page.text[page.text.index("Person 000001") :].split("Person 000002")
    assert "The first recorded: between 398 and 427 days (about 13 to 14 months) after the arrival" in first
    assert "The first alleged: between 367 and 458 days (about 12 to 15 months), by dates that are approximate" in first
    assert "Alleged: beating" in first
    assert "How long it was to last is unknown." in first
    assert "last dated custody event: April 2005; last dated status: 28 March 2007" in first
    assert second.count("None on record.") == 2
    assert "last dated custody event: 28 February 2004; later status unknown" in second
    assert "From edition 1 of the case" in second
    assert "found" not in first.lower()


@pytest.mark.parametrize(
    "value", ["", "nobody", "x" * 10_000, "a\0b", "<script>", "\u202eevil", "(.*)+$", "'; --", "%00"]
)
def test_whatever_is_asked_is_answered_in_words(reader_client, value):
    show(covered(), "Person 000001")
    names = (
        "serves",
        "giver",
        "receiver",
        "promise",
        "result",
        "known",
        "reviewed",
        "again",
        "after",
        "before",
        "page",
    )
    for path in ("", "cases/", "transfers/", "rows.csv"):
        for name in names:
            response = reader_client.get(LEDGER + path, {name: value})
            assert response.status_code in (200, 400), (path, name)
            assert b"<script>" not in response.getvalue()


def test_a_number_that_no_longer_stands_is_said_to_have_gone(read):
    assert "No public case matches this now." in read(CELL + "breach_found").text
    assert "No public case matches this now." in read(LEDGER + "transfers/?again=recorded").text
    assert "No public case records an assurance." in read().text
    assert "Open the promises tracker" not in read("/").text


def published_person():
    """A person under an assurance with one result recorded, and published."""
    person, giver = make.make_detainee("Person 000777"), make.make_party(name={"en": "=Country A"})
    moved = make.make_event([person], kind="cross_border_transfer", begin_on="2004-02-28")
    given = make.make_assurance(giver=giver, transfers=[moved], covers=[person])
    promised = make.make_undertaking(assurance=given)
    make.make_assessment(undertaking=promised, detainee=person, asserted_by=make.make_party(name={"en": "Observers"}))
    return person


def test_a_withdrawn_case_has_left_every_number_and_list_at_the_next_request(reader_client, read):
    person = published_person()
    publish_and_show(person)
    addresses = [address for _number, address in numbers_of(read().html)]
    assert "Open the promises tracker" in read("/").text
    assert all(names(read(address)) == ["Person 000777"] for address in addresses)
    sheet = list(csv.DictReader(io.StringIO(reader_client.get(LEDGER + "rows.csv").getvalue().decode("utf-8-sig"))))
    assert [(row["title"], row["giver"], row["assessed_by"], row["result"]) for row in sheet] == [
        ("Person 000777", "'=Country A", "Observers", "breach_alleged")
    ]
    withdraw(person, by=make.make_user(), reason="A test.")
    assert not LedgerEntry.objects.exists()
    assert not LedgerTransfer.objects.exists()
    for path in (LEDGER, *addresses):
        assert "Person 000777" not in read(path).html
        assert "Country A" not in read(path).html
    assert b"000777" not in reader_client.get(LEDGER + "rows.csv").getvalue()


def test_the_pages_ask_as_many_questions_for_twenty_people_as_for_one(as_reader, django_assert_max_num_queries):
    most = {LEDGER: 7, CELL + "breach_alleged": 2, LEDGER + "transfers/": 2}
    for people in (1, 20):
        for number in range(people):
            kind = undertaking(f"kind_{people}_{number}")
            show(document(assurance(undertaking("humane_treatment", assessment("a", "breach_alleged")), kind)))
            show(document(assurance(undertaking()), kind="matter", events=[transfer()]))
        for path, queries in most.items():
            with as_reader(), django_assert_max_num_queries(queries):
                assert Client().get(path).status_code == 200
