"""Pairs of records whose names suggest one person, and the researchers' decisions about them."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from casetracker.names import SUGGESTED, sameness
from casetracker.vocabulary import NameKind
from detainees.models import Detainee, Resemblance

from .finding import likely_people, without_a_name


def look_for(detainee: Detainee) -> int:
    """Store which other records may be this person, by any of their names. Return the number of new pairs."""
    scores: dict[int, float] = {}
    for name in names_to_compare(detainee):
        for one in likely_people(name, most=20, without=detainee.pk):
            score = sameness(name, one.spelling)
            if score >= SUGGESTED and one.detainee.merged_into_id is None:
                scores[one.detainee.pk] = max(score, scores.get(one.detainee.pk, 0))
    pairs = [pair(detainee.pk, other, score) for other, score in scores.items()]
    if not pairs:
        return 0
    of_person = Resemblance.objects.filter(Q(one=detainee) | Q(other=detainee))  # all would be counted anew each time
    known = of_person.count()
    Resemblance.objects.bulk_create(pairs, ignore_conflicts=True)
    return of_person.count() - known


def names_to_compare(detainee: Detainee) -> set[str]:
    """Return the names by which a person may be somebody on record; none of a person whose name is not known."""
    names = set(detainee.names.exclude(kind=NameKind.DESCRIPTION).values_list("text", flat=True))
    return names if without_a_name({detainee.pk}) else {detainee.label, *names}


def pair(person: int, other: int, score: float) -> Resemblance:
    """Return a pair in its order."""
    return Resemblance(one_id=min(person, other), other_id=max(person, other), score=round(100 * score))


@transaction.atomic
def found_not_the_same(resemblance: Resemblance, *, by) -> None:
    """Remember that somebody looked at two records and found them to be two people."""
    Resemblance.objects.filter(pk=resemblance.pk).update(judged_at=timezone.now(), judged_by=by)
