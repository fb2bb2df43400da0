"""Build the document of a case: the only place where research rows become something that readers may see.

A document is one detainee's case or one matter, self-contained: strings, integers, lists and objects.
It never names another detainee; who shared an event is joined at read time, among people public then,
by the event's public id. Every rule of publication is applied here (see ``harm``), so every output,
being a function of the document, keeps it.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from msgspec import NODEFAULT, structs

from casetracker import document as types
from casetracker.document import SCHEMA, NotADocument, canonical_bytes, check, fingerprint
from casetracker.document.base import Node, kind_of, with_fields
from casetracker.document.custody import Event
from casetracker.document.document import TitleHeading
from casetracker.document.statements import Statement
from casetracker.document.walk import facts_in, fields_of, nodes_in, with_alternatives
from casetracker.vocabulary import Evaluation, PublicationBasis
from detainees.models import CustodyEvent, Detainee, Edition, Incident, Matter
from detainees.models import Statement as StatementRow

from .allegations import allegations
from .assurances import assurances
from .custody import custody, incident, participations_of, write_shared_event
from .group import GroupProtection
from .harm import Protection
from .loading import event_parts
from .person import details, identifiers, main_name, names, statuses
from .proceedings import loaded_roles, proceedings
from .words import figures, statements
from .writer import DocumentWriter, LeftOut, NotPublishable, Part, ready, text


@dataclass
class Draft:
    """A document as it would be published now, and the rows that would not be published."""

    document: types.Document
    left_out: list[LeftOut] = field(default_factory=list)

    @cached_property
    def content(self) -> bytes:
        """Return the canonical bytes."""
        return types.encode(self.document)

    @property
    def sha256(self) -> str:
        """Return the hash of the canonical bytes."""
        return fingerprint(self.content)


def draft_of(subject: Detainee | Matter) -> Draft:
    """Return the document of a case or matter as it would be published now.

    Raises NotPublishable where nobody has decided on a basis of publication, where the record was merged
    into another, where the person has no name that may be shown, or where the document is not what its types declare.
    """
    if subject.publication_basis == PublicationBasis.NONE:
        raise NotPublishable(
            f"Nobody has decided why we may publish “{subject}”. Fill in “Reason we may publish” and “Justification”."
        )
    draft = draft_of_matter(subject) if isinstance(subject, Matter) else draft_of_detainee(subject)
    refuse_untitled(draft)
    refuse_undeclared(subject, draft)
    return draft


def refuse_untitled(draft: Draft) -> None:
    """Raise NotPublishable where something that readers know by its title or name has none in any language."""
    for node in nodes_in(draft.document):
        declared: type[Node] = type(node)
        for name in NAMED_BY & fields_of(declared).keys():
            if getattr(node, name) == {} and is_required(declared, name):
                raise NotPublishable(
                    f"{called(node)} has no {name}, so readers could not tell what it is. "
                    f"Open it and fill in the {name}."
                )


NAMED_BY = {"title", "name"}


def is_required(node: type[Node], name: str) -> bool:
    """Whether a field must be there."""
    field = next(one for one in structs.fields(node) if one.name == name)
    return field.default is NODEFAULT and field.default_factory is NODEFAULT


def called(node: Node) -> str:
    """Return what a part of a document is, with its kind and date where it has them."""
    what = str(kind_of(type(node))).replace("_", " ").capitalize()
    kind = str(getattr(node, "kind", "") or "").replace("_", " ")
    return f"{what} ({kind})" if kind else what


def refuse_undeclared(subject: Detainee | Matter, draft: Draft) -> None:
    """Raise NotPublishable if the document does not match its types, which is an error in the program."""
    try:
        check(draft.content)
    except NotADocument as error:
        raise NotPublishable(
            f"The document of “{subject}” cannot be published: {error}. This is an error in the program. "
            "Send this message to an administrator."
        ) from error


def draft_of_detainee(detainee: Detainee) -> Draft:
    """Return the document of one detainee's case."""
    if detainee.merged_into_id is not None:
        raise NotPublishable(f"“{detainee}” was merged into “{detainee.merged_into}”. Publish that record.")
    writer = DocumentWriter(detainee=detainee)
    participations = participations_of(detainee)
    with_roles = Detainee.objects.prefetch_related(Prefetch("roles", loaded_roles())).get(pk=detainee.pk)
    protection = Protection(with_roles, participations)
    written_names = names(writer, detainee)
    if not written_names:
        raise NotPublishable(f"“{detainee}” has no public, assessed and cited name. Add one with its source.")
    if all(name.evaluation == Evaluation.REJECTED for name in with_alternatives(written_names)):
        raise NotPublishable(
            f"Every name of “{detainee}” is rejected, and a rejected name cannot head a page. Add a name that is "
            "accepted or reported, with its source, and make it the main name."
        )
    document = types.Detainee(
        schema=SCHEMA,
        id=detainee.public_id,
        heading=main_name(detainee, written_names),
        names=written_names,
        statuses=statuses(writer, detainee),
        identifiers=identifiers(writer, detainee),
        details=details(writer, detainee, protection),
        custody=custody(writer, participations, protection),
        assurances=assurances(writer, detainee.assurances.all(), detainee, protection),
        proceedings=proceedings(writer, with_roles.roles.all()),
        allegations=allegations(writer, detainee.allegations.all(), protection),
        statements=own_statements(writer, detainee, protection),
        figures=figures(writer, ready(detainee.figures.filter(event=None, proceeding=None)), detainee),
        matters=sorted(matter.public_id for matter in open_matters(detainee)),
        sources=writer.sources,
    )
    return Draft(without_dangling(document), writer.left_out)


