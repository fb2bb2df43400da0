"""Records of publishing: review comments, the public log, and the trail of who did what.

None of it is a fact about anybody in custody, and none of it but the log ever reaches a reader.
"""

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from casetracker.vocabulary import Act
from detainees.fields import LONGEST_REASON, TermField

from .editions import Edition

GENESIS = "0" * 64
"""What stands before the first entry of the log."""


def only_added(words: str) -> list[pgtrigger.Trigger]:
    """Return triggers that refuse changing and deleting rows of the table."""
    refuse = f"RAISE EXCEPTION '{words}' USING ERRCODE = 'restrict_violation';"
    return [
        pgtrigger.Trigger(name="never_changed", when=pgtrigger.Before, operation=pgtrigger.Update, func=refuse),
        pgtrigger.Trigger(name="never_deleted", when=pgtrigger.Before, operation=pgtrigger.Delete, func=refuse),
    ]


class ReviewComment(models.Model):
    """A reviewer's comment on one fact of a version, or on the whole, when returning it."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="comments")
    fact = models.CharField(
        max_length=12, blank=True, help_text=_("The public id of the fact; empty for the whole version.")
    )
    about = models.CharField(max_length=300, blank=True, help_text=_("The fact in words, at that time."))
    text = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        triggers = only_added("a comment of a review stays as it was made")

    def __str__(self):
        return f"{self.about or self.edition}: {self.text}"


class ReviewLook(models.Model):
    """A record that somebody has seen a version: the basis of "what changed since I looked"."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="looks")
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(name="reviewlook_once_each", fields=["edition", "seen_by"])]

    def __str__(self):
        return f"{self.seen_by}: {self.edition}"


ATTEMPTS = {
    "submit": _("submitting"),
    "return_candidate": _("returning the version"),
    "approve_and_publish": _("approving and publishing"),
    "publish": _("submitting, approving and publishing"),
    "withdraw": _("withdrawing"),
    "redact": _("destroying editions"),
    "merge": _("merging"),
    "propose_merge": _("proposing a merge"),
    "separate": _("undoing a merge"),
    "propose_separation": _("proposing to undo a merge"),
}
"""What somebody attempted, by the name of the act in the code. Earlier versions wrote that name into the trail."""


class PublicationAct(models.Model):
    """One act of publishing a case or withdrawing it, also a refused one: who, when, and the real reason."""

    subject = models.CharField(max_length=12, db_index=True, help_text=_("The public id of the case or group case."))
    act = TermField(Act)
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, blank=True, related_name="acts")
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    done_at = models.DateTimeField(auto_now_add=True)
    words = models.TextField(blank=True, help_text=_("The reason given, or why it was refused. Internal."))

    class Meta:
        ordering = ["pk"]
        triggers = only_added("the trail of publication stays as it was written")

    def __str__(self):
        return f"{self.get_act_display()}: {self.subject}"

    @property
    def said(self) -> str:
        """The reason as people read it: what was attempted is said in words."""
        code, colon, reason = self.words.partition(": ")
        is_named = colon and self.act == Act.REFUSED and code in ATTEMPTS
        return f"{ATTEMPTS[code]}: {reason}" if is_named else self.words


class LogEntry(models.Model):
    """One line of the public log. Each holds the hash of the line before it, so none can be changed unnoticed.

    ``line`` is canonical JSON, the very characters that are hashed; ``hash`` is their SHA-256 (UTF-8, hexadecimal).
    """

    number = models.PositiveIntegerField(primary_key=True)
    previous = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)
    line = models.TextField()

    class Meta:
        ordering = ["number"]
        triggers = [
            *only_added("the log is only ever added to"),
            pgtrigger.Trigger(
                name="continues_the_chain",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=f"""
                    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM detainees_logentry)
                        OR NEW.previous <> coalesce(
                            (SELECT hash FROM detainees_logentry ORDER BY number DESC LIMIT 1), '{GENESIS}')
                        OR NEW.hash <> encode(sha256(convert_to(NEW.line, 'UTF8')), 'hex')
                        OR (NEW.line::jsonb) ->> 'previous' IS DISTINCT FROM NEW.previous
                        OR (NEW.line::jsonb) ->> 'entry' IS DISTINCT FROM NEW.number::text
                    THEN
                        RAISE EXCEPTION 'the entry does not continue the log'
                            USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"entry {self.number}"


class ConfidentialReading(models.Model):
    """A record that somebody read a confidential row: who, when, and why."""

    model = models.CharField(max_length=64, help_text=_("The kind of the row."))
    row = models.CharField(max_length=12, help_text=_("The public id of the row."))
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)
    why = models.CharField(max_length=LONGEST_REASON)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="confidentialreading_says_why",
                condition=~models.Q(why=""),
                violation_error_message=_("Fill in why you need to read it."),
            )
        ]
        triggers = only_added("that somebody read a confidential row stays on record")

    def __str__(self):
        return f"{self.read_by}: {self.kind_of_row} {self.row}"

    @property
    def kind_of_row(self) -> str:
        """What kind of row was read, in words; as it was noted where that table is no longer there."""
        try:
            return str(apps.get_model(self.model)._meta.verbose_name)
        except (LookupError, ValueError):
            return self.model


class SavedFilter(models.Model):
    """The search and filters of a list, saved by one researcher under a name. Internal."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    model = models.CharField(max_length=64, help_text=_("The list it belongs to: the name of the model."))
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=500, blank=True, help_text=_("The filters, as in the address."))

    class Meta:
        ordering = ["model", "name"]
        constraints = [
            models.UniqueConstraint(
                name="savedfilter_name_once_each",
                fields=["owner", "model", "name"],
                violation_error_message=_("You already have a filter with this name for this list."),
            ),
            models.CheckConstraint(
                name="savedfilter_has_a_name",
                condition=~models.Q(name=""),
                violation_error_message=_("Give the filter a name."),
            ),
        ]

    def __str__(self):
        return self.name
