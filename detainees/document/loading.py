"""Load what a document is written from, in a fixed number of queries."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from detainees.models import Assurance, Figure, Participation, Qualification

from .writer import cited, ready

EVENT_RELATED = (
    "event__asserted_by",
    "event__relayed_by",
    "event__authority",
    "event__to_authority",
    "event__place__within__within__within",
    "event__to_place__within__within__within",
    "event__incident__place__within__within__within",
    "event__incident__asserted_by",
    "event__incident__relayed_by",
)


def loaded(participations: QuerySet[Participation]) -> QuerySet[Participation]:
    """Return participations with their events, prefetched for writing in a fixed number of queries."""
    rows = ready(participations.select_related(*EVENT_RELATED))
    return rows.prefetch_related(*event_parts("event__"))


def event_parts(way: str = "") -> "list[Prefetch[Any]]":
    """Return the prefetches of an event for a document; of its assurances only those that may be published."""
    assurances = Prefetch(f"{way}assurances", Assurance.objects.publishable())
    return [cited(f"{way}citations"), cited(f"{way}incident__citations"), assurances, *counted(way)]


def counted(way: str = "") -> "list[Prefetch[Any]]":
    """Return the prefetches of figures and classifications along a path, one query each."""
    return [
        Prefetch(f"{way}figures", ready(Figure.objects.all())),
        Prefetch(f"{way}qualifications", ready(Qualification.objects.all())),
    ]
