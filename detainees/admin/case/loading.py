"""Load a case through the ORM with one query per table and one per list of links.

That is some thirty queries for a case with rows of every kind, for one row of each kind as for twenty. Fewer would take
caches filled by hand; one of those once made ``set()`` believe that every row was linked already.
"""

from collections import defaultdict

from django.db.models import ForeignKey, Prefetch, Q, QuerySet

from detainees import models
from detainees.models import CITED

COLUMNS = {label: column for column, label in CITED.items()}
"""The column of a citation for each kind of fact."""

PARTS = (
    (models.Participation, "event"),
    (models.ProceedingRole, "proceeding"),
    (models.ProceedingParty, "proceeding"),
    (models.Charge, "proceeding"),
    (models.Decision, "proceeding"),
    (models.AllegedPerpetrator, "allegation"),
    (models.Evidence, "allegation"),
    (models.Qualification, "allegation"),
    (models.Undertaking, "assurance"),
    (models.Assessment, "undertaking"),
)
"""What is part of a row, by the column that says of which; a whole before its parts."""

FIGURES_WITHIN = {"event": models.CustodyEvent, "proceeding": models.Proceeding, "incident": models.Incident}
"""Where a figure is said of everybody who has a part."""


def foreign_keys(model, besides: str = "") -> list[ForeignKey]:
    """Return the columns of a table that point to another table, all but one."""
    keys = [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]
    return [one for one in keys if one.related_model is not model and one.name != besides]


def in_order(rows: QuerySet, parent: str) -> list:
    """Return the rows of a case in the order of their table, within their whole; what is not known comes last.

    Django compares each of the hundred or two hundred columns with those to order by: that takes longer than the query.
    """
    names = [name for name in rows.model._meta.ordering if name != parent]

    def place(row) -> list[tuple[bool, object]]:
        values = [getattr(row, name) for name in names]
        return [(value is None, value) for value in values]

    return sorted(rows.order_by(), key=place)


def with_named(rows: QuerySet, besides: str = "") -> QuerySet:
    """Return the rows with the places, parties, sources and terms that they point to."""
    names = [one.name for one in foreign_keys(rows.model, besides)]
    return rows.select_related(*names) if names else rows


def with_lists(rows: QuerySet, besides: str = "") -> QuerySet:
    """Return the rows with what they point to, and with the lists kept in tables of links."""
    lists = [one for one in rows.model._meta.local_many_to_many if one.remote_field.through._meta.auto_created]
    prefetched = [Prefetch(one.name, with_named(one.related_model._default_manager.all())) for one in lists]
    return with_named(rows, besides).prefetch_related(*prefetched)


class Stored:
    """What the record has of one case, each row with its parts, links and citations in memory."""

    def __init__(self, detainee):
        self.detainee = detainee
        self._own: dict[type, list] = {}
        self._parts: dict[tuple[type, str, int], list] = defaultdict(list)
        if detainee.pk:
            self._read_wholes(detainee.pk)
            self._read_parts()
            self._read_figures()
            self._read_citations()

    def _read_wholes(self, person: int) -> None:
        """Read the rows that the person has a part in."""
        for model in (models.Name, models.Identifier, models.Detail, models.Status):
            self._read(model.objects.filter(detainee=person), "detainee")
        self._read(models.CustodyEvent.objects.filter(participations__detainee=person))
        trial = models.ProceedingRole.objects.filter(detainee=person).values("proceeding")
        self._read(models.Proceeding.objects.filter(pk__in=trial))
        self._read(models.Allegation.objects.filter(victims=person))
        self._read(models.Assurance.objects.filter(covers=person))
        speaks = models.Statement.speakers.through.objects.filter(detainee=person).values("statement")
        about = models.Statement.about.through.objects.filter(detainee=person).values("statement")
        self._read(models.Statement.objects.filter(Q(pk__in=speaks) | Q(pk__in=about)))
        wholes = [*self.of(models.CustodyEvent), *self.of(models.Proceeding)]
        self._read(models.Incident.objects.filter(pk__in={row.incident_id for row in wholes} - {None}))

    def _read_parts(self) -> None:
        """Read the rows that are part of those."""
        for model, parent in PARTS:
            whole = model._meta.get_field(parent).related_model
            if not self.of(whole):
                continue  # the ORM would write the whole query before it sees that nothing can be found
            rows = model.objects.filter(**{f"{parent}__in": [row.pk for row in self.of(whole)]})
            if model is models.Assessment:
                rows = rows.filter(Q(detainee=None) | Q(detainee=self.detainee.pk))
            self._read(rows, parent)

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

    def _read(self, rows: QuerySet, parent: str = "") -> None:
        """Read the rows of a table, and file each under every row that it points to."""
        self._own[rows.model] = in_order(with_lists(rows, parent), parent)
        self._bind(self._own[rows.model])

    def _bind(self, rows: list) -> None:
        for row in rows:
            for key in foreign_keys(type(row)):
                if (whole := getattr(row, key.attname)) is not None:
                    self._parts[type(row), key.name, whole].append(row)

    def _read_figures(self) -> None:
        """Of the person, and of everybody in an event, a proceeding or an incident."""
        within = Q()
        for column, model in FIGURES_WITHIN.items():
            within |= Q(**{f"{column}__in": [row.pk for row in self.of(model)]})
        self._read(models.Figure.objects.filter(Q(detainee=self.detainee.pk) | (within & Q(detainee=None))))

    def _read_citations(self) -> None:
        cited = Q()
        for model, rows in self._own.items():
            if rows and issubclass(model, models.Fact):
                cited |= Q(**{f"{COLUMNS[model._meta.label]}__in": [row.pk for row in rows]})
        if cited:
            self._bind(list(models.Citation.objects.filter(cited).select_related("source")))
