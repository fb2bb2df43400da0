"""The closed vocabularies: what each code must be put into."""

import pytest

from casetracker.vocabulary import CONTACTS, ENDINGS, STAYS, TAKINGS, TRANSFERS, EventKind

BEHAVIOURS = {"STAYS": STAYS, "TAKINGS": TAKINGS, "TRANSFERS": TRANSFERS, "ENDINGS": ENDINGS, "CONTACTS": CONTACTS}


@pytest.mark.parametrize("kind", EventKind)
def test_each_kind_of_event_is_in_one_set_that_says_how_it_behaves(kind):
    found = [name for name, kinds in BEHAVIOURS.items() if kind in kinds]
    assert len(found) == 1, (
        f"EventKind.{kind.name} is in {' and '.join(found) or 'no set'}. In casetracker/vocabulary/custody.py, "
        f"put it into exactly one of {', '.join(BEHAVIOURS)}: see docs/developing.md, “Add a kind of event”."
    )
