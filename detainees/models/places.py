"""Places and parties: where things happened, and who acts or speaks."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import PartyKind, PlaceKind
from detainees.fields import TermField, TextField, check_name_or_number

from .base import COUNT_REVISIONS, Record, RecordQuerySet, StaleSave, recorded
from .findings import FINDING_BODY_STAYS_ONE, refuse_to_unmake_a_finding_body

AREAS = (PlaceKind.LOCALITY, PlaceKind.REGION, PlaceKind.COUNTRY)
"""Kinds of places in which many people live."""


class SlugQuerySet(RecordQuerySet):
    """Rows with a short code of their own."""

    def get_by_natural_key(self, code):
        return self.get(code=code)


class CodedRecord(Record):
    """A row that colleagues and fixtures know by a short code."""

    code = models.SlugField(max_length=80, unique=True, help_text=_("A short code, for imports and fixtures."))
    name = TextField(short=True, blank=False, help_text=_("The name, by language."))

    objects = SlugQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True

    def __str__(self):
        return str(self.name).strip() or self.code

    def natural_key(self):
        return (self.code,)

    def clean_fields(self, exclude=None):
        """Refuse a name, in whatever language, that has no letter and no digit."""
        super().clean_fields(exclude)
        if "name" not in (exclude or ()):
            try:
                for name in filter(None, self.name.values()):
                    check_name_or_number(name)
            except ValidationError as error:
                raise ValidationError({"name": error}) from error


@recorded
class Place(CodedRecord):
    """A country, region, town, place of detention or building."""

    kind = TermField(
        PlaceKind, help_text=_("A private home or address is a “private home”: readers see only the town it lies in.")
    )
    within = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text=_("The place it lies in: a facility in a town, a town in a region, a region in a country."),
    )
    country_code = models.CharField(
        max_length=2, blank=True, help_text=_("For a country: its two letters (ISO 3166-1), for example RU.")
    )
    latitude = models.DecimalField(
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_(
            "Degrees north of the equator, two decimals: 43.48. South is negative. Only for well-known places."
        ),
    )
    longitude = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_(
            "Degrees east of Greenwich, two decimals: 43.61. West is negative. For a region: about its centre."
        ),
    )

    class Meta(CodedRecord.Meta):
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="place_on_the_globe",
                condition=Q(latitude=None, longitude=None)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                violation_error_message=_("Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."),
            ),
            models.CheckConstraint(
                name="place_not_within_itself",
                condition=Q(within=None) | ~Q(within=models.F("id")),
                violation_error_message=_("A place cannot lie within itself."),
            ),
            models.CheckConstraint(
                name="place_home_lies_in_a_place",
                condition=~Q(kind=PlaceKind.HOME) | Q(within__isnull=False),
                violation_error_message=_("Fill in the town of the private home: readers see only the town."),
            ),
        ]

    @property
    def position(self) -> tuple[str, str] | None:
        """Return latitude and longitude with two decimals, which is about a kilometre; None where not recorded."""
        if self.latitude is None or self.longitude is None:
            return None
        return f"{self.latitude:.2f}", f"{self.longitude:.2f}"

    def ancestry(self) -> list["Place"]:
        """Return the place and what it lies in, outermost last; a circle is cut where it closes."""
        chain, place = [], self
        while place is not None and place not in chain:
            chain.append(place)
            place = place.within
        return chain

    def in_public(self) -> "Place | None":
        """Return the place as readers may know it: for a private home, or a part of one, the town that it lies in.

        A region or country where no town is recorded; None where not even that is.
        """
        chain = self.ancestry()
        homes = [at for at, place in enumerate(chain) if place.kind == PlaceKind.HOME]
        if not homes:
            return self
        return next((place for place in chain[homes[-1] + 1 :] if place.kind in AREAS), None)

    def country(self) -> "Place | None":
        """Return the country it lies in, if the record says."""
        return next((place for place in self.ancestry() if place.kind == PlaceKind.COUNTRY), None)

    def region(self) -> "Place | None":
        """Return the region it lies in, or the country where no region is recorded."""
        return next((place for place in self.ancestry() if place.kind in (PlaceKind.REGION, PlaceKind.COUNTRY)), None)


@recorded
class Party(CodedRecord):
    """Somebody who acts or speaks: a state, agency, court, armed group, organisation, news medium or people.

    Officials, authors and witnesses are parties, never detainees. Confidential people are not parties:
    their identity stands in ``SourceIdentity`` alone.
    """

    kind = TermField(PartyKind)
    within = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text=_("The state or body it belongs to."),
    )
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(CodedRecord.Meta):
        ordering = ["code"]
        verbose_name_plural = "parties"
        constraints = [
            models.CheckConstraint(
                name="party_not_within_itself",
                condition=Q(within=None) | ~Q(within=models.F("id")),
                violation_error_message=_("A party cannot belong to itself."),
            )
        ]
        triggers = [*CodedRecord.Meta.triggers, FINDING_BODY_STAYS_ONE]

    def clean(self):
        super().clean()
        refuse_to_unmake_a_finding_body(self, apps.get_model("detainees", "Assessment").objects)


class OpenTerm(CodedRecord):
    """A member of an open vocabulary: researchers add to it, and retire members instead of deleting them."""

    definition = models.TextField(blank=True, help_text=_("What the term means."))
    authority = models.CharField(max_length=200, blank=True, help_text=_("Where the term comes from."))
    retired = models.BooleanField(default=False, help_text=_("No longer offered; old rows keep it."))

    class Meta(CodedRecord.Meta):
        abstract = True
        ordering = ["code"]
        triggers = [COUNT_REVISIONS]  # refuses nothing: the fixture of a new version is loaded over the last one

    def save(self, *args, **kwargs):
        """Save, or raise StaleSave where a colleague has saved the term since this copy of it was read."""
        with transaction.atomic():
            stored = type(self)._base_manager.select_for_update().filter(pk=self.pk).values_list("revision", flat=True)
            if not self._state.adding and stored.first() not in (None, self.revision):
                raise StaleSave(_("A colleague has changed this record since you opened it. Nothing was saved."))
            super().save(*args, **kwargs)


@recorded
class IdentifierSystem(OpenTerm):
    """A system that gives people numbers or codes, for instance the Guantanamo internment serial number."""
