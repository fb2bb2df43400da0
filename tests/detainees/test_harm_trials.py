"""A custody after a release is shown by a trial only where readers may see the trial and it belongs to the custody."""

import pytest

from detainees.models import ProceedingRole
from tests import factories as make

from .test_harm import event_ids, released_man

pytestmark = pytest.mark.django_db


def arrested_and_tried(decision=None, arrest=None, **proceeding):
    """A person released in 2004, arrested in 2005 as the press says, and convicted in 2006; and the arrest."""
    person = released_man()
    event = make.make_event(people=[person], kind="arrest", begin_on="2005-04", **(arrest or {}))
    trial = make.make_proceeding(people=[person], **proceeding)
    make.make_decision(
        proceeding=trial, **{"kind": "judgment_conviction", "decided_on": "2006-05-05", **(decision or {})}
    )
    return person, event


def is_shown(case) -> bool:
    """Whether the arrest stands in the document."""
    person, event = case
    return event.public_id in event_ids(person)


def test_a_conviction_that_readers_may_see_shows_the_arrest():
    assert is_shown(arrested_and_tried())


@pytest.mark.parametrize(
    "given",
    [
        {"visibility": "internal"},
        {"evaluation": "unassessed"},
        {"evaluation": "rejected"},
        {"cited": False},
        {"modality": "announced"},
        {"kind": "intl_lodged"},
        {"kind": "sentence_sought"},
        {"kind": "opening"},
        {"kind": "detention_renewed_by_prosecutor"},
        {"kind": "bond_set"},
        {"absence": "in_absentia"},
        {"absence": "some_absent"},
        {"decided_on": "2005-03"},
        {"decided_on": "2005"},
        {"decided_on": "c. May 2005"},
        {"decided_on": ""},
    ],
)
def test_a_decision_that_does_not_count_shows_no_arrest(given):
    assert not is_shown(arrested_and_tried(decision=given))


@pytest.mark.parametrize(
    "given",
    [{"visibility": "internal"}, {"kind": "civil_or_compensation"}, {"cited": False}, {"kind": "international"}],
)
def test_another_kind_of_proceeding_or_one_kept_back_shows_no_arrest(given):
    given = {"kind": "extradition"} if given == {"kind": "international"} else given
    assert not is_shown(arrested_and_tried(**given))


@pytest.mark.parametrize("given", [{"visibility": "internal"}, {"role": "witness"}, {"role": "victim"}])
def test_a_part_in_the_trial_that_does_not_count_shows_no_arrest(given):
    case = arrested_and_tried()
    ProceedingRole.objects.update(**given)
    assert not is_shown(case)


@pytest.mark.parametrize(
    ("released", "shown"),
    [("2005-04-30", False), ("c. March 2005", False), ("c. June 2006", False), ("2005-03", True), ("2006-05-06", True)],
)
def test_a_release_parts_arrest_and_decision_where_it_may_lie_between_them(released, shown):
    case = arrested_and_tried()
    make.make_event(people=[case[0]], kind="release", begin_on=released, visibility="internal")
    assert is_shown(case) == shown


@pytest.mark.parametrize("given", [{}, {"visibility": "internal"}, {"evaluation": "unassessed"}])
def test_a_release_between_arrest_and_decision_parts_the_two(given):
    person, event = arrested_and_tried()
    make.make_event(people=[person], kind="release", begin_on="2005-05-01", visibility="internal")
    assert not is_shown((person, event))


def test_the_incident_decides_where_custody_and_trial_are_both_connected_with_one():
    incident = make.make_incident()
    same = arrested_and_tried(arrest={"incident": incident}, incident=incident)
    make.make_event(people=[same[0]], kind="release", begin_on="2005-05-01", visibility="internal")
    assert is_shown(same)
    assert not is_shown(arrested_and_tried(arrest={"incident": incident}, incident=make.make_incident()))
