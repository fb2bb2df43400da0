"""Write editions to the public record and delete them. The callers decide.

The caller has locked the log.
"""

import json

from django.db import transaction

from casetracker.document.upcasting import read_document
from casetracker.vocabulary import LogAct
from detainees.models import Detainee, Edition, EditionContent, LogEntry
from published.directory.lookup_rows import enter, leave
from published.models import (
    Case,
    CaseKind,
    PublicContent,
    PublicEdition,
    PublicLogEntry,
    SearchWord,
    State,
    WithdrawalReason,
)
from published.models.part_fields import heading_of
from published.projection.cases import project, slug_of, unproject

from .earlier_names import earlier_names
from .log import catch_up, kind_of, lock_log, show_entry
from .subjects import stop_all_acts
from .upkeep import note_rebuilt

BY_A_PROGRAM = "Published by a program in the name of two accounts; nobody is recorded as having read it."


def show(edition: Edition) -> None:
    """Make an edition the current one of its case in the public record."""
    content = bytes(EditionContent.objects.get(edition=edition).content)
    document = read_document(content)
    case = case_of(edition.subject)
    public = list_edition(case, edition)
    public.sha256, public.salt = edition.sha256, edition.salt
    public.save()
    PublicContent.objects.create(edition=public, content=content)
    case.state, case.reason, case.merged_into, case.current = State.PUBLIC, "", "", public
    case.slug, case.heading = slug_of(document), heading_of(document)
    case.save()
    project(case, document, earlier_names(edition.subject))
    enter(case, document)
    lead_merged_here(edition.subject)


def case_of(subject) -> Case:
    """Return the public case of a subject; a new one has no content until an edition is shown."""
    given = {"kind": kind_of(subject), "state": State.WITHDRAWN, "reason": WithdrawalReason.EDITORS}
    return Case.objects.get_or_create(pk=subject.public_id, defaults=given)[0]


def list_edition(case: Case, edition: Edition) -> PublicEdition:
    """Add an edition by number and commitment, without its document."""
    assert edition.number is not None, "only a published edition is listed"
    assert edition.published_at is not None, "it got its date with its number"
    return PublicEdition.objects.create(
        case=case,
        number=edition.number,
        commitment=edition.commitment,
        alone=bool(edition.solo_reason) and edition.solo_reason != BY_A_PROGRAM,
        by_program=edition.solo_reason == BY_A_PROGRAM,
        published_at=edition.published_at,
        note=edition.public_note,
    )


def update_earlier_names(survivor: Detainee) -> None:
    """Update the search names of a public case from the records that are merged into it now."""
    case = Case.objects.public().filter(pk=survivor.public_id).first()
    if case is not None:
        content = PublicContent.objects.get(edition=case.current).content
        project(case, read_document(bytes(content)), earlier_names(survivor))


def hide(case: Case, public_reason: str) -> None:
    """Turn a case into a tombstone: no content, no hash, no note, no name, no row in any list."""
    PublicContent.objects.filter(edition__case=case).delete()
    case.editions.update(sha256="", salt="", note="")
    unproject(case)
    leave(case)
    case.state, case.reason, case.merged_into, case.current = State.WITHDRAWN, public_reason, "", None
    case.slug, case.heading = "", {}
    case.save()


def empty(edition: Edition) -> None:
    """Take the bytes, hash and note of one edition out of the public record; its number and commitment stay."""
    assert edition.number is not None, "only a published edition stands there"
    public = PublicEdition.objects.filter(case=edition.subject.public_id, number=edition.number)
    PublicContent.objects.filter(edition__in=public).delete()
    public.update(sha256="", salt="", note="")


def lead_merged_here(subject) -> None:
    """Redirect the addresses of merged records to the person, whose case is public now."""
    if isinstance(subject, Detainee):
        merged = Case.objects.filter(pk__in=merged_into(subject)).exclude(state=State.PUBLIC)
        merged.update(state=State.MERGED, reason=WithdrawalReason.MERGED, merged_into=subject.public_id)


