"""A transfer under an assurance in a document: what was on record before it, and what came after."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from casetracker.dates import PartialDate
from casetracker.document.parts import Date
from casetracker.document.walk import events_of
from casetracker.vocabulary import (
    RELEASES,
    STAYS,
    TAKINGS,
    TAKINGS_AGAIN,
    TERMS,
    AssuranceStage,
    BoundKind,
    Monitoring,
    StatementKind,
)
from published.derived.counts import is_ill_treatment, names_nobody

from ..models.ledger import Known, Later, Watched
from .intervals import Interval, Span, between, first_of, span_of
from .promises import code_of, pair_of, standing

WARNINGS = {StatementKind.FEAR, StatementKind.OBJECTION, StatementKind.THREAT, StatementKind.RISK_KNOWN}
"""Statements that tell of a risk."""

TESTED = {AssuranceStage.ACCEPTED, AssuranceStage.REJECTED}
"""A court has looked at the assurance; nothing else that the record holds is a review by somebody independent."""

WATCHED_BY = {
    Watched.INDEPENDENT: {
        Monitoring.NGO,
        Monitoring.NATIONAL,
        Monitoring.INTERNATIONAL,
        Monitoring.COURT,
        Monitoring.MEDICAL,
    },
    Watched.INTERESTED: {Monitoring.DIPLOMATS, Monitoring.SELF},
    Watched.NOBODY: {Monitoring.NONE},
}


@dataclass(frozen=True)
class Warned:
    """One statement that tells of a risk, and how it lies to the transfer; ``by_place`` if only the place says so."""

    statement: Any
    known: Known
    by_place: bool = False


@dataclass(frozen=True)
class After:
    """Something recorded after the transfer, and how many days after."""

    fact: Any
    interval: Interval


@dataclass
class Transfer:
    """One person's transfer under the assurances of one giver to one receiver, as their document has it.

    ``event`` is None where the document has no transfer that an assurance names. Of a matter there is no ``again``
    and no ``alleged``: it names nobody.
    """

    pair: tuple[str, str]
    assurances: list[Any]
    event: Any = None
    warned: list[Warned] = field(default_factory=list)
    again: list[After] = field(default_factory=list)
    again_is: Later = Later.NO_TRANSFER
    alleged: list[After] = field(default_factory=list)
    alleged_is: Later = Later.NO_TRANSFER

    @property
    def known(self) -> Known:
        """What was on record before the transfer: the surest of what there is."""
        found = {one.known for one in self.warned}
        return next((known for known in Known if known in found), Known.NONE)

    @property
    def reviewed(self) -> bool:
        """Whether it is recorded that somebody independent, a court, looked at one of the assurances."""
        return any(one.stage in TESTED for one in self.assurances)

    @property
    def watched(self) -> Watched:
        """Who was to watch over it, the most independent of those named."""
        named = {one.monitoring for one in self.assurances}
        return next((watched for watched, by in WATCHED_BY.items() if named & by), Watched.NOT_STATED)

    @property
    def first_again(self) -> Interval | None:
        """The days until the first custody recorded after it."""
        return first_of([one.interval for one in self.again])

    @property
    def first_alleged(self) -> Interval | None:
        """The days until the first treatment alleged after it."""
        return first_of([one.interval for one in self.alleged])


def transfers(document: Any) -> list[Transfer]:
    """Return what a document says of the transfers under assurances, one a giver and receiver."""
    pairs: dict[tuple[str, str], list[Any]] = {}
    for assurance in standing(document.assurances):
        pairs.setdefault(pair_of(assurance), []).append(assurance)
    return [read(document, Transfer(pair, assurances)) for pair, assurances in pairs.items()]


def read(document: Any, transfer: Transfer) -> Transfer:
    """Fill in what the document says of one transfer."""
    events = events_of(document)
    named = {public_id for one in transfer.assurances for public_id in one.transfers}
    transfer.event = next((event for event in events if named & {one.id for one in standing([event])}), None)
    transfer.warned = list(warnings(document, transfer))
    if document.kind == "detainee" and (arrival := arrival_of(transfer.event)):
        transfer.again, transfer.again_is = custody_after(events, transfer.event, arrival)
        transfer.alleged, transfer.alleged_is = alleged_after(document.allegations, events, arrival)
    return transfer


def arrival_of(event: Any) -> Span | None:
    """Return when a transfer ended, from which days are counted; its departure where no arrival is dated."""
    return (dated(event, "end") or dated(event, "begin")) if event else None


def dated(event: Any, side: str) -> Span | None:
    """Return one side of an event within the bounds of all its datings."""
    return span_of([getattr(one, side) for one in standing([event])])


# What was on record before


def warnings(document: Any, transfer: Transfer) -> Iterator[Warned]:
    """Yield what tells of a risk and does not lie after the transfer; in a matter what is said of nobody by name."""
    of_assurances = [one for assurance in transfer.assurances for one in assurance.statements]
    for statement in standing([*document.statements, *of_assurances]):
        is_for_here = document.kind == "detainee" or stands_here_alone(statement)
        if statement.kind in WARNINGS and is_for_here and (warned := lies_to(statement, transfer.event)):
            yield warned


def stands_here_alone(statement: Any) -> bool:
    """Whether a statement of a matter is not said of everybody: those stand on the pages of the people."""
    return not statement.said_of or names_nobody(statement)


def lies_to(statement: Any, event: Any) -> Warned | None:
    """Return how a statement lies to the transfer; None where it lies after it, or is a threat without a date."""
    on = statement.until or statement.on
    begins = departures(event)
    if not on or not begins:
        return None if statement.kind == StatementKind.THREAT else placed(statement, event, Known.UNDATED)
    said = PartialDate.from_document(on)
    if all(said.certainly_before(one) for one in begins):
        return Warned(statement, Known.BEFORE)
    if any(said.possibly_before(one) for one in begins):
        return placed(statement, event, Known.POSSIBLY)
    return None


def departures(event: Any) -> list[PartialDate]:
    """Return every dating of the begin of a transfer."""
    dates = [one.begin or one.end for one in standing([event])] if event else []
    return [PartialDate.from_document(on) for on in dates if on]


def placed(statement: Any, event: Any, otherwise: Known) -> Warned:
    """Return it as before the transfer where it was said, of or by the person, in the place of departure."""
    here = code_of(statement.place)
    is_persons = statement.about_this_person or statement.by_this_person
    if event and here and is_persons and here == code_of(event.place):
        return Warned(statement, Known.BEFORE, by_place=True)
    return Warned(statement, otherwise)


# What came after


def custody_after(events: list[Any], transfer: Any, arrival: Span) -> tuple[list[After], Later]:
    """Return the custody recorded after a transfer, the first begin first; custody on arrival is none.

    It is an arrest, seizure or capture after the transfer, or a stay that begins after a release that followed it. A
    rearrest on new charges may be of somebody who was never let go: it counts after a release.
    """
    found, in_doubt = [], False
    releases = [span for one in events if one.kind in RELEASES and (span := dated(one, "begin"))]
    releases = [span for span in releases if span.is_after(arrival)]
    for event in standing([one for one in events if one is not transfer]):
        span = begin_of(event)
        if span is None or event.kind not in TAKINGS | STAYS:
            continue
        starts = [arrival] if event.kind in TAKINGS - TAKINGS_AGAIN else releases
        interval = between(arrival, span)
        if interval and any(span.is_after(start) for start in starts):
            found.append(After(event, interval))
        elif any(span.may_be_after(start) for start in starts):
            in_doubt = True
    return in_order(found), state_of(found, in_doubt)


def begin_of(event: Any) -> Span | None:
    """Return when custody began; of a stay of which only the first mention is known, not before when."""
    span = span_of([event.begin])
    if span and event.begin_is == BoundKind.CITED:
        return Span(None, span.latest, span.approximate)
    return span


def alleged_after(allegations: list[Any], events: list[Any], arrival: Span) -> tuple[list[After], Later]:
    """Return the ill-treatment alleged after a transfer, the first first; what is said of some is nobody's."""
    found, in_doubt = [], False
    stays = {one.id: one for event in events for one in standing([event])}
    for allegation in standing(allegations):
        if names_nobody(allegation) or not is_ill_treatment(allegation):
            continue
        span = time_of(allegation, stays.get(allegation.event))
        interval = between(arrival, span) if span else None
        if interval:
            found.append(After(allegation, interval))
        elif span is None or span.may_be_after(arrival):
            in_doubt = True
    return in_order(found), state_of(found, in_doubt)


