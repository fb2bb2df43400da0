"""Submit, review, return, approve and publish versions of a case."""

from contextlib import contextmanager, suppress

from django.db import IntegrityError
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from casetracker.vocabulary import Act, LogAct
from detainees.document import Draft, NotPublishable, draft_of
from detainees.fields import LONGEST_NOTE, LONGEST_REASON
from detainees.history import edits_since, history_mark
from detainees.models import Detainee, Edition, EditionContent, Matter, ReviewComment, ReviewLook
from detainees.models.editions import subject_field
from detainees.models.risks import NEEDS_A_SECOND_PERSON
from detainees.preflight import Preflight, preflight
from detainees.preflight.risks import risk_flags

from .log import append_edition
from .public_record import BY_A_PROGRAM, show
from .subjects import Refused, Unchanged, WaitsForOthers, WaitsForReview, lock, lock_with_log, refuse_too_long
from .trail import note, traced


@traced
def submit(subject: Detainee | Matter, *, by, public_note: str = "", sha256: str | None = None) -> Edition:
    """Submit the document of a case for review, in place of an earlier version.

    ``sha256`` is the hash of what the person who submits has read. Raises NotPublishable where there can be no
    document, Refused where pre-flight finds what must not be public or where a colleague has changed the case since it
    was read, Unchanged where the published edition or the waiting candidate says the same already.
    """
    [subject] = lock(subject)
    edition, _found = freeze(subject, by=by, public_note=public_note, sha256=sha256)
    return edition


def submit_set(subjects, *, by) -> list[Edition]:
    """Submit cases that will be published together, in the caller's transaction. Return the new versions.

    A case of which the same document waits already needs no new one.
    """
    subjects, editions = lock(*subjects), []
    for subject in subjects:
        with refusal_names(subject, subjects), suppress(Unchanged):
            editions.append(freeze(subject, by=by, together=subjects)[0])
    return editions


@contextmanager
def refusal_names(subject, subjects):
    """Name the case in a refusal within a set, and that none of them is published."""
    try:
        yield
    except (Refused, NotPublishable) as error:
        if len(subjects) == 1:
            raise
        words = _("%(subject)s: %(reason)s These cases can only be published together, so none of them was: %(all)s.")
        said = {"subject": subject, "reason": error.args[0], "all": ", ".join(str(one) for one in subjects)}
        raise Refused(words % said) from error


def freeze(subject, *, by, public_note="", together=(), sha256: str | None = None) -> tuple[Edition, Preflight]:
    """Store the document with its hash, and return it with the findings of the checks. The caller holds the lock."""
    refuse_too_long(public_note, LONGEST_NOTE, _("A public note"))
    draft = draft_of(subject)
    refuse_unread(draft, sha256)
    refuse_blocked(found := preflight(subject, draft, public_note=public_note, together=together))
    refuse_unchanged(subject, draft)
    Edition.objects.of(subject).waiting().update(replaced_at=timezone.now())
    edition = Edition.objects.create(
        **{subject_field(subject): subject},
        sha256=draft.sha256,
        submitted_by=by,
        public_note=public_note,
        history_mark=history_mark(subject),
    )
    EditionContent.objects.create(edition=edition, content=draft.content)
    note(Act.SUBMITTED, subject, by=by, edition=edition, words=public_note)
    return edition, found


def refuse_unread(draft: Draft, sha256: str | None) -> None:
    """Raise Refused if the document is not the one that was read: a colleague has saved the case meanwhile."""
    if sha256 not in (None, draft.sha256):
        words = _(
            "The case was changed after you opened this page, so nothing was done. Below is what would be published "
            "now. Read it, then press the button again."
        )
        raise Refused(words)


def refuse_blocked(found: Preflight) -> None:
    """Raise Refused if the checks found what must not be public; WaitsForOthers if only other cases are missing."""
    if not found.blocks:
        return
    words = " ".join([*(finding.words for finding in found.blocks), found.how_together]).strip()
    waits_for = [finding.waits_for for finding in found.blocks]
    raise WaitsForOthers(words, waits_for) if all(waits_for) else Refused(words)


def refuse_unchanged(subject, draft: Draft) -> None:
    """Raise Unchanged if the same bytes are already public or awaiting review."""
    published = Edition.objects.of(subject).published().order_by("-number").first()
    if published is not None and published.sha256 == draft.sha256 and published.withdrawn_at is None:
        words = _("Nothing has changed since edition %(number)s of “%(subject)s”.")
        raise Unchanged(words % {"number": published.number, "subject": subject})
    if Edition.objects.of(subject).waiting().filter(sha256=draft.sha256).exists():
        words = _(
            "The same version of “%(subject)s” is already awaiting review. Approve it on the page “Review”, or "
            "return it there first."
        )
        raise WaitsForReview(words % {"subject": subject})


def mark_seen(edition: Edition, *, by) -> None:
    """Record that somebody has seen a version: by the button or by an answer. Opening the page does not count."""
    ReviewLook.objects.update_or_create(edition=edition, seen_by=by)


