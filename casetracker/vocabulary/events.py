"""The kinds of custody events, each in one declaration: code, definition, authority, behaviour, label."""

from django.utils.translation import gettext_lazy as _

from .base import Vocabulary
from .behaviours import Behaviour

HURIDOCS_4 = "HURIDOCS Micro-thesauri, list 4 (types of acts)"
HURIDOCS_25 = "HURIDOCS Micro-thesauri, list 25 (status of the victim)"
HURIDOCS_30 = "HURIDOCS Micro-thesauri, list 30 (whereabouts and outside contact)"
CAT_GC4 = "Committee against Torture, General Comment 4 (2017), para. 4"
MINNESOTA = "Minnesota Protocol (2016)"
MANDELA = "Nelson Mandela Rules (2015), rule {}"


class EventKind(Vocabulary):
    """What happened to a person's liberty or body. Code asks the behaviour of a kind, seldom the kind itself."""

    behaviour: Behaviour

    def __new__(cls, code: str, definition: str, authority: str, behaviour: Behaviour):
        member = str.__new__(cls, code)
        member._value_ = code
        member.definition, member.authority, member.behaviour = definition, authority, behaviour
        return member

    CAPTURE = (
        "capture",
        "Taken by an armed force or group, in or near hostilities.",
        HURIDOCS_4,
        Behaviour.TAKING,
        _("capture"),
    )
    ARREST = (
        "arrest",
        "Taken by officials of a state acting as law enforcement.",
        "Body of Principles for the Protection of All Persons under Any Form of Detention (1988)",
        Behaviour.TAKING,
        _("arrest"),
    )
    REARREST = (
        "rearrest_new_charges",
        "Taken on new charges while still held or on probation.",
        "",
        Behaviour.TAKING_AGAIN,
        _("rearrest on new charges"),
    )
    ABDUCTION = (
        "abduction",
        "Taken by people who did not identify themselves or showed no authority. It does not say who they were.",
        "",
        Behaviour.TAKING,
        _("seizure by people who did not identify themselves"),
    )
    HOSTAGE_TAKING = (
        "hostage_taking",
        "Seized and threatened, to make somebody else do or not do something.",
        "International Convention against the Taking of Hostages (1979), art. 1",
        Behaviour.TAKING,
        _("hostage-taking"),
    )
    DETENTION = (
        "detention",
        "Held in one place by one authority on one legal basis; a change of any of the three starts a new stay.",
        "Working Group on Arbitrary Detention: deprivation of liberty is a question of fact",
        Behaviour.STAY,
        _("detention"),
    )
    DISAPPEARANCE = (
        "enforced_disappearance",
        "Taken, and the custody is not acknowledged, or fate or whereabouts are concealed. Only if a source says so: "
        "from when, and until when (found, released, acknowledged).",
        "International Convention for the Protection of All Persons from Enforced Disappearance (2006), art. 2",
        Behaviour.DISAPPEARANCE,
        _("enforced disappearance"),
    )
    INCOMMUNICADO = (
        "incommunicado_detention",
        "Held without contact with family, counsel or the outside world. It may be part of a longer stay.",
        HURIDOCS_30,
        Behaviour.STAY_WITHIN,
        _("incommunicado detention"),
    )
    HOUSE_ARREST = (
        "house_arrest",
        "Confined to a dwelling by order.",
        "Working Group on Arbitrary Detention, Deliberation No. 1",
        Behaviour.STAY,
        _("house arrest"),
    )
    HOSPITAL_CUSTODY = (
        "hospital_custody",
        "Held under guard in a medical place.",
        "",
        Behaviour.STAY,
        _("hospital custody"),
    )
    PSYCHIATRIC_CUSTODY = (
        "psychiatric_custody",
        "Held in a psychiatric place without being free to leave.",
        "ECHR article 5(1)(e)",
        Behaviour.STAY,
        _("psychiatric custody"),
    )
    IMMIGRATION_HOLD = (
        "immigration_hold",
        "Kept in custody for immigration officers instead of being released.",
        "",
        Behaviour.STAY,
        _("immigration hold"),
    )
    IMMIGRATION_DETENTION = (
        "immigration_detention",
        "Held by immigration officers, pending entry or removal.",
        "ECHR article 5(1)(f)",
        Behaviour.STAY,
        _("immigration detention"),
    )
    FORCED_LABOUR = (
        "forced_labour",
        "Held and made to work under the menace of a penalty. It may be part of a longer stay.",
        "ILO Forced Labour Convention (1930), art. 2",
        Behaviour.STAY_WITHIN,
        _("forced labour"),
    )
    NIGHTLY_CUSTODY = (
        "nightly_custody",
        "Held each night and let go each day, as under police probation.",
        "",
        Behaviour.NIGHTS,
        _("custody by night"),
    )
    PRISON_TRANSFER = (
        "prison_transfer",
        "Moved between places inside one authority's custody.",
        "",
        Behaviour.MOVE,
        _("move between prisons"),
    )
    HANDOVER = (
        "handover",
        "Custody passed from one authority or armed group to another on the same territory.",
        "",
        Behaviour.MOVE,
        _("handover"),
    )
    CROSS_BORDER_TRANSFER = (
        "cross_border_transfer",
        "Moved across a border in custody: a departure and an arrival. The mode says how.",
        CAT_GC4,
        Behaviour.BORDER_CROSSING,
        _("transfer across a border"),
    )
    CUSTODY_ACKNOWLEDGED = (
        "custody_acknowledged",
        "An authority first admits that it holds the person, or tells family, counsel or consul.",
        HURIDOCS_30,
        Behaviour.SIGN_OF_CUSTODY,
        _("custody acknowledged"),
    )
    CUSTODY_DENIED = (
        "custody_denied",
        "An authority denies that it holds the person.",
        HURIDOCS_30,
        Behaviour.CONTACT,
        _("custody denied"),
    )
    SOLITARY_CONFINEMENT = (
        "solitary_confinement",
        "Confined alone within custody. Record the stay as well: this starts no stay and adds no day.",
        MANDELA.format("44"),
        Behaviour.WITHIN_CUSTODY,
        _("solitary confinement"),
    )
    VISIT_REFUSED = (
        "visit_refused",
        "A visit of family or others was refused to a person in custody.",
        MANDELA.format("58"),
        Behaviour.WITHIN_CUSTODY,
        _("refusal of a visit"),
    )
    VISIT_ALLOWED = (
        "visit_allowed",
        "A person in custody was visited by family or others.",
        MANDELA.format("58"),
        Behaviour.WITHIN_CUSTODY,
        _("permitted visit"),
    )
    COUNSEL_REFUSED = (
        "counsel_refused",
        "A person in custody was refused contact with a lawyer.",
        MANDELA.format("61"),
        Behaviour.WITHIN_CUSTODY,
        _("refusal of access to counsel"),
    )
    COUNSEL_ALLOWED = (
        "counsel_allowed",
        "A person in custody was in contact with a lawyer.",
        MANDELA.format("61"),
        Behaviour.WITHIN_CUSTODY,
        _("access to counsel"),
    )
    CONSUL_REFUSED = (
        "consul_refused",
        "A person in custody, or their consul, was refused contact with each other.",
        MANDELA.format("62"),
        Behaviour.WITHIN_CUSTODY,
        _("refusal of consular access"),
    )
    CONSUL_ALLOWED = (
        "consul_allowed",
        "A person in custody was in contact with their consul.",
        MANDELA.format("62"),
        Behaviour.WITHIN_CUSTODY,
        _("consular access"),
    )
    HUNGER_STRIKE = (
        "hunger_strike",
        "Refused food in protest, from a day to a day.",
        "World Medical Association, Declaration of Malta on Hunger Strikers",
        Behaviour.LASTING,
        _("hunger strike"),
    )
    SENTENCE_END = (
        "sentence_end",
        "The day on which a sentence ends, as somebody counts or announces it. It is no release. Record another count "
        "as an alternative.",
        "",
        Behaviour.TERM,
        _("end of the sentence, as stated"),
    )
    RELEASE = "release", "Custody ends by the holder's decision.", HURIDOCS_25, Behaviour.RELEASE, _("release")
    ESCAPE = (
        "escape",
        "Custody ends otherwise than by the holder's decision.",
        HURIDOCS_25,
        Behaviour.RELEASE,
        _("escape"),
    )
    DEATH_IN_CUSTODY = (
        "death_in_custody",
        "Died while held, or from what happened while held.",
        MINNESOTA,
        Behaviour.DEATH_HELD,
        _("death in custody"),
    )
    SUICIDE = (
        "suicide",
        "Died by suicide, as somebody says: name who says it. The stay says whether the person was held.",
        MINNESOTA,
        Behaviour.DEATH,
        _("death by suicide"),
    )
    KILLED_IN_OPERATION = (
        "killed_in_operation",
        "Died in an attempted arrest or a security operation; not a death in custody. All accounts are kept.",
        MINNESOTA,
        Behaviour.DEATH,
        _("killed in an operation"),
    )
    KILLED_OUTSIDE_CUSTODY = (
        "killed_outside_custody",
        "Killed while not held. The authority says by whom.",
        MINNESOTA,
        Behaviour.DEATH,
        _("killing outside custody"),
    )
    DEATH_AFTER_RELEASE = (
        "death_after_release",
        "Died at liberty after custody. It does not say of what.",
        "",
        Behaviour.DEATH,
        _("death after release"),
    )
    BODY_FOUND = (
        "body_found",
        "A body was found that a source says is the person's. It is no second death: record the death as well, if a "
        "source speaks of it.",
        MINNESOTA,
        Behaviour.AFTER_DEATH,
        _("finding of the body"),
    )
    BODY_IDENTIFIED = (
        "body_identified",
        "The body was recognised or identified as the person's.",
        MINNESOTA,
        Behaviour.AFTER_DEATH,
        _("identification of the body"),
    )
    EXHUMED = "exhumed", "The body was taken out of a grave.", MINNESOTA, Behaviour.AFTER_DEATH, _("exhumation")
    BURIED = (
        "buried",
        "The body was buried, also once more after an exhumation.",
        "",
        Behaviour.AFTER_DEATH,
        _("burial"),
    )
    QUESTIONING = (
        "questioning",
        "Stopped, summoned or questioned, and free to go.",
        "",
        Behaviour.CONTACT,
        _("questioning"),
    )
    SEARCH_OR_SEIZURE = (
        "search_or_seizure",
        "Home, person or documents searched or taken.",
        "",
        Behaviour.CONTACT,
        _("search or seizure"),
    )
    PROPERTY_TAKEN = (
        "property_taken",
        "Property, equipment or documents of the person taken.",
        "",
        Behaviour.CONTACT,
        _("taking of property or documents"),
    )
    MOVEMENT_RESTRICTION = (
        "movement_restriction",
        "A limit on movement for which no kind below fits, such as a surveillance order.",
        HURIDOCS_25,
        Behaviour.LASTING,
        _("movement restriction"),
    )
    TRAVEL_BAN = "travel_ban", "Forbidden to leave a country.", "ICCPR article 12", Behaviour.LASTING, _("travel ban")
    PASSPORT_KEPT = (
        "passport_kept",
        "The passport kept from the person or withdrawn.",
        "ICCPR article 12",
        Behaviour.LASTING,
        _("withholding of the passport"),
    )
    REPORTING_DUTY = (
        "reporting_duty",
        "Must report to an authority at set times, without being held.",
        "",
        Behaviour.LASTING,
        _("reporting duty"),
    )
    PAROLE = (
        "parole",
        "Let go before the end of the sentence, on conditions. Record the release as well.",
        "",
        Behaviour.LASTING,
        _("parole"),
    )
    EXILE = (
        "exile",
        "Ordered to leave a country or region, or kept from coming back.",
        "Universal Declaration of Human Rights, art. 9",
        Behaviour.LASTING,
        _("exile"),
    )
    NATIONALITY_TAKEN = (
        "nationality_taken",
        "Deprived of a nationality.",
        "Universal Declaration of Human Rights, art. 15",
        Behaviour.CONTACT,
        _("deprivation of nationality"),
    )
    ASSETS_FROZEN = (
        "assets_frozen",
        "Money or other assets blocked by order.",
        "",
        Behaviour.LASTING,
        _("freezing of assets"),
    )
