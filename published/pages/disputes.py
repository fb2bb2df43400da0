"""What is disputed about a fact (the fact itself, or only its date), and which confidence may be shown.

"Disputed" is for facts. Where sources tell the same thing and give different dates, the mark is "date differs".
Confidence that is high says that a fact is sure. It is not shown beside a fact that is disputed, or that we pass on
without taking a view: documents from before this rule may have both.
"""

from functools import cache
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from casetracker.document.base import Node
from casetracker.document.parts import Citation, Fact
from casetracker.document.walk import fields_of, with_alternatives
from casetracker.vocabulary import CitationSense, Confidence, Evaluation

DATE_DIFFERS = "date_differs"
DATES = frozenset({"begin", "end", "begin_is", "end_is", "on", "until", "as_of", "opened", "brought", "days_differ"})
NOT_COMPARED = DATES | {
    *("outcome_on", "final_on", "term_from", "own_dates"),  # dates
    *(
        "account",
        "own_account",
        "answer_words",
        "mode_as_stated",
        "modality_reason",
        "said_of",
    ),  # how a source words it
    *("evidence", "under_assurance", "standing"),  # what it rests on, and what follows from other facts
}
"""The fields of a fact in which two accounts may differ and still say the same but for the date."""


@cache
def compared(fact: type[Node]) -> list[str]:
    """Return the fields by which an alternative of a fact says something else than another date."""
    fields = [field for field in fields_of(fact).values() if not field.holds_facts]
    return [one.name for one in fields if one.name not in NOT_COMPARED and one.name not in fields_of(Fact)]


def differs_in_date_only(fact: Any) -> bool:
    """Whether sources contradict each other about the date of a fact and about nothing else."""
    cites = [cite for one in with_alternatives([fact]) for cite in one.citations]
    against = [cite for cite in cites if cite.sense == CitationSense.CONTRADICTS]
    if not all(cite.date for cite in against) or not all(is_same_thing(fact, one) for one in fact.alternatives):
        return False
    return bool(fact.alternatives or against) or dates_exclude_each_other(cites)


def is_same_thing(one: Any, other: Any) -> bool:
    """Whether two accounts say the same but for their dates, and at least one of them has a date."""
    accounts = [getattr(account, "node", account) for account in (one, other)]
    said, said_otherwise = ([getattr(account, name) for name in compared(one.declaration)] for account in accounts)
    return said == said_otherwise and any(getattr(account, name, None) for account in accounts for name in DATES)


def dates_exclude_each_other(cites: list[Citation]) -> bool:
    """Whether the dates that some citations give cannot be the same day."""
    dates = [PartialDate.from_document(cite.date) for cite in cites if cite.date]
    return not all(one.overlaps(other) for one, other in combinations(dates, 2))


def tag(fact: Any) -> str:
    """Return the mark of a fact which must not be read as the others are, as a code; "" for the others."""
    evaluation = fact.evaluation
    if evaluation == Evaluation.DISPUTED and differs_in_date_only(fact):
        return DATE_DIFFERS
    return evaluation if evaluation in (Evaluation.DISPUTED, Evaluation.REJECTED, Evaluation.SUPERSEDED) else ""


def weighed(fact: Any) -> str:
    """Return our assessment of a fact in words."""
    return _("date differs") if tag(fact) == DATE_DIFFERS else Evaluation.label_of(fact.evaluation)


def confidence(fact: Any) -> str:
    """Return the confidence to show beside our assessment of a fact, in words; "" for none."""
    sure = fact.confidence
    is_sure = fact.evaluation in (Evaluation.ACCEPTED, Evaluation.SUPERSEDED) or tag(fact) == DATE_DIFFERS
    if sure == Confidence.NOT_SET or (sure == Confidence.HIGH and not is_sure):
        return ""
    return Confidence.label_of(sure)
