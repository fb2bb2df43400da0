"""The page of a case: what a reader sees first, and that nothing on it stands without who says it."""

import re
from datetime import date

import pytest

from casetracker.vocabulary import (
    DetailKind,
    Evaluation,
    EventKind,
    NameKind,
    PartyKind,
    PublicationBasis,
    Script,
    StatusKind,
)
from detainees import models
from published.models import Profile
from published.publish import withdraw
from tests import factories as make

from .shown import Shown, page_of, show

pytestmark = pytest.mark.django_db


def party(name, kind=PartyKind.ORGANISATION):
    return make.make_party(name={"en": name}, kind=kind)


# The page as a whole


@pytest.mark.parametrize("rows", [1, 20])
def test_a_profile_is_read_in_three_queries_whatever_its_length(rows, client, as_reader, django_assert_num_queries):
    person, other, matter = make.make_detainee(), make.make_detainee(), make.make_matter()
    matter.members.set([person, other])
    for n in range(rows):
        make.make_event(people=[person, other], begin_on=f"20{n:02}-01", end_on=f"20{n:02}-03")
        make.make_allegation(victims=[person])
        make.make_statement(about=[person])
        make.make_statement(matter=matter, stated_as="some_members_unidentified", group_words="two of the seven")
    show(matter), show(other)
    url = show(person).get_absolute_url()
    with as_reader(), django_assert_num_queries(3):
        page = Shown(client.get(url).content.decode())
    assert page.text.count("With Person") == rows
    assert page.part("said-of-a-group").count("said of two of the seven, not named") == rows


def test_every_footnote_leads_to_its_source_and_every_anchor_is_unique(reader_client):
    person = make.make_detainee()
    incident = make.make_incident()
    stay = make.make_event(people=[person], incident=incident)
    make.make_event(people=[person], incident=incident, kind=EventKind.RELEASE, begin_on="2004-04")
    make.make_figure(event=stay, unit="months", value_min=3)
    make.make_decision(proceeding=make.make_proceeding(people=[person]))
    make.make_allegation(victims=[person], event=stay)
    page = page_of(reader_client, person)
    within = [link[1:] for link in page.links if link.startswith("#")]
    assert len(page.ids) == len(set(page.ids))
    assert [link for link in within if link not in page.ids] == []
    assert any(link.startswith("source-") for link in within)


def test_a_page_runs_no_inline_style_and_no_script(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person])
    page = page_of(reader_client, person)
    assert page.styles == []
    assert re.search(r'class="certain a\d+ z\d+"', page.html)


def test_headings_go_down_one_level_at_a_time(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person])
    make.make_decision(proceeding=make.make_proceeding(people=[person]))
    make.make_allegation(victims=[person])
    levels = page_of(reader_client, person).headings
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_no_charge_and_no_allegation_stands_in_title_or_metadata(reader_client):
    person = make.make_detainee(name="Person A")
    proceeding = make.make_proceeding(people=[person])
    make.make_charge(proceeding=proceeding, words={"en": "an accusation of the test"})
    make.make_allegation(victims=[person], methods=[make.make_term(models.Method, name={"en": "sleep deprivation"})])
    head = page_of(reader_client, person).head
    assert "<title>Person A · casetracker</title>" in head
    assert "accusation" not in head
    assert "sleep deprivation" not in head


