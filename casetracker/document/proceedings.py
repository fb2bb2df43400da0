"""Proceedings as they concern one person: charges with their outcome, decisions, current position."""

from typing import Annotated as A
from typing import Literal

from django.utils.translation import gettext_lazy as _

from .base import FactId, Field, Node, Text, Words, code
from .custody import Incident
from .parts import Date, Fact, Party, SaidOf
from .statements import Figure, Qualification


class Concerns(Node):
    """Whom a decision or charge concerns, where it is not the person alone: whether the person, and which others."""

    person: Literal[0, 1]
    others: Text = {}


class OtherParty(Node):
    """Somebody without a case here who takes part: officials in general words, or a unit. Never a named individual."""

    models = "ProceedingParty"
    nature: A[str, code("PartyNature"), Field(of="nature")]
    role: A[str, code("RoleKind"), Field(of="role")]
    party: A[Party | None, Field(of="party")] = None
    words: A[Text, Field(of="words")] = {}


class Charge(Fact):
    """A charge, always with what became of it."""

    models = "Charge"
    concerns: A[Concerns | None, Field(_("concerns"), of="against_words", beside=True)] = None
    words: A[Text, Field(_("words"), of="words", own_line=True)] = {}
    law: A[Words, Field(_("law"), of="law")] = ""
    brought: A[Date | None, Field(_("brought"), of="brought_on")] = None
    outcome: A[str, code("ChargeOutcome"), Field(_("outcome"), of="outcome", cut="never left out", beside=True)]
    outcome_on: A[Date | None, Field(_("date of the outcome"), of="outcome_on")] = None
    alternatives: A[list["Charge"], Field(of="alternative_to")] = []


class Decision(Fact):
    """One decision of a proceeding, and whether it still stands."""

    models = "Decision"
    kind: A[str, code("DecisionKind"), Field(_("kind"), of="kind", own_line=True)]
    on: A[Date | None, Field(_("date"), of="decided_on")] = None
    by: A[Party | None, Field(_("by"), of="decided_by")] = None
    requested_by: A[str, code("RequestedBy"), Field(_("requested by"), of="requested_by")] = ""
    outcome: A[str, code("Outcome"), Field(_("outcome"), of="outcome", beside=True)] = ""
    effect: A[str, code("Effect"), Field(_("effect"), of="effect")] = ""
    affects: A[FactId, Field(_("changes decision"), of="affects", cut="if that one may itself enter")] = ""
    finality: A[str, code("Finality"), Field(_("finality"), of="finality")]
    final_on: A[Date | None, Field(_("final on"), of="final_on")] = None
    modality: A[str, code("Modality"), Field(_("how we know of it"), of="modality")]
    absence: A[str, code("Absence"), Field(_("in absentia"), of="absence", cut="not where nothing is stated")] = ""
    absent_words: A[Text, Field(_("who was absent"), of="absent_words")] = {}
    categories: A[list[A[str, code("DetentionCategory")]], Field(_("categories"), of="categories")] = []
    amount: A[Text, Field(_("amount"), of="amount")] = {}
    term_from: A[Date | None, Field(_("term counted from"), of="term_from_on")] = None
    penalty: A[Text, Field(_("penalty"), of="penalty")] = {}
    concerns: A[Concerns | None, Field(_("concerns"), of="concerns_words", beside=True)] = None
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    standing: A[str, code("Standing"), Field(_("is it still in force"), beside=True)] = ""
    alternatives: A[list["Decision"], Field(of="alternative_to")] = []


class Position(Node):
    """Where a proceeding stands for the person, in fixed words."""

    code: A[str, code("PositionCode")]
    text: Words


class Proceeding(Fact):
    """A proceeding as it concerns one person."""

    models = "Proceeding"
    kind: A[str, code("ProceedingKind"), Field(_("kind"), of="kind")]
    title: A[Text, Field(_("title"), of="title", own_line=True)]
    role: A[str, code("RoleKind"), Field(_("role"), of="ProceedingRole.role")]
    said_of: A[
        SaidOf | None,
        Field(
            _("who it is about"),
            of="ProceedingRole.stated_as",
            cut="not where the person is named",
            own_line=True,
            beside=True,
        ),
    ] = None
    court: A[Party | None, Field(_("court"), of="court")] = None
    respondent: A[Party | None, Field(_("respondent"), of="respondent")] = None
    parties: A[list[OtherParty], Field(_("other parties"))] = []
    case_number: A[Words, Field(_("case number"), of="case_number")] = ""
    opened: A[Date | None, Field(_("opened"), of="opened_on")] = None
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    position: A[Position, Field(_("where the proceeding stands"), beside=True)]
    incident: A[Incident | None, Field(_("incident"), of="incident", cut="if it may itself enter")] = None
    charges: list[Charge] = []
    decisions: list[Decision] = []
    figures: list[Figure] = []
    qualifications: list[Qualification] = []
