"""A gazetteer: the countries of the world in the languages of the record, and their first-level regions.

Names and codes are those of the Unicode Common Locale Data Repository, version 48.2 (Unicode License), which uses
ISO 3166-1 for countries and ISO 3166-2 for regions. Regions have their English name only. Seven states that
are no more were added by hand: a source of 1988 may say Soviet Union. A name here takes no side in a dispute
about a territory; where a source uses another, the researcher enters that one.

A place of the gazetteer becomes a row of the record when somebody uses it.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.text import slugify

from casetracker.names import folded
from casetracker.vocabulary import PlaceKind
from detainees.fields import languages
from detainees.models import Place

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Entry:
    """A country or region. ``name`` is by language; ``country`` is the code of the country that a region lies in."""

    code: str
    name: tuple[tuple[str, str], ...]
    country: str = ""

    def __str__(self) -> str:
        return dict(self.name)["en"]

    @property
    def kind(self) -> PlaceKind:
        """Whether it is a country or a region."""
        return PlaceKind.REGION if self.country else PlaceKind.COUNTRY


@cache
def countries() -> tuple[Entry, ...]:
    """Return the countries, those of today first."""
    with (FOLDER / "countries.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return tuple(Entry(row["code"], tuple((code, row[code]) for code in row if len(code) == 2)) for row in rows)


@cache
def regions() -> tuple[Entry, ...]:
    """Return the first-level regions of all countries."""
    with (FOLDER / "regions.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return tuple(Entry(row["code"], (("en", row["en"]),), row["code"].partition("-")[0]) for row in rows)


@cache
def by_name() -> dict[str, tuple[Entry, ...]]:
    """Return the places by each name they have in any language, folded, and by their code."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in (*countries(), *regions()):
        for text in {folded(text) for _code, text in entry.name} | {folded(entry.code)} - {""}:
            found[text] = (*found.get(text, ()), entry)
    return found


def named(text: str) -> list[Entry]:
    """Return the places of this name or code; where a country has it, no region beside it."""
    found = by_name().get(folded(text), ())
    return [one for one in found if not one.country] or list(found)


def known_as(name: str, kind: str, within: Place | None) -> Entry | None:
    """Return the country of this name, or the region of this name in the country ``within``."""
    inside = within.country_code if within is not None else ""
    found = by_name().get(folded(name), ())
    return next((one for one in found if one.kind == kind and (not one.country or one.country == inside)), None)


def beginning(text: str) -> list[Entry]:
    """Return the countries with a name that begins so, in any language, and then such regions."""
    begin = folded(text)
    if not begin:
        return []
    return [
        one for one in (*countries(), *regions()) if any(folded(name).startswith(begin) for _code, name in one.name)
    ]


def in_words(entry: Entry) -> str:
    """Return a place with what tells it from others of its name: “Georgia [US-GA] (region, United States)”."""
    if not entry.country:
        return f"{entry} ({PlaceKind.COUNTRY.label})"
    return f"{entry} [{entry.code}] ({PlaceKind.REGION.label}, {country_of(entry)})"


def country_of(entry: Entry) -> Entry:
    """Return the country that a region lies in."""
    return next(one for one in countries() if one.code == entry.country)


def on_record(entry: Entry) -> Place | None:
    """Return the row of the record for a place of the gazetteer, if there is one already."""
    rows = Place.objects.filter(kind=entry.kind).order_by("pk")
    if entry.kind == PlaceKind.COUNTRY and entry.code:
        known = rows.filter(country_code=entry.code).first()
        if known is not None:
            return known
    if entry.country:
        known = rows.filter(code=entry.code.lower()).first()
        rows = rows.filter(within__country_code=entry.country)
        if known is not None:
            return known
    names = {folded(name) for _code, name in entry.name}
    return next((row for row in rows if names & {folded(name) for name in row.name.values()}), None)


def place_of(entry: Entry) -> Place:
    """Return the row of the record for a place of the gazetteer; where there is none, enter it, with its country."""
    known = on_record(entry)
    if known is not None:
        return known
    name = {code: text for code, text in entry.name if code in languages()}
    if entry.country:
        within = place_of(country_of(entry))
        return Place.objects.create(code=entry.code.lower(), name=name, kind=PlaceKind.REGION, within=within)
    code = slugify(str(entry))
    if Place.objects.filter(code=code).exists():
        code = f"country-{entry.code.lower() or code}"
    return Place.objects.create(code=code, name=name, kind=PlaceKind.COUNTRY, country_code=entry.code)
