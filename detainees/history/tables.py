"""The history tables, read from the models: for each row, for each link, and what is part of what."""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

from detainees.access import CONFIDENTIAL
from detainees.models import Record


@dataclass(frozen=True)
class Links:
    """One list of plain links: whom an allegation names, who belongs to a matter. It has a history of its own."""

    field: models.ManyToManyField
    history: type[models.Model]

    @property
    def whole(self) -> type[models.Model]:
        """The model on whose rows the list stands."""
        return self.field.model

    @property
    def target(self) -> type[models.Model]:
        """The model of the rows it names."""
        return self.field.related_model

    @property
    def table(self) -> type[models.Model]:
        """The table that holds the links now."""
        return self.field.remote_field.through

    @property
    def whole_column(self) -> str:
        """The column of the row on which the list stands."""
        return self.field.m2m_column_name()

    @property
    def target_column(self) -> str:
        """The column of the row that is named."""
        return self.field.m2m_reverse_name()

    @property
    def kind(self) -> str:
        """What the list is called in addresses."""
        return f"{self.whole._meta.model_name}.{self.field.name}"


@dataclass(frozen=True)
class Part:
    """That the rows of one model are parts of another's: they go when it goes."""

    model: type[models.Model]
    column: str


@cache
def recorded_models() -> tuple[type[models.Model], ...]:
    """Return the models whose rows have a history, in the order in which they are declared."""
    found = apps.get_app_config("detainees").get_models()
    return tuple(one for one in found if issubclass(one, Record) and not one._meta.proxy)


@cache
def open_models() -> tuple[type[models.Model], ...]:
    """Return the recorded models that are not confidential."""
    return tuple(model for model in recorded_models() if model not in CONFIDENTIAL)


def model_called(name: str) -> type[models.Model] | None:
    """Return the recorded model of this name in addresses, or None."""
    return next((model for model in recorded_models() if model._meta.model_name == name), None)


def history_of(model: type[models.Model]) -> type[models.Model]:
    """Return the table in which the steps of a model's rows are kept."""
    return model.pgh_event_model


@cache
def all_links() -> tuple[Links, ...]:
    """Return every list of plain links with its history."""
    kept = {
        one.pgh_tracked_model._meta.concrete_model: one
        for one in apps.get_app_config("detainees").get_models()
        if getattr(one, "pgh_tracked_model", None) is not None and one.pgh_tracked_model._meta.proxy
    }
    fields = [field for model in recorded_models() for field in model._meta.local_many_to_many]
    return tuple(
        Links(field, kept[field.remote_field.through]) for field in fields if field.remote_field.through in kept
    )


@cache
def parts_of(model: type[models.Model]) -> tuple[Part, ...]:
    """Return what is a part of a model's rows: whatever is deleted with them."""
    return tuple(
        Part(other, column.column)
        for other in recorded_models()
        for column in other._meta.concrete_fields
        if isinstance(column, models.ForeignKey)
        and column.related_model is model
        and column.remote_field.on_delete is models.CASCADE
    )


def shown_columns(model: type[models.Model]) -> list[models.Field]:
    """Return the columns a person would ask about; the parts of a date stand in the date itself."""
    silent = {"id", "revision", "public_id"}
    return [one for one in model._meta.concrete_fields if one.name not in silent and not hasattr(one, "of")]
