"""What lists, dates and maps ask of a man's custody: his events, and the places in which he was held."""

from django.db import models

from .cases import PUBLIC_ID
from .profiles import Profile


class ProfileEvent(models.Model):
    """One custody event of one public profile: what "with whom" and dates in a range are asked of."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="events")
    event = models.CharField(max_length=PUBLIC_ID)
    kind = models.CharField(max_length=64)
    begin_earliest = models.DateField(null=True, blank=True)
    begin_latest = models.DateField(null=True, blank=True)
    end_earliest = models.DateField(null=True, blank=True)
    end_latest = models.DateField(null=True, blank=True)
    certain = models.BooleanField(default=False)

    class Meta:
        ordering = ["profile", "pk"]
        indexes = [
            models.Index(name="profileevent_by_event", fields=["event", "profile"]),
            models.Index(name="profileevent_by_date", fields=["begin_earliest", "end_latest"]),
        ]

    def __str__(self):
        return f"{self.profile_id}: {self.kind}"


class CustodyPlace(models.Model):
    """One place in which a public profile was held in some stay, as its document has the place: for the map."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="custody_places")
    code = models.CharField(max_length=80)
    place = models.JSONField()

    class Meta:
        ordering = ["profile", "code"]
        constraints = [models.UniqueConstraint(name="custodyplace_once", fields=["profile", "code"])]
        indexes = [models.Index(name="custodyplace_by_code", fields=["code", "id"])]

    def __str__(self):
        return f"{self.profile_id}: {self.code}"
