"""A model field for uncertain dates: EDTF text and three companion columns that the database can compare.

`begun_on = PartialDateField()` gives the columns `begun_on` (EDTF, "" for no date), `begun_on_earliest` and
`begun_on_latest` (dates, NULL for an open side), and `begun_on_words` (how the source put it).
`row.begun_on` is a PartialDate or None, and takes a PartialDate, text or None. The companions follow it:
bounds cannot be set by themselves, and a write through the ORM that would leave them behind is refused.
Filter on the bounds: `filter(begun_on_earliest__gte=...)`.
"""

import copy
from functools import lru_cache

from django.core import checks
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from casetracker.date_forms import HELP, PartialDateFormField, PartialDateInput, RecordedDateFormField
from casetracker.dates import PartialDate
from casetracker.dates.notation import LONGEST

__all__ = [
    "PartialDateField",
    "PartialDateFormField",
    "PartialDateInput",
    "RecordedDateFormField",
    "partial_date_columns",
    "partial_date_constraints",
]

COMPANIONS = ("earliest", "latest", "words")


class _WordsElsewhere(str):
    """The words of a date that came from its own column: they are in the companion column, not here."""


_WORDS_ELSEWHERE = _WordsElsewhere()


class PartialDateAttribute(DeferredAttribute):
    """`row.on`: gives a PartialDate or None; what is assigned is read, and the companions follow."""

    def __get__(self, instance, cls=None):
        """The date with its words; a date alone was loaded by `only()`, then its words are fetched."""
        value = super().__get__(instance, cls)
        words = self.field.companion_name("words")
        if instance is None or value is None or not hasattr(type(instance), words):
            return value
        return value.with_words(getattr(instance, words))

    def __set__(self, instance, value):
        """Raises ValueError if the text is no date."""
        value = read_date(value)
        row, name = instance.__dict__, self.field.companion_name
        row[self.field.attname] = PartialDate.parse(value.edtf) if value else None
        row[name("earliest")] = value.earliest if value else None
        row[name("latest")] = value.latest if value else None
        loading = value is not None and isinstance(value.words, _WordsElsewhere)
        if not loading:
            row[name("words")] = value.words if value else ""
        elif name("words") in row:
            row[name("words")] = ""


class BoundAttribute(DeferredAttribute):
    """`row.on_earliest`: follows `row.on`; an assigned value counts only while the date is not loaded."""

    def __set__(self, instance, value):
        date = instance.__dict__.get(self.field.of, self)
        if date is not self:
            value = getattr(date, self.field.bound) if date else None
        instance.__dict__[self.field.attname] = value


class WordsAttribute(DeferredAttribute):
    """`row.on_words`: the default of a new row does not wipe the words that came with the date."""

    def __set__(self, instance, value):
        if isinstance(value, _WordsElsewhere):
            instance.__dict__.setdefault(self.field.attname, "")
        else:
            instance.__dict__[self.field.attname] = value


class Companion:
    """What the three companion columns share: written only together with their date, never edited by hand."""

    def __init__(self, *args, of: str, **kwargs):
        self.of = of
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """As any field, with the name of the date it follows."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance, add):
        """The value as the date has it; being here also makes update_or_create name this column."""
        return getattr(model_instance, self.attname)

    def get_placeholder(self, value, compiler, connection):
        """Refuse an update of this column that leaves the date itself as it was."""
        refuse_a_partial_update(compiler, self, self.of)
        return "%s"


class PartialDateBound(Companion, models.DateField):
    """The first (`bound="earliest"`) or last day a date can be; NULL where that side is open."""

    descriptor_class = BoundAttribute

    def __init__(self, *args, bound: str, **kwargs):
        self.bound = bound
        super().__init__(*args, **{"null": True, "blank": True, "serialize": False, **kwargs})

    def deconstruct(self):
        """As any field, with the side it holds."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "bound": self.bound}


class PartialDateWords(Companion, models.CharField):
    """How the source, or whoever typed it, put the date; "" where the EDTF says as much."""

    descriptor_class = WordsAttribute

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": LONGEST, "blank": True, **kwargs})

    def get_default(self):
        """Empty, in a way that does not overwrite what the date brought with it."""
        return _WORDS_ELSEWHERE


