"""Where the last release lies: doubt, and whatever is kept back, can only add protection."""

from itertools import combinations, product
from types import SimpleNamespace

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import STAYS
from detainees.document.harm import Protection
from tests import factories as make

from .test_harm import event_ids, released_man

CITATION = SimpleNamespace(sense="supports", source=SimpleNamespace(kind="media"))
KEPT_BACK = {"internal": {"visibility": "internal"}, "unassessed": {"evaluation": "unassessed"}, "uncited": {}}


def row(pk, kind, begin="", end="", state="", end_is="stated"):
    """A part in an event, as the rule reads it, without a database."""
    given = {"visibility": "public", "evaluation": "rejected" if state == "rejected" else "reported"}
    given |= {"asserted_by": None, "citations": SimpleNamespace(all=lambda: [] if state == "uncited" else [CITATION])}
    given |= KEPT_BACK.get(state, {})
    event = SimpleNamespace(
        pk=pk, kind=kind, is_stay=kind in STAYS, end_is=end_is, alternative_to_id=None, incident_id=None, **given
    )
    begin, end = (PartialDate.parse(on) if on else None for on in (begin, end))
    return SimpleNamespace(event=event, event_id=pk, begin=lambda: begin, end=lambda: end, **given)


def shown(rows) -> set[int]:
    """The events that a document of these rows would not hide."""
    nobody = SimpleNamespace(publication_basis="public_interest_assessed", roles=SimpleNamespace(all=list))
    protection = Protection(nobody, rows)
    return {one.event.pk for one in rows if not protection.hides_event(one)}


PUBLIC = [
    row(1, "detention", "2002", "2004-02"),
    row(2, "release", "2004"),
    row(3, "release"),
    row(4, "arrest", "2005"),
    row(5, "detention", "2005-03", "2005-06"),
    row(6, "release", "2005-06-10"),
    row(7, "questioning", "2007"),
    row(8, "questioning", "2004-02-10"),
    row(9, "nightly_custody", "2005-06", "2006"),
]
HIDDEN = [("release", on, "") for on in ("", "2003", "2004", "2006-01-01", "2005-06")] + [
    ("detention", "2003", "2004-02"),
    ("escape", "2008", ""),
    ("arrest", "2004-05", ""),
    ("nightly_custody", "2003", "2008"),
]


@pytest.mark.parametrize("state", ["internal", "unassessed", "uncited", "rejected"])
def test_no_combination_of_rows_that_are_kept_back_lets_more_through(state):
    hidden = [row(100 + at, *given, state=state) for at, given in enumerate(HIDDEN)]
    for size in range(len(PUBLIC) + 1):
        for rows in map(list, combinations(PUBLIC, size)):
            alone = shown(rows)
            for extra in [*combinations(hidden, 1), *combinations(hidden, 2)]:
                more = shown([*rows, *extra]) - alone - {one.event.pk for one in extra}
                assert not more, (rows, extra, more)


def test_no_alternative_that_is_kept_back_lets_more_through():
    for rows in map(list, combinations(PUBLIC, 4)):
        for head, on, state in product((2, 3, 6), ("", "2003", "2005", "2008"), ("internal", "rejected")):
            alternative = row(100, "release", on, state=state)
            alternative.event.alternative_to_id = head
            assert shown([*rows, alternative]) - {100} <= shown(rows)


@pytest.mark.parametrize(("next_begin", "expected"), [("2002-03-02", {1, 2, 3, 4}), ("2002-03-03", {1, 3})])
def test_first_custody_goes_on_where_the_next_stay_begins_by_the_day_after_and_no_later(next_begin, expected):
    rows = [
        row(1, "detention", "2002-01-06", "2002-03-01", end_is="cited"),
        row(2, "detention", next_begin, "2002-05-01", end_is="cited"),
        row(3, "release"),
        row(4, "questioning", "2002-04-10"),
    ]
    assert shown(rows) == expected


def test_first_custody_goes_on_through_a_move_from_one_place_to_another():
    rows = [
        row(1, "detention", "2002-01-06", "2002-03-01", end_is="cited"),
        row(2, "prison_transfer", "2002-06-01"),
        row(3, "detention", "2002-09-01", "2002-12-01", end_is="cited"),
        row(4, "release"),
        row(5, "questioning", "2002-10-10"),
        row(6, "questioning", "2003-01"),
    ]
    assert shown(rows) == {1, 2, 3, 4, 5}


