"""Documents and parts of them as a test writes them: JSON that leaves out what the test does not need."""

from typing import Any

from msgspec import NODEFAULT, structs

from casetracker.document.base import Node, codes_of, kind_of
from casetracker.document.labels import TYPES
from casetracker.document.walk import FieldType, fields_of
from published.pages.view_objects import page_view, view_of


def part(kind: str, given: dict[str, Any]) -> Any:
    """The part of a document that JSON describes; what must stand there and is not given is empty."""
    node, fields = TYPES[kind], fields_of(TYPES[kind])
    unknown = given.keys() - fields.keys()
    assert not unknown, f"{kind} has no {unknown}"
    required = {one.name for one in structs.fields(node) if (one.default, one.default_factory) == (NODEFAULT,) * 2}
    found = {name: value_of(fields[name], value) for name, value in given.items()}
    return node(**{name: empty(node, fields[name]) for name in required - given.keys()}, **found)


def changed(node: Any, **given: Any) -> Any:
    """A part that says something else."""
    fields = fields_of(type(node))
    return structs.replace(node, **{name: value_of(fields[name], value) for name, value in given.items()})


def value_of(field: FieldType, value: Any) -> Any:
    """The value of a field, with the parts in it; an empty part is none."""
    if field.node is None or isinstance(value, Node):
        return value
    if isinstance(value, list | tuple):
        return [value_of(field, one) for one in value]
    return part(kind_of(field.node), value) if value else None


def empty(node: type[Node], field: FieldType) -> Any:
    """What stands for a field that must be there: as little as may stand there."""
    if field.vocabulary and field.name != "results":
        codes = codes_of(field.vocabulary)
        return next((code for code in SAYING_LITTLE if code in codes), codes[0])
    if field.node is not None and field.name != "citations":
        return part(kind_of(field.node), {})
    if field.name in ("citations", "results", "sources", "names"):
        return []
    if field.name in ("earliest", "latest"):
        return ""
    if field.name in ("origins", "value", "minimum", "approximate", "person"):
        return 0
    is_text = field.name in ("title", "name") or (field.name == "words" and kind_of(node) == "figure")
    return {"id": "2" * 12, "schema": 3, "n": 1, "source": 1}.get(field.name, {"en": "x"} if is_text else "x")


SAYING_LITTLE = ("not_stated", "not_known", "not_set", "reported", "unknown", "exactly", "supports", "whole")


def detainee(**given: Any) -> Any:
    """A document of a person."""
    return part("detainee", {"names": [], "sources": [], **given})


def matter(**given: Any) -> Any:
    """A document of a group case."""
    return part("matter", given)


def with_custody(*events: Any, **custody: Any) -> Any:
    """A document of a person with a section on custody."""
    return detainee(custody=part("custody", {"events": list(events), **custody}))


def viewed(node: Any) -> Any:
    """The view that a page has of a part, or of a document."""
    return page_view(node) if node.type in ("detainee", "matter") else view_of(node)
