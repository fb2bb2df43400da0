"""Dates that are as exact as the source and no more: `PartialDate`, a day within bounds."""

from .reading import EXAMPLES
from .value import PartialDate

__all__ = ["EXAMPLES", "PartialDate"]
