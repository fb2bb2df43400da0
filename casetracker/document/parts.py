"""Parts that facts are made of: dates, places, parties, citations, sources."""

from typing import Annotated as A
from typing import Any, ClassVar, Literal

from django.utils.translation import gettext_lazy as _
from msgspec import Meta

from .base import Count, Field, Flag, Id, Node, Number, OpenDay, Text, Words, code

UNLESS_CONFIDENTIAL = "public unless the source is confidential"


class Date(Node):
    """A date as its source knows it: EDTF, the earliest and latest day ("" where open), in words."""

    edtf: Words
    earliest: OpenDay
    latest: OpenDay
    text: Words
    approximate: Literal[0, 1]


class Party(Node):
    """An authority, organisation, state, court or public person."""

    models = "Party"
    code: A[Words, Field(of="code")]
    kind: A[str, code("PartyKind"), Field(of="kind")]
    name: A[Text, Field(of="name")]


class Country(Node):
    """The country in which a place lies."""

    code: Words
    name: Text


class Place(Node):
    """A place, with the places around it from the nearest on."""

    models = "Place"
    json_schema = {"dependentRequired": {"latitude": ["longitude"], "longitude": ["latitude"]}}

    code: A[Words, Field(of="code", cut="a region's where places are cut")]
    kind: A[str, code("PlaceKind"), Field(of="kind", cut="never “home”: of a home the town it lies in is shown")]
    name: A[Text, Field(of="name")]
    within: A[list[Text], Field(of="within", cut="names alone")] = []
    country: Country | None = None
    latitude: A[
        str,
        Meta(
            pattern=r"^-?[0-9]{1,2}\.[0-9]{2}$",
            description="Degrees north, with two decimals; south is negative. Of a region or country about its middle.",
        ),
        Field(of="latitude", cut="the region's where places are cut"),
    ] = ""
    longitude: A[
        str,
        Meta(
            pattern=r"^-?[0-9]{1,3}\.[0-9]{2}$",
            description="Degrees east, with two decimals; west is negative.",
        ),
        Field(of="longitude", cut="the region's where places are cut"),
    ] = ""

    def __post_init__(self) -> None:
        if bool(self.latitude) != bool(self.longitude):
            raise ValueError("a place has a latitude and a longitude, or neither")


class Term(Node):
    """A member of a list that researchers extend."""

    models = "IdentifierSystem EvidenceKind UndertakingKind"
    code: A[Words, Field(of="code")]
    name: A[Text, Field(of="name")]


class Method(Term):
    """A kind of treatment, and the codes of the wider kinds it belongs to, nearest first."""

    models = "Method"
    inside: A[list[Words], Field(_("belongs to"), of="within", cut="codes alone")] = []


class SaidBy(Node):
    """Who says it, and who passes it on. ``unnamed`` is how many say it who must not be named."""

    party: Party | None = None
    words: Words = ""
    relayed_by: Party | None = None
    this_person: Flag = None
    unnamed: Number | None = None


class SaidOf(Node):
    """How the source refers to the person where it does not name them."""

    reference: A[str, code("GroupReference")]
    words: Words = ""
    count: Count | None = None
    size: Count | None = None


class Citation(Node):
    """Where it was read: the number of the source in this document and the place in it."""

    models = "Citation"
    source: A[Number, Field(of="source", cut="its number in the document")]
    locator: A[Words, Field(of="locator", cut=UNLESS_CONFIDENTIAL)] = ""
    sense: A[str, code("CitationSense"), Field(of="sense")]
    date: A[Date | None, Field(of="says_on", cut=f"{UNLESS_CONFIDENTIAL}, and not of a birth")] = None
    says: A[Text, Field(of="says", cut=f"{UNLESS_CONFIDENTIAL}, and not of a birth")] = {}


