"""Derive the lookup rows of lists from a document and the names published before a merge."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from casetracker.custody import Span
from casetracker.document import Detainee, Document
from casetracker.document.custody import Event
from casetracker.document.document import NameHeading
from casetracker.document.parts import Country, Place
from casetracker.document.person import Name, Status
from casetracker.document.walk import events_of, plain, with_alternatives
from casetracker.names import folded, sorting_form
from casetracker.vocabulary import (
    NATIONALITIES,
    NO_NAMES,
    STAYS,
    TERMS,
    CitationSense,
    Evaluation,
    NameKind,
    PlaceKind,
    StatusKind,
)

from ..derived.counts import (
    IN_THE_HANDS_OF_A_COUNTRY,
    allegations_about,
    counted_allegations,
    is_counted,
    latest_status,
)
from ..derived.days_held import accounts, spans
from ..derived.deaths import recorded_death
from ..derived.headings import heading_of, is_rejected, name_heading_of
from ..ledger.projecting import clear_ledger, project_ledger
from ..models import Case, CustodyPlace, Facet, Profile, ProfileEvent, ProfileFacet, ProfileMatter, ProfileProceeding
from ..search.rows import KnownName, empty_search, fill_search
from ..slugs import english, slug_of_text
from .custody import custody_places, proceeding_rows

UNNAMED = "name-not-known"
"""The decorative part of the address of a person without a known name."""


def is_unnamed(document: Detainee) -> bool:
    """Whether a person is shown by what is known of them, since no name is."""
    names = [name for name in with_alternatives(document.names) if name.evaluation != Evaluation.REJECTED]
    return all(name.kind in NO_NAMES for name in names)


NOT_LISTED = frozenset({NameKind.DESCRIPTION})
"""Kinds of name that are no spelling of the name."""


def slug_of(document: Document) -> str:
    """Return the decorative part of an address: a name or a neutral title, never a charge.

    What is known of a person without a name may change or be taken out, and an address stays.
    """
    if isinstance(document, Detainee) and is_unnamed(document):
        return UNNAMED
    heading = heading_of(document)
    words = heading.text if isinstance(heading, NameHeading) else english(heading.title)
    return slug_of_text(words) or document.kind


def sort_key(document: Detainee) -> str:
    """Return the key by which lists sort a person: the family name first, or the words that stand for a name."""
    heading = name_heading_of(document)
    if is_unnamed(document):
        return folded(heading.text)[:240]
    same = [name for name in with_alternatives(document.names) if name.text == heading.text]
    name = next((one for one in same if one.sorted_as or one.family_name), None)
    if name is None:
        return sorting_form(heading.text, script=heading.script, language=heading.language)[:240]
    family = name.sorted_as or f"{name.family_name} {name.second_family_name}"
    given = "" if name.sorted_as else name.given_name
    return sorting_form(heading.text, script=heading.script, family=family, given=given)[:240]


def project(case: Case, document: Document, earlier: Iterable[Name] = ()) -> None:
    """Fill the lookup rows of a case from its current document. The caller holds the transaction.

    ``earlier`` are names under which the person was public in records that were merged into this one.
    """
    unproject(case)
    names = known_names(document, earlier) if isinstance(document, Detainee) else []
    if isinstance(document, Detainee):
        profile = Profile.objects.create(case=case, **profile_fields(document, names))
        ProfileFacet.objects.bulk_create(facet_rows(profile, document))
        ProfileEvent.objects.bulk_create(event_rows(profile, document))
        ProfileProceeding.objects.bulk_create(proceeding_rows(profile, document))
        CustodyPlace.objects.bulk_create(custody_places(profile, document))
        ProfileMatter.objects.bulk_create(ProfileMatter(profile=profile, matter=matter) for matter in document.matters)
    fill_search(case, document, names)
    project_ledger(case, document)


def unproject(case: Case) -> None:
    """Take a case out of everything by which it can be listed or found."""
    empty_search(case)
    clear_ledger(case)
    Profile.objects.filter(case=case).delete()


def profile_fields(document: Detainee, names: list[KnownName]) -> dict[str, Any]:
    """Return the columns of a profile row; ``names`` are all by which the person is found."""
    heading = name_heading_of(document)
    status = latest_status(document.statuses)
    events = [one for head in events_of(document) for one in accounts(head)]
    happened = [event for event in events if event.kind not in TERMS]
    years = sorted({bound[:4] for event in happened for bound in event_bounds(event)})
    return {
        "name": heading.text,
        "name_script": heading.script,
        "name_language": heading.language,
        "sort_key": sort_key(document),
        "status": status_of(document, status) if status else status_of_the_dead(document),
        "spellings": spellings(document, names),
        "searched": searched(document, names),
        "under_assurances": any(event.under_assurance for event in events),
        "allegations": len(counted_allegations(document)),
        "assurances": len(document.assurances),
        "first_year": years[0] if years else "",
        "last_year": years[-1] if years else "",
    }


def spellings(document: Detainee, names: list[KnownName]) -> list[dict[str, Any]]:
    """Return the names to show beside the heading; those published before a merge only are marked ``earlier``.

    One that we reject stands on the page alone, with the reason.
    """
    heading = name_heading_of(document).text
    shown = [name for name in names if name.earlier or not is_rejected(document, name.text)]
    others = (asdict(name) for name in shown if name.text != heading and name.kind not in NOT_LISTED)
    return [{key: value for key, value in name.items() if key != "earlier" or value} for name in others]


def known_names(document: Detainee, earlier: Iterable[Name]) -> list[KnownName]:
    """Return every name of a document, alternatives too, and each earlier name once that it does not have itself."""
    own = [known_name(name) for name in with_alternatives(document.names)]
    folded_own = {folded(name.text) for name in own}
    others = {name.text: known_name(name, earlier=True) for name in earlier if folded(name.text) not in folded_own}
    return [*own, *others.values()]


def known_name(name: Name, *, earlier: bool = False) -> KnownName:
    """Return a name of a document as one by which the person is found."""
    return KnownName(name.text, name.script, name.language, name.kind, earlier)


def searched(document: Detainee, names: list[KnownName]) -> str:
    """Return the text by which the list finds a person: names in any script, identifiers, places, of every account."""
    words = [name.text for name in names]
    for row in with_alternatives(document.identifiers):
        words += [row.value, *row.system.name.values()]
    for event in with_alternatives(events_of(document)):
        for place in filter(None, (event.place, event.to_place)):
            words += list(place.name.values())
    return " | ".join(dict.fromkeys(folded(word) for word in words if word))


def status_of_the_dead(document: Detainee) -> dict[str, Any]:
    """Return that the person is dead, by the death on record, where no source states a status; else nothing."""
    died = recorded_death(document)
    return {**status_of(document, died), "kind": StatusKind.DECEASED.value} if died else {}


def status_of(document: Detainee, status: Status | Event) -> dict[str, Any]:
    """Return a status, or a death, with the source that states it, as lists show it."""
    on = status.begin if isinstance(status, Event) else status.on
    sources = {source.n: source for source in document.sources}
    cited = [one.source for one in status.citations if one.sense != CitationSense.CONTRADICTS]
    source = sources.get(cited[0]) if cited else None
    return {
        "kind": status.kind,
        "on": plain(on) if on else {},
        "said_by": plain(status.said_by) if status.said_by else {},
        "source": (source.publisher or source.title or source.descriptor.get("en", "")) if source else "",
    }


def event_bounds(event: Event) -> list[str]:
    """Return the days that bound an event, as far as they are known."""
    dates = [on for on in (event.begin, event.end) if on]
    return [bound for on in dates for bound in (on.earliest, on.latest) if bound]


def facet_rows(profile: Profile, document: Detainee) -> list[ProfileFacet]:
    """Return the values of every facet, each once."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for facet, code, name in facet_values(document):
        found.setdefault((facet, code), name)
    return [ProfileFacet(profile=profile, facet=facet, code=code, name=name) for (facet, code), name in found.items()]


