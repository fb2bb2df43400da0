"""The history of rows: every step of each row, whoever made it, and how to restore it.

The steps are what the triggers of history wrote: single saves, bulk writes, fixtures, SQL, deletions, plain links.
Nothing here knows of pages. What is confidential has no part in any timeline but its own.
"""

from .edits import edits_since, history_mark
from .members import Members, members_of
from .moments import Difference, compare, state_at
from .naming import Names
from .restoring import Refused, restore, restore_links, undelete
from .steps import Cursor, Step, steps_of

__all__ = [
    "Cursor",
    "Difference",
    "Members",
    "Names",
    "Refused",
    "Step",
    "compare",
    "edits_since",
    "history_mark",
    "members_of",
    "restore",
    "restore_links",
    "state_at",
    "steps_of",
    "undelete",
]
