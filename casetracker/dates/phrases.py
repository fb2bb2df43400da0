"""The words people write dates with, in English, Russian and Arabic, as patterns for `reading.py`."""

import re
import unicodedata

from .languages import LANGUAGES

_BIDI = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x61C, 0xFEFF])
_SAME = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ـ": None, "؟": "?", "،": ",", "’": "'", "ё": "е"})
_DASHES = re.compile(r"\s*[‐-―−]\s*")
_YEAR_WORDS = re.compile(r"(?<=[0-9xX?~%)eе]) ?(?:года|году|годов|годы|год|гг|г)\b\.?")


def tidy(text: str) -> str:
    """What was typed, as kept: composed characters, single spaces, no invisible direction marks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_BIDI).split())


def plain(text: str) -> str:
    """The text in the one spelling the patterns use: lower case, ASCII digits and dashes, no “года”."""
    text = unicodedata.normalize("NFKC", tidy(text)).casefold().translate(_SAME)
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    text = _DASHES.sub("-", text)
    return " ".join(_YEAR_WORDS.sub("", text).split())


def without_filler(text: str) -> str:
    """“at the end of 2004” without “at the”."""
    filler = _FILLER.match(text)
    return text[filler.end() :] if filler else text


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
    return names


MONTHS = _month_names()
SEASONS = {
    plain(name): number
    for speech in LANGUAGES.values()
    for number, names in speech.seasons.items()
    for name in (names, *speech.other_seasons.get(number, ()))
}
_MONTH = f"(?P<month>{_any_of(MONTHS)})\\.?"
_SEASON = f"(?P<season>{_any_of(SEASONS)})"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th|-?го|-?е)?"
_YEAR = "(?P<year>[0-9]{4})"

DAY_MONTH_YEAR = (
    re.compile(f"{_DAY}(?: of)? {_MONTH}(?: of)?,? {_YEAR}"),
    re.compile(f"{_MONTH} {_DAY},? {_YEAR}"),
)
MONTH_YEAR = re.compile(f"{_MONTH}(?: of)?,? {_YEAR}")
SEASON_YEAR = re.compile(f"{_SEASON}(?: of)?,? {_YEAR}")
WINTER_ACROSS = re.compile(f"{_SEASON}(?: of)?,? {_YEAR}[-/](?P<next_year>[0-9]{{4}}|[0-9]{{2}})")
DECADE = re.compile(r"(?:عقد )?(?P<year>[0-9]{3}0)(?:'?s|-е|-х)?")
YEAR = re.compile(_YEAR)
NUMERIC = re.compile(r"(?P<a>[0-9]{1,2})(?P<mark>[./-])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})")
NUMERIC_MONTH = re.compile(r"(?P<month>[0-9]{1,2})[./](?P<year>[0-9]{4})")
SHORT_YEAR = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2}")

_FILLER = re.compile(r"(?:(?:in|on(?! or )|at|the|в|во|في) )+")
_ABOUT = (
    r"(?:(?:circa|ca|c|about|around|approximately|approx\.?|roughly|около|примерно|приблизительно|ок|"
    r"ориентировочно|نحو|حوالي|حوالى|تقريبا|قرابة) |(?:ca|c|ок)\. ?|~ ?)"
)
CIRCA = re.compile(f"{_ABOUT}(?P<rest>.+)")
_WITHOUT_YEAR = (_DAY, f"{_DAY} (?:of )?{_MONTH}", f"{_MONTH} {_DAY}", _MONTH, _SEASON)
LACKS_A_YEAR = re.compile(f"{_ABOUT}?(?:{re.sub(r'P<[a-z]+>', ':', '|'.join(_WITHOUT_YEAR))})")
PERHAPS = re.compile(r"(?:possibly|perhaps|probably|maybe|возможно|вероятно|ربما),? (?P<rest>.+)")
QUESTION = re.compile(r"(?P<rest>.+?) ?(?:\?|\(\?\)|\(uncertain\))")
# In this order: "not later than" before "later than".
OPEN = {
    "by": re.compile(r"(?:by|on or before|not? later than|не позднее|не позже|حتى) (?P<rest>.+)"),
    "since": re.compile(r"(?:since|on or after|not? earlier than|not before|не ранее|не раньше|منذ) (?P<rest>.+)"),
    "before": re.compile(r"(?:before|prior to|earlier than|до|ранее|قبل) (?P<rest>.+)"),
    "after": re.compile(r"(?:after|later than|после|позднее|بعد) (?P<rest>.+)"),
}
BETWEEN = (
    re.compile(r"(?:some time |sometime )?between (?P<first>.+?) and (?P<last>.+)"),
    re.compile(r"(?:между) (?P<first>.+?) и (?P<last>.+)"),
    re.compile(r"не (?:ранее|раньше) (?P<first>.+?) и не (?:позднее|позже) (?P<last>.+)"),
    re.compile(r"بين (?P<first>.+?) و ?(?P<last>.+)"),
)
EITHER = re.compile(r"(?<!\bon) (?:or|или|либо|او) ")
PARTS = {
    "beginning": re.compile(r"(?:(?:very )?(?:beginning|start) of|самое начало|بدايه|بداية) (?P<rest>.+)"),
    "early": re.compile(
        r"(?:early(?: in)?[ -]|начало |начале |اوائل |مطلع )(?P<rest>.+)",
    ),
    "mid": re.compile(r"(?:(?:the )?middle of |mid[ -]|середина |середине |منتصف )(?P<rest>.+)"),
    "late": re.compile(r"(?:late(?: in)?[ -]|ближе к концу |اواخر )(?P<rest>.+)"),
    "end": re.compile(r"(?:(?:very )?end of |конец |конце |نهايه |نهاية )(?P<rest>.+)"),
}
SPAN = re.compile(r"[0-9]{4} ?[-/] ?[0-9]{4}|/|. - .|\b(?:to|from|until|through)\b|\bс .+ по\b")
BEFORE_OUR_ERA = re.compile(r"\b(?:bce?|b\.c\.)|до н\. ?э|ق\.م")
