"""Queries are written as Django writes them, whatever they are ordered by."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.backends.postgresql.compiler import SQLCompiler as DjangosCompiler
from django.db.models import Count, F, Value
from django.db.models.expressions import Expression
from django.db.models.functions import Lower

from casetracker.postgresql.compiler import SQLCompiler
from detainees.models import Citation, Detainee, Name, Statement

MODELS = [model for app in ("detainees", "published") for model in apps.get_app_config(app).get_models()]
NAMES = Name.objects.select_related("detainee", "asserted_by")
QUERIES = [
    *(model._default_manager.all() for model in MODELS),
    NAMES,
    NAMES.order_by("-detainee__label", "text", "text"),
    NAMES.order_by(F("text").desc(nulls_last=True), Lower("text")),
    NAMES.order_by("?"),
    NAMES.reverse(),
    NAMES.order_by(),
    NAMES.distinct(),
    NAMES.order_by("detainee", "-pk").distinct("detainee"),
    NAMES.values_list("text", flat=True),
    NAMES.values("text").annotate(n=Count("pk")).order_by("-n", "text"),
    NAMES.annotate(text_too=F("text"), one=Value(1)).order_by("text_too", "one"),
    NAMES.filter(detainee__in=Detainee.objects.order_by("label")[:3]),
    Name.objects.order_by("text").union(Name.objects.all()).order_by("text"),
    Detainee.objects.annotate(n=Count("names")).filter(n__gt=1),
    Statement.objects.filter(speakers__label="A").order_by("speakers__names__text"),
    Citation.objects.select_related("source__derived_from__derived_from").order_by("source", "pk"),
]


def written(compiler, rows):
    """The SQL of a query with its parameters, as one of the compilers writes it."""
    return compiler(rows.query.clone(), connection, "default").as_sql()


@pytest.mark.parametrize("rows", QUERIES, ids=lambda rows: rows.model.__name__)
def test_a_query_is_written_as_django_writes_it(rows):
    assert written(SQLCompiler, rows) == written(DjangosCompiler, rows)


def test_no_column_is_compared_with_a_name_to_order_by(monkeypatch):
    asked = []
    monkeypatch.setattr(Expression, "__hash__", lambda column: asked.append(column) or id(column))
    written(SQLCompiler, NAMES.order_by("-detainee__label", "text"))
    assert asked == []
    written(DjangosCompiler, NAMES.order_by("-detainee__label", "text"))
    assert len(asked) > 40


def test_the_connection_writes_its_queries_so():
    assert type(Name.objects.all().query.get_compiler("default")) is SQLCompiler
