"""Signs that do not show and letters of another script, said at the box and after saving. Nothing is refused for it."""

from django import forms
from django.contrib import messages
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from casetracker.lookalikes import warnings_about
from detainees.fields import TextFormField

NO_WORDS = (forms.URLField, forms.EmailField, forms.SlugField, forms.UUIDField)


def texts_in(form, name: str) -> list[str]:
    """Return the texts in a box, as they were typed or else as they are stored: one, or one a language."""
    if form.is_bound:
        value = form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    else:
        value = form.initial.get(name)
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]


def odd_characters(form) -> dict[str, list[str]]:
    """Return what is odd in each box of a form in which words are typed, a sentence each."""
    found = {}
    for name, field in form.fields.items():
        if isinstance(field, (forms.CharField, TextFormField)) and not isinstance(field, NO_WORDS):
            said = [sentence for text in texts_in(form, name) for sentence in warnings_about(text)]
            if said:
                found[name] = said
    return found


def mark_odd_characters(form) -> None:
    """Say at each box what is odd in it. The box keeps what was typed."""
    for name, said in odd_characters(form).items():
        field, base = form.fields[name], form.base_fields.get(name)
        given = mark_safe(str(base.help_text if base else ""))  # as the admin shows it: markup of our own
        field.help_text = format_html('{} <strong class="odd-characters">{}</strong>', given, " ".join(said))


def say_odd_characters(request, saved) -> None:
    """Say after saving what is odd in the boxes that were changed just now."""
    for form in saved:
        for name, said in odd_characters(form).items():
            if name in form.changed_data:
                given = {"box": form.fields[name].label, "warnings": " ".join(said)}
                messages.warning(request, _("Saved, but look at “%(box)s”: %(warnings)s") % given)
