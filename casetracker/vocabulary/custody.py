"""Vocabularies of custody: sets of kinds by behaviour, transfers, legal bases, treatment, times without a stay."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary
from .behaviours import Behaviour
from .events import CAT_GC4, HURIDOCS_25, HURIDOCS_30, EventKind

HURIDOCS_29 = "HURIDOCS Micro-thesauri, list 29 (types of detention)"


def kinds_that(*behaviours: Behaviour) -> frozenset[EventKind]:
    """Return the kinds of event that behave in one of these ways."""
    return frozenset(kind for kind in EventKind if kind.behaviour in behaviours)


NIGHTS = kinds_that(Behaviour.NIGHTS)
"""Kinds in which a person is held by night only: a stay, of which no day is counted as held."""

DISAPPEARANCES = kinds_that(Behaviour.DISAPPEARANCE)
"""Kinds in which custody is not acknowledged: of all days but the first it is only possible that they are held."""

STAYS = kinds_that(Behaviour.STAY, Behaviour.STAY_WITHIN) | NIGHTS | DISAPPEARANCES
"""Kinds with a begin and an end; the person is in somebody's hands between the two."""

PLACED_STAYS = STAYS - DISAPPEARANCES
"""Stays whose place is where the person is held; that of a disappearance is where they were last seen."""

STAYS_WITHIN = kinds_that(Behaviour.STAY_WITHIN) | DISAPPEARANCES
"""Stays that may lie within other stays, or the other way round: neither limits the other."""

TAKINGS_AGAIN = kinds_that(Behaviour.TAKING_AGAIN)
"""Takings of people who may be held already."""

TAKINGS = kinds_that(Behaviour.TAKING) | TAKINGS_AGAIN
"""Kinds by which custody begins."""

DOMESTIC_TRANSFERS = kinds_that(Behaviour.MOVE)
"""Kinds by which a person in custody changes place or holder without crossing a border."""

TRANSFERS = DOMESTIC_TRANSFERS | kinds_that(Behaviour.BORDER_CROSSING)
"""Kinds by which a person in custody changes place or holder. The person is in custody on that day."""

RELEASES = kinds_that(Behaviour.RELEASE)
"""Kinds by which custody ends and the person lives."""

DEATHS_HELD = kinds_that(Behaviour.DEATH_HELD)
"""Kinds by which a life ends in custody."""

DEATHS = DEATHS_HELD | kinds_that(Behaviour.DEATH)
"""Kinds by which a life ends."""

AFTER_DEATH = kinds_that(Behaviour.AFTER_DEATH)
"""Kinds that tell what happened to the body: the person was dead by then."""

ENDINGS = RELEASES | DEATHS
"""Kinds by which custody, or a life, ends."""

SIGNS_OF_CUSTODY = kinds_that(Behaviour.SIGN_OF_CUSTODY, Behaviour.WITHIN_CUSTODY)
"""Kinds that show that the person is held then, and change nothing about it."""

LASTING = kinds_that(Behaviour.LASTING)
"""Kinds that may last and go on at liberty: restrictions, a hunger strike."""

TERMS = kinds_that(Behaviour.TERM)
"""Kinds that name a day which somebody counts or announces. It may lie ahead, and is no part of what happened."""

CONTACTS = SIGNS_OF_CUSTODY | LASTING | AFTER_DEATH | TERMS | kinds_that(Behaviour.CONTACT)
"""Kinds that change nothing about custody. No day is counted as held because of them."""

TWO_DATED = STAYS | LASTING | kinds_that(Behaviour.BORDER_CROSSING, Behaviour.WITHIN_CUSTODY)
"""Kinds that may carry a second date: the end of a stay or of what lasts, the arrival of a transfer."""


class BoundKind(Vocabulary):
    """Whether a stay's begin or end is the real one, or only the first or last time a source places it there."""

    STATED = "stated", "A source states that the stay began or ended then.", "", _("exact, as stated by a source")
    CITED = (
        "cited",
        "Only the first or last day on which a source places the person there.",
        "",
        _("only first or last seen"),
    )


