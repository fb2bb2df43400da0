"""Refuse invisible characters at their box, and ask to confirm words that mix scripts, in every form."""

import re

from django import forms
from django.contrib import messages
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from casetracker.lookalikes import mixed_words, refused_in, warnings_about
from detainees.fields import TextFormField

from .confirmations import ask

ENTERS_NEW = re.compile(r"\s*\+{1,2}\s*[^\W\d_]")
"""How a new row is named in the boxes that enter one: "+ Example Watch (organisation)"."""

NO_WORDS = (forms.URLField, forms.EmailField, forms.SlugField, forms.UUIDField)


def texts_in(form, name: str) -> list[str]:
    """Return the texts in a box, as they were typed or else as they are stored: one, or one a language."""
    if form.is_bound:
        value = form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    else:
        value = form.initial.get(name)
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]


def holds_words(field) -> bool:
    """Whether words are typed in a box: a text, or the name of a row that is chosen or entered by typing."""
    is_text = isinstance(field, (forms.CharField, TextFormField)) or hasattr(field, "finder")
    return is_text and not isinstance(field, NO_WORDS) and not field.widget.is_hidden


def is_short(field) -> bool:
    """Whether a box takes a name or title, and not running text."""
    widgets = getattr(field.widget, "widgets", [field.widget])
    return not any(isinstance(widget, forms.Textarea) for widget in widgets)


def one_line(texts: list[str]) -> list[str]:
    """Return why texts are refused in a box of one line: a browser sends no line break from it, other programs do."""
    said = []
    if any(len(text.strip().splitlines()) > 1 for text in texts):
        said.append(_("This text has a line break, but the box takes one line. Remove it."))
    if any(ENTERS_NEW.match(text) for text in texts):
        said.append(_("You cannot add a record from this box: it takes plain text. Type the name without the plus."))
    return said


def check_characters(form) -> None:
    """Refuse what does not show or does not fit, and ask about words of several scripts, in each box changed."""
    for name in form.changed_data:
        field = form.fields.get(name)
        if field is None or name.startswith("cite_") or not holds_words(field):
            continue
        texts = [text for text in texts_in(form, name) if text.startswith("+") or not hasattr(field, "finder")]
        if is_short(field) and not hasattr(field, "finder"):
            for sentence in one_line(texts):
                form.add_error(name, sentence)
        for sentence in [said for text in texts for said in refused_in(text, is_short=is_short(field))]:
            form.add_error(name, sentence)
        if name not in form.errors and (mixed := [said for text in texts for said in mixed_words(text)]):
            ask(form, name, " ".join(mixed))


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


def warn_of_odd_characters(request, saved) -> None:
    """Show a message for each changed field that has odd characters, after the rows are saved."""
    for form in saved:
        for name, said in odd_characters(form).items():
            if name in form.changed_data:
                given = {"box": form.fields[name].label, "warnings": " ".join(said)}
                messages.warning(request, _("Saved, but check “%(box)s”: %(warnings)s") % given)
