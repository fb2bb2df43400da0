"""The one door between the research record and the public record.

Nothing else decides what is public: an edition is submitted, approved and published here, or withdrawn.
Each function is one transaction; the next request of a reader sees its result.
"""

import json

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from casetracker.vocabulary import PublicationBasis
from detainees.document import Draft, NotPublishable, draft_of
from detainees.models import Detainee, Edition, EditionContent, Matter
from detainees.models.editions import subject_field

from .models import Case, CaseKind, Profile, PublicContent, PublicEdition, State, WithdrawalReason
from .projection import project, slug_of


class Refused(ValidationError):
    """The act was refused, for the reason in its words; nothing was changed."""


class Unchanged(Refused):
    """The published edition says the same already."""


def find_subject(public_id: str) -> Detainee | Matter:
    """Return the detainee or matter with this public id. Raises Refused where there is none."""
    for model in (Detainee, Matter):
        found = model.objects.filter(public_id=public_id).first()
        if found is not None:
            return found
    raise Refused(_("There is no case or matter “%(id)s”.") % {"id": public_id})


def all_publishable() -> list[Detainee | Matter]:
    """Return every matter and every case that somebody has decided may be public."""
    decided = [model.objects.exclude(publication_basis=PublicationBasis.NONE) for model in (Matter, Detainee)]
    return [*decided[0], *decided[1].filter(merged_into=None)]


def command_line_user():
    """Return the account in whose name the command line acts; nobody can log in with it."""
    user, created = get_user_model().objects.get_or_create(username="command-line", defaults={"is_active": False})
    if created:
        user.set_unusable_password()
        user.save()
    return user


@transaction.atomic
def submit(subject: Detainee | Matter, *, by, public_note: str = "") -> Edition:
    """Freeze the document of a case as a candidate edition. Raises NotPublishable where it cannot be one."""
    draft = draft_of(lock(subject))
    return freeze(subject, draft, by=by, public_note=public_note)


def freeze(subject, draft: Draft, *, by, public_note: str) -> Edition:
    """Store a document's bytes with their hash. Raises Unchanged where the published edition says so already."""
    published = Edition.objects.of(subject).published().order_by("-number").first()
    if published is not None and published.sha256 == draft.sha256 and published.withdrawn_at is None:
        raise Unchanged(
            _("Nothing has changed since edition %(number)s of “%(subject)s”.")
            % {"number": published.number, "subject": subject}
        )
    edition = Edition.objects.create(
        **{subject_field(subject): subject}, sha256=draft.sha256, submitted_by=by, public_note=public_note
    )
    EditionContent.objects.create(edition=edition, content=draft.content)
    return edition


@transaction.atomic
def approve_and_publish(edition: Edition, *, by, solo_reason: str = "") -> Edition:
    """Approve exactly this candidate and publish it.

    Raises Refused where the record has changed since it was frozen, where the edition is published or
    withdrawn already, or where its author approves it without saying why alone.
    """
    subject = lock(edition.subject)
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    check_can_be_approved(edition, subject, by, solo_reason)
    now = timezone.now()
    latest = Edition.objects.of(subject).aggregate(latest=Max("number"))["latest"] or 0
    edition.number = latest + 1
    edition.approved_by, edition.approved_at, edition.published_at = by, now, now
    edition.solo_reason = solo_reason if by == edition.submitted_by else ""
    edition.save()
    show(edition)
    return edition


def check_can_be_approved(edition: Edition, subject, by, solo_reason: str) -> None:
    """Raise Refused unless this person may approve this candidate now."""
    if edition.number is not None:
        raise Refused(_("This edition is published already."))
    if edition.withdrawn_at is not None:
        raise Refused(_("This candidate was withdrawn. Submit the case again."))
    if by == edition.submitted_by and not solo_reason.strip():
        raise Refused(_("A second person approves. Working alone needs a stated reason."))
    if draft_of(subject).sha256 != edition.sha256:
        raise Refused(_("The record has changed since it was submitted. Submit it again."))


