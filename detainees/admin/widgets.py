"""Select boxes that show definitions and need no query for rows already chosen."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple


class KnowsItsChoice:
    """What is chosen was loaded with the row, so it is not asked for again when the box is drawn."""

    known = {}

    def optgroups(self, name, value, attrs=None):
        """The chosen options, from the rows that are known already, or else from the database."""
        chosen = [str(key) for key in value if str(key)]
        if not all(key in self.known for key in chosen):
            return super().optgroups(name, value, attrs)
        label = self.choices.field.label_from_instance
        pairs = [(key, label(self.known[key])) for key in chosen]
        if not self.is_required and not self.allow_multiple_selected:
            pairs.insert(0, ("", ""))
        options = [self.create_option(name, key, text, key in chosen, n) for n, (key, text) in enumerate(pairs)]
        return [(None, options, 0)]


class ChooseOne(KnowsItsChoice, AutocompleteSelect):
    """One row, found by typing part of its name."""


class ChooseMany(KnowsItsChoice, AutocompleteSelectMultiple):
    """Any number of rows, each found by typing part of its name; each has its own cross to take it out again."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        """Without a cross for all of them at once: it would stand in the list as what is no member of it."""
        return {**super().build_attrs(base_attrs, extra_attrs), "data-allow-clear": "false"}


class ChooseTerm(forms.Select):
    """A term of a closed vocabulary; each option carries its definition."""

    def __init__(self, vocabulary, attrs=None, choices=()):
        super().__init__(attrs, choices)
        self.definitions = {member.value: member.definition for member in vocabulary}

    def create_option(self, name, value, *args, **kwargs):
        """The option, with the definition of its term to be read on it."""
        option = super().create_option(name, value, *args, **kwargs)
        if self.definitions.get(value):
            option["attrs"]["title"] = self.definitions[value]
        return option


def move_length_limits(form) -> None:
    """Turn ``maxlength`` into ``data-most``: the page shows the limit, and the browser cuts off nothing pasted."""
    for field in form.fields.values():
        attrs = getattr(field.widget, "widget", field.widget).attrs
        if "maxlength" in attrs:
            attrs["data-most"] = attrs.pop("maxlength")


def remember_chosen(form) -> None:
    """Tell the boxes of a form which rows they show, as far as these were loaded with the form's row."""
    for name, field in form.fields.items():
        if not name.startswith("cite_") and form.instance.pk:
            remember(field, form.instance, name, form.initial.get(name))


def remember(field, row, name: str, many=None) -> None:
    """Tell one box which rows it shows."""
    widget = getattr(field.widget, "widget", None)
    if isinstance(widget, KnowsItsChoice):
        widget.known = {str(one.pk): one for one in loaded(row, name, many)}


def loaded(row, name: str, many) -> list:
    """Return the rows a column or list points to, if they are in memory."""
    field = row._meta.get_field(name)
    if field.many_to_many:
        return list(many or [])
    chosen = getattr(row, name) if field.is_cached(row) else None
    return [] if chosen is None else [chosen]
