"""Dates as exact as their source and no more: `PartialDate`, a day within bounds."""

from .doubts import is_surely_after, question_about
from .parsing import EXAMPLES
from .value import PartialDate

__all__ = ["EXAMPLES", "PartialDate", "is_surely_after", "question_about"]
