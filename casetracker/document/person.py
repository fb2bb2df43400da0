"""The person in a document: names, numbers, details, last stated status."""

from typing import Annotated as A

from django.utils.translation import gettext_lazy as _

from .base import Field, Flag, Text, Words, code
from .parts import Date, Fact, Place, SaidOf, Term


class Status(Fact):
    """What a source stated of the person's liberty on a day."""

    models = "Status"
    kind: A[
        str,
        code("StatusKind"),
        Field(_("kind"), of="kind", cut="a death on the basis “deceased” alone", own_line=True),
    ]
    on: A[Date | None, Field(_("date"), of="on")] = None
    place: A[Place | None, Field(_("place"), of="place", cut="only while the person is held")] = None
    said_of: A[SaidOf | None, Field(_("who it is about"), of="stated_as", own_line=True, beside=True)] = None
    alternatives: A[list["Status"], Field(of="alternative_to")] = []


class Identifier(Fact):
    """A number or code that a system gave the person."""

    models = "Identifier"
    system: A[Term, Field(_("system"), of="system")]
    value: A[Words, Field(_("value"), of="value")]
    alternatives: A[list["Identifier"], Field(of="alternative_to")] = []


class Detail(Fact):
    """Birth, nationality, residence, age, sex, occupation, affiliation: as coarse as readers may know it."""

    models = "Detail"
    kind: A[
        str,
        code("DetailKind"),
        Field(_("kind"), of="kind", cut="an affiliation only for a reason of its own", own_line=True),
    ]
    on: A[
        Date | None,
        Field(_("date"), of="on", cut="of a birth the year alone, unless a family asks long after the death"),
    ] = None
    place: A[
        Place | None,
        Field(_("place"), of="place", cut="of birth, residence and origin the region alone"),
    ] = None
    number: A[int | None, Field(_("number"), of="number")] = None
    sex: A[str, code("StatedSex"), Field(_("sex or gender"), of="sex")] = ""
    value: A[Text, Field(_("value"), of="value", cut="not of a birth")] = {}
    days_differ: A[Flag, Field(_("sources differ on the day"))] = None
    alternatives: A[list["Detail"], Field(of="alternative_to")] = []


class Name(Fact):
    """A name of the person, in one script and language."""

    models = "Name"
    text: A[Words, Field(_("the name"), of="text")]
    kind: A[str, code("NameKind"), Field(_("kind"), of="kind", own_line=True)]
    script: A[str, code("Script"), Field(_("script"), of="script")]
    language: A[Words, Field(_("language"), of="language")]
    given_name: A[str, Field(_("given name"), of="given_name")] = ""
    family_name: A[str, Field(_("family name"), of="family_name")] = ""
    second_family_name: A[str, Field(_("second family name"), of="second_family_name")] = ""
    sorted_as: A[str, Field(_("sorted as"), of="sorted_as")] = ""
    alternatives: A[list["Name"], Field(of="alternative_to")] = []
