"""A document as its page shows it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Effect, NameKind, Serves
from published import wording
from published.derived.counts import allegations_about, counted_allegations

from .content_warning import describes_ill_treatment
from .counts import counts
from .custody_strip import Strip, strip
from .facts import annotate
from .infobox import infobox
from .paragraphs import add_paragraphs
from .timeline import timeline
from .view_objects import page_view

FRESH = timedelta(days=365)
"""A status older than this is "last stated"."""


@dataclass
class CasePage:
    """The parts of a page, ready for its template."""

    document: dict
    title: str
    spellings: list[dict] = field(default_factory=list)
    mistaken: list[dict] = field(default_factory=list)
    statuses: list[dict] = field(default_factory=list)
    small_facts: list[dict] = field(default_factory=list)
    infobox: list[dict] = field(default_factory=list)
    counts: dict[str, list[dict]] = field(default_factory=dict)
    warns: bool = False
    timeline: dict = field(default_factory=dict)
    strip: Strip | None = None
    of_some: list = field(default_factory=list)
    others: list = field(default_factory=list)

    @property
    def allegations(self) -> int:
        """How many allegations are counted for the person; those of a group that names nobody are not among them."""
        return len(counted_allegations(self.document))

    @property
    def harassment(self) -> int:
        """How many allegations made of the person are of no more than harassment, surveillance or a search."""
        return len(allegations_about(self.document)) - self.allegations

    @property
    def tells_of_ill_treatment(self) -> bool:
        """Whether an allegation is, counted or not."""
        return describes_ill_treatment(self.document.get("allegations", []))

    @property
    def contents(self) -> list[tuple[str, str]]:
        """The parts that the page has, with their anchors, for its table of contents."""
        has = {**self.document, "custody": self.document.get("custody", {}).get("events"), **ALWAYS}
        has["said_of_a_group"], has["others"] = self.of_some, self.others
        return [
            (anchor, str(PARTS[anchor])) for anchor in ORDER[self.document["kind"]] if has.get(anchor.replace("-", "_"))
        ]


PARTS = {
    "custody": _("Custody"),
    "assurances": _("Assurances"),
    "proceedings": _("Proceedings"),
    "allegations": _("Allegations"),
    "statements": _("Statements"),
    "said-of-a-group": _("About the group"),
    "others": _("Others in the same events"),
    "figures": _("Figures"),
    "incidents": _("Incidents"),
    "events": _("Events"),
    "names": _("Names"),
    "sources": _("Sources"),
    "edition": _("About this edition"),
}
ALWAYS = {"sources": True, "edition": True}
ORDER = {
    "detainee": [part for part in PARTS if part not in ("incidents", "events")],
    "matter": ["assurances", "statements", "figures", "incidents", "allegations", "events", "sources", "edition"],
}


def read(
    document: dict,
    *,
    today: date,
    people: dict[str, list] | None = None,
    of_some: list | None = None,
    others: list | None = None,
) -> CasePage:
    """Return the reading of a document.

    ``people`` are the public profiles that share each event, by the event's public id; ``of_some`` is what public
    matters say of some of their members, unnamed; ``others`` who else is public in the same events and proceedings.
    """
    document = page_view(document)
    heading = document["heading"]
    title = heading.get("text") or wording.plain(heading.get("title"))
    facts = annotate(document, title if document["kind"] == "detainee" else "")
    add_paragraphs(document)
    for event in [*document.get("custody", {}).get("events", []), *document.get("events", [])]:
        event["shared_with"] = (people or {}).get(event["id"], [])
    for head in document.get("assurances", []):
        for assurance in (head, *head.get("alternatives", [])):
            sort_undertakings(assurance)
    for proceeding in document.get("proceedings", []):
        link_decisions(proceeding)
    spellings, mistaken = other_names(document)
    statuses = [stated(node, today, is_first=not n) for n, node in enumerate(document.get("statuses", []))]
    for head in statuses:
        head["alternatives"] = [
            stated(alternative, today, is_first=False) for alternative in head.get("alternatives", [])
        ]
    custody = document.get("custody") or {"events": document.get("events", [])}
    drawn = timeline(custody, statuses)
    return CasePage(
        document=document,
        title=title,
        spellings=spellings,
        mistaken=mistaken,
        statuses=statuses,
        small_facts=small_facts(document, facts),
        infobox=infobox(document) if document["kind"] == "detainee" else [],
        counts=counts(facts),
        warns=describes_ill_treatment([*facts, *(one for matter in of_some or [] for one in matter.allegations)]),
        timeline=drawn,
        strip=strip(custody, drawn["scale"], drawn["all"]),
        of_some=of_some or [],
        others=others or [],
    )


SMALL = {"name", "status", "identifier", "detail", "qualification", "figure", "incident"}
"""Kinds of fact that a page states in a few words with footnotes."""


def small_facts(document: dict, facts: list[dict]) -> list[dict]:
    """Return the facts that stand without their notes beside them. Figures and incidents in a section have theirs."""
    noted = {node["id"] for part in ("figures", "incidents") for node in document.get(part, [])}
    return [one for one in facts if one["type"] in SMALL and one["id"] not in noted and not one["is_repeated"]]


def other_names(document: dict) -> tuple[list[dict], list[dict]]:
    """Return their other spellings, each once, and the names under which they were held by mistake."""
    heading = document["heading"].get("text")
    names = [one for head in document.get("names", []) for one in (head, *head.get("alternatives", []))]
    mistaken = [node for node in names if node["kind"] == NameKind.MISTAKEN]
    others = {node["text"]: node for node in names if node["text"] != heading and node["kind"] != NameKind.MISTAKEN}
    return list(others.values()), mistaken


def stated(node: dict, today: date, *, is_first: bool = True) -> dict:
    """Return a status with how it is introduced and who states it when; the first of several is the latest."""
    on = node.get("on", {})
    latest = on.get("latest") or on.get("earliest")
    is_old = not latest or date.fromisoformat(latest) < today - FRESH
    node["introduced"] = wording.status(node, is_old) if is_first else wording.earlier_status(node)
    node["stated"] = wording.together(node["speaker"], wording.say_date(on))
    node["where"] = wording.place(node.get("place"))
    return node


def sort_undertakings(assurance: dict) -> None:
    """Keep what protects the person apart from what serves the sending state: the two are never pooled."""
    found = assurance.get("undertakings", [])
    assurance["ledgers"] = [
        {"serves": serves, "undertakings": rows}
        for serves in (Serves.PERSON, Serves.STATE)
        if (rows := [one for one in found if one["serves"] == serves])
    ]


def link_decisions(proceeding: dict) -> None:
    """Tell each decision that was quashed or changed by which one, so that neither is read without the other."""
    decisions = [one for head in proceeding.get("decisions", []) for one in (head, *head.get("alternatives", []))]
    by_id = {one["id"]: one for one in decisions}
    for one in decisions:
        one["undone_by"] = None
        one["acts_on"] = by_id.get(one.get("affects", ""))
    for one in decisions:
        if one["acts_on"] and one.get("effect") in (Effect.QUASHES, Effect.REPLACES):
            one["acts_on"]["undone_by"] = one
    for one in decisions:
        if one.get("standing") in ("quashed", "replaced") and one["undone_by"] is None:
            one["undone_by"] = undoing_after(one, decisions)


def undoing_after(one: dict, decisions: list[dict]) -> dict | None:
    """Return the decision that undid a verdict together with the judgment given on it."""
    later = decisions[decisions.index(one) + 1 :]
    return next((other for other in later if other.get("effect") in (Effect.QUASHES, Effect.REPLACES)), None)
