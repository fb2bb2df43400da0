"""Vocabularies of courts: proceedings, roles, decisions, outcomes and effects."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary

CCP_RU = "Code of Criminal Procedure of the Russian Federation (2001)"


class ProceedingKind(Vocabulary):
    """What kind of proceeding it is. Criminal ones are the trials."""

    CRIMINAL = "criminal", "Against a person, for an offence.", "", _("criminal case")
    DETENTION_REVIEW = "detention_review", "Whether detention may continue.", "ICCPR 9(4)", _("detention review")
    COMPLAINT = (
        "complaint_of_ill_treatment",
        "A national complaint of ill-treatment.",
        "CAT 13",
        _("complaint of ill-treatment"),
    )
    AGAINST_OFFICIALS = (
        "criminal_case_against_officials",
        "Against officials, for what they did.",
        "CAT 12",
        _("criminal case against officials"),
    )
    EXTRADITION = "extradition", "Whether to surrender a person.", "", _("extradition")
    EXPULSION = "expulsion_or_asylum", "Whether a person may stay.", "", _("expulsion or asylum")
    CONSTITUTIONAL = "constitutional", "Before a constitutional court.", "", _("constitutional")
    CIVIL = "civil_or_compensation", "For damages or another civil remedy.", "CAT 14", _("civil claim")
    TRANSFER_CHALLENGE = "transfer_challenge", "Against a transfer.", "CAT 3", _("challenge to a transfer")
    INTERNATIONAL = (
        "international_individual_complaint",
        "An individual complaint to an international court or treaty body.",
        "ECHR 34; CAT 22",
        _("international complaint"),
    )
    WGAD = (
        "wgad",
        "Before the Working Group on Arbitrary Detention.",
        "",
        _("Working Group on Arbitrary Detention"),
    )
    SPECIAL_PROCEDURE = (
        "special_procedure_letter",
        "A letter of a special procedure.",
        "",
        _("special procedure"),
    )


INTERNATIONAL_KINDS = frozenset({ProceedingKind.INTERNATIONAL, ProceedingKind.WGAD, ProceedingKind.SPECIAL_PROCEDURE})
"""Proceedings that set nothing aside: an international body finds a violation by a state."""


class RoleKind(Vocabulary):
    """In what role a person takes part."""

    DEFENDANT = "defendant", "Charged and on trial.", "", _("defendant")
    SUSPECT = "suspect", "Suspected, not charged.", "", _("suspect")
    APPLICANT = "applicant", "Brought the case.", "", _("applicant")
    VICTIM = "victim", "Victim or civil party.", "", _("victim")
    WITNESS = "witness", "Heard as a witness.", "", _("witness")


class DecisionKind(Vocabulary):
    """What was decided, or asked for. A sentence sought is never shown as imposed."""

    CUSTODY_ORDER = "custody_order", "A judge orders remand (mera presecheniya).", "", _("custody order")
    CUSTODY_EXTENSION = "custody_extension", "A judge extends remand.", "", _("extension of custody")
    CUSTODY_REFUSED = "custody_refused", "A judge refuses remand.", "", _("custody refused")
    EVIDENCE = (
        "admissibility_of_evidence",
        "A statement is admitted or excluded.",
        "CAT 15",
        _("ruling on evidence"),
    )
    JURY_VERDICT = (
        "jury_verdict",
        "The answer of the jurors (verdikt); not yet a judgment.",
        CCP_RU,
        _("jury verdict"),
    )
    ACQUITTAL = (
        "judgment_acquittal",
        "The court's judgment: not guilty (opravdatelny prigovor).",
        CCP_RU,
        _("judgment: acquittal"),
    )
    CONVICTION = (
        "judgment_conviction",
        "The court's judgment: guilty (obvinitelny prigovor).",
        CCP_RU,
        _("judgment: conviction"),
    )
    SENTENCE_SOUGHT = (
        "sentence_sought",
        "What the prosecution asked for; not imposed.",
        "",
        _("sentence asked for by the prosecution"),
    )
    SENTENCE_IMPOSED = (
        "sentence_imposed",
        "The penalty fixed (nakazanie).",
        CCP_RU,
        pgettext_lazy("decision", "sentence"),
    )
    REVIEW_SECOND = (
        "review_second_instance",
        "Ordinary review of a judgment not yet final: until 2012 kassatsiya, since 2013 apellyatsiya.",
        "Federal Law 433-FZ of 29 December 2010",
        _("review by the second instance"),
    )
    REVIEW_FINAL = "review_final", "Review of a final judgment.", CCP_RU, _("review of a final judgment")
    REOPENING = "reopening", "New or newly discovered facts.", CCP_RU, _("reopening")
    PARDON = "pardon_amnesty", "Pardon or amnesty (pomilovanie, amnistiya).", "", _("pardon or amnesty")
    CLOSED = "case_closed", "The case or investigation is closed.", "", _("case closed")
    OPENING_REFUSED = "refusal_to_open", "No investigation is opened.", "CAT 12", _("refusal to investigate")
    OPENED = "opening", "An investigation or case is opened.", "", _("case opened")
    INTL_LODGED = "intl_lodged", "An application is lodged or registered.", "", _("application lodged")
    INTL_PRIORITY = "intl_priority", "Priority is granted.", "ECtHR Rules of Court, rule 41", _("priority")
    INTL_INTERIM = "intl_interim_measure", "An interim measure.", "ECtHR Rules, rule 39", _("interim measure")
    INTL_COMMUNICATED = (
        "intl_communicated",
        "Sent to the state for an answer.",
        "",
        _("communicated to the state"),
    )
    INTL_ADMISSIBILITY = (
        "intl_admissibility",
        "Whether the complaint can be heard.",
        "",
        _("admissibility decision"),
    )
    INTL_MERITS = (
        "intl_merits",
        "Whether the state broke its obligations.",
        "",
        _("judgment or views on the merits"),
    )
    INTL_STRUCK_OUT = "intl_struck_out", "Struck out or settled.", "", _("struck out or settled")


JUDGMENTS = frozenset({DecisionKind.ACQUITTAL, DecisionKind.CONVICTION})
REVIEWS = frozenset({DecisionKind.REVIEW_SECOND, DecisionKind.REVIEW_FINAL, DecisionKind.REOPENING})
INTERNATIONAL_DECISIONS = frozenset(kind for kind in DecisionKind if kind.value.startswith("intl_"))


class Outcome(Vocabulary):
    """How a request or review ended."""

    GRANTED = "granted", "As asked.", "", _("granted")
    REFUSED = "refused", "Not as asked.", "", pgettext_lazy("decision", "refused")
    PARTLY = "partly", "In part.", "", _("granted in part")
    UPHELD = "upheld", "The earlier decision stands.", "", _("upheld")
    REMITTED = (
        "quashed_and_remitted",
        "Set aside; a new trial follows.",
        CCP_RU,
        _("quashed, new trial ordered"),
    )
    ENDED = "quashed_and_ended", "Set aside; the case ends.", CCP_RU, _("quashed, case ended")
    VARIED = "varied", "Changed from one measure to another.", CCP_RU, _("varied")
    VIOLATION = "violation", "The state broke an obligation.", "", _("violation found")
    NO_VIOLATION = "no_violation", "No breach was found.", "", _("no violation found")
    INADMISSIBLE = "inadmissible", "Not examined on the merits.", "", _("inadmissible")
    PENDING = "pending", "Not decided yet.", "", _("pending")
    NOT_STATED = "not_stated", "The source does not say.", "", _("outcome not stated")


class Effect(Vocabulary):
    """What a decision does to an earlier one of the same proceeding."""

    UPHOLDS = "upholds", "The earlier one stands.", "", _("upholds")
    QUASHES = "quashes", "The earlier one no longer stands.", "", _("quashes")
    VARIES = "varies", "The earlier one stands as changed.", "", _("varies")
    REPLACES = "replaces", "This one stands in its place.", "", _("replaces")
    CONCERNS = "concerns", "It is about the earlier one and changes nothing.", "", _("concerns")


class RequestedBy(Vocabulary):
    """On whose motion a decision was taken."""

    PROSECUTION = "prosecution", "The prosecution.", "", _("the prosecution")
    DEFENCE = "defence", "The defence.", "", _("the defence")
    VICTIM = "victim", "The victim or civil party.", "", _("the victim")
    COURT = "court", "The court itself.", "", _("the court")
    OTHER = "other", "Somebody else.", "", _("somebody else")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Finality(Vocabulary):
    """Whether a decision could still be reviewed in the ordinary way."""

    NOT_FINAL = "not_final", "Ordinary review was open.", "", _("not final")
    FINAL = "final", "Final, on the date given if one is stated.", "", _("final")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class ChargeOutcome(Vocabulary):
    """What became of a charge. A charge is never shown without one of these."""

    NOT_KNOWN = "outcome_not_known", "Not known here.", "", _("outcome not known here")
    PENDING = "pending", "Still pending as of the source.", "", _("pending as of the source")
    DROPPED = "dropped", "Dropped by the prosecution or the court.", "", _("dropped")
    CHANGED = "changed", "Replaced by another charge.", "", _("changed")
    ACQUITTED = "acquitted", "Ended in an acquittal that stands.", "", _("acquitted")
    CONVICTED = "convicted", "Ended in a conviction that stands.", "", _("convicted")
    CONVICTED_AFTER_QUASHED_ACQUITTAL = (
        "convicted_after_quashed_acquittal",
        "An acquittal was quashed; a new trial ended in conviction.",
        "ICCPR 14",
        _("acquitted; acquittal quashed; convicted in a new trial"),
    )
