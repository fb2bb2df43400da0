"""What the list of detainees can be narrowed to: the values found in public profiles, with their numbers."""

import json
from dataclasses import dataclass

from django.db import connection

from casetracker.vocabulary import EventKind

from . import wording
from .models import Facet
from .paging import COUNTED

SHOWN = 100
"""So many values of one facet are offered, the most frequent first; an address may name any."""

# Steps through the index from one value to the next and counts each up to a limit, so that the cost follows
# the number of values and not the number of profiles: GROUP BY over a million profiles reads every row.
VALUES = """
WITH RECURSIVE value AS (
    (SELECT facet, code FROM published_profilefacet ORDER BY facet, code LIMIT 1)
    UNION ALL
    SELECT following.facet, following.code
    FROM value CROSS JOIN LATERAL (
        SELECT facet, code FROM published_profilefacet
        WHERE (facet, code) > (value.facet, value.code) ORDER BY facet, code LIMIT 1
    ) following
)
SELECT facet, code,
    (SELECT name FROM published_profilefacet named
     WHERE (named.facet, named.code) = (value.facet, value.code) ORDER BY profile_id LIMIT 1),
    (SELECT count(*) FROM (
        SELECT FROM published_profilefacet counted
        WHERE (counted.facet, counted.code) = (value.facet, value.code) LIMIT %s
    ) counted)
FROM value
"""


@dataclass(frozen=True)
class Choice:
    """One value of a facet: its code, its words and in how many public profiles it is found, up to a limit."""

    code: str
    words: str
    number: int

    @property
    def counted(self) -> str:
        """Return the number as it is shown."""
        return f"{COUNTED:,}+" if self.number > COUNTED else str(self.number)


def facet_choices() -> dict[str, dict[str, Choice]]:
    """Return every value of every facet by facet and code, from public profiles only. One query."""
    choices: dict[str, dict[str, Choice]] = {facet: {} for facet in Facet.values}
    with connection.cursor() as cursor:
        cursor.execute(VALUES, [COUNTED + 1])
        for facet, code, name, number in cursor.fetchall():
            choices.setdefault(facet, {})[code] = Choice(code, words_for(facet, code, json.loads(name)), number)
    return choices


def words_for(facet: str, code: str, name: dict) -> str:
    """Return the words for a value, in the reader's language as far as there are such."""
    return EventKind.say(code) if facet == Facet.EVENT else wording.plain(name) or code


def offered(choices: dict[str, Choice]) -> list[Choice]:
    """Return the choices that a form offers: the most frequent ones, in the order of their words."""
    frequent = sorted(choices.values(), key=lambda choice: -choice.number)[:SHOWN]
    return sorted(frequent, key=lambda choice: choice.words.casefold())
