"""Find authorities, sources and proceedings by name, as their lists do."""

from dataclasses import dataclass

from django.contrib.postgres.search import TrigramWordSimilarity

from casetracker.names import folded
from published.directory import KINDS
from published.lists.filters import holding
from published.models import Thing, ThingKind

LOOKED_FOR = (ThingKind.PARTY, ThingKind.SOURCE, ThingKind.PROCEEDING)
SHORTEST = 3
MOST = 8


@dataclass(frozen=True)
class FoundThing:
    """An authority, source or proceeding of which public cases tell."""

    thing: Thing

    @property
    def name(self) -> str:
        """Its name, as its own page has it."""
        return KINDS[self.thing.kind].name(self.thing.part)

    @property
    def kind(self) -> str:
        """What it is."""
        return ThingKind.label_of(self.thing.kind)


def things_found(query: str) -> list[FoundThing]:
    """Return the things in whose names every word of the query occurs, the most alike first. One query."""
    plain = folded(query)
    if not any(len(word) >= SHORTEST for word in plain.split()):
        return []
    rows = Thing.objects.filter(holding(query), kind__in=LOOKED_FOR)
    rows = rows.annotate(likeness=TrigramWordSimilarity(plain, "searched"))
    return [FoundThing(row) for row in rows.order_by("-likeness", "-cases", "kind", "key")[:MOST]]
