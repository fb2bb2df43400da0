"""Pages and their SQL over 100,000 made-up cases (another number: ``BENCH_CASES``). Run it with ``make bench``.

Prints the middle time of each page and of its SQL, and beside it the ratio to the plain list without a filter, so that
runs on machines of different speed can be compared. Fails where a list with three filters or a search for a name takes
more than 50 ms in SQL.
"""

import os
from urllib.parse import parse_qs, urlencode

import pytest
from django.db import connection, transaction

from bench.filling import fill
from bench.timing import timed
from published.models import Case, Profile, SearchName
from published.publish import publish
from published.search.measure import with_a_typo
from tests import factories as make
from tests.published.cases import rich_case

CASES = int(os.environ.get("BENCH_CASES", "100000"))
RUNS = 9
TARGET = 50


def spellings(script: str, change=lambda text: text) -> list[str]:
    """The addresses of searches for some spellings in a script."""
    rows = SearchName.objects.filter(script=script).order_by("pk").values_list("text", flat=True)
    step = max(rows.count() // RUNS, 1)
    return [search(change(text)) for text in rows[::step][:RUNS]]


def search(query: str) -> str:
    """The address of a search."""
    return "/search/?" + urlencode({"q": query})


def addresses(profile: str) -> dict[str, list[str]]:
    """What is asked, by its name: addresses that differ, where they can."""
    rare, common = range(20, 20 + RUNS), range(RUNS)
    rows = Profile.objects.order_by("sort_key", "pk")
    middle = [rows[CASES * n // (RUNS + 1)] for n in range(1, RUNS + 1)]
    filters = [
        "country=country-{0}&event=release&date_from=2000&date_to=2004",
        "held_by=party-{0}&facility=place-{0}&event=arrest",
    ]
    return {
        "list, plain": ["/detainees/"] * RUNS,
        "list, three filters, common": [f"/detainees/?{filters[n % 2].format(n)}" for n in common],
        "list, three filters, rare": [f"/detainees/?{filters[n % 2].format(n)}" for n in rare],
        "list, deep page": ["/detainees/?" + urlencode({"after": f"{one.sort_key}~{one.pk}"}) for one in middle],
        "list, dates, certainly": [f"/detainees/?dates=certainly&date_from=200{n}&date_to=200{n}-06" for n in common],
        "list, words": [f"/detainees/?q=Place+00000{n}" for n in common],
        "list, two letters": ["/detainees/?q=zu"] * RUNS,
        "search, name as written": spellings("Latn"),
        "search, name with a typo": spellings("Latn", with_a_typo),
        "search, Cyrillic": spellings("Cyrl"),
        "search, Arabic": spellings("Arab"),
        "search, common given name": [search(text.split()[0]) for text in map(query_of, spellings("Latn"))],
        "search, number": [search(f"ISN {n * 7 + 3}") for n in common],
        "search, words in every case": [search("held questioned")] * RUNS,
        "allegations": ["/allegations/"] * RUNS,
        "allegations, two filters": [f"/allegations/?method=method-{n}&level=alleged" for n in common],
        "allegations, words": [f"/allegations/?q=agency+{n}" for n in common],
        "trials": ["/trials/"] * RUNS,
        "trials, filter and dates": [f"/trials/?court=court-{n}&date_from=2001&date_to=2003" for n in common],
        "sources": ["/sources/"] * RUNS,
        "sources, filter": [f"/sources/?publisher=press-{n}" for n in common],
        "assurances": ["/assurances/"] * RUNS,
        "places": ["/places/"] * RUNS,
        "ledger": ["/assurances/ledger/"] * RUNS,
        "ledger, cases of a number": [f"/assurances/ledger/transfers/?giver=country-{n}" for n in common],
        "places, map": ["/places/map/"] * RUNS,
        "profile": [profile] * RUNS,
        "home": ["/"] * RUNS,
        "matters": ["/matters/"] * RUNS,
        "feed of a list": [f"/feed/?held_by=party-{n}" for n in common],
        "sitemap": ["/sitemap.xml", *["/sitemap-1.xml"] * (RUNS - 1)],
    }


def query_of(address: str) -> str:
    """The words of a search, as they stand in its address."""
    return parse_qs(address.partition("?")[2])["q"][0]


@pytest.mark.django_db(transaction=True)
def test_lists_and_searches_are_fast_over_many_cases():
    with transaction.atomic():
        fill(CASES)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as the server itself does soon after so much was written
    person, _matter = rich_case()
    publish(person, by=make.make_user(), approved_by=make.make_user())
    profile = Case.objects.get(pk=person.public_id).get_absolute_url()
    figures = [timed(name, asked) for name, asked in addresses(profile).items()]
    plain = figures[0]
    print(f"\n{CASES:,} cases{'':22}{'SQL ms':>9}{'page ms':>9}{'queries':>9}{'SQL/plain':>10}")  # noqa: T201
    for one in figures:
        print(f"{one.name:35}{one.sql:9.1f}{one.page:9.1f}{one.queries:9}{one.sql / plain.sql:10.2f}")  # noqa: T201
        if one.sql > TARGET:
            print("    slowest:", " ".join(one.slowest.split())[:700])  # noqa: T201
    watched = [
        one for one in figures if one.name.startswith(("list, three", "search, name", "search, Cyr", "search, Ar"))
    ]
    assert {one.name: one.sql for one in watched if one.sql > TARGET} == {}
