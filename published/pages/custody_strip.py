"""The custody strip: the years of the record to scale, in HTML and CSS.

Three rows over one axis of years: moments as ticks, stays as a bar (solid where certain, hatched where possible, dotted
in a disappearance), and the stretches between them by the names that the document gives them. It shows nothing that the
list below it does not say in words, and it ends with the last event that the document has.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from casetracker.custody import Span
from casetracker.document.custody import Stretch as Node
from casetracker.document.walk import events_of
from casetracker.vocabulary import (
    CONTACTS,
    DISAPPEARANCES,
    ENDINGS,
    PLACED_STAYS,
    STAYS,
    TAKINGS,
    TERMS,
    TRANSFERS,
    Stretch,
)
from published import wording

from ..derived.days_held import accounts, accounts_differ, days_of, spans, stretches_of
from . import whereabouts
from .timeline import Scale, sure_days, undated_custody

ROOM_FOR_WORDS = 14
"""From how many hundredths of the strip on the name of a stretch is written into it."""

MARKS = (
    ("taken", TAKINGS, gettext_lazy("taken into custody")),
    ("moved", TRANSFERS, gettext_lazy("moved or handed over")),
    ("ended", ENDINGS, gettext_lazy("released, escaped or died")),
    ("other", CONTACTS, gettext_lazy("another event")),
)
"""How the moments are told apart, by form as well as by place in the key."""

LINES = (
    (Stretch.AT_LIBERTY.value, gettext_lazy("no custody is recorded here after a release that a source states")),
    (Stretch.NO_RECORD.value, gettext_lazy("no record here")),
    (Stretch.UNACKNOWLEDGED.value, gettext_lazy("whereabouts unacknowledged, as a source states")),
)
"""The lines under the bar, by what the document calls a stretch. The list says no more of one after a release."""

WRITTEN_IN: dict[str, Any] = {Stretch.AT_LIBERTY: gettext_lazy("released")}
"""What is written into the strip itself where the name of the stretch would say more than the list does."""


@dataclass
class Strip:
    """The strip, row by row, with a sentence for those who do not see it."""

    scale: Scale
    stays: list[dict[str, Any]]
    moments: list[dict[str, Any]]
    stretches: list[dict[str, Any]]
    key: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)

    @property
    def has_disappeared(self) -> bool:
        """Whether days of a disappearance are drawn."""
        return any(one["kind"] == "disappeared" for one in self.stays)


def strip(document: Any, scale: Scale | None, stays: list[dict[str, Any]]) -> Strip | None:
    """Return the strip of a document whose stays are drawn already; None where no stay is dated."""
    if scale is None or not stays:
        return None
    moments = [mark for event in events_of(document) for mark in marks(event, scale)]
    stretches = [drawn for one in sure_stretches(document) if (drawn := stretch(one, scale))]
    return Strip(
        scale=scale,
        stays=stays,
        moments=moments,
        stretches=stretches,
        key=key_of(moments),
        lines=lines_of(stretches),
        summary=summary(document, scale, stretches),
    )


def marks(event: Any, scale: Scale) -> list[dict[str, Any]]:
    """Return the tick of a moment: thin where the day is known, as wide as the days in doubt where it is not."""
    days = days_of(event)
    is_beyond = not days or min(days) > scale.last
    if event.kind in STAYS | TERMS or is_beyond or event not in accounts(event):
        return []
    name = next(name for name, kinds, _label in MARKS if event.kind in kinds)
    drawn = scale.segment(min(days), max(days), name)
    return [drawn | {"doubt": max(days) > min(days)}]


def sure_stretches(document: Any) -> list[Node]:
    """Return the stretches that may be drawn: beside custody without a date no time is surely without custody."""
    found = stretches_of(document)
    if undated_custody(events_of(document)):
        return [one for one in found if one.kind == Stretch.UNACKNOWLEDGED]
    return found


def stretch(node: Node, scale: Scale) -> dict[str, Any] | None:
    """Return a stretch between two events of the record as far as its days are sure; an open one is not drawn."""
    days = sure_days(node) if node.before else None
    if days is None:
        return None
    first, last = days
    drawn = scale.segment(first, last, node.kind)
    room = drawn["end"] - drawn["begin"] >= ROOM_FOR_WORDS
    return drawn | {
        "words": WRITTEN_IN.get(node.kind) or Stretch.label_of(node.kind) if room else "",
        "first": first,
        "last": last,
    }


def key_of(moments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the ticks that are drawn mean, each once."""
    used = {moment["kind"] for moment in moments}
    return [{"kind": name, "words": words} for name, _kinds, words in MARKS if name in used]


