"""Withdraw a case, and destroy the content of editions for somebody's safety."""

from django.utils import timezone
from django.utils.translation import gettext as _

from casetracker.vocabulary import Act, LogAct
from detainees.models import Detainee, Edition, EditionContent, Matter
from published.models import Case, State, WithdrawalReason

from .log import append, append_edition
from .public_record import empty, forget_merged_here, hide, survivor_of, update_earlier_names
from .subjects import Refused, lock_with_log
from .trail import note, traced

TOLD = (WithdrawalReason.EDITORS, WithdrawalReason.CORRECTED)
"""What readers may be told where a person chooses; a merge says so by itself."""


@traced
def withdraw(
    subject: Detainee | Matter, *, by, reason: str = "", public_reason: str = WithdrawalReason.EDITORS
) -> Case:
    """Withdraw a case or group case: readers then see one neutral sentence.

    ``reason`` is the true one and stays inside; whoever withdraws in haste may give it later. The research side and
    the stored editions stay whole. Raises Refused where the case is not public.
    """
    if public_reason not in TOLD:
        raise Refused(_("Choose one of the neutral sentences. Readers see no other."))
    [subject] = lock_with_log(subject)
    case = public_case(subject)
    if case is None:
        raise Refused(_("“%(subject)s” is not public, so there is nothing to withdraw.") % {"subject": subject})
    take_out(subject, case, by=by, reason=reason, public_reason=public_reason)
    append(LogAct.WITHDRAWN, subject, reason=str(public_reason))
    note(Act.WITHDRAWN, subject, by=by, words=reason.strip())
    return case


def public_case(subject) -> Case | None:
    """Return the case of a subject, its row locked, where it is public now."""
    return Case.objects.select_for_update().filter(pk=subject.public_id, state=State.PUBLIC).first()


def take_out(subject, case: Case, *, by, reason: str, public_reason: str) -> None:
    """Mark every edition and version of a case as withdrawn. The caller holds the lock."""
    Edition.objects.of(subject).filter(withdrawn_at=None).update(
        withdrawn_at=timezone.now(), withdrawn_by=by, withdrawn_reason=reason.strip()
    )
    hide(case, public_reason)
    forget_merged_here(subject)


@traced
def redact(subject: Detainee | Matter, *, by, reason: str, also=()) -> list[Edition]:
    """Destroy the content of every edition and version of a case, and of those named in ``also``, for safety.

    The case is withdrawn first, and so is a matter whose current edition is named. Number and salted commitment
    stay; the public reason is the neutral sentence. It cannot be taken back. Raises Refused where no reason is
    given, where nothing is left to destroy, or where ``also`` names an edition that does not concern the case.
    """
    if not reason.strip():
        raise Refused(_("Fill in why it must be destroyed. The reason is never published."))
    subject, *others = lock_with_log(subject, *(edition.subject for edition in also))
    chosen = [edition for edition in concerned(subject) if edition.pk in {one.pk for one in also}]
    if len(chosen) != len(also):
        raise Refused(_("One of the chosen editions does not concern this case."))
    editions = [*Edition.objects.of(subject).filter(redacted_at=None).order_by("pk"), *chosen]
    if not editions:
        raise Refused(_("No edition of “%(subject)s” has content to destroy.") % {"subject": subject})
    for one in dict.fromkeys((subject, *others)):
        withdraw_if_shown(one, editions, by=by, reason=reason)
    destroy(editions, by=by, reason=reason)
    note(Act.REDACTED, subject, by=by, words=reason.strip())
    if isinstance(subject, Detainee) and subject.merged_into_id is not None:
        update_earlier_names(survivor_of(subject))
    return editions


def concerned(subject) -> list[Edition]:
    """Return the editions of other subjects that may mention this one: for a person, those of their group cases."""
    if isinstance(subject, Matter):
        return []
    rows = Edition.objects.filter(matter__members=subject, redacted_at=None).select_related("matter")
    return list(rows.order_by("matter", "pk"))


def withdraw_if_shown(subject, editions: list[Edition], *, by, reason: str) -> None:
    """Withdraw a subject, as one step of a redaction, where one of the editions is what readers see now."""
    case = public_case(subject)
    numbers = {one.number for one in editions if one.subject == subject}
    if case is None or case.current_edition.number not in numbers:
        return
    take_out(subject, case, by=by, reason=reason, public_reason=WithdrawalReason.EDITORS)
    append(LogAct.WITHDRAWN, subject, reason=str(WithdrawalReason.EDITORS))
    note(Act.WITHDRAWN, subject, by=by, words=reason.strip())


def destroy(editions: list[Edition], *, by, reason: str) -> None:
    """Destroy the content of editions that are no longer public."""
    keys, now = [edition.pk for edition in editions], timezone.now()
    rows = Edition.objects.filter(pk__in=keys)
    rows.filter(withdrawn_at=None).update(withdrawn_at=now, withdrawn_by=by, withdrawn_reason=reason.strip())
    rows.update(redacted_at=now, redacted_by=by)
    EditionContent.objects.filter(edition__in=keys).delete()
    for edition in editions:
        if edition.number is not None:
            empty(edition)
            append_edition(LogAct.REDACTED, edition)
