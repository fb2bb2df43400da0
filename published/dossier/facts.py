"""Every fact of an edition in the order of its paragraphs, with all that the edition says of it."""

from copy import deepcopy
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from casetracker.document.labels import HOLD_FACTS, field_of, label_of
from casetracker.vocabulary import Modality, StatementKind
from published import wording
from published.reading.difference import HEADINGS
from published.reading.field_words import Sayer
from published.reading.paragraphs import ORDER, facts_of

AS_USUAL = {"modality": Modality.REPORTED}
"""Values that say nothing more than that a source says so."""


@dataclass
class Row:
    """One fact: the annotated node, and its fields in words."""

    fact: dict
    fields: list[tuple[str, str]]
    is_rival: bool


@dataclass
class FactSection:
    """The facts of one part of the document; ``said`` is what each of them holds, before anything is added to it."""

    part: str
    said: dict[str, dict]
    rows: list[Row] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The name of the part."""
        return str(HEADINGS[self.part])

    def fill(self, document: dict, facts: list[dict]) -> None:
        """Make the rows, once the facts have been annotated and numbered; each fact where it has its number."""
        by_id: dict[str, dict] = {}
        for fact in facts:
            by_id.setdefault(fact["id"], fact)
        sayer = Sayer(document, by_id)
        for public_id, said in self.said.items():
            fact = by_id[public_id]
            self.rows.append(Row(fact, fields_of(fact, said, sayer), bool(fact.get("is_rival"))))


def fact_sections(document: dict) -> list[FactSection]:
    """Return the parts of a document with the facts in them, each fact in the first part in which it stands."""
    parts = {**document, **document.get("custody", {})}
    seen: set[str] = set()
    sections = []
    for part in ORDER[document["kind"]]:
        said = {}
        for node in (one for head in parts.get(part, []) for one in facts_of(part, head)):
            if node["id"] not in seen:
                seen.add(node["id"])
                said[node["id"]] = own(node)
        if said:
            sections.append(FactSection(part, said))
    return sections


def own(node: dict) -> dict:
    """Return what a fact says itself, without the facts inside it, before anything is added to it."""
    return {key: deepcopy(value) for key, value in node.items() if key not in HOLD_FACTS}


def is_listed(kind: str, key: str) -> bool:
    """Whether a field of a fact stands among its fields: it has a label, and no line of its own."""
    field = field_of(kind, key)
    return field is not None and bool(field.declared.label) and not field.declared.own_line


def in_one_language(value):
    """Return a text by language in the one of the page, or the next best: a dossier is read in one."""
    is_text = isinstance(value, dict) and value.keys() & {code for code, _name in settings.LANGUAGES}
    return wording.text(value) if is_text else value


def name_in(fact: dict, key: str) -> str:
    """Return what a field of a fact is called; whoever was told of a threat is not the one who was threatened."""
    is_told_of_threat = key == "addressee" and fact.get("kind") == StatementKind.THREAT
    return _("reported to") if is_told_of_threat else label_of(key)


def said_in(fact: dict, key: str, value, sayer: Sayer) -> str:
    """Return what a field says; where a proceeding stands is set as on the page of the case."""
    return wording.position(value) if key == "position" else sayer.say_of(fact, key, value)


def fields_of(fact: dict, said: dict, sayer: Sayer) -> list[tuple[str, str]]:
    """Return the fields of a fact in words."""
    listed = {key: value for key, value in said.items() if is_listed(fact["type"], key)}
    told = {key: in_one_language(value) for key, value in listed.items() if value != AS_USUAL.get(key)}
    found = [(name_in(fact, key), said_in(fact, key, value, sayer)) for key, value in told.items()]
    return [(wording.capital(name), words) for name, words in found if words]
