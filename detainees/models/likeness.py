"""Search keys of names, and pairs of records that may be one person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .people import Detainee, Name


class NameKey(models.Model):
    """A search key of a person: a word of a name in Latin letters, or "~" and its consonants.

    Triggers on names and on cases put the key ``DUE`` in place of all others whenever the text changes, whoever writes
    it: a form, a bulk write, SQL. Whoever searches makes the keys that are due first.
    """

    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="keys")
    name = models.ForeignKey(Name, models.CASCADE, null=True, related_name="keys")
    key = models.CharField(max_length=82)

    class Meta:
        indexes = [
            models.Index(fields=["key", "detainee"], name="namekey_by_key"),
            models.Index(fields=["key"], name="namekey_by_beginning", opclasses=["varchar_pattern_ops"]),
        ]

    def __str__(self):
        return self.key


class ResemblanceQuerySet(models.QuerySet):
    """Querysets of pairs."""

    def to_judge(self):
        """Return the pairs that nobody has judged and that are not merged."""
        return self.filter(judged_at=None, one__merged_into=None, other__merged_into=None)


class Resemblance(models.Model):
    """Two records whose names suggest one person. A suggestion, never a finding.

    Judged *not the same*, the pair stays so that it is not suggested again. If they are one person, one record is
    merged into the other, and the pair is no longer to be judged.
    """

    one = models.ForeignKey(Detainee, models.CASCADE, related_name="+")
    other = models.ForeignKey(Detainee, models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField(_("similarity, out of 100"))
    found_at = models.DateTimeField(auto_now_add=True)
    judged_at = models.DateTimeField(_("judged to be different people at"), null=True)
    judged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = ResemblanceQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "pk"]
        indexes = [models.Index(fields=["-score", "id"], condition=Q(judged_at=None), name="resemblance_to_judge")]
        constraints = [
            models.UniqueConstraint(name="resemblance_once_each", fields=["one", "other"]),
            models.CheckConstraint(name="resemblance_in_order", condition=Q(one__lt=F("other"))),
        ]

    def __str__(self):
        return f"{self.one} / {self.other}"
