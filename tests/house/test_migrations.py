"""Migrations say what the models say."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_migration_of_ours_has_a_name_that_says_what_it_does():
    names = [path.stem for app in ("detainees", "published") for path in CHECKOUT.glob(f"{app}/migrations/0*.py")]
    assert names
    assert [name for name in names if re.search(r"_auto_|_initial$|^\d+$", name)] == []
