"""Custody that contradicts itself is looked for in the whole record, and the desk lists it for everybody."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from detainees.conflicts import find_conflicts
from detainees.models import CustodyConflict, CustodyEvent, Participation
from detainees.preflight import Gravity, preflight
from published.publish import publish
from tests import factories as make
from tests.admin.case import case_form
from tests.admin.conftest import logged_in
from tests.admin.forms import text_of

pytestmark = pytest.mark.django_db


def contradictory():
    """Somebody killed in September and arrested in December, as an import may bring it: not assessed, not cited."""
    person = make.make_detainee()
    given = {"people": [person], "evaluation": "unassessed", "cited": False}
    make.make_event(kind="killed_in_operation", begin_on="16 September 2005", **given)
    make.make_event(kind="arrest", begin_on="14 December 2005", **given)
    return person


def in_order():
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="14 September 2005")
    make.make_event(people=[person], kind="killed_in_operation", begin_on="16 September 2005")
    return person


def released_before():
    """Somebody who was let go two years before the only arrest on record: of the custody before nothing is known."""
    person = make.make_detainee()
    make.make_event(people=[person], kind="release", begin_on="June 2003")
    make.make_event(people=[person], kind="arrest", begin_on="14 December 2005")
    return person


def noted() -> set[int]:
    return set(CustodyConflict.objects.values_list("detainee", flat=True))


@pytest.fixture
def desk():
    """The block on the desk of somebody who has not changed anything."""
    client = logged_in(make.make_user())
    return lambda: next(
        one for one in client.get(reverse("admin:desk")).context["desk"] if one.code == "contradictions"
    )


def test_imported_and_old_cases_are_found_and_named_on_the_desk_of_whoever_never_touched_them(desk):
    person = contradictory()
    in_order()
    call_command("find_contradictions", verbosity=0)
    assert noted() == {person.pk}
    (item,) = desk().items
    assert item.words == str(person)
    assert "is dated after the killed" in item.note or "is dated after" in item.note
    assert "14 December 2005" in item.note
    assert "16 September 2005" in item.note
    client = logged_in(make.make_user())
    assert str(person) in text_of(client.get(reverse("admin:desk_block", args=["contradictions"])))


def test_a_release_from_custody_that_is_not_on_record_is_said_and_needs_no_second_person():
    person = released_before()
    find_conflicts()
    assert noted() == set()
    found = preflight(person)
    said = "is dated before the arrest (arrest, 14 December 2005"
    assert [one.level for one in found.findings if said in one.words] == [Gravity.NOTICE]
    assert not found.needs_second_person
    assert publish(person, by=make.make_user(), solo_reason="A team of one.").number == 1


def test_looking_again_notes_nobody_twice_and_forgets_what_was_mended():
    person, other = contradictory(), contradictory()
    assert find_conflicts() == 2
    assert find_conflicts() == 0
    CustodyEvent.objects.filter(people=person, kind="arrest").update(evaluation="rejected")
    assert find_conflicts() == 0
    assert noted() == {other.pk}
    Participation.objects.filter(detainee=other).delete()
    assert find_conflicts([other.pk]) == 0
    assert noted() == set()


def test_what_was_mended_since_is_not_said_on_the_desk(desk):
    person = contradictory()
    find_conflicts()
    CustodyEvent.objects.filter(people=person, kind="arrest").delete()
    assert desk().items == []


def test_a_case_saved_on_its_screen_is_looked_at_at_once():
    person = in_order()
    editor = logged_in(make.make_user())
    sent = case_form.open_screen(editor, person)
    sent = case_form.add(editor, sent, "events", person, kind="questioning", begin_on="14 December 2005!")
    case_form.saved(editor, sent, person)
    assert noted() == {person.pk}


def test_the_desk_and_the_search_take_as_many_queries_for_thirty_cases_as_for_one(desk):
    def queries_of(act) -> int:
        with CaptureQueriesContext(connection) as queries:
            act()
        return len(queries)

    contradictory()
    one = queries_of(find_conflicts), queries_of(desk)
    for _each in range(29):
        contradictory()
    assert (queries_of(find_conflicts), queries_of(desk)) == one
    assert desk().count == 30
