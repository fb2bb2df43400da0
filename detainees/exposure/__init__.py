"""Classify every field of the research record as public, internal or confidential.

*Public* fields may reach readers, through a document and only as it writes them: the types of the document
(``casetracker.document``) say where each stands and what is cut. The others are declared in ``fields``. *Internal* ones
stay with colleagues. *Confidential* ones are seen by single accounts, who say why each time.
A field that is declared in neither place fails the suite.
"""

from django.apps import apps
from django.db import models

from .fields import DECLARED
from .kinds import Declared, Exposure

__all__ = [
    "DECLARED",
    "Declared",
    "Exposure",
    "declared",
    "fields_of",
    "is_public",
    "own_fields",
    "research_models",
]


def declared(model: type[models.Model], name: str) -> Declared | None:
    """Return what is declared of a field, by its own row or by rule; None where nothing is.

    By rule: a companion of a date follows the date, a history the row it is kept of, a table of links the list.
    """
    if model.__name__ in DECLARED:
        column = model._meta.get_field(name)
        return DECLARED[model.__name__].get(getattr(column, "of", name))
    tracked = getattr(model, "pgh_tracked_model", None)
    if tracked is not None:
        is_trail = name.startswith("pgh_")
        return Declared(Exposure.INTERNAL) if is_trail else declared(tracked, name)
    return declared_of_link(model, name)


def declared_of_link(table: type[models.Model], name: str) -> Declared | None:
    """Return what is declared of a column of a table of plain links: as the list that is kept in it."""
    if name == "id":
        return Declared(Exposure.INTERNAL)
    through = table._meta.concrete_model
    for model in apps.get_app_config("detainees").get_models():
        for field in model._meta.local_many_to_many:
            if field.remote_field.through is through:
                return declared(model, field.name)
    return None


def is_public(model: type[models.Model], name: str) -> bool:
    """Whether a field may reach readers."""
    found = declared(model, name)
    return found is not None and found.exposure == Exposure.PUBLIC


def research_models() -> list[type[models.Model]]:
    """Return every table of the research record: those of history and of plain links too."""
    return list(apps.get_app_config("detainees").get_models(include_auto_created=True))


def fields_of(exposure: Exposure) -> list[tuple[type[models.Model], str]]:
    """Return (model, field) for each field declared so, those that follow by rule too."""
    return [
        (model, field.name)
        for model in research_models()
        for field in own_fields(model)
        if (found := declared(model, field.name)) and found.exposure == exposure
    ]


def own_fields(model: type[models.Model]) -> list[models.Field]:
    """Return the columns of a model and the lists it keeps in tables of their own."""
    return [*model._meta.concrete_fields, *model._meta.local_many_to_many]