class ReleaseReason(Vocabulary):
    """Why custody ended, as the source gives it."""

    TERM_SERVED = "term_served", "The sentence ran out.", HURIDOCS_25, _("term served")
    CHARGES_DROPPED = "charges_dropped", "The case against the person was closed.", "", _("charges dropped")
    ACQUITTED = "acquitted", "A court acquitted the person.", "", _("acquittal")
    CONVICTION_SET_ASIDE = (
        "conviction_set_aside",
        "A court set the conviction aside.",
        "",
        _("conviction set aside"),
    )
    BAIL = "bail", "Released on bail or on conditions.", "", _("bail")
    AMNESTY = "amnesty", "Amnesty or pardon.", "", _("amnesty or pardon")
    EXCHANGE = "exchange", "Exchanged for other people.", "", _("exchange")
    TIME_LIMIT = "time_limit", "The time allowed for detention ran out.", "", _("time limit expired")
    ARRANGEMENT = "arrangement", "Let go under an arrangement to transfer.", "", _("transfer arrangement")
    WITHOUT_CHARGE = (
        "without_charge",
        "Let go without any charge having been brought.",
        "",
        _("no charge brought"),
    )
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Treatment(Vocabulary):
    """What sources say of treatment during a stay. Silence is not a denial."""

    ILL_TREATMENT_REPORTED = (
        "ill_treatment_reported",
        "A source reports ill-treatment during the stay.",
        "",
        _("ill-treatment reported"),
    )
    NOT_ABUSED = (
        "expressly_reported_not_abused",
        "A source says explicitly that the person was not abused there.",
        "",
        _("expressly reported not abused"),
    )
    NOT_STATED = "not_stated", "The sources do not say.", "", _("not stated")


class Modality(Vocabulary):
    """How the record knows of an event or decision."""

    REPORTED = "reported", "A source says that it happened.", "", _("reported")
    ANNOUNCED = (
        "announced",
        "A source says that it was to happen; the outcome was not seen.",
        "",
        _("announced"),
    )
    INFERRED = "inferred_by_us", "No source says so; we infer it, with the reason.", "", _("inferred by us")


class TransferMode(Vocabulary):
    """How a person crossed a border in custody, as we classify it; the source's own word stands beside it.

    Refoulement is not a mode: it is a legal qualification that somebody made.
    """

    REPATRIATION = (
        "repatriation",
        "To the state of nationality, without an extradition case.",
        CAT_GC4,
        _("repatriation"),
    )
    EXTRADITION = "extradition", "On request, for trial or sentence.", CAT_GC4, _("extradition")
    DEPORTATION = (
        "deportation_expulsion",
        "Under immigration or security law.",
        CAT_GC4,
        _("deportation or expulsion"),
    )
    RENDITION = "rendition", "Outside any legal procedure.", CAT_GC4, _("rendition")
    PRISONER_TRANSFER = "prisoner_transfer", "To serve a sentence.", "", _("transfer of a sentenced person")
    VOLUNTARY_RETURN = "voluntary_return", "By the person's own wish.", "", _("voluntary return")
    RESETTLEMENT = (
        "resettlement_third_state",
        "To a state that is not the person's own.",
        "",
        _("resettlement in a third state"),
    )
    SURRENDER = "surrender_to_court", "To an international court.", "", _("surrender to a court")
    NOT_STATED = "not_stated", "The source does not say.", "", _("mode not stated")


