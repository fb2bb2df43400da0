"""Read documents of older schemas as the newest one. The stored bytes and hashes do not change.

Each step leads from one schema to the next; a document takes every step from its own number on.
"""

import json
from collections.abc import Callable
from typing import Any

from .codec import from_json
from .document import Document

Json = dict[str, Any]


def document_of(edition: Any) -> Document:
    """Return the document of an edition, on the research side or the public one, in the newest schema."""
    return read_document(bytes(edition.content.content))


def read_document(content: bytes) -> Document:
    """Return the document that stands in the bytes of an edition, in the newest schema."""
    return from_json(with_titles(upcast(json.loads(content))))


def upcast(document: Json) -> Json:
    """Return the document as one of the newest schema. The document given is not changed.

    Raises ValueError for a document of a schema that this program does not know: it is newer than the program.
    """
    schema = document.get("schema")
    if not isinstance(schema, int) or schema not in range(1, NEWEST + 1):
        raise ValueError(f"a document of schema {schema!r} cannot be read here")
    for step in range(schema, NEWEST):
        document = STEPS[step](document) | {"schema": step + 1}
    return document


TITLED = ("proceedings", "assurances", "incidents", "incident", "alternatives")
"""The fields that hold something with a title."""


NO_TITLE = {"en": " "}
"""A title without a word: a text in a document has at least one character."""


def with_titles(part: Any, held_in: str = "") -> Any:
    """Return a part of a document in which what has an empty title has one without words.

    Such documents were published before an empty title was refused; their pages say what it is in its place.
    """
    if isinstance(part, list):
        return [with_titles(one, held_in) for one in part]
    if not isinstance(part, dict):
        return part
    read = {key: with_titles(value, key) for key, value in part.items()}
    return read | {"title": NO_TITLE} if held_in in TITLED and read.get("title") == {} else read


def without_group_claims(document: Json) -> Json:
    """From 1 to 2: what is said of some of a group stands with its matter alone; a speaker who is not named is unnamed.

    Sources that only what was said of the group cited leave with them; those that stay keep their numbers.
    """
    kept = {key: part for key, part in document.items() if key not in ("group_allegations", "group_statements")}
    kept = with_unnamed(kept)
    cited = sources_cited({key: part for key, part in kept.items() if key != "sources"})
    if "sources" in kept:
        kept["sources"] = [source for source in kept["sources"] if source["n"] in cited]
    return {key: part for key, part in kept.items() if part != []}


def with_unnamed(part: Any) -> Any:
    """Return a part of a document in which another detainee who speaks is somebody unnamed."""
    if isinstance(part, list):
        return [with_unnamed(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {("unnamed" if key == "another_detainee" else key): with_unnamed(value) for key, value in part.items()}


def sources_cited(part: Any) -> set[int]:
    """Return the numbers of the sources that a part of a document cites, as citations or as evidence."""
    if isinstance(part, list):
        return set().union(*map(sources_cited, part))
    if not isinstance(part, dict):
        return set()
    own = {part["source"]} if isinstance(part.get("source"), int) else set()
    return own.union(*map(sources_cited, part.values()))


RENAMED = {"himself": "this_person", "speaks_himself": "by_this_person", "about_him": "about_this_person"}


def without_he(part: Any) -> Any:
    """From 2 to 3: the fields and the code that say that the person is meant presume no man.

    Where a result says of whom it is (``of``), the code ``him`` becomes ``this_person``.
    """
    if isinstance(part, list):
        return [without_he(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        RENAMED.get(key, key): "this_person" if (key, value) == ("of", "him") else without_he(value)
        for key, value in part.items()
    }


STEPS: dict[int, Callable[[Json], Json]] = {1: without_group_claims, 2: without_he}
NEWEST = max(STEPS) + 1
"""The schema in which every page reads its document."""
