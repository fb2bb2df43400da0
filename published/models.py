"""The public record: what readers may see now, as filled from editions by ``publish.py`` and by nothing else.

It can be dropped and rebuilt from the editions at any time. It knows documents, not research tables;
of what was withdrawn only a tombstone stays.
"""

from functools import cache
from urllib.parse import quote

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Vocabulary, WithdrawalReason, max_length

from .search_models import SearchName, SearchNumber, SearchPlace, SearchText, SearchWord  # noqa: F401

PUBLIC_ID = 12


class CaseKind(Vocabulary):
    """What a document is about."""

    DETAINEE = "detainee", "One man's case.", "", _("detainee")
    MATTER = "matter", "What concerns several people, or nobody by name.", "", _("matter")


class State(Vocabulary):
    """Whether a case is public now."""

    PUBLIC = "public", "Its current edition is shown.", "", _("public")
    WITHDRAWN = "withdrawn", "It was public once; a tombstone stays.", "", _("withdrawn")
    MERGED = "merged", "It was found to be another record.", "", _("merged")


class PublicEdition(models.Model):
    """An edition that was published: its number and commitment stay for ever.

    Hash and salt stand here as long as its case is public. With both anybody can check the commitment in the log;
    without them the commitment tells nothing of the document.
    """

    case = models.ForeignKey("Case", models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    salt = models.CharField(max_length=64, blank=True)
    commitment = models.CharField(max_length=64)
    alone = models.BooleanField(default=False)
    """Whether one person approved the own work."""
    published_at = models.DateTimeField()
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["case", "number"]
        constraints = [models.UniqueConstraint(name="publicedition_number_once", fields=["case", "number"])]
        indexes = [models.Index(name="publicedition_by_date", fields=["-published_at"])]

    def __str__(self):
        return f"{self.case_id}, edition {self.number}"


class PublicContent(models.Model):
    """The canonical bytes of a published edition; the row leaves at a withdrawal."""

    edition = models.OneToOneField(PublicEdition, models.CASCADE, primary_key=True, related_name="content")
    content = models.BinaryField()

    def __str__(self):
        return f"bytes of {self.edition_id}"


class CaseQuerySet(models.QuerySet):
    """Sets of cases in the words of the field."""

    def public(self):
        """Return the cases that are public now."""
        return self.filter(state=State.PUBLIC)


class Case(models.Model):
    """An address that was public at some time: a case, a matter, or the tombstone of one."""

    public_id = models.CharField(primary_key=True, max_length=PUBLIC_ID)
    kind = models.CharField(max_length=max_length(CaseKind), choices=CaseKind.choices)
    state = models.CharField(max_length=max_length(State), choices=State.choices)
    reason = models.CharField(max_length=max_length(WithdrawalReason), choices=WithdrawalReason.choices, blank=True)
    merged_into = models.CharField(max_length=PUBLIC_ID, blank=True)
    slug = models.SlugField(max_length=80, blank=True, allow_unicode=True)
    heading = models.JSONField(default=dict)
    current = models.ForeignKey(PublicEdition, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="case_public_has_an_edition",
                condition=~Q(state=State.PUBLIC) | Q(current__isnull=False),
            ),
            models.CheckConstraint(
                name="case_tombstone_tells_nothing",
                condition=Q(state=State.PUBLIC) | Q(current=None, slug="", heading={}),
            ),
        ]

    def __str__(self):
        return self.public_id

    def get_absolute_url(self):
        return reverse(f"published:{self.kind}-detail", kwargs={"slug": self.slug, "public_id": self.public_id})


class PublicLogEntry(models.Model):
    """One line of the public log: canonical JSON that holds the hash of the line before it; and its own hash."""

    number = models.PositiveIntegerField(primary_key=True)
    hash = models.CharField(max_length=64)
    line = models.TextField()

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"entry {self.number}"


