"""Custody data for lists, dates and maps: events, and the places where people were held."""

from django.db import models

from casetracker.document.parts import Place

from .cases import PUBLIC_ID
from .part_fields import PartField
from .profiles import Profile


class ProfileEvent(models.Model):
    """One custody event of one public profile, with its days by ``published.derived.days_held.spans``.

    The person was surely there by ``sure_first`` and still on ``sure_last``, both empty where no date says so; the
    event lies within the possible days, both empty where it has no date.
    """

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="events")
    event = models.CharField(max_length=PUBLIC_ID)
    kind = models.CharField(max_length=64)
    sure_first = models.DateField(null=True, blank=True)
    sure_last = models.DateField(null=True, blank=True)
    possible_first = models.DateField(null=True, blank=True)
    possible_last = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["profile", "pk"]
        indexes = [
            models.Index(name="profileevent_by_event", fields=["event", "profile"]),
            models.Index(name="profileevent_by_date", fields=["possible_first", "possible_last"]),
        ]

    def __str__(self):
        return f"{self.profile_id}: {self.kind}"


class CustodyPlace(models.Model):
    """One place in which a public profile was held in some stay, as its document has the place: for the map."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="custody_places")
    code = models.CharField(max_length=80)
    place = PartField(part=Place)

    class Meta:
        ordering = ["profile", "code"]
        constraints = [models.UniqueConstraint(name="custodyplace_once", fields=["profile", "code"])]
        indexes = [models.Index(name="custodyplace_by_code", fields=["code", "id"])]

    def __str__(self):
        return f"{self.profile_id}: {self.code}"
