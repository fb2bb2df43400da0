"""The fact box of a case: a few facts with sources, contradicting rows side by side."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from casetracker.document.walk import events_of, with_alternatives
from casetracker.vocabulary import (
    AFTER_DEATH,
    DOMESTIC_TRANSFERS,
    ENDINGS,
    HELD_STATUSES,
    NIGHTS,
    PLACED_STAYS,
    TAKINGS,
    DetailKind,
    EventKind,
    StatedSex,
    Unit,
)
from published import wording

from ..derived.counts import latest_status
from ..derived.days_held import accounts_differ
from . import disputes, whereabouts
from .timeline import undated_custody
from .view_objects import Note

DETAILS = (
    DetailKind.SEX,
    DetailKind.OCCUPATION,
    DetailKind.CAPACITY,
    DetailKind.AFFILIATION,
    DetailKind.NATIONALITY,
    DetailKind.NATIONALITY_ACQUIRED,
    DetailKind.NATIONALITY_LOST,
    DetailKind.BIRTH,
    DetailKind.AGE,
    DetailKind.RESIDENCE,
    DetailKind.ORIGIN,
)


@dataclass(frozen=True)
class Item:
    """One line of a row: the words, a lesser line, the notes; the anchor and the paragraph if the fact stands here."""

    words: str
    lesser: str = ""
    notes: list[Note] = field(default_factory=list[Any])
    id: str = ""
    paragraph: int = 0
    is_repeated: bool = False


def infobox(document: Any) -> list[dict[str, Any]]:
    """Return the rows of the box: a label, and items of words, a lesser line and notes."""
    events = events_of(document)
    rows = [last_place(events), last_taken(document, events), days_held(document), durations(document, events)]
    rows += identifiers(document) + details(document)
    return [found for found in rows if found]


def row(label: str, items: list[Item], *, is_disputed: bool = False) -> dict[str, Any]:
    """Return one row of the box, or nothing where it has no items."""
    return {"label": label, "items": items, "is_disputed": is_disputed} if items else {}


def item_of(fact: Any, words: str, lesser: str = "") -> Item:
    """Return the line of a fact that stands in the box."""
    return Item(words, lesser, fact.notes, fact.anchor, fact.paragraph)


def last_place(events: list[Any]) -> dict[str, Any]:
    """Return the last custody among the events recorded, which is not a status: where, by whom, of what dates.

    Of a stay whose place is not recorded that is said: the place of an earlier one is not the last.
    """
    dated = [event for event in events if event.begin or event.end]
    are_all = not undated_custody(events)
    label = _("Last custody on record") if are_all else _("Last custody on record with a date")
    for event in reversed(dated):
        moved_to = event.to_place if event.kind in DOMESTIC_TRANSFERS else None
        if event.kind in PLACED_STAYS | DOMESTIC_TRANSFERS and (moved_to or event.place):
            holder = event.to_authority or event.authority
            by = _("held by %(holder)s") % {"holder": wording.party(holder)} if holder else ""
            where = wording.place(moved_to or event.place)
            how = EventKind.label_of(event.kind) if event.kind in NIGHTS else ""
            lesser = wording.together(how, by, dates(event))
            return row(label, [Item(where, lesser, event.notes)], is_disputed=bool(event.alternatives))
        if event.kind in PLACED_STAYS:
            said = wording.capital(whereabouts.where(event))
            return row(label, [Item(said, dates(event), event.notes)], is_disputed=bool(event.alternatives))
    return {}


def dates(event: Any) -> str:
    """Return the dates of an event in words; of a stay whose end is not known, only how long it is recorded."""
    begin, end = wording.format_date(event.begin), wording.format_date(event.end)
    if wording.is_last_mention(event):
        return _("last mentioned: %(date)s; end unknown") % {"date": end}
    if end and begin != end:
        return _("until %(date)s") % {"date": end}
    return wording.custody_dates(event)


def last_taken(document: Any, events: list[Any]) -> dict[str, Any]:
    """Return when the person was last taken into custody, as recorded, where the latest status says they are held.

    It is not since when they are held: that only a source could say.
    """
    status = latest_status(document.statuses)
    if status is None or status.kind not in HELD_STATUSES:
        return {}
    for event in reversed(events):
        if event.kind in ENDINGS | AFTER_DEATH:
            return {}
        if event.kind in TAKINGS and event.begin:
            return row(
                _("Last taken into custody"),
                [Item(wording.format_date(event.begin), EventKind.label_of(event.kind), event.notes)],
            )
    return {}


def days_held(document: Any) -> dict[str, Any]:
    """Return the days counted from the stays recorded; custody by night is named and not counted."""
    held = document.custody and document.custody.days_held
    has_nights = any(event.kind in NIGHTS for event in events_of(document))
    if not held:
        return {}
    how = _("counted from the dates recorded here, some of which are approximate")
    how = how if held.approximate else _("counted from the dates recorded here")
    how = how if wording.can_be_counted(held) else ""
    if how and accounts_differ(events_of(document)):
        how = wording.together(how, _("where accounts of a stay differ, from the first one"))
    if has_nights:
        how = wording.together(how, _("custody by night is not counted"))
    return row(_("Days held"), [Item(wording.days_held(held), how)])


def durations(document: Any, events: list[Any]) -> dict[str, Any]:
    """Return the durations that sources state, each with what it is of: not all of them are of time in custody."""
    figures = [*(one for event in events for one in event.figures), *document.figures]
    lasted = [one for one in with_alternatives(figures) if one.unit not in (Unit.PERSONS, Unit.MONEY)]
    items = [Item(wording.figure(one), wording.plain(one.words), one.notes) for one in lasted]
    return row(_("Durations that sources state"), items)


def identifiers(document: Any) -> list[dict[str, Any]]:
    """Return the numbers and codes given to them, one row a system."""
    rows: dict[str, list[Item]] = {}
    for one in with_alternatives(document.identifiers):
        system = wording.plain(one.system.name)
        rows.setdefault(system, []).append(item_of(one, one.value))
    return [row(wording.capital(system), items, is_disputed=False) for system, items in rows.items()]


def details(document: Any) -> list[dict[str, Any]]:
    """Return nationality, year of birth, age, residence and origin; alternatives of one kind side by side."""
    rows = []
    for kind in DETAILS:
        heads = [node for node in document.details if node.kind == kind]
        found = with_alternatives(heads)
        is_disputed = any(head.alternatives for head in heads)
        items = [detail_item(kind, one, is_disputed) for one in found]
        rows.append(row(wording.capital(DetailKind.label_of(kind)), items, is_disputed=is_disputed))
    return rows


def detail_item(kind: str, node: Any, is_disputed: bool) -> Item:
    """Return one line of a detail; where sources differ, with the confidence in each value."""
    words, lesser = DETAIL_WORDS.get(kind, place_words)(node)
    if is_disputed and (confidence := disputes.confidence(node)):
        sure = _("confidence %(confidence)s") % {"confidence": confidence}
        lesser = _("; ").join(wording.apart(part) for part in (lesser, sure) if part)
    return item_of(node, words or nothing_shown(node), lesser)


def nothing_shown(node: Any) -> str:
    """Return what stands for a detail of which nothing may be shown: its date, else that it is recorded."""
    on = wording.format_date(node.on)
    return _("as of %(date)s; not shown") % {"date": on} if on else _("stated; not shown")


def place_words(node: Any) -> tuple[str, str]:
    """Return a nationality, residence or origin, and how the source puts it."""
    where, value = wording.place(node.place), wording.plain(node.value)
    on = wording.format_date(node.on)
    when = _("as of %(date)s") % {"date": on} if on else ""
    return (where, wording.together(value, when)) if where else (value, when)


def birth_words(node: Any) -> tuple[str, str]:
    """Return the year of birth; that the days differ is said without the days."""
    words = wording.together(wording.format_date(node.on), wording.place(node.place))
    lesser = _("the day differs between sources") if node.days_differ else ""
    return words, lesser


def age_words(node: Any) -> tuple[str, str]:
    """Return an age as a source gives it, with the date of which it was true."""
    on, age, value = (
        wording.format_date(node.on),
        "" if node.number is None else str(node.number),
        wording.plain(node.value),
    )
    if not age:
        return value, on
    return (_("%(age)s as of %(date)s") % {"age": age, "date": on} if on else age), value


def change_words(node: Any) -> tuple[str, str]:
    """Return a nationality that was acquired or lost, with the date on which it was."""
    where, value, on = wording.place(node.place), wording.plain(node.value), wording.format_date(node.on)
    return (where, wording.together(on, value)) if where else (value, on)


def sex_words(node: Any) -> tuple[str, str]:
    """Return a sex or gender as stated, with the words of the source."""
    said, (value, when) = StatedSex.label_of(node.sex) if node.sex else "", place_words(node)
    if node.sex == StatedSex.OTHER and value:
        said = ""  # its own words say it
    return (said, wording.together(value, when)) if said else (value, when)


DETAIL_WORDS: dict[str, Callable[[Any], tuple[str, str]]] = {
    DetailKind.BIRTH: birth_words,
    DetailKind.AGE: age_words,
    DetailKind.SEX: sex_words,
    DetailKind.NATIONALITY_ACQUIRED: change_words,
    DetailKind.NATIONALITY_LOST: change_words,
}
