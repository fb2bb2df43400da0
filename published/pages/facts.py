"""Every fact of a document in the order of the page, with its anchor, its notes and whose statement it is."""

from collections.abc import Iterator
from itertools import combinations

from casetracker.dates import PartialDate
from casetracker.vocabulary import STAYS, CitationSense
from published import wording

from .disputes import tag
from .labels import label
from .view_objects import page_view

SECTIONS = (
    ("names", "name"),
    ("statuses", "status"),
    ("identifiers", "identifier"),
    ("details", "detail"),
    ("incidents", "incident"),
    ("events", "event"),
    ("assurances", "assurance"),
    ("proceedings", "proceeding"),
    ("allegations", "allegation"),
    ("statements", "statement"),
    ("figures", "figure"),
)
"""The parts of a document that hold facts, as the page shows them, and what kind each part holds."""

INSIDE = {
    "event": (("incident", "incident"), ("figures", "figure"), ("qualifications", "qualification")),
    "incident": (),
    "assurance": (("undertakings", "undertaking"), ("statements", "statement")),
    "undertaking": (("assessments", "assessment"),),
    "proceeding": (
        ("incident", "incident"),
        ("charges", "charge"),
        ("decisions", "decision"),
        ("figures", "figure"),
        ("qualifications", "qualification"),
    ),
    "allegation": (("qualifications", "qualification"),),
}
"""The facts that stand inside a fact."""

OWN_DATES = ("begin", "end", "on", "opened", "brought", "as_of")
"""The dates of facts, the one that says when it was first."""

NO_PLACE = ("", "seen in excerpt")
"""Locators that name no place in a source."""


def each_fact(document: dict) -> Iterator[tuple[str, dict]]:
    """Yield every fact with its kind, alternatives right after the head of their group."""
    sections = {**document, **document.get("custody", {})}
    for section, kind in SECTIONS:
        for node in sections.get(section, []):
            yield from facts_within(kind, node)


def facts_within(kind: str, node: dict) -> Iterator[tuple[str, dict]]:
    """Yield a fact, the facts inside it and its alternatives."""
    yield kind, node
    for key, inner in INSIDE.get(kind, ()):
        found = node.get(key, [])
        for child in [found] if isinstance(found, dict) else found:
            yield from facts_within(inner, child)
    for alternative in node.get("alternatives", []):
        yield from facts_within(kind, alternative)


def annotate(document: dict, person: str = "") -> list[dict]:
    """Add to every fact of a view what the page needs of it, and to every source where it is cited. Returns the facts.

    ``person`` is the name of the person whose case it is. A fact that stands in two places of a document (an
    incident, under two events) has its anchor at the first of them.
    """
    document = page_view(document)
    sources = {source["n"]: source for source in document.get("sources", [])}
    seen: set[str] = set()
    facts = []
    for _kind, node in each_fact(document):
        node["is_repeated"] = node["id"] in seen
        seen.add(node["id"])
        node["anchor"] = f"fact-{node['id']}"
        node["label"] = label(node)
        node["whom"] = wording.whom(node["concerns"], person) if node.get("concerns") else ""
        node["notes"] = notes(node, sources)
        node["lead"] = lead(node, person)
        node["speaker"] = said_by_whom(node, person)
        node["tag"] = tag(node)
        node["dates"] = dates_given(node)
        node["dates_contradict"] = contradict(node["dates"])
        mark_other_dates(node)
        facts.append(node)
        lead_back(node)
    cite_evidence(facts, sources)
    lead_to_others(facts)
    return facts


def notes(node: dict, sources: dict[int, dict]) -> list[dict]:
    """Return the sources of a fact, each once, with the passages cited and what each of them says."""
    found: dict[int, dict] = {}
    for cite in node.get("citations", []):
        source = sources[cite["source"]]
        empty = {"n": source["n"], "of": source, "line": wording.source_line(source), "passages": []}
        passage = {key: cite[key] for key in ("locator", "date", "says") if key in cite}
        passage["contradicts"] = cite.get("sense") == CitationSense.CONTRADICTS
        add_passage(found.setdefault(source["n"], empty)["passages"], passage)
    return list(found.values())


def add_passage(passages: list[dict], passage: dict) -> None:
    """Add a passage of a source unless another says the same or more; drop those that say less."""
    if not any(says_no_more(passage, other) for other in passages):
        passages[:] = [other for other in passages if not says_no_more(other, passage)] + [passage]


def says_no_more(passage: dict, other: dict) -> bool:
    """Whether all that a passage says stands in another of the same source."""
    parts = {key: value for key, value in passage.items() if key != "locator" or value not in NO_PLACE}
    return all(other.get(key) == value for key, value in parts.items())


def lead(node: dict, person: str) -> str:
    """Return the words that say whose statement it is; "" where the statement itself names them already."""
    account = wording.plain(node.get("account") or node.get("paraphrase") or node.get("own_account")).casefold()
    named = {key: bool(said) and said.casefold() in account for key, said in speakers(node).items()}
    if named["relayed_by"] or (named["party"] and not node["said_by"].get("relayed_by")):
        return ""
    if named["party"]:
        return wording.relayed_alone(node)
    bearing = [note["of"] for note in node["notes"] if bears_out(note)]
    return wording.attribution(node, bearing, person)


