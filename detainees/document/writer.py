"""Write a document: each fact with its attribution, and the numbered sources."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Model, Prefetch, QuerySet

from casetracker.dates import PartialDate
from casetracker.document import parts
from casetracker.document.base import Node, is_absent, with_fields
from casetracker.vocabulary import CitationSense, Evaluation, GroupReference, Visibility
from detainees.models import Citation, Detainee, Fact, Party, Place, Source

Written = TypeVar("Written", bound=parts.Fact)
Part = TypeVar("Part", bound=Node)
Row = TypeVar("Row", bound=Model)


DOUBTS = (Evaluation.DISPUTED, Evaluation.REJECTED)
"""Evaluations that weigh more than any other where two facts are written as one, the heaviest last."""


class NotPublishable(Exception):
    """Raised when the case cannot become a document, with the reason."""


@dataclass(frozen=True)
class LeftOut:
    """A row that will not be published, and the reason, for the researcher."""

    row: Model
    reason: str

    def __str__(self) -> str:
        return f"{self.row._meta.verbose_name} “{self.row}”: {self.reason}"


def ready(facts: QuerySet[Row]) -> QuerySet[Row]:
    """Return the facts prefetched for writing, in a fixed number of queries."""
    return facts.select_related("asserted_by", "relayed_by").prefetch_related(cited("citations"))


def cited(way: str) -> "Prefetch[Any]":
    """Return the prefetch of citations along a path, ready for writing, in no order: ``in_order`` puts them in one.

    Django compares each of the hundred columns with the order asked for: of twenty such queries that was a tenth.
    """
    return Prefetch(way, Citation.objects.select_related("source__derived_from__derived_from").order_by())


def in_order(fact: Fact) -> list[Citation]:
    """Return the citations of a fact in the order in which they were entered."""
    return sorted(fact.citations.all(), key=lambda cite: cite.pk)


def unless_empty(part: Part) -> Part | None:
    """Return a part of a document, or None where none of its fields says anything."""
    return None if all(is_absent(getattr(part, name)) for name in part.__struct_fields__) else part


def text(value: dict[str, str] | None) -> dict[str, str]:
    """Return a text by language."""
    return {code: words for code, words in (value or {}).items() if words}


def date(value: PartialDate | None) -> parts.Date | None:
    """Return a date as its EDTF string, bounds and words."""
    fields: dict[str, Any] = value.as_document() if value else {}
    return parts.Date(**fields) if fields else None


def party(value: Party | None) -> parts.Party | None:
    """Return a party: its code, kind and name."""
    return parts.Party(code=value.code, kind=value.kind, name=text(value.name)) if value else None


def place(value: Place | None, *, coarse: bool = False) -> parts.Place | None:
    """Return a place with its country; where ``coarse``, only the region it lies in; of a home only the town."""
    if value is not None:
        value = value.region() if coarse else value.in_public()
    if value is None:
        return None
    country, (latitude, longitude) = value.country(), value.position or ("", "")
    return parts.Place(
        code=value.code,
        kind=value.kind,
        name=text(value.name),
        within=[text(outer.name) for outer in value.ancestry()[1:]],
        country=parts.Country(code=country.code, name=text(country.name)) if country else None,
        latitude=latitude,
        longitude=longitude,
    )


def term(value: Any) -> parts.Term:
    """Return a member of an open vocabulary."""
    return parts.Term(code=value.code, name=text(value.name))


@dataclass
class DocumentWriter:
    """Writes the facts of one document and numbers its sources in the order in which they appear."""

    detainee: Detainee | None = None
    sources: list[parts.Source] = field(default_factory=list)
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

    def groups(self, facts: Iterable[Fact]) -> list[list[Fact]]:
        """Return the publishable facts in groups: each group is its first row and the rows that contradict it."""
        groups: dict[int, list[Fact]] = {}
        for fact in facts:
            if self.may_enter(fact):
                groups.setdefault(fact.alternative_to_id or fact.pk, []).append(fact)
        return [sorted(group, key=lambda fact: fact.alternative_to_id is not None) for group in groups.values()]

    def write_all(self, facts: Iterable[Fact], write: Callable[[Any], Written]) -> list[Written]:
        """Write each group as one fact: the first row, with the contradicting rows inside."""
        written = []
        for head, *others in self.groups(facts):
            fact, alternatives = write(head), [write(other) for other in others]
            written.append(with_fields(fact, alternatives=alternatives) if alternatives else fact)
        return written

    def fact(self, fact: Fact, *also: Fact) -> dict[str, Any]:
        """Return the fields of every fact: who says it, what we make of it, where it was read.

        ``also`` are facts folded into the same node (a participation into its event); their citations join, save those
        of a place that the fact itself cites: it says there what the source says of it. What we make of the node is
        what we make of the most doubtful of them.
        """
        cited = in_order(fact)
        places = {(cite.source_id, cite.locator) for cite in cited}
        cited += [cite for row in also for cite in in_order(row) if (cite.source_id, cite.locator) not in places]
        citations = []
        for cite in cited:
            node = self.citation(cite)
            if node not in citations:
                citations.append(node)
        judged = max((fact, *also), key=lambda row: DOUBTS.index(row.evaluation) if row.evaluation in DOUBTS else -1)
        origins = {cite.source.origin_key() for cite in cited if cite.sense == CitationSense.SUPPORTS}
        return {
            "id": fact.public_id,
            "said_by": self.said_by(fact),
            "evaluation": judged.evaluation,
            "evaluation_note": text(judged.evaluation_note),
            "confidence": judged.confidence,
            "origins": len(origins),
            "citations": citations,
        }

    def said_by(self, fact: Fact) -> parts.SaidBy | None:
        """Return who claims it and via whom it is reported. Other detainees of the record are never mentioned."""
        speaker = fact.asserted_by_detainee_id
        this_person = speaker is not None and self.detainee is not None and speaker == self.detainee.pk
        unnamed = not this_person and is_unnamed(fact)
        said_by = parts.SaidBy(
            party=party(fact.asserted_by),
            words="" if unnamed else fact.asserted_by_words,
            relayed_by=party(fact.relayed_by),
            this_person=1 if this_person else None,
            unnamed=1 if unnamed else None,
        )
        return unless_empty(said_by)

    def citation(self, cite: Citation) -> parts.Citation:
        """Return a citation: the number of its source, the place in it, and what it says where sources differ.

        Of a confidential source only the number: a place in it or its words might tell who it is (rule 8).
        """
        if cite.source.confidential:
            return parts.Citation(source=self.number(cite.source), sense=cite.sense)
        return parts.Citation(
            source=self.number(cite.source),
            locator=cite.locator,
            sense=cite.sense,
            date=date(cite.says_on),
            says=text(cite.says),
        )

    def number(self, source: Source) -> int:
        """Return the source's number in this document, and add the source to the list when it first appears."""
        if source.pk not in self.numbers:
            self.numbers[source.pk] = len(self.sources) + 1
            self.sources.append(self.source(source))
        return self.numbers[source.pk]

    def source(self, source: Source) -> parts.Source:
        """Return what readers may know of a source. For a confidential one: its kind and a general description."""
        number = self.numbers[source.pk]
        if source.confidential:
            return parts.Source(n=number, kind=source.kind, confidential=1, descriptor=text(source.descriptor))
        return parts.Source(
            n=number,
            id=source.public_id,
            kind=source.kind,
            title=source.title,
            author=source.author,
            publisher=source.publisher,
            published=date(source.published_on),
            retrieved=date(source.retrieved_on),
            language=source.language,
            url=source.url,
            url_not_checked=1 if source.url_not_checked else None,
            archive_url=source.archive_url,
            seen=source.seen,
            sha256=source.sha256,
            tainted=1 if source.tainted else None,
            derived_from=self.derivation(source),
        )

    def derivation(self, source: Source) -> parts.Derivation | None:
        """Return what the source is derived from and how."""
        origin = source.derived_from
        if origin is None:
            return None
        if origin.confidential:
            return unless_empty(parts.Derivation(relation=source.relation, descriptor=text(origin.descriptor)))
        return unless_empty(
            parts.Derivation(relation=source.relation, title=origin.title, published=date(origin.published_on))
        )


UNNAMED = "a person not named here"


def is_unnamed(fact: Fact) -> bool:
    """Whether an unnamed person claims it: a detainee of the record, or “a person not named here”."""
    words = fact.asserted_by_words.strip().lower()
    return words == UNNAMED or (fact.asserted_by_detainee_id is not None and not words)


def said_of(stated_as: str, words: str = "", count: int | None = None, size: int | None = None) -> parts.SaidOf | None:
    """Return how the source refers to the person where it does not name them: "said of all seven", "2 of 7"."""
    if stated_as == GroupReference.NAMED:
        return None
    return parts.SaidOf(reference=stated_as, words=words, count=count or None, size=size or None)
