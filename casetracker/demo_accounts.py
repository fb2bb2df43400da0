"""The three accounts with which an evaluator tries the admin. They exist in demonstrations only.

Each start of the demo gives them new random passwords and prints them, so none is ever written down in the
project and none that was printed yesterday opens anything today.
"""

import secrets

from django.apps import apps
from django.contrib.auth import get_user_model
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
    """Create the accounts, or give them new passwords; returns name -> password.

    Empty where people can log in already but none with a demo account: that is no demonstration, and nobody
    is touched or added. Accounts that an evaluator adds or removes stay added or removed.
    """
    users = get_user_model().objects.filter(is_active=True)
    if not users.exists():
        for name in ACCOUNTS:
            _create(name)
    return {
        user.get_username(): _renew(user)
        for user in users.filter(username__in=ACCOUNTS, email__endswith=DEMO_MAIL).order_by("pk")
    }


def _create(name: str) -> None:
    is_admin = name == "admin"
    user = get_user_model().objects.create(username=name, email=name + DEMO_MAIL, is_staff=True, is_superuser=is_admin)
    if not is_admin:
        user.user_permissions.set(_permissions(name))


def _renew(user) -> str:
    password = secrets.token_urlsafe(9)
    user.set_password(password)
    user.save(update_fields=["password"])
    return password


def _permissions(name: str):
    """Both see and edit the record; to approve and to publish is the reviewer's."""
    granted = apps.get_model("auth", "Permission").objects.filter(content_type__app_label__in=APPS)
    ordinary = Q(codename__regex=r"^(add|change|delete|view)_")
    return granted if name == "reviewer" else granted.filter(ordinary)
