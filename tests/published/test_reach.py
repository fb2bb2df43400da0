"""Readers at risk: an onion address that leads nowhere else, and a line of warning before what is hard to read."""

import re

import pytest

from published.models import DirectoryEntry, EntryKind

from .addresses import fixed_pages
from .cases import rich_case
from .shown import show_twice

pytestmark = pytest.mark.django_db

ONION = 56 * "a" + ".onion"
AROUND = ("/search/?q=person", "/no-such-page/")
OF_A_CASE = ("", "v/", "v/1/", "v/2/changes/1/", "dossier/")
NAMES_THE_SITE = r"(?!link rel=\"(?:canonical\"|alternate\" hreflang))"
"""Links that programs read and no browser follows."""

LEADS = re.compile(rf"<{NAMES_THE_SITE}[^>]*\b(?:href|src|action|poster|srcset)=\"([^\"]*)|url\(([^)]*)")
FORM = re.compile(r"<form.*?</form>", re.S)
FOLDED = "This section describes reports of ill-treatment"
"""The same said on the line behind which allegations are folded."""
LINE = rf"<summary>(?:(?!</summary>).)*{FOLDED}.*?</summary>"
FOLD = re.compile(rf'<details class="behind">\s*(?P<line>{LINE})', re.S)
ALLEGATIONS = re.compile(r'<section id="allegations">.*?</section>', re.S)
DETAILS = re.compile(r"</?details\b[^>]*>")
NOTE = "This page describes reports of ill-treatment"


@pytest.fixture
def cases():
    """A person and a matter of which everything is told, each published twice."""
    return [show_twice(subject) for subject in rich_case()]


def paths(cases) -> list[str]:
    """The address of a page of each kind."""
    of_cases = [case.get_absolute_url() + ending for case in cases for ending in OF_A_CASE]
    return [*fixed_pages(), *AROUND, *of_cases, *(entry.get_absolute_url() for entry in DirectoryEntry.objects.all())]


def test_from_an_onion_address_everything_leads_to_it(reader_client, settings, cases):
    settings.CASETRACKER_PUBLIC_URL = "https://cases.example.org"
    settings.ALLOWED_HOSTS = ["cases.example.org", ONION]
    for path in paths(cases):
        response = reader_client.get(path, headers={"host": ONION})
        assert response.status_code in (200, 404), path
        found = ["".join(pair) for pair in LEADS.findall(response.content.decode())]
        assert found, path
        assert [one for one in found if "cases.example.org" in one] == [], path
    moved = reader_client.get(cases[0].get_absolute_url().replace("-", "-x-", 1), headers={"host": ONION})
    assert moved["Location"].startswith(("/", f"http://{ONION}/"))


def test_what_tells_of_ill_treatment_is_announced_before_it(reader_client, cases):
    """Wherever the words of an allegation or the name of its method stand, the note has stood before them."""
    told = DirectoryEntry.objects.filter(kind=EntryKind.ALLEGATION)
    methods = {re.escape(method["name"]["en"]) for one in told for method in one.shown["methods"]}
    hard_to_read = re.compile("|".join([r"Treatment \d+ is reported", *methods]), re.I)
    noted = folded = 0
    for path in [*paths(cases), "/allegations/", "/search/?q=treatment"]:
        page = reader_client.get(path).content.decode()
        main = FORM.sub("", page[page.index("<main") :])
        open_to_all = without_folds(main)
        assert not hard_to_read.search(open_to_all.partition(NOTE)[0]), path
        for section in ALLEGATIONS.findall(open_to_all):
            assert not hard_to_read.search(section), f"{path}: a note further up is not enough for a page's allegations"
        noted += bool(hard_to_read.search(open_to_all))
        folded += len(hard_to_read.findall(main)) > len(hard_to_read.findall(open_to_all))
    assert noted > 3
    assert folded > 3


def test_what_stands_before_or_behind_a_fold_is_not_announced_by_it():
    fold = f'<details class="behind"><summary>{FOLDED}</summary>a<details><summary>b</summary></details>c</details>'
    assert without_folds(f"before{fold}behind") == f"before<summary>{FOLDED}</summary>behind"
    for shown in (fold.replace(' class="behind"', ' class="behind" open'), fold.replace(FOLDED, "More")):
        assert without_folds(shown) == shown


def without_folds(html: str) -> str:
    """Return a page without what is folded away behind a line that says what follows; the line itself stays."""
    while fold := FOLD.search(html):
        depth, end = 1, len(html)
        for tag in DETAILS.finditer(html, fold.end()):
            depth += -1 if tag[0].startswith("</") else 1
            if not depth:
                end = tag.end()
                break
        html = html[: fold.start()] + fold["line"] + html[end:]
    return html
