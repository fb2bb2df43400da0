"""Names under which a person was public before a merge; search still finds the person by them.

A name comes from the last edition of the merged record, and only if that edition was public when it was merged. No name
comes back that was taken out for somebody's safety: not after a redaction, nor after a withdrawal of the record before
the merge, nor after a withdrawal of the record that remains, nor if that one was withdrawn at the merge.
"""

from casetracker import document as types
from casetracker.document.person import Name
from casetracker.document.upcasting import read_document
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import Act
from detainees.models import Detainee, EditionContent, PublicationAct

CHANGES_WHAT_IS_PUBLIC = (Act.PUBLISHED, Act.WITHDRAWN, Act.REDACTED, Act.MERGED, Act.SEPARATED)
TAKES_OUT = (Act.WITHDRAWN, Act.REDACTED)


def earlier_names(subject) -> list[Name]:
    """Return the published names of the records merged into a person's record; none for a group case."""
    if not isinstance(subject, Detainee):
        return []
    return [name for record, above in merged_records(subject) for name in names_when_merged(record, above)]


def merged_records(survivor: Detainee, above: tuple[str, ...] = ()):
    """Yield each record merged into this one, directly or through another, with the public ids it was merged into."""
    above = (*above, survivor.public_id)
    for record in Detainee.objects.filter(merged_into=survivor).order_by("pk"):
        yield record, above
        yield from merged_records(record, above)


def names_when_merged(record: Detainee, above: tuple[str, ...]) -> list[Name]:
    """Return the names of the edition that was public when a record was merged, if they may still be found."""
    acts = PublicationAct.objects.filter(subject=record.public_id, act__in=CHANGES_WHAT_IS_PUBLIC).order_by("-pk")[:2]
    if [one.act for one in acts] != [Act.MERGED, Act.PUBLISHED]:
        return []
    merge, publication = acts
    if PublicationAct.objects.filter(subject__in=above, act__in=TAKES_OUT, pk__gt=merge.pk).exists():
        return []
    if any(was_taken_out(one, merge) for one in above):
        return []
    kept = EditionContent.objects.filter(edition=publication.edition_id).first()
    document = read_document(bytes(kept.content)) if kept else None
    return list(with_alternatives(document.names)) if isinstance(document, types.Detainee) else []


def was_taken_out(public_id: str, merge: PublicationAct) -> bool:
    """Whether a case was public once and had been taken out when the records were merged: so the merge hides both."""
    acts = PublicationAct.objects.filter(subject=public_id, act__in=(Act.PUBLISHED, *TAKES_OUT), pk__lt=merge.pk)
    last = acts.order_by("-pk").first()
    return last is not None and last.act in TAKES_OUT
