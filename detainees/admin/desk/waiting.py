"""Desk blocks about waiting work: versions, returned reviews, old statuses, reviews that are due, risks."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from casetracker.vocabulary import Evaluation, StatusKind
from detainees.models import Detainee, Edition, Matter, RiskFlag, Status

from ..base import change_url
from ..edit_conflicts import when
from .block import Block, Item, block, capped
from .mine import Desk

OLD = timedelta(days=365)
"""A status is stale once it was stated longer ago than this."""


def returned(desk: Desk) -> Block:
    """The account's candidates that a reviewer gave back, with the comments; none of a case submitted again since."""
    later = Edition.objects.filter(submitted_at__gt=OuterRef("submitted_at"))
    again = later.filter(detainee=OuterRef("detainee")), later.filter(matter=OuterRef("matter"))
    rows = Edition.objects.filter(submitted_by=desk.user, returned_at__isnull=False)
    rows = rows.exclude(Exists(again[0])).exclude(Exists(again[1]))
    few = rows.select_related("detainee", "matter", "returned_by").prefetch_related("comments").order_by("-returned_at")
    items = [
        Item(str(one.subject), candidate_url(one), given_back(one), tuple(map(str, one.comments.all())))
        for one in few[: desk.listed]
    ]
    return block("returned", _("Returned to you"), items, capped(rows))


def given_back(edition: Edition) -> str:
    """Return who gave a candidate back and when."""
    return _("by %(who)s, %(at)s") % {"who": edition.returned_by, "at": when(edition.returned_at)}


def waiting(desk: Desk) -> Block:
    """The account's candidates that wait for a reviewer."""
    rows = Edition.objects.waiting().filter(submitted_by=desk.user)
    few = rows.select_related("detainee", "matter").order_by("submitted_at")[: desk.listed]
    items = [Item(str(one.subject), candidate_url(one), when(one.submitted_at)) for one in few]
    return block("waiting", _("Your versions awaiting review"), items, capped(rows))


def to_approve(desk: Desk) -> Block:
    """For an account that may approve: the candidates of others that wait for a reviewer."""
    rows = Edition.objects.waiting().exclude(submitted_by=desk.user)
    rows = rows if desk.user.has_perm("detainees.change_edition") else rows.none()
    few = rows.select_related("detainee", "matter", "submitted_by").order_by("submitted_at")[: desk.listed]
    items = [Item(str(one.subject), candidate_url(one), sent_by(one)) for one in few]
    return block("to-approve", _("Awaiting your review"), items, capped(rows))


def sent_by(edition: Edition) -> str:
    """Return who submitted a candidate and when."""
    return _("by %(who)s, %(at)s") % {"who": edition.submitted_by, "at": when(edition.submitted_at)}


def candidate_url(edition: Edition) -> str:
    """Return the address at which a candidate is reviewed."""
    return reverse("admin:review_candidate", args=[edition.public_id])


def stale(desk: Desk) -> Block:
    """Cases whose last status was stated more than a year ago. A death does not go out of date.

    Rejected statuses do not count: an old one is not listed, and a recent one does not hide an older status.
    """
    old = timezone.localdate() - OLD
    newer = not_rejected().filter(detainee=OuterRef("detainee"), on_latest__gte=old)
    rows = not_rejected().filter(on_latest__lt=old).exclude(Exists(newer)).exclude(Exists(later_status()))
    rows = rows.exclude(kind=StatusKind.DECEASED)
    few = rows.select_related("detainee").order_by("on_latest", "pk")[: desk.listed]
    items = [Item(str(one.detainee), change_url(one.detainee), str(one)) for one in few]
    return block("stale", _("Last status older than a year"), items, capped(rows), _("In the whole record."))


def not_rejected():
    """Return the statuses that we do not reject."""
    return Status.objects.exclude(evaluation=Evaluation.REJECTED)


def later_status():
    """Return the statuses of the same person that were stated later."""
    return not_rejected().filter(detainee=OuterRef("detainee"), on_latest__gt=OuterRef("on_latest"))


def to_review(desk: Desk) -> Block:
    """Cases and matters whose basis was to be looked at again by today."""
    due = {"basis_review_on__lte": timezone.localdate()}
    people, matters = Detainee.objects.filter(**due), Matter.objects.filter(**due)
    few = [
        *people.order_by("basis_review_on", "pk")[: desk.listed],
        *matters.order_by("basis_review_on", "pk")[: desk.listed],
    ]
    few.sort(key=lambda one: one.basis_review_on)
    items = [Item(str(one), change_url(one), since(one)) for one in few]
    count = capped(people) + capped(matters)
    return block("to-review", _("Reasons to publish that are due for review"), items, count, _("In the whole record."))


def since(subject) -> str:
    """Return since when a basis waits to be looked at, and what it is."""
    told = {"basis": subject.get_publication_basis_display(), "day": subject.basis_review_on.isoformat()}
    return _("%(basis)s, since %(day)s") % told


def risks(desk: Desk) -> Block:
    """Cases that somebody flagged: publishing them may harm somebody."""
    rows = RiskFlag.objects.select_related("detainee").order_by("-pk")
    items = [Item(str(one.detainee), change_url(one.detainee), str(one)) for one in rows[: desk.listed]]
    return block("risks", _("Risk flags"), items, capped(rows), _("In the whole record."))
