"""A form field for dates: accepts words or EDTF, keeps the typed text, and shows how it was understood."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html

from casetracker.dates import PartialDate, question_about

HELP = (
    "As exact as the source and no more: 28 February 2004, March 2004, c. March 2004, spring 2005, "
    "2001 or 2002, end of 2004, before 23 December 2014, or EDTF such as 2004-03~."
)


class PartialDateInput(forms.TextInput):
    """A text box, followed by how its date was understood, which screen readers announce with it."""

    def __init__(self, attrs=None):
        box = {"size": 32, "dir": "auto", "autocomplete": "off", "spellcheck": "false"}
        super().__init__({**box, **(attrs or {})})

    def render(self, name, value, attrs=None, renderer=None):
        """The box; for a value that can be read, also the sentence about it, tied to the box by its id."""
        understood = _understood(value)
        if not understood:
            return super().render(name, value, attrs, renderer)
        attrs = self.build_attrs(self.attrs, attrs)
        hint_id = f"{attrs.get('id') or 'id_' + name}_understood"
        attrs["aria-describedby"] = f"{attrs.get('aria-describedby', '')} {hint_id}".strip()
        box = super().render(name, value, attrs, renderer)
        return box + format_html(' <span class="understood" id="{}">{}</span>', hint_id, understood)


class PartialDateFormField(forms.Field):
    """Gives a PartialDate, or None when left empty; what cannot be read stays in the box with the reason."""

    widget = PartialDateInput

    def __init__(self, *, help_text=HELP, **kwargs):
        super().__init__(help_text=help_text, **kwargs)

    def to_python(self, value):
        """Raises ValidationError saying what could not be read and how to write it."""
        if isinstance(value, PartialDate):
            return value
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            return PartialDate.parse(str(value))
        except ValueError as problem:
            raise ValidationError(str(problem), code="invalid") from problem

    def prepare_value(self, value):
        """The text for the box: one that is read back as the same date."""
        return text_for_box(value) if isinstance(value, PartialDate) else value

    def has_changed(self, initial, data):
        """Whether the box says another date, or the same one in other words worth keeping."""
        if self.disabled:
            return False
        try:
            before, after = self.to_python(initial), self.to_python(data)
        except ValidationError:
            return True
        if before is None or after is None:
            return before is not after
        return before != after or (str(data).strip() != text_for_box(before) and before.words != after.words)


class RecordedDateFormField(PartialDateFormField):
    """A date for the record: one in the future or before 1900 is refused until it is confirmed with “!”."""

    def validate(self, value):
        """Raise ValidationError with the question where the date can hardly be right."""
        super().validate(value)
        if value is not None and (question := question_about(value, timezone.localdate())):
            raise ValidationError(question, code="unlikely")


def text_for_box(value: PartialDate) -> str:
    """The source's words, or how we say it, or the EDTF: the first that is read back as the same date."""
    for text in (value.words, value.with_words("").display()):
        try:
            if text and PartialDate.parse(text) == value:
                return text
        except ValueError:
            continue
    return value.edtf


def _understood(text) -> str:
    try:
        return PartialDate.parse(str(text)).understood if text else ""
    except ValueError:
        return ""
