"""Declaration of an entity kind, from which its list, page and lookup rows are made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from casetracker.dates import PartialDate
from casetracker.document.parts import Date
from casetracker.document.walk import facts_in, fields_of, is_fact, plain, with_alternatives
from casetracker.names import folded
from casetracker.vocabulary import Evaluation, Vocabulary
from published import wording
from published.derived.counts import is_counted
from published.models.directory import SHOWN, EntryKind
from published.slugs import english, slug_of_text

UNDATED = "9999"
"""Sorts what has no date behind what has one."""

CODE = 80


@dataclass(frozen=True)
class FacetValue:
    """A value of a facet: a code and, where no vocabulary says it, its name by language."""

    code: str = ""
    name: dict[str, str] = field(default_factory=dict)
    is_of_nobody: bool = False
    """Whether it is said of nobody by name, and so counts no person."""

    @property
    def is_usable(self) -> bool:
        """Whether it has a code, and one that fits."""
        return 0 < len(self.code) <= CODE


Value = tuple[str, FacetValue]
"""A facet's name and a value of it."""
Dates = tuple[Date | None, Date | None]
"""The dates of a begin and an end, as far as there are such."""


@dataclass(frozen=True)
class ListFacet:
    """A way to narrow a list: the name it has in an address, its words, and the vocabulary of its codes if any."""

    name: str
    label: str | Promise
    vocabulary: type[Vocabulary] | None = None

    def label_of(self, code: str, name: dict[str, str]) -> str:
        """Return the words for a value."""
        if self.vocabulary is not None:
            return self.vocabulary.label_of(code)
        return wording.plain(name) or code

    def place(self, code: str) -> int:
        """Return the place of a code in its vocabulary."""
        codes = self.vocabulary.values if self.vocabulary else []
        return codes.index(code) if code in codes else len(codes)


class Kind:
    """One kind of entry. A node is what a document says of one of them."""

    kind: str
    folder: str
    title: str | Promise
    one: str | Promise
    about: str | Promise
    """What the list holds and how it must be read, in one or two sentences."""
    describes_ill_treatment = False
    """Whether a line of warning stands before its list."""
    facets: tuple[ListFacet, ...] = ()
    dated: str | Promise = ""
    """What the dates of the list are dates of; "" where entries of this kind have none."""

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        """Yield the nodes of this kind, each with what this document adds to its facets; one may come repeatedly."""
        raise NotImplementedError

    def key(self, node: Any) -> str:
        """Return what names the entry in an address."""
        return str(node.id)

    def slug(self, node: Any) -> str:
        """Return the decoration of its address: never an accusation."""
        return str(self.kind)

    def decoration(self, node: Any) -> str:
        """Return the slug as an address has room for it."""
        return self.slug(node)[:CODE].strip("-")

    def values(self, node: Any) -> Iterator[Value]:
        """Yield the facet values that the node itself states."""
        return iter(())

    def dates(self, node: Any) -> Dates:
        """Return the dates of its begin and end, as far as there are such."""
        return None, None

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        """Yield the texts by which a list finds it."""
        return iter(())

    def order(self, node: Any) -> str:
        """Return the key that puts it in its place in a list: it stands in addresses, so it carries no accusation."""
        begin, end = self.dates(node)
        on = begin or end
        return (on.earliest or on.latest if on else "") or UNDATED

    def name(self, shown: Any) -> str:
        """Return the words that name its page in a title: neutral, as a slug is."""
        return str(self.one)

    def facts(self, document: Any, key: str) -> dict[str, list[Any]]:
        """Return the facts about the entry in an annotated document, by the part of its page they belong to."""
        return {"entry": [node for node, _added in self.entity(document) if self.key(node) == key]}

    def roles(self, values: Iterable[Any]) -> list[tuple[str, Any]]:
        """Return what documents tell an entry of this kind for, out of its facet values: words, and the row counted."""
        roles = {self.stored(one.name): one for one in self.facets if one.name == "role"}
        found = [row for row in values if row.facet in roles and row.cases]
        found.sort(key=lambda row: roles[row.facet].place(row.code))
        return [(roles[row.facet].label_of(row.code, row.name), row) for row in found]

    @property
    def address(self) -> str:
        """The name of the address of its list."""
        return f"published:{self.kind}-list"

    def stored(self, facet: str) -> str:
        """Return the name of a facet in the table of values, where every kind has its own."""
        return f"{self.kind}.{facet}"

    def columns(self, node: Any) -> dict[str, Any]:
        """Return what a lookup row holds of the entry as a node states it."""
        shown = fields_of(SHOWN[EntryKind(self.kind)])
        return {
            "slug": self.decoration(node),
            "sort_key": self.order(node)[:240],
            "shown": {key: value for key, value in plain(node).items() if key in shown},
            "searched": " | ".join(dict.fromkeys(folded(word) for word in all_words(self.words(node)) if word)),
            **self.bounds(node),
        }

    def bounds(self, node: Any) -> dict[str, Any]:
        """Return the bounds of its dates, wide enough for every alternative, and whether they are certain."""
        accounts = [self.dates(one) for one in with_alternatives([node])] if is_fact(node) else [self.dates(node)]
        found: dict[str, Any] = {}
        for side, dates in zip(("begin", "end"), zip(*accounts, strict=True), strict=True):
            found |= {f"{side}_{bound}": widest(dates, bound) for bound in WIDEST}
        is_sure = len(accounts) == 1 and getattr(node, "evaluation", "") != Evaluation.DISPUTED
        given = [PartialDate.from_document(on) for on in accounts[0] if on]
        return {**found, "certain": bool(given) and is_sure and all(on.certain for on in given)}


