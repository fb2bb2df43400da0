"""Where the value of a public field must stand: in the document, on the page of the case, in its dossier."""

import json
import re
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib
from django.db import models as columns

from casetracker.dates import PartialDate
from casetracker.document.lookups import read_part
from casetracker.document.parts import SaidOf
from casetracker.document.proceedings import Charge
from casetracker.document.upcasting import document_of
from casetracker.vocabulary import BoundKind, CitationSense, FigureQualifier, GroupReference, Modality, Unit
from detainees import models
from detainees.exposure import DECLARED, Exposure, fields_of
from detainees.fields import PublicIdField, TextField
from published import wording
from published.models import Case, PublicContent
from published.pages.facts import annotate
from published.pages.paragraphs import number_paragraphs
from published.pages.view_objects import page_view
from published.publish import approve_and_publish, submit
from tests import factories as make

OF_A_FACT = re.compile(r"(fact|about|source|exhibit)-|p\d")
"""The ids under which a page holds facts and sources."""

AS_USUAL = {BoundKind.STATED, CitationSense.SUPPORTS, FigureQualifier.EXACTLY, GroupReference.NAMED}
AS_USUAL |= {Modality.REPORTED, Unit.PERSONS, Unit.MONEY, "whole"}
"""Terms that say nothing more than that a source says so, and that a page may leave out."""

OTHERWISE = {
    "CustodyEvent.begin_is": {"cited": "first mentioned"},
    "CustodyEvent.end_is": {"cited": "last mentioned"},
    "CustodyEvent.modality": {"announced": "whether it happened is unknown", "inferred_by_us": "we infer this"},
    "Decision.modality": {"announced": "announced; not seen"},
    "Decision.finality": {"not_final": "not final when given"},
    "Undertaking.qualified": {"yes": "hedged: ", "no": "not hedged", "unknown": "unknown"},
    "UndertakingKind.serves": {"person": "promises that protect the person", "state": "security promises"},
    "Assessment.detainee": {"this_person": "of this person"},
    "Statement.speakers": {"1": "the person says so"},
    "Statement.about": {"1": "about this person"},
    "Citation.sense": {"contradicts": "contradicts this"},
    "Source.confidential": {"1": "a confidential source: nothing more about it is published"},
    "Source.tainted": {"1": "may rest on statements made under coercion"},
    "Source.url_not_checked": {"1": "address not checked"},
}
"""Fields that a page says in other words than the label of their term."""

FLAGS = {
    "Assessment.detainee": ("of", "this_person"),
    "Statement.speakers": ("by_this_person", 1),
    "Statement.about": ("about_this_person", 1),
    "Source.confidential": ("confidential", 1),
    "Source.tainted": ("tainted", 1),
    "Source.url_not_checked": ("url_not_checked", 1),
}
"""Fields of which a document says only whether it is so."""


COARSE = {"confidential", "descriptor"}
"""All that is made known of a confidential source."""


def public_fields() -> list[tuple[type, str]]:
    """Return every public field of every model: not those of history, nor the companions of a date."""
    found = [(model, name) for model, name in fields_of(Exposure.PUBLIC) if model.__name__ in DECLARED]
    return [(model, name) for model, name in found if name in DECLARED[model.__name__]]


class Page:
    """A page of HTML, asked for what stands in one fact of it."""

    def __init__(self, html: str):
        self.html = html.casefold()
        self.root = html5lib.parse(html, namespaceHTMLElements=False)
        parents = {child: parent for parent in self.root.iter() for child in parent}
        found = {one.get("id"): one for one in self.root.iter() if one.get("id")}
        self.elements = {name: parents[one] if is_heading(one) else one for name, one in found.items()}

    @cached_property
    def whole(self) -> str:
        """Return all that a reader sees."""
        return plain(" ".join(self.root.itertext()))

    def part(self, *anchors: str) -> str:
        """Return what a reader sees of a fact, without the facts inside it, and the addresses and languages in it."""
        found = [self.elements[anchor] for anchor in anchors if anchor in self.elements]
        return plain(" ".join(words for one in found for words in texts_in(one, anchors)))


def is_heading(element: Element) -> bool:
    """Whether an element is the heading of what it names."""
    return isinstance(element.tag, str) and bool(re.fullmatch("h[1-6]", element.tag))


