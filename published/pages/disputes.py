"""What is in dispute of a fact: the fact itself, or its date alone; and which confidence may stand beside it.

"Disputed" is for facts. Where sources tell the same thing and give different dates, the mark is "date differs".
Confidence that is high says that a fact is sure. It is not shown beside a fact that is disputed, or that we pass on
without taking a view: documents from before this rule may have both.
"""

from itertools import combinations

from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from casetracker.vocabulary import CitationSense, Confidence, Evaluation

DATE_DIFFERS = "date_differs"
DATES = frozenset({"begin", "end", "begin_is", "end_is", "on", "until", "as_of", "opened", "brought", "days_differ"})
THE_SAME_THING = frozenset(
    {
        "kind",
        "place",
        "to_place",
        "authority",
        "to_authority",
        "value",
        "value_max",
        "number",
        "text",
        "system",
        "result",
    }
    | {
        "unit",
        "outcome",
        "effect",
        "methods",
        "modality",
        "release_reason",
        "quotation",
        "paraphrase",
        "term",
        "court",
        "words",
    }
)
"""The parts of a fact by which an alternative of it says something else than another date."""


def differs_in_date_only(fact: dict) -> bool:
    """Whether sources contradict each other about the date of a fact and about nothing else."""
    alternatives = fact.get("alternatives", [])
    cites = [cite for one in (fact, *alternatives) for cite in one.get("citations", [])]
    against = [cite for cite in cites if cite.get("sense") == CitationSense.CONTRADICTS]
    if not all(cite.get("date") for cite in against) or not all(is_same_thing(fact, one) for one in alternatives):
        return False
    return bool(alternatives or against) or dates_exclude_each_other(cites)


def is_same_thing(one: dict, other: dict) -> bool:
    """Whether two accounts say the same but for their dates, and at least one of them has a date."""
    return all(one.get(key) == other.get(key) for key in THE_SAME_THING) and bool(DATES & {*one, *other})


def dates_exclude_each_other(cites: list[dict]) -> bool:
    """Whether the dates that some citations give cannot be the same day."""
    dates = [PartialDate.from_document(cite["date"]) for cite in cites if cite.get("date")]
    return not all(one.overlaps(other) for one, other in combinations(dates, 2))


def tag(fact: dict) -> str:
    """Return the mark of a fact which must not be read as the others are, as a code; "" for the others."""
    evaluation = fact.get("evaluation")
    if evaluation == Evaluation.DISPUTED and differs_in_date_only(fact):
        return DATE_DIFFERS
    return evaluation if evaluation in (Evaluation.DISPUTED, Evaluation.REJECTED, Evaluation.SUPERSEDED) else ""


def weighed(fact: dict) -> str:
    """Return in words what we make of a fact."""
    return _("date differs") if tag(fact) == DATE_DIFFERS else Evaluation.say(fact["evaluation"])


def confidence(fact: dict) -> str:
    """Return in words the confidence that may stand beside what we make of a fact; "" for none."""
    sure = fact.get("confidence") or Confidence.NOT_SET
    is_sure = fact.get("evaluation") in (Evaluation.ACCEPTED, Evaluation.SUPERSEDED) or tag(fact) == DATE_DIFFERS
    if sure == Confidence.NOT_SET or (sure == Confidence.HIGH and not is_sure):
        return ""
    return Confidence.say(sure)
