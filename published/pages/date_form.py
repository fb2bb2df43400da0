"""The form to ask where a person was on a date."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from casetracker.dates import PartialDate

EXAMPLES = _("A day, a month, a season or a year, for example: 28 February 2004, March 2004, spring 2005, 2004.")
UNREADABLE = _("This could not be read as a date. Write a day, a month, a season or a year, for example 28.02.2004.")
OPEN = _("A date with only a first or only a last day cannot be looked up. Write a day, a month or a year.")


class AskedDateField(forms.CharField):
    """A date with a first and a last day; gives a PartialDate."""

    widget = forms.TextInput({"size": 20, "dir": "auto", "autocomplete": "off", "spellcheck": "false"})
    default_error_messages = {"required": EXAMPLES}

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]  # it gives a date, not a text
        typed = super().to_python(value)
        if not typed:
            return None
        try:
            asked = PartialDate.parse(typed)
        except ValueError as problem:
            is_english = (get_language() or "en").startswith("en")
            raise ValidationError(str(problem) if is_english else UNREADABLE, code="invalid") from problem
        if asked.earliest is None or asked.latest is None:
            raise ValidationError(OPEN, code="open")
        return asked


class AskedDateForm(forms.Form):
    """Where were they on ...?"""

    on = AskedDateField(label=_("Where was this person on …"), help_text=EXAMPLES)
