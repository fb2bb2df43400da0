"""The three accounts with which an evaluator tries the admin. They exist in demonstrations only.

Each start of the demo gives them new random passwords and prints them, so none is ever written down in the
project and none that was printed yesterday opens anything today.
"""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q

# The address marks an account as the demo's own; real mail cannot be delivered to .invalid (RFC 2606).
DEMO_MAIL = "@demo.invalid"
ACCOUNTS = {
    "admin": "everything, accounts included",
    "researcher": "enters and edits cases",
    "reviewer": "a second person, who approves and publishes",
}
# A researcher's tools. Sessions, log entries and accounts are not among them.
APPS = ("detainees", "published")


@transaction.atomic
def renew_demo_accounts() -> dict[str, str]:
    """Create the accounts or give them new passwords; returns name -> password.

    Empty where the database has users of its own: then it is no demonstration, and nobody's account is
    touched or added.
    """
    if _has_users_of_its_own():
        return {}
    passwords = {name: secrets.token_urlsafe(9) for name in ACCOUNTS}
    for name, password in passwords.items():
        _renew(name, password)
    return passwords


def _has_users_of_its_own() -> bool:
    users = get_user_model().objects
    return users.exclude(email__endswith=DEMO_MAIL).exists()


def _renew(name: str, password: str) -> None:
    user, is_new = get_user_model().objects.get_or_create(
        username=name,
        defaults={"email": name + DEMO_MAIL, "is_staff": True, "is_superuser": name == "admin"},
    )
    user.set_password(password)
    user.save(update_fields=["password"])
    if is_new and name != "admin":
        user.user_permissions.set(_permissions(name))


def _permissions(name: str):
    """Both see and edit the record; to approve and to publish is the reviewer's."""
    granted = Permission.objects.filter(content_type__app_label__in=APPS)
    ordinary = Q(codename__regex=r"^(add|change|delete|view)_")
    return granted if name == "reviewer" else granted.filter(ordinary)
