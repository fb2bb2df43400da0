"""The two kinds of document: one person's case, and a group case.

**The order of the fields is the order of the paragraph numbers, here and in every kind of fact.** Courts are told
"edition 3, para. 12". Never reorder fields, and add a new list of facts after those that are there.
"""

from typing import Annotated as A
from typing import ClassVar, Final, Literal, TypeAlias

from django.utils.translation import gettext_lazy as _
from msgspec import Meta

from .allegations import Allegation
from .assurances import Assurance
from .base import Field, Id, Node, Text, Words, code
from .custody import Custody, Event, Incident
from .parts import Source
from .person import Detail, Identifier, Name, Status
from .proceedings import Proceeding
from .statements import Figure, Statement

SCHEMA: Final = 3
"""The number of the document's shape; a new number means that old readers must be told."""


class NameHeading(Node):
    """The name by which a case is headed."""

    text: Words
    script: A[str, code("Script")]
    language: Words


class TitleHeading(Node):
    """The title by which a group case is headed."""

    models = "Matter"
    title: A[Text, Field(of="title")]


class Detainee(Node, tag_field="kind", tag="detainee"):
    """One person's case."""

    models = "Detainee"
    kind: ClassVar[str] = "detainee"

    schema: Literal[3]
    id: A[Id, Field(of="public_id")]
    heading: A[NameHeading, Field(_("heading"))]
    statuses: A[list[Status], Field(_("Status"))] = []
    identifiers: A[list[Identifier], Field(_("Identifiers"))] = []
    details: A[list[Detail], Field(_("Details of the person"))] = []
    custody: Custody | None = None
    assurances: A[list[Assurance], Field(_("Assurances"))] = []
    proceedings: A[list[Proceeding], Field(_("Proceedings"))] = []
    allegations: A[list[Allegation], Field(_("Allegations"))] = []
    statements: A[list[Statement], Field(_("Statements"))] = []
    figures: A[list[Figure], Field(_("Figures"))] = []
    names: A[list[Name], Meta(min_length=1), Field(_("Names"))]
    matters: A[list[Id], Field(_("group cases it belongs to"))] = []
    sources: A[list[Source], Field(_("Sources"))]


class Matter(Node, tag_field="kind", tag="matter"):
    """What concerns several people, or nobody by name."""

    models = "Matter"
    kind: ClassVar[str] = "matter"

    schema: Literal[3]
    id: A[Id, Field(of="public_id")]
    heading: A[TitleHeading, Field(_("heading"))]
    group: A[Words, Field(_("what sources call the group"), of="group_words")] = ""
    assurances: A[list[Assurance], Field(_("Assurances"))] = []
    statements: A[list[Statement], Field(_("Statements"))] = []
    figures: A[list[Figure], Field(_("Figures"))] = []
    incidents: A[list[Incident], Field(_("Incidents"), of="incidents", cut="those that may themselves enter")] = []
    allegations: A[list[Allegation], Field(_("Allegations"))] = []
    events: A[list[Event], Field(_("Custody and events"), of="events", cut="those that may themselves enter")] = []
    sources: A[list[Source], Field(_("Sources"))] = []


Document: TypeAlias = Detainee | Matter
