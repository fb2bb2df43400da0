"""The review queue, the page that compares, returns or approves a version, and its preview."""

from itertools import groupby

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, get_urlconf, path, reverse, set_urlconf
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext

from casetracker.document import Document
from casetracker.document.upcasting import document_of
from detainees.models import Detainee, Edition, Matter, PublicationAct
from published.models import Case, CaseKind, PublicContent, PublicEdition
from published.models.part_fields import heading_of
from published.pages.difference import differences
from published.projection.cases import slug_of
from published.publish import (
    NotPublishable,
    Refused,
    approve_and_publish,
    approve_batch,
    is_current,
    mark_seen,
    own_work,
    preflight,
    return_candidate,
    seen_before,
)
from published.views.cases import detainee_page, matter_page

from .forms import AnswerForm, ApproveForm
from .permissions import may_approve, may_submit, refuse_unless

RECENT = 20


def urls(site: admin.AdminSite) -> list[URLPattern]:
    """Return the addresses of the queue of candidates and of the pages of each."""
    return [
        path("review/", site.admin_view(queue), name="review_queue"),
        path("review/<slug:public_id>/", site.admin_view(candidate), name="review_candidate"),
        path("review/<slug:public_id>/page/", site.admin_view(preview), name="review_preview"),
    ]


def queue(request):
    """What waits for a reviewer, what came back to its author, and what happened last; and many approved at once."""
    refuse_unless(may_submit(request) or may_approve(request))
    form = ApproveForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and approve_chosen(request, form.cleaned_data["solo_reason"]):
        return HttpResponseRedirect(reverse("admin:review_queue"))
    editions = Edition.objects.select_related("detainee", "matter", "submitted_by", "returned_by")
    waiting = editions.waiting().order_by("submitted_at")
    seen = set(waiting.filter(looks__seen_by=request.user).values_list("pk", flat=True))
    returned = editions.filter(returned_at__isnull=False).prefetch_related("comments").order_by("-returned_at")
    context = {
        **admin.site.each_context(request),
        "title": gettext("Review"),
        "waiting": [
            {
                "edition": one,
                "seen": one.pk in seen,
                "mine": one.submitted_by == request.user,
                "chosen": one.public_id in request.POST.getlist("chosen"),
            }
            for one in waiting
        ],
        "form": form,
        "may_approve": may_approve(request),
        "returned": [one for one in returned[: 2 * RECENT] if is_latest(one)][:RECENT],
        "acts": with_subjects(PublicationAct.objects.select_related("done_by", "edition").order_by("-pk")[:RECENT]),
    }
    return TemplateResponse(request, "admin/review_queue.html", context)


def approve_chosen(request, solo_reason: str) -> bool:
    """Approve the candidates chosen, those that name one another together. Returns whether all of them went."""
    refuse_unless(may_approve(request))
    chosen = request.POST.getlist("chosen")
    candidates = Edition.objects.filter(public_id__in=chosen).select_related("detainee", "matter").order_by("pk")
    if not candidates:
        messages.error(request, gettext("Nothing was approved. Select at least one version."))
        return False
    batch = approve_batch(candidates, by=request.user, solo_reason=solo_reason)
    for together in batch.done:
        said = (
            gettext("Published together: %(editions)s.") if len(together) > 1 else gettext("Published: %(editions)s.")
        )
        messages.success(request, said % {"editions": "; ".join(map(str, together))})
    report_unpublished(request, batch)
    return not batch.stays


def report_unpublished(request, batch) -> None:
    """Show why each case of a batch was not published."""
    for key, error in batch.stays.items():
        item = batch.items[key]
        subject = item.subject if isinstance(item, Edition) else item
        messages.error(request, f"{subject}: {error.args[0]}")


def with_subjects(acts) -> list[PublicationAct]:
    """Return the acts, each with the case or matter it was done to, in two queries for all."""
    acts = list(acts)
    rows = [
        row for model in (Detainee, Matter) for row in model.objects.filter(public_id__in={a.subject for a in acts})
    ]
    named = {row.public_id: str(row) for row in rows}
    for act in acts:
        act.said_of = named.get(act.subject, act.subject)
    return acts


def is_latest(edition: Edition) -> bool:
    """Whether nothing was submitted of the case since the candidate was returned."""
    return not Edition.objects.of(edition.subject).filter(pk__gt=edition.pk).exists()


def candidate(request, public_id):
    """One candidate: what it would change, fact by fact; and the two answers to it."""
    refuse_unless(may_submit(request) or may_approve(request))
    edition = get_object_or_404(
        Edition.objects.select_related("detainee", "matter", "submitted_by"), public_id=public_id
    )
    form, error = AnswerForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST":
        error = answer(request, edition, form)
        if not error:
            return HttpResponseRedirect(reverse("admin:review_queue"))
    context = candidate_context(request, edition, form) | {"error": error}
    return TemplateResponse(request, "admin/review_candidate.html", context)


