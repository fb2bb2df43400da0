"""The standard case: one person with 2 names, 4 custody events, 1 trial with 3 decisions, 3 allegations.

These are 13 facts, each cited to a page. Source, places, authorities and terms are on record beforehand.
"""

from detainees import models
from tests import factories as make

EVENTS = [
    ("arrest", "12 March 2005", "", "Town", "", 3),
    ("detention", "March 2005", "June 2006", "Prison", "Agency", 4),
    ("move between prisons", "June 2006", "", "Colony", "", 5),
    ("release", "9 May 2007", "", "Colony", "", 6),
]
DECISIONS = [
    ("judgment: acquittal", "28 September 2005", "", "", 8),
    ("review by the second instance", "17 January 2006", "1", "quashes", 9),
    ("judgment: conviction", "9 May 2006", "", "", 10),
]
ALLEGATIONS = [
    ("beating", "March 2005", "Beaten at the station.", 11),
    ("threats", "April 2005", "Threatened in the cell.", 12),
    ("isolation", "June 2006", "Kept alone for a month.", 13),
]


def on_record():
    """What is on record before the case is typed."""
    for n in range(3):
        make.make_source(title=f"Report 00090{n}", code=f"report-00090{n}")
    for name in ("Town", "Prison", "Colony"):
        make.make_place(code=name.lower(), name={"en": f"{name} 000001"})
    make.make_party(code="agency", name={"en": "Agency 000001"})
    make.make_party(code="court", name={"en": "Court 000001"}, kind="court")
    for name, *_rest in ALLEGATIONS:
        make.make_term(models.Method, code=name, name={"en": name})


def wrong_in_the_database() -> list[str]:
    """What of the standard case is missing or other than it should be."""
    person = models.Detainee.objects.get()
    names = [(one.text, one.kind, one.script, page_of(one)) for one in person.names.all()]
    trial = person.proceedings.get()
    facts = [model.objects for model in FACTS]
    events = [
        (kind, begin, end, f"{place} 000001", by and f"{by} 000001", page)
        for kind, begin, end, place, by, page in EVENTS
    ]
    found_and_due = {
        "names": (names, [("Person 000123", "main", "Latn", 1), ("Персона 000123", "native", "Cyrl", 1)]),
        "events": ([event_of(one) for one in models.CustodyEvent.objects.order_by("pk")], events),
        "parts of the person": ((person.events.count(), trial.roles.count()), (4, 1)),
        "trial": ((str(trial.title), str(trial.court), page_of(trial)), ("Trial 000124", "Court 000001", 7)),
        "decisions": (
            [decision_of(one) for one in models.Decision.objects.order_by("pk")],
            [one[:2] + one[4:] for one in DECISIONS],
        ),
        "quashed": (models.Decision.objects.get(effect="quashes").affects.kind, "judgment_acquittal"),
        "allegations": ([allegation_of(one) for one in person.allegations.order_by("pk")], ALLEGATIONS),
        "not assessed": (any(one.unassessed().exists() for one in facts), False),
        "not cited": (sum(one.uncited().count() for one in facts), 0),
        "facts": (sum(one.count() for one in facts), 13),
        "citations": (citations_of_the_facts(), 13),
        "sources": ({*models.Citation.objects.values_list("source__title", flat=True)}, {"Report 000900"}),
    }
    return [f"{what}: {found}, due {due}" for what, (found, due) in found_and_due.items() if found != due]


FACTS = (models.Name, models.CustodyEvent, models.Proceeding, models.Decision, models.Allegation)


def citations_of_the_facts() -> int:
    """How many citations the 13 facts have; those of the person's own part in an event or trial are not among them."""
    return sum(fact.citations.count() for model in FACTS for fact in model.objects.all())


def page_of(fact) -> int:
    """The page a fact is cited to."""
    return int(fact.citations.get().locator.removeprefix("p. "))


def event_of(event):
    """An event as it is typed."""
    end = str(event.end_on or "")
    who = str(event.authority or "")
    return event.get_kind_display(), str(event.begin_on), end, str(event.place), who, page_of(event)


def decision_of(decision):
    """A decision as it is typed."""
    return decision.get_kind_display(), str(decision.decided_on), page_of(decision)


def allegation_of(allegation):
    """An allegation as it is typed."""
    method = str(allegation.methods.get())
    return method, str(allegation.begin_on), str(allegation.account), page_of(allegation)
