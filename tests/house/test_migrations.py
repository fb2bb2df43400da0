"""Migrations say what the models say."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from casetracker.broken_rules import refuse_rows_that_break
from detainees.models import Allegation, Statement
from tests import factories as make

pytestmark = pytest.mark.own_server

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_migration_of_ours_has_a_name_that_says_what_it_does():
    names = [path.stem for app in ("detainees", "published") for path in CHECKOUT.glob(f"{app}/migrations/0*.py")]
    assert names
    assert [name for name in names if re.search(r"_auto_|_initial$|^\d+$", name)] == []


def without_rule(table, *names):
    """Take rules away, as if the database was one of an earlier version."""
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")


def all_at_once(name):
    """The operation of a migration that takes many, and the state after it."""
    [operation] = import_module(f"detainees.migrations.{name}").Migration.operations
    return operation, MigrationLoader(connection).project_state(("detainees", name))


@pytest.mark.django_db
def test_an_upgrade_that_brings_a_rule_names_every_row_that_breaks_it_and_what_to_do():
    without_rule("detainees_allegation", "allegation_level_chosen")
    without_rule("detainees_name", "name_kind_chosen")
    broken = sorted(make.make_allegation(level="").pk for _each in range(22))
    make.make_allegation()
    name = make.make_name(detainee=make.make_detainee(), kind="")
    operation, state = all_at_once("0006_nothing_stated_by_default")
    rules = [one for one in operation.operations if operation.is_rule_of_an_old_table(one)]
    with connection.schema_editor() as editor, pytest.raises(CommandError) as refused:
        refuse_rows_that_break(rules, "detainees", editor, state)
    said = str(refused.value)
    ids = ", ".join(map(str, broken[:20]))
    page = f"/admin/detainees/allegation/{broken[0]}/change/"
    assert "allegation_level_chosen (Choose a value" in said
    assert f"table detainees_allegation, id {ids} and 2 more. The first one: {page}" in said
    assert f"table detainees_name, id {name.pk}. The first one: /admin/detainees/name/{name.pk}/change/" in said
    assert said.count("\n- ") == 2
    assert "changed nothing" in said
    assert said.endswith("then run migrate again.")
    assert Allegation.objects.filter(level="").count() == 22


@pytest.mark.django_db
def test_once_the_rows_are_corrected_the_upgrade_goes_on():
    name = "statement_quotation_has_a_language"
    without_rule("detainees_statement", name)
    statement = make.make_statement(quotation="¿Dónde están?", quotation_language="")
    operation, state = all_at_once("0011_a_quotation_has_a_language")
    with connection.schema_editor() as editor, pytest.raises(CommandError, match=f"{name}.*id {statement.pk}\\."):
        operation.database_forwards("detainees", editor, state, state)
    Statement.objects.update(quotation_language="es")
    connection.check_constraints()
    with connection.schema_editor() as editor:
        operation.database_forwards("detainees", editor, state, state)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_constraint WHERE conname = %s", [name])
        assert cursor.fetchone() == (1,)
