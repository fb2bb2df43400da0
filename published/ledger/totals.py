"""Totals of transfers under assurances, counted over people: one line per giver and receiver."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Max, Min
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casetracker.vocabulary import Vocabulary
from published import wording

from ..models.ledger import Known, Later, LedgerTransfer, Watched
from ..models.part_fields import TransferWords
from .intervals import Interval
from .words import interval

PAIR = ("giver", "receiver")
REVIEWED = gettext_lazy("a court reviewed the assurance")
NOT_REVIEWED = gettext_lazy("independent review unknown")
FACETS = ("known", "reviewed", "watched", "again", "alleged")


@dataclass(frozen=True)
class Number:
    """How many people something is recorded of, in words, and the address that lists exactly them."""

    words: str
    people: int
    address: str
    note: str = ""


@dataclass
class Transferred:
    """The people transferred, or to be, under the assurances of one giver to one receiver."""

    giver: str
    receiver: str
    people: int = 0
    first: int = 0
    words: TransferWords = field(default_factory=TransferWords)
    counted: dict[str, Counter[Any]] = field(default_factory=lambda: {facet: Counter() for facet in FACETS})
    days: dict[str, Interval | None] = field(default_factory=dict)

    @property
    def giver_name(self) -> str:
        """Who gave the assurances."""
        return wording.name_of(self.words.giver)

    @property
    def receiver_name(self) -> str:
        """To whom they were given."""
        return wording.name_of(self.words.receiver)

    @property
    def everybody(self) -> str:
        """The address that lists everybody."""
        return self.address()

    @cached_property
    def of_pair(self) -> str:
        """The address of the pair, made once: it begins two dozen others."""
        query = {"giver": self.giver, "receiver": self.receiver}
        return f"{reverse('published:ledger-transfers')}?{urlencode(query)}"

    @property
    def known(self) -> list[Number]:
        """What was on record before the transfers."""
        return self.numbers("known", Known)

    @property
    def reviewed(self) -> list[Number]:
        """Whether anybody independent looked at the assurances; where nothing is recorded, that is said."""
        return self.numbers("reviewed", {True: REVIEWED, False: NOT_REVIEWED})

    @property
    def watched(self) -> list[Number]:
        """Who was to watch over them."""
        return self.numbers("watched", Watched)

    @property
    def again(self) -> list[Number]:
        """Custody recorded after the transfers."""
        return self.numbers("again", Later)

    @property
    def alleged(self) -> list[Number]:
        """Treatment alleged after the transfers."""
        return self.numbers("alleged", Later)

    def numbers(self, facet: str, values: type[Vocabulary] | dict[bool, Promise]) -> list[Number]:
        """Return the number of people for every value of a facet, none left out."""
        labels: dict[Any, Any] = values if isinstance(values, dict) else {one.value: one.label for one in values}
        days = self.days.get(facet)
        note = _("the range over all of them: %(interval)s") % {"interval": interval(days)} if days else ""
        return [
            Number(str(label), self.counted[facet][value], self.address(facet, value), note if value in NOTED else "")
            for value, label in labels.items()
        ]

    def address(self, facet: str = "", value: str | bool = "") -> str:
        """Return the address of the people behind a number."""
        return f"{self.of_pair}&{urlencode({facet: WRITTEN.get(value, value)})}" if facet else self.of_pair


NOTED = {Later.RECORDED}
WRITTEN: dict[str | bool, str] = {True: "yes", False: "not-stated"}


def transferred() -> list[Transferred]:
    """Return the people under assurances by giver and receiver. Two queries, however many cases there are."""
    rows = LedgerTransfer.objects.filter(is_person=True)
    found: dict[tuple[Any, ...], Transferred] = {}
    for row in rows.order_by().values(*PAIR, *FACETS).annotate(**COUNTED):
        one = found.setdefault((row["giver"], row["receiver"]), Transferred(row["giver"], row["receiver"]))
        one.people += row["people"]
        one.first = one.first or row["first"]
        for facet in FACETS:
            one.counted[facet][row[facet]] += row["people"]
        for facet in ("again", "alleged"):
            one.days[facet] = widest(one.days.get(facet), row, facet)
    name(found.values())
    return sorted(found.values(), key=in_order)


COUNTED = {
    "people": Count("pk"),
    "first": Min("pk"),
    **{f"{facet}_low": Min(f"{facet}_fewest") for facet in ("again", "alleged")},
    **{f"{facet}_high": Max(f"{facet}_most") for facet in ("again", "alleged")},
    **{f"{facet}_closed": Count(f"{facet}_most") for facet in ("again", "alleged")},
}


def widest(so_far: Interval | None, row: dict[str, Any], facet: str) -> Interval | None:
    """Return an interval that holds the intervals of everybody of whom something is recorded."""
    if row[facet] != Later.RECORDED:
        return so_far
    most = row[f"{facet}_high"] if row[f"{facet}_closed"] == row["people"] else None
    one = Interval(row[f"{facet}_low"], most)
    if so_far is None:
        return one
    fewest = min(so_far.fewest, one.fewest)
    if so_far.most is None or one.most is None:
        return Interval(fewest, None)
    return Interval(fewest, max(so_far.most, one.most))


def name(found: Iterable[Transferred]) -> None:
    """Give each pair the names of its giver and receiver."""
    firsts = {one.first: one for one in found}
    for pk, words in LedgerTransfer.objects.filter(pk__in=firsts).values_list("pk", "words"):
        firsts[pk].words = words


def in_order(one: Transferred) -> tuple[Any, ...]:
    """Order by the names of giver and receiver."""
    return (one.giver_name.casefold(), one.receiver_name.casefold(), one.giver, one.receiver)
