"""Vocabularies of allegations and statements: who claims what was done, why, how often, and the official answer."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary

CAT_1 = "Convention against Torture, article 1"
HURIDOCS_18 = "HURIDOCS Micro-thesauri, list 18 (degree of involvement)"
HURIDOCS_28 = "HURIDOCS Micro-thesauri, list 28 (response of authorities)"
HURIDOCS_36 = "HURIDOCS Micro-thesauri, list 36 (statement obtained)"


class QualificationKind(Vocabulary):
    """A legal name that somebody gave to what happened. Torture is a qualification, not a method."""

    TORTURE = "torture", "Torture.", CAT_1, _("torture")
    CIDT = (
        "cidt",
        "Cruel, inhuman or degrading treatment.",
        "CAT 16",
        _("cruel, inhuman or degrading treatment"),
    )
    ILL_TREATMENT = "ill_treatment", "Ill-treatment, without a more precise term.", "", _("ill-treatment")
    HARASSMENT = "harassment", "Harassment.", "", _("harassment")
    UNFAIR_TRIAL = (
        "unfair_trial",
        "A trial without the guarantees of a fair trial.",
        "ICCPR 14; ECHR 6",
        _("unfair trial"),
    )
    ARBITRARY = "arbitrary_detention", "Arbitrary detention.", "ICCPR 9; WGAD", _("arbitrary detention")
    DISAPPEARANCE = (
        "enforced_disappearance",
        "Enforced disappearance.",
        "ICPPED 2",
        _("enforced disappearance"),
    )
    REFOULEMENT = "refoulement", "Transfer to a real risk of torture.", "CAT 3", _("refoulement")
    UNLAWFUL_KILLING = "unlawful_killing", "Unlawful killing.", "ICCPR 6", _("unlawful killing")


class Purpose(Vocabulary):
    """For what purpose the treatment is said to have been inflicted."""

    INFORMATION = "information", "To obtain information.", CAT_1, _("to obtain information")
    CONFESSION = "confession", "To obtain a confession.", CAT_1, _("to obtain a confession")
    PUNISHMENT = "punishment", "To punish.", CAT_1, _("to punish")
    INTIMIDATION = "intimidation", "To intimidate or coerce.", CAT_1, _("to intimidate or coerce")
    DISCRIMINATION = "discrimination", "For reasons of discrimination.", CAT_1, _("discrimination")
    THIRD_PERSON = "third_person", "To coerce a third person.", CAT_1, _("to coerce a third person")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class StatementObtained(Vocabulary):
    """What statement the treatment is said to have produced (for article 15 of the Convention)."""

    NONE = "none", "None.", HURIDOCS_36, _("none")
    ORAL = "oral", "An oral one.", HURIDOCS_36, _("oral")
    SIGNED = "signed", "A signed one.", HURIDOCS_36, _("signed")
    BLANK = "signed_unread", "Signed blank or unread.", HURIDOCS_36, _("signed blank or unread")
    OBTAINED = (
        "obtained",
        "One was obtained; the form is not stated.",
        HURIDOCS_36,
        _("obtained, form not stated"),
    )
    REFUSED = "refused", "Refused.", HURIDOCS_36, pgettext_lazy("statement", "refused")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Occurrence(Vocabulary):
    """How often it is said to have happened."""

    ONCE = "once", "Once.", "", _("once")
    REPEATED = "repeated", "More than once.", "", _("repeatedly")
    CONTINUOUS = "continuous", "Without a break over a time.", "", _("continuously")
    PATTERN = "pattern_not_dated", "A pattern, not dated.", "", _("as a pattern, not dated")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Involvement(Vocabulary):
    """What part an authority is said to have had."""

    CARRIED_OUT = "carried_out", "Carried it out.", HURIDOCS_18, _("carried out")
    ORDERED = "ordered", "Ordered it.", HURIDOCS_18, _("ordered")
    PRESENT = "present", "Was present.", HURIDOCS_18, _("present")
    FAILED = "failed_to_prevent", "Failed to prevent it.", HURIDOCS_18, _("failed to prevent")
    ACQUIESCED = "acquiesced", "Consented or acquiesced.", CAT_1, _("acquiesced")
    NOT_STATED = "not_stated", "The source does not say.", "", _("part not stated")


class OfficialAnswer(Vocabulary):
    """What the authority answered."""

    CONFIRMS = "confirms", "It confirms.", HURIDOCS_28, _("confirms")
    DENIES = "denies", "It denies.", HURIDOCS_28, _("denies")
    ACT_NOT_RESPONSIBILITY = (
        "admits_act_denies_responsibility",
        "It says that it happened and that it is not responsible.",
        HURIDOCS_28,
        _("says that it happened, denies responsibility"),
    )
    OTHER = "other_explanation", "It explains it otherwise.", HURIDOCS_28, _("gives another explanation")
    ACCEPTS = "accepts_responsibility", "It accepts responsibility.", HURIDOCS_28, _("accepts responsibility")
    DECLINES = "declines_comment", "It declines to comment.", HURIDOCS_28, _("declines to comment")
    NOT_KNOWN = "no_answer_known", "No answer is known here.", HURIDOCS_28, _("no answer known here")


class Level(Vocabulary):
    """How far an allegation has come: reported, documented, found. The three are never swapped."""

    PERSON = "reported_by_person", "The person reported it.", "", _("reported by the person")
    RELATIVE = (
        "reported_by_relative_or_lawyer",
        "A relative or lawyer did.",
        "",
        _("reported by a relative or lawyer"),
    )
    ORGANISATION = (
        "documented_by_organisation",
        "An organisation did.",
        "",
        _("documented by an organisation"),
    )
    INQUIRY = (
        "found_by_official_inquiry",
        "An official inquiry found it.",
        "",
        _("found by an official inquiry"),
    )
    COURT = (
        "found_by_court_or_treaty_body",
        "A court or treaty body found it.",
        "",
        _("found by a court or treaty body"),
    )
    NOT_ESTABLISHED = (
        "found_not_established",
        "Examined and not established.",
        "",
        _("examined and not established"),
    )


class StatementKind(Vocabulary):
    """Words or positions that are not events."""

    FEAR = "fear_expressed", "Fear of what would happen.", "CAT 3", _("fear expressed")
    OBJECTION = "objection_to_transfer", "An objection to a transfer.", "CAT 3", _("objection to transfer")
    THREAT = "threat_reported", "A threat, as the threatened person reports it.", "", _("threat reported")
    COMPLAINT = "complaint", "A complaint.", "CAT 13", _("complaint")
    SIGNED = (
        "confession_or_admission",
        "A statement against oneself.",
        "CAT 15",
        _("self-incriminating statement"),
    )
    RETRACTION = "retraction", "A statement withdrawn by the person who made it.", "CAT 15", _("retraction")
    DENIAL = "denial", "A denial.", "", _("denial")
    EXPLANATION = "official_explanation", "An official explanation.", "", _("official explanation")
    RISK_KNOWN = "acknowledgement_of_risk", "A risk acknowledged.", "CAT 3", _("acknowledgement of risk")
    POSITION = "legal_position", "A legal position taken.", "", _("legal position")
    RECOMMENDATION = "recommendation", "A recommendation.", "", _("recommendation")
    OPINION = "opinion", "What somebody thinks. What they say happened is an account.", "", _("opinion")
    ACCOUNT = "account", "What somebody says happened or is true.", "", _("account")
    EXCULPATORY = (
        "exculpatory_statement_by_other",
        "Another person's statement in favour of the defendant.",
        "",
        _("exculpatory statement by another"),
    )
    APOLOGY = "apology", "An apology.", "", _("apology")


class FigureQualifier(Vocabulary):
    """How exactly a source gives a number."""

    EXACTLY = "exactly", "That number.", "", _("exactly")
    ABOUT = "about", "Some, about, roughly.", "", _("about")
    AT_LEAST = "at_least", "That or more.", "", _("at least")
    AT_MOST = "at_most", "That or less.", "", _("at most")
    MORE_THAN = "more_than", "More than that.", "", _("more than")
    FEWER_THAN = "fewer_than", "Fewer than that.", "", _("fewer than")
    NEARLY = "nearly", "Nearly that.", "", _("nearly")


class Unit(Vocabulary):
    """What a figure counts."""

    PERSONS = "persons", "People.", "", _("people")
    DAYS = "days", "Days.", "", _("days")
    WEEKS = "weeks", "Weeks.", "", _("weeks")
    MONTHS = "months", "Months.", "", _("months")
    YEARS = "years", "Years.", "", _("years")
    MONEY = "money", "Money, in the currency named.", "", _("money")
