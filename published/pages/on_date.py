"""What a document says about where a person was on a day, in a month or in a year, and how certain it is.

A function of the document alone. Of days before the first and after the last event that the document has, it says that
there is no record here, and never anything else but a death before them: the record ends where it ends, whatever a
status or a stay without an end would let one guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casetracker.custody import CERTAINLY, IN_CUSTODY, POSSIBLY, Span
from casetracker.dates import PartialDate
from casetracker.document.custody import Stretch as Node
from casetracker.document.walk import events_of
from casetracker.vocabulary import (
    AFTER_DEATH,
    DEATHS,
    DISAPPEARANCES,
    NIGHTS,
    STAYS,
    TRANSFERS,
    TWO_DATED,
    EventKind,
    Stretch,
)
from published import wording

from ..derived.days_held import accounts, days_of, recorded_days, spans, stretches_of
from .timeline import heads_by_id, sure_days, undated_custody
from .whereabouts import (
    at_liberty,
    disappeared,
    held_where,
    no_record,
    outside_of_the_record,
    recorded,
    unacknowledged,
    undated_may_be_then,
)

DAY = timedelta(days=1)
LASTS = TWO_DATED - TRANSFERS
"""Kinds that go on from the one date to the other."""

BY_NIGHT, POSSIBLY_BY_NIGHT = "by_night", "possibly_by_night"
SOME_DAY, RECORDED, AT_LIBERTY, UNACKNOWLEDGED, DIED, NO_RECORD = (
    "some_day",
    "recorded",
    "at_liberty",
    "unacknowledged",
    "died",
    "no_record",
)

LABELS = {
    CERTAINLY: gettext_lazy("Certainly held"),
    SOME_DAY: gettext_lazy("Certainly held on some of these days"),
    POSSIBLY: gettext_lazy("Possibly held"),
    BY_NIGHT: gettext_lazy("Held by night"),
    POSSIBLY_BY_NIGHT: gettext_lazy("Possibly held by night"),
    RECORDED: gettext_lazy("Recorded then"),
    AT_LIBERTY: gettext_lazy("At liberty, as stated"),
    UNACKNOWLEDGED: gettext_lazy("Whereabouts unacknowledged"),
    DIED: gettext_lazy("Death recorded before"),
    NO_RECORD: gettext_lazy("No record here"),
}


@dataclass(frozen=True)
class Days:
    """The days asked about, or some of them; both ends are meant."""

    first: date
    last: date

    def common(self, first: date | None, last: date | None) -> "Days | None":
        """Return the days that lie in another run too; None stands for an open side."""
        start, end = max(self.first, first or date.min), min(self.last, last or date.max)
        return Days(start, end) if start <= end else None

    @property
    def words(self) -> str:
        """The days in words."""
        first, last = (wording.format_day(day.isoformat()) for day in (self.first, self.last))
        return first if first == last else _("from %(first)s to %(last)s") % {"first": first, "last": last}


@dataclass(frozen=True)
class Answer:
    """One thing that the document says of the days: how surely, of which of them, in words, borne out by what."""

    how: str
    days: Days
    words: str
    is_whole: bool
    facts: list[Any] = field(default_factory=list[Any])

    @property
    def label(self) -> str:
        """How surely, or of what kind, before the words."""
        return str(LABELS[self.how])

    @property
    def needs_speaker(self) -> bool:
        """Whether each fact needs its speaker beside it, because the sentence does not name them."""
        return self.how != AT_LIBERTY


def answers(document: Any, asked: PartialDate) -> list[Answer]:
    """Return what a document says of custody on a date that has two bounds, in the order of the days.

    The events have been annotated for the page: they know their speaker and their notes.
    """
    whole = Days(asked.earliest or date.min, asked.latest or date.max)
    events = events_of(document)
    bounds = recorded_days(events)
    inside = whole.common(*bounds) if bounds else None
    known = spans(events)
    if inside is None:
        return [with_death(Answer(NO_RECORD, whole, no_record(), True), events, known)]
    found = [*stays_on(events, known, inside, whole), *stretches_on(document, inside, whole)]
    moments = moments_on(events, known, inside, whole)
    if not found and not any(one.days == inside for one in moments):
        found = [Answer(NO_RECORD, inside, no_record(), inside == whole)]
    found += moments
    every = [*sorted(found, key=in_order), *outside(whole, inside)]
    return [with_death(one, events, known) for one in every]


def with_death(answer: Answer, events: list[Any], known: dict[str, Span]) -> Answer:
    """Return the answer; where the record has nothing of the days because the person had died by then, say so."""
    if answer.how != NO_RECORD:
        return answer
    by_then = [event for event in events if event.kind in DEATHS | AFTER_DEATH and is_before(event, known, answer.days)]
    if not by_then:
        return answer
    every = accounts(min(by_then, key=lambda event: (event.kind not in DEATHS, known[event.id].possible[1])))
    return Answer(DIED, answer.days, recorded(every, True), answer.is_whole, every)


def is_before(event: Any, known: dict[str, Span], days: Days) -> bool:
    """Whether the last day on which an event can have been lies before all of the days."""
    last = known[event.id].possible[1] if event.id in known else None
    return last is not None and last < days.first


def in_order(answer: Answer) -> tuple[Any, ...]:
    """Return the place of an answer among others: by its first day, stays before what happened in them."""
    return (answer.days.first, answer.how == RECORDED, answer.days.last, answer.how == POSSIBLY)


def stays_on(events: list[Any], known: dict[str, Span], inside: Days, whole: Days) -> list[Answer]:
    """Return the stays in which the person was on some of the days, each surely or possibly."""
    stays = [one for one in events if is_known_stay(one, known)]
    found = [stay_on(one, known[one.id], inside, whole) for one in stays if one.kind not in DISAPPEARANCES]
    lost = (
        one for event in stays if event.kind in DISAPPEARANCES for one in lost_on(event, known[event.id], inside, whole)
    )
    return [*(one for one in found if one), *lost]


def lost_on(event: Any, span: Span, inside: Days, whole: Days) -> Iterator[Answer]:
    """Yield a disappearance: on its first day they were taken, and of none is it said where they were."""
    every = accounts(event)
    if days := inside.common(*span.possible):
        yield Answer(UNACKNOWLEDGED, days, disappeared(every), days == whole, every)
    if taken := inside.common(*span.certain) if span.certain else None:
        yield Answer(CERTAINLY, taken, disappeared(every), taken == whole, every)


def stay_on(event: Any, span: Span, inside: Days, whole: Days) -> Answer | None:
    """Return one stay: sure on the days that are certain, or on some of them; where nothing is sure, possible.

    Custody by night is called so: by day they are at liberty.
    """
    days = inside.common(*span.possible)
    if days is None:
        return None
    certain = days.common(*span.certain) if span.certain else None
    how = CERTAINLY if certain else {CERTAINLY: SOME_DAY}.get(span.during(whole.first, whole.last), POSSIBLY)
    if event.kind in NIGHTS:
        how = POSSIBLY_BY_NIGHT if how == POSSIBLY else BY_NIGHT
    every = accounts(event)
    return Answer(how, certain or days, held_where(every), (certain or days) == whole, every)


def stretches_on(document: Any, inside: Days, whole: Days) -> list[Answer]:
    """Return the stretches without a stay that surely lie on some of the days, by the names the document gives."""
    events = events_of(document)
    by_id = heads_by_id(events)
    found = []
    has_undated = bool(undated_custody(events))
    for node in stretches_of(document):
        sure = sure_days(node) if node.before else None
        days = inside.common(*sure) if sure else None
        if days:
            may_be_then = has_undated and node.kind != Stretch.UNACKNOWLEDGED
            undated = Answer(NO_RECORD, days, undated_may_be_then(), days == whole)
            found.append(undated if may_be_then else stretch_on(node, by_id, days, whole))
    return found


def stretch_on(node: Node, by_id: dict[str, Any], days: Days, whole: Days) -> Answer:
    """Return one stretch: at liberty only after a release that somebody states, else what the document calls it."""
    after, before = by_id.get(node.after), by_id.get(node.before)
    if node.kind == Stretch.AT_LIBERTY and after and after.kind == EventKind.RELEASE:
        return Answer(AT_LIBERTY, days, at_liberty(after, before), days == whole, [after])
    if node.kind == Stretch.UNACKNOWLEDGED:
        denials = [one for one in by_id.values() if one.kind == EventKind.CUSTODY_DENIED and falls_in(one, node)]
        return Answer(UNACKNOWLEDGED, days, unacknowledged(after, before), days == whole, denials)
    return Answer(NO_RECORD, days, no_record(after, before), days == whole)


def falls_in(event: Any, node: Node) -> bool:
    """Whether an event can lie in a stretch."""
    days = days_of(event)
    begin, end = node.earliest_begin or node.latest_begin, node.latest_end
    return bool(days) and max(days) >= date.fromisoformat(begin) and (not end or min(days) <= date.fromisoformat(end))


def moments_on(events: list[Any], known: dict[str, Span], inside: Days, whole: Days) -> list[Answer]:
    """Return the events of a moment that fell, or may have fallen, on one of the days.

    One that is custody itself, an arrest, a move or a release, says "held" where no stay says it as surely.
    """
    stays = [event for event in events if is_known_stay(event, known)]
    by_stays = strongest([known[one.id] for one in stays if one.kind not in NIGHTS | DISAPPEARANCES], whole)
    found = []
    for event in events:
        span = known.get(event.id)
        days = inside.common(*span.possible) if span and event.kind not in STAYS else None
        if span and days:
            every = accounts(event)
            how = span.during(whole.first, whole.last)
            is_custody = event.kind in IN_CUSTODY and how not in ("", by_stays) and by_stays != CERTAINLY
            first, last = span.possible[0] or date.min, span.possible[1] or date.max
            is_then = how == CERTAINLY if event.kind in LASTS else whole.first <= first and last <= whole.last
            words = recorded(every, is_then)
            found.append(Answer(how if is_custody else RECORDED, days, words, True, every))
    return found


def is_known_stay(event: Any, known: dict[str, Span]) -> bool:
    """Whether an event is a stay with a date."""
    return event.kind in STAYS and event.id in known


def strongest(found: list[Span], whole: Days) -> str:
    """Return how surely somebody was held on some of the days, by some of the spans: the surest of them."""
    said = {span.during(whole.first, whole.last) for span in found}
    return next((how for how in (CERTAINLY, POSSIBLY) if how in said), "")


def outside(whole: Days, inside: Days) -> list[Answer]:
    """Return that there is no record of days asked about that lie before the first event or after the last."""
    found = []
    if whole.first < inside.first:
        found.append(Days(whole.first, inside.first - DAY))
    if whole.last > inside.last:
        found.append(Days(inside.last + DAY, whole.last))
    return [Answer(NO_RECORD, days, outside_of_the_record(), False) for days in found]
