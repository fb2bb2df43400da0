"""The script of letters by their Unicode names, and the script and language that a name's letters suggest."""

import unicodedata

CODES = {
    "LATIN": "Latn", "FULLWIDTH": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr",
    "ARMENIAN": "Armn", "GEORGIAN": "Geor", "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "HALFWIDTH": "Jpan", "CJK": "Hani",
    "HANGUL": "Kore", "THAI": "Thai", "LAO": "Laoo", "MYANMAR": "Mymr", "KHMER": "Khmr", "DEVANAGARI": "Deva",
    "BENGALI": "Beng", "TAMIL": "Taml", "ETHIOPIC": "Ethi",
}  # fmt: skip
"""ISO 15924 codes by the first word of a letter's name in Unicode. Letters of any other script are "Zyyy", other."""

UNKNOWN = "und"
"""The tag of a language that nobody has stated (BCP 47)."""

ONE_LANGUAGE = {
    "Grek": "el", "Hebr": "he", "Armn": "hy", "Geor": "ka", "Jpan": "ja", "Kore": "ko", "Thai": "th", "Laoo": "lo",
    "Khmr": "km", "Taml": "ta",
}  # fmt: skip
"""The scripts in which one language is written nearly always. The others do not say the language.

A name in Latin letters may be Spanish, one in Cyrillic letters Kabardian, one in Arabic letters Uyghur.
"""


def script_of(letter: str) -> str:
    """Return the script of a letter (ISO 15924): "Zyyy" for one that is not listed, "" for what is no letter."""
    if not letter.isalpha():
        return ""
    return CODES.get(unicodedata.name(letter, "").partition(" ")[0], "Zyyy")


def script_of_text(text: str) -> str:
    """Return the script in which most letters of a text are; Chinese characters beside kana or hangul go with those."""
    letters = [script for script in map(script_of, text) if script]
    for mixed in ("Jpan", "Kore"):
        if mixed in letters:
            letters = [mixed if one == "Hani" else one for one in letters]
    return max(dict.fromkeys(letters), key=letters.count, default="")


def language_of(script: str) -> str:
    """Return the language tag of a name, as far as its script says it; "und" where it does not."""
    return ONE_LANGUAGE.get(script, UNKNOWN)
