"""Boxes of the case screen: rows are chosen by typing their name, with or without JavaScript."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models as columns
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from detainees import models
from detainees.fields import LONGEST_TEXT, TextField

from ..base import LABELS
from ..widgets import ChooseTerm
from .lookup import SEVERAL, label_of, labels_of, refuse_too_long, under_an_earlier_name

SHORT = {
    "begin_on": _("date or start"),
    "end_on": _("end"),
    "authority": _("by whom"),
    "decided_by": _("court or body"),
    "asserted_by": _("claimed by"),
    "asserted_by_words": _("claimed by, in words"),
    "asserted_by_detainee": _("claimed by a detainee (= this person)"),
    "affects": _("changes decision no."),
    "effect": _("effect"),
    "alternative_to": _("contradicts row no."),
    "locator": _("page"),
    "source": _("source"),
    "sense": _("supports or contradicts"),
    "says_on": _("date in this source"),
    "says": _("source's wording"),
    "detainee": _("who it is about"),
    "concerns": _("who it concerns (= this person)"),
    "begin_is": _("start: exact, or first seen"),
    "end_is": _("end: exact, or last seen"),
    "evaluation": _("our assessment"),
    "victims": _("other people it names"),
    "incident": _("incident"),
}
"""Labels that fit above a narrow box."""


def box_for(column, **given):
    """Return the form field of a column."""
    label = capfirst(SHORT.get(column.name) or LABELS.get(column.name) or column.verbose_name)
    required = not column.blank
    if column.name in ("alternative_to", "affects"):
        return RowNumber(column.model, label=label, required=False)
    if column.model is models.Assessment and column.name == "detainee":
        return PersonOrAll(label=label)
    if isinstance(column, columns.ManyToManyField):
        return TypedMany(column.related_model, label=label, required=required)
    if isinstance(column, columns.ForeignKey):
        return Typed(column.related_model, label=label, required=required)
    return plain_box(column, label, given)


def plain_box(column, label, given):
    """Return the field of a column that points nowhere, without its help: the labels and the guide say it."""
    if getattr(column, "vocabulary", None):
        given["widget"] = ChooseTerm(column.vocabulary)
    if isinstance(column, columns.TextField):
        given["max_length"] = LONGEST_TEXT
    field = column.formfield(**given)
    if field is None:
        return None
    field.label, field.help_text = label, ""
    if isinstance(column, PartialDateField):
        field.widget.attrs.update({"size": 16, "data-date": "1"})
    elif isinstance(column, TextField):
        for box in field.widget.widgets:
            box.attrs.pop("rows", None) if isinstance(box, forms.TextInput) else box.attrs.update(rows=2)
    elif isinstance(column, columns.TextField):
        field.widget.attrs["rows"] = 2
    return field


LONGEST_NAME = 500
"""How many characters name one row: a title with its code; a box for several takes more."""


class TypedInput(forms.TextInput):
    """A box that offers what is on record while one types; what stands in it is text."""

    def __init__(self, model, many=False, attrs=None):
        box = {"data-find": model._meta.model_name, "autocomplete": "off", "spellcheck": "false", "dir": "auto"}
        box["data-most"] = LONGEST_TEXT if many else LONGEST_NAME
        if many:
            box["data-many"] = "1"
        super().__init__({**box, **(attrs or {})})


class Typed(forms.ModelChoiceField):
    """One row, by its name or code. ``stored`` is the row that the box was opened with."""

    def __init__(self, model, **given):
        self.model, self.stored, self.finder = model, None, None
        super().__init__(model._default_manager.all(), widget=TypedInput(model), **given)

    def prepare_value(self, value):
        """The text for the box."""
        if value in self.empty_values or isinstance(value, str):
            return value or ""
        if not hasattr(value, "pk"):
            known = self.stored is not None and self.stored.pk == value
            value = self.stored if known else self.model._default_manager.filter(pk=value).first()
        return label_of(value) if value is not None else ""

    def to_python(self, value):
        """The row; raises ValidationError saying what to type instead."""
        text = (value or "").strip() if isinstance(value, str) else self.prepare_value(value)
        if not text:
            return None
        if self.stored is not None and text == label_of(self.stored):
            return self.stored
        refuse_too_long(text, LONGEST_NAME)
        renamed = under_an_earlier_name([self.stored] if self.stored is not None else [], text)
        return renamed or self.finder.find(self.model, text)

    def validate(self, value):
        """Refuse an empty box that must be filled."""
        forms.Field.validate(self, value)

    def has_changed(self, initial, data):
        """Whether other words stand in the box."""
        return not self.disabled and self.prepare_value(initial) != (data or "").strip()


class TypedMany(forms.ModelMultipleChoiceField):
    """Several rows, by their names or codes, with semicolons or line breaks between them."""

    def __init__(self, model, **given):
        self.model, self.stored, self.finder = model, [], None
        super().__init__(model._default_manager.all(), widget=TypedInput(model, many=True), **given)

    def prepare_value(self, value):
        """The text for the box."""
        if value in self.empty_values or isinstance(value, str):
            return value or ""
        rows = [one for one in value if hasattr(one, "pk")]
        keys = [one for one in value if not hasattr(one, "pk")]
        rows += [one for one in self.stored if one.pk in keys]
        missing = set(keys) - {one.pk for one in rows}
        rows += list(self.model._default_manager.filter(pk__in=missing)) if missing else []
        return "; ".join(labels_of(rows))

    def clean(self, value):
        """The rows; raises ValidationError with a sentence for each that is not found."""
        text = value if isinstance(value, str) else self.prepare_value(value)
        refuse_too_long(text, LONGEST_TEXT)
        known = dict(zip(labels_of(self.stored), self.stored, strict=True))
        rows, problems = [], []
        for part in texts(text):
            try:
                refuse_too_long(part, LONGEST_NAME)
                row = known.get(part) or under_an_earlier_name(self.stored, part)
                row = row or self.finder.find(self.model, part)
                rows += [row] if row not in rows else []
            except ValidationError as problem:
                problems += problem.messages
        if problems:
            raise ValidationError(problems)
        if self.required and not rows:
            raise ValidationError(self.error_messages["required"], code="required")
        return rows

    def has_changed(self, initial, data):
        """Whether other names stand in the box, in whatever order."""
        return not self.disabled and set(texts(self.prepare_value(initial))) != set(texts(data or ""))


def texts(value: str) -> list[str]:
    """Return the names typed in one box."""
    return [part.strip() for part in SEVERAL.split(value) if part.strip()]


class RowNumber(forms.CharField):
    """Another row of the same list, by the number that stands before it."""

    def __init__(self, model, **given):
        self.model, self.rows = model, None
        box = {"inputmode": "numeric", "autocomplete": "off", "class": "row-number", "size": 3}
        super().__init__(widget=forms.TextInput(box), **given)

    def prepare_value(self, value):
        """The number; of a row that is not in the list, its public id."""
        if value in self.empty_values or isinstance(value, str):
            return value or ""
        key = str(getattr(value, "pk", value))
        if self.rows is not None and key in self.rows.keys:
            return str(self.rows.keys.index(key) + 1)
        row = self.model._default_manager.filter(pk=key).first()
        return f"[{row.public_id}]" if row else ""

    def clean(self, value):
        """The row; raises ValidationError where there is none, or none that stands before this one."""
        text = (self.prepare_value(value) or "").strip()
        if not text:
            return None
        if text.startswith("["):
            row = self.model._default_manager.filter(public_id=text.strip("[]")).first()
        else:
            row = self.rows.numbered(text)
        if row is None:
            raise ValidationError(_("Type the number of an earlier row of this list."))
        return row

    def has_changed(self, initial, data):
        """Whether another number stands in the box."""
        return not self.disabled and self.prepare_value(initial) != (data or "").strip()


class PersonOrAll(forms.ChoiceField):
    """Whether something is said of the person of this case or of everybody covered; nobody is presumed to be meant."""

    PERSON, ALL = "person", "all"

    def __init__(self, **given):
        choices = [("", "---------"), (self.PERSON, _("this person")), (self.ALL, _("everybody covered"))]
        said = {"required": _("Choose whether it is about this person or about everybody covered.")}
        super().__init__(choices=choices, error_messages=said, **given)
        self.finder, self.is_new = None, True

    def prepare_value(self, value):
        """The choice that stands for a person or, on a stored row, for none."""
        if isinstance(value, str):
            return value
        if value is None:
            return "" if self.is_new else self.ALL
        return self.PERSON

    def clean(self, value):
        """The person of this case, or None for everybody."""
        return self.finder.detainee if super().clean(value) == self.PERSON else None

    def has_changed(self, initial, data):
        """Whether another choice was made."""
        return not self.disabled and self.prepare_value(initial) != (data or "")
