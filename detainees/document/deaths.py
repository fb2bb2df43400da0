"""When people died, as far as the record says."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from casetracker.custody import DEAD
from casetracker.dates import PartialDate
from casetracker.vocabulary import DEATHS, Evaluation, Modality, StatusKind
from detainees.models import Participation, Status

LONG_AGO_YEARS = 20


def deaths_of(people: Iterable[int]) -> dict[int, list[PartialDate]]:
    """Return by when the people with these keys were dead, as far as the record says. Two queries."""
    people = set(people)
    found: dict[int, list[PartialDate]] = defaultdict(list)
    for part in events_of(people, DEAD):
        if on := part.begin():
            found[part.detainee_id].append(on)
    stated = Status.objects.filter(detainee__in=people, kind=StatusKind.DECEASED).exclude(on="")
    for status in stated.exclude(evaluation=Evaluation.REJECTED):
        found[status.detainee_id].append(status.on)
    return found


def events_of(people: set[int], kinds: frozenset[str]) -> list[Participation]:
    """Return what people had a part in of some kinds of event: reported, and not rejected."""
    parts = Participation.objects.filter(detainee__in=people, event__kind__in=sorted(kinds)).select_related("event")
    parts = parts.exclude(evaluation=Evaluation.REJECTED).exclude(event__evaluation=Evaluation.REJECTED)
    return [part for part in parts if part.event.modality == Modality.REPORTED]


def died_long_ago(person: int) -> bool:
    """Whether somebody died at least ``LONG_AGO_YEARS`` ago, by every account of the death.

    Where no account of the death has a date, any date will do on which the person was dead: of a burial, of a status.
    """
    accounts: list[PartialDate] = [on for part in events_of({person}, DEATHS) if (on := part.begin())]
    accounts = accounts or sorted(deaths_of([person])[person], key=lambda on: on.sort_key)[:1]
    first_year = date.today().year - LONG_AGO_YEARS
    return bool(accounts) and all((last := on.reach[1]) is not None and last.year < first_year for on in accounts)
