"""Search before create at the press of a button: everything on the screen that would be entered as new is looked for.

With JavaScript the same is said beside each box while one types (``existing.js``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detainees.models import Detainee, Source

from .choice_boxes import Typed, TypedMany, texts
from .conflicts import all_forms
from .possible_matches import existing

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
        if row and text.strip() and not data.get(f"{row[1]}-id"):
            yield Detainee, text.strip(), ""
    if not screen.detainee.pk and data.get("case-label", "").strip():
        yield Detainee, data["case-label"].strip(), ""
    title, url = data.get("bar-new_title", "").strip(), data.get("bar-new_url", "").strip()
    if title or url:
        yield Source, title, url
    yield from after_a_plus(screen)


def after_a_plus(screen) -> Iterator[tuple[type, str, str]]:
    """Yield what is typed after a "+" in a box that chooses a row."""
    for form in (screen.bar, *all_forms(screen)):
        for name, field in form.fields.items():
            if isinstance(field, Typed | TypedMany):
                typed = texts(screen.data.get(form.add_prefix(name), ""))
                yield from (
                    (field.model, one.lstrip("+ ").partition(" (")[0], "") for one in typed if one.startswith("+")
                )
