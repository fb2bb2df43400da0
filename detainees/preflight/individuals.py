"""Find named individuals where only authorities are allowed (rule 6), and behind confidential sources (rule 8)."""

import re
from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from casetracker.document.allegations import Allegation
from casetracker.document.parts import Fact
from casetracker.document.proceedings import Proceeding
from casetracker.vocabulary import PartyKind
from detainees.models import AllegedPerpetrator, ProceedingParty

from .check import Check
from .finding import Finding, Gravity
from .prose import WORD, fold, stem

BODIES = """
    agency agents administration army authorities base battalion block board brigade bureau camp cell center centre
    checkpoint cia colony command commission committee company corps council court crimes crime customs department
    detachment detention directorate division embassy facility fbi federal federation force forces fsb general gru
    guard guards headquarters hospital house human inspectorate institution intelligence interior interrogators
    investigators isolator jail justice mi5 mi6 military militia ministry national navy north northern office
    officers organisation personnel platoon police policemen post prison prosecutor prosecutors prosecution
    regiment region regional republic rights secret section security service services site sizo soldiers south
    southern special squad staff state station supreme task team those troops unit units united university ward
    warders west western east eastern border anti counter joint group
    агентство администрация армия база батальон блок бригада бюро ведомство взвод войска военнослужащие гарнизон
    главное государственная группа дивизия ивс изолятор ик колония комендатура комитет конвой корпус лагерь
    министерство милиция мвд овд оперативники отдел отдела отделение отряд оон омон полиция подразделение полк
    прокуратура республика рота россии русского рубоп убоп сизо силы следователи служба следственный сотрудники
    суд тюрьма увд управление уфсб уфсин федерации федеральная фсб фсин цпэ части часть штаб военная войсковая
"""
UNIT_WORDS = {stem(fold(word)) for word in BODIES.split()}
"""The words by which a body is known from a person."""

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІЎЄЇ"
NAME = rf"[{CAPITAL}][\w’'ʼ-]+"
RANKS = (
    "col(?:onel)?|gen(?:eral)?|maj(?:or)?|capt(?:ain)?|lt|lieutenant|sgt|sergeant|cpl|corporal|warden|"
    "commander|inspector|officer|detective|investigator|prosecutor|judge|mr|mrs|ms|dr|agent|director|chief|"
    "полковник|подполковник|генерал|майор|капитан|лейтенант|старший лейтенант|сержант|старшина|прапорщик|"
    "следовател[ьяюе]|прокурор|судь[яиюе]|начальник|оперативник|инспектор|господин|г-н"
)
BY_RANK = re.compile(rf"(?<!\w)(?:(?i:{RANKS}))(?:\w{{1,2}})?\.?\s+({NAME}(?:\s+{NAME})?)")
ARABIC_RANK = re.compile(r"(?:العقيد|الرائد|النقيب|المقدم|العميد|الملازم|الرقيب)\s+\w+")
BY_INITIALS = re.compile(
    rf"(?<![\w.])[{CAPITAL}]\.\s?(?:[{CAPITAL}]\.\s?)?({NAME})|({NAME})\s[{CAPITAL}]\.\s?(?:[{CAPITAL}]\.)?"
)
BY_FATHER = re.compile(
    rf"{NAME}\s+[{CAPITAL}]\w+(?:ovi?ch|evi?ch|ovna|evna|ович|евич|овн[аыуе]|евн[аыуе]|ович\w{{1,2}}|евич\w{{1,2}})\b"
    rf"|{NAME}\s+(?i:bin|ibn|bint|ogl[uy]|ug?li|kyzy|оглы|кызы|ибн|бин)\s+{NAME}"
)
STATES = re.compile(r"\b(?:U\.\s?S\.|U\.\s?K\.|U\.\s?N\.|E\.\s?U\.)")
WHOLE_NAME = re.compile(rf"{NAME}(?:\s+{NAME}){{1,3}}")


def is_unit(word: str) -> bool:
    """Whether a word belongs to a body and not to a person: “Ministry”, “отдел”."""
    return any(stem(part) in UNIT_WORDS for part in WORD.findall(fold(word)))


def is_surname(words: str) -> bool:
    """Whether what follows a rank is a surname: “Testov FSB” is one, “Advocate General” is none."""
    plain = [word for word in words.split() if not word.isupper()]
    return bool(plain) and not any(map(is_unit, plain))


def names_a_person(text: str) -> bool:
    """Whether words name an individual for certain: a rank and a surname, initials, a father's name."""
    text = STATES.sub("", text)
    if any(is_surname(found[1]) for found in BY_RANK.finditer(text)):
        return True
    if any(not is_unit(found[1] or found[2]) for found in BY_INITIALS.finditer(text)):
        return True
    return bool(BY_FATHER.search(text) or ARABIC_RANK.search(text))


