"""The history of a row in words: who changed what, from which value to which."""

from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.db.models import ForeignKey
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .stale import say, when

SILENT = {"id", "revision", "public_id"}
LABELS = {"insert": gettext_lazy("entered"), "update": gettext_lazy("changed"), "delete": gettext_lazy("deleted")}


@dataclass
class Change:
    """One step in the life of a row: what was done, by whom, when, and each value before and after."""

    who: str
    at: str
    what: str
    first: bool
    values: list[tuple[str, str, str]] = field(default_factory=list)


def changes_of(row) -> list[Change]:
    """Return the changes of a row, the latest first."""
    steps = list(row.history.select_related("pgh_context").order_by("pgh_id"))
    columns, people = shown_columns(row), users_of(steps)
    changes, before = [], None
    for step in steps:
        who, what = people.get(str(user_of(step)), _("not recorded")), LABELS.get(step.pgh_label, "")
        values = differences(columns, before, step)
        changes.append(Change(who, when(step.pgh_created_at), what, before is None, values))
        before = step
    return changes[::-1]


def user_of(step):
    """Return the key of the account that made a step, if the history says."""
    return step.pgh_context.metadata.get("user") if step.pgh_context else None


def users_of(steps) -> dict[str, str]:
    """Return the names of the accounts that made the steps, by key."""
    keys = {user_of(step) for step in steps} - {None}
    return {str(user.pk): user.get_username() for user in get_user_model().objects.filter(pk__in=keys)}


def differences(columns, before, after) -> list[tuple[str, str, str]]:
    """Return (label, old, new) for each column in which two steps differ; of the first step, what was filled in."""
    found = []
    for column in columns:
        old = column.value_from_object(before) if before is not None else None
        new = column.value_from_object(after)
        if (old or None) != (new or None):
            found.append((column.verbose_name, show(column, old), show(column, new)))
    return found


def shown_columns(row):
    """Return the columns a person would ask about; the parts of a date stand in the date itself."""
    return [one for one in row._meta.concrete_fields if one.name not in SILENT and not hasattr(one, "of")]


def show(column, value) -> str:
    """Return a stored value as a person reads it: the label of a code, the name of a row."""
    if value and getattr(column, "choices", None):
        return str(dict(column.flatchoices).get(value, value))
    if value and isinstance(column, ForeignKey):
        return str(column.remote_field.model._base_manager.filter(pk=value).first() or _("a row deleted since"))
    return say(value)
