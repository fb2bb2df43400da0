"""Merge the edits of two people on one case: show the changes field by field for the second person to choose from.

The page carries the form as it was sent, and for each field what its boxes would hold by each choice. Until every field
of a row is chosen the row stays as stale as it was, so that nothing is overwritten by leaving something out.
"""

import json
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _

from ..edit_conflicts import as_text, format_for_field, last_change, put_in_box, typed_in
from .widgets import RowNumber

MINE, THEIRS, BEFORE = "mine", "theirs", "before"
UNKNOWN = object()


@dataclass(frozen=True)
class Option:
    """One value of a field: whose it is, in words, and the contents of its boxes."""

    whose: str
    words: str
    boxes: str
    checked: bool = False


@dataclass(frozen=True)
class Disputed:
    """A field that both changed, or that a colleague changed alone."""

    name: str
    label: str
    options: list[Option]
    is_alternative: bool


@dataclass
class Conflict:
    """A row that a colleague saved since the form was opened."""

    form: object
    who: str = ""
    at: str = ""
    fields: list[Disputed] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """What kind of row it is, and which."""
        kind = getattr(self.form, "kind", None)
        return f"{kind.one}: {self.form.instance}" if kind else _("internal name")

    @property
    def names(self) -> str:
        """The fields that must be chosen."""
        return " ".join(one.name for one in self.fields)

    @property
    def opened_now(self) -> str:
        """The boxes by which the row counts as opened now."""
        form = self.form
        keys = [form.add_prefix(name) for name in ("revision", "links")]
        return json.dumps({key: form.data.getlist(key) for key in keys})


def all_forms(screen):
    """Yield every form of the screen with its boxes, a whole before its parts."""
    yield screen.case
    lists = list(screen.lists)
    while lists:
        for form in lists.pop(0):
            lists += form.parts
            if not form.is_closed:
                yield form


def conflicts(screen) -> list[Conflict]:
    """Return the rows that a colleague saved in the meantime, if nothing else is wrong on the screen."""
    late = [form for form in all_forms(screen) if form.was_late and form.errors]
    if not late or len(late) != screen.problems or screen.refusal or not all(map(only_late, late)):
        return []
    return [conflict(form, screen.data) for form in late]


def only_late(form) -> bool:
    """Whether the only error of a row is that a colleague saved it."""
    return set(form.errors) <= {"__all__", *form.conflict.alternatives, *form.conflict.theirs_only}


def conflict(form, sent) -> Conflict:
    """Return what each changed on a row."""
    who, when = last_change(form.instance)
    if getattr(form, "to_delete", False):
        return Conflict(form, who, when, [to_take_out(form)])
    names = [*form.conflict.alternatives, *form.conflict.theirs_only]
    return Conflict(form, who, when, [disputed(form, name, sent) for name in names])


def to_take_out(form) -> Disputed:
    """Return the choice for a row that a colleague changed and that was ticked here for removal."""
    held: dict[str, list[str]] = {}
    for name in [*form.conflict.alternatives, *form.conflict.theirs_only]:
        held |= boxes(form, name, form.initial[name])
    tick = form.add_prefix("DELETE")
    options = [
        Option(MINE, _("remove the row"), packed({tick: ["on"]}, [tick])),
        Option(THEIRS, _("keep it as it was saved"), packed({**held, tick: []}, [*held, tick])),
    ]
    return Disputed(tick, _("remove"), options, is_alternative=True)


def disputed(form, name: str, sent) -> Disputed:
    """Return the values of a field: before, the colleague's, and what was typed here."""
    before = (form.conflict.opened_with or {}).get(name, UNKNOWN)
    is_alternative = name in form.conflict.alternatives
    theirs = boxes(form, name, form.initial[name])
    earlier = boxes(form, name, before) if before is not UNKNOWN else {}
    keys = {*theirs, *earlier, form[name].html_name}
    options = [Option(THEIRS, words(form, name, form.initial[name]), packed(theirs, keys), not is_alternative)]
    if is_alternative:
        typed = typed_in(form, name)
        options.insert(
            0, Option(MINE, words(form, name, typed), packed({key: sent.getlist(key) for key in keys}, keys))
        )
    if before is not UNKNOWN:
        options.append(Option(BEFORE, words(form, name, before), packed(earlier, keys)))
    return Disputed(form.add_prefix(name), str(form.fields[name].label), options, is_alternative)


def boxes(form, name: str, value) -> dict[str, list[str]]:
    """Return what the boxes of a field hold for a value."""
    kept, form.data = form.data, QueryDict(mutable=True)
    try:
        put_in_box(form, name, value)
        return {key: form.data.getlist(key) for key in form.data}
    finally:
        form.data = kept


def packed(held: dict, keys) -> str:
    """Return the contents of boxes as a choice carries them; a box that is not named is empty."""
    return json.dumps({key: held.get(key, []) for key in sorted(keys)})


def words(form, name: str, value) -> str:
    """Return a value as the page shows it."""
    box = form.fields[name]
    if isinstance(box, RowNumber) or isinstance(value, str):
        return as_text(box.prepare_value(value))
    return format_for_field(box, value)


def chosen(sent: QueryDict) -> QueryDict:
    """Return the form with what was chosen on the page; a row of which anything is left open stays as it was."""
    data = QueryDict(mutable=True)
    for key, values in sent.lists():
        if not key.startswith("merge-"):
            data.setlist(key, values)
    for prefix in sent.getlist("merge-row"):
        names = sent.get(f"merge-names-{prefix}", "").split()
        choices = [read(sent.get(f"merge-choice-{name}", ""), prefix) for name in names]
        if all(choice is not None for choice in choices):
            for held in [*choices, read(sent.get(f"merge-opened-{prefix}", ""), prefix) or {}]:
                fill(data, held)
    return data


def read(text: str, prefix: str) -> dict | None:
    """Return the boxes that a choice carries, or None where nothing was chosen; only boxes of the row count."""
    try:
        held = json.loads(text)
        return {key: [str(one) for one in held[key]] for key in held if key.startswith(f"{prefix}-")}
    except (ValueError, TypeError, AttributeError):
        return None


def fill(data: QueryDict, held: dict) -> None:
    """Write the contents of boxes into a form."""
    for key, values in held.items():
        if values:
            data.setlist(key, values)
        else:
            data.pop(key, None)
