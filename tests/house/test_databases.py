"""Which process may open which database as whom."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from casetracker.databases import databases_for, derived_password, reader_role

pytestmark = pytest.mark.own_server

OWNER_URL = "postgres://owner:secret@h:5432/cases"
READER_URL = "postgres://visitor:other@h:5432/cases"


def test_without_urls_owner_and_reader_share_the_embedded_database():
    databases, reader = databases_for("both", "", "", "key")
    assert reader == "casetracker_reader"
    assert {alias: entry["USER"] for alias, entry in databases.items()} == {
        "default": "casetracker",
        "public": "casetracker_reader",
    }
    assert {entry["ENGINE"] for entry in databases.values()} == {"casetracker.embedded_postgres"}
    assert len({entry["NAME"] for entry in databases.values()}) == 1


def test_the_reader_of_a_given_database_is_derived_from_its_owner():
    databases, reader = databases_for("both", OWNER_URL, "", "key")
    owner, public = databases["default"], databases["public"]
    assert reader == public["USER"] == "cases_reader"
    assert [owner[part] == public[part] for part in ("HOST", "PORT", "NAME", "ENGINE", "PASSWORD")] == [
        *(True, True, True, True, False)
    ]


def test_the_derived_password_stays_the_same_and_follows_key_and_owner():
    assert derived_password("key", "secret") == derived_password("key", "secret")
    assert len({derived_password(*given) for given in (("key", "a"), ("key", "b"), ("other", "a"))}) == 3
    assert len(derived_password("key", "secret")) >= 40


@pytest.mark.parametrize("site", ["both", "research"])
def test_a_given_reader_is_used_as_it_is(site):
    databases, reader = databases_for(site, OWNER_URL, READER_URL, "key")
    assert reader == databases["public"]["USER"] == "visitor"
    assert databases["public"]["PASSWORD"] == "other"


def test_the_public_site_has_one_connection_and_it_is_the_readers():
    databases, reader = databases_for("public", "", READER_URL, "key")
    assert list(databases) == ["default"]
    assert databases["default"]["USER"] == reader == "visitor"


@pytest.mark.parametrize(
    ("site", "owner_url", "reader_url", "says"),
    [
        ("public", OWNER_URL, READER_URL, "must never hold the owner's password"),
        ("public", OWNER_URL, "", "must never hold the owner's password"),
        ("public", "", "postgres://h/cases", "names no user"),
        ("both", OWNER_URL, "postgres://owner:x@h/cases", "name the same role"),
        ("both", OWNER_URL, "postgres://visitor:x@h/elsewhere", "another database"),
        ("both", "", READER_URL, "Set both"),
    ],
)
def test_urls_that_would_break_the_wall_are_refused(site, owner_url, reader_url, says):
    with pytest.raises(ImproperlyConfigured, match=says):
        databases_for(site, owner_url, reader_url, "key")


def test_the_readers_name_keeps_its_ending_in_a_long_name():
    role = reader_role("д" * 60)
    assert role.endswith("_reader")
    assert len(role.encode()) <= 63
