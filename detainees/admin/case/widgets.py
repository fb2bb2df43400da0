"""The box for each column of a row on the case screen: compact, typed rather than clicked."""

from django import forms
from django.db import models as columns
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from detainees import models
from detainees.fields import LONGEST_TEXT, TextField

from ..base import LABELS
from ..widgets import ChooseTerm
from .choice_boxes import PersonOrAll, RowNumber, Typed, TypedMany

SHORT = {
    "begin_on": _("date or begin"),
    "end_on": _("end"),
    "authority": _("by whom"),
    "decided_by": _("court or body"),
    "asserted_by": _("who says so"),
    "asserted_by_words": _("who says so, in words"),
    "asserted_by_detainee": _("a detainee says so (= is this one)"),
    "affects": _("acts on no."),
    "effect": _("what it does to it"),
    "alternative_to": _("rival of no."),
    "locator": _("page"),
    "source": _("source"),
    "sense": _("supports?"),
    "says_on": _("date it gives"),
    "says": _("what it says"),
    "detainee": _("of whom"),
    "concerns": _("whom it concerns (= is this person)"),
    "begin_is": _("begin: stated, or first seen"),
    "end_is": _("end: stated, or last seen"),
    "evaluation": _("we make of it"),
    "victims": _("others it names"),
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
