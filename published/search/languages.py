"""Text search per language: without accents and vowel signs, by word forms."""

import unicodedata

from casetracker.names import folded

CONFIGURATIONS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
    "tr": "turkish",
}
"""Which rules of word forms PostgreSQL has for a language: "was held", "holding" and "hold" are one word in English."""

PLAIN = "simple"
SHORT_I, KEPT = "й", "\ue002"
"""A letter of its own, and no и with a mark: the word forms of Russian are known by it."""

SAME = str.maketrans({"<": "(", ">": ")", "ٱ": "ا"})
"""What stands in angle brackets would be left out of a line by PostgreSQL, which takes it for HTML. An alef is one."""


def plain(text: str) -> str:
    """Return a text as its words are looked up: without case, accents, vowel signs and what only stretches a word.

    It has as many words as the text, so that a word that is found can be shown as it is written.
    """
    return " ".join(plain_word(word) for word in text.split())


def plain_word(word: str) -> str:
    """Return one word of a text as it is looked up; a point where nothing is left of it."""
    if word.isascii():
        return word.lower().translate(SAME)
    kept = unicodedata.normalize("NFC", word).lower().replace(SHORT_I, KEPT)
    return folded(kept).replace(KEPT, SHORT_I).replace(" ", "").translate(SAME) or "."


def configuration(language: str) -> str:
    """Return the name of the rules for a language tag; without any, words are looked for as they are written."""
    return CONFIGURATIONS.get(language.split("-")[0].lower(), PLAIN)
