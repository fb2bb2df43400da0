"""Document to lookup rows: what the lists need, read out of the document and the names published before a merge."""

from collections.abc import Iterable

from casetracker.custody import Span
from casetracker.dates import PartialDate
from casetracker.names import folded
from casetracker.vocabulary import STAYS, CitationSense, DetailKind, Evaluation, PlaceKind

from ..derived.counts import IN_THE_HANDS_OF_A_COUNTRY, allegations_about, counted_allegations
from ..derived.days_held import accounts, spans
from ..ledger.projecting import clear_ledger, project_ledger
from ..models import Case, CustodyPlace, Facet, Profile, ProfileEvent, ProfileFacet, ProfileMatter, ProfileProceeding
from ..search.rows import empty_search, fill_search
from ..slugs import slug_of_text
from .custody import custody_places, proceeding_rows

NAME_KEYS = ("text", "script", "language", "kind")


def slug_of(document: dict) -> str:
    """Return the decorative part of an address: a name or a neutral title, never a charge."""
    heading = document["heading"]
    words = heading.get("text") or heading.get("title", {}).get("en") or next(iter(heading["title"].values()), "")
    return slug_of_text(words) or document["kind"]


def sort_key(name: str) -> str:
    """Return a key that sorts names by their last word, as a list of people is read."""
    words = folded(name).split(" ")
    return " ".join([words[-1], *words[:-1]])[:240]


def project(case: Case, document: dict, earlier: Iterable[dict] = ()) -> None:
    """Fill the lookup rows of a case from its current document. The caller holds the transaction.

    ``earlier`` are names under which the person was public in records that were merged into this one.
    """
    unproject(case)
    names = [*all_names(document.get("names", [])), *earlier_only(document, earlier)]
    if document["kind"] == "detainee":
        profile = Profile.objects.create(case=case, **profile_fields(document, names))
        ProfileFacet.objects.bulk_create(facet_rows(profile, document))
        ProfileEvent.objects.bulk_create(event_rows(profile, document))
        ProfileProceeding.objects.bulk_create(proceeding_rows(profile, document))
        CustodyPlace.objects.bulk_create(custody_places(profile, document))
        ProfileMatter.objects.bulk_create(
            ProfileMatter(profile=profile, matter=matter) for matter in document.get("matters", [])
        )
    fill_search(case, document, names, events(document))
    project_ledger(case, document)


def unproject(case: Case) -> None:
    """Take a case out of everything by which it can be listed or found."""
    empty_search(case)
    clear_ledger(case)
    Profile.objects.filter(case=case).delete()


def profile_fields(document: dict, names: list[dict]) -> dict:
    """Return the columns of a profile row; ``names`` are all by which the person is found."""
    heading = document["heading"]
    statuses = document.get("statuses", [])
    years = sorted({bound[:4] for event in events(document) for bound in event_bounds(event)})
    return {
        "name": heading["text"],
        "name_script": heading["script"],
        "name_language": heading["language"],
        "sort_key": sort_key(heading["text"]),
        "status": status_of(document, statuses[0]) if statuses else {},
        "spellings": spellings(document, names),
        "searched": searched(document, names),
        "under_assurances": any(event.get("under_assurance") for event in events(document)),
        "allegations": len(counted_allegations(document)),
        "assurances": len(document.get("assurances", [])),
        "first_year": years[0] if years else "",
        "last_year": years[-1] if years else "",
    }


def spellings(document: dict, names: list[dict]) -> list[dict]:
    """Return the names other than the heading; those published before a merge only are marked ``earlier``."""
    others = (name for name in names if name["text"] != document["heading"]["text"])
    return [{key: name[key] for key in (*NAME_KEYS, "earlier") if key in name} for name in others]


def earlier_only(document: dict, earlier: Iterable[dict]) -> list[dict]:
    """Return each earlier name once that the document does not have itself, marked ``earlier``."""
    own = {folded(name["text"]) for name in all_names(document.get("names", []))}
    others = {name["text"]: name for name in earlier if folded(name["text"]) not in own}
    return [{**{key: name[key] for key in NAME_KEYS}, "earlier": True} for name in others.values()]


def all_names(names: list[dict]) -> list[dict]:
    """Return every name of a document, alternatives too."""
    return [name for head in names for name in (head, *head.get("alternatives", []))]


