"""The JSON Schema of the newest documents, made from their types.

Those of older numbers are files in ``published/schema`` that never change. Before a new number begins, write the schema
of the present one there (docs/decisions/0019-one-typed-document.md).
"""

import json
from typing import Any

from msgspec.json import schema_components

from .base import TEXTS_WITH_A_NAME, codes_of, kind_of
from .document import SCHEMA
from .labels import TYPES
from .walk import fields_of

HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:casetracker:schema:document-{SCHEMA}",
    "title": f"Document of a case or matter, schema {SCHEMA}",
    "description": (
        "What an edition consists of. Canonical JSON: UTF-8, NFC, keys sorted, no spaces; strings and integers only. "
        "What is not known is left out."
    ),
    "type": "object",
    "required": ["kind"],
    "if": {"properties": {"kind": {"const": "matter"}}},
    "then": {"$ref": "#/$defs/matter"},
    "else": {"$ref": "#/$defs/detainee"},
}
LEFT_OUT = {"title", "default"}
"""Keywords that msgspec adds and that say nothing: the name of a Python class, and what an absent field reads as."""


def schema_bytes() -> bytes:
    """Return the JSON Schema as it is served."""
    return (json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n").encode()


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of documents of the newest schema."""
    _references, found = schema_components(TYPES.values(), ref_template="#/types/{name}")
    parts = {kind: cleaned(found[node.__name__]) | node.json_schema for kind, node in TYPES.items()}
    names = {field.vocabulary for node in TYPES.values() for field in fields_of(node).values() if field.vocabulary}
    lists = {name: {"type": "string", "enum": codes_of(name)} for name in sorted(names)}
    return {**HEAD, "$defs": {**TEXTS_WITH_A_NAME, **parts, **lists}}


def cleaned(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part of the schema with references by our names, and without what says nothing."""
    if "$ref" in part:
        return {"$ref": reference(part["$ref"])}
    if "anyOf" in part:
        return cleaned(next(one for one in part["anyOf"] if one.get("type") != "null"))
    kept = {key: value for key, value in part.items() if key not in LEFT_OUT}
    if "properties" in kept:
        kept["properties"] = {name: cleaned(one) for name, one in kept["properties"].items()}
    if "items" in kept:
        kept["items"] = cleaned(kept["items"])
    return kept


def reference(path: str) -> str:
    """Return where a definition stands: a type under its kind, since a closed list may have the same name."""
    where, _slash, name = path.rpartition("/")
    kinds = {node.__name__: kind_of(node) for node in TYPES.values()}
    return f"#/$defs/{kinds[name]}" if where == "#/types" else path
