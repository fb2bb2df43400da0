"""Create and repair the groups of accounts after every migration, from the access matrix."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from .access import ADMINISTRATORS, RESEARCHERS, REVIEWERS, permissions_of

GROUPS = (RESEARCHERS, REVIEWERS, ADMINISTRATORS)

FORMER = ("Keepers of confidential notes",)
"""Groups that gave rights once and are no more: what they gave is given to single accounts now."""


@transaction.atomic
def ensure_groups() -> dict[str, Group]:
    """Create the three groups, or give them what the matrix says and nothing else; returns them by name.

    Former groups go, and what they allowed with them.
    """
    Group.objects.filter(name__in=FORMER).delete()
    return {name: ensure_group(name) for name in GROUPS}


def ensure_group(name: str) -> Group:
    """Create a group, or let it have what the matrix says."""
    wanted = permissions_of(name)
    apps = {one.partition(".")[0] for one in wanted}
    found = Permission.objects.filter(content_type__app_label__in=apps).select_related("content_type")
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.set(one for one in found if f"{one.content_type.app_label}.{one.codename}" in wanted)
    return group


def ensure_after_migrate(*, using, **_given) -> None:
    """Let the groups follow the matrix wherever the tables were migrated."""
    if using == "default":
        ensure_groups()
