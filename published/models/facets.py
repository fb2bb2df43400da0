"""Facet values of the list of detainees, and the count of rows for each value of any list."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .profiles import Profile


class Facet(models.TextChoices):
    """The ways in which the list of detainees can be narrowed."""

    NATIONALITY = "nationality", _("nationality")
    HELD_BY = "held_by", _("held by")
    COUNTRY = "country", _("country of custody")
    FACILITY = "facility", _("facility")
    EVENT = "event", _("event")
    METHOD = "method", _("treatment alleged")


class ProfileFacet(models.Model):
    """One value of one facet of one public profile, with the words for it; filter choices come from here alone."""

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="facets")
    facet = models.CharField(max_length=32, choices=Facet.choices)
    code = models.CharField(max_length=80)
    name = models.JSONField(default=dict)

    class Meta:
        ordering = ["facet", "code"]
        constraints = [models.UniqueConstraint(name="profilefacet_once", fields=["profile", "facet", "code"])]
        indexes = [models.Index(name="profilefacet_by_code", fields=["facet", "code", "profile"])]

    def __str__(self):
        return f"{self.facet}: {self.code}"


class FacetNumber(models.Model):
    """In how many public rows a facet value is found: what a form offers, without counting them at each request.

    Triggers on the tables of values keep it, so that it holds whatever wrote or deleted them. The words for a value
    are not kept here: they are those of a row that is there now.
    """

    facet = models.CharField(max_length=64)
    code = models.CharField(max_length=80)
    number = models.IntegerField()

    class Meta:
        ordering = ["facet", "code"]
        constraints = [models.UniqueConstraint(name="facetnumber_once", fields=["facet", "code"])]

    def __str__(self):
        return f"{self.facet}: {self.code}, {self.number}"
