"""Days between dates in doubt, and what is recorded before and after a transfer: never surer than the dates are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from published.ledger.intervals import Interval, Span, between, first_of
from published.ledger.transfers import transfers
from published.ledger.words import interval
from published.models.ledger import Known, Later, Watched
from tests.published.ledger_documents import an_id, assurance, document, event, fact, transfer

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2030, 1, 1))


@st.composite
def spans(draw):
    """A day within bounds, and the bounds; a side may be open."""
    day = draw(DAYS)
    before, after = (draw(st.none() | st.integers(0, 400)) for _side in range(2))
    earliest = None if before is None else day - timedelta(before)
    return day, Span(earliest, None if after is None else day + timedelta(after), draw(st.booleans()))


@given(spans(), spans())
def test_whatever_days_two_dates_are_the_days_between_them_lie_in_the_interval(one, other):
    (start, first), (end, last) = one, other
    found = between(first, last)
    if found is None:
        assert first.latest is None or last.earliest is None or last.earliest < first.latest
        return
    days = (end - start).days
    assert 0 <= found.fewest <= days
    assert found.most is None or days <= found.most
    assert (found.most is None) == (first.earliest is None or last.latest is None)
    assert found.approximate == (first.approximate or last.approximate)


@given(spans(), st.lists(spans(), min_size=1, max_size=5))
def test_the_first_of_several_lies_in_the_interval_until_the_first(one, others):
    start, first = one
    after = [(end, found) for end, last in others if (found := between(first, last))]
    if not after:
        return
    days = min((end - start).days for end, _found in after)
    found = first_of([found for _end, found in after])
    assert found.fewest <= days
    assert found.most is None or days <= found.most


@given(spans(), spans())
def test_exact_days_give_one_number_and_doubt_never_does(one, other):
    found = between(one[1], other[1])
    if found and found.most is not None:
        exact = all(span.earliest == span.latest for _day, span in (one, other))
        assert (found.fewest == found.most) == exact


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Interval(396, 427), "between 396 and 427 days (about 13 to 14 months)"),
        (Interval(396, 396), "396 days (about 13 months)"),
        (Interval(1, 1), "1 day"),
        (Interval(0, 12), "between 0 and 12 days"),
        (Interval(300, None), "at least 300 days; the most is not known"),
        (Interval(20, 41, True), "between 20 and 41 days, by dates that are approximate themselves"),
    ],
)
def test_an_interval_in_words(given, words):
    assert interval(given) == words


def one_transfer(*events, **given):
    """What the document of a person with these events says of the transfer."""
    return transfers(document(assurance(), events=[transfer(), *events], **given))[0]


RELEASE = event("release", "release", "2004-06-22")


@pytest.mark.parametrize(
    ("events", "state", "found"),
    [
        ([RELEASE, event("a", "arrest", "2005-04")], Later.RECORDED, Interval(398, 427)),
        ([event("a", "arrest", "2005-04-01")], Later.RECORDED, Interval(398, 398)),
        ([RELEASE, event("d", "detention", "2004-12")], Later.RECORDED, Interval(277, 307)),
        ([event("d", "detention", "2004-02-28", end="2004-06-22"), RELEASE], Later.NONE, None),
        ([event("d", "detention", "2004-12")], Later.NONE, None),
        ([event("a", "arrest", "2001")], Later.NONE, None),
        ([event("a", "arrest", "2004")], Later.UNCLEAR, None),
        ([event("a", "arrest", "2005-04", evaluation="rejected")], Later.NONE, None),
        (
            [event("a", "arrest", "2005", alternatives=[event("b", "arrest", "2006")])],
            Later.RECORDED,
            Interval(308, 672),
        ),
        ([RELEASE, event("d", "detention", "2004-12", begin_is="cited")], Later.UNCLEAR, None),
    ],
)
def test_custody_after_a_transfer_is_counted_in_days_at_least_and_at_most(events, state, found):
    said = one_transfer(*events)
    assert (said.again_is, said.first_again) == (state, found)


@pytest.mark.parametrize(
    ("given", "state", "found"),
    [
        ({"begin": "2005-04"}, Later.RECORDED, Interval(398, 427)),
        ({"begin": "[2005-04..]", "end": "2005-05"}, Later.RECORDED, Interval(398, 458)),
        ({"begin": "[2005-04..]"}, Later.RECORDED, Interval(398, None)),
        ({"begin": "2003"}, Later.NONE, None),
        ({"begin": "2004"}, Later.UNCLEAR, None),
        ({}, Later.UNCLEAR, None),
        ({"event": an_id("stay")}, Later.RECORDED, Interval(398, 488)),
        ({"begin": "2005-04", "said_of": {"reference": "some_members_unidentified"}}, Later.NONE, None),
    ],
)
def test_what_is_alleged_after_a_transfer_is_counted_so_too_and_of_some_unnamed_not_at_all(given, state, found):
    stay = event("stay", "detention", "2005-04", end="2005-06", end_is="stated")
    said = one_transfer(stay, allegations=[fact("alleged", level="reported_by_person", methods=[], **given)])
    assert (said.alleged_is, said.first_alleged) == (state, found)


def test_without_a_dated_transfer_nothing_is_counted():
    said = transfers(document(assurance(), events=[event("a", "arrest", "2005-04")]))[0]
    assert (said.again_is, said.alleged_is, said.first_again) == (Later.NO_TRANSFER, Later.NO_TRANSFER, None)


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ({"on": "2003"}, Known.BEFORE),
        ({"on": "c. 2003"}, Known.POSSIBLY),
        ({"on": "2004"}, Known.POSSIBLY),
        ({"on": "2005"}, Known.NONE),
        ({"on": "2004-02-28"}, Known.NONE),
        ({}, Known.UNDATED),
        ({"kind": "threat_reported"}, Known.NONE),
        ({"on": "2004", "place": {"code": "camp"}, "about_this_person": 1}, Known.BEFORE),
        ({"on": "2004", "place": {"code": "camp"}}, Known.POSSIBLY),
        ({"on": "2003", "kind": "opinion"}, Known.NONE),
        ({"on": "2003", "evaluation": "rejected"}, Known.NONE),
    ],
)
def test_a_fear_was_on_record_beforehand_only_by_its_date_or_by_where_it_was_said(given, known):
    statement = fact("fear", **{"kind": "fear_expressed", "paraphrase": {"en": "He was afraid."}, **given})
    assert one_transfer(statements=[statement]).known == known


def test_of_a_matter_only_what_is_said_of_nobody_by_name_is_told():
    warned = {"kind": "acknowledgement_of_risk", "on": "2003"}
    of_all = fact("all", said_of={"reference": "every_member_as_stated"}, **warned)
    what = document(assurance(), kind="matter", events=[transfer()], statements=[of_all, fact("nobody", **warned)])
    said = transfers(what)[0]
    assert [one.statement.id for one in said.warned] == [an_id("nobody")]
    assert said.again_is == Later.NO_TRANSFER


@pytest.mark.parametrize(
    ("monitoring", "watched"),
    [("named_ngo", Watched.INDEPENDENT), ("giver_self_report", Watched.INTERESTED), ("none", Watched.NOBODY)],
)
def test_monitoring_is_independent_only_where_neither_state_does_it(monitoring, watched):
    said = transfers(document(assurance(monitoring=monitoring), events=[transfer()]))[0]
    assert (said.watched, said.reviewed) == (watched, False)


@pytest.mark.parametrize(("stage", "reviewed"), [("tested_rejected", True), ("relied_on", False)])
def test_only_a_court_that_looked_at_it_is_a_review(stage, reviewed):
    assert transfers(document(assurance(stage=stage)))[0].reviewed is reviewed