class Fact(Node):
    """What every fact says of itself: who says it, what we make of it, where it was read."""

    id: A[Id, Field(of="public_id")]
    said_by: A[
        SaidBy | None,
        Field(
            _("stated by"),
            of="asserted_by asserted_by_detainee asserted_by_words relayed_by",
            cut="of another detainee nothing is told; “a person not named here” is told as unnamed",
            own_line=True,
            beside=True,
        ),
    ] = None
    evaluation: A[str, code("Evaluation"), Field(_("our assessment"), of="evaluation", own_line=True, beside=True)]
    evaluation_note: A[
        Text,
        Field(_("why"), of="evaluation_note", cut="not of a birth, it might carry the day", own_line=True),
    ] = {}
    confidence: A[str, code("Confidence"), Field(_("confidence"), of="confidence", own_line=True)]
    origins: A[Count, Field(_("independent sources"), own_line=True)]
    citations: A[list[Citation], Meta(min_length=1), Field(_("citations"), own_line=True)]

    @property
    def alternatives(self) -> list[Any]:
        """Other accounts of the same: a kind of fact that has them declares them as its own field."""
        return []


class Derivation(Node):
    """What a source is derived from, and how."""

    relation: A[str, code("SourceRelation")] = ""
    title: Words = ""
    published: Date | None = None
    descriptor: Text = {}


CONFIDENTIAL_SHOWS = ("n", "kind", "confidential", "descriptor")


class Source(Node):
    """A source, by its number in this document. Of a confidential one only its kind and a coarse descriptor."""

    models = "Source"
    json_schema = {
        "if": {"required": ["confidential"]},
        "then": {"propertyNames": {"enum": list(CONFIDENTIAL_SHOWS)}},
        "else": {"required": ["id", "seen"], "propertyNames": {"not": {"const": "descriptor"}}},
    }
    shown_of_confidential: ClassVar[tuple[str, ...]] = CONFIDENTIAL_SHOWS

    n: Number
    id: A[Id, Field(of="public_id", cut=UNLESS_CONFIDENTIAL)] = ""
    kind: A[str, code("SourceKind"), Field(_("kind"), of="kind")]
    confidential: A[Flag, Field(_("confidential"), of="confidential")] = None
    descriptor: A[Text, Field(_("descriptor"), of="descriptor", cut="only of a confidential source")] = {}
    title: A[Words, Field(_("title"), of="title", cut=UNLESS_CONFIDENTIAL)] = ""
    author: A[Words, Field(_("author"), of="author", cut=UNLESS_CONFIDENTIAL)] = ""
    publisher: A[Words, Field(_("publisher"), of="publisher", cut=UNLESS_CONFIDENTIAL)] = ""
    published: A[Date | None, Field(_("published"), of="published_on", cut=UNLESS_CONFIDENTIAL)] = None
    retrieved: A[Date | None, Field(_("retrieved"), of="retrieved_on", cut=UNLESS_CONFIDENTIAL)] = None
    language: A[Words, Field(_("language"), of="language", cut=UNLESS_CONFIDENTIAL)] = ""
    url: A[Words, Field(_("address"), of="url", cut=UNLESS_CONFIDENTIAL)] = ""
    url_not_checked: A[Flag, Field(_("address not checked"), of="url_not_checked", cut=UNLESS_CONFIDENTIAL)] = None
    archive_url: A[Words, Field(_("archived copy"), of="archive_url", cut=UNLESS_CONFIDENTIAL)] = ""
    seen: A[str, code("SourceSeen"), Field(_("how much of it we read"), of="seen", cut=UNLESS_CONFIDENTIAL)] = ""
    sha256: A[
        str,
        Meta(pattern="^[0-9a-f]{64}$"),
        Field(_("SHA-256 of the file"), of="sha256", cut=UNLESS_CONFIDENTIAL),
    ] = ""
    tainted: A[Flag, Field(_("may rest on coercion"), of="tainted", cut=UNLESS_CONFIDENTIAL)] = None
    derived_from: A[
        Derivation | None,
        Field(_("derived from"), of="derived_from relation", cut=UNLESS_CONFIDENTIAL),
    ] = None

    def __post_init__(self) -> None:
        if not self.confidential:
            if not (self.id and self.seen) or self.descriptor:
                raise ValueError("a source that is not confidential has an id, says what was seen, and no descriptor")
        elif any(getattr(self, name) for name in self.__struct_fields__ if name not in self.shown_of_confidential):
            raise ValueError("of a confidential source only the kind and a descriptor are shown")
