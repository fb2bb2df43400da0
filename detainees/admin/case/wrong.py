"""What is wrong on the screen, in one list at its top: each problem with a link to its box."""

from dataclasses import dataclass

from django.utils.text import capfirst


@dataclass(frozen=True)
class Problem:
    """One message, the row it is about, and the id of the box at which it stands."""

    anchor: str
    row: str
    said: str


def problems_of(screen) -> list[Problem]:
    """Return every problem of a screen that could not be saved, in the order of the page."""
    found = [*_of_form(screen.bar, ""), *_of_form(screen.case, "")]
    for rows in screen.lists:
        found += _of_list(rows)
    return found


def _of_list(rows) -> list[Problem]:
    found = []
    for number, form in enumerate(rows, 1):
        if not form.is_closed:
            found += _of_form(form, f"{capfirst(rows.kind.one)} {number}")
        for part in form.parts:
            found += _of_list(part)
    return found


def _of_form(form, row: str) -> list[Problem]:
    # What was not checked has no errors yet; asking for them would check it.
    return [
        Problem(_box(form, name), row or str(_label(form, name)), said)
        for name, texts in (form._errors or {}).items()
        for said in texts
    ]


def _label(form, name):
    return form[name].label if name in form.fields else ""


def _box(form, name) -> str:
    return form[name].id_for_label if name in form.fields else f"row-{form.prefix}"