def facet_values(document: Detainee) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each facet with a value of it: a code and its name by language."""
    for detail in with_alternatives(document.details):
        if detail.kind in NATIONALITIES and detail.place and is_counted(detail):
            state = detail.place.country or detail.place
            yield Facet.NATIONALITY, state.code, state.name
    for event in (one for head in events_of(document) for one in accounts(head)):
        yield from event_facets(event)
    for allegation in allegations_about(document):
        for method in allegation.methods:
            yield Facet.METHOD, method.code, method.name


def event_facets(event: Event) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield what one event says: its kind, the facility, who held the person, and the country of a stay or arrest."""
    place = event.place
    yield Facet.EVENT, event.kind, {}
    if event.kind in STAYS and event.authority:
        yield Facet.HELD_BY, event.authority.code, event.authority.name
    country = country_of(place) if event.kind in IN_THE_HANDS_OF_A_COUNTRY else None
    if country:
        yield Facet.COUNTRY, country.code, country.name
    if place and place.kind == PlaceKind.FACILITY:
        yield Facet.FACILITY, place.code, place.name


def country_of(place: Place | None) -> Country | Place | None:
    """Return the country in which a place lies, or which it is itself."""
    if place is None:
        return None
    return place.country or (place if place.kind == PlaceKind.COUNTRY else None)


def event_rows(profile: Profile, document: Detainee) -> list[ProfileEvent]:
    """Return one row for each event, with the days by which its own page answers."""
    events = events_of(document)
    known = spans(events)
    return [
        ProfileEvent(profile=profile, event=event.id, kind=event.kind, **day_columns(known.get(event.id)))
        for event in events
    ]


def day_columns(span: Span | None) -> dict[str, Any]:
    """Return the days of an event as columns; empty where it has no date or does not count."""
    columns = {}
    for name, days in (("sure", span and span.sure), ("possible", span and span.possible)):
        columns[f"{name}_first"], columns[f"{name}_last"] = days or (None, None)
    return columns
