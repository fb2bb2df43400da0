"""Each allegation with what speaks against it beside it: never the one without the other."""

from dataclasses import dataclass, field

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

    allegation: dict
    against: list[dict] = field(default_factory=list)
    alternatives: list[dict] = field(default_factory=list)
    same_custody: list[dict] = field(default_factory=list)

    @property
    def has_answer(self) -> bool:
        """Whether an official answer to it is recorded."""
        return self.allegation.get("answer", OfficialAnswer.NOT_KNOWN) != OfficialAnswer.NOT_KNOWN

    @property
    def is_doubted(self) -> bool:
        """Whether the record itself calls it disputed or rejected."""
        return self.allegation["evaluation"] in DOUBTED

    @property
    def has_nothing(self) -> bool:
        """Whether nothing that speaks against it is recorded."""
        return not (self.has_answer or self.is_doubted or self.against or self.alternatives or self.same_custody)


def contrary_to_each(document: dict, facts: list[dict]) -> list[Contrary]:
    """Return the allegations in order, alternatives too, each with what is against it."""
    stays = {fact["id"]: fact for fact in facts if fact["type"] == "event"}
    found = []
    for head in document.get("allegations", []):
        accounts = [head, *head.get("alternatives", [])]
        found += [contrary(one, [other for other in accounts if other is not one], stays) for one in accounts]
    return found


def contrary(allegation: dict, alternatives: list[dict], stays: dict[str, dict]) -> Contrary:
    """Return what is against one allegation."""
    against = [note for note in allegation["notes"] if any(passage["contradicts"] for passage in note["passages"])]
    stay = stays.get(allegation.get("event", ""))
    same = [one for one in (stay, *(stay or {}).get("alternatives", [])) if one and not_abused(one)]
    return Contrary(allegation, against, alternatives, same)


def not_abused(stay: dict) -> bool:
    """Whether a source expressly says that there was no ill-treatment during a stay."""
    return stay.get("treatment") == Treatment.NOT_ABUSED


def general_denials(facts: list[dict]) -> list[dict]:
    """Return what speaks against allegations in general, of which the record does not say which one it answers.

    Denials and explanations, results that say a promise to protect was kept, and stays of which a source says that
    there was no ill-treatment; of the last two only those that can be of the time of some ill-treatment alleged.
    """
    alleged = [fact for fact in facts if fact["type"] == "allegation" and is_ill_treatment(fact)]
    serves = {one["id"]: fact["serves"] for fact in facts if fact["type"] == "undertaking" for one in results(fact)}
    return [fact for fact in facts if not fact["is_repeated"] and denies(fact, alleged, serves)]


def results(undertaking: dict) -> list[dict]:
    """Return the results recorded of an undertaking, alternatives too."""
    return [one for head in undertaking.get("assessments", []) for one in (head, *head.get("alternatives", []))]


def denies(fact: dict, alleged: list[dict], serves: dict[str, str]) -> bool:
    """Whether a fact speaks against an allegation of ill-treatment, or says that a promise to protect was kept."""
    if fact["type"] == "statement":
        return fact["kind"] in DENYING
    if fact["type"] == "assessment" and serves.get(fact["id"]) == Serves.PERSON and fact["result"] in SAYING_NO:
        return may_answer(fact, alleged, ("period_begin", "period_end"))
    return fact["type"] == "event" and not_abused(fact) and may_answer(fact, alleged, ("begin", "end"))


def may_answer(fact: dict, alleged: list[dict], sides: tuple[str, str]) -> bool:
    """Whether the time that a fact speaks of may be that of some allegation."""
    time = days_of(*(fact.get(side) for side in sides))
    return any(may_overlap(time, days_of(one.get("begin"), one.get("end"))) for one in alleged)


def days_of(begin: dict | None, end: dict | None) -> tuple[str, str]:
    """Return the first and the last day that dates allow; of what is not known, the ends of time."""
    begin, end = begin or {}, end or begin or {}
    return begin.get("earliest") or "", end.get("latest") or "9999"


def may_overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two times may have a day in common; that one ends on the day on which the other begins is not enough."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return first < last or (first == last and (one[0] == one[1] or other[0] == other[1]))
