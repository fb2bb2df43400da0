"""What the types say of the fields of a node, and the way through every fact of a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta

from casetracker.vocabulary import Serves

from .base import Field, Node
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
    )


def kind_of(node: type[Node]) -> str:
    """Return the name by which a type of node is known: "event", "days_held"."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in node.__name__).lstrip("_")


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


def children(node: Node, field: FieldType) -> list[Any]:
    """Return the nodes that a field holds; undertakings as every page has them, those that protect the person first."""
    value = getattr(node, field.name)
    if field.node is None or not value:
        return []
    found = value if isinstance(value, list) else [value]
    return sorted(found, key=lambda one: one.serves != Serves.PERSON) if field.name == "undertakings" else found


def nodes_in(node: Node) -> Iterator[Node]:
    """Yield a node and every node inside it, in the order in which the fields are declared."""
    yield node
    for field in fields_of(type(node)).values():
        for child in children(node, field):
            yield from nodes_in(child)


def facts_in(document: Node) -> Iterator[Fact]:
    """Yield every fact of a document in the order of the paragraph numbers: alternatives follow the head of a group."""
    return (node for node in nodes_in(document) if isinstance(node, Fact))
