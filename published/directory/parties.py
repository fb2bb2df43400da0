"""Authorities and other parties: allegations, detentions, statements, promises and answers."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import STAYS, PartyKind, Vocabulary
from published import wording
from published.derived.counts import is_ill_treatment
from published.models import EntryKind

from .kind import FacetValue, KindByCode, ListFacet, Use, Value


class PartyRole(Vocabulary):
    """What a document tells of a party."""

    HELD = "held", "It is recorded as holding people.", "", _("held people, as recorded")
    ACTED = "acted", "It took part in another event of custody.", "", _("took part in custody events")
    ALLEGED = "alleged", "Somebody alleges that it did wrong.", "", _("treatment is alleged of it")
    HARASSED = (
        "harassed",
        "Somebody alleges harassment, surveillance or a search by it.",
        "",
        _("harassment, surveillance or a search is alleged of it"),
    )
    GAVE = "gave", "It gave an assurance.", "", _("gave assurances")
    RECEIVED = "received", "An assurance was given to it.", "", _("received assurances")
    COURT = "court", "It is the court of a proceeding or took a decision.", "", _("court or decided")
    RESPONDENT = "respondent", "A proceeding is brought against it.", "", _("respondent")
    TOOK_PART = "took_part", "It takes part in a proceeding, itself or by its people.", "", _("party to a proceeding")
    SPOKE = "spoke", "It made a statement or received one.", "", _("statements by it or to it")
    ASSERTS = "asserts", "It states a fact of the record.", "", _("states facts")
    RELAYS = "relays", "It passes on what others say.", "", _("reports what others say")


class Parties(KindByCode):
    kind = EntryKind.PARTY
    folder = "authorities"
    title = _("Authorities and other parties")
    one = _("Authority or party")
    about = _(
        "States, agencies, courts, organisations and newspapers: what each is recorded to have done, what is "
        "alleged of it and by whom, what it promised, stated and answered. Being named here is not a finding "
        "against anybody."
    )
    facets = (
        ListFacet("sort", _("kind of party"), PartyKind),
        ListFacet("role", _("what is recorded about it"), PartyRole),
    )

    def values(self, node: Any) -> Iterator[Value]:
        yield "sort", FacetValue(node.kind)

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.name

    def name(self, shown: Any) -> str:
        return wording.plain(shown.name)

    def of_fact(self, fact: Any) -> Iterator[Use]:
        if fact.said_by:
            yield PartyRole.SPOKE if fact.type == "statement" else PartyRole.ASSERTS, fact.said_by.party, fact
            yield PartyRole.RELAYS, fact.said_by.relayed_by, fact
        for key, role in ROLES.get(fact.type, ()):
            yield role, getattr(fact, key), fact
        if fact.type == "event":
            yield PartyRole.HELD if fact.kind in STAYS else PartyRole.ACTED, fact.authority, fact
        for one in fact.parties if fact.type == "proceeding" else ():
            yield PartyRole.TOOK_PART, one.party, fact
        for one in getattr(fact, "perpetrators", []):
            yield PartyRole.ALLEGED if is_ill_treatment(fact) else PartyRole.HARASSED, one.party, fact


ROLES = {
    "event": (("to_authority", PartyRole.ACTED),),
    "assurance": (("giver", PartyRole.GAVE), ("receiver", PartyRole.RECEIVED)),
    "proceeding": (("court", PartyRole.COURT), ("respondent", PartyRole.RESPONDENT)),
    "decision": (("by", PartyRole.COURT),),
    "statement": (("addressee", PartyRole.SPOKE),),
}
"""Other fields of each kind of fact that name a party, with its role."""