def seen_before(edition: Edition, *, by) -> Edition | None:
    """Return the version or edition of the case that somebody had seen before this one, if any."""
    before = Edition.objects.of(edition.subject).filter(looks__seen_by=by, redacted_at=None)
    return before.exclude(pk=edition.pk).order_by("-looks__seen_at").first()


@traced
def return_candidate(edition: Edition, *, by, comments: dict[str, tuple[str, str]], words: str = "") -> Edition:
    """Return a version to its author, with comments on what to correct.

    ``comments`` are by the public id of the fact: the fact in words, and the comment. Raises Refused where
    nothing is said, or where the candidate does not wait for a reviewer any more.
    """
    [subject] = lock(edition.subject)
    edition = waiting(edition)
    said = {fact: (about, text.strip()) for fact, (about, text) in comments.items() if text.strip()}
    if not said and not words.strip():
        raise Refused(_("Fill in what must be corrected: a comment on a fact, or on the whole."))
    edition.returned_at, edition.returned_by = timezone.now(), by
    edition.save()
    mark_seen(edition, by=by)
    if words.strip():
        ReviewComment.objects.create(edition=edition, text=words.strip(), made_by=by)
    for fact, (about, text) in said.items():
        ReviewComment.objects.create(edition=edition, fact=fact, about=about[:300], text=text, made_by=by)
    note(Act.RETURNED, subject, by=by, edition=edition, words=words.strip())
    return edition


@traced
def approve_and_publish(edition: Edition, *, by, sha256: str | None = None, solo_reason: str = "") -> Edition:
    """Approve exactly this version and publish it.

    ``sha256`` is the hash of what the approver has seen. Raises Refused where that is not the candidate, where
    the record has changed since it was frozen, where it was decided on already, where pre-flight finds what must
    not be public, or where somebody approves the own work without saying why alone, or on a case with a risk.
    """
    if sha256 not in (None, edition.sha256):
        raise Refused(_("This is not the version you have seen. Open it again."))
    return approve_set([edition], by=by, solo_reason=solo_reason)[0]


def approve_set(editions, *, by, solo_reason: str = "") -> list[Edition]:
    """Approve versions and publish them together, in the caller's transaction: each is public for the others.

    All are checked before one is shown, so that each is drafted from the same record as when it was frozen. Raises
    Refused where one of them cannot go.
    """
    subjects = lock_with_log(*(edition.subject for edition in editions))
    checked = []
    for subject, edition in zip(subjects, editions, strict=True):
        with refusal_names(subject, subjects):
            checked.append(checked_again(subject, edition, together=subjects))
    reasons = reasons_alone(checked, by, solo_reason)
    for edition, _found in checked:
        mark_seen(edition, by=by)
    return [
        make_public(edition, subject, by=by, solo_reason=reason)
        for subject, (edition, _found), reason in zip(subjects, checked, reasons, strict=True)
    ]


def checked_again(subject, edition: Edition, *, together) -> tuple[Edition, Preflight]:
    """Return a waiting version that still equals the record, with the current findings of the checks."""
    edition = waiting(edition)
    draft = drafted_again(subject, edition, together)
    refuse_blocked(found := preflight(subject, draft, public_note=edition.public_note, together=together))
    return edition, found


def make_public(edition: Edition, subject, *, by, solo_reason: str) -> Edition:
    """Number and publish exactly the submitted bytes, and log it."""
    now = timezone.now()
    latest = Edition.objects.of(subject).aggregate(latest=Max("number"))["latest"] or 0
    edition.number = latest + 1
    edition.approved_by, edition.approved_at, edition.published_at = by, now, now
    edition.solo_reason = solo_reason
    with refusal_in_words():
        edition.save()
    show(edition)
    append_edition(LogAct.PUBLISHED, edition)
    note(Act.PUBLISHED, subject, by=by, edition=edition, words=edition.solo_reason)
    return edition


@contextmanager
def refusal_in_words():
    """Explain a database refusal: a risk was noted after the checks. Raise Refused."""
    try:
        yield
    except IntegrityError as error:
        if error.__cause__.diag.constraint_name != NEEDS_A_SECOND_PERSON:
            raise
        words = _(
            "While you were publishing, somebody noted or changed a risk of this case. A second person must approve "
            "it now. Nothing was published: reload the page to read which risk it is."
        )
        raise Refused(words) from error


def waiting(edition: Edition) -> Edition:
    """Return the version, its row locked. Raise Refused if it is no longer awaiting review."""
    edition = Edition.objects.select_for_update(of=("self",)).get(pk=edition.pk)
    decided = {
        "number": _("This edition is already published."),
        "withdrawn_at": _("This version was withdrawn. Submit the case again."),
        "returned_at": _("This version was returned to its author. Submit the case again."),
        "replaced_at": _("A later version of this case has replaced it. Open that one."),
    }
    for field, words in decided.items():
        if getattr(edition, field) is not None:
            raise Refused(words)
    return edition


def is_current(edition: Edition) -> bool:
    """Whether the record still equals the version."""
    try:
        return draft_of(edition.subject).sha256 == edition.sha256
    except NotPublishable:
        return False


