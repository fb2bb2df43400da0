"""Finding words in what cases and matters tell, by the word forms of each language, with a line around them."""

from dataclasses import dataclass

from django.db import connection
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from .languages import CONFIGURATIONS, PLAIN

RANKED = 500
"""So many matches are ranked; beyond that an order by words says little, and costs much."""

LONGEST = 20_000
OPEN, CLOSE = "\ue000", "\ue001"  # marks around the words found, which no text holds
HEADLINE = f"StartSel={OPEN}, StopSel={CLOSE}, MaxFragments=1, MaxWords=32, MinWords=14"

ASKED = " || ".join(f"plainto_tsquery('{name}', %(query)s)" for name in (*CONFIGURATIONS.values(), PLAIN))
RULES = " ".join(f"WHEN '{language}' THEN '{name}'" for language, name in CONFIGURATIONS.items())
TEXTS = f"""
WITH asked AS (SELECT {ASKED} AS query),
matched AS (
    SELECT id, vector FROM published_searchtext, asked WHERE vector @@ asked.query LIMIT {RANKED}
), best AS (
    SELECT id, ts_rank(vector, asked.query) AS rank FROM matched, asked ORDER BY rank DESC, id LIMIT %(most)s
)
SELECT case_id, part, language, ts_headline(
    (CASE split_part(language, '-', 1) {RULES} ELSE '{PLAIN}' END)::regconfig, left(text, {LONGEST}), asked.query,
    '{HEADLINE}')
FROM best JOIN published_searchtext USING (id), asked ORDER BY rank DESC, id
"""


@dataclass(frozen=True)
class FoundText:
    """A line in which the words stand, and of which case and part of it."""

    case: str
    part: str
    language: str
    line: SafeString


def texts_found(query: str, most: int = 10) -> list[FoundText]:
    """Return the parts of cases and matters in which every word occurs, the best first. One query."""
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, {"query": query, "most": most})
        return [FoundText(case, part, language, marked(line)) for case, part, language, line in cursor.fetchall()]


def marked(line: str) -> SafeString:
    """Return the line with the words found marked, everything else as plain text."""
    safe = str(conditional_escape(" ".join(line.split())))
    return mark_safe(safe.replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))
