"""Groups of accounts: who enters, who reviews, who may see what is confidential."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from detainees import models

CONFIDENTIAL = (models.ConfidentialNote, models.SourceIdentity)
"""Seen only by those who must: neither researchers nor reviewers as such."""

RECORD = tuple(
    getattr(models, name)
    for name in models.__all__
    if isinstance(getattr(models, name), type)
    and issubclass(getattr(models, name), models.Record)
    and not getattr(models, name)._meta.abstract
    and getattr(models, name) not in CONFIDENTIAL
)
"""What researchers enter and edit."""

RESEARCHERS = "Researchers"
REVIEWERS = "Reviewers"
KEEPERS = "Keepers of confidential notes"


def codenames(rows, *acts: str) -> set[str]:
    """Return the permissions for the acts on the rows of some models."""
    return {f"{act}_{model._meta.model_name}" for model in rows for act in acts}


@transaction.atomic
def ensure_groups() -> dict[str, Group]:
    """Create the three groups, or give them their permissions anew; returns them by name.

    Researchers enter and edit. Reviewers do so too, and approve, publish and withdraw (add and change
    editions). Confidential notes and the identity of sources are a third group's, to be joined besides.
    """
    enter = codenames(RECORD, "add", "change", "delete", "view") | codenames((models.Edition,), "view")
    granted = {
        RESEARCHERS: enter,
        REVIEWERS: enter | codenames((models.Edition,), "add", "change"),
        KEEPERS: codenames(CONFIDENTIAL, "add", "change", "delete", "view"),
    }
    groups = {}
    for name, wanted in granted.items():
        groups[name], _created = Group.objects.get_or_create(name=name)
        permissions = Permission.objects.filter(content_type__app_label="detainees", codename__in=wanted)
        groups[name].permissions.set(permissions)
    return groups
