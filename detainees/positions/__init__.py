"""The position of a proceeding for one person, in fixed English words. Derived, never stored.

Pure functions over `Step`; `rows.py` alone knows the models. The rules, in short:

* A judgment stands unless a decision that itself stands quashes or replaces it. A jury's verdict and the judgment
  given on it stand and fall together. What is quashed is named only in one sentence with its quashing.
* A sentence stands with its conviction. What the prosecution asked for is never a sentence.
* Alternatives count once. Where they give different terms, judgments or outcomes, the words say that sources differ.
* What was announced is said as announced. An international body sets nothing aside.
* Where the record may have a gap, the doubt goes against letting a quashed judgment stand.
"""

from .position import Position, StepStanding, operative_position
from .rows import position_for, position_of, steps_of
from .step import Step
from .wording import bare, when

__all__ = [
    "Position",
    "Step",
    "StepStanding",
    "bare",
    "operative_position",
    "position_for",
    "position_of",
    "steps_of",
    "when",
]
