"""Who may submit, approve and destroy editions."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext


def may_submit(request) -> bool:
    """Whether the user may make a candidate of a case."""
    return request.user.has_perm("detainees.add_edition")


def may_approve(request) -> bool:
    """Whether the user may approve, return, withdraw and merge."""
    return request.user.has_perm("detainees.change_edition")


def may_redact(request) -> bool:
    """Whether the user may destroy the bytes of editions."""
    return request.user.has_perm("detainees.delete_edition")


def refuse_unless(allowed: bool) -> None:
    """Raise PermissionDenied, in words, unless it is allowed."""
    if not allowed:
        raise PermissionDenied(gettext("Your account may not do this. Ask a reviewer or an administrator."))
