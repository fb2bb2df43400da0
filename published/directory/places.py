"""Places and facilities: who was held there when, as far as public documents say; never where anybody is now."""

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import STAYS, EventKind, PlaceKind, Vocabulary
from published import wording
from published.derived.counts import is_ill_treatment
from published.models import ThingKind
from published.projection.cases import folded
from published.slugs import slug_of_text

from .kind import Kind, ListFacet, english, events, named, role_of, with_alternatives


class PlaceRole(Vocabulary):
    """What a document says of a place."""

    HELD = "held", "People were held there.", "", _("people were held there")
    FROM = "from", "People were taken across a border from there.", "", _("transfers from there")
    TO = "to", "People were taken across a border to there.", "", _("transfers to there")
    EVENT = "event", "Another event of custody there.", "", _("another custody event there")
    ALLEGED = "alleged", "Treatment there is alleged.", "", _("treatment there is alleged")
    HARASSED = (
        "harassed",
        "Harassment, surveillance or a search there is alleged.",
        "",
        _("harassment, surveillance or a search there is alleged"),
    )
    INCIDENT = "incident", "An incident there.", "", _("an incident there")
    SAID = "said", "Something was said there.", "", _("a statement made there")
    AROUND = "around", "Another place in it is told of.", "", _("another place in it is named")


class Places(Kind):
    kind = ThingKind.PLACE
    folder = "places"
    title = _("Places and facilities")
    one = _("Place")
    about = _(
        "Where people were held, taken from and brought to, according to public cases. A place is never more exact "
        "than in its case, and nothing here says where anybody is today."
    )
    facets = (
        ListFacet("sort", _("kind of place"), PlaceKind),
        ListFacet("country", _("country")),
        ListFacet("within", _("lies in")),
        ListFacet("role", _("what is recorded about it"), PlaceRole),
    )
    shows = ("code", "kind", "name", "within", "country")

    def entity(self, document):
        for role, place, fact in uses(document):
            yield place, [role_of(role, fact)]
            country = place.get("country")
            if country and country["code"] != place["code"]:
                yield {**country, "kind": PlaceKind.COUNTRY}, [role_of(PlaceRole.AROUND, fact)]

    def key(self, node):
        return node["code"]

    def slug(self, node):
        return ""

    def values(self, node):
        yield "sort", {"code": node["kind"]}
        yield "country", named(node.get("country"))
        for around in node.get("within", []):
            yield "within", lying_in(around)

    def words(self, node):
        yield node.get("name", {})
        yield from node.get("within", [])
        yield node.get("country", {}).get("name", {})

    def order(self, node):
        return folded(english(node.get("name")))

    def name(self, shown):
        return wording.place(shown)

    def facts(self, document, key):
        found: dict[str, list[dict]] = {}
        for role, place, fact in uses(document):
            if place["code"] == key and fact not in found.setdefault(role, []):
                found[role].append(fact)
        return found


def lying_in(name: dict) -> dict:
    """Return what a place lies in as a facet value: a document gives its name alone."""
    return {"code": slug_of_text(english(name)), "name": name}


def uses(document: dict):
    """Yield each place of a document with what it is told for and the fact that tells it.

    Where somebody was born or lives, and where a status places them, is no matter of a place.
    """
    found = [use for event in events(document) for use in of_event(event)]
    incidents = [*document.get("incidents", []), *(event.get("incident", {}) for event in events(document))]
    incidents += [one.get("incident", {}) for one in document.get("proceedings", [])]
    found += [(PlaceRole.INCIDENT, one.get("place"), one) for one in incidents]
    allegations = list(with_alternatives(document.get("allegations", [])))
    found += [(alleged_there(one), one.get("place"), one) for one in allegations]
    found += [(PlaceRole.SAID, one.get("place"), one) for one in with_alternatives(document.get("statements", []))]
    return [use for use in found if use[1] and use[1].get("code")]


def alleged_there(allegation: dict) -> str:
    """Return what an allegation says of its place: ill-treatment, or less."""
    return PlaceRole.ALLEGED if is_ill_treatment(allegation) else PlaceRole.HARASSED


def of_event(event: dict):
    """Yield the places of one custody event."""
    if event["kind"] == EventKind.CROSS_BORDER_TRANSFER:
        yield PlaceRole.FROM, event.get("place"), event
        yield PlaceRole.TO, event.get("to_place"), event
        return
    yield PlaceRole.HELD if event["kind"] in STAYS else PlaceRole.EVENT, event.get("place"), event
    yield PlaceRole.EVENT, event.get("to_place"), event
