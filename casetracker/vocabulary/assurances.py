"""Vocabularies of diplomatic assurances: form, what is known of the text, promises, reported results."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary

OTHMAN = "Othman (Abu Qatada) v. United Kingdom, no. 8139/09, 17 January 2012, para. 189"


class AssuranceForm(Vocabulary):
    """In what form the assurance was given."""

    TREATY = "treaty_clause", "A clause of a treaty.", "", _("treaty clause")
    MEMORANDUM = "memorandum", "A general framework memorandum.", "", _("memorandum of understanding")
    NOTES = "exchange_of_notes", "An exchange of notes.", "", _("exchange of notes")
    NOTE_VERBALE = "note_verbale", "A note verbale.", "", _("note verbale")
    MINISTER = "ministerial_letter", "A letter of a minister.", "", _("ministerial letter")
    PROSECUTOR = "prosecutor_letter", "A letter of a prosecutor.", "", _("prosecutor's letter")
    IN_COURT = "statement_in_court", "A statement made to a court.", "", _("statement in court")
    PUBLIC = "public_statement", "A statement made in public.", "", _("public statement")
    ORAL = "oral", "By word of mouth.", "", _("oral")
    NOT_DISCLOSED = "form_not_disclosed", "The form was not made known.", OTHMAN, _("form not disclosed")


class WordsHeld(Vocabulary):
    """Whose words of the assurance the record has."""

    FULL = "full_text", "The whole text.", OTHMAN, _("full text")
    EXCERPT = "excerpt", "Part of the text.", "", _("excerpt")
    OFFICIAL_SUMMARY = "official_summary", "A summary by one of the two states.", "", _("official summary")
    RECEIVER = (
        "reported_by_receiver",
        "The receiving party says what was promised.",
        "",
        _("known only from the receiving side"),
    )
    THIRD_PARTY = (
        "reported_by_third_party",
        "Somebody else says what was promised.",
        "",
        _("known only from a third party"),
    )
    EXISTENCE = "existence_only", "Only that it exists.", "", _("only its existence is known")


class GiverConfirmed(Vocabulary):
    """Whether the giver of the assurance has confirmed it."""

    CONFIRMED = "confirmed", "The giver said that it gave it.", "", _("confirmed by its giver")
    DENIED = "denied", "The giver said that it did not.", "", _("denied by its giver")
    SILENT = "silent", "The giver was asked and did not answer.", "", _("its giver was silent")
    NOT_STATED = "not_stated", "The source does not say.", "", _("no confirmation by its giver is known")


class AssuranceStage(Vocabulary):
    """How far the assurance came."""

    SOUGHT = "sought", "Asked for.", "", _("sought")
    OFFERED = "offered", "Offered.", "", _("offered")
    GIVEN = "given", "Given.", "", pgettext_lazy("assurances", "given")
    RELIED_ON = "relied_on", "Relied on by the executive for a transfer.", "", _("relied on for the transfer")
    ACCEPTED = "tested_accepted", "Tested in court and accepted.", OTHMAN, _("accepted by a court")
    REJECTED = "tested_rejected", "Tested in court and rejected.", OTHMAN, _("rejected by a court")
    REFUSED = "refused", "Refused.", "", pgettext_lazy("assurances", "refused")
    WITHDRAWN = "withdrawn", "Withdrawn.", "", pgettext_lazy("assurances", "withdrawn")
    LAPSED = "lapsed", "Ran out.", "", _("lapsed")


class Monitoring(Vocabulary):
    """Who was to watch that the assurance was kept."""

    NONE = "none", "The source says that nobody was to monitor.", OTHMAN, _("none")
    DIPLOMATS = (
        "sending_state_diplomats",
        "Diplomats of the sending state.",
        "",
        _("diplomats of the sending state"),
    )
    NGO = "named_ngo", "A named organisation.", "", _("a named organisation")
    NATIONAL = "national_institution_or_npm", "A national institution.", "OPCAT", _("a national institution")
    INTERNATIONAL = "international_body", "An international body.", "", _("an international body")
    COURT = "court_supervised", "A court.", "", _("a court")
    MEDICAL = "medical", "Doctors.", "", _("doctors")
    SELF = "giver_self_report", "The giver itself.", "", _("the giver itself")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Serves(Vocabulary):
    """Whom an undertaking serves. The two are never pooled in a rate."""

    PERSON = "person", "It protects the person.", "", _("protects the person")
    STATE = "state", "It serves the sending state's security.", "", _("serves the sending state's security")


class Result(Vocabulary):
    """What is recorded as having happened to an undertaking. Alleged is never upgraded to found."""

    KEPT = "reported_kept", "A source reports that it was kept.", "", _("reported kept")
    KEPT_FOR_A_TIME = "kept_for_a_time", "Kept until a date.", "", _("reported kept for a time")
    NON_PERFORMANCE = (
        "non_performance_reported",
        "A source reports that it was not done.",
        "",
        _("reportedly not done"),
    )
    BREACH_ALLEGED = "breach_alleged", "A source says that it was broken.", "", _("breach alleged")
    BREACH_FOUND = (
        "breach_found",
        "A court, treaty body or official inquiry found a breach.",
        "",
        _("breach found"),
    )
    BREACH_ADMITTED = (
        "breach_admitted",
        "The giver says that it broke it.",
        "",
        _("the state admits that it broke this promise"),
    )
    BREACH_DENIED = (
        "breach_denied",
        "The giver says that it did not break it.",
        "",
        _("the state says it kept this promise"),
    )
    NOT_DUE = "not_due", "It was not due yet.", "", _("not due")
    NO_INFORMATION = "no_information", "Nothing is known; never counted as kept.", "", _("no information")


class OfWhom(Vocabulary):
    """Of whom a result is said, on the page of one person. What is said of some is never said of all."""

    PERSON = "this_person", "About the person of this page.", "", _("of this person")
    ALL = "all", "About everybody whom the assurance covers.", "", _("of all that it covers")
    SOME = "some", "About some of those it covers, who are not named.", "", _("of some, not named")
