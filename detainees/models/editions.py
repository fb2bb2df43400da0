"""Editions: documents of a case or group case as submitted, approved and published."""

import hashlib
import secrets

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from detainees.fields import LONGEST_NOTE, LONGEST_REASON, PublicIdField

from .matters import Matter
from .people import Detainee
from .risks import A_RISK_NEEDS_A_SECOND_PERSON


def new_salt() -> str:
    """Return a random salt: without it nobody can guess a withdrawn document from its commitment."""
    return secrets.token_hex(32)


WAITING = {"number": None, "returned_at": None, "replaced_at": None, "withdrawn_at": None}
"""What is true of a candidate as long as nobody has decided on it."""


class EditionQuerySet(models.QuerySet):
    """Querysets of editions."""

    def published(self) -> "EditionQuerySet":
        """Return the published editions. Each got a number when it was published."""
        return self.filter(number__isnull=False)

    def waiting(self) -> "EditionQuerySet":
        """Return the versions awaiting review."""
        return self.filter(**WAITING)

    def of(self, subject: Detainee | Matter) -> "EditionQuerySet":
        """Return the editions of one case or group case."""
        return self.filter(**{subject_field(subject): subject})


def subject_field(subject: Detainee | Matter) -> str:
    """Return the foreign key field of an edition's subject."""
    return "matter" if isinstance(subject, Matter) else "detainee"


KEEPS_WHAT_IT_SAYS = """
    DECLARE
        marks text[] := ARRAY['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason', 'returned_at', 'returned_by_id',
            'replaced_at', 'redacted_at', 'redacted_by_id'];
        approval text[] := ARRAY['number', 'approved_by_id', 'approved_at', 'solo_reason', 'published_at'];
        mark text;
    BEGIN
        IF to_jsonb(NEW) - marks - approval <> to_jsonb(OLD) - marks - approval
            OR (OLD.number IS NOT NULL AND to_jsonb(NEW) - marks <> to_jsonb(OLD) - marks)
        THEN
            RAISE EXCEPTION 'an edition is immutable: its hash, number, people and note cannot be changed'
                USING ERRCODE = 'restrict_violation';
        END IF;
        FOREACH mark IN ARRAY marks LOOP
            IF coalesce(to_jsonb(OLD) ->> mark, '') <> '' AND to_jsonb(NEW) -> mark <> to_jsonb(OLD) -> mark THEN
                RAISE EXCEPTION 'an edition is immutable: what was once noted of it (%) stays', mark
                    USING ERRCODE = 'restrict_violation';
            END IF;
        END LOOP;
        RETURN NEW;
    END;
"""
"""What may still happen to an edition: approved once, withdrawn once, returned or replaced once, emptied once."""


