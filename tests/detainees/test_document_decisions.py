"""Case to document: decisions stand with what changed them, after it, and with whom they concern."""

import pytest

from casetracker.vocabulary import Evaluation
from detainees.document import NotPublishable, draft_of
from tests import factories as make

from .test_document import document_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "kind", ["judgment_acquittal", "pardon_amnesty", "pardon", "amnesty", "commutation", "case_closed"]
)
@pytest.mark.parametrize("kept_back", [{"visibility": "internal"}, {"evaluation": "unassessed"}, {"cited": False}])
def test_a_conviction_is_not_published_without_what_followed_it(kind, kept_back):
    person = make.make_detainee()
    proceeding = make.make_proceeding(people=[person])
    make.make_decision(proceeding=proceeding, kind="judgment_conviction", decided_on="2006-05-05")
    later = make.make_decision(proceeding=proceeding, kind=kind, decided_on="2007", **kept_back)
    with pytest.raises(NotPublishable, match="these decisions change the result"):
        draft_of(person)
    later.evaluation = Evaluation.REJECTED
    later.save()
    assert document_of(person)["proceedings"][0]["position"]["code"] == "convicted"


@pytest.mark.parametrize(
    ("order", "end"),
    [
        ("removal_order", "stay_of_removal"),
        ("removal_order", "removal_order_set_aside"),
        ("listed", "delisted"),
        ("bond_denied", "bond_set"),
    ],
)
def test_an_order_is_not_published_without_what_ended_it(order, end):
    person = make.make_detainee()
    proceeding = make.make_proceeding(kind="immigration_removal")
    make.make_role(proceeding=proceeding, detainee=person, role="person_concerned")
    make.make_decision(proceeding=proceeding, kind=order, decided_on="2019-06-04")
    later = make.make_decision(proceeding=proceeding, kind=end, decided_on="2020", visibility="internal")
    with pytest.raises(NotPublishable, match="would seem to hold still"):
        draft_of(person)
    later.evaluation = Evaluation.REJECTED
    later.save()
    assert document_of(person)["proceedings"][0]["position"]["code"] == "orders_only"


def test_a_pardon_in_a_case_of_its_own_concerns_the_person_who_asked_for_it():
    person = make.make_detainee()
    proceeding = make.make_proceeding(kind="clemency")
    make.make_role(proceeding=proceeding, detainee=person, role="petitioner")
    make.make_decision(proceeding=proceeding, kind="pardon", decided_on="2023-10-04", effect="ends_sentence")
    assert document_of(person)["proceedings"][0]["position"]["text"] == (
        "Pardon on 4 October 2023: it ended the sentence and left the conviction."
    )


def test_a_bond_denied_concerns_the_accused_of_a_prosecution_and_not_its_victim():
    accused, victim = make.make_detainee(), make.make_detainee()
    proceeding = make.make_proceeding(people=[accused])
    make.make_role(proceeding=proceeding, detainee=victim, role="victim")
    make.make_decision(proceeding=proceeding, kind="bond_denied", decided_on="2019-06-04")
    assert "Bond or bail denied" in document_of(accused)["proceedings"][0]["position"]["text"]
    assert document_of(victim)["proceedings"][0]["position"]["text"].startswith("The person is the victim")


def test_a_decision_kept_back_that_changes_nothing_is_left_out():
    person = make.make_detainee()
    proceeding = make.make_proceeding(people=[person])
    make.make_decision(proceeding=proceeding, kind="judgment_conviction", decided_on="2006-05-05")
    make.make_decision(proceeding=proceeding, kind="custody_order", decided_on="2006-07", visibility="internal")
    assert len(document_of(person)["proceedings"][0]["decisions"]) == 1


def test_a_decision_stands_after_the_one_on_which_it_acts_though_its_date_is_vague():
    person = make.make_detainee()
    proceeding = make.make_proceeding(people=[person])
    first = make.make_decision(proceeding=proceeding, kind="judgment_conviction", decided_on="2012-07-03")
    retrial = make.make_decision(
        proceeding=proceeding, kind="reopening", decided_on="2012", affects=first, effect="replaces"
    )
    last = make.make_decision(proceeding=proceeding, kind="judgment_conviction", decided_on="2013-03-09")
    decisions = document_of(person)["proceedings"][0]["decisions"]
    assert [one["id"] for one in decisions] == [first.public_id, retrial.public_id, last.public_id]
