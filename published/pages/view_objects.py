"""A document as a page reads it: each of its parts a copy, so that what a page adds never changes the document."""

from functools import cache
from typing import Any

from casetracker.document.labels import TYPES
from casetracker.document.parts import Fact
from casetracker.document.walk import fields_of, kind_of


class View(dict[str, Any]):
    """A part of a document as a page shows it: a copy, to which the page adds.

    ``original`` is what the document holds, which nothing changes. A fact has its kind here, as ``type``, and whether
    it is an alternative to another, as ``is_alternative``.
    """

    __slots__ = ("original",)

    def __init__(self, original: dict[str, Any]):
        super().__init__(original)
        self.original = original


def page_view(document: dict[str, Any]) -> View:
    """Return the view of a document that a page may add to; a view that was made before is returned as it is."""
    return document if isinstance(document, View) else view_of(document, document["kind"])


def view_of(part: dict[str, Any], kind: str) -> View:
    """Return the view of a part of some kind, and of all that stands inside it."""
    view = View(part)
    for name, inner in parts_inside(kind):
        if found := part.get(name):
            is_list = isinstance(found, list)
            view[name] = [view_of(one, inner) for one in found] if is_list else view_of(found, inner)
    if issubclass(TYPES[kind], Fact):
        view["type"] = kind
        for alternative in view.get("alternatives", []):
            alternative["is_alternative"] = True
    return view


@cache
def parts_inside(kind: str) -> list[tuple[str, str]]:
    """Return the fields of a kind of part that hold other parts, each with the kind of those."""
    return [(field.name, kind_of(field.node)) for field in fields_of(TYPES[kind]).values() if field.node]
