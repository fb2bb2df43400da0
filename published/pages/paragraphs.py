"""Paragraph numbers: every fact has one, so that a court can cite "edition 3, para. 12".

The number follows from the document alone: not from the language, not from the day, not from how a page is laid
out. The order is that in which the types declare their fields (``casetracker.document``): the numbers of an edition
that somebody has cited must never move.
"""

from typing import Any

from casetracker.document.walk import facts_in


def number_paragraphs(document: Any) -> dict[str, int]:
    """Return the paragraph numbers of a document by the public ids of its facts.

    A fact that stands in two places (an incident, under two events) has one number, that of the first.
    """
    numbers: dict[str, int] = {}
    for fact in facts_in(document):
        numbers.setdefault(fact.id, len(numbers) + 1)
    return numbers


def add_paragraphs(document: Any) -> None:
    """Add its number to every fact of the view of a document."""
    numbers = number_paragraphs(document)
    for fact in facts_in(document):
        fact.paragraph = numbers[fact.id]
