"""The active filters of a list, in words and as an address."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.forms.utils import ErrorList
from django.urls import reverse
from django.utils.translation import gettext as _

from .facets import Choice, Choices
from .filters import CERTAINLY, LONGEST_TEXT, ListFilter

FEW = 30_000
DATES = ("date_from", "date_to", "dates")


@dataclass(frozen=True)
class Chip:
    """One thing that was chosen: "held by: FSB", and the address of the list without it."""

    label: str
    words: str
    without: str
    known: bool = True


@dataclass(frozen=True)
class FacetChoice:
    """One facet in the form: what is chosen of it, what else is offered, and whether there is more than that."""

    name: str
    label: str
    chosen: list[Choice]
    offered: list[Choice]
    number: int
    errors: ErrorList

    @property
    def more(self) -> bool:
        """Whether not every value is offered."""
        return self.number > len(self.offered) + len(self.chosen)


class Chosen:
    """Reads a bound filter set: its choices in words, and addresses that differ in one of them."""

    def __init__(self, filters: ListFilter, choices: dict[str, Choices], path: str):
        self.filters, self.choices, self.path = filters, choices, path
        self.pairs = list(self.given())

    def given(self):
        """Yield what the address says, in the order of the filters, without what is empty or says nothing."""
        data = self.filters.data
        has_dates = any(data.get(name, "").strip() for name in ("date_from", "date_to"))
        for name in self.filters.filters:
            if name in self.filters.facets:
                values = sorted({code for code in data.getlist(name) if code.strip()})
            else:
                values = [data.get(name, "").strip()]
            if name == "dates" and not (has_dates and values == [CERTAINLY]):
                continue
            yield from ((name, value) for value in values if value)

    def address(self, *, leaving_out=(), **more: str) -> str:
        """Return the address of the list with what is chosen, less some pairs, and with more parameters."""
        pairs = [pair for pair in self.pairs if pair not in leaving_out]
        query = urlencode([*pairs, *more.items()])
        return f"{self.path}?{query}" if query else self.path

    @property
    def feed(self) -> str:
        """Return the address of the feed of what is chosen."""
        query = urlencode(self.pairs)
        return reverse("published:feed") + (f"?{query}" if query else "")

    @property
    def are_few(self) -> bool:
        """Whether so few rows have one of the values chosen that all of them can be read to count them."""
        numbers = [self.choices[name].of.get(code) for name, code in self.pairs if name in self.filters.facets]
        return any(choice is None or choice.number <= FEW for choice in numbers)

    def facets(self) -> list[FacetChoice]:
        """Return the facets of the form, each with what is chosen and what is offered."""
        return [self.facet(name, str(label)) for name, label in self.filters.facets.items()]

    def facet(self, name: str, label: str) -> FacetChoice:
        """Return one facet of the form."""
        found = self.choices[name]
        codes = [value for facet, value in self.pairs if facet == name]
        chosen = [found.of.get(code) or Choice(code, shortened(code), 0) for code in codes]
        rest = [choice for choice in found.offered() if choice.code not in codes]
        return FacetChoice(name, label, chosen, rest, found.number, self.filters.form[name].errors)

    def chips(self) -> list[Chip]:
        """Return everything chosen that could be read, each removable."""
        return [*self.text_chips(), *self.facet_chips(), *self.date_chips()]

    def text_chips(self):
        """Yield the words looked for, and the assurances."""
        for name, label in (("q", _("words")), ("under_assurances", _("transferred under assurances"))):
            for pair in self.pairs:
                if pair[0] == name and self.filters.form.cleaned_data.get(name):
                    yield Chip(label, self.filters.form.cleaned_data[name], self.address(leaving_out=[pair]))

    def facet_chips(self):
        """Yield the values of facets; those that nothing public has say so."""
        for name, value in self.pairs:
            if name in self.filters.facets:
                choice = self.choices[name].of.get(value)
                words = choice.words if choice else shortened(value)
                without = self.address(leaving_out=[(name, value)])
                yield Chip(str(self.filters.facets[name]), words, without, known=choice is not None)

    def date_chips(self):
        """Yield the range of dates, as it was understood."""
        errors, chosen = self.filters.form.errors, self.filters.form.cleaned_data
        pairs = [pair for pair in self.pairs if pair[0] in DATES]
        if not pairs or any(name in errors for name in DATES):
            return
        words = range_in_words(chosen["date_from"], chosen["date_to"])
        mode = _("dates, certainly") if chosen["dates"] == CERTAINLY else _("dates, possibly")
        yield Chip(mode, words, self.address(leaving_out=pairs))


def range_in_words(first, last) -> str:
    """Return a range of dates as a person would say it."""
    if first and last:
        return _("from %(first)s to %(last)s") % {"first": first, "last": last}
    return _("from %s") % first if first else _("until %s") % last


def shortened(text: str) -> str:
    """Return the beginning of a text that nobody vouches for."""
    shown = "".join(char if char.isprintable() else "�" for char in text[: LONGEST_TEXT // 4])
    return shown if len(text) == len(shown) else f"{shown}…"
