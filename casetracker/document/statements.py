"""Statements, figures from sources, and legal classifications."""

from typing import Annotated as A

from django.utils.translation import gettext_lazy as _

from .base import Field, Flag, Text, Words, code
from .parts import Date, Fact, Party, Place, SaidOf


class Statement(Fact):
    """What somebody said."""

    models = "Statement"
    kind: A[str, code("StatementKind"), Field(_("kind"), of="kind", own_line=True)]
    by_this_person: A[
        Flag,
        Field(_("the person says so"), of="speakers", cut="only whether the person is among them"),
    ] = None
    about_this_person: A[
        Flag,
        Field(_("about this person"), of="about", cut="only whether the person is among them"),
    ] = None
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
    addressee: A[Party | None, Field(_("addressee"), of="addressee")] = None
    on: A[Date | None, Field(_("date"), of="said_on")] = None
    until: A[Date | None, Field(_("until"), of="said_until_on")] = None
    place: A[Place | None, Field(_("place"), of="place")] = None
    paraphrase: A[Text, Field(_("what is said"), of="paraphrase", own_line=True)] = {}
    quotation: A[Words, Field(_("quotation"), of="quotation", own_line=True)] = ""
    quotation_language: A[
        Words,
        Field(_("language of the quotation"), of="quotation_language", cut="only with a quotation", own_line=True),
    ] = ""
    alternatives: A[list["Statement"], Field(of="alternative_to")] = []


class Figure(Fact):
    """A number that a source gives."""

    models = "Figure"
    value: A[int, Field(_("value"), of="value_min")]
    value_max: A[int | None, Field(_("at most"), of="value_max")] = None
    qualifier: A[str, code("FigureQualifier"), Field(_("qualifier"), of="qualifier")]
    unit: A[str, code("Unit"), Field(_("unit"), of="unit")]
    words: A[Text, Field(_("words"), of="words", own_line=True)]
    as_of: A[Date | None, Field(_("as of"), of="as_of_on")] = None
    alternatives: A[list["Figure"], Field(of="alternative_to")] = []


class Qualification(Fact):
    """A name in law that somebody gave."""

    models = "Qualification"
    kind: A[str, code("QualificationKind"), Field(_("kind"), of="kind", own_line=True)]
    on: A[Date | None, Field(_("date"), of="stated_on")] = None
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    alternatives: A[list["Qualification"], Field(of="alternative_to")] = []
