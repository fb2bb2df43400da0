"""Each allegation with the facts that contradict it beside it."""

from dataclasses import dataclass, field
from typing import Any

from casetracker.document.parts import Date
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import Evaluation, OfficialAnswer, Result, Serves, StatementKind, Treatment
from published.derived.counts import is_ill_treatment

DENYING = {StatementKind.DENIAL, StatementKind.EXPLANATION, StatementKind.POSITION}
DOUBTED = {Evaluation.DISPUTED, Evaluation.REJECTED}
SAYING_NO = {Result.BREACH_DENIED, Result.KEPT, Result.KEPT_FOR_A_TIME}


@dataclass
class Contrary:
    """One allegation, and the contrary material of the edition.

    ``against`` are passages that contradict it, ``alternatives`` other accounts of the same. ``same_custody`` is what
    sources say of the stay in which it is said to have happened where they report no ill-treatment.
    """

    allegation: Any
    against: list[Any] = field(default_factory=list)
    alternatives: list[Any] = field(default_factory=list)
    same_custody: list[Any] = field(default_factory=list)

    @property
    def has_answer(self) -> bool:
        """Whether an official answer to it is recorded."""
        return bool(self.allegation.answer != OfficialAnswer.NOT_KNOWN)

    @property
    def is_doubted(self) -> bool:
        """Whether the record itself calls it disputed or rejected."""
        return self.allegation.evaluation in DOUBTED

    @property
    def has_nothing(self) -> bool:
        """Whether nothing that speaks against it is recorded."""
        return not (self.has_answer or self.is_doubted or self.against or self.alternatives or self.same_custody)


def contrary_to_each(document: Any, facts: list[Any]) -> list[Contrary]:
    """Return the allegations in order, alternatives too, each with what is against it."""
    stays = {fact.id: fact for fact in facts if fact.type == "event"}
    found = []
    for head in document.allegations:
        accounts = list(with_alternatives([head]))
        found += [contrary(one, [other for other in accounts if other is not one], stays) for one in accounts]
    return found


def contrary(allegation: Any, alternatives: list[Any], stays: dict[str, Any]) -> Contrary:
    """Return what is against one allegation."""
    against = [note for note in allegation.notes if any(passage.contradicts for passage in note.passages)]
    stay = stays.get(allegation.event)
    same = [one for one in with_alternatives([stay] if stay else []) if not_abused(one)]
    return Contrary(allegation, against, alternatives, same)


def not_abused(stay: Any) -> bool:
    """Whether a source expressly says that there was no ill-treatment during a stay."""
    return bool(stay.treatment == Treatment.NOT_ABUSED)


def general_denials(facts: list[Any]) -> list[Any]:
    """Return what speaks against allegations in general, of which the record does not say which one it answers.

    Denials and explanations, results that say a promise to protect was kept, and stays of which a source says that
    there was no ill-treatment; of the last two only those that can be of the time of some ill-treatment alleged.
    """
    alleged = [fact for fact in facts if fact.type == "allegation" and is_ill_treatment(fact)]
    serves = {one.id: fact.serves for fact in facts if fact.type == "undertaking" for one in results(fact)}
    return [fact for fact in facts if not fact.is_repeated and denies(fact, alleged, serves)]


def results(undertaking: Any) -> list[Any]:
    """Return the results recorded of an undertaking, alternatives too."""
    return list(with_alternatives(undertaking.assessments))


def denies(fact: Any, alleged: list[Any], serves: dict[str, str]) -> bool:
    """Whether a fact speaks against an allegation of ill-treatment, or says that a promise to protect was kept."""
    if fact.type == "statement":
        return fact.kind in DENYING
    if fact.type == "assessment" and serves.get(fact.id) == Serves.PERSON and fact.result in SAYING_NO:
        return may_answer(fact, alleged, ("period_begin", "period_end"))
    return fact.type == "event" and not_abused(fact) and may_answer(fact, alleged, ("begin", "end"))


def may_answer(fact: Any, alleged: list[Any], sides: tuple[str, str]) -> bool:
    """Whether the time that a fact speaks of may be that of some allegation."""
    time = days_of(*(getattr(fact, side) for side in sides))
    return any(may_overlap(time, days_of(one.begin, one.end)) for one in alleged)


def days_of(begin: Date | None, end: Date | None) -> tuple[str, str]:
    """Return the first and the last day that dates allow; of what is not known, the ends of time."""
    end = end or begin
    return begin.earliest if begin else "", (end.latest if end else "") or "9999"


def may_overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two times may have a day in common; that one ends on the day on which the other begins is not enough."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return first < last or (first == last and (one[0] == one[1] or other[0] == other[1]))
