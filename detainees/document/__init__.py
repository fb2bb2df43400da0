"""Case to document: the one place where a research record becomes something that readers may see.

A document is one detainee's case or one matter, self-contained: strings, integers, lists and objects.
It never names another detainee; who shared an event is joined at read time, among people public then,
by the event's public id. Every rule of publication is applied here (see ``harm``), so every output,
being a function of the document, keeps it.
"""

from dataclasses import dataclass, field

from casetracker.vocabulary import GroupReference, PublicationBasis
from detainees.models import Detainee, Matter

from .allegations import allegations
from .assurances import assurances
from .canonical import canonical_bytes, fingerprint
from .custody import custody, incident, participations_of, write_shared_event
from .harm import Protection
from .pen import LeftOut, NotPublishable, Pen, ready, text, without_empty
from .person import details, identifiers, main_name, names, statuses
from .proceedings import proceedings
from .words import figures, statements

SCHEMA = 1
"""The version of the document's shape; a new number means that old readers must be told."""


@dataclass
class Draft:
    """A document as it would be published now, and what stays out of it."""

    document: dict
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        """Return the canonical bytes."""
        return canonical_bytes(self.document)

    @property
    def sha256(self) -> str:
        """Return the hash of the canonical bytes."""
        return fingerprint(self.content)


def draft_of(subject: Detainee | Matter) -> Draft:
    """Return the document of a case or matter as it would be published now.

    Raises NotPublishable where nobody has decided on a basis of publication, where the record was merged
    into another, or where the man has no name that may be shown.
    """
    if subject.publication_basis == PublicationBasis.NONE:
        raise NotPublishable(f"“{subject}” has no basis of publication. Decide on one in its form, with a note.")
    return draft_of_matter(subject) if isinstance(subject, Matter) else draft_of_detainee(subject)


def draft_of_detainee(detainee: Detainee) -> Draft:
    """Return the document of one detainee's case."""
    if detainee.merged_into_id is not None:
        raise NotPublishable(f"“{detainee}” was merged into “{detainee.merged_into}”. Publish that record.")
    pen = Pen(detainee=detainee)
    participations = participations_of(detainee)
    protection = Protection(detainee, participations)
    written_names = names(pen, detainee)
    if not written_names:
        raise NotPublishable(f"“{detainee}” has no public, assessed and cited name. Add one with its source.")
    document = {
        "schema": SCHEMA,
        "kind": "detainee",
        "id": detainee.public_id,
        "heading": main_name(detainee, written_names),
        "names": written_names,
        "statuses": statuses(pen, detainee),
        "identifiers": identifiers(pen, detainee),
        "details": details(pen, detainee),
        "custody": custody(pen, participations, protection),
        "assurances": assurances(pen, detainee.assurances.all(), detainee, protection),
        "proceedings": proceedings(pen, detainee),
        "allegations": allegations(pen, detainee.allegations.all(), protection),
        "statements": own_statements(pen, detainee, protection),
        "group_allegations": group_allegations(pen, detainee),
        "group_statements": group_statements(pen, detainee),
        "figures": figures(pen, detainee.figures.filter(event=None, proceeding=None), detainee),
        "matters": sorted(matter.public_id for matter in open_matters(detainee)),
    }
    return Draft(finish(document, pen), pen.left_out)


def own_statements(pen: Pen, detainee: Detainee, protection: Protection) -> list[dict]:
    """Return what he said and what was said about him by name."""
    rows = (detainee.statements.all() | detainee.statements_about.all()).distinct().filter(assurance=None)
    return statements(pen, rows, protection)


OF_SOME = {"stated_as": GroupReference.SOME_MEMBERS}


def open_matters(detainee: Detainee):
    """Return the matters he belongs to of which somebody has decided that they may be public."""
    return detainee.matters.exclude(publication_basis=PublicationBasis.NONE)


def group_statements(pen: Pen, detainee: Detainee) -> list[dict]:
    """Return what is said of some of a group he belongs to, unnamed: it says so, and is never narrowed."""
    rows = [matter.statements.filter(**OF_SOME) for matter in open_matters(detainee)]
    return [node for found in rows for node in statements(pen, found)]


def group_allegations(pen: Pen, detainee: Detainee) -> list[dict]:
    """Return the allegations made by or for some of a group he belongs to, unnamed."""
    rows = [matter.allegations.filter(**OF_SOME) for matter in open_matters(detainee)]
    return [node for found in rows for node in allegations(pen, found)]


def draft_of_matter(matter: Matter) -> Draft:
    """Return the document of a matter: what concerns several people, or nobody by name. It lists no member."""
    pen = Pen()
    document = {
        "schema": SCHEMA,
        "kind": "matter",
        "id": matter.public_id,
        "heading": {"title": text(matter.title)},
        "group": matter.group_words,
        "events": shared_events(pen, matter),
        "incidents": [node for row in matter.incidents.all() if (node := incident(pen, row))],
        "assurances": assurances(pen, matter.assurances.all()),
        "statements": statements(pen, matter.statements.all()),
        "allegations": allegations(pen, matter.allegations.all()),
        "figures": figures(pen, matter.figures),
    }
    return Draft(finish(document, pen), pen.left_out)


def shared_events(pen: Pen, matter: Matter) -> list[dict]:
    """Return the events the matter is about, without the people in them."""
    related = ("authority", "to_authority", "place__within__within", "to_place__within__within", "incident")
    return pen.write_all(ready(matter.events.select_related(*related)), lambda row: write_shared_event(pen, row))


def finish(document: dict, pen: Pen) -> dict:
    """Return the document with its numbered sources, without empty parts and without references that lead nowhere.

    A reference to a row that stays out would tell that there is one.
    """
    return without_empty(without_dangling(document | {"sources": pen.sources}, ids_in(document)))


REFERENCES = ("event", "used_in", "complaint")


def ids_in(part) -> set[str]:
    """Return the ids of the rows that a part of a document holds."""
    if isinstance(part, dict):
        own = {part["id"]} if isinstance(part.get("id"), str) else set()
        return own.union(*(ids_in(value) for value in part.values()))
    return set().union(*map(ids_in, part)) if isinstance(part, list) else set()


def without_dangling(part, ids: set[str]):
    """Return the part without references to rows that the document does not hold."""
    if isinstance(part, list):
        return [without_dangling(one, ids) for one in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value for key, value in part.items() if key not in REFERENCES or value in ids}
    if "transfers" in kept:
        kept["transfers"] = [one for one in kept["transfers"] if one in ids]
    return {key: without_dangling(value, ids) for key, value in kept.items()}


__all__ = ["SCHEMA", "Draft", "LeftOut", "NotPublishable", "canonical_bytes", "draft_of", "fingerprint"]
