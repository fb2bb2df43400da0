"""Refuse invisible characters in typed text, and ask about words that mix scripts.

A name with a Cyrillic "а" among Latin letters looks right and is found by nobody; a sign that reverses the direction
of writing lets a title read as what it is not. Several scripts in one text are ordinary; within one word they are not.
"""

import re
import unicodedata

from django.utils.translation import gettext as _

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""All characters with the Unicode property Bidi_Control."""

CONTROL = re.compile(f"[{BIDI_CONTROLS}]")
WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = {"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "CHEROKEE", "COPTIC", "FULLWIDTH"}
"""Scripts that have letters which look like those of another, or that are told apart at a glance anyway."""


MARKS = "\u061c\u200e\u200f"
"""The marks of direction that people type in running Hebrew and Arabic text; in a name or title they have no use."""

TAGS = re.compile("[\U000e0000-\U000e007f]")
"""Characters that carry hidden words and never show."""

BLANK = frozenset("\u2800\u3164\u115f\u1160\uffa0\u034f")
"""Characters that count as letters or signs and show nothing."""


def is_visible(character: str) -> bool:
    """Whether a character shows by itself."""
    return character not in BLANK and unicodedata.category(character)[0] in "LNPS"


def has_a_letter(text: str, *, or_digit: bool = False) -> bool:
    """Whether a text has a letter, and not only signs or a character that stands for a whole phrase ("ﷺ")."""
    return any(
        (sign.isalpha() and " " not in unicodedata.normalize("NFKC", sign).strip()) or (or_digit and sign.isdigit())
        for sign in text
    )


def refused_in(text: str, *, is_short: bool) -> list[str]:
    """Return a sentence for each reason to refuse a text; ``is_short`` is that of a name or title."""
    if text.isascii():
        return []
    if text.strip() and not any(map(is_visible, text)):
        return [_("This text is invisible. Empty the box and type it again.")]
    signs = [sign for sign in dict.fromkeys(text) if sign in BIDI_CONTROLS or TAGS.match(sign)]
    signs = [sign for sign in signs if is_short or sign not in MARKS]
    if not signs:
        return []
    clean = "".join(letter for letter in text if letter not in signs)
    said = [describe_sign(sign, text) for sign in signs[:3]]
    return [*said, _("Type it without, for instance copied from here: %(clean)s") % {"clean": clean[:300]}]


def mixed_words(text: str) -> list[str]:
    """Return a sentence for each word of a text with letters of several scripts."""
    words = [] if text.isascii() else dict.fromkeys(WORD.findall(text))
    return [describe_mixed_word(word) for word in words if is_mixed(word)]


def script_of(letter: str) -> str:
    """Return the script of a letter by its name in Unicode, or an empty string where it may stand in any."""
    script = unicodedata.name(letter, "").partition(" ")[0]
    return script if script in SCRIPTS else ""


def warnings_about(text: str) -> list[str]:
    """Return a sentence for each kind of invisible sign and each word of two scripts in a text."""
    if text.isascii():
        return []
    signs = dict.fromkeys(CONTROL.findall(text))
    return [describe_sign(sign, text) for sign in signs] + mixed_words(text)


def is_mixed(word: str) -> bool:
    """Whether a word has letters of several scripts."""
    return not word.isascii() and len({script_of(letter) for letter in word} - {""}) > 1


def describe_sign(sign: str, text: str) -> str:
    """Return a sentence on an invisible character: which, and where."""
    given = {
        "code": f"U+{ord(sign):04X}",
        "name": unicodedata.name(sign, "without a name"),
        "position": text.index(sign) + 1,
    }
    if sign not in BIDI_CONTROLS:
        return _("Character %(position)s does not show: %(code)s, %(name)s.") % given
    return _("Character %(position)s does not show and changes the direction of writing: %(code)s, %(name)s.") % given


def describe_mixed_word(word: str) -> str:
    """Return a sentence on the letters of a word that are of another script than most of it."""
    scripts = [script_of(letter) for letter in word]
    main = max(dict.fromkeys(filter(None, scripts)), key=scripts.count)
    foreign = dict.fromkeys(letter for letter, script in zip(word, scripts, strict=True) if script not in ("", main))
    letters = ", ".join(f"{letter} (U+{ord(letter):04X}, {unicodedata.name(letter)})" for letter in foreign)
    return _("“%(word)s” mixes letters of several scripts. Check: %(letters)s.") % {"word": word, "letters": letters}
