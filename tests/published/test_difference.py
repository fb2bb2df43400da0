"""What changed between two documents of one case, fact by fact; and the page that shows it."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casetracker.document import from_json
from casetracker.document.upcasting import upcast
from casetracker.document.walk import plain
from casetracker.vocabulary import ChargeOutcome
from published.models import PublicContent
from published.pages.difference import HEADINGS, Change
from published.pages.difference import differences as between
from published.publish import withdraw
from tests import factories as make

from .shown import Shown, show

SAMPLE = json.loads((Path(__file__).parent / "samples" / "document-1.json").read_text())
LISTS = ("names", "statuses", "identifiers", "details", "assurances", "proceedings", "allegations", "statements")


def sample() -> dict:
    return upcast(deepcopy(SAMPLE))


def differences(old: dict | None, new: dict) -> list[Change]:
    """What changed between two documents as JSON."""
    return between(old and from_json(upcast(old)), from_json(upcast(new)))


def ids_of(part) -> set[str]:
    """Every id of a row that stands anywhere in a part of a document."""
    if isinstance(part, list):
        return set().union(*map(ids_of, part))
    if not isinstance(part, dict):
        return set()
    own = {part["id"]} if "id" in part else set()
    return own.union(*map(ids_of, part.values()))


def renumbered(part, numbers: dict[int, int]):
    """The part with its sources under other numbers."""
    if isinstance(part, list):
        return [renumbered(one, numbers) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: numbers[value] if key in ("n", "source") and isinstance(value, int) else renumbered(value, numbers)
        for key, value in part.items()
    }


def only(changes):
    """The one change there is."""
    (change,) = changes
    return change


def test_a_document_does_not_differ_from_itself():
    assert differences(SAMPLE, SAMPLE) == []


def test_against_nothing_every_fact_and_source_is_added_once():
    changes = differences(None, SAMPLE)
    found = [change.id for change in changes if change.id]
    document = sample()
    assert sorted(found) == sorted(ids_of(document) - {document["id"]})
    assert {change.kind for change in changes} == {"added"}
    assert {change.title for change in changes if not change.id} >= {"Heading", "Periods without a recorded stay"}
    assert all(change.title and change.fields for change in changes)


def test_a_new_fact_says_what_it_is_first_and_its_sources_last():
    added = differences(None, sample())
    event = next(one for one in added if one.section == str(HEADINGS["events"]) and one.id)
    names = [field.name for field in event.fields]
    assert names[:2] == ["kind", "start"]
    assert names.index("how we know of it") < names.index("our assessment") < names.index("citations")
    source = next(one for one in added if one.section == str(HEADINGS["sources"]))
    assert [field.name for field in source.fields][:2] == ["kind", "title"]


def test_a_document_is_left_as_it_was():
    old, new = from_json(sample()), from_json(sample())
    between(old, new)
    assert [plain(one) for one in (old, new)] == [plain(from_json(sample()))] * 2


def test_a_corrected_word_is_one_change_of_one_fact_before_and_after():
    new = sample()
    new["names"][1]["text"] = "Corrected Spelling"
    change = only(differences(SAMPLE, new))
    assert (change.id, change.kind, change.section) == (new["names"][1]["id"], "changed", "Names")
    assert [(one.name, one.old, one.new) for one in change.fields] == [
        ("the name", SAMPLE["names"][1]["text"], "Corrected Spelling")
    ]


def test_a_charge_that_changed_is_never_shown_without_its_outcome():
    new = sample()
    charge = new["proceedings"][0]["charges"][0]
    charge["words"] = {"en": "another charge"}
    change = only(differences(SAMPLE, new))
    assert change.title == "Charge, with its outcome"
    assert ("outcome", ChargeOutcome.label_of(charge["outcome"])) in [(one.name, one.new) for one in change.beside]


def test_a_fact_that_changed_says_again_who_says_it():
    new = sample()
    event = next(one for one in new["custody"]["events"] if one.get("said_by"))
    event["account"] = {"en": "Something else."}
    change = only(differences(SAMPLE, new))
    assert "stated by" in [one.name for one in change.beside]
    new["allegations"][0]["account"] = {"en": "Something else."}
    change = next(one for one in differences(SAMPLE, new) if one.section == "Allegations")
    assert "citations" in [one.name for one in change.beside]


def test_a_fact_inside_another_is_a_change_of_its_own():
    new = sample()
    new["proceedings"][0]["decisions"][1]["on"]["text"] = "17 January 2006, in the evening"
    change = only(differences(SAMPLE, new))
    assert change.id == new["proceedings"][0]["decisions"][1]["id"]
    assert [one.name for one in change.fields] == ["date"]


def test_a_alternative_that_becomes_the_head_is_a_change_though_its_words_are_the_same():
    new = sample()
    head = next(one for one in new["names"] if one.get("alternatives"))
    alternative = head.pop("alternatives")[0]
    new["names"] = [{**alternative, "alternatives": [head]} if one is head else one for one in new["names"]]
    changes = {change.id: [one.name for one in change.fields] for change in differences(SAMPLE, new)}
    assert changes == {head["id"]: ["another account of"], alternative["id"]: ["another account of"]}


def test_a_value_that_reads_the_same_and_is_not_the_same_is_shown_as_it_is_stored():
    new = sample()
    place = new["statuses"][0]["place"]
    place["code"] = "another-code"
    field = only(only(differences(SAMPLE, new)).fields for _ in [0])[0]
    assert field.old != field.new
    assert "another-code" in field.new


def test_a_citation_that_is_added_is_shown_by_its_source_and_not_by_a_number():
    new = sample()
    new["names"][0]["citations"].append({"source": 5, "sense": "contradicts", "locator": "page 7"})
    field = only(only(differences(SAMPLE, new)).fields for _ in [0])[0]
    assert field.name == "citations"
    title = next(one["title"] for one in new["sources"] if one["n"] == 5)
    assert f"{title}, 28 March 2007, page 7, contradicts this" in field.new
    assert field.old in field.new


def test_a_confidential_source_is_the_same_one_under_another_number():
    old = sample()
    hidden = {"kind": "interview", "confidential": 1, "descriptor": {"en": "a lawyer"}}
    for source in old["sources"][-2:]:
        number = source["n"]
        source.clear()
        source.update({"n": number, **hidden})
    numbers = {source["n"]: source["n"] + 3 for source in old["sources"]}
    assert differences(old, renumbered(old, numbers)) == []
    new = deepcopy(old)
    new["sources"].pop()
    assert [(one.kind, one.section) for one in differences(old, new)][-1] == ("removed", "Sources")


def test_the_claims_on_a_group_of_the_first_schema_are_no_removal():
    assert "group_allegations" in SAMPLE
    assert differences(SAMPLE, sample()) == []


QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@QUIET
@given(st.randoms(use_true_random=False))
def test_sources_numbered_anew_and_facts_moved_are_no_change(random):
    new = sample()
    order = [source["n"] for source in new["sources"]]
    random.shuffle(order)
    new = renumbered(new, dict(zip([source["n"] for source in new["sources"]], order, strict=True)))
    for part in (*LISTS, "sources"):
        random.shuffle(new[part])
    random.shuffle(new["names"][0]["citations"])
    assert differences(SAMPLE, new) == []


@QUIET
@given(st.lists(st.sampled_from([(part, n) for part in LISTS[1:] for n in range(len(sample()[part]))]), unique=True))
def test_what_is_taken_out_one_way_is_put_in_the_other(chosen):
    old, new = sample(), sample()
    gone = set()
    for part, n in sorted(chosen, reverse=True):
        gone |= ids_of(new[part].pop(n))
    gone -= ids_of(new)
    removed = {one.id for one in differences(old, new) if one.kind == "removed"}
    assert removed == gone
    assert {one.id for one in differences(new, old) if one.kind == "added"} == gone
    sections = [one.section for one in differences(old, new)]
    assert sections == sorted(sections, key=[str(heading) for heading in HEADINGS.values()].index)


# The page


@pytest.fixture
def three(db):
    """A case with three editions: a spelling is added, then the first one is corrected."""
    person = make.make_detainee(name="Person A")
    show(person)
    spelling = make.make_name(detainee=person, text="Later Spelling")
    show(person, note="A spelling was added.")
    spelling.text = "Corrected Spelling"
    spelling.save()
    return person, show(person, note="A spelling was corrected.")


def address(case, ending="") -> str:
    return f"/detainees/{case.slug}-{case.pk}/v/{ending}"


def page(client, case, ending="") -> Shown:
    response = client.get(address(case, ending))
    assert response.status_code == 200
    return Shown(response.content.decode())


def test_the_page_shows_what_changed_with_the_editors_note(reader_client, three):
    _person, case = three
    shown = page(reader_client, case, "3/changes/2/")
    assert "A spelling was corrected." in shown.text
    assert "before: Later Spelling" in shown.text
    assert "now: Corrected Spelling" in shown.text
    shown = page(reader_client, case, "3/changes/1/")
    assert "added Another spelling: Corrected Spelling" in shown.text
    assert "Later Spelling" not in shown.text
    assert not shown.styles


def test_the_list_leads_from_each_edition_to_its_difference_and_offers_any_two(reader_client, three):
    _person, case = three
    shown = page(reader_client, case)
    assert {address(case, "3/changes/2/"), address(case, "2/changes/1/")} <= set(shown.links)
    answer = reader_client.get(address(case), {"older": "3", "newer": "1"})
    assert (answer.status_code, answer["Location"]) == (302, address(case, "3/changes/1/"))
    for wrong in ({"older": "2", "newer": "2"}, {"older": "1"}, {"older": "x", "newer": "9"}):
        answer = reader_client.get(address(case), wrong)
        assert "Choose two different editions" in answer.content.decode()


def test_an_older_edition_leads_to_what_changed_since(reader_client, three):
    _person, case = three
    assert address(case, "3/changes/1/") in page(reader_client, case, "1/").links


def test_two_editions_the_other_way_round_lead_to_the_same_page(reader_client, three):
    _person, case = three
    answer = reader_client.get(address(case, "1/changes/3/"))
    assert (answer.status_code, answer["Location"]) == (301, address(case, "3/changes/1/"))


def test_the_difference_is_gone_with_the_bytes_of_either_and_with_the_case(reader_client, three):
    person, case = three
    for ending in ("3/changes/3/", "4/changes/1/"):
        assert reader_client.get(address(case, ending)).status_code == 404
    PublicContent.objects.filter(edition__case=case, edition__number=2).delete()
    assert reader_client.get(address(case, "3/changes/2/")).status_code == 410
    assert reader_client.get(address(case, "2/changes/1/")).status_code == 410
    shown = page(reader_client, case)
    assert address(case, "3/changes/1/") in shown.links
    withdraw(person, by=make.make_user(), reason="For the test.")
    assert reader_client.get(address(case, "3/changes/1/")).status_code == 410


def test_the_difference_is_answered_by_304_until_it_changes(reader_client, three):
    _person, case = three
    answer = reader_client.get(address(case, "3/changes/1/"))
    again = reader_client.get(address(case, "3/changes/1/"), headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_an_edition_says_that_one_person_alone_approved_it(reader_client, three):
    _person, case = three
    assert "by one person alone" in page(reader_client, case, "1/").text
    assert page(reader_client, case).text.count("approved by one person alone") == 3
    case.editions.update(alone=False)
    assert "by one person alone" not in page(reader_client, case, "1/").text
