"""Authorities and other parties: what is alleged of them, whom they held when, what they said, promised, answered."""

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import STAYS, PartyKind, Vocabulary
from published import wording
from published.derived.counts import is_ill_treatment
from published.models import ThingKind
from published.pages.facts import each_fact
from published.projection.cases import folded

from .kind import Kind, ListFacet, english, role_of


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
    shows = ("code", "kind", "name")

    def entity(self, document):
        for role, party, fact in uses(document):
            yield party, [role_of(role, fact)]

    def key(self, node):
        return node["code"]

    def slug(self, node):
        return ""

    def values(self, node):
        yield "sort", {"code": node["kind"]}

    def words(self, node):
        yield node.get("name", {})

    def order(self, node):
        return folded(english(node.get("name")))

    def name(self, shown):
        return wording.plain(shown.get("name"))

    def facts(self, document, key):
        found: dict[str, list[dict]] = {}
        for role, party, fact in uses(document):
            if party["code"] == key and fact not in found.setdefault(role, []):
                found[role].append(fact)
        return found


def uses(document: dict):
    """Return each party of a document with its part and the fact that tells it."""
    found = [use for kind, fact in each_fact(document) for use in of_fact(kind, fact)]
    return [use for use in found if use[1] and use[1].get("code")]


def of_fact(kind: str, fact: dict):
    """Yield the parties of one fact: who says it, and who has a part in it."""
    said_by = fact.get("said_by", {})
    is_statement = kind == "statement"
    yield PartyRole.SPOKE if is_statement else PartyRole.ASSERTS, said_by.get("party"), fact
    yield PartyRole.RELAYS, said_by.get("relayed_by"), fact
    for key, role in PARTS.get(kind, ()):
        yield role, fact.get(key), fact
    if kind == "event":
        yield PartyRole.HELD if fact["kind"] in STAYS else PartyRole.ACTED, fact.get("authority"), fact
    for one in fact.get("perpetrators", []):
        yield PartyRole.ALLEGED if is_ill_treatment(fact) else PartyRole.HARASSED, one.get("party"), fact


PARTS = {
    "event": (("to_authority", PartyRole.ACTED),),
    "assurance": (("giver", PartyRole.GAVE), ("receiver", PartyRole.RECEIVED)),
    "proceeding": (("court", PartyRole.COURT), ("respondent", PartyRole.RESPONDENT)),
    "decision": (("by", PartyRole.COURT),),
    "statement": (("addressee", PartyRole.SPOKE),),
}
"""Where else parties stand in a fact of each kind, and what their part is."""
