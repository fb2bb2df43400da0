"""Find places by their name in any language, also partial or misspelled, with the people who have events there."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.http import urlencode

from casetracker.names import folded
from published import wording
from published.models import Facet, ProfileFacet

SHORTEST = 3
COUNTED = 2000
"""So many people are counted of a place."""

PLACES = """
SELECT key, name, people FROM (
    SELECT key, shown -> 'name' AS name, word_similarity(%(query)s, searched) AS likeness, cases
    FROM published_thing
    WHERE kind = 'place' AND (searched LIKE ALL(%(parts)s) OR %(query)s <%% searched)
    ORDER BY likeness DESC, cases DESC, key LIMIT %(most)s
) place, LATERAL (
    SELECT count(*) AS people FROM (SELECT FROM published_searchplace WHERE code = key LIMIT %(counted)s) counted
) held
WHERE people > 0 ORDER BY likeness DESC, people DESC, key
"""


@dataclass(frozen=True)
class FoundPlace:
    """A place, with the number of people whose events name it and the list of them."""

    code: str
    name: dict[str, Any]
    people: int
    query: str

    @property
    def more(self) -> bool:
        """Whether there may be more people than were counted."""
        return self.people >= COUNTED


def places_found(query: str, most: int = 8) -> list[FoundPlace]:
    """Return the places whose names the query is, or is a part of, or nearly is. Two queries at most."""
    plain = folded(query)
    if len(plain) < SHORTEST:
        return []
    parts = [f"%{escaped(word)}%" for word in plain.split()]
    with connection.cursor() as cursor:
        cursor.execute(PLACES, {"query": plain, "parts": parts, "counted": COUNTED, "most": most})
        rows = [(code, json.loads(name), people) for code, name, people in cursor.fetchall()]
    facets = facets_of([code for code, *_rest in rows])
    return [FoundPlace(code, name, people, query_for(code, name, facets)) for code, name, people in rows]


def escaped(word: str) -> str:
    """Return a word in which no letter has a meaning of its own to LIKE."""
    return word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def facets_of(codes: list[str]) -> dict[str, str]:
    """Return for each place by which facet the list can be narrowed to it, if by any."""
    facets = (Facet.FACILITY, Facet.COUNTRY)
    rows = ProfileFacet.objects.filter(facet__in=facets, code__in=codes).order_by("code").distinct("code")
    return dict(rows.values_list("code", "facet")) if codes else {}


def query_for(code: str, name: dict[str, Any], facets: dict[str, str]) -> str:
    """Return what the list of detainees is asked for the people of a place."""
    return urlencode({facets[code]: code} if code in facets else {"q": wording.plain(name)})