def publish(subject: Detainee | Matter, *, by, approved_by=None, solo_reason: str = "", public_note: str = ""):
    """Submit, approve and publish in one transaction: for the demonstration, the command line and one-person teams."""
    with transaction.atomic():
        edition = submit(subject, by=by, public_note=public_note)
        return approve_and_publish(edition, by=approved_by or by, solo_reason=solo_reason)


@transaction.atomic
def withdraw(subject: Detainee | Matter, *, by, reason: str, public_reason: str = WithdrawalReason.EDITORS) -> Case:
    """Withdraw a case or matter: the next request finds a tombstone with one neutral sentence.

    ``reason`` is the true one and stays inside. The research side and the stored editions stay whole.
    Raises Refused where the case is not public.
    """
    subject = lock(subject)
    case = Case.objects.select_for_update().filter(pk=subject.public_id, state=State.PUBLIC).first()
    if case is None:
        raise Refused(_("“%(subject)s” is not public, so there is nothing to withdraw.") % {"subject": subject})
    if not reason.strip():
        raise Refused(_("Say why it is withdrawn. The reason stays inside."))
    now = timezone.now()
    Edition.objects.of(subject).filter(withdrawn_at=None).update(
        withdrawn_at=now, withdrawn_by=by, withdrawn_reason=reason
    )
    hide(case, public_reason)
    return case


@transaction.atomic
def rebuild() -> int:
    """Drop the public record and fill it again from the editions. Returns the number of cases public now."""
    reasons = dict(Case.objects.exclude(state=State.PUBLIC).values_list("public_id", "reason"))
    Case.objects.update(current=None, state=State.WITHDRAWN, slug="", heading={})
    Case.objects.all().delete()
    editions = Edition.objects.published().select_related("detainee", "matter").order_by("published_at", "pk")
    for edition in editions:
        show(edition)
    for edition in editions.filter(withdrawn_at__isnull=False):
        hide_edition(edition, reasons)
    return Case.objects.public().count()


def hide_edition(edition: Edition, reasons: dict[str, str]) -> None:
    """Take the bytes of a withdrawn edition out again, and its case with them where it was the last one."""
    case = Case.objects.get(pk=edition.subject.public_id)
    if case.current is not None and case.current.number == edition.number:
        hide(case, reasons.get(case.pk) or WithdrawalReason.EDITORS)
    PublicContent.objects.filter(edition__case=case, edition__number=edition.number).delete()


def lock(subject):
    """Return the subject, its row locked: publications and withdrawals of one case come one after another."""
    return type(subject).objects.select_for_update().get(pk=subject.pk)


def show(edition: Edition) -> None:
    """Make an edition the current one of its case in the public record."""
    content = bytes(EditionContent.objects.get(edition=edition).content)
    document = json.loads(content)
    kind = CaseKind.MATTER if edition.matter_id else CaseKind.DETAINEE
    case, _created = Case.objects.get_or_create(
        pk=document["id"], defaults={"kind": kind, "state": State.WITHDRAWN, "reason": WithdrawalReason.EDITORS}
    )
    public = PublicEdition.objects.create(
        case=case,
        number=edition.number,
        sha256=edition.sha256,
        commitment=edition.commitment,
        published_at=edition.published_at,
        note=edition.public_note,
    )
    PublicContent.objects.create(edition=public, content=content)
    case.state, case.reason, case.current = State.PUBLIC, "", public
    case.slug, case.heading = slug_of(document), document["heading"]
    case.save()
    project(case, document)


def hide(case: Case, public_reason: str) -> None:
    """Turn a case into a tombstone: no content, no name, no row in any list."""
    PublicContent.objects.filter(edition__case=case).delete()
    Profile.objects.filter(case=case).delete()
    case.state, case.reason, case.current = State.WITHDRAWN, public_reason, None
    case.slug, case.heading = "", {}
    case.save()


__all__ = [
    "NotPublishable",
    "Refused",
    "Unchanged",
    "all_publishable",
    "approve_and_publish",
    "command_line_user",
    "find_subject",
    "publish",
    "rebuild",
    "submit",
    "withdraw",
]