def forget_merged_here(subject) -> None:
    """Stop redirecting to a case that is not public, so that nobody learns that it exists."""
    Case.objects.filter(merged_into=subject.public_id).update(
        state=State.WITHDRAWN, reason=WithdrawalReason.EDITORS, merged_into=""
    )


def merged_into(detainee: Detainee) -> list[str]:
    """Return the public ids of the records merged into a person's, directly or through another."""
    found, last = [], [detainee]
    while last:
        last = list(Detainee.objects.filter(merged_into__in=last))
        found += [one.public_id for one in last]
    return found


@transaction.atomic
def rebuild() -> int:
    """Rebuild the public record from the editions and the log. Return how many cases are public."""
    stop_all_acts()
    lock_log()
    Case.objects.update(current=None, state=State.WITHDRAWN, slug="", heading={})
    Case.objects.all().delete()
    SearchWord.objects.all().delete()
    catch_up()
    PublicLogEntry.objects.all().delete()
    for entry in LogEntry.objects.all():
        show_entry(entry)
    reasons = reasons_of_withdrawal()
    for subject, editions in editions_by_subject():
        rebuild_case(subject, editions, reasons)
    note_rebuilt()
    return Case.objects.public().count()


def editions_by_subject():
    """Yield every subject that was ever published with its editions, in order."""
    found: dict[tuple, list[Edition]] = {}
    rows = Edition.objects.published().select_related("detainee", "matter").order_by("number")
    for edition in rows:
        found.setdefault((kind_of(edition.subject), edition.subject.pk), []).append(edition)
    for editions in found.values():
        yield editions[0].subject, editions


def rebuild_case(subject, editions: list[Edition], reasons: dict[str, str]) -> None:
    """Add the editions of one case; show the last one that was not withdrawn, if any."""
    case = case_of(subject)
    shown = [edition for edition in editions if edition.withdrawn_at is None]
    for edition in editions:
        if edition not in shown:
            list_edition(case, edition)
        elif edition is not shown[-1]:
            keep(list_edition(case, edition), edition)
    if shown:
        show(shown[-1])
    else:
        hide(case, reasons.get(case.pk, WithdrawalReason.EDITORS))
        lead_to_survivor(case, subject)


def keep(public: PublicEdition, edition: Edition) -> None:
    """Keep an earlier edition readable: its hash and its bytes."""
    public.sha256, public.salt = edition.sha256, edition.salt
    public.save()
    PublicContent.objects.create(edition=public, content=bytes(edition.content.content))


def lead_to_survivor(case: Case, subject) -> None:
    """Redirect the address of a merged record to the kept record while that one is public."""
    if case.kind == CaseKind.DETAINEE and subject.merged_into_id is not None:
        survivor = Case.objects.public().filter(pk=survivor_of(subject).public_id).first()
        if survivor is not None:
            case.state, case.reason, case.merged_into = State.MERGED, WithdrawalReason.MERGED, survivor.pk
            case.save()


def survivor_of(detainee: Detainee) -> Detainee:
    """Return the kept record of a record that was merged, perhaps more than once."""
    while detainee.merged_into is not None:
        detainee = detainee.merged_into
    return detainee


def reasons_of_withdrawal() -> dict[str, str]:
    """Return the sentence that readers see for each withdrawn case, from the log: of its last withdrawal.

    What was published again and left by a merge has none: why it was withdrawn before is no reason any more.
    """
    reasons: dict[str, str] = {}
    for entry in LogEntry.objects.all():
        said = json.loads(entry.line)
        if said["act"] == LogAct.WITHDRAWN:
            reasons[said["case"]] = said["reason"]
        elif said["act"] == LogAct.PUBLISHED:
            reasons.pop(said["case"], None)
    return reasons
