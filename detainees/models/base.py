"""Base models: every row has a public id, a revision and a history; every fact also has attribution and evaluation."""

from typing import Any

import pghistory
import pgtrigger
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Confidence, Evaluation, PublicationBasis, Visibility
from detainees.fields import PublicIdField, TermField, TextField

from .alternatives import ALTERNATIVES_HAVE_ONE_HEAD, refuse_two_heads


class StaleSave(ValidationError):
    """Raised when a colleague saved the row since it was read. Nothing was saved."""


STALE = "stale save:"

REFUSE_STALE = pgtrigger.Trigger(
    name="refuse_stale_save",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF to_jsonb(NEW) - 'revision' = to_jsonb(OLD) - 'revision' THEN
            NEW.revision := OLD.revision;
            RETURN NEW;
        END IF;
        IF NEW.revision <> OLD.revision THEN
            RAISE EXCEPTION '{STALE} the row is at revision %, the save was made on %', OLD.revision, NEW.revision
                USING ERRCODE = 'restrict_violation';
        END IF;
        NEW.revision := OLD.revision + 1;
        RETURN NEW;
    """,
)
"""Optimistic locking as a rule of the database: bulk writes and SQL move the revision on as well.

A write that changes nothing is let through and moves nothing, so a fixture can be loaded twice.
"""


COUNT_REVISIONS = pgtrigger.Trigger(
    name="count_revisions",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF to_jsonb(NEW) - 'revision' = to_jsonb(OLD) - 'revision' THEN
            NEW.revision := OLD.revision;
        ELSE
            NEW.revision := OLD.revision + 1;
        END IF;
        RETURN NEW;
    """,
)
"""For rows that a fixture may overwrite: each change moves the revision on, and the forms refuse a stale save by it."""


def chosen(name: str) -> models.CheckConstraint:
    """Return a constraint that a column is never empty: somebody must choose the value, there is no default."""
    return models.CheckConstraint(
        name=f"%(class)s_{name}_chosen",
        condition=~Q(**{name: ""}),
        violation_error_message=_("Choose a value. There is no default, because the value states something."),
    )


def recorded(model):
    """Record every insert, update and delete of the model's rows with triggers.

    Statement-level triggers record bulk writes, raw SQL and loaddata as well as single saves.
    """
    level = pgtrigger.Statement
    return pghistory.track(
        pghistory.InsertEvent(level=level),
        pghistory.UpdateEvent(level=level),
        pghistory.DeleteEvent(level=level),
        model_name=f"{model.__name__}History",
        obj_field=pghistory.ObjForeignKey(related_name="history", related_query_name="history_query"),
        meta={"verbose_name": f"history of {model._meta.verbose_name}"},
    )(model)


class Record(models.Model):
    """A row of the research record."""

    public_id = PublicIdField()
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [REFUSE_STALE]

    def save(self, *args, **kwargs):
        """Save, or raise StaleSave where a colleague has saved the row since this copy of it was read."""
        adding = self._state.adding
        try:
            with transaction.atomic(using=kwargs.get("using") or "default"):
                super().save(*args, **kwargs)
        except IntegrityError as error:
            if STALE in str(error):
                raise StaleSave(
                    _("A colleague has changed this record since you opened it. Nothing was saved.")
                ) from error
            raise
        if not adding:
            self.refresh_from_db(fields=["revision"])

    def natural_key(self):
        return (self.public_id,)


class Basis(models.Model):
    """Why a case or group case may be public: who decided it, when, and when to review it."""

    publication_basis = TermField(
        PublicationBasis,
        _("reason we may publish"),
        default=PublicationBasis.NONE,
        help_text=_("Why we may publish this case. It is not enough that it is already public elsewhere."),
    )
    basis_decided_by = models.CharField(
        _("decided by"), max_length=120, blank=True, help_text=_("Who decided that we may publish. Never published.")
    )
    basis_decided_on = models.DateField(
        _("decided on"), null=True, blank=True, help_text=_("The day of the decision. Never published.")
    )
    basis_review_on = models.DateField(
        _("review again on"), null=True, blank=True, help_text=_("Consent and risks can change. Never published.")
    )
    basis_note = models.TextField(
        _("justification"),
        blank=True,
        help_text=_("What was considered. For consent: who gave it, its scope and the languages. Never published."),
    )

    class Meta:
        abstract = True


class RecordQuerySet(models.QuerySet):
    """Querysets of rows with a public id."""

    def get_by_natural_key(self, public_id):
        return self.get(public_id=public_id)


