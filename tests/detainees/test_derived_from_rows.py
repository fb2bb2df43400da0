"""Chain and position from rows of the record, and that deriving them asks the database nothing."""

from datetime import date

import pytest

from casetracker.vocabulary import (
    CitationSense,
    DecisionKind,
    Effect,
    Evaluation,
    EventKind,
    Modality,
    Outcome,
    Stretch,
)
from detainees.chain import chain_of, links_of
from detainees.models import Decision, Participation
from detainees.positions import position_of
from tests import factories as make

pytestmark = pytest.mark.django_db


def chain(detainee):
    return chain_of(detainee.participations.select_related("event__place", "event__authority"))


# The chain


def test_a_chain_is_made_of_the_events_a_man_took_part_in():
    man = make.make_detainee()
    stay = make.make_event([man], begin_on="2004-01-01", end_on="2004-01-10")
    release = make.make_event([man], kind=EventKind.RELEASE, begin_on="2004-01-10")
    make.make_event([make.make_detainee()])
    found = chain(man)
    assert [link.key for link in found.links] == [stay.public_id, release.public_id]
    assert found.days_held == (10, 10)
    assert [one.kind for one in found.stretches] == [Stretch.AT_LIBERTY]


def test_his_own_dates_count_before_those_of_the_event():
    man = make.make_detainee()
    event = make.make_event(begin_on="2004-01-01", end_on="2004-01-10")
    make.make_participation(event=event, detainee=man, own_end_on="2004-01-20")
    assert chain(man).days_held == (20, 20)
    another = make.make_detainee()
    make.make_participation(event=event, detainee=another, own_begin_on="2004-01-06")
    assert chain(another).days_held == (5, 5)


def test_events_recorded_as_alternatives_count_once_by_their_head():
    man = make.make_detainee()
    head = make.make_event([man], begin_on="2004-01-02", end_on="2004-01-10")
    make.make_event([man], begin_on="2004-01-01", end_on="2004-01-31", alternative_to=head)
    assert chain(man).days_held == (9, 9)


def test_alternatives_of_an_event_in_which_he_took_no_part_count_once_too():
    man = make.make_detainee()
    head = make.make_event([make.make_detainee()])
    for end in ("2004-01-10", "2004-01-20"):
        make.make_event([man], begin_on="2004-01-01", end_on=end, alternative_to=head)
    assert len(chain(man).stays) == 1


def test_parts_recorded_as_alternatives_count_once():
    man = make.make_detainee()
    one = make.make_event(begin_on="2004-01-01", end_on="2004-01-10")
    other = make.make_event(begin_on="2004-02-01", end_on="2004-02-05")
    head = make.make_participation(event=one, detainee=man)
    make.make_participation(event=other, detainee=man, alternative_to=head)
    assert chain(man).days_held == (10, 10)


@pytest.mark.parametrize("rejected", ["event", "part"])
def test_what_was_rejected_is_not_his_history(rejected):
    man = make.make_detainee()
    event = make.make_event()
    part = make.make_participation(event=event, detainee=man)
    row = event if rejected == "event" else part
    row.evaluation = Evaluation.REJECTED
    row.save()
    assert chain(man).links == ()


@pytest.mark.parametrize("disputed", ["event", "part"])
def test_a_disputed_stay_counts_for_certain_only_where_the_dispute_leaves_its_days_alone(disputed):
    man = make.make_detainee()
    note = {"evaluation": Evaluation.DISPUTED, "evaluation_note": {"en": "The two sources differ."}}
    own = {"event": {}, "part": {}, disputed: note}
    event = make.make_event(begin_on="2004-01-01", end_on="2004-01-10", **own["event"])
    part = make.make_participation(event=event, detainee=man, **own["part"])
    assert chain(man).days_held == (0, 10)
    cite = make.cite(event if disputed == "event" else part, sense=CitationSense.CONTRADICTS, says_on="2004-02-05")
    assert chain(man).days_held == (10, 10)
    cite.says_on = "2004-01-05"
    cite.save()
    assert chain(man).days_held == (0, 10)


