"""Find words in the texts of cases and group cases, by word forms, with a line around them."""

import json
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from django.db import connection
from django.utils.safestring import SafeString

from casetracker.document.lookups import read_part

from .languages import CONFIGURATIONS, PLAIN, configuration, plain
from .lines import CLOSE, OPEN, has_marks, passage, terms, words_marked
from .speakers import Author
from .words import TERMS

RANKED = 500
"""So many matches are ranked; beyond that an order by words says little, and costs much."""

LONGEST = 20_000
"""So many characters of a part are looked through for the line to be shown."""

HEADLINE = f"StartSel={OPEN}, StopSel={CLOSE}, HighlightAll=true"

ASKED = " || ".join(f"plainto_tsquery('{name}', %(query)s)" for name in (*CONFIGURATIONS.values(), PLAIN))

# Of each case the part that answers best, one of which a line can be shown before one of which none can.
TEXTS = f"""
WITH asked AS (SELECT {ASKED} AS query),
matched AS (
    SELECT id, case_id, entries = '[]' AS has_no_line, vector
    FROM published_searchtext, asked WHERE vector @@ asked.query LIMIT {RANKED}
), best AS (
    SELECT DISTINCT ON (case_id) id, has_no_line, ts_rank(vector, asked.query) AS rank FROM matched, asked
    ORDER BY case_id, has_no_line, rank DESC, id
)
SELECT case_id, part, language, entries
FROM best JOIN published_searchtext USING (id) ORDER BY rank DESC, id LIMIT %(most)s
"""
LINES = f"""
WITH asked AS (SELECT {ASKED} AS query)
SELECT ts_headline(config::regconfig, line, asked.query, '{HEADLINE}')
FROM asked, unnest(%(configs)s::text[], %(lines)s::text[]) WITH ORDINALITY AS given (config, line, place) ORDER BY place
"""


@dataclass(frozen=True)
class FoundText:
    """In which case and part of it the words stand, and a line of one fact of it; "" where no line is shown of it."""

    case: str
    part: str
    language: str
    line: SafeString
    fact: str = ""
    by: Author | None = None


def texts_found(query: str, most: int = 10) -> list[FoundText]:
    """Return the cases and matters in which every word occurs, the best first, each with a line. Two queries."""
    asked = plain(query)
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, {"query": asked, "most": most})
        found = cursor.fetchall()
        entries = [first_entries(json.loads(row[3])) for row in found]
        configs = [configuration(row[2]) for row in found]
        lines = ["\n".join(plain(entry["text"]) for entry in some) for some in entries]
        cursor.execute(LINES, {"query": asked, "configs": configs, "lines": lines})
        marked = [row[0] for row in cursor.fetchall()]
    return [
        found_text(row[0], row[1], row[2], list(zip(some, line.split("\n"), strict=True)) if some else [])
        for row, some, line in zip(found, entries, marked, strict=True)
    ]


def first_entries(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return as many entries of a part as are looked through, each whole."""
    lengths = accumulate(len(entry["text"]) for entry in entries)
    return [entry for entry, length in zip(entries, lengths, strict=True) if length <= LONGEST]


def found_text(case: str, part: str, language: str, entries: list[tuple[dict[str, Any], str]]) -> FoundText:
    """Return what was found of a part: a line of the one fact in which most of the words stand.

    ``entries`` are its texts, each with its words as they are compared, those that were found marked.
    """
    where = part.removesuffix(TERMS)
    marked = [(entry, line) for entry, line in entries if has_marks(line)]
    if not marked:
        return FoundText(case, where, language, SafeString(""))
    best, line = max(marked, key=lambda one: words_marked(one[1]))
    if part.endswith(TERMS):
        shown = terms([(one["text"], found) for one, found in marked if one["fact"] == best["fact"]])
    else:
        shown = passage(best["text"], line)
    return FoundText(case, where, language, shown, best["fact"], read_part(Author, best["by"]))
