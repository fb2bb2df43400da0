"""Reading a page's form as a browser does, and sending it back."""

import re
from html import unescape
from html.parser import HTMLParser

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse


class FormReader(HTMLParser):
    """Collects what a browser would send, and every box with its labels."""

    def __init__(self):
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self.boxes: list[dict] = []
        self.labels: set[str] = set()
        self._select = self._area = None
        self._labels_open = 0

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "label":
            self.labels.add(given.get("for", ""))
            self._labels_open += 1
        elif tag in ("input", "select", "textarea"):
            self.boxes.append({"tag": tag, "in a label": self._labels_open > 0, **given})
        if tag == "input":
            self._read_input(given)
        elif tag == "select":
            self._select = given.get("name")
        elif tag == "option" and self._select and "selected" in given:
            self._add(self._select, given.get("value", ""))
        elif tag == "textarea":
            self._area = given.get("name")
            self._add(self._area, "")

    def _read_input(self, given):
        kind, name = given.get("type", "text"), given.get("name")
        unticked = kind in ("checkbox", "radio") and "checked" not in given
        if name and kind not in ("submit", "button") and not unticked:
            self._add(name, given.get("value") or ("on" if kind in ("checkbox", "radio") else ""))

    def handle_endtag(self, tag):
        if tag == "label":
            self._labels_open -= 1
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            if self._area:
                self.sent[self._area][-1] = self.sent[self._area][-1].removeprefix("\n")
            self._area = None

    def handle_data(self, data):
        if self._area:
            self.sent[self._area][-1] += data

    def _add(self, name, value):
        self.sent.setdefault(name, []).append(value)

    def unlabelled(self) -> list[dict]:
        """The visible boxes that nobody could name: no label, no aria-label."""
        silent = ("hidden", "submit", "button")
        return [
            box
            for box in self.boxes
            if box.get("type") not in silent
            and not box["in a label"]
            and not box.get("aria-label")
            and not box.get("aria-labelledby")
            and (not box.get("id") or box["id"] not in self.labels)
        ]


def read_form(page) -> FormReader:
    """The forms of a page."""
    reader = FormReader()
    reader.feed(page.content.decode())
    return reader


def add_url(model, **query) -> str:
    """The address of the empty page of a model."""
    url = reverse(f"admin:detainees_{model._meta.model_name}_add")
    return url + ("?" + "&".join(f"{key}={value}" for key, value in query.items()) if query else "")


def change_url(row) -> str:
    """The address of a row's page."""
    return reverse(f"admin:detainees_{row._meta.model_name}_change", args=[row.pk])


def open_form(client, url) -> dict[str, list[str]]:
    """What the browser would send if the page was saved as it is opened."""
    page = client.get(url)
    assert page.status_code == 200, page
    return read_form(page).sent


def add_row(sent, prefix, **typed) -> None:
    """Type into a new row of an inline, as the "Add another" link makes it."""
    number = int(sent[f"{prefix}-TOTAL_FORMS"][0])
    sent[f"{prefix}-TOTAL_FORMS"] = [str(number + 1)]
    empty = f"{prefix}-__prefix__-"
    for name in [name for name in sent if name.startswith(empty)]:
        sent[f"{prefix}-{number}-{name.removeprefix(empty)}"] = sent[name]
    for name, value in typed.items():
        sent[f"{prefix}-{number}-{name}"] = [str(value)]


def save(client, url, sent, **typed):
    """Send the form with what was typed; "_continue" keeps the page."""
    data = {**sent, **typed}
    return client.post(url, data)


def errors_of(response) -> str:
    """All messages on a form that came back, as one text."""
    assert response.status_code == 200, f"It was saved: {response.status_code} {response.headers.get('location')}"
    context = response.context
    said = [str(context["adminform"].form.errors)]
    for formset in context["inline_admin_formsets"]:
        said += [str(formset.non_form_errors()), *(str(errors) for errors in formset.formset.errors)]
    return " ".join(said)


def queries_of(client, url) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def text_of(response) -> str:
    """What a page says, as it is read."""
    assert response.status_code == 200, response
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))
