"""A field of a lookup row that keeps a part of a document, and the types of such parts."""

from typing import Any

from django.db import models

from casetracker.document import Document
from casetracker.document.base import Node, Text, Words
from casetracker.document.document import NameHeading
from casetracker.document.lookups import read_part
from casetracker.document.parts import Date, Party, SaidBy, SaidOf
from casetracker.document.walk import plain

from ..derived import headings


class PartField(models.JSONField):
    """A part of a document: JSON in the database, its type where it is read; {} is None."""

    def __init__(self, *given: Any, part: type[Node] | None = None, **options: Any) -> None:
        self.part = part
        super().__init__(*given, **options)

    def deconstruct(self) -> Any:
        """Return what a migration says of it: for the database it is a JSON field like any other."""
        name, _path, given, options = super().deconstruct()
        return name, "django.db.models.JSONField", given, options

    def clone(self) -> "PartField":
        """Return the same field, not bound to a model."""
        _name, _path, given, options = self.deconstruct()
        return type(self)(*given, part=self.part, **options)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Return the part, or of an expression that looks into it what JSON has there."""
        found = super().from_db_value(value, expression, connection)
        if self.part is None or not isinstance(found, dict | list):
            return found
        return [read_part(self.part, one) for one in found] if isinstance(found, list) else read_part(self.part, found)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Return the part as JSON."""
        return super().get_db_prep_value(plain(value) if is_part(value) else value, connection, prepared)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Return the part as it is stored: an empty object for None."""
        return super().get_db_prep_save({} if value is None else value, connection)


def is_part(value: Any) -> bool:
    """Whether a value is a part of a document, or a list of them, and not JSON."""
    return isinstance(value, Node) or (isinstance(value, list) and any(isinstance(one, Node) for one in value))


class Heading(Node):
    """What heads a case: a name with its script and language, or a title."""

    text: Words = ""
    script: Words = ""
    language: Words = ""
    title: Text = {}


def heading_of(document: Document) -> Heading:
    """Return what heads a document."""
    heading = headings.heading_of(document)
    if isinstance(heading, NameHeading):
        return Heading(text=heading.text, script=heading.script, language=heading.language)
    return Heading(title=heading.title)


class StatedStatus(Node):
    """A status as lists show it, with who states it; ``source`` names the source where nobody else is named."""

    kind: Words = ""
    on: Date | None = None
    said_by: SaidBy | None = None
    source: str = ""


class PromiseWords(Node):
    """What lists and the table of rows show of a promise and of one result of it."""

    giver: Party | None = None
    receiver: Party | None = None
    title: Text = {}
    kind: Text = {}
    said_by: SaidBy | None = None
    said_of: SaidOf | None = None
    on: Date | None = None
    until: Date | None = None
    period_begin: Date | None = None
    period_end: Date | None = None


class LastDates(Node):
    """Up to when a document follows a person."""

    status: Date | None = None
    event: Date | None = None


class TransferWords(Node):
    """What lists show of a transfer under assurances."""

    giver: Party | None = None
    receiver: Party | None = None
    begin: Date | None = None
    end: Date | None = None
    monitoring: list[Words] = []
    followed: LastDates | None = None


class OtherName(Node):
    """A name by which a person is found; ``earlier`` if it was published before a merge only."""

    text: Words
    script: Words = ""
    language: Words = ""
    kind: Words = ""
    earlier: bool = False
