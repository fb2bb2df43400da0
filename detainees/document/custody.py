"""Write the custody section: events in order, times without a recorded stay, days held."""

from datetime import date as date_type
from typing import Any

from casetracker.document import custody as types
from casetracker.document.base import with_fields
from casetracker.vocabulary import EventKind, Stretch
from detainees.chain import Chain, chain_of
from detainees.chain.stretches import StretchBetween
from detainees.models import CustodyEvent, Detainee, Incident, Participation

from .group import GroupProtection
from .harm import Protection
from .loading import loaded
from .words import figures, qualifications
from .writer import DocumentWriter, date, party, place, said_of, text, unless_empty


def participations_of(detainee: Detainee) -> list[Participation]:
    """Return the person's participations, prefetched for writing."""
    return sorted(loaded(detainee.participations.order_by()), key=lambda row: (chain_key(row), row.pk))


def chain_key(row: Participation) -> tuple[int, tuple[Any, ...]]:
    """Return the place of an event in time; undated ones come last."""
    on = row.begin() or row.end()
    return (0, on.sort_key) if on else (1, ())


def custody(
    writer: DocumentWriter, participations: list[Participation], protection: Protection
) -> types.Custody | None:
    """Return the custody events that may be shown, the times without a stay between them, and days held."""
    shown = [row for row in participations if may_show(writer, row, protection)]
    events = write_groups(writer, shown, protection)
    chain = chain_of(shown)
    stretches = [write_stretch(stretch) for stretch in chain.stretches]
    return unless_empty(types.Custody(events=events, stretches=stretches, days_held=write_days_held(chain)))


def may_show(writer: DocumentWriter, row: Participation, protection: Protection) -> bool:
    """Whether event and participation may both be published without harm."""
    if not (writer.may_enter(row.event) and writer.may_enter(row)):
        return False
    reason = protection.hides_event(row)
    if reason:
        writer.leave_out(row, reason)
    return not reason


def write_groups(writer: DocumentWriter, rows: list[Participation], protection: Protection) -> list[types.Event]:
    """Write the events in order; rows that contradict an event are inside it."""
    heads = {row.event.public_id: row.event.alternative_to_id or row.event.pk for row in rows}
    groups: dict[int, list[Participation]] = {}
    for row in rows:
        groups.setdefault(heads[row.event.public_id], []).append(row)
    events = []
    for group in groups.values():
        head, *alternatives = sorted(group, key=lambda row: row.event.alternative_to_id is not None)
        event = write_event(writer, head, protection)
        others = [write_event(writer, alternative, protection) for alternative in alternatives]
        events.append(with_fields(event, alternatives=others))
    return events


def write_event(writer: DocumentWriter, row: Participation, protection: Protection) -> types.Event:
    """Return one event for the person's document: the shared event, and details for this person."""
    return with_fields(
        write_shared_event(writer, row.event, coarse=protection.place_is_coarse(row)),
        **writer.fact(row.event, row),
        begin=date(row.begin()),
        end=date(row.end()),
        own_dates=1 if row.own_begin_on or row.own_end_on else None,
        own_account=text(row.account),
        said_of=said_of(row.stated_as, row.group_words),
    )


def write_shared_event(
    writer: DocumentWriter, event: CustodyEvent, *, coarse: bool = False, group: GroupProtection | None = None
) -> types.Event:
    """Return one event without the people in it; where ``coarse``, its places by region.

    ``group`` protects the people whom a matter's document concerns.
    """
    return types.Event(
        **writer.fact(event),
        kind=event.kind,
        begin=date(event.begin_on),
        begin_is=event.begin_is if event.is_stay else "",
        end=date(event.end_on),
        end_is=event.end_is if event.is_stay else "",
        place=place(event.place, coarse=coarse),
        to_place=place(event.to_place, coarse=coarse),
        authority=party(event.authority),
        to_authority=party(event.to_authority),
        legal_basis=event.legal_basis if event.is_stay else "",
        provision=event.provision,
        treatment=event.treatment if event.is_stay else "",
        mode=event.mode,
        mode_as_stated=event.mode_as_stated,
        release_reason=event.release_reason,
        incident=incident(writer, event.incident, group),
        modality=event.modality,
        modality_reason=event.modality_reason,
        account=text(event.account),
        under_assurance=1 if is_under_assurance(event) else None,
        figures=figures(writer, event.figures.all(), writer.detainee),
        qualifications=qualifications(writer, event.qualifications.all()),
    )


def is_under_assurance(event: CustodyEvent) -> bool:
    """Whether an assurance that may itself be published covers the transfer: others are not loaded."""
    return event.kind == EventKind.CROSS_BORDER_TRANSFER and bool(event.assurances.all())


def incident(
    writer: DocumentWriter, row: Incident | None, group: GroupProtection | None = None
) -> types.Incident | None:
    """Return the incident with which custody is connected, attributed to whoever claims it."""
    if row is None or not writer.may_enter(row):
        return None
    if group is not None and (reason := group.hides_incident(row)):
        writer.leave_out(row, reason)
        return None
    return types.Incident(
        **writer.fact(row),
        title=text(row.title),
        on=date(row.on),
        place=place(row.place, coarse=group is not None and group.incident_is_coarse(row)),
        account=text(row.account),
    )


def write_days_held(chain: Chain) -> types.DaysHeld | None:
    """Return the days held that are counted from the stays shown; None where no stay is, or they are by night."""
    if all(stay.is_by_night for stay in chain.stays):
        return None
    held = chain.days_held
    return types.DaysHeld(minimum=held.minimum, maximum=held.maximum, approximate=1 if chain.approximate else None)


def write_stretch(stretch: StretchBetween) -> types.Stretch:
    """Return a time without a stay: its name, the events around it, and its bounds.

    An open one at the end is never called "at liberty": that would speak of a person's present.
    """
    return types.Stretch(
        kind=str(stretch.kind if stretch.before else Stretch.NO_RECORD),
        after=stretch.after,
        before=stretch.before,
        earliest_begin=day(stretch.earliest_begin),
        latest_begin=day(stretch.latest_begin),
        earliest_end=day(stretch.earliest_end),
        latest_end=day(stretch.latest_end),
    )


def day(value: date_type | None) -> str:
    """Return a day as a document has it; "" where it is open."""
    return "" if value is None else value.isoformat()
