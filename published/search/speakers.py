"""Who says a text that search shows, in a short form."""

from typing import Any

from django.utils.translation import gettext as _

from casetracker.document.parts import Fact, Source
from casetracker.document.walk import plain, stated
from casetracker.vocabulary import CitationSense
from published import wording

OF_A_SOURCE = ("confidential", "descriptor", "publisher", "author", "title")
OF_A_FACT = ("said_by", "by_this_person", "said_of")


def author(fact: Fact, sources: dict[int, Source]) -> dict[str, Any]:
    """Return what names the author of a fact: the speaker, and the sources that bear it out."""
    numbers = [cite.source for cite in fact.citations if cite.sense != CitationSense.CONTRADICTS]
    said = {key: plain(value) for key, value in stated(fact).items() if key in ("kind", *OF_A_FACT)}
    return {"type": fact.type, "kind": None, "sources": short(numbers, sources)} | said


def passed_on(number: int | None, sources: dict[int, Source]) -> dict[str, Any]:
    """Return what names the author of words that are cited from one source."""
    return {"sources": short([number] if number else [], sources)}


def answerer(fact: Fact, sources: dict[int, Source]) -> dict[str, Any]:
    """Return what names those who answered an allegation: not the people who make it."""
    return {"is": "answer", "sources": author(fact, sources)["sources"]}


def writer() -> dict[str, Any]:
    """Return what names the editors of the record, whose notes are nobody else's words."""
    return {"is": "note"}


def short(numbers: list[int], sources: dict[int, Source]) -> list[dict[str, Any]]:
    """Return of each source what it is named by."""
    found = (sources[number] for number in dict.fromkeys(numbers) if number in sources)
    return [{key: value for key, value in plain(source).items() if key in OF_A_SOURCE} for source in found]


def say_author(by: dict[str, Any], person: str) -> str:
    """Return who says it, with a colon, before their words; "" where nobody does. ``person`` is whose case it is."""
    if by.get("is") == "note":
        return _("Note of the editors of this record:")
    if by.get("is") == "answer":
        return _("Official answer, according to %(who)s:") % {"who": wording.source_names(by["sources"])}
    return wording.attribution(by, by.get("sources", []), person)


def say_of_whom(by: dict[str, Any]) -> str:
    """Return of what group it is said, where the source names nobody; else ""."""
    return wording.said_of(by.get("said_of", {}))
