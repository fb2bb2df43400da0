"""The dossier: one edition of a case, set out for a court.

It says nothing that the edition does not say. It orders the same facts, under the same paragraph numbers, the way
a lawyer asks for them: what was compiled and what was not seen, what happened in order, each fact with how sure we
are, what speaks against each allegation, what became of each complaint, how a statement was obtained and used, and
the exhibits. It asks the database nothing, and depends on no day: the same edition always makes the same dossier.
"""

from dataclasses import dataclass
from typing import Any

from published.pages.case import link_all_decisions, title_of
from published.pages.content_warning import describes_ill_treatment
from published.pages.facts import annotate
from published.pages.paragraphs import add_paragraphs
from published.pages.view_objects import page_view

from .allegations import Contrary, contrary_to_each, general_denials
from .article15 import Article15, article15
from .chronology import Chronology, chronology
from .complaints import Complaints, complaints
from .exhibits import Exhibit, exhibits
from .facts import FactSection, fact_sections
from .scope import Scope, scope


@dataclass
class Dossier:
    """The parts of a dossier, ready for its template."""

    document: Any
    title: str
    scope: Scope
    chronology: Chronology
    facts: list[FactSection]
    allegations: list[Contrary]
    denials: list[Any]
    complaints: Complaints
    article15: Article15
    exhibits: list[Exhibit]
    warns: bool


def compile_dossier(document: Any) -> Dossier:
    """Return the dossier of a document in the newest schema."""
    document = page_view(document)
    title = title_of(document)
    facts = annotate(document, title if document.kind == "detainee" else "")
    add_paragraphs(document)
    link_all_decisions(document)
    shown = exhibits(document, facts)
    return Dossier(
        document=document,
        title=title,
        scope=scope(document, facts),
        chronology=chronology(facts),
        facts=fact_sections(document, facts),
        allegations=contrary_to_each(document, facts),
        denials=general_denials(facts),
        complaints=complaints(document, facts),
        article15=article15(document, facts),
        exhibits=shown,
        warns=describes_ill_treatment(facts),
    )


__all__ = ["Dossier", "compile_dossier"]
