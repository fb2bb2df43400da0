"""What each group may do, with everything there is: written out, so that no right comes or goes unseen."""

import pytest
from django.apps import apps

from detainees.access import (
    ADMINISTRATORS,
    CONFIDENTIAL,
    RECORD,
    RESEARCHERS,
    REVIEWERS,
    TERMS,
    permissions_of,
    tables,
)
from detainees.models import Fact
from detainees.models.base import Record

EVERYTHING, NOTHING = {"view", "add", "change", "delete"}, set()

MAY = {
    RESEARCHERS: {
        "the record": EVERYTHING,
        "terms": {"view", "add", "change"},
        "detainees.edition": {"view", "add"},
        "detainees.sourcefile": {"view", "add"},
    },
    REVIEWERS: {
        "the record": EVERYTHING,
        "terms": {"view", "add", "change"},
        "detainees.edition": {"view", "add", "change"},
        "detainees.sourcefile": {"view", "add"},
    },
    ADMINISTRATORS: {
        "the record": {"view"},
        "terms": {"view"},
        "detainees.edition": {"view", "change", "delete"},
        "detainees.sourcefile": {"view", "delete"},
        "detainees.confidentialreading": {"view"},
        "detainees.filereading": {"view"},
        "auth.user": {"view", "add", "change"},
        "auth.group": {"view"},
    },
}


def rights(group: str) -> dict[str, set[str]]:
    """What a group may do, by model."""
    found: dict[str, set[str]] = {}
    for permission in permissions_of(group):
        app, act, model = permission.replace(".", "_").split("_", 2)
        found.setdefault(f"{app}.{model}", set()).add(act)
    return found


@pytest.mark.parametrize("group", MAY)
def test_a_group_may_do_this_and_nothing_else(group):
    said = dict(MAY[group])
    expected = dict.fromkeys(tables(RECORD), said.pop("the record")) | dict.fromkeys(tables(TERMS), said.pop("terms"))
    assert rights(group) == expected | said


@pytest.mark.parametrize("group", MAY)
def test_no_group_may_do_anything_with_what_is_confidential(group):
    assert not rights(group).keys() & set(tables(CONFIDENTIAL))
    assert tables(CONFIDENTIAL) == ("detainees.confidentialnote", "detainees.sourceidentity")


def test_every_fact_is_part_of_the_record_that_researchers_enter():
    models = [one for one in apps.get_app_config("detainees").get_models() if issubclass(one, Record)]
    assert set(models) == {*RECORD, *CONFIDENTIAL, *TERMS}
    facts = [one for one in models if issubclass(one, Fact)]
    assert facts
    assert set(facts) <= set(RECORD)
    assert {"detainees.riskflag", "detainees.detainee", "detainees.citation"} <= set(tables(RECORD))
    assert not {"detainees.edition", "detainees.sourcefile", "detainees.publicationact"} & set(tables(RECORD))
