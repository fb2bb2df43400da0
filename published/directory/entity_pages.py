"""The page of an entity: what each public document says about it, each fact once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from casetracker.document import Detainee, Document
from casetracker.document.base import with_fields
from casetracker.document.custody import Custody
from casetracker.document.parts import Fact
from casetracker.document.upcasting import document_of
from casetracker.document.walk import facts_in, nodes_in, sections_of
from published import wording
from published.derived.headings import heading_of
from published.models import Case, CaseKind, DirectoryEntry, EntryKind, Mention
from published.pages.case import link_all_decisions, sort_undertakings
from published.pages.edition import EditionBlock
from published.pages.facts import annotate, name_roles
from published.pages.group import lead_there
from published.pages.timeline import period
from published.pages.view_objects import page_view

from .kind import Kind
from .links import link_entries


@dataclass
class EntityPage:
    """One public document that tells of an entry: its case, and the facts about the entry, by part of the page."""

    case: Case
    document: Any
    facts: dict[str, list[Any]]

    @property
    def title(self) -> SafeString:
        """The name of the person or matter, set."""
        heading = self.case.heading
        return wording.name(heading) if self.case.kind == CaseKind.DETAINEE else wording.text(heading.title)

    @property
    def address(self) -> str:
        return self.case.get_absolute_url()

    @property
    def edition(self) -> EditionBlock:
        return EditionBlock(self.case, self.case.current_edition)

    @property
    def is_person(self) -> bool:
        return self.case.kind == CaseKind.DETAINEE

    @property
    def one(self) -> Any:
        """The entry itself, where it is a fact of the document."""
        return next(iter(self.facts.get("entry", [])), None)


def entity_page(case: Case, kind: Kind, key: str) -> EntityPage:
    """Return what the current document of a case, read with its content, tells of an entry.

    Every link of a fact leads to the page of the case, where it stands with its sources.
    """
    whole = document_of(case.current_edition)
    document = page_view(part_about(whole, kind, key))
    document.parts["heading"] = heading_of(whole)
    link_entries(document)
    annotate(document, document.heading.text if document.kind == "detainee" else "")
    name_roles(document, wording.sex_of(whole))
    for assurance in document.assurances:
        sort_undertakings(assurance)
    link_all_decisions(document)
    address = case.get_absolute_url()
    for fact in facts_in(document):
        lead_there(fact, address)
        if fact.type == "event":
            fact.when = period(fact)
    return EntityPage(case, document, kind.facts(document, key))


def part_about(document: Document, kind: Kind, key: str) -> Document:
    """Return a document without the facts that have nothing to do with an entry: a page reads many documents."""
    if kind.kind == EntryKind.SOURCE:
        numbers = {source.n for source in document.sources if source.id == key}
        return with_facts(document, lambda fact: any(getattr(one, "source", 0) in numbers for one in nodes_in(fact)))
    wanted = {fact.id for found in kind.facts(document, key).values() for fact in found}
    return with_facts(document, lambda fact: any(one.id in wanted for one in facts_in(fact)))


def with_facts(document: Document, keeps: Callable[[Fact], bool]) -> Document:
    """Return a document with those of its facts that are kept."""
    kept = {name: [fact for fact in found if keeps(fact)] for name, found in sections_of(document)}
    if isinstance(document, Detainee):
        events = kept.pop("events", [])
        return with_fields(document, custody=Custody(events=events), **kept)
    return with_fields(document, **kept)


def mentions_of(entry: DirectoryEntry) -> QuerySet[Mention]:
    """Return the mentions of an entry with the documents that make them."""
    return Mention.objects.filter(entry=entry).select_related("case__current__content")


@dataclass
class RecordedFact:
    """A fact on the page of an entry, with the cases that record it."""

    fact: Any
    recorded_in: list[EntityPage] = field(default_factory=list)


def once(entity_pages: list[EntityPage], *parts: str) -> list[RecordedFact]:
    """Return the facts of some parts of the page, each once, with the cases that record it.

    What two editions say of one fact: the later one is shown.
    """
    found: dict[str, RecordedFact] = {}
    for one in sorted(entity_pages, key=lambda one: (one.case.current_edition.published_at, one.case.pk)):
        for fact in (fact for part in parts for fact in one.facts.get(part, [])):
            entry = found.setdefault(fact.id, RecordedFact(fact))
            entry.fact = fact
            if one not in entry.recorded_in:
                entry.recorded_in.append(one)
    return list(found.values())


def in_order(entries: list[RecordedFact], *dates: str) -> list[RecordedFact]:
    """Return entries in the order of the dates of their facts; undated ones last."""
    return sorted(entries, key=lambda entry: first_day(entry.fact, dates))


def first_day(fact: Any, dates: tuple[str, ...]) -> tuple[int, str]:
    """Return the place in time of a fact among others."""
    days = [on.earliest or on.latest for name in dates if (on := getattr(fact, name, None))]
    return (0, min(days)) if days else (1, "")


def each_once(entity_pages: list[EntityPage], key: str) -> Iterator[tuple[Any, EntityPage]]:
    """Yield the parts of the entry itself under a key, each once by its id, with the telling that it is read from."""
    seen = set()
    for one in entity_pages:
        for fact in getattr(one.one, key) if one.one else []:
            if fact.id not in seen:
                seen.add(fact.id)
                yield fact, one
