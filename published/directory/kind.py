"""What a kind of thing must say of itself; its list, its page and its lookup rows are made from that alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casetracker.vocabulary import Vocabulary
from published import wording
from published.derived.counts import is_counted
from published.projection.cases import folded, is_certain, widest
from published.slugs import slug_of_text

UNDATED = "9999"
"""Sorts what has no date behind what has one."""

CODE = 80
Value = tuple[str, dict]
"""A facet's name and a value of it: a code and, where no vocabulary says it, its name by language."""


@dataclass(frozen=True)
class ListFacet:
    """A way to narrow a list: the name it has in an address, its words, and the vocabulary of its codes if any."""

    name: str
    label: str
    vocabulary: type[Vocabulary] | None = None

    def say(self, code: str, name: dict) -> str:
        """Return the words for a value."""
        if self.vocabulary is not None:
            return self.vocabulary.say(code)
        return wording.plain(name) or code

    def place(self, code: str) -> int:
        """Return the place of a code in its vocabulary."""
        codes = self.vocabulary.values if self.vocabulary else []
        return codes.index(code) if code in codes else len(codes)


class Kind:
    """One kind of thing. A node is what a document says of one of them."""

    kind: str
    folder: str
    title: str
    one: str
    about: str
    """What the list holds and how it must be read, in one or two sentences."""
    tells_of_ill_treatment = False
    """Whether a line of warning stands before its list."""
    facets: tuple[ListFacet, ...] = ()
    dated: str = ""
    """What the dates of the list are dates of; "" where things of this kind have none."""
    shows: tuple[str, ...] = ()
    """The parts of a node that a row of the list shows."""

    def entity(self, document: dict) -> Iterator[tuple[dict, Iterable[Value]]]:
        """Yield the nodes of this kind, each with what this document adds to its facets; one may come repeatedly."""
        raise NotImplementedError

    def key(self, node: dict) -> str:
        """Return what names the thing in an address."""
        return node["id"]

    def slug(self, node: dict) -> str:
        """Return the decoration of its address: never an accusation."""
        return str(self.kind)

    def decoration(self, node: dict) -> str:
        """Return the slug as an address has room for it."""
        return self.slug(node)[:CODE].strip("-")

    def values(self, node: dict) -> Iterator[Value]:
        """Yield the facet values that the node itself states."""
        return iter(())

    def dates(self, node: dict) -> tuple[dict, dict]:
        """Return the dates of its begin and end, as far as there are such."""
        return {}, {}

    def words(self, node: dict) -> Iterator[str | dict]:
        """Yield the texts by which a list finds it."""
        return iter(())

    def order(self, node: dict) -> str:
        """Return the key that puts it in its place in a list: it stands in addresses, so it carries no accusation."""
        begin, end = self.dates(node)
        on = begin or end
        return on.get("earliest") or on.get("latest") or UNDATED

    def name(self, shown: dict) -> str:
        """Return the words that name its page in a title: neutral, as a slug is."""
        return str(self.one)

    def facts(self, document: dict, key: str) -> dict[str, list[dict]]:
        """Return the facts about the thing in an annotated document, by the part of its page they belong to."""
        return {}

    def roles(self, values) -> list[tuple]:
        """Return what documents tell a thing of this kind for, out of its facet values: words, and the row counted."""
        roles = {self.stored(one.name): one for one in self.facets if one.name == "role"}
        found = [row for row in values if row.facet in roles and row.cases]
        found.sort(key=lambda row: roles[row.facet].place(row.code))
        return [(roles[row.facet].say(row.code, row.name), row) for row in found]

    @property
    def address(self) -> str:
        """The name of the address of its list."""
        return f"published:{self.kind}-list"

    def stored(self, facet: str) -> str:
        """Return the name of a facet in the table of values, where every kind has its own."""
        return f"{self.kind}.{facet}"

    def columns(self, node: dict) -> dict:
        """Return what a lookup row holds of the thing as a node states it."""
        return {
            "slug": self.decoration(node),
            "sort_key": self.order(node)[:240],
            "shown": {key: node[key] for key in self.shows if key in node},
            "searched": " | ".join(dict.fromkeys(folded(word) for word in all_words(self.words(node)) if word)),
            **self.bounds(node),
        }

    def bounds(self, node: dict) -> dict:
        """Return the bounds of its dates, wide enough for every alternative, and whether they are certain."""
        dates = dict(zip(("begin", "end"), self.dates(node), strict=True))
        alternatives = [
            dict(zip(("begin", "end"), self.dates(one), strict=True)) for one in node.get("alternatives", [])
        ]
        row = {**dates, "alternatives": alternatives, "evaluation": node.get("evaluation", ""), "kind": ""}
        found = {f"{side}_{bound}": widest(row, side, bound) for side in dates for bound in ("earliest", "latest")}
        return {**found, "certain": is_certain(row)}


def role_of(role: str, fact: dict) -> Value:
    """Return what a fact tells a thing for; that it is said of nobody by name is kept, so that it is not counted."""
    return "role", {"code": role, "is_of_nobody": not is_counted(fact)}


def all_words(parts: Iterable[str | dict]) -> Iterator[str]:
    """Yield texts, of one by language every language."""
    for part in parts:
        yield from part.values() if isinstance(part, dict) else (part,)


def named(value: dict | None) -> dict:
    """Return a party, place or term as a facet value: its code and name."""
    return {"code": value["code"], "name": value.get("name", {})} if value and value.get("code") else {}


def coded(words: str) -> dict:
    """Return words that have no code of their own as a facet value."""
    return {"code": slug_of_text(words), "name": {"en": words}} if words else {}


def english(words: dict | None) -> str:
    """Return a text by language in the language of addresses and sort keys."""
    words = words or {}
    return words.get("en") or next(iter(words.values()), "")


def with_alternatives(nodes: Iterable[dict]) -> Iterator[dict]:
    """Yield nodes and the alternatives inside them."""
    for node in nodes:
        yield from (node, *node.get("alternatives", []))


def events(document: dict) -> list[dict]:
    """Return the custody events of a case or a matter, alternatives too."""
    return list(with_alternatives([*document.get("custody", {}).get("events", []), *document.get("events", [])]))
