"""The origin document coded from scratch on the case screen, and what its documents then say beside the demo's.

Run it with ``make bench-origin``. For each man whom the document names, both records are made into documents as they
would be published, and what each takes from this one source is compared: what is left over on either side is printed.
Loads, clicks and keys come last. What concerns nobody by name stands on the matter, which has no case screen.
"""

import json
import time
from pathlib import Path

import pytest
from django.core.management import call_command

from bench.hand import PASSWORD, Hand
from bench.origin_case import TITLE, type_the_origin_document
from bench.origin_documents import drafts, said
from detainees import models
from detainees.models import CITED
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

NAMED = ("Airat Vakhitov", "Rasul Kudaev", "Ravil Gumarov", "Timur Ishmuratov")
DIFFERENCES = Path(__file__).with_name("origin_differences.json")
"""What differs, man by man, and may.

The demo knows from other sources the days of return, release and review, and the places Stavropol, Nalchik, Bugulma.
Incidents, and numbers given of all seven (two years, three months), are entered on pages of their own. Kudaev's custody
from 2005 was typed and is kept out: this document alone tells of no proceeding against him (rule 1).
"""


def test_the_origin_document(browse, live_server, transactional_db):  # noqa: F811
    call_command("loaddata", "vocabularies", verbosity=0)
    hand = Hand(browse(width=1600), live_server.url)
    hand.log_in(make.make_user("bench", password=PASSWORD))
    begun = time.monotonic()
    type_the_origin_document(hand)
    seconds = round(time.monotonic() - begun)
    check_the_record()
    figures = ", ".join(f"{number} {what}" for what, number in hand.count.items())
    citations = models.Citation.objects.count()

    models.Detainee.objects.update(**make.BASIS)
    ours = drafts()
    call_command("flush", interactive=False, verbosity=0)
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    demo = drafts()
    differences = {name: compared(name, demo[name], ours[name]) for name in NAMED}
    print(f"\n{figures}, {seconds} s of script; {citations} citations")  # noqa: T201
    assert differences == json.loads(DIFFERENCES.read_text())


def check_the_record():
    """All seven are there, the flight once, every fact cited to the one source."""
    assert models.Detainee.objects.count() == 7
    flight = models.CustodyEvent.objects.get(kind="cross_border_transfer")
    assert flight.people.count() == 7
    assert {one.source.title for one in models.Citation.objects.all()} == {TITLE}
    facts = [model for model in vars(models).values() if is_cited(model)]
    assert [model.__name__ for model in facts if model.objects.uncited().exists()] == []


def is_cited(model) -> bool:
    """Whether something is a table of facts that can be cited."""
    return getattr(model, "_meta", None) is not None and model._meta.label in CITED.values()


def compared(name, demo, ours) -> dict[str, list[str]]:
    """Print what both documents of a man take from the source, and what only one does; return the latter."""
    theirs, typed = said(demo.document, TITLE), said(ours.document, TITLE)
    show(f"{name}: in both", theirs & typed)
    show("only in the demo", theirs - typed)
    show("only typed here", typed - theirs)
    for one in ours.left_out:
        print(f"  typed, and kept out of the document: {one}")  # noqa: T201
    return {"demo": sorted((theirs - typed).elements()), "typed": sorted((typed - theirs).elements())}


def show(heading, facts):
    """Print what is said, one a line."""
    print(f"\n{heading} ({sum(facts.values())}):")  # noqa: T201
    for words, number in sorted(facts.items()):
        print(f"  {words}" + (f" ({number} times)" if number > 1 else ""))  # noqa: T201
