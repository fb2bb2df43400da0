"""List all errors of the case screen, each once, with a link to the box to correct.

A wrong text that stands in several boxes, most often because it was taken over from the top, is one problem. The page
says which boxes hold it; when it comes back with another text in the one place, all of them take that text.
"""

import json
from dataclasses import dataclass, field

from django.forms import MultiWidget
from django.http import QueryDict
from django.utils.text import capfirst

from detainees.models import Incident

from ..confirmations import without_tick
from .widgets import RowNumber, Typed

FOLLOWS = "wrong-"
"""How the names of the boxes begin that say where a wrong text stands."""

TAKEN_OVER = ("source", "locator", "asserted_by", "asserted_by_words", "relayed_by")
NEW_SOURCE = "bar-new_title"


@dataclass
class Problem:
    """One error message with its row and box, and the other boxes with the same text."""

    form: object
    name: str
    row: str
    said: str
    text: str = ""
    same: list[str] = field(default_factory=list)
    number: int = 0

    @property
    def is_typed(self) -> bool:
        """Whether the same text in other boxes is the same problem."""
        box = self.form.fields.get(self.name)
        return bool(self.text) and (isinstance(box, Typed) or self.name in TAKEN_OVER)

    @property
    def key(self) -> tuple:
        """The key by which equal problems are merged."""
        box = self.form.fields[self.name]
        return getattr(box, "model", self.name), self.text.casefold()

    @property
    def is_at_the_top(self) -> bool:
        """Whether its box stands at the top of the screen."""
        return self.form is self.form.screen.bar

    @property
    def corrected_here(self) -> bool:
        """Whether it is corrected in the list itself: it stands in several rows and not at the top."""
        return bool(self.same) and not self.is_at_the_top

    @property
    def finds(self) -> str:
        """The kind of row that its box finds by name, "" for plain words."""
        return self.form.fields[self.name].widget.attrs.get("data-find", "")

    @property
    def place(self) -> str:
        """The name of the box in which it is corrected."""
        return f"{FOLLOWS}{self.number}-now" if self.corrected_here else self.form.add_prefix(self.name)

    @property
    def anchor(self) -> str:
        """The id of that box, or of the row."""
        if self.corrected_here:
            return f"id_{self.place}"
        return self.form[self.name].id_for_label if self.name in self.form.fields else f"row-{self.form.prefix}"

    @property
    def number_of_boxes(self) -> int:
        """In how many boxes the text stands."""
        return len(self.same) + 1

    @property
    def followers(self) -> str:
        """What the page carries, so that the boxes follow."""
        boxes = [*self.same, *([self.form.add_prefix(self.name)] if self.corrected_here else [])]
        return json.dumps({"text": self.text, "place": self.place, "boxes": boxes})


def problems_of(screen) -> list[Problem]:
    """Return all problems of a screen that could not be saved, each once, in page order."""
    found = [*_of_form(screen.bar, ""), *_of_form(screen.case, "")]
    for rows in screen.lists:
        found += _of_list(rows)
    follow = [one for one in found if _follows_from_a_wrong_row(one, screen)]
    for problem in follow:
        problem.form._errors.pop(problem.name, None)
    once = _each_once([one for one in found if one not in follow], screen)
    for number, problem in enumerate(once):
        problem.number = number
    if once:
        _focus(once[0])
    return once


def _follows_from_a_wrong_row(problem: Problem, screen) -> bool:
    """Whether a box names a row of this screen that could not be saved: corrected there, it is right here too."""
    box = problem.form.fields.get(problem.name)
    if isinstance(box, RowNumber):
        row = box.rows.row_at(problem.text)
        return row is not None and row is not problem.form and bool(row._errors)
    if not isinstance(box, Typed) or box.model is not Incident:
        return False
    incidents = [form for rows in screen.lists if rows.kind.model is Incident for form in rows if form._errors]
    titles = [form.data.get(f"{form.prefix}-title_en", "").strip() for form in incidents]
    return problem.text.casefold() in map(str.casefold, titles)


def _each_once(found: list[Problem], screen) -> list[Problem]:
    title = screen.bar.data.get(NEW_SOURCE, "").strip().casefold()
    new_source = title if screen.bar._errors else ""  # then it was not entered, and no row can be cited to it
    at_title = next((one for one in found if one.is_at_the_top and one.name == "new_title"), None)
    once, first = [], {}
    for problem in found:
        if not problem.is_typed:
            once.append(problem)
            continue
        if problem.name == "source" and problem.text.casefold() == new_source:
            if at_title:
                at_title.same.append(problem.form.add_prefix(problem.name))
            del problem.form._errors[problem.name]  # the source is on record once its own boxes are corrected
        elif problem.key in first:
            first[problem.key].same.append(problem.form.add_prefix(problem.name))
        else:
            first[problem.key] = problem
            once.append(problem)
    return once


def corrected(sent: QueryDict) -> QueryDict:
    """Return what was sent; a wrong text that was corrected or emptied in one place is so in the other boxes too."""
    data = sent.copy()
    for name in [name for name in sent if name.startswith(FOLLOWS) and not name.endswith("-now")]:
        held = _read(sent[name])
        now = _typed_at(sent, held["place"])
        is_corrected = now != held["text"] and held["place"] in sent
        for box in held["boxes"] if is_corrected else ():
            if data.get(box, "").strip() == held["text"]:
                data[box] = now
    return data


def _typed_at(sent, place: str) -> str:
    """Return what stands in the one place now; a new source may have taken the place of the one that was not found."""
    return sent.get(place, "").strip() or (sent.get(NEW_SOURCE, "").strip() if place == "bar-source" else "")


def _read(text: str) -> dict:
    try:
        held = json.loads(text)
        return {"text": str(held["text"]), "place": str(held["place"]), "boxes": [str(one) for one in held["boxes"]]}
    except (ValueError, TypeError, KeyError):
        return {"text": "", "place": "", "boxes": []}


def _of_list(rows, whole: str = "") -> list[Problem]:
    found = []
    for number, form in enumerate(rows, 1):
        row = f"{whole}, {rows.kind.one} {number}" if whole else f"{capfirst(rows.kind.one)} {number}"
        if not form.is_closed:
            found += _of_form(form, row)
        for part in form.parts:
            found += _of_list(part, row)
    return found


def _of_form(form, row: str) -> list[Problem]:
    # What was not checked has no errors yet; asking for them would check it.
    return [
        Problem(form, name, _place(form, name, row), without_tick(said), _text(form, name))
        for name, texts in (form._errors or {}).items()
        for said in texts
    ]


def _place(form, name, row: str) -> str:
    """Return the row, the row that it is part of, and the box; at the top of the screen the box alone."""
    label = str(form[name].label) if name in form.fields else ""
    return f"{row}, “{label}”" if row and label else row or capfirst(label)


def _text(form, name) -> str:
    typed = form[name].data if name in form.fields else ""
    return typed.strip() if isinstance(typed, str) else ""


def _focus(problem: Problem) -> None:
    """Let the browser put the cursor into the first wrong box, with or without JavaScript."""
    if problem.corrected_here:
        return
    form = problem.form
    name = problem.name if problem.name in form.fields else next((box.name for box in getattr(form, "line", [])), "")
    if name:
        widget = form.fields[name].widget
        (widget.widgets[0] if isinstance(widget, MultiWidget) else widget).attrs["autofocus"] = True
