"""Countries and regions of the gazetteer for boxes that name a place: offered, taken by name, told apart."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casetracker.vocabulary import PlaceKind
from detainees import gazetteer
from detainees.models import Place

IN_BRACKETS = re.compile(r"\[([\w-]+)\]\s*(?:\([^()]*\)\s*)?$")
"""The code of a row, and behind it perhaps what tells it from others, as a message or an offer has it."""

NOT_KNOWN = "country not known"
"""What is typed in place of a country."""

LETTERS_OF_A_CODE = 3
"""A text this short may be the code of a country or the start of a town: “LA” alone is not Laos."""


def known_places(text: str) -> list[gazetteer.Entry]:
    """Return the countries or regions that a typed text names; the bare code of a country counts in brackets only."""
    in_brackets = IN_BRACKETS.search(text)
    if in_brackets:
        return gazetteer.named(in_brackets[1])
    text = text.removesuffix(f"({PlaceKind.COUNTRY.label})").strip()  # as the offer says it
    found = gazetteer.named(text)
    is_short = len(text) < LETTERS_OF_A_CODE
    return [one for one in found if not is_short or text in dict(one.name).values()]


def one_known_place(text: str) -> gazetteer.Entry | None:
    """Return the country or region that a text names, None where none has the name.

    Raises ValidationError naming them where several have it.
    """
    known = known_places(text)
    if len(known) > 1:
        said = {"where": text, "places": "; ".join(gazetteer.in_words(one) for one in known)}
        raise ValidationError(_("Several places are called “%(where)s”. Type its code instead: %(places)s") % said)
    return known[0] if known else None


def country(text: str) -> gazetteer.Entry | None:
    """Return the country that a text names, or None."""
    return next((one for one in known_places(text) if not one.country), None)


def offers(text: str, most: int) -> list[dict]:
    """Return the countries and regions that begin so and are not on record yet, to be offered while one types.

    ``is_exact`` says that one has just this name, in whatever language.
    """
    exact = known_places(text)
    begin = [*exact, *(one for one in gazetteer.beginning(text) if one not in exact)]
    rows = []
    for entry in begin:
        if len(rows) == most:
            break
        if gazetteer.on_record(entry) is None:
            words = gazetteer.in_words(entry)
            label, _bracket, note = words.rpartition(" (")
            note = _("%(kind)s, not on record yet") % {"kind": note.rstrip(")")}
            rows.append({"text": label, "note": note, "is_known": True, "is_exact": exact == [entry]})
    return rows


def in_words(place: Place) -> str:
    """Return a place with its kind and where it lies, as the gazetteer says it."""
    where = place.country()
    said = [place.get_kind_display(), *([str(where)] if where is not None and where != place else [])]
    return f"{place} ({', '.join(str(one) for one in said)})"


def country_names(begin: str, most: int) -> list[str]:
    """Return the names of countries that begin so, on record or not, regions, and what is typed where none is known."""
    rows = Place.objects.filter(kind=PlaceKind.COUNTRY, name__en__istartswith=begin) if begin else []
    names = sorted(str(row) for row in rows)
    names += [str(one) for one in gazetteer.beginning(begin) if str(one) not in names]
    return [*list(dict.fromkeys(names))[:most], *([NOT_KNOWN] if NOT_KNOWN.startswith(begin.casefold()) else [])]
