"""Write a document: each fact with its attribution, and the numbered sources."""

from dataclasses import dataclass, field

from django.db.models import Model, Prefetch, QuerySet

from casetracker.dates import PartialDate
from casetracker.vocabulary import CitationSense, Evaluation, GroupReference, Visibility
from detainees.models import Citation, Detainee, Fact, Party, Place, Source


class NotPublishable(Exception):
    """Raised when the case cannot become a document, with the reason."""


@dataclass(frozen=True)
class LeftOut:
    """A row that will not be published, and the reason, for the researcher."""

    row: Model
    reason: str

    def __str__(self):
        return f"{self.row._meta.verbose_name} “{self.row}”: {self.reason}"


def ready(facts: QuerySet) -> QuerySet:
    """Return the facts prefetched for writing, in a fixed number of queries."""
    return facts.select_related("asserted_by", "relayed_by").prefetch_related(cited("citations"))


def cited(way: str) -> Prefetch:
    """Return the prefetch of citations along a path, ready for writing."""
    return Prefetch(way, Citation.objects.select_related("source__derived_from__derived_from").order_by("pk"))


def without_empty(node: dict) -> dict:
    """Return the node without empty strings, lists and objects. Zero stays."""
    return {key: value for key, value in node.items() if value not in ("", [], {}, None)}


def text(value) -> dict:
    """Return a text by language."""
    return {code: words for code, words in (value or {}).items() if words}


def date(value: PartialDate | None) -> dict:
    """Return a date as its EDTF string, bounds and words."""
    return value.as_document() if value else {}


def party(value: Party | None) -> dict:
    """Return a party: its code, kind and name."""
    return {"code": value.code, "kind": value.kind, "name": text(value.name)} if value else {}


def place(value: Place | None, *, coarse: bool = False) -> dict:
    """Return a place with its country; where ``coarse``, only the region it lies in; of a home only the town."""
    if value is not None:
        value = value.region() if coarse else value.in_public()
    if value is None:
        return {}
    country = value.country()
    around = [text(outer.name) for outer in value.ancestry()[1:]]
    node = {"code": value.code, "kind": value.kind, "name": text(value.name), "within": around}
    if country is not None:
        node["country"] = {"code": country.code, "name": text(country.name)}
    if value.position is not None:
        node["latitude"], node["longitude"] = value.position
    return without_empty(node)


def term(value) -> dict:
    """Return a member of an open vocabulary."""
    return {"code": value.code, "name": text(value.name)} if value else {}