class Edition(models.Model):
    """One document of one case or group case: who submitted it, who approved it, its hash and its public note.

    The number is given when it is published, so that no gap tells of a review. Number and hash live for
    ever; the content stands in a row of its own, which leaves when it must.
    """

    public_id = PublicIdField()
    detainee = models.ForeignKey(Detainee, models.PROTECT, null=True, blank=True, related_name="editions")
    matter = models.ForeignKey(Matter, models.PROTECT, null=True, blank=True, related_name="editions")
    number = models.PositiveIntegerField(null=True, blank=True)
    sha256 = models.CharField(max_length=64)
    salt = models.CharField(max_length=64, default=new_salt)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(auto_now_add=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    solo_reason = models.CharField(
        max_length=LONGEST_REASON, blank=True, help_text=_("Why one person approved their own work, if so.")
    )
    history_mark = models.JSONField(
        default=dict,
        blank=True,
        help_text=_(
            "How many changes its history had when the version was submitted: edits by account, risks, members."
        ),
    )
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_reason = models.TextField(blank=True, help_text=_("The real reason. Never published."))
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    replaced_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When a later version of the same case replaced it in the queue.")
    )
    redacted_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When its content was destroyed for somebody's safety.")
    )
    redacted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    public_note = models.CharField(
        max_length=LONGEST_NOTE, blank=True, help_text=_("What changed and why, for readers. Public.")
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="edition_of_one_subject",
                condition=Q(detainee=None, matter__isnull=False) | Q(detainee__isnull=False, matter=None),
            ),
            models.UniqueConstraint(name="edition_number_once_per_detainee", fields=["detainee", "number"]),
            models.UniqueConstraint(name="edition_number_once_per_matter", fields=["matter", "number"]),
            models.UniqueConstraint(name="edition_id_and_hash", fields=["id", "sha256"]),
            models.CheckConstraint(
                name="edition_two_people_or_a_reason",
                condition=Q(approved_by=None) | ~Q(approved_by=F("submitted_by")) | ~Q(solo_reason=""),
                violation_error_message=_("A second person must approve. To publish alone, give a reason."),
            ),
            models.CheckConstraint(
                name="edition_published_only_if_approved",
                condition=Q(number=None, published_at=None)
                | Q(number__isnull=False, published_at__isnull=False, approved_by__isnull=False),
                violation_error_message=_("Only an approved edition is published."),
            ),
            models.UniqueConstraint(
                name="edition_one_candidate_waits_per_detainee", fields=["detainee"], condition=Q(**WAITING)
            ),
            models.UniqueConstraint(
                name="edition_one_candidate_waits_per_matter", fields=["matter"], condition=Q(**WAITING)
            ),
            models.CheckConstraint(
                name="edition_redacted_only_if_withdrawn",
                condition=Q(redacted_at=None) | Q(withdrawn_at__isnull=False, redacted_by__isnull=False),
                violation_error_message=_("Only a withdrawn edition can be destroyed. Withdraw it first."),
            ),
        ]
        triggers = [
            A_RISK_NEEDS_A_SECOND_PERSON,
            pgtrigger.Trigger(
                name="edition_keeps_its_hash",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=KEEPS_WHAT_IT_SAYS,
            ),
            pgtrigger.Trigger(
                name="redacted_edition_has_no_content",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                timing=pgtrigger.Deferred,
                condition=pgtrigger.Q(new__redacted_at__isnull=False),
                func="""
                    IF EXISTS (SELECT 1 FROM detainees_editioncontent WHERE edition_id = NEW.id) THEN
                        RAISE EXCEPTION 'a redacted edition holds no bytes'
                            USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NULL;
                """,
            ),
            pgtrigger.Trigger(
                name="published_edition_is_never_deleted",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__number__isnull=False),
                func="""
                    RAISE EXCEPTION 'a published edition is never deleted; withdraw it'
                        USING ERRCODE = 'restrict_violation';
                """,
            ),
        ]

    def __str__(self):
        return f"{self.subject}, edition {self.number}" if self.number else f"{self.subject}, candidate"

    @property
    def subject(self):
        """Return the detainee or group case of the document."""
        return self.detainee or self.matter

    @property
    def commitment(self) -> str:
        """Return SHA-256 of salt and hash. It stays when an edition is destroyed and says nothing about its content."""
        return hashlib.sha256(f"{self.salt}{self.sha256}".encode()).hexdigest()


class EditionContent(models.Model):
    """The canonical bytes of an edition. Never changed, and deleted only when an edition is destroyed for safety."""

    edition = models.OneToOneField(Edition, models.CASCADE, primary_key=True, related_name="content")
    content = models.BinaryField()

    class Meta:
        triggers = [
            pgtrigger.Trigger(
                name="edition_content_is_never_changed",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    RAISE EXCEPTION 'the bytes of an edition are never changed; publish a new edition'
                        USING ERRCODE = 'restrict_violation';
                """,
            ),
            pgtrigger.Trigger(
                name="edition_content_leaves_by_redaction",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func="""
                    IF (SELECT redacted_at FROM detainees_edition WHERE id = OLD.edition_id) IS NULL THEN
                        RAISE EXCEPTION 'the bytes of an edition are kept; only a safety redaction destroys them'
                            USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN OLD;
                """,
            ),
            pgtrigger.Trigger(
                name="edition_content_matches_its_hash",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF encode(sha256(NEW.content), 'hex')
                        <> (SELECT sha256 FROM detainees_edition WHERE id = NEW.edition_id) THEN
                        RAISE EXCEPTION 'the bytes do not match the hash of the edition'
                            USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"bytes of {self.edition}"
