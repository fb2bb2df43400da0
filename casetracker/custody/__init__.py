"""On which days a person was held, computed from event dates alone. Pure functions, used by both sides.

The research record derives chain, days held and warnings from it; a public page draws its strip and answers "where
was the person on" from the events of a published document. The rules stand in ``detainees.chain``.
"""

from .bounds import can_be_part_of
from .days import CERTAINLY, POSSIBLY, DaysHeld, Span, days_held, span_of, spans_of, takings_outside_stays
from .link import DEAD, IN_CUSTODY, Link, Window, anchors_among, as_window, counted, follows, is_firm, precedes
from .presence import presence_in

__all__ = [
    "CERTAINLY",
    "POSSIBLY",
    "DEAD",
    "IN_CUSTODY",
    "DaysHeld",
    "Link",
    "Span",
    "Window",
    "anchors_among",
    "as_window",
    "can_be_part_of",
    "counted",
    "days_held",
    "follows",
    "is_firm",
    "precedes",
    "presence_in",
    "span_of",
    "spans_of",
    "takings_outside_stays",
]
