"""The lines of the promises tracker, counted by the database in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Max, Min, Q
from django.urls import reverse

from casetracker.vocabulary import Result, Serves
from published import wording

from ..models.ledger import LedgerEntry
from ..models.part_fields import PromiseWords
from .words import COLUMNS, range_of_days

LINE = ("serves", "giver", "receiver", "kind")
OF_SOME = "of_some"


@dataclass(frozen=True)
class Cell:
    """How many people one result of one line is recorded of, and the address that lists exactly them."""

    column: str
    people: int
    address: str


@dataclass
class Line:
    """One kind of promise that one giver made to one receiver, and what is recorded of it."""

    serves: str
    giver: str
    receiver: str
    kind: str
    covered: int = 0
    people: dict[str, int] = field(default_factory=dict)
    pages_of_some: int = 0
    words: PromiseWords = field(default_factory=PromiseWords)
    first: int = 0
    assessed: tuple[date | None, date | None] = (None, None)
    period: tuple[date | None, date | None] = (None, None)
    is_open_ended: bool = False

    @property
    def name(self) -> str:
        """The kind of promise in words."""
        return wording.capital(wording.plain(self.words.kind) or self.kind)

    @property
    def giver_name(self) -> str:
        """Who gave the promise."""
        return wording.name_of(self.words.giver)

    @property
    def receiver_name(self) -> str:
        """To whom it was given."""
        return wording.name_of(self.words.receiver)

    @property
    def cells(self) -> list[Cell]:
        """Every column with its number; nothing is left out for being nought."""
        return [Cell(str(words), self.people.get(result, 0), self.address(result)) for result, words in COLUMNS.items()]

    @property
    def of_some(self) -> Cell:
        """The pages on which something is said of some, not named; it is nobody's result."""
        return Cell("", self.pages_of_some, self.address(OF_SOME))

    @property
    def everybody(self) -> str:
        """The address that lists everybody covered."""
        return self.address("")

    @property
    def assessed_in(self) -> str:
        """When the assessments were made, from the first to the last day they can be of."""
        return range_of_days(*self.assessed)

    @property
    def looked_at(self) -> str:
        """Within which days the periods lie that the assessments looked at, as far as they say."""
        return range_of_days(*self.period)

    def address(self, result: str) -> str:
        """Return the address of the cases behind a number."""
        return f"{self.of_line}&{urlencode({'result': result})}"

    @cached_property
    def of_line(self) -> str:
        """How the addresses of all its numbers begin, made once."""
        query = {"serves": self.serves, "giver": self.giver, "receiver": self.receiver, "promise": self.kind}
        return f"{reverse('published:ledger-cases')}?{urlencode(query)}"


@dataclass
class Pair:
    """The lines of one giver and one receiver."""

    giver: str
    receiver: str
    lines: list[Line]
    assurances: int = 0

    @property
    def giver_name(self) -> str:
        """Who gave the assurances."""
        return self.lines[0].giver_name

    @property
    def receiver_name(self) -> str:
        """To whom they were given."""
        return self.lines[0].receiver_name


def ledger_lines() -> list[Line]:
    """Return every line, in order. Three queries, however many cases there are."""
    lines = counted_lines()
    firsts = {line.first: line for line in lines.values()}
    for pk, words in LedgerEntry.objects.filter(pk__in=firsts).values_list("pk", "words"):
        firsts[pk].words = words
    of_some = LedgerEntry.objects.filter(of="some").order_by().values(*LINE)
    for row in of_some.annotate(pages=Count("case", distinct=True)):
        lines[tuple(row[name] for name in LINE)].pages_of_some = row["pages"]
    return sorted(lines.values(), key=in_order)


def counted_lines() -> dict[tuple[Any, ...], Line]:
    """Return the lines with the people in each of their cells, from one query."""
    lines: dict[tuple[Any, ...], Line] = {}
    for row in LedgerEntry.objects.order_by().values(*LINE, "result").annotate(**COUNTED):
        key = tuple(row[name] for name in LINE)
        names = {name: row[name] for name in LINE}
        line = lines.setdefault(key, Line(**names, first=row["first"]))
        line.covered += row["covered"]
        line.people[row["result"]] = row["people"]
        line.assessed = wider(line.assessed, (row["on_first"], row["on_last"]))
        line.period = wider(line.period, (row["period_first"], row["period_last"]))
        line.is_open_ended = line.is_open_ended or row["open_ended"] > 0
    return lines


COUNTED = {
    "people": Count("pk", filter=Q(opens_cell=True)),
    "covered": Count("pk", filter=Q(opens_line=True)),
    "first": Min("pk"),
    "on_first": Min("on_earliest"),
    "on_last": Max("on_latest"),
    "period_first": Min("period_earliest"),
    "period_last": Max("period_latest"),
    "open_ended": Count("pk", filter=Q(is_open_ended=True)),
}


def wider(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a range that holds two ranges, as far as their ends are known."""
    first = [day for day in (one[0], other[0]) if day]
    last = [day for day in (one[1], other[1]) if day]
    return (min(first, default=None), max(last, default=None))


def in_order(line: Line) -> tuple[Any, ...]:
    """Order lines by the names of giver and receiver, then by the promise."""
    names = (line.giver_name.casefold(), line.receiver_name.casefold())
    return (*names, line.giver, line.receiver, line.name.casefold(), line.kind)


def pairs(lines: Iterable[Line], serves: Serves, assurances: dict[tuple[str, str], int]) -> list[Pair]:
    """Return the lines that serve the person, or those that serve the state: never the two together."""
    found: dict[tuple[str, str], Pair] = {}
    for line in lines:
        if line.serves == serves:
            key = (line.giver, line.receiver)
            found.setdefault(key, Pair(*key, [], assurances.get(key, 0))).lines.append(line)
    return list(found.values())


def number_of_assurances() -> dict[tuple[str, str], int]:
    """Return how many assurances each giver gave to each receiver, among documents that are public now."""
    rows = LedgerEntry.objects.order_by().values("giver", "receiver")
    rows = rows.annotate(number=Count("assurance", distinct=True))
    return {(row["giver"], row["receiver"]): row["number"] for row in rows}


def is_a_column(result: str) -> bool:
    """Whether an address may ask for it: a result of the vocabulary, what is said of some, or everybody covered."""
    return result in ("", OF_SOME, *Result.values)
