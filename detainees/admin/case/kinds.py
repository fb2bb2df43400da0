"""Declare the kinds of rows on the case screen: visible boxes, folded boxes, and inner rows."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from detainees import models

from ..base import WHO_SAYS_SO

JUDGED = ("evaluation_note", "confidence", "visibility", "alternative_to", "working_note")
SIDE = (*WHO_SAYS_SO, *JUDGED)
"""What every fact has besides its own boxes; all but the evaluation is folded away."""


@dataclass(frozen=True)
class Kind:
    """One kind of row.

    ``shared`` names how other people are bound to the row: the screen edits the person's own part and the names of the
    others; ``parent`` is the column that binds a part to its whole.
    """

    name: str
    model: type
    one: str
    many: str
    key: str
    cells: tuple[str, ...]
    more: tuple[str, ...] = ()
    parent: str = ""
    shared: str = ""
    parts: tuple["Kind", ...] = field(default=())
    inherits: tuple[str, ...] = ()
    is_rare: bool = False
    """Whether a row that nobody opened shows the list of these only where it has one."""

    @property
    def is_fact(self) -> bool:
        """Whether it states something, and so has citations and an evaluation."""
        return issubclass(self.model, models.Fact)

    @property
    def is_own_row(self) -> bool:
        """Whether it says only how the person of the case takes part; each person has their own."""
        return self.name in ("participations", "roles")

    @property
    def columns(self) -> list[str]:
        """The columns of the row that have a box."""
        side = [name for name in ("evaluation", *SIDE) if name not in self.cells + self.more] if self.is_fact else []
        return [*self.cells, *self.more, *side]


CITATIONS = Kind(
    "citations",
    models.Citation,
    _("citation"),
    _("citations"),
    "C",
    ("locator", "source", "sense", "says_on", "says"),
    inherits=("source", "locator"),
)

CHARGES = Kind(
    "charges",
    models.Charge,
    _("charge"),
    _("charges"),
    "H",
    ("words", "law", "brought_on", "outcome"),
    ("outcome_on", "against", "against_words"),
    parent="proceeding",
)
DECISIONS = Kind(
    "decisions",
    models.Decision,
    _("decision"),
    _("decisions, step by step"),
    "J",
    ("kind", "decided_on", "outcome", "affects", "effect", "penalty", "decided_by", "concerns"),
    (
        "absence",
        "absent_words",
        "amount",
        "term_from_on",
        "categories",
        "requested_by",
        "finality",
        "final_on",
        "modality",
        "concerns_words",
        "account",
    ),
    parent="proceeding",
    inherits=("decided_by",),
)
QUALIFICATIONS = Kind(
    "qualifications",
    models.Qualification,
    _("legal classification"),
    _("legal classifications"),
    "Q",
    ("kind", "asserted_by", "asserted_by_words", "stated_on"),
    ("account",),
    parent="allegation",
)
PERPETRATORS = Kind(
    "perpetrators",
    models.AllegedPerpetrator,
    _("authority"),
    _("authorities allegedly involved (never a person's name)"),
    "B",
    ("party", "unit", "involvement"),
    parent="allegation",
)
EVIDENCE = Kind(
    "evidence",
    models.Evidence,
    _("evidence"),
    _("evidence"),
    "V",
    ("kind", "access", "distance", "source", "account"),
    parent="allegation",
    inherits=("source",),
)
PARTIES = Kind(
    "parties",
    models.ProceedingParty,
    _("other party"),
    _("other parties: officials, units (never a person's name)"),
    "O",
    ("nature", "role", "words", "party"),
    parent="proceeding",
    is_rare=True,
)
ASSESSMENTS = Kind(
    "assessments",
    models.Assessment,
    _("assessment"),
    _("what reportedly happened"),
    "M",
    ("result", "detainee", "assessed_on", "until_on"),
    ("period_begin_on", "period_end_on", "stated_as", "group_words", "account"),
    parent="undertaking",
)
UNDERTAKINGS = Kind(
    "undertakings",
    models.Undertaking,
    _("promise"),
    _("promises"),
    "K",
    ("kind", "words", "qualified", "qualifier"),
    parent="assurance",
    parts=(ASSESSMENTS,),
)
PARTICIPATIONS = Kind(
    "participations",
    models.Participation,
    _("role"),
    _("details for this person"),
    "",
    ("own_begin_on", "own_end_on", "stated_as", "group_words", "account"),
    parent="event",
)
ROLES = Kind(
    "roles",
    models.ProceedingRole,
    _("role"),
    _("role of the person"),
    "",
    ("role", "stated_as"),
    parent="proceeding",
)

FIGURES = Kind(
    "figures",
    models.Figure,
    _("figure"),
    _("figures: how long, how many"),
    "F",
    ("qualifier", "value_min", "value_max", "unit", "words", "as_of_on"),
    ("event", "proceeding", "matter", "incident"),
    parent="detainee",
    is_rare=True,
)
"""Of one person, on their case; within an event, a proceeding or an incident, of everybody who has a part in it."""

KINDS = (
    Kind(
        "names",
        models.Name,
        _("name"),
        _("names"),
        "N",
        ("text", "kind", "script", "language"),
        ("given_name", "family_name", "second_family_name", "sorted_as"),
        parent="detainee",
    ),
    Kind(
        "identifiers",
        models.Identifier,
        _("number or code"),
        _("numbers and codes"),
        "I",
        ("system", "value"),
        parent="detainee",
    ),
    Kind(
        "details",
        models.Detail,
        _("detail"),
        _("details: birth, nationality, residence, age, sex or gender, occupation, affiliation"),
        "D",
        ("kind", "place", "on", "number", "sex", "value"),
        ("basis",),
        parent="detainee",
    ),
    Kind(
        "statuses",
        models.Status,
        _("status"),
        _("last stated status"),
        "U",
        ("kind", "on", "place", "stated_as"),
        parent="detainee",
    ),
    Kind(
        "incidents",
        models.Incident,
        _("incident"),
        _("incidents outside custody that are connected with the case"),
        "W",
        ("title", "on", "place", "account"),
        parts=(FIGURES,),
    ),
    Kind(
        "events",
        models.CustodyEvent,
        _("custody event"),
        _("custody"),
        "E",
        ("kind", "begin_on", "end_on", "place", "authority", "people", "begin_is", "end_is", "account"),
        (
            "existing",
            "to_place",
            "to_authority",
            "incident",
            "legal_basis",
            "provision",
            "mode",
            "mode_as_stated",
            "release_reason",
            "treatment",
            "modality",
            "modality_reason",
        ),
        shared="participations",
        parts=(PARTICIPATIONS, FIGURES),
    ),
    Kind(
        "proceedings",
        models.Proceeding,
        _("proceeding"),
        _("proceedings and trials"),
        "T",
        ("kind", "title", "court", "opened_on", "people"),
        ("existing", "case_number", "respondent", "incident", "account"),
        shared="roles",
        parts=(ROLES, PARTIES, CHARGES, DECISIONS, FIGURES),
    ),
    Kind(
        "allegations",
        models.Allegation,
        _("allegation"),
        _("allegations"),
        "A",
        ("methods", "level", "begin_on", "end_on", "place", "people", "account"),
        (
            "occurrence",
            "purpose",
            "stated_as",
            "group_count",
            "group_size",
            "matter",
            "event",
            "statement_obtained",
            "used_in",
            "answer",
            "answer_words",
            "complaint",
        ),
        shared="victims",
        parts=(PERPETRATORS, EVIDENCE, QUALIFICATIONS),
    ),
    Kind(
        "assurances",
        models.Assurance,
        _("assurance"),
        _("assurances: what was promised"),
        "G",
        ("title", "giver", "receiver", "given_on", "stage", "form", "words_held", "people"),
        (
            "announced_on",
            "giver_confirmed",
            "monitoring",
            "covers_words",
            "transfers",
            "matter",
            "account",
        ),
        shared="covers",
        parts=(UNDERTAKINGS,),
    ),
    Kind(
        "statements",
        models.Statement,
        _("statement"),
        _("statements"),
        "S",
        ("kind", "said_on", "persons_role", "people", "paraphrase"),
        (
            "said_until_on",
            "place",
            "addressee",
            "about",
            "stated_as",
            "group_words",
            "quotation",
            "quotation_language",
            "matter",
            "event",
            "assurance",
            "proceeding",
        ),
        shared="speakers",
    ),
    FIGURES,
)
"""The kinds that stand on a case by themselves, in the order of the screen."""


def parts_of(kind: Kind) -> tuple[Kind, ...]:
    """Return the kinds of row within a row: its citations first."""
    return ((CITATIONS,) if kind.is_fact else ()) + kind.parts


def all_kinds(kinds=KINDS) -> list[Kind]:
    """Return every kind once, a whole before its parts."""
    found = []
    for kind in kinds:
        found += [one for one in (kind, *all_kinds(parts_of(kind))) if one not in found]
    return found
