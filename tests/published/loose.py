"""Parts of a document with the fields that a test is about, and no others."""

from casetracker.document.lookups import partly, read_part
from casetracker.document.parts import Source
from casetracker.document.statements import Figure


def loose(kind, all_fields=(), /, **fields):
    """Return a part of a kind with these fields; those of ``all_fields`` that are not given say nothing."""
    made = partly(kind, *all_fields, *(name for name in fields if name not in all_fields))
    return read_part(made, fields) or made()


def source(**fields):
    """Return a source as a note names it."""
    named = ("confidential", "descriptor", "publisher", "author", "title", "published")
    return loose(Source, named, **fields)


def figure(**fields):
    """Return a figure as a page says it."""
    return loose(Figure, ("qualifier", "value", "value_max", "unit", "words"), **fields)
