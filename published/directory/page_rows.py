"""Collect the facts for the page of an entity from the documents that mention it."""

from typing import Any

from casetracker.document.proceedings import Concerns
from casetracker.document.walk import with_alternatives
from published import wording
from published.models import DirectoryEntry, EntryFacet, EntryKind
from published.pages.view_objects import AssessmentView

from .entity_pages import EntityPage, RecordedFact, each_once, in_order, once
from .places import Places, lying_in


def gathered(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """Return what the template of an entry's page needs besides the documents that tell of it."""
    if lead.one:
        lead.one.page = ""  # it would lead to itself
    return GATHER[EntryKind(entry.kind)](entry, lead, entity_pages)


def latest_first(lead: EntityPage, entity_pages: list[EntityPage]) -> list[EntityPage]:
    """Return the telling that an entry is shown by, and then the others, the later before the earlier."""
    others = [one for one in entity_pages if one.case.pk != lead.case.pk]
    return [lead, *sorted(others, key=lambda one: one.case.current_edition.published_at, reverse=True)]


def assurance(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """The assurance with every result recorded: those said of one person stand with their name."""
    node = lead.one
    undertakings = {one.id: one for one in node.undertakings}
    known = {fact.id for one in undertakings.values() for fact in one.assessments}
    for entity in latest_first(lead, entity_pages):
        for one in entity.one.undertakings:
            for fact in one.assessments:
                name_the_person(fact, entity)
                if one.id in undertakings and fact.id not in known:
                    known.add(fact.id)
                    undertakings[one.id].assessments.append(fact)
    statements = [fact for fact, _told in each_once(latest_first(lead, entity_pages), "statements")]
    return {"assurance": node.with_parts(statements=statements)}


def name_the_person(assessment: AssessmentView, entity: EntityPage) -> None:
    """Note of whom a result is said, where it is said of the person whose document it stands in."""
    for one in with_alternatives([assessment]):
        if one.of == "this_person":
            one.of_whom = entity


def proceeding(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """The proceeding with the decisions on all whose cases are public, and where each of them stands."""
    ordered = latest_first(lead, entity_pages)
    decisions = []
    for decision, _told in each_once(ordered, "decisions"):
        people = [one for one in ordered if is_on(one, decision.id)]
        decision.people = [] if len(people) == len(ordered) else people
        decision.whom = others_concerned(decision)
        decisions.append(RecordedFact(decision))
    parts = {key: [fact for fact, _told in each_once(ordered, key)] for key in ("figures", "qualifications")}
    steps = [one.fact for one in in_order(decisions, "on")]
    return {"proceeding": lead.one.with_parts(decisions=steps, **parts)}


def is_on(entity: EntityPage, decision: str) -> bool:
    """Whether a decision concerns the person whose document it is told in."""
    found = [one for one in entity.one.decisions if one.id == decision]
    return any(not wording.is_on_others(one) for one in found)


def others_concerned(decision: Any) -> str:
    """Return whom else a decision concerns: the people whose cases are public stand beside it by name."""
    words = decision.concerns.others if decision.concerns else {}
    is_said = words or wording.is_on_others(decision)
    return wording.whom(Concerns(person=0, others=words)) if is_said else ""


def allegation(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """The allegation as the latest edition tells it."""
    return {"allegation": lead.one}


def source(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """The source; what is cited to it stands in each telling."""
    return {"source": lead.one}


def figure(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """The number, with alternatives of it beside."""
    return {"figure": lead.one}


def place(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """Who was held there when, transfers, what is alleged, and what lies in it. One query more."""
    return {
        "place": entry.part,
        "inside": places_inside(entry),
        "stays": in_order(rows(entity_pages, "held"), "begin", "end"),
        "transfers_from": in_order(rows(entity_pages, "from"), "begin", "end"),
        "transfers_to": in_order(rows(entity_pages, "to"), "begin", "end"),
        "events": in_order(rows(entity_pages, "event"), "begin", "end"),
        "allegations": in_order(once(entity_pages, "alleged", "harassed"), "begin", "end"),
        "others": in_order(once(entity_pages, "incident", "said"), "on"),
    }


MOST_INSIDE = 200


def places_inside(entry: DirectoryEntry) -> list[DirectoryEntry]:
    """Return the places told of that lie in this one, the nearest two hundred by name."""
    part = entry.part
    around = lying_in(part.name).code
    named = EntryFacet.objects.filter(facet=Places().stored("within"), code=around).values("entry")
    found = DirectoryEntry.objects.filter(kind=EntryKind.PLACE, pk__in=named)
    country = (part.country or part).code
    return [one for one in found.order_by("sort_key")[:MOST_INSIDE] if lies_in(one.part, country)]


def lies_in(place: Any, country: str) -> bool:
    """Whether a place lies in a country: a name alone may be that of a place in another."""
    return place.country is not None and bool(place.country.code == country)


def party(entry: DirectoryEntry, lead: EntityPage, entity_pages: list[EntityPage]) -> dict[str, Any]:
    """What is alleged of it, whom it held when, what it promised, decided, said and passed on."""
    return {
        "party": entry.part,
        "stays": in_order(rows(entity_pages, "held"), "begin", "end"),
        "events": in_order(rows(entity_pages, "acted"), "begin", "end"),
        "allegations": in_order(once(entity_pages, "alleged", "harassed"), "begin", "end"),
        "assurances": in_order(once(entity_pages, "gave", "received"), "given", "announced"),
        "proceedings": in_order(once(entity_pages, "court", "respondent", "took_part"), "opened", "on"),
        "statements": in_order(once(entity_pages, "spoke"), "on"),
        "asserted": in_order(once(entity_pages, "asserts"), "on", "begin", "end"),
        "relayed": in_order(once(entity_pages, "relays"), "on", "begin", "end"),
    }


def rows(entity_pages: list[EntityPage], part: str) -> list[RecordedFact]:
    """Return who was where when: a row for each event, and a further one for those for whom it is dated otherwise.

    A matter tells of an event without the people: its account stands only where none of them is public.
    """
    of_people = {fact.id for one in entity_pages if one.is_person for fact in one.facts.get(part, [])}
    found: dict[tuple[Any, ...], RecordedFact] = {}
    for one in entity_pages:
        for fact in one.facts.get(part, []):
            if one.is_person or fact.id not in of_people:
                found.setdefault(as_dated(fact), RecordedFact(fact)).recorded_in.append(one)
    return list(found.values())


def as_dated(event: Any) -> tuple[str, ...]:
    """Return what makes a row of an event: the event and its dates."""
    return (event.id, *(on.edtf if on else "" for on in (event.begin, event.end)))


GATHER = {
    EntryKind.ASSURANCE: assurance,
    EntryKind.PROCEEDING: proceeding,
    EntryKind.ALLEGATION: allegation,
    EntryKind.SOURCE: source,
    EntryKind.PLACE: place,
    EntryKind.PARTY: party,
    EntryKind.FIGURE: figure,
}
