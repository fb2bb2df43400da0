"""Check many cases for conflicting custody dates, and store the result for the desk."""

import sys
from collections.abc import Iterable
from itertools import groupby

from django.db import transaction

from casetracker.filled_by import is_there, note_version, version_of
from detainees.chain.contradictions import Conflict, contradictions_among
from detainees.chain.rows import RELATED
from detainees.models import CustodyConflict, Detainee, Participation

VERSION, TABLE = 2, CustodyConflict._meta.db_table
"""What counts as a contradiction. Raise it with every change of that: then ``migrate`` says what to run."""

AT_ONCE = 500
"""How many people are looked at in one query and one transaction."""


def contradictions_of(people: Iterable[int]) -> dict[int, list[Conflict]]:
    """Return the contradictions in the custody of the people with these keys, by key; none for the rest. One query."""
    rows = Participation.objects.filter(detainee__in=people).select_related("detainee", *RELATED)
    found = {}
    for key, parts in groupby(rows.order_by("detainee", "pk"), key=lambda part: part.detainee_id):
        if conflicts := [one for one in contradictions_among(parts) if one.is_contradiction]:
            found[key] = conflicts
    return found


def find_conflicts(people: Iterable[int] | None = None) -> int:
    """Check the people with these keys, or everybody, and note whose custody dates contradict each other.

    Returns how many are new. What is no longer so is forgotten. Safe to run at any time.
    """
    everybody = people is None
    if everybody:
        people = Detainee.objects.filter(merged_into=None).order_by("pk").values_list("pk", flat=True)
    keys = list(people)
    new = sum(_note(keys[at : at + AT_ONCE]) for at in range(0, len(keys), AT_ONCE))
    if everybody:
        note_version(TABLE, VERSION)
    return new


def needs_check() -> bool:
    """Whether another version checked the cases last, or none did."""
    return version_of(TABLE) != VERSION and Detainee.objects.exists()


def message_after_migrate(*, using, verbosity=1, stdout=None, **_given) -> None:
    """Receiver of post_migrate: report that all cases must be checked again."""
    if using != "default" or not is_there(TABLE):
        return
    if not needs_check():
        note_version(TABLE, VERSION)
    elif verbosity:
        (stdout or sys.stdout).write(
            "Cases entered before this version were not checked for conflicting dates of custody. Run: manage.py "
            "find_contradictions\n"
        )


@transaction.atomic
def _note(keys: list[int]) -> int:
    """Look at some people, who cannot be deleted or looked at by somebody else meanwhile."""
    rows = Detainee.objects.filter(pk__in=keys).order_by("pk").select_for_update(no_key=True)
    found = set(contradictions_of(list(rows.values_list("pk", flat=True))))
    noted = CustodyConflict.objects.filter(detainee__in=keys)
    noted.exclude(detainee__in=found).delete()
    new = found - set(noted.values_list("detainee", flat=True))
    CustodyConflict.objects.bulk_create([CustodyConflict(detainee_id=key) for key in sorted(new)])
    return len(new)
