"""Document fields in words, for the dossier and for the difference of two documents."""

import json
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from casetracker import vocabulary
from casetracker.document.base import Node
from casetracker.document.custody import Stretch
from casetracker.document.document import NameHeading, TitleHeading
from casetracker.document.labels import field_of
from casetracker.document.parts import Citation, Date, Derivation
from casetracker.document.walk import plain
from casetracker.vocabulary import CitationSense
from published import wording

from .labels import label


class FieldFormatter:
    """Put the values of one document into words: sources by name, facts by their short names."""

    def __init__(self, document: Any, facts: dict[str, Any]):
        self.sources = {source.n: source for source in document.sources}
        self.facts = facts
        self.special: dict[str, Callable[[Any], str]] = {
            "citations": self.citation,
            "evidence": self.evidence,
            "perpetrators": perpetrator,
            "parties": other_party,
            "said_by": said_by,
            "said_of": wording.said_of,
            "position": wording.position_words,
            "standing": wording.standing,
            "concerns": wording.whom,
            "heading": heading,
            "stretches": self.stretch,
            "days_held": wording.days_held,
            "derived_from": derivation,
        }

    def comparable(self, key: str, value: Any) -> Any:
        """Return a value without the numbers that sources have in this document, and without order in lists."""
        if key in ("citations", "evidence"):
            value = [plain(one) | {"source": self.source_key(one.source)} for one in value]
        if isinstance(value, list):
            return sorted(plain(value), key=lambda one: json.dumps(one, sort_keys=True))
        return plain(value)

    def source_key(self, number: int) -> str:
        """Return a key that identifies a source in any document."""
        source = self.sources.get(number)
        if source is not None and source.id:
            return str(source.id)
        return json.dumps({**(plain(source) if source else {}), "n": None}, sort_keys=True)

    def words_for(self, kind: str, key: str, value: Any) -> str:
        """Return what a field of a fact of some kind says."""
        if isinstance(value, list):
            return _("; ").join(dict.fromkeys(self.words_for(kind, key, one) for one in value))
        field = field_of(kind, key)
        if field and field.is_reference:
            return self.fact(value)
        if key in self.special:
            return self.special[key](value)
        if isinstance(value, str):
            return label_of_code(kind, key, value)
        return _("yes") if field and field.is_flag else format_value(value)

    def format_field(self, fact: Any, key: str, value: Any) -> str:
        """Return what a field of a fact says; the outcome of a charge against others is a noun."""
        if fact.type == "charge" and key == "outcome":
            return wording.charge_outcome(fact)
        return self.words_for(fact.type, key, value)

    def fact(self, public_id: str) -> str:
        """Return another fact of the document by its short name."""
        return label(self.facts[public_id]) if public_id in self.facts else public_id

    def source(self, number: int) -> str:
        """Return a source in one line."""
        return wording.source_line(self.sources[number]) if number in self.sources else ""

    def citation(self, cite: Citation) -> str:
        """Return a citation: the source, the place in it, what it says."""
        says = wording.plain(cite.says)
        told = [
            self.source(cite.source),
            cite.locator,
            wording.format_date(cite.date),
            f"“{says}”" if says else "",
            _("contradicts this") if cite.sense == CitationSense.CONTRADICTS else "",
        ]
        return wording.together(*told)

    def evidence(self, node: Any) -> str:
        """Return a piece of evidence: what it is, how near we have come to it, where it was read."""
        told = [
            wording.plain(node.kind.name),
            wording.access(node.access),
            vocabulary.EvidenceDistance.label_of(node.distance),
            self.source(node.source),
            wording.plain(node.account),
        ]
        return wording.together(*told)

    def stretch(self, node: Stretch) -> str:
        """Return a stretch without a stay, in the words of the timeline."""
        after, before = self.facts.get(node.after), self.facts.get(node.before)
        ended = wording.event_name(after, ends=True) if after else ""
        return wording.stretch(node, ended, wording.event_name(before) if before else "")


def heading(node: NameHeading | TitleHeading) -> str:
    """Return the name or the title that heads a document."""
    return node.text if isinstance(node, NameHeading) else format_value(node.title)


def perpetrator(node: Any) -> str:
    """Return an authority said to have had a part, and which."""
    party = wording.party(node.party) if node.party else ""
    return wording.together(party, node.unit, vocabulary.Involvement.label_of(node.involvement))


def other_party(node: Any) -> str:
    """Return somebody else who takes part in a proceeding, with the role, and whether it is a unit."""
    role, nature = vocabulary.RoleKind.label_of(node.role), vocabulary.PartyNature.label_of(node.nature)
    return wording.together(wording.other_party(node), role, nature)


def said_by(node: Any) -> str:
    """Return who claims it and via whom it is reported."""
    told = [wording.claimant(node)]
    if node.relayed_by:
        told.append(_("as reported by %(relay)s") % {"relay": wording.party(node.relayed_by)})
    return wording.together(*told)


def derivation(node: Derivation) -> str:
    """Return what a source is derived from, and how."""
    origin = node.title or wording.plain(node.descriptor)
    return wording.together(
        vocabulary.SourceRelation.label_of(node.relation), origin, wording.format_date(node.published)
    )


def label_of_code(kind: str, key: str, value: str) -> str:
    """Return a text, or the label of a code where the field is taken from a closed list."""
    field = field_of(kind, key)
    return getattr(vocabulary, field.vocabulary).label_of(value) if field and field.vocabulary else value


def format_value(value: Any) -> str:
    """Return a date, a place, a party, a term, a text by language or a number in words."""
    if isinstance(value, dict):
        texts = [words if len(value) == 1 else f"{language}: {words}" for language, words in sorted(value.items())]
        return "\n".join(texts)
    if isinstance(value, Date):
        return wording.format_date(value)
    if hasattr(value, "name"):
        return wording.place(value)
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True) if isinstance(value, Node) else str(value)
