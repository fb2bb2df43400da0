"""The case screen as a browser without JavaScript has it: read, typed into, sent."""

from django.urls import reverse

from tests.admin.forms import FormReader

TEMPLATE = "<template"


class ScreenReader(FormReader):
    """Reads the form of the screen; what stands in a template is not sent."""

    def __init__(self):
        super().__init__()
        self._in_template = 0

    def handle_starttag(self, tag, attrs):
        self._in_template += tag == "template"
        if not self._in_template:
            super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if not self._in_template:
            super().handle_endtag(tag)
        self._in_template -= tag == "template"


def screen_url(detainee=None) -> str:
    """The address of a man's case screen, or of the one for a new case."""
    if detainee is None:
        return reverse("admin:detainees_detainee_case_new")
    return reverse("admin:detainees_detainee_case", args=[detainee.pk])


def sent_by(page) -> dict[str, list[str]]:
    """What a browser would send from the screen."""
    assert page.status_code == 200, page
    return read(page).sent


def read(page) -> ScreenReader:
    """The boxes of the screen."""
    reader = ScreenReader()
    reader.feed(page.content.decode())
    reader.sent.pop("draft", None)  # of the small form above, by which a draft is thrown away
    return reader


def open_screen(client, detainee=None, *rows) -> dict[str, list[str]]:
    """What a browser would send if the screen was saved as it is opened, with the boxes of some rows."""
    sent = sent_by(client.get(screen_url(detainee)))
    for prefix in rows:
        sent = sent_by(client.post(screen_url(detainee), {**sent, "open": prefix}))
    return sent


def boxes_by_script(client, detainee, sent, prefix) -> dict[str, list[str]]:
    """What the boxes of a closed row hold, as the script of the screen asks for them; the lists of its parts too."""
    rows = prefix.rpartition("-")[0]
    keys = [sent[f"{rows}-{n}-id"][0] for n in range(int(sent[f"{rows}-TOTAL_FORMS"][0]))]
    asked = {"row": rows.rpartition("-")[2], "key": sent[f"{prefix}-id"][0], "prefix": prefix, "keys": ",".join(keys)}
    return sent_by(client.get(screen_url(detainee), asked))


def add(client, sent, prefix, detainee=None, **typed) -> dict[str, list[str]]:
    """Press a button that opens a row, then type into the row; returns what would be sent then."""
    number = int(sent[f"{prefix}-TOTAL_FORMS"][0])
    sent = sent_by(client.post(screen_url(detainee), {**sent, "add": prefix}))
    assert sent[f"{prefix}-TOTAL_FORMS"] == [str(number + 1)]
    for name, value in typed.items():
        key = f"{prefix}-{number}-{name}"
        assert key in sent, key
        sent[key] = [str(value)]
    return sent


def save(client, sent, detainee=None, **typed):
    """Press the button that saves."""
    return client.post(screen_url(detainee), {**sent, **typed, "_save": "1"})


def saved(client, sent, detainee=None, **typed):
    """Save; fails with what the screen says where it was not saved."""
    answer = save(client, sent, detainee, **typed)
    assert answer.status_code == 302, problems(answer)
    return answer


def problems(answer) -> str:
    """Everything that the screen says is wrong."""
    screen = answer.context["screen"]
    said = [screen.refusal, str(screen.bar.errors), str(screen.case.errors)]
    lists = list(screen.lists)
    while lists:
        rows = lists.pop()
        for form in rows:
            if form._errors:
                said.append(f"{form.prefix}: {form.errors.as_text()}")
            lists += form.parts
    return "\n".join(said)
