"""Show a colleague's saved values beside the typed ones where a form was opened before the colleague saved.

Three states are compared: the row as it was when the form was opened, as it is now, and as the form has it.
"""

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from detainees.fields import Text
from detainees.history.tables import all_links


def as_of(row: Model, revision: int | None):
    """Return the row as history has it at a revision, or None where history does not reach."""
    return row.history.filter(revision=revision).order_by("pgh_id").last() if revision is not None else None


def last_change(row: Model) -> tuple[str, str]:
    """Return who made the last change of a row and when, in words; "" for what history does not know."""
    if not hasattr(row, "history"):
        return last_click(row)
    steps = [row.history.all(), *(one.history.objects.filter(**{one.whole_column: row.pk}) for one in lists_on(row))]
    lasts = [steps.select_related("pgh_context").order_by("pgh_id").last() for steps in steps]
    last = max(filter(None, lasts), key=lambda step: step.pgh_created_at, default=None)
    if last is None:
        return "", ""
    user = (last.pgh_context.metadata.get("user") if last.pgh_context else None) or None
    who = get_user_model().objects.filter(pk=user).first()
    return who.get_username() if who else "", when(last.pgh_created_at)


def lists_on(row: Model) -> list:
    """Return the lists of links on a row: each has a history of its own, and changes without the row."""
    return [one for one in all_links() if one.whole is type(row)]


def last_click(row: Model) -> tuple[str, str]:
    """Return who saved a row last and when, from the log of the admin: of an account, which has no history."""
    last = LogEntry.objects.filter(content_type__model=row._meta.model_name, object_id=str(row.pk)).first()
    return (last.user.get_username(), when(last.action_time)) if last is not None else ("", "")


def when(moment) -> str:
    """Return a moment as it is said, in the time of the house."""
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def as_text(value) -> str:
    """Return a value as a sentence can hold it."""
    if value in (None, "", [], {}) or (isinstance(value, QuerySet) and not value):
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Text | dict):
        return "; ".join(f"{code}: {words}" for code, words in value.items() if words)
    if isinstance(value, PartialDate):
        return value.words or value.display()
    if isinstance(value, list | tuple | set | QuerySet):
        return ", ".join(sorted(str(one) for one in value))
    return str(value)


def format_for_field(field: forms.Field, value) -> str:
    """Return a stored value as the field shows it: the label of a code, the name of a row."""
    if isinstance(field, forms.ModelMultipleChoiceField):
        keys = [getattr(one, "pk", one) for one in value or []]
        return as_text(list(field.queryset.filter(pk__in=keys)))
    if isinstance(field, forms.ModelChoiceField):
        key = getattr(value, "pk", value)
        return as_text(field.queryset.filter(pk=key).first() or key)
    if isinstance(field, forms.ChoiceField):
        return as_text(dict(field.choices).get(value, value))
    return as_text(value)


def typed_in(form: forms.Form, name: str):
    """Return what was typed in a field, as a value where it is one; the contents of its boxes by language otherwise.

    A field with a conflict is wrong, so that its value is no longer among the cleaned ones.
    """
    if name in form.cleaned_data:
        return form.cleaned_data[name]
    field, sent = form.fields[name], form[name].data
    if isinstance(field, forms.MultiValueField):
        try:
            return field.clean(sent)
        except forms.ValidationError:
            return [part for part in sent if part]
    return sent


def keys(value):
    """Return a value so that two can be compared: the keys of rows, else the value itself."""
    if isinstance(value, list | tuple | set | QuerySet):
        return sorted(getattr(one, "pk", one) for one in value)
    return getattr(value, "pk", value) or None


def put_in_box(form: forms.Form, name: str, value) -> None:
    """Let the box of a bound form show a stored value instead of what was sent."""
    box = form[name]
    widget = getattr(box.field.widget, "widget", box.field.widget)
    value = box.field.prepare_value(value)
    if isinstance(widget, forms.MultiWidget):
        for suffix, part in zip(widget.widgets_names, widget.decompress(value), strict=True):
            form.data[box.html_name + suffix] = part
    elif isinstance(widget, forms.SelectMultiple | forms.CheckboxSelectMultiple):
        form.data.setlist(box.html_name, [str(one) for one in value or []])
    elif isinstance(widget, forms.CheckboxInput):
        form.data.pop(box.html_name, None)
        if value:
            form.data[box.html_name] = "on"
    else:
        form.data[box.html_name] = "" if value is None else str(value)


class EditConflict:
    """One stale form and the row a colleague has saved meanwhile."""

    def __init__(self, form, opened_with: dict | None):
        self.form, self.opened_with = form, opened_with
        self.alternatives, self.theirs_only = [], []
        for name in form.changed_data:
            if name in form.initial and name not in form.own_fields:
                self._sort(name)

    def _sort(self, name):
        """My change only, theirs only, or both: only the last two need a word."""
        form, field = self.form, self.form.fields[name]
        now, before = form.initial[name], self.opened_with
        if before is None or name not in before:
            self.alternatives.append(name)
        elif keys(before[name]) != keys(now):
            raw = form[name].data
            typed = field.has_changed(before[name], raw)
            (self.alternatives if typed else self.theirs_only).append(name)

    @property
    def nothing_typed(self) -> bool:
        """Whether every difference is the colleague's: then there is nothing to save here."""
        changed = {name for name in self.form.changed_data if name not in self.form.own_fields}
        return bool(changed) and changed == set(self.theirs_only)

    def messages(self) -> dict[str, str]:
        """Return what to say at each box that differs, with both values."""
        who, at = last_change(self.form.instance)
        colleague = _("A colleague (%(who)s)") % {"who": who} if who else _("A colleague")
        return {name: self._message(name, colleague, at) for name in [*self.alternatives, *self.theirs_only]}

    def _message(self, name, colleague, at):
        field, form = self.form.fields[name], self.form
        said = {"colleague": colleague, "at": at, "theirs": format_for_field(field, form.initial[name])}
        if name in self.theirs_only:
            said["before"] = format_for_field(field, self.opened_with[name])
            return _("%(colleague)s saved “%(theirs)s” at %(at)s; it was “%(before)s”. The box shows it now.") % said
        said["typed"] = format_for_field(field, typed_in(form, name))
        return _("You typed: “%(typed)s”. %(colleague)s saved: “%(theirs)s” at %(at)s.") % said
