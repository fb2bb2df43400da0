"""What somebody knows of a true history: nothing untrue is derived from it, and knowing more never widens a bound."""

import os
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from casetracker.dates import PartialDate
from casetracker.vocabulary import BoundKind, EventKind
from detainees.chain import Link, custody_chain

from .links import between, day, on

examples = settings(max_examples=int(os.environ.get("CASETRACKER_EXAMPLES", 150)), deadline=None)
STATED, CITED = BoundKind.STATED, BoundKind.CITED


@dataclass(frozen=True)
class Held:
    """A stay as it truly was: held in one place from a day on until another day, or for one day."""

    begin: int
    end: int


@dataclass(frozen=True)
class Happened:
    """A moment as it truly was."""

    kind: str
    on: int


@st.composite
def histories(draw):
    """One to three times in custody, one after the other, each with stays one after the other; let go on a later day
    than taken, and taken again on a later day than let go (decision 17 names what the same day costs)."""
    stays, moments, today = [], [], draw(st.integers(1, 20))
    for _ in range(draw(st.integers(1, 3))):
        taken = today = today + draw(st.integers(1, 40))
        moments.append(Happened(EventKind.ARREST, taken))
        for number in range(draw(st.integers(1, 2))):
            left, begin = today, today + draw(st.integers(0, 5))
            if number:
                moments.append(Happened(EventKind.PRISON_TRANSFER, draw(st.integers(left, begin))))
            today = begin + draw(st.integers(0, 60))
            stays.append(Held(begin, today))
        today = max(taken + 1, today + draw(st.integers(0, 5)))
        moments.append(Happened(EventKind.RELEASE, today))
    return stays, moments


@dataclass(frozen=True)
class Said:
    """A true thing to say of a day, and the first and last day that it allows."""

    on: PartialDate
    first: date
    last: date

    def is_within(self, other: "Said") -> bool:
        return other.first <= self.first and self.last <= other.last


def month_from(day: date, months: int) -> date:
    """The first day of the month that is so many months later."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, 1)


def words_for(number: int) -> list[Said]:
    """True things to say of a day, from the least to the most exact."""
    true = day(number)
    month, next_month = month_from(true, 0), month_from(true, 1)
    return [
        Said(on(f"{true.year - 1} or {true.year}"), date(true.year - 1, 1, 1), date(true.year, 12, 31)),
        Said(on(str(true.year)), date(true.year, 1, 1), date(true.year, 12, 31)),
        Said(on(f"{true:%Y-%m}~"), month_from(true, -1), month_from(true, 2) - timedelta(days=1)),
        Said(on(f"{true:%Y-%m}"), month, next_month - timedelta(days=1)),
        Said(between(number - 2, number + 2), day(number - 2), day(number + 2)),
        Said(between(number - 1, number), day(number - 1), true),
        Said(on(number), true, true),
    ]


@st.composite
def two_accounts(draw, number: int):
    """A vague date of a day, or none, and one that says the same or more."""
    words = [None, *words_for(number)]
    choice = st.integers(0, len(words) - 1)
    less, more = sorted((draw(choice), draw(choice)))
    less, more = words[less], words[more]
    if less and more and not more.is_within(less):
        more = less
    return less and less.on, more and more.on


@st.composite
def knowledge(draw):
    """A history, what is known of it, and what is known when more has been learnt: narrower dates, more events."""
    history, moments = draw(histories())
    accounts = [accounts_of_stay(draw, f"s{number}", held) for number, held in enumerate(history)]
    accounts += [accounts_of_moment(draw, f"m{number}", one) for number, one in enumerate(moments)]
    less, more = [one for one, _ in accounts if draw(st.booleans())], [one for _, one in accounts]
    more = [one for one in more if one.key in {link.key for link in less} or draw(st.booleans())]
    return history, less, more


def accounts_of_stay(draw, key: str, held: Held) -> tuple[Link, Link]:
    """A stay of which at first the dates are vague, missing or only those on which a source saw the person."""
    begins, ends = draw(two_accounts(held.begin)), draw(two_accounts(held.end))
    less, more = (Link(key, EventKind.DETENTION, begins[n], ends[n], place=key) for n in (0, 1))
    if draw(st.booleans()):
        seen = on(draw(st.integers(held.begin, held.end)))
        less = replace(less, begin=seen, end=seen, begin_is=CITED, end_is=CITED)
        begin, end = [one if draw(st.booleans()) else None for one in (begins[1], ends[1])]
        more = less
        if begin and begin.reach[1] <= seen.latest:
            more = replace(more, begin=begin, begin_is=STATED)
        if end and end.reach[0] >= seen.earliest:
            more = replace(more, end=end, end_is=STATED)
    return less, more


def accounts_of_moment(draw, key: str, true: Happened) -> tuple[Link, Link]:
    less, more = draw(two_accounts(true.on))
    return Link(key, true.kind, less), Link(key, true.kind, more)


def days_between(first, last) -> set:
    return {day(number) for number in range(first, last + 1)}


@examples
@given(knowledge())
def test_every_day_said_to_be_certain_is_true_and_every_true_day_is_possible(known):
    history, *accounts = known
    for links in accounts:
        spans = {span.key: span for span in custody_chain(links).spans}
        for number, held in enumerate(history):
            if (span := spans.get(f"s{number}")) is None:
                continue
            assert span.possible[0] is None or span.possible[0] <= day(held.begin)
            assert span.possible[1] is None or span.possible[1] >= day(held.end)
            if span.certain:
                assert span.certain[0] >= day(held.begin)
                assert span.certain[1] <= day(held.end)


@examples
@given(knowledge())
def test_learning_more_never_widens_a_bound_and_takes_no_certain_day_away(known):
    _history, less, more = known
    narrower = {span.key: span for span in custody_chain(more).spans}
    for span in custody_chain(less).spans:
        other = narrower[span.key]
        for before, after, later in zip(span.possible, other.possible, (True, False), strict=True):
            assert before is None or (after is not None and (after >= before if later else after <= before))
        if span.certain:
            assert other.certain[0] <= span.certain[0]
            assert other.certain[1] >= span.certain[1]


@examples
@given(knowledge())
def test_the_days_held_lie_between_the_fewest_and_the_most(known):
    history, *accounts = known
    for links in accounts:
        stays = [history[int(link.key[1:])] for link in links if link.is_stay]
        true = len(set().union(*(days_between(held.begin, held.end) for held in stays)))
        fewest, most = custody_chain(links).days_held
        assert fewest <= true
        assert most is None or most >= true


@examples
@given(knowledge())
def test_learning_more_never_lowers_the_fewest_days(known):
    _history, less, more = known
    assert custody_chain(less).days_held.minimum <= custody_chain(more).days_held.minimum
