"""What publishing adds to the admin: the actions and buttons by which a case goes public or comes back.

The research side knows nothing of the public one, so the two meet here: the ModelAdmins of detainees and
matters get these actions and a "publication" page from outside.
"""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

import detainees.admin  # noqa: F401  (its ModelAdmins are registered first; these add to them)
from detainees.document import NotPublishable, draft_of
from detainees.models import Detainee, Edition, Matter

from .models import Case, WithdrawalReason
from .publish import Refused, publish, withdraw


class PublishForm(forms.Form):
    """What is asked of somebody who publishes."""

    public_note = forms.CharField(
        label=_("Public note"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("What changed and why, for readers. It stands beside the edition for ever."),
    )
    solo_reason = forms.CharField(
        label=_("Why one person approves"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("A second person should approve. Say why you publish your own work alone; it is kept."),
        error_messages={"required": _("Say why you approve your own work, or ask a colleague to publish.")},
    )


class WithdrawForm(forms.Form):
    """What is asked of somebody who withdraws."""

    reason = forms.CharField(
        label=_("True reason"),
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("Stays inside."),
        error_messages={"required": _("Say why it is withdrawn. The reason stays inside.")},
    )
    public_reason = forms.ChoiceField(
        label=_("What readers are told"),
        choices=[(one.value, one.label) for one in (WithdrawalReason.EDITORS, WithdrawalReason.CORRECTED)],
        help_text=_("One neutral sentence, the same for safety, consent, error and legal reasons."),
    )


def may_publish(request) -> bool:
    """Whether the user may publish and withdraw."""
    return request.user.has_perm("detainees.add_edition") and request.user.has_perm("detainees.change_edition")


def refuse_unless_allowed(request) -> None:
    """Raise PermissionDenied unless the user may publish."""
    if not may_publish(request):
        raise PermissionDenied(gettext("Publishing needs the permission to add and change editions."))


class Publication:
    """The publication page of one ModelAdmin: what would be published, what stays out, and the two buttons."""

    def __init__(self, model_admin):
        self.admin = model_admin
        self.model = model_admin.model
        self.name = f"{self.model._meta.app_label}_{self.model._meta.model_name}_publication"

    def urls(self):
        """Return the addresses of the page and its two acts."""
        view = self.admin.admin_site.admin_view
        return [path("<path:object_id>/publication/", view(self.page), name=self.name)]

    def page(self, request, object_id):
        """Show the page, or publish or withdraw as asked; what was typed is kept where it is refused."""
        refuse_unless_allowed(request)
        subject = get_object_or_404(self.model, pk=object_id)
        publishing = PublishForm(request.POST if "publish" in request.POST else None)
        withdrawing = WithdrawForm(request.POST if "withdraw" in request.POST else None)
        if self.act(request, subject, publishing, withdrawing):
            return HttpResponseRedirect(reverse(f"admin:{self.name}", args=[subject.pk]))
        return TemplateResponse(
            request, "admin/publication.html", self.context(request, subject, publishing, withdrawing)
        )

    def act(self, request, subject, publishing, withdrawing) -> bool:
        """Publish or withdraw. Returns whether it was done; a refusal is added to the form."""
        form = publishing if publishing.is_bound else withdrawing
        if not form.is_bound or not form.is_valid():
            return False
        try:
            if form is publishing:
                edition = publish(subject, by=request.user, **form.cleaned_data)
                messages.success(request, gettext("Published: %(edition)s.") % {"edition": edition})
            else:
                withdraw(subject, by=request.user, **form.cleaned_data)
                messages.success(request, gettext("Withdrawn. The next reader finds one neutral sentence."))
        except (Refused, NotPublishable) as error:
            form.add_error(None, str(error.args[0]))
            return False
        return True

    def context(self, request, subject, publishing, withdrawing) -> dict:
        """Return what the page shows: the case as public now, the draft, and what stays out of it and why."""
        try:
            draft, refusal = draft_of(subject), ""
        except NotPublishable as error:
            draft, refusal = None, str(error)
        published = Edition.objects.of(subject).published().order_by("-number")
        return {
            **self.admin.admin_site.each_context(request),
            "opts": self.model._meta,
            "subject": subject,
            "title": gettext("Publication of %(subject)s") % {"subject": subject},
            "case": Case.objects.filter(pk=subject.public_id).first(),
            "editions": published,
            "draft": draft,
            "refusal": refusal,
            "unchanged": bool(draft and published and published[0].sha256 == draft.sha256),
            "publishing": publishing,
            "withdrawing": withdrawing,
        }


@admin.action(description=_("Publish the selected, alone (says so in the record)"), permissions=["publish"])
def publish_selected(model_admin, request, queryset):
    """Publish each selected case; what is refused is said, one message each."""
    for subject in queryset:
        try:
            edition = publish(subject, by=request.user, solo_reason=gettext("Published from the list of cases."))
        except (Refused, NotPublishable) as error:
            messages.error(request, f"{subject}: {error.args[0]}")
        else:
            messages.success(request, gettext("Published: %(edition)s.") % {"edition": edition})


@admin.action(description=_("Withdraw the selected from the public record"), permissions=["publish"])
def withdraw_selected(model_admin, request, queryset):
    """Withdraw each selected case at once; what is refused is said, one message each."""
    for subject in queryset:
        try:
            withdraw(subject, by=request.user, reason=gettext("Withdrawn from the list of cases."))
        except Refused as error:
            messages.error(request, str(error.args[0]))
        else:
            messages.success(request, gettext("Withdrawn: %(subject)s.") % {"subject": subject})


def attach(model) -> None:
    """Give the ModelAdmin of detainees or matters its publication page and actions."""
    model_admin = admin.site.get_model_admin(model)
    publication, own_urls = Publication(model_admin), model_admin.get_urls
    model_admin.get_urls = lambda: [*publication.urls(), *own_urls()]
    model_admin.has_publish_permission = may_publish
    model_admin.actions = [*(model_admin.actions or []), publish_selected, withdraw_selected]
    model_admin.publication_url_name = f"admin:{publication.name}"


for subject_model in (Detainee, Matter):
    attach(subject_model)
