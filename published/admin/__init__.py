"""Admin actions and pages for publishing.

The research side knows nothing of the public one, so the two meet here: the ModelAdmins of detainees and matters
get a "publication" page and list actions from outside, and the site a queue of what waits for a reviewer.
"""

from django.contrib import admin, messages
from django.urls import path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

import detainees.admin  # noqa: F401  (its ModelAdmins are registered first; these add to them)
from detainees.models import Detainee, Matter
from published.publish import Refused, submit_batch, withdraw

from . import review
from .permissions import may_approve, may_submit
from .publication import Publication


@admin.action(description=_("Submit the selected for review"), permissions=["publish"])
def submit_selected(model_admin, request, queryset):
    """Submit each selected case, those that name one another together; what is refused is said, one message each."""
    batch = submit_batch(queryset, by=request.user)
    for edition in (edition for together in batch.done for edition in together):
        messages.success(request, gettext("Awaiting review: %(subject)s.") % {"subject": edition.subject})
    review.say_what_stays(request, batch)


@admin.action(description=_("Withdraw the selected from the public record"), permissions=["withdraw"])
def withdraw_selected(model_admin, request, queryset):
    """Withdraw each selected case at once; what is refused is said, one message each."""
    for subject in queryset:
        try:
            withdraw(subject, by=request.user, reason=gettext("Withdrawn on the list of cases."))
        except Refused as error:
            messages.error(request, str(error.args[0]))
        else:
            messages.success(request, gettext("Withdrawn: %(subject)s.") % {"subject": subject})


def attach(model) -> None:
    """Give the ModelAdmin of detainees or matters its publication page and actions."""
    model_admin = admin.site.get_model_admin(model)
    publication, own_urls = Publication(model_admin), model_admin.get_urls
    model_admin.get_urls = lambda: [*publication.urls(), *own_urls()]
    model_admin.has_publish_permission = lambda request: may_submit(request) or may_approve(request)
    model_admin.has_withdraw_permission = may_approve
    model_admin.actions = [*(model_admin.actions or []), submit_selected, withdraw_selected]
    model_admin.publication_url_name = f"admin:{publication.name}"


def attach_queue(site) -> None:
    """Give the site the queue of candidates and the page of each."""
    own_urls = site.get_urls
    site.get_urls = lambda: [
        path("review/", site.admin_view(review.queue), name="review_queue"),
        path("review/<slug:public_id>/", site.admin_view(review.candidate), name="review_candidate"),
        path("review/<slug:public_id>/page/", site.admin_view(review.preview), name="review_preview"),
        *own_urls(),
    ]


for subject_model in (Detainee, Matter):
    attach(subject_model)
attach_queue(admin.site)
