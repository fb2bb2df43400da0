"""Write the plain boxes of forms in Python: the bytes of Django's templates for them, in a fifth of the time.

A case screen has hundreds of boxes. Django's template for one of them includes two or three others and loops over its
attributes.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.formats import localize
from django.utils.safestring import SafeData

Widget = Mapping[str, Any]


def escaped(value: Any) -> str:
    """Return a value as text for HTML; what is marked as safe stays as it is."""
    words = value if isinstance(value, str) else str(value)
    return words if isinstance(words, SafeData) else escape(words)


def attributes(widget: Widget) -> str:
    """Return the attributes of a box, each after a space: as ``attrs.html``."""
    return "".join(
        f" {escaped(name)}" if value is True else f' {escaped(name)}="{escaped(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


def input_box(widget: Widget) -> str:
    """Return a box of one line, a tick or a hidden value: as ``input.html``."""
    value = "" if widget["value"] is None else f' value="{escaped(widget["value"])}"'
    return f'<input type="{widget["type"]}" name="{escaped(widget["name"])}"{value}{attributes(widget)}>'


def textarea(widget: Widget) -> str:
    """Return a box of several lines: as ``textarea.html``."""
    return (
        f'<textarea name="{escaped(widget["name"])}"{attributes(widget)}>\n{escaped(widget["value"] or "")}</textarea>'
    )


def select(widget: Widget) -> str:
    """Return a list to choose from, in groups where it has some: as ``select.html`` and ``select_option.html``."""
    lines = [f'<select name="{escaped(widget["name"])}"{attributes(widget)}>']
    for group, options, _index in widget["optgroups"]:
        if group:
            lines.append(f'\n  <optgroup label="{escaped(group)}">')
        lines += [
            f'\n  <option value="{escaped(one["value"])}"{attributes(one)}>{escaped(localize(one["label"]))}</option>\n'
            for one in options
        ]
        if group:
            lines.append("\n  </optgroup>")
    return "".join((*lines, "\n</select>"))


INPUTS = ("text", "hidden", "number", "email", "url", "password", "checkbox", "date", "datetime", "time", "input")
WRITTEN = {f"django/forms/widgets/{name}.html": input_box for name in INPUTS} | {
    "django/forms/widgets/textarea.html": textarea,
    "django/forms/widgets/select.html": select,
}
"""The boxes that are written here, by the name of Django's template."""


class FormRenderer(DjangoTemplates):
    """Django's renderer of forms, save for the boxes that are written in Python."""

    def render(self, template_name, context, request=None):
        """Return the HTML of a box, or of what is rendered by its template."""
        write = WRITTEN.get(template_name)
        return write(context["widget"]) if write else super().render(template_name, context, request)