class FactQuerySet(RecordQuerySet):
    """Querysets of facts."""

    def unassessed(self):
        """Return the facts that nobody has assessed. They are never published."""
        return self.filter(evaluation=Evaluation.UNASSESSED)

    def uncited(self):
        """Return the facts without a citation. They are never published."""
        return self.filter(citations=None)

    def publishable(self) -> "FactQuerySet":
        """Return the facts that may enter a document: public, assessed, and cited at least once."""
        cited = self.model._meta.get_field("citations").related_model.objects.filter(
            **{self.model._meta.get_field("citations").field.name: models.OuterRef("pk")}
        )
        return self.filter(models.Exists(cited), visibility=Visibility.PUBLIC).exclude(evaluation=Evaluation.UNASSESSED)


class Fact(Record):
    """A row that states something about a person, and answers three questions separately.

    Where did we read it: its citations. Who says it: ``asserted_by``, ``relayed_by``.
    What do we make of it: ``evaluation`` and ``confidence``.
    """

    citations: Any  # set by the foreign key of Citation
    alternative_to_id: int | None

    asserted_by = models.ForeignKey(
        "detainees.Party",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("claimed by"),
        help_text=_("The state, body, organisation or people who claim it."),
    )
    asserted_by_detainee = models.ForeignKey(
        "detainees.Detainee",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("claimed by a detainee"),
        help_text=_("If a detainee in this record claims it."),
    )
    asserted_by_words = models.CharField(
        _("claimed by, in words"),
        max_length=200,
        blank=True,
        help_text=_(
            "If it is neither of these: for example “the lawyers and relatives”, “two of the seven, not named”. "
            "Never a name that must not be public."
        ),
    )
    relayed_by = models.ForeignKey(
        "detainees.Party",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reported via"),
        help_text=_("Who reported the claim, if it is not the one who makes it."),
    )
    evaluation = TermField(
        Evaluation,
        _("our assessment"),
        default=Evaluation.UNASSESSED,
        help_text=_("Our assessment of the fact. An unassessed fact is not published."),
    )
    evaluation_note = TextField(
        _("reason for our assessment"),
        help_text=_("Public. The reason for our assessment. Required if sources contradict each other."),
    )
    confidence = TermField(
        Confidence,
        default=Confidence.NOT_SET,
        help_text=_("By independent sources: high = two or more; medium = one first-hand; low = one second-hand."),
    )
    visibility = TermField(
        Visibility,
        default=Visibility.PUBLIC,
        help_text=_("Internal facts are never published."),
    )
    alternative_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="alternatives",
        verbose_name=_("contradicts row"),
        help_text=_("Another row that says something different about the same thing. Readers see both side by side."),
    )
    working_note = models.TextField(blank=True, help_text=_("For colleagues. Never published."))

    objects = FactQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True
        triggers = [*Record.Meta.triggers, ALTERNATIVES_HAVE_ONE_HEAD]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_not_its_own_alternative",
                condition=Q(alternative_to=None) | ~Q(alternative_to=models.F("id")),
                violation_error_message=_("A row cannot contradict itself. Choose another row."),
            ),
            models.CheckConstraint(
                name="%(class)s_disputed_has_a_note",
                condition=~Q(evaluation=Evaluation.DISPUTED) | ~Q(evaluation_note={}),
                violation_error_message=_(
                    "Explain in “Reason for our assessment” how the sources contradict each other."
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_asserted_by_one",
                condition=Q(asserted_by=None) | Q(asserted_by_detainee=None),
                violation_error_message=_("Choose either a party or a detainee as the one who claims it, not both."),
            ),
        ]

    def clean(self):
        super().clean()
        refuse_two_heads(self)

    @property
    def is_sure_without_a_view(self) -> bool:
        """Whether confidence is high although the fact is disputed, rejected, or only reported.

        Forms refuse to enter that (``SURE_OF_WHAT``), and pages do not show it; rows from before may have it.
        """
        takes_no_view = self.evaluation in (Evaluation.REPORTED, Evaluation.DISPUTED, Evaluation.REJECTED)
        return takes_no_view and self.confidence == Confidence.HIGH

    @property
    def is_rejected_without_a_reason(self) -> bool:
        """Whether we reject the fact and do not say why. Forms and pre-flight refuse that; old rows may be so."""
        return self.evaluation == Evaluation.REJECTED and not self.evaluation_note


WHY_REJECTED = _("Say in “Reason for our assessment” why it is rejected. Readers see the reason beside it.")

SURE_OF_WHAT = _(
    "Only an accepted fact can have high confidence. Choose “accepted”, or a lower confidence. If "
    "sources differ only about a date, accept the fact and give each citation its own date."
)
