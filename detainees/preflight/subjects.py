"""Find decisions and charges that concern nobody."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import ACCUSED
from detainees.document.concerned import is_of_the_accused, named, others
from detainees.models import Charge, Decision, ProceedingRole

from .check import Check
from .finding import Finding, Gravity


def subjects(check: Check) -> Iterator[Finding]:
    """Find charges, and decisions on the accused, that name nobody in a proceeding in which nobody is accused."""
    rows: list[Charge | Decision] = [*charges_of(check), *decisions_of(check)]
    proceedings = {row.proceeding_id for row in rows}
    roles = ProceedingRole.objects.filter(proceeding__in=proceedings, role__in=sorted(ACCUSED))
    accused = set(roles.values_list("proceeding", flat=True))
    for row in rows:
        if row.proceeding_id not in accused and not names_somebody(row):
            words = _(
                "“%(row)s” concerns nobody: no person is chosen for it, and nobody is accused in the proceeding. "
                "Choose who it concerns, or give the person a role in the proceeding."
            )
            yield Finding(Gravity.BLOCKS, "without_subject", words % {"row": row}, row=row)


def charges_of(check: Check) -> list[Charge]:
    """Return the charges of the document."""
    keys = [row.pk for row in check.rows.values() if isinstance(row, Charge)]
    return list(Charge.objects.filter(pk__in=keys).prefetch_related("against"))


def decisions_of(check: Check) -> list[Decision]:
    """Return the decisions of the document that are of a kind that concerns those who are accused."""
    keys = [row.pk for row in check.rows.values() if isinstance(row, Decision)]
    rows = Decision.objects.filter(pk__in=keys).select_related("proceeding", "affects")
    return [row for row in rows.prefetch_related("concerns", "affects__concerns") if is_of_the_accused(row)]


def names_somebody(row: Charge | Decision) -> bool:
    """Whether it names whom it concerns, or acts on a decision that does."""
    earlier = getattr(row, "affects", None)
    return bool(named(row) or others(row)) or (earlier is not None and names_somebody(earlier))
