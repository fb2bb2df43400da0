"""What heads the page of a person. An old edition may be headed by a name that we reject: pages choose another."""

from typing import Any

from casetracker.document.document import Detainee, NameHeading, TitleHeading
from casetracker.document.headings import heading_name
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import Evaluation


def heading_of(document: Any) -> NameHeading | TitleHeading:
    """Return the heading of a document, or the best other name where we reject the one that heads it.

    Where no name is left it is the public id.
    """
    heading: NameHeading | TitleHeading = document.heading
    if isinstance(heading, TitleHeading) or not is_rejected(document, heading.text):
        return heading
    name = heading_name(document.names)
    if name is None:
        return NameHeading(text=document.id, script="Latn", language="en")
    return NameHeading(text=name.text, script=name.script, language=name.language)


def name_heading_of(document: Detainee) -> NameHeading:
    """Return the heading of the document of a person."""
    heading = heading_of(document)
    assert isinstance(heading, NameHeading)
    return heading


def is_rejected(document: Any, text: str) -> bool:
    """Whether we reject a name: it is among the names of a document, and no fact that we do not reject states it."""
    found = [name for name in with_alternatives(document.names) if name.text == text]
    return bool(found) and all(name.evaluation == Evaluation.REJECTED for name in found)
