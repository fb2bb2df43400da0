"""Vocabularies of evidence: evaluation, confidence, citations, sources, groups, reasons to publish."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from .base import Vocabulary

HURIDOCS_16 = "HURIDOCS Micro-thesauri, list 16 (types of source material)"


class Answer(Vocabulary):
    """Yes, no, and the two kinds of not knowing, which never mean no."""

    YES = "yes", "The source says yes.", "", _("yes")
    NO = "no", "The source says no.", "", _("no")
    UNKNOWN = "unknown", "The source says that nobody knows.", "", _("unknown")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Evaluation(Vocabulary):
    """What we make of a fact. An unassessed fact cannot be published."""

    UNASSESSED = "unassessed", gettext_noop("Nobody has assessed it yet."), "", _("unassessed")
    ACCEPTED = "accepted", gettext_noop("We accept it as stated."), "", _("accepted")
    REPORTED = "reported", gettext_noop("We report it and take no position."), "", _("reported")
    DISPUTED = "disputed", gettext_noop("Sources contradict each other; a note says how."), "", _("disputed")
    REJECTED = "rejected", gettext_noop("We do not believe it; shown with the reason."), "", _("rejected")
    SUPERSEDED = "superseded", gettext_noop("It was right as of its date."), "", _("superseded")


class Confidence(Vocabulary):
    """How sure we are of a fact as worded, by independent origins (three steps, after Who Was In Command)."""

    HIGH = (
        "high",
        gettext_noop("Two or more independent sources, or a court or official record of exactly that fact."),
        "Security Force Monitor, research handbook",
        _("high"),
    )
    MEDIUM = "medium", gettext_noop("One first-hand or expert source with a stated basis."), "", _("medium")
    LOW = "low", gettext_noop("One second-hand source, or inference."), "", _("low")
    NOT_SET = "not_set", gettext_noop("Nobody has decided yet."), "", _("not set")


class Visibility(Vocabulary):
    """Whether a fact may enter a public document at all."""

    PUBLIC = "public", "May enter a public document once assessed.", "", _("public")
    INTERNAL = "internal", "Stays inside the research record.", "", _("internal")


class CitationSense(Vocabulary):
    """Whether the passage bears the fact out or speaks against it."""

    SUPPORTS = "supports", "The passage confirms the fact.", "", _("supports")
    CONTRADICTS = "contradicts", "The passage contradicts the fact.", "", _("contradicts")


class SourceKind(Vocabulary):
    """What kind of thing was read."""

    REPORT = "report", "A report of an organisation.", HURIDOCS_16, _("report")
    RELEASE = "news_release", "A release to the press.", HURIDOCS_16, _("news release")
    PRESS = "press_article", "An article in the press.", HURIDOCS_16, _("press article")
    COURT = "court_record", "A judgment, decision or other court paper.", HURIDOCS_16, _("court record")
    OFFICIAL = "official_document", "A document of an authority.", HURIDOCS_16, _("official document")
    BOOK = "book", "A book or part of one.", HURIDOCS_16, _("book")
    INTERVIEW = "interview", "A published or own interview.", HURIDOCS_16, _("interview")
    REFERENCE = "reference_work", "An entry in an encyclopaedia or database.", HURIDOCS_16, _("reference work")
    WEB = "web_page", "A web page or blog.", HURIDOCS_16, _("web page")
    OTHER = "other", "Anything else.", "", _("other")


class SourceSeen(Vocabulary):
    """How much of a source the researchers have seen."""

    WHOLE = "whole", "Read whole.", "", _("read in full")
    EXCERPT = "excerpt", "Only an excerpt was seen.", "", _("we read only an extract")
    QUOTED = "quoted", "Known only as another source quotes it.", "", _("known only from another source")


class SourceRelation(Vocabulary):
    """How a source stands to the one it is derived from. Corroboration counts independent origins, not links."""

    COPY = "copy_of", "The same text in another place.", HURIDOCS_16, _("copy of")
    TRANSLATION = "translation_of", "The same text in another language.", HURIDOCS_16, _("translation of")
    SUMMARY = "summary_of", "A shorter account of it.", HURIDOCS_16, _("summary of")
    REPORTS_ON = "reports_on", "Written from it.", HURIDOCS_16, _("reports on")
    QUOTES = "quotes", "Quotes it.", HURIDOCS_16, _("quotes")


class EvidenceAccess(Vocabulary):
    """How near the record has come to a piece of evidence; the public wording follows it."""

    MENTIONED = "mentioned_by_source", "A source mentions it.", "", _("mentioned by the source")
    SEEN_BY_SOURCE = "seen_by_source", "The source says that it saw it.", "", _("seen by the source")
    SEEN_BY_US = "seen_by_us", "The researchers saw it.", "", _("seen by us")
    COPY_HELD = "copy_held", "A copy is held, with its hash.", "", _("copy held")
    SEALED = "sealed", "It exists and may not be shown.", "", _("sealed")


class EvidenceDistance(Vocabulary):
    """How far the person who speaks stood from what happened."""

    FIRST_HAND = "first_hand", "Saw or lived it.", "", _("first hand")
    SECOND_HAND = "second_hand", "Was told by someone who did.", "", _("second hand")
    FURTHER = "further", "At more than one remove.", "", _("further removed")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class GroupReference(Vocabulary):
    """Who of a set a source speaks of. A statement about a group is never narrowed by elimination."""

    NAMED = "named", "The source names the person.", "", _("named")
    EVERY_MEMBER = "every_member_as_stated", "The source says it of all of them.", "", _("said of all")
    SOME_MEMBERS = (
        "some_members_unidentified",
        "The source says it of some and does not say which.",
        "",
        _("said of some, not named"),
    )
    CLASS = "class", "The source speaks of a class of people.", "", _("said of a class of people")


class PublicationBasis(Vocabulary):
    """Why a person's case may be public. That something is already public is never a basis alone."""

    NONE = "none", "Not decided: the case cannot be published.", "", _("not decided")
    CONSENT = "consent", "The person agreed, with a scope and a date.", "GDPR art. 6, 9", _("consent")
    FAMILY = "family_request", "The family asked.", "", _("request of the family")
    OWN_STATEMENT = (
        "own_public_statement",
        "The person spoke in public about it.",
        "GDPR art. 9(2)(e)",
        _("own public statement"),
    )
    RECORD = (
        "court_or_official_record",
        "A public court or official record.",
        "",
        _("court or official record"),
    )
    PUBLIC_INTEREST = (
        "public_interest_assessed",
        "Necessity, proportionality and risk were considered and noted.",
        "GDPR art. 85; OHCHR Manual on Human Rights Monitoring",
        _("public interest, assessed"),
    )
    DECEASED = (
        "deceased_public_interest",
        "The person is dead and the public interest outweighs the family's.",
        "",
        _("deceased, public interest"),
    )
