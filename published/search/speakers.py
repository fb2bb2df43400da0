"""Who says a text that search shows, in a short form."""

from django.utils.translation import gettext as _
from msgspec import field

from casetracker.document.base import Flag, Node, Words
from casetracker.document.lookups import partly
from casetracker.document.parts import Fact, SaidBy, SaidOf, Source
from casetracker.document.walk import stated
from casetracker.vocabulary import CitationSense
from published import wording

OF_A_SOURCE = ("confidential", "descriptor", "publisher", "author", "title")
OF_A_FACT = ("kind", "said_by", "by_this_person", "said_of")

NamedSource = partly(Source, *OF_A_SOURCE)
"""What a source is named by."""


class Author(Node):
    """What names the author of a text: who says a fact, and the sources that bear it out."""

    role: Words = field(default="", name="is")
    """Whose words they are, where not those of whoever says the fact: "answer", or "note" of the editors."""
    fact_type: Words = field(default="", name="type")
    kind: Words | None = None
    said_by: SaidBy | None = None
    by_this_person: Flag = None
    said_of: SaidOf | None = None
    sources: list[NamedSource] = []  # type: ignore[valid-type]

    @property
    def type(self) -> str:
        """The kind of the fact, as the fact itself has it."""
        return self.fact_type


def author(fact: Fact, sources: dict[int, Source]) -> Author:
    """Return what names the author of a fact: the speaker, and the sources that bear it out."""
    numbers = [cite.source for cite in fact.citations if cite.sense != CitationSense.CONTRADICTS]
    said = {key: value for key, value in stated(fact).items() if key in OF_A_FACT}
    said["kind"] = kind if isinstance(kind := said.get("kind"), str) else None
    return Author(fact_type=fact.type, sources=short(numbers, sources), **said)


def passed_on(number: int | None, sources: dict[int, Source]) -> Author:
    """Return what names the author of words that are cited from one source."""
    return Author(sources=short([number] if number else [], sources))


def answerer(fact: Fact, sources: dict[int, Source]) -> Author:
    """Return what names those who answered an allegation: not the people who make it."""
    return Author(role="answer", sources=author(fact, sources).sources)


def writer() -> Author:
    """Return what names the editors of the record, whose notes are nobody else's words."""
    return Author(role="note")


def short(numbers: list[int], sources: dict[int, Source]) -> list[Node]:
    """Return of each source what it is named by."""
    found = (sources[number] for number in dict.fromkeys(numbers) if number in sources)
    return [NamedSource(**{name: getattr(source, name) for name in OF_A_SOURCE}) for source in found]


def format_author(by: Author, person: str) -> str:
    """Return who says it, with a colon, before their words; "" where nobody does. ``person`` is whose case it is."""
    if by.role == "note":
        return _("Note of the editors of this record:")
    if by.role == "answer":
        return _("Official answer, according to %(who)s:") % {"who": wording.source_names(by.sources)}
    return wording.attribution(by, by.sources, person)


def format_group(by: Author) -> str:
    """Return of what group it is said, where the source names nobody; else ""."""
    return wording.said_of(by.said_of)
