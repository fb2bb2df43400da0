"""Diplomatic assurances: what was promised, and what is recorded about whether it was kept."""

from typing import Annotated as A

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import FactId, Field, Text, Words, code
from .parts import Date, Fact, Party, SaidOf, Term
from .statements import Statement


class Assessment(Fact):
    """What became of an undertaking, as somebody judged it."""

    models = "Assessment"
    result: A[str, code("Result"), Field(_("result"), of="result")]
    of: A[
        str,
        code("OfWhom"),
        Field(_("who it concerns"), of="detainee", cut="only whether it is said of the person or of all"),
    ]
    said_of: A[
        SaidOf | None,
        Field(
            _("who it is about"),
            of="stated_as group_words",
            cut="not where the person is named",
            own_line=True,
            beside=True,
        ),
    ] = None
    on: A[Date | None, Field(_("date"), of="assessed_on")] = None
    until: A[Date | None, Field(_("until"), of="until_on")] = None
    period_begin: A[Date | None, Field(_("start of the period assessed"), of="period_begin_on")] = None
    period_end: A[Date | None, Field(_("end of the period assessed"), of="period_end_on")] = None
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    alternatives: A[list["Assessment"], Field(of="alternative_to")] = []


class Undertaking(Fact):
    """One thing promised."""

    models = "Undertaking"
    kind: A[Term, Field(_("kind"), of="kind", own_line=True)]
    serves: A[str, code("Serves"), Field(_("serves"), of="UndertakingKind.serves")]
    words: A[Text, Field(_("words"), of="words", own_line=True)] = {}
    qualified: A[str, code("Answer"), Field(_("hedged"), of="qualified")] = ""
    qualifier: A[Words, Field(_("qualifier"), of="qualifier")] = ""
    results: A[list[A[str, code("Result")]], Field(_("results recorded"))]
    assessments: list[Assessment] = []
    alternatives: A[list["Undertaking"], Field(of="alternative_to")] = []


class Assurance(Fact):
    """A diplomatic assurance."""

    models = "Assurance"
    title: A[Text, Field(_("title"), of="title", own_line=True)]
    giver: A[Party | None, Field(_("giver"), of="giver")] = None
    receiver: A[Party | None, Field(_("receiver"), of="receiver")] = None
    given: A[Date | None, Field(pgettext_lazy("field", "given"), of="given_on")] = None
    announced: A[Date | None, Field(_("announced on"), of="announced_on")] = None
    form: A[str, code("AssuranceForm"), Field(_("form"), of="form")]
    words_held: A[str, code("WordsHeld"), Field(_("what we know of the text"), of="words_held")]
    giver_confirmed: A[str, code("GiverConfirmed"), Field(_("confirmed by the giver"), of="giver_confirmed")]
    stage: A[str, code("AssuranceStage"), Field(_("stage"), of="stage")]
    monitoring: A[str, code("Monitoring"), Field(_("monitoring"), of="monitoring")]
    covers: A[Words, Field(_("covers"), of="covers_words")] = ""
    transfers: A[
        list[FactId],
        Field(_("transfers"), of="transfers", cut="those that stand in the document"),
    ] = []
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    undertakings: A[list[Undertaking], Field(_("promises"))] = []
    statements: list[Statement] = []
    alternatives: A[list["Assurance"], Field(of="alternative_to")] = []
