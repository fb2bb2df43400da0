"""The readable part of an address, in any script."""

import re
import unicodedata

LONGEST = 80


def slug_of_text(text: str) -> str:
    """Return the letters and digits of a text in lower case, with a hyphen between words; "" where there are none.

    Vowel signs stay: without them a Lao, Thai, Hindi or Burmese name is another one, or none.
    """
    signs = unicodedata.normalize("NFC", text).lower()
    kept = "".join(sign for sign in signs if sign in "-_" or sign.isspace() or is_of_a_word(sign))
    return re.sub(r"[-\s]+", "-", kept).strip("-_")[:LONGEST].rstrip("-")


def english(words: dict[str, str]) -> str:
    """Return a text by language in the language of addresses and sort keys."""
    return words.get("en") or next(iter(words.values()), "")


def is_of_a_word(sign: str) -> bool:
    """Whether a sign is a letter, a digit, or a mark that belongs to the letter before it."""
    return sign.isalnum() or unicodedata.category(sign).startswith("M")
