"""Vocabularies of decisions: kinds with what each does, outcomes, effects on earlier decisions.

Each kind stands in exactly one of the sets of ``DECISION_BEHAVIOURS`` at the end; the code asks these sets and names no
kind that is not alone in what it does. A test refuses a kind in no set or in two.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary

CCP_RU = "Code of Criminal Procedure of the Russian Federation (2001)"
WGAD_METHODS = "Working Group on Arbitrary Detention, methods of work (A/HRC/36/38)"


class DecisionKind(Vocabulary):
    """What was decided, or asked for. A sentence sought is never shown as imposed."""

    CUSTODY_ORDER = "custody_order", "A judge orders remand (mera presecheniya).", "", _("custody order")
    CUSTODY_EXTENSION = "custody_extension", "A judge extends remand.", "", _("extension of custody")
    CUSTODY_REFUSED = "custody_refused", "A judge refuses remand.", "", _("custody refused")
    RENEWED_BY_PROSECUTOR = (
        "detention_renewed_by_prosecutor",
        "A prosecutor renews detention, and no judge decides on it.",
        "ICCPR 9(3)",
        _("detention renewed by a prosecutor, without a judge"),
    )
    BOND_SET = (
        "bond_set",
        "Release is allowed if the sum is paid or the surety given.",
        "ICCPR 9(3)",
        _("bond or bail set"),
    )
    BOND_DENIED = (
        "bond_denied",
        "Release on bond or bail is denied; the person stays in custody.",
        "ICCPR 9(3)",
        _("bond or bail denied"),
    )
    BOND_PAID = "bond_paid", "The bond or bail that was set is paid.", "", _("bond or bail paid")
    HABEAS_CORPUS = (
        "habeas_corpus",
        "The answer to a petition that a court examine whether a detention is lawful (habeas corpus, amparo).",
        "ICCPR 9(4)",
        _("decision on a petition for habeas corpus or amparo"),
    )
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
    SUSPENDED_SENTENCE = (
        "suspended_sentence",
        "A penalty that is not carried out as long as the conditions are kept.",
        "",
        _("suspended sentence"),
    )
    FINE = "fine", "A sum of money as the penalty.", "", pgettext_lazy("decision", "fine")
    DEATH_SENTENCE = "death_sentence", "Death as the penalty.", "ICCPR 6(2)", _("death sentence")
    RATIFICATION = (
        "ratification",
        "An authority must approve a judgment before it is carried out, and does. No review of the case.",
        "",
        _("ratification of the judgment"),
    )
    REVIEW_SECOND = (
        "review_second_instance",
        "Ordinary review of a judgment not yet final: until 2012 kassatsiya, since 2013 apellyatsiya.",
        "Federal Law 433-FZ of 29 December 2010",
        _("review by the second instance"),
    )
    REVIEW_FINAL = "review_final", "Review of a final judgment.", CCP_RU, _("review of a final judgment")
    REOPENING = "reopening", "New or newly discovered facts.", CCP_RU, _("reopening")
    PARDON = (
        "pardon_amnesty",
        "Pardon or amnesty; the source does not say which (pomilovanie, amnistiya).",
        "",
        _("pardon or amnesty"),
    )
    PARDON_OF_ONE = (
        "pardon",
        "Mercy for a named person, by a head of state or an authority for it. No review of the case.",
        "ICCPR 6(4), of a death sentence",
        _("pardon"),
    )
    AMNESTY = (
        "amnesty",
        "Mercy for a class of people or offences, by a law or a decree. No review of the case.",
        "ICCPR 6(4), of a death sentence",
        _("amnesty"),
    )
    COMMUTATION = (
        "commutation",
        "A milder penalty takes the place of the one imposed, by mercy. No review of the case.",
        "ICCPR 6(4), of a death sentence",
        _("commutation"),
    )
    EXECUTION_ORDERED = (
        "execution_ordered",
        "An authority orders that a death sentence be carried out. That it was carried out is an event.",
        "ICCPR 6(2)",
        _("order to carry out a death sentence"),
    )
    REMOVAL_ORDER = (
        "removal_order",
        "An authority or court orders that the person leave the country or be removed. No judgment on guilt.",
        "ICCPR 13",
        _("removal order"),
    )
    REMOVAL_STAYED = (
        "stay_of_removal",
        "Whether removal is put off while a court examines the case. The removal order stays as it is.",
        "",
        _("stay of removal"),
    )
    REMOVAL_SET_ASIDE = (
        "removal_order_set_aside",
        "A removal order no longer stands, and the case goes back to be decided again.",
        "",
        _("removal order set aside, case sent back"),
    )
    LISTED = (
        "listed",
        "The person's name is entered on an official list, for instance of terrorism. No judgment on guilt.",
        "",
        _("entry on a list"),
    )
    DELISTED = "delisted", "Whether the name is taken off the list again.", "", _("removal from a list")
    INQUEST = (
        "inquest_conclusion",
        "What an official inquiry into a death concludes: who died, when, where and how. No judgment on guilt.",
        "Minnesota Protocol (2016)",
        _("conclusion of an inquest"),
    )
    COMPENSATION = (
        "compensation",
        "Whether a state or somebody else must pay for what happened to a person.",
        "CAT 14; ICCPR 9(5)",
        _("decision on compensation"),
    )
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
    INTL_WGAD_OPINION = (
        "intl_wgad_opinion",
        "Whether a detention is arbitrary, and by which of the five categories. It sets nothing aside.",
        WGAD_METHODS,
        _("opinion of the Working Group on Arbitrary Detention"),
    )
    INTL_STRUCK_OUT = "intl_struck_out", "Struck out or settled.", "", _("struck out or settled")


JUDGMENTS = frozenset({DecisionKind.ACQUITTAL, DecisionKind.CONVICTION})
"""A court answers the question of guilt."""

VERDICTS = frozenset({DecisionKind.JURY_VERDICT})
"""Jurors answer it, and a judgment is still to come."""

DETERMINATIONS = JUDGMENTS | VERDICTS
"""Kinds that answer the question of guilt, finally or not."""

SENTENCES = frozenset(
    {
        DecisionKind.SENTENCE_IMPOSED,
        DecisionKind.SUSPENDED_SENTENCE,
        DecisionKind.FINE,
        DecisionKind.DEATH_SENTENCE,
    }
)
"""A penalty is fixed. It stands and falls with its conviction."""

REQUESTS = frozenset({DecisionKind.SENTENCE_SOUGHT})
"""Nothing is decided: somebody asks for it."""

REVIEWS = frozenset({DecisionKind.REVIEW_SECOND, DecisionKind.REVIEW_FINAL, DecisionKind.REOPENING})
"""A court looks at an earlier judgment again, and upholds, quashes or varies it."""

RATIFICATIONS = frozenset({DecisionKind.RATIFICATION})
"""An authority approves a judgment, which stands as it was given."""

CLEMENCY = frozenset({DecisionKind.PARDON, DecisionKind.PARDON_OF_ONE, DecisionKind.AMNESTY, DecisionKind.COMMUTATION})
"""Mercy: it may end or reduce a sentence, and reviews no judgment."""

CUSTODY_DECISIONS = frozenset(
    {DecisionKind.CUSTODY_ORDER, DecisionKind.CUSTODY_EXTENSION, DecisionKind.CUSTODY_REFUSED}
)
"""A judge decides on remand."""

ORDERS = frozenset(
    {
        DecisionKind.RENEWED_BY_PROSECUTOR,
        DecisionKind.BOND_SET,
        DecisionKind.BOND_DENIED,
        DecisionKind.BOND_PAID,
        DecisionKind.HABEAS_CORPUS,
        DecisionKind.EXECUTION_ORDERED,
        DecisionKind.REMOVAL_ORDER,
        DecisionKind.REMOVAL_STAYED,
        DecisionKind.REMOVAL_SET_ASIDE,
        DecisionKind.LISTED,
        DecisionKind.DELISTED,
        DecisionKind.INQUEST,
        DecisionKind.COMPENSATION,
    }
)
"""Something else than guilt is decided. Where a case stands says each of them, with its outcome, in order."""

PROCEDURE = frozenset({DecisionKind.EVIDENCE, DecisionKind.OPENED, DecisionKind.CLOSED, DecisionKind.OPENING_REFUSED})
"""Steps of a case that decide neither guilt nor a measure."""

INTERNATIONAL_DECISIONS = frozenset(kind for kind in DecisionKind if kind.value.startswith("intl_"))
"""An international body takes it, and sets nothing aside."""

DECISION_BEHAVIOURS = {
    "JUDGMENTS": JUDGMENTS,
    "VERDICTS": VERDICTS,
    "SENTENCES": SENTENCES,
    "REQUESTS": REQUESTS,
    "REVIEWS": REVIEWS,
    "RATIFICATIONS": RATIFICATIONS,
    "CLEMENCY": CLEMENCY,
    "CUSTODY_DECISIONS": CUSTODY_DECISIONS,
    "ORDERS": ORDERS,
    "PROCEDURE": PROCEDURE,
    "INTERNATIONAL_DECISIONS": INTERNATIONAL_DECISIONS,
}

SAYS_ITS_RESULT = frozenset(
    {
        DecisionKind.CUSTODY_REFUSED,
        DecisionKind.RENEWED_BY_PROSECUTOR,
        DecisionKind.BOND_SET,
        DecisionKind.BOND_DENIED,
        DecisionKind.BOND_PAID,
        DecisionKind.EXECUTION_ORDERED,
        DecisionKind.REMOVAL_ORDER,
        DecisionKind.REMOVAL_SET_ASIDE,
        DecisionKind.LISTED,
    }
)
"""Kinds whose name says how it ended. An outcome beside it would say it twice, or its opposite: “denied: refused”."""

ENDED_BY = {
    DecisionKind.BOND_DENIED: frozenset({DecisionKind.BOND_SET, DecisionKind.BOND_PAID}),
    DecisionKind.REMOVAL_ORDER: frozenset({DecisionKind.REMOVAL_STAYED, DecisionKind.REMOVAL_SET_ASIDE}),
    DecisionKind.LISTED: frozenset({DecisionKind.DELISTED}),
}
"""What must not be missing where a kind is shown: without it the first seems to hold still."""


class Outcome(Vocabulary):
    """How a request or review ended."""

    GRANTED = "granted", "As asked.", "", _("granted")
    REFUSED = "refused", "Not as asked.", "", pgettext_lazy("decision", "refused")
    DISMISSED = "dismissed", "Ended without being granted, as the source puts it.", "", _("dismissed")
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
    ARBITRARY = "arbitrary", "The detention is arbitrary.", WGAD_METHODS, _("detention found arbitrary")
    NOT_ARBITRARY = (
        "not_arbitrary",
        "The detention is not arbitrary.",
        WGAD_METHODS,
        _("detention found not arbitrary"),
    )
    INADMISSIBLE = "inadmissible", "Not examined on the merits.", "", _("inadmissible")
    PENDING = "pending", "Not decided yet.", "", _("pending")
    NOT_STATED = "not_stated", "The source does not say.", "", _("outcome not stated")


class Effect(Vocabulary):
    """What a decision does to an earlier one of the same proceeding."""

    UPHOLDS = "upholds", "The earlier one stands.", "", _("upholds")
    QUASHES = "quashes", "The earlier one no longer stands.", "", _("quashes")
    SETS_ASIDE = (
        "sets_aside",
        "The earlier order no longer stands; it was no judgment on guilt.",
        "",
        _("sets aside"),
    )
    VARIES = "varies", "The earlier one stands as changed.", "", _("varies")
    REPLACES = "replaces", "This one stands in its place.", "", _("replaces")
    ENDS_SENTENCE = (
        "ends_sentence",
        "The sentence ends by mercy; the conviction stands.",
        "",
        _("ends the sentence and leaves the conviction"),
    )
    REDUCES_SENTENCE = (
        "reduces_sentence",
        "The sentence is reduced by mercy; the conviction stands.",
        "",
        _("reduces the sentence and leaves the conviction"),
    )
    CONCERNS = "concerns", "It is about the earlier one and changes nothing.", "", _("concerns")


UNDOING = frozenset({Effect.QUASHES, Effect.SETS_ASIDE, Effect.REPLACES})
"""Effects after which the earlier decision no longer stands."""

OF_CLEMENCY = frozenset({Effect.ENDS_SENTENCE, Effect.REDUCES_SENTENCE})
"""Effects on a sentence that only a pardon, an amnesty or a commutation has."""