def lines_of(stretches: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the lines of the stretches that are drawn mean, each once."""
    used = {one["kind"] for one in stretches}
    return [{"kind": kind, "words": words} for kind, words in LINES if kind in used]


def summary(document: Any, scale: Scale, stretches: list[dict[str, Any]]) -> list[str]:
    """Return what the strip shows, in sentences."""
    count = sum(event.kind in PLACED_STAYS for event in events_of(document))
    within_a_year = ngettext(
        "%(number)s stay in custody is recorded here, in %(first)s.",
        "%(number)s stays in custody are recorded here, in %(first)s.",
        count,
    )
    over_years = ngettext(
        "%(number)s stay in custody is recorded here, between %(first)s and %(last)s.",
        "%(number)s stays in custody are recorded here, between %(first)s and %(last)s.",
        count,
    )
    years = {"first": scale.first.year, "last": scale.last.year}
    said = (
        []
        if not count
        else [(within_a_year if years["first"] == years["last"] else over_years) % {"number": count, **years}]
    )
    said += disappearances(document)
    held = document.custody.days_held if getattr(document, "custody", None) else None
    if held and wording.can_be_counted(held):
        said.append(_("Days held, counted from the dates here: %(days)s.") % {"days": wording.days_held(held)})
        if accounts_differ(events_of(document)):
            said.append(_("Where accounts of a stay differ, its days are counted from the first one."))
    return said + [stretch_text(one) for one in stretches]


def disappearances(document: Any) -> list[str]:
    """Return the disappearances in sentences: they are no stays, for nobody says where the person was."""
    events = events_of(document)
    known = spans(events)
    placed = [known[one.id] for one in events if one.kind in PLACED_STAYS and one.id in known]
    return [
        disappearance_text(one, is_placed=any(overlap(known[one.id], stay) for stay in placed))
        for one in events
        if one.kind in DISAPPEARANCES and one.id in known
    ]


def disappearance_text(event: Any, *, is_placed: bool) -> str:
    """Return a disappearance with its dates; that nobody knows where they were, unless a stay may have been then."""
    said = {"disappearance": wording.capital(whereabouts.disappeared(accounts(event)))}
    if is_placed:
        return _("%(disappearance)s.") % said
    return _("%(disappearance)s. Where the person was then is unknown.") % said


def overlap(one: Span, other: Span) -> bool:
    """Whether two events may have been on the same day."""
    first = max(one.possible[0] or date.min, other.possible[0] or date.min)
    return first <= min(one.possible[1] or date.max, other.possible[1] or date.max)


def stretch_text(one: dict[str, Any]) -> str:
    """Return a stretch that is drawn, with its days."""
    days = {"first": wording.format_day(one["first"].isoformat()), "last": wording.format_day(one["last"].isoformat())}
    sentences = {
        Stretch.AT_LIBERTY: _(
            "No custody is recorded here after a release that a source states: %(first)s to %(last)s."
        ),
        Stretch.NO_RECORD: _("No record here: %(first)s to %(last)s."),
        Stretch.UNACKNOWLEDGED: _("Whereabouts unacknowledged, as a source states: %(first)s to %(last)s."),
    }
    return sentences[one["kind"]] % days
