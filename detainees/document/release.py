"""Find the first day on which a person may be at liberty; any doubt protects the person (rule 1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    DOMESTIC_TRANSFERS,
    NIGHTS,
    RELEASES,
    STAYS,
    TAKINGS,
    TRANSFERS,
    BoundKind,
    Evaluation,
    Visibility,
)
from detainees.models import Fact, Participation

HELD = TAKINGS | TRANSFERS | (STAYS - NIGHTS)
"""Kinds by which the person is not at liberty. By day they are, where they are held by night only."""


@dataclass(frozen=True)
class LastRelease:
    """The first day on which the person may be at liberty, and the events that may be shown although they touch it."""

    day: date
    exempt: frozenset[int] = frozenset()


def last_release(participations: Iterable[Participation]) -> LastRelease | None:
    """Return the last recorded release, by its earliest possible day; None if there is none.

    The rule, in order. What we have rejected counts for nothing. Alternatives are one release, of the earliest day that
    any of them allows.

    1. Of the dated releases that may be published the last one counts. Rows that are kept back cannot move it later.
    2. Where there is none, the earliest of these counts: a release without a date, any release that is kept back,
       the stated end of the last stay that may be published, and the stated end of a stay that is kept back and is
       not followed by custody that may be published, the start of custody by night only.

    So a row that is kept back can only add protection. A release without a date lies, for all we know, right after
    the first unbroken run of custody (see ``end_of_first_custody``); what lies before that day can still be shown.
    """
    rows = [row for row in participations if not is_rejected(row)]
    shown = [row for row in rows if is_publishable(row)]
    dated = [group for group in groups_of(rows) if any(is_publishable(row) and is_dated(row) for row in group)]
    if dated:
        alone = max(groups_of(list(filter(is_dated, shown))), key=lambda group: first_day(group, rows))
        day = max(first_day(group, rows) for group in dated)
        return LastRelease(day, exempt_with(alone, shown))
    return earliest(ends(rows, rows), ends(shown, rows), shown)


def ends(some: list[Participation], rows: list[Participation]) -> list[tuple[date, list[Participation]]]:
    """Return the possible days of release, each with the rows that state it. By night only: at liberty by day."""
    nights = [(first(row.begin()) or date.min, [row]) for row in some if row.event.kind in NIGHTS]
    return [(first_day(group, rows), group) for group in groups_of(some)] + ends_of_stays(some) + nights


def earliest(
    found: list[tuple[date, list[Participation]]],
    found_shown: list[tuple[date, list[Participation]]],
    shown: list[Participation],
) -> LastRelease | None:
    """Return the earliest of the days; what may be shown is exempt where nothing kept back made it earlier."""
    if not found:
        return None
    day = min(one for one, _group in found)
    touching = [row for one, group in found_shown for row in group if one == day]
    return LastRelease(day, exempt_with(touching, shown))


def is_publishable(row: Participation) -> bool:
    """Whether event and participation may both be published."""
    return is_in_public(row) and is_in_public(row.event)


def is_in_public(fact: Fact) -> bool:
    """Whether a fact is public, assessed and cited, and we have not rejected it."""
    judged = fact.evaluation not in (Evaluation.UNASSESSED, Evaluation.REJECTED)
    return fact.visibility == Visibility.PUBLIC and judged and bool(fact.citations.all())


def is_rejected(row: Participation) -> bool:
    """Whether we rejected that it happened, or that it happened to this person."""
    return Evaluation.REJECTED in (row.evaluation, row.event.evaluation)


def is_dated(row: Participation) -> bool:
    """Whether its earliest possible day is known."""
    return first(row.begin()) is not None


def first(on: PartialDate | None) -> date | None:
    """Return the earliest day that a date allows, as far as “about” reaches; None without one, or without a date."""
    return on.reach[0] if on else None


def last(on: PartialDate | None) -> date | None:
    """Return the latest day that a date allows; None where it has none, or there is no date."""
    return on.latest if on else None


def groups_of(rows: list[Participation]) -> list[list[Participation]]:
    """Return the releases among the rows, each with its alternatives: a group speaks of one release."""
    groups: dict[int, list[Participation]] = {}
    for row in (one for one in rows if one.event.kind in RELEASES):
        groups.setdefault(row.event.alternative_to_id or row.event.pk, []).append(row)
    return list(groups.values())


def first_day(group: list[Participation], rows: list[Participation]) -> date:
    """Return the earliest possible day of a release."""
    return min(first(row.begin()) or end_of_first_custody(rows) for row in group)


def ends_of_stays(rows: list[Participation]) -> list[tuple[date, list[Participation]]]:
    """Return the stated ends of stays after which they may have been at liberty, though no release is recorded."""
    stays = [(day, row) for row in rows if row.event.kind in HELD & STAYS and (day := last(row.end())) is not None]
    shown = [(day, row) for day, row in stays if is_publishable(row)]
    final = [row for day, row in shown if day == max(one for one, _row in shown)]
    kept_back = [row for day, row in stays if not is_publishable(row) and not is_followed(day, rows)]
    stated = [row for row in final + kept_back if row.event.end_is == BoundKind.STATED]
    return [(first(row.end()) or date.min, [row]) for row in stated]


def is_followed(end: date, rows: list[Participation]) -> bool:
    """Whether custody that may be published surely begins after the end of a stay, or lasts beyond it."""
    held = [first(row.begin()) for row in rows if row.event.kind in HELD and is_publishable(row)]
    return any(begin >= end for begin in held if begin is not None)


def end_of_first_custody(rows: list[Participation]) -> date:
    """Return the last day of the first unbroken run of custody: a release without a date may follow at once.

    A run goes on where the next stay begins by the day after, or where a move from custody to custody leads to it.
    Where it breaks they may have been at liberty between.
    """
    held = [(row.begin(), row) for row in rows if row.event.kind in HELD and is_publishable(row)]
    in_order = sorted([(on.sort_key, on.latest, row) for on, row in held if on and on.latest], key=lambda one: one[0])
    if not in_order:
        return date.min
    _key, begin, row = in_order[0]
    day, moved = max(begin, last(row.end()) or begin), row.event.kind in TRANSFERS
    for _key, begin, row in in_order[1:]:
        if not (moved or row.event.kind in DOMESTIC_TRANSFERS or begin <= day + timedelta(days=1)):
            break
        day, moved = max(day, begin, last(row.end()) or begin), row.event.kind in TRANSFERS
    return day


def exempt_with(touching: list[Participation], rows: list[Participation]) -> frozenset[int]:
    """Return the events that may be shown although their dates touch the release: itself, and stays that end at it.

    Custody by night only is life at liberty by day.
    """
    shown = [row for row in touching if is_publishable(row) and row.event.kind not in NIGHTS]
    days = [row.end() if row.event.is_stay else row.begin() for row in shown]
    held = [row for row in rows if row.event.kind in HELD & STAYS]
    stays = [row for row in held if any(is_same(row.end(), on) for on in days)]
    return frozenset(row.event_id for row in shown + stays)


def is_same(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two dates are known and allow the same days."""
    if not one or not other:
        return False
    return (one.earliest, one.latest) == (other.earliest, other.latest)
