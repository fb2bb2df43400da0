"""The difference between two documents of one case, fact by fact.

A fact is itself by its public id, wherever it stands in the page and whatever number its sources have there.
Facts that stand inside others (a charge in a proceeding, an alternative beside its head) are changes of their own.
"""

import json
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from casetracker.document.labels import label_of
from published import wording

from .facts import INSIDE, SECTIONS
from .field_words import Sayer
from .labels import label
from .upcasting import upcast
from .view_objects import View, page_view

ADDED, REMOVED, CHANGED = "added", "removed", "changed"

HEADINGS = {
    "": _("The case"),
    "names": _("Names"),
    "statuses": _("Status"),
    "identifiers": _("Identifiers"),
    "details": _("Details of the person"),
    "incidents": _("Incidents"),
    "events": _("Custody and events"),
    "assurances": _("Assurances"),
    "proceedings": _("Proceedings"),
    "allegations": _("Allegations"),
    "statements": _("Statements"),
    "figures": _("Figures"),
    "sources": _("Sources"),
}
DERIVED = {"heading": "", "group": "", "matters": "", "stretches": "events", "days_held": "events"}
"""The parts of a document without an id of their own, each compared as a whole, and where it is shown."""

NOT_A_FIELD = {"id", "n", "alternatives"}
PLACE = {"inside": _("belongs to"), "beside": _("another account of")}
"""What it is called that a fact stands inside another, or is an alternative to it."""

STANDS_BESIDE = ("said_by", "said_of", "concerns", "evaluation", "outcome", "standing", "position")
"""What is said again beside any change of a fact: whose word it is, and what became of a charge or decision."""


@dataclass(frozen=True)
class FieldChange:
    """One thing that a fact says, before and after, in words; "" where it is not said."""

    name: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """One fact that is new, gone or says something else. ``id`` is "" for what is derived from other facts.

    ``beside`` is what a changed fact says as before, and without which the rest would read otherwise.
    """

    id: str
    section: str
    kind: str
    title: str
    fields: list[FieldChange] = field(default_factory=list)
    beside: list[FieldChange] = field(default_factory=list)
    anchor: str = ""
    """Where it stands on the page of the newer document, or of the older one where it is gone."""

    @property
    def said(self) -> str:
        """The kind of the change in words."""
        return str(KINDS[self.kind])


KINDS = {ADDED: _("added"), REMOVED: _("removed"), CHANGED: _("changed")}


@dataclass
class Entry:
    """A fact as one document has it: where it stands, its name, and what it says, to compare and to read."""

    id: str
    section: str
    title: str
    says: dict[str, object]
    words: dict[str, str]
    anchor: str = ""


def differences(old: dict | None, new: dict) -> list[Change]:
    """Return what changed from one document of a case to another, in the order of the page; all is new after None."""
    before, after = entries(old) if old else {}, entries(new)
    found = [change(before.get(key), entry) for key, entry in after.items()]
    found += [change(entry, None) for key, entry in before.items() if key not in after]
    order = [str(heading) for heading in HEADINGS.values()]
    return sorted((one for one in found if one), key=lambda one: order.index(one.section))


def name_of_field(key: str) -> str:
    """Return what a thing that a fact says is called."""
    return str(PLACE[key]) if key in PLACE else label_of(key)


def change(old: Entry | None, new: Entry | None) -> Change | None:
    """Return how a fact changed, or None where it says the same."""
    shown = new or old
    names = dict.fromkeys([*(old.says if old else ()), *(new.says if new else ())])
    fields = [one for name in names if (one := field_change(name, old, new))]
    if old and new and not fields:
        return None
    kind = CHANGED if old and new else ADDED if new else REMOVED
    beside = unchanged(new, fields) if kind == CHANGED else []
    return Change(shown.id, str(HEADINGS[shown.section]), kind, shown.title, fields, beside, shown.anchor)


def unchanged(entry: Entry, fields: list[FieldChange]) -> list[FieldChange]:
    """Return what must be read with a change and has not changed itself; who says it is never left out."""
    changed = {one.name for one in fields}
    keys = [key for key in STANDS_BESIDE if entry.words.get(key)]
    keys += ["citations"] if "said_by" not in keys and "citations" in entry.words else []
    kept = [key for key in keys if name_of_field(key) not in changed]
    return [FieldChange(name_of_field(key), entry.words[key], entry.words[key]) for key in kept]