class LegalBasis(Vocabulary):
    """The ground of detention as the holding authority asserted it. Arbitrariness is a finding, not a basis."""

    LAW_OF_WAR = (
        "law_of_war",
        "Held as combatant, prisoner of war or security internee.",
        "",
        _("law of war"),
    )
    SECURITY = (
        "security_without_charge",
        "Administrative or preventive detention.",
        HURIDOCS_29,
        _("security detention without charge"),
    )
    POLICE_SUSPECT = (
        "police_suspect",
        "Short arrest of a suspect before a judge decides (in Russia: zaderzhanie).",
        "ECHR article 5(1)(c)",
        _("police custody of a suspect"),
    )
    REMAND = (
        "remand",
        "Custody ordered by a court before or during trial (in Russia: zaklyuchenie pod strazhu).",
        "ECHR article 5(1)(c)",
        _("remand"),
    )
    ADMINISTRATIVE_OFFENCE = (
        "administrative_offence",
        "Petty-offence arrest (in Russia: administrativny arest).",
        "ECHR article 5(1)(a)",
        _("administrative arrest"),
    )
    NOT_FINAL = (
        "after_conviction_not_final",
        "Held while review of the conviction is pending.",
        "ECHR article 5(1)(a)",
        _("convicted, judgment not final"),
    )
    SENTENCE = (
        "sentence",
        "Serving an operative sentence.",
        "ECHR article 5(1)(a)",
        pgettext_lazy("legal basis", "sentence"),
    )
    EXTRADITION = "extradition", "Pending surrender.", "ECHR article 5(1)(f)", _("extradition custody")
    IMMIGRATION = (
        "immigration",
        "Pending entry or removal.",
        "ECHR article 5(1)(f)",
        _("immigration detention"),
    )
    COURT_ORDER = (
        "court_order_other",
        "Contempt, witness or civil order.",
        "ECHR article 5(1)(b)",
        _("other court order"),
    )
    HEALTH = "health", "Psychiatric custody or quarantine.", "ECHR article 5(1)(e)", _("health")
    NONE_GIVEN = "none_given", "No ground was given.", HURIDOCS_29, _("no ground given")
    DENIED = "denied", "Custody itself was denied.", "", _("custody denied")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class Stretch(Vocabulary):
    """What a stretch without a stay may be called. Derived, never stored; never "missing" from our own silence."""

    AT_LIBERTY = "at_liberty", "After a release that a source states.", "", _("at liberty")
    NO_RECORD = "no_record_here", "This record has nothing about the time.", "", _("no record here")
    UNACKNOWLEDGED = (
        "whereabouts_unacknowledged",
        "A source says that an authority denied holding the person.",
        "",
        _("whereabouts unacknowledged"),
    )


class StatusKind(Vocabulary):
    """What a source last stated about a person's liberty. Never derived, always with the source and the date.

    There is no public value for hiding, exile, asylum or being wanted: those are confidential facts.
    """

    BEFORE_TRIAL = (
        "in_custody_before_trial",
        "Held, not yet tried.",
        HURIDOCS_25,
        _("in custody before trial"),
    )
    ON_TRIAL = "in_custody_on_trial", "Held during the trial.", HURIDOCS_25, _("in custody, on trial")
    SERVING = "serving_sentence", "Held under a sentence.", HURIDOCS_25, _("serving a sentence")
    HELD = (
        "in_custody_basis_not_stated",
        "Held; the source does not say why.",
        HURIDOCS_25,
        _("in custody, basis not stated"),
    )
    UNACKNOWLEDGED = (
        "custody_unacknowledged",
        "A source says that the person is held, and the authority denies it.",
        HURIDOCS_30,
        _("custody not acknowledged"),
    )
    FREE = "not_in_custody", "Not held, as a source states.", HURIDOCS_25, _("not in custody")
    DECEASED = "deceased", "Dead, as a source states.", HURIDOCS_25, _("deceased")
    NOT_KNOWN = "not_known_here", "This record does not know.", "", _("not known here")


HELD_STATUSES = frozenset(
    {
        StatusKind.BEFORE_TRIAL,
        StatusKind.ON_TRIAL,
        StatusKind.SERVING,
        StatusKind.HELD,
        StatusKind.UNACKNOWLEDGED,
    }
)
"""Statuses of a person who is held, also where the authority denies it."""
