"""Other public people in the same events and proceedings, looked up when a page is read.

A document never names another detainee: who else was there follows from the public ids of events and proceedings that
stand in both documents, and leaves the page when the other's case does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from casetracker.document.walk import events_of, with_alternatives
from casetracker.vocabulary import RoleKind
from published import wording

MOST_NAMED = 60
"""How many people are named together; of more the number is said."""


InEvents = dict[str, list[Any]]
InProceedings = dict[str, list[tuple[Any, str]]]
Shared = tuple[dict[str, Any], list[Any]]
"""Something shared, with the people who share it."""


@dataclass
class Together:
    """Some people, and all that they share with the person of the page."""

    people: list[Any]
    shared: list[dict[str, Any]]

    @property
    def named(self) -> list[Any]:
        """Those who are named."""
        return self.people[:MOST_NAMED]

    @property
    def more(self) -> int:
        """How many are not."""
        return max(0, len(self.people) - MOST_NAMED)


def others(
    document: Any, in_events: dict[str, list[Any]], in_proceedings: dict[str, list[tuple[Any, ...]]]
) -> list[Together]:
    """Return the people by what they share, those who share the same things together, in the order of the document.

    ``in_events`` are the profiles in each event and ``in_proceedings`` those in each proceeding with their roles, by
    public id.
    """
    found: dict[tuple[Any, ...], Together] = {}
    for thing, people in [*events_shared(document, in_events), *proceedings_shared(document, in_proceedings)]:
        if people:
            key = tuple(sorted(person.pk for person in people))
            found.setdefault(key, Together(people, [])).shared.append(thing)
    return list(found.values())


def events_shared(document: Any, in_events: InEvents) -> Iterator[Shared]:
    """Yield each event, alternatives too, with the people who share it."""
    for event in with_alternatives(events_of(document) if document.kind == "detainee" else []):
        yield thing(event, event_words(event)), in_events.get(event.id, [])


def event_words(event: Any) -> str:
    """Return an event as something shared: "the transfer across a border (28 February 2004): Guantánamo → Russia"."""
    parts = {"event": wording.event_name(event)}
    origin, goal = (wording.apart(wording.name_of(place)) for place in (event.place, event.to_place))
    if origin and goal:
        return _("%(event)s: from %(from)s to %(to)s") % {**parts, "from": origin, "to": goal}
    return _("%(event)s: %(place)s") % {**parts, "place": origin or goal} if origin or goal else parts["event"]


def proceedings_shared(document: Any, in_proceedings: InProceedings) -> Iterator[Shared]:
    """Yield each proceeding with those who are defendants beside them, and with those who take part otherwise."""
    for node in getattr(document, "proceedings", []):
        beside: list[Any] = []
        otherwise: list[Any] = []
        for person, role in in_proceedings.get(node.id, []):
            both = {role, node.role} == {RoleKind.DEFENDANT}
            (beside if both else otherwise).append(person)
        title = {"title": wording.plain(node.title)}
        yield thing(node, _("co-defendants in: %(title)s") % title), beside
        yield thing(node, _("taking part in: %(title)s") % title), otherwise


def thing(node: Any, words: str) -> dict[str, Any]:
    """Return something shared, with the anchor of the fact on the page."""
    return {"anchor": f"fact-{node.id}", "words": words}
