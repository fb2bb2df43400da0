"""Ask for the reason to read a confidential row, remember it for a while, and record each reading."""

from datetime import timedelta

from django import forms
from django.contrib.admin.utils import NestedObjects
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from detainees.access import CONFIDENTIAL
from detainees.models import ConfidentialReading

from .reasons import ReasonField

REASONS = "reasons_to_read"
LASTS = timedelta(minutes=10)
"""How long a reason holds, for one row and one login."""


class ReasonForm(forms.Form):
    """The one question before a confidential row is shown."""

    why_read = ReasonField(
        label=_("Why do you need to read it?"),
        help_text=_("Your reason is kept with your name and the time. Administrators can read it."),
        error_messages={"required": _("Fill in why you need to read it.")},
    )


def key_of(row) -> str:
    """Return how a row is called among the reasons of a login."""
    return f"{row._meta.model_name} {row.public_id}"


def keep_reason(request, row, why: str) -> None:
    """Let a reason hold for the row from now on."""
    given = request.session.get(REASONS, {})
    request.session[REASONS] = {**given, key_of(row): [why, timezone.now().timestamp()]}


def reason_given(request, row) -> str:
    """Return the reason that holds for the row, or an empty string.

    For what is sent back a late one still does: the text was read already, and what was typed is not thrown away.
    """
    why, at = request.session.get(REASONS, {}).get(key_of(row), ("", 0))
    is_late = timezone.now().timestamp() - at > LASTS.total_seconds()
    return "" if is_late and request.method != "POST" else why


def note_reading(request, row, why: str) -> None:
    """Write down who reads the row and why."""
    ConfidentialReading.objects.create(model=row._meta.label, row=row.public_id, read_by=request.user, why=why)


def holds_what_is_confidential(rows) -> bool:
    """Whether confidential rows would be deleted with these."""
    collector = NestedObjects(using="default", origin=rows)
    collector.collect(rows)
    return any(model in CONFIDENTIAL for model in collector.data)
