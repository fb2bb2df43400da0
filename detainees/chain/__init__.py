"""The custody chain of one person, derived from their events when needed, never stored.

Pure functions over `Link`; `rows.py` alone knows the models. The rules, in short:

* A day on which custody begins or ends is a day held. A day is certain only if it is held whatever day each
  date turns out to be; an approximate date, a date in doubt and an event that we infer make nothing certain.
* A bound that is only cited makes nothing certain beyond itself. Possible days reach past it, and a vague
  date reaches, to the neighbouring event of the record (a taking, a move, another stay, a release, a death).
* The days between a capture or arrest and the next stay or release are possible days held too: otherwise the most
  would be too few.
* A stretch is what lies between two events of custody, if the record leaves a whole day between them. Its
  bounds are dates of those events: no day is made up.
* Alternatives count once, by the head of their group; what was only announced counts for nothing.
"""

from casetracker.custody import DaysHeld, Link, Span, Window

from .cautions import Caution
from .chain import Chain, custody_chain
from .overlaps import Overlap
from .rows import chain_of, links_of
from .stretches import StretchBetween

__all__ = [
    "Caution",
    "Chain",
    "DaysHeld",
    "Link",
    "Overlap",
    "Span",
    "StretchBetween",
    "Window",
    "chain_of",
    "custody_chain",
    "links_of",
]
