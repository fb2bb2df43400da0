"""Write and delete the lookup rows of the entities that a document mentions.

The caller holds the transaction and has locked the log (``publish.log.lock_log``): one case enters or leaves at a
time, so that what is counted here is counted rightly.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F

from casetracker.document import Document
from casetracker.document.document import NameHeading
from casetracker.document.upcasting import document_of
from casetracker.document.walk import is_fact, stated
from casetracker.names import folded
from published.derived.counts import is_counted
from published.derived.headings import heading_of
from published.models import Case, CaseKind, DirectoryEntry, EntryFacet, Mention
from published.slugs import english

from . import KINDS
from .kind import FacetValue


@dataclass
class Entity:
    """What one document says of one entry: its node, and the facet values that the document adds."""

    kind: str
    key: str
    node: Any
    added: dict[tuple[str, str], FacetValue] = field(default_factory=dict)
    counted: set[tuple[str, str]] = field(default_factory=set)
    counts_person: bool = False

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from every other entry."""
        return self.kind, self.key

    def columns(self) -> dict[str, Any]:
        """Return what a lookup row holds of it."""
        return KINDS[self.kind].columns(self.node)

    def own_facets(self) -> dict[tuple[str, str], FacetValue]:
        """Return the facet values that the node itself states, each once."""
        kind = KINDS[self.kind]
        return {(kind.stored(facet), value.code): value for facet, value in kind.values(self.node) if value.is_usable}


def length(node: Any) -> int:
    """Return how many entries a document says of something."""
    return len(stated(node))


def entities_in(document: Document) -> dict[tuple[str, str], Entity]:
    """Return every entry that a document tells of, by kind and key."""
    found: dict[tuple[str, str], Entity] = {}
    for kind in KINDS.values():
        for node, added in kind.entity(document):
            key = kind.key(node)
            entity = found.setdefault((kind.kind, key), Entity(kind.kind, key, node))
            entity.node = max(
                entity.node, node, key=length
            )  # a country is named in short where another place lies in it
            count(entity, node, {(kind.stored(facet), value.code): value for facet, value in added if value.is_usable})
    return found


def count(entity: Entity, node: Any, added: dict[tuple[str, str], FacetValue]) -> None:
    """Add facet values, and note which of them count the person whose document it is."""
    entity.added |= added
    counted = {key for key, value in added.items() if not value.is_of_nobody}
    entity.counted |= counted
    entity.counts_person |= bool(counted) if added else not is_fact(node) or is_counted(node)


def enter(case: Case, document: Document) -> None:
    """Enter the entries of the current document of a case, in place of those of the one before."""
    take_back(case)
    entity = entities_in(document)
    named = DirectoryEntry.objects.filter(key__in={key for _kind, key in entity})
    known = [row for row in named if (row.kind, row.key) in entity]
    names = {(row.kind, row.key) for row in known}
    new = [
        DirectoryEntry(kind=one.kind, key=one.key, lead=case, **one.columns())
        for one in entity.values()
        if one.name not in names
    ]
    DirectoryEntry.objects.bulk_create(new)
    show_anew(case, {row: entity[row.kind, row.key] for row in shown_earlier(case, known)})
    write_own_facets({row: entity[row.kind, row.key] for row in new})
    mention(case, document, {row: entity[row.kind, row.key] for row in (*known, *new)})
    settle(case)


def shown_earlier(case: Case, entries: list[DirectoryEntry]) -> list[DirectoryEntry]:
    """Return the entries that are shown by an edition published before the current one of a case."""
    rows = Mention.objects.filter(entry__in=entries, case=F("entry__lead")).values_list("entry", "published_at")
    at = dict(rows)
    now = (case.current_edition.published_at, case.pk)
    return [one for one in entries if one.lead_id == case.pk or (at[one.pk], one.lead_id) < now]


def mention(case: Case, document: Document, entries: dict[DirectoryEntry, Entity]) -> None:
    """Note that the document tells of entries, and count what it adds."""
    heading = heading_of(document)
    title = heading.text if isinstance(heading, NameHeading) else english(heading.title)
    place = folded(title)[:240]
    given = {"case": case, "sort_key": place, "published_at": case.current_edition.published_at}
    is_person = case.kind == CaseKind.DETAINEE
    mentions = [
        Mention(
            entry=row,
            facets=[*one.added],
            counted=sorted(one.counted) if is_person else [],
            counts_person=is_person and one.counts_person,
            **given,
        )
        for row, one in entries.items()
    ]
    Mention.objects.bulk_create(mentions)
    DirectoryEntry.objects.filter(pk__in=[row.pk for row in entries]).update(cases=F("cases") + 1)
    people = [one.entry_id for one in mentions if one.counts_person]
    DirectoryEntry.objects.filter(pk__in=people).update(people=F("people") + 1)
    count_facets(entries, {(one.entry_id, *value) for one in mentions for value in one.counted})


