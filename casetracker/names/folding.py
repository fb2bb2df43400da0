"""Normalise text for comparison: no case, no marks, no invisible characters."""

import re
import unicodedata

# Control characters, zero-width characters, and the marks that turn the direction of what follows: no name is told
# apart by them. The tatweel only stretches an Arabic word.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u0640\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
VOICED = "\u3099\u309a"  # the marks of kana that make ga of ka: another letter, not the same letter with a mark


def seen(text: str) -> str:
    """Return the text on one line, without what cannot be seen."""
    return " ".join(UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())


def folded(text: str) -> str:
    """Return a text for comparing: compatibility form, no case, no marks, one space between words.

    Folding again changes nothing.
    """
    once = fold_once(text)
    while (again := fold_once(once)) != once:
        once = again
    return once


def fold_once(text: str) -> str:
    """Fold; what becomes of a rare letter may be foldable again."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(char for char in plain if char in VOICED or not unicodedata.combining(char))
    plain = UNSEEN.sub(lambda found: " " if found[0].isspace() else "", plain)
    return unicodedata.normalize("NFC", " ".join(plain.split()))
