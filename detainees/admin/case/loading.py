"""Everything a case has, in four queries however many rows: rows as JSON from all tables at once, then made objects.

The stock way (a query a list, a query a list of links) takes some forty.
"""

from collections import defaultdict

from django.db.models import CharField, ForeignKey, JSONField, Q, Value
from django.db.models.expressions import RawSQL
from django.utils.dateparse import parse_date, parse_datetime

from detainees import models
from detainees.fields import Text
from detainees.models import CITED

COLUMNS = {label: column for column, label in CITED.items()}
"""The column of a citation for each kind of fact."""

WHOLES = tuple(dict.fromkeys(("detainee", "event", "proceeding", "allegation", "assurance", "undertaking", *CITED)))
"""The columns by which a row says what it is part of, each once."""


def as_json(rows, label: str = ""):
    """Return the rows as (label, JSON), so that rows of many tables fit into one query."""
    table = rows.model._meta.db_table
    whole = RawSQL(f'to_jsonb("{table}".*)', [], output_field=JSONField())
    said = Value(label or rows.model._meta.label, output_field=CharField())
    return rows.order_by().values_list(said, whole)


def together(queries) -> list[tuple[str, dict]]:
    """Return the rows of several queries, asked at once."""
    first, *others = queries
    return list(first.union(*others, all=True)) if others else list(first)


def value_of(column, kept):
    """Return a value as the ORM would give it."""
    if kept is None:
        return None
    if column.get_internal_type() == "DateField":
        return parse_date(kept)
    if column.get_internal_type() == "DateTimeField":
        return parse_datetime(kept)
    if isinstance(column, JSONField):
        return Text(kept) if isinstance(kept, dict) else kept
    reader = getattr(column, "from_db_value", None)
    return reader(kept, None, None) if reader else kept


def row_of(model, kept: dict):
    """Return a row made of its JSON."""
    columns = model._meta.concrete_fields
    return model.from_db(
        "default", [one.attname for one in columns], [value_of(one, kept[one.column]) for one in columns]
    )


def in_order(rows: list) -> list:
    """Return rows in the order of their model, unknown dates last, as the database has it."""
    if not rows:
        return rows
    names = [name for name in rows[0]._meta.ordering if name != "pk"]
    attnames = [rows[0]._meta.get_field(name).attname for name in names]
    return sorted(rows, key=lambda row: [*((getattr(row, a) is None, getattr(row, a) or 0) for a in attnames), row.pk])


