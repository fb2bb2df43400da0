"""A document as its page shows it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from casetracker.document.labels import LABELS
from casetracker.document.walk import events_of, fields_of, sections_of, with_alternatives
from casetracker.vocabulary import NO_NAMES, UNDOING, Evaluation, NameKind, Serves
from published import wording
from published.derived.counts import allegations_about, counted_allegations
from published.derived.deaths import recorded_death
from published.derived.minors import was_a_minor

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

    document: Any
    title: str
    spellings: list[Any] = field(default_factory=list[Any])
    mistaken: list[Any] = field(default_factory=list[Any])
    statuses: list[list[Any]] = field(default_factory=list[list[Any]])
    """The statuses that we do not reject, the latest first: of each its accounts."""
    rejected_statuses: list[Any] = field(default_factory=list[Any])
    """Those that we reject: they stand after all others."""
    death: Any = None
    """The death on record, where no source states a status."""
    small_facts: list[Any] = field(default_factory=list[Any])
    infobox: list[dict[str, Any]] = field(default_factory=list[Any])
    counts: dict[str, list[Any]] = field(default_factory=dict)
    warns: bool = False
    timeline: dict[str, Any] = field(default_factory=dict)
    strip: Strip | None = None
    of_some: list[Any] = field(default_factory=list[Any])
    others: list[Any] = field(default_factory=list[Any])

    @property
    def allegations(self) -> int:
        """Count the allegations about the person, without those about a group that names nobody."""
        return len(counted_allegations(self.document))

    @property
    def harassment(self) -> int:
        """Count the allegations about the person that are only harassment, surveillance or a search."""
        return len(allegations_about(self.document)) - self.allegations

    @property
    def describes_ill_treatment(self) -> bool:
        """Whether an allegation is, counted or not."""
        return describes_ill_treatment(self.document.allegations)

    @property
    def contents(self) -> list[tuple[str, str]]:
        """The parts that the page has, with their anchors, for its table of contents."""
        has = {name: bool(facts) for name, facts in sections_of(self.document)}
        has |= {"custody": has.get("events", False), "sources": True, "edition": True}
        has |= {"said-of-a-group": bool(self.of_some), "others": bool(self.others)}
        parts = [name for name in fields_of(self.document.declaration) if name in PARTS]
        at = parts.index("figures")
        ordered = [*parts[:at], "said-of-a-group", "others", *parts[at:], "edition"]
        return [(part, str(PARTS[part])) for part in ordered if has.get(part)]


LISTS = ("assurances", "proceedings", "allegations", "statements", "figures", "incidents", "names", "sources")
PARTS = {name: LABELS[name] for name in LISTS} | {
    "custody": _("Custody"),
    "said-of-a-group": _("About the group"),
    "others": _("Others in the same events"),
    "events": _("Events"),
    "edition": _("About this edition"),
}
"""What the parts of a page are called; their order is that of the fields of the document."""


def read(
    document: Any,
    *,
    today: date,
    people: dict[str, list[Any]] | None = None,
    of_some: list[Any] | None = None,
    others: list[Any] | None = None,
) -> CasePage:
    """Return the reading of a document.

    ``people`` are the public profiles that share each event, by the event's public id; ``of_some`` is what public
    matters say of some of their members, unnamed; ``others`` who else is public in the same events and proceedings.
    """
    document = page_view(document)
    title = title_of(document)
    facts = annotate(document, title if document.kind == "detainee" else "")
    add_paragraphs(document)
    for event in events_of(document):
        event.shared_with = (people or {}).get(event.id, [])
        event.of_a_minor = document.kind == "detainee" and was_a_minor(document, event)
    for assurance in with_alternatives(document.assurances):
        sort_undertakings(assurance)
    link_all_decisions(document)
    spellings, mistaken = other_names(document) if document.kind == "detainee" else ([], [])
    statuses, rejected = stated_statuses(document, today)
    drawn = timeline(document, [one for accounts in statuses for one in accounts])
    return CasePage(
        document=document,
        title=title,
        spellings=spellings,
        mistaken=mistaken,
        statuses=statuses,
        rejected_statuses=rejected,
        death=recorded_death(document) if document.kind == "detainee" and not statuses else None,
        small_facts=small_facts(document, facts),
        infobox=infobox(document) if document.kind == "detainee" else [],
        counts=counts(facts),
        warns=describes_ill_treatment([*facts, *(one for matter in of_some or [] for one in matter.allegations)]),
        timeline=drawn,
        strip=strip(document, drawn["scale"], drawn["all"]),
        of_some=of_some or [],
        others=others or [],
    )


def title_of(document: Any) -> str:
    """Return the name or the title that heads a document, in plain words."""
    heading = document.heading
    return heading.text if document.kind == "detainee" else wording.plain(heading.title)


SMALL = {"name", "status", "identifier", "detail", "qualification", "figure", "incident"}
"""Kinds of fact that a page states in a few words with footnotes."""


def small_facts(document: Any, facts: list[Any]) -> list[Any]:
    """Return the facts without notes beside them. Figures and incidents in a section have notes."""
    noted = {fact.id for name, found in sections_of(document) if name in ("figures", "incidents") for fact in found}
    return [one for one in facts if one.type in SMALL and one.id not in noted and not one.is_repeated]


def other_names(document: Any) -> tuple[list[Any], list[Any]]:
    """Return the other spellings, each once, and the names under which the person was held by mistake.

    One that we reject stands in the section of names alone.
    """
    names = [name for name in with_alternatives(document.names) if name.evaluation != Evaluation.REJECTED]
    mistaken = [name for name in names if name.kind == NameKind.MISTAKEN]
    others = {name.text: name for name in names if name.kind not in NO_NAMES}
    return [name for text, name in others.items() if text != document.heading.text], mistaken


def stated_statuses(document: Any, today: date) -> tuple[list[list[Any]], list[Any]]:
    """Return the accounts of each status ready for the page, the latest status first, and those that we reject.

    What we reject never introduces the person. A group case has no status.
    """
    heads = document.statuses if document.kind == "detainee" else []
    every = [[one for one in with_alternatives([head]) if one.evaluation != Evaluation.REJECTED] for head in heads]
    found = [accounts for accounts in every if accounts]
    rejected = [one for one in with_alternatives(heads) if one.evaluation == Evaluation.REJECTED]
    for status in (one for accounts in found for one in accounts):
        introduce(status, today, is_first=status is found[0][0])
    for status in rejected:
        introduce(status, today, is_first=False)
        status.introduced = wording.status(status, is_old=False)
    return found, rejected


def introduce(status: Any, today: date, *, is_first: bool) -> None:
    """Say how a status is introduced, and who states it when."""
    latest = status.on and (status.on.latest or status.on.earliest)
    is_old = not latest or date.fromisoformat(latest) < today - FRESH
    status.introduced = wording.status(status, is_old) if is_first else wording.earlier_status(status)
    status.stated = wording.together(status.speaker, wording.format_date(status.on))
    status.where = wording.place(status.place)


def sort_undertakings(assurance: Any) -> None:
    """Separate promises that protect the person from promises that serve the sending state's security."""
    assurance.ledgers = [
        {"serves": serves, "undertakings": rows}
        for serves in (Serves.PERSON, Serves.STATE)
        if (rows := [one for one in assurance.undertakings if one.serves == serves])
    ]


def link_all_decisions(document: Any) -> None:
    """Link the decisions of each proceeding of a document; a group case has none."""
    for proceeding in getattr(document, "proceedings", []):
        link_decisions(proceeding)


def link_decisions(proceeding: Any) -> None:
    """Link each quashed or changed decision to the one that changed it, so that they are read together."""
    decisions = list(with_alternatives(proceeding.decisions))
    by_id = {one.id: one for one in decisions}
    for one in decisions:
        one.acts_on = by_id.get(one.affects)
    for one in decisions:
        if one.acts_on and one.effect in UNDOING:
            one.acts_on.undone_by = one
    for one in decisions:
        if one.standing in ("quashed", "replaced", "set_aside") and one.undone_by is None:
            one.undone_by = undoing_after(one, decisions)


def undoing_after(one: Any, decisions: list[Any]) -> Any:
    """Return the decision that undid a verdict together with the judgment given on it; None where there is none."""
    later = decisions[decisions.index(one) + 1 :]
    return next((other for other in later if other.effect in UNDOING), None)
