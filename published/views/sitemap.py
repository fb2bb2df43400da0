"""The sitemap: all public addresses with their last change."""

from xml.sax.saxutils import escape

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse

from published.models import Case
from published.models.cases import address_of
from published.views.caching import asked_again

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
    found = Case.objects.public().order_by("pk").values_list("kind", "slug", "public_id", "current__published_at")
    start = (number - 1) * PER_FILE
    return [
        (address_of(kind, slug, public_id), published_at.strftime("%Y-%m-%dT%H:%M:%SZ"))
        for kind, slug, public_id, published_at in found[start : start + PER_FILE]
    ]


def written(root: str, item: str, addresses: list[tuple[str, str]]) -> HttpResponse:
    """Return the XML of a list of addresses."""
    items = (
        f"<{item}><loc>{escape(settings.CASETRACKER_PUBLIC_URL + path)}</loc>"
        f"{f'<lastmod>{changed}</lastmod>' if changed else ''}</{item}>"
        for path, changed in addresses
    )
    xml = f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{NAMESPACE}">{"".join(items)}</{root}>'
    return HttpResponse(xml, content_type="application/xml; charset=utf-8")
