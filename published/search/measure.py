"""Measure the name search on labelled spellings.

Everything is asked of the functions that the pages use, on temporary tables that stand before the real ones and are
gone with the transaction.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection, transaction

from casetracker.names import SUGGESTED, folded, keys_of, sameness
from published.models import SearchName

from .people import ALL_OF, people_found
from .vocabulary import settle

FIRST = 10
HALVES = ("built with", "held out")
OWN_TABLES = """
DROP TABLE IF EXISTS pg_temp.published_searchname, pg_temp.published_searchword;
CREATE TEMPORARY TABLE published_searchname (LIKE published_searchname INCLUDING ALL) ON COMMIT DROP;
CREATE TEMPORARY TABLE published_searchword (LIKE published_searchword INCLUDING ALL) ON COMMIT DROP;
"""


def half_of(key: str) -> str:
    """Return the half that a person or pair belongs to for good: the rules were made looking at the first alone."""
    return HALVES[int(hashlib.sha256(key.encode()).hexdigest(), 16) % 2]


@dataclass(frozen=True)
class Spelling:
    """One spelling of the file, whose it is, and at which place its person was found (0: not among the first)."""

    person: str
    text: str
    script: str
    quality: str
    rank: int = 0


class Spellings:
    """The spellings of a file, put where search looks for names; with ``whole=0`` it looks as in a large record."""

    def __init__(self, rows: list[dict[str, Any]], whole: int = ALL_OF):
        self.whole = whole
        self.rows = [Spelling(r["person_id"], r["name_variant"], r["script"], r["quality"]) for r in rows]
        self.of_person = defaultdict(list)
        for row in self.rows:
            self.of_person[row.person].append(row)
        self.ids = {person: f"{number:012}" for number, person in enumerate(self.of_person)}

    def store(self) -> list[SearchName]:
        """Put every spelling into tables of their own. The caller holds the transaction."""
        with connection.cursor() as cursor:
            cursor.execute(OWN_TABLES)
        names = [self.name_of(row) for row in self.rows]
        SearchName.objects.bulk_create(names)
        settle({word for name in names for word in name.words})
        return names

    def name_of(self, row: Spelling) -> SearchName:
        """Return a spelling as a name of the public record."""
        given = {"script": row.script, "language": "und", "kind": "spelling", "words": list(keys_of(row.text).words)}
        return SearchName(profile_id=self.ids[row.person], text=row.text, **given)

    @transaction.atomic
    def left_out(self) -> list[Spelling]:
        """Ask for each spelling while it is not there: is its person found by the others?"""
        ranked = []
        for name, row in zip(self.store(), self.rows, strict=True):
            if len(self.of_person[row.person]) > 1:
                ranked.append(self.ranked(row, self.without(name, row.text), {row.person}))
        return ranked

    def without(self, name: SearchName, query: str) -> list[str]:
        """Return who is found while one name is not there."""
        mark = transaction.savepoint()
        SearchName.objects.filter(pk=name.pk).delete()
        settle(name.words)
        people = [found.profile for found in people_found(query, most=FIRST, whole=self.whole)]
        transaction.savepoint_rollback(mark)
        return people

    @transaction.atomic
    def stored(self, change: Callable[[str], str] = str) -> list[Spelling]:
        """Ask for each spelling, changed or not, while it is there. Whoever bears that very spelling is right."""
        self.store()
        asked = [(row, people_found(change(row.text), most=FIRST, whole=self.whole)) for row in self.rows]
        return [
            self.ranked(row, [one.profile for one in people], self.bearers[folded(row.text)]) for row, people in asked
        ]

    @cached_property
    def bearers(self) -> dict[str, set[str]]:
        """The people who bear each spelling."""
        found = defaultdict(set)
        for row in self.rows:
            found[folded(row.text)].add(row.person)
        return found

    def ranked(self, row: Spelling, people: list[str], right: set[str]) -> Spelling:
        """Return the spelling with the place at which the first of the right people was found."""
        places = [people.index(self.ids[person]) + 1 for person in right if self.ids[person] in people]
        return Spelling(row.person, row.text, row.script, row.quality, min(places, default=0))


def with_a_typo(text: str) -> str:
    """Return the text with one slip in a letter, always the same for the same text."""
    found = typos(text)
    if not found:
        return text
    digest = hashlib.sha256(text.encode()).digest()
    at = found[digest[0] % len(found)]
    return at[digest[1] % len(at)]


def typos(text: str) -> list[tuple[str, ...]]:
    """Return for each two letters that follow one another the text with one slip in them: exchanged, dropped, doubled
    or replaced."""
    places = [n for n, letter in enumerate(text[:-1]) if letter.isalpha() and text[n + 1].isalpha()]
    return [
        tuple(f"{text[:n]}{slip}{text[n + 2 :]}" for slip in (two + one, one, two, one + one + two, one + one))
        for n, one, two in ((n, text[n], text[n + 1]) for n in places)
    ]


def figures(rows: list[Spelling]) -> dict[str, float]:
    """Return recall at the first place and among the first ten, and the mean reciprocal rank."""
    number = len(rows) or 1
    return {
        "n": len(rows),
        "recall@1": sum(row.rank == 1 for row in rows) / number,
        "recall@10": sum(row.rank > 0 for row in rows) / number,
        "MRR": sum(1 / row.rank for row in rows if row.rank) / number,
    }


def duplicates(pairs: list[dict[str, Any]]) -> dict[str, float]:
    """Return how often the suggestion that two names are one person's is right, and how often it is made."""
    judged = [(sameness(pair["name1"], pair["name2"]) >= SUGGESTED, pair["is_match"] == "true") for pair in pairs]
    hits, suggested, true = judged.count((True, True)), sum(one for one, _ in judged), sum(same for _, same in judged)
    precision, recall = hits / (suggested or 1), hits / (true or 1)
    return {
        "n": len(pairs),
        "precision": precision,
        "recall": recall,
        "F1": 2 * precision * recall / ((precision + recall) or 1),
    }
