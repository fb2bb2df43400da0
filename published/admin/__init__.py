"""Admin actions and pages for publishing.

The research side knows nothing of the public one, so the two meet here: detainees and matters are registered again with
ModelAdmins that have a publication page and list actions, and the site gets the queue of what waits for a reviewer.
"""

from typing import cast

from django.contrib import admin, messages
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from detainees.admin.base import RecordAdmin
from detainees.admin.matters import MatterAdmin
from detainees.admin.people import DetaineeAdmin
from detainees.admin_site import ResearchSite
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
    review.report_unpublished(request, batch)


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


class WithPublication(RecordAdmin):
    """The ModelAdmin of what is published: with its publication page and list actions."""

    actions = (submit_selected, withdraw_selected)

    @property
    def publication(self) -> Publication:
        """The pages on which a case of this model is published."""
        return Publication(self)

    def publication_url(self, request: HttpRequest, obj: Model) -> str:
        """Return the address of the publication page of a saved case, or "" for who may not publish."""
        may_open = obj.pk and self.has_publish_permission(request)
        return reverse(f"admin:{self.publication.name}", args=[obj.pk]) if may_open else ""

    def get_urls(self):
        """Return the addresses of the pages, with those on which a case is published."""
        return [*self.publication.urls(), *super().get_urls()]

    def has_publish_permission(self, request) -> bool:
        """Whether the user may submit or approve."""
        return may_submit(request) or may_approve(request)

    def has_withdraw_permission(self, request) -> bool:
        """Whether the user may withdraw."""
        return may_approve(request)


admin.site.unregister([Detainee, Matter])


@admin.register(Detainee)
class PublishedDetaineeAdmin(WithPublication, DetaineeAdmin):
    """A person's case, with its publication page."""


@admin.register(Matter)
class PublishedMatterAdmin(WithPublication, MatterAdmin):
    """A group case, with its publication page."""


cast(ResearchSite, admin.site).add_pages(review.urls)
