"""Which name heads a case. One that we rejected never does."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from casetracker.vocabulary import NO_NAMES, Evaluation, NameKind

from .walk import with_alternatives

if TYPE_CHECKING:
    from .person import Name

DOUBTED = frozenset({Evaluation.DISPUTED, Evaluation.SUPERSEDED})


def heading_name(names: "Iterable[Name]") -> "Name | None":
    """Return the name that heads a case: the main one, else the first accepted or reported one, else another.

    Names of which sources differ come next, what stands for a name last. None where every name is rejected or mistaken.
    """
    found = [one for one in with_alternatives(list(names)) if one.evaluation != Evaluation.REJECTED]
    return min((one for one in found if one.kind != NameKind.MISTAKEN), key=place, default=None)


def place(name: "Name") -> tuple[bool, bool]:
    """Return the place of a name among those that may head a case; names at one place stay in their order."""
    return name.kind in NO_NAMES, name.kind != NameKind.MAIN and name.evaluation in DOUBTED
