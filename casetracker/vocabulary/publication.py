"""Vocabularies of publishing: risks, acts, and the sentences that readers see after a withdrawal."""

from django.utils.translation import gettext_lazy as _

from .base import Vocabulary


class RiskKind(Vocabulary):
    """Why a case may harm somebody if it is published. Internal; with one of these nobody publishes alone."""

    ACCUSED_AUTHORITY = (
        "held_by_accused_authority",
        "The person is in the hands of those whom the case accuses.",
        "",
        _("held by the accused authority"),
    )
    PENDING_CASE = "pending_case", "Charges are open against the person.", "", _("case pending")
    APPEAL_RUNNING = "appeal_running", "An appeal is running.", "", _("appeal running")
    HIDING_OR_EXILE = "in_hiding_or_exile", "The person hides, or lives abroad for safety.", "", _("in hiding or exile")
    PROTECTION_PENDING = (
        "protection_claim_pending",
        "The person has asked a state for protection and waits.",
        "1951 Refugee Convention",
        _("protection claim pending"),
    )
    MINOR = (
        "minor_then_or_now",
        "The person was a child then, or is one now.",
        "CRC art. 16, 40",
        _("a minor then or now"),
    )
    SEXUAL_VIOLENCE = (
        "sexual_violence",
        "The case describes sexual violence.",
        "Murad Code",
        _("sexual violence"),
    )
    HEALTH_DATA = "health_data", "The case describes the person's health.", "GDPR art. 9", _("health data")
    FAMILY_IN_REACH = "family_in_reach", "The family can be reached by the accused.", "", _("family in reach")
    SOLE_SOURCE = (
        "sole_possible_source",
        "Only one person can be the source of what the case says.",
        "",
        _("only one possible source"),
    )
    INFORMER_INFERENCE = (
        "possible_informer_inference",
        "Readers might take somebody for an informer.",
        "",
        _("somebody might be taken for an informer"),
    )
    TERRORISM_ACCUSATION = (
        "terrorism_accusation",
        "Somebody accuses the person of terrorism.",
        "",
        _("accused of terrorism"),
    )
    SANCTIONS_LISTED = "sanctions_listed", "The person is on a sanctions list.", "", _("listed under sanctions")
    MISTAKEN_IDENTITY = (
        "mistaken_identity",
        "The person was, or may have been, taken for somebody else.",
        "",
        _("mistaken identity"),
    )
    NAMED_THIRD_PARTY = "named_third_party", "A third person is named.", "", _("a third person is named")
    RETALIATION = (
        "retaliation_reported",
        "Somebody was punished for what was made public.",
        "OHCHR Manual on Human Rights Monitoring",
        _("retaliation reported"),
    )
    NO_CONTACT = (
        "no_contact_since",
        "Nobody has been in touch with the person or the family.",
        "",
        _("no contact since"),
    )


class WithdrawalReason(Vocabulary):
    """What the public is told of a withdrawal: one neutral sentence for safety, consent, error and legal alike."""

    EDITORS = "editors", "Withdrawn by the editors.", "", _("This record was withdrawn by the editors.")
    MERGED = "merged", "Merged with another record.", "", _("This record was merged with another.")
    CORRECTED = "corrected", "Replaced after a correction.", "", _("This record was withdrawn to be corrected.")


class LogAct(Vocabulary):
    """What an entry of the public log says was done with a case."""

    PUBLISHED = "published", "An edition became the current one.", "", _("published")
    WITHDRAWN = "withdrawn", "The case is not public any more.", "", _("withdrawn")
    REDACTED = "redacted", "The content of an edition was destroyed.", "", _("emptied")
    MERGED = "merged", "The address leads to another record.", "", _("merged")
    SEPARATED = "separated", "The address no longer leads to another record.", "", _("merge undone")


class Act(Vocabulary):
    """What somebody did, or tried to do, on the way of a case to readers and back. Internal."""

    SUBMITTED = "submitted", "A version was submitted for review.", "", _("submitted")
    RETURNED = "returned", "A reviewer returned the version, with comments.", "", _("returned")
    PUBLISHED = "published", "A version was approved and published.", "", _("approved and published")
    WITHDRAWN = "withdrawn", "The case was taken out of the public record.", "", _("withdrawn")
    REDACTED = "redacted", "The content of editions was destroyed.", "", _("redacted for safety")
    MERGED = "merged", "The record was merged into another.", "", _("merged")
    SEPARATED = "separated", "A merge was undone: they are two records again.", "", _("merge undone")
    MERGE_PROPOSED = "merge_proposed", "A merge was proposed; a second person must do it.", "", _("merge proposed")
    SEPARATION_PROPOSED = (
        "separation_proposed",
        "Somebody proposed to undo a merge; a second person must do it.",
        "",
        _("undoing a merge proposed"),
    )
    REFUSED = "refused", "Somebody tried something that the rules do not allow; nothing was changed.", "", _("refused")
