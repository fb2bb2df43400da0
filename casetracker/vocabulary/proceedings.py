"""Vocabularies of courts: proceedings, roles, who asked for a decision, whether it is final, charges."""

from django.utils.translation import gettext_lazy as _

from .base import Vocabulary
from .decisions import WGAD_METHODS


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
    HABEAS_CORPUS = (
        "habeas_corpus",
        "A petition that a court examine at once whether a detention is lawful (habeas corpus, amparo).",
        "ICCPR 9(4)",
        _("petition for habeas corpus or amparo"),
    )
    BOND_HEARING = (
        "bond_hearing",
        "Whether a person in custody is released on bond or bail.",
        "",
        _("hearing on bond or bail"),
    )
    REMOVAL = (
        "immigration_removal",
        "Whether a person must leave the country, under immigration law.",
        "ICCPR 13",
        _("immigration removal"),
    )
    LISTING = (
        "listing",
        "Whether a name is entered on an official list or taken off it.",
        "",
        _("entry on an official list"),
    )
    INQUEST = (
        "inquest",
        "An official inquiry into a death: who died, when, where and how.",
        "Minnesota Protocol (2016)",
        _("inquest"),
    )
    CLEMENCY = "clemency", "A request for pardon, amnesty or commutation.", "", _("request for clemency")


PROSECUTIONS = frozenset({ProceedingKind.CRIMINAL, ProceedingKind.AGAINST_OFFICIALS})
"""Proceedings in which somebody is accused, and guilt is decided."""

REMEDIES = frozenset(
    {
        ProceedingKind.COMPLAINT,
        ProceedingKind.CIVIL,
        ProceedingKind.TRANSFER_CHALLENGE,
        ProceedingKind.INQUEST,
    }
)
"""Proceedings about how a person was treated; nobody is convicted in them."""

LIBERTY_REVIEWS = frozenset(
    {ProceedingKind.DETENTION_REVIEW, ProceedingKind.HABEAS_CORPUS, ProceedingKind.BOND_HEARING}
)
"""Proceedings on whether a person stays in custody."""

MEASURES = frozenset(
    {
        ProceedingKind.EXTRADITION,
        ProceedingKind.EXPULSION,
        ProceedingKind.REMOVAL,
        ProceedingKind.CONSTITUTIONAL,
        ProceedingKind.LISTING,
        ProceedingKind.CLEMENCY,
    }
)
"""Proceedings on whether something else is done to or for a person."""

INTERNATIONAL_KINDS = frozenset({ProceedingKind.INTERNATIONAL, ProceedingKind.WGAD, ProceedingKind.SPECIAL_PROCEDURE})
"""Proceedings that set nothing aside: an international body finds a violation by a state."""

PROCEEDING_BEHAVIOURS = {
    "PROSECUTIONS": PROSECUTIONS,
    "REMEDIES": REMEDIES,
    "LIBERTY_REVIEWS": LIBERTY_REVIEWS,
    "MEASURES": MEASURES,
    "INTERNATIONAL_KINDS": INTERNATIONAL_KINDS,
}


class RoleKind(Vocabulary):
    """In what role a person takes part."""

    DEFENDANT = "defendant", "Charged and on trial.", "", _("defendant")
    SUSPECT = "suspect", "Suspected, not charged.", "", _("suspect")
    OFFICIAL = (
        "accused_official",
        "Accused as an official, of what was done to somebody else.",
        "CAT 12",
        _("accused official"),
    )
    APPLICANT = "applicant", "Brought the case.", "", _("applicant")
    PETITIONER = (
        "petitioner",
        "Asked a court or authority for it: their own release, a stay, a pardon.",
        "",
        _("petitioner"),
    )
    CONCERNED = (
        "person_concerned",
        "It is about this person, whoever brought it.",
        "",
        _("person whom it concerns"),
    )
    RELATIVE = (
        "relative_who_brought_it",
        "Brought it for a member of the family.",
        "",
        _("relative who brought it"),
    )
    VICTIM = "victim", "Victim or civil party.", "", _("victim")
    WITNESS = "witness", "Heard as a witness.", "", _("witness")


ACCUSED = frozenset({RoleKind.DEFENDANT, RoleKind.SUSPECT, RoleKind.OFFICIAL})
"""Those on whose guilt it decides."""

SUBJECTS = frozenset({RoleKind.APPLICANT, RoleKind.PETITIONER, RoleKind.CONCERNED})
"""Those whose own matter it is, and who are not accused in it."""

BYSTANDERS = frozenset({RoleKind.RELATIVE, RoleKind.VICTIM, RoleKind.WITNESS})
"""Those who take part, and on whom it decides nothing."""

ROLE_BEHAVIOURS = {"ACCUSED": ACCUSED, "SUBJECTS": SUBJECTS, "BYSTANDERS": BYSTANDERS}


class PartyNature(Vocabulary):
    """What another party to a proceeding is. A unit is no individual, and no individual is named."""

    UNIT = "unit", "A unit, agency or command as a whole. It is no individual.", "", _("unit or agency as a whole")
    SEVERAL = "several_people", "Several people, who are not named.", "", _("several people, not named")
    ONE = "one_person", "One person, who is not named.", "", _("one person, not named")


class Absence(Vocabulary):
    """Whether those whom a decision concerns were there when it was given."""

    ABSENT = "in_absentia", "None of them was there.", "ICCPR 14(3)(d)", _("given in absentia")
    SOME = "some_absent", "Some of them were not there.", "ICCPR 14(3)(d)", _("some of them were absent")
    PRESENT = "present", "They were there.", "", _("given in the presence of those concerned")
    NOT_STATED = "not_stated", "The source does not say.", "", _("not stated")


class DetentionCategory(Vocabulary):
    """The five categories of the Working Group on Arbitrary Detention. They are known by their numbers."""

    I = "I", "No legal basis can be invoked for the detention.", WGAD_METHODS, "I"  # noqa: E741
    II = "II", "The detention comes from the use of a right or freedom.", WGAD_METHODS, "II"
    III = "III", "The right to a fair trial was broken so gravely that it is arbitrary.", WGAD_METHODS, "III"
    IV = "IV", "Asylum seekers, immigrants or refugees held long without any review.", WGAD_METHODS, "IV"
    V = "V", "The detention is discrimination that international law forbids.", WGAD_METHODS, "V"


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
