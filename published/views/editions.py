"""The editions of a case: the list, each one at an address that stays, and its bytes."""

from django.http import Http404, JsonResponse
from django.shortcuts import render

from published.models import Case, CaseKind, PublicEdition, WithdrawalReason
from published.reading.edition import EditionBlock

from .cases import detainee_page, json_answer, matter_page, of_a_case


@of_a_case
def edition_list(request, case):
    """Every edition of a case, the latest first."""
    rows = case.editions.order_by("-number")
    blocks = [EditionBlock(case, row) for row in rows]
    context = {"case": case, "heading": case.heading, "edition": EditionBlock(case, case.current), "editions": blocks}
    return render(request, "published/edition_list.html", context)


@of_a_case
def edition(request, case, number):
    """One edition as it was published."""
    found = edition_of(case, number)
    if not has_content(found):
        return emptied(request)
    page = detainee_page if case.kind == CaseKind.DETAINEE else matter_page
    return page(request, case, found)


@of_a_case
def edition_json(request, case, number):
    """The canonical bytes of one edition."""
    found = edition_of(case, number)
    return json_answer(found) if has_content(found) else emptied(request)


def edition_of(case: Case, number: int) -> PublicEdition:
    """Return an edition of a case with its content. Raises Http404 where there is none of that number."""
    found = case.editions.select_related("content").filter(number=number).first()
    if found is None:
        raise Http404
    return found


def has_content(found: PublicEdition) -> bool:
    """Whether the bytes of an edition are still there."""
    return hasattr(found, "content")


def emptied(request):
    """Return what is said of an edition whose bytes had to leave; its number and hash stay in the list."""
    sentence = WithdrawalReason.say(WithdrawalReason.EDITORS)
    if request.path.endswith(".json"):
        return JsonResponse({"withdrawn": sentence}, status=410)
    return render(request, "published/withdrawn.html", {"sentence": sentence}, status=410)
