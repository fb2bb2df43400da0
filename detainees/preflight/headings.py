"""Find a main name that is rejected: it must not head the page."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.vocabulary import Evaluation, NameKind
from detainees.models import Name

from .check import Check
from .finding import Finding, Gravity


def rejected_main_name(check: Check) -> Iterator[Finding]:
    """Find the main name of a person where it is rejected."""
    for row in check.rows.values():
        if isinstance(row, Name) and (row.kind, row.evaluation) == (NameKind.MAIN, Evaluation.REJECTED):
            words = _(
                "The main name “%(name)s” is rejected, so it cannot head the page. Choose another main name: make this "
                "one “another spelling”, and then a name that is accepted or reported the main name."
            )
            yield Finding(Gravity.BLOCKS, "rejected_main_name", words % {"name": row}, row=row)
