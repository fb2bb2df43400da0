"""A document for its page: every part is a copy, so the page never changes the document.

What a page may add to a part is declared here, with what it is before the page says it; nothing else can be added.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from casetracker.document import Detainee, Matter
from casetracker.document.allegations import Evidence
from casetracker.document.assurances import Assessment, Assurance
from casetracker.document.base import Node
from casetracker.document.custody import Event, Incident
from casetracker.document.parts import Date, Fact, Party, Place, Source
from casetracker.document.person import Status
from casetracker.document.proceedings import Decision, Proceeding
from casetracker.document.walk import fields_of
from casetracker.vocabulary import SAYS_ITS_RESULT, Outcome
from published import wording

from ..derived.headings import heading_of

if TYPE_CHECKING:
    from published.models import Profile


@dataclass(slots=True, eq=False)
class View:
    """A part of a document as a page shows it. Its fields are read from the document, and its parts are views too."""

    node: Node
    parts: dict[str, Any] = field(init=False)
    """The fields that hold views: parts to which a page may add."""

    def __post_init__(self) -> None:
        self.parts = {name: views_of(getattr(self.node, name)) for name in parts_with_views(type(self.node))}
        for alternative in self.parts.get("alternatives", []):
            alternative.is_alternative = True

    def __getattr__(self, name: str) -> Any:
        if name in ("node", "parts"):  # while the view is made
            raise AttributeError(name)
        return self.parts[name] if name in self.parts else getattr(self.node, name)

    @property
    def declaration(self) -> type[Node]:
        """The type that declares its fields."""
        return type(self.node)

    if not TYPE_CHECKING:  # code reads attributes

        def __getitem__(self, name: str) -> Any:
            """Read a field, or what the page added, for a template; "" for one that it has not."""
            return getattr(self, name, "")

    def with_parts(self, **parts: Any) -> Any:
        """Return a view of the same part, with other parts inside it."""
        view = type(self)(self.node)
        for name in view.__dataclass_fields__:
            setattr(view, name, getattr(self, name))
        view.parts = self.parts | parts
        return view


@dataclass(slots=True, eq=False)
class PageView(View):
    """A view of something that may have a page of its own: ``page`` is the address of it."""

    page: str = ""


@dataclass(slots=True, eq=False)
class SourceView(PageView):
    """A source, with the facts that are cited from it."""

    cited_for: list[CitedFact] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class EvidenceView(View):
    """A piece of evidence, with the note on its source."""

    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class FactView(PageView):
    """A fact, with what every page needs of it."""

    is_alternative: bool = False
    is_repeated: bool = False
    """Whether it stands in the document before: an incident may stand under two events."""
    anchor: str = ""
    paragraph: int = 0
    label: str = ""
    """Its short name."""
    whom: str = ""
    """Whom it concerns, in words."""
    notes: list[Note] = field(default_factory=list)
    lead: str = ""
    """The words before it that say whose statement it is."""
    speaker: str = ""
    stated_by: str = ""
    """Who states it, as a sentence of its own: for a fact of which a heading says all that is recorded."""
    tag: str = ""
    """The mark of a fact that must not be read as others are."""
    dates: list[GivenDate] = field(default_factory=list)
    """The dates that its sources give, where they give more than one."""
    dates_contradict: bool = False
    at: str = ""
    """The page of the case, where the fact is shown on another one."""
    address: str = ""
    """Where it stands on the page of its case."""
    one_origin: list[list[int]] = field(default_factory=list)
    """The groups of its exhibits that go back to one origin each."""
    known: str = ""
    """How a warning lies to a transfer: before it, perhaps before it."""
    by_place: bool = False
    """Whether only the place says so."""
    days: str = ""
    """How long after a transfer, in words."""
    authorities: str = ""
    """Who is alleged to have had a part, in words."""
    leads_to: Any = None
    """The ways to facts that it names: of an assurance its transfers, of an allegation their anchors by field."""


@dataclass(slots=True, eq=False)
class EventView(FactView):
    """A custody event."""

    when: Period | None = None
    bar: list[dict[str, Any]] = field(default_factory=list)
    shared_with: list[Profile] = field(default_factory=list)
    """Who else took part in it and is public now."""
    of_a_minor: bool = False
    """Whether the person was surely under 18 then."""


@dataclass(slots=True, eq=False)
class StatusView(FactView):
    """What was stated of the person's liberty."""

    introduced: str = ""
    stated: str = ""
    where: str = ""


