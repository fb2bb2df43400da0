"""Paragraph numbers: every fact of a document has one, so that a court can be told "edition 3, para. 12".

The number follows from the document alone: not from the language, not from the day, not from how a page is laid
out. That is why the order stands here once more and not in the templates: the numbers of an edition that somebody
has cited must never move. A later kind of fact is added at the end of these lists, never in between.
"""

from collections.abc import Iterator

from casetracker.vocabulary import Serves

from .view_objects import View

ORDER = {
    "detainee": (
        "statuses",
        "identifiers",
        "details",
        "events",
        "assurances",
        "proceedings",
        "allegations",
        "statements",
        "figures",
        "names",
    ),
    "matter": ("assurances", "statements", "figures", "incidents", "allegations", "events"),
}
"""The parts of a document in the order in which their facts are numbered."""

INSIDE = {
    "events": (("figures", ""), ("incident", ""), ("qualifications", "")),
    "assurances": (("undertakings", "undertakings"), ("statements", "")),
    "undertakings": (("assessments", ""),),
    "proceedings": (
        ("incident", ""),
        ("charges", ""),
        ("decisions", ""),
        ("figures", ""),
        ("qualifications", ""),
    ),
    "allegations": (("qualifications", ""),),
}
"""The facts inside a fact, in order, each with the name under which its own inside is listed here."""


def number_paragraphs(document: dict) -> dict[str, int]:
    """Return the paragraph numbers of a document by the public ids of its facts.

    A fact that stands in two places (an incident, under two events) has one number, that of the first.
    """
    numbers: dict[str, int] = {}
    for node in each_paragraph(document):
        numbers.setdefault(node["id"], len(numbers) + 1)
    return numbers


def add_paragraphs(document: View) -> None:
    """Add its number to every fact of the view of a document, as ``paragraph``."""
    numbers = number_paragraphs(document)
    for node in each_paragraph(document):
        node["paragraph"] = numbers[node["id"]]


def each_paragraph(document: dict) -> Iterator[dict]:
    """Yield every fact of a document in the order of the numbers; alternatives after the head of their group."""
    parts = {**document, **document.get("custody", {})}
    for part in ORDER[document["kind"]]:
        for node in parts.get(part, []):
            yield from facts_of(part, node)


def facts_of(part: str, node: dict) -> Iterator[dict]:
    """Yield a fact, the facts inside it and its alternatives."""
    yield node
    for key, inner in INSIDE.get(part, ()):
        found = node.get(key, [])
        children = [found] if isinstance(found, dict) else found
        for child in protecting_first(children) if key == "undertakings" else children:
            yield from facts_of(inner, child)
    for alternative in node.get("alternatives", []):
        yield from facts_of(part, alternative)


def protecting_first(undertakings: list[dict]) -> list[dict]:
    """Return undertakings as every page has them: what protects the person, then what serves the sending state."""
    return sorted(undertakings, key=lambda one: one["serves"] != Serves.PERSON)
