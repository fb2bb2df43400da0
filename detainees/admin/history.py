"""Describe history steps in words: who changed what, when and why, from which value to which."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.db.models import DateField, ForeignKey
from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from detainees.fields import Text, TextField
from detainees.history import Names, Step
from detainees.history.naming import value_of
from detainees.history.steps import DELETE, INSERT
from detainees.history.tables import shown_columns

from .edit_conflicts import as_text, when

DONE = {"insert": gettext_lazy("entered"), "update": gettext_lazy("changed"), "delete": gettext_lazy("deleted")}


class Value(tuple):
    """(field, old, new) of one field, what the forms call it, and the address at which the old value is restored."""

    def __new__(cls, column, label, old, new):
        """The field and both values in words; ``column`` is None where a row stands in place of a field."""
        value = super().__new__(cls, (str(column.verbose_name) if column else label, old, new))
        value.name, value.label = column.name if column else "", label
        value.old, value.new, value.restore_url = old, new, ""
        return value


@dataclass
class Change:
    """One step in the life of a row: what was done, by whom, when and why, and each value before and after."""

    step: Step
    who: str
    at: str
    what: str
    first: bool
    kind: str = ""
    row: str = ""
    url: str = ""
    why: str = ""
    values: list[Value] = field(default_factory=list)
    restore_url: str = ""
    undelete_url: str = ""

    @property
    def moment(self) -> str:
        """The moment as an address holds it."""
        return self.step.at.isoformat()


class Words:
    """How the record says its own history; knows the labels of fields and what rows are said with."""

    def __init__(self, labels: dict, related_paths: dict):
        self.labels, self.related_paths = labels, related_paths

    def names_for(self, steps) -> Names:
        """Return the names of all rows that the steps speak of."""
        return Names(self.related_paths).fetch_for(steps)

    def changes(self, steps, names: Names, request) -> list[Change]:
        """Return the steps in words; those of one list of links in one save are one change."""
        found = []
        for group in together(steps):
            change = self.change(group, names)
            offer(change, names, request)
            found.append(change)
        return found

    def plain_changes(self, steps, names: Names) -> list[Change]:
        """Return the steps in words, with no way back: of what is confidential."""
        return [self.change(group, names) for group in together(steps)]

    def change(self, group: list[Step], names: Names) -> Change:
        """Return one change, from one step or from all steps of a list of links in one save."""
        step = group[0]
        change = Change(step, who(step), when(step.at), str(DONE.get(step.act, "")), step.act == INSERT, why=step.why)
        change.kind = capfirst(step.model._meta.verbose_name)
        change.row, change.url = names.label_at_step(step), url_of(step, names)
        if step.links:
            change.what, change.first = str(DONE["update"]), False
            change.values = [self.links_value(group, names)]
        else:
            change.values = self.differences(step, names)
        return change

    def links_value(self, group: list[Step], names: Names) -> Value:
        """Return all that a list of links named before the change and after it, as its box shows it."""
        links, key, numbers = group[0].links, group[0].key, [one.number for one in group]
        old = names.lists.named(links, key, min(numbers), before=True)
        new = names.lists.named(links, key, max(numbers))
        said = [as_text(sorted(names.label_of(links.target, one) for one in keys)) for keys in (old, new)]
        return Value(links.field, self.label(links.field), *said)

    def differences(self, step: Step, names: Names) -> list[Value]:
        """Return each column in which a row differs before and after; of the first step, what was filled in."""
        before, after = step.before, step.after
        if step.act == DELETE:
            before, after = step.after, None
        return self.values_between(step.model, before, after, names)

    def values_between(self, model, before, after, names: Names) -> list[Value]:
        """Return (label, old, new) of the columns that differ between two states of a row."""
        found = []
        for column in shown_columns(model):
            old, new = (value_of(column, one) if one is not None else None for one in (before, after))
            if (old or None) != (new or None):
                found.append(Value(column, self.label(column), *(self.show(column, one, names) for one in (old, new))))
        return found

    def label(self, column) -> str:
        """Return what a field is called on the forms."""
        is_plain = column.verbose_name == column.name.replace("_", " ")
        return str(self.labels.get(column.name, column.verbose_name)) if is_plain else str(column.verbose_name)

    def show(self, column, value, names: Names) -> str:
        """Return a stored value as a person reads it: the label of a code, the name of a row, a date in words."""
        if value and getattr(column, "choices", None):
            return str(dict(column.flatchoices).get(value, value))
        if value and isinstance(column, ForeignKey):
            return names.label_of(column.related_model, value)
        if isinstance(column, TextField) and set(value or ()) == {"en"}:
            return Text(value)["en"]
        if isinstance(column, DateField) and isinstance(value, date):
            return date_format(value, "j F Y")
        return as_text(value)


def together(steps) -> list[list[Step]]:
    """Return the steps in order, those of one list of links in one save in one place."""
    groups: dict[tuple, list[Step]] = {}
    for step in steps:
        one_list = (step.at, step.context, step.place, step.key)
        groups.setdefault(one_list if step.links else (step.place, step.number), []).append(step)
    return list(groups.values())


def who(step: Step) -> str:
    """Return who made a step. A command, an import or SQL has no account."""
    if step.who:
        return step.who
    return _("an account deleted since") if step.user else _("by a command or SQL")


def url_of(step: Step, names: Names) -> str:
    """Return the address of the row's own page, if it has one and is there."""
    if names.is_gone(step.model, step.key):
        return ""
    try:
        return reverse(f"admin:detainees_{step.model._meta.model_name}_change", args=[step.key])
    except NoReverseMatch:
        return ""


def history_url(page: str, step: Step, /, **query) -> str:
    """Return the address of a page about the history of a step's row."""
    url = reverse(f"admin:{page}", args=[step.model._meta.model_name, step.key])
    return f"{url}?{urlencode(query)}" if query else url


def may(request, act: str, model) -> bool:
    """Whether the account may do something with the rows of a model."""
    return request.user.has_perm(f"detainees.{act}_{model._meta.model_name}")


def offer(change: Change, names: Names, request) -> None:
    """Say where an earlier value is restored and a deleted row brought back, to whom may do it."""
    step, is_gone = change.step, names.is_gone(change.step.model, change.step.key)
    if step.act == DELETE and not step.links:
        if is_gone and may(request, "add", step.model):
            change.undelete_url = history_url("history_undelete", step)
        return
    if is_gone or not may(request, "change", step.model):
        return
    if step.links:
        change.values[0].restore_url = history_url(
            "history_restore", step, links=step.links.field.name, before=step.at.isoformat()
        )
        return
    change.restore_url = history_url("history_restore", step, step=step.number)
    if step.before is not None:
        for value in change.values:
            value.restore_url = history_url("history_restore", step, step=step.before["pgh_id"], field=value.name)