def test_a_page_asks_again_each_time_and_answers_304_while_nothing_has_changed(reader_client):
    person = make.make_detainee()
    url = show(person).get_absolute_url()
    first = reader_client.get(url)
    assert "no-cache" in first["Cache-Control"]
    assert reader_client.get(url, headers={"if-none-match": first["ETag"]}).status_code == 304
    make.make_name(detainee=person, text="Another Spelling")
    show(person)
    assert reader_client.get(url, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert reader_client.head(url).status_code == 200


@pytest.mark.parametrize("slug", ["somebody-else", "", "Имя"])
def test_any_name_with_the_right_id_leads_to_the_present_address(slug, reader_client):
    case = show(make.make_detainee(name="Person A"))
    response = reader_client.get(f"/detainees/{slug}-{case.pk}/")
    assert (response.status_code, response["Location"]) == (301, f"/detainees/person-a-{case.pk}/")
    assert "no-cache" in response["Cache-Control"]
    assert reader_client.get(f"/detainees/{case.pk}/")["Location"] == f"/detainees/person-a-{case.pk}/"


def test_an_unknown_id_and_an_id_of_another_kind_are_not_found(reader_client):
    case = show(make.make_detainee())
    assert reader_client.get("/detainees/person-234567892345/").status_code == 404
    assert reader_client.get(f"/matters/{case.slug}-{case.pk}/").status_code == 404
    assert reader_client.get("/detainees/person-abc/").status_code == 404


# Names and status


def test_other_spellings_keep_their_language_and_direction(reader_client):
    person = make.make_detainee(name="Person A")
    make.make_name(detainee=person, text="شخص", script=Script.ARABIC, language="ar", kind=NameKind.NATIVE)
    make.make_name(detainee=person, text="Persona Falsa", kind=NameKind.MISTAKEN)
    page = page_of(reader_client, person)
    assert '<bdi lang="ar" dir="rtl">شخص</bdi>' in page.html
    assert "Held under the name Persona Falsa by mistake" in page.text


@pytest.mark.parametrize(
    ("on", "lead"), [("2007-03-28", "Last stated"), (date.today().isoformat(), "Stated"), ("", "Last stated")]
)
def test_a_status_older_than_a_year_is_last_stated(on, lead, reader_client):
    person = make.make_detainee()
    make.make_status(detainee=person, on=on, asserted_by=party("Rights Group"))
    page = page_of(reader_client, person)
    assert f"{lead}: in custody before trial (Rights Group" in page.text


def test_a_case_without_a_status_says_that_no_source_states_one(reader_client):
    assert "Present status unknown." in page_of(reader_client, make.make_detainee()).text


def test_an_earlier_status_is_not_shown_as_the_last(reader_client):
    person = make.make_detainee()
    make.make_status(detainee=person, on="2007")
    make.make_status(detainee=person, on="2012", kind=StatusKind.SERVING)
    text = page_of(reader_client, person).text
    assert "Last stated: serving a sentence" in text
    assert "Stated earlier: in custody before trial" in text


# The box and the counts


def test_alternatives_stand_side_by_side_each_with_its_source(reader_client):
    person = make.make_detainee()
    one, other = make.make_place(name={"en": "Region One"}), make.make_place(name={"en": "Region Two"})
    region = {"kind": "region"}
    for place in (one, other):
        type(place).objects.filter(pk=place.pk).update(**region)
        place.refresh_from_db()
    head = make.make_detail(detainee=person, kind=DetailKind.RESIDENCE, place=one)
    make.make_detail(detainee=person, kind=DetailKind.RESIDENCE, place=other, alternative_to=head)
    page = page_of(reader_client, person)
    assert re.search(r"Residence sources differ (?:\d+ )?Region One \[\d+\] (?:\d+ )?Region Two \[\d+\]", page.text)


def test_of_a_birth_the_year_alone_is_shown_and_that_the_days_differ(reader_client):
    person = make.make_detainee()
    birth = make.make_detail(detainee=person, kind=DetailKind.BIRTH, on="1977-03-27")
    make.make_detail(detainee=person, kind=DetailKind.BIRTH, on="1977-03-23", alternative_to=birth)
    page = page_of(reader_client, person)
    assert "1977 [2] the day differs between sources" in page.text
    assert not re.search("2[37] March", page.text)


def test_days_held_stand_beside_the_durations_that_sources_state(reader_client):
    person = make.make_detainee()
    stay = make.make_event(people=[person], begin_on="2004-03-01", end_on="2004-03-10")
    make.make_figure(event=stay, value_min=3, unit="months", words={"en": "in custody"})
    text = page_of(reader_client, person).text
    assert "10 days counted from the dates recorded here" in text
    assert re.search(r"Durations that sources state 3 months (\[\d+\] )*in custody", text)


def test_days_held_that_cannot_be_counted_are_not_said_to_be_counted(reader_client):
    person = make.make_detainee()
    known = {"begin_is": "cited", "end_is": "cited"}
    make.make_event(people=[person], begin_on="second half of 1977", end_on="before 24 December 1977", **known)
    text = page_of(reader_client, person).text
    assert text.count("cannot be counted from the dates recorded here") == 1
    assert "counted from the dates recorded here counted" not in text
    assert "counted from them" not in text


def test_a_duration_of_something_else_than_custody_does_not_stand_under_days_held(reader_client):
    person = make.make_detainee()
    stay = make.make_event(people=[person], begin_on="2004-03-01", end_on="2004-03-10")
    make.make_figure(event=stay, value_min=9, unit="days", words={"en": "tied to the bed"})
    page = page_of(reader_client, person)
    days, durations = re.search(r"Days held(.*?)Durations that sources state(.*?)</div>", page.html, re.DOTALL).groups()
    assert "tied to the bed" not in days
    assert "tied to the bed" in durations


def test_the_three_counts_hold_links_to_the_facts_they_count(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person], evaluation=Evaluation.ACCEPTED)
    make.make_event(
        people=[person],
        kind=EventKind.RELEASE,
        begin_on="2004-04",
        evaluation=Evaluation.DISPUTED,
        evaluation_note={"en": "Two papers differ."},
        confidence="medium",
    )
    page = page_of(reader_client, person)
    assert "1 accepted We accept these. That is not a court’s finding." in page.text
    assert re.search(r"1 disputed .*\(confidence medium\)", page.text)
    assert "1 disputed" in page.text
    assert "Two papers differ." in page.text


