"""Find authorities, sources and proceedings by name, as their lists do."""

from dataclasses import dataclass

from django.contrib.postgres.search import TrigramWordSimilarity

from casetracker.names import folded
from published.directory import KINDS
from published.lists.filters import holding
from published.models import DirectoryEntry, EntryKind

LOOKED_FOR = (EntryKind.PARTY, EntryKind.SOURCE, EntryKind.PROCEEDING)
SHORTEST = 3
MOST = 8


@dataclass(frozen=True)
class FoundEntry:
    """An authority, source or proceeding of which public cases tell."""

    entry: DirectoryEntry

    @property
    def name(self) -> str:
        """Its name, as its own page has it."""
        return KINDS[self.entry.kind].name(self.entry.part)

    @property
    def kind(self) -> str:
        """What it is."""
        return EntryKind.label_of(self.entry.kind)


def entries_found(query: str) -> list[FoundEntry]:
    """Return the entries in whose names every word of the query occurs, the most alike first. One query."""
    plain = folded(query)
    if not any(len(word) >= SHORTEST for word in plain.split()):
        return []
    rows = DirectoryEntry.objects.filter(holding(query), kind__in=LOOKED_FOR)
    rows = rows.annotate(likeness=TrigramWordSimilarity(plain, "searched"))
    return [FoundEntry(row) for row in rows.order_by("-likeness", "-cases", "kind", "key")[:MOST]]