def texts_in(element: Element, own: tuple[str, ...]):
    """Yield the words of an element and of all in it that is no other fact."""
    yield element.text or ""
    yield from (f"{name}={element.get(name)}" for name in ("href", "lang") if element.get(name))
    for child in element:
        name = child.get("id", "")
        is_another = OF_A_FACT.match(name) and name not in own and child.tag != "a" and not is_heading(child)
        if isinstance(child.tag, str) and not is_another:
            yield from texts_in(child, own)
        yield child.tail or ""


def plain(words: str) -> str:
    """Return words in one line and in small letters."""
    return re.sub(r"\s+", " ", words).strip().casefold()


class Published:
    """A document as it was published, its page and its dossier."""

    def __init__(self, client, subject):
        approve_and_publish(submit(subject, by=make.make_user()), by=make.make_user())
        case = Case.objects.select_related("current").get(pk=subject.public_id)
        self.document = json.loads(bytes(PublicContent.objects.get(edition=case.current).content))
        view = page_view(document_of(case.current))
        self.paragraphs = number_paragraphs(view)
        self.labels = {fact.id: fact.label for fact in annotate(view)}
        self.nodes = facts_in(self.document) | {one.get("id", n): one for n, one in self.sources.items()}
        url = case.get_absolute_url()
        self.page, self.dossier = (Page(client.get(url + end).content.decode()) for end in ("", "dossier/"))

    @property
    def sources(self) -> dict[int, dict]:
        """Return the sources of the document by their numbers."""
        return {one["n"]: one for one in self.document["sources"]}

    def node_of(self, row) -> dict | None:
        """Return the part of the document in which a row stands; all of it where it stands in no part of its own."""
        if isinstance(row, models.Source):
            sure = (one for one in self.sources.values() if row.public_id == one.get("id"))
            coarse = (one for one in self.sources.values() if row.confidential and "descriptor" in one)
            return next(sure, None) or next(coarse, None)
        fact = fact_of(row)
        if isinstance(fact, models.Fact):
            return self.nodes.get(fact.public_id)
        is_other_case = isinstance(row, models.Detainee | models.Matter) and row.public_id != self.document["id"]
        return None if is_other_case else self.document

    def parts_of(self, node: dict) -> dict[str, str]:
        """Return what readers see of a part of the document, on the page and in the dossier."""
        if node is self.document:
            return {"page": self.page.whole, "dossier": self.dossier.whole}
        if "n" in node:
            number = node["n"]
            return {"page": self.page.part(f"source-{number}"), "dossier": self.dossier.part(f"exhibit-{number}")}
        page = self.page.part(f"fact-{node['id']}", f"about-{node['id']}")
        return {"page": page, "dossier": self.dossier.part(f"p{self.paragraphs[node['id']]}")}

    def stands(self, public_id: str) -> dict[str, bool]:
        """Return whether another fact stands on the page and in the dossier."""
        on_page = f"fact-{public_id}" in self.page.elements or f"about-{public_id}" in self.page.elements
        return {"page": on_page, "dossier": f"p{self.paragraphs[public_id]}" in self.dossier.elements}

    def shown(self, row, name: str) -> dict[str, bool] | None:
        """Return whether the page and the dossier show the value of a field; None where the document has it not."""
        node, column = self.node_of(row), row._meta.get_field(name)
        if node is None or (getattr(row, "confidential", False) and name not in COARSE):
            return None
        if is_fact(node) and (isinstance(column, PublicIdField) or (name == "alternative_to" and linked(row, name))):
            return self.stands(node["id"])
        if isinstance(column, PublicIdField) and "n" in node:
            return {"page": bool(self.parts_of(node)["page"]), "dossier": bool(self.parts_of(node)["dossier"])}
        if column.related_model is models.Incident:
            ids = [one.public_id for one in linked(row, name) if one.public_id in self.nodes]
            return self.stands(ids[0]) if ids else None
        words = self.words_for(row, name, node)
        if not words:
            return None
        parts = self.parts_of(node)
        return {form: any(plain(one) in parts[form] for one in words) for form in parts}

    def words_for(self, row, name: str, node: dict) -> list[str]:
        """Return the words any of which shows the value of a field; none where the part does not hold it."""
        field = f"{type(row).__name__}.{name}"
        if field in FLAGS:
            key, value = FLAGS[field]
            return list(OTHERWISE[field].values()) if node.get(key) == value else []
        if name == "source":
            numbers = [n for n, one in self.sources.items() if one.get("id") == row.source.public_id]
            return [f"#{part}-{n}" for n in numbers for part in ("source", "exhibit")]
        if name == "asserted_by_detainee":
            return [self.document["heading"]["text"]] if node.get("said_by", {}).get("this_person") else []
        if name == "stated_as":
            return [wording.said_of(read_part(SaidOf, node["said_of"]))] if node.get("said_of") else []
        values = [one for one in said(row, name) if holds(node, one)]
        return [words for value in values for words in self.words_of(row, name, value, node)]

    def words_of(self, row, name: str, value: str, node: dict) -> list[str]:
        """Return how a value that a part of the document holds is said to readers."""
        field, column = f"{type(row).__name__}.{name}", row._meta.get_field(name)
        if value in self.labels:
            return [self.labels[value], f"#fact-{value}"]
        if name.endswith("language"):
            return [f"lang={value}", f"language: {value}"] if value != "en" else []
        if isinstance(column, columns.IntegerField):
            return [wording.number(int(value)), wording.in_words(int(value))]
        if getattr(column, "vocabulary", None) is None:
            return [value]
        if value in AS_USUAL:
            return []
        found = [column.vocabulary.label_of(value), OTHERWISE.get(field, {}).get(value), SAID.get(field, str)(node)]
        found += ["date differs"] if name == "evaluation" else []
        return [words for words in found if words and not words.startswith("{")]


