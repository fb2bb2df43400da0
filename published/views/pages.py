"""Home, about and method pages, and files that programs ask for."""

import logging

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from casetracker.vocabulary import Confidence, Evaluation
from published.directory import KINDS
from published.lists.paging import counted
from published.models import Case, CaseKind, Profile, PublicEdition, State
from published.views.caching import asked_again
from published.views.lists import with_members

MATTERS, EDITIONS = 10, 5

LISTS = ("detainees", "matters", *(kind.folder for kind in KINDS.values()))

# Pages of a list may be followed to the end; the endless combinations of filters need not be.
ROBOTS = "\n".join(
    [
        "User-agent: *",
        *(f"Allow: /{folder}/?after=" for folder in LISTS),
        *(f"Disallow: /{folder}/?" for folder in LISTS),
        "Disallow: /search/",
        "Disallow: /feed/?",
        "",
        "Sitemap: {public_url}/sitemap.xml",
        "",
    ]
)

logger = logging.getLogger(__name__)


@asked_again
def home(request):
    """What this is, how to read it, and what is public now."""
    matters = with_members(Case.objects.public().filter(kind=CaseKind.MATTER)).order_by("slug", "pk")
    context = {
        "matters": matters[:MATTERS],
        "editions": recent_editions(),
        "number": counted(Profile.objects.all()),
        "debug": settings.DEBUG,
        **publisher(),
    }
    return render(request, "published/home.html", context)


def recent_editions():
    """Return the latest editions of what is public now, each with its case."""
    editions = PublicEdition.objects.filter(case__state=State.PUBLIC).select_related("case")
    return editions.order_by("-published_at", "-pk")[:EDITIONS]


@asked_again
def about(request):
    """What this record is, who publishes it and on whose approval, and how to have something corrected. One query."""
    return render(request, "published/about.html", {**publisher(), **approvals()})


def approvals() -> dict[str, int]:
    """Return how many editions can be read now, and how many of them their own author approved."""
    editions = PublicEdition.objects.filter(case__state=State.PUBLIC, content__isnull=False)
    return editions.aggregate(editions=Count("pk"), alone=Count("pk", filter=Q(alone=True)))


@asked_again
def method(request):
    """How facts are recorded, reviewed, published and withdrawn."""
    evaluations = [one for one in Evaluation if one != Evaluation.UNASSESSED]
    confidences = [one for one in Confidence if one != Confidence.NOT_SET]
    context = {**publisher(), "evaluations": evaluations, "confidences": confidences}
    return render(request, "published/method.html", context)


def publisher() -> dict[str, str]:
    """Return who answers for this record, from the settings."""
    return {
        "publisher": settings.CASETRACKER_PUBLISHER_NAME,
        "contact": settings.CASETRACKER_CORRECTIONS_CONTACT,
        "public_url": settings.CASETRACKER_PUBLIC_URL,
    }


@require_safe
@never_cache
def healthz(request):
    """200 when the reader's connection answers a SELECT on a published table, else 503."""
    try:
        Case.objects.values_list("pk").first()
    except (DatabaseError, ImproperlyConfigured):
        logger.exception("The public site cannot read its database.")
        return HttpResponse("The database does not answer.\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots(request):
    """What programs that read the whole web may leave alone."""
    words = ROBOTS.format(public_url=settings.CASETRACKER_PUBLIC_URL)
    return HttpResponse(words, content_type="text/plain; charset=utf-8")
