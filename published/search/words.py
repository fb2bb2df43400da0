"""What a document says in words, as it is searched: texts, and the terms that its page shows for codes.

A line cut out of a proceeding would show a charge or a judgment without what became of it. Its words lead to the case,
and are never shown by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation

from casetracker.document.labels import field_of
from published.reading.facts import SECTIONS, facts_within
from published.reading.field_words import say_code

PARTS = {
    "custody": "custody",
    "events": "custody",
    "incidents": "incidents",
    "assurances": "assurances",
    "allegations": "allegations",
    "statements": "statements",
    "statuses": "statuses",
    "details": "details",
    "figures": "figures",
    "proceedings": "proceedings",
}
"""Sections whose words are searched, and the part they are found as."""

WITHOUT_LINES = {"proceedings"}
"""Parts that are found and of which no line is shown."""

TERMS = ":terms"
"""Ends the name of a part that holds terms, one a line, instead of what is told."""

NARRATIVE = {"account", "own_account", "paraphrase", "answer_words", "words", "title", "value", "penalty"}
NARRATIVE |= {"evaluation_note", "says"}
"""The texts by language in which something is told."""

NO_TERMS = {"evaluation", "confidence", "begin_is", "end_is", "seen", "script", "unit", "qualifier", "serves"}
NO_TERMS |= {"qualified", "words_held", "giver_confirmed", "stage", "occurrence", "of", "standing"}
"""Codes that say how a fact is known and not what it is: every page is full of them."""

SAYS_NOTHING = {"", "not_stated", "not_known", "unknown", "none", "other", "no_information"}
VERBATIM = {"provision", "mode_as_stated", "modality_reason", "covers", "law", "case_number"}
"""Words of a source that stand in a document without their language."""

NO_LANGUAGE = "und"


@dataclass(frozen=True)
class Said:
    """One text or term of a document: in which part of it, in which language."""

    part: str
    language: str
    text: str


def said_in(document: dict) -> Iterator[Said]:
    """Yield everything that a document says in words; of a matter, its title too."""
    for language, title in document["heading"].get("title", {}).items():
        yield Said("heading", language, title)
    sections = {**document, "custody": document.get("custody", {}).get("events", [])}
    kinds = dict(SECTIONS) | {"custody": "event"}
    for section, part in PARTS.items():
        for language, text in texts_within(sections.get(section, [])):
            yield Said(part, language, text)
        for node in sections.get(section, []):
            for language, term in terms_of(kinds[section], node):
                yield Said(part + TERMS, language, term)


def texts_within(node) -> Iterator[tuple[str, str]]:
    """Yield the texts inside a part of a document, rivals too, each with its language."""
    if isinstance(node, list):
        for one in node:
            yield from texts_within(one)
    elif isinstance(node, dict):
        if "quotation" in node:
            yield node.get("quotation_language", "en"), node["quotation"]
        for key, value in node.items():
            if key in NARRATIVE and isinstance(value, dict):
                yield from value.items()
            else:
                yield from texts_within(value)


def terms_of(kind: str, node: dict) -> Iterator[tuple[str, str]]:
    """Yield the terms of a fact, of the facts inside it and of its rivals, each with its language."""
    for inner, fact in facts_within(kind, node):
        for key, value in fact.items():
            if key in VERBATIM and isinstance(value, str):
                yield NO_LANGUAGE, value
            for code in value if key == "results" else [value]:
                yield from labels(inner, key, code)
        for term in [*fact.get("methods", []), *(one["kind"] for one in fact.get("evidence", []))]:
            yield from term.get("name", {}).items()
        for one in fact.get("perpetrators", []):
            yield NO_LANGUAGE, one.get("unit", "")


def labels(kind: str, key: str, code) -> Iterator[tuple[str, str]]:
    """Yield the words that pages show for a code, in each language that has words of its own for it."""
    if key == "kind" and isinstance(code, dict):
        yield from code.get("name", {}).items()
    elif isinstance(code, str) and is_term(kind, key) and code not in SAYS_NOTHING:
        found = {}
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                found.setdefault(say_code(kind, key, code), language)
        yield from ((language, words) for words, language in found.items())


def is_term(kind: str, key: str) -> bool:
    """Whether a field holds a code that says what the fact is."""
    field = field_of(kind, key)
    return field is not None and bool(field.vocabulary) and key not in NO_TERMS
