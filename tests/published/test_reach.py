"""Readers at risk: an onion address that leads nowhere else, and a line of warning before what is hard to read."""

import re

import pytest

from published.models import Thing, ThingKind

from .cases import rich_case
from .shown import show_twice

pytestmark = pytest.mark.django_db

ONION = 56 * "a" + ".onion"
PAGES = ("/", "/detainees/", "/search/?q=person", "/matters/", "/lists/", "/assurances/ledger/", "/places/map/")
AROUND = ("/log/", "/corrections/", "/about/", "/about/method/", "/no-such-page/")
OF_A_CASE = ("", "v/", "v/1/", "v/2/changes/1/", "dossier/")
NAMES_THE_SITE = r"(?!link rel=\"(?:canonical\"|alternate\" hreflang))"
"""Links that programs read and no browser follows."""

LEADS = re.compile(rf"<{NAMES_THE_SITE}[^>]*\b(?:href|src|action|poster|srcset)=\"([^\"]*)|url\(([^)]*)")
FORM = re.compile(r"<form.*?</form>", re.S)
FOLDED = "What follows describes ill-treatment"
"""The same said on the line behind which allegations are folded."""
NOTE = "Content note: what follows tells of ill-treatment"


@pytest.fixture
def cases():
    """A man and a matter of which everything is told, each published twice."""
    return [show_twice(subject) for subject in rich_case()]


def paths(cases) -> list[str]:
    """The address of a page of each kind."""
    of_cases = [case.get_absolute_url() + ending for case in cases for ending in OF_A_CASE]
    return [*PAGES, *AROUND, *of_cases, *(thing.get_absolute_url() for thing in Thing.objects.all())]


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
    told = Thing.objects.filter(kind=ThingKind.ALLEGATION)
    methods = {re.escape(method["name"]["en"]) for one in told for method in one.shown["methods"]}
    hard_to_read = re.compile("|".join([r"Treatment \d+ is reported", *methods]), re.I)
    announced = 0
    for path in [*paths(cases), "/allegations/", "/search/?q=treatment"]:
        page = reader_client.get(path).content.decode()
        main = page[page.index("<main") :]
        if found := hard_to_read.search(FORM.sub("", main)):
            before = FORM.sub("", main)[: found.start()]
            assert NOTE in before or FOLDED in before, path
            announced += 1
    assert announced > 6
