"""Check pairs of dates that cannot both be right: retrieved before published, an event before a birth.

Each function returns the sentence for whoever types, or "". A date that was confirmed with “!” is left alone.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from casetracker.dates import is_surely_after
from casetracker.vocabulary import DetailKind, Evaluation


def retrieved_too_early(source) -> str:
    """Return an error message if a source was retrieved before it was published."""
    if not is_surely_after(source.published_on, source.retrieved_on):
        return ""
    words = _(
        "Retrieved on %(retrieved)s, before it was published (%(published)s). Correct one of the two dates, or write "
        "“%(retrieved)s!” if it is right."
    )
    return words % {"retrieved": source.retrieved_on, "published": source.published_on}


def births_of(people: Iterable[Any]) -> models.QuerySet[Any]:
    """Return the recorded dates of birth of these people, without rejected ones."""
    rows = apps.get_model("detainees", "Detail").objects.filter(kind=DetailKind.BIRTH, detainee__in=people)
    return rows.exclude(evaluation=Evaluation.REJECTED).exclude(on="").select_related("detainee")


def before_a_birth(begin, people) -> str:
    """Return an error message if an event starts before the birth of one of the people."""
    for birth in births_of(people) if begin else ():
        if is_surely_after(birth.on, begin):
            words = _(
                "%(begin)s is before the birth of %(person)s (%(birth)s). Correct one of the two dates, or write "
                "“%(begin)s!” if it is right."
            )
            return words % {"begin": begin, "person": birth.detainee, "birth": birth.on}
    return ""


def born_after_an_event(birth) -> str:
    """Return an error message if a person would be born after an event they took part in."""
    if birth.detainee_id is None:
        return ""
    for part in birth.detainee.participations.exclude(evaluation=Evaluation.REJECTED).select_related("event"):
        if part.event.evaluation != Evaluation.REJECTED and is_surely_after(birth.on, part.begin()):
            words = _(
                "Born on %(birth)s, after “%(event)s”. Correct one of the two dates, or write “%(birth)s!” if it is "
                "right."
            )
            return words % {"birth": birth.on, "event": part.event}
    return ""
