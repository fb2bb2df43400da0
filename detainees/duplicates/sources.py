"""Find duplicate sources by normalised address and by title."""

import re

from django.db.models import Q

from casetracker.names import similarity
from casetracker.web_addresses import is_of_one_page, one_address
from detainees.models import Source

ALIKE_TITLES = 0.75
LOOKED_AT = 5_000
WORD = re.compile(r"\w{4,}")


def at_address(url: str) -> list[Source]:
    """Return the sources at the same address."""
    asked = one_address(url or "")
    if not asked:
        return []
    path = asked.partition("/")[2].partition("?")[0] or asked
    rows = Source.objects.filter(Q(url__icontains=path) | Q(archive_url__icontains=path))[:LOOKED_AT]
    return [row for row in rows if asked in (one_address(row.url), one_address(row.archive_url))]


def at_page(url: str) -> list[Source]:
    """Return the sources at the same address, if that names a page: a site carries many sources."""
    return at_address(url) if is_of_one_page(one_address(url or "")) else []


def with_title(title: str) -> list[Source]:
    """Return the sources with the same title, whatever its case and spaces."""
    title = " ".join((title or "").split())
    return list(Source.objects.filter(title__iexact=title)[:10]) if title else []


def with_like_title(title: str) -> list[Source]:
    """Return the sources whose titles are nearly the same, the likest first."""
    words = sorted(set(WORD.findall(title)), key=len, reverse=True)[:3]
    near = Q()
    for word in words:
        near |= Q(title__icontains=word)
    rows = Source.objects.filter(near)[:LOOKED_AT] if words else []
    scored = sorted(((similarity(title, row.title), row) for row in rows), key=lambda pair: -pair[0])
    return [row for score, row in scored if score >= ALIKE_TITLES]
