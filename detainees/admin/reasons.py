"""Form fields for reasons: too long a reason is refused, never cut."""

import pghistory
from django import forms
from django.utils.translation import gettext_lazy as _

from detainees.fields import LONGEST_REASON


class WholeCharField(forms.CharField):
    """A text with a limit. The box does not tell the browser, which would cut what is pasted without a word."""

    def widget_attrs(self, widget):
        """Give the limit to our own script, which says what is too long (``limits.js``)."""
        attrs = super().widget_attrs(widget)
        if "maxlength" in attrs:
            attrs["data-most"] = attrs.pop("maxlength")
        return attrs


class ReasonField(WholeCharField):
    """Why something is done, in one line."""

    def __init__(self, **given):
        given.setdefault("max_length", LONGEST_REASON)
        given.setdefault("widget", forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}))
        super().__init__(**given)

    def to_python(self, value):
        """The reason on one line: a browser sends no line break from such a box, other programs do."""
        return " ".join(super().to_python(value).split())


class WhyChangeForm(forms.Form):
    """The last box of a form: why a row is changed or deleted. It may stay empty."""

    why_change = ReasonField(
        label=_("Reason for this change (optional):"),
        required=False,
        help_text=_("Kept in the history with your name. Never published."),
    )

    def keep(self) -> bool:
        """Let the history of what is saved say why. Returns whether that can be: not where it is too long."""
        if not self.is_bound:
            return True
        if self.is_valid() and self.cleaned_data["why_change"]:
            pghistory.context(why=self.cleaned_data["why_change"])
        return self.is_valid()


WHY_REFUSED = _("Nothing was saved: correct the reason for this change, at the end of the page.")
