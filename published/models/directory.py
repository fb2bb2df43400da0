"""Entities in public documents besides people and group cases, each stored once."""

from functools import cache
from typing import Any
from urllib.parse import quote

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Upper
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from casetracker.document.allegations import Allegation
from casetracker.document.assurances import Assurance
from casetracker.document.lookups import partly, read_part
from casetracker.document.parts import Party, Place, Source
from casetracker.document.proceedings import Proceeding
from casetracker.document.statements import Figure
from casetracker.vocabulary import Vocabulary, max_length

from .cases import Case


class EntryKind(Vocabulary):
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


SHOWN = {
    EntryKind.ASSURANCE: partly(Assurance, "title", "giver", "receiver", "given", "announced", "stage", "form"),
    EntryKind.PROCEEDING: partly(Proceeding, "title", "kind", "court", "respondent", "case_number", "opened"),
    EntryKind.ALLEGATION: partly(
        Allegation,
        *("methods", "perpetrators", "said_by", "said_of", "begin", "end", "place", "level", "answer", "citations"),
    ),
    EntryKind.SOURCE: partly(
        Source,
        *("title", "kind", "author", "publisher", "published", "language", "seen", "tainted"),
        *("confidential", "descriptor"),
    ),
    EntryKind.PLACE: partly(Place, "code", "kind", "name", "within", "country"),
    EntryKind.PARTY: partly(Party, "code", "kind", "name"),
    EntryKind.FIGURE: partly(
        Figure, "value", "value_max", "qualifier", "unit", "words", "as_of", "said_by", "alternatives"
    ),
}
"""What lists show of an entry of each kind: these fields of what a document says of it."""


class DirectoryEntry(models.Model):
    """One entry that public documents tell of, shown once however many tell of it.

    What lists show of it is what the latest of those documents says, that of ``lead``. It exists as long as one
    public document tells of it.
    """

    kind = models.CharField(max_length=max_length(EntryKind), choices=EntryKind.choices)
    key = models.CharField(max_length=80)
    """The public id of the entry, or its code where it is known by one."""
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
    people = models.PositiveIntegerField(default=0)
    """Of how many people it is told, by ``published.derived.counts``."""

    class Meta:
        db_table = "published_thing"  # as in earlier versions: functions of the database name it
        ordering = ["kind", "sort_key", "key"]
        constraints = [models.UniqueConstraint(name="thing_once", fields=["kind", "key"])]
        indexes = [
            models.Index(name="thing_in_order", fields=["kind", "sort_key", "key"]),
            models.Index(name="thing_by_date", fields=["kind", "begin_earliest", "end_latest"]),
            GinIndex(OpClass(Upper("searched"), name="gin_trgm_ops"), name="thing_searched_trigrams"),
            GinIndex(
                OpClass("searched", name="gin_trgm_ops"),
                name="thing_place_trigrams",
                condition=models.Q(kind=EntryKind.PLACE),
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.key}"

    def get_absolute_url(self):
        return entry_address(self.kind, self.key, self.slug)

    @property
    def part(self) -> Any:
        """What lists show of it, as the part of a document that it is."""
        return read_part(SHOWN[EntryKind(self.kind)], self.shown)

    @property
    def pages_of_groups(self) -> int:
        """How many public documents tell of it and count nobody: those of groups."""
        return self.cases - self.people


def entry_address(kind: str, key: str, slug: str = "") -> str:
    """Return the address of the page of an entry: under that of its list, which is looked up once for many."""
    start = list_address(kind, get_language(), get_script_prefix(), get_urlconf())
    return f"{start}{key}/" if kind in KNOWN_BY_CODE else f"{start}{quote(slug)}-{key}/"


@cache
def list_address(kind: str, *_depends_on) -> str:
    """Return the address of the list of a kind of entry."""
    return reverse(f"published:{kind}-list")


KNOWN_BY_CODE = {EntryKind.PLACE, EntryKind.PARTY}
"""Kinds whose key is a readable code, so that their address needs no other name."""


class Mention(models.Model):
    """That the current document of a public case tells of an entry. It leaves with the case."""

    entry = models.ForeignKey(DirectoryEntry, models.CASCADE, related_name="mentions", db_column="thing_id")
    case = models.ForeignKey(Case, models.CASCADE, related_name="mentions")
    sort_key = models.CharField(max_length=240)
    published_at = models.DateTimeField()
    facets = models.JSONField(default=list)
    """The facet values to which this document contributes, so that they can be taken back with it."""
    counted = models.JSONField(default=list)
    """Those of them that count the person of the document."""
    counts_person = models.BooleanField(default=False)

    class Meta:
        ordering = ["entry_id", "sort_key", "case_id"]
        constraints = [models.UniqueConstraint(name="mention_once", fields=["entry", "case"])]
        indexes = [
            models.Index(name="mention_in_order", fields=["entry", "sort_key", "case"]),
            models.Index(name="mention_by_date", fields=["entry", "-published_at"]),
        ]

    def __str__(self):
        return f"{self.case_id} tells of {self.entry_id}"


class EntryFacet(models.Model):
    """One value of one facet of one entry, with the words for it; filter choices come from here alone."""

    entry = models.ForeignKey(DirectoryEntry, models.CASCADE, related_name="facets", db_column="thing_id")
    facet = models.CharField(max_length=64)
    code = models.CharField(max_length=80)
    name = models.JSONField(default=dict)
    cases = models.PositiveIntegerField(null=True, blank=True)
    """In how many public documents it holds; none for what the document that is shown says of the entry itself."""
    people = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "published_thingfacet"  # as in earlier versions: functions of the database name it
        ordering = ["facet", "code"]
        constraints = [models.UniqueConstraint(name="thingfacet_once", fields=["entry", "facet", "code"])]
        indexes = [models.Index(name="thingfacet_by_code", fields=["facet", "code", "entry"])]

    def __str__(self):
        return f"{self.facet}: {self.code}"

    @property
    def pages_of_groups(self) -> int:
        """In how many of the documents it holds of a group, and of nobody by name."""
        return (self.cases or 0) - self.people
