"""Parts of documents as lookup rows keep them: JSON in the database, types where they are read."""

from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from .base import KeywordOnly, Node
from .codec import without_empty_objects

AnyNode = TypeVar("AnyNode", bound=Node)


def read_part(kind: type[AnyNode], value: dict[str, Any] | None) -> AnyNode | None:
    """Return a part of a document from JSON; None for nothing and for an empty object."""
    return msgspec.convert(without_empty_objects(value), kind) if value else None


def partly(kind: type[Node], *names: str) -> type[Node]:
    """Return a type with these fields of another, none of which must be there: what a list shows of a part."""
    hints = get_type_hints(kind, include_extras=True)
    absent = {name: absent_as(hints[name]) for name in names}
    types = {name: hints[name] if absent[name] is not None else hints[name] | None for name in names}
    fields = {"__annotations__": types, "__module__": __name__, **absent}
    made: type[Node] = KeywordOnly(f"Some{kind.__name__}", (Node,), fields)
    return made


def absent_as(hint: Any) -> Any:
    """Return what a field of a type reads as where it says nothing."""
    while hasattr(hint, "__metadata__"):
        hint = get_args(hint)[0]
    return {str: "", list: [], dict: {}}.get(get_origin(hint) or hint)