def count_facets(entries: dict[DirectoryEntry, Entity], of_people: set[tuple[int, str, str]]) -> None:
    """Count the facet values that a document adds: once a document, and once a person where they count one."""
    wanted = {(row.pk, *value): name for row, one in entries.items() for value, name in one.added.items()}
    counted = counted_facets([row.pk for row in entries])
    rows = EntryFacet.objects
    rows.filter(pk__in=[counted[value] for value in wanted if value in counted]).update(cases=F("cases") + 1)
    rows.filter(pk__in=[counted[value] for value in of_people if value in counted]).update(people=F("people") + 1)
    rows.bulk_create(
        EntryFacet(
            entry_id=entry,
            facet=facet,
            code=code,
            name=value.name,
            cases=1,
            people=int((entry, facet, code) in of_people),
        )
        for (entry, facet, code), value in wanted.items()
        if (entry, facet, code) not in counted
    )


def counted_facets(entries: list[int]) -> dict[tuple[int, str, str], int]:
    """Return the facet values of entries that documents add, each with the key of its row."""
    rows = EntryFacet.objects.filter(entry__in=entries, cases__isnull=False)
    return {(entry, facet, code): pk for entry, facet, code, pk in rows.values_list("entry", "facet", "code", "pk")}


def leave(case: Case) -> None:
    """Take everything out that a case told of; what no public document tells of any more is gone."""
    take_back(case)
    settle(case)


def take_back(case: Case) -> None:
    """Take back the mentions of a case and all that was counted for them."""
    mentions = list(Mention.objects.filter(case=case))
    entries = [row.entry_id for row in mentions]
    counted = counted_facets(entries)
    for column in ("facets", "counted"):
        values = [(row.entry_id, facet, code) for row in mentions for facet, code in getattr(row, column)]
        rows = EntryFacet.objects.filter(pk__in=[counted[value] for value in values if value in counted])
        rows.update(**{COUNTERS[column]: F(COUNTERS[column]) - 1})
    EntryFacet.objects.filter(entry__in=entries, cases=0).delete()
    people = [row.entry_id for row in mentions if row.counts_person]
    Mention.objects.filter(case=case).delete()
    DirectoryEntry.objects.filter(pk__in=entries).update(cases=F("cases") - 1)
    DirectoryEntry.objects.filter(pk__in=people).update(people=F("people") - 1)


COUNTERS = {"facets": "cases", "counted": "people"}
"""Which counter of a facet value each list of a mention was added to."""


def settle(case: Case) -> None:
    """Drop entries that no document mentions any more; show those that the case no longer mentions by another one."""
    DirectoryEntry.objects.filter(lead=case, cases=0).delete()
    # Small questions one after the other: as one, over tables filled a moment ago, the planner took minutes for it.
    mentioned = set(Mention.objects.filter(case=case).values_list("entry", flat=True))
    orphans = {row.pk: row for row in DirectoryEntry.objects.filter(lead=case) if row.pk not in mentioned}
    rows = Mention.objects.filter(entry__in=orphans).order_by("entry_id", "-published_at", "-case_id")
    by_case: dict[str, list[DirectoryEntry]] = defaultdict(list)
    for entry, case_id in rows.distinct("entry_id").values_list("entry", "case"):
        by_case[case_id].append(orphans[entry])
    for other in Case.objects.select_related("current__content").filter(pk__in=by_case):
        entity = entities_in(document_of(other.current))
        show_anew(other, {row: entity[row.kind, row.key] for row in by_case[other.pk]})


SHOWN = ["slug", "sort_key", "shown", "searched", "certain", "lead"]
SHOWN += [f"{side}_{bound}" for side in ("begin", "end") for bound in ("earliest", "latest")]


def show_anew(case: Case, entries: dict[DirectoryEntry, Entity]) -> None:
    """Show entries by what the document of a case says of them."""
    for row, entity in entries.items():
        row.lead = case
        for column, value in entity.columns().items():
            setattr(row, column, value)
    DirectoryEntry.objects.bulk_update(entries, SHOWN)
    EntryFacet.objects.filter(entry__in=[*entries], cases=None).delete()
    write_own_facets(entries)


def write_own_facets(entries: dict[DirectoryEntry, Entity]) -> None:
    """Write the facet values that the documents shown state of entries themselves."""
    EntryFacet.objects.bulk_create(
        EntryFacet(entry=row, facet=facet, code=code, name=value.name)
        for row, entity in entries.items()
        for (facet, code), value in entity.own_facets().items()
    )
