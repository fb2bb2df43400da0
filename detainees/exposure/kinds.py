"""The exposure levels of a field, and how they are declared."""

from dataclasses import dataclass
from enum import StrEnum


class Exposure(StrEnum):
    """How far a field may go."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


@dataclass(frozen=True)
class Declared:
    """What is declared of a field: how far it goes, where it stands in a document, on what condition or how cut."""

    exposure: Exposure
    where: str = ""
    cut: str = ""


def public(**places: str) -> dict[str, Declared]:
    """Declare public fields: ``field="where it stands; what is cut"``."""
    parts = {name: [part.strip() for part in place.partition(";")[::2]] for name, place in places.items()}
    return {name: Declared(Exposure.PUBLIC, *part) for name, part in parts.items()}


def internal(names: str) -> dict[str, Declared]:
    """Declare internal fields."""
    return dict.fromkeys(names.split(), Declared(Exposure.INTERNAL))


def confidential(names: str) -> dict[str, Declared]:
    """Declare confidential fields."""
    return dict.fromkeys(names.split(), Declared(Exposure.CONFIDENTIAL))
