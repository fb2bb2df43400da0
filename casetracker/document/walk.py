"""Describe the fields of a node, and walk over every fact of a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, to_builtins

from casetracker.vocabulary import Serves

from .base import LANGUAGE_PATTERN, Field, Node, is_absent, kind_of
from .parts import Fact


@dataclass(frozen=True)
class FieldType:
    """One field of a node, as its type declares it."""

    name: str
    declared: Field
    vocabulary: str
    """The closed list that its code is taken from, or ""."""

    node: type[Node] | None
    """The type of the node or nodes that it holds."""

    is_flag: bool
    is_reference: bool
    """Whether it names other facts of the document by their ids."""

    has_pattern: bool
    """Whether its text has a fixed form, as that of a day or an id."""

    @property
    def holds_facts(self) -> bool:
        """Whether it holds facts, which have paragraphs of their own."""
        return self.node is not None and issubclass(self.node, Fact)


@cache
def fields_of(node: type[Node]) -> dict[str, FieldType]:
    """Return the fields of a type by name, in the order in which they are declared."""
    hints = get_type_hints(node, include_extras=True)
    return {name: field_type(name, list(leaves(hints[name]))) for name in node.__struct_fields__}


def leaves(annotation: Any) -> Iterator[Any]:
    """Yield what an annotation is made of: plain types, literal values, and what is declared beside them."""
    yield from getattr(annotation, "__metadata__", ())
    if get_origin(annotation) is Literal:
        yield annotation
    elif parts := get_args(annotation):
        for part in parts[:1] if hasattr(annotation, "__metadata__") else parts:
            yield from leaves(part)
    else:
        yield annotation


def field_type(name: str, found: list[Any]) -> FieldType:
    """Return the field that is made of these types and declarations."""
    extra: dict[str, Any] = {}
    for one in found:
        extra |= (one.extra or {}) if isinstance(one, Meta) else {}
    return FieldType(
        name=name,
        declared=next((one for one in found if isinstance(one, Field)), Field()),
        vocabulary=extra.get("vocabulary", ""),
        node=next((one for one in found if isinstance(one, type) and issubclass(one, Node)), None),
        is_flag=Literal[1] in found,
        is_reference="refers" in extra,
        has_pattern=any(isinstance(one, Meta) and one.pattern not in (None, LANGUAGE_PATTERN) for one in found),
    )


def every_type(*roots: type[Node]) -> dict[str, type[Node]]:
    """Return the types and all that stand inside them, by their kinds."""
    found: dict[str, type[Node]] = {}
    waiting = list(roots)
    while waiting:
        node = waiting.pop(0)
        if kind_of(node) not in found:
            found[kind_of(node)] = node
            waiting += [one.node for one in fields_of(node).values() if one.node]
    return found


def children(node: Any, field: FieldType) -> list[Any]:
    """Return the parts that a field holds; undertakings as every page has them, those that protect the person first."""
    value = getattr(node, field.name)
    if field.node is None or not value:
        return []
    found = value if isinstance(value, list) else [value]
    return sorted(found, key=lambda one: one.serves != Serves.PERSON) if field.name == "undertakings" else found


def nodes_in(node: Any) -> Iterator[Any]:
    """Yield a node and every node inside it, in the order in which the fields are declared.

    Of a view of a document the views are yielded: this and all that follows here reads both.
    """
    yield node
    for field in fields_of(node.declaration).values():
        for child in children(node, field):
            yield from nodes_in(child)


def is_fact(node: Any) -> bool:
    """Whether a part of a document is a fact, which has a paragraph of its own."""
    return issubclass(node.declaration, Fact)


def facts_in(part: Any) -> Iterator[Any]:
    """Yield every fact of a document, or of a part of it, in the order of the paragraph numbers.

    A fact is followed by those inside it, and these by its alternatives.
    """
    if is_fact(part):
        yield part
    for field in fields_to_facts(part.declaration):
        for child in children(part, field):
            yield from facts_in(child)


@cache
def fields_to_facts(node: type[Node]) -> tuple[FieldType, ...]:
    """Return the fields of a type that hold facts, or parts in which there are facts."""
    return tuple(one for one in fields_of(node).values() if one.node is not None and has_facts(one.node))


@cache
def has_facts(node: type[Node]) -> bool:
    """Whether a part of this type is a fact, or has facts in it."""
    return issubclass(node, Fact) or bool(fields_to_facts(node))


def with_alternatives(facts: Iterable[Any]) -> Iterator[Any]:
    """Yield facts, each followed by its alternatives."""
    for head in facts:
        yield head
        yield from head.alternatives


def sections_of(document: Any) -> Iterator[tuple[str, list[Any]]]:
    """Yield the lists of facts that a document consists of, by name, in the order of the paragraph numbers."""
    for field in fields_of(document.declaration).values():
        found = getattr(document, field.name)
        if field.holds_facts:
            yield field.name, found
        elif field.node is not None and found is not None and not isinstance(found, list):
            yield from sections_of(found)


def events_of(document: Any) -> list[Any]:
    """Return the custody events of a case or a group case, one for each group of alternatives."""
    return next((found for name, found in sections_of(document) if name == "events"), [])


@dataclass(frozen=True)
class Placed:
    """A fact and where it stands: in which section, inside which fact, and beside which fact as an alternative."""

    fact: Any
    section: str
    inside: str = ""
    beside: str = ""


def placed_facts(document: Any) -> Iterator[Placed]:
    """Yield every fact of a document with its place, in the order of the paragraph numbers."""
    for section, heads in sections_of(document):
        for head in heads:
            yield from placed(Placed(head, section))


def placed(one: Placed) -> Iterator[Placed]:
    """Yield a fact, those inside it, and its alternatives."""
    yield one
    for field in fields_of(one.fact.declaration).values():
        if field.holds_facts:
            for child in children(one.fact, field):
                is_alternative = field.name == "alternatives"
                inside = one.inside if is_alternative else one.fact.id
                yield from placed(Placed(child, one.section, inside, one.fact.id if is_alternative else ""))


def stated(node: Any) -> dict[str, Any]:
    """Return the fields of a node that say something, by name in the order of the alphabet, as a document has them."""
    found = {name: getattr(node, name) for name in sorted(fields_of(node.declaration))}
    return {name: value for name, value in found.items() if not is_absent(value)}


def plain(value: Any) -> Any:
    """Return a part of a document as JSON has it: for what is stored beside documents, and to be compared."""
    return to_builtins(value)