class Profile(models.Model):
    """What lists need of a detainee's case that is public now: one row a case."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="profile")
    name = models.CharField(max_length=200)
    name_script = models.CharField(max_length=32)
    name_language = models.CharField(max_length=35)
    sort_key = models.CharField(max_length=240, db_index=True)
    status = models.JSONField(default=dict)
    spellings = models.JSONField(default=list)
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


class ThingKind(Vocabulary):
    """What public documents tell of besides people and matters: each kind has its list and its pages."""

    ASSURANCE = "assurance", "What one state promised another about people.", "", _("assurance")
    PROCEEDING = "proceeding", "A trial or another proceeding.", "", _("proceeding")
    ALLEGATION = "allegation", "That a wrong was done, as somebody says.", "", _("allegation")
    SOURCE = "source", "What facts are cited to.", "", _("source")
    PLACE = "place", "Where something happened in the record.", "", _("place")
    PARTY = (
        "party",
        "Who acted, answered or spoke: an authority, an organisation, a group.",
        "",
        _("authority or party"),
    )
    FIGURE = "figure", "A number that a source gives.", "", _("figure")


class Thing(models.Model):
    """One thing that public documents tell of, shown once however many tell of it.

    What lists show of it is what the latest of those documents says, that of ``lead``. It exists as long as one
    public document tells of it.
    """

    kind = models.CharField(max_length=max_length(ThingKind), choices=ThingKind.choices)
    key = models.CharField(max_length=80)
    """The public id of the thing, or its code where it is known by one."""
    slug = models.CharField(max_length=80, blank=True)
    sort_key = models.CharField(max_length=240)
    shown = models.JSONField(default=dict)
    searched = models.TextField(blank=True)
    begin_earliest = models.DateField(null=True, blank=True)
    begin_latest = models.DateField(null=True, blank=True)
    end_earliest = models.DateField(null=True, blank=True)
    end_latest = models.DateField(null=True, blank=True)
    certain = models.BooleanField(default=False)
    lead = models.ForeignKey(Case, models.CASCADE, related_name="+")
    cases = models.PositiveIntegerField(default=0)
    """How many public documents tell of it."""

    class Meta:
        ordering = ["kind", "sort_key", "key"]
        constraints = [models.UniqueConstraint(name="thing_once", fields=["kind", "key"])]
        indexes = [
            models.Index(name="thing_in_order", fields=["kind", "sort_key", "key"]),
            models.Index(name="thing_by_date", fields=["kind", "begin_earliest", "end_latest"]),
            GinIndex(OpClass(Upper("searched"), name="gin_trgm_ops"), name="thing_searched_trigrams"),
        ]

    def __str__(self):
        return f"{self.kind} {self.key}"

    def get_absolute_url(self):
        return thing_address(self.kind, self.key, self.slug)


def thing_address(kind: str, key: str, slug: str = "") -> str:
    """Return the address of the page of a thing: under that of its list, which is looked up once for many."""
    start = list_address(kind, get_language(), get_script_prefix(), get_urlconf())
    return f"{start}{key}/" if kind in KNOWN_BY_CODE else f"{start}{quote(slug)}-{key}/"


@cache
def list_address(kind: str, *_depends_on) -> str:
    """Return the address of the list of a kind of thing."""
    return reverse(f"published:{kind}-list")


KNOWN_BY_CODE = {ThingKind.PLACE, ThingKind.PARTY}
"""Kinds whose key is a readable code, so that their address needs no other name."""


class Mention(models.Model):
    """That the current document of a public case tells of a thing. It leaves with the case."""

    thing = models.ForeignKey(Thing, models.CASCADE, related_name="mentions")
    case = models.ForeignKey(Case, models.CASCADE, related_name="mentions")
    sort_key = models.CharField(max_length=240)
    published_at = models.DateTimeField()
    facets = models.JSONField(default=list)
    """The facet values to which this document contributes, so that they can be taken back with it."""

    class Meta:
        ordering = ["thing_id", "sort_key", "case_id"]
        constraints = [models.UniqueConstraint(name="mention_once", fields=["thing", "case"])]
        indexes = [
            models.Index(name="mention_in_order", fields=["thing", "sort_key", "case"]),
            models.Index(name="mention_by_date", fields=["thing", "-published_at"]),
        ]

    def __str__(self):
        return f"{self.case_id} tells of {self.thing_id}"


class ThingFacet(models.Model):
    """One value of one facet of one thing, with the words for it; filter choices come from here alone."""

    thing = models.ForeignKey(Thing, models.CASCADE, related_name="facets")
    facet = models.CharField(max_length=64)
    code = models.CharField(max_length=80)
    name = models.JSONField(default=dict)
    cases = models.PositiveIntegerField(null=True, blank=True)
    """In how many public documents it holds; none for what the document that is shown says of the thing itself."""

    class Meta:
        ordering = ["facet", "code"]
        constraints = [models.UniqueConstraint(name="thingfacet_once", fields=["thing", "facet", "code"])]
        indexes = [models.Index(name="thingfacet_by_code", fields=["facet", "code", "thing"])]

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


from .ledger.rows import LedgerEntry, LedgerTransfer  # noqa: E402, F401 - its rows stand with the ledger
