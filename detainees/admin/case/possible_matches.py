"""Search before creating: find rows on record that may be what somebody is about to add.

With JavaScript the same is shown beside each box while one types (``existing.js``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from casetracker.names import similarity
from casetracker.vocabulary import NameKind
from detainees.duplicates import likely_people
from detainees.duplicates.sources import at_address, with_like_title
from detainees.models import Detainee, Party, Place, Source

from .conflicts import all_forms
from .lookup import label_of, what_tells_apart, where_it_is
from .widgets import Typed, TypedMany, texts

MOST = 6
ALIKE_NAMES = 0.72
LOOKED_AT = 5_000
"""How many places or parties are compared; a house has hundreds."""


def existing(model, text: str, url: str, link, *, user, without: int | None = None) -> list[dict]:
    """Return rows that may be the same as what ``user`` types; ``link`` makes the address of a row's page.

    ``without`` is the person whose case is open: their own names are no news.
    """
    if model is Detainee:
        return [person(one, link) for one in likely_people(text, most=MOST, without=without)]
    if model is Source:
        found = [(row, _("same address")) for row in at_address(url)]
        found = found or [(row, _("similar title")) for row in with_like_title(text)]
    else:
        found = by_name(model, text) if model in (Place, Party) else []
    return [
        {**where_it_is(row, user), "text": label_of(row), "note": note, "page": link(row)} for row, note in found[:MOST]
    ]


def person(one, link) -> dict:
    """Return somebody who may be meant, with the spelling by which they were found."""
    matched = _("found by “%(spelling)s”") % {"spelling": one.spelling} if one.spelling != one.detainee.label else ""
    return {"text": one.detainee.label, "note": matched, "page": link(one.detainee)}


def by_name(model, text: str) -> list:
    """Return places or parties whose name in any language is nearly the same, the likest first."""
    text = text.lstrip("+ ").partition("(")[0].strip()
    scored = []
    for row in model.objects.all()[:LOOKED_AT]:
        words = max((one for one in row.name.values() if one), key=lambda one: similarity(text, one), default="")
        scored.append((similarity(text, words), words, row))
    scored = [one for one in scored if one[0] >= ALIKE_NAMES]
    likest_first = sorted(scored, key=lambda one: -one[0])
    return [(row, note_of(row, words)) for _score, words, row in likest_first]


def note_of(row, words: str) -> str:
    """Return the name that is alike, where it is not the one shown, and what tells the row from its like."""
    return "; ".join(part for part in ("" if words == label_of(row) else words, what_tells_apart(row)) if part)


A_NAME = re.compile(r"^(names-\d+)-text$")


@dataclass(frozen=True)
class OnRecord:
    """What was typed, and what is on record and may be the same."""

    typed: str
    rows: list[dict]


def on_record(screen, link) -> list[OnRecord]:
    """Return what is on record already of all that would be entered as new; ``link`` makes the address of a row."""
    asked = dict.fromkeys(one for one in typed_as_new(screen) if screen.may("view", one[0]))
    found = [
        OnRecord(text or url, existing(model, text, url, link, user=screen.user, without=screen.detainee.pk))
        for model, text, url in asked
    ]
    return [one for one in found if one.rows]


def typed_as_new(screen) -> Iterator[tuple[type, str, str]]:
    """Yield the kind of row, the name and the address of all that would be entered as new."""
    data = screen.data
    for key, text in data.items():
        row = A_NAME.match(key)
        is_new = row and text.strip() and not data.get(f"{row[1]}-id")
        if is_new and data.get(f"{row[1]}-kind") != NameKind.DESCRIPTION:
            yield Detainee, text.strip(), ""
    if not screen.detainee.pk and data.get("case-label", "").strip() and not is_of_nobody_named(data):
        yield Detainee, data["case-label"].strip(), ""
    title, url = data.get("bar-new_title", "").strip(), data.get("bar-new_url", "").strip()
    if title or url:
        yield Source, title, url
    yield from after_a_plus(screen)


def is_of_nobody_named(data) -> bool:
    """Whether a new case is typed with what is known of the person in place of a name."""
    rows = [found[1] for key, text in data.items() if (found := A_NAME.match(key)) and text.strip()]
    return bool(rows) and all(data.get(f"{row}-kind") == NameKind.DESCRIPTION for row in rows)


def after_a_plus(screen) -> Iterator[tuple[type, str, str]]:
    """Yield what is typed after a "+" in a box that chooses a row."""
    for form in (screen.bar, *all_forms(screen)):
        for name, field in form.fields.items():
            if isinstance(field, Typed | TypedMany):
                typed = texts(screen.data.get(form.add_prefix(name), ""))
                yield from (
                    (field.model, one.lstrip("+ ").partition(" (")[0], "") for one in typed if one.startswith("+")
                )
