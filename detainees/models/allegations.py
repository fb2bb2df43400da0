"""Allegations: the reported treatment, of whom, by which authority, who claims it, on what evidence."""

from django.db import models
from django.db.models import F, Func, IntegerField, Q
from django.db.models.lookups import Exact
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from casetracker.date_fields import PartialDateField
from casetracker.vocabulary import (
    EvidenceAccess,
    EvidenceDistance,
    GroupReference,
    Involvement,
    Level,
    Occurrence,
    OfficialAnswer,
    Purpose,
    QualificationKind,
    StatementObtained,
)
from detainees.fields import TermField, TextField

from .base import Fact, Record, chosen, recorded
from .custody import CustodyEvent
from .people import Detainee
from .places import OpenTerm, Party, Place
from .proceedings import Proceeding
from .untitled import of_saved, untitled


@recorded
class Method(OpenTerm):
    """A kind of treatment, in a tree after HURIDOCS list 5. Torture is a qualification, not a method."""

    within = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")


@recorded
class EvidenceKind(OpenTerm):
    """A kind of evidence, after HURIDOCS list 16."""

    class Meta(OpenTerm.Meta):
        verbose_name, verbose_name_plural = "kind of evidence", "kinds of evidence"


@recorded
class Allegation(Fact):
    """The methods common to all its victims. Where the methods differ, it is a second allegation."""

    victims = models.ManyToManyField(
        Detainee, blank=True, related_name="allegations", help_text=_("The people whom the source names as victims.")
    )
    stated_as = TermField(
        GroupReference,
        _("who it is about"),
        default=GroupReference.NAMED,
    )
    group_count = models.PositiveSmallIntegerField(
        _("how many people"), null=True, blank=True, help_text=_("“Two of the seven”: 2.")
    )
    group_size = models.PositiveSmallIntegerField(
        _("out of how many"), null=True, blank=True, help_text=_("“Two of the seven”: 7.")
    )
    matter = models.ForeignKey(
        "detainees.Matter",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="allegations",
        help_text=_("For a group: the group case whose members they are."),
    )
    event = models.ForeignKey(
        CustodyEvent,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="allegations",
        help_text=_("The custody event during which it allegedly happened."),
    )
    methods = models.ManyToManyField(Method, related_name="allegations")
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    begin_on = PartialDateField(_("date or start"), blank=True)
    end_on = PartialDateField(_("end"), blank=True)
    occurrence = TermField(Occurrence, default=Occurrence.NOT_STATED)
    purpose = TermField(Purpose, default=Purpose.NOT_STATED)
    level = TermField(
        Level,
        _("level"),
        help_text=_("Whether it is reported, documented or found."),
    )
    statement_obtained = TermField(
        StatementObtained,
        default=StatementObtained.NOT_STATED,
    )
    used_in = models.ForeignKey(
        Proceeding,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="coerced_statements",
        help_text=_("The proceeding in which the statement was reportedly used (CAT article 15)."),
    )
    answer = TermField(
        OfficialAnswer,
        _("official answer"),
        default=OfficialAnswer.NOT_KNOWN,
    )
    answer_words = TextField(help_text=_("What the authority answered, in our words."))
    complaint = models.ForeignKey(
        Proceeding,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="complained_of",
        help_text=_("The complaint made about it."),
    )
    account = TextField(help_text=_("What is alleged and by whom, in our words. Public."))

    class Meta(Fact.Meta):
        ordering = ["begin_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [
            chosen("level"),
            models.CheckConstraint(
                name="allegation_ends_after_it_begins",
                condition=Q(begin_on_earliest=None)
                | Q(end_on_latest=None)
                | Q(end_on_latest__gte=F("begin_on_earliest")),
                violation_error_message=_("The end is before the start. Check the two dates."),
            ),
            models.CheckConstraint(
                name="allegation_group_counted_within_its_size",
                condition=Q(group_count=None) | Q(group_size=None) | Q(group_count__lte=F("group_size")),
                violation_error_message=_("The number is larger than the group."),
            ),
            models.CheckConstraint(
                name="allegation_some_members_has_a_matter",
                condition=~Q(stated_as=GroupReference.SOME_MEMBERS) | Q(matter__isnull=False),
                violation_error_message=_("Nobody is named, so choose the group case whose members are meant."),
            ),
        ]

    def __str__(self):
        words = Truncator(str(self.account).strip()).chars(80)
        return words or untitled(_("allegation"), self.begin_on, of_saved(self, "victims"))


@recorded
class AllegedPerpetrator(Record):
    """An authority said to have had a part. Named individuals are never kept here."""

    allegation = models.ForeignKey(Allegation, models.CASCADE, related_name="perpetrators")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    unit = models.CharField(max_length=200, blank=True, help_text=_("The unit, if stated. Never a person's name."))
    involvement = TermField(Involvement, default=Involvement.NOT_STATED)

    class Meta(Record.Meta):
        verbose_name = "authority allegedly involved"
        verbose_name_plural = "authorities allegedly involved"
        ordering = ["allegation", "pk"]

    def __str__(self):
        return str(self.party)


@recorded
class Evidence(Record):
    """A piece of evidence named for an allegation, and how near the record has come to it."""

    allegation = models.ForeignKey(Allegation, models.CASCADE, related_name="evidence")
    kind = models.ForeignKey(EvidenceKind, models.PROTECT, related_name="+")
    access = TermField(EvidenceAccess)
    distance = TermField(
        EvidenceDistance,
        default=EvidenceDistance.NOT_STATED,
    )
    source = models.ForeignKey(
        "detainees.Source",
        models.PROTECT,
        related_name="+",
        help_text=_("The source that mentions or shows it."),
    )
    account = TextField(short=True, help_text=_("What it is, in our words. Public."))

    class Meta(Record.Meta):
        verbose_name_plural = "evidence"
        ordering = ["allegation", "pk"]
        constraints = [chosen("access")]

    def __str__(self):
        return str(self.kind)


SUBJECTS = ["allegation", "event", "proceeding"]


@recorded
class Qualification(Fact):
    """A legal name that somebody gave to a treatment, a transfer or a trial: who, and when."""

    kind = TermField(QualificationKind)
    allegation = models.ForeignKey(Allegation, models.CASCADE, null=True, blank=True, related_name="qualifications")
    event = models.ForeignKey(CustodyEvent, models.CASCADE, null=True, blank=True, related_name="qualifications")
    proceeding = models.ForeignKey(Proceeding, models.CASCADE, null=True, blank=True, related_name="qualifications")
    stated_on = PartialDateField(_("stated on"), blank=True)
    account = TextField(short=True, help_text=_("The wording, paraphrased. Public."))

    class Meta(Fact.Meta):
        verbose_name = "legal classification"
        ordering = ["stated_on_earliest", "pk"]
        constraints = Fact.Meta.constraints + [
            models.CheckConstraint(
                name="qualification_of_one_thing",
                condition=Exact(Func(*SUBJECTS, function="num_nonnulls", output_field=IntegerField()), 1),
                violation_error_message=_("Choose one: an allegation, a custody event or a proceeding."),
            ),
            models.CheckConstraint(
                name="qualification_says_who",
                condition=Q(asserted_by__isnull=False)
                | Q(asserted_by_detainee__isnull=False)
                | ~Q(asserted_by_words=""),
                violation_error_message=_("Fill in who classified it so: “Claimed by”."),
            ),
        ]

    def __str__(self):
        who = self.asserted_by or self.asserted_by_words
        return f"{self.get_kind_display()} ({who})" if who else str(self.get_kind_display())
