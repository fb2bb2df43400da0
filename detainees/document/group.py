"""Filter the document of a group case: every fact must pass the protection rules of each member."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from casetracker.vocabulary import GroupReference
from detainees.models import Allegation, CustodyEvent, Detainee, Incident, Matter, Participation, Statement

from .harm import Protection, dates_that_count
from .loading import loaded
from .trials import TRIAL_RELATED


class GroupProtection:
    """The protections of everybody whom a group case concerns; the strictest wins.

    What names nobody and is said of the group, or of some of it, concerns every member.
    """

    basis = ""

    def __init__(self, matter: Matter):
        everybody = list(concerned(matter))
        self.of = {person.pk: Protection(person, list(person.participations.all())) for person in everybody}
        self.members = [self.of[pk] for pk in matter.members.values_list("pk", flat=True)]
        self.parts: dict[int, list[tuple[Protection, Participation]]] = {}
        for person in everybody:
            for row in person.participations.all():
                self.parts.setdefault(row.event_id, []).append((self.of[person.pk], row))

    def hides_shared_event(self, event: CustodyEvent) -> str:
        """Return why an event must not be shown, to protect any person who took part."""
        parts = self.parts.get(event.pk, [])
        reasons = [protection.hides_shared_event(row) for protection, row in parts]
        if not parts:
            dates = dates_that_count(event, event.begin_on, event.end_on)
            reasons = [protection.hides_on(dates, event, (event,)) for protection in self.members]
        return next(filter(None, reasons), "")

    def shared_place_is_coarse(self, event: CustodyEvent) -> bool:
        """Whether only the region of an event may be shown, to protect any person who took part."""
        return any(protection.place_is_coarse(row) for protection, row in self.parts.get(event.pk, []))

    def hides_incident(self, incident: Incident) -> str:
        """Return why an incident must not be shown: the custody it is connected with must not be."""
        reasons = (protection.hides_shared_event(row) for protection, row in self.parts_connected_with(incident))
        return next(filter(None, reasons), "")

    def incident_is_coarse(self, incident: Incident) -> bool:
        """Whether only the region of an incident may be shown: as of the custody it is connected with."""
        return any(protection.place_is_coarse(row) for protection, row in self.parts_connected_with(incident))

    def parts_connected_with(self, incident: Incident) -> list[tuple[Protection, Participation]]:
        """Return who took part in custody that is connected with an incident."""
        found = (part for parts in self.parts.values() for part in parts)
        return [(protection, row) for protection, row in found if row.event.incident_id == incident.pk]

    def hides_statement(self, statement: Statement) -> str:
        """Return why a statement must not be shown, to protect any person who said it or whom it is about."""
        people = [*statement.speakers.all(), *statement.about.all()]
        reasons = (one.hides_statement(statement) for one in self.protections(people, statement.stated_as))
        return next(filter(None, reasons), "")

    def coarse_place_of_allegation(self, allegation: Allegation) -> bool:
        """Whether only the region may be shown, to protect any person whom it is about."""
        protections = self.protections(allegation.victims.all(), allegation.stated_as)
        return any(one.coarse_place_of_allegation(allegation) for one in protections)

    def protections(self, people: Iterable[Detainee], stated_as: str) -> list[Protection]:
        """Return the protections of the people named, or of every member if it is about a group."""
        named = [self.of[person.pk] for person in people if person.pk in self.of]
        return named if stated_as == GroupReference.NAMED else named + self.members


def concerned(matter: Matter) -> QuerySet[Detainee]:
    """Return everybody whom the group case concerns, prefetched for their protection."""
    took_part = Participation.objects.filter(Q(event__matters=matter) | Q(event__incident__matters=matter))
    of_it = {"statement__in": Statement.objects.filter(Q(matter=matter) | Q(assurance__matter=matter))}
    people = (
        Q(pk__in=matter.members.values("pk"))
        | Q(pk__in=took_part.values("detainee"))
        | Q(pk__in=Statement.speakers.through.objects.filter(**of_it).values("detainee"))
        | Q(pk__in=Statement.about.through.objects.filter(**of_it).values("detainee"))
        | Q(pk__in=Allegation.victims.through.objects.filter(allegation__matter=matter).values("detainee"))
    )
    rows = Prefetch("participations", loaded(Participation.objects.all()))
    return Detainee.objects.filter(people).prefetch_related(rows, *TRIAL_RELATED)
