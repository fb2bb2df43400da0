"""Everything a case has, read through the ORM in one query a table and one a list of links, however many rows.

That is some thirty queries for a case with rows of every kind, for one row of each kind as for twenty. Fewer would take
caches filled by hand; one of those once made ``set()`` believe that every row was linked already.
"""

from collections import defaultdict

from django.db.models import ForeignKey, Prefetch, Q, QuerySet

from detainees import models
from detainees.models import CITED

COLUMNS = {label: column for column, label in CITED.items()}
"""The column of a citation for each kind of fact."""


def foreign_keys(model) -> list[ForeignKey]:
    """Return the columns of a table that point to another table."""
    keys = [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]
    return [one for one in keys if one.related_model is not model]


def with_named(rows: QuerySet) -> QuerySet:
    """Return the rows with the places, parties, sources and terms that they point to."""
    return rows.select_related(*(one.name for one in foreign_keys(rows.model)))


def with_lists(rows: QuerySet) -> QuerySet:
    """Return the rows with what they point to, and with the lists kept in tables of links."""
    lists = [one for one in rows.model._meta.local_many_to_many if one.remote_field.through._meta.auto_created]
    prefetched = [Prefetch(one.name, with_named(one.related_model._default_manager.all())) for one in lists]
    return with_named(rows).prefetch_related(*prefetched)


class Stored:
    """What the record has of one case, each row with its parts, links and citations in memory."""

    def __init__(self, detainee):
        self.detainee = detainee
        self._own: dict[type, list] = {}
        self._parts: dict[tuple[type, str, int], list] = defaultdict(list)
        if detainee.pk:
            for rows in self.own_rows():
                self._own[rows.model] = list(with_lists(rows))
                self._bind(self._own[rows.model], foreign_keys(rows.model))
            self._read_citations()

    def own_rows(self) -> list[QuerySet]:
        """Return the rows of the case, as one query set a table."""
        person = self.detainee.pk
        event = models.Participation.objects.filter(detainee=person).values("event")
        trial = models.ProceedingRole.objects.filter(detainee=person).values("proceeding")
        alleged = models.Allegation.victims.through.objects.filter(detainee=person).values("allegation")
        assured = models.Assurance.covers.through.objects.filter(detainee=person).values("assurance")
        speaks = models.Statement.speakers.through.objects.filter(detainee=person).values("statement")
        about = models.Statement.about.through.objects.filter(detainee=person).values("statement")
        undertaking = models.Undertaking.objects.filter(assurance__in=assured).values("pk")
        incident = models.Incident.objects.filter(Q(events__in=event) | Q(proceedings__in=trial)).values("pk")
        of_these = Q(event__in=event) | Q(proceeding__in=trial) | Q(incident__in=incident)
        return [
            *(model.objects.filter(detainee=person) for model in (models.Name, models.Identifier, models.Detail)),
            models.Status.objects.filter(detainee=person),
            models.Figure.objects.filter(Q(detainee=person) | (of_these & Q(detainee=None))),
            models.Incident.objects.filter(pk__in=incident),
            models.CustodyEvent.objects.filter(pk__in=event),
            models.Participation.objects.filter(event__in=event),
            models.Proceeding.objects.filter(pk__in=trial),
            *(model.objects.filter(proceeding__in=trial) for model in (models.ProceedingRole, models.Charge)),
            models.Decision.objects.filter(proceeding__in=trial),
            models.Allegation.objects.filter(pk__in=alleged),
            *(model.objects.filter(allegation__in=alleged) for model in (models.AllegedPerpetrator, models.Evidence)),
            models.Qualification.objects.filter(allegation__in=alleged),
            models.Assurance.objects.filter(pk__in=assured),
            models.Undertaking.objects.filter(assurance__in=assured),
            models.Assessment.objects.filter(Q(detainee=None) | Q(detainee=person), undertaking__in=undertaking),
            models.Statement.objects.filter(Q(pk__in=speaks) | Q(pk__in=about)),
        ]

    def of(self, model) -> list:
        """Return the rows of a table that belong to the case, in order."""
        return self._own.get(model, [])

    def parts(self, model, parent: str, whole) -> list:
        """Return the rows of a table that belong to a row."""
        if whole is None or not whole.pk:
            return []
        return self._parts.get((model, parent, whole.pk), [])

    def citations(self, fact) -> list:
        """Return the citations of a fact of the case."""
        return self.parts(models.Citation, COLUMNS[fact._meta.label], fact)

    def bound(self, row, shared: str) -> list:
        """Return the people who share a row, each once."""
        if shared == "participations":
            found = [one.detainee for one in self.parts(models.Participation, "event", row)]
        elif shared == "roles":
            found = [one.detainee for one in self.parts(models.ProceedingRole, "proceeding", row)]
        else:
            found = getattr(row, shared).all()
        return list({one.pk: one for one in found}.values())

    def _bind(self, rows: list, keys: list[ForeignKey]) -> None:
        """File each row under every row that it points to."""
        for row in rows:
            for key in keys:
                if (whole := getattr(row, key.attname)) is not None:
                    self._parts[type(row), key.name, whole].append(row)

    def _read_citations(self) -> None:
        cited = Q()
        for model, rows in self._own.items():
            if rows and issubclass(model, models.Fact):
                cited |= Q(**{f"{COLUMNS[model._meta.label]}__in": [row.pk for row in rows]})
        if cited:
            rows = models.Citation.objects.filter(cited).select_related("source")
            self._bind(list(rows), foreign_keys(models.Citation))
