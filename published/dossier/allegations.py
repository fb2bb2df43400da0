"""Each allegation with what speaks against it beside it: never the one without the other."""

from dataclasses import dataclass, field

from casetracker.vocabulary import Evaluation, OfficialAnswer, Result, StatementKind, Treatment

DENYING = {StatementKind.DENIAL, StatementKind.EXPLANATION, StatementKind.POSITION}
DOUBTED = {Evaluation.DISPUTED, Evaluation.REJECTED}
SAYING_NO = {Result.BREACH_DENIED, Result.KEPT, Result.KEPT_FOR_A_TIME}


@dataclass
class Contrary:
    """One allegation, and the contrary material of the edition.

    ``against`` are passages that speak against it, ``rivals`` other accounts of the same. ``same_custody`` is what
    sources say of the stay in which it is said to have happened where they report no ill-treatment.
    """

    allegation: dict
    against: list[dict] = field(default_factory=list)
    rivals: list[dict] = field(default_factory=list)
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
        return not (self.has_answer or self.is_doubted or self.against or self.rivals or self.same_custody)


def contrary_to_each(document: dict, facts: list[dict]) -> list[Contrary]:
    """Return the allegations in order, rivals too, each with what is against it."""
    stays = {fact["id"]: fact for fact in facts if fact["type"] == "event"}
    found = []
    for head in document.get("allegations", []):
        accounts = [head, *head.get("alternatives", [])]
        found += [contrary(one, [other for other in accounts if other is not one], stays) for one in accounts]
    return found


def contrary(allegation: dict, rivals: list[dict], stays: dict[str, dict]) -> Contrary:
    """Return what is against one allegation."""
    against = [note for note in allegation["notes"] if any(passage["contradicts"] for passage in note["passages"])]
    stay = stays.get(allegation.get("event", ""))
    same = [one for one in (stay, *(stay or {}).get("alternatives", [])) if one and not_abused(one)]
    return Contrary(allegation, against, rivals, same)


def not_abused(stay: dict) -> bool:
    """Whether a source expressly says that there was no ill-treatment during a stay."""
    return stay.get("treatment") == Treatment.NOT_ABUSED


def general_denials(facts: list[dict]) -> list[dict]:
    """Return what speaks against allegations in general, of which the record does not say which one it answers.

    Denials and explanations, results that say a promise was kept, and stays of which a source says that there was
    no ill-treatment.
    """
    return [fact for fact in facts if not fact["is_repeated"] and denies(fact)]


def denies(fact: dict) -> bool:
    """Whether a fact speaks against an allegation of ill-treatment or of a broken promise."""
    return (
        (fact["type"] == "statement" and fact["kind"] in DENYING)
        or (fact["type"] == "assessment" and fact["result"] in SAYING_NO)
        or (fact["type"] == "event" and not_abused(fact))
    )
