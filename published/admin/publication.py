"""The publication page of a case or group case, and the page that destroys its editions."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext

from casetracker.document.upcasting import read_document
from casetracker.vocabulary import Act
from detainees.models import Detainee, Edition, PublicationAct
from published.models import Case
from published.publish import (
    NotPublishable,
    Refused,
    concerned,
    draft_of,
    merge,
    open_proposals,
    preflight,
    proposals_of_others,
    propose_merge,
    propose_separation,
    publish,
    redact,
    risks_of_both,
    separate,
    submit,
    what_is_proposed,
    withdraw,
)

from .forms import AloneForm, MergeForm, RedactForm, SeparateForm, SubmitForm, WithdrawForm
from .permissions import may_approve, may_redact, may_submit, refuse_unless
from .review import changes_between, content_of, public_address

FORMS = {
    "submit": SubmitForm,
    "alone": AloneForm,
    "withdraw": WithdrawForm,
    "merge": MergeForm,
    "separate": SeparateForm,
}


class Publication:
    """The publication page of one ModelAdmin: how the case stands, what would be published, and what may be done."""

    def __init__(self, model_admin):
        self.admin = model_admin
        self.model = model_admin.model
        self.name = f"{self.model._meta.app_label}_{self.model._meta.model_name}_publication"
        self.redaction_name = self.name.replace("publication", "redaction")

    def urls(self):
        """Return the addresses of the two pages."""
        view = self.admin.admin_site.admin_view
        return [
            path("<int:object_id>/publication/", view(self.page), name=self.name),
            path("<int:object_id>/redaction/", view(self.redaction), name=self.redaction_name),
        ]

    def page(self, request, object_id):
        """Show the page, or do what its button says; what was typed is kept where it is refused."""
        refuse_unless(may_submit(request) or may_approve(request))
        subject = get_object_or_404(self.model, pk=object_id)
        proposal = proposal_of(subject)
        chosen = {"into": Detainee.objects.filter(public_id=request.GET.get("into", "").replace("\x00", "")).first()}
        chosen["into"] = chosen["into"] or proposal.get("into")
        forms = {
            name: form(request.POST if name in request.POST else None, initial=chosen) for name, form in FORMS.items()
        }
        if request.method == "POST" and self.act(request, subject, forms):
            return HttpResponseRedirect(reverse(f"admin:{self.name}", args=[subject.pk]))
        context = self.context(request, subject) | {"forms": forms, "proposal": proposal}
        return TemplateResponse(request, "admin/publication.html", context)

    def act(self, request, subject, forms) -> bool:
        """Do what the button pressed says. Returns whether it was done; a refusal is added to its form."""
        name = next((name for name in FORMS if name in request.POST), None)
        if name is None:
            return False
        refuse_unless(may_submit(request) if name == "submit" else may_approve(request))
        refuse_unless(isinstance(subject, Detainee) or name not in ("merge", "separate"))
        form = forms[name]
        if not form.is_valid():
            return False
        read = {"sha256": request.POST.get("sha256")} if name in OF_WHAT_WAS_READ else {}
        try:
            messages.success(request, ACTS[name](subject, by=request.user, **form.cleaned_data, **read))
        except (Refused, NotPublishable) as error:
            form.add_error(None, str(error.args[0]))
            return False
        return True

    def context(self, request, subject) -> dict:
        """Return what the page shows: how the case stands, what pre-flight finds, what would change, the trail."""
        try:
            draft, refusal = draft_of(subject), ""
        except NotPublishable as error:
            draft, refusal = None, str(error)
        case = Case.objects.filter(pk=subject.public_id).select_related("current").first()
        editions = list(Edition.objects.of(subject).published().order_by("-number"))
        shown = editions[0] if editions and editions[0].withdrawn_at is None else None
        return {
            **self.around(request, subject, gettext("Publication of %(subject)s") % {"subject": subject}),
            "case": case,
            "public_address": public_address(case) if case and case.current else "",
            "editions": editions,
            "candidate": Edition.objects.of(subject).waiting().select_related("submitted_by").first(),
            "draft": draft,
            "refusal": refusal,
            "unchanged": bool(draft and shown and shown.sha256 == draft.sha256),
            "changes": changes_between(content_of(shown), read_document(draft.content)) if draft and shown else [],
            "found": preflight(subject, draft) if draft else None,
            "acts": PublicationAct.objects.filter(subject=subject.public_id).select_related("done_by", "edition"),
            "may_submit": may_submit(request),
            "may_approve": may_approve(request),
            "may_redact": may_redact(request) and Edition.objects.of(subject).filter(redacted_at=None).exists(),
            "may_merge": may_approve(request) and isinstance(subject, Detainee) and subject.merged_into_id is None,
            "may_separate": may_approve(request) and getattr(subject, "merged_into_id", None) is not None,
            "redaction_url": reverse(f"admin:{self.redaction_name}", args=[subject.pk]),
        }

    def around(self, request, subject, title: str) -> dict:
        """Return what each of the two pages needs around it."""
        site = self.admin.admin_site
        return {**site.each_context(request), "opts": self.model._meta, "subject": subject, "title": title}

    def redaction(self, request, object_id):
        """Show what would be destroyed, or destroy it."""
        refuse_unless(may_redact(request))
        subject = get_object_or_404(self.model, pk=object_id)
        also = Edition.objects.filter(pk__in=[one.pk for one in concerned(subject)]).select_related("matter")
        form = RedactForm(request.POST or None, also=also)
        if form.is_valid() and self.destroy(request, subject, form):
            return HttpResponseRedirect(reverse(f"admin:{self.name}", args=[subject.pk]))
        context = self.around(request, subject, gettext("Destroy the editions of %(subject)s") % {"subject": subject})
        context |= {"form": form, "editions": Edition.objects.of(subject).filter(redacted_at=None)}
        context |= {"publication_url": reverse(f"admin:{self.name}", args=[subject.pk])}
        return TemplateResponse(request, "admin/redaction.html", context)

    def destroy(self, request, subject, form) -> bool:
        """Destroy what was chosen. Returns whether it was done; a refusal is added to the form."""
        also = form.cleaned_data.get("also", ())
        try:
            editions = redact(subject, by=request.user, reason=form.cleaned_data["reason"], also=also)
        except Refused as error:
            form.add_error(None, str(error.args[0]))
            return False
        messages.success(request, gettext("Destroyed: the content of %(number)s editions.") % {"number": len(editions)})
        return True


def submit_it(subject, **given) -> str:
    """Submit a case and say so."""
    submit(subject, **given)
    return gettext("Submitted. It is awaiting review. Nothing public has changed.")


def publish_alone(subject, **given) -> str:
    """Publish the own work and say so."""
    return gettext("Published: %(edition)s.") % {"edition": publish(subject, **given)}


def withdraw_it(subject, **given) -> str:
    """Withdraw a case and say so."""
    withdraw(subject, **given)
    return gettext("Withdrawn. Readers now see one neutral sentence.")


def merge_it(subject, **given) -> str:
    """Merge a record into another, or propose it where that needs two people; and say so."""
    if risks := wants_proposal(subject, given["into"], Act.MERGED, by=given["by"]):
        propose_merge(subject, **given)
        return proposed(risks)
    merge(subject, **given)
    return gettext("Merged into %(remaining)s.") % {"remaining": given["into"]}


def separate_it(subject, **given) -> str:
    """Take a merge back, or propose it where that needs two people; and say so."""
    into = subject.merged_into
    if into is not None and (risks := wants_proposal(subject, into, Act.SEPARATED, by=given["by"])):
        propose_separation(subject, **given)
        return proposed(risks)
    separate(subject, **given)
    return gettext("The merge was undone. The record is not public; submit it when it is ready.")


def proposal_of(subject) -> dict:
    """Return the merge or separation that somebody proposed last, and that nobody has done yet."""
    act = open_proposals(subject).first()
    if act is None:
        return {}
    into, reason = what_is_proposed(act)
    return {"into": into, "reason": reason, "who": act.done_by, "at": act.done_at}


def wants_proposal(subject, into, act: Act, *, by) -> str:
    """Return why the act needs two people, where nobody else has proposed it yet; else an empty string."""
    return "" if proposals_of_others(subject, into, act, by=by).exists() else risks_of_both(subject, into)


def proposed(risks: str) -> str:
    """Say that an act was only proposed, and what to do."""
    words = gettext(
        "Proposed. Nothing has changed yet. Ask a second person, who has changed neither record since its "
        "last edition, to open this page and confirm. Two people are needed because: %(risks)s"
    )
    return words % {"risks": risks}


OF_WHAT_WAS_READ = ("submit", "alone")
"""The acts on the document that the page showed: it sends the hash of what was read."""

ACTS = {
    "submit": submit_it,
    "alone": publish_alone,
    "withdraw": withdraw_it,
    "merge": merge_it,
    "separate": separate_it,
}
