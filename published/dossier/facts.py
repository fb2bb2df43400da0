"""Every fact of an edition in paragraph order, with everything that the edition says about it."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from casetracker.document.labels import field_of, label_of
from casetracker.document.walk import facts_in, sections_of, stated
from casetracker.vocabulary import Modality, StatementKind
from published import wording
from published.pages.difference import HEADINGS
from published.pages.field_words import FieldFormatter
from published.pages.view_objects import FactView, View

AS_USUAL = {"modality": Modality.REPORTED}
"""Values that say nothing more than that a source says so."""


@dataclass
class Row:
    """One fact: the annotated node, and its fields in words."""

    fact: FactView
    fields: list[tuple[str, str]]
    is_alternative: bool


@dataclass
class FactSection:
    """The facts of one part of the document."""

    part: str
    rows: list[Row] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The name of the part."""
        return str(HEADINGS[self.part])


def fact_sections(document: View, facts: list[FactView]) -> list[FactSection]:
    """Return the parts of a document with the facts in them, each fact in the first part in which it stands.

    ``facts`` are those of the document with what a page needs of them, and with their numbers.
    """
    left: dict[str, FactView] = {}
    for fact in facts:
        left.setdefault(fact.id, fact)
    formatter = FieldFormatter(document, dict(left))
    sections = []
    for part, heads in sections_of(document):
        ids = [fact.id for head in heads for fact in facts_in(head)]
        found = [left.pop(one) for one in ids if one in left]
        rows = [Row(fact, fields_of(fact, formatter), fact.is_alternative) for fact in found]
        if rows:
            sections.append(FactSection(part, rows))
    return sections


def is_listed(kind: str, key: str) -> bool:
    """Whether a field of a fact stands among its fields: it has a label, holds no facts, and has no line of its own."""
    found = field_of(kind, key)
    return found is not None and bool(found.declared.label) and not (found.holds_facts or found.declared.own_line)


def in_one_language(value: Any) -> Any:
    """Return a text by language in the one of the page, or the next best: a dossier is read in one."""
    is_text = isinstance(value, dict) and value.keys() & {code for code, _name in settings.LANGUAGES}
    return wording.text(value) if is_text else value


def name_in(fact: FactView, key: str) -> str:
    """Return what a field of a fact is called; whoever was told of a threat is not the one who was threatened."""
    is_told_of_threat = key == "addressee" and fact.kind == StatementKind.THREAT
    return _("reported to") if is_told_of_threat else label_of(key)


def value_in(fact: FactView, key: str, value: Any, formatter: FieldFormatter) -> str:
    """Return what a field says; where a proceeding stands is set as on the page of the case."""
    return wording.position(value) if key == "position" else formatter.format_field(fact, key, value)


def fields_of(fact: FactView, formatter: FieldFormatter) -> list[tuple[str, str]]:
    """Return the fields of a fact in words."""
    listed = {key: value for key, value in stated(fact).items() if is_listed(fact.type, key)}
    told = {key: in_one_language(value) for key, value in listed.items() if value != AS_USUAL.get(key)}
    found = [(name_in(fact, key), value_in(fact, key, value, formatter)) for key, value in told.items()]
    return [(wording.capital(name), words) for name, words in found if words]
