"""Entries in the lookup tables: one row however many documents tell of it, gone with the last of them."""

import pytest
from django.db.models import F

from published.directory import KINDS
from published.models import DirectoryEntry, EntryFacet, EntryKind, Mention
from published.publish import publish, rebuild, withdraw
from tests import factories as make
from tests.published.cases import rich_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return make.make_user()


def show(subject, user):
    publish(subject, by=user, solo_reason="A test.")


def table():
    """Everything that the lookup tables hold, without keys of the database."""
    entries = DirectoryEntry.objects.order_by("kind", "key").values_list(
        "kind", "key", "slug", "sort_key", "shown", "searched", "begin_earliest", "end_latest", "lead", "cases"
    )
    facets = EntryFacet.objects.order_by("entry__key", "facet", "code")
    mentions = Mention.objects.order_by("entry__key", "case_id")
    return (
        list(entries),
        list(facets.values_list("entry__key", "facet", "code", "name", "cases")),
        list(mentions.values_list("entry__key", "case", "facets")),
    )


def test_every_kind_of_thing_is_described_once():
    assert set(KINDS) == set(EntryKind.values)
    assert len({kind.folder for kind in KINDS.values()}) == len(KINDS)
    for kind in KINDS.values():
        assert kind.title
        assert kind.about
        assert len({one.name for one in kind.facets}) == len(kind.facets)


def test_a_rich_case_tells_of_every_kind_and_takes_all_of_it_back(user):
    person, matter = rich_case()
    show(matter, user), show(person, user)
    assert set(DirectoryEntry.objects.values_list("kind", flat=True)) == set(EntryKind.values)
    withdraw(person, by=user), withdraw(matter, by=user)
    assert table() == ([], [], [])


def test_a_shared_thing_is_one_row_shown_by_the_later_edition_and_by_the_other_when_that_is_withdrawn(user):
    one, other = make.make_detainee(), make.make_detainee()
    assurance = make.make_assurance(title={"en": "Promise"})
    make.make_undertaking(assurance=assurance)
    one.assurances.add(assurance), other.assurances.add(assurance)
    show(one, user)
    assurance.title = {"en": "Promise, renamed"}
    assurance.save()
    show(other, user)
    row = DirectoryEntry.objects.get(kind=EntryKind.ASSURANCE)
    assert (row.shown["title"]["en"], row.cases, row.lead_id) == ("Promise, renamed", 2, other.public_id)
    withdraw(other, by=user)
    row.refresh_from_db()
    assert (row.shown["title"]["en"], row.cases, row.lead_id) == ("Promise", 1, one.public_id)
    withdraw(one, by=user)
    assert not DirectoryEntry.objects.exists()


def test_what_documents_add_to_a_facet_is_counted_and_leaves_with_the_last_of_them(user):
    fsb, people = make.make_party(name={"en": "FSB"}), [make.make_detainee(), make.make_detainee()]
    for person in people:
        make.make_event([person], kind="detention", authority=fsb)
        show(person, user)
    held = EntryFacet.objects.filter(entry__key=fsb.code, code="held")
    assert held.get().cases == 2
    make.make_allegation(victims=[people[0]]).perpetrators.create(party=fsb)
    show(people[0], user)
    assert held.get().cases == 2
    assert EntryFacet.objects.get(entry__key=fsb.code, code="alleged").cases == 1
    withdraw(people[0], by=user)
    assert held.get().cases == 1
    assert not EntryFacet.objects.filter(entry__key=fsb.code, code="alleged").exists()


def test_the_tables_filled_again_from_the_editions_are_the_same(user):
    person, matter = rich_case()
    other = make.make_detainee()
    other.assurances.add(*person.assurances.all())
    make.make_event([other], place=person.participations.first().event.place)
    for subject in (matter, other, person):
        show(subject, user)
    make.make_statement(speakers=[other])
    show(other, user)
    before = table()
    rebuild()
    assert table() == before
    assert not DirectoryEntry.objects.exclude(mentions__case=F("lead")).exists()


def test_where_a_man_was_born_or_lives_and_where_a_status_places_him_is_no_place_of_the_list(user):
    person = make.make_detainee()
    places = [make.make_place(within=make.make_country()) for _each in range(3)]
    make.make_detail(detainee=person, kind="birth", on="1975", place=places[0])
    make.make_detail(detainee=person, kind="residence", place=places[1])
    make.make_status(detainee=person, place=places[2])
    show(person, user)
    assert not DirectoryEntry.objects.filter(kind=EntryKind.PLACE).exists()


def test_a_confidential_source_is_no_source_of_the_list(user):
    person = make.make_detainee()
    source = make.make_source(confidential=True, descriptor={"en": "a relative"})
    make.make_statement(about=[person], source=source)
    show(person, user)
    assert not DirectoryEntry.objects.filter(kind=EntryKind.SOURCE, key=source.public_id).exists()
