"""The custody section: events, connected incidents, times without a recorded stay, days held."""

from typing import Annotated as A

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Count, Day, FactId, Field, Flag, Node, Text, Words, code
from .parts import Date, Fact, Party, Place, SaidOf
from .statements import Figure, Qualification

AFTER_RELEASE = "by region, or not at all, where it may show where the person lives"
STAYS_ONLY = "only of a stay"
OWN_DATE = "the person's own date comes before that of the event"


class Incident(Fact):
    """Something that happened outside custody, according to whoever says so."""

    models = "Incident"
    title: A[Text, Field(_("title"), of="title", own_line=True)]
    on: A[Date | None, Field(_("date"), of="on")] = None
    place: A[Place | None, Field(_("place"), of="place", cut=AFTER_RELEASE)] = None
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}


class Event(Fact):
    """A custody event: a moment, a stay or a contact."""

    models = "CustodyEvent"
    kind: A[str, code("EventKind"), Field(_("kind"), of="kind", own_line=True)]
    begin: A[Date | None, Field(_("start"), of="begin_on Participation.own_begin_on", cut=OWN_DATE)] = None
    begin_is: A[str, code("BoundKind"), Field(_("start: exact, or first seen"), of="begin_is", cut=STAYS_ONLY)] = ""
    end: A[Date | None, Field(_("end"), of="end_on Participation.own_end_on", cut=OWN_DATE)] = None
    end_is: A[str, code("BoundKind"), Field(_("end: exact, or last seen"), of="end_is", cut=STAYS_ONLY)] = ""
    place: A[Place | None, Field(_("place"), of="place", cut=AFTER_RELEASE)] = None
    to_place: A[Place | None, Field(pgettext_lazy("field", "to"), of="to_place", cut=AFTER_RELEASE)] = None
    authority: A[Party | None, Field(_("authority"), of="authority")] = None
    to_authority: A[Party | None, Field(_("handed to"), of="to_authority")] = None
    legal_basis: A[str, code("LegalBasis"), Field(_("legal basis"), of="legal_basis", cut=STAYS_ONLY)] = ""
    provision: A[Words, Field(_("provision"), of="provision")] = ""
    treatment: A[str, code("Treatment"), Field(_("treatment"), of="treatment", cut=STAYS_ONLY)] = ""
    mode: A[str, code("TransferMode"), Field(_("mode"), of="mode")] = ""
    mode_as_stated: A[Words, Field(_("what the source calls it"), of="mode_as_stated")] = ""
    release_reason: A[str, code("ReleaseReason"), Field(_("release reason"), of="release_reason")] = ""
    modality: A[str, code("Modality"), Field(_("how we know of it"), of="modality")]
    modality_reason: A[Words, Field(_("why we infer it"), of="modality_reason")] = ""
    account: A[Text, Field(_("what is said"), of="account", own_line=True)] = {}
    under_assurance: A[Flag, Field(_("under an assurance"))] = None
    own_dates: A[Flag, Field(_("dates that differ for this person"))] = None
    own_account: A[Text, Field(_("what is said of this person"), of="Participation.account", own_line=True)] = {}
    said_of: A[
        SaidOf | None,
        Field(
            _("who it is about"),
            of="Participation.stated_as Participation.group_words",
            cut="not where the person is named",
            own_line=True,
            beside=True,
        ),
    ] = None
    figures: list[Figure] = []
    incident: A[Incident | None, Field(_("incident"), of="incident", cut="if it may itself enter")] = None
    qualifications: list[Qualification] = []
    alternatives: A[list["Event"], Field(of="alternative_to")] = []


class Stretch(Node):
    """A time without a recorded stay, between two events."""

    kind: A[str, code("Stretch")]
    after: FactId = ""
    before: FactId = ""
    earliest_begin: Day = ""
    latest_begin: Day = ""
    earliest_end: Day = ""
    latest_end: Day = ""


class DaysHeld(Node):
    """The fewest and the most days held in the stays recorded here."""

    minimum: Count
    maximum: Count | None = None
    approximate: Flag = None


class Custody(Node):
    """Custody events in order, and what follows from them."""

    events: A[list[Event], Field(_("Custody and events"))] = []
    stretches: A[list[Stretch], Field(_("periods without a recorded stay"))] = []
    days_held: A[DaysHeld | None, Field(_("days held"))] = None
