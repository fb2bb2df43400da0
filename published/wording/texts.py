"""Texts in the reader's language: chosen, marked if in another language, with dates formatted."""

import re
from datetime import date
from typing import Protocol, overload

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from casetracker.dates import PartialDate
from casetracker.document.parts import Date

Text = dict[str, str] | str
"""A text by language, or one in the language of documents."""

RTL_LANGUAGES = {"ar", "fa", "he", "ur", "ps"}
RTL_SCRIPTS = {"Arab", "Hebr"}
SENTENCE = re.compile(r"[.!?؟…]['\"”’»)]*$")
LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f]")
"""A letter of a script that is written from left to right: Latin, Greek, Cyrillic, Armenian."""

OF_DOCUMENTS = "en"
"""The language of a document's plain texts, which are not by language."""
NOT_LATIN = RTL_LANGUAGES | {"ru", "uk", "be", "bg", "kk", "ky", "tg", "hy", "ka", "el", "zh", "ja", "ko"}


WRITTEN_IN = {
    "Latn": {"cs", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"},
    "Cyrl": {"be", "bg", "kk", "ru", "uk"},
    "Arab": {"ar", "fa", "ps", "ur"},
    "Hebr": {"he"},
    "Grek": {"el"},
    "Armn": {"hy"},
    "Geor": {"ka"},
    "Jpan": {"ja"},
    "Kore": {"ko"},
    "Thai": {"th"},
    "Laoo": {"lo"},
    "Khmr": {"km"},
    "Taml": {"ta"},
}
"""The languages of which a tag must not say the script: it goes without saying (RFC 5646, Suppress-Script)."""


def chosen(words: Text | None) -> tuple[str, str]:
    """Return a text and its language: the page's language, else English, else any there is."""
    if not words:
        return "", ""
    page = get_language() or "en"
    if isinstance(words, str):
        return words, OF_DOCUMENTS
    return next((words[code], code) for code in (page, "en", *sorted(words)) if words.get(code))


def plain(words: Text | None) -> str:
    """Return a text by language without markup."""
    return chosen(words)[0]


class Called(Protocol):
    """A place, party or term: something with a name by language."""

    @property
    def name(self) -> dict[str, str]: ...


class Spelled(Protocol):
    """A name of a person, with its script and language."""

    @property
    def text(self) -> str: ...

    @property
    def script(self) -> str: ...

    @property
    def language(self) -> str: ...


def name_of(part: Called | None) -> str:
    """Return the name of a place, party or term without markup; "" for none."""
    return plain(part.name) if part else ""


def text(words: Text | None) -> SafeString:
    """Set a text; where it is not in the page's language, mark the language and the direction."""
    said, language = chosen(words)
    if not said or language == (get_language() or "en"):
        return conditional_escape(said)
    marked = format_html('<span lang="{}" dir="{}">{}</span>', language, direction(language), said)
    return format_html("{} {}", marked, in_language(language)) if SENTENCE.search(said) else marked


def in_language(language: str) -> SafeString | str:
    """Set the remark that a text is not in the page's language; names and titles show it themselves."""
    said = {"en": _("in English"), "ru": _("in Russian"), "ar": _("in Arabic")}.get(language)
    return format_html('<span class="in-language">({})</span>', said or _("in another language"))


def direction(language: str, script: str = "") -> str:
    """Return the direction in which a language or script is written."""
    return "rtl" if language[:2] in RTL_LANGUAGES or script in RTL_SCRIPTS else "ltr"


def name(name: Spelled) -> SafeString:
    """Set a person's name: isolated from the text around it, with its language and script."""
    tag, side = tag_of(name.language, name.script), direction(name.language, name.script)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', tag, side, name.text)


def tag_of(language: str, script: str) -> str:
    """Return the language tag of a name; the script is said where the language is usually written otherwise."""
    is_unusual = script and language[:2] not in WRITTEN_IN.get(script, ())
    return f"{language or 'und'}-{script}" if is_unusual and script != "Zyyy" and "-" not in language else language


def foreign(words: str, language: str) -> SafeString:
    """Set words of a source with its language, unless they are evidently not in it: a Latin title of a Russian text."""
    page = get_language() or "en"
    is_latin = not any(ord(letter) > 0x24F and letter.isalpha() for letter in words)
    of_another_script = language[:2] in NOT_LATIN
    if not language or language == page or is_latin == of_another_script:
        return conditional_escape(words)
    return format_html('<span lang="{}" dir="{}">{}</span>', language, direction(language), words)


def number(value: int) -> str:
    """Return a number with its thousands set apart as the page's language does it."""
    # Translators: what stands between the thousands of a number, as in 1,124.
    return f"{value:,}".replace(",", pgettext("between thousands", ","))


@overload
def capital(words: str) -> str: ...


@overload
def capital(words: dict[str, str]) -> dict[str, str]: ...


def capital(words: Text) -> Text:
    """Return words, or a text by language, with the first letter large, for the head of a line.

    A text by language before it is set: the first letter of markup is no letter.
    """
    if isinstance(words, dict):
        return {language: capital(said) for language, said in words.items()}
    return words[:1].upper() + words[1:]


def sentence(words: str, **parts: str) -> SafeString:
    """Set a translated sentence with parts that are set already: ``_("said of %(group)s")`` with a marked group."""
    return SafeString(conditional_escape(words) % {name: conditional_escape(part) for name, part in parts.items()})


def apart(words: str) -> str:
    """Return words of the other direction kept apart from what stands around them, on a page from right to left.

    Without it "Human Rights Watch, 28" runs from left to right, and the month of the date after it is elsewhere.
    """
    is_apart = direction(get_language() or "en") == "rtl" and LEFT_TO_RIGHT.search(words)
    return f"\u2068{words}\u2069" if is_apart else words


def together(*parts: str) -> str:
    """Return the parts that are not empty, with the commas of the page's language: "Guantánamo Bay, Cuba"."""
    return _(", ").join(apart(part) for part in parts if part)


def joined(parts: list[str]) -> str:
    """Return a list in words: "A, B and C"."""
    if len(parts) < 2:
        return "".join(map(apart, parts))
    return _("%(first)s and %(last)s") % {"first": together(*parts[:-1]), "last": apart(parts[-1])}


def in_words(number: int) -> str:
    """Return a small number as a word."""
    words = [
        pgettext("number of people", "none"),
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
    ]
    words += [_("nine"), _("ten"), _("eleven"), _("twelve")]
    return words[number] if 0 <= number < len(words) else str(number)


def format_date(on: Date | None) -> str:
    """Return a date in words in the page's language, "" for none."""
    if not on:
        return ""
    language = get_language() or "en"
    return on.text if language == "en" else PartialDate.from_document(on).display(language)


def set_period(first: str, last: str) -> SafeString | str:
    """Set a period by its dates, which are set already. A month in which it begins is not the whole of it."""
    first, last = conditional_escape(first), conditional_escape(last)
    if first and last:
        words = _("for the period")  # no text is found inside of an f-string
        return SafeString(f"{conditional_escape(words)} {first} – {last}")
    if first:
        return SafeString(conditional_escape(_("from %s")) % first)
    return SafeString(conditional_escape(_("until %s")) % last) if last else ""


def format_day(iso: str) -> str:
    """Return a day written as 2004-06-22 in words."""
    return PartialDate.parse(date.fromisoformat(iso).isoformat()).display(get_language() or "en")
