"""Check whether this program version filled the public record, or it has to be rebuilt."""

import sys

from casetracker.filled_by import is_there, note_version, version_of
from detainees.models import Edition
from published.models import Case

VERSION = 7
"""What the public tables hold of an edition. Raise it with every change of that: of ``projection``, of keys of search,
of slugs, of a migration that adds a column. Then ``migrate`` says what to run, and the demo does it."""

TABLE = Case._meta.db_table


def needs_rebuild() -> bool:
    """Whether another version filled the public record; with nothing published there is nothing to fill."""
    return version_of(TABLE) != VERSION and Edition.objects.published().exists()


def note_rebuilt() -> None:
    """Note that the public record is what this version makes of the editions."""
    note_version(TABLE, VERSION)


def message_after_migrate(*, using, verbosity=1, stdout=None, **_given) -> None:
    """Receiver of post_migrate: report that the public record must be rebuilt."""
    if using != "default" or not is_there(TABLE):
        return
    if not needs_rebuild():
        note_rebuilt()
    elif verbosity:
        (stdout or sys.stdout).write(
            "The public pages were made by another version of casetracker. Search, lists and counts may be "
            "incomplete. Run: manage.py rebuild_public\n"
        )
