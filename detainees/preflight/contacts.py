"""Find telephone numbers and e-mail addresses in the words that readers would see.

Whoever is called or written to may be in danger. The finding names the box, and never repeats what stands in it.
"""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .check import Check
from .finding import Finding, Gravity

E_MAIL = re.compile(r"[\w+-]\s?@\s?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
NUMBER = re.compile(r"(?:\+[\s(]{0,2})?\d(?:(?:[\s()‐-―-]{0,3}|\.)\d)*")  # noqa: RUF001
CALLED = re.compile(
    r"\b(?:tele|smart|cell)?phones?\b|\bphoned\b|\btel\b(?! aviv)|\bmobiles?\b|\bcell number|\bfax\b|\bwhats\s?app\b|"
    r"\bviber\b|\btelegram\b|\btel[eé]fono|\bm[oó]vil\b|\bcelular\b|\bt[eé]l[eé]phone|\btelefon|"
    r"\bтел\b|телефон|мобильн|\bсотов\w+|\b(?:ватсап|вотсап|вайбер|телеграм)|"
    r"هاتف|تلفون|تليفون|جوال|موبايل|واتس\s?[اآ]ب|تلفن|موبایل",  # noqa: RUF001
    re.IGNORECASE,
)
"""Words that stand beside a telephone number."""

NEAR = 40
"""So many letters may stand between such a word and the number."""

SENTENCE_ENDS = re.compile(r"[.!?]\s+(\w)")
NUMBERED = re.compile(
    r"\b(?:isn|cases?|files?|articles?|art|sections?|laws?|orders?|decisions?|resolutions?|exhibits?|protocols?|"
    r"дел[оауе]м?|стать\w+|ст|закон\w*|приказ\w*|протокол\w*|قضية|القضية|المادة|قانون)\W{0,3}"
    r"(?:no|nos|number|№|n°|رقم)?\W{0,3}$",
    re.IGNORECASE,
)
"""What stands before the number of a case, of an article of a law, or of a prisoner."""

MONEY_BEFORE = re.compile(r"(?:[$€£₽₺]|\b(?:usd|eur|rub))\s?$", re.IGNORECASE)
MONEY_AFTER = re.compile(
    r"\s?(?:[$€£₽₺%]|(?:million|roubles?|rubles?|dollars?|euros?|pounds?|lira|tenge|soms?|usd|eur|rub|руб|доллар|евро|"
    r"тенге|сум|сом|دولار|ليرة|دينار|ريال|درهم|جنيه|يورو))",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[3-9]|20)\d\d")
SHORT_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d\d")


def contacts(check: Check) -> Iterator[Finding]:
    """Find telephone numbers and e-mail addresses; a second person decides whether they may be public."""
    for passage in check.prose:
        if not has_contact(passage.text):
            continue
        words = _(
            "A telephone number or e-mail address would be public: “%(where)s”. Remove it, unless everybody may call "
            "or write there."
        ) % {"where": check.place(passage)}
        yield Finding(Gravity.SECOND_PERSON, "contact", words, row=check.row(passage), where=passage.where)


def has_contact(text: str) -> bool:
    """Whether a text holds a telephone number or an e-mail address."""
    text = plain(text)
    return bool("@" in text and E_MAIL.search(text)) or has_telephone(text)


def plain(text: str) -> str:
    """Return a text with the digits of every script as 0 to 9, without marks of direction and other unseen signs."""
    if text.isascii():
        return text
    return "".join(map(plain_sign, text))


def plain_sign(sign: str) -> str:
    """Return a sign as it stands on a Latin keyboard; nothing for one that is not seen."""
    if (digit := unicodedata.decimal(sign, None)) is not None:
        return str(digit)
    if unicodedata.category(sign) == "Cf":
        return ""
    return {"\uff0b": "+", "\uff20": "@"}.get(sign, sign)


def has_telephone(text: str) -> bool:
    """Whether a plain text holds a number that begins with + or stands near a word such as “phone”."""
    numbers = [found for found in NUMBER.finditer(text) if digits_of(found) >= 6]
    if not numbers:
        return False
    if any(is_international(found, text) for found in numbers):
        return True
    called = list(CALLED.finditer(text))
    return any(is_near(word, found, text) for found in numbers if not counts_something(found, text) for word in called)


def digits_of(found: re.Match[str]) -> int:
    """Return how many digits a number has."""
    return len(re.sub(r"\D", "", found[0]))


def is_international(found: re.Match[str], text: str) -> bool:
    """Whether a number has a + before it, or behind it as it is typed from the right, and at least eight digits."""
    return digits_of(found) >= 8 and (found[0].startswith("+") or text[found.end() : found.end() + 1] == "+")


def is_near(word: re.Match[str], found: re.Match[str], text: str) -> bool:
    """Whether a word stands shortly before or after a number, in the same sentence."""
    between = text[word.end() : found.start()] if word.end() <= found.start() else text[found.end() : word.start()]
    ends = SENTENCE_ENDS.finditer(between + text[found.start() : found.start() + 1])
    return len(between) <= NEAR and not any(end[1].isupper() for end in ends)


def counts_something(found: re.Match[str], text: str) -> bool:
    """Whether a number is a date or years, a sum of money, or the number of a case, a law or a prisoner."""
    before = text[max(0, found.start() - NEAR) : found.start()]
    if NUMBERED.search(before) or MONEY_BEFORE.search(before) or MONEY_AFTER.match(text, found.end()):
        return True
    groups = re.findall(r"\d+", found[0])
    has_year = any(YEAR.fullmatch(group) for group in groups)
    is_date = has_year and all(len(group) <= 2 or YEAR.fullmatch(group) for group in groups)
    return is_date or bool(SHORT_DATE.fullmatch(found[0]))
