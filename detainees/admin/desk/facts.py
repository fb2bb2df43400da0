"""Desk blocks about the last changed cases: facts without a source, unassessed facts, conflicting dates."""

from collections import defaultdict
from itertools import chain, groupby

from django.db import models
from django.utils.translation import gettext as _

from casetracker.custody import POSSIBLY
from casetracker.vocabulary import Stretch
from detainees.chain import chain_of
from detainees.chain.contradictions import conflicts_in
from detainees.chain.rows import RELATED
from detainees.conflicts import contradictions_of
from detainees.models import CITED, CustodyConflict, Participation, Record
from detainees.models.base import Fact

from ..base import SAID_WITH, change_url
from .block import MOST, Block, Item, block, capped
from .mine import Desk

MOST_EVENTS = 2000
"""How many parts in events are read at most to derive the chains."""

WAYS = {
    "Detail": "detainee",
    "Identifier": "detainee",
    "Name": "detainee",
    "Status": "detainee",
    "CustodyEvent": "participations__detainee",
    "Participation": "detainee",
    "Proceeding": "roles__detainee",
    "ProceedingRole": "detainee",
    "Charge": "proceeding__roles__detainee",
    "Decision": "proceeding__roles__detainee",
    "Allegation": "victims",
    "Qualification": "allegation__victims",
    "Assurance": "covers",
    "Undertaking": "assurance__covers",
    "Assessment": "undertaking__assurance__covers",
    "Statement": "speakers",
    "Figure": "detainee",
}
"""How a kind of fact leads to the people it is about. Incidents are nobody's."""


def lately() -> str:
    """Return of what the blocks speak."""
    return _("In the last 50 cases you changed.")


def uncited(desk: Desk) -> Block:
    """Facts without a citation: they stay out of every document."""
    found, count = facts(desk, lambda rows: rows.uncited())
    return block("uncited", _("Facts without a source"), found, count, lately())


def unassessed(desk: Desk) -> Block:
    """Facts that nobody has assessed: they stay out too."""
    found, count = facts(desk, lambda rows: rows.unassessed())
    return block("unassessed", _("Facts nobody has assessed"), found, count, lately())


def facts(desk: Desk, narrowed) -> tuple[list[Item], int]:
    """Return the first facts of these cases that a condition leaves, and how many there are up to a bound.

    One query for the keys of all kinds, and one for each kind that is shown.
    """
    kinds = fact_models()
    asked = [
        narrowed(model.objects.filter(**{f"{WAYS[model.__name__]}__in": desk.cases}))
        .order_by()
        .values_list(models.Value(number), "pk")
        for number, model in enumerate(kinds)
    ]
    keys = list(asked[0].union(*asked[1:])[: MOST + 1]) if desk.cases else []
    wanted = defaultdict(list)
    for number, key in keys[: desk.listed]:
        wanted[kinds[number]].append(key)
    found = []
    for model, some in wanted.items():
        rows = model.objects.filter(pk__in=some).select_related(*SAID_WITH.get(model, []))
        found += [item_of(row) for row in rows.order_by("-pk")]
    return found, len(keys)


def fact_models() -> list[type[Record]]:
    """Return the kinds of fact that lead to people."""
    kinds = {label.split(".")[1] for label in CITED.values()} & set(WAYS)
    return sorted((one for one in Fact.__subclasses__() if one.__name__ in kinds), key=lambda one: one.__name__)


def item_of(row: models.Model) -> Item:
    """Return a fact as a row of a block."""
    return Item(str(row), change_url(row), str(row._meta.verbose_name))


def chains(desk: Desk) -> Block:
    """Places where the events of a person do not go together, and stretches that nothing explains. One query."""
    rows = Participation.objects.filter(detainee__in=desk.cases).select_related("detainee", *RELATED)
    rows = list(rows.order_by("detainee", "pk")[:MOST_EVENTS]) if desk.cases else []
    place = {key: number for number, key in enumerate(desk.cases)}
    by_person = [list(group) for _key, group in groupby(rows, key=lambda row: row.detainee_id)]
    by_person.sort(key=lambda group: place[group[0].detainee_id])
    return block("chains", _("Conflicting dates"), chain.from_iterable(map(of_person, by_person)), scope=lately())


def of_person(rows: list[Participation]) -> list[Item]:
    """Return what a researcher should look at in one person's custody."""
    person, events = rows[0].detainee, {row.event.public_id: str(row.event) for row in rows}
    derived = chain_of(rows)
    said = [one.sentence for one in conflicts_in(derived, {row.event.public_id: row.event for row in rows})]
    for one in derived.overlaps:
        if one.how == POSSIBLY:
            told = {"one": events.get(one.first, ""), "other": events.get(one.second, "")}
            said.append(_("“%(one)s” and “%(other)s” may overlap.") % told)
    for one in derived.stretches:
        if one.kind == Stretch.NO_RECORD:
            said.append(stretch_in_words(one, events))
    return [Item(str(person), change_url(person), sentence) for sentence in said]


def contradictions(desk: Desk) -> Block:
    """Contradictions in the custody of anybody on record, the latest found first; derived anew where they are shown."""
    rows = CustodyConflict.objects.order_by("-found_at", "detainee")
    people = list(rows.select_related("detainee")[: desk.listed])
    found = contradictions_of([one.pk for one in people])
    items = [
        Item(str(one.detainee), change_url(one.detainee), conflict.sentence)
        for one in people
        for conflict in found.get(one.pk, [])
    ]
    scope = _("In the whole record, as of the last check.")
    return block(
        "contradictions", _("Dates of custody that certainly conflict"), items, max(len(items), capped(rows)), scope
    )


def stretch_in_words(one, events: dict) -> str:
    """Return a stretch that nothing explains, as a sentence."""
    told = {"after": events.get(one.after, ""), "before": events.get(one.before, "")}
    if not one.before:
        return _("Nothing is recorded after “%(after)s”.") % told
    return _("Nothing is recorded between “%(after)s” and “%(before)s”.") % told
