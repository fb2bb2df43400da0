"""The page of a case, the page of a group case, and the bytes of both."""

from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from casetracker.document.upcasting import document_of
from casetracker.document.walk import events_of, with_alternatives
from published.directory.links import link_entries
from published.lists.parameters import understands
from published.models import (
    Case,
    CaseKind,
    Profile,
    ProfileEvent,
    ProfileProceeding,
    PublicEdition,
    State,
    WithdrawalReason,
)
from published.pages import AboutSomeMembers, about_some_members, read
from published.pages.edition import EditionBlock
from published.pages.other_people import others
from published.pages.places import map_of
from published.pages.view_objects import page_view

from .caching import asked_again


def of_a_case(view):
    """Let a view answer for a case that is public now, at its present address.

    The view gets the case with its current edition. What was withdrawn is 410 in one neutral sentence, at every
    one of its addresses; what never was public is 404. Nothing is kept by a cache without asking again, so a
    withdrawal works at the next request; what has not changed is answered by 304.
    """

    @asked_again
    @wraps(view)
    def answer(request, kind, public_id, slug="", **given):
        case = Case.objects.select_related("current__content").filter(kind=kind, pk=public_id).first()
        if case is None:
            raise Http404
        if case.state != State.PUBLIC:
            return gone(request, case, given)
        if slug != case.slug or not request.resolver_match.url_name:
            return moved(request, case, given)
        return view(request, case, **given)

    return answer


def moved(request, case: Case, given: dict) -> HttpResponse:
    """Return the way to the present address of what was asked for: another name in it is decoration."""
    name = request.resolver_match.view_name if request.resolver_match.url_name else f"published:{case.kind}-detail"
    address = reverse(name, kwargs={"slug": case.slug, "public_id": case.pk, **given})
    asked = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{asked}" if asked else address)


def gone(request, case: Case, given: dict) -> HttpResponse:
    """Return what is said of a case that is not public any more; a merged one leads on while the other is public.

    Each of its addresses leads to the same one of the other, a page of one edition to the other's page. What machines
    ask for of one edition (JSON, map, citation) has no counterpart: 410, never a page in its place.
    """
    reason = case.reason or WithdrawalReason.EDITORS
    if case.state == State.MERGED:
        survivor = Case.objects.public().filter(pk=case.merged_into, kind=case.kind).first()
        if survivor is not None and not given:
            return moved(request, survivor, given)
        if survivor is not None and "." not in request.path.rpartition("/")[2]:
            return HttpResponsePermanentRedirect(survivor.get_absolute_url())
        reason = WithdrawalReason.MERGED if survivor is not None else WithdrawalReason.EDITORS
    sentence = WithdrawalReason.label_of(reason)
    if request.path.endswith(".json"):
        return JsonResponse({"withdrawn": sentence}, status=410)
    return render(request, "published/withdrawn.html", {"sentence": sentence}, status=410)


def json_answer(edition: PublicEdition) -> HttpResponse:
    """Return exactly the bytes that were hashed; the hash is their ETag."""
    response = HttpResponse(bytes(edition.content.content), content_type="application/json")
    response["ETag"] = f'"{edition.sha256}"'
    return response


@of_a_case
@understands()
def detainee(request, case):
    """A detainee's case. Three queries: the case, who shared its events, the matters; with proceedings, who in them."""
    return detainee_page(request, case, case.current)


@of_a_case
@understands()
def matter(request, case):
    """A matter. Three queries: the case, its public members, who took part in its events."""
    return matter_page(request, case, case.current)


@of_a_case
@understands()
def case_json(request, case):
    """The canonical bytes of the current edition."""
    return json_answer(case.current)


def detainee_page(request, case: Case, edition: PublicEdition) -> HttpResponse:
    """Return the page of one edition of a detainee's case."""
    document = document_of(edition)
    matters = matters_of(document)
    context = page_context(document, case, edition, of_some=of_some(matters))
    context["matters"] = matters
    return render(request, "published/detainee_detail.html", context)


def matter_page(request, case: Case, edition: PublicEdition) -> HttpResponse:
    """Return the page of one edition of a matter."""
    context = page_context(document_of(edition), case, edition)
    context["members"] = members_of(case)
    return render(request, "published/matter_detail.html", context)


def page_context(document: Any, case: Case, edition: PublicEdition, *, of_some: list | None = None) -> dict:
    """Return what every page of a case needs."""
    document = page_view(document)
    people = people_of([one.id for one in with_alternatives(events_of(document))], apart_from=case)
    together = others(document, people, in_proceedings(document, apart_from=case))
    if edition.pk == case.current_id:
        link_entries(document)
    return {
        "case": case,
        "edition": EditionBlock(case, edition),
        "doc": document,
        "reading": read(document, today=timezone.now().date(), people=people, of_some=of_some, others=together),
        "map": map_of(document),
    }


def people_of(events: list[str], *, apart_from: Case) -> dict[str, list[Profile]]:
    """Return who took part in each event, among the people public now."""
    rows = ProfileEvent.objects.filter(event__in=events).exclude(profile=apart_from.pk)
    people: dict[str, list[Profile]] = {}
    for row in rows.select_related("profile__case").order_by("profile__sort_key", "profile"):
        if row.profile not in people.setdefault(row.event, []):
            people[row.event].append(row.profile)
    return people


def in_proceedings(document: Any, *, apart_from: Case) -> dict[str, list[tuple[Profile, str]]]:
    """Return who else takes part in each proceeding of a document, and as what, among the people public now."""
    ids = [node.id for node in getattr(document, "proceedings", [])]
    found: dict[str, list[tuple[Profile, str]]] = {}
    if ids:
        rows = ProfileProceeding.objects.filter(proceeding__in=ids).exclude(profile=apart_from.pk)
        for row in rows.select_related("profile__case").order_by("profile__sort_key", "profile"):
            found.setdefault(row.proceeding, []).append((row.profile, row.role))
    return found


def matters_of(document: Any) -> list[Case]:
    """Return the matters a case belongs to that are public now, each with its current content."""
    found = Case.objects.public().filter(kind=CaseKind.MATTER, pk__in=document.matters).order_by("slug", "pk")
    return list(found.select_related("current__content"))


def of_some(matters: list[Case]) -> list[AboutSomeMembers]:
    """Return what public matters say now of some of their members, unnamed; of an emptied edition nothing is left."""
    whole = [matter for matter in matters if hasattr(matter.current, "content")]
    found = (about_some_members(document_of(matter.current), matter.get_absolute_url()) for matter in whole)
    return [said for said in found if said]


def members_of(case: Case) -> list[Profile]:
    """Return the members of a matter whose own cases are public now."""
    found = Profile.objects.filter(matters__matter=case.pk).select_related("case")
    return list(found.order_by("sort_key", "case"))
