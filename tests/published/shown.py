"""A public page as a test looks at it: published, read as the reader, taken apart."""

import re
from html.parser import HTMLParser

from detainees.models import Detainee
from published.models import Case
from published.publish import publish
from tests import factories as make


def show(subject, note="") -> Case:
    """Publish a detainee or matter and return its public case."""
    publish(subject, by=make.make_user(), solo_reason="A team of one.", public_note=note)
    return Case.objects.select_related("current").get(pk=subject.public_id)


def show_twice(subject):
    """Publish a case in two editions: something is added between, since the same document is not published twice."""
    show(subject)
    if isinstance(subject, Detainee):
        make.make_name(detainee=subject)
    else:
        make.make_figure(matter=subject)
    return show(subject, note="Once more.")


class Shown(HTMLParser):
    """The parts of a page: text, ids, links, headings, and attributes that must not be there."""

    def __init__(self, html: str):
        super().__init__()
        self.html, self.ids, self.links, self.styles, self.headings = html, [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given.get("href", ""))
        is_data = tag == "script" and given.get("type") == "application/ld+json" and "src" not in given
        if "style" in given or (tag in ("style", "script") and not is_data):
            self.styles.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    @property
    def text(self) -> str:
        """The words of the page in one line, as they read without any style."""
        without = re.sub(r"<[^>]+>", " ", self.html.replace("&#x27;", "'").replace("&quot;", '"'))
        return re.sub(r"\s+", " ", without).replace(" .", ".").replace(" ,", ",").replace(" ;", ";")

    @property
    def head(self) -> str:
        """The markup of the head: title and metadata."""
        return self.html.partition("</head>")[0]

    def part(self, anchor: str) -> str:
        """The words of a section, from its id to the next section."""
        start = self.html.index(f'id="{anchor}"')
        end = self.html.find("<section", start)
        return Shown(self.html[start - 10 : end if end > 0 else None]).text


def page_of(client, subject) -> Shown:
    """Publish a subject and return its page."""
    response = client.get(show(subject).get_absolute_url())
    assert response.status_code == 200
    return Shown(response.content.decode())
