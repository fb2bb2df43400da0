"""Custody events and the people who took part in them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    STAYS,
    TWO_DATED,
    BoundKind,
    EventKind,
    GroupReference,
    LegalBasis,
    Modality,
    ReleaseReason,
    TransferMode,
    Treatment,
)
from detainees.fields import TermField, TextField

from .base import Fact, FactQuerySet, recorded
from .people import Detainee
from .places import Party, Place
from .timing import before_a_birth
from .untitled import untitled

ONE_DATE = _("This kind of event has one date. Only a stay, a transfer or what lasts (a travel ban) has a second one.")


@recorded
class Incident(Fact):
    """An incident outside custody that custody is connected with: an uprising, an explosion.

    Recorded "according to" somebody, like everything else; it says nothing of who did it.
    """

    title = TextField(short=True, blank=False, help_text=_("Neutral words, for example: explosion on a gas pipeline."))
    on = PartialDateField(_("date"), blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    account = TextField(help_text=_("What is reported, in our words."))

    class Meta(Fact.Meta):
        ordering = ["on_latest", "pk"]

    def __str__(self):
        if not str(self.title).strip():
            return untitled(_("incident"), self.on)
        return f"{self.title} ({self.on})" if self.on else str(self.title)


class CustodyEventQuerySet(FactQuerySet):
    """Querysets of custody events."""

    def stays(self):
        """Return the stays: events during which a person is held, from a start to an end."""
        return self.filter(kind__in=STAYS)

    def shared(self):
        """Return the events in which more than one detainee takes part."""
        return self.annotate(people=models.Count("participations")).filter(people__gt=1)


@recorded
class CustodyEvent(Fact):
    """A moment, a stay or a contact: what happened to the liberty of one or more people.

    A moment has one date. A stay has a begin and an end, each as a source states it or only the first or
    last date cited. A transfer across a border has a departure and an arrival.
    """

    kind = TermField(EventKind)
    begin_on = PartialDateField(
        _("date, start or departure"),
        blank=True,
        help_text=_("The day of the event, the start of a stay, the departure of a transfer."),
    )
    begin_is = TermField(
        BoundKind,
        blank=True,
        help_text=_("Whether a source states this start, or the person was only first seen there then."),
    )
    end_on = PartialDateField(
        _("end or arrival"), blank=True, help_text=_("The end of a stay, the arrival of a transfer.")
    )
    end_is = TermField(
        BoundKind,
        blank=True,
        help_text=_("Whether a source states this end, or the person was only last seen there then."),
    )
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text=_("Where it happened, where the person was held, or where a transfer started."),
    )
    to_place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="arrivals",
        help_text=_("Where a transfer arrived."),
    )
    authority = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text=_("Who took, held, released or handed over the person."),
    )
    to_authority = models.ForeignKey(
        Party,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="receptions",
        help_text=_("Who received the person in a handover or transfer."),
    )
    legal_basis = TermField(
        LegalBasis,
        default=LegalBasis.NOT_STATED,
        help_text=_("The ground that the holding authority claimed. “Arbitrary” is a finding, not a legal basis."),
    )
    provision = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("The article of law cited, with the law and its edition, if a source gives it."),
    )
    treatment = TermField(Treatment, default=Treatment.NOT_STATED)
    mode = TermField(TransferMode, _("transfer mode"), blank=True)
    mode_as_stated = models.CharField(
        max_length=120, blank=True, help_text=_("The source's own word: returned, sent home, extradited.")
    )
    release_reason = TermField(ReleaseReason, blank=True)
    incident = models.ForeignKey(
        Incident,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text=_("The incident that the authority connects it with."),
    )
    modality = TermField(Modality, default=Modality.REPORTED)
    modality_reason = models.CharField(
        max_length=300, blank=True, help_text=_("Required if we infer the event: what we infer it from. Public.")
    )
    account = TextField(help_text=_("What the sources report, in our words; no other detainee's name. Public."))
    people = models.ManyToManyField(
        Detainee, through="Participation", through_fields=("event", "detainee"), related_name="events"
    )

    objects = CustodyEventQuerySet.as_manager()

    class Meta(Fact.Meta):
        ordering = ["begin_on_earliest", "begin_on_latest", "pk"]
        indexes = [models.Index(fields=["begin_on_earliest", "begin_on_latest", "id"], name="custodyevent_by_day")]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="custodyevent_ends_after_it_begins",
                condition=Q(begin_on_earliest=None)
                | Q(end_on_latest=None)
                | Q(end_on_latest__gte=F("begin_on_earliest")),
                violation_error_message=_("The end is before the start. Check the two dates."),
            ),
            models.CheckConstraint(
                name="custodyevent_moment_has_one_date",
                condition=Q(end_on="") | Q(kind__in=sorted(TWO_DATED)),
                violation_error_message=ONE_DATE,
            ),
            models.CheckConstraint(
                name="custodyevent_begin_is_stated_or_cited",
                condition=~Q(kind__in=sorted(STAYS)) | Q(begin_on="") | ~Q(begin_is=""),
                violation_error_message=_(
                    "Choose one: does a source state this start, or was the person only first seen there then?"
                ),
            ),
            models.CheckConstraint(
                name="custodyevent_end_is_stated_or_cited",
                condition=~Q(kind__in=sorted(STAYS)) | Q(end_on="") | ~Q(end_is=""),
                violation_error_message=_(
                    "Choose one: does a source state this end, or was the person only last seen there then?"
                ),
            ),
            models.CheckConstraint(
                name="custodyevent_inference_has_a_reason",
                condition=~Q(modality=Modality.INFERRED) | ~Q(modality_reason=""),
                violation_error_message=_("Fill in what you infer it from."),
            ),
            models.CheckConstraint(
                name="custodyevent_mode_only_of_transfers",
                condition=Q(mode="") | Q(kind=EventKind.CROSS_BORDER_TRANSFER),
                violation_error_message=_("Only a transfer across a border has a mode."),
            ),
            models.CheckConstraint(
                name="custodyevent_reason_only_of_releases",
                condition=Q(release_reason="") | Q(kind=EventKind.RELEASE),
                violation_error_message=_("Only a release has a reason for release."),
            ),
        ]

    def __str__(self):
        when = " – ".join(str(date) for date in (self.begin_on, self.end_on) if date)
        return ", ".join(str(part) for part in (self.get_kind_display(), self.place, when) if part)

    def clean(self):
        super().clean()
        people = self.participations.filter(own_begin_on="").values("detainee") if self.pk else []
        if words := before_a_birth(self.begin_on, people):
            raise ValidationError({"begin_on": words})

    @property
    def is_stay(self) -> bool:
        """Whether the person is held from its start to its end."""
        return self.kind in STAYS


@recorded
class Participation(Fact):
    """One person's part in an event, with details for this person."""

    event = models.ForeignKey(CustodyEvent, models.CASCADE, related_name="participations")
    detainee = models.ForeignKey(Detainee, models.CASCADE, related_name="participations")
    stated_as = TermField(
        GroupReference,
        default=GroupReference.NAMED,
        help_text=_("Whether the source names the person or speaks about a whole group."),
    )
    group_words = models.CharField(
        max_length=120, blank=True, help_text=_("The group in the source's words, for example: all seven.")
    )
    own_begin_on = PartialDateField(
        _("date for this person"),
        blank=True,
        help_text=_("Only if a source gives a different date for this person than for the others."),
    )
    own_end_on = PartialDateField(_("end for this person"), blank=True)
    account = TextField(help_text=_("What is reported only about this person. Public."))

    class Meta(Fact.Meta):
        ordering = ["event", "pk"]
        constraints = Fact.Meta.constraints + [
            models.UniqueConstraint(
                name="participation_once_each",
                fields=["event", "detainee"],
                violation_error_message=_("This person already takes part in this event."),
            ),
            models.CheckConstraint(
                name="participation_ends_after_it_begins",
                condition=Q(own_begin_on_earliest=None)
                | Q(own_end_on_latest=None)
                | Q(own_end_on_latest__gte=F("own_begin_on_earliest")),
                violation_error_message=_("The end is before the start. Check the two dates."),
            ),
            models.CheckConstraint(
                name="participation_names_the_person",
                condition=Q(stated_as__in=[GroupReference.NAMED, GroupReference.EVERY_MEMBER]),
                violation_error_message=_(
                    "Add a person only if a source names them or speaks about every member. If it speaks about some "
                    "members without names, record it in the group case."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.detainee}: {self.event}"

    def clean(self):
        super().clean()
        if self.event_id and self.own_end_on and self.event.kind not in TWO_DATED:
            raise ValidationError({"own_end_on": ONE_DATE})
        if self.event_id and self.event.is_stay:
            for side in ("begin", "end"):
                if getattr(self, f"own_{side}_on") and not getattr(self.event, f"{side}_is"):
                    said = _(
                        "Fill in on the event whether a source states this date, or the person was only first or last "
                        "seen then."
                    )
                    raise ValidationError({f"own_{side}_on": said})
        if self.event_id and self.detainee_id and (words := before_a_birth(self.begin(), [self.detainee_id])):
            raise ValidationError(words)

    def begin(self) -> PartialDate | None:
        """Return the person's own start date if there is one, else the event's."""
        return self.own_begin_on or self.event.begin_on

    def end(self) -> PartialDate | None:
        """Return the person's own end date if there is one, else the event's."""
        return self.own_end_on or self.event.end_on


class CustodyConflict(models.Model):
    """A person whose custody events contradicted each other at the last check.

    Found by `find_conflicts`, never typed. Whoever shows it derives the contradictions anew.
    """

    detainee = models.OneToOneField(Detainee, models.CASCADE, primary_key=True, related_name="custody_conflict")
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["-found_at", "detainee"], name="custodyconflict_latest")]

    def __str__(self):
        return str(self.detainee)
