"""A short name for every fact: for the list of what is disputed, and for the way back from a source."""

from django.utils.translation import gettext as _

from casetracker.vocabulary import (
    DecisionKind,
    DetailKind,
    EventKind,
    NameKind,
    QualificationKind,
    Result,
    StatementKind,
    StatusKind,
)
from published import wording


def label(node: dict) -> str:
    """Return a fact's short name, with its date where it has one; never a charge, never an accusation alone."""
    words, on = LABELS[node["type"]](node)
    return wording.together(wording.capital(words), wording.say_date(on))


def name(node: dict) -> tuple:
    return f"{NameKind.say(node['kind'])}: {wording.apart(node['text'])}", None


def status(node: dict) -> tuple:
    return StatusKind.say(node["kind"]), node.get("on")


def identifier(node: dict) -> tuple:
    return f"{wording.plain(node['system'].get('name'))} {wording.apart(node['value'])}", None


def detail(node: dict) -> tuple:
    value = wording.plain(node.get("place", {}).get("name")) or wording.plain(node.get("value"))
    if node["kind"] == DetailKind.AGE:
        value = str(node.get("number", ""))
    kind = DetailKind.say(node["kind"])
    value = value or ("" if node.get("on") else _("stated; not shown"))
    return (f"{kind}: {wording.apart(value)}" if value else kind), node.get("on")


def event(node: dict) -> tuple:
    where = node.get("to_place") if node["kind"] == EventKind.CROSS_BORDER_TRANSFER else node.get("place")
    parts = [EventKind.say(node["kind"]), wording.plain((where or node.get("place") or {}).get("name"))]
    return wording.together(*parts), node.get("begin") or node.get("end")


def incident(node: dict) -> tuple:
    return wording.plain(node.get("title")), None


def assurance(node: dict) -> tuple:
    return wording.plain(node.get("title")), None


def undertaking(node: dict) -> tuple:
    return _("undertaking: %(kind)s") % {"kind": wording.plain(node["kind"].get("name"))}, None


def assessment(node: dict) -> tuple:
    return Result.say(node["result"]), node.get("on")


def proceeding(node: dict) -> tuple:
    return wording.plain(node.get("title")), None


def charge(node: dict) -> tuple:
    if wording.is_on_others(node):
        return _("charge against others (%(whom)s), with its outcome") % named(node), node.get("brought")
    return _("charge, with its outcome"), node.get("brought")


def decision(node: dict) -> tuple:
    words = DecisionKind.say(node["kind"])
    if node.get("standing") == "quashed":
        words = _("%(decision)s (quashed)") % {"decision": words}
    if wording.is_on_others(node):
        words = _("%(decision)s, concerning others (%(whom)s)") % {"decision": words, **named(node)}
    return words, node.get("on")


def named(node: dict) -> dict:
    """Return whom a decision or charge concerns, for a sentence."""
    return {"whom": wording.whom(node["concerns"])}


def allegation(node: dict) -> tuple:
    methods = wording.joined([wording.plain(method.get("name")) for method in node.get("methods", [])])
    return _("alleged: %(methods)s") % {"methods": methods}, node.get("begin")


def qualification(node: dict) -> tuple:
    return _("called %(kind)s") % {"kind": QualificationKind.say(node["kind"])}, node.get("on")


def statement(node: dict) -> tuple:
    return StatementKind.say(node["kind"]), node.get("on")


def figure(node: dict) -> tuple:
    return wording.figure_words(node), None


LABELS = {
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