def test_the_last_custody_recorded_is_called_that_and_never_since_when_he_is_held(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person], kind=EventKind.ARREST, begin_on="2005-10")
    make.make_event(people=[person], begin_on="2005-10", end_on="2007-03-28", end_is="cited", place=make.make_place())
    make.make_status(detainee=person, on="2020-12", kind=StatusKind.SERVING, asserted_by=party("Rights Group"))
    text = page_of(reader_client, person).text
    assert "Last custody on record" in text
    assert "last mentioned: 28 March 2007; end unknown" in text
    assert re.search(r"Last taken into custody October 2005 (\[\d+\] )+arrest", text)
    assert not re.search("Held since|othing about custody", text)


# Custody


def test_dates_that_exclude_each_other_are_shown_with_their_sources(reader_client):
    person = make.make_detainee()
    flight = make.make_event(
        people=[person], kind=EventKind.CROSS_BORDER_TRANSFER, begin_on="[2004-02-27,2004-02-28]", cited=False
    )
    make.cite(flight, make.make_source(publisher="Paper One"), says_on="2004-02-27")
    make.cite(flight, make.make_source(publisher="Paper Two"), says_on="2004-02-28")
    make.cite(flight.participations.get(), make.make_source())
    custody = page_of(reader_client, person).part("custody")
    assert re.search(r"Sources differ on the date: 27 February 2004 \[\d\] 28 February 2004 \[\d\]", custody)


def test_a_month_and_a_day_in_it_are_not_called_different(reader_client):
    person = make.make_detainee()
    release = make.make_event(people=[person], kind=EventKind.RELEASE, begin_on="2004-06-22")
    make.cite(release, says_on="2004-06-22")
    make.cite(release, says_on="2004-06")
    custody = page_of(reader_client, person).part("custody")
    assert "Sources differ" not in custody
    assert re.search(r"Dated by its sources: June 2004 \[\d\]; 22 June 2004 \[\d\]", custody)


def test_who_shared_an_event_is_linked_while_public_and_not_longer(reader_client):
    person, other = make.make_detainee(name="Person A"), make.make_detainee(name="Person B")
    make.make_event(people=[person, other])
    other_url, url = show(other).get_absolute_url(), show(person).get_absolute_url()
    assert other_url in Shown(reader_client.get(url).content.decode()).links
    withdraw(other, by=make.make_user(), reason="For the test.")
    assert "Person B" not in reader_client.get(url).content.decode()
    assert not Profile.objects.filter(name="Person B").exists()