def drafted_again(subject, edition: Edition, together) -> Draft:
    """Return the current document of the record.

    Raise Refused if it differs from the version, with what must be corrected before it can be submitted again.
    """
    try:
        draft = draft_of(subject)
    except NotPublishable as error:
        refused = _("The record has changed since it was submitted. It cannot be published now: %(reason)s")
        raise Refused(refused % {"reason": error.args[0]}) from error
    if draft.sha256 != edition.sha256:
        found = preflight(subject, draft, public_note=edition.public_note, together=together)
        words = [_("The record has changed since it was submitted. Submit it again.")]
        if found.blocks:
            missing = " ".join(finding.words for finding in found.blocks)
            words.append(_("Correct this before you submit it: %(missing)s") % {"missing": missing})
        raise Refused(" ".join(words))
    return draft


def reasons_alone(checked: list[tuple[Edition, Preflight]], by, solo_reason: str) -> list[str]:
    """Return for each edition the reason for approving one's own work; "" if a second person approves.

    The own work is what one has submitted, or changed since the last edition. Editions that go together are one work:
    own where one of them is, at risk where one of them is. Raises Refused where no reason is given, and where none is
    enough.
    """
    refuse_too_long(solo_reason.strip(), LONGEST_REASON, _("The reason for publishing alone"))
    own = [own_work(edition, by) for edition, _found in checked]
    why = next(filter(None, own), "")
    risks = "; ".join(dict.fromkeys(finding.words for _edition, found in checked for finding in found.second_person))
    if why and risks:
        raise Refused(_("A second person must approve this: %(risks)s %(own)s") % {"risks": risks, "own": why})
    if why and not solo_reason.strip():
        raise Refused(_("%(own)s A second person must approve. To publish alone, give a reason.") % {"own": why})
    return [solo_reason.strip() if one else "" for one in own]


def own_work(edition: Edition, by) -> str:
    """Return in words why an approval would be by one person alone; "" if it is by a second person."""
    if by == edition.submitted_by:
        return _("You submitted it yourself.")
    if not (by.is_active and edition.submitted_by.is_active):
        return _("It was submitted, or would be approved, by an account with which nobody can log in.")
    return work_since(edition.subject, last_edition(edition.subject, besides=edition), by)


def last_edition(subject, besides: Edition | None = None) -> Edition | None:
    """Return the edition of a case that was published last, other than this one."""
    published = Edition.objects.of(subject).published().order_by("-number")
    return published.exclude(pk=besides.pk).first() if besides else published.first()


def work_since(subject, last: Edition | None, by) -> str:
    """Return in words what somebody did to a case since an edition; "" if nothing."""
    if str(by.pk) in edits_since(subject, last):
        return _("You have changed the case since its last edition. Somebody who has not changed it must approve.")
    if any(flag.pk is None and flag.removed_by == by.get_username() for flag in risk_flags(subject)):
        return _("You have removed a risk noted for the person since the last edition. Somebody else must approve.")
    return ""


@traced
def publish(
    subject: Detainee | Matter,
    *,
    by,
    approved_by=None,
    solo_reason: str = "",
    public_note: str = "",
    sha256: str | None = None,
) -> Edition:
    """Submit, approve and publish in one transaction: for the demo, the command line and one-person teams.

    ``sha256`` is the hash of what was read: see ``submit``. What is approved is what was frozen a moment ago, so it is
    not drafted a second time. An edition in the name of two accounts is published by a program: who read it is not
    known, so Refused where a second person is needed.
    """
    given = {"approved_by": approved_by, "solo_reason": solo_reason, "public_note": public_note, "sha256": sha256}
    return publish_set([subject], by=by, **given)[0]


def publish_set(
    subjects, *, by, approved_by=None, solo_reason: str = "", public_note: str = "", sha256: str | None = None
) -> list[Edition]:
    """Submit, approve and publish cases together, in the caller's transaction: each counts as public for the others.

    All are frozen before one is shown. ``sha256`` is that of a case that goes alone. Raises Refused where one of them
    cannot go.
    """
    subjects, frozen = lock_with_log(*subjects), []
    for subject in subjects:
        with refusal_names(subject, subjects):
            frozen.append(freeze(subject, by=by, public_note=public_note, together=subjects, sha256=sha256))
    if approved_by is None or approved_by == by:
        reasons = reasons_alone(frozen, by, solo_reason)
    else:
        reasons = [by_a_program(found) for _edition, found in frozen]
    return [
        make_public(edition, subject, by=approved_by or by, solo_reason=reason)
        for subject, (edition, _found), reason in zip(subjects, frozen, reasons, strict=True)
    ]


def by_a_program(found: Preflight) -> str:
    """Return the note in place of a reason. Raise Refused with a risk: a program cannot say who has read the case."""
    if found.needs_second_person:
        words = _(
            "A program cannot approve this. A second person must log in and approve it on the page “Review”: %(risks)s"
        )
        raise Refused(words % {"risks": "; ".join(finding.words for finding in found.second_person)})
    return BY_A_PROGRAM
