"""The queue of possible duplicates: two records side by side, and the researcher's decision."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from detainees.duplicates import found_not_the_same
from detainees.models import Citation, CustodyEvent, Detainee, Resemblance, Source

from .case import case_url

MOST = 200


def may_judge(request) -> None:
    """Refuse who may not change cases."""
    if not request.user.has_perm("detainees.change_detainee"):
        raise PermissionDenied


def page(request, template: str, **given):
    """Answer with a page of the research side."""
    return TemplateResponse(request, template, {**admin.site.each_context(request), **given})


def queue(request):
    """The pairs that nobody has judged, the likest first."""
    may_judge(request)
    pairs = Resemblance.objects.to_judge().select_related("one", "other")[:MOST]
    merged = Detainee.objects.exclude(merged_into=None).select_related("merged_into").order_by("-pk")[:MOST]
    given = {"pairs": pairs, "merged": [(one, publication_url(one)) for one in merged]}
    return page(request, "admin/duplicates/queue.html", title=_("Possible duplicates"), **given)


def publication_url(person) -> str:
    """Return the page on which a record is merged, and on which that is taken back."""
    return reverse("admin:detainees_detainee_publication", args=[person.pk])


def compare(request, key: int):
    """Two records beside each other; found not to be one person, they are not suggested again."""
    may_judge(request)
    pair = get_object_or_404(Resemblance.objects.select_related("one", "other"), pk=key)
    if request.method == "POST" and "not_the_same" in request.POST:
        found_not_the_same(pair, by=request.user)
        messages.success(
            request, _("Judged to be different people: %(pair)s. They will not be suggested again.") % {"pair": pair}
        )
        return HttpResponseRedirect(reverse("admin:duplicates"))
    sides = [side(one, other) for one, other in ((pair.one, pair.other), (pair.other, pair.one))]
    return page(request, "admin/duplicates/compare.html", title=_("One person or two?"), pair=pair, sides=sides)


def side(person, other) -> dict:
    """Return what is on record of one of the two, as far as it tells them apart."""
    events = CustodyEvent.objects.filter(people=person).select_related("place").order_by("begin_on_earliest", "pk")
    cited = Citation.objects.filter(name__detainee=person) | Citation.objects.filter(participation__detainee=person)
    sources = Source.objects.filter(pk__in=cited.values("source"))
    return {
        "person": person,
        "case_url": case_url(person),
        "merge_url": f"{publication_url(person)}?into={other.public_id}",
        "rows": [
            (_("Names"), list(person.names.all())),
            (_("Numbers and codes"), list(person.identifiers.select_related("system"))),
            (_("Details"), list(person.details.select_related("place"))),
            (_("Custody"), list(events[:40])),
            (_("Read in"), list(sources[:40])),
        ],
    }


def urls(site) -> list:
    """Return the addresses of the queue."""
    return [
        path("duplicates/", site.admin_view(queue), name="duplicates"),
        path("duplicates/<int:key>/", site.admin_view(compare), name="duplicate"),
    ]
