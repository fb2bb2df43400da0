"""The searchable words of a document: texts, and the terms shown for codes.

Each text is kept apart from every other, with the fact it belongs to and who says it: two of them are never shown as
one sentence. A line cut out of a proceeding would show a charge or a judgment without what became of it. Its words lead
to the case, and are never shown by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import translation

from casetracker.document import Document, Matter
from casetracker.document.allegations import Allegation
from casetracker.document.labels import field_of
from casetracker.document.parts import Fact, Source, Term
from casetracker.document.proceedings import Proceeding
from casetracker.document.statements import Statement
from casetracker.document.walk import facts_in, sections_of, stated, with_alternatives
from casetracker.vocabulary import Evaluation, NameKind
from published import wording
from published.pages.field_words import label_of_code

from .speakers import Author, answerer, author, passed_on, writer

PARTS = {
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

OF_OTHERS = "proceedings_of_others"
"""What a proceeding decides about other people than the person of the case: it is found as a part of its own."""

WITHOUT_LINES = {"proceedings", OF_OTHERS}
"""Parts that are found and of which no line is shown."""

TERMS = ":terms"
"""Ends the name of a part that holds terms, one a line, instead of what is told."""

NO_TERMS = {"evaluation", "confidence", "begin_is", "end_is", "seen", "script", "unit", "qualifier", "serves"}
NO_TERMS |= {"qualified", "words_held", "giver_confirmed", "stage", "occurrence", "of", "standing"}
"""Codes that say how a fact is known and not what it is: every page is full of them."""

SAYS_NOTHING = {"", "not_stated", "not_known", "unknown", "none", "other", "no_information"}
VERBATIM = {"provision", "mode_as_stated", "modality_reason", "covers", "law", "case_number"}
"""Fields whose words are those of a source, in a language that is not stated."""

NO_LANGUAGE = "und"


@dataclass(frozen=True)
class DocumentText:
    """One text or term of a document: in which part of it, in which language, in which fact, and who says it.

    ``by`` is what `speakers` needs to name them in any language; None of a title, which nobody says.
    """

    part: str
    language: str
    text: str
    fact: str = ""
    by: Author | None = None


def texts_in(document: Document) -> Iterator[DocumentText]:
    """Yield everything that a document says in words; of a matter its title too, of a person what stands for a name."""
    if isinstance(document, Matter):
        yield from (DocumentText("heading", language, title) for language, title in document.heading.title.items())
    else:
        known = (name for name in with_alternatives(document.names) if name.kind == NameKind.DESCRIPTION)
        yield from (DocumentText("heading", name.language, name.text) for name in known)
    sources = {source.n: source for source in document.sources}
    for section, heads in sections_of(document):
        for head in heads if section in PARTS else ():
            for fact in facts_in(head):
                if section == "statuses" and fact.evaluation == Evaluation.REJECTED:
                    continue  # it is not the last stated one
                yield from texts_in_fact(part_of(PARTS[section], head, fact), fact, sources)


def part_of(part: str, head: Fact, fact: Fact) -> str:
    """Return the part as which a fact is found: what a proceeding decides about others is no part about the person."""
    is_of_others = isinstance(head, Proceeding) and head.position.code == "of_others"
    of_others = wording.is_on_others(fact) or (fact is not head and is_of_others)
    return OF_OTHERS if part == "proceedings" and of_others else part


def texts_in_fact(part: str, fact: Fact, sources: dict[int, Source]) -> Iterator[DocumentText]:
    """Yield the texts and the terms of one fact, without those of the facts inside it."""
    by = author(fact, sources)
    fields = stated(fact)
    if isinstance(fact, Statement) and fact.quotation:
        yield DocumentText(part, fact.quotation_language or "en", fact.quotation, fact.id, by)
    for key, words in fields.items():
        if isinstance(words, dict):  # a text by language
            said = {"evaluation_note": writer(), "answer_words": answerer(fact, sources)}.get(key, by)
            yield from (DocumentText(part, language, text, fact.id, said) for language, text in words.items())
    passages = [(one.source, one.says) for one in fact.citations]
    passages += [(one.source, one.account) for one in fact.evidence] if isinstance(fact, Allegation) else []
    for source, words in passages:
        yield from (
            DocumentText(part, language, text, fact.id, passed_on(source, sources)) for language, text in words.items()
        )
    for one in fact.parties if isinstance(fact, Proceeding) else ():
        yield from (DocumentText(OF_OTHERS, language, text, fact.id, by) for language, text in one.words.items())
    for language, term in terms_of(fact):
        yield DocumentText(part + TERMS, language, term, fact.id, by)


def terms_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield the terms of a fact, each with its language."""
    fields = stated(fact)
    for key, value in fields.items():
        if key in VERBATIM and isinstance(value, str):
            yield NO_LANGUAGE, value
        for code in value if key == "results" else [value]:
            yield from labels(fact.type, key, code)
    if isinstance(fact, Allegation):
        for term in [*fact.methods, *(one.kind for one in fact.evidence)]:
            yield from term.name.items()
        for one in fact.perpetrators:
            yield NO_LANGUAGE, one.unit


def labels(kind: str, key: str, code: Any) -> Iterator[tuple[str, str]]:
    """Yield the words that pages show for a code, in each language that has words of its own for it."""
    if key == "kind" and isinstance(code, Term):
        yield from code.name.items()
    elif isinstance(code, str) and is_term(kind, key) and code not in SAYS_NOTHING:
        found: dict[str, str] = {}
        for language, _name in settings.LANGUAGES:
            with translation.override(language):
                found.setdefault(label_of_code(kind, key, code), language)
        yield from ((language, words) for words, language in found.items())


def is_term(kind: str, key: str) -> bool:
    """Whether a field holds a code that says what the fact is."""
    field = field_of(kind, key)
    return field is not None and bool(field.vocabulary) and key not in NO_TERMS