def time_of(allegation: Any, stay: Any) -> Span | None:
    """Return when treatment alleged began: by its own dates, else at some time of the stay it belongs to."""
    begin, end = allegation.begin, allegation.end
    first, last = span_of([begin or end]), span_of([end or begin])
    if first and last:
        own = span_of([begin]) or Span(None, last.latest, last.approximate)
        return Span(own.earliest, own.latest or last.latest, first.approximate or last.approximate)
    if stay is None or stay.kind not in STAYS:
        return None
    first, last = span_of([stay.begin]), span_of([stay.end])
    is_stated = stay.end_is == BoundKind.STATED
    if first is None or stay.begin_is == BoundKind.CITED:
        return None
    return Span(first.earliest, last.latest if last and is_stated else None, first.approximate)


def in_order(found: list[After]) -> list[After]:
    """Return what came after, by the fewest days, then by the most."""
    return sorted(found, key=lambda one: (one.interval.fewest, one.interval.most is None, one.interval.most or 0))


def state_of(found: list[After], in_doubt: bool) -> Later:
    """Return whether anything is recorded after the transfer."""
    if found:
        return Later.RECORDED
    return Later.UNCLEAR if in_doubt else Later.NONE


def last_dates(document: Any) -> dict[str, Date | None]:
    """Return up to when a document follows a person: their last status with a date, and the last event with one."""
    statuses = [one.on for one in standing(getattr(document, "statuses", [])) if one.on]
    happened = [one for one in standing(events_of(document)) if one.kind not in TERMS]
    dates = [on for one in happened for on in (one.begin, one.end) if on]
    return {"status": latest(statuses), "event": latest(dates)}


def latest(dates: list[Date]) -> Date | None:
    """Return the date whose last possible day is the latest; an open one says nothing of a last day."""
    return max(dates, key=lambda on: on.latest or on.earliest, default=None)
