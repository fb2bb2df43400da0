"""The closed vocabularies: what each code must be put into."""

import pytest

from casetracker.vocabulary import (
    CONTACTS,
    DECISION_BEHAVIOURS,
    ENDINGS,
    ORDERS,
    PROCEEDING_BEHAVIOURS,
    ROLE_BEHAVIOURS,
    STAYS,
    TAKINGS,
    TRANSFERS,
    DecisionKind,
    EventKind,
    ProceedingKind,
    RoleKind,
)
from detainees.positions.orders import WORDS

BEHAVIOURS = {"STAYS": STAYS, "TAKINGS": TAKINGS, "TRANSFERS": TRANSFERS, "ENDINGS": ENDINGS, "CONTACTS": CONTACTS}


@pytest.mark.parametrize("kind", EventKind)
def test_each_kind_of_event_is_in_one_set_that_says_how_it_behaves(kind):
    found = [name for name, kinds in BEHAVIOURS.items() if kind in kinds]
    assert len(found) == 1, (
        f"EventKind.{kind.name} is in {' and '.join(found) or 'no set'}. Give it one Behaviour in "
        f"casetracker/vocabulary/events.py, of one of {', '.join(BEHAVIOURS)}: see docs/developing.md, "
        "“Add a kind of event”."
    )


COURTS = [
    *((kind, DECISION_BEHAVIOURS) for kind in DecisionKind),
    *((kind, PROCEEDING_BEHAVIOURS) for kind in ProceedingKind),
    *((kind, ROLE_BEHAVIOURS) for kind in RoleKind),
]


@pytest.mark.parametrize(("kind", "behaviours"), COURTS)
def test_each_kind_of_decision_proceeding_and_role_is_in_one_set_that_says_how_it_behaves(kind, behaviours):
    found = [name for name, kinds in behaviours.items() if kind in kinds]
    assert len(found) == 1, (
        f"{kind!r} is in {' and '.join(found) or 'no set'}. Put it into one of {', '.join(behaviours)}."
    )


def test_each_order_has_words_for_where_a_case_stands():
    assert {kind for kind, _outcome in WORDS} == ORDERS
    assert all((kind, "") in WORDS for kind in ORDERS)