@dataclass(slots=True, eq=False)
class TitledView(FactView):
    """A fact with a title."""

    @property
    def title(self) -> Any:
        """Its title, or what it is where an old edition has none: no heading and no link is empty."""
        return wording.title(self.node)


@dataclass(slots=True, eq=False)
class AssuranceView(TitledView):
    """A diplomatic assurance: its undertakings by whom they serve."""

    ledgers: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class AssessmentView(FactView):
    """A result of an undertaking: of whose document, where the page is about several people."""

    of_whom: Any = None


@dataclass(slots=True, eq=False)
class ProceedingView(TitledView):
    """A proceeding: the role of the person in it, in words; the rest as the sheet on coerced statements lists it."""

    role_words: str = ""
    is_named: bool = False
    used_according_to: str = ""


@dataclass(slots=True, eq=False)
class DecisionView(FactView):
    """A decision: which one it acts on, which one undid it, and on whom it is, where a page is about several people."""

    acts_on: DecisionView | None = None
    undone_by: DecisionView | None = None

    @property
    def own_outcome(self) -> str:
        """The outcome where it says something, and the kind does not say the result already: “bond denied”."""
        is_silent = self.outcome == Outcome.NOT_STATED or self.kind in SAYS_ITS_RESULT
        return "" if is_silent else str(self.outcome)

    people: list[Any] = field(default_factory=list)


@dataclass
class Passage:
    """A passage of a source that is cited for a fact."""

    locator: str = ""
    date: Date | None = None
    says: dict[str, str] = field(default_factory=dict)
    contradicts: bool = False
    tells_date: bool = False
    """Whether a reader must be told its date: the dates differ, or it is no date of the fact itself."""


@dataclass
class Note:
    """A source that is cited for a fact, with the passages cited.

    ``at`` is the page of the case, where the fact is shown on another one, and ``short`` the name of the source there.
    """

    n: int
    of: Any
    line: str
    passages: list[Passage] = field(default_factory=list)
    at: str = ""
    short: str = ""


@dataclass
class GivenDate:
    """A date that sources give for a fact."""

    date: Date
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class CitedFact:
    """The way from a source to a fact that is cited from it."""

    anchor: str
    label: str
    locator: str


@dataclass(frozen=True)
class Period:
    """The dates of an event, and whether they are only those on which it was first or last cited."""

    begin: Date | None
    end: Date | None
    is_one: bool
    begin_is_cited: bool
    end_is_cited: bool
    is_stay: bool


VIEWS: dict[type[Node], type[View]] = {
    Event: EventView,
    Status: StatusView,
    Assurance: AssuranceView,
    Assessment: AssessmentView,
    Proceeding: ProceedingView,
    Incident: TitledView,
    Decision: DecisionView,
    Fact: FactView,
    Source: SourceView,
    Evidence: EvidenceView,
    Place: PageView,
    Party: PageView,
}
"""The views of parts to which pages add; of an allegation and every other kind of fact, the one of facts."""


def page_view(document: Detainee | Matter | View) -> Any:
    """Return the view of a document that a page may add to; a view that was made before is returned as it is."""
    if isinstance(document, View):
        return document
    view = View(document)
    view.parts["heading"] = heading_of(document)
    return view


def views_of(value: Any) -> Any:
    """Return the views of the parts that a field holds."""
    if isinstance(value, list):
        return [view_of(one) for one in value]
    return None if value is None else view_of(value)


def view_of(node: Node) -> Any:
    """Return the view of a part."""
    return view_type(type(node))(node)


@cache
def view_type(node: type[Node]) -> type[View]:
    """Return the kind of view that pages have of a type of part: one that is declared, or a bare one."""
    return next((VIEWS[one] for one in node.__mro__ if one in VIEWS), View)


@cache
def parts_with_views(node: type[Node]) -> tuple[str, ...]:
    """Return the fields that hold something to which pages add, or that holds such parts itself."""
    return tuple(one.name for one in fields_of(node).values() if one.node is not None and has_views(one.node))


@cache
def has_views(node: type[Node], *above: type[Node]) -> bool:
    """Whether pages add to a type of part, or to something in it."""
    inside = [one.node for one in fields_of(node).values() if one.node not in (None, node, *above)]
    return view_type(node) is not View or any(has_views(one, node, *above) for one in inside if one is not None)
