"""Finding words in what cases and matters tell, by the word forms of each language, with a line around them."""

from dataclasses import dataclass

from django.db import connection
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .languages import CONFIGURATIONS, PLAIN, configuration, plain
from .words import TERMS

RANKED = 500
"""So many matches are ranked; beyond that an order by words says little, and costs much."""

LONGEST = 20_000
OPEN, CLOSE = "\ue000", "\ue001"  # marks around the words found, which no text holds
HEADLINE = f"StartSel={OPEN}, StopSel={CLOSE}, HighlightAll=true"

ASKED = " || ".join(f"plainto_tsquery('{name}', %(query)s)" for name in (*CONFIGURATIONS.values(), PLAIN))

# Of each case the part that answers best, one of which a line can be shown before one of which none can.
TEXTS = f"""
WITH asked AS (SELECT {ASKED} AS query),
matched AS (
    SELECT id, case_id, text = '' AS has_no_line, vector
    FROM published_searchtext, asked WHERE vector @@ asked.query LIMIT {RANKED}
), best AS (
    SELECT DISTINCT ON (case_id) id, has_no_line, ts_rank(vector, asked.query) AS rank FROM matched, asked
    ORDER BY case_id, has_no_line, rank DESC, id
)
SELECT case_id, part, language, left(text, {LONGEST})
FROM best JOIN published_searchtext USING (id) ORDER BY rank DESC, id LIMIT %(most)s
"""
LINES = f"""
WITH asked AS (SELECT {ASKED} AS query)
SELECT ts_headline(config::regconfig, line, asked.query, '{HEADLINE}')
FROM asked, unnest(%(configs)s::text[], %(lines)s::text[]) WITH ORDINALITY AS given (config, line, place) ORDER BY place
"""

BEFORE, WIDE = 10, 32
"""So many words of a text are shown before the first that was found, and so many in all."""

MOST_TERMS = 5
AROUND = "\"'“”‘’«»„.,;:!?()[]{}…–—،؛؟。、」「"


@dataclass(frozen=True)
class FoundText:
    """In which case and part of it the words stand, and a line of it; "" where no line is shown of that part."""

    case: str
    part: str
    language: str
    line: SafeString


def texts_found(query: str, most: int = 10) -> list[FoundText]:
    """Return the cases and matters in which every word occurs, the best first, each with a line. Two queries."""
    asked = plain(query)
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, {"query": asked, "most": most})
        found = cursor.fetchall()
        configs, lines = [configuration(row[2]) for row in found], [plain_lines(row[3]) for row in found]
        cursor.execute(LINES, {"query": asked, "configs": configs, "lines": lines})
        marked = [row[0] for row in cursor.fetchall()]
    return [
        FoundText(case, part.removesuffix(TERMS), language, terms(text, line) if TERMS in part else passage(text, line))
        for (case, part, language, text), line in zip(found, marked, strict=True)
    ]


def plain_lines(text: str) -> str:
    """Return a text as its words are compared, line by line."""
    return "\n".join(map(plain, text.split("\n")))


def passage(text: str, found: str) -> SafeString:
    """Return the words of a text around the first that was found, those that were found marked."""
    words, marks = text.split(), [OPEN in word for word in found.split()]
    first = marks.index(True) if True in marks else 0
    start = max(0, min(first - BEFORE, len(words) - WIDE))
    return marked_words(words[start : start + WIDE], marks[start : start + WIDE])


def terms(text: str, found: str) -> SafeString:
    """Return the terms in which a word was found, each whole."""
    pairs = [(term, line) for term, line in zip(text.split("\n"), found.split("\n"), strict=False) if OPEN in line]
    lines = [(marked_words(term.split(), [OPEN in word for word in line.split()]),) for term, line in pairs]
    return format_html_join("; ", "{}", lines[:MOST_TERMS])


def marked_words(words: list[str], marks: list[bool]) -> SafeString:
    """Return words in a row, some of them marked, everything else as plain text."""
    pairs = zip(words, marks, strict=False)
    return format_html_join(" ", "{}", ((marked(word) if is_found else word,) for word, is_found in pairs))


def marked(word: str) -> SafeString:
    """Return a word that is marked, without the signs around it."""
    inner = word.strip(AROUND)
    before, _inner, after = word.partition(inner) if inner else ("", word, "")
    return format_html("{}<mark>{}</mark>{}", before, inner or word, after)
