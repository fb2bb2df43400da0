"""Field labels and lists of codes, taken from the document types."""

from .document import Detainee, Matter
from .walk import FieldType, every_type, fields_of

TYPES = every_type(Detainee, Matter)
"""Every type that a document is made of, by its kind."""

LABELS = {
    field.name: field.declared.label
    for node in TYPES.values()
    for field in fields_of(node).values()
    if field.declared.label
}
"""What each field is called: the same wherever it stands."""


def label_of(name: str) -> str:
    """Return what a field is called, in the language of the page; one without a label is called by its name."""
    return str(LABELS.get(name) or name.replace("_", " "))


def field_of(kind: str, name: str) -> FieldType | None:
    """Return how a field of a kind of fact is declared; None for what no type declares."""
    return fields_of(TYPES[kind]).get(name) if kind in TYPES else None