def may_be_a_name(text: str) -> bool:
    """Whether words are nothing but two to four capitalised ones, none of which belongs to a body."""
    parts = [part.strip() for part in re.split(r",|;|/| and | и ", text)]
    return any(
        WHOLE_NAME.fullmatch(part) and not any(is_unit(word) or word.isupper() for word in part.split())
        for part in parts
    )


RULE_6 = (
    "An individual is named as a perpetrator. That needs a court's finding or a formal charge against "
    "the person, a second approver and the person's reply. This record cannot hold those yet."
)


def perpetrators(check: Check) -> Iterator[Finding]:
    """Find the individuals named as perpetrators of the allegations shown (rule 6)."""
    ids = [fact.id for fact in check.facts if isinstance(fact, Allegation) and fact.perpetrators]
    rows = AllegedPerpetrator.objects.filter(allegation__public_id__in=ids).select_related("party", "allegation")
    for row in rows if ids else ():
        code, words = "", ""
        if row.party.kind == PartyKind.PEOPLE or any(map(names_a_person, row.party.name.values())):
            code, words = "perpetrator_named", _("Name the authority instead of “%(name)s”.")
        elif names_a_person(row.unit) or may_be_a_name(row.unit):
            code, words = (
                "unit_is_a_name",
                _("If “%(name)s” is a unit, add what kind of unit it is. If not, remove it."),
            )
        if code:
            name = row.party if code == "perpetrator_named" else row.unit
            yield Finding(Gravity.BLOCKS, code, f"{_(RULE_6)} {words % {'name': name}}", row=row)


def other_parties(check: Check) -> Iterator[Finding]:
    """Find the individuals named as other parties to the proceedings shown (rule 6): officials, for instance."""
    ids = [fact.id for fact in check.facts if isinstance(fact, Proceeding) and fact.parties]
    rows = ProceedingParty.objects.filter(proceeding__public_id__in=ids).select_related("party")
    for row in rows if ids else ():
        is_person = row.party is not None and row.party.kind == PartyKind.PEOPLE
        bodies = row.party.name.values() if row.party else ()
        if is_person or any(map(names_a_person, bodies)):
            said = _("Name the authority instead of “%(name)s”.") % {"name": row.party}
            yield Finding(Gravity.BLOCKS, "party_named", f"{_(RULE_6)} {said}", row=row)
        elif any(names_a_person(words) or may_be_a_name(words) for words in row.words.values()):
            said = _("Write “%(name)s” in neutral words, for instance “a former agent”.") % {"name": row.words}
            yield Finding(Gravity.BLOCKS, "party_named", f"{_(RULE_6)} {said}", row=row)


def confidential_speakers(check: Check) -> Iterator[Finding]:
    """Find names of people where the source is confidential: in its descriptor, and in who says it (rule 8)."""
    sources = check.document.sources
    hidden = {source.n for source in sources if source.confidential}
    for fact in check.facts:
        if any(cite.source in hidden for cite in fact.citations):
            yield from speaker(check, fact)
    for part in (one for source in sources for one in (source, source.derived_from) if one):
        for descriptor in part.descriptor.values():
            yield from named(check, descriptor, check.subject, _("the descriptor of a confidential source"))


def speaker(check: Check, fact: Fact) -> Iterator[Finding]:
    """Find the names in who says a fact that rests on a confidential source."""
    said_by, said_of, row = fact.said_by, getattr(fact, "said_of", None), check.rows.get(fact.id)
    for words in (one.words for one in (said_by, said_of) if one):
        yield from named(check, words, row, _("“claimed by” of a fact from a confidential source"))
    party = said_by.party if said_by else None
    if party and party.kind == PartyKind.PEOPLE:
        words = _(
            "“%(name)s” is named as claiming what a confidential source says. If they are the same person, "
            "remove the name."
        )
        name = next(iter(party.name.values()), "")
        yield Finding(Gravity.SECOND_PERSON, "speaker_of_confidential", words % {"name": name}, row=row)


def named(check: Check, text: str, row: Model | None, what: str) -> Iterator[Finding]:
    """Find a name in words that must not hold one."""
    certain = names_a_person(text)
    if certain or may_be_a_name(text):
        words = _(
            "“%(text)s” (%(what)s) looks like a person's name. Describe the person in general words that fit at "
            "least five people."
        )
        level = Gravity.BLOCKS if certain else Gravity.SECOND_PERSON
        yield Finding(level, "confidential_source_named", words % {"text": text, "what": what}, row=row)