def answer(request, edition: Edition, form: AnswerForm) -> str:
    """Approve, return or mark the candidate as the button says. Returns why it was refused, or an empty string."""
    if "seen" in request.POST:
        mark_seen(edition, by=request.user)
        messages.success(request, gettext("Noted: you have looked at this version."))
        return ""
    refuse_unless(may_approve(request) or ("return" in request.POST and edition.submitted_by == request.user))
    if not form.is_valid():
        return gettext("Nothing was done. Correct what is marked under “Your answer”.")
    typed = form.cleaned_data
    try:
        if "approve" in request.POST:
            given = {"sha256": request.POST.get("sha256", ""), "solo_reason": typed["solo_reason"]}
            published = approve_and_publish(edition, by=request.user, **given)
            messages.success(request, published_message(published))
        elif "return" in request.POST:
            comments = {one.id: (one.title, request.POST.get(f"comment-{one.id}", "")) for one in all_changes(edition)}
            return_candidate(edition, by=request.user, comments=comments, words=typed["words"])
            messages.success(request, gettext("Returned to its author, with your comments."))
    except (Refused, NotPublishable) as error:
        return str(error.args[0])
    return "" if {"approve", "return"} & set(request.POST) else gettext("Press one of the buttons.")


def published_message(edition: Edition) -> str:
    """Return the message that an edition was published, with a link to its page."""
    case = Case.objects.get(pk=edition.subject.public_id)
    said, see = gettext("Published: %(edition)s.") % {"edition": edition}, gettext("See it as readers do")
    return format_html('{} <a href="{}">{}</a>', said, public_address(case), see)


def candidate_context(request, edition: Edition, form: AnswerForm) -> dict:
    """Return what the page of a candidate shows."""
    document, before = content_of(edition), published_before(edition)
    looked = seen_before(edition, by=request.user)
    subject = edition.subject
    publication = f"admin:detainees_{subject._meta.model_name}_publication"
    return {
        **admin.site.each_context(request),
        "title": gettext("Review of %(subject)s") % {"subject": subject},
        "edition": edition,
        "subject": subject,
        "publication_url": reverse(publication, args=[subject.pk]),
        "form": form,
        "before": before,
        "emptied": document is None,
        "sections": sections(all_changes(edition), request.POST),
        "looked": looked,
        "since": sections(changes_between(content_of(looked), document)) if looked and document else [],
        "found": preflight(subject, public_note=edition.public_note) if edition in Edition.objects.waiting() else None,
        "seen": edition.looks.filter(seen_by=request.user).exists(),
        "waits": edition in Edition.objects.waiting(),
        "is_current": is_current(edition),
        "mine": edition.submitted_by == request.user,
        "own_work": own_work(edition, request.user),
        "may_approve": may_approve(request),
        "comments": edition.comments.select_related("made_by"),
        "acts": PublicationAct.objects.filter(subject=subject.public_id).select_related("done_by", "edition"),
    }


def content_of(edition: Edition | None) -> Document | None:
    """Return the document of an edition; None where its bytes were destroyed, or where there is no edition."""
    if edition is None or not hasattr(edition, "content"):
        return None
    return document_of(edition)


def published_before(edition: Edition) -> Edition | None:
    """Return the edition that readers saw, or see, when the candidate was made."""
    earlier = Edition.objects.of(edition.subject).published().filter(withdrawn_at=None, pk__lt=edition.pk)
    return earlier.order_by("-number").first()


def all_changes(edition: Edition) -> list:
    """Return what the candidate changes of the edition before it."""
    return changes_between(content_of(published_before(edition)), content_of(edition))


def changes_between(old: Document | None, new: Document | None) -> list:
    """Return the difference of two documents, fact by fact; nothing where the newer one was destroyed."""
    return differences(old, new) if new is not None else []


def sections(changes, typed=None) -> list[dict]:
    """Return the changes by section, each with the comment typed beside it so far."""
    rows = [{"change": one, "comment": (typed or {}).get(f"comment-{one.id}", "")} for one in changes]
    by_section = groupby(rows, key=lambda row: row["change"].section)
    return [{"heading": heading, "rows": list(found)} for heading, found in by_section]


def preview(request, public_id):
    """The page of a candidate as readers will see it, with the people and matters that are public now."""
    refuse_unless(may_submit(request) or may_approve(request))
    edition = get_object_or_404(Edition.objects.select_related("detainee", "matter"), public_id=public_id)
    document = content_of(edition)
    if document is None:
        return HttpResponseRedirect(reverse("admin:review_candidate", args=[public_id]))
    case = Case(pk=document.id, kind=document.kind, slug=slug_of(document), heading=heading_of(document))
    page = detainee_page if case.kind == CaseKind.DETAINEE else matter_page
    urlconf = get_urlconf()
    set_urlconf("published.site_urls")  # a process of the research side does not serve these addresses itself
    try:
        request.is_preview = True
        return page(request, case, as_public(edition, case))
    finally:
        set_urlconf(urlconf)


def as_public(edition: Edition, case: Case) -> PublicEdition:
    """Return a candidate as the public record would hold it; it is not saved."""
    latest = Edition.objects.of(edition.subject).published().count()
    row = PublicEdition(
        case=case,
        number=edition.number or latest + 1,
        sha256=edition.sha256,
        published_at=edition.published_at or timezone.now(),
        note=edition.public_note,
    )
    row.content = PublicContent(edition=row, content=bytes(edition.content.content))
    return row


def public_address(case: Case) -> str:
    """Return the address at which readers find a case: on this site, or on the public site where that is another."""
    if settings.HAS_PUBLIC:
        return case.get_absolute_url()
    name, given = f"published:{case.kind}-detail", {"slug": case.slug, "public_id": case.pk}
    return settings.CASETRACKER_PUBLIC_URL + reverse(name, urlconf="published.site_urls", kwargs=given)
