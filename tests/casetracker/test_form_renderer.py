"""The boxes written in Python are those of Django's templates, byte for byte."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from casetracker.form_renderer import WRITTEN, FormRenderer
from detainees.admin.case.kinds import all_kinds
from detainees.admin.case.rows import form_of

VALUES = (None, "", "0", "say \"<b>\" & 'so'", "два\n слова", mark_safe("&amp;"), 7, True, False)
ATTRS = {
    "id": "id_a",
    "class": 'a "b" <c>',
    "data-most": 5000,
    "required": True,
    "disabled": False,
    "title": mark_safe("&lt;"),
}
CHOICES = [
    ("", "---------"),
    ("a", "A & <b>"),
    ("say \"<b>\" & 'so'", gettext_lazy("Date")),
    (7, 1234567.5),
    ("Group <i>", [("b", mark_safe("<i>B</i>")), (True, "True")]),
    ("c", "C"),
]
PLAIN = [
    *(kind(attrs) for kind in (forms.TextInput, forms.Textarea, forms.CheckboxInput) for attrs in ({}, ATTRS)),
    *(kind() for kind in (forms.HiddenInput, forms.NumberInput, forms.EmailInput, forms.URLInput)),
    *(kind(render_value=True) for kind in (forms.PasswordInput,)),
    *(kind() for kind in (forms.DateInput, forms.DateTimeInput, forms.TimeInput)),
    *(kind(ATTRS, CHOICES) for kind in (forms.Select, forms.SelectMultiple)),
]


def written(widget, value) -> list[str]:
    """The box as written in Python and as rendered by Django."""
    return [
        widget.render("a-0-b", value, {"id": "id_a-0-b"}, renderer()) for renderer in (FormRenderer, DjangoTemplates)
    ]


@pytest.mark.parametrize("widget", PLAIN, ids=lambda widget: type(widget).__name__)
def test_a_box_is_the_one_of_djangos_template(widget):
    for value in VALUES:
        ours, djangos = written(widget, [value] if isinstance(widget, forms.SelectMultiple) else value)
        assert ours == djangos


def test_every_box_of_the_case_screen_is_the_one_of_djangos_template():
    boxes = [field.widget for kind in all_kinds() for field in form_of(kind).base_fields.values()]
    plain = [one for widget in boxes for one in getattr(widget, "widgets", [widget])]
    assert len(plain) > 300
    for widget in plain:
        assert widget.template_name in WRITTEN
        chosen = [key for key, _label in widget.choices][-1:] if isinstance(widget, forms.Select) else []
        for value in ("", "2004-03", 'a "<b>" & c', *chosen):
            ours, djangos = written(widget, value)
            assert ours == djangos
