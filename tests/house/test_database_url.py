"""DATABASE_URL: what is understood, and what is refused in words that help."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from casetracker.database_url import parse_database_url, write_database_url


def parsed(url):
    return parse_database_url(url, "DATABASE_URL")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_every_part_of_a_url_is_read(scheme):
    assert parsed(f"{scheme}://anna:secret@db.example.org:6432/cases?sslmode=require") == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "cases",
        "USER": "anna",
        "PASSWORD": "secret",
        "HOST": "db.example.org",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


def test_encoded_signs_are_decoded_once():
    database = parsed("postgres://a%40b:p%2Fw%25%3A%23@h/caf%C3%A9")
    assert (database["USER"], database["PASSWORD"], database["NAME"]) == ("a@b", "p/w%:#", "café")


def test_a_socket_folder_is_given_in_the_query():
    database = parsed("postgres:///cases?host=/run/postgresql&user=anna&port=5433")
    assert (database["HOST"], database["USER"], database["PORT"]) == ("/run/postgresql", "anna", "5433")
    assert database["OPTIONS"] == {}


def test_an_address_of_version_6_is_read():
    assert parsed("postgres://u@[::1]:5433/n")["HOST"] == "::1"


def test_what_is_not_said_is_left_to_the_server():
    assert parsed("postgres://h/n") | {"ENGINE": ""} == {
        "ENGINE": "",
        "NAME": "n",
        "USER": "",
        "PASSWORD": "",
        "HOST": "h",
        "PORT": "",
        "OPTIONS": {},
    }


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mysql://u:hush@h/n", "only PostgreSQL is supported"),
        ("cases", "only PostgreSQL is supported"),
        ("postgres://u:hush@h", "does not end in the name of one database"),
        ("postgres://u:hush@h/", "does not end in the name of one database"),
        ("postgres://u:hush@h/a/b", "does not end in the name of one database"),
        ("postgres://u@h/n#hush", "does not end in the name of one database"),
        ("postgres://u:hush@h:0/n", "port"),
        ("postgres://u:hush@h:65536/n", "port"),
        ("postgres://u:hush@h:five/n", "port"),
        ("postgres://u@h/n?port=hush", "port"),
        ("postgres://u:hush/hush@h/n", "%2F for /"),
        ("postgres://u:hush#hush@h/n", "%23 for #"),
        ("postgres://u:hush@[::1/n", "cannot be read"),
        ("postgres://u:hush℀@h/n", "cannot be read"),
        ("postgres://u:hush@h/n?sslmod=require", "sslmode"),
    ],
)
def test_a_url_that_cannot_be_used_is_refused_with_the_mend_and_without_its_password(url, says):
    with pytest.raises(ImproperlyConfigured) as refused:
        parsed(url)
    message = str(refused.value)
    assert says in message
    assert message.startswith("DATABASE_URL ")
    assert "hush" not in message


@pytest.mark.parametrize(
    "url",
    [
        "postgres://reader:p%40ss%2Fw%3Aord@db.example.org:5433/cases?sslmode=require",
        "postgres://reader@/cases?host=%2Frun%2Fpostgresql",
        "postgres://reader:x@[::1]/ca%20ses",
    ],
)
def test_a_url_that_is_written_is_read_back_as_the_same_database(url):
    database = parse_database_url(url, "DATABASE_URL")
    assert parse_database_url(write_database_url(database), "DATABASE_URL") == database
