"""The difference between two documents of one case, fact by fact.

A fact is itself by its public id, wherever it stands in the page and whatever number its sources have there.
Facts that stand inside others (a charge in a proceeding, an alternative beside its head) are changes of their own.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document import Detainee, Document, Matter
from casetracker.document.base import is_absent
from casetracker.document.custody import Custody
from casetracker.document.labels import label_of
from casetracker.document.parts import Fact, Source
from casetracker.document.walk import Placed, fields_of, placed_facts, plain, sections_of, stated
from published import wording

from .field_words import FieldFormatter
from .labels import label

ADDED, REMOVED, CHANGED = "added", "removed", "changed"

HEADINGS = {"": _("The case")} | {
    field.name: field.declared.label
    for node in (Detainee, Custody, Matter)
    for field in fields_of(node).values()
    if field.holds_facts or field.node is Source
}
"""What the sections are called in which changes are listed."""

NOT_A_FIELD = {"id", "n", "alternatives"}
PLACE = {"inside": _("belongs to"), "beside": _("another account of")}
"""What it is called that a fact stands inside another, or is an alternative to it."""


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
    beside: tuple[str, ...] = ()
    """The fields that are said again beside any change."""


def differences(old: Document | None, new: Document) -> list[Change]:
    """Return the changes between two documents of a case, in page order; everything is new after None."""
    before, after = entries(old) if old else {}, entries(new)
    found = [change(before.get(key), entry) for key, entry in after.items()]
    found += [change(entry, None) for key, entry in before.items() if key not in after]
    sections = ["", *(name for name, _facts in sections_of(new)), "sources"]
    order = [str(HEADINGS[name]) for name in sections]
    return sorted((one for one in found if one), key=lambda one: order.index(one.section))


def name_of_field(key: str) -> str:
    """Return the label of a field."""
    return str(PLACE[key]) if key in PLACE else label_of(key)


def change(old: Entry | None, new: Entry | None) -> Change | None:
    """Return how a fact changed, or None where it says the same."""
    shown = new or old
    if shown is None:
        return None
    names = dict.fromkeys([*(old.says if old else ()), *(new.says if new else ())])
    fields = [one for name in names if (one := field_change(name, old, new))]
    if old and new and not fields:
        return None
    kind = CHANGED if old and new else ADDED if new else REMOVED
    beside = unchanged(shown, fields) if kind == CHANGED else []
    return Change(shown.id, str(HEADINGS[shown.section]), kind, shown.title, fields, beside, shown.anchor)


def unchanged(entry: Entry, fields: list[FieldChange]) -> list[FieldChange]:
    """Return the unchanged fields to show beside a change; the claimant is always among them."""
    changed = {one.name for one in fields}
    keys = [key for key in entry.beside if entry.words.get(key)]
    keys += ["citations"] if "said_by" not in keys and "citations" in entry.words else []
    kept = [key for key in keys if name_of_field(key) not in changed]
    return [FieldChange(name_of_field(key), entry.words[key], entry.words[key]) for key in kept]


def field_change(name: str, old: Entry | None, new: Entry | None) -> FieldChange | None:
    """Return how a field changed; values that look the same are shown as they are stored."""
    was, now = (entry.says.get(name) if entry else None for entry in (old, new))
    if was == now:
        return None
    before, after = (entry.words.get(name, "") if entry else "" for entry in (old, new))
    if before == after:
        before, after = ("" if value is None else stored(value) for value in (was, now))
    return FieldChange(name_of_field(name), before, after)


def entries(document: Document) -> dict[str, Entry]:
    """Return every fact, derived part and source of a document by its key, in the order of the paragraphs."""
    found = list(placed_facts(document))
    formatter = FieldFormatter(document, {one.fact.id: one.fact for one in found})
    entered = {f"part {key}": part_entry(section, key, value, formatter) for section, key, value in parts(document)}
    for one in found:
        add_fact(entered, one, formatter)
    for key, source in keyed_sources(document):
        entered[key] = source_entry(source, formatter)
    return entered


def add_fact(entered: dict[str, Entry], one: Placed, formatter: FieldFormatter) -> None:
    """Enter a fact; one that stands in two places (an incident, under two events) once, with both."""
    fact = one.fact
    beside = tuple(key for key, field in fields_of(fact.declaration).items() if field.declared.beside)
    new = Entry(fact.id, one.section, label(fact), {}, {}, f"fact-{fact.id}", beside)
    entry = entered.setdefault(f"fact {fact.id}", new)
    if not entry.says:
        own = own_fields(fact)
        entry.says = {key: formatter.comparable(key, value) for key, value in own.items()}
        entry.words = {key: formatter.format_field(fact, key, value) for key, value in own.items()}
    for name, other in (("inside", one.inside), ("beside", one.beside)):
        places: Any = entry.says.get(name, [])
        if other and other not in places:
            entry.says[name] = sorted([*places, other])
            entry.words[name] = _("; ").join(formatter.fact(place) for place in sorted([*places, other]))


def own_fields(fact: Fact) -> dict[str, Any]:
    """Return what a fact says itself, as it is declared: neither the facts inside it nor its alternatives.

    What every fact has (who says it, our assessment, citations) comes last.
    """
    fields, said = fields_of(fact.declaration), stated(fact)
    names = sorted(fields, key=lambda name: name in fields_of(Fact))
    return {
        name: said[name] for name in names if name in said and name not in NOT_A_FIELD and not fields[name].holds_facts
    }


def parts(document: Document) -> Iterator[tuple[str, str, Any]]:
    """Yield the parts of a document that have no id: section, name and value. Each is compared as a whole."""
    custody = getattr(document, "custody", None)
    for section, part in (("", document), ("events", custody)):
        for one in fields_of(part.declaration).values() if part else ():
            value = getattr(part, one.name)
            is_whole = one.declared.label and not one.holds_facts and one.node is not Source
            if is_whole and not is_absent(value):
                yield section, one.name, value


def part_entry(section: str, key: str, value: Any, formatter: FieldFormatter) -> Entry:
    """Return a part that is compared as a whole."""
    title = wording.capital(name_of_field(key))
    return Entry("", section, title, {key: plain(value)}, {key: formatter.words_for("", key, value)})


def keyed_sources(document: Document) -> list[tuple[str, Source]]:
    """Return the sources with a key that is no number: confidential ones, which have no id, by what is told of them."""
    found: dict[str, Source] = {}
    for source in document.sources:
        name, again = f"source {source.id or stored(plain(fields_without_number(source)))}", 1
        while (key := f"{name} {again}") in found:
            again += 1
        found[key] = source
    return list(found.items())


def fields_without_number(source: Source) -> dict[str, Any]:
    """Return what a document tells of a source, without its number there."""
    return {key: value for key, value in stated(source).items() if key != "n"}


def source_entry(source: Source, formatter: FieldFormatter) -> Entry:
    """Return a source as an entry."""
    said = stated(source)
    told = {key: said[key] for key in fields_of(Source) if key in said and key not in NOT_A_FIELD}
    words = {key: formatter.words_for("source", key, value) for key, value in told.items()}
    return Entry(source.id, "sources", wording.source_line(source), plain(told), words, f"source-{source.n}")


def stored(value: Any) -> str:
    """Return a value as it is written in the document."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