class Stored:
    """What the record has of one case, each row with its parts, links and citations in memory."""

    def __init__(self, detainee):
        self.detainee = detainee
        self.rows: dict[type, dict[int, object]] = defaultdict(dict)
        self._own, self._parts = {}, defaultdict(list)
        if detainee.pk:
            self.rows[models.Detainee][detainee.pk] = detainee
            self._read(together([as_json(rows) for rows in self.own_rows()]))
            self._own = {model: in_order(list(rows.values())) for model, rows in self.rows.items()}
            self._bind_parts()
            self._read_links()
            self._read_named()

    def own_rows(self):
        """The rows of the case, as one query set a table."""
        man = self.detainee.pk
        event = models.Participation.objects.filter(detainee=man).values("event")
        trial = models.ProceedingRole.objects.filter(detainee=man).values("proceeding")
        alleged = models.Allegation.victims.through.objects.filter(detainee=man).values("allegation")
        assured = models.Assurance.covers.through.objects.filter(detainee=man).values("assurance")
        speaks = models.Statement.speakers.through.objects.filter(detainee=man).values("statement")
        about = models.Statement.about.through.objects.filter(detainee=man).values("statement")
        undertaking = models.Undertaking.objects.filter(assurance__in=assured).values("pk")
        incident = models.Incident.objects.filter(Q(events__in=event) | Q(proceedings__in=trial)).values("pk")
        of_these = Q(event__in=event) | Q(proceeding__in=trial) | Q(incident__in=incident)
        return [
            *(model.objects.filter(detainee=man) for model in (models.Name, models.Identifier, models.Detail)),
            *(model.objects.filter(detainee=man) for model in (models.Status, models.Figure)),
            models.Figure.objects.filter(of_these, detainee=None),
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
            models.Assessment.objects.filter(Q(detainee=None) | Q(detainee=man), undertaking__in=undertaking),
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

    def _read(self, pairs) -> None:
        for label, kept in pairs:
            model = models_by_label[label]
            self.rows[model][kept["id"]] = row_of(model, kept)

    def _bind_parts(self) -> None:
        self._facts = {
            model: list(rows) for model, rows in self.rows.items() if issubclass(model, models.Fact) and rows
        }
        self._bind(list(self.rows))

    def _bind(self, tables) -> None:
        for model in tables:
            for parent in WHOLES:
                if any(one.name == parent for one in model._meta.concrete_fields):
                    attname = model._meta.get_field(parent).attname
                    for row in in_order(list(self.rows[model].values())):
                        if getattr(row, attname):
                            self._parts[model, parent, getattr(row, attname)].append(row)

    def _read_links(self) -> None:
        """Citations, and the lists kept in tables of links; each list then counts as prefetched."""
        cited = Q()
        for model, keys in self._facts.items():
            cited |= Q(**{f"{COLUMNS[model._meta.label]}__in": keys})
        lists = [(model, field) for model in self._facts for field in model._meta.local_many_to_many]
        asked = [as_json(models.Citation.objects.filter(cited))] if cited else []
        asked += [
            as_json(
                field.remote_field.through._default_manager.filter(
                    **{f"{field.m2m_field_name()}__in": self._facts[model]}
                ),
                f"{model._meta.label} {field.name}",
            )
            for model, field in lists
        ]
        self._links = defaultdict(list)
        for label, kept in together(asked) if asked else []:
            if label == models.Citation._meta.label:
                self._read([(label, kept)])
            else:
                self._keep_link(label, kept)
        self._bind([models.Citation])
        self._lists = lists

    def _keep_link(self, label, kept) -> None:
        model, name = label.split(" ")
        field = models_by_label[model]._meta.get_field(name)
        self._links[model, name, kept[field.m2m_column_name()]].append(kept[field.m2m_reverse_name()])

    def _read_named(self) -> None:
        """Places, parties, sources, terms and people that the rows point to, and bind them."""
        wanted = defaultdict(set)
        for model, rows in self.rows.items():
            for column in [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]:
                wanted[column.related_model] |= {getattr(row, column.attname) for row in rows.values()}
        for (label, name, _key), keys in self._links.items():
            wanted[models_by_label[label]._meta.get_field(name).related_model] |= set(keys)
        missing = {model: keys - {None} - set(self.rows[model]) for model, keys in wanted.items()}
        asked = [as_json(model._default_manager.filter(pk__in=keys)) for model, keys in missing.items() if keys]
        self._read(together(asked) if asked else [])
        self._bind_named()

    def _bind_named(self) -> None:
        for model, rows in list(self.rows.items()):
            for column in [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]:
                known = self.rows[column.related_model]
                for row in rows.values():
                    if getattr(row, column.attname) in known:
                        setattr(row, column.name, known[getattr(row, column.attname)])
        for model, field in self._lists:
            known = self.rows[field.related_model]
            for key in self._facts[model]:
                chosen = [known[one] for one in self._links[model._meta.label, field.name, key] if one in known]
                prefetched(self.rows[model][key], field.name, field.related_model, chosen)


def prefetched(row, name: str, model, chosen: list) -> None:
    """Let a list of a row count as read."""
    rows = model._default_manager.all()
    rows._result_cache = chosen
    rows._prefetch_done = True
    if not hasattr(row, "_prefetched_objects_cache"):
        row._prefetched_objects_cache = {}
    row._prefetched_objects_cache[name] = rows


models_by_label = {
    model._meta.label: model
    for model in (getattr(models, name) for name in models.__all__)
    if isinstance(model, type) and issubclass(model, models.Record)
}
