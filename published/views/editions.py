"""The editions of a case: the list, each at its permanent address, its bytes, and differences."""

from django.db.models import Q
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from casetracker.document.upcasting import document_of
from published.lists.parameters import understands
from published.models import Case, CaseKind, PublicEdition, WithdrawalReason
from published.pages.difference import differences
from published.pages.edition import EditionBlock

from .cases import detainee_page, json_answer, matter_page, of_a_case


@of_a_case
@understands("older", "newer")
def edition_list(request, case):
    """Every edition of a case, the latest first, and a form to compare any two of them."""
    blocks = blocks_of(case)
    current = EditionBlock(case, case.current)
    asked = "older" in request.GET or "newer" in request.GET
    pair = chosen_pair(request.GET, blocks)
    if pair:
        return HttpResponseRedirect(current.address("changes", number=pair[1], earlier=pair[0]))
    note = _("Choose two different editions from the lists.") if asked else ""
    context = {"case": case, "heading": case.heading, "edition": current, "editions": blocks, "note": note}
    context["readable"] = [block for block in blocks if block.is_kept]
    return render(request, "published/edition_list.html", context, status=400 if note else 200)


def blocks_of(case: Case) -> list[EditionBlock]:
    """Return the editions of a case, the latest first, each with the readable one before it."""
    blocks, earlier = [], None
    for row in case.editions.annotate(is_kept=Q(content__isnull=False)).order_by("number"):
        blocks.append(EditionBlock(case, row, earlier=earlier, is_kept=row.is_kept))
        earlier = row.number if row.is_kept else earlier
    return blocks[::-1]


def chosen_pair(asked, blocks: list[EditionBlock]) -> list[int] | None:
    """Return the two editions to compare, the earlier first; None unless two readable ones are chosen."""
    numbers = {str(block.number): block.number for block in blocks if block.is_kept}
    chosen = {numbers[asked[name]] for name in ("older", "newer") if asked.get(name) in numbers}
    return sorted(chosen) if len(chosen) == 2 else None


@of_a_case
@understands()
def changes(request, case, number, earlier):
    """What changed from one edition of a case to another, fact by fact."""
    if number == earlier:
        raise Http404
    block = EditionBlock(case, case.current)
    if number < earlier:
        return HttpResponsePermanentRedirect(block.address("changes", number=earlier, earlier=number))
    pair = {row.number: row for row in case.editions.select_related("content").filter(number__in=(earlier, number))}
    if len(pair) < 2:
        raise Http404
    if not all(has_content(row) for row in pair.values()):
        return emptied(request)
    return changes_page(request, case, pair[earlier], pair[number])


def changes_page(request, case: Case, old: PublicEdition, new: PublicEdition) -> HttpResponse:
    """Return the page of the difference between two editions."""
    context = {
        "case": case,
        "heading": case.heading,
        "old": EditionBlock(case, old),
        "new": EditionBlock(case, new),
        "changes": differences(document_of(old), document_of(new)),
    }
    return render(request, "published/changes.html", context)


@of_a_case
@understands()
def edition(request, case, number):
    """One edition as it was published."""
    found = edition_of(case, number)
    if not has_content(found):
        return emptied(request)
    page = detainee_page if case.kind == CaseKind.DETAINEE else matter_page
    return page(request, case, found)


@of_a_case
@understands()
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
    sentence = WithdrawalReason.label_of(WithdrawalReason.EDITORS)
    if request.path.endswith(".json"):
        return JsonResponse({"withdrawn": sentence}, status=410)
    return render(request, "published/withdrawn.html", {"sentence": sentence}, status=410)
