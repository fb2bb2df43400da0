"""After an upgrade ``migrate`` says in plain words which tables have to be filled again, and by which command."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from detainees.models import CustodyConflict
from published.models import SearchName
from published.publish import publish
from tests import factories as make

pytestmark = pytest.mark.django_db


def migrate() -> str:
    """What ``manage.py migrate`` says."""
    said = StringIO()
    call_command("migrate", stdout=said)
    return said.getvalue()


def run(command) -> str:
    said = StringIO()
    call_command(command, "--if-needed", stdout=said)
    return said.getvalue()


def filled_by_an_older_version(table):
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE {table} IS NULL")


@pytest.fixture
def woman():
    """A public case, entered in a database that was made by this version."""
    woman = make.make_detainee(name="Amina Testova")
    publish(woman, by=make.make_user(), approved_by=make.make_user())
    return woman


@pytest.mark.parametrize(
    ("table", "command"),
    [("published_case", "rebuild_public"), ("detainees_custodyconflict", "find_contradictions")],
)
def test_migrate_names_the_command_until_it_has_run(woman, table, command):
    assert f"manage.py {command}" not in migrate()
    assert "Nothing to do." in run(command)
    filled_by_an_older_version(table)
    for _twice in range(2):
        said = migrate()
        assert f"Run: manage.py {command}\n" in said
        assert said.count("Run: manage.py") == 1
    assert "Nothing to do." not in run(command)
    assert f"manage.py {command}" not in migrate()


def test_what_an_older_version_filled_is_filled_again(woman):
    SearchName.objects.all().delete()
    filled_by_an_older_version("published_case")
    assert run("rebuild_public") == "1 cases and group cases are public.\n"
    assert SearchName.objects.filter(text="Amina Testova").exists()


def test_cases_of_an_older_version_are_looked_at_once(woman):
    make.make_event([woman], kind="killed_in_operation", begin_on="2011-09-16")
    make.make_event([woman], kind="arrest", begin_on="2011-12-14")
    filled_by_an_older_version("detainees_custodyconflict")
    assert run("find_contradictions") == "1 new case\n"
    assert CustodyConflict.objects.get().detainee == woman
    CustodyConflict.objects.all().delete()
    assert "Nothing to do." in run("find_contradictions")


@pytest.mark.parametrize("table", ["published_case", "detainees_custodyconflict"])
def test_an_empty_database_has_nothing_to_fill(table):
    filled_by_an_older_version(table)
    assert "Run:" not in migrate()
    assert "Nothing to do." in run("rebuild_public")
    make.make_detainee()
    assert "Run:" not in migrate()
