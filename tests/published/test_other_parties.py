"""Officials and units as parties to a proceeding: on the page of the victim, in general words, never by name."""

import json

import pytest

from casetracker.vocabulary import DecisionKind, PartyKind, PartyNature, ProceedingKind, RoleKind
from detainees.preflight import preflight
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial():
    """A case against officials, with its victim."""
    trial = make.make_proceeding(kind=ProceedingKind.AGAINST_OFFICIALS, title={"en": "Case 000400"})
    trial.person = make.make_detainee("Person 000401")
    make.make_role(proceeding=trial, detainee=trial.person, role=RoleKind.VICTIM)
    return trial


def test_officials_and_a_unit_stand_in_the_case_of_the_victim_and_on_the_page_of_the_proceeding(reader_client, trial):
    directorate = make.make_party(name={"en": "Directorate 000402"}, kind=PartyKind.AGENCY)
    make.make_proceeding_party(proceeding=trial, party=directorate)
    unit = make.make_party(name={"en": "Brigade 000403"}, kind=PartyKind.AGENCY)
    make.make_proceeding_party(proceeding=trial, party=unit, words={}, nature=PartyNature.UNIT, role=RoleKind.DEFENDANT)
    make.make_decision(
        proceeding=trial,
        kind=DecisionKind.CONVICTION,
        decided_on="2012-03-09",
        concerns_words={"en": "seven former agents"},
    )
    case = show(trial.person)
    for address in (case.get_absolute_url(), f"/trials/x-{trial.public_id}/"):
        text = Shown(reader_client.get(address, follow=True).content.decode()).text
        assert "seven former agents (Directorate 000402) (accused official; several people, not named)" in text
        assert "Brigade 000403 (defendant; unit or agency as a whole)" in text
    document = json.loads(reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content)
    [proceeding] = document["proceedings"]
    assert [one["nature"] for one in proceeding["parties"]] == ["several_people", "unit"]
    assert proceeding["position"]["text"] == (
        "The person is the victim in this proceeding. Concerning seven former agents: a conviction on 9 March 2012."
    )
    found = reader_client.get(f"/authorities/{unit.code}/", follow=True).content.decode()
    assert "Case 000400" in found


@pytest.mark.parametrize(
    "named",
    [
        {"words": {"en": "Colonel Testov"}},
        {"words": {"en": "Ivan Madeup"}},
        {"words": {"ru": "полковник Тестов"}},
        {"kind": PartyKind.PEOPLE},
        {"name": {"en": "General Testov"}},
    ],
)
def test_an_individual_is_not_named_as_a_party(trial, named):
    of_party = {key: value for key, value in named.items() if key in ("kind", "name")}
    party = {"party": make.make_party(**of_party)} if of_party else {}
    words = {"words": named["words"]} if "words" in named else {}
    row = make.make_proceeding_party(proceeding=trial, **party, **words)
    found = [one for one in preflight(trial.person).blocks if one.code == "party_named"]
    assert [one.row for one in found] == [row]


def test_officials_in_general_words_are_published(trial):
    make.make_proceeding_party(proceeding=trial)
    assert not [one for one in preflight(trial.person).blocks if one.code == "party_named"]
