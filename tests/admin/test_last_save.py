"""No form lets the last save win: accounts, their groups, and the lists that researchers extend."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from detainees.groups import ensure_groups
from detainees.models import EvidenceKind, IdentifierSystem, Method, StaleSave, UndertakingKind
from tests.admin.forms import change_url, errors_of, open_form, read_form, save
from tests.factories import make_term, make_user

pytestmark = pytest.mark.django_db
User = get_user_model()


def account_url(user, page="change") -> str:
    """The page of an account."""
    return reverse(f"admin:auth_user_{page}", args=[user.pk])


def revoke(client, user):
    """Take an account's access away, as an administrator does."""
    url = account_url(user)
    sent = open_form(client, url)
    del sent["is_active"]
    assert save(client, url, sent).status_code == 302
    user.refresh_from_db()
    assert not user.is_active


def test_a_revoked_account_does_not_come_back_to_life_by_a_form_opened_before(editor, colleague):
    user = make_user("cleo", is_superuser=False)
    url = account_url(user)
    mine = open_form(editor, url)
    revoke(colleague, user)
    refused = save(editor, url, mine, email="cleo@example.org")
    said = errors_of(refused)
    assert "A colleague (ben) saved “no” at" in said
    assert "it was “yes”" in said
    user.refresh_from_db()
    assert (user.is_active, user.email) == (False, "")
    assert save(editor, url, read_form(refused).sent).status_code == 302
    user.refresh_from_db()
    assert (user.is_active, user.email) == (False, "cleo@example.org")


def test_a_group_that_a_colleague_took_away_is_not_given_back(editor, colleague):
    researchers, reviewers = (ensure_groups()[name] for name in ("Researchers", "Reviewers"))
    user = make_user("cleo", is_superuser=False)
    user.groups.set([researchers, reviewers])
    url = account_url(user)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), groups=[researchers.pk])
    said = errors_of(save(editor, url, mine, first_name="Cleo"))
    assert "Reviewers" in said
    assert set(Group.objects.filter(user=user)) == {researchers}


def test_two_who_type_into_one_box_of_an_account_see_both_values(editor, colleague):
    user = make_user("cleo", is_superuser=False)
    url = account_url(user)
    mine = open_form(editor, url)
    save(colleague, url, open_form(colleague, url), last_name="Second")
    said = errors_of(save(editor, url, mine, last_name="Third"))
    assert "You typed: “Third”. A colleague (ben) saved: “Second”" in said
    user.refresh_from_db()
    assert user.last_name == "Second"


@pytest.mark.parametrize("opened", ["", "null", "[]", "{", json.dumps({"is_active": True})])
def test_a_form_of_an_account_that_does_not_say_how_it_was_opened_changes_nothing(editor, opened):
    user = make_user("cleo", is_superuser=False)
    sent = open_form(editor, account_url(user))
    assert save(editor, account_url(user), sent, last_name="New", opened=opened).status_code == 200
    user.refresh_from_db()
    assert user.last_name == ""


def test_an_account_saved_without_a_change_by_anybody_is_saved(editor):
    user = make_user("cleo", is_superuser=False)
    assert save(editor, account_url(user), open_form(editor, account_url(user))).status_code == 302


def test_a_new_password_does_not_bring_a_revoked_account_back(editor, colleague, monkeypatch):
    user = make_user("cleo", is_superuser=False)
    url = account_url(user, "password_change")
    sent = open_form(editor, url)
    set_password = User.set_password

    def revoked_meanwhile(account, raw):
        User.objects.filter(pk=account.pk).update(is_active=False)
        set_password(account, raw)

    monkeypatch.setattr(User, "set_password", revoked_meanwhile)
    typed = {"password1": "not-a-word-1948", "password2": "not-a-word-1948", "set-password": "1"}
    assert save(editor, url, sent, **typed).status_code == 302
    user.refresh_from_db()
    assert not user.is_active
    assert user.check_password("not-a-word-1948")


@pytest.mark.parametrize("model", [IdentifierSystem, EvidenceKind, Method, UndertakingKind])
def test_a_term_that_a_colleague_changed_is_not_overwritten(editor, colleague, model):
    given = {"serves": "person"} if model is UndertakingKind else {}
    term = make_term(model, definition="First.", **given)
    url = change_url(term)
    mine = open_form(editor, url)
    assert save(colleague, url, open_form(colleague, url), definition="Second.").status_code == 302
    said = errors_of(save(editor, url, mine, definition="Third."))
    assert "You typed: “Third.”. A colleague (ben) saved: “Second.”" in said
    term.refresh_from_db()
    assert (term.definition, term.revision) == ("Second.", 2)


def test_a_term_read_before_a_colleague_saved_it_is_not_saved_by_code_either():
    term = make_term(Method)
    copy = Method.objects.get(pk=term.pk)
    term.definition = "Second."
    term.save()
    copy.definition = "Third."
    with pytest.raises(StaleSave):
        copy.save()
    term.definition = "Fourth."
    term.save()
    assert Method.objects.get(pk=term.pk).definition == "Fourth."


def test_the_lists_of_a_version_are_loaded_over_what_was_edited():
    call_command("loaddata", "vocabularies", verbosity=0)
    kind = EvidenceKind.objects.order_by("pk").first()
    was, kind.definition = kind.definition, "Edited."
    kind.save()
    call_command("loaddata", "vocabularies", verbosity=0)
    kind.refresh_from_db()
    assert (kind.definition, kind.revision) == (was, 3)
