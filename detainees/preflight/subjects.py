"""Decisions and charges that concern nobody."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import RoleKind
from detainees.models import Charge, Decision, ProceedingRole

from .finding import Finding, Gravity
from .look import Look

ACCUSED = frozenset({RoleKind.DEFENDANT, RoleKind.SUSPECT})
"""Whom a charge or a decision concerns where it names nobody."""

NAMES = {Decision: ("concerns", "concerns_words"), Charge: ("against", "against_words")}
"""In which columns each names the people whom it concerns."""


def subjects(look: Look) -> Iterator[Finding]:
    """Find decisions and charges without a subject: they name nobody, and nobody is accused in the proceeding."""
    rows = [row for row in look.rows.values() if isinstance(row, Decision | Charge)]
    roles = defaultdict(set)
    for proceeding, role in ProceedingRole.objects.filter(
        proceeding__in={row.proceeding_id for row in rows}
    ).values_list("proceeding_id", "role"):
        roles[proceeding].add(role)
    named = names_of(rows)
    for row in rows:
        others = {RoleKind.APPLICANT} if isinstance(row, Decision) else set()
        if (type(row), row.pk) not in named and not roles[row.proceeding_id] & (ACCUSED | others):
            words = _(
                "“%(row)s” concerns nobody: no person is chosen for it, and nobody is accused in the proceeding. Say "
                "whom it concerns, or give the person their role."
            )
            yield Finding(Gravity.BLOCKS, "without_subject", words % {"row": row}, row=row)


def names_of(rows: list) -> set[tuple[type, int]]:
    """Return the decisions and charges that name somebody, in one query for each kind."""
    found = {(type(row), row.pk) for row in rows if getattr(row, NAMES[type(row)][1], None)}
    for model, (column, _words) in NAMES.items():
        through, own = getattr(model, column).through, model._meta.model_name
        keys = [row.pk for row in rows if isinstance(row, model)]
        links = through.objects.filter(**{f"{own}__in": keys}).values_list(f"{own}_id", flat=True)
        found |= {(model, key) for key in links}
    return found
