"""Possible duplicates: people found by any spelling, and pairs of records that a researcher must judge.

A likeness of names is a suggestion. Real spellings are shared by different people, so nothing here merges anything.
"""

from .finding import Likely, found_by_name_or_number, likely_people
from .keys import make_due_keys, rebuild_keys
from .pairs import found_not_the_same, look_for

__all__ = [
    "Likely",
    "found_by_name_or_number",
    "found_not_the_same",
    "likely_people",
    "look_for",
    "make_due_keys",
    "rebuild_keys",
]
