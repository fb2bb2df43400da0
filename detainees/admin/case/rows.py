"""The formset of one kind of row on the case screen, which also opens rows without JavaScript."""

import re
from functools import cache

from django.forms import BaseFormSet
from django.forms.formsets import DEFAULT_MAX_NUM
from django.forms.models import modelform_factory
from django.forms.renderers import get_default_renderer

from detainees.models import CITED

from ..edit_conflicts import put_in_box
from .forms import FORMLESS, STICKY, CitationForm, Closed, NameForm, RowForm
from .kinds import CITATIONS, FIGURES, Kind, all_kinds
from .shared_rows import SHARED_FORMS
from .widgets import box_for

FORMS = {"names": NameForm, "citations": CitationForm, **SHARED_FORMS}


@cache
def form_of(kind: Kind) -> type[RowForm]:
    """Return the form of a kind of row."""
    columns = [name for name in kind.columns if name not in FORMLESS]
    base = FORMS.get(kind.name, RowForm)
    return modelform_factory(kind.model, form=base, fields=columns, formfield_callback=box_for)


class RowSet(BaseFormSet):
    """Rows of one kind. ``whole`` is the form of the row they are part of; ``saved`` those written just now."""

    can_order = can_delete_extra = validate_max = validate_min = False
    can_delete = True
    extra, min_num, max_num, absolute_max = 0, 0, DEFAULT_MAX_NUM, 2 * DEFAULT_MAX_NUM
    edit_only = False

    def __init__(self, kind: Kind, screen, prefix: str, whole=None, is_template=False):
        self.kind, self.screen, self.whole, self.form = kind, screen, whole, form_of(kind)
        self.is_template = is_template
        self.stored = [] if is_template else self._stored()
        self.saved, self.page_keys = [], None
        self.extra = self._open_at_first()
        self.renderer = get_default_renderer()
        data = None if is_template else screen.data
        super().__init__(data=data, prefix=prefix)
        self.by_key = {str(row.pk): row for row in self.stored}

    def _open_at_first(self) -> int:
        """How many empty rows stand open: the name of a new case, the first citation of a new row, their own part."""
        if self.kind.is_own_row or (self.kind.name == "names" and not self.is_template):
            return 0 if self.stored else 1
        if self.whole is not None and self.whole.kind.is_own_row:
            return 0  # a part is read where its whole is
        first_of_new = self.whole is not None and self.whole.is_new and not self.whole.is_bound
        return 1 if self.kind.name == "citations" and (self.is_template or first_of_new) else 0

    def _stored(self) -> list:
        stored, whole = self.screen.stored, self.whole.instance if self.whole is not None else None
        if self.kind.name == "citations":
            return stored.parts(self.kind.model, self.column, whole)
        if self.whole is None:
            shared = not self.kind.parent
            return stored.of(self.kind.model) if shared else stored.parts(self.kind.model, "detainee", stored.detainee)
        rows = stored.parts(self.kind.model, self.column, whole)
        if self.kind.is_own_row:
            return [one for one in rows if one.detainee_id == stored.detainee.pk]
        return [one for one in rows if one.detainee_id is None] if self.kind is FIGURES else rows

    @property
    def column(self) -> str:
        """The column that binds a row to its whole."""
        if self.kind in (CITATIONS, FIGURES) and self.whole is not None:
            label = self.whole.kind.model._meta.label
            return next(name for name, one in CITED.items() if one == label)
        return self.kind.parent

    @property
    def keys(self) -> list[str]:
        """The keys of the rows in the order of the page; "" for a new one."""
        if self.page_keys is not None:
            return self.page_keys
        if not self.is_bound:
            return [str(row.pk) for row in self.stored]
        return [self.data.get(f"{self.add_prefix(i)}-id", "") for i in range(self.total_form_count())]

    def initial_form_count(self):
        """How many stored rows the page has."""
        return self.management_form.cleaned_data["INITIAL_FORMS"] if self.is_bound else len(self.stored)

    def total_form_count(self):
        """How many rows the page has."""
        if self.is_bound:
            return super().total_form_count()
        return len(self.stored) + self.extra

    def _construct_form(self, i, **kwargs):
        prefix = self.add_prefix(i)
        if self.is_bound:
            key = self.data.get(f"{prefix}-id", "")
            row, closed = self.by_key.get(key), bool(key) and f"{prefix}-revision" not in self.data
        else:
            row = self.stored[i] if i < len(self.stored) else None
            closed = row is not None and not self.opens_with_its_whole
        if closed:
            return Closed(self, prefix, row)
        if row is not None:
            kwargs["instance"] = row
        return super()._construct_form(i, rowset=self, **kwargs)

    @property
    def opens_with_its_whole(self) -> bool:
        """Whether stored rows show their boxes as soon as the row they belong to does."""
        return self.kind.name == "citations" or self.kind.is_own_row

    def opened(self, key: str, prefix: str):
        """Return a stored row with its boxes, or None."""
        row = self.by_key.get(key)
        if row is None:
            return None
        given = {"auto_id": self.auto_id, "prefix": prefix, "rowset": self, "instance": row}
        form = self.form(empty_permitted=False, use_required_attribute=False, **given)
        self.add_fields(form, -1)
        return form

    def part(self, kind: Kind, whole) -> "RowSet":
        """Return the rows within one of these."""
        return RowSet(kind, self.screen, f"{whole.prefix}-{kind.name}", whole, self.is_template)

    def row_at(self, text: str):
        """Return the form of the row with that number, or None."""
        number = int(text) if text.isdecimal() else 0
        return self.forms[number - 1] if 0 < number <= len(self.forms) else None

    def numbered(self, text: str):
        """Return the stored row with that number, or None."""
        form = self.row_at(text)
        return form.instance if form is not None and form.instance.pk else None

    def blank(self, number="__prefix__"):
        """Return an empty row; without a number it has placeholders for where it will stand."""
        given = {"auto_id": self.auto_id, "prefix": self.add_prefix(number), "rowset": self}
        form = self.form(empty_permitted=True, use_required_attribute=False, **given)
        self.add_fields(form, None)
        return form

    @property
    def may_add(self) -> bool:
        """Whether the account may add a row."""
        return self.screen.may("add", self.kind.model) and not self.kind.is_own_row

    @property
    def may_delete(self) -> bool:
        """Whether the account may remove a row."""
        return self.screen.may("delete", self.kind.model) and not self.kind.is_own_row


