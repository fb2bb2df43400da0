"""What public group cases say about unnamed members, for the page of each member.

It stands in the documents of the matters alone and is joined when a page is read, so that it leaves every page with
its matter. Nothing of it is part of a member's own document: its sources are those of the matter, under the matter's
numbers, and every link of it leads to the matter's page.
"""

from dataclasses import dataclass
from typing import Any

from casetracker.document.walk import facts_in
from casetracker.vocabulary import GroupReference
from published import wording

from .facts import annotate
from .view_objects import page_view


@dataclass
class AboutSomeMembers:
    """What one matter says of some of its members, with the address at which it can be read in full."""

    title: dict[str, str]
    address: str
    allegations: list[Any]
    statements: list[Any]


def about_some_members(document: Any, address: str) -> AboutSomeMembers | None:
    """Return what a matter's document says of some members; None where nothing."""
    document = page_view(document)
    annotate(document)
    allegations, statements = (of_some(facts, address) for facts in (document.allegations, document.statements))
    if not (allegations or statements):
        return None
    return AboutSomeMembers(document.heading.title, address, allegations, statements)


def of_some(facts: list[Any], address: str) -> list[Any]:
    """Return those said of some members, unnamed, with their links led to the matter's page."""
    found = [fact for fact in facts if fact.said_of and fact.said_of.reference == GroupReference.SOME_MEMBERS]
    for fact in (inner for one in found for inner in facts_in(one)):
        lead_there(fact, address)
    return found


def lead_there(fact: Any, address: str) -> None:
    """Lead the links of a fact to the page it is read from; it has no anchor and no numbered note on another."""
    fact.at, fact.is_repeated = address, True
    for holder in (fact, *getattr(fact, "evidence", [])):
        for note in holder.notes:
            note.at, note.short = address, wording.source_name(note.of)
