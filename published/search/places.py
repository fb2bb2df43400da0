"""Finding places: by their names in any language, in part or a little misspelled, with who has events there."""

import json
from dataclasses import dataclass

from django.db import connection
from django.utils.http import urlencode

from casetracker.names import folded
from published import wording
from published.models import Facet, ProfileFacet

SHORTEST = 3
LOOKED_AT = 2000
"""So many rows are looked at; a place that more people share with the query's words is found all the same."""

PLACES = """
SELECT code, min(kind), (array_agg(name))[1]::text, count(*), max(likeness)
FROM (
    SELECT code, kind, name, word_similarity(%(query)s, words) AS likeness FROM published_searchplace
    WHERE words LIKE ALL(%(parts)s) OR %(query)s <%% words LIMIT %(looked_at)s
) looked_at
GROUP BY code ORDER BY 5 DESC, 4 DESC, code LIMIT %(most)s
"""


@dataclass(frozen=True)
class FoundPlace:
    """A place, with the number of people whose events name it and the list of them."""

    code: str
    kind: str
    name: dict
    people: int
    query: str

    @property
    def more(self) -> bool:
        """Whether there may be more people than were counted."""
        return self.people >= LOOKED_AT


def places_found(query: str, most: int = 8) -> list[FoundPlace]:
    """Return the places whose names the query is, or is a part of, or nearly is. Two queries at most."""
    plain = folded(query)
    if len(plain) < SHORTEST:
        return []
    parts = [f"%{escaped(word)}%" for word in plain.split()]
    with connection.cursor() as cursor:
        cursor.execute(PLACES, {"query": plain, "parts": parts, "looked_at": LOOKED_AT, "most": most})
        rows = [(code, kind, json.loads(name), people) for code, kind, name, people, _likeness in cursor.fetchall()]
    facets = facets_of([code for code, *_rest in rows])
    return [FoundPlace(code, kind, name, people, query_for(code, name, facets)) for code, kind, name, people in rows]


def escaped(word: str) -> str:
    """Return a word in which no letter has a meaning of its own to LIKE."""
    return word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def facets_of(codes: list[str]) -> dict[str, str]:
    """Return for each place by which facet the list can be narrowed to it, if by any."""
    facets = (Facet.FACILITY, Facet.COUNTRY)
    rows = ProfileFacet.objects.filter(facet__in=facets, code__in=codes).order_by("code").distinct("code")
    return dict(rows.values_list("code", "facet")) if codes else {}


def query_for(code: str, name: dict, facets: dict[str, str]) -> str:
    """Return what the list of detainees is asked for the people of a place."""
    return urlencode({facets[code]: code} if code in facets else {"q": wording.plain(name)})
