"""Exhibits: the numbered sources of an edition, each with the paragraphs that cite it."""

from dataclasses import dataclass, field
from typing import Any

from published import wording


@dataclass
class Exhibit:
    """One source as an exhibit.

    ``paragraphs`` are those that cite it or name it as evidence; ``same_origin`` are the numbers of the exhibits
    that go back to the same origin: together with them it is one origin and not several.
    """

    n: int
    source: Any
    paragraphs: list[int] = field(default_factory=list[Any])
    same_origin: list[int] = field(default_factory=list[Any])


def exhibits(document: Any, facts: list[Any]) -> list[Exhibit]:
    """Return the exhibits in order; tells each fact which of its exhibits are one origin."""
    sources = document.sources
    roots = origins(sources)
    found = {source.n: Exhibit(source.n, source) for source in sources}
    for one in found.values():
        one.same_origin = [n for n in found if n != one.n and roots[n] == roots[one.n]]
    for fact in facts:
        fact.one_origin = shared(fact, roots)
        for n in numbers(fact):
            if fact.paragraph not in found[n].paragraphs:
                found[n].paragraphs.append(fact.paragraph)
    for one in found.values():
        one.paragraphs.sort()
    return list(found.values())


def numbers(fact: Any) -> list[int]:
    """Return the numbers of the exhibits of a fact: those it cites, and those that are named as its evidence."""
    cited = [note.n for note in fact.notes]
    return list(dict.fromkeys(cited + [one.source for one in getattr(fact, "evidence", [])]))


def shared(fact: Any, roots: dict[int, tuple[Any, ...]]) -> list[list[int]]:
    """Return the groups of exhibits of a fact that are one origin each, where several go back to the same."""
    groups: dict[tuple[Any, ...], list[int]] = {}
    for note in fact.notes:
        groups.setdefault(roots[note.n], []).append(note.n)
    return [group for group in groups.values() if len(group) > 1]


def origins(sources: list[Any]) -> dict[int, tuple[Any, ...]]:
    """Return a key of the origin of each source, by its number: the source at the end of its chain."""
    known = {key_of(source): source for source in sources}
    return {source.n: origin(source, known) for source in sources}


def origin(source: Any, known: dict[tuple[Any, ...], Any]) -> tuple[Any, ...]:
    """Return the key of the source from which all others in the chain are derived."""
    key, seen = key_of(source), set()
    while source and (parent := source.derived_from) and key not in seen:
        seen.add(key)
        key = key_of(parent)
        source = known.get(key)
    return key


def key_of(source: Any) -> tuple[Any, ...]:
    """Return what a source is told apart by, in the list and where another names it as its origin."""
    if not source.title:
        return ("descriptor", wording.plain(source.descriptor)) if source.type == "derivation" else ("n", source.n)
    return ("title", source.title, source.published.edtf if source.published else "")