@dataclass
class DocumentWriter:
    """Writes the facts of one document and numbers its sources in the order in which they appear."""

    detainee: Detainee | None = None
    sources: list[dict] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    def leave_out(self, row: Model, reason: str) -> None:
        """Note for the researcher that the row will not be published, and why."""
        self.left_out.append(LeftOut(row, reason))

    def may_enter(self, fact: Fact) -> bool:
        """Whether a fact may be published: public, assessed, and cited at least once."""
        if fact.visibility == Visibility.INTERNAL:
            self.leave_out(fact, "it is internal")
        elif fact.evaluation == Evaluation.UNASSESSED:
            self.leave_out(fact, "nobody has assessed it")
        elif not fact.citations.all():
            self.leave_out(fact, "it has no citation")
        elif self.rests_on_taint_alone(fact):
            self.leave_out(fact, "it is accepted only on a source that may rest on coerced statements (CAT article 15)")
        else:
            return True
        return False

    def rests_on_taint_alone(self, fact: Fact) -> bool:
        """Whether an accepted fact has only tainted sources."""
        if fact.evaluation != Evaluation.ACCEPTED:
            return False
        supports = [cite for cite in fact.citations.all() if cite.sense == CitationSense.SUPPORTS]
        return bool(supports) and all(cite.source.tainted for cite in supports)

    def groups(self, facts) -> list[list[Fact]]:
        """Return the publishable facts in groups: each group is its first row and the rows that contradict it."""
        groups: dict[int, list[Fact]] = {}
        for fact in facts:
            if self.may_enter(fact):
                groups.setdefault(fact.alternative_to_id or fact.pk, []).append(fact)
        return [sorted(group, key=lambda fact: fact.alternative_to_id is not None) for group in groups.values()]

    def write_all(self, facts, write) -> list[dict]:
        """Write each group as one node: the first row, with the contradicting rows inside."""
        nodes = []
        for head, *alternatives in self.groups(facts):
            node = write(head)
            node["alternatives"] = [without_empty(write(alternative)) for alternative in alternatives]
            nodes.append(without_empty(node))
        return nodes

    def fact(self, fact: Fact, *also: Fact) -> dict:
        """Return what every fact says of itself: who says it, what we make of it, where it was read.

        ``also`` are facts folded into the same node (a participation into its event); their citations join, save those
        of a place that the fact itself cites: it says there what the source says of it.
        """
        cited = list(fact.citations.all())
        places = {(cite.source_id, cite.locator) for cite in cited}
        cited += [cite for row in also for cite in row.citations.all() if (cite.source_id, cite.locator) not in places]
        citations = []
        for cite in cited:
            node = self.citation(cite)
            if node not in citations:
                citations.append(node)
        origins = {cite.source.origin_key() for cite in cited if cite.sense == CitationSense.SUPPORTS}
        return {
            "id": fact.public_id,
            "said_by": self.said_by(fact),
            "evaluation": fact.evaluation,
            "evaluation_note": text(fact.evaluation_note),
            "confidence": fact.confidence,
            "origins": len(origins),
            "citations": citations,
        }

    def said_by(self, fact: Fact) -> dict:
        """Return who claims it and via whom it is reported. Other detainees of the record are never mentioned."""
        node = {
            "party": party(fact.asserted_by),
            "words": fact.asserted_by_words,
            "relayed_by": party(fact.relayed_by),
        }
        speaker = fact.asserted_by_detainee_id
        if speaker is not None and self.detainee is not None and speaker == self.detainee.pk:
            node["himself"] = 1
        elif is_unnamed(fact):
            node |= {"words": "", "unnamed": 1}
        return without_empty(node)

    def citation(self, cite: Citation) -> dict:
        """Return a citation: the number of its source, the place in it, and what it says where sources differ.

        Of a confidential source only the number: a place in it or its words might tell who it is (rule 8).
        """
        if cite.source.confidential:
            return {"source": self.number(cite.source), "sense": cite.sense}
        return without_empty(
            {
                "source": self.number(cite.source),
                "locator": cite.locator,
                "sense": cite.sense,
                "date": date(cite.says_on),
                "says": text(cite.says),
            }
        )

    def number(self, source: Source) -> int:
        """Return the source's number in this document, and add the source to the list when it first appears."""
        if source.pk not in self.numbers:
            self.numbers[source.pk] = len(self.sources) + 1
            self.sources.append(without_empty({"n": self.numbers[source.pk], **self.source(source)}))
        return self.numbers[source.pk]

    def source(self, source: Source) -> dict:
        """Return what readers may know of a source. For a confidential one: its kind and a general description."""
        if source.confidential:
            return {"kind": source.kind, "confidential": 1, "descriptor": text(source.descriptor)}
        return {
            "id": source.public_id,
            "kind": source.kind,
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "published": date(source.published_on),
            "retrieved": date(source.retrieved_on),
            "language": source.language,
            "url": source.url,
            "url_not_checked": 1 if source.url_not_checked else None,
            "archive_url": source.archive_url,
            "seen": source.seen,
            "sha256": source.sha256,
            "tainted": 1 if source.tainted else None,
            "derived_from": self.derivation(source),
        }

    def derivation(self, source: Source) -> dict:
        """Return what the source is derived from and how."""
        origin = source.derived_from
        if origin is None:
            return {}
        if origin.confidential:
            return without_empty({"relation": source.relation, "descriptor": text(origin.descriptor)})
        return without_empty(
            {"relation": source.relation, "title": origin.title, "published": date(origin.published_on)}
        )


UNNAMED = "a person not named here"


def is_unnamed(fact: Fact) -> bool:
    """Whether an unnamed person claims it: a detainee of the record, or “a person not named here”."""
    words = fact.asserted_by_words.strip().lower()
    return words == UNNAMED or (fact.asserted_by_detainee_id is not None and not words)


def said_of(stated_as: str, words: str = "") -> dict:
    """Return how the source refers to the person where it does not name them: "said of all seven"."""
    return {} if stated_as == GroupReference.NAMED else without_empty({"reference": stated_as, "words": words})