SAID = {"Charge.outcome": lambda node: wording.charge_outcome(read_part(Charge, node))}


def facts_in(part) -> dict[str, dict]:
    """Return every fact of a document by its id, each without the facts inside it."""
    if isinstance(part, list):
        return {key: node for one in part for key, node in facts_in(one).items()}
    if not isinstance(part, dict):
        return {}
    own = {part["id"]: without_facts(part)} if is_fact(part) else {}
    return own | facts_in(list(part.values()))


def is_fact(part) -> bool:
    """Return whether a part of a document is a fact."""
    return isinstance(part, dict) and "citations" in part and "id" in part


def without_facts(node: dict) -> dict:
    """Return a fact without the facts inside it."""
    return {key: value for key, value in node.items() if not is_fact(value) and not has_facts(value)}


def has_facts(value) -> bool:
    """Return whether a value is a list of facts."""
    return isinstance(value, list) and any(is_fact(one) for one in value)


def holds(node: dict, value: str) -> bool:
    """Return whether a part of a document holds a value as it is, at any depth; as a part of a date too."""
    return any(value == str(leaf) for leaf in leaves(node))


def leaves(part):
    """Yield every text and number of a part of a document."""
    if isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from leaves(one)
    else:
        yield part


def fact_of(row):
    """Return the row as which another stands in a document: itself, or the one it is part of."""
    if isinstance(row, models.Participation):
        return row.event
    if isinstance(row, models.ProceedingRole | models.ProceedingParty):
        return row.proceeding
    if isinstance(row, models.Citation):
        return fact_of(next(fact for name in models.CITED if (fact := getattr(row, name))))
    return row.allegation if isinstance(row, models.Evidence | models.AllegedPerpetrator) else row


def said(row, name: str) -> list[str]:
    """Return the values of a field as a document may hold them; none where the row has no value."""
    column, value = row._meta.get_field(name), getattr(row, name)
    if column.is_relation:
        return [words for one in linked(row, name) for words in named(one)]
    if value in (None, "", {}, False):
        return []
    if isinstance(column, TextField):
        return [value["en"]]
    if name == "categories":
        return value.split(", ")
    return [value.words] if isinstance(value, PartialDate) else [str(value)]


def linked(row, name: str) -> list:
    """Return the rows that a field names."""
    if row._meta.get_field(name).many_to_many:
        return list(getattr(row, name).all())
    return [one] if (one := getattr(row, name)) else []


def named(row) -> list[str]:
    """Return by what a row is named in a document: its name or title, or its id where it is a fact."""
    if isinstance(row, models.Fact | models.Detainee | models.Matter):
        return [row.public_id]
    return [row.title] if isinstance(row, models.Source) else [row.name["en"]]
