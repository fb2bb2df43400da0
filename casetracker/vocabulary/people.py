"""Vocabularies of people, names, places and parties."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .base import Vocabulary


class NameKind(Vocabulary):
    """What a name is to the person who bears it."""

    MAIN = "main", "The name the record uses.", "", _("main name")
    NATIVE = "native", "The name in the script of the person's own language.", "", _("name in the person's own script")
    SPELLING = "spelling", "Another spelling found in a source.", "", _("another spelling")
    OFFICIAL_LIST = (
        "official_list",
        "As an authority's list or register has it.",
        "",
        _("as an official list has it"),
    )
    PATRONYMIC = "full", "The full name, with patronymic or father's name.", "", _("full name")
    ALIAS = "alias", "Another name that the person uses or is called by.", "", _("also called")
    MACHINE = (
        "machine_made",
        "A form in Latin letters that a program made; no source writes the name so.",
        "ISO 9; Hanyu Pinyin; ALA-LC",
        _("Latin form, made by a program"),
    )
    MISTAKEN = (
        "mistaken_identity",
        "Somebody else's name, under which the person was held or listed by mistake.",
        "",
        _("held under by mistake"),
    )
    DESCRIPTION = (
        "description",
        "What is known of a person whose name is not: “Journalist, Los Angeles, 2 June 2020”. Shown in place of a name "
        "until there is one. Nothing in it may harm the person.",
        "",
        _("what is known, in place of a name"),
    )


NO_NAMES = frozenset({NameKind.MISTAKEN, NameKind.DESCRIPTION})
"""Names that are not the person's own."""


class Script(Vocabulary):
    """The script of a name (ISO 15924)."""

    LATIN = "Latn", "Latin.", "ISO 15924", _("Latin")
    CYRILLIC = "Cyrl", "Cyrillic.", "ISO 15924", _("Cyrillic")
    ARABIC = "Arab", "Arabic.", "ISO 15924", _("Arabic")
    GREEK = "Grek", "Greek.", "ISO 15924", pgettext_lazy("script", "Greek")
    HEBREW = "Hebr", "Hebrew.", "ISO 15924", pgettext_lazy("script", "Hebrew")
    ARMENIAN = "Armn", "Armenian.", "ISO 15924", pgettext_lazy("script", "Armenian")
    GEORGIAN = "Geor", "Georgian.", "ISO 15924", pgettext_lazy("script", "Georgian")
    JAPANESE = "Jpan", "Japanese.", "ISO 15924", pgettext_lazy("script", "Japanese")
    CHINESE = "Hani", "Chinese characters.", "ISO 15924", pgettext_lazy("script", "Chinese characters")
    KOREAN = "Kore", "Korean.", "ISO 15924", pgettext_lazy("script", "Korean")
    THAI = "Thai", "Thai.", "ISO 15924", pgettext_lazy("script", "Thai")
    LAO = "Laoo", "Lao.", "ISO 15924", pgettext_lazy("script", "Lao")
    BURMESE = "Mymr", "Burmese.", "ISO 15924", pgettext_lazy("script", "Burmese")
    KHMER = "Khmr", "Khmer.", "ISO 15924", pgettext_lazy("script", "Khmer")
    DEVANAGARI = "Deva", "Devanagari.", "ISO 15924", pgettext_lazy("script", "Devanagari")
    BENGALI = "Beng", "Bengali.", "ISO 15924", pgettext_lazy("script", "Bengali")
    TAMIL = "Taml", "Tamil.", "ISO 15924", pgettext_lazy("script", "Tamil")
    ETHIOPIC = "Ethi", "Ethiopic.", "ISO 15924", pgettext_lazy("script", "Ethiopic")
    OTHER = "Zyyy", "Another script.", "ISO 15924", _("other")


