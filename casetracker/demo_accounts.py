"""The three accounts with which an evaluator tries the admin. They exist in demonstrations only.

Each start of the demo gives them new random passwords and prints them, so none is ever written down in the
project and none that was printed yesterday opens anything today.
"""

import secrets

from django.contrib.auth import get_user_model
from django.db import transaction

# The address marks an account as the demo's own; real mail cannot be delivered to .invalid (RFC 2606).
DEMO_MAIL = "@demo.invalid"
ACCOUNTS = {
    "admin": "everything, accounts included",
    "researcher": "enters and edits cases",
    "reviewer": "a second person, who approves and publishes",
}


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
    # Only here: a process of the public site reads this file too, and has no research side to import.
    from detainees.groups import RESEARCHERS, REVIEWERS, ensure_groups

    is_admin = name == "admin"
    user = get_user_model().objects.create(username=name, email=name + DEMO_MAIL, is_staff=True, is_superuser=is_admin)
    if not is_admin:
        user.groups.add(ensure_groups()[{"researcher": RESEARCHERS, "reviewer": REVIEWERS}[name]])


def _renew(user) -> str:
    password = secrets.token_urlsafe(9)
    user.set_password(password)
    user.save(update_fields=["password"])
    return password