KINDS = {kind.name: kind for kind in all_kinds()}


def open_row(screen, data, prefix: str, alternative_of: str = "") -> None:
    """Add an empty row to a list in ``data``, with what it takes over from the top of the screen."""
    kind = KINDS.get(prefix.rpartition("-")[2])
    if kind is None or not screen.may("add", kind.model):
        return
    number = total(data, prefix)
    write(data, RowSet(kind, screen, prefix, is_template=True).blank(number))
    take_over(data, prefix, number)
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    data.setdefault(f"{prefix}-INITIAL_FORMS", "0")
    if alternative_of:
        data[f"{prefix}-{number}-alternative_to"] = alternative_of
        for name in COMMON:
            if common := data.get(f"{prefix}-{int(alternative_of) - 1}-{name}"):
                data[f"{prefix}-{number}-{name}"] = common


def total(data, prefix: str) -> int:
    """Return how many rows a list has on the page."""
    sent = data.get(f"{prefix}-TOTAL_FORMS", "")
    return min(int(sent), 1000) if sent.isdecimal() else 0


def open_stored(screen, data, prefix: str) -> None:
    """Put the boxes of a stored row into ``data``."""
    rows, _dash, _number = prefix.rpartition("-")
    keys = [data.get(f"{rows}-{i}-id", "") for i in range(total(data, rows))]
    form = screen.opened(rows.rpartition("-")[2], data.get(f"{prefix}-id", ""), prefix, keys)
    if form is not None and f"{prefix}-revision" not in data:
        write(data, form)


def write(data, form) -> None:
    """Write a row into the data as a browser would send it; lists within it that were sent already stay."""
    form.data = data
    for name in form.fields:
        if name != "DELETE":
            put_in_box(form, name, form.get_initial_for_field(form.fields[name], name))
    for part in form.parts:
        if f"{part.prefix}-TOTAL_FORMS" in data:
            continue
        data[f"{part.prefix}-TOTAL_FORMS"] = str(len(part.stored) + part.extra)
        data[f"{part.prefix}-INITIAL_FORMS"] = str(len(part.stored))
        for inner in part:
            if inner.is_closed:
                data[f"{inner.prefix}-id"] = str(inner.instance.pk)
            else:
                write(data, inner)


def take_over(data, prefix: str, number: int) -> None:
    """Let a new row and what it consists of take over what stands at the top of the screen."""
    row = f"{prefix}-{number}-"
    for name in [name for name in data if name.startswith(row)]:
        column = name.rpartition("-")[2]
        if column in TAKEN and data.get(f"bar-{column}"):
            data[name] = data[f"bar-{column}"]


COMMON = ("kind", "place", "system", "unit")
"""What a row has in common with one that contradicts it; what differs is typed (as in ``case.js``)."""

TAKEN = STICKY | {"source", "locator"}
A_ROW = re.compile(r"^[a-z]+-\d+(-[a-z]+-\d+)*$")
"""How the prefix of a row looks."""