class DetailKind(Vocabulary):
    """What a detail of a person is about."""

    BIRTH = "birth", "When and where the person was born.", "", _("born")
    NATIONALITY = "nationality", "A nationality that the person is said to have.", "", _("nationality")
    NATIONALITY_ACQUIRED = (
        "nationality_acquired",
        "A nationality that the person acquired on the date.",
        "",
        _("nationality acquired"),
    )
    NATIONALITY_LOST = (
        "nationality_lost",
        "A nationality that the person lost, gave up or was deprived of on the date.",
        "",
        _("nationality lost"),
    )
    RESIDENCE = "residence", "Where the person lived; published as a region only.", "", _("residence")
    ORIGIN = "origin", "Where the person is from.", "", _("origin")
    AGE = "age", "An age that a source gives, as of its date.", "", _("age as stated")
    SEX = "sex", "Sex or gender, as a source states it.", "", _("sex or gender")
    OCCUPATION = "occupation", "What the person did for a living: seamstress, student.", "", _("occupation")
    CAPACITY = (
        "capacity",
        "The capacity in which the person was targeted: journalist, lawyer, protester, human rights defender.",
        "Declaration on Human Rights Defenders",
        _("targeted as"),
    )
    AFFILIATION = (
        "affiliation",
        "A party, movement, group or outlet that the person belongs to. Published only for a reason of its own.",
        "GDPR art. 9",
        _("affiliation"),
    )


NATIONALITIES = frozenset({DetailKind.NATIONALITY, DetailKind.NATIONALITY_ACQUIRED})
"""Details that say which nationality the person has, or had from a date on."""

IN_WORDS = frozenset({DetailKind.SEX, DetailKind.OCCUPATION, DetailKind.CAPACITY, DetailKind.AFFILIATION})
"""Details that are told in words and have no place: a place of work or of meeting would show where to find them."""


class StatedSex(Vocabulary):
    """Sex or gender as a source states it. Never taken from a name or a picture."""

    FEMALE = "female", "A woman or a girl.", "", pgettext_lazy("sex or gender", "female")
    MALE = "male", "A man or a boy.", "", pgettext_lazy("sex or gender", "male")
    OTHER = (
        "other",
        "Neither, or not only one of them; say it in the words of the person or the source.",
        "",
        pgettext_lazy("sex or gender", "other"),
    )


SEX_IN_A_WORD = frozenset({StatedSex.FEMALE, StatedSex.MALE})
"""What is published with the case. Anything else, or a difference between sources, only for a reason of its own."""


class PlaceKind(Vocabulary):
    """What kind of place it is; a facility is where people are held."""

    COUNTRY = "country", "A state or territory.", "ISO 3166-1", _("country")
    REGION = "region", "A part of a country.", "", _("region")
    LOCALITY = "locality", "A town or village.", "", _("town or village")
    FACILITY = "facility", "A place where people are held.", "", _("place of detention")
    BUILDING = "building", "Another building or site.", "", _("building or site")
    HOME = (
        "home",
        "A private home or address. Readers are shown the town it lies in, and never the home.",
        "",
        _("private home"),
    )


class PartyKind(Vocabulary):
    """What kind of party acts or speaks."""

    STATE = "state", "A state or its government.", "", _("state")
    AGENCY = "agency", "A ministry, force, service or prison administration.", "", _("state agency")
    PROSECUTION = "prosecution", "A prosecution service.", "", _("prosecution")
    COURT = "court", "A court.", "", _("court")
    INQUIRY = (
        "official_inquiry",
        "A commission of inquiry, parliamentary committee, ombudsman or preventive mechanism that an authority set up.",
        "",
        _("official inquiry"),
    )
    ARMED_GROUP = "armed_group", "An armed group or force that is not a state's.", "", _("armed group")
    INTERNATIONAL = "international_body", "An international court or body.", "", _("international body")
    ORGANISATION = "organisation", "A non-governmental organisation.", "", _("organisation")
    MEDIA = "media", "A newspaper, agency or broadcaster.", "", _("news organisation")
    PEOPLE = (
        "people",
        "People who speak: an author, relatives, lawyers, a named spokesperson.",
        "",
        pgettext_lazy("kind of party", "people"),
    )


FINDING_BODIES = frozenset({PartyKind.COURT, PartyKind.INTERNATIONAL, PartyKind.INQUIRY})
"""Kinds of party that can find that a promise was broken; whoever else says so alleges it (VOCABULARIES 4g)."""
