"""Every address of the research side: opening a page changes nothing, and an id that cannot be is answered in words."""

import re
from urllib.parse import parse_qsl

import pytest
from django.contrib import admin
from django.db import connection
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from detainees.models import Detainee, Edition, Matter, Proceeding
from published.publish import submit
from tests import factories as make
from tests.admin.forms import text_of
from tests.separation.canary import Planted, record

pytestmark = pytest.mark.django_db

WRITES = re.compile(r"\s*(?:WITH\b.*?\b)?(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.S)
LOGS_OF_READING = {"detainees_confidentialreading", "detainees_filereading"}
"""What is read in confidence is written down at each reading: that is what those pages promise."""

ODD = ("x", "0", "9" * 30, "\u00b2", "a/b", "%00", "\x00")
JUNK = {
    "page": "x",
    "e": "1",
    "q": "\x00'",
    "of": "x",
    "before": "x",
    "into": "\x00",
    "detainee": "\u00b2",
    "draft": "\x00",
    "row": "x",
}
ROUTE_PART = re.compile(r"<(?:\w+:)?(\w+)>")
LINK = re.compile(r'href="(/admin/[^"#]*|\?[^"#]*)"')
POSTED_ONLY = {"admin:logout", "admin:filter_save", "admin:filter_change"}


OF_ACTS = ("admin:detainees_edition_", "admin:detainees_confidentialreading_", "admin:detainees_filereading_")
"""Pages of rows that come from acts: the admin's own, which send whoever asks for no row back to the index."""


class Written:
    """Notes every statement that writes, while it is used as a wrapper of the connection."""

    def __init__(self):
        self.tables = []

    def __call__(self, execute, sql, params, many, context):
        found = WRITES.match(str(sql))
        if found and found[2] not in LOGS_OF_READING:
            self.tables.append(f"{found[1]} {found[2]}")
        return execute(sql, params, many, context)


def addresses(patterns=None, inside="") -> list[tuple[str, list[str]]]:
    """The name of every address of the research side, and the names of its parts."""
    found = []
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            found += addresses(one.url_patterns, f"{one.namespace}:" if one.namespace else inside)
        elif isinstance(one, URLPattern) and one.name and inside == "admin:":
            found.append((inside + one.name, ROUTE_PART.findall(str(one.pattern))))
    return found


def written_by(client, url) -> tuple[int, list[str], str]:
    """Open a page: its status, what was written meanwhile, what it says."""
    written = Written()
    with connection.execute_wrapper(written):
        answer = client.get(url)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.status_code, written.tables, body.decode("utf-8", "replace")


@pytest.fixture
def everything(editor):
    """A record with a row in every table, a case that waits for review, a file and a draft."""
    record(Planted(), public=False)
    author = make.make_user()
    submit(make.make_detainee(), by=author)
    make.make_file(source=make.make_source())
    return editor


def way_of(url: str):
    """What an address asks: a page, whatever the row; a question, whatever the page: it is answered by shared code."""
    path, _mark, query = url.partition("?")
    asked = tuple(sorted({key for key, _value in parse_qsl(query)}))
    return asked or re.sub(r"\d+|\b[a-z2-9]{12}\b", "#", path)


def first_pages() -> set[str]:
    """The pages of the first row of every table, and those that need no row."""
    found = {reverse(name) for name, parts in addresses() if not parts and name not in POSTED_ONLY}
    for model in admin.site._registry:
        row = model._base_manager.order_by("pk").first()
        for page in ("change", "history", "delete") if row is not None else ():
            found.add(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=[row.pk]))
    subjects = [model.objects.order_by("pk").first() for model in (Detainee, Matter)]
    found |= {reverse(f"admin:detainees_{one._meta.model_name}_publication", args=[one.pk]) for one in subjects}
    return found


def test_opening_any_page_of_the_research_side_changes_nothing(everything):
    to_open, opened, wrong = sorted(first_pages()), set(), []
    ways = set()
    while to_open:
        url = to_open.pop()
        way = way_of(url)
        if url in opened or way in ways or "/logout/" in url:
            continue
        opened.add(url)
        ways.add(way)
        status, written, said = written_by(everything, url)
        wrong += [f"{url}: {table}" for table in written] + [f"{url}: {status}"] * (status >= 500)
        for link in LINK.findall(said):
            link = link.replace("&amp;", "&")
            to_open.append(url.partition("?")[0] + link if link.startswith("?") else link)
    assert wrong == []
    names = {name for name, _parts in addresses()}
    assert len(opened) > len(names) / 2


def test_a_row_with_an_id_that_cannot_be_is_not_found(editor):
    tried, wrong = 0, []
    editor.raise_request_exception = False
    for name, parts in addresses():
        for odd in ODD if parts else ():
            try:
                url = reverse(name, args=[odd for _part in parts])
            except Exception:  # the address itself takes no such id
                continue
            status, written, _said = written_by(editor, url)
            editor.cookies.pop("messages", None)  # what is said on the page that nobody opens now
            tried += 1
            wrong += [f"{name} {odd!r}: {status}"] * (status not in (302, 403, 404, 405)) + written
            if name.startswith("admin:detainees_") and name.endswith("_history") and not name.startswith(OF_ACTS):
                wrong += [f"{name} {odd!r}: {status}"] * (status != 404)
    assert wrong == []
    assert tried > 400


def test_a_question_that_cannot_be_is_answered_by_every_page(everything):
    wrong = []
    for url in sorted(first_pages()):
        status = everything.get(url, JUNK).status_code
        wrong += [f"{url}: {status}"] * (status >= 500)
    assert wrong == []


def test_a_history_of_no_row_says_that_the_page_is_not_there(editor):
    for odd in ("abc", "12abc", "9" * 30):
        assert editor.get(reverse("admin:detainees_proceeding_history", args=[odd])).status_code == 404
    trial = make.make_proceeding()
    assert str(trial) in text_of(editor.get(reverse("admin:detainees_proceeding_history", args=[trial.pk])))
    assert Proceeding.objects.count() == 1


def test_looking_at_a_candidate_is_noted_when_the_reviewer_says_so_not_when_the_page_opens(editor):
    edition = submit(make.make_detainee(), by=make.make_user())
    url = reverse("admin:review_candidate", args=[edition.public_id])
    assert written_by(editor, url)[:2] == (200, [])
    queue = reverse("admin:review_queue")
    before = text_of(editor.get(queue)).count("looked at")
    assert editor.post(url, {"seen": "1"}).status_code == 302
    assert text_of(editor.get(queue)).count("looked at") > before
    assert Edition.objects.waiting().filter(pk=edition.pk).exists()
