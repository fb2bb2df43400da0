"""Encode and decode documents strictly; decoding and encoding again gives the same bytes."""

import json
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import msgspec

from .base import Node, codes_of
from .canonical import canonical_bytes
from .document import Document
from .walk import fields_of, nodes_in

DECODER: msgspec.json.Decoder[Document] = msgspec.json.Decoder(Document)


class NotADocument(ValueError):
    """The bytes are no document of the newest schema, for the reason given in words."""


def decode(content: bytes) -> Document:
    """Return the document that stands in bytes. Raises NotADocument with the path of the first fault."""
    try:
        return DECODER.decode(content)
    except msgspec.DecodeError as error:
        raise NotADocument(str(error)) from error


def from_json(content: dict[str, Any]) -> Document:
    """Return the document that JSON holds, of the newest schema. Raises NotADocument with the path of the first fault.

    Editions published before may hold empty objects, which say nothing.
    """
    try:
        return msgspec.convert(without_empty_objects(content), Document)  # type: ignore[no-any-return]
    except msgspec.ValidationError as error:
        raise NotADocument(str(error)) from error


def without_empty_objects(part: Any) -> Any:
    """Return a part of a document without the objects in it that are empty."""
    if isinstance(part, dict):
        return {key: without_empty_objects(value) for key, value in part.items() if value != {}}
    return [without_empty_objects(one) for one in part] if isinstance(part, list) else part


def encode(document: Document) -> bytes:
    """Return the canonical bytes of a document."""
    return canonical_bytes(msgspec.to_builtins(document))


def check(content: bytes) -> None:
    """Raise NotADocument unless the bytes are what would be written now: nothing empty, no code that was retired."""
    document = decode(content)
    if encode(document) != content:
        where = first_difference(json.loads(content), msgspec.to_builtins(document))
        raise NotADocument(f"an empty part is written down - at `{where}`" if where else "the form is not canonical")
    if found := next(unlisted_codes(document), None):
        raise NotADocument(found)
    from_json(json.loads(content))  # as readers are given it: a text that must be there and is empty is missing then


def first_difference(found: Any, expected: Any, path: str = "$") -> str:
    """Return the path of the first place in which two values differ, or ""."""
    if isinstance(found, dict) and isinstance(expected, dict):
        pairs = [(f"{path}.{key}", found.get(key), expected.get(key)) for key in sorted(found.keys() | expected.keys())]
    elif isinstance(found, list) and isinstance(expected, list):
        pairs = [(f"{path}[{n}]", *pair) for n, pair in enumerate(zip_longest(found, expected))]
    else:
        return "" if found == expected else path
    differing = (where for inner, one, other in pairs if (where := first_difference(one, other, inner)))
    return next(differing, "")


def unlisted_codes(document: Document) -> Iterator[str]:
    """Yield in words each code of a document that is not, or not any more, in its list."""
    for node in nodes_in(document):
        for name, codes in codes_in(node):
            for code in codes:
                if code and code not in codes_of(name):
                    yield f"“{code}” is no code of {name} that a document may hold - in `{node.type}`"


def codes_in(node: Node) -> Iterator[tuple[str, list[str]]]:
    """Yield the closed lists that a node takes codes from, with the codes it has of each."""
    for field in fields_of(type(node)).values():
        if field.vocabulary:
            value = getattr(node, field.name)
            yield field.vocabulary, value if isinstance(value, list) else [value]
