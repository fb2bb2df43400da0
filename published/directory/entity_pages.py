"""What public documents tell of a thing, as its page shows it: each document on its own, and each fact once."""

from collections.abc import Iterator
from dataclasses import dataclass

from published import wording
from published.models import Case, CaseKind, Mention, Thing, ThingKind
from published.pages.case import link_decisions, sort_undertakings
from published.pages.edition import EditionBlock
from published.pages.facts import SECTIONS, annotate, each_fact
from published.pages.group import lead_there
from published.pages.timeline import period
from published.pages.upcasting import document_of
from published.pages.view_objects import page_view

from .kind import Kind
from .links import link_things


@dataclass
class EntityPage:
    """One public document that tells of a thing: its case, and the facts about the thing, by part of the page."""

    case: Case
    document: dict
    facts: dict[str, list[dict]]

    @property
    def title(self):
        """The name of the person or matter, set."""
        heading = self.case.heading
        return wording.name(heading) if self.case.kind == CaseKind.DETAINEE else wording.text(heading["title"])

    @property
    def address(self) -> str:
        return self.case.get_absolute_url()

    @property
    def edition(self) -> EditionBlock:
        return EditionBlock(self.case, self.case.current)

    @property
    def is_person(self) -> bool:
        return self.case.kind == CaseKind.DETAINEE

    @property
    def one(self) -> dict | None:
        """The thing itself, where it is a fact of the document."""
        return next(iter(self.facts.get("thing", [])), None)


def entity_page(case: Case, kind: Kind, key: str) -> EntityPage:
    """Return what the current document of a case, read with its content, tells of a thing.

    Every link of a fact leads to the page of the case, where it stands with its sources.
    """
    document = page_view(part_about(document_of(case.current), kind, key))
    link_things(document)
    annotate(document, document["heading"].get("text", ""))
    for assurance in document.get("assurances", []):
        sort_undertakings(assurance)
    for proceeding in document.get("proceedings", []):
        link_decisions(proceeding)
    address = case.get_absolute_url()
    for part, fact in each_fact(document):
        lead_there(fact, address)
        if part == "event":
            fact["when"] = period(fact)
    return EntityPage(case, document, kind.facts(document, key))


def part_about(document: dict, kind: Kind, key: str) -> dict:
    """Return a document without the facts that have nothing to do with a thing: a page reads many documents."""
    wanted = [fact["id"] for found in kind.facts(document, key).values() for fact in found]
    if kind.kind == ThingKind.SOURCE:
        return {**document, **each_part(document, cites(document, key))}
    return {**document, **each_part(document, lambda node: any(one in wanted for one in ids_in(node)))}


def each_part(document: dict, keeps) -> dict:
    """Return the parts of a document that hold facts, with those that are kept."""
    parts = {name: [node for node in document.get(name, []) if keeps(node)] for name, _kind in SECTIONS}
    events = [node for node in document.get("custody", {}).get("events", []) if keeps(node)]
    return {**parts, "custody": {"events": events}} if document["kind"] == CaseKind.DETAINEE else parts


def cites(document: dict, key: str):
    """Return a test of whether a part of a document cites a source."""
    numbers = {source["n"] for source in document.get("sources", []) if source.get("id") == key}
    return lambda node: any(number in numbers for number in values_of(node, "source"))


def ids_in(node) -> Iterator[str]:
    """Yield the ids of a fact and of those inside it."""
    return values_of(node, "id")


def values_of(node, name: str) -> Iterator:
    """Yield what stands under a name in a node and in all that it holds."""
    if isinstance(node, list):
        for one in node:
            yield from values_of(one, name)
    elif isinstance(node, dict):
        if isinstance(node.get(name), (str, int)):
            yield node[name]
        for one in node.values():
            if isinstance(one, (dict, list)):
                yield from values_of(one, name)


def mentions_of(thing: Thing):
    """Return the mentions of a thing with the documents that make them."""
    return Mention.objects.filter(thing=thing).select_related("case__current__content")


def once(entity_pages: list[EntityPage], *parts: str) -> list[dict]:
    """Return the facts of some parts of the page, each once, with the cases of these tellings that tell it.

    What two editions say of one fact: the later one is shown.
    """
    found: dict[str, dict] = {}
    for one in sorted(entity_pages, key=lambda one: (one.case.current.published_at, one.case.pk)):
        for fact in (fact for part in parts for fact in one.facts.get(part, [])):
            entry = found.setdefault(fact["id"], {"told_by": []})
            entry["fact"] = fact
            if one not in entry["told_by"]:
                entry["told_by"].append(one)
    return list(found.values())


def in_order(entries: list[dict], *dates: str) -> list[dict]:
    """Return entries in the order of the dates of their facts; undated ones last."""
    return sorted(entries, key=lambda entry: first_day(entry["fact"], dates))


def first_day(fact: dict, dates: tuple[str, ...]) -> tuple:
    """Return the place in time of a fact among others."""
    found = [fact[name] for name in dates if fact.get(name)]
    days = [on["earliest"] or on["latest"] for on in found]
    return (0, min(days)) if days else (1, "")


def each_once(entity_pages: list[EntityPage], key: str) -> Iterator[tuple[dict, EntityPage]]:
    """Yield the parts of the thing itself under a key, each once by its id, with the telling that it is read from."""
    seen = set()
    for one in entity_pages:
        for fact in (one.one or {}).get(key, []):
            if fact["id"] not in seen:
                seen.add(fact["id"])
                yield fact, one
