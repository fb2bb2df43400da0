"""The list of addresses for programs that read the whole site: what is public now, with when it last changed."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.xmlutils import SimplerXMLGenerator

from published.models import Case
from published.views.log import asked_again

PER_FILE = 10_000
"""The protocol allows 50,000 addresses in a file; a smaller file is written faster than anybody waits for."""

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES = ("home", "detainee-list", "matter-list", "correction-list", "about", "method")


@asked_again
def sitemap(request):
    """The one file with every address, or the list of the files where one does not hold them. Two queries at most."""
    number = Case.objects.public().count()
    if number <= PER_FILE:
        return written("urlset", "url", [*pages(), *cases(1)])
    files = range(1, -(-number // PER_FILE) + 1)
    return written(
        "sitemapindex", "sitemap", [(reverse("published:sitemap-part", kwargs={"number": n}), "") for n in files]
    )


@asked_again
def sitemap_part(request, number):
    """One of the files. Raises Http404 for one that is not in the list."""
    found = cases(number)
    if not found:
        raise Http404
    return written("urlset", "url", [*(pages() if number == 1 else []), *found])


def pages() -> list[tuple[str, str]]:
    """Return the addresses of the pages around the record."""
    return [(reverse(f"published:{name}"), "") for name in PAGES]


def cases(number: int) -> list[tuple[str, str]]:
    """Return the addresses of the cases of one file, with the day on which each was last published."""
    found = Case.objects.public().select_related("current").order_by("pk")
    start = (number - 1) * PER_FILE
    return [
        (case.get_absolute_url(), case.current.published_at.strftime("%Y-%m-%dT%H:%M:%SZ"))
        for case in found[start : start + PER_FILE]
    ]


def written(root: str, item: str, addresses: list[tuple[str, str]]) -> HttpResponse:
    """Return the XML of a list of addresses."""
    response = HttpResponse(content_type="application/xml; charset=utf-8")
    xml = SimplerXMLGenerator(response, "utf-8")
    xml.startDocument()
    xml.startElement(root, {"xmlns": NAMESPACE})
    for path, changed in addresses:
        xml.startElement(item, {})
        xml.addQuickElement("loc", settings.CASETRACKER_PUBLIC_URL + path)
        if changed:
            xml.addQuickElement("lastmod", changed)
        xml.endElement(item)
    xml.endElement(root)
    xml.endDocument()
    return response
