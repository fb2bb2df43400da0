"""Do no harm: what may be shown of deaths, bodies, custody by night, restrictions and exile."""

import pytest

from casetracker.vocabulary import AFTER_DEATH, DEATHS, LASTING, SIGNS_OF_CUSTODY, EventKind, PublicationBasis
from detainees.document.harm import RESTRICTIONS
from tests import factories as make

from .test_harm import event_ids, reasons, released_man
from .test_harm_limits import written

pytestmark = pytest.mark.django_db


def shows(person, event) -> bool:
    return event.public_id in event_ids(person)


@pytest.mark.parametrize("kind", sorted(DEATHS | AFTER_DEATH))
def test_a_death_and_what_became_of_the_body_are_shown_only_on_the_basis_of_a_deceased_person(kind):
    living, dead = make.make_detainee(), make.make_detainee(publication_basis=PublicationBasis.DECEASED)
    for person, is_shown in ((living, False), (dead, True)):
        event = make.make_event([person], kind=kind, begin_on="2004-07-16")
        assert shows(person, event) == is_shown


@pytest.mark.parametrize("kind", sorted(LASTING - {EventKind.EXILE}))
def test_what_lasts_beyond_the_last_release_is_hidden(kind):
    person = released_man()
    before = make.make_event([person], kind=kind, begin_on="2004-04", end_on="2004-05")
    beyond = make.make_event([person], kind=kind, begin_on="2004-04", end_on="2009")
    assert (shows(person, before), shows(person, beyond)) == (True, False)


@pytest.mark.parametrize("kind", sorted(RESTRICTIONS - {EventKind.EXILE}))
def test_a_restriction_that_began_in_custody_and_has_no_end_is_not_shown_as_if_it_went_on_after_the_release(kind):
    person = released_man()
    place = make.make_place(name={"en": "Town 000123"})
    without_end = make.make_event([person], kind=kind, begin_on="2004-04", place=place)
    assert not shows(person, without_end)
    assert "Town 000123" not in written(person)
    assert "it may go on after the last release; enter when it ended" in reasons(person)


@pytest.mark.parametrize("kind", sorted(RESTRICTIONS - {EventKind.EXILE}))
def test_a_restriction_without_an_end_is_shown_of_a_person_of_whom_no_release_is_recorded(kind):
    person = make.make_detainee()
    make.make_event([person], kind="detention", begin_on="2004-03")
    assert shows(person, make.make_event([person], kind=kind, begin_on="2004-04"))


def test_a_hunger_strike_in_custody_without_an_end_tells_nothing_of_life_at_liberty():
    person = released_man()
    assert shows(person, make.make_event([person], kind="hunger_strike", begin_on="2004-04"))


def test_exile_is_shown_only_where_the_person_or_their_family_wishes_it_or_they_are_dead():
    person = make.make_detainee()
    exile = make.make_event(
        [person], kind="exile", begin_on="1980", to_place=make.make_place(name={"en": "Town 000123"})
    )
    assert not shows(person, exile)
    assert "where the person lives" in reasons(person)
    agreed = make.make_detainee(publication_basis=PublicationBasis.CONSENT)
    assert shows(agreed, make.make_event([agreed], kind="exile", begin_on="1980"))


@pytest.mark.parametrize("kind", sorted(SIGNS_OF_CUSTODY))
def test_later_custody_shows_only_where_an_authority_states_it(kind):
    person = released_man()
    by_press = make.make_event([person], kind=kind, begin_on="2009-05")
    by_court = make.make_event([person], kind=kind, begin_on="2009-05", asserted_by=make.make_party(kind="court"))
    assert (shows(person, by_press), shows(person, by_court)) == (False, True)


def at_a_station(person, **given):
    """Custody by night at a police station."""
    station = make.make_place(name={"en": "Station 000123"}, kind="facility")
    return make.make_event([person], kind="nightly_custody", place=station, end_is="stated", **given)


@pytest.mark.parametrize("end", ["", "2009-06"])
def test_custody_by_night_after_the_last_release_is_hidden_from_its_first_day(end):
    person = released_man()
    assert not shows(person, at_a_station(person, begin_on="2004-06-22", end_on=end))


def test_who_is_held_by_night_with_no_release_on_record_is_at_liberty_by_day():
    person = make.make_detainee()
    by_press = at_a_station(person, begin_on="2004-06-22")
    met = make.make_event([person], kind="questioning", begin_on="2004-07")
    assert not shows(person, by_press)
    assert not shows(person, met)


def test_where_an_authority_states_custody_by_night_the_station_is_not_named():
    person = released_man()
    nights = at_a_station(person, begin_on="2004-06-22", asserted_by=make.make_party(kind="agency"))
    assert shows(person, nights)
    assert "Station 000123" not in written(person)


def test_custody_by_night_between_two_releases_is_shown_as_its_source_states_it():
    person = released_man()
    nights = at_a_station(person, begin_on="2004-06-22", end_on="2005-06")
    make.make_event([person], kind="rearrest_new_charges", begin_on="2005-06")
    make.make_event([person], kind="release", begin_on="2009")
    assert shows(person, nights)
    assert "Station 000123" in written(person)


def test_the_day_on_which_a_sentence_would_have_ended_tells_nothing_of_life_at_liberty():
    person = released_man()
    assert shows(person, make.make_event([person], kind="sentence_end", begin_on="2009-01"))


def test_custody_by_night_does_not_continue_a_stay_that_is_kept_back():
    person = make.make_detainee()
    kept_back = {"visibility": "internal", "end_is": "stated"}
    make.make_event([person], kind="detention", begin_on="2004-03", end_on="2004-06", **kept_back)
    met = make.make_event([person], kind="questioning", begin_on="2004-09")
    at_a_station(person, begin_on="2005")
    assert not shows(person, met)
