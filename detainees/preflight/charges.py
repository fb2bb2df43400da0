"""Find charges whose outcome does not go with the judgments of their proceeding."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.document.proceedings import Charge, Decision, Proceeding
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import JUDGMENTS, ChargeOutcome, DecisionKind, Evaluation, Standing

from .check import Check
from .finding import Finding, Gravity

JUDGMENT_THAT_STANDS: dict[str, DecisionKind] = {
    ChargeOutcome.ACQUITTED: DecisionKind.ACQUITTAL,
    ChargeOutcome.CONVICTED: DecisionKind.CONVICTION,
    ChargeOutcome.CONVICTED_AFTER_QUASHED_ACQUITTAL: DecisionKind.CONVICTION,
}
"""The judgment that an outcome says still stands."""

NO_JUDGMENT = frozenset({Standing.ANNOUNCED, Standing.ASKED_FOR})


def outcomes_without_judgment(check: Check) -> Iterator[Finding]:
    """Find a charge that says “convicted” or “acquitted” where no such judgment of the proceeding stands.

    A proceeding without any judgment on record is left alone: its sources may give the outcome and nothing more.
    """
    words = _(
        "The charge says “%(outcome)s”, and no such judgment of this proceeding stands. Choose another outcome "
        "(“%(pending)s” where a new trial is open), or add the judgment as a decision."
    )
    for proceeding in (fact for fact in check.facts if isinstance(fact, Proceeding)):
        judgments = judgments_on_the_person(proceeding)
        for charge in proceeding.charges:
            if judgments and not is_borne_out(charge, judgments):
                said = {"outcome": ChargeOutcome.label_of(charge.outcome), "pending": ChargeOutcome.PENDING.label}
                row = check.rows.get(charge.id, check.subject)
                yield Finding(Gravity.BLOCKS, "outcome_without_judgment", words % said, row=row)


def judgments_on_the_person(proceeding: Proceeding) -> list[Decision]:
    """Return the acquittals and convictions that were given, on the person alone or beside others."""
    return [
        one
        for one in with_alternatives(proceeding.decisions)
        if one.kind in JUDGMENTS
        and one.evaluation != Evaluation.REJECTED
        and one.standing not in NO_JUDGMENT
        and (one.concerns is None or one.concerns.person)
    ]


def is_borne_out(charge: Charge, judgments: list[Decision]) -> bool:
    """Whether a judgment stands, for all we know, that gives the outcome of a charge; of others nothing is known."""
    judgment = JUDGMENT_THAT_STANDS.get(charge.outcome)
    if judgment is None or charge.evaluation == Evaluation.REJECTED or (charge.concerns and not charge.concerns.person):
        return True
    return any(one.kind == judgment and one.standing != Standing.QUASHED for one in judgments)