def field_change(name: str, old: Entry | None, new: Entry | None) -> FieldChange | None:
    """Return how one thing that a fact says changed; where two values read alike, they are shown as they are stored."""
    was, now = (entry.says.get(name) if entry else None for entry in (old, new))
    if was == now:
        return None
    before, after = (entry.words.get(name, "") if entry else "" for entry in (old, new))
    if before == after:
        before, after = ("" if value is None else stored(value) for value in (was, now))
    return FieldChange(name_of_field(name), before, after)


def entries(document: dict) -> dict[str, Entry]:
    """Return every fact, every derived part and every source of a document by its key, in the order of the page."""
    document = page_view(upcast(document))
    found = walk(document)
    facts = {node["id"]: node for _section, node, _place in found}
    for _section, node, _place in found:
        node["label"] = label(node)
    sayer = Sayer(document, facts)
    entered = {f"part {key}": part_entry(key, value, sayer) for key, value in parts(document)}
    for section, node, place in found:
        add_fact(entered, section, node, place, sayer)
    for key, source in keyed_sources(document):
        entered[key] = source_entry(source, sayer)
    return entered


def walk(document: dict) -> list[tuple[str, dict, tuple[str, str]]]:
    """Return every fact with its section and its place: the fact it stands in, and the head it is an alternative of."""
    sections = {**document, **document.get("custody", {})}
    found: list = []
    for section, kind in SECTIONS:
        for node in sections.get(section, []):
            enter(found, section, kind, node)
    return found


def enter(found: list, section: str, kind: str, node: dict, inside: str = "", beside: str = "") -> None:
    """Add a fact, the facts inside it and its alternatives."""
    found.append((section, node, (inside, beside)))
    for key, inner in INSIDE.get(kind, ()):
        children = node.get(key, [])
        for child in [children] if isinstance(children, dict) else children:
            enter(found, section, inner, child, inside=node["id"])
    for alternative in node.get("alternatives", []):
        enter(found, section, kind, alternative, inside=inside, beside=node["id"])


def add_fact(entered: dict[str, Entry], section: str, node: dict, place: tuple[str, str], sayer: Sayer) -> None:
    """Enter a fact; one that stands in two places (an incident, under two events) once, with both."""
    inside, beside = place
    entry = entered.setdefault(
        f"fact {node['id']}", Entry(node["id"], section, node["label"], {}, {}, f"fact-{node['id']}")
    )
    if not entry.says:
        own = own_fields(node)
        entry.says = {key: sayer.comparable(key, value) for key, value in own.items()}
        entry.words = {key: sayer.say_of(node, key, value) for key, value in own.items()}
    for name, other in (("inside", inside), ("beside", beside)):
        if other and other not in entry.says.get(name, []):
            entry.says[name] = sorted([*entry.says.get(name, []), other])
            entry.words[name] = _("; ").join(sayer.fact(one) for one in entry.says[name])


def own_fields(node: View) -> dict:
    """Return what a fact says itself: neither the facts inside it nor its alternatives."""
    nested = {key for key, _kind in INSIDE.get(node["type"], ())}
    return {key: value for key, value in node.original.items() if key not in NOT_A_FIELD | nested}


def parts(document: dict) -> list[tuple[str, object]]:
    """Return the parts of a document that have no id."""
    sections = {**document, **document.get("custody", {})}
    return [(key, sections[key]) for key in DERIVED if sections.get(key)]


def part_entry(key: str, value, sayer: Sayer) -> Entry:
    """Return a part that is compared as a whole."""
    title = wording.capital(name_of_field(key))
    return Entry("", DERIVED[key], title, {key: value}, {key: sayer.say("", key, value)})


def keyed_sources(document: dict) -> list[tuple[str, dict]]:
    """Return the sources with a key that is no number: confidential ones, which have no id, by what is told of them."""
    found: dict[str, dict] = {}
    for source in document.get("sources", []):
        told = {key: value for key, value in source.items() if key != "n"}
        name, again = f"source {source.get('id') or stored(told)}", 1
        while (key := f"{name} {again}") in found:
            again += 1
        found[key] = source
    return list(found.items())


def source_entry(source: dict, sayer: Sayer) -> Entry:
    """Return a source as an entry."""
    told = {key: value for key, value in source.items() if key not in NOT_A_FIELD}
    words = {key: sayer.say("source", key, value) for key, value in told.items()}
    return Entry(source.get("id", ""), "sources", wording.source_line(source), told, words, f"source-{source['n']}")


def stored(value) -> str:
    """Return a value as it is written in the document."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