def bears_out(note: dict) -> bool:
    """Whether at least one passage of a source bears the fact out."""
    return not all(passage["contradicts"] for passage in note["passages"])


def said_by_whom(node: dict, person: str) -> str:
    """Return who says it, in a few words: the speaker, else whom the sources come from that bear it out."""
    bearing = [note for note in node["notes"] if bears_out(note)]
    return wording.speaker(node, person) or wording.source_names([note["of"] for note in bearing])


def speakers(node: dict) -> dict[str, str]:
    """Return the names by which a statement may name its own author and who passes it on; a short form apart."""
    said_by = node.get("said_by", {})
    return {key: bare(wording.plain(said_by.get(key, {}).get("name"))) for key in ("party", "relayed_by")}


def bare(name: str) -> str:
    """Return a name without the short form in brackets after it."""
    return name.partition(" (")[0]


def dates_given(node: dict) -> list[dict]:
    """Return the dates that sources give for a fact, each with its notes, where they give more than one.

    The date of the fact itself is one of them where a source gives a date that does not go with it.
    """
    dates: dict[str, dict] = {}
    for note in node["notes"]:
        for passage in note["passages"]:
            if passage.get("date"):
                entry = dates.setdefault(passage["date"]["edtf"], {"date": passage["date"], "notes": []})
                entry["notes"].append(note)
    own = next((node[key] for key in OWN_DATES if node.get(key)), None)
    if own and not all(goes_with(entry["date"], node) for entry in dates.values()):
        undated = [note for note in node["notes"] if bears_out(note) and not any(map(has_date, note["passages"]))]
        dates.setdefault(own["edtf"], {"date": own, "notes": undated})
    return sorted(dates.values(), key=by_date) if len(dates) > 1 else []


def has_date(passage: dict) -> bool:
    """Whether a source gives a date in a passage."""
    return bool(passage.get("date"))


def goes_with(given: dict, node: dict) -> bool:
    """Whether a date can be one of the dates of a fact, or a day between its begin and its end."""
    on, own = PartialDate.from_document(given), [PartialDate.from_document(one) for one in own_dates(node)]
    if any(on.overlaps(one) for one in own):
        return True
    begin, end = (PartialDate.from_document(node[side]) if node.get(side) else None for side in ("begin", "end"))
    is_span = begin is not None and (end is not None or node.get("kind") in STAYS)
    return is_span and on.possibly_within(begin.earliest, end.latest if end else None)


def own_dates(node: dict) -> list[dict]:
    """Return the dates of a fact itself, of whatever kind."""
    return [value for value in node.values() if isinstance(value, dict) and "edtf" in value]


def mark_other_dates(node: dict) -> None:
    """Mark the passages whose date a reader must be told: the dates differ, or it is no date of the fact itself."""
    for passage in (one for note in node["notes"] for one in note["passages"]):
        on = passage.get("date")
        passage["tells_date"] = on is not None and (bool(node["dates"]) or on not in node.values())


def contradict(dates: list[dict]) -> bool:
    """Whether some of the dates exclude each other; "September" and "30 September" do not."""
    values = [PartialDate.from_document(entry["date"]) for entry in dates]
    return not all(one.overlaps(other) for one, other in combinations(values, 2))


def by_date(entry: dict) -> tuple:
    """Return the place of a date among others."""
    on = entry["date"]
    return (on["earliest"] or on["latest"], on["latest"])


def lead_back(node: dict) -> None:
    """Add the fact to each source it cites, for the way back from the list of sources."""
    for note in node["notes"]:
        locators = [passage.get("locator", "") for passage in note["passages"]]
        back = {"anchor": node["anchor"], "label": node["label"]}
        back["locator"] = "; ".join(dict.fromkeys(locator for locator in locators if locator))
        found = note["of"].setdefault("cited_for", [])
        if back not in found:
            found.append(back)


def lead_to_others(facts: list[dict]) -> None:
    """Give an allegation the ways to the stay, complaint and proceeding it names, where they stand on the page.

    An assurance gets those to its transfers.
    """
    by_id = {node["id"]: node for node in reversed(facts)}
    anchors = {public_id: node["anchor"] for public_id, node in by_id.items()}
    for node in facts:
        if node["type"] == "assurance":
            node["leads_to"] = [by_id[one] for one in node.get("transfers", []) if one in by_id]
        if node["type"] == "allegation":
            node["leads_to"] = {key: anchors.get(node.get(key)) for key in ("event", "complaint", "used_in")}


def cite_evidence(facts: list[dict], sources: dict[int, dict]) -> None:
    """Give each piece of evidence a note on the source that mentions it or shows it."""
    for node in facts:
        for piece in node.get("evidence", []):
            if piece.get("source") in sources:
                source = sources[piece["source"]]
                line = wording.source_line(source)
                piece["notes"] = [{"n": source["n"], "of": source, "line": line, "passages": []}]
