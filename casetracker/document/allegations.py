"""Allegations: who says what was done, on what evidence, and what the authority answered."""

from typing import Annotated as A

from django.utils.translation import gettext_lazy as _

from .base import FactId, Field, Node, Number, Text, Words, code
from .custody import AFTER_RELEASE
from .parts import UNLESS_CONFIDENTIAL, Date, Fact, Method, Party, Place, SaidOf, Term
from .statements import Qualification


class Perpetrator(Node):
    """An authority said to have had a part; never a named individual."""

    models = "AllegedPerpetrator"
    party: A[Party | None, Field(of="party")] = None
    unit: A[Words, Field(of="unit")] = ""
    involvement: A[str, code("Involvement"), Field(of="involvement")]


class Evidence(Node):
    """A piece of evidence, and how near the record has come to it."""

    models = "Evidence"
    kind: A[Term, Field(of="kind")]
    access: A[str, code("EvidenceAccess"), Field(of="access")]
    distance: A[str, code("EvidenceDistance"), Field(of="distance")]
    source: A[Number, Field(of="source", cut="its number in the document")]
    account: A[Text, Field(of="account", cut=UNLESS_CONFIDENTIAL)] = {}


class Allegation(Fact):
    """Treatment that somebody alleges, and how far that has come."""

    models = "Allegation"
    methods: A[
        list[Method],
        Field(_("treatment alleged"), of="methods", cut="sexual violence by consent alone"),
    ] = []
    said_of: A[
        SaidOf | None,
        Field(
            _("who it is about"),
            of="stated_as group_count group_size",
            cut="not where the people are named",
            own_line=True,
            beside=True,
        ),
    ] = None
    event: A[FactId, Field(_("event"), of="event", cut="if it stands in the document")] = ""
    place: A[Place | None, Field(_("place"), of="place", cut=AFTER_RELEASE)] = None
    begin: A[Date | None, Field(_("start"), of="begin_on")] = None
    end: A[Date | None, Field(_("end"), of="end_on")] = None
    occurrence: A[str, code("Occurrence"), Field(_("how often"), of="occurrence")]
    purpose: A[str, code("Purpose"), Field(_("purpose"), of="purpose")]
    level: A[str, code("Level"), Field(_("level"), of="level")]
    perpetrators: A[list[Perpetrator], Field(_("by, as alleged"))] = []
    evidence: A[list[Evidence], Field(_("evidence"))] = []
    statement_obtained: A[str, code("StatementObtained"), Field(_("statement obtained"), of="statement_obtained")]
    used_in: A[FactId, Field(_("used in"), of="used_in", cut="if it stands in the document")] = ""
    answer: A[str, code("OfficialAnswer"), Field(_("answer"), of="answer")]
    answer_words: A[Text, Field(_("answer, in its words"), of="answer_words")] = {}
    complaint: A[FactId, Field(_("complaint"), of="complaint", cut="if it stands in the document")] = ""
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    qualifications: list[Qualification] = []
    alternatives: A[list["Allegation"], Field(of="alternative_to")] = []
