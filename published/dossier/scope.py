"""The limits of a dossier: what was compiled and what was not seen, counted from its document."""

from dataclasses import dataclass
from typing import Any

from casetracker.vocabulary import EvidenceAccess, SourceSeen

NOT_SEEN = {EvidenceAccess.MENTIONED, EvidenceAccess.SEEN_BY_SOURCE, EvidenceAccess.SEALED}


@dataclass(frozen=True)
class Scope:
    """The numbers of the exhibits by how much of them was seen, and pieces of evidence that were not seen."""

    paragraphs: int
    exhibits: int
    held: list[int]
    whole: list[int]
    excerpt: list[int]
    quoted: list[int]
    confidential: list[int]
    tainted: list[int]
    evidence: int
    evidence_not_seen: int
    one_origin: list[int]


def scope(document: Any, facts: list[Any]) -> Scope:
    """Return what an edition rests on. ``one_origin`` are the paragraphs that rest on a single origin, or on none."""
    sources = document.sources
    evidence = [piece for fact in facts if not fact.is_repeated for piece in getattr(fact, "evidence", [])]
    paragraphs = {fact.paragraph: fact for fact in facts}
    return Scope(
        paragraphs=len(paragraphs),
        exhibits=len(sources),
        held=[one.n for one in sources if one.sha256],
        whole=[one.n for one in sources if one.seen == SourceSeen.WHOLE],
        excerpt=[one.n for one in sources if one.seen == SourceSeen.EXCERPT],
        quoted=[one.n for one in sources if one.seen == SourceSeen.QUOTED],
        confidential=[one.n for one in sources if one.confidential],
        tainted=[one.n for one in sources if one.tainted],
        evidence=len(evidence),
        evidence_not_seen=sum(piece.access in NOT_SEEN for piece in evidence),
        one_origin=sorted(n for n, fact in paragraphs.items() if fact.origins < 2),
    )