def test_what_happened_on_the_day_of_the_release_is_shown_and_what_happened_on_the_next_is_not():
    rows = [row(1, "release", "2004-06-22"), row(2, "questioning", "2004-06-22"), row(3, "questioning", "2004-06-23")]
    assert shown(rows) == {1, 2}


def test_a_date_without_a_latest_day_may_be_after_the_release():
    assert shown([row(1, "release", "2004-06-22"), row(2, "questioning", "after 2003-01-01")]) == {1}


def test_a_stay_of_which_only_the_end_is_known_is_shown_where_that_end_is_before_the_release():
    rows = [
        row(1, "detention", "", "2004-05", end_is="cited"),
        row(2, "release", "2004-06-22"),
        row(3, "detention", "", "2005-05", end_is="cited"),
        row(4, "movement_restriction", "", "2004-05", end_is="cited"),
    ]
    assert shown(rows) == {1, 2, 4}


@pytest.mark.django_db
@pytest.mark.parametrize("kept_back", [{"visibility": "internal"}, {"evaluation": "unassessed"}, {"cited": False}])
def test_a_later_release_that_is_kept_back_opens_nothing(kept_back):
    person = released_man()
    between = make.make_event(people=[person], kind="questioning", begin_on="2005-09")
    make.make_event(people=[person], kind="release", begin_on="2008", **kept_back)
    assert between.public_id not in event_ids(person)


@pytest.mark.django_db
def test_a_release_that_is_kept_back_protects_where_no_other_is_recorded():
    person = make.make_detainee()
    stay = make.make_event(people=[person], kind="detention", begin_on="2002", end_is="cited", end_on="2003")
    make.make_event(people=[person], kind="release", begin_on="2004-06-22", visibility="internal")
    make.make_event(people=[person], kind="questioning", begin_on="2005-09")
    assert event_ids(person) == [stay.public_id]


@pytest.mark.django_db
@pytest.mark.parametrize("kept_back", [{"visibility": "internal"}, {"evaluation": "unassessed"}, {"cited": False}])
@pytest.mark.parametrize("on", ["2004-06-22", ""])
def test_a_release_that_is_kept_back_removes_no_later_custody(kept_back, on):
    woman = make.make_detainee()
    first = make.make_event(people=[woman], kind="detention", begin_on="2002", end_is="cited", end_on="2003")
    make.make_event(people=[woman], kind="release", begin_on=on, **kept_back)
    arrest = make.make_event(people=[woman], kind="arrest", begin_on="2005-09-01")
    second = make.make_event(people=[woman], kind="detention", begin_on="2005-09-01", end_is="cited", end_on="2006")
    make.make_event(people=[woman], kind="questioning", begin_on="2007-09")
    assert set(event_ids(woman)) == {one.public_id for one in (first, arrest, second)}


@pytest.mark.django_db
def test_a_release_of_which_only_the_year_is_known_protects_from_its_first_day():
    person = make.make_detainee()
    stay = make.make_event(people=[person], kind="detention", begin_on="2004", end_on="2005")
    short = make.make_event(people=[person], kind="detention", begin_on="2005-01", end_on="2005")
    release = make.make_event(people=[person], kind="release", begin_on="2005")
    make.make_event(people=[person], kind="questioning", begin_on="2005-09")
    assert set(event_ids(person)) == {stay.public_id, short.public_id, release.public_id}


@pytest.mark.django_db
def test_after_a_release_without_a_date_only_the_first_unbroken_custody_is_shown():
    person = make.make_detainee()
    first = make.make_event(people=[person], kind="capture", begin_on="2002-01-05")
    stay = make.make_event(people=[person], kind="detention", begin_on="2002-01-06", end_on="2004-02", end_is="cited")
    moved = make.make_event(people=[person], kind="detention", begin_on="2004-02", end_on="2004-06", end_is="cited")
    release = make.make_event(people=[person], kind="release", begin_on="")
    make.make_event(people=[person], kind="detention", begin_on="2008", end_on="2009", end_is="cited")
    make.make_event(people=[person], kind="questioning", begin_on="2005")
    expected = {one.public_id for one in (first, stay, moved, release)}
    assert set(event_ids(person)) == expected
