"""Merge two records of one person, and undo a wrong merge.

A merge moves no fact and destroys none: the record that was merged stays whole, so it can be taken back at any time.
"""

from typing import cast

from django.utils.translation import gettext as _

from casetracker.vocabulary import Act, LogAct
from detainees.models import Detainee, PublicationAct
from published.models import Case, State, WithdrawalReason

from .log import append
from .public_record import lead_to_survivor, merged_into, reasons_of_withdrawal, survivor_of, update_earlier_names
from .subjects import Refused, lock, lock_with_log
from .trail import note, traced
from .two_people import named, refuse_one_person
from .withdrawal import public_case, take_out


@traced
def merge(detainee: Detainee, *, by, into: Detainee, reason: str) -> Detainee:
    """Merge this record into the one to keep: both are one person.

    Its address leads to the other as long as that one is public; of one that is not public nothing is told. If this one
    was public, search finds the other by its names as well.
    Raises Refused where a record would be merged with itself, was merged already, or into one that was; and where the
    act needs two people (``two_people``).
    """
    check_merge(detainee, into, reason)
    detainee, into = lock_with_log(detainee, into)
    check_merge(detainee, into, reason)
    refuse_one_person(detainee, into, Act.MERGED, by=by)
    case = public_case(detainee)
    if case is not None:
        take_out(detainee, case, by=by, reason=reason, public_reason=WithdrawalReason.EDITORS)
    detainee.merged_into = into
    detainee.save()
    announce_merge(detainee, was_public=case is not None)
    note(Act.MERGED, detainee, by=by, words=named(Act.MERGED, into) + reason.strip())
    update_earlier_names(survivor_of(into))
    return detainee


def check_merge(detainee: Detainee, into: Detainee, reason: str) -> None:
    """Raise Refused unless the one record may be merged into the other."""
    if detainee.pk == into.pk:
        raise Refused(_("A record cannot be merged into itself."))
    if detainee.merged_into_id is not None:
        raise Refused(_("“%(subject)s” is already merged.") % {"subject": detainee})
    if into.merged_into_id is not None:
        raise Refused(
            _("“%(subject)s” was itself merged into another record. Choose the record to keep.") % {"subject": into}
        )
    if not reason.strip():
        raise Refused(_("Fill in why the two records are one person. The reason is never published."))


def announce_merge(detainee: Detainee, *, was_public: bool) -> None:
    """Redirect addresses if the kept record is public, and log what readers notice."""
    survivor = survivor_of(detainee)
    for case in Case.objects.filter(pk__in=[detainee.public_id, *merged_into(detainee)]):
        lead_to_survivor(case, Detainee.objects.get(public_id=case.pk))
    if not was_public:
        return
    if Case.objects.public().filter(pk=survivor.public_id).exists():
        append(LogAct.MERGED, detainee, into=survivor.public_id)
    else:
        append(LogAct.WITHDRAWN, detainee, reason=str(WithdrawalReason.EDITORS))


@traced
def propose_merge(detainee: Detainee, *, by, into: Detainee, reason: str) -> PublicationAct:
    """Record in the trail that somebody proposes a merge; nothing else changes. Raise Refused as ``merge`` does."""
    detainee, into = lock(detainee, into)
    check_merge(detainee, into, reason)
    return note(Act.MERGE_PROPOSED, detainee, by=by, words=named(Act.MERGED, into) + reason.strip())


@traced
def propose_separation(detainee: Detainee, *, by, reason: str) -> PublicationAct:
    """Record in the trail that somebody proposes to undo a merge. Raise Refused as ``separate`` does."""
    [detainee] = lock(detainee)
    check_separate(detainee, reason)
    into = cast(Detainee, detainee.merged_into)  # or check_separate refuses
    words = named(Act.SEPARATED, into) + reason.strip()
    return note(Act.SEPARATION_PROPOSED, detainee, by=by, words=words)


@traced
def separate(detainee: Detainee, *, by, reason: str) -> Detainee:
    """Undo a merge: the two records are different people.

    The record is again one that is not public; it is published as any other, with a second person and its own risks
    weighed. Addresses that led to the other record lead nowhere, and its names do not find the other any more. Raises
    Refused where it was not merged, and where the act needs two people (``two_people``).
    """
    detainee = Detainee.objects.select_related("merged_into").get(pk=detainee.pk)
    check_separate(detainee, reason)
    detainee, into = lock_with_log(detainee, detainee.merged_into)
    check_separate(detainee, reason)
    if detainee.merged_into_id != into.pk:
        raise Refused(_("“%(subject)s” was merged again in the meantime. Check it again.") % {"subject": detainee})
    refuse_one_person(detainee, into, Act.SEPARATED, by=by)
    detainee.merged_into = None
    detainee.save()
    announce_separation(detainee)
    note(Act.SEPARATED, detainee, by=by, words=named(Act.SEPARATED, into) + reason.strip())
    update_earlier_names(survivor_of(into))
    return detainee


def check_separate(detainee: Detainee, reason: str) -> None:
    """Raise Refused unless the record was merged and a reason for undoing it is given."""
    if detainee.merged_into_id is None:
        raise Refused(_("“%(subject)s” is not merged with another record.") % {"subject": detainee})
    if not reason.strip():
        raise Refused(_("Fill in why they are two people. The reason is never published."))


def announce_separation(detainee: Detainee) -> None:
    """Stop redirecting addresses to the other record, and log it, because readers notice."""
    reasons = reasons_of_withdrawal()
    for case in Case.objects.filter(pk__in=[detainee.public_id, *merged_into(detainee)], state=State.MERGED):
        case.state, case.merged_into = State.WITHDRAWN, ""
        case.reason = reasons.get(case.pk, WithdrawalReason.EDITORS)
        case.save()
        append(LogAct.SEPARATED, Detainee.objects.get(public_id=case.pk))
