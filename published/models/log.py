"""The public log of what was published and withdrawn: each line holds the hash of the line before it."""

from django.db import models


class PublicLogEntry(models.Model):
    """One line of the public log: canonical JSON that holds the hash of the line before it; and its own hash."""

    number = models.PositiveIntegerField(primary_key=True)
    hash = models.CharField(max_length=64)
    line = models.TextField()

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"entry {self.number}"
