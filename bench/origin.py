"""The origin document coded from scratch, and what its documents then say beside the demo's.

Run it with ``make bench-origin``. For each man whom the document names, both records are made into documents as they
would be published, and what each takes from this one source is compared. What was typed must be in the demo, as exactly
or, by another source, more exactly; what the demo alone has is named. Loads, clicks and keys come last: the men are
typed on their case screens, what is said of the group and of nobody by name on the matter's page and pages behind it.
"""

import time

import pytest
from django.core.management import call_command

from bench.hand import PASSWORD, Hand
from bench.origin_case import TITLE, type_the_origin_document
from bench.origin_documents import GROUP, drafts, match, said
from bench.origin_matter import begin_the_matter, type_the_matter
from casetracker.document.walk import plain
from detainees import models
from detainees.models import CITED
from tests import factories as make
from tests.browser.conftest import browse  # noqa: F401  (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

NAMED = ("Airat Vakhitov", "Rasul Kudaev", "Ravil Gumarov", "Timur Ishmuratov")
DEMO_ALONE = {
    "Rasul Kudaev": [
        "events: arrest, 2005-10, kabardino-balkaria",
        "events: detention, ill_treatment_reported, 2005-10, nalchik",
        "figures: 18, months",
        *["incident: 2005-10, nalchik"] * 3,
    ],
    GROUP: ["incidents: 2005-10, kabardino-balkaria"],
}
"""What the demo alone takes from the document, and may.

Kudaev's custody from 2005 was typed and is kept out: this document alone tells of no proceeding against him (rule 1),
and with it go the uprising and how long he had been held.
"""


def test_the_origin_document(browse, live_server, transactional_db):  # noqa: F811
    call_command("loaddata", "vocabularies", verbosity=0)
    hand = Hand(browse(width=1600), live_server.url)
    hand.log_in(make.make_user("bench", password=PASSWORD))
    begun = time.monotonic()
    begin_the_matter(hand)
    type_the_origin_document(hand)
    men = dict(hand.count)
    type_the_matter(hand)
    seconds = round(time.monotonic() - begun)
    check_the_record()
    figures = ", ".join(f"{number} {what} ({men[what]} until the men were done)" for what, number in hand.count.items())
    citations = models.Citation.objects.count()

    models.Detainee.objects.update(**make.BASIS)
    models.Matter.objects.update(**make.BASIS)
    ours = drafts()
    call_command("flush", interactive=False, verbosity=0)
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    demo = drafts()
    alone = {name: compared(name, demo[name], ours[name]) for name in (*NAMED, GROUP)}
    print(f"\n{figures}, {seconds} s of script; {citations} citations")  # noqa: T201
    assert {name: facts for name, facts in alone.items() if facts} == DEMO_ALONE


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


def compared(name, demo, ours) -> list[str]:
    """Print what both documents of a man take from the source; return what the demo alone does."""
    both, closer, theirs, typed = match(said(plain(demo.document), TITLE), said(plain(ours.document), TITLE))
    show(f"{name}: in both", both)
    show("the same, more exactly in the demo, by another source", [f"{one}  <-  {other}" for one, other in closer])
    show("only in the demo", theirs)
    for one in ours.left_out:
        print(f"  typed, and kept out of the document: {one}")  # noqa: T201
    assert typed == []
    return [str(one) for one in theirs]


def show(heading, facts):
    """Print what is said, one a line."""
    print(f"\n{heading} ({len(facts)}):")  # noqa: T201
    for one in facts:
        print(f"  {one}")  # noqa: T201
