"""Forms that were already sent, so that a form sent twice is saved once."""

from django.conf import settings
from django.db import models

from .people import Detainee


class Submission(models.Model):
    """A form that was saved. Its token comes with the page and is valid for one save.

    ``state_hash`` tells the same form sent twice from one that was typed on further in another tab; the earliest have
    none. ``page`` and ``turn`` are those of the page that sent it: what it wrote before and arrives later is no draft.
    """

    token = models.CharField(max_length=64, unique=True)
    state_hash = models.CharField(max_length=64, blank=True)
    page = models.CharField(max_length=64, blank=True)
    turn = models.PositiveIntegerField(default=0)
    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="+")
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.sent_by}: {self.detainee}"
