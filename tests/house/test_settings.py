"""Settings as a process gets them from its environment."""

import stat

import pytest


def shown(manage, expression, **variables):
    """What an expression over the settings prints."""
    done = manage("shell", "-v0", "-c", f"from django.conf import settings; print({expression})", **variables)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_settings_and_checking_start_no_server(manage, new_home):
    for command in (["check"], ["help"], ["pg", "status"]):
        assert manage(*command).returncode == 0
    assert [found.name for found in new_home.iterdir()] == ["secret_key"]


def test_the_secret_key_is_made_once_and_readable_by_its_owner_only(manage, new_home):
    keys = {shown(manage, "settings.SECRET_KEY") for _ in range(2)}
    assert len(keys) == 1
    assert len(keys.pop()) >= 50
    assert stat.S_IMODE((new_home / "secret_key").stat().st_mode) == 0o600


def test_a_given_secret_key_is_used_and_none_is_kept(manage, new_home):
    assert shown(manage, "settings.SECRET_KEY", SECRET_KEY="given") == "given"
    assert not new_home.exists()


@pytest.mark.parametrize(
    ("variables", "debug"),
    [
        ({}, "True"),
        ({"CASETRACKER_DEBUG": "no"}, "False"),
        ({"DATABASE_URL": "postgres://h/n"}, "False"),
        ({"DATABASE_URL": "postgres://h/n", "CASETRACKER_DEBUG": "1"}, "True"),
        ({"PUBLIC_DATABASE_URL": "postgres://u@h/n", "CASETRACKER_SITE": "public"}, "False"),
    ],
)
def test_debug_is_on_only_on_the_embedded_server_or_when_asked_for(manage, variables, debug):
    assert shown(manage, "settings.DEBUG", **variables) == debug


def test_the_public_site_installs_nothing_of_the_research_side(manage):
    apps = shown(manage, "'\\n'.join(settings.INSTALLED_APPS)", CASETRACKER_SITE="public").splitlines()
    assert "published" in apps
    assert not {"detainees", "pghistory", *(f"django.contrib.{app}" for app in RESEARCH_APPS)} & set(apps)


RESEARCH_APPS = ("admin", "auth", "contenttypes", "sessions", "messages")


@pytest.mark.parametrize(("site", "is_served"), [("research", True), ("both", True), ("public", False)])
def test_the_admin_is_served_where_the_research_side_is(manage, site, is_served):
    resolve = "from django.urls import is_valid_path; print(bool(is_valid_path('/admin/')))"
    done = manage("shell", "-v0", "-c", resolve, CASETRACKER_SITE=site)
    assert done.stdout.strip() == str(is_served), done.stderr


def test_a_public_address_with_https_asks_for_safe_cookies_and_names_the_host(manage):
    https = {"CASETRACKER_PUBLIC_URL": "https://cases.example.org/"}
    assert shown(manage, "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE", **https) == "True True"
    assert "cases.example.org" in shown(manage, "settings.ALLOWED_HOSTS", **https)
    assert shown(manage, "settings.CASETRACKER_PUBLIC_URL", **https) == "https://cases.example.org"


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"CASETRACKER_SITE": "reseach"}, "both, research, public"),
        ({"CASETRACKER_DEBUG": "perhaps"}, "CASETRACKER_DEBUG=1"),
        ({"CASETRACKER_ONION_URL": "http://short.onion"}, "CASETRACKER_ONION_URL=http://(56 letters and digits).onion"),
        ({"DATABASE_URL": "sqlite:///cases.db"}, "only PostgreSQL is supported"),
        ({"CASETRACKER_DATA": "/proc/nowhere"}, "Set SECRET_KEY"),
    ],
)
@pytest.mark.parametrize("command", ["check", "migrate", "demo"])
def test_a_wrong_setting_ends_in_one_line_that_says_what_to_write(manage, command, variables, says):
    done = manage(command, **variables)
    assert done.returncode == 1
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
