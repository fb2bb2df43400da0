"""The page of an entry: every public case that tells of it, each statement with whose it is, nothing of the others."""

import re
from html import unescape

import pytest
from django.test import Client

from published.directory import KINDS
from published.models import DirectoryEntry, EntryKind
from published.publish import publish, withdraw
from tests import factories as make
from tests.published.cases import rich_case
from tests.published.shown import Shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return make.make_user()


def show(subject, user):
    publish(subject, by=user, solo_reason="A test.")


@pytest.fixture
def page(reader_client):
    """Get the page of the only entry of a kind, or of the one with a key."""

    def get(kind, key=None) -> Shown:
        rows = DirectoryEntry.objects.filter(kind=kind, **({"key": key} if key else {}))
        response = reader_client.get(rows.get().get_absolute_url())
        assert response.status_code == 200
        return Shown(response.content.decode())

    return get


def in_all_that_happened_to(first) -> list:
    """Eight more men in all that the first one's case tells of."""
    event, people = first.events.first(), [make.make_detainee() for _each in range(8)]
    for person in people:
        person.assurances.add(*first.assurances.all())
        for role in first.roles.all():
            make.make_role(proceeding=role.proceeding, detainee=person)
        for allegation in first.allegations.all():
            allegation.victims.add(person)
        make.make_participation(event=event, detainee=person)
    return people


def test_a_page_asks_as_many_questions_for_many_cases_as_for_one_and_its_headings_go_down_in_order(
    user, as_reader, django_assert_num_queries, django_assert_max_num_queries
):
    first = rich_case()[0]
    others = in_all_that_happened_to(first)
    show(first, user)
    asked = {}
    for kind in EntryKind.values:
        url = DirectoryEntry.objects.filter(kind=kind, lead=first.public_id).first().get_absolute_url()
        with as_reader(), django_assert_max_num_queries(5) as queries:
            Client().get(url)
        asked[url] = len(queries)
    for person in others:
        show(person, user)
    for url, number in asked.items():
        with as_reader(), django_assert_num_queries(number):
            shown = Shown(Client().get(url).content.decode())
        assert len(shown.ids) == len(set(shown.ids)), url
        assert shown.styles == []
        steps = [after - before for before, after in zip(shown.headings, shown.headings[1:], strict=False)]
        assert max(steps, default=0) <= 1


def test_every_link_of_a_page_leads_to_a_place_that_is_there(reader_client, user):
    person, matter = rich_case()
    show(matter, user), show(person, user)
    pages: dict[str, Shown] = {}

    def opened(address) -> Shown:
        if address not in pages:
            response = reader_client.get(address)
            assert response.status_code == 200, address
            pages[address] = Shown(response.content.decode())
        return pages[address]

    for entry in DirectoryEntry.objects.all():
        url = entry.get_absolute_url()
        for link in {unescape(link) for link in opened(url).links if link.startswith(("/", "#"))}:
            address, _hash, anchor = link.partition("#")
            where = opened(address or url)
            assert not anchor or anchor in where.ids, f"{link} on {url}"


def test_a_trial_shows_all_public_defendants_each_with_where_he_stands(page, user):
    one, other, hidden = (make.make_detainee(f"Person {n:06}") for n in (1, 2, 3))
    trial = make.make_proceeding([one, other, hidden], title={"en": "Trial in a town, 2005"})
    both = make.make_decision(proceeding=trial, kind="judgment_acquittal", decided_on="2005-09-09")
    only = make.make_decision(proceeding=trial, kind="judgment_conviction", decided_on="2006-05-05")
    only.concerns.add(other)
    make.make_charge(proceeding=trial, outcome="dropped")
    show(one, user), show(other, user)
    shown = page(EntryKind.PROCEEDING)
    assert "Person 000003" not in shown.text
    assert shown.text.count("Position for this person") == 2
    assert shown.html.count(f'id="fact-{both.public_id}"') == 1
    step = shown.html[shown.html.index(f'id="fact-{only.public_id}"') :].partition("</li>")[0]
    assert "In the public cases of: Person 000002" in Shown(step).text
    withdraw(other, by=user)
    assert "Person 000002" not in page(EntryKind.PROCEEDING).text
    assert "conviction" not in page(EntryKind.PROCEEDING).part("proceedings").lower()