def searched(document: dict, names: list[dict]) -> str:
    """Return the text by which the list finds a person: names in every script, identifiers, places."""
    words = [name["text"] for name in names]
    for row in document.get("identifiers", []):
        words += [row["value"], *row["system"]["name"].values()]
    for event in events(document):
        for key in ("place", "to_place"):
            words += list(event.get(key, {}).get("name", {}).values())
    return " | ".join(dict.fromkeys(folded(word) for word in words if word))


def status_of(document: dict, status: dict) -> dict:
    """Return a status with the source that states it, as lists show it."""
    numbers = {source["n"]: source for source in document.get("sources", [])}
    cites = [one for one in status.get("citations", []) if one.get("sense") != CitationSense.CONTRADICTS]
    cite = (cites or [{}])[0]
    source = numbers.get(cite.get("source"), {})
    return {
        "kind": status["kind"],
        "on": status.get("on", {}),
        "said_by": status.get("said_by", {}),
        "source": source.get("publisher") or source.get("title") or source.get("descriptor", {}).get("en", ""),
    }


def events(document: dict) -> list[dict]:
    """Return the custody events of a document, one a group of alternatives."""
    return document.get("custody", {}).get("events", [])


def event_bounds(event: dict) -> list[str]:
    """Return the days that bound an event, as far as they are known."""
    dates = (event.get("begin", {}), event.get("end", {}))
    return [on[side] for on in dates for side in ("earliest", "latest") if on.get(side)]


def facet_rows(profile: Profile, document: dict) -> list[ProfileFacet]:
    """Return the values of every facet, each once."""
    found: dict[tuple[str, str], dict] = {}
    for facet, value in facet_values(document):
        if value.get("code"):
            found.setdefault((facet, value["code"]), value.get("name", {}))
    return [ProfileFacet(profile=profile, facet=facet, code=code, name=name) for (facet, code), name in found.items()]


def facet_values(document: dict):
    """Yield each facet with a value of it: a code and its name by language."""
    for detail in document.get("details", []):
        for row in (detail, *detail.get("alternatives", [])):
            if row["kind"] == DetailKind.NATIONALITY:
                yield Facet.NATIONALITY, row.get("place", {}).get("country", row.get("place", {}))
    for event in (one for head in events(document) for one in accounts(head)):
        yield from event_facets(event)
    for allegation in allegations_about(document):
        for method in allegation.get("methods", []):
            yield Facet.METHOD, method


def event_facets(event: dict):
    """Yield what one event says: its kind, the facility, who held the person, and the country of a stay or arrest."""
    place = event.get("place", {})
    yield Facet.EVENT, {"code": event["kind"]}
    if event["kind"] in STAYS:
        yield Facet.HELD_BY, event.get("authority", {})
    if event["kind"] in IN_THE_HANDS_OF_A_COUNTRY:
        yield Facet.COUNTRY, place.get("country", place if place.get("kind") == PlaceKind.COUNTRY else {})
    if place.get("kind") == PlaceKind.FACILITY:
        yield Facet.FACILITY, place


def event_rows(profile: Profile, document: dict) -> list[ProfileEvent]:
    """Return one row for each event, with the days by which its own page answers."""
    known = spans(events(document))
    return [
        ProfileEvent(profile=profile, event=event["id"], kind=event["kind"], **day_columns(known.get(event["id"])))
        for event in events(document)
    ]


def day_columns(span: Span | None) -> dict:
    """Return the days of an event as columns; empty where it has no date or does not count."""
    columns = {}
    for name, days in (("sure", span and span.sure), ("possible", span and span.possible)):
        columns[f"{name}_first"], columns[f"{name}_last"] = days or (None, None)
    return columns


WIDEST = {"earliest": min, "latest": max}


def widest(event: dict, side: str, bound: str) -> str | None:
    """Return the earliest or latest day that the event or an alternative of it gives; None where one leaves it open."""
    dates = [row[side] for row in (event, *event.get("alternatives", [])) if row.get(side)]
    if not dates or not all(on.get(bound) for on in dates):
        return None
    return WIDEST[bound](on[bound] for on in dates)


def is_certain(event: dict) -> bool:
    """Whether "certainly" may be said of the event: its dates exact as to their bounds, and no source against them."""
    if event.get("alternatives") or event["evaluation"] == Evaluation.DISPUTED:
        return False
    dates = [PartialDate.from_document(event[side]) for side in ("begin", "end") if event.get(side)]
    needed = 2 if event["kind"] in STAYS else 1
    return len(dates) >= needed and all(on.certain for on in dates)