def test_what_is_said_of_a_whole_group_says_so(reader_client):
    person = make.make_detainee()
    event = make.make_event()
    make.make_participation(event=event, detainee=person, stated_as="every_member_as_stated", group_words="all seven")
    assert "said of all seven" in page_of(reader_client, person).part("custody")


def test_a_stretch_without_a_stay_is_named_in_words(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person], begin_on="2004-03-01", end_on="2004-06-22")
    make.make_event(people=[person], kind=EventKind.RELEASE, begin_on="2004-06-22")
    make.make_event(
        people=[person], kind=EventKind.ARREST, begin_on="2005-04", asserted_by=party("Court", PartyKind.COURT)
    )
    custody = page_of(reader_client, person).part("custody")
    assert "No custody is recorded here between the release (22 June 2004) and the arrest (April 2005)." in custody
    assert "liberty" not in custody
    assert not re.search(r"missing|disappeared|whereabouts unknown", custody, re.IGNORECASE)


def test_a_last_cited_day_is_not_shown_as_the_end(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person], begin_on="2005-10", end_on="2007-03-28", end_is="cited", kind="detention")
    assert "last mentioned: 28 March 2007 end unknown" in page_of(reader_client, person).part("custody")


# Sources and edition


def test_of_a_confidential_source_only_the_descriptor_is_shown(reader_client):
    person = make.make_detainee(publication_basis=PublicationBasis.CONSENT)
    source = make.make_source(
        title="Secret Title", confidential=True, descriptor={"en": "a former prisoner"}, publisher="Secret House"
    )
    make.make_event(people=[person], source=source)
    page = page_of(reader_client, person)
    assert "a former prisoner A confidential source" in page.part("sources")
    assert "Secret" not in page.html


def test_a_legal_basis_that_is_not_stated_is_left_out(reader_client):
    person = make.make_detainee()
    make.make_event(people=[person], legal_basis="not_stated", place=make.make_place())
    named = make.make_detainee()
    make.make_event(people=[named], legal_basis="not_stated", provision="article 7 of a made-up law")
    assert "legal basis" not in page_of(reader_client, person).part("custody")
    assert "article of law cited: article 7 of a made-up law" in page_of(reader_client, named).part("custody")


def test_each_source_leads_back_to_the_facts_it_bears_out(reader_client):
    person = make.make_detainee()
    source = make.make_source(publisher="Paper One", seen="excerpt")
    event = make.make_event(people=[person], cited=False)
    make.cite(event, source, locator="page 12")
    make.cite(event.participations.get(), source)
    page = page_of(reader_client, person)
    part = page.part("sources")
    assert "we read only an extract" in part
    assert re.search(r"Cited once Detention, January 2004 \(page 12\)", part)
    assert f"#fact-{event.public_id}" in page.links


def test_the_edition_can_be_cited_downloaded_and_corrected(reader_client, settings):
    settings.CASETRACKER_PUBLIC_URL = "https://record.example"
    case = show(make.make_detainee(name="Person A"), note="First edition.")
    page = Shown(reader_client.get(case.get_absolute_url()).content.decode())
    part = page.part("edition")
    assert f"https://record.example/detainees/person-a-{case.pk}/v/1/ (retrieved: [date])" in part
    assert f"SHA-256: {case.current.sha256}" in part
    assert "First edition." in part
    assert f"/detainees/person-a-{case.pk}/v/1.json" in page.links
    assert any(link.startswith(f"mailto:{settings.CASETRACKER_CORRECTIONS_CONTACT}?subject=") for link in page.links)


def test_a_matter_is_named_on_the_page_only_while_it_is_public(reader_client):
    person = make.make_detainee()
    matter = make.make_matter(members=[person], title={"en": "The matter of the test"})
    show(matter)
    url = show(person).get_absolute_url()
    assert "Part of: The matter of the test" in Shown(reader_client.get(url).content.decode()).text
    withdraw(matter, by=make.make_user(), reason="For the test.")
    assert "The matter of the test" not in reader_client.get(url).content.decode()
