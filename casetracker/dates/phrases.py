"""The words that people use for dates, in five languages, as patterns for `parsing.py`."""

import re
import unicodedata

from . import read_only
from .languages import LANGUAGES

_BIDI = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x61C, 0xFEFF])
_SAME = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ـ": None, "؟": "?", "،": ",", "’": "'", "ё": "е"})
_MARKS = re.compile("[\u0300-\u0304\u0308\u030a\u0327\u064b-\u0652]")  # accents, not the sign on й; Arabic vowel signs
_DASHES = re.compile(r"\s*[‐-―−]\s*")
_YEAR_WORDS = re.compile(
    r"(?<=[0-9xX?~%)eе])(?:-го|-м)? ?(?:(?:года|году|годов|годы|год|гг|г)\b\.?|(?:م|ميلادي|ميلادية)$)"
)


_PART_OF_DAY = re.compile(
    r"^(?:(?:on|in|during|overnight|from) )*(?:the )?(?:(?:night|evening)s? )?(?:of |from )?(?:the )?(?=[0-9])"
    r"|^(?:в )?ночь (?:с |на )?(?=[0-9])"
)


def tidy(text: str) -> str:
    """What was typed, as kept: composed characters, single spaces, no invisible direction marks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_BIDI).split())


def plain(text: str) -> str:
    """The text in the one spelling the patterns use: lower case, ASCII digits and dashes, no “года”."""
    text = _MARKS.sub("", unicodedata.normalize("NFKD", tidy(text)).casefold())
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    text = _DASHES.sub("-", text)
    return " ".join(_YEAR_WORDS.sub("", text).split())


def without_part_of_day(text: str) -> str:
    """“night of 3 to 4 May 1994” without “night of”: the night is in no date, its two days are."""
    return _PART_OF_DAY.sub("", text)


def without_filler(text: str) -> str:
    """“at the end of 2004” without “at the”."""
    filler = _FILLER.match(text)
    return text[filler.end() :] if filler else text


def says_about(text: str) -> bool:
    """Whether words begin with “about”, in one of the languages: “about mid-March 1994”."""
    return CIRCA.fullmatch(without_filler(plain(text))) is not None


def is_read_only(text: str) -> bool:
    """Whether a text is in a language of which the words are only read: Spanish or French."""
    return not ONLY_READ.isdisjoint(re.split(r"[^a-z]+", plain(text)))


def _any_of(words) -> str:
    ordered = sorted({plain(word) for word in words}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


def _month_names() -> dict[str, int]:
    names = {}
    for language in LANGUAGES.values():
        for table in (language.months, language.months_of):
            for number, name in enumerate(table, start=1):
                names.update({plain(spelling): number for spelling in (name, *name.split("/"))})
        names.update({plain(name): number for name, number in language.other_names.items()})
    others = read_only.MONTHS | read_only.LEVANTINE | read_only.arabic_pairs()
    return names | {plain(name): number for name, number in others.items()}


MONTHS = _month_names()
ONLY_READ = frozenset(read_only.MONTHS) | read_only.JOINING
SEASONS = {
    plain(name): number
    for speech in LANGUAGES.values()
    for number, names in speech.seasons.items()
    for name in (names, *speech.other_seasons.get(number, ()))
}
_MONTH = f"(?P<month>{_any_of(MONTHS)})\\.?"
_SEASON = f"(?P<season>{_any_of(SEASONS)})"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|-?го|-?е|\\.?o)?"
_YEAR = "(?P<year>[0-9]{4})"
_GAP = r"(?:[ /-]|(?<=\.))"
_OF = "(?: (?:of|de|d'|من))?"
_OF_YEAR = "(?: (?:of|de|del|de l'an|en|من|عام|سنة|لعام|لسنة|من عام|من سنة))?,?"

DAY_MONTH_YEAR = (
    re.compile(f"{_DAY}{_OF}[ /.-]{_MONTH}{_OF_YEAR}{_GAP}{_YEAR}"),
    re.compile(f"{_MONTH}[ -]{_DAY},? {_YEAR}"),
    re.compile(f"{_YEAR},?[ /-]{_MONTH},?[ /-]{_DAY}"),
)
MONTH_YEAR = (
    re.compile(f"{_MONTH}{_OF_YEAR}{_GAP}{_YEAR}"),
    re.compile(f"{_YEAR},?[ /-]{_MONTH}"),
)
SEASON_YEAR = re.compile(f"{_SEASON}(?: of)?,? {_YEAR}")
WINTER_ACROSS = re.compile(f"{_SEASON}(?: of)?,? {_YEAR}[-/](?P<next_year>[0-9]{{4}}|[0-9]{{2}})")
DECADE = re.compile(r"(?:عقد )?(?P<year>[0-9]{3}0)(?:'?s|-е|-х)?")
YEAR = re.compile(_YEAR)
NUMERIC = re.compile(r"(?P<a>[0-9]{1,2})(?P<mark>[./-])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})")
YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})(?P<mark>[./-])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})")
NUMERIC_MONTH = re.compile(r"(?P<month>[0-9]{1,2})[./](?P<year>[0-9]{4})")
SHORT_YEAR = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2}")

_FILLER = re.compile(r"(?:(?:in|on(?! or )|at|the|в|во|في|يوم|بتاريخ|عام|سنة|العام|el|la|le|en|du|au|a) )+")
WEEKDAY = re.compile(f"(?P<weekday>{_any_of(read_only.WEEKDAYS)})(?:\\.,?|,| الموافق|) (?P<rest>.+)")
WEEKDAYS = {plain(name): number for name, number in read_only.WEEKDAYS.items()}
UNKNOWN = frozenset(plain(words) for words in read_only.UNKNOWN)
HIJRI = re.compile(
    r"هـ|[0-9] ?ه$|هجري|\b(?:hijri|a\.?h\.?$)|хиджр|\b(?:muharram|safar|rabi|jumada|rajab|sha'?ban|ramadan|shawwal|"
    r"dhu[ -]?a?l|dhul)\b|(?:محرم|صفر|ربيع ال|جمادى|رجب|شعبان|رمضان|شوال|ذو ال|ذي ال)"
)
_ABOUT = (
    r"(?:(?:on or about|on or around|circa|ca|c|about|around|approximately|approx\.?|roughly|около|примерно|"
    r"приблизительно|ок|ориентировочно|نحو|حوالي|حوالى|تقريبا|قرابة|hacia|alrededor del?|aproximadamente|"
    r"vers|environ|autour du?) |(?:ca|c|ок)\. ?|~ ?)"
)
CIRCA = re.compile(f"{_ABOUT}(?P<rest>.+)")
_WITHOUT_YEAR = (_DAY, f"{_DAY}{_OF} {_MONTH}", f"{_MONTH} {_DAY}", _MONTH, _SEASON)
LACKS_A_YEAR = re.compile(f"{_ABOUT}?(?:{re.sub(r'P<[a-z]+>', ':', '|'.join(_WITHOUT_YEAR))})")
PERHAPS = re.compile(r"(?:possibly|perhaps|probably|maybe|возможно|вероятно|ربما),? (?P<rest>.+)")
QUESTION = re.compile(r"(?P<rest>.+?) ?(?:\?|\(\?\)|\(uncertain\))")
# In this order: "not later than" before "later than".
OPEN = {
    "by": re.compile(r"(?:by|к|ко|on or before|not? later than|не позднее|не позже|حتى) (?P<rest>.+)"),
    "since": re.compile(r"(?:since|on or after|not? earlier than|not before|не ранее|не раньше|منذ) (?P<rest>.+)"),
    "before": re.compile(r"(?:before|prior to|earlier than|до|ранее|قبل|antes del?|avant) (?P<rest>.+)"),
    "after": re.compile(r"(?:after|later than|после|позднее|بعد|despues del?|apres) (?P<rest>.+)"),
}
BETWEEN = (
    re.compile(r"(?:some time |sometime )?between (?P<first>.+?) and (?P<last>.+)"),
    re.compile(r"(?:между) (?P<first>.+?) и (?P<last>.+)"),
    re.compile(r"не (?:ранее|раньше) (?P<first>.+?) и не (?:позднее|позже) (?P<last>.+)"),
    re.compile(r"بين (?P<first>.+?) و ?(?P<last>.+)"),
    re.compile(r"entre (?P<first>.+?) (?:y|et) (?P<last>.+)"),
)
EITHER = re.compile(r"(?<!\bon) (?:or|или|либо|او|o|ou) ")
PARTS = {
    "beginning": re.compile(r"(?:(?:very )?(?:beginning|start) of|самое начало|بدايه|بداية) (?P<rest>.+)"),
    "early": re.compile(
        r"(?:early(?: in)?[ -]|начало |начале |اوائل |مطلع |principios del? |comienzos del? |debut )(?P<rest>.+)",
    ),
    "first half": re.compile(
        r"(?:(?:first|1st) half of |первая половина |первой половине |النصف الاول من |(?:la )?primera mitad del? |"
        r"premiere moitie de )(?P<rest>.+)"
    ),
    "mid": re.compile(r"(?:(?:the )?middle of |mid[ -]|середина |середине |منتصف |mediados del? |mi-)(?P<rest>.+)"),
    "second half": re.compile(
        r"(?:(?:second|2nd|latter) half of |вторая половина |второй половине |النصف الثاني من |"
        r"(?:la )?segunda mitad del? |(?:seconde|deuxieme) moitie de )(?P<rest>.+)"
    ),
    "late": re.compile(r"(?:late(?: in)?[ -]|ближе к концу |اواخر |finales del? |fines del? |fin )(?P<rest>.+)"),
    "end": re.compile(r"(?:(?:very )?end of |конец |конце |نهايه |نهاية )(?P<rest>.+)"),
}
_SPAN_MARK = r"(?: ?- ?|/| (?:to|until|till|through|по|al|au|jusqu'au|الى) )"
SPAN_ENDS = tuple(
    re.compile(f"(?:from |с |со |du |del |de |من )?(?P<first>{some}){_SPAN_MARK}(?P<last>.+)") for some in (".+?", ".+")
)
SPAN = re.compile(r"[0-9]{4} ?[-/] ?[0-9]{4}|/|. - .|\b(?:to|from|until|through)\b|\bс .+ по\b")
BEFORE_OUR_ERA = re.compile(r"\b(?:bce?|b\.c\.)|до н\. ?э|ق\.م")