def test_an_assurance_shows_what_is_said_of_each_man_with_his_name(page, user):
    one, other = make.make_detainee("Person 000001"), make.make_detainee("Person 000002")
    assurance = make.make_assurance(title={"en": "Promise"})
    undertaking = make.make_undertaking(assurance=assurance)
    make.make_assessment(undertaking=undertaking, detainee=one, result="breach_alleged")
    make.make_assessment(undertaking=undertaking, detainee=other, result="reported_kept")
    for person in (one, other):
        person.assurances.add(assurance)
        show(person, user)
    said = re.findall(r"about:</b>\s*<a href=\"[^\"]*\">(.*?)</a>", page(EntryKind.ASSURANCE).html)
    assert sorted(Shown(name).text.strip() for name in said) == ["Person 000001", "Person 000002"]


def test_a_place_says_who_was_held_there_when_and_what_lies_in_it(page, user):
    country = make.make_country(name={"en": "Country 1"})
    prison = make.make_place(name={"en": "Prison 1"}, kind="facility", within=country)
    person = make.make_detainee("Person 000001")
    make.make_event([person], kind="detention", place=prison, begin_on="2004-03", end_on="2004-06-22")
    show(person, user)
    assert re.search("Person 000001.*March 2004.*22 June 2004", page(EntryKind.PLACE, prison.code).part("held"))
    assert "Prison 1" in page(EntryKind.PLACE, country.code).part("inside")


def test_an_authority_shows_what_is_alleged_of_it_by_whom_and_what_was_answered(page, user):
    fsb, teller = make.make_party(name={"en": "Agency 1"}), make.make_party(name={"en": "Organisation 1"})
    person = make.make_detainee()
    allegation = make.make_allegation(victims=[person], asserted_by=teller, answer="denies")
    make.make_perpetrator(allegation=allegation, party=fsb)
    show(person, user)
    shown = page(EntryKind.PARTY, fsb.code)
    assert "Organisation 1" in shown.part("allegations")
    assert "by, as alleged: the Agency 1" in shown.part("allegations")
    assert "What the authority answered" in shown.part("allegations")
    assert shown.html.partition("</head>")[0].lower().count("alleg") == 0


def test_a_source_page_lists_every_fact_cited_to_it_by_case(page, user):
    source = make.make_source(title="Report 1", publisher="Organisation 1")
    people = [make.make_detainee(f"Person {n:06}") for n in (1, 2)]
    for person in people:
        make.make_statement(about=[person], source=source)
        show(person, user)
    told = page(EntryKind.SOURCE, source.public_id).part("told-by")
    assert "Person 000001" in told
    assert "Person 000002" in told
    assert told.lower().count(str(person.statements_about.get().get_kind_display()).lower()) == 2


def test_an_allegation_of_some_of_a_group_names_no_member(page, user):
    people = [make.make_detainee(f"Person {n:06}") for n in (1, 2)]
    matter = make.make_matter(members=people)
    make.make_allegation(matter=matter, group_count=1, group_size=2, stated_as="some_members_unidentified")
    for subject in (matter, *people):
        show(subject, user)
    shown = page(EntryKind.ALLEGATION)
    assert "one of the two, not named" in shown.text
    assert "Person 0" not in shown.text


def test_another_name_in_the_address_leads_to_the_present_one_and_nothing_in_it_accuses(reader_client, user):
    person, _matter = rich_case()
    show(person, user)
    for kind in (EntryKind.ALLEGATION, EntryKind.SOURCE, EntryKind.FIGURE, EntryKind.PROCEEDING, EntryKind.ASSURANCE):
        entry = DirectoryEntry.objects.filter(kind=kind).first()
        folder = KINDS[kind].folder
        for address in (f"/{folder}/{entry.key}/", f"/{folder}/torturer-{entry.key}/"):
            assert reader_client.get(address).url == entry.get_absolute_url()
    assert DirectoryEntry.objects.filter(kind=EntryKind.ALLEGATION).first().slug == "allegation"


def test_what_no_public_case_tells_of_is_not_found(reader_client, user):
    for address in ("/places/nowhere/", "/authorities/nobody/", "/trials/a-zzzzzzzzzzzz/", "/trials/zzzzzzzzzzzz/"):
        assert reader_client.get(address).status_code == 404


def test_a_case_leads_to_the_pages_of_what_it_tells_of_and_an_older_edition_does_not(reader_client, user):
    person, _matter = rich_case()
    show(person, user)
    make.make_statement(speakers=[person])
    show(person, user)
    url = reader_client.get(f"/detainees/{person.public_id}/").url
    now = reader_client.get(url).content.decode()
    for kind in KINDS.values():
        assert f'href="/{kind.folder}/' in now, kind.folder
    earlier = reader_client.get(f"{url}v/1/").content.decode()
    assert 'href="/places/' not in earlier.replace('href="/places/map/"', "")
