"""Parts of documents as lookup rows keep them: JSON in the database, types where they are read."""

from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from .base import KeywordOnly, Node
from .walk import fields_of

AnyNode = TypeVar("AnyNode", bound=Node)


def read_part(kind: type[AnyNode], value: dict[str, Any] | None) -> AnyNode | None:
    """Return a part of a document from JSON; None for nothing and for an empty object.

    Until the rows are rebuilt after an upgrade, they may hold fields that are called otherwise now: these say nothing.
    """
    return msgspec.convert(declared_part(kind, value), kind) if value else None


def declared_part(kind: type[Node], value: dict[str, Any]) -> dict[str, Any]:
    """Return of a part in JSON the fields that its type declares, without empty objects."""
    fields = dict(zip(kind.__struct_encode_fields__, fields_of(kind).values(), strict=True))
    return {key: declared(fields[key].node, one) for key, one in value.items() if key in fields and one != {}}


def declared(kind: type[Node] | None, value: Any) -> Any:
    """Return the declared fields of what a field holds: a part, a list of parts, or a text as it is."""
    if kind is None:
        return value
    return [declared(kind, one) for one in value] if isinstance(value, list) else declared_part(kind, value)


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
