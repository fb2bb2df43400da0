"""What a list can be narrowed to: the values found in public rows, with their numbers."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import connection, models

from casetracker.vocabulary import EventKind

from . import wording
from .models import Facet, ProfileFacet
from .paging import COUNTED

SHOWN = 100
"""So many values of one facet are offered, the most frequent first; an address may name any."""

# Steps through the index from one value to the next and counts each up to a limit, so that the cost follows
# the number of values and not the number of rows: GROUP BY over a million profiles reads every one.
VALUES = """
WITH RECURSIVE value AS (
    SELECT asked.facet, (SELECT code FROM {table} WHERE facet = asked.facet ORDER BY code LIMIT 1) AS code
    FROM unnest(%s) AS asked (facet)
    UNION ALL
    SELECT value.facet, (
        SELECT code FROM {table} following
        WHERE following.facet = value.facet AND following.code > value.code ORDER BY code LIMIT 1
    )
    FROM value WHERE value.code IS NOT NULL
)
SELECT facet, code,
    (SELECT name FROM {table} named
     WHERE (named.facet, named.code) = (value.facet, value.code) ORDER BY {owner} LIMIT 1),
    (SELECT count(*) FROM (
        SELECT FROM {table} counted
        WHERE (counted.facet, counted.code) = (value.facet, value.code) LIMIT %s
    ) counted)
FROM value WHERE code IS NOT NULL
"""


@dataclass(frozen=True)
class Choice:
    """One value of a facet: its code, its words and in how many public rows it is found, up to a limit."""

    code: str
    words: str
    number: int

    @property
    def counted(self) -> str:
        """Return the number as it is shown."""
        return f"{COUNTED:,}+" if self.number > COUNTED else str(self.number)


def facet_choices() -> dict[str, dict[str, Choice]]:
    """Return every value of every facet of detainees by facet and code, from public profiles only. One query."""
    return choices_of(ProfileFacet, "profile", Facet.values, words_for)


def choices_of(
    values: type[models.Model], owner: str, facets: Iterable[str], words: Callable[[str, str, dict], str]
) -> dict[str, dict[str, Choice]]:
    """Return every value of some facets by facet and code, out of the table of values. One query.

    ``owner`` is the column that says whose value it is, and ``words`` gives the words for a value.
    """
    choices: dict[str, dict[str, Choice]] = {facet: {} for facet in facets}
    column = values._meta.get_field(owner).column
    with connection.cursor() as cursor:
        cursor.execute(VALUES.format(table=values._meta.db_table, owner=column), [list(choices), COUNTED + 1])
        for facet, code, name, number in cursor.fetchall():
            choices[facet][code] = Choice(code, words(facet, code, json.loads(name)), number)
    return choices


def words_for(facet: str, code: str, name: dict) -> str:
    """Return the words for a value, in the reader's language as far as there are such."""
    return EventKind.say(code) if facet == Facet.EVENT else wording.plain(name) or code


def offered(choices: dict[str, Choice]) -> list[Choice]:
    """Return the choices that a form offers: the most frequent ones, in the order of their words."""
    frequent = sorted(choices.values(), key=lambda choice: -choice.number)[:SHOWN]
    return sorted(frequent, key=lambda choice: choice.words.casefold())