def test_a_disputed_release_bounds_no_stay():
    woman = make.make_detainee()
    make.make_event([woman], begin_on="2018", end_on="2019")
    note = {"evaluation": Evaluation.DISPUTED, "evaluation_note": {"en": "The two sources differ."}}
    make.make_event([woman], kind=EventKind.RELEASE, begin_on="2019-07-11", **note)
    assert chain(woman).spans[0].possible[1] == date(2019, 12, 31)


def test_a_prison_and_the_country_it_lies_in_are_no_overlap():
    man, country = make.make_detainee(), make.make_country()
    prison = make.make_place(within=make.make_place(within=country))
    for place in (country, prison):
        make.make_event([man], begin_on="2004-01-01", end_on="2004-01-10", place=place)
    links = {link.place: link for link in links_of(man)}
    assert country.code in links[prison.code].place_within
    rows = man.participations.select_related("event__place__within__within", "event__authority")
    assert chain_of(rows).overlaps == ()


def test_links_can_be_made_of_some_of_the_rows_only():
    man = make.make_detainee()
    make.make_event([man])
    assert len(links_of(man)) == 1
    assert links_of(man, rows=[]) == []


def test_a_chain_asks_nothing_of_the_database_once_its_rows_are_loaded(django_assert_num_queries):
    man = make.make_detainee()
    head = make.make_event([man], place=make.make_place(within=make.make_country()), authority=make.make_party())
    make.make_event([man], alternative_to=head)
    with django_assert_num_queries(1):
        rows = list(Participation.objects.filter(detainee=man).select_related("event__place", "event__authority"))
    with django_assert_num_queries(0):
        chain_of(rows)


# The position


def trial(man):
    """An acquittal, its quashing, a conviction and two alternative terms; a part of it of somebody else."""
    case = make.make_proceeding([man])

    def decide(kind, on, **given):
        return make.make_decision(proceeding=case, kind=kind, decided_on=on, **given)

    acquittal = decide(DecisionKind.ACQUITTAL, "2005-09-30")
    decide(
        DecisionKind.REVIEW_SECOND,
        "2006-01-17",
        affects=acquittal,
        effect=Effect.QUASHES,
        outcome=Outcome.REMITTED,
    )
    decide(DecisionKind.CONVICTION, "2006-05-05")
    term = decide(DecisionKind.SENTENCE_IMPOSED, "2006-05", penalty={"en": "13 years"}, concerns=[man])
    decide(DecisionKind.SENTENCE_IMPOSED, "2006-05", penalty={"en": "17 years"}, alternative_to=term, concerns=[man])
    other = make.make_detainee()
    decide(DecisionKind.SENTENCE_IMPOSED, "2006-05", penalty={"en": "11 years"}, concerns=[other])
    return case, acquittal


def test_the_position_of_one_man_is_made_of_the_decisions_that_concern_him():
    man = make.make_detainee()
    case, acquittal = trial(man)
    position = position_of(case.decisions.prefetch_related("concerns"), man)
    assert position.text == (
        "Convicted on 5 May 2006 in a new trial after an acquittal (30 September 2005) was quashed (17 January 2006). "
        "Sources differ on the term: 13 or 17 years."
    )
    assert position.standing(acquittal.public_id) == "quashed"
    assert position.standing("unknown") == ""


def test_a_decision_that_was_rejected_decides_nothing():
    case, _ = trial(make.make_detainee())
    case.decisions.filter(kind=DecisionKind.REVIEW_SECOND).update(evaluation=Evaluation.REJECTED)
    assert position_of(case.decisions.all()).code == "several_judgments"


def test_an_announced_review_leaves_the_judgment_as_it_is():
    conviction = make.make_decision(kind=DecisionKind.CONVICTION, decided_on="2014-12-23")
    make.make_decision(
        proceeding=conviction.proceeding,
        kind=DecisionKind.REVIEW_SECOND,
        decided_on="2016-01-28",
        modality=Modality.ANNOUNCED,
    )
    assert position_of(conviction.proceeding.decisions.all()).text == (
        "Convicted on 23 December 2014. Review by the second instance announced for 28 January 2016; outcome not seen."
    )


def test_a_position_asks_nothing_of_the_database_once_its_rows_are_loaded(django_assert_num_queries):
    man = make.make_detainee()
    case, _ = trial(man)
    rows = list(Decision.objects.filter(proceeding=case).prefetch_related("concerns"))
    with django_assert_num_queries(0):
        assert position_of(rows, man).text
