"""Every fact of a document in page order, with anchor, notes and attribution."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from casetracker.dates import PartialDate
from casetracker.document.parts import Date
from casetracker.document.walk import facts_in, stated
from casetracker.vocabulary import STAYS, CitationSense
from published import wording

from .disputes import tag
from .labels import label
from .view_objects import CitedFact, GivenDate, Note, Passage

OWN_DATES = ("begin", "end", "on", "opened", "brought", "as_of")
"""The dates of facts, the one that says when it was first."""

NO_PLACE = ("", "seen in excerpt")
"""Locators that name no place in a source."""


def annotate(document: Any, person: str = "") -> list[Any]:
    """Add what the page needs to every fact, and to every source where it is cited. Return the facts.

    ``person`` is the name of the person whose case it is. A fact that stands in two places of a document (an
    incident, under two events) has its anchor at the first of them.
    """
    sources = {source.n: source for source in document.sources}
    seen: set[str] = set()
    facts = list(facts_in(document))
    for fact in facts:
        fact.is_repeated = fact.id in seen
        seen.add(fact.id)
        fact.anchor = f"fact-{fact.id}"
        fact.label = label(fact)
        concerns = getattr(fact, "concerns", None)
        fact.whom = wording.whom(concerns, person) if concerns else ""
        fact.notes = notes(fact, sources)
        fact.lead = lead(fact, person)
        fact.speaker = claimant_of(fact, person)
        fact.stated_by = wording.stated_by(fact, fact.speaker)
        fact.tag = tag(fact)
        fact.dates = dates_given(fact)
        fact.dates_contradict = contradict(fact.dates)
        mark_other_dates(fact)
        lead_back(fact)
    name_roles(document, wording.sex_of(document))
    cite_evidence(facts, sources)
    lead_to_others(facts)
    return facts


def name_roles(document: Any, sex: str) -> None:
    """Say in what role the person takes part in each proceeding of a document; a group case has none."""
    for proceeding in getattr(document, "proceedings", []):
        proceeding.role_words = wording.role(proceeding.role, sex)


def notes(fact: Any, sources: dict[int, Any]) -> list[Note]:
    """Return the sources of a fact, each once, with the passages cited and what each of them says."""
    found: dict[int, Note] = {}
    for cite in fact.citations:
        note = found.setdefault(cite.source, note_on(sources[cite.source]))
        contradicts = cite.sense == CitationSense.CONTRADICTS
        add_passage(note.passages, Passage(cite.locator, cite.date, cite.says, contradicts))
    return list(found.values())


def note_on(source: Any) -> Note:
    """Return a note on a source, of which no passage is cited yet."""
    return Note(source.n, source, wording.source_line(source))


def add_passage(passages: list[Passage], passage: Passage) -> None:
    """Add a passage of a source unless another says the same or more; drop those that say less."""
    if not any(says_no_more(passage, other) for other in passages):
        passages[:] = [other for other in passages if not says_no_more(other, passage)] + [passage]


def says_no_more(passage: Passage, other: Passage) -> bool:
    """Whether all that a passage says stands in another of the same source."""
    return (
        passage.locator in (*NO_PLACE, other.locator)
        and passage.date in (None, other.date)
        and passage.says in ({}, other.says)
        and passage.contradicts == other.contradicts
    )


def lead(fact: Any, person: str) -> str:
    """Return the attribution of a statement; "" if the statement itself names its author."""
    account = wording.plain(statement_of(fact)).casefold()
    named = {key: any(name in account for name in names) for key, names in speakers(fact).items()}
    if named["relayed_by"] or (named["party"] and not fact.said_by.relayed_by):
        return ""
    if named["party"]:
        return wording.relayed_alone(fact)
    bearing = [note.of for note in fact.notes if bears_out(note)]
    return wording.attribution(fact, bearing, person)


def statement_of(fact: Any) -> dict[str, str]:
    """Return what is said in a fact, in whole sentences."""
    return next((words for key in ("account", "paraphrase", "own_account") if (words := getattr(fact, key, {}))), {})


def bears_out(note: Note) -> bool:
    """Whether at least one passage of a source confirms the fact."""
    return not all(passage.contradicts for passage in note.passages)


def claimant_of(fact: Any, person: str) -> str:
    """Return who claims it, in short: the speaker, else the authors of the confirming sources."""
    bearing = [note.of for note in fact.notes if bears_out(note)]
    return wording.speaker(fact, person) or wording.source_names(bearing)


def speakers(fact: Any) -> dict[str, set[str]]:
    """Return the names by which a statement may name its own author and who passes it on; a short form apart.

    In every language: a text that is not translated names them in its own, not in the language of the page.
    """
    parties = {key: getattr(fact.said_by, key, None) for key in ("party", "relayed_by")}
    return {
        key: {bare(name).casefold() for name in party.name.values() if name} if party else set()
        for key, party in parties.items()
    }


def bare(name: str) -> str:
    """Return a name without the short form in brackets after it."""
    return name.partition(" (")[0]


def dates_given(fact: Any) -> list[GivenDate]:
    """Return the dates that sources give for a fact, each with its notes, where they give more than one.

    The date of the fact itself is one of them where a source gives a date that does not go with it.
    """
    dates: dict[str, GivenDate] = {}
    for note in fact.notes:
        for passage in note.passages:
            if passage.date:
                dates.setdefault(passage.date.edtf, GivenDate(passage.date)).notes.append(note)
    own = next((on for key in OWN_DATES if (on := getattr(fact, key, None))), None)
    if own and not all(goes_with(entry.date, fact) for entry in dates.values()):
        undated = [note for note in fact.notes if bears_out(note) and not any(one.date for one in note.passages)]
        dates.setdefault(own.edtf, GivenDate(own, undated))
    return sorted(dates.values(), key=by_date) if len(dates) > 1 else []


def goes_with(given: Date, fact: Any) -> bool:
    """Whether a date can be one of the dates of a fact, or a day between its begin and its end."""
    on, own = PartialDate.from_document(given), [PartialDate.from_document(one) for one in own_dates(fact)]
    if any(on.overlaps(one) for one in own):
        return True
    sides = (getattr(fact, side, None) for side in ("begin", "end"))
    begin, end = (PartialDate.from_document(side) if side else None for side in sides)
    if begin is None or (end is None and getattr(fact, "kind", "") not in STAYS):
        return False
    return on.possibly_within(begin.earliest, end.latest if end else None)


def own_dates(fact: Any) -> list[Date]:
    """Return the dates of a fact itself, of whatever kind."""
    return [value for value in stated(fact).values() if isinstance(value, Date)]


def mark_other_dates(fact: Any) -> None:
    """Mark the passages whose date a reader must be told: the dates differ, or it is no date of the fact itself."""
    own = own_dates(fact)
    for passage in (one for note in fact.notes for one in note.passages):
        passage.tells_date = passage.date is not None and (bool(fact.dates) or passage.date not in own)


def contradict(dates: list[GivenDate]) -> bool:
    """Whether some of the dates exclude each other; "September" and "30 September" do not."""
    values = [PartialDate.from_document(entry.date) for entry in dates]
    return not all(one.overlaps(other) for one, other in combinations(values, 2))


def by_date(entry: GivenDate) -> tuple[str, str]:
    """Return the place of a date among others."""
    return (entry.date.earliest or entry.date.latest, entry.date.latest)


def lead_back(fact: Any) -> None:
    """Add the fact to each source it cites, for the links back from the list of sources."""
    for note in fact.notes:
        locators = dict.fromkeys(passage.locator for passage in note.passages if passage.locator)
        back = CitedFact(fact.anchor, fact.label, "; ".join(locators))
        if back not in note.of.cited_for:
            note.of.cited_for.append(back)


def lead_to_others(facts: list[Any]) -> None:
    """Link an allegation to its stay, complaint and proceeding on the page.

    An assurance gets those to its transfers.
    """
    by_id = {fact.id: fact for fact in reversed(facts)}
    for fact in facts:
        if fact.type == "assurance":
            fact.leads_to = [by_id[one] for one in fact.transfers if one in by_id]
        if fact.type == "allegation":
            named = {key: by_id.get(getattr(fact, key)) for key in ("event", "complaint", "used_in")}
            fact.leads_to = {key: other and other.anchor for key, other in named.items()}


def cite_evidence(facts: Iterable[Any], sources: dict[int, Any]) -> None:
    """Give each piece of evidence a note on the source that mentions it or shows it."""
    for piece in (one for fact in facts if fact.type == "allegation" for one in fact.evidence):
        if piece.source in sources:
            piece.notes = [note_on(sources[piece.source])]
