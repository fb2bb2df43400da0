"""Check the finished document again for the harm that the rules must prevent.

It reads the document alone, and so finds what the writing of it has overlooked. What its shape forbids blocks; words,
which may be harmless where they stand, are shown with their sentence to a second person.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casetracker import document as types
from casetracker.document.allegations import Allegation
from casetracker.document.parts import Date, Fact
from casetracker.document.person import Detail, Status
from casetracker.document.proceedings import Charge
from casetracker.document.walk import nodes_in, with_alternatives
from casetracker.vocabulary import HELD_STATUSES, DetailKind, Evaluation, PublicationBasis, RiskKind, StatusKind
from detainees.document.harm import (
    OPEN_BASES,
    REGIONS,
    hides_methods,
    needs_its_own_reason,
    shows_day_of_birth,
    shows_region_only,
)
from detainees.models import Detail as DetailRow
from detainees.models import Method

from .check import Check
from .finding import Finding, Gravity
from .prose import Passage, sentence

Shape = tuple[str, str, Fact]
"""What a rule on the shape of a document finds: a code, words for the researcher, the fact."""


def shape(check: Check) -> Iterator[Finding]:
    """Find what the shape of a document must never hold."""
    for rule in (birth_days, without_own_reason, exact_homes, statuses, charges, sexual_violence):
        for code, words, fact in rule(check):
            yield Finding(Gravity.BLOCKS, code, words, row=check.rows.get(fact.id, check.subject))


def details(check: Check) -> list[Detail]:
    """Return the details of the person, alternatives among them."""
    return [fact for fact in check.facts if isinstance(fact, Detail)]


def birth_days(check: Check) -> Iterator[Shape]:
    """Find a day or month of birth (rule 2)."""
    words = _("The day or month of birth would be public. Readers may know only the year.")
    for detail in details(check):
        dates = [part.edtf for part in nodes_in(detail) if isinstance(part, Date)]
        is_birth = detail.kind == DetailKind.BIRTH and not may_be_whole(check.rows.get(detail.id))
        if is_birth and any(re.search(r"\d{4}-\d\d", edtf) for edtf in dates):
            yield "birth_day", words, detail


def may_be_whole(row: object) -> bool:
    """Whether the whole date of this birth may be public: a family asked, long after the death."""
    return isinstance(row, DetailRow) and shows_day_of_birth(row)


def without_own_reason(check: Check) -> Iterator[Shape]:
    """Find an affiliation, or a sensitive sex or gender, that nobody has decided to publish."""
    words = _("This detail needs a reason of its own to be public. Fill in “Reason we may publish this detail”.")
    for detail in details(check):
        row = check.rows.get(detail.id)
        if isinstance(row, DetailRow) and needs_its_own_reason(row):
            yield "detail_without_reason", words, detail


def exact_homes(check: Check) -> Iterator[Shape]:
    """Find a residence, origin or place of birth that is finer than a region (rule 3)."""
    words = _("The person's home would be public. Readers may know only its region.")
    for detail in details(check):
        if shows_region_only(detail.kind) and detail.place and detail.place.kind not in REGIONS:
            yield "exact_home", words, detail


def statuses(check: Check) -> Iterator[Shape]:
    """Find a status that has no public value: in hiding, exile, asylum, wanted."""
    words = _(
        "“%(kind)s” must not be public for a person at liberty. Choose “not in custody”, or make the row internal."
    )
    for status in check.facts:
        if isinstance(status, Status) and status.kind not in StatusKind.values:
            yield "forbidden_status", words % {"kind": status.kind}, status


def charges(check: Check) -> Iterator[Shape]:
    """Find a charge without what became of it (rule 5)."""
    words = _("A charge would be public without its outcome. Fill in the outcome, or choose “outcome not known here”.")
    for charge in check.facts:
        if isinstance(charge, Charge) and not charge.outcome:
            yield "charge_without_outcome", words, charge


def sexual_violence(check: Check) -> Iterator[Shape]:
    """Find an allegation of sexual violence that nobody has agreed to; for a group nobody can (rule 4)."""
    words = _("Sexual violence would be public without the person's consent.")
    basis = check.subject.publication_basis if isinstance(check.document, types.Detainee) else ""
    told = [fact for fact in check.facts if isinstance(fact, Allegation) and fact.methods]
    if not told:
        return
    known = {method.code: method for method in Method.objects.select_related("within__within__within")}
    for fact in told:
        methods = [known[one.code] for one in fact.methods if one.code in known]
        if hides_methods(methods, basis):
            yield "sexual_violence", words, fact


def at_liberty(check: Check) -> bool:
    """Whether they may be alive and at liberty, as far as the document says: not held, not dead, has not spoken.

    What we have rejected says nothing of that.
    """
    if check.subject.publication_basis in OPEN_BASES:
        return False
    document = check.document
    stated = with_alternatives(document.statuses) if isinstance(document, types.Detainee) else ()
    latest = next((one.kind for one in stated if one.evaluation != Evaluation.REJECTED), "")
    return latest not in HELD_STATUSES | {StatusKind.DECEASED}


def has_not_agreed(check: Check) -> bool:
    """Whether nobody has agreed to what is published by consent alone."""
    return bool(check.subject.publication_basis != PublicationBasis.CONSENT)


def health_is_flagged(check: Check) -> bool:
    """Whether the risk is noted that the case tells of their health, and they have not agreed to it."""
    return has_not_agreed(check) and any(flag.kind == RiskKind.HEALTH_DATA for flag in check.flags)


def everything(check: Check) -> list[Passage]:
    """Return all texts."""
    return check.prose


TITLE = re.compile(r"heading\..*|(?:proceedings|assurances)\[\d+\](?:\.alternatives\[\d+\])?\.title\.\w+")


def headings(check: Check) -> list[Passage]:
    """Return the titles: of the page, of proceedings and of assurances."""
    return [passage for passage in check.prose if TITLE.fullmatch(passage.where)]


def homes(check: Check) -> list[Passage]:
    """Return the words in which their home, origin and birth are told."""
    ids = {detail.id for detail in details(check) if shows_region_only(detail.kind)}
    return [passage for passage in check.prose if passage.fact in ids and ".value." in passage.where]


def descriptors(check: Check) -> list[Passage]:
    """Return the words in which confidential sources are described."""
    return [passage for passage in check.prose if ".descriptor" in passage.where]


def always(check: Check) -> bool:
    """Whether a rule holds for every case: it does."""
    return True


@dataclass(frozen=True)
class Rule:
    """Words that may do harm: in which texts, of whom, and what is to be done."""

    code: str
    pattern: str
    words: Promise
    where: Callable[[Check], list[Passage]] = everything
    applies: Callable[[Check], bool] = always


MONTH = (
    r"(?:jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|январ\w+|феврал\w+|март\w*|"
    r"апрел\w+|ма[йя]|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+)"
)
RELATION = (
    r"(?:mother|father|brother|sister|wife|husband|son|daughter|cousin|uncle|aunt|nephew|relative|neighbou?r|friend|"
    r"lawyer|cellmate|fellow (?:prisoner|detainee)|colleague|doctor|imam|teacher|"
    r"мать|отец|брат\w*|сестр\w+|жен[аы]|муж|"
    r"сын\w*|дочь|родственни\w+|сосед\w*|друг|адвокат\w*|сокамерни\w+|коллег\w+)"
)
RULES = [
    Rule(
        "whereabouts",
        r"\bin hiding\b|\bwent into hiding\b|\basylum\b|\brefugee status\b|\bexiled?\b|\bwhereabouts\b|"
        r"\bwanted (?:list|by|for|persons?)\b|\b(?:is|was|are|were|internationally) wanted\b(?! to)|\bfled\b|"
        r"\bemigrated\b|\bsettled in\b|"
        r"\b(?:now|currently|still) (?:lives?|living|resid\w+)\b|\blives? (?:in|abroad)\b|"
        r"скрыва(?:ется|лся|ются|лись)\b|\bв бегах\b|\b(?:в|объявлен\w* в) \w*\s?розыск\w*|убежищ|эмигри|"
        r"местонахожден|\bбежал\w*\b|\bвыехал\w* (?:за|из)\b|\bза рубежом\b|"
        r"\b(?:живет|живёт|проживает)\b|\bв изгнании\b",
        gettext_lazy(
            "This may show where a person at liberty lives, or that they are in hiding, which is never public: "
            "“%(sentence)s”"
        ),
        applies=at_liberty,
    ),
    Rule(
        "sexual_violence_words",
        r"\brap(?:e|ed|es|ing)\b|\bsexual\w*|\bsodom\w+|изнасил|сексуальн",
        gettext_lazy("This may describe sexual violence, which is published only with consent: “%(sentence)s”"),
        applies=has_not_agreed,
    ),
    Rule(
        "health_words",
        r"\bhepatitis|\bhiv\b|\btubercul|\bdiagnos|\bdisease|\bdisabilit|\bpsychiatr|\bdepress(?:ion|ed)|\bhospital|\bill"
        r"(?:ness)?\b|\bsurgery\b|\bmedic(?:al|ation|ine)|\bhealth\b|гепатит|туберкул|диагноз|болезн|болен|больниц|"
        r"инвалид|психиатр|здоровь|\bвич\b|медицинск",
        gettext_lazy("This may describe somebody's health, which is published only with consent: “%(sentence)s”"),
        applies=health_is_flagged,
    ),
    Rule(
        "interrogation",
        r"\binform(?:er|ant)s?\b|\brecruit(?:ed|ment|ing)?\b|\bco-?operat\w+ with\b|\bagreed to co-?operate|"
        r"\bcollaborat|"
        r"\btold (?:his |the |their )?(?:interrogators?|investigators?)|осведомител|\bвербов|завербов|сотрудничал|"
        r"сотрудничать с|информатор|стукач",
        gettext_lazy(
            "This may describe an interrogation, co-operation or recruitment, which is never public: “%(sentence)s”"
        ),
    ),
    Rule(
        "accusation_in_title",
        r"terroris|extremis|\bmilitants?\b|\bjihadi|\bmurder|\bcriminals?\b(?! (?:case|trial|proce))|\bgang|террор|"
        r"экстремис|боевик|бандит|убийств|убийц",
        gettext_lazy("A title must not accuse anybody. Find neutral words for “%(sentence)s”"),
        where=headings,
    ),
    Rule(
        "birth_day_in_words",
        rf"(?:\bborn\b|\bbirth\b|\bродил\w+|рождени\w+)[^.;\d]{{0,40}}?\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|"
        rf"{MONTH} \d{{1,2}}\b|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d)",
        gettext_lazy("This may give the day of birth. Readers may know only the year: “%(sentence)s”"),
    ),
    Rule(
        "home_in_words",
        r"\bstreet\b|\bavenue\b|\bvillage\b|\bapartment\b|\bhouse\b|\btown\b|\bcity\b|\bdistrict\b|\bул\.|улиц|"
        r"проспект|\bсел[оаеу]\b|посел|\bдом\b|кварт|\bгород|\bрайон",
        gettext_lazy("Only the region of a home may be public: “%(sentence)s”"),
        where=homes,
    ),
    Rule(
        "source_by_relation_and_year",
        rf"\b{RELATION}\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b{RELATION}\b",
        gettext_lazy(
            "Do the relation and year of a confidential source fit fewer than five people? If so, say less: "
            "“%(sentence)s”"
        ),
        where=descriptors,
    ),
]
COMPILED = {rule.code: re.compile(rule.pattern, re.IGNORECASE) for rule in RULES}


def harmful_words(check: Check) -> Iterator[Finding]:
    """Find words that may do harm, each with its sentence; a second person decides whether they do."""
    for rule in RULES:
        if not rule.applies(check):
            continue
        for passage in rule.where(check):
            if found := COMPILED[rule.code].search(passage.text):
                words = str(rule.words) % {"sentence": sentence(passage.text, *found.span())}
                row = check.row(passage)
                yield Finding(Gravity.SECOND_PERSON, rule.code, words, row=row, where=passage.where)
