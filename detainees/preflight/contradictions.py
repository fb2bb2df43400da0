"""Custody that does not go together: what the chain of events finds, brought before whoever publishes."""

from collections.abc import Iterator

from casetracker.vocabulary import Evaluation
from detainees.chain.contradictions import contradictions_among
from detainees.chain.rows import RELATED
from detainees.models import Detainee

from .check import Check
from .finding import Finding, Gravity


def contradictions(check: Check) -> Iterator[Finding]:
    """Find the events of a person that contradict each other: a second person decides what stands.

    Those that stay out of the document count too, once they are assessed: what is shown may be wrong because of them.
    What is merely missing between events, as a detention that an arrest begins, is only to be known.
    """
    if not isinstance(check.subject, Detainee):
        return
    parts = check.subject.participations.exclude(event__evaluation=Evaluation.UNASSESSED)
    parts = parts.exclude(evaluation=Evaluation.UNASSESSED).select_related(*RELATED)
    for one in contradictions_among(parts):
        level = Gravity.SECOND_PERSON if one.is_contradiction else Gravity.NOTICE
        code = "contradiction" if one.is_contradiction else "custody_gap"
        yield Finding(level, code, one.sentence, row=one.events[0], rows=one.events)
