"""Pre-flight stops dates that cannot be, and shows a second person what contradicts itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from casetracker.dates import PartialDate
from casetracker.vocabulary import Modality, RoleKind
from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db

TOMORROW = (timezone.localdate() + timedelta(days=1)).isoformat()


def found(subject, code):
    """The findings of one code."""
    return [one for one in preflight(subject).findings if one.code == code]


def blocked(subject, code) -> list:
    """The rows that findings of one code block."""
    rows = found(subject, code)
    assert all(one.level == Gravity.BLOCKS for one in rows)
    return [one.row for one in rows]


def report(published="28 March 2007", **given):
    return make.make_source(published_on=published, **given)


# Dates that cannot be


@pytest.mark.parametrize("typed", [TOMORROW, "2140", "1425", "1894", "between 1890 and 1910"])
def test_an_unlikely_date_blocks_wherever_it_stands(typed):
    person = make.make_detainee()
    source = report("2180!") if typed > "2026" else report()
    event = make.make_event(people=[person], kind="arrest", begin_on=typed, source=source)
    assert event in blocked(person, "unlikely_date")
    assert str(PartialDate.parse(typed)) in " ".join(one.words for one in found(person, "unlikely_date"))


def test_a_confirmed_early_date_passes_and_an_arrest_in_the_future_never_does():
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="1894!")
    assert not found(person, "unlikely_date")
    future = make.make_event(people=[person], kind="arrest", begin_on=f"{TOMORROW}!", source=report(f"{TOMORROW}!"))
    assert future in blocked(person, "unlikely_date")


def test_what_was_only_announced_may_lie_ahead():
    person = make.make_detainee()
    make.make_event(people=[person], kind="release", begin_on=TOMORROW, modality=Modality.ANNOUNCED)
    assert not found(person, "unlikely_date")
    assert not found(person, "later_than_its_sources")


def test_a_source_dated_in_the_future_or_retrieved_before_it_was_published_blocks():
    person = make.make_detainee()
    ahead = report(TOMORROW)
    early = report("28 March 2007", retrieved_on="1 March 2007")
    make.make_event(people=[person], source=ahead)
    make.make_event(people=[person], source=early)
    make.make_event(people=[person], source=report("28 March 2007", retrieved_on="March 2007"))
    assert blocked(person, "unlikely_date") == [ahead]
    assert blocked(person, "retrieved_before_published") == [early]


def test_the_title_of_a_confidential_source_is_not_said_nor_of_what_is_cited_to_it():
    person = make.make_detainee()
    source = report("1894", title="Talk in a garden", confidential=True, descriptor={"en": "people of the test"})
    event = make.make_event(people=[person], source=source)
    event.citations.update(says_on="1425", says_on_earliest="1425-01-01", says_on_latest="1425-12-31", says_on_words="")
    cited, of_source = found(person, "unlikely_date")
    assert "garden" not in cited.words + of_source.words
    assert event.citations.get().public_id in cited.words
    assert source.public_id in of_source.words


@pytest.mark.parametrize(
    ("birth", "event", "stops"),
    [
        ("1986", "September 1976", True),
        ("5 May 1976", "4 May 1976", True),
        ("1976", "September 1976", False),
        ("c. 1977", "September 1976", False),
        ("c. 1986", "September 1976", True),
        ("1986!", "September 1976", False),
        ("before 1986", "September 1976", False),
    ],
)
def test_a_birth_after_an_event_blocks_however_the_two_came_on_record(birth, event, stops):
    person = make.make_detainee()
    make.make_detail(detainee=person, kind="birth", on=birth)
    row = make.make_event(people=[person], kind="arrest", begin_on=event)
    assert blocked(person, "before_birth") == ([row] if stops else [])


def test_what_the_person_has_of_their_own_counts_and_not_what_others_did_before_the_birth():
    child = make.make_detainee()
    make.make_detail(detainee=child, kind="birth", on="2001")
    shared = make.make_event(people=[make.make_detainee()], begin_on="1999", end_on="2003")
    make.make_participation(event=shared, detainee=child, own_begin_on="2002")
    make.make_event(people=[child], kind="arrest", begin_on="2004", incident=make.make_incident(on="1999"))
    assert not found(child, "before_birth")
    allegation = make.make_allegation(victims=[child], begin_on="1999")
    assert blocked(child, "before_birth") == [allegation]


# A statement after the death of its speaker


@pytest.mark.parametrize(
    ("said", "stops"),
    [("2006", True), ("17 September 2005", True), ("September 2005", False), ("2004", False), ("2006!", False)],
)
def test_a_statement_dated_after_the_death_of_its_speaker_blocks(said, stops):
    person = make.make_detainee()
    make.make_event(people=[person], kind="death_in_custody", begin_on="16 September 2005")
    row = make.make_statement(speakers=[person], said_on=said)
    make.make_statement(about=[person], said_on="2006", asserted_by_words="a relative")
    assert blocked(person, "statement_after_death") == ([row] if stops else [])


def test_a_speaker_stated_to_be_dead_by_then_counts_in_the_case_of_another_too():
    speaker, other = make.make_detainee(), make.make_detainee()
    make.make_status(detainee=speaker, kind="deceased", on="2003")
    row = make.make_statement(speakers=[speaker], about=[other], said_on="2005")
    assert blocked(other, "statement_after_death") == [row]


# Later than every source


@pytest.mark.parametrize(
    ("begin", "stops"),
    [("June 2009", True), ("1 May 2007", True), ("10 April 2007", False), ("2007", False), ("June 2009!", False)],
)
def test_an_event_much_later_than_every_source_cited_for_it_blocks(begin, stops):
    person = make.make_detainee()
    row = make.make_event(people=[person], kind="arrest", begin_on=begin, source=report())
    for part in person.participations.all():
        part.citations.all().delete()
        make.cite(part, report())
    assert blocked(person, "later_than_its_sources") == ([row] if stops else [])


def test_one_later_or_undated_source_is_enough_also_for_the_persons_part_alone():
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="2009", source=report("2010"))
    by_part = make.make_event(kind="questioning", begin_on="2009", source=report())
    make.cite(make.make_participation(event=by_part, detainee=person, cited=False), report("2009"))
    undated = make.make_event(people=[person], kind="questioning", begin_on="2009", source=report())
    make.cite(undated, report(published=""))
    assert not found(person, "later_than_its_sources")


def test_every_kind_of_fact_is_held_against_its_sources():
    person = make.make_detainee()
    old = report()
    proceeding = make.make_proceeding(people=[person], source=old)
    rows = [
        make.make_status(detainee=person, on="2010", source=old),
        make.make_decision(proceeding=proceeding, decided_on="2010", source=old),
        make.make_allegation(victims=[person], begin_on="2010", source=old),
        make.make_statement(speakers=[person], said_on="2010", source=old),
    ]
    assert set(blocked(person, "later_than_its_sources")) == set(rows)


# Decisions and charges that concern nobody


def test_a_decision_without_a_subject_blocks_until_somebody_is_named_or_accused():
    person = make.make_detainee()
    proceeding = make.make_proceeding()
    make.make_role(proceeding=proceeding, detainee=person, role=RoleKind.VICTIM)
    row = make.make_decision(proceeding=proceeding, kind="judgment_conviction")
    assert row in blocked(person, "without_subject")
    make.make_role(proceeding=proceeding, detainee=make.make_detainee(), role=RoleKind.DEFENDANT)
    assert row not in blocked(person, "without_subject")


def test_words_for_others_are_a_subject_and_a_charge_needs_one_too():
    person = make.make_detainee()
    proceeding = make.make_proceeding()
    make.make_role(proceeding=proceeding, detainee=person, role=RoleKind.VICTIM)
    of_others = make.make_decision(
        proceeding=proceeding, kind="judgment_conviction", concerns_words={"en": "two former guards"}
    )
    charge = make.make_charge(proceeding=proceeding)
    assert blocked(person, "without_subject") == [charge]
    assert of_others not in blocked(person, "without_subject")


def test_a_decision_on_an_application_concerns_who_applied():
    person = make.make_detainee()
    proceeding = make.make_proceeding()
    make.make_role(proceeding=proceeding, detainee=person, role=RoleKind.APPLICANT)
    make.make_decision(proceeding=proceeding, kind="intl_merits")
    assert not found(person, "without_subject")


# Custody that does not go together


def taken_and_killed(**arrest):
    person = make.make_detainee()
    death = make.make_event(people=[person], kind="killed_in_operation", begin_on="16 September 2005")
    taken = make.make_event(people=[person], **{"kind": "arrest", "begin_on": "14 December 2005", **arrest})
    return person, death, taken


def test_an_arrest_after_the_death_is_for_a_second_person_and_names_both_events():
    person, death, taken = taken_and_killed()
    (finding,) = found(person, "contradiction")
    assert finding.level == Gravity.SECOND_PERSON
    assert set(finding.rows) == {death, taken}
    assert str(taken) in finding.words
    assert str(death) in finding.words
    assert preflight(person).needs_second_person
    assert not found(taken_and_killed(begin_on="14 September 2005")[0], "contradiction")
    assert not found(taken_and_killed(evaluation="rejected")[0], "contradiction")


def test_certain_stays_in_two_places_and_an_end_before_the_begin_contradict_and_a_release_before_the_arrest_does_not():
    one, other = make.make_place(), make.make_place()
    overlapping, released, turned = (make.make_detainee() for _each in range(3))
    make.make_event(people=[overlapping], kind="detention", begin_on="2004-01-01", end_on="2004-06-30", place=one)
    make.make_event(people=[overlapping], kind="detention", begin_on="2004-03-01", end_on="2004-09-30", place=other)
    make.make_event(people=[released], kind="release", begin_on="2004-03-01")
    make.make_event(people=[released], kind="arrest", begin_on="2004-05-01")
    shared = make.make_event(kind="detention", begin_on="2004-01", end_on="2004-03")
    make.make_participation(event=shared, detainee=turned, own_begin_on="2004-05")
    assert any("before the arrest" in one.words for one in found(released, "custody_gap"))
    for person, words in ((overlapping, "certainly overlap"), (turned, "ends before")):
        assert [words in one.words for one in found(person, "contradiction")] == [True], words


@pytest.mark.parametrize(
    ("status", "on", "event"),
    [
        ("not_in_custody", "2013", {"kind": "detention", "begin_on": "2012-07-03", "end_on": "2017-04-12"}),
        ("deceased", "2013", {"kind": "arrest", "begin_on": "2014-02"}),
        ("deceased", "2013", {"kind": "detention", "begin_on": "2014-02", "end_on": "2014-03"}),
        ("serving_sentence", "2013", {"kind": "death_in_custody", "begin_on": "2012-02"}),
    ],
)
def test_a_status_that_an_event_excludes_is_for_a_second_person(status, on, event):
    person = make.make_detainee()
    row, happened = make.make_status(detainee=person, kind=status, on=on), make.make_event(people=[person], **event)
    (finding,) = found(person, "contradiction")
    assert (finding.level, finding.rows) == (Gravity.SECOND_PERSON, (row, happened))
    assert str(row) in finding.words
    assert str(happened) in finding.words
    for rejected in (row, happened):
        type(rejected).objects.filter(pk=rejected.pk).update(evaluation="rejected")
        assert not found(person, "contradiction")
        type(rejected).objects.filter(pk=rejected.pk).update(evaluation="reported")


@pytest.mark.parametrize(
    ("status", "on", "event"),
    [
        ("not_in_custody", "2012", {"kind": "detention", "begin_on": "2012-07-03", "end_on": "2017-04-12"}),
        ("not_in_custody", "2017", {"kind": "detention", "begin_on": "2012-07-03", "end_on": "2017-04-12"}),
        ("not_in_custody", "2013", {"kind": "detention", "begin_on": "2012-07-03"}),
        ("serving_sentence", "2013", {"kind": "detention", "begin_on": "2012-07-03", "end_on": "2017-04-12"}),
        ("deceased", "2014", {"kind": "arrest", "begin_on": "2014-02"}),
        ("serving_sentence", "2012", {"kind": "death_in_custody", "begin_on": "2012-02"}),
    ],
)
def test_a_status_that_can_be_true_beside_an_event_is_no_contradiction(status, on, event):
    person = make.make_detainee()
    make.make_status(detainee=person, kind=status, on=on)
    make.make_event(people=[person], **event)
    assert not found(person, "contradiction")


def test_what_is_only_missing_between_events_is_a_notice():
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="2004-05-01")
    assert {one.level for one in preflight(person).findings} == {Gravity.NOTICE}
    assert found(person, "custody_gap")


def test_custody_that_goes_together_is_no_finding():
    person = make.make_detainee()
    make.make_event(people=[person], kind="arrest", begin_on="2004-05-01")
    make.make_event(people=[person], kind="detention", begin_on="2004-05-01", end_on="2004-06-01")
    make.make_event(people=[person], kind="release", begin_on="2004-06-01")
    assert preflight(person).findings == []


@pytest.mark.parametrize(
    ("begin", "end", "is_stopped"),
    [("1912-05-01", "2004-05-01", True), ("1912-05-01!", "2004-05-01", False), ("1950", "2004-05-01", False)],
)
def test_a_stay_of_more_than_sixty_years_is_stopped_unless_somebody_confirmed_a_date(begin, end, is_stopped):
    person = make.make_detainee()
    event = make.make_event([person], begin_on=begin, end_on=end, source=report("2010"))
    assert blocked(person, "unlikely_length") == ([event] if is_stopped else [])


def test_a_border_crossed_from_a_country_to_the_same_country_is_shown_to_a_second_person():
    person, north = make.make_detainee(), make.make_country()
    towns = {"place": make.make_place(within=north), "to_place": make.make_place(within=make.make_place(within=north))}
    flight = make.make_event([person], kind="cross_border_transfer", begin_on="2004-05-01", **towns)
    assert [(one.row, one.level) for one in found(person, "contradiction")] == [(flight, Gravity.SECOND_PERSON)]
