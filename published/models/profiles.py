"""What lists need of a public case, and its connections to other cases."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper

from .cases import PUBLIC_ID, Case
from .part_fields import OtherName, PartField, StatedStatus


class Profile(models.Model):
    """What lists need of a detainee's case that is public now: one row a case."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="profile")
    name = models.CharField(max_length=400)
    name_script = models.CharField(max_length=32)
    name_language = models.CharField(max_length=35)
    sort_key = models.CharField(max_length=240, db_index=True)
    status = PartField(part=StatedStatus, default=dict)
    spellings = PartField(part=OtherName, default=list)
    searched = models.TextField(blank=True)
    under_assurances = models.BooleanField(default=False)
    allegations = models.PositiveIntegerField(default=0)
    assurances = models.PositiveIntegerField(default=0)
    first_year = models.CharField(max_length=4, blank=True)
    last_year = models.CharField(max_length=4, blank=True)

    class Meta:
        ordering = ["sort_key", "case"]
        indexes = [
            models.Index(name="profile_by_name", fields=["sort_key", "case"]),
            GinIndex(OpClass(Upper("searched"), name="gin_trgm_ops"), name="profile_searched_trigrams"),
        ]

    def __str__(self):
        return self.name


class ProfileMatter(models.Model):
    """That a public profile belongs to a matter, public or not: the matter is shown only while it is public."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="matters")
    matter = models.CharField(max_length=PUBLIC_ID)

    class Meta:
        ordering = ["profile", "matter"]
        constraints = [models.UniqueConstraint(name="profilematter_once", fields=["profile", "matter"])]
        indexes = [models.Index(name="profilematter_by_matter", fields=["matter", "profile"])]

    def __str__(self):
        return f"{self.profile_id}: {self.matter}"


class ProfileProceeding(models.Model):
    """That a public profile takes part in a proceeding, and as what: who else does is joined by its public id."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="proceedings")
    proceeding = models.CharField(max_length=PUBLIC_ID)
    role = models.CharField(max_length=64)

    class Meta:
        ordering = ["profile", "proceeding"]
        constraints = [models.UniqueConstraint(name="profileproceeding_once", fields=["profile", "proceeding", "role"])]
        indexes = [models.Index(name="profileproceeding_by_id", fields=["proceeding", "profile"])]

    def __str__(self):
        return f"{self.profile_id}: {self.proceeding}"
