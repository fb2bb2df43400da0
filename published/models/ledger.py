"""Lookup rows of the promises tracker: one per recorded result, one per person and pair of states."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Result, Serves, Vocabulary, max_length

from .part_fields import PartField, PromiseWords, TransferWords

PUBLIC_ID, CODE = 12, 80


class Known(Vocabulary):
    """Whether a fear, an objection, a threat or the risk itself was on record before a transfer."""

    BEFORE = (
        "before",
        "By its date, or because it was said where the person was held until the transfer.",
        "",
        _("on record before the transfer"),
    )
    POSSIBLY = "possibly", "The dates overlap.", "", _("on record, perhaps before the transfer: the dates overlap")
    UNDATED = (
        "undated",
        "Neither the date nor the place says whether it lies before the transfer.",
        "",
        _("on record, time unknown"),
    )
    NONE = "none", "Nothing of the kind is recorded here.", "", _("nothing on record")


class Later(Vocabulary):
    """Whether the record has something after a transfer: custody again, or treatment that is alleged."""

    RECORDED = "recorded", "It is recorded, and lies after the transfer.", "", _("recorded after the transfer")
    UNCLEAR = (
        "unclear",
        "Something is recorded that may lie before the transfer as well as after it.",
        "",
        _("recorded, but the dates do not show whether it was after the transfer"),
    )
    NONE = "none", "None is recorded here, which does not mean that there was none.", "", _("none on record")
    NO_TRANSFER = (
        "no_transfer",
        "No transfer with a date is recorded here from which it could be counted.",
        "",
        _("no transfer with a date recorded here"),
    )


class Watched(Vocabulary):
    """Who was to watch that the assurances were kept, by whether they were independent of the two states."""

    INDEPENDENT = (
        "independent",
        "An organisation, an institution, an international body, a court or doctors.",
        "",
        _("independent monitoring"),
    )
    INTERESTED = "interested", "One of the two states alone.", "", _("monitoring only by one of the two states")
    NOBODY = "nobody", "The source says that nobody was to watch.", "", _("no monitoring, according to a source")
    NOT_STATED = "not_stated", "The source does not say.", "", _("monitoring unknown")


class LedgerEntry(models.Model):
    """One result recorded of one promise in one public document; our own silence is a result as well.

    ``of`` says of whom: "this_person", all, some (not named), or "" where nothing is recorded. Of the entries of
    a person one opens each line (giver, receiver, kind of promise) and one each cell (a line's result), so that
    counting those counts people, each once. What is said of some opens nothing: it is nobody's result.
    """

    case = models.ForeignKey("published.Case", models.CASCADE, related_name="ledger_entries")
    is_person = models.BooleanField()
    serves = models.CharField(max_length=max_length(Serves))
    giver = models.CharField(max_length=CODE, blank=True)
    receiver = models.CharField(max_length=CODE, blank=True)
    kind = models.CharField(max_length=CODE)
    result = models.CharField(max_length=max_length(Result))
    of = models.CharField(max_length=16, blank=True)
    opens_line = models.BooleanField(default=False)
    opens_cell = models.BooleanField(default=False)
    assurance = models.CharField(max_length=PUBLIC_ID)
    undertaking = models.CharField(max_length=PUBLIC_ID)
    assessment = models.CharField(max_length=PUBLIC_ID, blank=True)
    on_earliest = models.DateField(null=True, blank=True)
    on_latest = models.DateField(null=True, blank=True)
    period_earliest = models.DateField(null=True, blank=True)
    period_latest = models.DateField(null=True, blank=True)
    is_open_ended = models.BooleanField(default=False)
    words = PartField(part=PromiseWords, default=dict)

    class Meta:
        ordering = ["case", "pk"]
        indexes = [
            models.Index(
                name="ledgerentry_by_cell",
                fields=["serves", "giver", "receiver", "kind", "result", "opens_cell", "case"],
                include=[
                    "id",
                    "opens_line",
                    "on_earliest",
                    "on_latest",
                    "period_earliest",
                    "period_latest",
                    "is_open_ended",
                ],
            ),
            models.Index(name="ledgerentry_by_assurance", fields=["giver", "receiver", "assurance"]),
            models.Index(
                name="ledgerentry_of_some",
                fields=["serves", "giver", "receiver", "kind", "case"],
                condition=models.Q(of="some"),
            ),
        ]

    def __str__(self):
        return f"{self.case_id}: {self.kind}, {self.result}"


class LedgerTransfer(models.Model):
    """What a document says of one person's transfer under the assurances of one giver to one receiver.

    What was on record before it, and how many days later custody and treatment alleged are recorded, as intervals:
    ``most`` is empty where a date is open. Of a matter, which names nobody, only what was on record before.
    """

    case = models.ForeignKey("published.Case", models.CASCADE, related_name="ledger_transfers")
    is_person = models.BooleanField()
    giver = models.CharField(max_length=CODE, blank=True)
    receiver = models.CharField(max_length=CODE, blank=True)
    known = models.CharField(max_length=max_length(Known))
    reviewed = models.BooleanField(default=False)
    watched = models.CharField(max_length=max_length(Watched))
    again = models.CharField(max_length=max_length(Later))
    again_fewest = models.IntegerField(null=True, blank=True)
    again_most = models.IntegerField(null=True, blank=True)
    alleged = models.CharField(max_length=max_length(Later))
    alleged_fewest = models.IntegerField(null=True, blank=True)
    alleged_most = models.IntegerField(null=True, blank=True)
    words = PartField(part=TransferWords, default=dict)

    class Meta:
        ordering = ["case", "pk"]
        constraints = [
            models.UniqueConstraint(name="ledgertransfer_once", fields=["case", "giver", "receiver"]),
        ]
        indexes = [
            models.Index(
                name="ledgertransfer_by_pair",
                fields=["is_person", "giver", "receiver", "known", "reviewed", "watched", "again", "alleged", "case"],
                include=["id", "again_fewest", "again_most", "alleged_fewest", "alleged_most"],
            ),
        ]

    def __str__(self):
        return f"{self.case_id}: {self.giver} to {self.receiver}"
