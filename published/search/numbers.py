"""Find a person by a number or code: "ISN 203", "82", "US9RS-000203DP"."""

import re
from dataclasses import dataclass
from typing import Any

from casetracker.names import folded
from published.models import SearchNumber

MOST = 50


@dataclass(frozen=True)
class FoundNumber:
    """A person whose number was asked for."""

    profile: str
    value: str
    system: dict[str, Any]


def key_of(value: str) -> str:
    """Return a number or code as it is compared: its letters and digits, without zeros in front."""
    return re.sub(r"[\W_]", "", folded(value)).lstrip("0")[:80]


def numbers_found(query: str) -> list[FoundNumber]:
    """Return whose number a query names, in the order of their names. One query, or none where it has no digit.

    Other words of the query choose among systems: "ISN 203" is not the 203 of another system, where both are there.
    """
    words = folded(query).split()
    keys = {key_of(query)} | {key_of(word) for word in words if re.search(r"\d", word)}
    keys = {key for key in keys if re.search(r"\d", key)}
    if not keys:
        return []
    rows = SearchNumber.objects.filter(key__in=keys).order_by("profile__sort_key", "profile")[:MOST]
    named = [row for row in rows if any(in_system(word, row.system) for word in words if key_of(word) not in keys)]
    return [FoundNumber(row.profile_id, row.value, row.system) for row in named or rows]


def in_system(word: str, system: dict[str, Any]) -> bool:
    """Whether a word stands in the name of a system of numbers."""
    return any(word in re.split(r"\W+", folded(name)) for name in system.values())
