"""Report conflicting custody dates to the person who publishes."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.custody import DEAD
from casetracker.vocabulary import HELD_STATUSES, NIGHTS, STAYS, TAKINGS, Evaluation, StatusKind
from detainees.chain.contradictions import contradictions_among
from detainees.chain.rows import RELATED
from detainees.models import Detainee, Participation, Status

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
    told = [part for part in parts if Evaluation.REJECTED not in (part.event.evaluation, part.evaluation)]
    if not told:
        return
    for status in check.subject.statuses.exclude(evaluation__in=(Evaluation.UNASSESSED, Evaluation.REJECTED)):
        for part in told:
            if contradicts(status, part):
                words = _("The status “%(status)s” and the custody event “%(event)s” exclude each other.")
                said = words % {"status": status, "event": part.event}
                yield Finding(Gravity.SECOND_PERSON, "contradiction", said, row=status, rows=(status, part.event))


def contradicts(status: Status, part: Participation) -> bool:
    """Whether a status cannot be true beside an event, whatever days their dates turn out to be."""
    on, begin, end, kind = status.on, part.begin(), part.end(), part.event.kind
    if on is None or begin is None:
        return False
    if status.kind == StatusKind.FREE:
        return kind in STAYS - NIGHTS and end is not None and begin.certainly_before(on) and on.certainly_before(end)
    if status.kind == StatusKind.DECEASED:
        return kind in STAYS | TAKINGS and on.certainly_before(begin)
    return status.kind in HELD_STATUSES and kind in DEAD and begin.certainly_before(on)
