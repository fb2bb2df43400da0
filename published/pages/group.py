"""What public matters say of some of their members, unnamed, as it is read on the page of each member.

It stands in the documents of the matters alone and is joined when a page is read, so that it leaves every page with
its matter. Nothing of it is part of a member's own document: its sources are those of the matter, under the matter's
numbers, and every link of it leads to the matter's page.
"""

from dataclasses import dataclass

from casetracker.vocabulary import GroupReference
from published import wording

from .facts import annotate, facts_within
from .view_objects import page_view


@dataclass
class SaidOfSome:
    """What one matter says of some of its members, with the address at which it can be read in full."""

    title: dict
    address: str
    allegations: list[dict]
    statements: list[dict]


def said_of_some(document: dict, address: str) -> SaidOfSome | None:
    """Return what a matter's document says of some members; None where nothing."""
    document = page_view(document)
    annotate(document)
    allegations, statements = (of_some(document.get(part, []), address) for part in ("allegations", "statements"))
    if not (allegations or statements):
        return None
    return SaidOfSome(document["heading"]["title"], address, allegations, statements)


def of_some(nodes: list[dict], address: str) -> list[dict]:
    """Return those said of some members, unnamed, with their links led to the matter's page."""
    found = [node for node in nodes if node.get("said_of", {}).get("reference") == GroupReference.SOME_MEMBERS]
    for node in found:
        for _kind, fact in facts_within(node["type"], node):
            lead_there(fact, address)
    return found


def lead_there(fact: dict, address: str) -> None:
    """Lead the links of a fact to the page it is read from; it has no anchor and no numbered note on another."""
    fact["at"], fact["is_repeated"] = address, True
    for holder in (fact, *fact.get("evidence", [])):
        for note in holder.get("notes", []):
            note["at"], note["short"] = address, wording.source_name(note["of"])