Use = tuple[str, Any, Any]
"""The role of a party or place in a fact, the party or place, and the fact."""


class KindByCode(Kind):
    """A kind whose entries have a code and a name, and a role in each fact that mentions them."""

    def of_fact(self, fact: Any) -> Iterator[Use]:
        """Yield the entries that one fact mentions; None where it leaves one out."""
        raise NotImplementedError

    def uses(self, document: Any) -> list[Use]:
        """Return each entry of a document with its role and the fact."""
        return [use for fact in facts_in(document) for use in self.of_fact(fact) if use[1]]

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for role, node, fact in self.uses(document):
            yield node, [role_of(role, fact)]

    def key(self, node: Any) -> str:
        return str(node.code)

    def slug(self, node: Any) -> str:
        return ""

    def order(self, node: Any) -> str:
        return folded(english(node.name))

    def facts(self, document: Any, key: str) -> dict[str, list[Any]]:
        return by_role((role, fact) for role, node, fact in self.uses(document) if node.code == key)


WIDEST = {"earliest": min, "latest": max}


def widest(dates: Iterable[Date | None], bound: str) -> str | None:
    """Return the earliest or latest day that any account gives of a date; None where one leaves it open."""
    days = [getattr(on, bound) for on in dates if on]
    return WIDEST[bound](days) if days and all(days) else None


def role_of(role: str, fact: Any) -> Value:
    """Return what a fact tells an entry for; that it is said of nobody by name is kept, so that it is not counted."""
    return "role", FacetValue(role, is_of_nobody=not is_counted(fact))


def by_role(uses: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    """Return facts by what they tell an entry for, each once: an incident may stand in two places."""
    found: dict[str, dict[str, Any]] = {}
    for role, fact in uses:
        found.setdefault(role, {}).setdefault(fact.id, fact)
    return {role: list(facts.values()) for role, facts in found.items()}


def all_words(parts: Iterable[str | dict[str, str]]) -> Iterator[str]:
    """Yield texts, of one by language every language."""
    for part in parts:
        yield from part.values() if isinstance(part, dict) else (part,)


def named(part: Any) -> FacetValue:
    """Return a party, place or term as a facet value: its code and name."""
    return FacetValue(part.code, part.name) if part else FacetValue()


def name_of(part: Any) -> dict[str, str]:
    """Return the name of a party, place or term by language; nothing for none."""
    return part.name if part else {}


def speaker_of(fact: Any) -> Any:
    """Return the party that says a fact; None where none does."""
    return fact.said_by.party if fact.said_by else None


def coded(words: str) -> FacetValue:
    """Return words that have no code of their own as a facet value."""
    return FacetValue(slug_of_text(words), {"en": words}) if words else FacetValue()
