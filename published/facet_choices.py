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

# The numbers are kept by triggers (``FacetNumber``): counting would read every row of every value. The words are those
# of a row that is there now.
VALUES = """
SELECT facet, code,
    (SELECT name FROM {table} named
     WHERE (named.facet, named.code) = (value.facet, value.code) ORDER BY {owner} LIMIT 1),
    number
FROM published_facetnumber value WHERE facet = ANY(%s)
"""


@dataclass(frozen=True)
class Choice:
    """One value of a facet: its code, its words and in how many public rows it is found."""

    code: str
    words: str
    number: int

    @property
    def counted(self) -> str:
        """Return the number as it is shown."""
        return f"{wording.number(COUNTED)}+" if self.number > COUNTED else str(self.number)


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
        cursor.execute(VALUES.format(table=values._meta.db_table, owner=column), [list(choices)])
        for facet, code, name, number in cursor.fetchall():
            choices[facet][code] = Choice(code, words(facet, code, json.loads(name or "{}")), number)
    return choices


def words_for(facet: str, code: str, name: dict) -> str:
    """Return the words for a value, in the reader's language as far as there are such."""
    return EventKind.say(code) if facet == Facet.EVENT else wording.plain(name) or code


def offered(choices: dict[str, Choice]) -> list[Choice]:
    """Return the choices that a form offers: the most frequent ones, in the order of their words."""
    frequent = sorted(choices.values(), key=lambda choice: -choice.number)[:SHOWN]
    return sorted(frequent, key=lambda choice: choice.words.casefold())