NAMED_IN_STATEMENTS = (StatementRow.speakers.through, StatementRow.about.through)


def own_statements(writer: DocumentWriter, detainee: Detainee, protection: Protection) -> list[Statement]:
    """Return statements by the person, and statements that name the person."""
    named = (lists.objects.filter(detainee=detainee).values("statement") for lists in NAMED_IN_STATEMENTS)
    by_them, about_them = (Q(pk__in=rows) for rows in named)
    return statements(writer, StatementRow.objects.filter(by_them | about_them, assurance=None), protection)


def open_matters(detainee: Detainee) -> QuerySet[Matter]:
    """Return the person's group cases that are public now. The others are not mentioned, not even by id."""
    public_now = Edition.objects.published().filter(withdrawn_at=None, matter__isnull=False)
    return detainee.matters.exclude(publication_basis=PublicationBasis.NONE).filter(pk__in=public_now.values("matter"))


def draft_of_matter(matter: Matter) -> Draft:
    """Return the document of a group case: facts about several people, or about nobody by name. It lists no members.

    What concerns a member passes their protection, and of several people the strictest.
    """
    writer, protection = DocumentWriter(), GroupProtection(matter)
    document = types.Matter(
        schema=SCHEMA,
        id=matter.public_id,
        heading=TitleHeading(title=text(matter.title)),
        group=matter.group_words,
        events=shared_events(writer, matter, protection),
        incidents=[node for row in incidents_of(matter) if (node := incident(writer, row, protection))],
        assurances=assurances(writer, matter.assurances.all(), protection=protection),
        statements=statements(writer, matter.statements.all(), protection),
        allegations=allegations(writer, matter.allegations.all(), protection),
        figures=figures(writer, ready(matter.figures.all())),
        sources=writer.sources,
    )
    return Draft(without_dangling(document), writer.left_out)


PLACES = ("place__within__within__within", "to_place__within__within__within")


def shared_events(writer: DocumentWriter, matter: Matter, protection: GroupProtection) -> list[Event]:
    """Return the events of the group case that harm nobody in them, without the people."""
    related = ("authority", "to_authority", "incident__asserted_by", "incident__relayed_by", *PLACES)
    rows = ready(matter.events.select_related(*related, "incident__place__within__within__within"))
    kept = []
    for row in rows.prefetch_related(*event_parts()[1:]):
        if reason := protection.hides_shared_event(row):
            writer.leave_out(row, reason)
        else:
            kept.append(row)
    return writer.write_all(kept, lambda row: write_one_shared(writer, row, protection))


def write_one_shared(writer: DocumentWriter, row: CustodyEvent, protection: GroupProtection) -> Event:
    """Return one event of a group case, its places as coarse as its most protected person needs."""
    return write_shared_event(writer, row, coarse=protection.shared_place_is_coarse(row), group=protection)


def incidents_of(matter: Matter) -> QuerySet[Incident]:
    """Return the incidents of a group case, prefetched for writing."""
    return ready(matter.incidents.select_related(PLACES[0]))


def without_dangling(document: types.Document) -> types.Document:
    """Return the document without references to rows that stay out: they would tell that there is one."""
    return with_references_to({fact.id for fact in facts_in(document)}, document)


def with_references_to(ids: set[str], part: Part) -> Part:
    """Return a part of a document with only those references that lead to one of these facts."""
    kept: dict[str, Any] = {}
    for name, field_type in fields_of(type(part)).items():
        value = getattr(part, name)
        if field_type.is_reference:
            kept[name] = led_to(value, ids)
        elif field_type.node is not None and isinstance(value, list):
            kept[name] = [with_references_to(ids, one) for one in value]
        elif field_type.node is not None and value is not None:
            kept[name] = with_references_to(ids, value)
    return with_fields(part, **kept) if kept else part


def led_to(reference: str | list[str], ids: set[str]) -> str | list[str]:
    """Return the references (one or a list) that point to one of the rows; nothing if none does."""
    if isinstance(reference, list):
        return [one for one in reference if one in ids]
    return reference if reference in ids else ""


__all__ = ["SCHEMA", "Draft", "LeftOut", "NotPublishable", "canonical_bytes", "draft_of", "fingerprint"]
