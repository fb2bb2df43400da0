"""The custody chain against a model that looks at every day, and what must hold of any chain at all."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from casetracker.vocabulary import BoundKind, EventKind, Modality, Stretch
from detainees.chain import Link, custody_chain

from .links import between, day, moment, on, stay

DAYS = range(1, 31)
PLACES = ("", "north", "south")
examples = settings(max_examples=80, deadline=None)


@st.composite
def exact_links(draw):
    """Stays, takings, releases and escapes on known days."""
    links = []
    for number in range(draw(st.integers(1, 5))):
        first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
        links.append(stay(f"s{number}", first, last, place=draw(st.sampled_from(PLACES))))
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from([EventKind.ARREST, EventKind.RELEASE, EventKind.RELEASE, EventKind.ESCAPE]))
        links.append(moment(f"m{number}", kind, draw(st.sampled_from(DAYS))))
    return draw(st.permutations(links))


WORDS = [
    *("2004-03", "2004-04", "2004", "spring 2004", "c. March 2004", "c. 5 March 2004", "2004-03-09?", "end of 2004"),
    *("before 2004-03-12", "after 2004-03-20", "27 March or 2 April 2004", "early March 2004", "2003 or 2004"),
]
dates = st.one_of(
    st.none(),
    st.sampled_from(DAYS).map(on),
    st.sampled_from(DAYS).map(on),
    st.sampled_from(WORDS).map(on),
    st.tuples(st.sampled_from(DAYS), st.integers(0, 5)).map(lambda pair: between(pair[0], pair[0] + pair[1])),
)
TWO_DATED = [*[EventKind.DETENTION] * 3, EventKind.HOUSE_ARREST, EventKind.CROSS_BORDER_TRANSFER]


@st.composite
def any_links(draw, least=0):
    """Links of every kind with every sort of date; some only announced, some inferred, some alternatives."""
    links = []
    for number in range(draw(st.integers(least, 7))):
        kind = draw(st.sampled_from(TWO_DATED + list(EventKind)))
        links.append(
            Link(
                key=f"e{number}",
                kind=kind,
                begin=draw(dates),
                end=draw(dates) if kind in TWO_DATED else None,
                begin_is=draw(st.sampled_from(BoundKind)),
                end_is=draw(st.sampled_from(BoundKind)),
                place=draw(st.sampled_from(PLACES)),
                authority=draw(st.sampled_from(PLACES)),
                group=f"e{draw(st.integers(0, 8))}" if draw(st.integers(0, 4)) == 0 else "",
                modality=draw(st.sampled_from([Modality.REPORTED] * 4 + [Modality.ANNOUNCED, Modality.INFERRED])),
            )
        )
    return draw(st.permutations(links))


def derived(chain):
    """Everything a chain concludes, without the list of links it was made from."""
    return (chain.stays, chain.spans, chain.stretches, chain.days_held, chain.overlaps, chain.warnings)


# Against a model of every day


def days_of(link):
    """The days of an exact link, as numbers."""
    return {number for number in DAYS if link.first.earliest <= day(number) <= link.last.latest}


@examples
@given(exact_links())
def test_days_held_are_the_days_that_lie_in_a_stay(links):
    held = set().union(*(days_of(link) for link in links if link.is_stay))
    chain = custody_chain(links)
    assert chain.days_held.minimum == len(held)
    assert chain.days_held.maximum == model_of_most_days(links, held)
    for number in DAYS:
        there = {link.key for link in links if link.is_stay and number in days_of(link)}
        assert {key for key, how in chain.where(day(number)) if how == "certainly"} == there
        assert len(chain.where(day(number))) == len(there)


def model_of_most_days(links, held):
    """Days in stays, and from an arrest outside of them to the next day on which something begins or ends custody."""
    ends = {number for number in DAYS for link in links if begins_a_stay_or_ends_custody(link, number)}
    for link in links:
        (number, *_) = sorted(days_of(link))
        if link.kind == EventKind.ARREST and number not in held:
            later = [end for end in ends if end >= number]
            if not later:
                return None
            held = held | set(range(number, min(later) + 1))
    return len(held)


def begins_a_stay_or_ends_custody(link, number):
    return number == min(days_of(link)) and link.kind != EventKind.ARREST


def model_of_stretches(links):
    """Every run of days in no event, after the first event: (name, last day before it, first day after it)."""
    covered = set().union(*(days_of(link) for link in links))
    edges = sorted(covered)
    runs = [(one, other) for one, other in zip(edges, edges[1:], strict=False) if other - one > 1]
    return [(model_of_name(links, one), day(one), day(other)) for one, other in runs] + [
        (model_of_name(links, edges[-1]), day(edges[-1]), None)
    ]


def model_of_name(links, until):
    """Walk day by day: is the last word on or before that day a release?"""
    free = False
    for number in range(DAYS[0], until + 1):
        today = [link for link in links if number in days_of(link)]
        begun = [link for link in today if link.is_stay and min(days_of(link)) == number]
        kinds = {link.kind for link in today if not link.is_stay}
        ends_a_stay = any(max(days_of(link)) == number and link not in begun for link in today if link.is_stay)
        goes_on = any(max(days_of(link)) > number for link in begun)
        if kinds or begun:
            is_let_go = EventKind.RELEASE in kinds and EventKind.ESCAPE not in kinds
            is_taken_back = goes_on or (EventKind.ARREST in kinds and ends_a_stay)
            free = is_let_go and not is_taken_back
    return Stretch.AT_LIBERTY if free else Stretch.NO_RECORD


@examples
@given(exact_links())
def test_every_stretch_is_found_and_called_by_its_name(links):
    found = [(one.kind, one.latest_begin, one.earliest_end) for one in custody_chain(links).stretches]
    assert found == model_of_stretches(links)


@examples
@given(exact_links())
def test_every_overlap_of_exact_stays_is_found(links):
    stays = [link for link in links if link.is_stay]
    expected = {
        frozenset((one.key, other.key))
        for one, other in product(stays, stays)
        if one.place and other.place and one.place != other.place
        if one.first.earliest < other.last.latest and other.first.earliest < one.last.latest
    }
    overlaps = custody_chain(links).overlaps
    assert {frozenset((one.first, one.second)) for one in overlaps} == expected
    assert all(one.how == "certainly" for one in overlaps)


windows = st.tuples(st.integers(1, 8), st.integers(0, 3)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@st.composite
def doubtful_stay(draw, key, place):
    """A stay whose begin and end are days in doubt, and every pair of days that they can be."""
    begin, end = draw(windows), draw(windows)
    pairs = [
        (first, last) for first in range(begin[0], begin[1] + 1) for last in range(end[0], end[1] + 1) if first <= last
    ]
    if not pairs:
        begin, end, pairs = (1, 1), (2, 2), [(1, 2)]
    return stay(key, between(*begin), between(*end), place=place), pairs


@examples
@given(doubtful_stay("a", "north"), doubtful_stay("b", "south"))
def test_certain_and_possible_are_what_holds_on_all_or_on_some_of_the_days_the_dates_can_be(one, other):
    """Possible are no days that the dates exclude, and all on which the two stays can be if they do not overlap."""
    chain = custody_chain([one[0], other[0]])
    both = list(product(one[1], other[1]))
    meet = [a < last and first < b for (a, b), (first, last) in both]
    apart = [pair for pair, they_meet in zip(both, meet, strict=True) if not they_meet] or both
    for number, (link, pairs) in enumerate((one, other)):
        certain, possible = (join(*map(days_in, pairs)) for join in (set.intersection, set.union))
        one_after_the_other = set.union(*(days_in(pair[number]) for pair in apart))
        where = {day_: dict(chain.where(day(day_))).get(link.key) for day_ in range(1, 13)}
        assert {day_ for day_, how in where.items() if how == "certainly"} == certain
        assert one_after_the_other <= {day_ for day_, how in where.items() if how} <= possible
    expected = ["certainly"] if all(meet) else ["possibly"] if any(meet) else []
    assert [overlap.how for overlap in chain.overlaps] == expected


def days_in(pair):
    return set(range(pair[0], pair[1] + 1))


# Of any chain


@examples
@given(any_links())
def test_no_day_is_invented(links):
    known = {bound for link in links for on_ in (link.begin, link.end) if on_ for bound in on_.reach}
    chain = custody_chain(links)
    for span in chain.spans:
        assert set(span.possible) | set(span.certain or ()) <= known | {None}
    for stretch in chain.stretches:
        bounds = {stretch.earliest_begin, stretch.latest_begin, stretch.earliest_end, stretch.latest_end}
        assert bounds <= known | {None}


@examples
@given(any_links())
def test_the_fewest_days_are_never_more_than_the_most(links):
    chain = custody_chain(links)
    assert chain.days_held.maximum is None or chain.days_held.minimum <= chain.days_held.maximum
    for span in chain.spans:
        if span.certain:
            start, end = span.possible
            assert start is None or start <= span.certain[0]
            assert span.certain[0] <= span.certain[1]
            assert end is None or span.certain[1] <= end


@examples
@given(any_links())
def test_the_certain_days_of_all_stays_are_no_fewer_than_those_of_any_one(links):
    chain = custody_chain(links)
    counted = (span for span in chain.spans if not span.is_by_night)
    for first, last in filter(None, (span.certain for span in counted)):
        assert chain.days_held.minimum >= (last - first).days + 1


@examples
@given(any_links(), st.randoms())
def test_the_chain_does_not_depend_on_the_order_of_the_input(links, random):
    shuffled = random.sample(links, len(links))
    assert custody_chain(shuffled) == custody_chain(links)


@examples
@given(any_links(least=1), st.integers(0, 6), dates, dates)
def test_a_alternative_changes_nothing_that_is_derived(links, which, begin, end):
    head = replace(links[which % len(links)], group="")
    others = [link for link in links if link.key != head.key and link.group != head.key]
    alternative = replace(head, key="alternative", group=head.key, begin=begin, end=end, modality=Modality.REPORTED)
    if head.modality == Modality.ANNOUNCED:
        head = replace(head, modality=Modality.REPORTED)
    assert derived(custody_chain([*others, head, alternative])) == derived(custody_chain([*others, head]))


@examples
@given(any_links(), dates, st.sampled_from(EventKind))
def test_what_was_only_announced_changes_nothing_that_is_derived(links, when, kind):
    announced = Link("announced", kind, when, modality=Modality.ANNOUNCED)
    assert derived(custody_chain([*links, announced])) == derived(custody_chain(links))


@examples
@given(any_links())
def test_an_approximate_date_makes_no_day_certain(links):
    soft = on("c. 5 March 2004")
    softened = [replace(link, begin=link.begin and soft, end=link.end and soft) for link in links]
    assert all(span.certain is None for span in custody_chain(softened).spans)


@examples
@given(any_links())
def test_liberty_follows_a_release_that_a_source_states_and_nothing_else(links):
    by_key = {link.key: link for link in links}
    for stretch in custody_chain(links).stretches:
        if stretch.kind == Stretch.AT_LIBERTY:
            assert by_key[stretch.after].kind == EventKind.RELEASE
            assert by_key[stretch.after].modality == Modality.REPORTED


@examples
@given(any_links())
@example([moment("freed", EventKind.RELEASE, "before 2004-03-12"), moment("denied", EventKind.CUSTODY_DENIED, 11)])
def test_custody_is_called_unacknowledged_only_where_a_source_states_a_denial_in_it(links):
    denials = [
        link
        for link in links
        if link.kind == EventKind.CUSTODY_DENIED and link.modality == Modality.REPORTED and link.is_dated
    ]
    for stretch in custody_chain(links).stretches:
        if stretch.kind == Stretch.UNACKNOWLEDGED:
            since = stretch.earliest_begin or date.min  # a release "before" a day can have been on any day before it
            assert any(denial.first.earliest and denial.first.earliest >= since for denial in denials)


@examples
@given(any_links())
def test_stretches_follow_one_another_and_each_leaves_a_whole_day(links):
    stretches = custody_chain(links).stretches
    for stretch in stretches:
        if stretch.before:
            assert stretch.earliest_end - stretch.latest_begin > timedelta(days=1)
    for one, other in zip(stretches, stretches[1:], strict=False):
        assert one.before
        assert one.earliest_end <= other.earliest_begin or one.before == other.after
