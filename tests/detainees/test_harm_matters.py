"""Do no harm in a matter's document: what concerns a member passes the protection of each who took part."""

import pytest

from casetracker.vocabulary import PublicationBasis
from detainees.document import draft_of
from tests import factories as make

from .test_harm import document_of, reasons, released_man

pytestmark = pytest.mark.django_db


def content_of(matter) -> str:
    """The document as text."""
    return draft_of(matter).content.decode()


def village():
    """A village in a region."""
    region = make.make_place(kind="region", name={"en": "Region R"})
    return make.make_place(name={"en": "Village V"}, within=region)


def matter_with(event, members):
    """A matter about one event."""
    matter = make.make_matter(members=members)
    matter.events.add(event)
    return matter


def test_an_event_after_the_release_of_one_who_took_part_stays_out():
    free, other = released_man(), make.make_detainee()
    matter = matter_with(make.make_event(people=[free, other], kind="questioning", begin_on="2005-09"), [free, other])
    assert "events" not in document_of(matter)
    assert "life after the last release" in reasons(matter)


def test_it_is_enough_that_the_record_has_him_in_it_even_if_he_is_no_member_and_his_part_is_kept_back():
    free = released_man()
    event = make.make_event(kind="questioning", begin_on="2005-09")
    make.make_participation(event=event, detainee=free, visibility="internal")
    assert "events" not in document_of(matter_with(event, []))


@pytest.mark.parametrize(("of_the_event", "own"), [("2005-09", "2004-04"), ("2004-04", "2005-09")])
def test_an_event_stays_out_if_its_date_or_the_own_date_of_one_who_took_part_is_after_the_release(of_the_event, own):
    free = released_man()
    event = make.make_event(kind="questioning", begin_on=of_the_event)
    make.make_participation(event=event, detainee=free, own_begin_on=own)
    assert "events" not in document_of(matter_with(event, [free]))


@pytest.mark.parametrize(("of_the_event", "own"), [("2005-09", "2004-04"), ("2004-04", "2005-09")])
def test_the_place_of_an_arrest_is_its_region_if_either_date_is_after_the_release(of_the_event, own):
    free, court = released_man(), make.make_source(kind="court_record")
    event = make.make_event(kind="arrest", begin_on=of_the_event, place=village(), source=court)
    make.make_participation(event=event, detainee=free, own_begin_on=own, source=court)
    for subject in (matter_with(event, [free]), free):
        assert "Region R" in content_of(subject)
        assert "Village V" not in content_of(subject)


def test_an_event_before_the_release_of_everybody_is_shown():
    people = [released_man(), released_man()]
    event = make.make_event(people=people, kind="detention", begin_on="2003-01", end_on="2004-06")
    assert document_of(matter_with(event, people))["events"][0]["id"] == event.public_id


def test_an_event_of_which_nobody_is_recorded_passes_the_protection_of_every_member():
    event = make.make_event(kind="questioning", begin_on="2005-09")
    assert "events" not in document_of(matter_with(event, [released_man()]))


def test_a_death_is_shown_only_where_the_basis_of_each_who_died_allows_it():
    dead, other = make.make_detainee(publication_basis=PublicationBasis.DECEASED), make.make_detainee()
    alone = make.make_event(people=[dead], kind="killed_in_operation", begin_on="2007-06-27")
    both = make.make_event(people=[dead, other], kind="killed_in_operation", begin_on="2007-06-27")
    assert "events" in document_of(matter_with(alone, [dead, other]))
    assert "events" not in document_of(matter_with(both, [dead, other]))


def test_places_of_an_arrest_at_liberty_are_regions():
    free = released_man()
    place = village()
    court = make.make_source(kind="court_record")
    event = make.make_event(people=[free], kind="arrest", begin_on="2005-04", place=place, to_place=place, source=court)
    matter = matter_with(event, [free])
    for subject in (matter, free):
        assert "Region R" in content_of(subject)
        assert "Village V" not in content_of(subject)


def test_a_statement_that_places_a_member_at_liberty_stays_out_named_or_not():
    free = released_man()
    matter = make.make_matter(members=[free])
    given = {"matter": matter, "said_on": "2006", "place": village()}
    make.make_statement(about=[free], **given)
    make.make_statement(stated_as="some_members_unidentified", **given)
    assert "statements" not in document_of(matter)
    make.make_statement(matter=matter, said_on="2006")
    assert len(document_of(matter)["statements"]) == 1


def test_what_one_member_says_of_the_group_passes_the_protection_of_the_others_too():
    free, speaker = released_man(), make.make_detainee()
    matter = make.make_matter(members=[free, speaker])
    given = {"matter": matter, "stated_as": "every_member_as_stated", "place": village()}
    make.make_statement(speakers=[speaker], said_on="2006", **given)
    make.make_allegation(victims=[speaker], begin_on="2006", **given)
    assert "statements" not in document_of(matter)
    assert "Region R" in content_of(matter)
    assert "Village V" not in content_of(matter)


def test_an_allegation_of_a_time_at_liberty_names_the_region_alone():
    free = released_man()
    matter = make.make_matter(members=[free])
    make.make_allegation(matter=matter, stated_as="some_members_unidentified", begin_on="2005-09", place=village())
    assert "Region R" in content_of(matter)
    assert "Village V" not in content_of(matter)


def test_an_incident_stays_out_with_the_death_it_is_connected_with():
    person = make.make_detainee()
    incident = make.make_incident(title={"en": "CANARY"})
    make.make_event(people=[person], kind="killed_in_operation", begin_on="2007-06-27", incident=incident)
    matter = make.make_matter(members=[person])
    matter.incidents.add(incident)
    assert "CANARY" not in content_of(matter)
