"""What a field of a document says, in words: for the dossier and for the difference of two documents."""

import json

from django.utils.translation import gettext as _

from casetracker import vocabulary
from casetracker.document.labels import field_of
from casetracker.vocabulary import CitationSense
from published import wording


class Sayer:
    """Says the values of one document in words: its sources by name, its facts by their short names."""

    def __init__(self, document: dict, facts: dict[str, dict]):
        self.sources = {source["n"]: source for source in document.get("sources", [])}
        self.facts = facts
        self.special = {
            "citations": self.citation,
            "evidence": self.evidence,
            "perpetrators": perpetrator,
            "said_by": said_by,
            "said_of": wording.said_of,
            "position": wording.position_words,
            "standing": wording.standing,
            "concerns": wording.whom,
            "heading": lambda node: node.get("text") or say_value(node.get("title")),
            "stretches": self.stretch,
            "days_held": wording.days_held,
            "derived_from": derivation,
        }

    def comparable(self, key: str, value):
        """Return a value without the numbers that sources have in this document, and without order in lists."""
        if key in ("citations", "evidence"):
            value = [{**one, "source": self.source_key(one.get("source"))} for one in value]
        if isinstance(value, list):
            return sorted(value, key=lambda one: json.dumps(one, sort_keys=True))
        return value

    def source_key(self, number: int | None) -> str:
        """Return what a source is told apart by in any document."""
        source = {key: value for key, value in self.sources.get(number, {}).items() if key != "n"}
        return source.get("id") or json.dumps(source, sort_keys=True)

    def say(self, kind: str, key: str, value) -> str:
        """Return what a field of a fact of some kind says."""
        if isinstance(value, list):
            return _("; ").join(dict.fromkeys(self.say(kind, key, one) for one in value))
        field = field_of(kind, key)
        if field and field.is_reference:
            return self.fact(value)
        if key in self.special:
            return self.special[key](value)
        if isinstance(value, str):
            return say_code(kind, key, value)
        return _("yes") if field and field.is_flag else say_value(value)

    def say_of(self, fact: dict, key: str, value) -> str:
        """Return what a field of a fact says; the outcome of a charge against others is a noun."""
        if fact["type"] == "charge" and key == "outcome":
            return wording.charge_outcome(fact)
        return self.say(fact["type"], key, value)

    def fact(self, public_id: str) -> str:
        """Return another fact of the document by its short name."""
        found = self.facts.get(public_id)
        return found["label"] if found else public_id

    def source(self, number: int | None) -> str:
        """Return a source in one line."""
        return wording.source_line(self.sources[number]) if number in self.sources else ""

    def citation(self, cite: dict) -> str:
        """Return a citation: the source, the place in it, what it says."""
        says = wording.plain(cite.get("says"))
        told = [
            self.source(cite.get("source")),
            cite.get("locator", ""),
            wording.say_date(cite.get("date")),
            f"“{says}”" if says else "",
            _("speaks against it") if cite.get("sense") == CitationSense.CONTRADICTS else "",
        ]
        return wording.together(*told)

    def evidence(self, node: dict) -> str:
        """Return a piece of evidence: what it is, how near we have come to it, where it was read."""
        told = [
            wording.plain(node.get("kind", {}).get("name")),
            wording.access(node.get("access", "")),
            vocabulary.EvidenceDistance.say(node.get("distance", "")),
            self.source(node.get("source")),
            wording.plain(node.get("account")),
        ]
        return wording.together(*told)

    def stretch(self, node: dict) -> str:
        """Return a stretch without a stay, in the words of the timeline."""
        ends = {side: self.facts.get(node.get(side, "")) for side in ("after", "before")}
        names = {side: wording.event_name(event, ends=side == "after") for side, event in ends.items() if event}
        return wording.stretch(node, names.get("after", ""), names.get("before", ""))


def perpetrator(node: dict) -> str:
    """Return an authority said to have had a part, and which."""
    told = [
        wording.party(node.get("party", {})),
        node.get("unit", ""),
        vocabulary.Involvement.say(node.get("involvement", "")),
    ]
    return wording.together(*told)


def said_by(node: dict) -> str:
    """Return who says it and who passes it on."""
    told = [wording.speaker({"said_by": node})]
    if node.get("relayed_by"):
        told.append(_("as reported by %(relay)s") % {"relay": wording.party(node["relayed_by"])})
    return wording.together(*told)


def derivation(node: dict) -> str:
    """Return what a source is derived from, and how."""
    origin = node.get("title") or wording.plain(node.get("descriptor"))
    told = [vocabulary.SourceRelation.say(node.get("relation", "")), origin, wording.say_date(node.get("published"))]
    return wording.together(*told)


def say_code(kind: str, key: str, value: str) -> str:
    """Return a text, or the label of a code where the field is taken from a closed list."""
    field = field_of(kind, key)
    return getattr(vocabulary, field.vocabulary).say(value) if field and field.vocabulary else value


def say_value(value) -> str:
    """Return a date, a place, a party, a term, a text by language or a number in words."""
    return say_node(value) if isinstance(value, dict) else str(value)


def say_node(value: dict) -> str:
    """Return an object of a document in words."""
    if "edtf" in value:
        return wording.say_date(value)
    if isinstance(value.get("name"), dict):
        return wording.place(value)
    if all(isinstance(words, str) for words in value.values()):
        texts = [words if len(value) == 1 else f"{language}: {words}" for language, words in sorted(value.items())]
        return "\n".join(texts)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
