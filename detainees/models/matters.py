"""Group cases: facts about several people, or about nobody by name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from detainees.fields import TextField

from .base import Basis, Record, RecordQuerySet, recorded
from .custody import CustodyEvent, Incident
from .people import Detainee
from .untitled import of_saved, untitled


@recorded
class Matter(Basis, Record):
    """A group case, which connects cases: "Return of seven men to Russia, 2004".

    It has its members, assurances, group statements, figures, incidents and group allegations,
    and editions and a public page of its own.
    """

    title = TextField(short=True, blank=False, help_text=_("Neutral words, without an accusation. Public."))
    members = models.ManyToManyField(Detainee, blank=True, related_name="matters")
    group_words = models.CharField(
        max_length=120, blank=True, help_text=_("What sources call the group: “the seven”. Public.")
    )
    events = models.ManyToManyField(
        CustodyEvent, blank=True, related_name="matters", help_text=_("The events that the group case is about.")
    )
    incidents = models.ManyToManyField(Incident, blank=True, related_name="matters")
    working_note = models.TextField(blank=True, help_text=_("For colleagues. Never published."))

    objects = RecordQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = "group case"
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["basis_review_on"],
                name="matter_basis_to_review",
                condition=models.Q(basis_review_on__isnull=False),
            )
        ]

    def __str__(self):
        return str(self.title).strip() or untitled(_("group case"), None, of_saved(self, "members"))
