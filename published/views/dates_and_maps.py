"""Where a person was on a date, the map of a case, the map of all places of custody."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from published.lists.parameters import understands
from published.maps.custody import custody_map
from published.models import Case
from published.pages.date_form import AskedDateForm
from published.pages.edition import EditionBlock
from published.pages.facts import annotate
from published.pages.group import lead_there
from published.pages.on_date import answers
from published.pages.places import map_of
from published.pages.view_objects import View, page_view

from .caching import asked_again
from .cases import document_of, of_a_case
from .editions import edition_of, emptied, has_content


@of_a_case
@understands("on")
def on_day(request, case):
    """Where were they on a date: what the current edition says, in words. One query; 400 for what is no date."""
    edition = EditionBlock(case, case.current)
    form = AskedDateForm(request.GET) if "on" in request.GET else AskedDateForm()
    context = {"case": case, "heading": case.heading, "edition": edition, "form": form}
    if form.is_valid():
        context["asked"] = form.cleaned_data["on"]
        context["asked_words"] = context["asked"].display(get_language() or "en")
        context["answers"] = answers(annotated(case, edition), context["asked"])
    return render(request, "published/on_day.html", context, status=400 if form.errors else 200)


def annotated(case: Case, edition: EditionBlock) -> View:
    """Return the document of an edition, each fact in it leading to its place on the page of the case."""
    document = page_view(document_of(edition.row))
    for fact in annotate(document, case.heading.text):
        lead_there(fact, edition.page)
    return document


@of_a_case
def case_map(request, case, number):
    """The map of one edition, as a picture that the page of the edition shows beside its table of places."""
    found = edition_of(case, number)
    if not has_content(found):
        return emptied(request)
    places = map_of(document_of(found))
    if not places.drawn:
        raise Http404
    return picture(places.svg)


@asked_again
@understands()
def places_map(request):
    """The places in which people whose cases are public were held, with how many cases each. Two queries."""
    return render(request, "published/places_map.html", {"map": custody_map(), "title": _("Map of places of custody")})


@asked_again
@understands()
def places_map_picture(request):
    """The map that the page of places shows beside its table. Two queries."""
    return picture(custody_map().svg)


def picture(svg: str) -> HttpResponse:
    """Return a drawing as a picture."""
    return HttpResponse(svg, content_type="image/svg+xml")
