"""Authorities and other parties: allegations, detentions, statements, promises and answers."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.walk import facts_in
from casetracker.names import folded
from casetracker.vocabulary import STAYS, PartyKind, Vocabulary
from published import wording
from published.derived.counts import is_ill_treatment
from published.models import ThingKind
from published.slugs import english

from .kind import FacetValue, Kind, ListFacet, Value, by_role, role_of


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


class Parties(Kind):
    kind = ThingKind.PARTY
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

    def entity(self, document: Any) -> Iterator[tuple[Any, Iterable[Value]]]:
        for role, party, fact in uses(document):
            yield party, [role_of(role, fact)]

    def key(self, node: Any) -> str:
        return str(node.code)

    def slug(self, node: Any) -> str:
        return ""

    def values(self, node: Any) -> Iterator[Value]:
        yield "sort", FacetValue(node.kind)

    def words(self, node: Any) -> Iterator[str | dict[str, str]]:
        yield node.name

    def order(self, node: Any) -> str:
        return folded(english(node.name))

    def name(self, shown: Any) -> str:
        return wording.plain(shown.name)

    def facts(self, document: Any, key: str) -> dict[str, list[Any]]:
        return by_role((role, fact) for role, party, fact in uses(document) if party.code == key)


Use = tuple[str, Any, Any]
"""What is told of something, the thing itself, and the fact that tells it."""


def uses(document: Any) -> list[Use]:
    """Return each party of a document with its part and the fact that tells it."""
    return [use for fact in facts_in(document) for use in of_fact(fact) if use[1]]


def of_fact(fact: Any) -> Iterator[Use]:
    """Yield the parties of one fact: who says it, and who has a part in it."""
    if fact.said_by:
        yield PartyRole.SPOKE if fact.type == "statement" else PartyRole.ASSERTS, fact.said_by.party, fact
        yield PartyRole.RELAYS, fact.said_by.relayed_by, fact
    for key, role in PARTS.get(fact.type, ()):
        yield role, getattr(fact, key), fact
    if fact.type == "event":
        yield PartyRole.HELD if fact.kind in STAYS else PartyRole.ACTED, fact.authority, fact
    for one in fact.parties if fact.type == "proceeding" else ():
        yield PartyRole.TOOK_PART, one.party, fact
    for one in getattr(fact, "perpetrators", []):
        yield PartyRole.ALLEGED if is_ill_treatment(fact) else PartyRole.HARASSED, one.party, fact


PARTS = {
    "event": (("to_authority", PartyRole.ACTED),),
    "assurance": (("giver", PartyRole.GAVE), ("receiver", PartyRole.RECEIVED)),
    "proceeding": (("court", PartyRole.COURT), ("respondent", PartyRole.RESPONDENT)),
    "decision": (("by", PartyRole.COURT),),
    "statement": (("addressee", PartyRole.SPOKE),),
}
"""Where else parties stand in a fact of each kind, and what their part is."""
