"""Find decisions and charges that concern nobody, or somebody on whom the proceeding decides nothing."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import ACCUSED
from casetracker.vocabulary.proceedings import BYSTANDERS
from detainees.document.concerned import is_of_the_accused, named, others
from detainees.models import Charge, Decision, ProceedingRole

from .check import Check
from .finding import Finding, Gravity


def subjects(check: Check) -> Iterator[Finding]:
    """Find charges, and decisions on the accused, that name nobody, or somebody who is not accused."""
    rows: list[Charge | Decision] = [*charges_of(check), *decisions_of(check)]
    if not rows:
        return
    proceedings = {row.proceeding_id for row in rows}
    roles = ProceedingRole.objects.filter(proceeding__in=proceedings)
    accused = {(one.proceeding_id, one.detainee_id) for one in roles if one.role in ACCUSED}
    bystanders = {(one.proceeding_id, one.detainee_id) for one in roles if one.role in BYSTANDERS} - accused
    with_accused = {proceeding for proceeding, _person in accused}
    for row in rows:
        if row.proceeding_id not in with_accused and not names_somebody(row):
            words = _(
                "“%(row)s” does not say whom it concerns, and none of the people on record is accused in the "
                "proceeding. If it concerns somebody else, such as an official, fill in “concerns others”. If it "
                "concerns a person on record, choose the person, and give them the role of the accused."
            )
            yield Finding(Gravity.BLOCKS, "without_subject", words % {"row": row}, row=row)
        for person in named(row):
            if (row.proceeding_id, person.pk) in bystanders:
                words = _(
                    "“%(row)s” would be said of %(person)s, who takes part in the proceeding as a victim, witness or "
                    "relative and is not accused. If it concerns somebody else, take %(person)s out of “concerns” and "
                    "fill in “concerns others”."
                )
                yield Finding(Gravity.BLOCKS, "said_of_a_bystander", words % {"row": row, "person": person}, row=row)


def charges_of(check: Check) -> list[Charge]:
    """Return the charges of the document."""
    keys = [row.pk for row in check.rows.values() if isinstance(row, Charge)]
    return list(Charge.objects.filter(pk__in=keys).prefetch_related("against")) if keys else []


def decisions_of(check: Check) -> list[Decision]:
    """Return the decisions of the document that are of a kind that concerns those who are accused."""
    keys = [row.pk for row in check.rows.values() if isinstance(row, Decision)]
    if not keys:
        return []
    rows = Decision.objects.filter(pk__in=keys).select_related("proceeding", "affects")
    return [row for row in rows.prefetch_related("concerns", "affects__concerns") if is_of_the_accused(row)]


def names_somebody(row: Charge | Decision) -> bool:
    """Whether it names whom it concerns, or acts on a decision that does."""
    earlier = getattr(row, "affects", None)
    return bool(named(row) or others(row)) or (earlier is not None and names_somebody(earlier))
