"""Short names of facts, for the list of disputes and the links back from sources."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from casetracker.document.parts import Date
from casetracker.vocabulary import (
    Absence,
    DecisionKind,
    DetailKind,
    EventKind,
    NameKind,
    QualificationKind,
    Result,
    StatedSex,
    StatementKind,
    StatusKind,
)
from published import wording

Named = tuple[str, Date | None]
"""A short name, and the date that stands with it."""


def label(node: Any) -> str:
    """Return a fact's short name, with its date where it has one; never a charge, never an accusation alone."""
    words, on = LABELS[node.type](node)
    return wording.together(wording.capital(words), wording.format_date(on))


def name(node: Any) -> Named:
    return f"{NameKind.label_of(node.kind)}: {wording.apart(node.text)}", None


def status(node: Any) -> Named:
    return StatusKind.label_of(node.kind), node.on


def identifier(node: Any) -> Named:
    return f"{wording.plain(node.system.name)} {wording.apart(node.value)}", None


def detail(node: Any) -> Named:
    value = wording.name_of(node.place) or wording.plain(node.value)
    if node.kind == DetailKind.AGE:
        value = "" if node.number is None else str(node.number)
    if node.sex:
        value = StatedSex.label_of(node.sex)
    kind = DetailKind.label_of(node.kind)
    value = value or ("" if node.on else _("stated; not shown"))
    return (f"{kind}: {wording.apart(value)}" if value else kind), node.on


def event(node: Any) -> Named:
    where = node.to_place if node.kind == EventKind.CROSS_BORDER_TRANSFER else node.place
    words = wording.together(EventKind.label_of(node.kind), wording.name_of(where or node.place))
    return words, node.begin or node.end


def incident(node: Any) -> Named:
    return wording.plain(node.title), None


def assurance(node: Any) -> Named:
    return wording.plain(node.title), None


def undertaking(node: Any) -> Named:
    return _("promise: %(kind)s") % {"kind": wording.plain(node.kind.name)}, None


def assessment(node: Any) -> Named:
    return Result.label_of(node.result), node.on


def proceeding(node: Any) -> Named:
    return wording.plain(node.title), None


def charge(node: Any) -> Named:
    if wording.is_on_others(node):
        return _("charge against others (%(whom)s), with its outcome") % named(node), node.brought
    return _("charge, with its outcome"), node.brought


def decision(node: Any) -> Named:
    words = DecisionKind.label_of(node.kind)
    if node.absence == Absence.ABSENT:
        words = _("%(decision)s, in absentia") % {"decision": words}
    if node.standing == "set_aside":
        words = _("%(decision)s (set aside)") % {"decision": words}
    if node.standing == "quashed":
        words = _("%(decision)s (quashed)") % {"decision": words}
    if wording.is_on_others(node):
        words = _("%(decision)s, concerning others (%(whom)s)") % {"decision": words, **named(node)}
    return words, node.on


def named(node: Any) -> dict[str, str]:
    """Return whom a decision or charge concerns, for a sentence."""
    return {"whom": wording.whom(node.concerns)}


def allegation(node: Any) -> Named:
    methods = wording.joined([wording.plain(method.name) for method in node.methods])
    return _("alleged: %(methods)s") % {"methods": methods}, node.begin


def qualification(node: Any) -> Named:
    return _("called %(kind)s") % {"kind": QualificationKind.label_of(node.kind)}, node.on


def statement(node: Any) -> Named:
    return StatementKind.label_of(node.kind), node.on


def figure(node: Any) -> Named:
    return wording.figure_words(node), None


LABELS: dict[str, Callable[[Any], Named]] = {
    "name": name,
    "status": status,
    "identifier": identifier,
    "detail": detail,
    "event": event,
    "incident": incident,
    "assurance": assurance,
    "undertaking": undertaking,
    "assessment": assessment,
    "proceeding": proceeding,
    "charge": charge,
    "decision": decision,
    "allegation": allegation,
    "qualification": qualification,
    "statement": statement,
    "figure": figure,
}
