"""Facets of a list: the values found in public rows, with their counts."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast

from django.db import connection, models

from casetracker.vocabulary import EventKind

from .. import wording
from ..models import Facet, ProfileFacet
from .paging import COUNTED

SHOWN = 100
"""So many values of one facet are offered, the most frequent first; an address may name any."""

# The numbers are kept by triggers (``FacetNumber``): counting would read every row of every value. The words are those
# of a row that is there now, and are looked up for the values alone that are shown.
VALUES = """
SELECT facet, code,
    (SELECT name FROM {table} named
     WHERE (named.facet, named.code) = (value.facet, value.code) ORDER BY {owner} LIMIT 1),
    number, in_all
FROM (
    SELECT facet, code, number, count(*) OVER (PARTITION BY facet) AS in_all,
        row_number() OVER (PARTITION BY facet ORDER BY number DESC, code) AS place
    FROM published_facetnumber WHERE facet = ANY(%s)
) value
WHERE place <= {shown} OR code = ANY(%s)
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


@dataclass
class Choices:
    """Of one facet the values that are found most and those that were asked for, by code; and how many there are."""

    of: dict[str, Choice]
    number: int = 0

    def offered(self) -> list[Choice]:
        """Return the choices that a form offers: the most frequent ones, in the order of their words."""
        frequent = sorted(self.of.values(), key=lambda choice: -choice.number)[:SHOWN]
        return sorted(frequent, key=lambda choice: choice.words.casefold())


def facet_choices(asked: Iterable[str] = ()) -> dict[str, Choices]:
    """Return what each facet of detainees offers, from public profiles only, ``asked`` codes too. One query."""
    return choices_of(ProfileFacet, "profile", Facet.values, words_for, asked)


def choices_of(
    values: type[models.Model],
    owner: str,
    facets: Iterable[str],
    words: Callable[[str, str, dict], str],
    asked: Iterable[str] = (),
) -> dict[str, Choices]:
    """Return what some facets offer, out of the table of values. One query.

    ``owner`` is the column that says whose value it is, ``words`` gives the words for a value, and ``asked`` are codes
    wanted however seldom they are found.
    """
    choices = {facet: Choices({}) for facet in facets}
    sql = VALUES.format(
        table=values._meta.db_table, owner=cast(models.Field, values._meta.get_field(owner)).column, shown=SHOWN
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(choices), list(asked)])
        for facet, code, name, number, in_all in cursor.fetchall():
            choices[facet].number = in_all
            choices[facet].of[code] = Choice(code, words(facet, code, json.loads(name or "{}")), number)
    return choices


def words_for(facet: str, code: str, name: dict) -> str:
    """Return the words for a value, in the reader's language as far as there are such."""
    return EventKind.label_of(code) if facet == Facet.EVENT else wording.plain(name) or code