class PartialDateField(models.Field):
    """A day within bounds, stored as EDTF text ("" for no date) with companions for its bounds and words.

    `companions=False` stands in migrations and on history tables, which list the companions by themselves.
    """

    description = "Day, known or in doubt (EDTF)"
    descriptor_class = PartialDateAttribute
    empty_strings_allowed = True

    def __init__(self, *args, companions: bool = True, **kwargs):
        self.companions = companions
        super().__init__(*args, **{"max_length": LONGEST, **kwargs})
        self._companion_fields = {
            "earliest": PartialDateBound(of="", bound="earliest"),
            "latest": PartialDateBound(of="", bound="latest"),
            "words": PartialDateWords(of=""),
        }

    def contribute_to_class(self, cls, name, private_only=False):
        """Put the date and, unless they are listed by themselves, its companions on the model."""
        super().contribute_to_class(cls, name, private_only=private_only)
        if not self.companions:
            return
        for kind, field in self._companion_fields.items():
            field = copy.copy(field)
            field.of = name
            field.contribute_to_class(cls, self.companion_name(kind))

    def deconstruct(self):
        """The companions are listed by themselves wherever this is written down."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "companions": False}

    def check(self, **kwargs):
        """Refuse null=True: no date is the empty text, and one way to say it is enough."""
        found = super().check(**kwargs)
        if self.null:
            found.append(checks.Error("No date is stored as ''. Remove null=True.", obj=self, id="casetracker.E101"))
        return found

    def companion_name(self, kind: str) -> str:
        """The attribute and column that holds `kind`: earliest, latest or words."""
        return f"{self.name}_{kind}"

    def pre_save(self, model_instance, add):
        """The date as it is; being here makes update_or_create name this column with its companions."""
        return super().pre_save(model_instance, add)

    def get_internal_type(self):
        """A text column."""
        return "CharField"

    def from_db_value(self, value, expression, connection):
        """The stored EDTF as a date; its words stay in their own column."""
        return _loaded(value) if value else None

    def to_python(self, value):
        """Read text; raises ValidationError with the sentence that says what could not be read."""
        try:
            return read_date(value)
        except ValueError as problem:
            raise ValidationError(str(problem), code="invalid") from problem

    def validate(self, value, model_instance):
        """A missing date is refused unless the field may be blank."""
        if value is None:
            if not self.blank:
                raise ValidationError(self.error_messages["blank"], code="blank")
            return
        super().validate(value, model_instance)

    def get_prep_value(self, value):
        """The EDTF text, "" for no date."""
        value = read_date(super().get_prep_value(value))
        return value.edtf if value else ""

    def get_placeholder(self, value, compiler, connection):
        """Refuse an update of the date that leaves its companions as they were."""
        for kind in COMPANIONS:
            refuse_a_partial_update(compiler, self, self.companion_name(kind))
        return "%s"

    def value_to_string(self, obj):
        """For fixtures: the EDTF."""
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs):
        """One box for words or EDTF, which questions a date that can hardly be right."""
        defaults = {"form_class": RecordedDateFormField, "help_text": self.help_text or HELP}
        return super().formfield(**{**defaults, **kwargs})


@lru_cache(maxsize=8192)
def _loaded(edtf: str) -> PartialDate:
    """The date of a row from the database, marked as one whose words are in the column beside it."""
    value = PartialDate.parse(edtf)
    return PartialDate(value.edtf, value.earliest, value.latest, _WORDS_ELSEWHERE)


def read_date(value) -> PartialDate | None:
    """A PartialDate as it is, text read, None or blank as no date. Raises ValueError."""
    if value is None or isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise ValueError(f"A date is given as text or as a PartialDate, not as {type(value).__name__}: {value!r}.")
    return PartialDate.parse(value) if value.strip() else None


def refuse_a_partial_update(compiler, field, needed: str) -> None:
    """Raise ValueError if an UPDATE writes `field` without `needed`: date and companions change together."""
    updated = [target for target, _, _ in getattr(compiler.query, "values", [])]
    model = field.model._meta
    if not updated or field not in updated or needed in [target.name for target in updated]:
        return
    raise ValueError(
        f"{model.label}.{field.name} cannot be updated without {needed}: a date and its companions change "
        f"together. Assign the date and call save(), with all its columns in update_fields if you give that; "
        f"or call update(**partial_date_columns(...))."
    )


def partial_date_columns(name: str, value) -> dict:
    """All columns of the date `name` for `queryset.update(**...)`; raises ValueError for what is no date."""
    date = read_date(value)
    return {
        name: date,
        f"{name}_earliest": date.earliest if date else None,
        f"{name}_latest": date.latest if date else None,
        f"{name}_words": date.words if date else "",
    }


def partial_date_constraints(name: str, table: str) -> list[models.CheckConstraint]:
    """What the database itself can prove of the date `name`; `table` begins the constraints' names.

    The first day is not after the last; no date has neither bounds nor words; a date has at least one bound.
    """
    earliest, latest, words = (f"{name}_{kind}" for kind in COMPANIONS)
    no_bounds = models.Q(**{f"{earliest}__isnull": True, f"{latest}__isnull": True})
    nothing = models.Q(**{name: "", words: ""}) & no_bounds
    in_order = models.Q(**{f"{earliest}__lte": models.F(latest)})
    open_side = models.Q(**{f"{earliest}__isnull": True}) | models.Q(**{f"{latest}__isnull": True})
    return [
        models.CheckConstraint(condition=in_order | open_side, name=f"{table}_{name}_bounds_in_order"),
        models.CheckConstraint(
            condition=nothing | (~models.Q(**{name: ""}) & ~no_bounds), name=f"{table}_{name}_bounds_if_dated"
        ),
    ]
