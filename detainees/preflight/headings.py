"""Find a main name that is rejected, which must not head the page, and what is rejected without a reason."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import Evaluation, NameKind
from detainees.models import CustodyEvent, Detainee, Name, Proceeding
from detainees.models.base import Fact

from .check import Check
from .finding import Finding, Gravity
from .timing import named

FOLDED = {CustodyEvent: "participations", Proceeding: "roles"}
"""The rows of one person that the document folds into another: what is rejected may be that the person took part."""


def rejected_main_name(check: Check) -> Iterator[Finding]:
    """Find the main name of a person where it is rejected."""
    for row in check.rows.values():
        if isinstance(row, Name) and (row.kind, row.evaluation) == (NameKind.MAIN, Evaluation.REJECTED):
            words = _(
                "The main name “%(name)s” is rejected, so it cannot head the page. Choose another main name: make this "
                "one “another spelling”, and then a name that is accepted or reported the main name."
            )
            yield Finding(Gravity.BLOCKS, "rejected_main_name", words % {"name": row}, row=row)


def rejected_without_a_reason(check: Check) -> Iterator[Finding]:
    """Find what readers would see as rejected without the reason."""
    without = {one.id for one in check.facts if one.evaluation == Evaluation.REJECTED and not one.evaluation_note}
    for key, row in check.rows.items():
        if key in without:
            for rejected in (one for one in (row, *folded_into(check, row)) if one.is_rejected_without_a_reason):
                words = _(
                    "%(row)s is rejected without a reason. Say why it is rejected, in “Reason for our assessment”."
                )
                yield Finding(
                    Gravity.BLOCKS, "rejected_without_a_reason", words % {"row": named(rejected)}, row=rejected
                )


def folded_into(check: Check, row: Fact) -> Iterator[Fact]:
    """Yield how the person took part in an event or proceeding."""
    if isinstance(check.subject, Detainee) and type(row) in FOLDED:
        yield from getattr(row, FOLDED[type(row)]).filter(detainee=check.subject)
