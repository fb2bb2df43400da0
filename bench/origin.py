"""The origin document coded from scratch on the case screen, and what it then says beside what the demo says.

Run it with ``make bench-origin``. Compared is what both records take from this one document: the facts cited to it,
each as kind, date and place, or whatever tells it from its like. The demo has other sources too, so where it dates or
places an event by one of them, the date that the citation gives for this document is compared. What is left over on
either side is printed.
"""

import json
import time
from collections import Counter
from pathlib import Path

import pytest
from django.core import serializers
from django.core.management import call_command

from bench.hand import PASSWORD, Hand
from bench.origin_case import type_the_origin_document
from detainees import models
from detainees.models import CITED
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

DEMO = Path(__file__).resolve().parent.parent / "fixtures" / "seven_men.json"
TELLS = {
    "name": ("text",),
    "detail": ("kind", "place"),
    "status": ("kind", "on"),
    "event": ("kind", "begin_on", "place"),
    "decision": ("kind", "decided_on"),
    "allegation": ("methods",),
    "undertaking": ("kind",),
    "assessment": ("result",),
    "statement": ("kind",),
    "figure": ("value_min", "unit"),
    "proceeding": ("kind",),
    "assurance": ("giver", "receiver"),
    "qualification": ("kind",),
}
"""What tells a fact from its like; parts that people take in events and trials are counted with these."""


def said(rows, code) -> Counter:
    """Return what a record takes from one source: each fact with how often it is there."""
    citations = [row["fields"] for row in rows if row["model"] == "detainees.citation"]
    citations = [one for one in citations if one["source"] == [code]]
    facts = {row["fields"]["public_id"]: row for row in rows if "public_id" in row["fields"]}
    found = Counter()
    for citation in citations:
        column = next(name for name in CITED if citation.get(name))
        if column in TELLS:
            found[in_words(column, facts[citation[column][0]]["fields"], citation)] += 1
    return found


def in_words(column, fact, citation) -> str:
    """Return a fact as kind, date and place."""
    parts = []
    for name in TELLS[column]:
        value = fact.get(name)
        if name in ("begin_on", "decided_on"):
            value = citation.get("says_on") or value
        parts.append("; ".join(sorted(str(one) for one in flat(value))))
    return f"{column}: " + ", ".join(part or "–" for part in parts)


def flat(value) -> list:
    """Return the members of natural keys and lists of them."""
    if not isinstance(value, list):
        return [value] if value else []
    return [one for part in value for one in flat(part)]


def typed() -> list[dict]:
    """Return the record that was typed, as a fixture."""
    tables = [models.Citation, *(model for model in models_of_facts())]
    rows = [row for model in tables for row in model.objects.all()]
    return json.loads(serializers.serialize("json", rows, use_natural_foreign_keys=True))


def models_of_facts():
    """Return the tables of facts that can be cited."""
    return [
        model
        for model in vars(models).values()
        if getattr(model, "_meta", None) and model._meta.label in CITED.values()
    ]


def test_the_origin_document(browse, live_server, transactional_db):  # noqa: F811
    call_command("loaddata", "vocabularies", verbosity=0)
    hand = Hand(browse(width=1600), live_server.url)
    hand.log_in(make.make_user("bench", password=PASSWORD))
    begun = time.monotonic()
    type_the_origin_document(hand)
    seconds = round(time.monotonic() - begun)
    source = models.Source.objects.get()
    demo, ours = said(json.loads(DEMO.read_text()), "hrw-release-2007"), said(typed(), source.code)
    show("in both", demo & ours)
    show("only in the demo", demo - ours)
    show("only typed here", ours - demo)
    figures = ", ".join(f"{number} {what}" for what, number in hand.count.items())
    citations = models.Citation.objects.count()
    print(f"\n{figures}, {seconds} s of script; {sum(ours.values())} facts, {citations} citations")  # noqa: T201
    assert models.Detainee.objects.count() == 7
    flight = models.CustodyEvent.objects.get(kind="cross_border_transfer")
    assert flight.people.count() == 7
    assert {one.source for one in models.Citation.objects.all()} == {source}
    assert [model.__name__ for model in models_of_facts() if model.objects.uncited().exists()] == []


def show(heading, facts):
    """Print what is said, one a line."""
    print(f"\n{heading} ({sum(facts.values())}):")  # noqa: T201
    for words, number in sorted(facts.items()):
        print(f"  {words}" + (f" ({number} times)" if number > 1 else ""))  # noqa: T201
