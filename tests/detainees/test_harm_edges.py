"""The rules that protect people, one condition at a time, without a database."""

from types import SimpleNamespace

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import PublicationBasis, StatusKind
from detainees.document.harm import (
    LIFE_KEPT_BACK,
    WITHOUT_END_KEPT_BACK,
    Protection,
    birth_days_differ,
    birth_year,
    hides_methods,
    hides_status,
    is_officially_stated,
    method_codes,
    needs_its_own_reason,
    shows_region_only,
)
from detainees.document.release import last_release
from detainees.preflight.forbidden import exact_homes
from tests.published.parts import part

from .test_harm_release import row, shown

INTEREST = "public_interest_assessed"
RELEASE = row(1, "release", "2004-06-22")
OPEN = ["consent", "own_public_statement", "deceased_public_interest"]


def on(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def protection(*rows, basis=INTEREST) -> Protection:
    """What may be published about a person, given their events and why we may publish."""
    person = SimpleNamespace(publication_basis=basis, roles=SimpleNamespace(all=list))
    return Protection(person, [*rows])


def hidden(one, *rows, basis=INTEREST) -> str:
    return protection(*rows, one, basis=basis).hides_event(one)


# Events


@pytest.mark.parametrize("kind", ["questioning", "exile", "court_appearance", "hunger_strike"])
@pytest.mark.parametrize("basis", OPEN)
def test_who_agreed_spoke_or_died_hides_nothing_of_life_at_liberty(kind, basis):
    assert not hidden(row(2, kind, "2005-01-01", "2005-02-01"), RELEASE, basis=basis)
    assert hidden(row(2, kind, "2005-01-01", "2005-02-01"), RELEASE)


@pytest.mark.parametrize("kind", ["death_in_custody", "suicide", "killed_outside_custody", "body_found", "buried"])
def test_a_death_is_shown_on_its_own_basis_alone_whenever_it_was(kind):
    died = row(2, kind, "2003-01-01")
    for basis in (INTEREST, "consent", "own_public_statement", "family_request"):
        assert hidden(died, basis=basis)
    assert not hidden(died, basis="deceased_public_interest")


def test_the_end_of_a_sentence_is_no_event_of_life_at_liberty_and_exile_always_is():
    assert not hidden(row(2, "sentence_end", "2030-01-01"), RELEASE)
    assert hidden(row(2, "exile", "2003-01-01"))


@pytest.mark.parametrize(
    ("kind", "begin", "end", "is_hidden"),
    [
        ("questioning", "2004-06-22", "", False),
        ("questioning", "2004-06-23", "", True),
        ("questioning", "", "", True),
        ("questioning", "", "2004-06-01", False),
        ("hunger_strike", "2004-06-01", "2004-06-30", True),
        ("hunger_strike", "2004-06-01", "2004-06-20", False),
        ("hunger_strike", "", "2004-06-20", False),
        ("nightly_custody", "2004-06-01", "2004-06-20", False),
        ("nightly_custody", "2004-06-01", "2004-06-30", True),
        ("nightly_custody", "2004-06-01", "", True),
        ("detention", "2004-06-01", "2004-06-30", False),
        ("detention", "2004-06-23", "2004-06-30", True),
    ],
)
def test_what_goes_on_at_liberty_counts_until_its_end_and_everything_else_from_its_begin(kind, begin, end, is_hidden):
    assert bool(hidden(row(2, kind, begin, end), RELEASE)) == is_hidden


def test_the_researcher_is_told_why_an_event_stays_out():
    assert hidden(row(2, "questioning", "2005-01-01"), RELEASE) == LIFE_KEPT_BACK
    assert hidden(row(2, "questioning", ""), RELEASE) == LIFE_KEPT_BACK
    assert hidden(row(2, "movement_restriction", "2004-01-01", "2005-01-01"), RELEASE) == LIFE_KEPT_BACK
    assert hidden(row(2, "movement_restriction", "2004-01-01", ""), RELEASE) == WITHOUT_END_KEPT_BACK


def stated(kind: str, by=None, source="media", sense="supports", **given):
    """An event after the release that somebody states."""
    made = row(2, kind, "2005-01-01", **given)
    cite = SimpleNamespace(sense=sense, source=SimpleNamespace(kind=source))
    party = SimpleNamespace(kind=by) if by else None
    made.event.citations = made.citations = SimpleNamespace(all=lambda: [cite])
    made.event.asserted_by = party
    return made


@pytest.mark.parametrize("by", ["state", "agency", "prosecution", "court", "international_body"])
def test_custody_after_the_release_is_shown_where_an_authority_states_it(by):
    assert not hidden(stated("arrest", by=by), RELEASE)
    assert hidden(stated("questioning", by=by), RELEASE)


@pytest.mark.parametrize(
    ("given", "is_official"),
    [
        ({"source": "court_record"}, True),
        ({"source": "official_document"}, True),
        ({"source": "court_record", "sense": "contradicts"}, False),
        ({"source": "media"}, False),
        ({"by": "organisation"}, False),
        ({"by": "people"}, False),
    ],
)
def test_an_authority_states_what_it_says_itself_or_what_its_papers_bear_out(given, is_official):
    event = stated("arrest", **given)
    assert is_officially_stated((event.event,)) == is_official
    assert bool(hidden(event, RELEASE)) != is_official


@pytest.mark.parametrize(
    ("kind", "is_shown"),
    [
        *((kind, True) for kind in ("arrest", "detention", "prison_transfer", "handover", "counsel_refused")),
        *((kind, False) for kind in ("cross_border_transfer", "questioning", "custody_denied")),
    ],
)
def test_only_custody_is_shown_after_a_release_because_an_authority_states_it(kind, is_shown):
    assert bool(hidden(stated(kind, by="court"), RELEASE)) != is_shown


def test_a_release_that_is_kept_back_hides_life_at_liberty_and_no_custody():
    secret = row(1, "release", "2004-06-22", state="internal")
    assert hidden(row(2, "questioning", "2005-01-01"), secret)
    assert not hidden(row(2, "arrest", "2005-01-01"), secret)


def test_an_event_that_was_rejected_is_no_release_whoever_rejected_what():
    rejected = row(1, "release", "2004-06-22")
    rejected.event.evaluation = "rejected"
    assert last_release([rejected]) is None
    assert shown([rejected, row(2, "questioning", "2005-01-01")]) >= {2}


# Places


@pytest.mark.parametrize(
    ("kind", "begin", "end", "is_coarse"),
    [
        ("arrest", "2004-06-22", "", False),
        ("arrest", "2005-01-01", "", True),
        ("detention", "2005-01-01", "", False),
        ("nightly_custody", "2004-06-01", "2004-06-20", False),
        ("nightly_custody", "2004-06-01", "2004-06-30", True),
        ("nightly_custody", "2005-06-01", "2005-06-30", True),
    ],
)
def test_of_a_place_where_somebody_was_found_at_liberty_only_the_region_is_shown(kind, begin, end, is_coarse):
    one = row(2, kind, begin, end)
    one.event.begin_on = on(begin)
    assert protection(RELEASE, one).place_is_coarse(one) == is_coarse
    assert not protection(RELEASE, one, basis="consent").place_is_coarse(one)
    one.event.begin_on = on("2005-01-01")
    if kind != "detention":
        assert protection(RELEASE, one).place_is_coarse(one)


def place(kind: str) -> SimpleNamespace:
    return SimpleNamespace(kind=kind)


@pytest.mark.parametrize(
    ("given", "is_coarse"),
    [
        ({}, True),
        ({"begin_on": "2004-01-01", "end_on": "2005-01-01"}, True),
        ({"begin_on": "2004-01-01"}, False),
        ({"begin_on": "", "end_on": ""}, True),
        ({"place": "facility"}, False),
        ({"place": None}, False),
        ({"event": SimpleNamespace(is_stay=True)}, False),
        ({"event": SimpleNamespace(is_stay=False)}, True),
    ],
)
def test_of_what_is_alleged_of_a_time_at_liberty_only_the_region_is_shown(given, is_coarse):
    said = {"place": "locality", "event": None, "begin_on": "2005-01-01", "end_on": "", **given}
    where = place(said["place"]) if said["place"] else None
    dates = {name: on(said[name]) for name in ("begin_on", "end_on")}
    allegation = SimpleNamespace(place=where, event=said["event"], **dates)
    assert protection(RELEASE).coarse_place_of_allegation(allegation) == is_coarse
    assert not protection(RELEASE, basis="own_public_statement").coarse_place_of_allegation(allegation)


@pytest.mark.parametrize(
    ("said_on", "until", "where", "is_hidden"),
    [
        ("2005-01-01", "", "locality", True),
        ("2004-06-22", "", "locality", False),
        ("2004-06-01", "2004-07-01", "locality", True),
        ("2004-06-01", "2004-06-22", "locality", False),
        ("", "", "locality", True),
        ("2005-01-01", "", "facility", False),
        ("2005-01-01", "", None, False),
    ],
)
def test_a_statement_made_somewhere_at_liberty_is_hidden(said_on, until, where, is_hidden):
    statement = SimpleNamespace(place=where and place(where), said_on=on(said_on), said_until_on=on(until))
    assert bool(protection(RELEASE).hides_statement(statement)) == is_hidden
    assert not protection(RELEASE, basis="consent").hides_statement(statement)
    assert not protection().hides_statement(statement)


# Details


def detail(kind: str, when="", basis="none"):
    return SimpleNamespace(kind=kind, on=on(when), basis=basis)


@pytest.mark.parametrize(
    ("kind", "when", "is_hidden"),
    [
        ("occupation", "2005", True),
        ("occupation", "2004-06-22", False),
        ("occupation", "", False),
        ("nationality", "2005", True),
        ("nationality_lost", "2005", True),
        ("birth", "2005", False),
        ("age", "2005", False),
    ],
)
def test_how_somebody_lived_after_the_release_is_hidden_where_it_has_a_date(kind, when, is_hidden):
    assert bool(protection(RELEASE).hides_detail(detail(kind, when))) == is_hidden
    assert not protection(RELEASE, basis="consent").hides_detail(detail(kind, when))


def test_an_affiliation_needs_a_reason_of_its_own_on_every_basis():
    for basis in (INTEREST, *OPEN):
        assert protection(basis=basis).hides_detail(detail("affiliation"))
        assert not protection(basis=basis).hides_detail(detail("affiliation", basis="consent"))
    assert not needs_its_own_reason(detail("occupation"))


@pytest.mark.parametrize(
    ("kind", "only"), [("residence", True), ("origin", True), ("birth", True), ("nationality", False), ("age", False)]
)
def test_of_a_home_an_origin_and_a_birth_only_the_region_is_shown(kind, only):
    assert shows_region_only(kind) == only


@pytest.mark.parametrize("basis", list(PublicationBasis.values))
def test_that_somebody_is_dead_is_shown_on_its_own_basis_alone(basis):
    assert bool(hides_status(StatusKind.DECEASED, basis)) == (basis != "deceased_public_interest")
    assert not hides_status("not_in_custody", basis)


@pytest.mark.parametrize("basis", ["", *PublicationBasis.values])
def test_sexual_violence_of_any_kind_is_shown_by_consent_alone(basis):
    kind = SimpleNamespace(code="sexual_violence", within=None)
    inside = SimpleNamespace(code="threat_of_it", within=kind)
    beating = SimpleNamespace(code="beating", within=None)
    assert bool(hides_methods([beating, inside], basis)) == (basis != "consent")
    assert bool(hides_methods([kind], basis)) == (basis != "consent")
    assert not hides_methods([beating], basis)
    assert not hides_methods([], basis)


def test_kinds_of_methods_that_lie_in_one_another_are_read_once():
    one, other = SimpleNamespace(code="one"), SimpleNamespace(code="other")
    one.within, other.within = other, one
    assert method_codes(one) == ["one", "other"]
    assert method_codes(None) == []


@pytest.mark.parametrize(
    ("kind", "where", "is_found"),
    [
        ("residence", "locality", True),
        ("origin", "facility", True),
        ("birth", "building", True),
        ("residence", "region", False),
        ("residence", "country", False),
        ("nationality", "locality", False),
    ],
)
def test_a_home_finer_than_a_region_is_found_before_it_is_published(kind, where, is_found):
    found = part("detail", {"kind": kind, "place": {"code": "x", "kind": where, "name": {"en": "X"}}})
    assert bool(list(exact_homes(SimpleNamespace(facts=[found])))) == is_found


# Births


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("1970-03-05", "1970"),
        ("March 1970", "1970"),
        ("between 1970-03-05 and 1971-02-01", "[1970..1971]"),
        ("c. 5 March 1970", "1970~"),
        ("c. 1970", "1970~"),
        ("before 1970-03-05", "[..1970]"),
        ("after 1970-03-05", "[1970..]"),
        ("", None),
    ],
)
def test_of_a_birth_the_year_is_told_or_the_years_that_it_may_be(told, shown):
    found = birth_year(on(told))
    assert (found and found.edtf) == (shown and PartialDate.parse(shown).edtf)


@pytest.mark.parametrize(
    ("told", "differ"),
    [
        (["1970-03-05", "1970-03-06"], True),
        (["1970-03-05", "1970-03-05"], False),
        (["1970-03-05", "1970"], False),
        (["1970-03", "1970-04"], False),
        (["1970-03-05"], False),
        ([], False),
    ],
)
def test_sources_differ_on_a_birth_where_they_give_two_days(told, differ):
    assert birth_days_differ([on(one) for one in told]) == differ
